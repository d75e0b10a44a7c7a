"""The command as a person runs it: what it writes, what it says, and with which code it ends."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import polib
import pytest
import regex
import typer.main

from translate.cli import app

COMMAND = Path(sys.executable).with_name("holdfast")
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]
MARK = "HOLDFAST_TEST_MARK"

ARTICLE = """The harbour of Seoul

A ship from Busan came to Incheon on Friday. President Moon Jae-in praised the Sunshine Policy.

Südkorea, der Präsident und die Sonnenscheinpolitik

President Moon Jae-in on the quay, where he spoke to reporters for an hour.

The crew will leave again on Sunday, and nobody knows when the next ship will come.
"""


class Desk:
    """A folder with nothing of this person's own in reach, and the command to run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self.mark = uuid.uuid4().hex
        own = ("XDG_", "HOLDFAST_", "APERTIUM_")
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(own)}
        self.environment |= {"HOME": str(self.home), MARK: self.mark}
        self.write("article.txt", ARTICLE)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def run(
        self,
        *arguments: str | bytes | Path,
        stdin: str = "",
        environment: dict[str, str] | None = None,
        largest: int | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run the command; ``largest`` is how many bytes a file may have on this pretended disk."""

        def limit() -> None:
            if largest is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

        return subprocess.run(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment | (environment or {}),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            preexec_fn=limit,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def files(self, name: str = "out") -> dict[str, bytes]:
        """Every file below a folder, hidden ones as well."""
        root = self.folder / name
        found = sorted(path for path in root.rglob("*") if path.is_file())
        return {str(path.relative_to(root)): path.read_bytes() for path in found}

    def programs(self) -> list[str]:
        """What this desk's commands have left running."""
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                if f"{MARK}={self.mark}".encode() in (path / "environ").read_bytes():
                    found.append((path / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def failed(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """One sentence on stderr with these words in it, nothing on stdout, and this exit code."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("holdfast: ")
    assert done.stderr.count("\n") == 1, done.stderr
    for word in words:
        assert word in done.stderr


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
            (["article.txt", "--to", "es", "--report", "report.html"], [".json"]),
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


class TestNoWay:
    def test_a_language_nothing_translates(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "ja")
        failed(done, 3, "English (en) into Japanese (ja)", "`holdfast packs install en ja`")
        alone = desk.run("translate", "article.txt", "--to", "ja", "--engine", "apertium")
        failed(alone, 3, "English (en) into Japanese (ja)", "holdfast languages")

    def test_nothing_is_done_when_one_of_several_cannot_be_reached(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--to", "ja", "--out", "out")
        failed(done, 3, "Japanese")
        assert desk.files() == {}

    def test_without_apertium_the_packages_are_named(self, desk: Desk) -> None:
        bare = {"PATH": ""}
        done = desk.run("translate", "article.txt", "--to", "fr", environment=bare)
        failed(done, 3, "sudo apt-get install apertium-eng-spa apertium-fr-es")
        failed(desk.run("languages", environment=bare), 3, "holdfast doctor")

    def test_doctor_names_what_mends_it(self, desk: Desk) -> None:
        done = desk.run("doctor", environment={"PATH": ""})
        assert done.returncode == 3
        assert "sudo apt-get install apertium\n" in done.stdout
        rows = [" ".join(line.split()) for line in done.stdout.splitlines()]
        at = rows.index("MISSING English into French cannot be reached")
        assert rows[at + 1] == "to mend it: sudo apt-get install apertium-eng-spa apertium-fr-es"

    def test_doctor_is_content_here(self, desk: Desk) -> None:
        done = desk.run("doctor", "--json")
        found = {one["subject"]: one for one in json.loads(done.stdout)}
        assert done.returncode == 0, done.stdout
        assert found["English into Italian"]["seen"] == "over Spanish"
        assert all(one["well"] and not one["remedy"] for one in found.values())


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
            ["data.po", "--to", "es", "--out", "."],
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


class TestChecking:
    TRANSLATION = """El puerto de Seúl

Un barco de Busan llegó a Incheon el viernes. El presidente Moon Jae-in elogió la política.

El presidente Moon Jae-in en el muelle, donde habló con reporteros durante una hora.

La tripulación partirá de nuevo el domingo, y nadie sabe cuándo vendrá el próximo barco.
"""

    def test_a_missing_term_is_found_in_its_sentence(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION)
        done = desk.run("check", "article.txt", "es.txt", "--to", "es")
        assert done.returncode == 0
        assert "elogió la política" in done.stdout
        assert "“Sunshine Policy” must be “política del sol”" in " ".join(done.stdout.split())
        assert "1 error" in done.stderr
        assert desk.run("check", "article.txt", "es.txt", "--to", "es", "--strict").returncode == 1

    def test_what_rendering_drops_is_no_loss(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION.replace("la política", "la política del sol"))
        done = desk.run("check", "article.txt", "es.txt", "--to", "es", "--strict", "--json")
        assert done.returncode == 0, done.stdout
        assert json.loads(done.stdout) == []

    def test_json_has_every_finding(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION)
        done = desk.run("check", "article.txt", "es.txt", "--to", "es", "--json")
        (finding,) = json.loads(done.stdout)
        assert (finding["check"], finding["severity"]) == ("terms", "error")
        assert done.stderr == ""

    def test_strict_translation_ends_with_1_when_a_review_lacks_a_term(self, desk: Desk) -> None:
        run = ("translate", "article.txt", "--to", "es", "--out", "out", "--strict")
        assert desk.run(*run).returncode == 0
        reviewed = polib.pofile(str(desk.folder / "out" / "article.es.po"))
        entry = next(one for one in reviewed if "Sunshine" in one.msgid)
        entry.msgstr, entry.flags = "El presidente elogió la política.", []
        reviewed.save()
        done = desk.run(*run)
        assert done.returncode == 1
        assert "política del sol" in done.stderr
        assert entry.msgstr in desk.read("out/article.es.txt")


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk where the examples are tried in their order, each finding the last one's results."""
    return Desk(tmp_path_factory.mktemp("examples"))


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
