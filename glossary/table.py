"""Tables for a terminal: columns that stay in line in any script."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

# What keeps a word from right to left from turning the line around it.
_ISOLATE, _POP = "\u2068", "\u2069"


def width(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters two, marks none."""
    return sum(_columns(character) for character in text)


def table(rows: Sequence[Sequence[str]], isolate: bool = True) -> str:
    """Rows in columns two blanks apart, the last one as long as it is; lines without an end blank.

    ``isolate`` wraps what is written from right to left in isolates.
    """
    if not rows:
        return ""
    columns = max(map(len, rows))
    widths = [
        max((width(row[i]) for row in rows if i < len(row)), default=0) for i in range(columns)
    ]
    lines = []
    for row in rows:
        cells = [
            (_isolated(cell) if isolate else cell) + " " * (widths[i] - width(cell))
            for i, cell in enumerate(row)
        ]
        lines.append("  ".join(cells).rstrip(" "))
    return "\n".join(lines) + "\n"


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _isolated(cell: str) -> str:
    right = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in cell)
    return f"{_ISOLATE}{cell}{_POP}" if right else cell
