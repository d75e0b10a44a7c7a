"""Every problem has its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary.catalog import load
from glossary.concept import ConceptId, Status
from glossary.lint import Severity, lint
from glossary.lint.book import read_places

from .samples import MESSY, ROOT, written


def test_every_value_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(MESSY, encoding="utf-8")
    places = read_places(path)
    id_ = ConceptId("policy", 'Sunshine "Policy"')
    assert list(places) == [id_, ConceptId("", "DW")]
    assert places[id_].line == 18
    assert places[id_].values == (
        ("definition", "Where it is", 9),
        ("definition", "said.", 10),
        ("also", "Sonnen  kurs", 11),
        ("also", "Sonnenweg", 11),
        ("also", "Sonnen;  Schein", 12),
        ("msgid", 'Sunshine "Policy"', 18),
        ("msgstr", 'Sonnenschein  "Politik"', 21),
    )
    found = [(one.rule, one.line) for one in lint(tmp_path) if one.severity is not Severity.INFO]
    assert found == [
        ("stray-space", 11),
        ("stray-space", 12),
        ("stray-space", 21),
        ("do-not-translate", 25),
    ]


@pytest.mark.parametrize("change", ["crlf", "bom", "none"])
def test_lines_whatever_ends_them(change: str, tmp_path: Path) -> None:
    text = MESSY.replace("\n", "\r\n") if change == "crlf" else MESSY
    data = text.encode("utf-8-sig" if change == "bom" else "utf-8")
    (tmp_path / "de.po").write_bytes(data)
    assert [one.line for one in lint(tmp_path) if one.rule == "do-not-translate"] == [25]


def test_the_places_are_those_of_the_catalogue() -> None:
    """What the scan of the lines finds in the curated files is what polib reads in them."""
    directory = ROOT / "glossary" / "curated"
    glossary = load(directory)
    for path in directory.glob("*.po"):
        places = read_places(path)
        lines = path.read_text(encoding="utf-8").split("\n")
        for id_, place in places.items():
            assert lines[place.line - 1].startswith("msgid ")
            for term in glossary.concepts[id_].terms.get(path.stem, ()):
                key = "never" if term.status is Status.FORBIDDEN else ""
                texts = {(one, text) for one, text, _ in place.values if one != "definition"}
                assert any(text == term.text for one, text in texts if key in ("", one))
                assert all(("forms", form) in texts for form in term.forms)


def test_a_headword_of_no_file_of_its_own_is_placed_where_it_stands(tmp_path: Path) -> None:
    written(tmp_path, {"de.po": 'msgid "a  policy"\nmsgstr "Politik"\n'})
    (found,) = (one for one in lint(tmp_path) if one.rule == "stray-space")
    assert (found.path.name, found.line, found.language) == ("de.po", 1, "en")
