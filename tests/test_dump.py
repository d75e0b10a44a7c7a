"""The real dump that the project is measured on, from file to files, into seven languages."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regex

from translate.article import Action
from translate.pipeline import prepare

# It belongs to others, so it lies beside the project and not in it.
DUMP = Path(__file__).resolve().parents[2] / "shared" / "articles" / "dw-2017-06-07-north-korea.txt"
LANGUAGES = ("es", "ca", "gl", "fr", "pt", "it", "eo")

pytestmark = pytest.mark.skipif(not DUMP.exists(), reason="the dump is not beside this checkout")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("dump")
    targets = [word for language in LANGUAGES for word in ("--to", language)]
    command = [str(Path(sys.executable).with_name("holdfast")), "translate", str(DUMP), *targets]
    subprocess.run(
        [*command, "--out", str(where), "--report", str(where / "report.json"), "--quiet"],
        check=True,
        env={"HOME": str(where), "PATH": "/usr/local/bin:/usr/bin:/bin"},
    )
    return where


@pytest.fixture(scope="module")
def report(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
class TestEachLanguage:
    def test_every_term_is_held(self, report: dict[str, Any], language: str) -> None:
        target = report["targets"][language]
        terms = [term for segment in target["segments"] for term in segment["terms"]]
        assert len(terms) > 120
        assert {term["status"] for term in terms} == {"held"}
        assert target["summary"]["missed"] == target["summary"]["errors"] == 0
        for segment in target["segments"]:
            for term in segment["terms"]:
                assert segment["target"][term["start"] : term["end"]] == term["target"]

    def test_blocks_keep_their_number_and_order(self, folder: Path, language: str) -> None:
        article = prepare(DUMP)
        kept = [block for block in article.blocks if block.action is Action.KEEP]
        text = (folder / f"{DUMP.stem}.{language}.txt").read_text("utf-8")
        shown = [block for block in regex.split(r"\n\s*\n", text) if block.strip()]
        assert len(shown) == len(kept)
        years = [regex.findall(r"\b(?:19|20)\d\d\b", block.text) for block in kept]
        assert [regex.findall(r"\b(?:19|20)\d\d\b", block) for block in shown] == years

    def test_nothing_of_the_page_and_no_german_is_left(self, folder: Path, language: str) -> None:
        text = (folder / f"{DUMP.stem}.{language}.txt").read_text("utf-8")
        german = "Inhalt Navigation Weitere Metanavigation Suche Südkorea Gewinner Gemeinsame mit"
        words = set(regex.findall(r"\p{L}+", text))
        assert not words & set(german.split())
        assert "beta" not in text.lower()
        assert not regex.search(r"[*#@^~\\]|<\w+>|(?i:xq\w+qx)|  ", text)


def test_the_first_german_caption_comes_out_in_spanish(folder: Path) -> None:
    text = (folder / f"{DUMP.stem}.es.txt").read_text("utf-8")
    (caption,) = [line for line in text.splitlines() if "elecciones presidenciales" in line]
    assert "Corea del Sur" in caption
    assert "Moon Jae-in" in caption
