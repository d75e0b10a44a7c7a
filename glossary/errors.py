"""What can go wrong with a glossary, named. The CLI alone turns it into an exit code."""

from __future__ import annotations

from pathlib import Path


class GlossaryError(Exception):
    """A glossary cannot be read or written: one sentence that says what, where, and what to do."""

    def __init__(self, message: str, path: Path | None = None, line: int | None = None) -> None:
        place = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(place + message)
        self.path = path
        self.line = line
