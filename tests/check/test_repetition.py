"""Repetition: what engines say again, and what is rightly said twice."""

from __future__ import annotations

import pytest

from translate.check import repetition

from .samples import NONE, make, said


class TestRepetition:
    @pytest.mark.parametrize(
        ("source", "target", "to", "severity"),
        [
            ("The president of Korea", "El presidente de de Corea", "es", "warning"),
            ("The president", "El presidente el presidente", "es", "warning"),
            ("The man came", "El hombre, el hombre, el hombre vino", "es", "error"),
            ("He said no", "Dijo no no no no", "es", "error"),
            ("Very good", "Lalalalalalalalala", "es", "error"),
            ("좋다", "好的好的好的好的好的好的", "zh", "error"),
            ("He said so", "dedi dedi dedi", "tr", "error"),
        ],
    )
    def test_what_is_said_again(self, source: str, target: str, to: str, severity: str) -> None:
        assert [s for s, _ in said(repetition.check(make(source, target, to), NONE))] == [severity]

    @pytest.mark.parametrize(
        ("source", "target", "to"),
        [
            ("A very very good day", "Un muy muy buen día", "es"),
            ("No, no, no, he said", "No, no, no, dijo", "es"),
            ("We are", "Nous nous sommes", "fr"),
            ("In addition", "A més a més", "ca"),
            ("Slowly", "Yavaş yavaş", "tr"),
            ("100000000", "100 000 000", "fr"),
            ("So it went", "Y así, así fue", "es"),
            ("Wait......", "Espera.........", "es"),
        ],
    )
    def test_what_is_rightly_said_twice(self, source: str, target: str, to: str) -> None:
        assert repetition.check(make(source, target, to), NONE) == []

    def test_where_it_stands(self) -> None:
        text = "El presidente de de Corea"
        (finding,) = repetition.check(make("The president of Korea", text), NONE)
        assert text[finding.start : finding.end] == "de de"
