"""English forms: verb groups with their auxiliaries, articles, ordinals."""

from __future__ import annotations

import re

from scripts.grammar.records import EnglishVerb

_DOUBLED = {"begin", "cut", "forbid", "forget", "get", "put", "run", "shut", "sit", "win"}
_BE = {
    "present": {"1s": "am", "3s": "is", "1p": "are", "3p": "are"},
    "past": {"1s": "was", "3s": "was", "1p": "were", "3p": "were"},
}
# Modals that stand before an infinitive as they are, and phrases with an inflected verb in them.
PLAIN_MODALS = {"can", "must", "should", "could", "would", "may", "might", "will"}
PHRASE_MODALS = {
    "wants": ("want", "present", ("to",)),
    "wanted": ("want", "past", ("to",)),
    "had to": ("have", "past", ("to",)),
    "has to": ("have", "present", ("to",)),
    "is allowed": ("be", "present", ("allowed", "to")),
    "was allowed": ("be", "past", ("allowed", "to")),
    "was able": ("be", "past", ("able", "to")),
    "is to": ("be", "present", ("to",)),
    "is going": ("be", "present", ("going", "to")),
}


def be(tense: str, person: str) -> str:
    """A form of be; tenses: present, past."""
    return _BE[tense][person]


def have(tense: str, person: str) -> str:
    """A form of have; tenses: present, past."""
    return "had" if tense == "past" else "has" if person == "3s" else "have"


def third(base: str) -> str:
    """The third person singular."""
    if base == "have":
        return "has"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + "s"


def gerund(base: str, past: str) -> str:
    """The form in -ing."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee") and base != "be":
        return base[:-1] + "ing"
    # stop → stopping, as stopped shows
    return base + (base[-1] if past == base + base[-1] + "ed" or base in _DOUBLED else "") + "ing"


def group(
    verb: EnglishVerb, tense: str, modal: str, person: str, passive: bool, progressive: bool
) -> tuple[list[str], bool]:
    """The words of a verb group, the finite one first, and whether that one is an auxiliary."""
    base, past, participle = verb.base, verb.past, verb.participle
    if modal in PLAIN_MODALS:
        return [modal, *(["be", participle] if passive else [base])], True
    if modal:
        main, modal_tense, rest = PHRASE_MODALS[modal]
        infinitive = ["be", participle] if passive else [base]
        if main == "be":
            return [be(modal_tense, person), *rest, *infinitive], True
        finite = _finite(main, "had" if main == "have" else main + "ed", modal_tense, person)
        return [finite, *rest, *infinitive], False
    if tense == "future":
        return ["will", *(["be", participle] if passive else [base])], True
    if tense == "unreal":
        return ["would", "have", *(["been", participle] if passive else [participle])], True
    if tense in ("perfect", "pluperfect"):
        auxiliary = have("past" if tense == "pluperfect" else "present", person)
        return [auxiliary, *(["been", participle] if passive else [participle])], True
    if passive:
        return [be(tense, person), *(["being"] if progressive else []), participle], True
    if base == "be":
        return [be(tense, person)], True
    if progressive:
        return [be(tense, person), gerund(base, past)], True
    return [_finite(base, past, tense, person)], False


def _finite(base: str, past: str, tense: str, person: str) -> str:
    if tense == "past":
        return past
    return third(base) if person == "3s" else base


def do_support(words: list[str], tense: str, person: str, base: str) -> list[str]:
    """A group whose first word is no auxiliary, with do in front (signed → did sign)."""
    finite = "did" if tense == "past" else "does" if person == "3s" else "do"
    return [finite, base, *words[1:]]


def article(following: str) -> str:
    """a or an before a word."""
    lower = following.lower()
    if re.match(r"(eu|uni|use|u[- ]|one|uran|ubi|uk)", lower):
        return "a"
    if re.match(r"(hour|heir|honest|honor|honour)", lower):
        return "an"
    return "an" if lower[:1] in "aeiouáéíóúäöüøå" else "a"


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd …"""
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def possessive(last: str) -> str:
    """What makes a word possessive: "'s", or "'" behind a plural in s."""
    return "'" if last.endswith("s") else "'s"
