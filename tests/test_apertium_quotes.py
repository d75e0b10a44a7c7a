"""Words in single quotation marks: nothing of them is lost, and the marks stand around them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Term
from translate.engines.apertium import Apertium
from translate.engines.apertium.quotes import quoted, singled
from translate.engines.base import Constraint, Hypothesis, Pair, Request


@pytest.fixture(scope="module")
def engine() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("The 'Sunshine' policy failed.", "es", "La póliza de 'Sol' falló."),
        ("The ‘Sunshine’ policy failed.", "ca", "La pòlissa de ‘Llum solar’ va fallar."),
        ("The word 'house' is new.", "eo", "La vorta 'domo' estas nova."),
        ("The word 'house' is new.", "ca", "El mot 'casa' és nou."),
        ("'Sunshine Policy' is over.", "gl", "'Política de luz do sol' é encima."),
        ("It's 'old'.", "ca", "És 'vell'."),
        ("He said: 'The house is new.'", "es", "Dijo: 'La casa es nueva.'"),
        # no marks: an elision, a genitive
        ("The workers' house is new.", "es", "La casa de los trabajadores es nueva."),
        ("'Tis the season", "es", "'Tis la estación"),
    ],
)
def test_what_is_quoted_is_translated(
    engine: Apertium, text: str, target: str, expected: str
) -> None:
    ((answer,),) = engine.translate(Pair("en", target), [Request(text)], "override")
    assert answer.text == expected


def test_a_term_beside_marks_is_found_where_it_is(engine: Apertium) -> None:
    text = "The 'old' widget of the 'new' house is red."
    start = text.index("widget")
    held = Constraint(start, start + 6, "widget", Term("cachiva", "es", gender="f"), "sg")
    ((answer,),) = engine.translate(Pair("en", "es"), [Request(text, (held,))], "override")
    (span,) = answer.spans
    assert span is not None and answer.text[slice(*span)] == "cachiva"
    assert "'vieja'" in answer.text and "'nueva'" in answer.text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("the 'old house' and 'it'", "the old house and it"),
        ("'the workers' house' is new", "the workers' house is new"),
        ("He said ('no').", "He said (no)."),
        ("'Why? Go!' he said", '"Why? Go!" he said'),
        ("a \"b\" said 'Why? Go!'", 'a "b" said “Why? Go!”'),
        ("O'Neill's 'it's' note", "O'Neill's it's note"),
        ("the '90s, rock 'n' roll, dogs' and cats' food, 5' 6'", None),
        ("'a 'b 'c", None),
    ],
)
def test_marks_are_known_from_apostrophes(text: str, asked: str | None) -> None:
    assert quoted(Request(text)).request.text == (text if asked is None else asked)


def test_marks_within_a_term_stay() -> None:
    held = Constraint(4, 13, "'old' man", Term("viejo", "es"))
    assert quoted(Request("the 'old' man", (held,))).request.text == "the 'old' man"


PIECES = st.lists(
    st.sampled_from(["'", "’", "‘", '"', "“", "house", "Seoul", "s", " ", " ", ". ", "2", ","])
)


@given(PIECES)
def test_an_engine_that_changes_nothing_gives_the_text_back(pieces: list[str]) -> None:
    text = "".join(pieces)
    asked = quoted(Request(text))
    answer = singled(Hypothesis(asked.request.text), asked, {})
    plain = str.maketrans("‘’", "''")
    assert sorted(answer.text.translate(plain)) == sorted(text.translate(plain))
