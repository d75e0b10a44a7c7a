"""What the Apertium engine sets right around the terms: readings, address, spaces, capitals."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.engines.apertium import Apertium, english, stream
from translate.engines.apertium.figures import localised
from translate.engines.apertium.register import polite
from translate.engines.apertium.surface import tidy
from translate.engines.base import Pair, Request


@pytest.fixture(scope="module")
def engine() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


def render(engine: Apertium, text: str, target: str = "es", formal: bool = False) -> str:
    request = Request(text, formal=formal)
    ((answer,),) = engine.translate(Pair("en", target), [request], engine.methods[0])
    return answer.text


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("The man's visits were new.", "es", "Las visitas del hombre eran nuevas."),
        ("The tourists' visits were new.", "es", "Las visitas de los turistas eran nuevas."),
        ("President Obama slept.", "es", "El presidente Obama durmió."),
        ("President Obama slept.", "ca", "El president Obama va dormir."),
        ("The Obama administration slept.", "es", "La administración de Obama durmió."),
        ("SAP sells software.", "es", "SAP vende software."),
        ("Engineer Park Sung-ho slept.", "es", "El ingeniero Park Sung-ho durmió."),
        ("Park Sung-ho's house is new.", "es", "La casa de Park Sung-ho es nueva."),
        ("It is a long-standing policy.", "es", "Es una póliza que está larga."),
        ("Why does he sleep?", "es", "¿Por qué duerme?"),
        ("He sleeps!", "es", "¡Duerme!"),
        ("You sleep in your house.", "es", "Duermes en vuestra casa."),
        ("Use the house.", "es", "Utiliza la casa."),
        ("Choose the house.", "es", "Escoge la casa."),
        ("Use of the house is new.", "es", "El uso de la casa es nuevo."),
        ("He paid 3 million euros.", "ca", "Va pagar 3 milió de euros."),
    ],
)
def test_english_is_read_as_it_is_meant(
    engine: Apertium, text: str, target: str, expected: str
) -> None:
    assert render(engine, text, target) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("es", "Puede dormir en su casa."),
        ("gl", "Pode durmir na súa casa."),
        ("ca", "Pot dormir en la seva casa."),
        ("eo", "Vi povas dormi en via domo."),
    ],
)
def test_the_reader_is_addressed_politely_and_in_one_way(
    engine: Apertium, target: str, expected: str
) -> None:
    assert render(engine, "You can sleep in your house.", target, formal=True) == expected


def test_french_says_vous_after_a_familiar_pivot(engine: Apertium) -> None:
    request = Request("Puedes dormir en tu casa.", formal=True)
    ((answer,),) = engine.translate(Pair("es", "fr"), [request], "override")
    assert answer.text == "Vous pouvez dormir dans votre maison."


@pytest.mark.parametrize(
    ("target", "expected"),
    [("es", "Utilice la casa."), ("ca", "Utilitzi la casa.")],
)
def test_a_command_is_polite(engine: Apertium, target: str, expected: str) -> None:
    assert render(engine, "Use the house.", target, formal=True) == expected


def test_only_who_asks_is_addressed_politely(engine: Apertium) -> None:
    requests = [Request("You sleep.", formal=True), Request("You sleep.")]
    answers = engine.translate(Pair("en", "es"), requests, "override")
    assert [answer[0].text for answer in answers] == ["Duerme.", "Duermes."]


@pytest.mark.parametrize("pair", [("en", "es"), ("es", "en"), ("pt", "ca"), ("en", "eo")])
def test_a_heading_gets_no_stop(engine: Apertium, pair: tuple[str, str]) -> None:
    request = Request({"en": "The house", "es": "La casa", "pt": "A casa"}[pair[0]])
    ((answer,),) = engine.translate(Pair(*pair), [request], "override")
    assert answer.text.isalpha() or answer.text.replace(" ", "").isalpha()


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("54,000 euros", "en", "es", "54.000 euros"),
        ("1,234.56 dólares", "en", "es", "1.234,56 dólares"),
        ("54.000 euros", "es", "fr", "54\u202f000 euros"),
        ("54.000 eŭroj", "es", "eo", "54\u00a0000 eŭroj"),
        ("3.5 millones, 2.5 %", "en", "es", "3,5 millones, 2,5 %"),
        ("versión 2.0 y 2.0.1, a las 10.30", "en", "es", "versión 2.0 y 2.0.1, a las 10.30"),
        ("12.05.2017 y A1,000", "en", "es", "12.05.2017 y A1,000"),
        ("0,123 y 2,004,5", "en", "es", "0,123 y 2,004,5"),
        ("54,000 euros", "en", "en", "54,000 euros"),
    ],
)
def test_numbers_are_in_the_targets_notation(
    text: str, source: str, target: str, expected: str
) -> None:
    assert localised(text, source, target) == expected


def test_numbers_of_a_term_stay() -> None:
    assert localised("la Ley 54,000 y 54,001", "en", "es", ("Ley 54,000",)) == (
        "la Ley 54,000 y 54.001"
    )


def test_days_have_their_capital_in_english(engine: Apertium) -> None:
    request = Request("Llegó el martes.")
    ((answer,),) = engine.translate(Pair("es", "en"), [request], "override")
    assert "Tuesday" in answer.text


def test_a_name_in_capitals_moves_no_capital_to_the_next_word(engine: Apertium) -> None:
    request = Request("Zorblax está aquí.")
    ((answer,),) = engine.translate(Pair("es", "fr"), [request], "override")
    assert answer.text == "Zorblax est ici."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("SAP sells software.", ["SAP"]),
        ("The EU and NATO met.", ["EU", "NATO"]),
        ("THE SUNSHINE POLICY ENDS.", []),
        ("She shouted STOP THAT NOW at them.", []),
        ("The A380 of O'NEIL flew.", ["A380"]),
    ],
)
def test_acronyms(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in english.acronyms(text)] == words


@pytest.mark.parametrize(
    ("unit", "language", "expected"),
    [
        ("dormir<vblex><pri><p2><sg>", "es", "dormir<vblex><pri><p3><sg>"),
        ("Vuestro<det><pos><f><sg>", "es", "Suyo<det><pos><mf><sg>"),
        ("ton<det><pos><mf><sg>", "fr", "votre<det><pos><mf><sg>"),
        ("dormir<vblex><pri><p2><sg>", "fr", "dormir<vblex><pri><p2><pl>"),
        ("Tu<prn><tn><p2><mf><sg>", "fr", "Vous<prn><tn><p2><mf><pl>"),
        ("o voso<det><pos><f><sg>", "gl", "o seu<det><pos><f><sg>"),
        ("dormir<vblex><pri><p3><sg>", "es", None),
        ("dormi<vblex><pri><p2><sg>", "eo", None),
    ],
)
def test_polite_forms(unit: str, language: str, expected: str | None) -> None:
    assert polite(unit, language) == ((expected,) if expected else ())


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ('dijo. " Tienen armas',  '"They have arms', "es", 'Dijo. "Tienen armas'),
        (" Puede ir  ahora .", "You can go now.", "es", "Puede ir ahora."),
        ("qui va là ?", "Who goes?", "fr", "Qui va là?"),
        ("qui va là ?", "Who goes ?", "fr", "Qui va là ?"),
        ('tiene que "ir ahora, ¿o no?"', '"go, or not?"', "es", 'tiene que "ir ahora, ¿o no?"'),
        ('dijo: "quién va?"', 'he said: "who goes?"', "es", 'dijo: "¿quién va?"'),
        ('El "sol" brilla?', 'Does the "sun" shine?', "es", '¿El "sol" brilla?'),
        ("La casa. Quién va?", "The house. Who goes?", "es", "La casa. Quién va?"),
        ('la "política ""de sol', 'the "policy" of sun', "fr", 'la "política" de sol'),
        ("parte del del norte", "part of the north", "es", "parte del norte"),
        ("FINES de LA GUERRA", "END OF WAR", "es", "FINES DE LA GUERRA"),
        ("  sangrado", "  indented", "es", "  sangrado"),
    ],
)  # fmt: skip
def test_the_surface_is_tidy(text: str, source: str, language: str, expected: str) -> None:
    assert tidy(text, source, language) == expected


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_escaped_text_comes_back(text: str) -> None:
    assert stream.unescape(stream.escape(text)) == text


@given(st.lists(st.sampled_from(["a/b<n>", r"\^x/y", "*z", ""]), min_size=1), st.data())
def test_units_and_blanks_make_the_stream_again(inside: list[str], data: st.DataObject) -> None:
    blanks = data.draw(
        st.lists(
            st.sampled_from(["", " ", r"[\]x]", " [a] "]),
            min_size=len(inside) + 1,
            max_size=len(inside) + 1,
        )
    )
    text = stream.joined(inside, blanks)
    assert stream.units(text) == inside
    assert stream.blanks(text) == blanks
