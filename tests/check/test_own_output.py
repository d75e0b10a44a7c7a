"""What we render ourselves passes the checks for translations made elsewhere, without an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary.catalog import curated
from translate import segment
from translate.check import DOCUMENT_CHECKS, check
from translate.check.pairing import pair
from translate.engines.apertium import Apertium
from translate.pipeline import prepare, render
from translate.write import text

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def apertium() -> Iterator[Apertium]:
    engine = Apertium()
    yield engine
    engine.close()


@pytest.mark.parametrize("to", ["es", "fr"])
@pytest.mark.parametrize("name", ["bridge", "kaesong", "railway"])
def test_an_example_passes(name: str, to: str, tmp_path: Path, apertium: Apertium) -> None:
    terms, path = curated(), tmp_path / f"{name}.{to}.txt"
    source = prepare(EXAMPLES / f"{name}.txt")
    path.write_text(
        text.render(render(source, to, glossary=terms, engines=[apertium])), encoding="utf-8"
    )
    made = prepare(path, to, anyway=True)
    run = pair(source, segment.split(source), made, segment.split(made), to, terms)
    found = check(run, terms, DOCUMENT_CHECKS)
    assert [one.message for one in found if one.severity == "error"] == []
    assert all(draft.text for draft in run.drafts)
