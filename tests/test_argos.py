"""The Argos engine on a real model: a small pack of the project's own, from its grammar."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.match import Matcher
from translate import hold
from translate.article import Draft, Segment, TermStatus
from translate.engines.argos import Argos
from translate.engines.argos.casing import Case, case_of, lowered, restored
from translate.engines.base import Constraint, Pair, Request, Route
from translate.errors import EngineError, NoRouteError

PACK = Path(__file__).parent / "data" / "packs" / "en_de.argosmodel"
PAIR = Pair("en", "de")


def noun(word: str, target: str, gender: str, *forms: str) -> Concept:
    term = Term(target, "de", gender=gender, forms=forms)
    return Concept(ConceptId("", word), part_of_speech="noun", terms={"de": (term,)})


# Words that no model has seen.
GLOSSARY = Glossary(
    {
        one.id: one
        for one in [
            noun("widget", "Zorvel", "m", "Zorvels"),
            noun("gadget", "Brintel", "n"),
            noun("gizmo", "Lampunkt", "f", "Lampunkten"),
            noun("Sunshine Policy", "Sonnenscheinpolitik", "f"),
            noun("house", "Haus", "n"),
        ]
    }
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("packs")
    with zipfile.ZipFile(PACK) as archive:
        archive.extractall(where)
    return next(where.iterdir())


@pytest.fixture(scope="module")
def engine(folder: Path) -> Iterator[Argos]:
    made = Argos({PAIR: folder})
    yield made
    made.close()


def free(engine: Argos, *texts: str) -> list[str]:
    answers = engine.translate(PAIR, [Request(text) for text in texts], "free")
    return [some[0].text for some in answers]


def render(engine: Argos, text: str) -> Draft:
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    route = Route(engine, (PAIR,))
    (draft,) = hold.translate([segment], "de", route, Matcher(GLOSSARY, "en"), GLOSSARY)
    return draft


def test_sentences_of_all_lengths_in_one_batch_keep_their_places(engine: Argos) -> None:
    texts = [
        "The old house is new.",
        "",
        "The council said that the minister was old.",
        "Moon Jae-in visited Berlin.",
    ]
    assert free(engine, *texts) == [
        "Das alte Haus ist neu.",
        "",
        "Der Rat sagte, dass der Minister alt war.",
        "Moon Jae-in besuchte Berlin.",
    ]


def test_the_same_text_comes_out_the_same_whatever_is_beside_it(engine: Argos) -> None:
    text = "The minister praised the old bridge."
    alone = engine.translate(PAIR, [Request(text)], "free")[0]
    beside = engine.translate(PAIR, [Request("The house."), Request(text)] * 20, "free")
    assert [one.text for one in beside[1]] == [one.text for one in alone]
    assert all(one == beside[1] for one in beside[1::2])
    assert alone[0].score is not None and -1 < alone[0].score < 0


def test_capitals_go_in_small_and_come_back(engine: Argos) -> None:
    assert free(engine, "THE GOVERNMENT MUST PROTECT THE CITY.") == [
        "DIE REGIERUNG MUSS DIE STADT SCHÜTZEN."
    ]


def test_a_text_longer_than_the_model_sees_is_cut_and_nothing_lost(
    engine: Argos, monkeypatch: pytest.MonkeyPatch
) -> None:
    # This model has seen no more than a sentence at a time.
    monkeypatch.setattr("translate.engines.argos.MOST_TOKENS", 10)
    text = "The old house is new. " * 200
    (answer,) = free(engine, text.strip())
    assert answer.count("Das alte Haus ist neu.") == 200


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The new widget is old.", "Der neue Zorvel ist alt."),
        ("The minister praised the new gadget.", "Der Minister lobte das neue Brintel."),
        ("The woman praised the Sunshine Policy.", "Die Frau lobte die Sonnenscheinpolitik."),
        ("The gizmos are new.", "Die Lampunkten sind neu."),
    ],
)
def test_articles_and_adjectives_agree_with_a_noun_no_model_has_seen(
    engine: Argos, text: str, expected: str
) -> None:
    draft = render(engine, text)
    assert draft.text == expected
    (term,) = draft.terms
    assert term.status is TermStatus.HELD
    assert draft.text[term.start : term.end] == term.target


def test_two_terms_are_both_held(engine: Argos) -> None:
    draft = render(engine, "The old gizmo and the new widget are in the city.")
    assert [term.status for term in draft.terms] == ["held", "held"]
    assert draft.text.count("Lampunkt") == draft.text.count("Zorvel") == 1


def test_a_forbidden_rendering_never_appears(engine: Argos) -> None:
    house = ConceptId("", "house")
    terms = (Term("Gebäude", "de", gender="n"), Term("Haus", "de", status=Status.FORBIDDEN))
    glossary = Glossary({house: Concept(house, part_of_speech="noun", terms={"de": terms})})
    text = "The house is new, and the old house is in the city."
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    matcher = Matcher(glossary, "en")
    (draft,) = hold.translate([segment], "de", Route(engine, (PAIR,)), matcher, glossary)
    assert draft.text.count("Gebäude") == 2
    assert "Haus" not in draft.text
    # Not even where the term stands for another word.
    text = "The house and the building are new."
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    (draft,) = hold.translate([segment], "de", Route(engine, (PAIR,)), matcher, glossary)
    assert "Haus" not in draft.text


def test_what_the_model_says_right_unaided_is_free(engine: Argos) -> None:
    draft = render(engine, "The old house is new.")
    assert [term.status for term in draft.terms] == [TermStatus.FREE]


@pytest.mark.parametrize("method", ["substitute", "force", "repair"])
def test_each_way_of_holding_says_the_term(engine: Argos, method: str) -> None:
    text = "The minister praised the new gadget."
    term = GLOSSARY.concepts[ConceptId("", "gadget")].terms["de"][0]
    start = text.index("gadget")
    constraint = Constraint(start, start + 6, "gadget", term, "sg", "noun")
    answers = engine.translate(PAIR, [Request(text, (constraint,))], method)[0]
    assert answers
    assert "Brintel" in answers[0].text


def test_models_under_a_memory_cap_make_room_for_each_other(folder: Path) -> None:
    other = Pair("en", "nl")
    engine = Argos({PAIR: folder, other: folder}, memory=1)
    for pair in (PAIR, other, PAIR):
        ((answer,),) = [
            some[:1] for some in engine.translate(pair, [Request("The house.")], "free")
        ]
        assert answer.text
        assert list(engine._models) == [pair]
    engine.close()


def test_a_model_that_makes_room_is_not_taken_from_who_uses_it(folder: Path) -> None:
    other = Pair("en", "nl")
    engine = Argos({PAIR: folder, other: folder}, memory=1)
    texts = [Request(f"The old house of the {number}th minister is new.") for number in range(300)]
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(engine.translate, pair, texts, "free") for pair in (PAIR, other) * 2]
        answers = [[some[0].text for some in one.result()] for one in asked]
    assert all(one == answers[0] for one in answers[1:])
    engine.close()


def test_every_term_of_a_long_list_is_held(engine: Argos) -> None:
    words = [f"gadget{chr(97 + n)}" for n in range(25)]
    concepts = [noun(word, word.capitalize().replace("Gadget", "Brint"), "n") for word in words]
    glossary = Glossary({one.id: one for one in concepts})
    text = f"The minister praised the {', the '.join(words[:-1])} and the {words[-1]}."
    segment = Segment("b1.s1", "b1", 0, len(text), text, "en")
    matcher = Matcher(glossary, "en")
    (draft,) = hold.translate([segment], "de", Route(engine, (PAIR,)), matcher, glossary)
    assert {term.status for term in draft.terms} == {TermStatus.HELD}


def test_the_version_follows_the_model(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    assert Argos({PAIR: folder}).version(PAIR) == Argos({PAIR: copy}).version(PAIR)
    with (copy / "model" / "model.bin").open("ab") as file:
        file.write(b"x")
    assert Argos({PAIR: folder}).version(PAIR) != Argos({PAIR: copy}).version(PAIR)


@pytest.mark.parametrize("part", ["metadata.json", "sentencepiece.model", "model/model.bin"])
def test_a_broken_pack_is_one_sentence(folder: Path, tmp_path: Path, part: str) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    (copy / part).write_bytes(b"broken")
    with pytest.raises(EngineError, match="holdfast packs"):
        Argos({PAIR: copy}).translate(PAIR, [Request("The house.")], "free")


def test_a_pair_without_a_pack_names_the_command(engine: Argos) -> None:
    with pytest.raises(NoRouteError, match="holdfast packs install en ja"):
        engine.translate(Pair("en", "ja"), [Request("x")], "free")


class TestCommand:
    @pytest.fixture
    def environment(self, folder: Path, tmp_path: Path) -> dict[str, str]:
        packs = tmp_path / "packs"
        shutil.copytree(folder, packs / "translate-en_de")
        (tmp_path / "article.txt").write_text("The minister praised the Sunshine Policy.\n")
        return {**os.environ, "HOME": str(tmp_path), "ARGOS_PACKAGES_DIR": str(packs)}

    def run(self, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [Path(sys.executable).with_name("holdfast"), *words],
            cwd=environment["HOME"],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def test_packs_of_this_machine_are_used(self, environment: dict[str, str]) -> None:
        done = self.run(environment, "translate", "article.txt", "--to", "de", "--from", "en",
                        "--out", "out", "--report", "report.json")  # fmt: skip
        assert done.returncode == 0, done.stderr
        text = Path(environment["HOME"], "out", "article.de.txt").read_text("utf-8")
        assert text == "Der Minister lobte die Sonnenscheinpolitik.\n"
        report = json.loads(Path(environment["HOME"], "report.json").read_text("utf-8"))
        assert report["signature"]["engines"]["en→de"].startswith("argos en-de 1.0 ")
        (segment,) = report["targets"]["de"]["segments"]
        assert segment["engine"] == "argos"

    def test_languages_list_them_and_the_engine_can_be_chosen(
        self, environment: dict[str, str]
    ) -> None:
        ways = json.loads(self.run(environment, "languages", "--json").stdout)
        assert {"engine": "argos", "from": "en", "to": "de", "pivots": []} in ways
        seen = json.loads(self.run(environment, "doctor", "--json").stdout)
        assert [one["seen"] for one in seen if one["subject"] == "Argos packs"] == ["en-de"]
        done = self.run(environment, "translate", "article.txt", "--to", "de", "--from", "en",
                        "--engine", "apertium")  # fmt: skip
        assert done.returncode == 3


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("THE OLD HOUSE", Case.UPPER),
        ("North Korea Attempts To Split Alliance", Case.TITLE),
        ("The old house is new.", Case.SENTENCE),
        ("NATO", Case.SENTENCE),
        ("Angela Merkel, Olaf Scholz, Emmanuel Macron", Case.SENTENCE),
        ("Angela Merkel, Olaf Scholz, and Emmanuel Macron", Case.SENTENCE),
        ("Stocks Fall in London, Dollar Rises, Gold Hits Record", Case.TITLE),
        ("Fire, Flood, Famine Hit Old Town Again", Case.TITLE),
    ],
)
def test_how_a_text_is_written(text: str, case: Case) -> None:
    assert case_of(text) is case


def test_german_nouns_make_no_title() -> None:
    assert case_of("Restaurierte ein Kardinal Umzimkulu?", "de") is Case.SENTENCE
    assert case_of("DAS ALTE HAUS", "de") is Case.UPPER


def test_what_a_model_knows_in_no_case_is_a_name_and_what_it_knows_in_both_is_none() -> None:
    def pieces(word: str) -> int:
        return 1 if word.lower() in ("meets", "in", "today") or word == "Berlin" else 3

    text = "Kim Jong Un Meets Donald Trump In Berlin Today"
    small = lowered(text, Case.TITLE, [], pieces)
    assert small == "Kim Jong Un meets Donald Trump in Berlin today"
    assert lowered(text.upper(), Case.UPPER, [], pieces) == small


def test_titles_become_sentences_and_names_stay() -> None:
    def pieces(word: str) -> int:
        return 1 if word in ("Korea", "attempts", "to", "split", "alliance", "North") else 3

    text = "North Korea Attempts To Split Alliance"
    assert lowered(text, Case.TITLE, [], pieces) == "North Korea attempts to split alliance"
    kept = [(text.index("Split"), len(text))]
    assert lowered(text, Case.TITLE, kept, pieces).endswith("Split Alliance")
    assert restored("old house of mine", Case.TITLE, "en") == "Old House of Mine"
    assert restored("altes Haus", Case.TITLE, "de") == "Altes Haus"
