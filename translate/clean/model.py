"""How likely each block is to be of each kind, by its signs and the order of a page; learned.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the signs of
:mod:`translate.clean.signs`, trained by scripts/train_cleaner.py on labelled articles: plain sums
and products here, so nothing need be loaded. Its states are zone and kind: a page has furniture
above its headline, the headline, an opening (who, when, a lead), the text, furniture below.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from translate.article import Action, Block, Kind
from translate.clean import looks
from translate.clean.signs import signs

FURNITURE = (Kind.NAVIGATION, Kind.NOTICE, Kind.RELATED)
# The zones in their order; the headline is a zone of its own.
ABOVE, HEADLINE, OPENING, TEXT, BELOW = ZONES = ("above", "title", "opening", "text", "below")
# An article may want an opening, and what is below; a text without a headline is one in e³.
AFTER = {
    ABOVE: (ABOVE, HEADLINE),
    HEADLINE: (OPENING, TEXT),
    OPENING: (OPENING, TEXT),
    TEXT: (TEXT, BELOW),
    BELOW: (BELOW,),
}
_BEGIN = {ABOVE: 1.0, HEADLINE: 1.0, TEXT: exp(-3)}
_END = (TEXT, BELOW)
# An order that was never seen where it is allowed, and a state that a rule has decided against.
UNSEEN, _AGAINST = -2.0, 1e-12


class State(NamedTuple):
    """Where on a page a block stands, and what it is."""

    zone: str
    kind: str


class Weights(NamedTuple):
    """The states; what follows what, and each sign, adds to them (logarithms)."""

    states: tuple[State, ...]
    order: tuple[tuple[float | None, ...], ...]
    signs: dict[str, tuple[float, ...]]


class Guess(NamedTuple):
    """The likelihood of each state (they add up to 1), and the signs that speak for the best."""

    states: dict[State, float]
    why: tuple[str, ...]

    def furniture(self) -> float:
        """How likely the block is the page's."""
        return sum(share for state, share in self.states.items() if state.kind in FURNITURE)

    def kind(self, *kinds: str) -> str:
        """The likeliest kind, or the likeliest of some."""
        shares: dict[str, float] = {}
        for state, share in self.states.items():
            if not kinds or state.kind in kinds:
                shares[state.kind] = shares.get(state.kind, 0.0) + share
        return max(sorted(shares), key=lambda kind: shares[kind])

    def zone(self, zone: str) -> float:
        """How likely the block stands there."""
        return sum(share for state, share in self.states.items() if state.zone == zone)

    def share(self, kind: str) -> float:
        """How likely the block is of a kind."""
        return sum(share for state, share in self.states.items() if state.kind == kind)


def guesses(blocks: Sequence[Block], language: str, weights: Weights | None = None) -> list[Guess]:
    """Say of every block how likely it is to be of each kind, the rest of the page considered."""
    weights = weights or shipped()
    found = [one & weights.signs.keys() for one in signs(blocks, language)]
    none = (0.0,) * len(weights.states)
    scores = [
        [sum(column) for column in zip(none, *(weights.signs[sign] for sign in one), strict=True)]
        for one in found
    ]
    likely = [
        [
            exp(score - max(row)) * fits
            for score, fits in zip(row, _fits(block, weights), strict=True)
        ]
        for row, block in zip(scores, blocks, strict=True)
    ]
    return [
        _guess(shares, one, weights)
        for shares, one in zip(_marginals(likely, weights), found, strict=True)
    ]


def _guess(shares: list[float], found: frozenset[str], weights: Weights) -> Guess:
    best = shares.index(max(shares))
    telling = sorted(found, key=lambda sign: (-weights.signs[sign][best], sign))
    return Guess(dict(zip(weights.states, shares, strict=True)), tuple(telling[:6]))


def _fits(block: Block, weights: Weights) -> list[float]:
    """1 for each state that a block may be in, next to nothing where a rule has decided."""
    if not looks.decided(block):
        return [1.0] * len(weights.states)
    if block.action is Action.DROP:  # the page's own title line goes, and is called navigation
        right = [one.kind in FURNITURE or one == (ABOVE, "title") for one in weights.states]
    elif block.kind is Kind.TITLE:
        right = [one.zone == HEADLINE for one in weights.states]
    else:
        right = [one.kind not in FURNITURE for one in weights.states]
    return [1.0 if one else _AGAINST for one in right]


def _marginals(likely: list[list[float]], weights: Weights) -> list[list[float]]:
    """The likelihood of each state of each block over all orders (forward–backward, scaled)."""
    follows = [
        [
            exp(UNSEEN if one is None else one) * (after.zone in AFTER[state.zone])
            for after, one in zip(weights.states, row, strict=True)
        ]
        for state, row in zip(weights.states, weights.order, strict=True)
    ]
    begin = [_BEGIN.get(state.zone, 0.0) for state in weights.states]
    end = [float(state.zone in _END) for state in weights.states]
    into, out_of = _links(zip(*follows, strict=True)), _links(follows)
    ahead: list[list[float]] = []
    for here in likely:
        reached = _carried(ahead[-1], into) if ahead else begin
        ahead.append(_scaled([a * b for a, b in zip(reached, here, strict=True)]))
    back = [end]
    for here in reversed(likely[1:]):
        there = [a * b for a, b in zip(back[-1], here, strict=True)]
        back.append(_scaled(_carried(there, out_of)))
    return [
        _scaled([a * b for a, b in zip(one, other, strict=True)])
        for one, other in zip(ahead, reversed(back), strict=True)
    ]


def _links(rows: Iterable[Iterable[float]]) -> list[list[tuple[int, float]]]:
    """The states that each is linked to, and how much."""
    return [[(at, odds) for at, odds in enumerate(row) if odds] for row in rows]


def _carried(shares: list[float], links: list[list[tuple[int, float]]]) -> list[float]:
    return [sum([shares[at] * odds for at, odds in row]) for row in links]


def _scaled(shares: list[float]) -> list[float]:
    """Shares that add up to 1; all alike where nothing is possible."""
    whole = sum(shares)
    return [one / whole for one in shares] if whole else [1 / len(shares)] * len(shares)


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the program."""
    told = json.loads(files("translate.clean").joinpath("weights.json").read_text("utf-8"))
    return Weights(
        tuple(State(*state) for state in told["states"]),
        tuple(map(tuple, told["order"])),
        {sign: tuple(listed) for sign, listed in told["signs"].items()},
    )
