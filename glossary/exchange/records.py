"""What the formats of exchange share: options, a sheet of cells, and how a place is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glossary.concept import Glossary
from glossary.errors import GlossaryError


def _silent(sentence: str) -> None:
    """Nobody asked to be told."""


@dataclass(frozen=True, slots=True)
class Options:
    """What a person can say of a file that the file does not say itself; "" where nothing was.

    ``source`` is the language of the headwords, ``target`` that of the terms where a file has but
    one. ``tell`` takes sentences on what was left out or guessed.
    """

    source: str = ""
    target: str = ""
    encoding: str = ""
    tell: Callable[[str], None] = _silent


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says. ``complete``: of its concepts and languages it says all there is to say.

    What is empty in a complete file is meant to be empty; elsewhere it is only not said.
    """

    glossary: Glossary
    complete: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """The cells of a table as text. ``rows``: the number a spreadsheet gives a row, its cells.

    ``headed``: the first row names the columns.
    """

    path: Path
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    headed: bool = True

    def refused(self, message: str, row: int, column: int | None = None) -> GlossaryError:
        """An error that names row and column; ``column`` counts from 0."""
        place = f"row {row}"
        if column is not None:
            first, head = self.rows[0] if self.rows and self.headed else (row, ())
            name = head[column].strip() if column < len(head) else ""
            place += f", column {letters(column)}"
            place += f" ({name})" if name and row != first else ""
        return GlossaryError(f"{place}: {message}", self.path)


def letters(column: int) -> str:
    """A column's name as spreadsheets have it: A for 0, Z for 25, AA for 26."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
