"""German forms: what a noun, an adjective, an article or a verb looks like where it stands."""

from __future__ import annotations

import re
from typing import Literal

from scripts.grammar.records import GermanVerb, Noun, Verb

Case = Literal["nom", "acc", "dat", "gen"]
Key = Literal["m", "f", "n", "pl"]
Strength = Literal["strong", "weak", "mixed"]

CASES: tuple[Case, ...] = ("nom", "acc", "dat", "gen")

# One row a gender, one column a case, in the order of CASES.
_ARTICLE: dict[Key, tuple[str, ...]] = {
    "m": ("der", "den", "dem", "des"),
    "f": ("die", "die", "der", "der"),
    "n": ("das", "das", "dem", "des"),
    "pl": ("die", "die", "den", "der"),
}
_RELATIVE: dict[Key, tuple[str, ...]] = {
    "m": ("der", "den", "dem", "dessen"),
    "f": ("die", "die", "der", "deren"),
    "n": ("das", "das", "dem", "dessen"),
    "pl": ("die", "die", "denen", "deren"),
}
_PRONOUN: dict[Key, tuple[str, ...]] = {
    "m": ("er", "ihn", "ihm", "seiner"),
    "f": ("sie", "sie", "ihr", "ihrer"),
    "n": ("es", "es", "ihm", "seiner"),
    "pl": ("sie", "sie", "ihnen", "ihrer"),
}
_EIN: dict[Key, tuple[str, ...]] = {
    "m": ("", "en", "em", "es"),
    "f": ("e", "e", "er", "er"),
    "n": ("", "", "em", "es"),
    "pl": ("e", "e", "en", "er"),
}
_STRONG: dict[Key, tuple[str, ...]] = {
    "m": ("er", "en", "em", "en"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "en"),
    "pl": ("e", "e", "en", "er"),
}
_WEAK: dict[Key, tuple[str, ...]] = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "e", "en", "en"),
    "n": ("e", "e", "en", "en"),
    "pl": ("en", "en", "en", "en"),
}
_MIXED: dict[Key, tuple[str, ...]] = {
    "m": ("er", "en", "en", "en"),
    "f": ("e", "e", "en", "en"),
    "n": ("es", "es", "en", "en"),
    "pl": ("en", "en", "en", "en"),
}
ENDINGS: dict[Strength, dict[Key, tuple[str, ...]]] = {
    "strong": _STRONG,
    "weak": _WEAK,
    "mixed": _MIXED,
}
# Words that decline like "der": dieser, jeder, welcher. Their own endings are the article's.
_DER_WORDS = {"dies": "dies", "jed": "jed", "welch": "welch", "all": "all", "beid": "beid"}
_EIN_WORDS = ("ein", "kein", "mein", "sein", "ihr", "unser", "Ihr")
# Words of number after which an adjective is strong, with their own strong plural ending.
_STRONG_WORDS = ("viel", "einig", "mehrer", "wenig", "zahlreich", "verschieden")

CONTRACTED = {
    ("an", "dem"): "am",
    ("in", "dem"): "im",
    ("von", "dem"): "vom",
    ("bei", "dem"): "beim",
    ("zu", "dem"): "zum",
    ("zu", "der"): "zur",
    ("an", "das"): "ans",
    ("in", "das"): "ins",
}


def article(key: Key, case: Case) -> str:
    """The definite article."""
    return _ARTICLE[key][CASES.index(case)]


def relative(key: Key, case: Case) -> str:
    """The relative pronoun; in the genitive the one before a noun (dessen, deren)."""
    return _RELATIVE[key][CASES.index(case)]


def pronoun(key: Key, case: Case) -> str:
    """The pronoun of the third person."""
    return _PRONOUN[key][CASES.index(case)]


def determiner(stem: str, key: Key, case: Case) -> str:
    """An article or a word that stands for one: "der", "ein", "dies", "sein", "viel" …"""
    at = CASES.index(case)
    if stem == "der":
        return _ARTICLE[key][at]
    if stem in _EIN_WORDS:
        return stem + _EIN[key][at]
    ending = {"der": "er", "die": "e", "das": "es", "den": "en", "dem": "em", "des": "es"}[
        _ARTICLE[key][at]
    ]
    return stem + ending


def strength_after(stem: str) -> Strength:
    """How an adjective declines behind a determiner; no determiner is ""."""
    if stem == "der" or stem in _DER_WORDS:
        return "weak"
    if stem in _EIN_WORDS:
        return "mixed"
    return "strong"


def adjective(stem: str, strength: Strength, key: Key, case: Case) -> str:
    """An attributive adjective; ``stem`` as adjectives.txt has it (teuer → teure, hoch → hohe)."""
    return attributive_stem(stem) + ENDINGS[strength][key][CASES.index(case)]


def attributive_stem(word: str) -> str:
    """What the endings are put on."""
    if word == "hoch":
        return "hoh"
    if word.endswith("el"):
        return word[:-2] + "l"
    if word.endswith("e"):
        return word[:-1]
    if re.search(r"(au|eu)er$", word):
        return word[:-2] + "r"
    return word


def noun(word: Noun, number: str, case: Case, strength: Strength = "weak") -> str:
    """A noun in a number ("sg" or "pl") and case. ``strength`` matters where it ends like an
    adjective or has an adjective in it (der Abgeordnete, ein Abgeordneter; die Rote Linie)."""
    key: Key = "pl" if number == "pl" else word.gender
    ending = ENDINGS[strength][key][CASES.index(case)]
    if word.adjectival:
        return word.de[:-2] + ending
    base, mark, head = word.de.rpartition("@")
    text = _plural(word, head, case) if number == "pl" else _singular(word, head, case)
    return base + ending + text if mark else text


def _plural(word: Noun, head: str, case: Case) -> str:
    plural = word.de_plural
    if case == "dat" and not plural.endswith(("n", "s")):
        return plural + "n"
    return plural


def _singular(word: Noun, head: str, case: Case) -> str:
    if word.weak:
        if case == "nom":
            return head
        if case == "gen" and word.genitive:
            return word.genitive
        return head + ("n" if head.endswith(("e", "r")) and head not in ("Herr",) else "en")
    if case == "gen" and word.gender != "f":
        with_s = word.de_plural == head + "s"
        return word.genitive or (head + "s" if with_s else genitive(head))
    return head


def genitive(word: str) -> str:
    """The genitive singular of a masculine or neuter noun."""
    if word.endswith("nis"):
        return word + "ses"
    if word.endswith("us") and not word.endswith(("aus", "bus")):
        return word
    if word.endswith(("s", "ß", "x", "z", "sch", "meer", "Meer")):
        return word + "es"
    syllables = re.findall(r"aa|ee|oo|ie|ei|ai|au|eu|äu|[aeiouyäöü]", word.lower())
    # des Landes and des Krieges, but des Plans and des Turms: a liquid needs no vowel behind it.
    if len(syllables) == 1 and re.search(r"[bcdfgkpt]$|(nn|hn|ll|mm)$", word):
        return word + "es"
    return word + "s"


def name_genitive(name: str) -> str:
    """A name in the genitive: Südkoreas, Keller → Kellers, Hans → Hans’."""
    return name + "’" if name.endswith(("s", "ß", "x", "z", "ce")) else name + "s"


# Verbs. Persons: 1s 3s 1p 3p; the formal "Sie" is 3p.

_MODALS = {
    "können": ("kann", "können", "konnte", "könnte"),
    "müssen": ("muss", "müssen", "musste", "müsste"),
    "sollen": ("soll", "sollen", "sollte", "sollte"),
    "wollen": ("will", "wollen", "wollte", "wollte"),
    "dürfen": ("darf", "dürfen", "durfte", "dürfte"),
}
_IRREGULAR_PRESENT = {
    "sein": {"1s": "bin", "3s": "ist", "1p": "sind", "3p": "sind"},
    "haben": {"1s": "habe", "3s": "hat", "1p": "haben", "3p": "haben"},
    "werden": {"1s": "werde", "3s": "wird", "1p": "werden", "3p": "werden"},
    "wissen": {"1s": "weiß", "3s": "weiß", "1p": "wissen", "3p": "wissen"},
}
_PAST = {"sein": "war", "haben": "hatte", "werden": "wurde"}
_WOULD = {"werden": "würde", "haben": "hätte", "sein": "wäre"}


def modal(infinitive: str, tense: str, person: str) -> str:
    """A modal verb; tenses: present, past, would (könnte)."""
    single, plural, past, would = _MODALS[infinitive]
    if tense == "present":
        return single if person in ("1s", "3s") else plural
    return _of_past(past if tense == "past" else would, person)


def auxiliary(infinitive: str, tense: str, person: str) -> str:
    """sein, haben or werden; tenses: present, past, would (wäre, hätte, würde)."""
    if tense == "present":
        return _IRREGULAR_PRESENT[infinitive][person]
    return _of_past((_PAST if tense == "past" else _WOULD)[infinitive], person)


def finite(verb: GermanVerb, tense: str, person: str) -> str:
    """The finite form without a separable prefix; tenses: present, past."""
    base = verb.base
    if tense == "past":
        return _of_past(verb.past, person)
    if base in _IRREGULAR_PRESENT:
        return _IRREGULAR_PRESENT[base][person]
    if person in ("1p", "3p"):
        return base
    if person == "3s":
        return verb.present
    stem = base[:-2] if base.endswith("en") else base[:-1]
    return stem[:-2] + "le" if stem.endswith("el") else stem + "e"


def _of_past(past: str, person: str) -> str:
    if person in ("1s", "3s"):
        return past
    return past + "n" if past.endswith("e") else past + "en"


def zu_infinitive(verb: GermanVerb) -> list[str]:
    """The words of the infinitive with "zu" (zu kommen, anzukommen)."""
    return [f"{verb.prefix}zu{verb.base}"] if verb.prefix else ["zu", verb.base]


_INSEPARABLE: tuple[str, ...] = ("be", "ver", "ent", "er", "zer", "ge", "miss", "emp")
_INSEPARABLE += ("über", "unter", "wider", "wieder", "um", "durch", "ab")


def principal_parts(
    prefix: str, base: str, strong: dict[str, tuple[str, str, str]]
) -> tuple[str, str, str]:
    """Third person present, first person past and participle (with the prefix) of a verb.

    ``strong`` has the irregular ones. A verb behind a prefix goes like the one without it.
    """
    if prefix + base in strong:
        # abschaffen goes weak though schaffen does not: schafft, schaffte, abgeschafft
        present, past, participle = strong[prefix + base]
        return present, past, prefix + participle
    if base in strong:
        present, past, participle = strong[base]
        return present, past, prefix + participle
    for start in _INSEPARABLE:
        rest = base.removeprefix(start)
        if rest != base and rest in strong:
            present, past, participle = strong[rest]
            # verstehen → verstanden: the participle loses its ge-
            return start + present, start + past, prefix + start + participle.removeprefix("ge")
    stem = base[:-2] if base.endswith("en") else base[:-1]
    link = "e" if re.search(r"[dt]$|(ch|[bdfgkpstvwz])[nm]$", stem) else ""
    # besuchen → besucht, but beten → gebetet: there a prefix is not one.
    no_ge = base.endswith("ieren") or any(
        base.startswith(start) and len(base) - len(start) > 3 for start in _INSEPARABLE[:-1]
    )
    participle = stem + link + "t"
    return stem + link + "t", stem + link + "te", prefix + ("" if no_ge else "ge") + participle


def perfect_auxiliary(verb: Verb) -> str:
    """haben or sein."""
    return "sein" if verb.german.with_sein else "haben"
