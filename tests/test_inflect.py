"""Tests of a concept's terms in a language and of finding them in output texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Status, Term
from glossary.inflect import find_accepted, forbidden, preferred, terms_for

AGREEMENT = Concept(
    ConceptId("", "agreement"),
    terms={
        "pt": (
            Term("trato", "pt", Status.ADMITTED),
            Term("acordo", "pt"),
            Term("pacto", "pt", Status.FORBIDDEN),
            Term("ajuste", "pt", approved=False),
        ),
        "de": (Term("Vertrag", "de", approved=False), Term("Pakt", "de", Status.FORBIDDEN)),
    },
)


def found(text: str, term: Term, enough: int | None = None) -> list[str]:
    return [text[start:end] for start, end in find_accepted(text, term, enough)]


def test_preferred_first_with_the_language_without_its_region() -> None:
    assert [t.text for t in terms_for(AGREEMENT, "pt-BR")] == ["acordo", "trato"]
    assert [t.text for t in forbidden(AGREEMENT, "pt-BR")] == ["pacto"]
    chosen = preferred(AGREEMENT, "pt")
    assert chosen is not None
    assert chosen.text == "acordo"


def test_nothing_approved_is_nothing() -> None:
    assert terms_for(AGREEMENT, "de") == ()
    assert preferred(AGREEMENT, "de") is None
    assert preferred(AGREEMENT, "fr") is None
    assert [t.text for t in forbidden(AGREEMENT, "de")] == ["Pakt"]


def test_not_to_be_translated_is_the_headword() -> None:
    kept = Concept(ConceptId("", "Holdfast"), do_not_translate=True)
    assert terms_for(kept, "ru") == (Term("Holdfast", "ru"),)


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        (
            Term("Accordo", "it"),
            "l'Accordo d’Accordo L'ACCORDO",
            ["Accordo", "Accordo", "ACCORDO"],
        ),
        (Term("ONU", "fr"), "l’ONU onusienne, monument", ["ONU"]),
        (
            Term("accord", "fr"),
            "Accord ACCORD accords désaccord",
            ["Accord", "ACCORD", "accords"],
        ),
        (Term("Abkommen", "de"), "des Abkommens", ["Abkommens"]),
        (Term("соглашение", "ru"), "Соглашением и соглашения", ["Соглашением", "соглашения"]),
        (
            Term("совместное предприятие", "ru"),
            "совместных предприятий",
            ["совместных предприятий"],
        ),
        (Term("Kaesong", "eu", forms=("Kaesongen",)), "Kaesongen", ["Kaesongen"]),
        (Term("mi-temps", "fr"), "à mi\u2011temps", ["mi\u2011temps"]),
        (
            Term("zone grise", "fr"),
            "zone\u00a0grise, zone\ngrise",
            ["zone\u00a0grise", "zone\ngrise"],
        ),
        (Term("开城", "zh"), "在开城的开城", ["开城", "开城"]),
        (Term("개성", "ko"), "개성은 남개성", ["개성"]),
        (Term("été", "fr"), "l'e\u0301te\u0301", ["e\u0301te\u0301"]),
        (Term("x", "zz"), "y X", ["X"]),
        (Term("*", "de"), "a * b", ["*"]),
        (Term(" ", "de"), "a b", []),
    ],
)
def test_accepted_occurrences(term: Term, text: str, expected: list[str]) -> None:
    assert found(text, term) == expected


def test_enough_leaves_base_forms_out() -> None:
    term = Term("accord", "fr")
    assert found("accord accords", term, enough=1) == ["accord"]
    assert found("accord accords", term, enough=2) == ["accord", "accords"]


PIECES = st.sampled_from(["zone", "grise", "Zones", "grises", " ", "\n", "’", "\u00ad", "\u0301"])


@given(st.lists(PIECES).map("".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    end = 0
    for start, stop in find_accepted(text, Term("zone grise", "fr", forms=("zone",))):
        assert end <= start < stop <= len(text)
        end = stop
