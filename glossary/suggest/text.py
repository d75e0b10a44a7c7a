"""Texts cut into words, each with what its capital letter is worth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from glossary.suggest.words import ABBREVIATIONS, starters

_PARAGRAPH = regex.compile(r"(?:[^\S\n]*\n){2,}")
# Korean and its neighbours put particles behind foreign words without a space.
_EAST = r"[\p{Hangul}\p{Han}\p{Hiragana}\p{Katakana}]"
_LETTER, _INSIDE = rf"[[\p{{L}}\p{{N}}]--{_EAST}]", rf"[[\p{{L}}\p{{M}}\p{{N}}]--{_EAST}]"
_WORD = regex.compile(
    # U.S. · EE. UU. · J. (an initial) · a word, with hyphens and apostrophes inside
    r"(?V1)(?:\p{Lu}\.){2,}|\b(\p{Lu})\1\.\s(\p{Lu})\2\.|\b\p{Lu}\.(?=\s\p{Lu})"
    rf"|{_LETTER}{_INSIDE}*(?:[\-\u2010\u2011'’]{_LETTER}{_INSIDE}*)*(?:[.,]\p{{Nd}}+)*"
    rf"|{_EAST}[\p{{M}}]*(?:{_EAST}\p{{M}}*)*"
)
_ELIDED = regex.compile(r"(?:\p{L}{1,2}|qu|dell|nell|all|dall|sull|un)['’](?=\p{L})", regex.I)
_ELIDING = frozenset({"fr", "it", "ca"})
_POSSESSIVE = regex.compile(r"['’][sS]$")
_BULLET = regex.compile(r"\s*(?:[-–—*•·▪]|\(?\d{1,3}[.)])\s")
# After one of these a sentence, a quotation or another column begins.
_OPENS = regex.compile(r"[.!?…:;\"“”„«»‹›|•|]|(?:^|\s)['‘’][^\s]*$|\s[-–—/*]+\s")
_ENDED = regex.compile(r"[.!?:;,…][\"'”’»“)\]]*$")
_LONG_LINE = 120
_MOST_WORDS = 16
_TITLE_CASE = 0.8


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text. ``gap`` is what stands between it and the word before.

    ``opens``: it begins a sentence, so that its capital says nothing. ``heading``: it stands where
    all words are capitalised. ``first``: it begins a paragraph; nothing reaches across.
    """

    text: str
    start: int
    end: int
    gap: str
    opens: bool
    heading: bool
    first: bool

    @property
    def capital(self) -> bool:
        """Whether it is written like a name: with a capital, or with one inside (iPhone)."""
        return self.text[0].isupper() or (
            self.text[0].islower() and any(c.isupper() for c in self.text[1:])
        )

    @property
    def spaced(self) -> bool:
        """Whether nothing but space parts it from the word before."""
        return not self.first and not self.gap.strip()


def words_of_text(text: str, language: str) -> tuple[Word, ...]:
    """Cut a text into words, paragraph by paragraph."""
    small = starters(language)
    return tuple(
        word for start, end in _units(text) for word in _unit(text, start, end, small, language)
    )


def _units(text: str) -> Iterator[tuple[int, int]]:
    """Give the paragraphs: blocks between empty lines, and lines that stand for themselves."""
    at = 0
    for start, end in [
        *((m.start(), m.end()) for m in _PARAGRAPH.finditer(text)),
        (len(text),) * 2,
    ]:
        yield from _lines(text, at, start)
        at = end


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = text[start:end].split("\n")
    longest = max(map(len, lines))
    at = begin = start
    for number, line in enumerate(lines):
        at += len(line) + 1
        last = number + 1 == len(lines)
        # A line much shorter than the longest was not wrapped: the next begins something new.
        if (
            last
            or longest > _LONG_LINE
            or len(line) < longest * 0.6
            or _BULLET.match(lines[number + 1])
        ):
            stop = min(at - 1, end)
            if text[begin:stop].strip():
                yield begin, stop
            begin = at


def _unit(text: str, start: int, end: int, small: frozenset[str], language: str) -> Iterator[Word]:
    spans = list(_spans(text, start, end, language))
    heading = _is_heading([text[a:b] for a, b in spans], text[start:end], small)
    before, last = start, ""
    for number, (first, stop) in enumerate(spans):
        gap = text[before:first]
        opens = number == 0 or _begins(gap, last)
        yield Word(text[first:stop], first, stop, gap, opens, heading, number == 0)
        before, last = stop, text[first:stop]


def _spans(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    for found in _WORD.finditer(text, start, end):
        first, stop = found.span()
        if language in _ELIDING:
            while elided := _ELIDED.match(text, first, stop):
                yield first, elided.end() - 1
                first = elided.end()
        if owned := _POSSESSIVE.search(text[first:stop]):
            stop = first + owned.start()
        yield first, stop


def _begins(gap: str, before: str) -> bool:
    if gap[:1] == "." and gap[1:].isspace() and before.casefold() in ABBREVIATIONS:
        return False
    return _OPENS.search(gap) is not None


def _is_heading(words: list[str], text: str, small: frozenset[str]) -> bool:
    letters = [c for c in text if c.isalpha()]
    if len(words) > 1 and letters and all(not c.islower() for c in letters):
        # Scripts without capitals are no headings.
        return any(c.isupper() for c in letters)
    if len(words) > _MOST_WORDS or _ENDED.search(text.strip()):
        return False
    content = [w for w in words[1:] if w.casefold() not in small and w[0].isalpha()]
    high = sum(word[0].isupper() for word in content)
    return len(content) > 1 and high >= _TITLE_CASE * len(content)
