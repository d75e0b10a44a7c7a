"""Which engine takes a text from one language to another, directly or over pivots."""

from __future__ import annotations

from collections.abc import Sequence

from translate.engines import debian
from translate.engines.base import Engine, Pair, Route
from translate.engines.ways import shortest
from translate.errors import NoRouteError, UsageError
from translate.language import name


def find_route(engines: Sequence[Engine], source: str, target: str) -> Route | None:
    """The first engine's shortest way from source to target, or None. ``pt-BR`` may end as ``pt``
    (and ``en-US`` begin as ``en``) where nothing is nearer."""
    for engine in engines:
        pairs = engine.pairs()
        for start in _fallbacks(source):
            for end in _fallbacks(target):
                found = shortest(pairs, start, end)
                if found:
                    return Route(engine, found)
    return None


def need_route(engines: Sequence[Engine], source: str, target: str) -> Route:
    """As ``find_route``; raises NoRouteError with what to do, UsageError where none is needed."""
    if source == "und":
        raise UsageError("The language of the text cannot be told: name it with --from.")
    if source == target:
        raise UsageError(
            f"The text is in {name(source)} ({source}) already: name another language with --to, "
            "or its own with --from."
        )
    route = find_route(engines, source, target)
    if route is None:
        packages = _packages(engines, source, target)
        advice = (
            f"install {' and '.join(packages)}, on Debian with `{debian.command(packages)}`, then "
            "run this again."
            if packages
            else "no package Holdfast knows of does; `holdfast languages` lists what this machine "
            "can do, `apt-cache search ^apertium-` the pairs that Debian has."
        )
        raise NoRouteError(
            f"Nothing here translates {name(source)} ({source}) into {name(target)} ({target}): "
            + advice,
            None if packages else (source, target),
        )
    return route


def all_routes(engine: Engine) -> dict[Pair, tuple[Pair, ...]]:
    """Every pair of languages an engine reaches, with the pairs it takes to get there.

    From one variety of a language into another over a third language nobody wants to go.
    """
    pairs = engine.pairs()
    sources = sorted({pair.source for pair in pairs})
    targets = sorted({pair.target for pair in pairs})
    found = {}
    for source in sources:
        for target in targets:
            related = _fallbacks(source)[-1] == _fallbacks(target)[-1]
            way = shortest(pairs, source, target) if source != target else None
            if way and (len(way) == 1 or not related):
                found[Pair(source, target)] = way
    return found


def _fallbacks(language: str) -> list[str]:
    base = language.partition("-")[0]
    return [language] if base == language else [language, base]


def _packages(engines: Sequence[Engine], source: str, target: str) -> tuple[str, ...]:
    """Debian's packages that would bring a way; none where there are none."""
    pairs = [pair for engine in engines for pair in engine.pairs()]
    for start in _fallbacks(source):
        for end in _fallbacks(target):
            if packages := debian.missing(pairs, start, end):
                return packages
    return ()
