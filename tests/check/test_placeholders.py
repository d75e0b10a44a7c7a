"""Placeholders: what a program reads is the same, in the same nesting; money and prose are not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Severity
from translate.check import placeholders

from .samples import NONE, make, said

ONE = ["%s", "%d", "%(name)s", "%1$d", "%.2f", "%-5s", "%%", "{0}", "{}", "{name}", "{n:>5}",
       "{{x}}", "${x}", "#{x}", "\\n", "\\u00e9", "<b>", "</i>", "<br/>", "<!-- x -->"]  # fmt: skip


class TestPlaceholders:
    @pytest.mark.parametrize("one", ONE)
    def test_one_that_is_lost_or_invented_is_an_error(self, one: str) -> None:
        (lost,) = placeholders.check(make(f"Take {one} now", "Tome ahora"), NONE)
        assert lost.severity is Severity.ERROR and one in lost.message and lost.start == -1
        (added,) = placeholders.check(make("Take now", f"Tome {one} ahora"), NONE)
        assert added.severity is Severity.ERROR and (added.start, added.end) == (5, 5 + len(one))

    @pytest.mark.parametrize(
        ("source", "target", "to"),
        [
            ("It is 100 %sure", "Es ist 100 %sicher", "de"),
            ("A 50% discount", "50%ige Ermäßigung", "de"),
            ("It cost $5 and $1,000", "Costó 5 dólares y 1.000 dólares", "es"),
            ("One costs $3", "Uno cuesta tres dólares", "es"),
            ("x < y and y > z", "x < y e y > z", "es"),
            ("Line<br>break", "Salto<br />línea", "es"),
            ('<a title="News">x</a>', '<a title="Noticias">x</a>', "es"),
            ("%s has %d", "%2$d de %1$s", "fr"),
            ("{n, plural, one {{n} file} other {{n} files}}",
             "{n, plural, one {{n} plik} few {{n} pliki} other {{n} plików}}", "pl"),
            ("See https://a.example/x.", "见https://a.example/x。", "zh"),
            ("(see https://a.example/x_(y))", "(véase https://a.example/x_(y))", "es"),
            ("Copy it to C:\\new\\table", "Copie a C:\\new\\table", "es"),
            ("He said {sic} it", "Lo dijo {sic}", "es"),
        ],
    )  # fmt: skip
    def test_what_passes(self, source: str, target: str, to: str) -> None:
        assert placeholders.check(make(source, target, to), NONE) == []

    def test_dollar_placeholders(self) -> None:
        found = placeholders.check(make("Move $1 to $2", "Mueva $1"), NONE)
        assert [one.message for one in found] == [
            "The translation lacks “$2”: keep it as it is in the source."
        ]

    def test_the_head_of_a_plural(self) -> None:
        (one,) = placeholders.check(make("{n, plural, other {#}}", "{n, other {#}}"), NONE)
        assert one.severity is Severity.ERROR and "{n, plural" in one.message

    def test_a_changed_one_is_shown_beside_its_own(self) -> None:
        (found,) = placeholders.check(make("Hi {name}", "Hola {nombre}"), NONE)
        assert said([found]) == [
            ("error", "“{name}” became “{nombre}”: keep it as it is in the source.")
        ]
        assert (found.start, found.end) == (5, 13)

    def test_addresses_are_warnings(self) -> None:
        found = placeholders.check(
            make("https://en.example.org a@b.example", "https://es.example.org"), NONE
        )
        assert [one.severity for one in found] == [Severity.WARNING] * 2

    def test_order_of_unnumbered_fields(self) -> None:
        (found,) = placeholders.check(make("%s: %d", "%d: %s", "fr"), NONE)
        assert found.severity is Severity.ERROR and "%1$s" in found.message

    @pytest.mark.parametrize(
        ("target", "severity"),
        [
            ("<b>a <i>b</i></b>", None),
            ("<i>a</i> <b>b</b>", Severity.WARNING),
            ("<b><i>a</b></i>", Severity.ERROR),
            ("</b><i><b></i>", Severity.ERROR),
        ],
    )
    def test_nesting(self, target: str, severity: Severity | None) -> None:
        found = placeholders.check(make("<b>x <i>y</i></b>", target), NONE)
        assert [one.severity for one in found] == ([severity] if severity else [])

    @given(st.text("%s(d){}$1<b>/ \\na.é:@", max_size=40))
    @settings(max_examples=200, deadline=None)
    def test_a_text_left_as_it_was_has_all(self, text: str) -> None:
        assert placeholders.check(make(text, text), NONE) == []

    @given(st.lists(st.sampled_from(ONE), max_size=6), st.sampled_from(ONE))
    @settings(max_examples=100, deadline=None)
    def test_one_too_many_is_always_found(self, listed: list[str], one: str) -> None:
        text = " | ".join(listed) + " | "
        assert placeholders.check(make(text, text + one), NONE)

    @given(st.text("%s(d){}$1<b>/ \\na.é:@", max_size=60))
    @settings(max_examples=200, deadline=None)
    def test_places(self, text: str) -> None:
        end = 0
        for token in placeholders.tokens(text):
            assert end <= token.start < token.end and text[token.start : token.end] == token.text
            end = token.end
        assert len(placeholders.blanked(text)) == len(text)

    def test_hostile_texts_take_no_longer_than_they_must(self) -> None:
        for piece in ("<a ", "{{", "%(", "${", "{a}", "<b>", "a@", "http://", "%1$", "<!--"):
            placeholders.check(make(piece * 4_000, (piece + "x") * 3_000), NONE)
