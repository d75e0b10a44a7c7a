"""The project's own packs through the whole program: the example article, terms never seen,
byte-pair encoding, packs of several languages, pivots."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import regex
from sacrebleu.metrics.chrf import CHRF

from benchmarks import holding
from glossary.concept import Concept, ConceptId, Glossary, Term
from glossary.match import Matcher
from scripts.grammar import corpus
from translate import hold
from translate.article import Segment
from translate.engines.argos import Argos
from translate.engines.base import Pair, Request, Route

DATA = Path(__file__).parent / "data" / "packs"
ARTICLE = Path(__file__).resolve().parents[1] / "examples" / "bridge.txt"
EN_DE, DE_EN = Pair("en", "de"), Pair("de", "en")
CAPTIONS = ("Nordkorea Brücke über den Tumen", "Südkorea Präsident Moon Jae-in in Seoul")


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of the packs, by the name of their file."""
    where = tmp_path_factory.mktemp("own-packs")
    folders = {}
    for file in DATA.glob("*.argosmodel"):
        with zipfile.ZipFile(file) as archive:
            archive.extractall(where / file.stem)
        folders[file.stem] = next((where / file.stem).iterdir())
    return folders


@pytest.fixture(scope="module")
def home(packs: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the example article was rendered by the program, with our packs installed."""
    home = tmp_path_factory.mktemp("home")
    for name in ("en_de", "de_en"):
        shutil.copytree(packs[name], home / "packs" / f"translate-{name}")
    command: list[str | Path] = [Path(sys.executable).with_name("holdfast"), "translate"]
    command += [ARTICLE, "--to", "de", "--to", "en", "--captions", "translate"]
    command += ["--engine", "argos", "--out", home / "out", "--report", home / "report.json"]
    environment = {**os.environ, "HOME": str(home), "ARGOS_PACKAGES_DIR": str(home / "packs")}
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return home


class TestExampleArticle:
    """English into German, and the German captions of it into English."""

    def test_every_term_is_held(self, home: Path) -> None:
        report = json.loads((home / "report.json").read_text("utf-8"))
        german = report["targets"]["de"]
        terms = [term for one in german["segments"] for term in one["terms"]]
        assert len(terms) >= 15
        assert {term["status"] for term in terms} <= {"held", "free"}
        assert german["summary"]["errors"] == 0

    def test_the_blocks_stay_and_the_menu_goes(self, home: Path) -> None:
        german = (home / "out" / "bridge.de.txt").read_text("utf-8")
        english = (home / "out" / "bridge.en.txt").read_text("utf-8")
        assert german.count("\n\n") == english.count("\n\n") >= 15
        assert "Startseite" not in german + english
        assert "Moon Jae-in" in german and "Pjöngjang" in german
        # The German captions are German already.
        assert all(caption in german for caption in CAPTIONS)

    def test_german_captions_come_out_in_english(self, home: Path) -> None:
        english = (home / "out" / "bridge.en.txt").read_text("utf-8")
        assert not any(caption in english for caption in CAPTIONS)
        assert "South Korea" in english and "Brücke" not in english
        source = ARTICLE.read_text("utf-8")
        assert "President Moon Jae-in praised the project" in english  # untouched
        assert regex.findall(r"\d+ meters", english) == regex.findall(r"\d+ meters", source)


def test_terms_no_model_has_seen_are_held_and_agree(packs: dict[str, Path]) -> None:
    options = holding.parser().parse_args(["pack", "--items", "90", "--seed", "7"])
    found = holding.measure(packs["en_de"], options)
    assert found["term success (strict)"] >= 98
    assert found["agreement"] >= 95
    assert found["leaks"] == found["terms said too often"] == 0


def test_a_pack_with_byte_pairs(packs: dict[str, Path]) -> None:
    engine = Argos({EN_DE: packs["en_de-bpe"]})
    texts, references = _held_back(engine, EN_DE, 9)
    assert not any("@@" in text for text in texts)
    assert CHRF(word_order=2).corpus_score(texts, [references]).score > 70
    assert "Zorvel" in _held(engine, EN_DE, "The widget is new.")
    engine.close()


def test_a_pack_of_several_languages_is_told_by_its_prefix(
    packs: dict[str, Path], tmp_path: Path
) -> None:
    back = Path(shutil.copytree(packs["en_de-prefix"], tmp_path / "back"))
    told = json.loads((back / "metadata.json").read_text("utf-8"))
    assert told["target_prefix"] == ">>de<<"
    told |= {"from_code": "de", "to_code": "en", "target_prefix": ">>en<<"}
    (back / "metadata.json").write_text(json.dumps(told), encoding="utf-8")
    engine = Argos({EN_DE: packs["en_de-prefix"], DE_EN: back})
    for pair in (EN_DE, DE_EN):
        texts, references = _held_back(engine, pair, 9)
        assert not any(">>" in text for text in texts)
        assert CHRF(word_order=2).corpus_score(texts, [references]).score > 45
    assert "Zorvel" in _held(engine, EN_DE, "The widget is new.")
    engine.close()


def test_terms_are_held_over_a_pivot(packs: dict[str, Path]) -> None:
    # Austrian German stands for a third language: what counts is that two models run in turn.
    austria = Pair("en", "de-AT")
    engine = Argos({DE_EN: packs["de_en"], austria: packs["en_de"]})
    name = ConceptId("", "widget")
    terms = {
        "de": (Term("Zorvel", "de", gender="m"),),
        "de-AT": (Term("Brintel", "de-AT", gender="n"),),
    }
    glossary = Glossary({name: Concept(name, part_of_speech="noun", terms=terms)})
    text = "Der Minister lobte den neuen Zorvel."
    segment = Segment("b1.s1", "b1", 0, len(text), text, "de")
    route = Route(engine, (DE_EN, austria))
    (draft,) = hold.translate([segment], "de-AT", route, Matcher(glossary, "de"), glossary)
    assert draft.text == "Der Minister lobte das neue Brintel."
    engine.close()


def test_terms_a_pivot_does_not_know_keep_apart(packs: dict[str, Path]) -> None:
    austria = Pair("en", "de-AT")
    engine = Argos({DE_EN: packs["de_en"], austria: packs["en_de"]})
    glossary = Glossary(
        {
            name: Concept(
                name,
                part_of_speech="proper noun",
                terms={tag: (Term(name.headword, tag),) for tag in ("de", "de-AT")},
            )
            for name in (ConceptId("", "Moon Jae-in"), ConceptId("", "Moon"))
        }
    )
    text = "Moon Jae-in lobte Moon."
    segment = Segment("b1.s1", "b1", 0, len(text), text, "de")
    route = Route(engine, (DE_EN, austria))
    (draft,) = hold.translate([segment], "de-AT", route, Matcher(glossary, "de"), glossary)
    assert draft.text == "Moon Jae-in lobte Moon."
    engine.close()


def _held_back(engine: Argos, pair: Pair, longest: int) -> tuple[list[str], list[str]]:
    """Translations of a hundred sentences that were held back, and what they should be."""
    some = corpus.held_back("de" if pair.target == "de" else "en", 400, 1)
    pairs = [one for one in some if len(one[0].split()) <= longest][:100]
    answers = engine.translate(pair, [Request(source) for source, _ in pairs], "free")
    return [one[0].text for one in answers], [wanted for _, wanted in pairs]


def _held(engine: Argos, pair: Pair, text: str) -> str:
    name = ConceptId("", "widget")
    term = Term("Zorvel", "de", gender="m")
    glossary = Glossary({name: Concept(name, part_of_speech="noun", terms={"de": (term,)})})
    segment = Segment("b1.s1", "b1", 0, len(text), text, pair.source)
    matcher = Matcher(glossary, pair.source)
    (draft,) = hold.translate([segment], "de", Route(engine, (pair,)), matcher, glossary)
    return draft.text
