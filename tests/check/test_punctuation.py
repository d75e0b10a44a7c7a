"""Punctuation: ends, spaces, marks of the language, what is open and closed."""

from __future__ import annotations

import doctest
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Article, Draft, Finding, Origin, Run, Segment, Severity, Signature
from translate.check import punctuation

from .samples import NONE, make


def found(source: str, target: str, to: str = "es") -> list[str]:
    return [one.message for one in punctuation.check(make(source, target, to), NONE)]


def several(*pairs: tuple[str, str], to: str) -> list[Finding]:
    segments = tuple(
        Segment(f"b{n}.s1", f"b{n}", 0, len(one), one, "en") for n, (one, _) in enumerate(pairs)
    )
    drafts = tuple(Draft(f"b{n}.s1", to, two, Origin.MEMORY) for n, (_, two) in enumerate(pairs))
    run = Run(Article("a", "en", ()), to, segments, drafts, (), Signature("", {}, "", {}))
    return punctuation.check(run, NONE)


class TestEnds:
    @pytest.mark.parametrize(
        ("source", "target", "to"),
        [
            ("Is it?", "Είναι;", "el"),
            ("Is it?", "Հա՞", "hy"),
            ("He came.", "Նա եկավ։", "hy"),
            ("He came.", "他来了。", "zh"),
            ("He came.", "वह आया।", "hi"),
            ("He came.", "เขามา", "th"),
            ("Is it?", "そうですか。", "ja"),
            ('He said: "Yes."', "Il a dit : « oui ».", "fr"),
            ('"Yes." he said.', "「はい」", "ja"),
            ("Wow!", "Vaya.", "es"),
            ("In the US", "En EE. UU.", "es"),
            ("<b>He came.</b>", "<b>Vino</b>.", "es"),
            ("Then…", "Entonces...", "es"),
            ("He came.", "መጣ፡፡", "am"),
            ("He came.", "መጣ::", "am"),
        ],
    )  # fmt: skip
    def test_the_same_end_in_another_language(self, source: str, target: str, to: str) -> None:
        assert not [one for one in found(source, target, to) if "ends with" in one]

    @pytest.mark.parametrize(
        ("source", "target", "to", "message"),
        [
            ("He came.", "Vino", "es", "no mark where the source has a full stop"),
            ("He came", "Vino.", "es", "a full stop where the source has no mark"),
            ("Is it?", "Είναι.", "el", "a full stop where the source has a question mark"),
            ("Items:", "Cosas.", "es", "a full stop where the source has a colon"),
            ("<b>Is it?</b>", "<b>C'est.</b>", "fr", "a full stop where the source has a question"),
        ],
    )
    def test_another_end(self, source: str, target: str, to: str, message: str) -> None:
        (one,) = found(source, target, to)
        assert one.startswith(f"The translation ends with {message}")

    def test_two_sentences_made_one(self) -> None:
        pairs = ("He came.", "Vino,"), ("He saw.", "vio.")
        assert several(*pairs, to="es") == []
        assert len(several(pairs[0], ("He saw.", "Vio."), to="es")) == 1

    def test_white_space_around(self) -> None:
        assert found("Name: ", "Nombre:") == [
            "The translation lacks the white space that the source ends with."
        ]
        assert found("Name", " Nombre") == [
            "The translation begins with white space, the source does not."
        ]


class TestMarks:
    @pytest.mark.parametrize(
        ("source", "target", "wrong"),
        [
            ("Is it? No!", "¿Es? ¡No!", 0),
            ("Is it? No!", "Es? No!", 2),
            ("What a thing?!", "¡Qué cosa?", 0),
            ("Is it?", "¿Es", 2),
            ("See https://a.example/?x=1", "Véase https://a.example/?x=1", 0),
            ("Well, is it?", "Bueno, ¿es?", 0),
        ],
    )
    def test_spanish(self, source: str, target: str, wrong: int) -> None:
        assert len(found(source, target)) == wrong

    @pytest.mark.parametrize(
        ("target", "to", "wrong"),
        [
            ("Oui\u202f! Non\u00a0: «\u00a0si\u00a0»\u202f; et\u202f?", "fr", 0),
            ("Oui!", "fr", 1),
            ("Oui!", "fr-CA", 0),
            ("«oui\u00a0»\u202f!", "fr", 1),
            ("À 10:30, https://a.example/!", "fr", 0),
        ],
    )
    def test_french(self, target: str, to: str, wrong: int) -> None:
        run = make(target, target, to)
        assert len(punctuation.check(run, NONE)) == wrong

    def test_what_a_document_does_is_said_once(self) -> None:
        pairs = [("Yes!", "Oui !"), ("No.", "Non."), ("Well!", "Bien !"), ("So!", "Ainsi !")]
        (one,) = several(*pairs, to="fr")
        assert one.severity is Severity.INFO and one.segment == "b0.s1"
        assert "here and in 2 other segments" in one.message
        assert (one.start, one.end) == (3, 4)

    @pytest.mark.parametrize(
        ("source", "target", "to", "wrong"),
        [
            ("A, b", "甲,乙", "zh", 1),
            ("IBM, 3.5 and 2:1", "IBM, 3.5和2:1", "zh", 0),
            ("A, b", "أ, ب", "ar", 1),
            ("1,000", "1,000", "ar", 0),
            ("A  b", "A  b", "es", 0),
            ("A b", "A  b", "es", 1),
            ("A, b", "A , b", "es", 1),
            ("Fun :)", "Divertido :)", "es", 0),
            ("26-0 win", "26 : 00-Sieg", "de", 0),
        ],
    )
    def test_others(self, source: str, target: str, to: str, wrong: int) -> None:
        assert len(found(source, target, to)) == wrong


class TestPairs:
    @pytest.mark.parametrize(
        ("source", "target", "wrong"),
        [
            ("He (x) [y]", "Él (x) [y]", 0),
            ("He (x) [y]", "Él (x] [y)", 1),
            ("a) He (x)", "a) Él (x", 0),
            ('He said "yes".', "Dijo «sí».", 0),
            ('He said "yes".', "Dijo «sí.", 1),
            ("He said 'yes.", "Dijo «sí.", 0),
            ("The dogs' house", "La casa de los perros", 0),
        ],
    )
    def test_what_is_open_is_closed(self, source: str, target: str, wrong: int) -> None:
        assert len(found(source, target)) == wrong

    def test_one_mark_may_close_two_quotations(self) -> None:
        assert found("\"He cried: 'A fire!'\" she said.", "«Gritó: «¡Un fuego!», dijo ella.") == []

    @pytest.mark.parametrize(
        ("pairs", "wrong"),
        [
            # The source closes what it opens; a quotation before it goes on in both.
            ([('"We go on.', "«Seguimos."), ('A "big" one.', "Un gran» uno.")], 1),
            # It goes on in neither, or is moved.
            ([("He said it.", "«Lo dijo."), ('And "went" off.', "Y se fue».")], 0),
            ([('"I am," he said.', "«Soy, dijo."), ('"Do you?', "¿Y tú?"), ('No."', "No».")], 0),
            # What the source only ends, the translation only begins.
            ([('I lost her," he said.', "«La perdí, dijo.")], 1),
            ([('I lost her," he said.', "La perdí», dijo.")], 0),
        ],
    )
    def test_whose_quotation_goes_on(self, pairs: list[tuple[str, str]], wrong: int) -> None:
        assert len(several(*pairs, to="es")) == wrong

    @pytest.mark.parametrize(
        ("source", "target", "to", "wrong"),
        [
            ('A "big" one.', 'Ein „großer" Mann.', "de", "another kind of mark"),
            ('A "big" one.', 'Un "gran” hombre.', "es", "another kind of mark"),
            ('A "big {name}".', 'Ein „großer {name}".', "de", "another kind of mark"),
            ('A "big" one.', 'Un «gran» hombre de 5".', "es", ""),
            ("Not so, but so.", "Nicht so,, sondern so.", "de", "A comma stands twice"),
            ('"I came," he said.', "„Ich kam.“, sagte er.", "de", "one mark"),
            ("She cried: 'Done!'", "Sie rief: „Fertig!“.", "de", "one mark"),
            ("She said 'I know.'", "Sie sagte: „Ich weiß.“", "de", ""),
        ],
    )
    def test_marks_that_do_not_go_together(
        self, source: str, target: str, to: str, wrong: str
    ) -> None:
        said = [one for one in found(source, target, to) if "half" not in one]
        assert [wrong in one for one in said] == ([True] if wrong else [])

    def test_a_quotation_that_is_none_any_more_is_a_hint(self) -> None:
        run = make('Like "open doors" everywhere.', "Wie offene Türen überall.", "de")
        (one,) = punctuation.check(run, NONE)
        assert one.severity is Severity.INFO and '"open doors"' in one.message
        assert found('A "big" one.', "Ein ›großer‹ Mann.", "de") == []

    def test_an_exception_is_said_where_it_stands_and_a_habit_once(self) -> None:
        good, bad = ("A “b” c.", "A «b» c."), ("A “b” c.", 'A “b" c.')
        few = several(*[good] * 250, bad, bad, to="es")
        assert [one.segment for one in few] == ["b250.s1", "b251.s1"]
        (one,) = several(*[good] * 20, bad, bad, to="es")
        assert "1 other segment)" in one.message

    def test_a_quotation_over_segments(self) -> None:
        pairs = [("He said it.", "«Lo dijo."), ("And went.", "Y se fue».")]
        assert several(*pairs, to="es") == []
        assert len(several(pairs[0], to="es")) == 1


@given(
    st.text("aB1 .,;:!?¿¡«»“”\"'()[]中。،ا…-\n", max_size=30), st.sampled_from(["fr", "zh", "es"])
)
@settings(max_examples=150, deadline=None)
def test_places_are_in_the_text(text: str, to: str) -> None:
    run = make("Source (a).", text, to)
    for one in punctuation.check(run, NONE):
        assert -1 <= one.start <= one.end <= len(text)
    left = replace(run, drafts=())
    assert punctuation.check(left, NONE) == []


def test_the_examples_in_the_code() -> None:
    failed, tried = doctest.testmod(punctuation)
    assert tried and not failed


def test_hostile_texts_take_no_longer_than_they_must() -> None:
    for piece in ("(", "<b>", '"', " ", "?", "…", "«", "a  ", "A ", "{x}"):
        for to in ("fr", "es", "zh", "de"):
            punctuation.check(make("x", piece * 4_000, to), NONE)
