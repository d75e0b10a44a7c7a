"""What a translation writes, and where: texts, PO, reports, tables."""

from __future__ import annotations

import json
import os

import polib
import pytest

from .desk import ARTICLE, Desk


def test_into_its_own_language_only_the_stray_captions_are_rendered(desk: Desk) -> None:
    done = desk.run("translate", "article.txt", "--to", "en", "--out", "out")
    assert done.returncode == 0, done.stderr
    german = "Südkorea, der Präsident und die Sonnenscheinpolitik"
    blocks = desk.read("out/article.en.txt").strip().split("\n\n")
    expected = ARTICLE.strip().split("\n\n")
    assert len(blocks) == len(expected)
    assert [a for a, b in zip(blocks, expected, strict=True) if b != german] == [
        block for block in expected if block != german
    ]
    assert german not in blocks and "South Korea, president, Sunshine Policy" in blocks


class TestResults:
    def test_one_language_goes_to_standard_output_and_the_table_to_stderr(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es")
        assert done.returncode == 0
        assert "Moon Jae-in" in done.stdout
        assert "segments" not in done.stdout
        head, row = (done.stderr.splitlines()[i].split() for i in (1, 2))
        assert head == ["segments", "terms", "held", "missed", "findings", "errors", "seconds"]
        assert row[:2] == ["Spanish", "(es)"]
        terms, held, missed = (int(row[i]) for i in (3, 4, 5))
        assert terms == held > 0 == missed

    def test_standard_input_is_rendered_like_a_file(self, desk: Desk) -> None:
        from_file = desk.run("translate", "article.txt", "--to", "gl", "--quiet")
        piped = desk.run("translate", "-", "--to", "gl", "--quiet", stdin=ARTICLE)
        assert piped.stdout == from_file.stdout != ""
        assert piped.stderr == ""

    def test_several_languages_stand_in_the_folder(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--to", "pt-BR", "--out", "a/b")
        assert done.returncode == 0, done.stderr
        assert done.stdout == ""
        names = [f"article.{tag}.{suffix}" for tag in ("es", "pt-BR") for suffix in ("po", "txt")]
        assert list(desk.files("a/b")) == names
        assert "a/b" in done.stderr

    def test_the_same_input_gives_the_same_bytes(self, desk: Desk) -> None:
        languages = [part for tag in ("es", "fr", "it", "pt", "eo") for part in ("--to", tag)]
        for folder in ("one", "two"):
            report = ("--report", f"{folder}/report.json")
            done = desk.run("translate", "article.txt", *languages, "--out", folder, *report)
            assert done.returncode == 0, done.stderr
        assert len(desk.files("one")) == 11
        assert desk.files("one") == desk.files("two")

    def test_quiet_says_nothing(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--out", "out", "--quiet")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def test_json_is_the_summary_and_nothing_else(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--out", "out", "--json")
        (one,) = json.loads(done.stdout)
        assert (one["article"], one["language"]) == ("article.txt", "en")
        figures = one["targets"]["es"]
        assert figures["terms"] == figures["held"] > 0
        assert set(figures) == {"segments", "terms", "held", "missed", "errors", "warnings"}

    @pytest.mark.parametrize(
        ("form", "names"),
        [
            ("same", ["note.es.po", "note.es.text"]),
            ("txt", ["note.es.po", "note.es.txt"]),
            ("md", ["note.es.md", "note.es.po"]),
            ("po", ["note.es.po"]),
        ],
    )
    def test_formats(self, desk: Desk, form: str, names: list[str]) -> None:
        desk.write("note.text", ARTICLE)
        done = desk.run("translate", "note.text", "--to", "es", "--out", "out", "--format", form)
        assert done.returncode == 0, done.stderr
        assert list(desk.files()) == names
        if form == "md":
            assert desk.read("out/note.es.md").startswith("# ")

    def test_po_on_standard_output(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--format", "po")
        entries = polib.pofile(done.stdout)
        assert len(entries) > 3
        assert all(entry.fuzzy and entry.msgstr for entry in entries)

    def test_the_report_has_every_segment(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--report", "report.json")
        assert done.returncode == 0, done.stderr
        report = json.loads(desk.read("report.json"))
        segments = report["targets"]["es"]["segments"]
        assert " ".join(one["target"] for one in segments) == " ".join(done.stdout.split())
        terms = [term for one in segments for term in one["terms"]]
        assert {"Moon Jae-in", "Sunshine Policy"} <= {term["concept"] for term in terms}
        assert all(term["status"] in ("held", "free") for term in terms)

    def test_captions(self, desk: Desk) -> None:
        stray = "Südkorea, der Präsident und die Sonnenscheinpolitik"

        texts = {}
        for mode in ("auto", "keep", "drop"):
            done = desk.run("translate", "article.txt", "--to", "es", "--captions", mode)
            assert done.returncode == 0, done.stderr
            texts[mode] = done.stdout
        rendered = "Corea del Sur, presidente, política del sol"
        assert [mode for mode, text in texts.items() if rendered in text] == ["auto"]
        assert [mode for mode, text in texts.items() if stray in text] == ["keep"]

    def test_a_name_that_is_hard_to_write(self, desk: Desk) -> None:
        name = os.fsdecode(b"two words\n\xff#$'.txt")
        desk.write(name, ARTICLE)
        done = desk.run("translate", name, "--to", "es", "--out", "out", "--json")
        assert done.returncode == 0, done.stderr
        assert len(desk.files()) == 2
