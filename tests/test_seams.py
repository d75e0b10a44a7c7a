"""The seams in front of a term: articles, contractions, elision, in each language that has them."""

from __future__ import annotations

import pytest

from glossary.concept import Term
from translate.seams import mend


def mended(text: str, term: Term) -> str:
    return mend(text, [(text.index(term.text), term)], term.language)


@pytest.mark.parametrize(
    ("language", "text", "term", "gender", "expected"),
    [
        ("es", "Habla de el acuerdo.", "acuerdo", "m", "Habla del acuerdo."),
        ("es", "Va a el norte.", "norte", "m", "Va al norte."),
        ("es", "Vuelve del política.", "política", "f", "Vuelve de la política."),
        ("es", "El política cambia.", "política", "f", "La política cambia."),
        ("es", "La arma es nueva.", "arma", "f", "El arma es nueva."),
        ("es", "Las armas son nuevas.", "armas", "f", "Las armas son nuevas."),
        ("es", "España y Italia", "Italia", "f", "España e Italia"),
        ("es", "uno o otro", "otro", "m", "uno u otro"),
        ("ca", "el economia creix", "economia", "f", "l'economia creix"),
        ("ca", "la universitat obre", "universitat", "f", "la universitat obre"),
        ("ca", "parla de home", "home", "m", "parla d'home"),
        ("ca", "va a el nord", "nord", "m", "va al nord"),
        ("gl", "fala con a política", "política", "f", "fala coa política"),
        ("gl", "vive en o norte", "norte", "m", "vive no norte"),
        ("pt", "fala de a política", "política", "f", "fala da política"),
        ("pt", "passa por o norte", "norte", "m", "passa pelo norte"),
        ("fr", "le économie", "économie", "f", "l'économie"),
        ("fr", "Le économie", "économie", "f", "L'économie"),
        ("fr", "le hommage", "hommage", "m", "l'hommage"),
        ("fr", "le héros", "héros", "m", "le héros"),
        ("fr", "le usine de Hyundai", "Hyundai", "m", "le usine de Hyundai"),
        ("fr", "parle de le nord", "nord", "m", "parle du nord"),
        ("fr", "il dit que on va", "on", "", "il dit qu'on va"),
        ("fr", "une gouvernements de de gauche", "de gauche", "", "une gouvernements de gauche"),
        ("it", "il sport", "sport", "m", "lo sport"),
        ("it", "dello parco", "parco", "m", "del parco"),
        ("it", "con la amico", "amico", "m", "con l'amico"),
        ("it", "i studenti", "studenti", "m", "gli studenti"),
        ("it", "una amica", "amica", "f", "un'amica"),
        ("en", "He is a ambassador.", "ambassador", "", "He is an ambassador."),
        ("en", "An union meets.", "union", "", "A union meets."),
        ("de", "die Politik", "Politik", "f", "die Politik"),
    ],
)
def test_words_in_front_of_a_term(
    language: str, text: str, term: str, gender: str, expected: str
) -> None:
    assert mended(text, Term(term, language, gender=gender)) == expected


@pytest.mark.parametrize(
    ("language", "text", "name", "gender", "number", "expected"),
    [
        ("fr", "Corée du Nord parle.", "Corée du Nord", "f", "", "La Corée du Nord parle."),
        ("fr", "Il va à Corée du Nord.", "Corée du Nord", "f", "", "Il va en Corée du Nord."),
        ("fr", "Il vient de Japon.", "Japon", "m", "", "Il vient du Japon."),
        ("fr", "Il vit en États-Unis.", "États-Unis", "m", "pl", "Il vit aux États-Unis."),
        ("fr", "Il va à Cuba.", "Cuba", "", "", "Il va à Cuba."),
        ("fr", "Il va à Séoul.", "Séoul", "m", "", "Il va à Séoul."),
        ("pt", "Vive em Coreia do Norte.", "Coreia do Norte", "f", "", "Vive na Coreia do Norte."),
        ("pt", "Fala a Coreia do Norte.", "Coreia do Norte", "f", "", "Fala à Coreia do Norte."),
        ("pt", "Vive em Portugal.", "Portugal", "m", "", "Vive em Portugal."),
        ("it", "Vive in Corea del Nord.", "Corea del Nord", "f", "", "Vive in Corea del Nord."),
        ("it", "Vive in Stati Uniti.", "Stati Uniti", "m", "pl", "Vive negli Stati Uniti."),
        ("it", "Parla a Corea del Nord.", "Corea del Nord", "f", "", "Parla alla Corea del Nord."),
        ("es", "Vive en Corea del Norte.", "Corea del Norte", "f", "", "Vive en Corea del Norte."),
    ],
)
def test_countries_have_their_article(
    language: str, text: str, name: str, gender: str, number: str, expected: str
) -> None:
    assert mended(text, Term(name, language, gender=gender, number=number)) == expected


def test_a_compound_has_no_article_inside() -> None:
    term = Term("États-Unis", "fr", gender="m", number="pl")
    assert mended("l'alliance Corée-États-Unis", term) == "l'alliance Corée-États-Unis"


def test_several_terms_are_mended_each_in_its_place() -> None:
    text = "Habla de el sur y de el norte."
    terms = [
        (text.index("sur"), Term("sur", "es", gender="m")),
        (text.index("norte"), Term("norte", "es", gender="m")),
    ]
    assert mend(text, terms, "es") == "Habla del sur y del norte."
