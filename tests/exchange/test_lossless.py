"""Lossless formats: whatever a glossary says comes back from them, field by field, in order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings

from glossary.concept import Glossary
from glossary.errors import GlossaryError
from glossary.exchange import FORMATS, Options, dropped, read, write
from glossary.exchange.diff import differences
from glossary.exchange.ours import forms_of, forms_text

from .samples import SAMPLE, glossaries, in_xml

LOSSLESS = [one for one in FORMATS if one.lossless]


def again(glossary: Glossary, name: str) -> Glossary:
    chosen = next(one for one in FORMATS if one.name == name)
    path = Path(f"x{chosen.suffixes[0]}")
    return chosen.read(write(glossary, name), path, Options()).glossary


def assert_same(back: Glossary, glossary: Glossary) -> None:
    assert back == glossary
    # Mappings compare without their order.
    assert list(back.concepts) == list(glossary.concepts)
    if glossary.concepts:
        assert not differences(glossary, back)


@pytest.mark.parametrize("name", [one.name for one in LOSSLESS])
def test_a_full_glossary_comes_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"x.{name}"
    path.write_bytes(write(SAMPLE, name))
    assert_same(read(path), SAMPLE)
    assert dropped(SAMPLE, name) == {}


@given(glossaries())
def test_csv_holds_all(glossary: Glossary) -> None:
    assert_same(again(glossary, "csv"), glossary)


@given(glossaries())
def test_tsv_holds_all(glossary: Glossary) -> None:
    assert_same(again(glossary, "tsv"), glossary)


@settings(max_examples=50)
@given(glossaries())
def test_xlsx_holds_all(glossary: Glossary) -> None:
    assert_same(again(glossary, "xlsx"), glossary)


@given(glossaries(in_xml))
def test_tbx_holds_all_that_xml_can(glossary: Glossary) -> None:
    assert_same(again(glossary, "tbx"), glossary)


@given(glossaries())
def test_tbx_refuses_the_rest(glossary: Glossary) -> None:
    refused = ""
    try:
        assert_same(again(glossary, "tbx"), glossary)
    except GlossaryError as error:
        refused = str(error)
    assert not refused or re.search(r"has the character U\+[0-9A-F]{4}, which XML", refused)


@pytest.mark.parametrize(
    ("cell", "forms"),
    [
        ("a; b", ("a", "b")),
        (" a ;; b; ", ("a", "b")),
        (r"a\;b; c\\", ("a;b", "c\\")),
        ("\\ a\\ ", (" a ",)),
        ("", ()),
    ],
)
def test_lists_of_forms(cell: str, forms: tuple[str, ...]) -> None:
    assert forms_of(cell) == forms
    assert forms_of(forms_text(forms)) == forms
