"""The README of a pack: what it is, how it was made, how well it does."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

import torch

from scripts.packing.measure import Figures
from scripts.packing.model import Shape
from scripts.packing.training import Recipe


@dataclass(frozen=True, slots=True)
class Facts:
    """What the README says. ``minutes``: of the clock and of CPU time that the training took."""

    languages: tuple[str, str]
    pairs: int
    both: bool
    longest: int
    seed: int
    tokenizer: str
    shape: Shape
    weights: int
    recipe: Recipe
    minutes: tuple[float, float]
    figures: Figures


def readme(facts: Facts) -> str:
    """The text in Markdown."""
    shape, recipe, figures = facts.shape, facts.recipe, facts.figures
    direction = " in each direction" if facts.both else ""
    limit = f", at most {facts.longest} words long" if facts.longest else ""
    points = (
        f"Corpus: {facts.pairs:,} pairs{direction}{limit}, made by the grammar with seed "
        f"{facts.seed}.",
        f"Model: Transformer, {shape.layers} + {shape.layers} layers, width {shape.width}, inner "
        f"width {shape.inner}, {shape.heads} heads, {facts.weights:,} weights of eight bits; "
        f"{facts.tokenizer}, {shape.vocabulary} tokens, one vocabulary for both languages.",
        f"Training: {recipe.updates} updates of about {recipe.batch} tokens, Muon at "
        f"{recipe.matrix_rate} for the matrices and Adam at {recipe.rate} for the rest, label "
        f"smoothing {recipe.smoothing}, dropout {shape.dropout}, weights averaged over the last "
        f"{recipe.average_over:.0%}; {facts.minutes[0]:.0f} minutes, {facts.minutes[1]:.0f} of CPU "
        f"time, with torch {torch.__version__.split('+')[0]}.",
        f"On 1,000 sentences that were held back (beam 4, length penalty 0.2): BLEU "
        f"{figures.bleu:.1f}, chrF2++ {figures.chrf:.1f}.",
        f"On 1,000 sentences with nouns and names it has never seen: BLEU "
        f"{figures.unseen_bleu:.1f}, chrF2++ {figures.unseen_chrf:.1f}; of the names that stay as "
        f"they are, {figures.names_copied:.1f} % came out letter by letter.",
        f"Signatures: {figures.signatures[0]} and {figures.signatures[1]}.",
    )
    bullets = "\n".join(
        textwrap.fill(point, 100, initial_indent="- ", subsequent_indent="  ") for point in points
    )
    return f"""# {facts.languages[0]} to {facts.languages[1]}, from a grammar

A small model for tests and benchmarks. It knows the words and sentences of one grammar and nothing
else: do not use it for real texts.

{bullets}

Made by scripts/train_pack.py of Holdfast; Apache-2.0, like Holdfast.
"""
