"""Checks: what each finds, and, as important, what it lets pass."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Status, Term, TermMatch
from translate import memory
from translate.article import (
    Action,
    Article,
    Block,
    Draft,
    DraftTerm,
    Finding,
    Origin,
    Run,
    Segment,
    Severity,
    Signature,
    TermStatus,
)
from translate.check import (
    CHECKS,
    check,
    coverage,
    markers,
    numbers,
    pairing,
    repetition,
    spelled,
    terms,
)

NONE = Glossary()


def make(
    source: str,
    target: str,
    to: str = "es",
    *,
    language: str = "en",
    origin: Origin = Origin.ENGINE,
    held: tuple[DraftTerm, ...] = (),
    unknown: tuple[str, ...] = (),
    settings: dict[str, str] | None = None,
    article: str = "en",
) -> Run:
    segment = Segment("b1.s1", "b1", 0, len(source), source, language)
    draft = Draft("b1.s1", to, target, origin, terms=held, unknown=unknown)
    whole = Article("a.txt", article, (Block("b1", source, language=language),))
    return Run(whole, to, (segment,), (draft,), (), Signature("1", {}, "", settings or {}))


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(str(finding.severity), finding.message) for finding in findings]


def concept(
    headword: str,
    language: str,
    *terms: Term | str,
    case_sensitive: bool = False,
    do_not_translate: bool = False,
) -> Concept:
    made = tuple(term if isinstance(term, Term) else Term(term, language) for term in terms)
    return Concept(
        ConceptId("", headword),
        case_sensitive=case_sensitive,
        do_not_translate=do_not_translate,
        terms={language: made} if made else {},
    )


def glossary(*concepts: Concept) -> Glossary:
    return Glossary({one.id: one for one in concepts})


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


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "target", "to"),
        [
            ("1,000.5 tons", "1.000,5 toneladas", "es"),
            ("1,000.5 tons", "1 000,5 tonnes", "fr"),
            ("1,000.5 tons", "1\u202f000,5 tonnes", "fr"),
            ("50,000 people", "50000 personas", "es"),
            ("In 2004 and 2007.", "En 2004 y en 2007.", "es"),
            ("a rise of 5.5%", "una subida del 5,5 %", "es"),
            ("a rise of 5%", "eine Steigung um 5 Prozent", "de"),
            ("07.06.2017", "7 de junio de 2017", "es"),
            ("2017-06-07", "7 de junio de 2017", "es"),
            ("June 7, 2017", "07.06.2017", "de"),
            ("on June 1", "el 1 de junio", "es"),
            ("on May 3", "5月3日", "ja"),
            ("seven ships", "7 barcos", "es"),
            ("7 ships", "siete barcos", "es"),
            ("7 ships", "sieben Schiffe", "de"),
            ("twenty-five ships", "25 barcos", "es"),
            ("25 ships", "fünfundzwanzig Schiffe", "de"),
            ("the 1st and 2nd", "el 1.º y el 2.º", "es"),
            ("in the 21st century", "en el siglo XXI", "es"),
            ("in the 19th century", "au XIXe siècle", "fr"),
            ("the 1990s", "los años 90", "es"),
            ("the 1990s", "los noventa", "es"),
            ("2008–2009", "2008-09", "es"),
            ("at 3 p.m.", "a las 15:00", "es"),
            ("at 2pm", "um 14:00 Uhr", "de"),
            ("at 10:30", "à 10h30", "fr"),
            ("$1.5 billion", "1500 millones de dólares", "es"),
            ("£2.8bn", "2.800 millones de libras", "es"),
            ("50,000 people", "5만 명", "ko"),
            ("more than 1,000", "plus d'un millier", "fr"),
            ("385 miles away", "a 620 kilómetros", "es"),
            ("waves of 20 feet", "olas de seis metros", "es"),
            ("The G20 and COVID-19", "El G20 y la COVID-19", "es"),
            ("12,34,567 rupees", "1234567 rupias", "es"),
            ("٢٠٠٤", "2004", "es"),
            ("no number", "ninguno", "es"),
            ("won 2-1 in 2018, again 2-1", "ganó 2-1 en 2018", "es"),
            ("version 3.11.2", "versión 3.11.2", "es"),
        ],
    )
    def test_the_same_number_in_another_notation_passes(
        self, source: str, target: str, to: str
    ) -> None:
        language = "ar" if source.startswith("٢") else "en"
        assert said(numbers.check(make(source, target, to, language=language), NONE)) == []

    @pytest.mark.parametrize(
        ("source", "target", "severity", "words"),
        [
            ("In 2004 it began.", "En 2014 comenzó.", "error", "2004 in the source became 2014"),
            ("In 2004 it began.", "Comenzó.", "error", "lacks 2004"),
            ("It began.", "Comenzó en 2004.", "warning", "does not have 2004"),
            ("1,000 tons", "1.500 toneladas", "error", "1,000 in the source became 1.500"),
            ("on June 17", "el 16 de junio", "error", "17 in the source became 16"),
            ("07.06.2017", "7 de julio de 2017", "error", "lacks 07.06.2017"),
            ("7 ships", "barcos", "error", "lacks 7"),
            ("5.5%", "5,5", "warning", "percent"),
            ("1,000 tons", "1,000 toneladas", "warning", "write 1.000."),
            ("1.234 tons", "1.234 toneladas", "warning", "write 1,234."),
            ("50,000 people", "5 personas", "error", "50,000"),
            ("400 miles away", "a 200 kilómetros", "error", "400"),
        ],
    )
    def test_a_number_lost_changed_added_or_misleading(
        self, source: str, target: str, severity: str, words: str
    ) -> None:
        ((found, message),) = said(numbers.check(make(source, target), NONE))
        assert found == severity
        assert words in message

    def test_several_are_one_finding(self) -> None:
        run = make("From 2004 to 2007.", "De 1904 a 1907 y 13.")
        ((_, message),) = said(numbers.check(run, NONE))
        assert "2004, 2007 in the source became 1904, 1907, 13." in message

    def test_languages_whose_words_are_not_listed_get_the_benefit(self) -> None:
        assert numbers.check(make("7 ships", "일곱 척의 배", "ko"), NONE) == []
        assert said(numbers.check(make("70 ships", "배", "ko"), NONE)) != []

    @given(st.integers(13, 10**9))
    def test_any_number_is_found_again_and_missed_when_gone(self, number: int) -> None:
        source = f"There were {number:,} of them."
        grouped = f"{number:,}".replace(",", ".")
        assert numbers.check(make(source, f"Eran {grouped}."), NONE) == []
        assert numbers.check(make(source, f"Eran {number}."), NONE) == []
        ((severity, _),) = said(numbers.check(make(source, f"Eran {number + 1}."), NONE)[:1])
        assert severity == "error"

    @pytest.mark.parametrize(
        ("text", "language", "value"),
        [("treinta y cinco", "es", 35), ("vingt-deux", "fr", 22), ("both", "en", 2),
         ("die Zwölfte", "de", 12), ("quaranta-dos", "ca", 42), ("cento", "gl", 100)],
    )  # fmt: skip
    def test_number_words(self, text: str, language: str, value: int) -> None:
        assert value in spelled.values(text, language)

    def test_every_list_of_words_is_whole(self) -> None:
        for language, lines in spelled._WORDS.items():
            assert [len(line.split()) for line in lines] == [12, 12, 7, 8, 2], language


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
        assert "long" in self.found(make(LONG, "Palabras nuevas y otras más. " * 6))[0][1]
        assert self.found(make("Yes.", "Desde luego que sí.")) == []
        # Korean writes the same in fewer letters.
        assert (
            self.found(make(LONG, "양측은 올가을에 다시 만나기로 합의했다고 밝혔다.", "ko")) == []
        )


class TestMarkers:
    @pytest.mark.parametrize(
        "leak",
        ["*fledgling", "@word", "#país", "[[t:g:1]]", "[[/]]", "^Corea<np>$", "casa<n><sg>",
         "\\[", "\\/", "Xqabcqx", "XQZQX"],
    )  # fmt: skip
    def test_mechanism_is_an_error_where_it_stands(self, leak: str) -> None:
        target = f"El gobierno {leak} de Seúl"
        (finding,) = markers.check(make("The government of Seoul", target), NONE)
        assert finding.severity is Severity.ERROR
        assert (
            leak in target[finding.start : finding.end]
            or target[finding.start : finding.end] in leak
        )

    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("Follow @DWnews #Korea", "Siga a @DWnews #Corea"),
            ("See *note and [[Link]]", "Véase *nota y [[Enlace]]"),
            ("<b>Moon</b> [1] ^$@*/\\", "<b>Moon</b> [1] ^$@*/\\"),
            ("C:\\[x]", "C:\\[x]"),
            ("5 * 3, a@b.org, C#", "5 * 3, a@b.org, C#"),
            ("It cost $5 or ^", "Costó $5 o ^"),
        ],
    )
    def test_what_the_author_wrote_passes(self, source: str, target: str) -> None:
        assert markers.check(make(source, target), NONE) == []

    def test_one_in_the_source_does_not_excuse_two(self) -> None:
        assert len(markers.check(make("See *note", "Véase *nota *fledgling"), NONE)) == 1

    @given(st.text("ab *@#^$<>/\\[]{}:t1é", max_size=30))
    def test_a_text_left_as_it_was_has_no_leaks(self, text: str) -> None:
        assert markers.leaks(text, text) == []


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


def article(*texts: str, language: str = "en") -> tuple[Article, tuple[Segment, ...]]:
    """An article with one sentence between each "|" of a block."""
    blocks, segments = [], []
    for n, text in enumerate(texts, 1):
        whole = text.replace("|", " ")
        blocks.append(Block(f"b{n}", whole, language=language))
        end = 0
        for m, sentence in enumerate(text.split("|"), 1):
            start = whole.index(sentence, end)
            end = start + len(sentence)
            segments.append(Segment(f"b{n}.s{m}", f"b{n}", start, end, sentence, language))
    return Article("a.txt", language, tuple(blocks)), tuple(segments)


class TestPairing:
    def pair(self, ours: list[str], theirs: list[str]) -> list[tuple[str, str, str]]:
        source, segments = article(*ours)
        other, translated = article(*theirs, language="es")
        run = pairing.pair(source, segments, other, translated, "es", NONE)
        blocks = {block.id: block for block in run.article.blocks}
        for segment in run.segments:
            assert blocks[segment.block].text[segment.start : segment.end] == segment.text
        assert all(draft.origin is Origin.MEMORY for draft in run.drafts)
        return [
            (segment.id, segment.text, draft.text)
            for segment, draft in zip(run.segments, run.drafts, strict=True)
        ]

    def test_sentence_by_sentence(self) -> None:
        assert self.pair(["A.|B.", "C."], ["a.|b.", "c."]) == [
            ("b1.s1", "A.", "a."),
            ("b1.s2", "B.", "b."),
            ("b2.s1", "C.", "c."),
        ]

    def test_block_by_block_where_sentences_differ(self) -> None:
        assert self.pair(["A.|B."], ["a b."]) == [("b1.s1", "A. B.", "a b.")]

    TEXTS = (
        "Moon visited Seoul in 2004 and spoke to the press about his plans for the summer.",
        "A short caption",
        "The agreement of 2007 was signed by both sides after long talks in Pyongyang last week.",
        "The ferry line opened in 2002 and went out of business in 2008.",
    )

    def test_a_lost_block_is_an_empty_translation(self) -> None:
        kept = [text for text in self.TEXTS if "2007" not in text]
        pairs = self.pair(list(self.TEXTS), kept)
        assert [(ours, theirs) for _, ours, theirs in pairs] == [
            (text, text if text in kept else "") for text in self.TEXTS
        ]

    def test_an_added_block_has_an_empty_source(self) -> None:
        more = [
            *self.TEXTS[:2],
            "Publicidad: suscríbase hoy mismo a nuestro boletín.",
            *self.TEXTS[2:],
        ]
        pairs = self.pair(list(self.TEXTS), more)
        assert ("+b3.s1", "", more[2]) in pairs
        assert [theirs for _, _, theirs in pairs] == more

    def test_two_blocks_made_one(self) -> None:
        joined = [self.TEXTS[0] + " " + self.TEXTS[2], *self.TEXTS[3:]]
        pairs = self.pair([self.TEXTS[0], self.TEXTS[2], self.TEXTS[3]], joined)
        assert [theirs for _, _, theirs in pairs] == joined
        assert pairs[0][0] == "b1+b2.s1"

    def test_nothing_against_something(self) -> None:
        assert self.pair([], ["a"]) == [("+b1.s1", "", "a")]
        assert self.pair(["A"], []) == [("b1.s1", "A", "")]

    def test_dropped_blocks_are_not_paired(self) -> None:
        source, segments = article("Menu", "Text")
        menu = Block("b1", "Menu", action=Action.DROP)
        source = Article("a", "en", (menu, source.blocks[1]))
        other, translated = article("Texto", language="es")
        run = pairing.pair(source, segments[1:], other, translated, "es", NONE)
        assert [draft.text for draft in run.drafts] == ["Texto"]

    def test_terms_are_found_in_a_translation_made_elsewhere(self) -> None:
        source, segments = article("Seoul and Seoul")
        other, translated = article("Seúl y ella", language="es")
        words = glossary(concept("Seoul", "es", "Seúl"))
        run = pairing.pair(source, segments, other, translated, "es", words)
        assert [term.status for term in run.drafts[0].terms] == [
            TermStatus.FREE,
            TermStatus.MISSED,
        ]
        assert [str(f.severity) for f in check(run, words)] == ["warning"]

    @given(st.integers(0, 12), st.integers(0, 12))
    def test_no_block_is_lost_or_doubled(self, one: int, other: int) -> None:
        ours = [f"Sentence number {n} of ours" for n in range(one)]
        theirs = [f"Frase número {n} de ellos" for n in range(other)]
        pairs = self.pair(ours, theirs)
        assert "\n".join(p[1] for p in pairs if p[1]).split("\n") == (ours or [""])
        assert "\n".join(p[2] for p in pairs if p[2]).split("\n") == (theirs or [""])


def test_all_checks_in_the_order_of_the_segments() -> None:
    texts = [("b2", "In 2004.", "En *2014 de de."), ("b1", "Seven.", "")]
    segments = tuple(Segment(f"{b}.s1", b, 0, len(s), s, "en") for b, s, _ in texts)
    drafts = tuple(Draft(f"{b}.s1", "es", t, Origin.ENGINE) for b, _, t in reversed(texts))
    run = Run(Article("a", "en", ()), "es", segments, drafts, (), Signature("", {}, "", {}))
    found = check(run, NONE)
    assert [(one.segment, one.check) for one in found] == [
        ("b2.s1", "numbers"),
        ("b2.s1", "repetition"),
        ("b1.s1", "coverage"),
    ]
    assert check(run, NONE) == found


def test_every_check_explains_itself() -> None:
    for name, one in CHECKS.items():
        module = __import__(one.__module__, fromlist=["check"])
        title, _, rest = (module.__doc__ or "").partition("\n\n")
        assert title.startswith(("Terms", "Numbers", "Coverage", "Leaked", "Repetition")), name
        assert rest.strip(), name


@pytest.mark.parametrize("module", [markers, repetition, spelled, memory])
def test_examples_in_the_documentation(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried
    assert not failed


SHARED = Path(__file__).resolve().parents[2] / "shared" / "eval" / "ntrex"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared NTREX sample")
@pytest.mark.parametrize("code", ["spa", "cat", "glg", "fra", "por", "ita", "deu", "kor", "rus"])
def test_few_false_alarms_on_what_people_translated(code: str) -> None:
    language = {"spa": "es", "cat": "ca", "glg": "gl", "fra": "fr", "por": "pt", "ita": "it",
                "deu": "de", "kor": "ko", "rus": "ru"}[code]  # fmt: skip
    english = (SHARED / "eng.txt").read_text(encoding="utf-8").splitlines()
    theirs = (SHARED / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    segments = tuple(
        Segment(f"b{n}.s1", f"b{n}", 0, len(text), text, "en") for n, text in enumerate(english)
    )
    drafts = tuple(
        Draft(f"b{n}.s1", language, text, Origin.MEMORY) for n, text in enumerate(theirs)
    )
    run = Run(Article("a", "en", ()), language, segments, drafts, (), Signature("", {}, "", {}))
    # What is left are degrees Fahrenheit and numbers the translators did change.
    assert len(check(run, NONE)) <= 10
