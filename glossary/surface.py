"""How a term may be written in a source text: as listed, in a plural, in a form of its base form.

English makes its plurals here; other forms are looked up in a dictionary, which is loaded only for
a word that may well be such a form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary.concept import ConceptId
from glossary.lemma import alike, lemma, may_be_forms
from glossary.normal import is_hangul, is_word

NOUNS = frozenset({"", "noun", "proper noun"})
_VERBS = frozenset({"", "verb"})
# How the irregular plurals of English end, and how their singulars: women, wolves, crises, data.
_IRREGULAR = (
    *(("men", "man"), ("ren", ""), ("en", ""), ("people", "person"), ("ves", "f"), ("ves", "fe")),
    *(("ses", "sis"), ("ses", "s"), ("zes", "z"), ("ces", "x"), ("ices", "ex"), ("xes", "xis")),
    *(("a", "um"), ("a", "on"), ("ta", ""), ("era", "us"), ("ora", "us"), ("ae", "a"), ("i", "us")),
    *(("i", "o"), ("i", "e"), ("ux", "u"), ("ice", "ouse"), ("ice", "ie"), ("eet", "oot")),
    *(("eeth", "ooth"), ("eese", "oose"), ("ides", "is"), ("ies", "y"), ("im", ""), ("s", "")),
)
_BY_LETTER: dict[str, list[tuple[str, str]]] = {}
for _end, _other in _IRREGULAR:
    _BY_LETTER.setdefault(_end[-1], []).append((_end, _other))
# So many answers are remembered.
MEMO = 200_000
# A longer word changes but in its last letters; a shorter one anyhow.
_SHORT = 5


@dataclass(frozen=True, slots=True)
class Surface:
    """One way a term may be written. ``rank``: 0 as listed, 1 a regular plural, 2 by base form."""

    concept: ConceptId
    text: str
    number: str
    rank: int
    exact: bool = False
    part_of_speech: str = ""


def inflects(words: tuple[str, ...], part: str, english: bool) -> bool:
    """Whether forms of a term (given by its tokens) are looked for by base form."""
    last = words[-1]
    if not is_word(last) or is_hangul(last) or len(last) < 2:
        return False
    if not english:
        return len(words) == 1
    # Names have no irregular forms, and looking for some would find other words.
    if last != last.lower():
        return False
    return part in NOUNS or (part == "verb" and len(words) == 1)


def plurals(term: str) -> list[str]:
    """Give the regular English plurals of a term: of its last word."""
    last = term[-1:].lower()
    if last == last.upper():
        return []
    low = term[-2:].lower()
    if low.endswith(("s", "x", "z", "ch", "sh")):
        return [term + "es"]
    if last == "y" and low[:-1].isalpha() and low[:1] not in "aeiou":
        # Names keep their y: "the two Germanys".
        return [term[:-1] + "ies", term + "s"]
    return [term + "s", term + "es"] if last == "o" else [term + "s"]


class Bases:
    """Terms of one beginning ("nuclear", or none) whose last word may stand in another form."""

    def __init__(self, language: str, english: bool) -> None:
        self._language = language
        self._english = english
        # English terms are written in their base form; elsewhere the dictionary is asked, about
        # those that begin alike.
        self._by_key: dict[str, list[Surface]] = {}
        # The verbs among them: how long ones begin, short ones by their first letter.
        self._long_verbs: set[str] = set()
        self._short_verbs: dict[str, list[str]] = {}
        self._memo: dict[str, list[Surface]] = {}

    def add(self, surface: Surface, last: str) -> None:
        """Take a term in; ``last`` is its last word."""
        folded = last.casefold()
        self._by_key.setdefault(folded if self._english else _stem(last), []).append(surface)
        if self._english and surface.part_of_speech == "verb":
            if len(folded) > _SHORT:
                self._long_verbs.add(folded[:-3])
            else:
                self._short_verbs.setdefault(folded[:1], []).append(folded)

    def of(self, word: str) -> list[Surface]:
        """Give the terms of whose last word ``word`` is another form; the number is the form's."""
        known = self._memo.get(word)
        if known is None:
            if len(self._memo) > MEMO:
                self._memo.clear()
            found = self._english_of(word) if self._english else self._other_of(word)
            known = self._memo[word] = list(found)
        return known

    def _english_of(self, word: str) -> Iterator[Surface]:
        folded = word.casefold()
        if folded in self._by_key or not self._may_be_listed(folded):
            return
        # A past tense or "-ing" form is no plural, though its base form is the noun's as well.
        verbal = folded.endswith(("ing", "ed"))
        for surface in self._by_key.get(lemma(folded, "en"), ()):
            part = surface.part_of_speech
            if part == "verb" or (verbal and part in _VERBS and " " not in surface.text):
                yield replace(surface, number="")
            elif not verbal and part in NOUNS:
                yield replace(surface, number="pl")

    def _other_of(self, word: str) -> Iterator[Surface]:
        near = [
            surface
            for surface in self._by_key.get(_stem(word), ())
            if alike(surface.text, word)
            and may_be_forms(surface.text, word, self._language)
            and (len(word) >= len(surface.text) or not _grows(surface))
            and surface.text[:1] in (surface.text[:1].lower(), word[0])
        ]
        if any(surface.text == word for surface in near):
            return  # it is a term as it stands
        base = lemma(word, self._language) if near else ""
        for surface in near if base else ():
            if lemma(surface.text, self._language) == base:
                yield surface if word.casefold() == surface.text else replace(surface, number="")

    def _may_be_listed(self, word: str) -> bool:
        """Whether an English word may be a form of one of the words, as far as its letters tell.

        Regular plurals are known already. Of "-ing" and "-ed" the base can be made; other forms of
        nouns end as few words do, other forms of verbs anyhow.
        """
        made = _unsuffixed(word) if word.endswith(("ing", "ed")) else []
        for end, other in _BY_LETTER.get(word[-1:], ()):
            if word.endswith(end):
                made.append(word.removesuffix(end) + other)
        return (
            any(self._irregular(word, base) for base in made)
            or any(alike(base, word) for base in self._short_verbs.get(word[:1], ()))
            or any(
                word[:size] in self._long_verbs
                for size in (range(3, len(word) + 1) if self._long_verbs else ())
            )
        )

    def _irregular(self, word: str, base: str) -> bool:
        """Whether a word is a listed one in another form than the plural that is known already."""
        parts = {surface.part_of_speech for surface in self._by_key.get(base, ())}
        return bool(parts) and not (parts <= NOUNS and word in plurals(base))


def _grows(surface: Surface) -> bool:
    """Whether other forms of a term are longer than itself, as those of names are."""
    return surface.part_of_speech == "proper noun" and surface.number != "pl"


def _unsuffixed(word: str) -> list[str]:
    """What an English word in -ing or -ed may be a form of: planned is of plan, plann or planne."""
    stem = word[:-3] if word.endswith("ing") else word[:-2]
    made = [stem, stem + "e"]
    if stem[-1:] == stem[-2:-1]:
        made.append(stem[:-1])
    if stem.endswith(("i", "y", "ck")):
        made += [stem[:-1] + "y", stem[:-1] + "ie", stem[:-1]]
    return made


def _stem(word: str) -> str:
    # Without marks: a plural may change a vowel (Haus, Häuser).
    letters = unicodedata.normalize("NFD", word[:8].casefold())
    return "".join(c for c in letters if not unicodedata.combining(c))[:4]
