"""The real LibreOffice opens our tables and saves them; all that was in them comes back."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from glossary.concept import Concept, ConceptId, Glossary, Term
from glossary.exchange import read, write

from .samples import SAMPLE

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(
    SOFFICE is None, reason="LibreOffice is not installed (scripts/setup --tests installs it)"
)

# Separator 44, quote 34, UTF-8 76 or UTF-16 65535, from line 1, all columns as text; see
# https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents
_TEXT = "/".join(f"{column}/2" for column in range(1, 15))
_IN = f"CSV:44,34,76,1,{_TEXT}"
_CSV, _UTF16, _SEMICOLON = "44,34,76", "9,34,65535", "59,34,ANSI"


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("profile")


def saved(path: Path, kind: str, profile: Path, options: str = "") -> Path:
    """Let LibreOffice save ``path`` as another kind of file."""
    out = path.parent / f"{kind}-{len(list(path.parent.iterdir()))}"
    words = [
        *(str(SOFFICE), f"-env:UserInstallation=file://{profile}", "--headless"),
        *([f"--infilter={_IN}"] if path.suffix == ".csv" else []),
        *("--convert-to", kind + options, "--outdir", str(out), str(path)),
    ]
    environment = {**os.environ, "HOME": str(profile), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(words, capture_output=True, text=True, timeout=240, env=environment)
    result = out / f"{path.stem}.{kind}"
    assert result.exists(), done.stdout + done.stderr
    return result


# A carriage return is no line break to a spreadsheet, and ODS holds no tab beside one: none here.
ODD = Glossary(
    {
        **SAMPLE.concepts,
        ConceptId("", "1.10"): Concept(
            ConceptId("", "1.10"),
            'Line one.\n\nLine three; "quoted", with = and + and \'.',
            terms={"en": (Term("1.10", "en"),), "de": (Term("2000-06-15", "de", note="'quoted'"),)},
        ),
        ConceptId("", "TRUE"): Concept(
            ConceptId("", "TRUE"), terms={"en": (Term("TRUE", "en"),), "ko": (Term("-1", "ko"),)}
        ),
    }
)


def test_a_workbook_saved_by_libreoffice_says_the_same(tmp_path: Path, profile: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(write(ODD, "xlsx"))
    again = saved(path, "xlsx", profile)
    assert again.read_bytes() != path.read_bytes()
    assert read(again) == ODD
    through = saved(saved(path, "ods", profile), "xlsx", profile)
    assert read(through) == ODD


@pytest.mark.parametrize("options", [_CSV, _UTF16])
def test_a_workbook_saved_as_text_says_the_same(
    tmp_path: Path, profile: Path, options: str
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(write(ODD, "xlsx"))
    ods = saved(path, "ods", profile)
    text = saved(ods, "csv", profile, f":Text - txt - csv (StarCalc):{options}")
    if options == _UTF16:
        assert text.read_bytes()[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert read(text) == ODD


def test_a_csv_saved_by_libreoffice_says_the_same(tmp_path: Path, profile: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(write(ODD, "csv"))
    assert read(saved(path, "xlsx", profile)) == ODD


def test_a_legacy_text_from_libreoffice_is_read(tmp_path: Path, profile: Path) -> None:
    path = tmp_path / "x.xlsx"
    id_ = ConceptId("", "ferry")
    ferry = Concept(id_, terms={"en": (Term("ferry", "en"),), "de": (Term("Fähre", "de"),)})
    path.write_bytes(write(Glossary({id_: ferry}), "xlsx"))
    text = saved(path, "csv", profile, f":Text - txt - csv (StarCalc):{_SEMICOLON}")
    assert "Fähre".encode("cp1252") in text.read_bytes()
    assert read(text).concepts == {id_: ferry}
