"""Terms held through real Apertium, directly and over a pivot, and through a bad engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.inflect import find_accepted
from glossary.match import Matcher
from translate import hold
from translate.article import Draft, Origin, Segment, TermStatus
from translate.engines.apertium import Apertium
from translate.engines.base import Engine, Hypothesis, Pair, Request, Route
from translate.engines.route import need_route


def concept(headword: str, part: str = "", exact: bool = False, **terms: Term | str) -> Concept:
    listed = {
        tag: (Term(term, tag) if isinstance(term, str) else term,) for tag, term in terms.items()
    }
    return Concept(ConceptId("", headword), part_of_speech=part, case_sensitive=exact, terms=listed)


GLOSSARY = Glossary(
    {
        one.id: one
        for one in [
            concept(
                "Sunshine Policy",
                "noun",
                es=Term("política del sol", "es", gender="f"),
                fr=Term("politique du rayon de soleil", "fr", gender="f"),
                eo=Term("politiko de sunbrilo", "eo"),
            ),
            concept(
                "Kaesong",
                "proper noun",
                es=Term("Kaesong", "es", gender="m"),
                fr=Term("Kaesong", "fr", gender="m"),
                eo="Kaesong",
            ),
            concept(
                "Kaesong Industrial Park",
                "proper noun",
                es=Term("parque industrial de Kaesong", "es", gender="m"),
                fr=Term("complexe industriel de Kaesong", "fr", gender="m"),
                eo=Term("industria parko de Kaesong", "eo"),
            ),
            concept(
                "widget",
                "noun",
                es=Term("cachiva", "es", forms=("cachivas",), gender="f"),
                fr=Term("bidulette", "fr", forms=("bidulettes",), gender="f"),
                eo=Term("vigeto", "eo", forms=("vigetoj", "vigeton", "vigetojn")),
            ),
            concept("Moon", "proper noun", exact=True, es="Moon", fr="Moon", eo="Moon"),
            concept("North Korean", "adjective", es=Term(
                "norcoreano", "es", forms=("norcoreana", "norcoreanos", "norcoreanas")
            ), fr=Term(
                "nord-coréen", "fr", forms=("nord-coréenne", "nord-coréens", "nord-coréennes")
            ), eo=Term("nordkorea", "eo", forms=("nordkoreaj", "nordkorean", "nordkoreajn"))),
        ]
    }
)  # fmt: skip


@pytest.fixture(scope="module")
def engine() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


def render(engine: Engine, text: str, target: str = "es", glossary: Glossary = GLOSSARY) -> Draft:
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    route = need_route([engine], "en", target)
    (draft,) = hold.translate([segment], target, route, Matcher(glossary, "en"), glossary)
    return draft


def assert_held(draft: Draft, count: int) -> None:
    assert [term.status for term in draft.terms] == [TermStatus.HELD] * count
    places = [(term.start, term.end) for term in draft.terms]
    assert len(set(places)) == count
    for term in draft.terms:
        assert draft.text[term.start : term.end] == term.target
    assert not regex.search(r"(?i)xq[a-z]*qx|\\|[\^$]", draft.text)


@pytest.mark.parametrize("target", ["es", "fr", "eo"])
@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Sunshine Policy's success was great.", 1),
        ("They bought four widgets.", 1),
        ("Widgets are new.", 1),
        ("THE SUNSHINE POLICY IS DEAD.", 1),
        ('He praised the "Sunshine Policy" of the South.', 1),
        ("He praised the “Sunshine Policy” again.", 1),
        ("They see the Kaesong widget.", 2),
        ("The Kaesong Industrial Park is near Kaesong.", 2),
        ("Kaesong is a city and Kaesong is a town.", 2),
        ("The Sunshine\nPolicy is old.", 1),
        ("The Sunshine-Policy is old.", 1),
        ("Under a full moon, Moon spoke.", 1),
        ("A North Korean widget, two North Korean widgets.", 4),
        ("See <b>Kaesong</b> and [1] Kaesong.", 2),
        ("Kaesong 🙂 is a city 🇰🇷.", 1),
    ],
)
def test_hard_cases_are_held(engine: Apertium, target: str, text: str, count: int) -> None:
    assert_held(render(engine, text, target), count)


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("The red widget is new.", "es", "La cachiva roja es nueva."),
        ("The red widget is new.", "fr", "La bidulette rouge est nouvelle."),
        ("The red widgets are new.", "es", "Las cachivas rojas son nuevas."),
        ("The North Korean widgets are new.", "es", "Las cachivas norcoreanas son nuevas."),
        ("North Korean widgets are new.", "fr", "Les bidulettes nord-coréennes sont nouvelles."),
        ("They see widgets.", "eo", "Ili vidas vigetojn."),
        ("He left the Kaesong Industrial Park.", "eo", "Li lasis la industria parko de Kaesong."),
        ("President Moon slept.", "es", "El presidente Moon durmió."),
        ("The Moon government fell.", "es", "El gobierno de Moon cayó."),
        ("THE SUNSHINE POLICY IS OLD.", "es", "LA POLÍTICA DEL SOL ES VIEJA."),
    ],
)  # fmt: skip
def test_the_sentence_agrees_with_its_terms(
    engine: Apertium, text: str, target: str, expected: str
) -> None:
    assert render(engine, text, target).text == expected


def test_common_word_is_left_alone_where_the_term_has_a_capital(engine: Apertium) -> None:
    draft = render(engine, "The moon is full.")
    assert draft.terms == ()
    assert "luna" in draft.text


def test_marks_of_the_stream_format_are_text(engine: Apertium) -> None:
    text = r"Kaesong has ^$ @ * / \ {x} [2] <i> # ~ + in it."
    draft = render(engine, text)
    assert [term.status for term in draft.terms] == [TermStatus.HELD]
    for mark in ["^$", "@", "*", "/", "\\", "{x}", "[2]", "<i>", "#", "~", "+"]:
        assert mark in draft.text


def test_a_very_long_line_is_held_whole(engine: Apertium) -> None:
    line = "The widget of Kaesong is red, and " * 300
    draft = render(engine, line + "that is all.")
    assert len(line) > 10_000
    assert len(draft.terms) == 600
    assert all(term.status is TermStatus.HELD for term in draft.terms)
    assert draft.text.count("cachiva") == draft.text.count("Kaesong") == 300


def test_a_whole_term_never_reaches_the_engine() -> None:
    broken = Fake([])
    draft = render(broken, "Sunshine Policy")
    assert (draft.text, draft.origin) == ("Política del sol", Origin.GLOSSARY)
    assert broken.seen == []


def test_a_caption_of_terms_is_put_together_without_its_articles() -> None:
    text = "The Sunshine Policy, Moon and the widgets"
    segment = Segment("s", "b", 0, len(text), text, "en")
    found = hold.find(segment, "es", Matcher(GLOSSARY, "en"), GLOSSARY)
    draft = hold.from_glossary(segment, "es", found)
    assert draft is not None and draft.origin is Origin.GLOSSARY
    assert draft.text == "Política del sol, Moon, cachivas"
    assert [draft.text[one.start : one.end] for one in draft.terms] == [
        "Política del sol",
        "Moon",
        "cachivas",
    ]


def test_a_caption_keeps_its_small_letter_and_its_last_sign() -> None:
    text = "widgets and the Sunshine Policy!"
    segment = Segment("s", "b", 0, len(text), text, "en")
    found = hold.find(segment, "es", Matcher(GLOSSARY, "en"), GLOSSARY)
    draft = hold.from_glossary(segment, "es", found)
    assert draft is not None
    assert draft.text == "cachivas, política del sol!"


def test_nothing_but_signs_stays_as_it_is() -> None:
    draft = render(Fake([]), "* * *")
    assert (draft.text, draft.origin) == ("* * *", Origin.SOURCE)


@settings(max_examples=40, deadline=None)
@given(
    words=st.lists(
        st.sampled_from(
            ["the", "red", "widget", "of", "Kaesong", "Moon", "saw", "new", "house", "and", "two",
             "Sunshine", "Policy", "North", "Korean", "widgets", "in", "pro-", "“", "”", ",", "(",
             ")", "!"]
        ),
        min_size=1,
        max_size=14,
    )
)  # fmt: skip
def test_whatever_the_words_terms_are_held(words: list[str], engine: Apertium) -> None:
    text = " ".join(words).replace("- ", "-")
    draft = render(engine, text)
    found = len(hold.find(Segment("s", "b", 0, len(text), text, "en"), "es",
                          Matcher(GLOSSARY, "en"), GLOSSARY))  # fmt: skip
    if draft.origin is Origin.ENGINE:
        assert_held(draft, found)


class Fake:
    """An engine that answers what it is told to, method by method, and notes what it was asked."""

    name = "fake"
    generative = False
    methods: tuple[str, ...] = ("first", "second")

    def __init__(self, answers: Sequence[list[Hypothesis]]) -> None:
        self.answers = list(answers)
        self.seen: list[tuple[str, str]] = []
        self.requests: list[Request] = []

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "es")})

    def version(self, pair: Pair) -> str:
        return "fake 1"

    def start(self, pairs: Iterable[Pair]) -> None:
        pass

    def close(self) -> None:
        pass

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        self.seen += [(method, request.text) for request in requests]
        self.requests += requests
        return [self.answers.pop(0) for _ in requests]


def test_the_next_method_is_asked_only_for_what_misses_a_term() -> None:
    fake = Fake([
        [Hypothesis("Kaesong es bonito.", ((0, 7),))],
        [Hypothesis("Algo es bonito.", (None,))],
        [Hypothesis("El widget es bonito: cachiva.", (None,))],
    ])  # fmt: skip
    texts = ["Kaesong is nice.", "The widget is nice."]
    segments = [Segment(f"s{i}", "b", 0, len(t), t, "en") for i, t in enumerate(texts)]
    route = Route(fake, (Pair("en", "es"),))
    drafts = hold.translate(segments, "es", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    assert fake.seen == [("first", texts[0]), ("first", texts[1]), ("second", texts[1])]
    assert all(term.status is TermStatus.HELD for draft in drafts for term in draft.terms)


def test_a_better_hypothesis_further_down_is_taken() -> None:
    fake = Fake([[Hypothesis("El sol.", (None,)), Hypothesis("La política del sol.", (None,))]])
    assert render(fake, "The Sunshine Policy.").text == "La política del sol."


def test_a_term_nobody_could_hold_is_missed_and_said_so() -> None:
    fake = Fake([[Hypothesis("Algo nuevo.", (None,))], [Hypothesis("Otra cosa.", (None,))]])
    draft = render(fake, "The widget is new.")
    (term,) = draft.terms
    assert (term.status, term.target, term.start, term.end) == (TermStatus.MISSED, "", -1, -1)
    assert draft.text == "Algo nuevo."


def test_an_engine_without_an_answer_leaves_the_source() -> None:
    draft = render(Fake([[], []]), "The widget is new.")
    assert (draft.text, draft.origin) == ("The widget is new.", Origin.SOURCE)
    assert [term.status for term in draft.terms] == [TermStatus.MISSED]


def test_twice_in_the_source_once_in_the_answer_is_a_miss() -> None:
    once = [Hypothesis("Kaesong.", ((0, 7), None))]
    draft = render(Fake([once, once]), "Kaesong and Kaesong again.")
    assert sorted(term.status for term in draft.terms) == ["held", "missed"]


def test_a_form_inside_another_word_does_not_count() -> None:
    answer = [Hypothesis("Las cachivaches.", (None,))]
    assert render(Fake([answer, answer]), "The widget.").terms[0].status is TermStatus.MISSED
    assert find_accepted("Las cachivas.", Term("cachiva", "es", forms=("cachivas",))) == [(4, 12)]


class Writer(Fake):
    """One that writes freely first."""

    generative = True
    methods: tuple[str, ...] = (hold.FREE, "made")


def test_what_is_written_freely_may_be_a_form_that_is_not_listed() -> None:
    house = concept("house", "noun", es=Term("casa", "es", gender="f"))
    glossary = Glossary({house.id: house})
    without, inflected, twice = (
        Hypothesis(text, (None,))
        for text in ("Son nuevas.", "Las casas son nuevas.", "La casa, la casa es nueva.")
    )
    draft = render(Writer([[inflected], [twice]]), "The houses are new.", glossary=glossary)
    assert [(term.target, term.status) for term in draft.terms] == [("casas", TermStatus.FREE)]
    # What it is made to write is the form that was asked for, or a miss.
    draft = render(Writer([[without], [inflected]]), "The houses are new.", glossary=glossary)
    assert (draft.text, draft.terms[0].status) == (without.text, TermStatus.MISSED)


def test_a_forbidden_rendering_beside_the_right_one_is_asked_again() -> None:
    forbidden = Term("hogar", "es", status=Status.FORBIDDEN)
    house = concept("house", "noun", es=Term("casa", "es", gender="f"))
    house = replace(house, terms={**house.terms, "es": (*house.terms["es"], forbidden)})
    both, right = (
        Hypothesis(text, (None,))
        for text in ("La casa y el hogar son nuevos.", "La casa y el edificio son nuevos.")
    )
    engine = Writer([[both], [right]])
    draft = render(engine, "The house and the home are new.", glossary=Glossary({house.id: house}))
    assert draft.text == right.text


class Stammerer(Writer):
    """One that says some words again and again, and any other text as it is."""

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        texts = ["ja ja ja ja ja ja." if "gate" in one.text else one.text for one in requests]
        return [[Hypothesis(text, (None,))] for text in texts]


@pytest.mark.parametrize("texts", [["gate", "boat"], ["boat", "gate"], ["gate", "boat", "gate"]])
def test_what_is_lost_on_the_way_keeps_its_place(texts: list[str]) -> None:
    segments = [Segment(f"s{i}", "b", 0, 4, text, "en") for i, text in enumerate(texts)]
    route = Route(Stammerer([]), (Pair("en", "es"), Pair("es", "fr")))
    drafts = hold.translate(segments, "fr", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    assert [draft.text for draft in drafts] == texts
    assert [draft.segment for draft in drafts] == [one.id for one in segments]
    origins = {"gate": Origin.SOURCE, "boat": Origin.ENGINE}
    assert [draft.origin for draft in drafts] == [origins[text] for text in texts]


def test_the_number_over_a_pivot_is_that_of_the_pivots_form() -> None:
    fake = Fake([
        [Hypothesis("Las cachivas son nuevas.", ((4, 12),))],
        [Hypothesis("La bidulette est neuve.", ((3, 12),))],
    ])  # fmt: skip
    text = "The widget is new."
    segment = Segment("s", "b", 0, len(text), text, "en")
    route = Route(fake, (Pair("en", "es"), Pair("es", "fr")))
    hold.translate([segment], "fr", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    told = [[one.number for one in request.constraints] for request in fake.requests]
    assert told == [["sg"], ["pl"]]
    assert [request.formal for request in fake.requests] == [False, True]


def test_terms_that_changed_places_are_told_apart_over_a_pivot_without_them() -> None:
    fake = Fake([
        [Hypothesis("Kaesong tiene una cachiva.", ((18, 25), (0, 7)))],
        [Hypothesis("Quesão tem um trem.", ((0, 6), (14, 18)))],
        [Hypothesis("Kaesong a une bidulette.", ((0, 7), (14, 23)))],
    ])  # fmt: skip
    text = "The widget is in Kaesong."
    segment = Segment("s", "b", 0, len(text), text, "en")
    route = Route(fake, (Pair("en", "es"), Pair("es", "pt"), Pair("pt", "fr")))
    (draft,) = hold.translate([segment], "fr", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    asked = fake.requests[2]
    told = [(asked.text[one.start : one.end], one.target.text) for one in asked.constraints]
    assert told == [("Quesão", "Kaesong"), ("trem", "bidulette")]
    assert_held(draft, 2)


def test_an_adjective_over_a_pivot_has_the_gender_it_has_there() -> None:
    fake = Fake([
        [Hypothesis("Ve las cachivas norcoreanas.", ((16, 27), (7, 15)))],
        [Hypothesis("Il voit des bidulettes nord-coréennes.", ((12, 22), (23, 37)))],
    ])  # fmt: skip
    text = "He sees the North Korean widgets."
    segment = Segment("s", "b", 0, len(text), text, "en")
    route = Route(fake, (Pair("en", "es"), Pair("es", "fr")))
    hold.translate([segment], "fr", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    told = [(one.gender, one.number) for one in fake.requests[1].constraints]
    assert told == [("f", "pl"), ("f", "pl")]


@pytest.mark.parametrize(
    ("text", "number"), [("Ein Lehrer schläft.", "sg"), ("Die Lehrer schlafen.", "pl")]
)
def test_words_before_a_german_noun_tell_its_number(text: str, number: str) -> None:
    teacher = concept("teacher", "noun", es="profesor", de=Term("Lehrer", "de", gender="m"))
    glossary = Glossary({teacher.id: teacher})
    fake = Fake([[Hypothesis("profesor", ((0, 8),))]])
    segment = Segment("s", "b", 0, len(text), text, "de")
    route = Route(fake, (Pair("de", "es"),))
    hold.translate([segment], "es", route, Matcher(glossary, "de"), glossary)
    assert [one.number for one in fake.requests[0].constraints] == [number]
