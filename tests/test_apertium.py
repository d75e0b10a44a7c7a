"""The Apertium engine on the real pairs: terms held with agreement, routes, nothing leaked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glossary.concept import Term
from translate.engines.apertium import Apertium, stream
from translate.engines.base import Constraint, Hypothesis, Pair, Request
from translate.engines.route import find_route, need_route
from translate.errors import NoRouteError


@pytest.fixture(scope="module")
def engine() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


def held(engine: Apertium, text: str, source: str, target: Term, number: str = "sg") -> Hypothesis:
    start = text.index(source)
    one = Constraint(start, start + len(source), source, target, number)
    pair = Pair("en", target.language)
    return engine.translate(pair, [Request(text, (one,))], engine.methods[0])[0][0]


def test_article_and_adjective_agree_with_the_terms_gender(engine: Apertium) -> None:
    answer = held(engine, "The red widget is new.", "widget", Term("cachiva", "es", gender="f"))
    assert answer.text == "La cachiva roja es nueva."


def test_plural_of_the_target_term_is_generated(engine: Apertium) -> None:
    answer = held(engine, "The containers are new.", "containers", Term("contenedor", "es"), "pl")
    assert "Los contenedores" in answer.text


def test_verb_is_conjugated(engine: Apertium) -> None:
    answer = held(engine, "They added a new house.", "added", Term("agregar", "es"))
    assert "agregaron" in answer.text.lower()


def test_spans_point_at_the_term(engine: Apertium) -> None:
    answer = held(engine, "He praised Kaesong.", "Kaesong", Term("Kaesong", "es", gender="m"))
    (span,) = answer.spans
    assert span is not None
    assert answer.text[slice(*span)] == "Kaesong"


@pytest.mark.parametrize("target", ["es", "ca", "gl", "eo"])
def test_markup_like_text_comes_through(engine: Apertium, target: str) -> None:
    text = "See <b>this</b> [1] ^x$ @ # * / \\ {y} ~ and + 🙂."
    (answer,) = engine.translate(Pair("en", target), [Request(text)], "override")[0]
    for mark in ["<b>", "</b>", "[1]", "^", "$", "@", "#", "*", "\\", "{", "}", "~", "+", "🙂"]:
        assert mark in answer.text


def test_unknown_word_in_brackets_loses_its_mark(engine: Apertium) -> None:
    (answer,) = engine.translate(Pair("en", "es"), [Request("embark[zorbing] now")], "override")[0]
    assert "[zorbing]" in answer.text


def test_unknown_word_is_reported_and_unmarked(engine: Apertium) -> None:
    (answer,) = engine.translate(Pair("en", "es"), [Request("The Zorblax is new.")], "override")[0]
    assert answer.unknown == ("Zorblax",)
    assert "*" not in answer.text


def test_empty_text_keeps_its_slot(engine: Apertium) -> None:
    answers = engine.translate(
        Pair("en", "es"), [Request(""), Request("A house.")], engine.methods[0]
    )
    assert [answer[0].text for answer in answers] == ["", "Una casa."]


def test_killed_programs_come_back(engine: Apertium) -> None:
    engine.translate(Pair("en", "es"), [Request("A house.")], "override")
    for pipeline in engine._stages[Pair("en", "es")].all():
        pipeline._kill()
    assert engine.translate(Pair("en", "es"), [Request("A house.")], "override")[0][0].text


def test_routes_are_direct_where_they_can_be(engine: Apertium) -> None:
    assert need_route([engine], "en", "es").pairs == (Pair("en", "es"),)
    assert need_route([engine], "en", "fr").pairs == (Pair("en", "es"), Pair("es", "fr"))
    assert find_route([engine], "de", "es") is None
    with pytest.raises(NoRouteError, match="holdfast languages"):
        need_route([engine], "de", "es")


def test_stream_escapes_give_the_text_back() -> None:
    text = "a <b> [c] {d} ^e$ f/g \\h @i *j #k ~l +m\nn\u00a0o"
    assert stream.unescape(stream.escape(text)) == text
