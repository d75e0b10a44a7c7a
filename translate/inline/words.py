"""The words of a text, and where a text has a phrase in whatever form of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

# What French, Italian and Catalan write before a vowel is a word of its own: "l'accord".
_ELIDED = (
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|(?:d|n|s|qu|b)[aeu]ll|all|un|sant)['’]"
    r"(?=[\p{L}\p{N}])"
)
WORD = regex.compile(
    rf"(?i:{_ELIDED})|[\p{{L}}\p{{M}}\p{{N}}]+(?:['’.\-][\p{{L}}\p{{M}}\p{{N}}]+)*"
    r"|[\p{Han}\p{Kana}]"
)
# Two words are forms of one where they share so many letters and so much of the longer one; less of
# it is enough where it is a longer stem (visitado, visitaron).
_STEMS = ((3, 0.6), (5, 0.5))
# So much of a phrase must be found, in so many words more or less than it has.
_FOUND, _MORE, _FEWER = 0.5, 2, 1

_ARTICLES = (
    "the a an el la los las lo un una unos unas le les l' une des o os as um uma uns umas il i gli "
    "els uno der die das den dem ein eine einen einem einer de het een"
)


class Span(NamedTuple):
    """A part of a text, in code points."""

    start: int
    end: int


def spans(text: str) -> list[Span]:
    """Where the words of a text are."""
    return [Span(*match.span()) for match in WORD.finditer(text)]


def trimmed(text: str, start: int, end: int) -> Span:
    """A part of a text without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def in_word(text: str, place: int) -> bool:
    """Whether a place is between two letters or digits (H|2O)."""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def whole(text: str, span: Span) -> Span:
    """A part of a text with all letters of the words that it has a share of."""
    start, end = span
    while start < end and in_word(text, start):
        start -= 1
    while start < end and in_word(text, end):
        end += 1
    return Span(start, end)


def is_article(word: str) -> bool:
    """Whether a word is an article, in one of the languages that have them."""
    return word.casefold().replace("’", "'") in _ARTICLES.split()


def leans(word: str) -> bool:
    """Whether a word is an elided one, which cannot stand without the next: "l'"."""
    return word.endswith(("'", "’"))


def same(source: str, target: str, span: Span) -> Span | None:
    """Where a translation has the very words of a part of its source, as often as this has them.

    Of a part in small letters nothing is said: such a word may be another one ("a" in Spanish).
    """
    phrase = source[span.start : span.end]
    if not any(letter.isdigit() or letter.isupper() for letter in phrase):
        return None
    ours, theirs = (_occurrences(text, phrase) for text in (source, target))
    if len(ours) != len(theirs) or span.start not in ours:
        return None
    start = theirs[ours.index(span.start)]
    return Span(start, start + len(phrase))


def _occurrences(text: str, phrase: str) -> list[int]:
    found, at = [], text.find(phrase)
    while at >= 0:
        if not in_word(text, at) and not in_word(text, at + len(phrase)):
            found.append(at)
        at = text.find(phrase, at + len(phrase))
    return found


def search(phrase: str, target: str, words: Sequence[Span], near: int) -> Span | None:
    """Where a translation has a phrase, perhaps in other forms of its words."""
    wanted = [word.casefold() for word in WORD.findall(phrase)]
    there = [target[word.start : word.end].casefold() for word in words]
    best, chosen = _FOUND, None
    for size in range(max(1, len(wanted) - _FEWER), len(wanted) + _MORE + 1):
        for first in range(len(there) - size + 1):
            window = there[first : first + size]
            # What stands at its ends must belong to it.
            if leans(window[-1]) or not any(_alike(window[0], one) for one in wanted):
                continue
            if not any(_alike(window[-1], one) for one in wanted):
                continue
            hits = sum(any(_alike(one, other) for other in window) for one in wanted)
            score = 2 * hits / (len(wanted) + size)
            span = Span(words[first].start, words[first + size - 1].end)
            closer = chosen is not None and abs(span.start - near) < abs(chosen.start - near)
            if score > best or (score == best and closer):
                best, chosen = score, span
    return chosen


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same or may be forms of one."""
    if one == other:
        return True
    shared = 0
    for letter, likewise in zip(one, other, strict=False):
        if letter != likewise:
            break
        shared += 1
    longer = max(len(one), len(other))
    return any(shared >= least and shared >= share * longer for least, share in _STEMS)
