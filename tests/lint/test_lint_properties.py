"""Clean glossaries have no error, and mending twice is mending once, whatever stands there."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.lint import MENDABLE, Severity, fix, lint
from glossary.lint.book import open_book

from .samples import line

_LETTERS = {
    "de": st.text("abcdefghijäöü", min_size=4, max_size=9),
    "ru": st.text("бвгджзклмнпр", min_size=4, max_size=9),
    "ko": st.text("가나다라마바사", min_size=2, max_size=5),
}


@st.composite
def clean(draw: st.DrawFn) -> Glossary:
    """A glossary in which nothing is wrong: no name or term twice, letters of the script."""
    names = draw(st.lists(st.text("bcdfgklm", min_size=4, max_size=8), unique=True, max_size=5))
    concepts = {}
    terms: dict[str, list[str]] = {}
    size = 3 * len(names)
    for tag, letters in _LETTERS.items():
        terms[tag] = draw(st.lists(letters, unique=True, min_size=size, max_size=size))
    for turn, name in enumerate(names):
        id_ = ConceptId(draw(st.sampled_from(["", "place"])), name)
        by_tag: dict[str, tuple[Term, ...]] = {"en": (Term(name, "en"),)}
        for tag, texts in terms.items():
            best, form, never = texts[3 * turn : 3 * turn + 3]
            by_tag[tag] = (
                Term(best, tag, forms=(form,), gender="f", approved=True),
                Term(never, tag, Status.FORBIDDEN),
            )
        concepts[id_] = Concept(id_, "What it is.", part_of_speech="noun", terms=by_tag)
    return Glossary(concepts)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(glossary=clean())
def test_a_clean_glossary_has_no_error(glossary: Glossary, fresh: Callable[[], Path]) -> None:
    place = fresh()
    save(glossary, place)
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert [line(one) for one in lint(place) if one.severity is not Severity.INFO] == []
    assert fix(place) == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


_MESS = st.text(
    "aé e\u0301\u00a0\u200e\u202e\u200b\u2000\u1100\u1161;\\\t", min_size=1, max_size=12
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    best=_MESS.filter(str.strip),
    forms=st.lists(_MESS.map(str.strip).filter(bool), max_size=3, unique=True),
    also=st.lists(_MESS.map(str.strip).filter(bool), max_size=3, unique=True),
    tag=st.sampled_from(["de", "th", "fa"]),
)
def test_mending_twice_is_mending_once(
    best: str, forms: list[str], also: list[str], tag: str, fresh: Callable[[], Path]
) -> None:
    place = fresh()
    id_ = ConceptId("", "word")
    admitted = [Term(one, tag, Status.ADMITTED) for one in also]
    terms = {"en": (Term("word", "en"),), tag: (Term(best, tag, forms=tuple(forms)), *admitted)}
    save(Glossary({id_: Concept(id_, terms=terms)}), place)
    before = load(place)
    book = open_book(place)
    for spot in book.written:
        assert spot.line in book.places[spot.language][id_].lines(spot.key, spot.text)
    count = fix(place)
    once = (place / f"{tag}.po").read_bytes()
    assert fix(place) == 0
    assert (place / f"{tag}.po").read_bytes() == once
    if not count:
        assert load(place) == before
    # What is still said is of terms that mending would have emptied.
    for one in lint(place):
        if one.rule in MENDABLE:
            assert "<U+" in one.message
    for term in load(place).concepts[id_].terms[tag]:
        bare = regex.sub("[\u200e\u202e\u200b]|\\s", "", term.text)
        assert not bare or unicodedata.is_normalized("NFC", term.text)


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    """A new directory at each call: an example of a property wants one of its own."""

    def made() -> Path:
        place = tmp_path / str(len(list(tmp_path.iterdir())))
        place.mkdir()
        return place

    return made
