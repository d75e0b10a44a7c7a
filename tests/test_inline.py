"""Inline markup in a translation: every tag once, nested as it was, at its words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
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
    united,
    written_out,
)
from translate.inline.codes import codes

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
        # an elided article is a word of its own, and no article is in a tag that had none
        (
            *("The new agreement failed.", "L'accord nouveau a failli."),
            *((4, 17), {"new agreement": "Accord nouveau"}, "accord nouveau"),
        ),
        (
            *("Near the hotel he slept.", "Près de l’hôtel il a dormi."),
            *((9, 14), {"hotel": "L'hôtel"}, "hôtel"),
        ),
        (
            *("The students' union won.", "La unión del alumnado ganó."),
            *((4, 19), {"students' union": "La unión del alumnado"}, "unión del alumnado"),
        ),
        (
            *("They never visited Rome.", "Nunca visitaron Roma."),
            *((5, 18), {"never visited": "Nunca visitado"}, "Nunca visitaron"),
        ),
        # a sign, not the word beside it
        ("He left Seoul. Why", "Dejó Seúl. Por qué", (13, 14), {}, "."),
        ("He left, and", "Dejó y", (7, 8), {}, ""),
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


@example(['<a href="%s">', "red", "<br/>", "</a>"])
@example(["<b>", "red", "</b>", "<br/>"])
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


@pytest.mark.parametrize(
    ("source", "target", "tag", "alone", "wanted"),
    [
        # the same word: the same letters
        ("He saw H2O here.", "Vio H2O aquí.", (8, 9), {"H2O": "H2O"}, (5, 6)),
        ("It is 5 m2.", "Es 5 m2.", (9, 10), {}, (6, 7)),
        ("CO2 is not CO2.", "CO2 no es CO2.", (13, 14), {}, (12, 13)),
        ("CO2-free air", "Aire sin CO2 aquí", (2, 3), {"CO2": "CO2"}, (11, 12)),
        # letters that came back, around others
        ("On the 1st of May.", "Le 1er mai.", (8, 10), {"1st": "1er"}, (4, 6)),
        ("On the 1st of May.", "El 1.º de mayo.", (8, 10), {"1st": "1.º"}, (4, 6)),
        # another word: all of it
        (
            *("An unbelievable day", "Un día increíble"),
            *((5, 12), {"unbelievable": "increíble"}, (7, 16)),
        ),
    ],
)
def test_tags_within_a_word_stay_within_it(
    source: str,
    target: str,
    tag: tuple[int, int],
    alone: dict[str, str],
    wanted: tuple[int, int],
) -> None:
    assert place(source, target, [Tag(0, *tag)], (), alone) == (Tag(0, *wanted),)


def test_a_tag_within_a_held_term_stays_at_its_letters() -> None:
    source, target = "The co2 tax is new.", "El co2 es nuevo."
    match = TermMatch(ConceptId("", "co2"), 4, 7, "co2")
    term = DraftTerm(match, "co2", 3, 6, TermStatus.HELD)
    assert place(source, target, [Tag(0, 6, 7)], [term]) == (Tag(0, 5, 6),)


def test_a_point_within_a_word_that_is_the_same_stays() -> None:
    assert place("See H2O here", "Ve aquí H2O", [Tag(0, 5, 5)]) == (Tag(0, 9, 9),)


def test_of_a_word_that_a_tag_is_in_the_engine_is_asked_for_all() -> None:
    assert phrases("See H2O here", [Tag(0, 5, 6)]) == ("H2O",)
    # what a hyphen or an apostrophe divides is as good as two words
    assert phrases("Kim Jong-un's", [Tag(0, 0, 8)]) == ("Kim Jong",)


@given(st.data(), WORDS, WORDS)
def test_a_tag_within_a_word_is_never_empty(
    data: st.DataObject, ours: list[str], theirs: list[str]
) -> None:
    source, target = " ".join([*ours, "CO2x"]), " ".join([*theirs, "fin"])
    first = data.draw(st.integers(len(source) - 4, len(source) - 1))
    last = data.draw(st.integers(first + 1, len(source)))
    (made,) = place(source, target, [Tag(0, first, last)])
    assert made.start < made.end
    (kept,) = place(source, source, [Tag(0, first, last)])
    assert kept == Tag(0, first, last)


class TestTagsOverSentences:
    """A tag over two sentences takes in all between its words in both."""

    def test_words_that_touch_are_one(self) -> None:
        sources = [(Tag(0, 7, 12),), (Tag(0, 0, 3),)]
        placed = [(Tag(0, 5, 11),), (Tag(0, 0, 2),)]
        assert united(sources, ["Vio la puerta", "Él se fue"], placed) == placed

    def test_no_word_between_is_swallowed(self) -> None:
        sources = [(Tag(0, 6, 15),), (Tag(0, 0, 3),)]
        placed = [(Tag(0, 0, 12),), (Tag(0, 5, 7),)]
        texts = ["Puerta rota vio él", "Allí él fue"]
        # two words would be lost or taken in for one: the one goes without
        assert united(sources, texts, placed) == [placed[0], ()]

    def test_it_goes_on_where_its_words_are_more(self) -> None:
        sources = [(Tag(0, 0, 20),), (Tag(0, 0, 20),)]
        texts = ["Una puerta roja y vieja hoy", "La casa blanca y nueva"]
        placed = [(Tag(0, 0, 23),), (Tag(0, 0, 22),)]
        assert united(sources, texts, placed) == placed

    def test_a_tag_with_others_in_it_stays_around_them(self) -> None:
        sources = [(Tag(0, 6, 15), Tag(1, 8, 12)), (Tag(0, 0, 3), Tag(2, 0, 2))]
        placed = [(Tag(0, 0, 12), Tag(1, 0, 6)), (Tag(0, 5, 7), Tag(2, 5, 7))]
        assert united(sources, ["Puerta rota vio él", "Allí él fue"], placed) == placed

    @given(st.data(), WORDS, WORDS)
    def test_each_tag_is_in_a_sentence_still(
        self, data: st.DataObject, ours: list[str], theirs: list[str]
    ) -> None:
        first, second = " ".join(ours), " ".join(theirs)
        text = f"{first} {second}"
        tags = data.draw(tagged(text))
        cut = len(first)
        sources = [clipped(tags, 0, cut, cut + 1), clipped(tags, cut + 1, len(text), len(text) + 1)]
        placed = [place(one, one, some) for one, some in zip((first, second), sources, strict=True)]
        made = united(sources, [first, second], placed)
        assert {one.id for some in made for one in some} == {
            one.id for some in placed for one in some
        }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Open a.txt, report_2024.csv or 'src/main.py'.", "a.txt report_2024.csv src/main.py"),
        ("Call foo() or a.b() with a_b_c and __init__.", "foo() a.b() a_b_c __init__"),
        ("Use --flag and --no-cache=3 (--help).", "--flag --no-cache=3 --help"),
        ("It is in /etc/hosts, ~/x/y and C:\\Users\\kim.", "/etc/hosts ~/x/y C:\\Users\\kim"),
        ("Since v1.2.3 and v2.0-rc1.", "v1.2.3 v2.0-rc1"),
        ("#peace with @moon_jaein: see example.org!", "#peace @moon_jaein example.org"),
        (
            "*.txt, README.MD, archive.tar.gz, mañana.pdf",
            "*.txt README.MD archive.tar.gz mañana.pdf",
        ),
        # prose
        ("The U.S. came to an end.The p.m. left, e.g. in St.Louis.", ""),
        ("He and/or she paid 1.234.567 on 1.2.2017, 24/7, at 5 km/h.", ""),
        ("He went --which was odd-- home; No.1, #1, C#, AC/DC, F-16.", ""),
        ("fill in ____ or _this_", ""),
        ("", ""),
    ],
)
def test_names_that_a_program_reads_are_known(text: str, found: str) -> None:
    assert codes(text) == tuple(found.split())


@pytest.mark.parametrize(
    "part", ["a_", "/a", "a.", "-", "@a.", "v1.", "a/", "~/", "#a-", "A:\\", "--a"]
)
def test_no_text_is_slow_to_search_for_codes(part: str) -> None:
    assert all(len(one) < 4000 for one in codes(part * 100_000))
