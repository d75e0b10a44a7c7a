"""What we render ourselves passes the checks for translations made elsewhere, without an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from glossary.catalog import curated
from translate.engines.apertium import Apertium
from translate.pipeline import compare, prepare, render
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
    run = compare(EXAMPLES / f"{name}.txt", path, to, glossary=terms)
    assert [one.message for one in run.findings if one.severity == "error"] == []
    assert all(draft.text for draft in run.drafts)
