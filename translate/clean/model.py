"""How likely each block is to be of each kind, by its signs and the order of a page; learned.

A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the signs of
:mod:`translate.clean.signs`, trained by scripts/train_cleaner.py on labelled articles. Its states
are zone and kind: a page has furniture above its headline, the headline, an opening (who, when, a
lead), the text, furniture below.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from translate.article import Action, Block, Kind
from translate.clean import looks
from translate.clean.signs import signs

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]

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
    """What follows what (states × states), and each sign (signs × states), adds; logarithms."""

    states: tuple[State, ...]
    order: Array
    signs: dict[str, int]
    rows: Array

    @classmethod
    def of(
        cls,
        states: Sequence[State],
        order: Sequence[Sequence[float | None]],
        signs: Mapping[str, Sequence[float]],
    ) -> Weights:
        """Weights by name; an order that was never seen has none."""
        import numpy as np

        follows = np.full((len(states), len(states)), -np.inf)
        for (at, state), row in zip(enumerate(states), order, strict=True):
            for (then, after), told in zip(enumerate(states), row, strict=True):
                if after.zone in AFTER[state.zone]:
                    follows[at, then] = UNSEEN if told is None else told
        rows = np.array([*signs.values(), [0.0] * len(states)])
        return cls(tuple(states), follows, {sign: at for at, sign in enumerate(signs)}, rows)


class Guess(NamedTuple):
    """The likelihood of each state (they add up to 1), and the signs that the weights know."""

    states: dict[State, float]
    signs: tuple[str, ...]
    weights: Weights

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

    def why(self) -> list[str]:
        """The signs that speak most for the likeliest state."""
        shares = list(self.states.values())
        column = self.weights.rows[:, shares.index(max(shares))]
        at = self.weights.signs
        return sorted(self.signs, key=lambda sign: (-column[at[sign]], sign))[:6]


def guesses(blocks: Sequence[Block], language: str, weights: Weights | None = None) -> list[Guess]:
    """Say of every block how likely it is to be of each kind, the rest of the page considered."""
    import numpy as np

    weights = weights or shipped()
    if not blocks:
        return []
    at = weights.signs
    found = [tuple(sign for sign in sorted(one) if sign in at) for one in signs(blocks, language)]
    scores = np.array([weights.rows[[at[sign] for sign in one]].sum(axis=0) for one in found])
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    for place, block in enumerate(blocks):
        if looks.decided(block):
            likely[place] *= _fits(block, weights)
    return [
        Guess(dict(zip(weights.states, shares, strict=True)), one, weights)
        for shares, one in zip(_marginals(likely, weights).tolist(), found, strict=True)
    ]


def _fits(block: Block, weights: Weights) -> list[float]:
    """1 for each state that a block may be in, next to nothing where a rule has decided."""
    if block.action is Action.DROP:  # the page's own title line goes, and is called navigation
        right = [one.kind in FURNITURE or one == (ABOVE, "title") for one in weights.states]
    elif block.kind is Kind.TITLE:
        right = [one.zone == HEADLINE for one in weights.states]
    else:
        right = [one.kind not in FURNITURE for one in weights.states]
    return [1.0 if one else _AGAINST for one in right]


def _marginals(likely: Array, weights: Weights) -> Array:
    """The likelihood of each state of each block over all orders (forward–backward, scaled)."""
    import numpy as np

    follows = np.exp(weights.order)
    ahead, back = np.empty_like(likely), np.empty_like(likely)
    reached = np.array([_BEGIN.get(state.zone, 0.0) for state in weights.states])
    for place, here in enumerate(likely):
        ahead[place] = _scaled(reached * here)
        reached = ahead[place] @ follows
    left = np.array([float(state.zone in _END) for state in weights.states])
    for place in reversed(range(len(likely))):
        back[place] = left
        left = _scaled(follows @ (left * likely[place]))
    both = ahead * back
    for place, shares in enumerate(both):
        both[place] = _scaled(shares)
    return both


def _scaled(shares: Array) -> Array:
    """Shares that add up to 1; all alike where nothing is possible."""
    whole = shares.sum()
    return shares / whole if whole else shares + 1 / len(shares)


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the program."""
    told = json.loads(files("translate.clean").joinpath("weights.json").read_text("utf-8"))
    return Weights.of([State(*state) for state in told["states"]], told["order"], told["signs"])
