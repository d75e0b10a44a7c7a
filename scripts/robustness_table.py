"""Keeps the tables of docs/robustness.md true: which hostile inputs the tests try, and what comes.

Run it after a change of the cases: `uv run python scripts/robustness_table.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
PAGE = ROOT / "docs" / "robustness.md"
BEGIN, END = "<!-- cases: begin -->\n", "<!-- cases: end -->\n"


def updated(page: str) -> str:
    """Give the page's text with the tables as they should be."""
    from robustness.cases import table

    before, rest = page.split(BEGIN)
    made: str = table()
    return before + BEGIN + made + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
