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
from translate.engines.base import Constraint, Hypothesis, Pair, Request, Route
from translate.engines.variants import halves, joined, plain, recased, small
from translate.guard import closed, faults, with_emoji

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
        ("Apples and so on", "Äpfel usw.", "de", "Äpfel usw."),
        ("For example", "z.B.", "de", "z.B."),
        ("For example", "z. B.", "de", "z. B."),
        ("Apples or pears", "Äpfel bzw. Birnen etc.", "de", "Äpfel bzw. Birnen etc."),
        ("The doctor", "Der Dr.", "de", "Der Dr."),
        ("Food and so on", "Храна и др.", "bg", "Храна и др."),
        ("On the 3rd", "Am 3.", "de", "Am 3."),
        ("Henry VIII", "Heinrich VIII.", "de", "Heinrich VIII."),
        ("Chapter 3", "Kapitel 3.", "de", "Kapitel 3"),
        ("A day", "Ein Tag.", "de", "Ein Tag"),
        ("The BBC", "Die BBC.", "de", "Die BBC"),
        ("He left. 🎉", "Er ging", "de", "Er ging."),
        ("He left 🎉", "Er ging. 🎉", "de", "Er ging 🎉"),
        ("Great 🎉!", "Toll", "de", "Toll!"),
        ("Great 🎉", "Toll 🎉!", "de", "Toll 🎉!"),
    ],
)
def test_the_final_stop_is_the_sources(
    source: str, text: str, language: str, expected: str
) -> None:
    assert closed(source, text, language) == expected


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        ("He left. 🎉", "Er ging.", "Er ging. 🎉"),
        ("Great 🎉!", "Toll!", "Toll 🎉!"),
        ('"Great 🎉"', "„Toll“", "„Toll 🎉“"),
        ("He left. 👍🏽", "Er ging. 👍", "Er ging. 👍🏽"),
        ("We won 👨‍👩‍👧", "Wir gewannen 👨👩👧", "Wir gewannen 👨‍👩‍👧"),
        ("Go Korea 🇰🇷", "Hopp Korea", "Hopp Korea 🇰🇷"),
        ("Open it 1️⃣", "Öffnen 1", "Öffnen 1️⃣"),
        ("1️⃣ Open it", "1 Öffnen", "1️⃣ Öffnen"),
        ("1️⃣ 10 apples", "10 Äpfel", "1️⃣ 10 Äpfel"),
        ("🎉🎉 He left", "Er ging 🎉", "🎉 Er ging 🎉"),
        ("🎉 He left ❤️ 🇰🇷", "Er ging ❤", "🎉 Er ging ❤️ 🇰🇷"),
        ("One 🎉 two", "Eins zwei", "Eins zwei"),
        ("One 🎉 two 🎉", "Eins zwei 🎉", "Eins zwei 🎉"),
        ("He left.", "Er ging. 🎉", "Er ging. 🎉"),
        ("He left 🎉", "", ""),
        ("🎉", "Party", "Party"),
    ],
)
def test_emoji_at_the_edges_are_put_back(source: str, text: str, expected: str) -> None:
    assert with_emoji(source, text) == expected


@pytest.mark.parametrize(
    ("source", "bad"),
    [
        ("In 2010 it rained.", "201 hat es geregnet."),
        ("All 12 people died.", "Alle 21 Menschen starben."),
        ("There were 5,000 soldiers here.", "Es waren 500 Soldaten hier."),
        ("He paid 2.5 euros.", "Er zahlte 25 Euro."),
        ("The train leaves at 9:30.", "Der Zug fährt um 9.45 Uhr."),
        ("It costs 120 million won.", "1억 200만 원입니다."),
        ("He came home. He ate the bread.", "Er kam nach Hause."),
        (
            "The bridge was closed. Nobody was hurt in the storm.",
            "Die Brücke war geschlossen worden.",
        ),
        ("Nice 👍🏽 work, everyone.", "Gute 👍 Arbeit, alle."),
        ("Take 1️⃣ of them now.", "Nimm jetzt 1 davon."),
        ("The token <unk> is bad.", "Das <unk> Token <unk> ist schlecht."),
        ("The token <unk> is bad.", "Das Token ⁇ ist schlecht."),
        ("The sign ▁ is bad.", "Das▁Zeichen▁ist▁schlecht."),
        ("Press A → B to go on.", "Drücken Sie A <unk> B."),
        ("No, no!", "Nein, nein, nein, nein!"),
    ],
)
def test_what_went_wrong_is_noticed(source: str, bad: str) -> None:
    assert faults(source, bad, "en", "ko" if "원" in bad else "de")


@pytest.mark.parametrize(
    ("source", "good", "language"),
    [
        ("In 2017 500 people died.", "500 Menschen starben 2017.", "de"),
        ("On May 20 500 people came.", "500 Menschen kamen am 20. Mai.", "de"),
        ("In 2017 there were 20 500 people.", "2017 waren es 20.500 Menschen.", "de"),
        ("They meet at 3.30 pm.", "Sie treffen sich um 15.30 Uhr.", "de"),
        ("They meet at 3:30 p.m.", "Ils se réunissent à 15h30.", "fr"),
        ("They meet at 3 pm.", "Sie treffen sich um 15 Uhr.", "de"),
        ("The train left at 12 May 2017.", "Der Zug ist am 12.05.2017 gefahren.", "de"),
        ("It has 5,000,000 people.", "Es hat 5 Millionen Menschen.", "de"),
        ("It has 1.5 million people.", "Es hat 1.500.000 Menschen.", "de"),
        ("It has 20 million people.", "它有2000万人。", "zh"),
        ("It costs 120 million yen.", "それは1億2000万円です。", "ja"),
        ("It has 1,234,567 rupees.", "इसमें 12,34,567 रुपये हैं।", "hi"),
        ("It was in the 1930s.", "Das war in den 30er Jahren.", "de"),
        ("He is 100 percent certain.", "Er ist sich hundertprozentig sicher.", "de"),
        ("The 3 cats are old.", "Die drei Katzen sind alt.", "de"),
        ("Call 0800 555 111 now.", "Rufen Sie jetzt 0800555111 an.", "de"),
        ("It is 5 miles away.", "Es ist 8 Kilometer entfernt.", "de"),
        ("No, no, no, no, no!", "Nein, nein, nein, nein, nein, nein!", "de"),
        ("Thank you! Thank you!", "Vielen Dank!", "de"),
        ("I saw it. It was red.", "Ich habe es gesehen, es war rot.", "de"),
        ("Acme™ and Foo® are good.", "Acme TM und Foo sind gut.", "de"),
        ("I like it ❤️ a lot.", "Ich mag es ❤ sehr.", "de"),
        ("The token <unk> is bad.", "Das Token <unk> ist schlecht.", "de"),
        ("这是第一句话。这是第二句话。", "This is the first and the second sentence.", "en"),
    ],
)
def test_what_may_be_right_is_let_pass(source: str, good: str, language: str) -> None:
    assert faults(source, good, "zh" if language == "en" else "en", language) == ()


LONG = 100_000


@pytest.mark.parametrize(
    "text",
    [
        "." * LONG + "a",
        "a" + '."' * (LONG // 2),
        "the man said that he saw " * (LONG // 25),
        "1 " * (LONG // 2),
        "1." * (LONG // 2),
        "123 " * (LONG // 4),
        "a " * (LONG // 2),
        "a" + "🎉" * LONG,
        "1️⃣" * (LONG // 3) + "a",
        "。”" * (LONG // 2) + "a",
        " " * LONG + "a",
    ],
    ids=lambda text: repr(text[:6]),
)
def test_the_cost_is_in_proportion_to_the_text(text: str) -> None:
    # A cost that grew with the square would take minutes here.
    for source, answer in ((text, "b"), ("b", text), (text, text[::-1])):
        faults(source, answer, "en", "de")
        closed(source, answer, "de")
        with_emoji(source, answer)
    halves(Request(text))
    assert faults(text, text, "en", "en") == ()


def test_texts_without_blanks_are_cut_behind_their_stops() -> None:
    text = "这是一个句子。" * 100
    parts = small(Request(text), len, 20)
    assert all(part.text.endswith("。") and len(part.text) <= 20 for part in parts)
    assert joined([Hypothesis(part.text) for part in parts]).text == text
    first, second = halves(Request("「行く。」と彼は言った、「来る。」"))
    assert (first.text, second.text) == ("「行く。」", "と彼は言った、「来る。」")
    assert [part.text for part in halves(Request("我来了，他走了"))] == ["我来了，", "他走了"]
    assert joined([Hypothesis("He came."), Hypothesis("I left.")]).text == "He came. I left."
    assert joined([Hypothesis("我来了。"), Hypothesis("A 走了")]).text == "我来了。A 走了"


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
    with_emoji(source, text)


@given(st.text(st.sampled_from("a. 1!🎉👍\U0001f3fd\u200d\ufe0f\u20e3")))
def test_emoji_come_back_but_once(text: str) -> None:
    bare = "".join(sign for sign in text if sign in "a. ")
    once = with_emoji(text, bare)
    assert with_emoji(text, once) == once
    assert with_emoji(text, text) == text


@given(st.text(st.sampled_from("a 。，」？字🎉"), max_size=80), st.data())
def test_terms_are_never_cut(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    end = data.draw(st.integers(start, len(text)))
    term = Term("x", "de")
    held = (Constraint(start, end, "x", term),) if start < end else ()
    parts = halves(Request(text, held))
    assert [part.text[one.start : one.end] for part in parts for one in part.constraints] == [
        text[one.start : one.end] for one in held
    ]


@given(st.text(st.sampled_from("ab ,.\u00a0“–A。，」？字"), max_size=120))
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
