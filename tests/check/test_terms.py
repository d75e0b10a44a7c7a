"""Terms: what must be said as the glossary says it, and what passes."""

from __future__ import annotations

from glossary.concept import Concept, ConceptId, Status, Term, TermMatch
from translate.article import DraftTerm, Origin, Run, Severity, TermStatus
from translate.check import terms

from .samples import NONE, concept, glossary, make, said

POLICY = concept(
    "Sunshine Policy",
    "de",
    "Sonnenscheinpolitik",
    Term("Sonnenschein-Politik", "de", Status.ADMITTED),
    Term("Politik der Sonne", "de", Status.FORBIDDEN),
)


class TestTerms:
    def found(self, run: Run, *concepts: Concept) -> list[tuple[str, str]]:
        return said(terms.check(run, glossary(*concepts)))

    def test_preferred_and_admitted_pass(self) -> None:
        for text in ("Die Sonnenscheinpolitik endete.", "Die Sonnenschein-Politik endete."):
            assert self.found(make("The Sunshine Policy ended.", text, "de"), POLICY) == []

    def test_a_missed_term_is_named_with_what_is_expected(self) -> None:
        run = make("The Sunshine Policy ended.", "Die Linie endete.", "de")
        ((severity, message),) = self.found(run, POLICY)
        assert severity == "error"
        assert "Sunshine Policy" in message
        assert "“Sonnenscheinpolitik”" in message
        assert "not at all" in message

    def test_a_forbidden_variant_is_shown_where_it_stands(self) -> None:
        run = make("The Sunshine Policy ended.", "Die Politik der Sonne endete.", "de")
        found = terms.check(run, glossary(POLICY))
        spans = [(one.start, one.end) for one in found if "forbidden" in one.message]
        assert spans == [(4, 21)]

    def test_a_forbidden_word_inside_an_accepted_one_is_part_of_it(self) -> None:
        korea = concept("South Korea", "es", "Corea del Sur", Term("Corea", "es", Status.FORBIDDEN))
        assert self.found(make("South Korea won.", "Ganó Corea del Sur."), korea) == []
        assert (
            len(self.found(make("South Korea won.", "Ganó Corea, sí, Corea del Sur."), korea)) == 1
        )

    def test_the_case_counts_for_a_forbidden_variant_of_a_name(self) -> None:
        moon = concept(
            "Moon", "es", "Moon", Term("Luna", "es", Status.FORBIDDEN), case_sensitive=True
        )
        text = "Moon looked at the moon."
        assert self.found(make(text, "Moon miró la luna."), moon) == []
        assert len(self.found(make(text, "Moon miró; Luna calló."), moon)) == 1

    def test_as_often_as_the_source_has_it(self) -> None:
        text = "Seoul is Seoul."
        seoul = concept("Seoul", "es", "Seúl")
        assert self.found(make(text, "Seúl es Seúl."), seoul) == []
        ((severity, message),) = self.found(make(text, "Seúl es ella."), seoul)
        assert severity == "error"
        assert "1 of 2 times" in message

    def test_a_person_may_say_it_the_second_time(self) -> None:
        run = make("Seoul is Seoul.", "Seúl es ella.", origin=Origin.MEMORY)
        ((severity, _),) = self.found(run, concept("Seoul", "es", "Seúl"))
        assert severity == "warning"

    def test_a_longer_name_does_not_pass_for_the_shorter(self) -> None:
        moon, president = concept("Moon", "es", "Moon"), concept("Moon Jae-in", "es", "Moon Jae-in")
        text = "Moon Jae-in came. Moon spoke."
        assert self.found(make(text, "Vino Moon Jae-in. Moon habló."), moon, president) == []
        ((_, message),) = self.found(make(text, "Vino Moon Jae-in. Luna habló."), moon, president)
        assert message.startswith("“Moon” must be")

    def test_an_inflected_form_counts_beside_a_longer_name(self) -> None:
        korean, war = (
            concept("Korean", "es", "coreano"),
            concept("Korean War", "es", "Guerra coreano"),
        )
        run = make("Koreans saw the Korean War.", "Los coreanos vieron la Guerra coreano.")
        assert self.found(run, korean, war) == []

    def test_two_names_may_not_share_a_place(self) -> None:
        north, south = concept("North", "es", "Corea"), concept("South", "es", "Corea")
        assert len(self.found(make("North and South met.", "Se reunió Corea."), north, south)) == 1

    def test_nothing_is_asked_where_the_glossary_has_no_term(self) -> None:
        assert self.found(make("The Sunshine Policy ended.", "La fin.", "fr"), POLICY) == []

    def test_do_not_translate(self) -> None:
        rodong = concept("Rodong Sinmun", "es", do_not_translate=True)
        assert self.found(make("Rodong Sinmun wrote.", "El Rodong Sinmun escribió."), rodong) == []
        assert len(self.found(make("Rodong Sinmun wrote.", "El Diario escribió."), rodong)) == 1

    def test_a_stray_caption_is_matched_in_its_own_language(self) -> None:
        korea = Concept(
            ConceptId("", "South Korea"),
            terms={"de": (Term("Südkorea", "de"),), "es": (Term("Corea del Sur", "es"),)},
        )
        run = make("Südkorea wählt", "Vota Corea del Norte", language="de")
        assert len(self.found(run, korea)) == 1
        run = make("Südkorea wählt", "Vota Corea del Sur", language="de")
        assert self.found(run, korea) == []

    def claim(self, start: int, end: int, status: TermStatus, target: str) -> DraftTerm:
        match = TermMatch(POLICY.id, 4, 19, "Sunshine Policy")
        return DraftTerm(match, target, start, end, status)

    def test_what_a_draft_claims_is_looked_at(self) -> None:
        source, good = "The Sunshine Policy ended.", "Die Sonnenscheinpolitik endete."
        true = self.claim(4, 23, TermStatus.HELD, "Sonnenscheinpolitik")
        assert self.found(make(source, good, "de", held=(true,)), POLICY) == []
        bad = "Die Sonnenlinienpolitik endete."
        for lie in (true, self.claim(90, 99, TermStatus.FREE, "x")):
            assert len(self.found(make(source, bad, "de", held=(lie,)), POLICY)) == 1
        missed = self.claim(-1, -1, TermStatus.MISSED, "Sonnenscheinpolitik")
        assert len(self.found(make(source, bad, "de", held=(missed,)), POLICY)) == 1

    def test_an_empty_draft_is_for_coverage_to_report(self) -> None:
        assert self.found(make("The Sunshine Policy ended.", " ", "de"), POLICY) == []

    def test_unknown_words_are_information(self) -> None:
        run = make("The fledgling zorbed.", "El zorbed, zorbed.", unknown=("zorbed", "gone", "zor"))
        (finding,) = terms.check(run, NONE)
        assert (finding.check, finding.severity) == ("unknown", Severity.INFO)
        assert (finding.start, finding.end) == (3, 9)

    def test_a_word_inside_a_held_term_is_not_unknown(self) -> None:
        true = self.claim(4, 23, TermStatus.HELD, "Sonnenscheinpolitik")
        run = make(
            "The Sunshine Policy ended.", "Die Sonnenscheinpolitik endete.", "de",
            held=(true,), unknown=("Sonnenscheinpolitik",),
        )  # fmt: skip
        assert self.found(run, POLICY) == []
