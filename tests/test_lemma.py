"""Base forms: what may be one word inflected, and when no dictionary is loaded to know it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from glossary.lemma import alike, lemma, same_word


@pytest.mark.parametrize(
    ("one", "other"),
    [("agreement", "agreements"), ("man", "men"), ("mouse", "mice"), ("people", "person"),
     ("decir", "dijo"), ("examen", "exámenes"), ("travail", "travaux"), ("Haus", "Häuser")],
)  # fmt: skip
def test_forms_of_a_word_are_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("agreement", "after"), ("amnesty", "always"), ("Seoul", "Busan"), ("a", "")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_a_language_without_a_dictionary_knows_no_base_forms() -> None:
    assert lemma("전화", "ko") == ""
    assert not same_word("전화", "전화기", "ko")


def test_no_dictionary_is_loaded_where_no_word_could_be_a_form_of_a_term() -> None:
    code = (
        "import sys\n"
        "from glossary.concept import Concept, ConceptId, Glossary, Term\n"
        "from glossary.inflect import find_accepted\n"
        "from glossary.match import Matcher\n"
        "id = ConceptId('', 'agreement')\n"
        "glossary = Glossary({id: Concept(id, terms={'de': (Term('Überläufer', 'de'),)})})\n"
        "assert len(Matcher(glossary, 'en').find('An agreement after all, at last.')) == 1\n"
        "assert Matcher(glossary, 'de').find('Nichts über ihn.') == []\n"
        "assert find_accepted('Un texto sin la palabra.', Term('acuerdo', 'es')) == []\n"
        "assert 'simplemma' not in sys.modules, 'a dictionary was asked'\n"
        "assert find_accepted('Die Überläufte.', Term('Überläufer', 'de')) == []\n"
        "assert 'simplemma' in sys.modules, 'nothing was asked at all'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("rilatojn", "rilato"),
        ("sekurecaj", "sekureca"),
        ("rilato", "rilato"),
        ("tiujn", "tiu"),
        ("vidas", "vidi"),
        ("vidu", "vidi"),
        ("hodiaŭ", "hodiaŭ"),
    ],
)
def test_esperanto_needs_no_dictionary(word: str, base: str) -> None:
    assert lemma(word, "eo") == base
