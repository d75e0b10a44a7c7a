"""Find a glossary's terms in a source text: the longest ones, as whole words, in one pass."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import regex

from glossary.collect import uncollected
from glossary.concept import Concept, Glossary, Itself, Status, Term, TermMatch
from glossary.inflect import terms_for
from glossary.normal import WORD, case_fits, inside, is_hangul, is_word, unified, words_of
from glossary.surface import MEMO, NOUNS, Bases, Surface, inflects, plurals

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

# What may follow an apostrophe at the end of an English term; "can't" does not hold "can".
_CLITIC = regex.compile(rf"'(?!(?:s|d|ll|re|ve|m)(?!{WORD})){WORD}", regex.IGNORECASE | regex.V1)
# A long text is looked at in pieces of about so many characters, which takes less memory.
_PIECE = 100_000
_WORDS = regex.compile(rf"(?V1){WORD}++(?:[\u200c\u200d]{WORD}++)*")


class Matcher:
    """A glossary made ready for finding its terms in texts of one language.

    An Aho–Corasick automaton over all the ways its terms are listed names the candidates; whether
    one is a whole word, and in the right case, is asked of the text around it.
    """

    def __init__(self, glossary: Glossary, language: str) -> None:
        self.language = language
        self.english = _primary(language) == "en"
        main = _primary(glossary.main_language) == _primary(language)
        listed: dict[str, list[Surface]] = {}
        bases: dict[str, Bases] = {}
        with uncollected():
            pairs = [
                (concept, term)
                for concept in glossary.concepts.values()
                for term in _sources(concept, glossary.main_language if main else language, main)
            ]
            # Of terms that are written alike, the first is taken.
            for concept, term in pairs if main else sorted(pairs, key=_unlikely):
                for one in self._surfaces(concept, term):
                    listed.setdefault(_folded(one.text), []).append(one)
                self._add_base(bases, concept, term)
            # Terms that may stand in another form are found by their beginning; "" is any word.
            self._single = bases.pop("", None)
            self._without: set[str] = set()
            beginnings = list(bases)
            self._automaton = _automaton([*listed, *beginnings])
            self._listed: list[list[Surface]] = list(listed.values())
            self._bases: list[Bases] = list(bases.values())

    def _surfaces(self, concept: Concept, term: Term) -> Iterator[Surface]:
        text, part = _spelled(term.text), _part(concept)
        rest = concept.case_sensitive, part
        if not text:
            return
        made = plurals(text) if self.english and part in NOUNS else []
        number = term.number or ("sg" if self.english else "")
        yield Surface(concept.id, text, number, 0, *rest)
        for form in term.forms:
            if listed := _spelled(form):
                # A listed form does not say its number; a regular plural shows it.
                shown = "pl" if term.number == "pl" or listed in made else ""
                yield Surface(concept.id, listed, shown, 0, *rest)
        for plural in made:
            yield Surface(concept.id, plural, "pl", 1, *rest)

    def _add_base(self, bases: dict[str, Bases], concept: Concept, term: Term) -> None:
        part, text = _part(concept), _spelled(term.text)
        last = text.rpartition(" ")[2]
        # Names end the question at once: their tokens are not needed for it.
        if not text or (self.english and last.isalpha() and not last.islower()):
            return
        words = words_of(text)
        if not inflects(words, part, self.english):
            return
        beginning = _folded("".join(words[:-1]))
        known = bases.setdefault(beginning, Bases(self.language, self.english))
        rest = concept.case_sensitive, part
        known.add(Surface(concept.id, text, term.number, 2, *rest), words[-1])

    def find(self, text: str) -> list[TermMatch]:
        """Give the terms in ``text``; see :func:`find_terms`."""
        body = unified(text)
        matches: list[TermMatch] = []
        for offset, piece in _pieces(body.text):
            for start, end, surface in self._found(piece):
                low, high = body.original(offset + start, offset + end)
                found = TermMatch(surface.concept, low, high, text[low:high], surface.number)
                matches.append(found)
        return matches

    def _found(self, text: str) -> Iterator[tuple[int, int, Surface]]:
        spans, by_base = self._candidates(text)
        last, count = 0, len(self._listed)
        # Leftmost first, then longest, then listed ones before others: the first that fits.
        for start, minus_end, which in sorted(spans):
            end = -minus_end
            if start < last or not self._whole(text, start, end):
                continue
            choices = self._listed[which] if which < count else by_base[which - count]
            fits = _case_fits if which < count else _form_fits
            if chosen := _likeliest(choices, text[start:end], fits):
                yield start, end, chosen
                last = end

    def _candidates(self, text: str) -> tuple[list[tuple[int, int, int]], list[list[Surface]]]:
        """Give spans where terms may stand, as (start, -end, which), and those found by base form.

        ``which`` is the place in the list of the listed ones, and behind its end in the second.
        """
        folded = _folded(text)
        hits = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        if len(folded) != len(text):
            places = _places(text)
            hits = [(which, places[start], places[end]) for which, start, end in hits]
        count = len(self._listed)
        spans = [(start, -end, which) for which, start, end in hits]
        by_base: list[list[Surface]] = []

        def add(start: int, end: int, found: list[Surface]) -> None:
            if found:
                spans.append((start, -end, count + len(by_base)))
                by_base.append(found)

        if self._bases:
            spans = [span for span in spans if span[2] < count]
            for which, start, end in hits:
                word = _WORDS.match(text, end) if which >= count else None
                if word and not inside(text, start):
                    add(start, word.end(), self._bases[which - count].of(word.group()))
        if self._single is not None:
            other = self._other_forms(self._single, text)
            listed = list(other.values())
            again = _automaton(other).find_matches_as_indexes(text, overlapping=True)
            for which, start, end in again:
                add(start, end, listed[which])
        return spans, by_base

    def _other_forms(self, single: Bases, text: str) -> dict[str, list[Surface]]:
        """Give the words of a text that are another form of a term of one word, with the terms."""
        found: dict[str, list[Surface]] = {}
        if len(self._without) > MEMO:
            self._without.clear()
        # Most words come again and again, with what stands at them: those are looked at but once.
        for chunk in set(text.split()).difference(self._without):
            forms = {word: known for word in _WORDS.findall(chunk) if (known := single.of(word))}
            if forms:
                found |= forms
            else:
                self._without.add(chunk)
        return found

    def _whole(self, text: str, start: int, end: int) -> bool:
        """Whether a span is one of whole tokens, and no part of what is one word to a reader."""
        before = text[start - 1 : start]
        if start < 0 or end < 1 or inside(text, start) or inside(text, end):
            return False
        if before and is_word(before) and is_hangul(text[start]):
            return False
        # "U.S." is not in "U.S.A.".
        if text[end - 1] == "." and end < len(text) and is_word(text[end]):
            return False
        if not self.english:
            return True
        # Not the "t" of "can't" or the "Brien" of "O'Brien"; in "l'accordo" a word does begin.
        if before == "'" and start > 1 and is_word(text[start - 2]):
            return False
        return text[end : end + 1] != "'" or not _CLITIC.match(text, end)


def matcher(glossary: Glossary, language: str) -> Matcher:
    """The matcher of a glossary for a language; the last few are kept."""
    return _matcher(Itself(glossary), language)


@lru_cache(maxsize=8)
def _matcher(itself: Itself, language: str) -> Matcher:
    return Matcher(itself.it, language)


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """A text in pieces, with where each begins; no term reaches across the end of a paragraph."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield start, text[start:end]
        start = end


def _automaton(patterns: Iterable[str]) -> AhoCorasick:
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(patterns, store_patterns=False)


def find_terms(matcher: Matcher, text: str) -> list[TermMatch]:
    """Give the terms in ``text``, in order, no two overlapping: leftmost first, then longest."""
    with uncollected():
        return matcher.find(text)


def _likeliest(
    choices: list[Surface], found: str, fits: Callable[[Surface, str], bool]
) -> Surface | None:
    """Of the terms that a span may be, the one that is written so, else a listed one."""
    if len(choices) == 1:
        return choices[0] if fits(choices[0], found) else None
    options = [one for one in choices if fits(one, found)]
    return min(options, key=lambda one: (one.text != found, one.rank), default=None)


def _case_fits(surface: Surface, found: str) -> bool:
    if surface.text == found:
        return True
    form = _loose(surface.text)
    found = _loose(found)
    if form == found or surface.exact:
        return form == found
    return form == form.lower() or case_fits(words_of(form), words_of(found))


def _form_fits(surface: Surface, found: str) -> bool:
    # Another form has other letters: only its beginning can be held against the term's.
    form, words = words_of(surface.text), words_of(found)
    own, last = form[-1], words[-1]
    if surface.exact and (
        list(map(_loose, form[:-1])) != list(map(_loose, words[:-1]))
        or own[:1] != last[:1]
        or last[1:] != last[1:].lower()
    ):
        return False
    return own[:1] in (own[:1].lower(), last[:1]) and case_fits(
        (*map(_loose, form[:-1]), last.lower()), (*map(_loose, words[:-1]), last.lower())
    )


def _unlikely(pair: tuple[Concept, Term]) -> tuple[bool, bool, int]:
    """What to sort by the terms of a language that may have one word for several concepts.

    Where a country and what is of it are one word (한국), the country is meant; of two names for
    which the language has but one, the one that says more ("United States", not "US").
    """
    concept, term = pair
    admitted = term.status is Status.ADMITTED
    return _part(concept) == "adjective", admitted, -len(concept.id.headword)


def _part(concept: Concept) -> str:
    return concept.part_of_speech.strip().lower()


def _spelled(text: str) -> str:
    return unified(text.strip()).text


def _loose(text: str) -> str:
    """A space for a hyphen: "use-case" is "use case", and the other way round."""
    return text.replace("-", " ")


def _folded(text: str) -> str:
    return _loose(text.casefold())


def _places(text: str) -> Sequence[int]:
    """Where in a text each letter of it folded comes from, and its end; -1 within one ("ß": ss)."""
    sizes = [len(letter.casefold()) for letter in text]
    places = [-1] * (sum(sizes) + 1)
    for at, place in enumerate(accumulate(sizes, initial=0)):
        places[place] = at
    return places


def _primary(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _sources(concept: Concept, language: str, main: bool) -> list[Term]:
    """Give the terms by which a concept is known in a source text."""
    if not main:
        return list(terms_for(concept, language))
    listed = [
        term
        for term in concept.terms.get(language, ())
        if term.approved and term.status is not Status.FORBIDDEN
    ]
    if all(term.text != concept.id.headword for term in listed):
        listed.insert(0, Term(concept.id.headword, language))
    return listed
