"""Keeps the table of docs/curated.md true: how many terms the curated glossary has, by language.

Run it after a change of the glossary: `uv run python scripts/coverage_table.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "docs" / "curated.md"
BEGIN, END = "<!-- coverage: begin -->\n", "<!-- coverage: end -->\n"


def table() -> str:
    """Give the table as Markdown, counted from the files."""
    from babel import Locale

    from glossary.catalog import curated
    from glossary.concept import Status

    glossary = curated()
    tags = sorted({tag for c in glossary.concepts.values() for tag in c.terms})
    lines = [
        "| language | concepts | enforced | not yet (fuzzy) | forms | admitted | forbidden |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for tag in tags:
        if tag == glossary.main_language:
            continue
        terms = [t for c in glossary.concepts.values() for t in c.terms.get(tag, ())]
        first = [t for t in terms if t.status is Status.PREFERRED]
        counts = (
            len(first),
            sum(t.approved for t in first),
            sum(not t.approved for t in first),
            sum(len(t.forms) for t in first),
            sum(t.status is Status.ADMITTED for t in terms),
            sum(t.status is Status.FORBIDDEN for t in terms),
        )
        name = Locale.parse(tag, sep="-").get_display_name("en")
        lines.append(f"| {name} ({tag}) | " + " | ".join(map(str, counts)) + " |")
    sources = sum(len(c.terms[glossary.main_language]) for c in glossary.concepts.values())
    plural = f"{len(glossary.concepts)} concepts, known by {sources} English names."
    return "\n".join([*lines, "", plural]) + "\n"


def updated(page: str) -> str:
    """Give the page's text with the table as it should be."""
    before, rest = page.split(BEGIN)
    return before + BEGIN + table() + END + rest.split(END)[1]


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
