"""Mending: what is mechanical is mended once and for all, and no letter or digit changes."""

from __future__ import annotations

import doctest

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.check import fix
from translate.check.placeholders import tokens
from translate.check.typography import places

LANGUAGES = ["fr", "fr-CA", "es", "de", "zh", "ja", "el", "ar", "fa", "ko", "en", "ru", "th"]
TEXT = st.text(
    "aéZ9 1,.;:!?«»“”\"'()[]…-%s{}0<b>/\\n\u00a0\u202f中かカßαΩабسلا。，¿¡؟،\n", max_size=40
)


@pytest.mark.parametrize(
    ("text", "language", "mended"),
    [
        ("Vraiment ? Oui!", "fr", "Vraiment\u202f? Oui\u202f!"),
        ("«Bonjour», dit-il : «non»", "fr",
         "«\u00a0Bonjour\u00a0», dit-il\u00a0: «\u00a0non\u00a0»"),
        ("Vraiment? Note: oui", "fr-CA", "Vraiment? Note\u00a0: oui"),
        ("Dos  espacios , aquí .", "es", "Dos espacios, aquí."),
        ("Cómo estás? Bien.", "es", "¿Cómo estás? Bien."),
        ("Dijo que sí, y tú?", "es", "Dijo que sí, y tú?"),
        ("你好,世界!真的吗?是的.", "zh", "你好，世界！真的吗？是的。"),
        ("はい,そうです.", "ja", "はい、そうです。"),
        ("Τι είναι αυτό?", "el", "Τι είναι αυτό;"),
        ("هل أنت هنا? نعم, أنا هنا; شكرا", "ar", "هل أنت هنا؟ نعم، أنا هنا؛ شكرا"),
        ("Das ist gut !", "de", "Das ist gut!"),
    ],
)  # fmt: skip
def test_what_is_mended(text: str, language: str, mended: str) -> None:
    assert fix.fixed(text, "Source.", language) == mended


@pytest.mark.parametrize(
    ("text", "source", "language"),
    [
        ("Voir https://a.example/?x=1;y=2!", "See https://a.example/?x=1;y=2!", "fr-CA"),
        ("%s:%d {a}!{b}", "%s:%d {a}!{b}", "fr-CA"),
        ("Vers 10:30, ratio 3:2", "At 10:30, ratio 3:2", "fr"),
        ("Zwei  Spalten", "Two  columns", "de"),
        ("Un smiley :)", "A smiley :)", "es"),
        ("版本3.5, IBM, 2:1", "Version 3.5, IBM, 2:1", "zh"),
        ("La .NET y .htaccess", "The .NET and .htaccess", "es"),
        ("عدد 1,000", "Number 1,000", "ar"),
    ],
)
def test_what_is_left_alone(text: str, source: str, language: str) -> None:
    assert fix.fixed(text, source, language) == text


@given(TEXT, TEXT, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_mended_is_mended(text: str, source: str, language: str) -> None:
    once = fix.fixed(text, source, language)
    assert fix.fixed(once, source, language) == once


@given(TEXT, TEXT, st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_letters_and_digits_never_change(text: str, source: str, language: str) -> None:
    def kept(text: str) -> list[str]:
        return regex.findall(r"[\p{L}\p{M}\p{N}]", text)

    once = fix.fixed(text, source, language)
    assert kept(once) == kept(text)
    # Nor what a program reads: each placeholder is still there.
    for token in tokens(text):
        assert token.text in once


@given(TEXT, st.sampled_from(LANGUAGES))
@settings(max_examples=200, deadline=None)
def test_nothing_mechanical_is_left(text: str, language: str) -> None:
    once = fix.fixed(text, "", language)
    left = [rule for rule, _, _ in places(once, "", language) if rule.replace is not None]
    assert not left


def test_long_texts_take_no_longer_than_they_must() -> None:
    text = "mot  ! " * 20_000 + " " * 20_000 + "{" * 20_000 + "(" * 20_000
    once = fix.fixed(text, "", "fr")
    assert len(once) < len(text)


def test_the_examples_in_the_code() -> None:
    failed, tried = doctest.testmod(fix)
    assert tried and not failed
