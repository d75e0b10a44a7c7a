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
            ("The house", "Das Das Haus", "de", "warning"),
            ("which this land has", "das das dieses Land hat", "de", "warning"),
            ("The songs the children sang", "Lieder die die Kinder sangen", "de", "warning"),
            ("under the old bridges", "unter den den alten Brücken", "de", "warning"),
            ("who keeps the dog", "der der den Hund hält", "de", "warning"),
            ("tired, weary", "müde, müde.", "de", "warning"),
            ('called "green"', "als „grün“ „grün“ bezeichnet", "de", "warning"),
            ("woods, forests and lakes", "Wälder, Wälder und Seen", "de", "warning"),
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
            ("The woman the dog stayed with", "Die Frau, bei der der Hund blieb", "de"),
            ("like her mother's", "Ihre Stimme ähnelt der der Mutter", "de"),
            ("People who know Paris", "Leute, die die Stadt kennen", "de"),
            ("If it is so, it is good", "Wenn es so ist, ist es gut", "de"),
            ("What is new is, he said", "Was neu ist, ist, sagte er", "de"),
            ("and through the gates", "und durch die die Boten kamen", "de"),
            ("fishers, fishers with boats", "Fischer, Fischer mit Booten", "de"),
            ("At the same time", "Wakati huo huo", "sw"),
            ("of both", "të të dyve", "sq"),
        ],
    )
    def test_what_is_rightly_said_twice(self, source: str, target: str, to: str) -> None:
        assert repetition.check(make(source, target, to), NONE) == []

    def test_where_it_stands(self) -> None:
        text = "El presidente de de Corea"
        (finding,) = repetition.check(make("The president of Korea", text), NONE)
        assert text[finding.start : finding.end] == "de de"
