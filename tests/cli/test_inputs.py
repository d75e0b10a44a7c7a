"""Articles and glossaries that are broken, missing, or one over the other."""

from __future__ import annotations

import subprocess

import pytest

from .desk import COMMAND, Desk, failed


class TestUnreadableInput:
    @pytest.mark.parametrize("command", [["translate", "--to", "es"], ["clean"]])
    @pytest.mark.parametrize(
        ("name", "word"),
        [
            ("empty.txt", "empty"),
            ("blank.txt", "white space"),
            ("binary.txt", "no text"),
            ("missing.txt", "does not exist"),
            ("folder", "folder"),
        ],
    )
    def test_it_is_said_what_and_where(
        self, desk: Desk, command: list[str], name: str, word: str
    ) -> None:
        desk.write("empty.txt", "")
        desk.write("blank.txt", " \n\n\t\n")
        desk.write("binary.txt", bytes(range(256)) * 20)
        (desk.folder / "folder").mkdir()
        failed(desk.run(command[0], name, *command[1:]), 4, name, word)

    def test_nothing_is_done_when_one_of_several_cannot_be_read(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "missing.txt", "--to", "es", "--out", "out")
        failed(done, 4, "missing.txt")
        assert desk.files() == {}

    def test_standard_input_that_is_empty_or_closed(self, desk: Desk) -> None:
        failed(desk.run("clean", "-"), 4, "standard input is empty")
        closed = subprocess.run(
            ["bash", "-c", f"'{COMMAND}' clean - <&-"], capture_output=True, text=True, check=False
        )
        failed(closed, 4, "Standard input is closed")


class TestGlossaryFiles:
    def test_a_broken_file_is_named_with_its_line(self, desk: Desk) -> None:
        desk.write("terms/es.po", 'msgid ""\nmsgstr ""\n\nmsgid "ship"\nmsgstr "barco\n')
        done = desk.run("translate", "article.txt", "--to", "es", "--glossary", "terms")
        failed(done, 4, "terms/es.po:5:")

    def test_a_file_that_is_not_utf_8_is_named_with_its_line(self, desk: Desk) -> None:
        desk.write("terms/es.po", 'msgid "ship"\nmsgstr "buque de España"\n'.encode("latin-1"))
        done = desk.run("translate", "article.txt", "--to", "es", "--glossary", "terms")
        failed(done, 4, "terms/es.po:2:", "UTF-8")

    def test_a_folder_that_is_not_there(self, desk: Desk) -> None:
        failed(desk.run("translate", "article.txt", "--to", "es", "--glossary", "no"), 4, "no: ")

    def test_a_later_glossary_overrides_an_earlier_one(self, desk: Desk) -> None:
        for folder, word in (("one", "navío"), ("two", "bajel")):
            desk.write(f"{folder}/es.po", f'msgid "ship"\nmsgstr "{word}"\n')
        both = ("--glossary", "one", "--glossary", "two")
        done = desk.run("translate", "article.txt", "--to", "es", *both)
        assert "bajel" in done.stdout.lower()
        assert "navío" not in done.stdout.lower()

    def test_the_persons_own_glossary_is_used(self, desk: Desk) -> None:
        own = "home/.local/share/holdfast/glossary/es.po"
        desk.write(own, 'msgid "ship"\nmsgstr "bajel"\n')
        assert "bajel" in desk.run("translate", "article.txt", "--to", "es").stdout.lower()
        desk.write(own, 'msgid "ship\n')
        failed(desk.run("translate", "article.txt", "--to", "es"), 4, "es.po:1:")
        assert desk.run("doctor").returncode == 3
