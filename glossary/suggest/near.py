"""Known terms that a new one resembles: the same but for hyphens, spaces, accents or a letter."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher

# As a whole and word by word. "Kim Jong Un" is near "Kim Yong Un"; "North Korea" is not near
# "South Korea", nor "Kim Jong Il" near "Kim Jong Un", which the whole alone would not tell.
_WHOLE, _WORD = 0.8, 0.7
_SHORTEST = 5
_LOOKED_AT = 12


def bare(text: str) -> str:
    """Letters and digits alone, without case and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in letters if c.isalnum())


class Neighbours:
    """Known terms, made ready for asking which of them another one resembles."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        """Take pairs of a form and the headword it belongs to."""
        self._same: dict[str, str] = {}
        self._forms: list[tuple[str, str, str]] = []
        self._by_piece: defaultdict[str, list[int]] = defaultdict(list)
        for form, headword in known:
            key = bare(form)
            if not key or key in self._same:
                continue
            self._same[key] = headword
            for piece in _pieces(key):
                self._by_piece[piece].append(len(self._forms))
            self._forms.append((key, form, headword))

    def near(self, text: str) -> str:
        """Give the headword that ``text`` may be a variant of, or ""."""
        key = bare(text)
        if same := self._same.get(key):
            return same
        if len(key) < _SHORTEST:
            return ""
        shared: Counter[int] = Counter()
        for piece in _pieces(key):
            shared.update(self._by_piece.get(piece, ()))
        likely = sorted(shared, key=lambda i: (-shared[i] / (len(self._forms[i][0]) + len(key)), i))
        words = _words(text)
        best, nearest = 0.0, ""
        for index in likely[:_LOOKED_AT]:
            other, form, headword = self._forms[index]
            ratio = _ratio(key, other)
            if ratio >= _WHOLE and ratio > best and _alike(words, _words(form)):
                best, nearest = ratio, headword
        return nearest


def _pieces(key: str) -> set[str]:
    return {key[at : at + 2] for at in range(len(key) - 1)}


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(bare, text.replace("-", " ").split())))


def _alike(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    if len(words) != len(others):
        # One more or one less is another thing ("North Korean Army"), unless only spaces differ.
        return len(words) == 1 or len(others) == 1
    return all(
        one == two or _ratio(one, two) >= _WORD for one, two in zip(words, others, strict=True)
    )


def _ratio(one: str, two: str) -> float:
    # Not symmetric by itself, and the order in which people write must not matter.
    first, second = sorted((one, two))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
