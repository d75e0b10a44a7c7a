"""Sentences of every kind, each as often as its weight says."""

from __future__ import annotations

from collections.abc import Callable

from scripts.grammar.figures import date_line, figure, heading, web_phrase
from scripts.grammar.maker import Maker
from scripts.grammar.speech import quotation
from scripts.grammar.statements import (
    Pair,
    coordinated,
    it_is,
    joined,
    purpose,
    question,
    role,
    statement,
    superlative,
    this_is,
    wish,
)

PATTERNS: tuple[tuple[float, Callable[[Maker], Pair]], ...] = (
    (36, statement),
    (14, joined),
    (5, coordinated),
    (5, question),
    (11, quotation),
    (2.5, it_is),
    (1.5, this_is),
    (4, purpose),
    (1.5, wish),
    (1.5, role),
    (1.5, superlative),
    (5, figure),
    (9, heading),
    (1, date_line),
    (1.5, web_phrase),
)


def sentence(m: Maker) -> Pair:
    """Any sentence, as words in both languages."""
    return m.weighted(PATTERNS)(m)
