"""ALL-CAPS and Title Case for models that were trained on sentences: small on the way in, back out.

A name keeps its capital: a word is made small only where the model's vocabulary knows it better
so ("Policy" has more pieces than "policy", "Korea" fewer than "korea"), or knows it whole in both
ways. What it knows in neither is rather a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

import regex

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*")
# Words in a title that stay small in Title Case, by length; and what makes a title.
_SMALL, _WORDS, _SHARE = 3, 4, 0.7
# A list of so many names, none of them of more words, is no title.
_NAMES, _LONGEST = 3, 3
_BETWEEN = regex.compile(r"[,;&]|(?<!\p{L})(?:and|or|e|en|et|i|o|och|og|ou|y|и)(?!\p{L})")

Span = tuple[int, int]


class Case(StrEnum):
    """How a whole text is written."""

    SENTENCE = "sentence"
    TITLE = "title"
    UPPER = "upper"


def case_of(text: str, language: str = "en") -> Case:
    """How a text is written; a short or mixed one is a sentence.

    German has no Title Case: its nouns have capitals anyway.
    """
    words = _WORD.findall(text)
    letters = [letter for letter in text if letter.isalpha() and letter.lower() != letter.upper()]
    if len(words) > 1 and letters and all(letter.isupper() for letter in letters):
        return Case.UPPER
    if language.partition("-")[0] in ("de", "lb"):
        return Case.SENTENCE
    long = [word for word in words if len(word) > _SMALL]
    capital = sum(word[0].isupper() for word in long)
    ended = text.rstrip().endswith((".", "!", "…"))
    if len(words) >= _WORDS and not ended and long and capital >= _SHARE * len(long):
        return Case.SENTENCE if _lists_names(text) else Case.TITLE
    return Case.SENTENCE


def _lists_names(text: str) -> bool:
    """Whether a text has nothing but some few words with a capital, a comma, and so on."""
    parts = [words for part in _BETWEEN.split(text) if (words := _WORD.findall(part))]
    return (
        len(parts) >= _NAMES
        and ("," in text or ";" in text)
        and all(len(part) <= _LONGEST for part in parts)
        and all(word[0].isupper() for part in parts for word in part)
    )


def lowered(text: str, case: Case, kept: Sequence[Span], pieces: Callable[[str], int]) -> str:
    """The text as a sentence; ``kept`` spans are names or terms and stay as they are.

    The length does not change, so that offsets stay good. ``pieces`` tells how many tokens a word
    has.
    """
    if case is Case.SENTENCE:
        return text
    out = list(text)
    for place, match in enumerate(_WORD.finditer(text)):
        start, end = match.span()
        if any(start < right and left < end for left, right in kept):
            continue
        word = match.group()
        small, capital = word.lower(), word[:1] + word[1:].lower()
        if len(small) != len(word) or len(capital) != len(word):
            continue
        known, known_small = pieces(capital), pieces(small)
        name = known < known_small or known == known_small > 1
        shown = capital if name or not place else small
        out[start:end] = shown
    return "".join(out)


def restored(text: str, case: Case, language: str) -> str:
    """A translation in the case its source had, as far as its language has such a case at all."""
    if case is Case.UPPER:
        return text.upper()
    if case is Case.TITLE:
        # Only English sets its titles so; elsewhere a title begins like a sentence.
        long = language.partition("-")[0] == "en"
        return _WORD.sub(
            lambda match: (
                match[0][:1].upper() + match[0][1:]
                if not match.start() or (long and len(match[0]) > _SMALL)
                else match[0]
            ),
            text,
        )
    return text
