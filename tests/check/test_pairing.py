"""Pairing: a translation made elsewhere, sentence by sentence with its source."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.article import Action, Article, Block, Kind, Origin, Segment, TermStatus
from translate.check import check, pairing

from .samples import NONE, concept, glossary


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

    @pytest.mark.parametrize("kept", [True, False])
    def test_a_stray_caption_may_be_left_out(self, kept: bool) -> None:
        text, caption, *_ = self.TEXTS
        stray = Block("b2", "Der Bahnhof von Dorasan", language="de", kind=Kind.CAPTION)
        source, segments = article(text, stray.text, "The station of Dorasan", caption)
        source = replace(source, blocks=(source.blocks[0], stray, *source.blocks[2:]))
        theirs = [text, "La estación de Dorasan", "Un pie de foto"]
        if kept:
            theirs.insert(1, stray.text)
        other, translated = article(*theirs, language="es")
        run = pairing.pair(source, segments, other, translated, "es", NONE, strays={"b2"})
        assert [draft.text for draft in run.drafts] == theirs
        assert ("b2" in {one.block for one in run.segments}) is kept

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
