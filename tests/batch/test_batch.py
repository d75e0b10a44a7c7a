"""A batch with real engines: what is done, what is not done again, what follows from a change."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import sqlite3
from collections.abc import Iterable
from pathlib import Path

import polib
import pytest

from translate.batch.record import DONE, NAME, SAME

from .desk import HEADER, RUN, Desk, batch, failed, prepared, results, terms

PLACES = ("gate", "plain", "sub/both", "sub/ferry")
TREE = {
    f"{place}.{language}.{suffix}"
    for place in PLACES
    for language in ("es", "gl")
    for suffix in ("txt", "po")
}


MEMORY = (
    HEADER.format("es").replace('"Language', '"X-Source-Language: en\\n"\n"Language', 1)
    + '\nmsgid "A small house stands beside the road."\nmsgstr "Una casita al lado del camino."\n'
)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk whose batch was done; nothing is changed on it."""
    desk = Desk(tmp_path_factory.mktemp("first"))
    prepared(desk)
    batch(desk, "--quiet")
    return desk


@pytest.fixture
def done(desk: Desk, first: Desk) -> Desk:
    """A desk whose batch was done: the same articles and results, at the same times."""
    for name in ("in", "terms", "out"):
        shutil.copytree(first.folder / name, desk.folder / name)
    return desk


def stamps(desk: Desk) -> dict[str, tuple[int, int]]:
    """Which file each result is (its inode) and when it was written."""
    root = desk.folder / "out"
    found = {str(path.relative_to(root)): path.stat() for path in root.rglob("*")}
    found.pop(NAME)
    return {name: (one.st_ino, one.st_mtime_ns) for name, one in found.items()}


def written(desk: Desk, before: dict[str, tuple[int, int]]) -> set[str]:
    """Which texts were written since then."""
    now = stamps(desk)
    return {
        name.removesuffix(".txt")
        for name, stamp in now.items()
        if name.endswith(".txt") and before.get(name) != stamp
    }


def drafts(desk: Desk) -> dict[bytes, str]:
    """The text of each draft that is kept."""
    connection = sqlite3.connect(desk.folder / "out" / NAME)
    rows = connection.execute("SELECT key, draft FROM drafts").fetchall()
    connection.close()
    return {key: json.loads(draft)[0] for key, draft in rows}


def new(desk: Desk, before: dict[bytes, str]) -> set[str]:
    return {text for key, text in drafts(desk).items() if key not in before}


def both(places: Iterable[str]) -> set[str]:
    return {f"{place}.{language}" for place in places for language in ("es", "gl")}


class TestOnce:
    def test_all_is_there_and_said(self, desk: Desk) -> None:
        prepared(desk)
        done = batch(desk, "--json")
        assert set(desk.files()) == {*TREE, NAME}
        assert "puerta farola" in desk.read("out/sub/both.es.txt")
        assert "porta do farol" in desk.read("out/gate.gl.txt")
        said = json.loads(done.stdout)
        assert (said["done"], said["failed"], said["standing"]) == (8, 0, 0)
        assert done.stderr.startswith("8 results in ")
        assert {one.state for one in results(desk).values()} == {DONE}
        assert [place for place, _ in results(desk)][::2] == [f"{place}.txt" for place in PLACES]

    def test_the_second_call_does_nothing(self, done: Desk) -> None:
        before, kept = stamps(done), drafts(done)
        said = json.loads(batch(done, "--json").stdout)
        assert (said["done"], said["failed"], said["standing"]) == (0, 0, 8)
        assert stamps(done) == before
        assert drafts(done) == kept
        assert set(done.files()) == {*TREE, NAME}

    def test_what_is_said_twice_is_translated_once(self, done: Desk) -> None:
        shared = [text for text in drafts(done).values() if "farola" in text]
        assert len(shared) == 1
        assert shared[0] in done.read("out/gate.es.txt")
        assert shared[0] in done.read("out/sub/both.es.txt")

    def test_workers_make_no_difference(self, done: Desk) -> None:
        batch(done, "--out", "two", "--workers", "2", "--quiet")
        one, two = done.files("two"), done.files("out")
        del one[NAME], two[NAME]
        assert one == two
        assert results(done, "two") == results(done, "out")

    def test_results_are_those_of_translate(self, done: Desk) -> None:
        for place in PLACES:
            more = ("--out", "other", "--engine", "apertium", "--glossary", "terms", "--quiet")
            run = done.run("translate", f"in/{place}.txt", "--to", "es", "--to", "gl", *more)
            assert run.returncode == 0, run.stderr
        for name, expected in done.files("other").items():
            (found,) = (done.folder / "out").rglob(name)
            # Its digest is over the languages that were loaded: here all there are.
            ours, theirs = (
                [
                    line
                    for line in data.splitlines()
                    if not line.startswith(b'"X-Holdfast-Signature')
                ]
                for data in (found.read_bytes(), expected)
            )
            assert ours == theirs, name

    def test_json_lines(self, desk: Desk) -> None:
        prepared(desk)
        lines = "\n".join(
            json.dumps(one)
            for one in (
                {"id": "news/1", "text": "The ferry left on Friday. The crew went home."},
                {"path": "in/plain.txt"},
            )
        )
        run = ("batch", "-", "--to", "es", "--out", "out", "--quiet")
        broken = desk.run(*run, stdin=lines + "\n{broken\n")
        assert broken.returncode == 5
        assert "line 3 of standard input is no JSON" in desk.run("status", "out").stdout
        names = {"news/1.es.txt", "news/1.es.po", "plain.es.txt", "plain.es.po", NAME}
        assert set(desk.files()) == names
        failed(desk.run("retry", "out"), 2, "standard input, which is gone")
        before = stamps(desk)
        assert desk.run(*run, stdin=lines).returncode == 0
        assert written(desk, before) == set()


class TestChanges:
    def test_a_changed_article_and_one_that_was_only_touched(self, done: Desk) -> None:
        before = stamps(done)
        done.write("in/plain.txt", "A large house stands beside the road. The door is open.")
        os.utime(done.folder / "in/gate.txt", (1, 1))
        batch(done, "--quiet")
        assert written(done, before) == both(["plain"])
        assert "grande" in done.read("out/plain.es.txt")

    def test_another_article_and_another_language(self, done: Desk) -> None:
        before = stamps(done)
        done.write("in/sub/new.txt", "The window is closed.")
        batch(done, "--to", "ca", "--quiet")
        assert written(done, before) == both(["sub/new"]) | {
            f"{place}.ca" for place in (*PLACES, "sub/new")
        }

    @pytest.mark.parametrize(
        ("entries", "expected"),
        [
            ({"lantern gate": "puerta del farol"}, {"puerta del farol": ["gate", "sub/both"]}),
            (
                {"lantern gate": "puerta farola", "ferry": "barcaza"},
                {"barcaza": ["sub/both", "sub/ferry"]},
            ),
            ({"nowhere": "ninguna"}, {"": ["gate", "sub/both"]}),
            ({"lantern gate": "puerta farola", "nowhere": "ninguna"}, {}),
        ],
        ids=["changed", "added", "removed", "of no article"],
    )
    def test_a_term_redoes_only_the_articles_and_segments_with_it(
        self, done: Desk, entries: dict[str, str], expected: dict[str, list[str]]
    ) -> None:
        before, kept = stamps(done), drafts(done)
        gl = {"lantern gate": "porta do farol"} if "lantern gate" in entries else {}
        terms(done, es=entries, gl=gl)
        batch(done, "--quiet")
        places = {place for listed in expected.values() for place in listed}
        # What a concept says in one language is part of it: its articles are done in all of them.
        assert written(done, before) == both(places)
        made = new(done, kept)
        for term in expected:
            assert len(made) == 2 * len(expected)
            assert any(term in text for text in made)
            for place in places:
                assert term in done.read(f"out/{place}.es.txt")
        assert bool(made) == bool(expected)
        # And as it would have been from the beginning.
        batch(done, "--out", "fresh", "--quiet")
        for name, data in done.files("fresh").items():
            if name.endswith(".txt"):
                assert done.files()[name] == data
        before = stamps(done)
        batch(done, "--quiet")
        assert written(done, before) == set()

    @pytest.mark.parametrize("change", [["--captions", "drop"], ["--from", "en"]])
    def test_a_setting_redoes_all(self, done: Desk, change: list[str]) -> None:
        before, kept = stamps(done), drafts(done)
        batch(done, *change, "--quiet")
        assert written(done, before) == both(PLACES)
        assert new(done, kept) == set()

    def test_a_memory_redoes_what_it_may_concern(self, done: Desk) -> None:
        before = stamps(done)
        done.write("memory/a.po", MEMORY)
        batch(done, "--memory", "memory", "--quiet")
        assert written(done, before) == both(PLACES)
        assert "Una casita" in done.read("out/plain.es.txt")
        before = stamps(done)
        batch(done, "--memory", "memory", "--quiet")
        assert written(done, before) == set()
        # What came of it stands in the PO as approved, and goes before what the memory says now.
        more = '\nmsgid "The door is open."\nmsgstr "La puertecilla se abre."\n'
        done.write("memory/a.po", MEMORY.replace("Una casita", "Otra casita") + more)
        batch(done, "--memory", "memory", "--quiet")
        assert written(done, before) == both(PLACES)
        assert done.read("out/plain.es.txt").split(". ")[1:] == ["La puertecilla se abre."]
        assert "Una casita" in done.read("out/plain.es.txt")

    def test_what_a_person_approves_stands_and_the_text_follows(self, done: Desk) -> None:
        path = done.folder / "out/gate.es.po"
        reviewed = polib.pofile(str(path))
        entry = next(one for one in reviewed if "Visitors" in one.msgid)
        entry.msgstr, entry.flags = "La gente vino el domingo.", []
        reviewed.save()
        before = stamps(done)
        batch(done, "--quiet")
        assert written(done, before) == {"gate.es"}
        assert "La gente vino el domingo." in done.read("out/gate.es.txt")
        kept = next(one for one in polib.pofile(str(path)) if one.msgid == entry.msgid)
        assert (kept.msgstr, kept.fuzzy) == (entry.msgstr, False)
        before = stamps(done)
        batch(done, "--quiet")
        assert written(done, before) == set()

    def test_a_result_that_is_damaged_comes_back(self, done: Desk) -> None:
        expected = done.files()
        for name in ("gate.es.txt", "sub/both.gl.po"):
            (done.folder / "out" / name).unlink()
        for name, data in {
            "gate.gl.txt": b"",
            "plain.es.txt": expected["plain.es.txt"][:-20],
            "plain.gl.txt": expected["plain.gl.txt"][:-1] + b"\0",
            "sub/both.es.po": b"",
            "sub/ferry.es.po": expected["sub/ferry.es.po"][:-20],
        }.items():
            done.write(f"out/{name}", data)
        batch(done, "--quiet")
        now = done.files()
        del now[NAME], expected[NAME]
        assert now == expected


class TestSame:
    def test_an_article_that_is_in_the_language_already(self, desk: Desk) -> None:
        desk.write("in/en.txt", "The ferry left the harbour on Friday. The crew went home.")
        desk.write("in/es.txt", "El barco salió del puerto el viernes. La gente volvió a su casa.")
        run = ("batch", "in", "--to", "es", "--out", "out", "--engine", "apertium")
        assert desk.run(*run, "--quiet").returncode == 0
        assert set(desk.files()) == {"en.es.txt", "en.es.po", NAME}
        same = results(desk)["es.txt", "es"]
        assert (same.state, same.reason, same.files) == (SAME, "it is in Spanish already", ())
        done = desk.run(*run, "--json")
        assert json.loads(done.stdout)["standing"] == 2


class TestRefusals:
    def test_another_batch_in_the_same_folder(self, done: Desk) -> None:
        before = done.files()
        handle = os.open(done.folder / "out", os.O_RDONLY)
        fcntl.flock(handle, fcntl.LOCK_EX)
        failed(done.run(*RUN), 2, "Another batch works in", "out")
        failed(done.run("retry", "out"), 2, "Another batch works in", "out")
        assert done.run("status", "out").returncode == 0
        os.close(handle)
        assert done.files() == before

    def test_a_record_that_does_not_say_what_was_asked_for(self, done: Desk) -> None:
        record = sqlite3.connect(done.folder / "out" / NAME)
        with record:
            record.execute("DELETE FROM asked WHERE name = 'to'")
        record.close()
        failed(done.run("retry", "out"), 2, "does not say what was asked for", "holdfast batch")

    def test_nothing_is_written_over_an_input(self, desk: Desk) -> None:
        prepared(desk)
        desk.write("out/article.es.txt", "The ship came.")
        desk.write("article.txt", "The ship came.")
        run = ("batch", "article.txt", "out/article.es.txt", "--to", "es", "--out", "out")
        failed(desk.run(*run), 2, "would replace the input out/article.es.txt")
        assert set(desk.files()) == {"article.es.txt"}

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (["no*.txt", "--to", "es", "--out", "out"], 4, "No file matches no*.txt"),
            (["in", "--to", "es", "--out", "in/gate.txt"], 2, "in/gate.txt is a file"),
            (["in", "--to", "es", "--out", "in/gate.txt/x"], 4, "cannot be made"),
            (["in", "--to", "es", "--out", "in"], 2, "choose another --out"),
            (["in", "--to", "es"], 2, "--out"),
            (["in", "--out", "out"], 2, "--to"),
            (["in", "--to", "es", "--out", "out", "--glossary", "no"], 4, "no: "),
        ],
    )
    def test_misuse(self, desk: Desk, arguments: list[str], code: int, words: str) -> None:
        prepared(desk)
        before = desk.files(".")
        failed(desk.run("batch", *arguments), code, words)
        assert desk.files(".") == before


def test_names_that_are_hard_to_write(desk: Desk) -> None:
    names = [b"a\nb.txt", b"caf\xe9.txt", b"\xe2\x80\xae.txt", b"-rf.txt", b"%s{}.txt", b"'.txt"]
    (desk.folder / "in").mkdir()
    for name in names:
        path = os.path.join(os.fsencode(desk.folder), b"in", name)
        Path(os.fsdecode(path)).write_text("The ferry left on Friday.", encoding="utf-8")
    Path(os.fsdecode(path)).write_bytes(b"")
    batch_run = ("batch", "in", "--to", "es", "--out", "out")
    done = desk.run(*batch_run)
    assert done.returncode == 5, done.stderr
    assert "Traceback" not in done.stderr
    # Two a name, but for the empty one.
    assert len(desk.files()) == 2 * (len(names) - 1) + 1
    said = desk.run("status", "out", "--json")
    assert len(json.loads(said.stdout)) == len(names)
    assert desk.run("status", "out").stdout.count("\n") == 4
    again = desk.run(*batch_run, "--json")
    assert json.loads(again.stdout)["standing"] == len(names) - 1
