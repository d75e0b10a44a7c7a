"""Candidates for new terms: names and recurring phrases of texts that a glossary does not have.

docs/suggest.md tells users how they are found and how the score works.
"""

from __future__ import annotations

from glossary.suggest.find import Context, Source, Suggestion, suggest

__all__ = ["Context", "Source", "Suggestion", "suggest"]
