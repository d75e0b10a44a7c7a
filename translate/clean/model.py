"""How likely each block is to be of each kind, from its signs; the weights are learned.

A multinomial logistic regression over the signs of :mod:`translate.clean.signs`, trained by
scripts/train_cleaner.py on labelled articles: plain addition here, so nothing need be loaded.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from translate.article import Block
from translate.clean.signs import signs


class Weights(NamedTuple):
    """Of each kind the bias, and of each sign what it adds to each kind."""

    kinds: tuple[str, ...]
    bias: tuple[float, ...]
    signs: dict[str, tuple[float, ...]]


class Guess(NamedTuple):
    """The likelihood of each kind (they add up to 1), and the signs that speak for the best."""

    kinds: dict[str, float]
    why: tuple[str, ...]


def guesses(
    blocks: Sequence[Block],
    language: str,
    weights: Weights | None = None,
    first: int | None = None,
) -> list[Guess]:
    """Say of every block (with ``first``: of so many) how likely it is to be of each kind."""
    weights = weights or shipped()
    return [_guess(found, weights) for found in signs(blocks, language, first)]


def _guess(found: frozenset[str], weights: Weights) -> Guess:
    rows = [weights.bias, *(weights.signs[sign] for sign in found & weights.signs.keys())]
    scores = [sum(column) for column in zip(*rows, strict=True)]
    most = max(scores)
    powers = [exp(score - most) for score in scores]
    whole = sum(powers)
    best = scores.index(most)
    telling = sorted(found & weights.signs.keys(), key=lambda s: (-weights.signs[s][best], s))
    shares = {kind: power / whole for kind, power in zip(weights.kinds, powers, strict=True)}
    return Guess(shares, tuple(telling[:6]))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the program."""
    told = json.loads(files("translate.clean").joinpath("weights.json").read_text("utf-8"))
    return Weights(
        tuple(told["kinds"]),
        tuple(told["bias"]),
        {sign: tuple(listed) for sign, listed in told["signs"].items()},
    )
