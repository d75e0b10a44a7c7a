"""The maker: one source of chance, the direction of translation, and the terms used so far."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from scripts.grammar.lexicon import Lexicon
from scripts.grammar.records import Name, Noun

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Use:
    """A held-out word in a sentence that is being made, and its number there."""

    word: Noun | Name
    number: Literal["sg", "pl"]


class Maker:
    """What every part of the grammar draws from.

    ``to`` is the language translated into: only the other side uses synonyms, so that a source has
    one translation. ``held`` is the share of nouns and names taken from the held-out ones.
    """

    def __init__(self, lexicon: Lexicon, rng: random.Random, to: str, held: float = 0.0) -> None:
        self.lexicon = lexicon
        self.rng = rng
        self.to = to
        self.held = held
        self.uses: list[Use] = []

    def chance(self, share: float) -> bool:
        """True in this share of the calls."""
        return self.rng.random() < share

    def one(self, options: Sequence[T]) -> T:
        """One of the options, all alike."""
        return options[int(self.rng.random() * len(options))]

    def weighted(self, options: Sequence[tuple[float, T]]) -> T:
        """One of the options by its weight."""
        at = self.rng.random() * sum(weight for weight, _ in options)
        for weight, option in options:
            at -= weight
            if at < 0:
                return option
        return options[-1][1]

    def english(self, options: Sequence[T]) -> T:
        """The main English word, or a synonym of it where English is the source."""
        return self._side(options, "de")

    def german(self, options: Sequence[T]) -> T:
        """The main German word, or a synonym of it where German is the source."""
        return self._side(options, "en")

    def _side(self, options: Sequence[T], with_synonyms_to: str) -> T:
        if self.to == with_synonyms_to and len(options) > 1 and self.chance(0.4):
            return self.one(options)
        return options[0]

    def use(self, word: Noun | Name, number: Literal["sg", "pl"]) -> int:
        """Note a held-out word; the index of its term."""
        self.uses.append(Use(word, number))
        return len(self.uses) - 1

    def held_noun(self, kinds: str) -> Noun | None:
        """A held-out noun of these kinds where one is due."""
        if not self.held or not self.chance(self.held):
            return None
        used = [use.word for use in self.uses]
        fitting = [n for n in self.lexicon.held_nouns if n.kind in kinds and n not in used]
        return self.one(fitting) if fitting else None

    def held_name(self, kind: str) -> Name | None:
        """A held-out name of this kind where one is due."""
        if not self.held or not self.chance(self.held):
            return None
        used = [use.word for use in self.uses]
        fitting = [name for name in self.lexicon.held_names[kind] if name not in used]
        return self.one(fitting) if fitting else None
