"""Names that punctuation gives away: acronyms in brackets, institutions in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from glossary.suggest.text import Word
from glossary.suggest.words import (
    ACRONYMS_OF_DAILY_LIFE,
    CALLED,
    ORGANISATIONS,
    joiners,
    starters,
)

NAME, ORGANISATION, ACRONYM, TERM = "name", "organisation", "acronym", "term"

_ACRONYM = regex.compile(r"\p{Lu}[\p{Lu}\p{N}&]*[\p{Lu}\p{N}]|\p{Lu}\p{Ll}{0,2}\p{Lu}{1,3}")
_QUOTED = regex.compile(r"\"([^\"]*)\"|[“„«‹]([^“”„«»‹›]*)[”“»›]")
_LONGEST_QUOTE = 70
_MOST_BEFORE_BRACKET = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: its words are ``words[first:last]``. ``expansion`` is of an acronym."""

    kind: str
    first: int
    last: int
    expansion: str = ""


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym, and is one worth knowing."""
    return (
        _ACRONYM.fullmatch(word) is not None
        and len(word) <= 8
        and sum(c.isupper() for c in word) > 1
        and word not in ACRONYMS_OF_DAILY_LIFE
    )


def kind_of(words: Sequence[str]) -> str:
    """Whether words name an organisation, or something else."""
    if len(words) > 1 and any(word.casefold() in ORGANISATIONS for word in words):
        return ORGANISATION
    return NAME


# Acronyms and what they stand for


def expanded(text: str, words: Sequence[Word], language: str) -> Iterator[Found]:
    """Find acronyms that a bracket explains, or that explain what is before, and both parts."""
    for at, word in enumerate(words):
        if not is_acronym(word.text):
            continue
        if word.gap.endswith("(") and text[word.end : word.end + 1] == ")":
            begin = _long_form(words, at, word.text, language)
            if begin is not None:
                yield from _pair(text, words, at, begin, at)
        elif at + 1 < len(words) and words[at + 1].gap.strip() == "(":
            end = _bracket_end(text, words, at + 1)
            if end is not None and _spells([w.text for w in words[at + 1 : end]], word.text):
                yield from _pair(text, words, at, at + 1, end)


def _pair(text: str, words: Sequence[Word], at: int, first: int, last: int) -> Iterator[Found]:
    long = " ".join(text[words[first].start : words[last - 1].end].split())
    parts = [word.text for word in words[first:last]]
    kind = kind_of(parts) if parts[-1][0].isupper() or parts[0][0].isupper() else TERM
    yield Found(kind, first, last)
    yield Found(ACRONYM, at, at + 1, long)


def _long_form(words: Sequence[Word], at: int, acronym: str, language: str) -> int | None:
    """Where the words begin that an acronym in brackets stands for."""
    small = starters(language)
    begin = at
    while begin > max(0, at - _MOST_BEFORE_BRACKET):
        if begin < at and not words[begin].spaced:
            break
        begin -= 1
        parts = [word.text for word in words[begin:at]]
        if parts[0].casefold() not in small and _spells(parts, acronym):
            return begin
        if words[begin].opens:
            break
    # The acronym may be of another language: then capitals have to do.
    low, begin = at, at
    while begin > 0 and (begin == at or words[begin].spaced):
        word = words[begin - 1]
        if word.capital and word.text.casefold() not in small:
            low = begin - 1
        elif word.text.casefold() not in small:
            break
        begin -= 1
        if word.opens:
            break
    return low if at - low > 1 else None


def _spells(parts: Sequence[str], acronym: str) -> bool:
    """Whether an acronym's letters stand in words in order, the first ones at the beginning.

    Every longer word must give a letter: its first, or one inside (the X of JAXA).
    """
    letters = acronym.casefold()
    pieces = [p.casefold() for part in parts for p in regex.split(r"[-'’]", part) if p]
    if not pieces or len(pieces) > 2 * len(letters) + 2 or pieces[0][0] != letters[0]:
        return False
    # States: how many letters are spelled after each word.
    states = {0}
    for piece in pieces:
        reached: set[int] = set()
        for done in states:
            if len(piece) <= 3:
                reached.add(done)
            begins = piece[:1] == letters[done : done + 1]
            used, place = done, 0
            while used < len(letters):
                place = piece.find(letters[used], place) + 1
                if place == 0 or (used == done and not begins and len(letters) < 4):
                    break
                used += 1
                reached.add(used)
        states = reached
        if not states:
            return False
    return len(letters) in states


def _bracket_end(text: str, words: Sequence[Word], first: int) -> int | None:
    for at in range(first, min(len(words), first + _MOST_BEFORE_BRACKET)):
        if text[words[at].end : words[at].end + 1] == ")":
            return at + 1
        if at > first and not words[at].spaced:
            return None
    return None


# Names in quotation marks


def quoted(text: str, words: Sequence[Word], language: str) -> Iterator[Found]:
    """Find names in quotation marks: all words that count have capitals."""
    small = starters(language) | joiners(language)
    starts = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at + 1 for at, word in enumerate(words)}
    at = 0
    for block in regex.finditer(r"(?:[^\n]|\n(?!\s*\n))+", text):
        for quote in _QUOTED.finditer(text, block.start(), block.end()):
            begin, end = quote.span(1) if quote[1] is not None else quote.span(2)
            first, last = starts.get(begin), ends.get(end)
            # A quoted sentence has its stop or comma inside: it does not end with a word.
            if first is None or last is None or end - begin > _LONGEST_QUOTE:
                continue
            inside = words[first:last]
            content = [w.text for w in inside if w.text.casefold() not in small]
            high = [w for w in content if w[0].isupper()]
            if not high or any(w[0].islower() for w in content):
                continue
            before = {w.text.casefold() for w in words[max(at, first - 3) : first]}
            called = not before.isdisjoint(CALLED)
            if called or len(high) > 1:
                kind = ORGANISATION if called else kind_of(content)
                yield Found(kind, first, last)
