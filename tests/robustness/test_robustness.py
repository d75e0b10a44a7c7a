"""Each case of hostile input ends as it should, says one thing, and leaves nothing behind."""

from __future__ import annotations

import hashlib
import os
import pty
import runpy
import stat
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest
import regex

from glossary import disk
from translate.write.files import write_file

from .case import TEXT, Case, written
from .cases import CASES
from .server import ROOT, Server

ALL = [one for cases in CASES.values() for one in cases]
# What a program says to those who write it.
_BARE = regex.compile(
    r"Traceback|\b\w+(?:Error|Exception|Warning)\b|\bError: |\[Errno|<class|<string>|\bNone\b"
)
# Larger files are holes, of which the size is enough.
_LARGE = 2**28


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as running:
        yield running


class Places(NamedTuple):
    """The folder of the input, the home of who runs the command, and where its output goes."""

    work: Path
    home: Path
    streams: Path


def new_places(root: Path) -> Places:
    found = Places(root / "work", root / "home", root / "streams")
    for path in found:
        path.mkdir(parents=True)
    return found


@pytest.fixture
def places(tmp_path: Path) -> Iterator[Places]:
    found = new_places(tmp_path)
    yield found
    # Else what is in them could not be removed.
    for path in [found.work, *(one for one in found.work.rglob("*") if one.is_dir())]:
        path.chmod(0o755)


def there(root: Path) -> dict[str, tuple[object, ...]]:
    """All that is below a folder: what it is, and what is in it."""
    found: dict[str, tuple[object, ...]] = {}
    for path in root.rglob("*"):
        told = path.lstat()
        kind = stat.S_IFMT(told.st_mode)
        said: object = None
        if kind == stat.S_IFLNK:
            said = os.readlink(path)
        elif kind == stat.S_IFREG:
            large = told.st_size > _LARGE
            said = told.st_size if large else hashlib.sha256(path.read_bytes()).hexdigest()
        found[str(path.relative_to(root))] = (kind, stat.S_IMODE(told.st_mode), said)
    return found


def files(found: Mapping[str, tuple[object, ...]]) -> set[str]:
    return {name for name, (kind, *_) in found.items() if kind != stat.S_IFDIR}


@pytest.mark.parametrize("one", ALL, ids=[one.name for one in ALL])
def test_case(one: Case, server: Server, places: Places) -> None:
    one.make(places.work)
    before = there(places.work)
    done = server.run(one.command, *places, plain=one.plain)

    assert done.code == one.code, done.err[-2000:]
    assert all(c.isprintable() or c == "\n" for c in done.err), repr(done.err)
    assert not _BARE.search(done.err), done.err
    if one.says:
        assert done.err.startswith("holdfast: ") and done.err.endswith(".\n")
        assert done.err.count("\n") == 1, done.err
        assert one.says in done.err
        assert one.names in done.err

    after = there(places.work)
    new = files(after) - files(before)
    assert new == set(one.made)
    assert {name: after.get(name) for name in before} == before
    assert files(there(places.home)) == set()
    if one.shows:
        shown = (places.work / one.made[0]).read_bytes() if one.made else done.out
        assert one.shows.encode() in shown


def test_no_program_is_left_running(server: Server, tmp_path: Path) -> None:
    names = {"docx-embedded", "xliff-laughs", "po-plural-power", "out-pipe", "pack-no-sense"}
    for one in ALL:
        if one.name in names:
            inside = new_places(tmp_path / one.name)
            one.make(inside.work)
            server.run(one.command, *inside)
    assert server.left() == []


def test_too_little_memory_is_said(server: Server, places: Places) -> None:
    (places.work / "a.txt").write_text("The ship came.\n" * 400_000, encoding="utf-8")
    asked = ("clean", "a.txt", "--from", "en")
    done = server.run(asked, *places, memory=server.size + 2**25)
    assert done.code == 4
    assert done.err.startswith("holdfast: There is not enough memory")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    "command",
    [
        ("clean", "a.txt"),
        ("glossary", "list", "-g", "g"),
        ("glossary", "list", "-g", "g", "--json"),
        ("check", "a.po"),
        ("translate", "a.csv", "--from", "en", "--to", "es", "--quiet"),
    ],
    ids=" ".join,
)
def test_a_terminal_gets_nothing_that_steers_it(tmp_path: Path, command: tuple[str, ...]) -> None:
    steering = "\x1b]0;owned\x07\x1b[2J\x9b2J"
    head = 'msgid ""\nmsgstr "Language: es\\n"\n\n'
    written(
        {
            "a.txt": f"{TEXT}\n{steering}",
            "a.csv": f"text\nThe ship {steering} came.\n" + f"{TEXT.splitlines()[2]}\n" * 9,
            "a.po": f'{head}msgid "ship {steering}"\nmsgstr "  buque {steering}  1"\n',
            "g/es.po": f'{head}msgid "ship {steering}"\nmsgstr "buque {steering}"\n',
        }
    )(tmp_path)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [Path(sys.executable).with_name("holdfast"), *command],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # what a terminal says when nobody has it open any more
            pass
        os.close(ours)
    assert process.returncode == 0, shown.decode()
    text = shown.decode()
    assert regex.search("ship|harbour|barco|buque", text)
    assert all(c.isprintable() or c in "\r\n\t" for c in text), repr(text)


class TestTheCases:
    def test_they_are_as_many_as_promised_and_named_once(self) -> None:
        assert len(ALL) >= 160
        assert [name for name, count in Counter(one.name for one in ALL).items() if count > 1] == []

    def test_the_page_lists_them(self) -> None:
        script = runpy.run_path(str(ROOT / "scripts" / "robustness_table.py"))
        page = script["PAGE"].read_text(encoding="utf-8")
        assert script["updated"](page) == page, "run: uv run python scripts/robustness_table.py"


class TestPipes:
    """What refuses a pipe that nobody uses must not refuse one that somebody does."""

    def test_one_that_is_written_to_is_read(self, tmp_path: Path) -> None:
        pipe = tmp_path / "p"
        os.mkfifo(pipe)
        with ThreadPoolExecutor(1) as pool:
            read = pool.submit(disk.read, pipe)
            # To open it takes until somebody reads.
            pipe.write_bytes(TEXT.encode())
            assert read.result() == TEXT.encode()

    def test_a_writer_who_is_slow_is_waited_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(disk, "_PATIENCE_MS", 1)
        begun, waited = disk._begun, threading.Event()

        def watched(descriptor: int, path: Path) -> bytes:
            try:
                return begun(descriptor, path)
            finally:
                waited.set()

        monkeypatch.setattr(disk, "_begun", watched)
        pipe = tmp_path / "p"
        os.mkfifo(pipe)
        writer = os.open(pipe, os.O_RDWR)
        with ThreadPoolExecutor(1) as pool:
            read = pool.submit(disk.read, pipe)
            waited.wait()
            os.write(writer, TEXT.encode())
            os.close(writer)
            assert read.result() == TEXT.encode()

    def test_no_more_is_read_than_was_asked_for(self, tmp_path: Path) -> None:
        pipe = tmp_path / "p"
        os.mkfifo(pipe)
        with open(os.open(pipe, os.O_RDWR), "wb", buffering=0) as writer:
            writer.write(b"ships")
            assert disk.read(pipe, 4) == b"ship"

    def test_one_that_is_read_from_is_written(self, tmp_path: Path) -> None:
        pipe = tmp_path / "p"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        write_file(pipe, TEXT)
        assert os.read(reader, 65536) == TEXT.encode()
        os.close(reader)
