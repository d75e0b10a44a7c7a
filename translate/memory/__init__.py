"""The translation memory: what people have approved, used to the letter and offered by likeness."""

from translate.memory.match import FuzzyMatch, drafts, fuzzy, recall, score
from translate.memory.store import load

__all__ = ["FuzzyMatch", "drafts", "fuzzy", "load", "recall", "score"]
