"""Pages whose blocks are known: tests/data/gold/build."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import Path

import pytest
import regex

from translate.read import read

PAGES = sorted((Path(__file__).parents[1] / "data" / "gold" / "build").glob("*.html"))
# So many of the blocks a person told are read as one block each: others may be told otherwise.
EXACT = 0.97


def key(text: str) -> str:
    """The letters and digits of a text."""
    return regex.sub(r"[^\p{L}\p{N}]", "", text)


def known(path: Path) -> list[str]:
    rows = [row.split("\t") for row in path.with_suffix(".tsv").read_text("utf-8").splitlines()]
    return [key(row[3]) for row in rows if row[0] in ("both", "page")]


def found(path: Path) -> list[str]:
    return [text for block in read(path).blocks if (text := key(block.text))]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_all_that_is_seen_of_a_page_is_read_in_order(path: Path) -> None:
    assert "".join(found(path)) == "".join(known(path))


def test_blocks_are_those_a_person_tells() -> None:
    exact = whole = 0
    for path in PAGES:
        rows = known(path)
        matcher = SequenceMatcher(None, rows, found(path), autojunk=False)
        exact += sum(match.size for match in matcher.get_matching_blocks())
        whole += len(rows)
    assert exact >= EXACT * whole
