"""Files that are there already, full disks, interruptions: no result is lost or half written."""

from __future__ import annotations

import signal
import subprocess

import polib
import pytest

from .desk import ARTICLE, COMMAND, Desk, failed


class TestNothingIsLost:
    def test_two_inputs_with_one_result_are_refused(self, desk: Desk) -> None:
        for name in ("a/x.txt", "b/x.txt", "b/x.md"):
            desk.write(name, ARTICLE)
        for one, other in (("a/x.txt", "b/x.txt"), ("a/x.txt", "b/x.md"), ("a/x.txt", "./a/x.txt")):
            done = desk.run("translate", one, other, "--to", "es", "--out", "out")
            failed(done, 2, one, other)
        assert desk.files() == {}

    @pytest.mark.parametrize(
        "arguments",
        [
            ["article.txt", "article.es.txt", "--to", "es", "--out", "."],
            ["article.txt", "--to", "es", "--out", "link", "--format", "txt"],
            ["data.json", "--to", "es", "--report", "data.json"],
            ["data.json", "--to", "es", "--out", ".", "--report", "data.es.json"],
        ],
    )
    def test_no_input_and_no_result_is_written_over(self, desk: Desk, arguments: list[str]) -> None:
        for name in ("article.es.txt", "data.json", "data.po", "link/real.txt"):
            desk.write(name, ARTICLE)
        # A result that is a link to an input.
        (desk.folder / "link" / "article.es.txt").symlink_to(desk.folder / "article.txt")
        before = desk.files(".")
        failed(desk.run("translate", *arguments), 2)
        assert desk.files(".") == before

    def test_what_is_approved_stands_and_is_used(self, desk: Desk) -> None:
        run = ("translate", "article.txt", "--to", "es", "--out", "out", "--quiet")
        assert desk.run(*run).returncode == 0
        reviewed = polib.pofile(str(desk.folder / "out" / "article.es.po"))
        entry = next(one for one in reviewed if "the next ship" in one.msgid)
        entry.msgstr = "La tripulación zarpa el domingo, y nadie sabe cuándo vendrá otro barco."
        entry.flags.remove("fuzzy")
        entry.tcomment = "Asked the crew."
        reviewed.save()

        assert desk.run(*run).returncode == 0
        assert "nadie sabe cuándo vendrá otro barco." in desk.read("out/article.es.txt")
        again = polib.pofile(str(desk.folder / "out" / "article.es.po"))
        kept = next(one for one in again if one.msgid == entry.msgid)
        assert (kept.msgstr, kept.fuzzy, kept.tcomment) == (entry.msgstr, False, "Asked the crew.")
        assert sum(not one.fuzzy for one in again) == 1
        before = desk.files()
        assert desk.run(*run).returncode == 0
        assert desk.files() == before

    def test_a_broken_review_is_named_and_left_alone(self, desk: Desk) -> None:
        run = ("translate", "article.txt", "--to", "es", "--to", "gl", "--out", "out")
        desk.write("out/article.gl.po", 'msgid "one"\nmsgstr "un"\nmsgstr\n')
        before = desk.files()
        done = desk.run(*run, "--quiet")
        failed(done, 4, "out/article.gl.po, line 3")
        assert desk.files() == before

    def test_a_full_disk_leaves_the_old_results_and_nothing_half_written(self, desk: Desk) -> None:
        run = ("translate", "article.txt", "--to", "es", "--out", "out", "--quiet")
        failed(desk.run(*run, largest=300), 4, "out/article.es.txt cannot be written")
        assert desk.files() == {}
        assert desk.run(*run).returncode == 0
        before = desk.files()
        desk.write("article.txt", ARTICLE.replace("Friday", "Monday"))
        failed(desk.run(*run, largest=300), 4, "out/article.es.txt cannot be written")
        assert desk.files() == before

    @pytest.mark.parametrize("command", [["translate", "article.txt", "--to", "es"], ["--help"]])
    def test_standard_output_on_a_full_disk(self, desk: Desk, command: list[str]) -> None:
        with open("/dev/full", "w", encoding="utf-8") as full:
            done = subprocess.run(
                [COMMAND, *command],
                cwd=desk.folder,
                env=desk.environment,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert done.returncode == 4
        assert "No space left" in done.stderr.splitlines()[-1]
        assert "Traceback" not in done.stderr


class TestInterruptions:
    @pytest.fixture
    def long(self, desk: Desk) -> str:
        parts = (f"{ARTICLE.splitlines()[2]} Ship number {i} followed.\n\n" for i in range(1500))
        desk.write("long.txt", "".join(parts))
        return "long.txt"

    def test_a_reader_who_goes_away(self, desk: Desk, long: str) -> None:
        process = desk.start("clean", long)
        assert process.stdout is not None and process.stderr is not None
        assert "Busan" in process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        assert process.wait(60) == 141

    def test_ctrl_c_ends_it_with_one_sentence_and_leaves_nothing_behind(
        self, desk: Desk, long: str
    ) -> None:
        process = desk.start("translate", long, "--to", "es", "--to", "fr", "--out", "out")
        assert process.stderr is not None
        # It is at work when the head of the table stands there.
        process.stderr.readline()
        assert "segments" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert process.wait(60) == 130
        assert rest == "holdfast: Interrupted; files written so far are whole.\n"
        assert desk.files() == {}
        assert desk.programs() == []

    def test_no_program_is_left_running(self, desk: Desk) -> None:
        assert desk.run("translate", "article.txt", "--to", "fr", "--quiet").returncode == 0
        failed(desk.run("translate", "article.txt", "--from", "en", "--to", "ja"), 3)
        assert desk.programs() == []
