"""Wrong usage is said in one sentence, and the examples of every help page run."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
import regex
import typer.main

from translate.cli import app

from .desk import ARTICLE, Desk, failed

COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


class TestWrongUsage:
    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["article.txt"], ["--to", "holdfast translate --help"]),
            (["--to", "es"], ["FILE", "holdfast translate --help"]),
            (["article.txt", "--to", "klingonish"], ["klingonish", "holdfast languages"]),
            (["article.txt", "--to", "es", "--from", "x1"], ["'x1' is no language tag"]),
            (["article.txt", "--to", "Spanish"], ["write es"]),
            (["article.txt", "--to", "es", "--format", "pdf"], ["pdf", "md"]),
            (["article.txt", "--to", "es", "--captions", "hide"], ["hide", "keep"]),
            (["article.txt", "--to", "es", "--bogus"], ["--bogus"]),
            (["plain.txt", "--to", "en", "--from", "en"], ["already", "--to"]),
            (["numbers.txt", "--to", "es"], ["--from"]),
            (["article.txt", "--to", "es", "--to", "fr"], ["--out"]),
            (["article.txt", "other.txt", "--to", "es"], ["--out"]),
            (["article.txt", "--to", "es", "--json"], ["--out"]),
            (["article.txt", "--to", "es", "--report", "report.pdf"], [".html or .json"]),
            (["book.docx", "--to", "es"], ["book.docx is no text to show", "--out"]),
            (["article.txt", "--to", "es", "--out", "numbers.txt"], ["numbers.txt is a file"]),
            (["-", "-", "--to", "es", "--out", "out"], ["named twice"]),
        ],
    )
    def test_it_is_said_in_one_sentence(
        self, desk: Desk, arguments: list[str], words: list[str]
    ) -> None:
        desk.write("numbers.txt", "12,345 67,890\n")
        desk.write("other.txt", ARTICLE)
        desk.write("plain.txt", "The crew will leave again on Sunday, and nobody knows when.\n")
        failed(desk.run("translate", *arguments), 2, *words)
        assert not (desk.folder / "out").exists()

    def test_a_command_that_is_not_there(self, desk: Desk) -> None:
        failed(desk.run("translat", "article.txt"), 2, "translat", "holdfast --help")

    def test_no_command_at_all_gets_the_help(self, desk: Desk) -> None:
        done = desk.run()
        assert done.returncode == 2
        assert "Commands:" in done.stderr

    def test_check_cannot_read_both_from_standard_input(self, desk: Desk) -> None:
        failed(desk.run("check", "-", "-", "--to", "es"), 2, "standard input")


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk where the examples are tried in their order, each finding the last one's results."""
    desk = Desk(tmp_path_factory.mktemp("examples"))
    (desk.folder / "archive").mkdir()
    desk.write("archive/article.txt", ARTICLE)
    return desk


class TestHelp:
    @pytest.mark.parametrize("name", ["", *COMMANDS])
    def test_the_example_of_every_command_runs(self, worked: Desk, name: str) -> None:
        shown = worked.run(*filter(None, [name]), "--help")
        assert shown.returncode == 0
        if hasattr(COMMANDS.get(name), "commands"):
            return  # its own commands have the examples
        (example,) = regex.findall(r"Example: holdfast (.*)", shown.stdout)
        if name == "check":
            worked.run("translate", "article.txt", "--to", "es", "--out", "out")
        done = worked.run(*example.split())
        assert done.returncode == 0, done.stderr

    def test_help_loads_nothing_that_it_does_not_need(self) -> None:
        code = (
            "import sys; from translate import exits; from translate.cli import app\n"
            "sys.argv[1:] = ['--help']; assert exits.run(app) == 0\n"
            "heavy = {'regex', 'polib', 'babel', 'langcodes', 'simplemma', 'numpy', 'sentencex'}\n"
            "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
        )
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)

    def test_languages_name_the_way(self, desk: Desk) -> None:
        ways = {
            (one["from"], one["to"]): one
            for one in json.loads(desk.run("languages", "--json").stdout)
        }
        assert ways["en", "es"]["pivots"] == []
        assert ways["en", "fr"] == {
            "engine": "apertium",
            "from": "en",
            "to": "fr",
            "pivots": ["es"],
        }
        assert "over Spanish into French (fr)" in desk.run("languages").stdout
