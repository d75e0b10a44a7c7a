"""Ways between languages: the shortest over the pairs that are here, and what to install else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from translate.engines import debian
from translate.engines.apertium import Apertium
from translate.engines.base import Hypothesis, Pair, Request
from translate.engines.route import all_routes, find_route, need_route
from translate.engines.ways import shortest
from translate.errors import NoRouteError, UsageError

SETUP = Path(__file__).resolve().parents[1] / "scripts" / "setup"


class Engine:
    """An engine that has pairs and is never asked to translate."""

    methods: tuple[str, ...] = ()
    generative = False

    def __init__(self, name: str, *pairs: str) -> None:
        self.name = name
        self._pairs = frozenset(Pair(*pair.split("→")) for pair in pairs)

    def pairs(self) -> frozenset[Pair]:
        return self._pairs

    def version(self, pair: Pair) -> str:
        return "1"

    def start(self, pairs: Iterable[Pair]) -> None:
        raise AssertionError

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        raise AssertionError

    def close(self) -> None:
        pass


def way(engines: Sequence[Engine], source: str, target: str) -> str:
    route = find_route(engines, source, target)
    return f"{route.engine.name} {route}" if route else ""


def test_a_direct_pair_comes_before_a_pivot() -> None:
    assert way([Engine("a", "en→es", "es→fr", "en→fr")], "en", "fr") == "a en→fr"
    assert way([Engine("a", "en→es", "es→fr")], "en", "fr") == "a en→es→fr"


def test_spanish_is_preferred_among_pivots() -> None:
    both = Engine("a", "en→ca", "ca→fr", "en→es", "es→fr")
    assert way([both], "en", "fr") == "a en→es→fr"


def test_the_first_engine_that_can_is_taken_even_over_a_pivot() -> None:
    first, second = Engine("a", "en→es", "es→fr"), Engine("b", "en→fr", "en→de")
    assert way([first, second], "en", "fr") == "a en→es→fr"
    assert way([first, second], "en", "de") == "b en→de"


@pytest.mark.parametrize(
    ("pairs", "source", "target", "expected"),
    [
        (["en→pt-BR", "en→pt"], "en", "pt-BR", "a en→pt-BR"),
        (["en→pt"], "en", "pt-BR", "a en→pt"),
        (["en→pt-BR"], "en", "pt", ""),
        (["en→es"], "en-GB", "es-MX", "a en→es"),
    ],
)
def test_a_variety_falls_back_to_its_language(
    pairs: list[str], source: str, target: str, expected: str
) -> None:
    assert way([Engine("a", *pairs)], source, target) == expected


def test_needing_no_way_and_having_none_are_told_apart() -> None:
    engine = Engine("a", "en→es")
    with pytest.raises(UsageError, match="already"):
        need_route([engine], "es", "es")
    with pytest.raises(UsageError, match="--from"):
        need_route([engine], "und", "es")
    with pytest.raises(NoRouteError, match=r"German \(de\) into Korean \(ko\): no package"):
        need_route([engine], "de", "ko")


def test_what_is_missing_of_a_way_is_named() -> None:
    with pytest.raises(NoRouteError, match="apt-get install apertium-fr-es`"):
        need_route([Engine("a", "en→es", "es→en")], "en", "fr")
    assert debian.missing([], "it", "eo") == (
        "apertium-spa-ita",
        "apertium-eng-spa",
        "apertium-eo-en",
    )


def test_setup_installs_the_packages_that_are_advised() -> None:
    listed = regex.search(r"(?s)^pairs=\((.*?)\)", SETUP.read_text(encoding="utf-8"), regex.M)
    assert listed is not None
    assert set(listed[1].split()) == set(debian.PACKAGES)


def test_each_package_brings_what_is_said_of_it() -> None:
    here = Apertium().pairs()
    for one, other in debian.PACKAGES.values():
        assert {Pair(one, other), Pair(other, one)} <= here


def test_variants_without_a_tag_are_no_languages_of_their_own() -> None:
    found = {language for pair in Apertium().pairs() for language in pair}
    assert {"ca-valencia", "pt-BR", "en-US"} <= found
    assert all(regex.fullmatch(r"[a-z]{2,3}(-([A-Z]{2}|[a-z]{5,8}))?", one) for one in found)


def test_no_way_leads_from_a_language_into_its_own_variety_over_another() -> None:
    routes = all_routes(Engine("a", "ca→es", "es→ca", "es→ca-valencia", "pt→pt-BR"))
    assert Pair("ca", "ca-valencia") not in routes
    assert routes[Pair("pt", "pt-BR")] == (Pair("pt", "pt-BR"),)
    assert routes[Pair("ca", "es")] == (Pair("ca", "es"),)


LANGUAGES = st.sampled_from(["en", "es", "ca", "fr", "pt", "it", "gl"])
PAIRS = st.frozensets(st.builds(Pair, LANGUAGES, LANGUAGES).filter(lambda p: p[0] != p[1]))


@given(PAIRS, LANGUAGES, LANGUAGES)
def test_a_way_is_a_chain_of_pairs_that_are_there(
    pairs: frozenset[Pair], source: str, target: str
) -> None:
    found = shortest(pairs, source, target)
    if found is None:
        assert Pair(source, target) not in pairs
        return
    assert set(found) <= pairs
    assert (found[0].source, found[-1].target) == (source, target)
    assert all(one.target == next_.source for one, next_ in pairwise(found))
    visited = [source, *(pair.target for pair in found)]
    assert len(set(visited)) == len(visited) <= 4
    # The order in which pairs are found on the disk decides nothing.
    assert shortest(sorted(pairs, reverse=True), source, target) == found
