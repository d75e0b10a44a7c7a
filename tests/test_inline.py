"""Inline markup in a translation: every tag once, nested as it was, at its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import ConceptId, TermMatch
from translate.article import DraftTerm, Tag, TermStatus
from translate.inline import (
    clipped,
    literal,
    phrases,
    place,
    stand_ins,
    stood_in,
    stood_out,
    written_out,
)

WORDS = st.lists(st.sampled_from(["moon", "Seoul", "de", "la", "2008", "acuerdo", "—", "."]))


@st.composite
def tagged(draw: st.DrawFn, text: str) -> tuple[Tag, ...]:
    """Tags that nest, as a document has them."""
    spans: list[tuple[int, int]] = []

    def fill(start: int, end: int, depth: int) -> None:
        at = start
        while depth and at <= end and draw(st.booleans()):
            first = draw(st.integers(at, end))
            last = draw(st.integers(first, end))
            spans.append((first, last))
            if first < last:
                fill(first, last, depth - 1)
            at = last + (first == last)

    fill(0, len(text), 3)
    return tuple(Tag(number, *span) for number, span in enumerate(spans))


def around(one: Tag, other: Tag) -> bool:
    return one.start <= other.start and other.end <= one.end


@given(st.data(), WORDS, WORDS)
def test_every_tag_comes_back_once_and_nested_as_it_was(
    data: st.DataObject, ours: list[str], theirs: list[str]
) -> None:
    source, target = " ".join(ours), " ".join(theirs)
    tags = data.draw(tagged(source))
    made = place(source, target, tags)
    assert [one.id for one in made] == [one.id for one in tags]
    assert all(0 <= one.start <= one.end <= len(target) for one in made)
    for one, mine in zip(tags, made, strict=True):
        assert one.start < one.end or mine.start == mine.end
        for other, yours in zip(tags, made, strict=True):
            if one.id < other.id and one.start < one.end and around(one, other):
                # A point at the end of a tag may be in the next one.
                edge = other.start == other.end and other.start in (one.start, one.end)
                assert around(mine, yours) or edge
            elif one.end <= other.start or other.end <= one.start:
                apart = mine.end <= yours.start or yours.end <= mine.start
                assert apart or mine.start == mine.end or yours.start == yours.end


@given(st.data(), WORDS)
def test_in_the_same_text_tags_of_whole_words_stay(data: st.DataObject, words: list[str]) -> None:
    words = [f"{word}{place}" for place, word in enumerate(words) if word.isalnum()]
    text = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    if words:
        at = data.draw(st.integers(0, len(words) - 1))
        tag = Tag(0, starts[at], starts[at] + len(words[at]))
        assert place(text, text, [tag]) == (tag,)


@pytest.mark.parametrize(
    ("source", "target", "tag", "alone", "wanted"),
    [
        # all of it, without what ends the sentence outside
        ("The old quay.", "El muelle viejo.", (0, 12), {}, "El muelle viejo"),
        ("The old quay.", "El muelle viejo.", (0, 13), {}, "El muelle viejo."),
        # a name both have
        ("He saw Pyongyang burn.", "Vio arder Pyongyang.", (7, 16), {}, "Pyongyang"),
        # words turned round, and in another form
        (
            *("The new agreement failed.", "Fracasó el acuerdo nuevo."),
            *((4, 17), {"new agreement": "acuerdo nuevo"}, "acuerdo nuevo"),
        ),
        (
            *("They signed the agreements there.", "Allí firmaron los acuerdos."),
            *((16, 26), {"agreements": "acuerdo"}, "acuerdos"),
        ),
        # nothing is known: the same share of the sentence
        ("one two three four", "un deux trois quatre", (4, 7), {}, "deux"),
        # no words at all
        ("one two", "", (4, 7), {}, ""),
    ],
)
def test_tags_stand_at_their_words(
    source: str, target: str, tag: tuple[int, int], alone: dict[str, str], wanted: str
) -> None:
    (made,) = place(source, target, [Tag(0, *tag)], (), alone)
    assert target[made.start : made.end] == wanted


def test_a_held_term_carries_its_tag() -> None:
    source, target = "A Sunshine Policy for all", "Una política del sol para todos"
    match = TermMatch(ConceptId("", "Sunshine Policy"), 2, 17, "Sunshine Policy")
    term = DraftTerm(match, "política del sol", 4, 20, TermStatus.HELD)
    assert place(source, target, [Tag(0, 2, 17)], [term]) == (Tag(0, 4, 20),)


@pytest.mark.parametrize(
    ("source", "target", "at", "wanted"),
    [
        ("He left Seoul in May.", "Dejó Seúl en mayo.", 0, 0),
        ("He left Seoul.", "Dejó Seúl.", 14, 10),
        ("He left Seoul.", "Dejó Seúl.", 13, 9),
        ("Kim met Moon in May.", "Kim vio a Moon en mayo.", 12, 14),
    ],
)
def test_points_stand_behind_the_word_they_stood_behind(
    source: str, target: str, at: int, wanted: int
) -> None:
    (made,) = place(source, target, [Tag(0, at, at)])
    assert (made.start, made.end) == (wanted, wanted)


def test_what_is_asked_of_the_engine_are_the_words_of_tags() -> None:
    text = "The new agreement holds."
    assert phrases(text, [Tag(0, 4, 17), Tag(1, 0, len(text)), Tag(2, 17, 17)]) == (
        "new agreement",
        "The new agreement",
    )


def test_a_tag_over_two_sentences_is_in_both_and_a_point_in_one() -> None:
    tags = (Tag(0, 2, 9), Tag(1, 5, 5), Tag(2, 12, 12))
    first, second = clipped(tags, 0, 5, 6), clipped(tags, 6, 12, 13)
    assert first == (Tag(0, 2, 5), Tag(1, 5, 5))
    assert second == (Tag(0, 0, 3), Tag(2, 6, 6))


@given(st.data(), WORDS)
def test_what_stands_for_points_goes_without_a_trace(data: st.DataObject, words: list[str]) -> None:
    text = " ".join(words)
    tags = data.draw(tagged(text))
    shown, left = stood_in(text, tags)
    points = {one.id for one in tags if one.start == one.end}
    assert {one.id for one in tags} - {one.id for one in left} <= points
    assert len(stand_ins(shown)) == len(tags) - len(left)
    assert stood_out(shown, left) == (text, tags)


@pytest.mark.parametrize(
    ("text", "points", "shown"),
    [
        ("See , and .", (4, 10), "See ⟦0⟧, and ⟦1⟧."),
        ("Use  here", (4,), "Use ⟦0⟧ here"),
        # the mark of a note, a break in a word, and a picture by itself are no words
        ("He left. So did she.", (8,), "He left. So did she."),
        ("H2O", (1,), "H2O"),
    ],
)
def test_a_point_that_stands_as_a_word_gets_one(
    text: str, points: tuple[int, ...], shown: str
) -> None:
    tags = [Tag(number, at, at) for number, at in enumerate(points)]
    assert stood_in(text, tags)[0] == shown


PIECES = st.lists(st.sampled_from(["<b>", "</b>", '<a href="%s">', "</a>", "<br/>", "red", " "]))


@given(PIECES)
def test_written_out_tags_come_back_to_the_letter(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain, tags, raws = literal(text)
    assert written_out(plain, tags, raws) == text if raws else (plain, tags) == (text, ())


def test_written_out_tags_are_tags() -> None:
    text = "Open the <b>red <i>door</i></b>.<br/>"
    plain, tags, _ = literal(text)
    assert plain == "Open the red door."
    assert tags == (Tag(0, 9, 17), Tag(1, 13, 17), Tag(2, 18, 18))
    assert literal("a </b> b")[1:] == ((), ())
