"""Text in one spelling for comparing, with a map back to the offsets of the text as it was."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

import regex

# Written several ways, meant as one. Dashes (en, em, minus) are another sign and stay as they are.
_HYPHENS = "\u2010\u2011"
_APOSTROPHES = "\u2019\u2018\u02bc\uff07"
# Layout only: soft hyphen, word joiner, byte order mark.
_INVISIBLE = "\u00ad\u2060\ufeff"

_SIGNS = f"{_INVISIBLE}{_HYPHENS}{_APOSTROPHES}"
_CHANGES = rf"[^\S ]\s*| \s+|[{_SIGNS}]"
# The standard library is quicker where it knows all that is needed.
_SPECIAL = re.compile(_CHANGES)
# Text that is not NFC is cut further, into the smallest pieces that compose on their own.
_PIECES = regex.compile(
    rf"(?:{_CHANGES})|[\x21-\x7e]++(?!\p{{M}})|[\x21-\x7e]+(?=[\x21-\x7e]\p{{M}})"
    r"|[\p{HST=L}\p{HST=V}\p{HST=T}\p{HST=LV}\p{HST=LVT}]\p{HST=V}*\p{HST=T}*\p{M}*|\P{M}\p{M}*|\p{M}+"
)

# Scripts that put no space between words; Hangul does, but its particles join the word.
_SPACELESS = (
    r"[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}"
    r"\p{scx=Khmr}\p{scx=Mymr}\p{scx=Hang}]&&\p{L}]"
)
# Plain letters first: most are.
WORD = rf"[[a-zA-Z0-9_]||[[\p{{L}}\p{{M}}\p{{N}}\p{{Pc}}]--{_SPACELESS}]]"
# Every character belongs to exactly one token. A mark belongs to what it stands on, so no token
# begins inside a letter or an emoji; joiners inside a word belong to the word.
_TOKEN = regex.compile(
    rf"(?V1){_SPACELESS}\p{{M}}*|{WORD}++(?:[\u200c\u200d]{WORD}++)*|\s|.\p{{M}}*", regex.DOTALL
)
# Where no token begins: the same rules, seen from between two characters.
_RUN = rf"(?:[{WORD}--\p{{M}}]|(?:\A|\s)\p{{M}})(?:\p{{M}}|[\u200c\u200d](?={WORD}))*"
_INSIDE = regex.compile(rf"(?V1)(?<=\S)(?=\p{{M}})|(?<={_RUN})(?=[\u200c\u200d]?{WORD})")
_HANGUL = regex.compile(r"\p{Script=Hangul}")


@dataclass(frozen=True, slots=True)
class Unified:
    """A text in one spelling: NFC, one sign for hyphens, for apostrophes, for white space.

    The map back: from ``marks[k]`` on, its offsets belong to the piece of the original
    ``pieces[k] = (start, end, same)``; with ``same`` one character stands for one.
    """

    text: str
    marks: tuple[int, ...]
    pieces: tuple[tuple[int, int, bool], ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the span in the original text of ``text[start:end]``, which is not empty."""
        if len(self.marks) == 1 and self.pieces[0][2]:
            return start, end
        k = bisect_right(self.marks, start) - 1
        low, _, same = self.pieces[k]
        first = low + start - self.marks[k] if same else low
        k = bisect_right(self.marks, end - 1) - 1
        low, high, same = self.pieces[k]
        return first, low + end - self.marks[k] if same else high


@dataclass(frozen=True, slots=True)
class Normal:
    """A text in one spelling and cut into tokens. ``places[i]`` is where token i begins in it."""

    tokens: tuple[str, ...]
    folded: tuple[str, ...]
    places: tuple[int, ...]
    body: Unified

    def original(self, first: int, last: int) -> tuple[int, int]:
        """Give the span of tokens ``first`` up to (not with) ``last`` in the original text."""
        return self.body.original(self.places[first], self.places[last])


def _replacement(found: str) -> str:
    first = found[0]
    if first in _INVISIBLE:
        return ""
    if first in _HYPHENS:
        return "-"
    if first in _APOSTROPHES:
        return "'"
    # An empty line ends a paragraph: no term reaches across it.
    breaks = found.count("\n") or found.count("\r") + found.count("\u2029") * 2
    return " " if breaks < 2 else "\n"


def unified(text: str) -> Unified:
    """Put ``text`` into one spelling."""
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not _SPECIAL.search(text):
        return Unified(text, (0,), ((0, len(text), True),))
    pattern = _SPECIAL if composed else _PIECES
    out: list[str] = []
    marks: list[int] = []
    pieces: list[tuple[int, int, bool]] = []
    size = done = 0

    def add(piece: str, start: int, end: int, same: bool) -> None:
        nonlocal size
        if piece:
            out.append(piece)
            marks.append(size)
            pieces.append((start, end, same))
            size += len(piece)

    for found in pattern.finditer(text):
        start, end = found.span()
        if start > done:
            add(text[done:start], done, start, True)
        piece = found.group()
        if _SPECIAL.fullmatch(piece):
            add(_replacement(piece), start, end, False)
        else:
            nfc = unicodedata.normalize("NFC", piece)
            add(nfc, start, end, nfc == piece)
        done = end
    if done < len(text):
        add(text[done:], done, len(text), True)
    return Unified("".join(out), tuple(marks), tuple(pieces))


def normalise(text: str) -> Normal:
    """Put ``text`` into one spelling and cut it into tokens."""
    body = unified(text)
    tokens = tuple(_TOKEN.findall(body.text))
    return Normal(
        tokens,
        tuple(token.casefold() for token in tokens),
        tuple(accumulate(map(len, tokens), initial=0)),
        body,
    )


def inside(text: str, at: int) -> bool:
    """Tell whether an offset is within a token of a text in one spelling."""
    pair = text[at - 1 : at + 1] if 0 < at < len(text) else ""
    if pair.isascii():  # most are, and need no pattern; a letter with a sign at its side is out
        return len(pair) > 1 and pair.replace("_", "a").isalnum()
    return _INSIDE.match(text, at) is not None


# Many terms are looked for in one output text, one after the other.
normalised = lru_cache(maxsize=32)(normalise)


# The terms of a glossary are cut anew for every text they are looked for in.
@lru_cache(maxsize=16384)
def words_of(term: str) -> tuple[str, ...]:
    """Give the tokens of a term, without space around it."""
    return normalise(term.strip()).tokens


def is_word(token: str) -> bool:
    """Tell whether ``token`` is made of letters, digits or underscores."""
    return token[0].isalnum() or token[0] == "_"


def is_hangul(token: str) -> bool:
    """Tell whether ``token`` is a Korean syllable: it needs a word's beginning on its left."""
    return _HANGUL.match(token) is not None


def whole(text: Normal, first: int, last: int) -> bool:
    """Tell whether the tokens ``first`` to ``last`` (not with) are not a part of a larger word."""
    tokens = text.tokens
    if first and is_hangul(tokens[first]) and is_word(tokens[first - 1]):
        return False
    # "U.S." is not in "U.S.A.".
    return not (tokens[last - 1] == "." and last < len(tokens) and is_word(tokens[last]))


def case_fits(form: tuple[str, ...], found: tuple[str, ...], exact: bool = False) -> bool:
    """Tell whether ``found`` is a way to write ``form`` (the same tokens but for case).

    A form without capitals may be written in any case. One with capitals keeps them, and may gain
    some: at the beginning of a word, or all.
    """
    if form == found or exact or len(form) != len(found):
        return form == found
    joined = "".join(form)
    if joined == joined.lower() or "".join(found) == joined.upper():
        return True
    return all(f == w or f == w[:1].upper() + w[1:] for w, f in zip(form, found, strict=True))
