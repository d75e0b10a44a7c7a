"""Which engine takes a text from one language to another, directly or over pivots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from translate.engines.base import Engine, Pair, Route
from translate.errors import NoRouteError, UsageError

# Where several pivots of the same length offer themselves, the first of these is taken: Apertium's
# English-Spanish is its largest pair from English, and Spanish has the most pairs to go on from.
_PREFERRED_PIVOTS = ("es", "ca", "en", "fr", "pt")
_LONGEST = 3


def find_route(engines: Sequence[Engine], source: str, target: str) -> Route | None:
    """The first engine's shortest way from source to target, or None. ``pt-BR`` may end as ``pt``
    (and ``en-US`` begin as ``en``) where nothing is nearer."""
    for engine in engines:
        pairs = engine.pairs()
        for start in _fallbacks(source):
            for end in _fallbacks(target):
                found = _shortest(pairs, start, end)
                if found:
                    return Route(engine, found)
    return None


def need_route(engines: Sequence[Engine], source: str, target: str) -> Route:
    """As ``find_route``; raises NoRouteError with what to do, UsageError for the same language."""
    if source == target:
        raise UsageError(f"The text is in {source} already; name another language with --to.")
    route = find_route(engines, source, target)
    if route is None:
        raise NoRouteError(
            f"Nothing here translates {source} into {target}; `holdfast languages` lists what this "
            f"machine can do and `holdfast doctor` says how to install more."
        )
    return route


def all_routes(engine: Engine) -> dict[Pair, tuple[Pair, ...]]:
    """Every pair of languages an engine reaches, with the pairs it takes to get there."""
    pairs = engine.pairs()
    sources = sorted({pair.source for pair in pairs})
    targets = sorted({pair.target for pair in pairs})
    found = {}
    for source in sources:
        for target in targets:
            way = _shortest(pairs, source, target) if source != target else None
            if way:
                found[Pair(source, target)] = way
    return found


def _fallbacks(language: str) -> list[str]:
    base = language.partition("-")[0]
    return [language] if base == language else [language, base]


def _shortest(pairs: Iterable[Pair], source: str, target: str) -> tuple[Pair, ...] | None:
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
