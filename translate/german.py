"""The words in front of a German noun: which of them agree with it, and what would.

Read from the noun backwards: adjectives, then a determiner, then a preposition. Only endings are
looked at, no dictionary: what cannot be told is taken to be right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

CASES = ("nom", "acc", "dat", "gen")
#: The keys of a declension: the genders in the singular, and the plural.
KEYS = ("m", "f", "n", "pl")

# Endings by key, a column a case.
_Table = dict[str, tuple[str, str, str, str]]
_DER: _Table = {
    "m": ("er", "en", "em", "es"),
    "f": ("ie", "ie", "er", "er"),
    "n": ("as", "as", "em", "es"),
    "pl": ("ie", "ie", "en", "er"),
}
_STRONG: _Table = {
    "m": ("er", "en", "em", "es"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "es"),
    "pl": ("e", "e", "en", "er"),
}
_EIN: _Table = {**_STRONG, "m": ("", "en", "em", "es"), "n": ("", "", "em", "es")}
# Adjectives, by what stands before them.
_ALONE: _Table = {**_STRONG, "m": ("er", "en", "em", "en"), "n": ("es", "es", "em", "en")}
_AFTER_DER: _Table = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "e", "en", "en"),
    "n": ("e", "e", "en", "en"),
    "pl": ("en", "en", "en", "en"),
}
_AFTER_EIN: _Table = {**_AFTER_DER, "m": ("er", "en", "en", "en"), "n": ("es", "es", "en", "en")}

_DIESER = ("dies", "jen", "jed", "welch", "solch", "manch", "all", "beid")
_MEIN = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eur")
# Prepositions with an article in them: the preposition, the article's cases and keys.
_JOINED = {
    "im": ("in", "dat", "mn"),
    "am": ("an", "dat", "mn"),
    "vom": ("von", "dat", "mn"),
    "beim": ("bei", "dat", "mn"),
    "zum": ("zu", "dat", "mn"),
    "zur": ("zu", "dat", "f"),
    "ins": ("in", "acc", "n"),
    "ans": ("an", "acc", "n"),
}
_BY_PARTS = {("zu", "der"): "zur"} | {
    (preposition, "das" if case == "acc" else "dem"): joined
    for joined, (preposition, case, keys) in _JOINED.items()
    if keys != "f"
}


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Which cases a preposition wants.
_WANTS = {
    preposition: cases
    for listed, cases in (
        ("aus bei gegenüber mit nach seit von zu ab außer", ("dat",)),
        ("bis durch für gegen ohne um", ("acc",)),
        ("während wegen trotz statt innerhalb außerhalb", ("gen", "dat")),
        ("an auf hinter in neben über unter vor zwischen", ("acc", "dat")),
    )
    for preposition in _words(listed)
}
_ADJECTIVE = regex.compile(r"(\p{Ll}[\p{L}\p{M}-]*?|\d+-\p{Ll}+?)(e|en|er|es|em)")
# Words that look like adjectives and are none.
_NO_ADJECTIVES = _words(
    "aber alles anderes außer bevor dessen deren etwas gegen gestern heute hinter ihnen immer "
    "lieber morgen neben nachdem oder ohne seitdem sondern trotzdem unter weder wegen weiter "
    "wieder zwischen über"
)
_DEGREES = _words("sehr ziemlich besonders äußerst völlig so noch und oder")
_NUMBER = regex.compile(r"(?i:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|\d[\d.,]*")
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}](?:[.,]?[\p{L}\p{M}\p{N}'’-])*")
# What parts the words of a phrase: blanks, and quotation marks that open before the noun.
_GAP = regex.compile(r"\s*[\"„“»«‚‘']*")
# A name in the genitive stands for a determiner.
_GENITIVE = regex.compile(r"\p{Lu}.*[s'’]")
# No phrase has more letters.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands before a noun: spans of the determiner and adjectives, the preposition."""

    text: str
    determiner: tuple[int, int] | None
    adjectives: tuple[tuple[int, int], ...]
    preposition: str

    def word(self, span: tuple[int, int]) -> str:
        """The word at a span, in small letters."""
        return self.text[slice(*span)].lower()


def phrase(before: str) -> Phrase | None:
    """What at the end of a text belongs to a noun that follows; None where nothing does.

    Adjectives without a determiner count only behind a preposition, or a genitive where they have
    an ending that no verb has (Perus neuer Plan): else they may be verbs (Paris besuchte Peter).
    """
    words = list(_last_words(before))
    adjectives: list[tuple[int, int]] = []
    while words:
        start, end = words[0]
        word = before[start:end]
        small = word.lower()
        if small in determiners():
            before_it = before[slice(*words[1])].lower() if words[1:] else ""
            preposition = _JOINED[small][0] if small in _JOINED else before_it
            return Phrase(before, (start, end), tuple(adjectives), preposition)
        if _NUMBER.fullmatch(word) or (adjectives and small in _DEGREES):
            del words[0]
            continue
        if _ADJECTIVE.fullmatch(word) and word not in _NO_ADJECTIVES:
            adjectives.append((start, end))
            del words[0]
            continue
        preposition = small if small in _WANTS else ""
        endings = {case_ending(before[slice(*span)].lower()) for span in adjectives}
        genitive = _GENITIVE.fullmatch(word) is not None and not endings & {"e", "en"}
        if adjectives and (preposition or genitive):
            return Phrase(before, None, tuple(adjectives), preposition)
        return None
    return None


def agrees(found: Phrase, keys: Iterable[str], inside: str = "") -> bool:
    """Whether there is a case in which a phrase fits a noun of one of ``keys``.

    ``inside`` is the ending of the adjective that the noun itself begins with (Rote Linie), if any.
    """
    endings = [case_ending(found.word(span)) for span in found.adjectives]
    endings += [inside] if inside else []
    return any(
        all(ending == _after(stem)[key][CASES.index(case)] for ending in endings)
        for stem, key, case in _readings(found)
        if key in keys
    )


def fitted(
    found: Phrase, keys: Iterable[str], cases: Iterable[str] = CASES
) -> list[tuple[str, str]]:
    """The text with the phrase in the forms that agree, one for each case that may be, the nearest
    to what was there first; with each the ending that adjectives have there."""
    word = found.word(found.determiner) if found.determiner else ""
    stem = determiners()[word][0][0] if word else ""
    wanted = (_JOINED[word][1],) if word in _JOINED else _WANTS.get(found.preposition, CASES)
    allowed = [case for case in cases if case in wanted] or list(cases)
    old = found.text.split()
    made: dict[tuple[str, str], int] = {}
    for key in keys:
        for case in allowed:
            text = _written(found, stem, key, case)
            if text is not None:
                changed = sum(a != b for a, b in zip(old, text.split(), strict=False))
                made.setdefault((text, _after(stem)[key][CASES.index(case)]), changed)
    return sorted(made, key=lambda one: made[one])


def case_ending(text: str) -> str:
    """The ending of an attributive adjective, "" where a word has none."""
    match = _ADJECTIVE.fullmatch(text[:1].lower() + text[1:])
    return match[2] if match else ""


@lru_cache(maxsize=1)
def determiners() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Each form of a determiner with what it can be: its stem, key and case."""
    found: dict[str, list[tuple[str, str, str]]] = {}

    def add(form: str, stem: str, key: str, case: str) -> None:
        found.setdefault(form, []).append((stem, key, case))

    for stem in ("d", *_DIESER, *_MEIN):
        for key in KEYS:
            if (stem == "ein" and key == "pl") or (stem in ("all", "beid") and key != "pl"):
                continue
            for case in CASES:
                add(_spelled(stem, key, case), stem, key, case)
    for joined, (_, case, keys) in _JOINED.items():
        for key in keys:
            add(joined, "d", key, case)
    return {form: tuple(readings) for form, readings in found.items()}


def _last_words(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the last words, from the end; only blanks and opening quotes part them."""
    first = max(0, len(text) - _LONGEST)
    end = len(text)
    for match in reversed(list(_WORDS.finditer(text, first))):
        if not _GAP.fullmatch(text, match.end(), end):
            return
        yield match.span()
        end = match.start()


def _readings(found: Phrase) -> Iterator[tuple[str, str, str]]:
    """What the determiner can be; with none, every key and case."""
    if found.determiner is None:
        yield from (("", key, case) for key in KEYS for case in CASES)
        return
    word = found.word(found.determiner)
    yield from determiners()[word]
    # Behind a comma it may be a relative pronoun, and the noun stand alone: ", die Hirten sahen".
    if word[0] == "d" and found.text[: found.determiner[0]].rstrip().endswith(","):
        yield from (("", key, case) for key in KEYS for case in CASES)


def _written(found: Phrase, stem: str, key: str, case: str) -> str | None:
    """The text with the phrase in a case; None where its determiner has no such form."""
    text = found.text
    for start, end in found.adjectives:
        match = _ADJECTIVE.fullmatch(text[start:end])
        if match is not None:
            text = text[:start] + match[1] + _after(stem)[key][CASES.index(case)] + text[end:]
    if found.determiner is None:
        return text
    start, end = found.determiner
    word = text[start:end]
    shown = _spelled(stem, key, case)
    if (stem, key, case) not in determiners().get(shown, ()):
        return None
    if word.lower() in _JOINED:
        shown = _BY_PARTS.get((found.preposition, shown), f"{found.preposition} {shown}")
    if word[0].isupper():
        shown = shown[0].upper() + shown[1:]
    return text[:start] + shown + text[end:]


def _after(stem: str) -> _Table:
    """How adjectives decline behind a determiner."""
    if stem in _MEIN:
        return _AFTER_EIN
    return _AFTER_DER if stem else _ALONE


def _spelled(stem: str, key: str, case: str) -> str:
    at = CASES.index(case)
    if stem == "d":
        return stem + _DER[key][at]
    ending = (_EIN if stem in _MEIN else _STRONG)[key][at]
    return "euer" if (stem, ending) == ("eur", "") else stem + ending
