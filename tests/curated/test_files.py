"""The curated files are sound: for gettext, for Holdfast, and beside one another."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import regex

from glossary.catalog import load, save
from glossary.concept import Glossary

from .samples import CURATED


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
@pytest.mark.parametrize("path", sorted(CURATED.glob("*.po")), ids=lambda p: p.stem)
def test_gettext_accepts_the_file(path: Path) -> None:
    run = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_saving_changes_nothing(glossary: Glossary, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(CURATED, copy)
    save(load(copy), copy)
    fresh = tmp_path / "fresh"
    save(glossary, fresh)
    for path in CURATED.glob("*.po"):
        assert (copy / path.name).read_bytes() == path.read_bytes()
        assert (fresh / path.name).read_bytes() == path.read_bytes()


def test_every_language_file_has_the_same_concepts_in_the_same_order() -> None:
    headings = {
        path.stem: regex.findall(
            r'^msgctxt "(.*)"\nmsgid "(.*)"$', path.read_text(encoding="utf-8"), regex.MULTILINE
        )
        for path in CURATED.glob("*.po")
    }
    english = headings.pop("en")
    assert english == sorted(english, key=lambda pair: (pair[0].casefold(), pair[1].casefold()))
    for language, found in headings.items():
        assert [pair for pair in english if pair in found] == found
        assert language == "pt-BR" or found == english
