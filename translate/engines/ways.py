"""The shortest way from one language to another over the pairs there are."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from translate.engines.base import Pair

# Where several pivots of the same length offer themselves, the first of these is taken: Apertium's
# English-Spanish is its largest pair from English, and Spanish has the most pairs to go on from.
_PREFERRED_PIVOTS = ("es", "ca", "en", "fr", "pt")
_LONGEST = 3


def shortest(pairs: Iterable[Pair], source: str, target: str) -> tuple[Pair, ...] | None:
    """The pairs to run one after the other, three at most; None where they lead nowhere.

    >>> shortest([Pair("en", "es"), Pair("es", "fr")], "en", "fr")
    (Pair(source='en', target='es'), Pair(source='es', target='fr'))
    """
    onward: dict[str, list[str]] = {}
    for pair in pairs:
        onward.setdefault(pair.source, []).append(pair.target)
    ways: list[tuple[str, ...]] = [(source,)]
    for _ in range(_LONGEST):
        grown = [
            (*way, step) for way in ways for step in onward.get(way[-1], ()) if step not in way
        ]
        arrived = [way for way in grown if way[-1] == target]
        if arrived:
            best = min(arrived, key=lambda way: [_rank(pivot) for pivot in way[1:-1]])
            return tuple(Pair(a, b) for a, b in pairwise(best))
        ways = grown
    return None


def _rank(pivot: str) -> tuple[int, str]:
    known = pivot in _PREFERRED_PIVOTS
    return (_PREFERRED_PIVOTS.index(pivot) if known else len(_PREFERRED_PIVOTS), pivot)
