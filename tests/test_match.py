"""Tests of finding terms in source texts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.match import Matcher, find_terms
from glossary.normal import inside, normalise


def concept(
    headword: str, *terms: Term, part: str = "", exact: bool = False, context: str = ""
) -> Concept:
    by_language: dict[str, tuple[Term, ...]] = {}
    for term in terms:
        by_language[term.language] = (*by_language.get(term.language, ()), term)
    return Concept(
        ConceptId(context, headword), part_of_speech=part, case_sensitive=exact, terms=by_language
    )


def matcher(*concepts: Concept | str, language: str = "en", main: str = "en") -> Matcher:
    listed = [concept(c) if isinstance(c, str) else c for c in concepts]
    return Matcher(Glossary({c.id: c for c in listed}, main), language)


def surfaces(matcher: Matcher, text: str) -> list[str]:
    return [match.surface for match in find_terms(matcher, text)]


PLACES = matcher("Kaesong", "Kaesong Industrial Park", "U.S.", "use")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kaesong's gates, Kaesong’s gates", ["Kaesong", "Kaesong"]),
        ("KAESONG'S GATES", ["KAESONG"]),
        ("“Kaesong” and 'Kaesong' and «Kaesong»", ["Kaesong"] * 3),
        ("Kaesong Kaesong,Kaesong", ["Kaesong"] * 3),
        ("Kaesong Industrial Park", ["Kaesong Industrial Park"]),
        ("Kaesong Industrial zone", ["Kaesong"]),
        ("Kaesong Kaesong Industrial Park", ["Kaesong", "Kaesong Industrial Park"]),
        ("Kaesong\nIndustrial\u00a0 Park", ["Kaesong\nIndustrial\u00a0 Park"]),
        ("Kaesong\r\nIndustrial Park", ["Kaesong\r\nIndustrial Park"]),
        ("Kaesong\n\nIndustrial Park", ["Kaesong"]),
        ("<b>Kaesong</b> [Kaesong] ^Kaesong$ @Kaesong* /Kaesong\\", ["Kaesong"] * 5),
        ("^$@*/\\[]{}<>", []),
        ("😀Kaesong❤️Kaesong👩‍👩‍👧", ["Kaesong"] * 2),
        ("Kae\u00adsong", ["Kae\u00adsong"]),
        ("Kaesong1 _Kaesong xKaesong Kaesongx Kaesong\u0301", []),
        ("kaesong", []),
        ("Kaesong INDUSTRIAL park", ["Kaesong"]),
        ("Reuse the fuse, unused", []),
        ("Use it. USE IT. Proper Use", ["Use", "USE", "Use"]),
        ("the U.S. and the U.S.A.", ["U.S."]),
        ("", []),
    ],
)
def test_whole_words_longest_first(text: str, expected: list[str]) -> None:
    assert surfaces(PLACES, text) == expected


@pytest.mark.parametrize(
    ("term", "part", "text", "expected"),
    [
        ("worker", "noun", "the workers' hall, a worker", [("workers", "pl"), ("worker", "sg")]),
        ("ministry", "noun", "Ministries", [("Ministries", "pl")]),
        ("boss", "noun", "bosses", [("bosses", "pl")]),
        ("mouse", "noun", "mice and MICE", [("mice", "pl"), ("MICE", "pl")]),
        ("field mouse", "noun", "Field mice", [("Field mice", "pl")]),
        ("MOU", "", "two MOUs, no mous", [("MOUs", "pl")]),
        ("Joint Committee", "", "Joint Committees", [("Joint Committees", "pl")]),
        ("café", "noun", "cafés", [("cafés", "pl")]),
        ("park", "noun", "parking parked", []),
        ("add", "verb", "adds added adding", [("adds", ""), ("added", ""), ("adding", "")]),
        ("add", "", "Adding", [("Adding", "")]),
        ("joint", "adjective", "joints joint", [("joint", "sg")]),
        ("can", "", "can't", []),
        ("field mouse", "noun", "the field of field mice", [("field mice", "pl")]),
        ("field mouse", "noun", "the field of corn", []),
        ("Brien", "", "O'Brien, O’Brien and 'Brien'", [("Brien", "sg")]),
        ("Brien", "", "'Brien was here", [("Brien", "sg")]),
        ("use", "", "uSe", [("uSe", "sg")]),
    ],
)
def test_english_forms(term: str, part: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = find_terms(matcher(concept(term, part=part)), text)
    assert [(match.surface, match.number) for match in found] == expected


def test_plural_term_says_plural() -> None:
    sanctions = concept("sanctions", Term("sanctions", "en", number="pl"))
    assert [m.number for m in find_terms(matcher(sanctions), "Sanctions")] == ["pl"]


def test_forms_of_many_beginnings_are_found() -> None:
    names = matcher(*(concept(word, part="noun") for word in ("field mouse", "nuclear crisis")))
    assert surfaces(names, "field mice, nuclear crises") == ["field mice", "nuclear crises"]


def test_a_variety_of_english_is_english() -> None:
    names = matcher(concept("worker", part="noun"), language="en-GB")
    assert surfaces(names, "the workers") == ["workers"]


def test_a_term_of_nothing_is_nowhere() -> None:
    assert surfaces(matcher("\u00ad", "Kaesong"), "Kaesong \u00ad") == ["Kaesong"]


def test_a_listed_form_is_a_plural_where_it_is_known_to_be_one() -> None:
    mouse = concept("mouse", Term("mouse", "en", forms=("mousie", "mouses")), part="noun")
    nets = concept("nets", Term("nets", "en", number="pl", forms=("netting",)))
    found = find_terms(matcher(mouse, nets), "mousie, mouses, netting")
    assert [m.number for m in found] == ["", "pl", "pl"]


def test_a_term_goes_before_the_plural_of_another() -> None:
    names = matcher(concept("mean", part="noun"), "means")
    found = find_terms(names, "means Means MEANS Mean")
    assert [m.concept.headword for m in found] == ["means", "means", "means", "mean"]


def test_letters_that_are_two_when_folded_keep_the_places() -> None:
    text = "Straße, ß: Kaesong; STRASSE"
    found = find_terms(matcher("Kaesong", "Straße"), text)
    assert [(m.start, m.surface) for m in found] == [
        (0, "Straße"),
        (11, "Kaesong"),
        (20, "STRASSE"),
    ]
    assert surfaces(matcher("sa"), "ßa sa") == ["sa"]  # no term begins within a letter


def test_case_sensitive_only_as_written() -> None:
    mouse = concept("field mouse", part="noun", exact=True)
    assert surfaces(matcher(mouse), "field mice, field Mice, field MICE") == ["field mice"]
    assert surfaces(matcher(mouse), "Field mice, FIELD mice, Field mouse") == []
    assert surfaces(matcher(concept("Joint", exact=True)), "Joint JOINT joint") == ["Joint"]
    assert surfaces(matcher(concept("the South", exact=True)), "the South The South") == [
        "the South"
    ]


def test_same_letters_the_exact_case_wins_then_the_order() -> None:
    names = matcher("moon", "Moon")
    found = find_terms(names, "Moon moon MOON Moons")
    assert [m.concept.headword for m in found] == ["Moon", "moon", "moon", "Moon"]
    assert surfaces(matcher("Moon"), "the moon") == []
    twice = matcher(concept("Han", context="river"), concept("Han", context="people"))
    assert [m.concept.context for m in find_terms(twice, "Han")] == ["river"]


def test_listed_terms_and_forms_but_not_unapproved_or_forbidden() -> None:
    park = concept(
        "Industrial Zone",
        Term("KIZ", "en", Status.ADMITTED, forms=("the Zone",)),
        Term("Compound", "en", Status.FORBIDDEN),
        Term("Estate", "en", approved=False),
    )
    text = "Industrial Zone, KIZ, the Zone, Compound, Estate"
    assert surfaces(matcher(park), text) == ["Industrial Zone", "KIZ", "the Zone"]


def test_hyphens_apostrophes_and_composition() -> None:
    names = matcher("inter-Korean", "Côte d'Ivoire")
    text = "inter\u2011Korean inter\u2010Korean Co\u0302te d’Ivoire"
    assert surfaces(names, text) == text.replace("Korean ", "Korean|").split("|")
    decomposed = unicodedata.normalize("NFD", "Côte d'Ivoire")
    assert surfaces(matcher(decomposed), "in Côte d'Ivoire.") == ["Côte d'Ivoire"]
    assert surfaces(matcher("Co"), decomposed) == []


def test_scripts_without_spaces() -> None:
    korean = concept("Kaesong", Term("개성", "ko"), Term("개성 공단", "ko"))
    assert surfaces(matcher(korean, language="ko"), "개성은 개성 공단의 남개성") == [
        "개성",
        "개성 공단",
    ]
    jamo = unicodedata.normalize("NFD", "개성은")
    assert surfaces(matcher(korean, language="ko"), jamo) == [jamo[:5]]
    chinese = concept("Kaesong", Term("开城", "zh"), Term("开城工业区", "zh"))
    assert surfaces(matcher(chinese, language="zh"), "在开城工业区和开城的人") == [
        "开城工业区",
        "开城",
    ]
    japanese = concept("data", Term("データ", "ja"))
    assert surfaces(matcher(japanese, language="ja"), "新データを") == ["データ"]


def test_another_source_language() -> None:
    house = concept("house", Term("Haus", "de"), Term("casa", "pt"), Term("Hof", "de"))
    german = matcher(house, language="de")
    assert surfaces(german, "Die Häuser, das Haus, hausen, house") == ["Häuser", "Haus"]
    assert {m.number for m in find_terms(german, "Haus")} == {""}
    assert surfaces(matcher(house, language="pt-BR"), "A casa") == ["casa"]


def test_long_lines_and_many_spaces() -> None:
    line = "Kaesong Industrial " * 5000 + " " * 10_000 + "e\u0301" * 10_000 + "'" * 10_000
    assert len(find_terms(PLACES, line)) == 5000
    assert find_terms(matcher("a a a b"), "a " * 10_000) == []


PIECES = st.sampled_from(
    [
        "Kaesong",
        "KAESONG",
        "Industrial",
        "Park",
        "Parks",
        "’s",
        "'",
        " ",
        "\n",
        "\u00a0",
        "\u00ad",
        "e\u0301",
        "\u0301",
        "\u1100\u1161",
        "개성",
        "❤️",
        "<b>",
        "use",
        "Use",
        "\u2011",
        "한",
        "Å",
    ]
)


@given(st.lists(PIECES | st.characters(exclude_categories=["Cs"])).map("".join))
def test_spans_are_the_surfaces_in_order_and_apart(text: str) -> None:
    names = matcher("Kaesong", "Kaesong Industrial Park", concept("use", part="noun"), "개성", "é")
    end = 0
    for match in find_terms(names, text):
        assert end <= match.start < match.end
        assert text[match.start : match.end] == match.surface
        end = match.end


@given(
    st.text(
        st.sampled_from("aB1_ -.'é\u0301\ufe0f\u200c\u200d漢カ가😀ßक\u094d\u093cไ\u0e48\n"),
        max_size=9,
    )
)
def test_an_offset_is_inside_a_token_where_none_begins(text: str) -> None:
    body = normalise(text)
    size = len(body.body.text)
    begin = [at for at in range(size) if not inside(body.body.text, at)]
    assert begin == list(body.places[:-1])


def test_a_long_text_is_searched_as_its_paragraphs_are() -> None:
    paragraph = (
        "The Kaesong Industrial Park’s gates; Kaesong, and the\u00a0Kaesong  Industrial Park.\n\n"
    )
    text = paragraph * 4000  # several pieces
    one = find_terms(PLACES, paragraph)
    found = find_terms(PLACES, text)
    assert len(one) == 3
    assert [m.surface for m in found] == [m.surface for m in one] * 4000
    assert [m.start for m in found[-3:]] == [m.start + len(paragraph) * 3999 for m in one]
    assert all(text[m.start : m.end] == m.surface for m in found)


def test_of_concepts_with_one_word_the_country_and_the_full_name_are_meant() -> None:
    rows = [
        ("Korean", "adjective", Term("한국", "ko")),
        ("US", "proper noun", Term("미국", "ko")),
        ("South Korea", "proper noun", Term("한국", "ko")),
        ("United States", "proper noun", Term("미국", "ko")),
        ("United States of America", "proper noun", Term("미국", "ko", Status.ADMITTED)),
    ]
    listed = [
        Concept(ConceptId("", name), part_of_speech=part, terms={"ko": (term,)})
        for name, part, term in rows
    ]
    glossary = Glossary({one.id: one for one in listed})
    found = find_terms(Matcher(glossary, "ko"), "한국 대통령이 미국에 갔다")
    assert [m.concept.headword for m in found] == ["South Korea", "United States"]
    alike = [concept("one", Term("한국", "ko")), concept("two", Term("한국", "ko"), part="noun")]
    (match,) = find_terms(matcher(*alike, language="ko"), "한국")
    assert match.concept.headword == "one"
