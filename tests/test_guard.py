"""The guards: what engines do to texts is noticed, asked again, and at last left in the source."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Term
from glossary.match import Matcher
from translate import hold
from translate.article import Article, Block, Draft, Origin, Run, Segment, Severity, Signature
from translate.check import check
from translate.engines.base import Hypothesis, Pair, Request, Route
from translate.engines.variants import halves, joined, plain, recased, small
from translate.guard import closed, faults

REPORTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "reports.jsonl").read_text("utf-8").splitlines()
]
MOON = Concept(ConceptId("", "Moon"), case_sensitive=True, terms={"de": (Term("Moon", "de"),)})
GLOSSARY = Glossary({MOON.id: MOON})


@pytest.mark.parametrize("case", REPORTS, ids=lambda case: case["report"])
def test_what_users_report_is_noticed(case: dict[str, str]) -> None:
    assert faults(case["source"], case["bad"], case["from"], case["to"])
    assert faults(case["source"], case["good"], case["from"], case["to"]) == ()


@pytest.mark.parametrize(
    ("source", "text", "language", "expected"),
    [
        ("He left.", "Er ging", "de", "Er ging."),
        ('He said: "Go!"', 'Er sagte: "Geh"', "de", 'Er sagte: "Geh!"'),
        ("Did he go?", "彼は行った", "ja", "彼は行った？"),
        ("A heading", "Eine Überschrift.", "de", "Eine Überschrift"),
        ("He left.", "Er ging!", "de", "Er ging!"),
        ("He left.", "", "de", ""),
        ('"We will not."', "„Wir nicht.“", "de", "„Wir nicht.“"),
        ('"We will not."', "„Wir nicht“", "de", "„Wir nicht.“"),
        ('"We will not."', "»Wir nicht.«", "de", "»Wir nicht.«"),
    ],
)
def test_the_final_stop_is_the_sources(
    source: str, text: str, language: str, expected: str
) -> None:
    assert closed(source, text, language) == expected


class Bad:
    """A generative engine that does to each text what ``answer`` says."""

    name = "bad"
    generative = True
    methods: tuple[str, ...] = ("free",)

    def __init__(self, answer: Callable[[str, str], str | None]) -> None:
        self.answer = answer
        self.asked: list[tuple[str, str]] = []

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "de")})

    def version(self, pair: Pair) -> str:
        return "bad 1"

    def start(self, pairs: Iterable[Pair]) -> None:
        pass

    def close(self) -> None:
        pass

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        self.asked += [(method, request.text) for request in requests]
        answers = [self.answer(method, request.text) for request in requests]
        return [[] if one is None else [Hypothesis(one, (None,))] for one in answers]


def render(engine: Bad, text: str) -> Draft:
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    route = Route(engine, (Pair("en", "de"),))
    (draft,) = hold.translate([segment], "de", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    return draft


LOOP = "ja ja ja ja ja ja"
GOOD = "Der Rat trifft sich."
TEXT = "The council – “our Council” – meets."


@pytest.mark.parametrize(
    ("right_from", "methods"),
    [
        (0, ["free"]),
        (1, ["free", "free"]),
        (2, ["free", "free", "free"]),
        (3, ["free", "free", "free", "no-repeat"]),
    ],
)
def test_it_is_asked_again_in_the_documented_order(right_from: int, methods: list[str]) -> None:
    calls: list[str] = []

    def answer(method: str, text: str) -> str:
        calls.append(text)
        return GOOD if len(calls) > right_from else LOOP

    engine = Bad(answer)
    draft = render(engine, TEXT)
    assert draft.text == GOOD
    assert [method for method, _ in engine.asked] == methods
    seen = [
        TEXT,
        'The council - "our Council" - meets.',
        "The council – “our council” – meets.",
        TEXT,
    ]
    assert calls == seen[: len(calls)]


def test_halves_are_the_last_resort() -> None:
    def answer(method: str, text: str) -> str:
        return "Der Rat tagt" if text == "The council meets," else (
            "die Leute warten." if text == "the people wait." else LOOP
        )  # fmt: skip

    draft = render(Bad(answer), "The council meets, the people wait.")
    assert draft.text == "Der Rat tagt die Leute warten."
    assert draft.origin is Origin.ENGINE


@pytest.mark.parametrize("bad", [LOOP, "", None, "Der <unk> trifft sich.", "a " * 400])
def test_where_nothing_helps_the_source_is_kept_and_a_finding_says_so(bad: str | None) -> None:
    draft = render(Bad(lambda method, text: bad), TEXT)
    assert (draft.text, draft.origin) == (TEXT, Origin.SOURCE)
    assert draft.fault
    segment = Segment("b1.s1", "b1", 0, len(TEXT), TEXT, "en")
    article = Article("a", "en", (Block("b1", TEXT, language="en"),))
    run = Run(article, "de", (segment,), (draft,), (), Signature("1", {}, "", {}))
    (finding,) = check(run, GLOSSARY)
    assert finding.severity is Severity.ERROR
    assert draft.fault in finding.message


def test_a_name_made_a_common_noun_is_asked_again_and_said() -> None:
    draft = render(Bad(lambda method, text: "Präsident Mond schläft."), "President Moon sleeps.")
    assert [term.status for term in draft.terms] == ["missed"]


def test_a_text_of_signs_never_reaches_the_engine() -> None:
    engine = Bad(lambda method, text: "!")
    assert render(engine, "* * *").text == "* * *"
    assert engine.asked == []


def test_a_leg_that_failed_is_not_followed_by_the_next() -> None:
    engine = Bad(lambda method, text: LOOP)
    segment = Segment("s", "b", 0, 9, "The house", "en")
    route = Route(engine, (Pair("en", "fr"), Pair("fr", "de")))
    (draft,) = hold.translate([segment], "de", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    assert (draft.text, draft.origin) == ("The house", Origin.SOURCE)


@given(st.text(max_size=200), st.text(max_size=200))
def test_guards_cope_with_any_text(source: str, text: str) -> None:
    faults(source, text, "en", "de")
    faults(source, source, "en", "en")
    closed(source, text, "de")


@given(st.text(st.sampled_from("ab ,.\u00a0“–A"), max_size=120))
def test_other_ways_to_ask_lose_nothing(text: str) -> None:
    request = Request(text)
    for other in (plain(request), recased(request)):
        assert other is None or (len(other.text) == len(text) and other.text != text)
    parts = halves(request)
    assert "".join("".join(part.text for part in parts).split()) == "".join(text.split())
    pieces = small(request, len, 10)
    assert "".join("".join(part.text for part in pieces).split()) == "".join(text.split())
    whole = joined([Hypothesis(part.text, ((0, 1),)) for part in parts if part.text])
    assert all(span is not None for span in whole.spans)
