"""Editing a glossary from the command line: every command, two at once, one killed, an editor."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.append import appended
from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status
from glossary.edit import NewTerm, with_term
from glossary.table import table, width

COMMAND = str(Path(sys.executable).with_name("holdfast"))
POLICY = ("Sunshine Policy", "--context", "policy")


class Desk:
    """A folder with a glossary in it, and the command to run there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder)}

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [COMMAND, "glossary", *words, "-g", "g"],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def run(self, *words: str, stdin: str = "", code: int = 0) -> str:
        process = self.start(*words)
        out, err = process.communicate(stdin)
        assert process.returncode == code, err
        assert "Traceback" not in err
        return out if not code else err

    def text(self, name: str) -> str:
        return (self.folder / "g" / name).read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.run("add", *POLICY, "--definition", "Engagement.", "--pos", "noun", "--to", "de",
             "Sonnenscheinpolitik", "--gender", "f", "--also", "Politik des Sonnenscheins",
             "--never", "Sonnenschein-Police", "--forms", "Sonnenscheinpolitiken")  # fmt: skip
    return desk


def test_what_is_added_is_there(desk: Desk) -> None:
    concept = load(desk.folder / "g").concepts[ConceptId("policy", "Sunshine Policy")]
    assert (concept.definition, concept.part_of_speech) == ("Engagement.", "noun")
    preferred, admitted, forbidden = concept.terms["de"]
    assert (preferred.text, preferred.gender) == ("Sonnenscheinpolitik", "f")
    assert preferred.forms == ("Sonnenscheinpolitiken",)
    assert (admitted.status, forbidden.status) == (Status.ADMITTED, Status.FORBIDDEN)
    for file in (desk.folder / "g").iterdir():
        if shutil.which("msgfmt"):
            subprocess.run(["msgfmt", "-c", "-o", os.devnull, file], check=True)


def test_a_change_of_one_term_is_a_change_of_its_lines(desk: Desk) -> None:
    desk.run("add", "Kaesong", "--to", "de", "Kaesŏng")
    before = desk.text("de.po").splitlines()
    desk.run("set", "Kaesong", "term", "Kaesong", "--language", "de")
    after = desk.text("de.po").splitlines()
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    assert changed == [('msgstr "Kaesŏng"', 'msgstr "Kaesong"')]


@pytest.mark.parametrize(
    ("field", "values", "line"),
    [
        ("gender", ["n"], "# gender: n"),
        ("forms", ["A", "B"], "# forms: B"),
        ("also", ["Kurs"], "# also: Kurs"),
        ("never", ["Police"], "# never: Police"),
        ("note", ["See the style book."], "# See the style book."),
    ],
)
def test_each_field_of_a_term_can_be_set_and_emptied(
    desk: Desk, field: str, values: list[str], line: str
) -> None:
    desk.run("set", "Sunshine Policy", field, *values, "--language", "de")
    assert line in desk.text("de.po").splitlines()
    desk.run("set", "Sunshine Policy", field, "--language", "de")
    assert line not in desk.text("de.po").splitlines()


def test_concepts_are_approved_shown_found_counted_and_removed(desk: Desk) -> None:
    desk.run("unapprove", "Sunshine Policy", "--language", "de")
    assert "#, fuzzy" in desk.text("de.po")
    assert "Sunshine Policy" in desk.run("list", "--unapproved")
    desk.run("approve", "Sunshine Policy")
    assert "fuzzy" not in desk.text("de.po")
    assert "Sonnenscheinpolitik" in desk.run("show", "sunshine policy")
    told = json.loads(desk.run("show", "Sunshine Policy", "--json"))
    assert told["terms"]["de"][0]["text"] == "Sonnenscheinpolitik"
    (one,) = json.loads(desk.run("find", "The Sunshine Policy failed.", "--json"))
    assert (one["start"], one["end"]) == (4, 19)
    assert json.loads(desk.run("stats", "--json"))["languages"]["de"]["approved"] == 1
    assert "Sunshine" in desk.run("list", "--missing", "fr")
    desk.run("remove", "Sunshine Policy", stdin="n\n", code=1)
    assert "Sunshine" in desk.run("list")
    desk.run("remove", "Sunshine Policy", "--language", "de", stdin="y\n")
    assert 'msgstr ""' in desk.text("de.po").split("msgid")[-1]
    desk.run("remove", "Sunshine Policy", "--yes")
    assert desk.run("list") == ""


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["show", "Sunshine Polcy"], "there is “Sunshine Policy”"),
        (["set", "Sunshine Policy", "colour", "red"], "There is no field “colour”"),
        (["set", "Sunshine Policy", "gender", "x", "-l", "de"], "one of f, m, n"),
        (["set", "Sunshine Policy", "forms", "x"], "--language"),
        (["add", "Sunshine Policy", "-c", "policy", "--to", "de", "x"], "already"),
        (["add", " ", "--to", "de", "x"], "headword"),
        (["add", "Word", "--to", "Deutsch", "x"], "language tag"),
        (["approve", "Sunshine Policy", "-l", "fr"], "no term in fr"),
        (["find", "artcle.txt"], "there is no file artcle.txt"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    desk: Desk, words: list[str], message: str
) -> None:
    before = {file.name: file.read_bytes() for file in (desk.folder / "g").iterdir()}
    told = desk.run(*words, code=4)
    assert message in told and told.count("\n") == 1
    assert {file.name: file.read_bytes() for file in (desk.folder / "g").iterdir()} == before


def test_what_only_changes_makes_no_directory(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert "`add` makes a new one" in desk.run("set", "Kaesong", "gender", "n", "-l", "de", code=4)
    desk.run("add", " ", "--to", "de", "x", code=4)
    assert not (tmp_path / "g").exists()


def test_a_name_in_two_contexts_asks_for_one(desk: Desk) -> None:
    desk.run("add", "Sunshine Policy", "--context", "song", "--to", "de", "Sonnenlied")
    assert "--context 'policy', --context 'song'" in desk.run("show", "Sunshine Policy", code=4)
    assert "Sonnenlied" in desk.run("show", "Sunshine Policy", "--context", "song")


def test_two_processes_that_add_at_the_same_time_lose_nothing(desk: Desk) -> None:
    # Ten times fifty each: as many meetings, in less time than a process a term.
    for turn in range(10):
        both = [desk.start("add", "--from-stdin", "--quiet") for _ in range(2)]
        for which, process in enumerate(both):
            assert process.stdin is not None
            for number in range(50):
                process.stdin.write(f"term {which} {turn} {number}\tde\tBegriff {number}\n")
            process.stdin.close()
        assert [process.wait() for process in both] == [0, 0]
    assert len(load(desk.folder / "g").concepts) == 1001


def test_killed_at_any_moment_it_leaves_the_old_file_or_the_new(desk: Desk) -> None:
    rng = random.Random(7)
    lines = "".join(f"term {n}\tde\tBegriff {n}\n" for n in range(2000))
    seen = set()
    for _ in range(12):
        shutil.rmtree(desk.folder / "g")
        desk.run("add", "Kaesong", "--to", "de", "Kaesong")
        process = desk.start("add", "--from-stdin", "--quiet")
        assert process.stdin is not None
        process.stdin.write(lines)
        process.stdin.close()
        try:
            process.wait(rng.uniform(0.05, 0.5))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        for name in ("de.po", "en.po"):
            if (desk.folder / "g" / name).exists():
                seen.add(desk.text(name).count("msgid") - 2)
        load(desk.folder / "g")
    assert seen <= {0, 2000}


class TestEditor:
    def test_what_is_sound_takes_the_files_place(self, desk: Desk) -> None:
        desk.environment["EDITOR"] = "sed -i s/Engagement/Involvement/"
        desk.run("edit", "--language", "de")
        assert "#. Involvement." in desk.text("de.po")

    def test_what_is_broken_is_shown_with_its_line_and_kept(self, desk: Desk) -> None:
        desk.environment["EDITOR"] = "sed -i '$s/.*/msgstr unquoted/'"
        before = desk.text("de.po")
        told = desk.run("edit", "--language", "de", stdin="y\nn\n", code=4)
        assert told.count(f"de.po:{len(before.splitlines())}:") >= 2
        assert desk.text("de.po") == before
        copy = Path(told.split("what you wrote is in ")[1].split(". ")[0])
        assert "unquoted" in copy.read_text("utf-8")
        shutil.rmtree(copy.parent)

    def test_who_changed_the_file_meanwhile_loses_nothing(self, desk: Desk) -> None:
        script = desk.folder / "editor.sh"
        script.write_text(
            f'sed -i s/Engagement/Mine/ "$1"\nsed -i s/Engagement/Theirs/ {desk.folder}/g/de.po\n'
        )
        desk.environment["EDITOR"] = f"sh {script}"
        told = desk.run("edit", "--language", "de", code=4)
        assert "changed while you were editing" in told
        assert "#. Theirs." in desk.text("de.po")
        shutil.rmtree(Path(told.split("what you wrote is in ")[1].split(": merge")[0]).parent)

    @pytest.mark.parametrize("editor", ["no-such-editor", "false"])
    def test_an_editor_that_fails_changes_nothing(self, desk: Desk, editor: str) -> None:
        desk.environment["EDITOR"] = editor
        assert editor in desk.run("edit", "--language", "de", code=4)


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("햇볕정책", 8), ("é", 1), ("e\u0301", 1), ("سياسة", 5)]
)
def test_columns_of_a_terminal(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.lists(st.lists(st.sampled_from(["a", "햇볕", "سياسة", "ü", ""]), min_size=2, max_size=2)))
def test_the_second_column_begins_in_one_place(rows: list[list[str]]) -> None:
    lines = table([[*row, "|"] for row in rows], isolate=False).splitlines()
    assert len({width(line[: line.rindex("|")]) for line in lines}) <= 1


_WORD = st.text(st.sampled_from("aé햇 -#ß"), min_size=1, max_size=6).filter(str.strip)


@given(_WORD, _WORD, st.sampled_from(["", "policy"]), st.sampled_from(["", "noun"]), st.booleans())
def test_a_large_glossary_is_added_to_as_a_small_one_is(
    headword: str, text: str, context: str, pos: str, approved: bool
) -> None:
    said = Concept(ConceptId(context, headword), "What\nit is.", "https://x.y", pos)
    new = NewTerm("de", text, also=("Kurs",), forms=("Kurse",), gender="m", approved=approved)
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder) / "small", Path(folder) / "large"
        for word in ("Kaesong", "a", "햇"):
            one = with_term(Glossary(), Concept(ConceptId("", word)), NewTerm("de", "x"))
            before = load(small) if small.exists() else Glossary()
            small.mkdir(exist_ok=True)
            save(Glossary({**before.concepts, **one.concepts}), small)
        shutil.copytree(small, large)
        alone = with_term(Glossary(), said, new).concepts[said.id]
        if appended(large, alone, least=0):
            save(with_term(load(small), said, new), small)
        for name in ("de.po", "en.po"):
            assert (large / name).read_bytes() == (small / name).read_bytes()


def test_a_new_name_takes_the_short_way(tmp_path: Path) -> None:
    new = NewTerm("de", "Kaesŏng", gender="n")
    for word in ("Seoul", "Kaesong"):
        one = with_term(Glossary(), Concept(ConceptId("", word)), new)
        if word == "Seoul":
            tmp_path.joinpath("g").mkdir()
            save(one, tmp_path / "g")
        else:
            alone = one.concepts[ConceptId("", word)]
            assert appended(tmp_path / "g", alone, least=0)
            assert not appended(tmp_path / "g", alone, least=0)
