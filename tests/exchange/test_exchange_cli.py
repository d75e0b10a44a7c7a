"""The commands import, export and diff, as a person runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import typer
import typer.main

from glossary import exchange_cli
from glossary.catalog import load, save
from glossary.concept import ConceptId, Term
from glossary.errors import GlossaryError

from .samples import SAMPLE

USAGE = 2
POLICY = ConceptId("policy", "Sunshine Policy")


@dataclass(frozen=True)
class Result:
    stdout: str
    stderr: str


Run = Callable[..., Result]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process and check its exit code."""
    app = typer.Typer(rich_markup_mode=None)
    app.command("import")(exchange_cli.import_)
    app.command()(exchange_cli.export)
    app.command()(exchange_cli.diff)

    def run_(*words: object, code: int = 0) -> Result:
        command = typer.main.get_command(app)
        if code == USAGE:
            # As a program of its own it prints what is wrong, and leaves.
            with pytest.raises(SystemExit) as left:
                command.main(list(map(str, words)))
            assert left.value.code == code
            return Result(*capfd.readouterr())
        found = command.main(list(map(str, words)), standalone_mode=False)
        assert (found or 0) == code
        return Result(*capfd.readouterr())

    return run_


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    save(SAMPLE, tmp_path / "g")
    return tmp_path / "g"


@pytest.mark.parametrize("suffix", ["csv", "tsv", "xlsx", "tbx"])
def test_what_is_exported_is_imported_elsewhere(
    run: Run, directory: Path, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"terms.{suffix}"
    assert "3 concepts written" in run("export", directory, "--out", file).stderr
    other = tmp_path / "other"
    assert "3 new, 0 changed" in run("import", file, "-g", other).stderr
    assert load(other) == load(directory)
    assert run("diff", directory, other).stdout == ""
    assert run("diff", directory, file).stdout == ""


def test_a_dry_run_shows_the_change_and_writes_nothing(
    run: Run, directory: Path, tmp_path: Path
) -> None:
    before = {path.name: path.read_bytes() for path in directory.iterdir()}
    file = tmp_path / "x.csv"
    file.write_text("en,de\nSunshine Policy,Sonnenkurs\nferry,Fähre\n")
    result = run("import", file, "--glossary", directory, "--dry-run")
    assert "+ ferry — de: Fähre" in result.stdout
    assert "de preferred: Sonnenscheinpolitik → Sonnenkurs" in result.stdout
    assert "1 new, 1 changed, 0 unchanged." in result.stderr
    assert "1 said something else before" in result.stderr
    assert "Nothing was written." in result.stderr
    assert {path.name: path.read_bytes() for path in directory.iterdir()} == before
    found = json.loads(run("import", file, "-g", directory, "--dry-run", "--json").stdout)
    assert [one["headword"] for one in found["added"]] == ["ferry"]
    assert found["conflicts"][0]["headword"] == "Sunshine Policy"
    run("import", file, "-g", directory, "--keep", "--fuzzy")
    after = load(directory).concepts
    assert after[POLICY].terms["de"][0].text == "Sonnenscheinpolitik"
    assert after[ConceptId("", "ferry")].terms["de"] == (Term("Fähre", "de", approved=False),)


def test_a_dry_run_makes_no_directory(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("en,de\nferry,Fähre\n")
    run("import", tmp_path / "x.csv", "-g", tmp_path / "new", "--dry-run")
    assert not (tmp_path / "new").exists()


def test_languages_choose_what_is_imported(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("en,de,fr\nferry,Fähre,bac\n")
    run("import", tmp_path / "x.csv", "-g", tmp_path / "g", "--language", "fr", "--approve")
    assert sorted(path.name for path in (tmp_path / "g").iterdir()) == ["en.po", "fr.po"]


def test_pairs_need_their_languages(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("ferry\tFähre\n")
    with pytest.raises(GlossaryError, match="--format"):
        run("import", file, "-g", tmp_path / "g")
    named = ("--format", "tsv", "--from", "EN", "--to", "DE")
    run("import", file, "-g", tmp_path / "g", *named)
    assert load(tmp_path / "g").concepts[ConceptId("", "ferry")].terms["de"][0].text == "Fähre"


def test_a_lossy_format_lists_what_it_drops(run: Run, directory: Path, tmp_path: Path) -> None:
    file = tmp_path / "de.csv"
    words = ("export", directory, "--format", "deepl-csv", "--language", "de", "--out", file)
    result = run(*words, "--strict", code=1)
    assert "  forms (1 concept)" in result.stderr
    assert "Nothing was written (--strict)." in result.stderr
    assert not file.exists()
    assert "this is left out" in run(*words).stderr
    assert file.read_text().startswith("Sunshine Policy,Sonnenscheinpolitik,en,de\n")
    assert run(*words[:-2], "--quiet").stderr == ""


def test_a_folder_of_po_files_is_written_as_well(run: Run, directory: Path, tmp_path: Path) -> None:
    run("export", directory, "--format", "po", "--language", "de", "--out", tmp_path / "copy")
    assert sorted(path.name for path in (tmp_path / "copy").iterdir()) == ["de.po", "en.po"]
    assert run("diff", directory, tmp_path / "copy", "--language", "de").stdout == ""


def test_standard_output_gets_the_very_bytes(run: Run, directory: Path) -> None:
    rows = run("export", directory, "--format", "tsv", "--quiet").stdout.splitlines()
    assert rows[0].startswith("context\theadword (en)\tdefinition")


def test_diff_exits_with_one_and_prints_json(run: Run, directory: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("en,de\nKaesong,Kaesong\n")
    assert "- Sunshine Policy (policy)" in run("diff", directory, file, code=1).stdout
    found = json.loads(run("diff", file, directory, "--json", code=1).stdout)
    assert [one["headword"] for one in found["added"]] == ["Sunshine Policy", "=1+1"]


@pytest.mark.parametrize(
    "words",
    [
        ("import", "x.csv", "--approve", "--fuzzy"),
        ("import", "x.csv", "--from", "Klingon!"),
        ("export", "g"),
        ("diff", "a", "b", "--language", "x"),
    ],
)
def test_wrong_usage_is_said(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words, code=USAGE).stderr
