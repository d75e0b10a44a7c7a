"""The memory: which approved translation a segment gets."""

from __future__ import annotations

from translate.article import Approved, Segment
from translate.memory import recall


def segment(id: str, text: str) -> Segment:
    return Segment(id, id.partition(".")[0], 0, len(text), text, "en")


def test_the_same_place_comes_before_the_same_text_elsewhere() -> None:
    elsewhere = Approved("b9.s1", "Moon", "Luna")
    here = Approved("b1.s1", "Moon", "Moon")
    assert recall([segment("b1.s1", "Moon")], [elsewhere, here]) == {"b1.s1": here}


def test_the_same_text_elsewhere_is_used_the_first_one() -> None:
    first, second = Approved("b8.s1", "Moon", "Moon"), Approved("b9.s1", "Moon", "Luna")
    assert recall([segment("b1.s1", "Moon")], [first, second]) == {"b1.s1": first}


def test_a_place_whose_source_changed_is_not_used() -> None:
    old = Approved("b1.s1", "Moon visits Seoul.", "Moon visita Seúl.")
    assert recall([segment("b1.s1", "Moon leaves Seoul.")], [old]) == {}


def test_two_equal_segments_keep_their_own_translations() -> None:
    approved = [Approved("b1.s1", "Read more", "Lea más"), Approved("b2.s1", "Read more", "Siga")]
    found = recall([segment("b2.s1", "Read more"), segment("b1.s1", "Read more")], approved)
    assert {id: entry.target for id, entry in found.items()} == {
        "b1.s1": "Lea más",
        "b2.s1": "Siga",
    }


def test_an_empty_translation_is_no_translation() -> None:
    approved = [Approved("b1.s1", "Moon", "  "), Approved("b2.s1", "Moon", "Moon")]
    assert recall([segment("b1.s1", "Moon")], approved)["b1.s1"].context == "b2.s1"


def test_case_and_punctuation_count() -> None:
    assert recall([segment("b1.s1", "Moon?")], [Approved("b1.s1", "Moon", "Moon")]) == {}
