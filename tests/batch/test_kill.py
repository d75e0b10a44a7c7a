"""kill -9 of a batch at fifty random moments: the result is that of a run that nobody touched."""

from __future__ import annotations

import os
import random
import select
import signal
import time
import traceback
from pathlib import Path

import pytest

from glossary.concept import Glossary
from translate import installed
from translate.batch.pool import Limits
from translate.batch.record import NAME
from translate.batch.run import run
from translate.batch.sources import expand
from translate.batch.worker import Settings
from translate.write import named

from .desk import MARK, Desk, results, terms

KILLS = 50
# So often one folder is hit, at most: what a run goes on with was itself left by one cut short.
A_FOLDER = 8
SUBJECTS = ("ferry", "lantern gate", "door", "window", "road", "train")
PLACES = ("harbour", "river", "square", "garden")


def articles(desk: Desk) -> None:
    """Twelve small articles in three folders, with a sentence that all of them have."""
    chance = random.Random(1)
    for i in range(12):
        said = [f"The {chance.choice(SUBJECTS)} is near the {chance.choice(PLACES)} {i}."]
        said += [f"The {one} is old." for one in chance.sample(SUBJECTS, 3)]
        text = " ".join([*said, "Visitors came on Sunday."])
        desk.write(f"in/{'abc'[i % 3]}/article{i}.txt", text)
    terms(desk, es={"lantern gate": "puerta farola"})


class Batch:
    """A batch that runs in a process of its own.

    It is forked with all its modules and its glossary loaded: starting the command fifty times
    would take most of the time, and the kills would mostly meet that.
    """

    def __init__(self, folder: Path, glossary: Glossary) -> None:
        self._heard, says = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            code = 1
            try:
                os.dup2(says, 2)
                os.setsid()
                _do(folder, glossary)
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)
        os.close(says)
        self._process = os.pidfd_open(self._pid)

    def killed(self, seconds: float) -> bool:
        """Kill it after a while; whether it was still there."""
        if not select.select([self._process], [], [], seconds)[0]:
            os.kill(self._pid, signal.SIGKILL)
        code, told = self._ended()
        assert told == ""
        assert code in (0, -signal.SIGKILL)
        return code != 0

    def finished(self) -> None:
        """Wait until it has done all."""
        assert self._ended() == (0, "")

    def _ended(self) -> tuple[int, str]:
        # Its workers have this pipe open: it ends when all of them are gone.
        with open(self._heard, encoding="utf-8") as heard:
            told = heard.read()
        _, status = os.waitpid(self._pid, 0)
        os.close(self._process)
        return os.waitstatus_to_exitcode(status), told


def _do(folder: Path, glossary: Glossary) -> None:
    settings = Settings(folder.absolute(), ("es", "en"), named("same"), "apertium")
    sources = expand(["in"], folder)
    for _ in run(sources, settings, glossary, 2, Limits(), {"inputs": ["in"]}):
        pass


def tree(desk: Desk, out: str) -> dict[str, bytes]:
    """All files in a folder; the record is taken out, which must be there."""
    found: dict[str, bytes] = desk.files(out)
    del found[NAME]
    return found


def programs(desk: Desk) -> list[str]:
    """The programs that are left; those of an engine need a moment to find their input ended."""
    end = time.monotonic() + 30
    while (left := desk.programs()) and time.monotonic() < end:
        os.sched_yield()
    return list(left)


def test_a_batch_that_is_killed_again_and_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles(desk)
    monkeypatch.chdir(desk.folder)
    monkeypatch.setenv(MARK, desk.mark)
    glossary = installed.glossary([desk.folder / "terms"])
    begun = time.monotonic()
    Batch(Path("whole"), glossary).finished()
    whole = time.monotonic() - begun
    expected, said = tree(desk, "whole"), results(desk, "whole")
    assert len(expected) == 24
    assert len(said) == 24  # in English they are already

    chance = random.Random(50)
    kills = folders = 0
    while kills < KILLS:
        folders += 1
        out = f"out{folders}"
        for _ in range(A_FOLDER):
            if not Batch(Path(out), glossary).killed(whole * chance.uniform(0.0, 0.8)):
                break
            kills += 1
        Batch(Path(out), glossary).finished()
        assert tree(desk, out) == expected
        assert results(desk, out) == said
        assert {path.name for path in (desk.folder / out).iterdir()} == {"a", "b", "c", NAME}
    assert folders >= KILLS // A_FOLDER
    assert programs(desk) == []
