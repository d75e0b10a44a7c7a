"""Matching: to the letter first, by likeness next, and a likeness is never a draft."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Approved, Origin, Segment
from translate.memory import drafts, fuzzy, score

SENTENCE = "President Moon visited the old harbour of Busan on 3 May."
WORDS = [
    "moon",
    "visits",
    "seoul",
    "harbour",
    "ship",
    "the",
    "of",
    "in",
    "on",
    "a",
    "3",
    "7",
    "1,000",
    "年",
    "서울",
    "été",
]
TEXTS = st.one_of(
    st.text(max_size=30), st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
)


def segment(text: str, id: str = "b1.s1") -> Segment:
    return Segment(id, id.partition(".")[0], 0, len(text), text, "en")


def stored(*sources: str) -> list[Approved]:
    return [Approved("", source, f"<{source}>") for source in sources]


class TestScore:
    @settings(max_examples=150, deadline=None)
    @given(TEXTS, TEXTS)
    def test_it_is_symmetric_and_bounded_and_only_the_same_is_100(self, a: str, b: str) -> None:
        assert score(a, b) == score(b, a)
        assert 0 <= score(a, b) <= 100
        assert (score(a, b) == 100) == (a == b)

    def test_case_width_and_white_space_cost_the_last_percent_alone(self) -> None:
        assert score("Moon  visits\u00a0Seoul", "MOON visits Seoul") == 99

    def test_another_number_costs_more_than_another_letter(self) -> None:
        assert score("On 3 May we met.", "On 4 May we met.") < score(
            "On 3 May we met.", "On 3 Mai we met."
        )

    def test_every_number_that_differs_costs(self) -> None:
        text = "The ferry takes {} cars and {} people over the wide bay every single day."
        same = score(text.format(12, 34), text.format(12, 34).replace("wide", "broad"))
        one = score(text.format(12, 34), text.format(12, 35))
        two = score(text.format(12, 34), text.format(13, 35))
        assert two < one
        assert one - two >= 5
        assert same > two

    def test_seven_of_ten_letters_are_70_percent(self) -> None:
        assert score("abcdefghij", "abcdefgxyz") == 70


class TestFuzzy:
    def test_the_most_similar_is_found_with_its_score(self) -> None:
        near = SENTENCE.replace("old", "new")
        found = fuzzy([segment(SENTENCE)], stored("Something else.", near, SENTENCE[:40]))
        match = found["b1.s1"]
        assert (match.source, match.target) == (near, f"<{near}>")
        assert match.score == score(SENTENCE, near)

    def test_a_number_can_make_the_nearer_text_the_worse_match(self) -> None:
        digit, letters = SENTENCE.replace("3", "4"), SENTENCE.replace("old", "odd")
        found = fuzzy([segment(SENTENCE)], stored(digit, letters))
        assert found["b1.s1"].source == letters

    def test_the_first_of_equals_counts(self) -> None:
        entries = [Approved("", "Moon visits Busan!", "A"), Approved("", "moon visits busan!", "B")]
        assert fuzzy([segment("Moon visits Busan.")], entries)["b1.s1"].target == "A"

    def test_below_the_least_there_is_no_match(self) -> None:
        entry = stored("Moon leaves Seoul.")
        assert fuzzy([segment("Moon visits Seoul.")], entry, 72)
        assert fuzzy([segment("Moon visits Seoul.")], entry, 73) == {}

    def test_an_empty_translation_is_none(self) -> None:
        assert fuzzy([segment("Moon visits.")], [Approved("", "Moon visits!", " ")]) == {}

    def test_equal_segments_get_the_same(self) -> None:
        both = [segment("Moon visits Seoul."), segment("Moon visits Seoul.", "b2.s1")]
        assert set(fuzzy(both, stored("Moon visits Seoul!"))) == {"b1.s1", "b2.s1"}

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("文在寅总统访问了首尔的旧港口。", "文在寅总统访问了釜山的旧港口。"),
            ("문 대통령이 서울에서 연설했다.", "문 대통령은 서울에서 연설하였다."),
            ("Laivat tulivat satamaan aamulla.", "Laivamme tulivat satamasta aamulla."),
            ("نزل الرئيس في الميناء القديم", "نزل الرئيس في الميناء الجديد"),
            ("Page 3", "Page 4"),
        ],
    )
    def test_languages_with_endings_and_without_spaces(self, text: str, near: str) -> None:
        entries = stored("Something else entirely.", near)
        assert fuzzy([segment(text)], entries)["b1.s1"].source == near

    def test_what_is_looked_up_finds_what_comparing_with_all_finds(self) -> None:
        dice = random.Random(5)
        vocabulary = [f"{a}{b}{c}" for a in "bdfgklmn" for b in "aeiou" for c in ("r", "nt", "sol")]
        texts = [" ".join(dice.choices(vocabulary, k=dice.randint(4, 18))) for _ in range(300)]
        asked = []
        for text in dice.sample(texts, 80):
            words = text.split()
            for _ in range(max(1, len(words) // 5)):
                words[dice.randrange(len(words))] = dice.choice(vocabulary)
            asked.append(" ".join(words))
        segments = [segment(text, f"b{n}.s1") for n, text in enumerate(asked)]
        found = fuzzy(segments, stored(*texts))
        for one in segments:
            best = max(score(one.text, text) for text in texts)
            got = found[one.id].score if one.id in found else None
            assert got == (best if 70 <= best < 100 else None), one.text

    def test_of_thousands_alike_one_is_found(self) -> None:
        entries = stored(*(f"See page {n} of the harbour report." for n in range(8000)))
        match = fuzzy([segment("See page 77 of the harbour reports.")], entries)["b1.s1"]
        assert match.source == "See page 77 of the harbour report."

    def test_texts_longer_than_any_sentence_are_passed_over(self) -> None:
        assert fuzzy([segment("Moon " * 401)], stored("Moon " * 400)) == {}

    def test_what_compares_is_loaded_only_where_it_is_needed(self) -> None:
        program = (
            "import sys\n"
            "from translate.article import Approved, Segment\n"
            "from translate.memory import fuzzy\n"
            "moon = Segment('b1.s1', 'b1', 0, 4, 'Moon', 'en')\n"
            "assert fuzzy([moon], [Approved('', 'Moon', 'Moon')]) == {}\n"
            "assert fuzzy([moon], []) == {}\n"
            "assert 'rapidfuzz' not in sys.modules\n"
        )
        subprocess.run([sys.executable, "-c", program], check=True)


class TestExactFirst:
    @settings(max_examples=100, deadline=None)
    @given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, max_size=6))
    def test_a_segment_has_a_draft_or_an_offer_and_never_both(
        self, texts: list[str], sources: list[str]
    ) -> None:
        segments = [segment(text, f"b{n}.s1") for n, text in enumerate(texts)]
        entries = stored(*sources)
        made, offered = drafts(segments, "es", entries), fuzzy(segments, entries)
        assert not set(made) & set(offered)
        for one in segments:
            assert (one.id in made) == (one.text in sources)
            if one.id in made:
                assert made[one.id].text == f"<{one.text}>"
                assert made[one.id].origin is Origin.MEMORY
            if one.id in offered:
                match = offered[one.id]
                assert 70 <= match.score <= 99
                assert match.target == f"<{match.source}>" != f"<{one.text}>"
                assert match.score == score(one.text, match.source)
