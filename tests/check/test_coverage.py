"""Coverage: what is missing, left in the source language, or far too short or long."""

from __future__ import annotations

import pytest

from glossary.concept import ConceptId, TermMatch
from translate.article import DraftTerm, Origin, Run, Severity, TermStatus
from translate.check import coverage

from .samples import NONE, make, said

LONG = "The two sides have agreed to meet again in the autumn of this year."


class TestCoverage:
    def found(self, run: Run) -> list[tuple[str, str]]:
        return said(coverage.check(run, NONE))

    def test_a_translation_passes(self) -> None:
        text = "Las dos partes acordaron reunirse de nuevo en otoño de este año."
        assert self.found(make(LONG, text)) == []

    def test_nothing_may_be_lost(self) -> None:
        run = make(LONG, "")
        assert self.found(run)[0][0] == "error"
        without = Run(run.article, "es", run.segments, (), (), run.signature)
        assert self.found(without) == [("error", "The segment has no translation.")]

    def test_an_empty_source_keeps_its_slot(self) -> None:
        assert self.found(make("", "")) == []
        assert self.found(make("", "Algo"))[0][0] == "warning"

    def test_the_source_word_for_word(self) -> None:
        assert self.found(make(LONG, LONG)) == [
            ("error", "The translation is the source, word for word.")
        ]

    @pytest.mark.parametrize(
        "text", ["Moon Jae-in", "Chosun Ilbo, Seoul", "2017", "the New York Times"]
    )
    def test_names_may_stay(self, text: str) -> None:
        assert self.found(make(text, text)) == []

    def test_a_run_left_in_the_source_language(self) -> None:
        text = "Las dos partes have agreed to meet again en otoño de este año."
        (finding,) = coverage.check(make(LONG, text), NONE)
        assert finding.severity is Severity.WARNING
        assert text[finding.start : finding.end] == "have agreed to meet again"

    def test_terms_and_unknown_words_may_stay(self) -> None:
        source = "He praised the juche songun byungjin line doctrine today."
        target = "Elogió hoy la juche songun byungjin line doctrine."
        assert len(self.found(make(source, target))) == 1
        assert self.found(make(source, target, unknown=("byungjin", "doctrine"))) == []
        match = TermMatch(ConceptId("", "x"), 15, 36, "juche songun byungjin")
        held = DraftTerm(match, "juche songun byungjin", 14, 35, TermStatus.HELD)
        assert self.found(make(source, target, held=(held,))) == []

    def test_close_relatives_share_phrases(self) -> None:
        source = "Vive no centro da cidade de Lugo."
        assert (
            self.found(make(source, "Vive no centro da cidade de Lugo.", "pt", language="gl")) == []
        )

    def test_what_nothing_could_render(self) -> None:
        run = make("Südkorea wählt", "Südkorea wählt", language="de", origin=Origin.SOURCE)
        ((severity, message),) = self.found(run)
        assert severity == "error"
        assert "(de)" in message
        kept = make(
            "Südkorea wählt", "Südkorea wählt", language="de", origin=Origin.SOURCE,
            settings={"captions": "keep"},
        )  # fmt: skip
        assert self.found(kept)[0][0] == "info"

    @pytest.mark.parametrize(("text", "language"), [("Gana Moon", "es"), ("07.06.2017", "en")])
    def test_what_needs_no_rendering(self, text: str, language: str) -> None:
        assert self.found(make(text, text, language=language, origin=Origin.SOURCE)) == []

    def test_length(self) -> None:
        ((severity, message),) = self.found(make(LONG, "Acordado."))
        assert severity == "warning"
        assert "short: 8 letters" in message
        assert "long" in self.found(make(LONG, "Palabras nuevas y otras más. " * 7))[0][1]
        assert self.found(make("Yes.", "Desde luego que sí.")) == []
        # A translator may explain what a headline takes for known.
        short = "Mill owners fear for their boats"
        assert self.found(make(short, "Los molineros " + "lejanos " * 9)) == []
        assert "long" in self.found(make(short, "Los molineros " + "lejanos " * 16))[0][1]
        # Korean writes the same in fewer letters.
        assert (
            self.found(make(LONG, "양측은 올가을에 다시 만나기로 합의했다고 밝혔다.", "ko")) == []
        )
