"""The pool: workers that die, hang, run out of memory or never come; nothing is left of it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from translate.batch.pool import Doer, Limits, Lost, work
from translate.errors import EngineError

SOON = Limits(silence=0.4)


@contextmanager
def plain(alive: Callable[[], None]) -> Iterator[Doer[Any, Any]]:
    """A worker that answers with what it is given, or does as the first word says."""

    def do(task: str) -> Iterator[str]:
        what, _, rest = task.partition(" ")
        yield f"{task} begun"
        match what:
            case "die":
                os.kill(os.getpid(), signal.SIGKILL)
            case "alarm":
                os.kill(os.getpid(), signal.SIGALRM)
            case "leave":
                os._exit(3)
            case "raise":
                raise ValueError(f"{rest} is poison")
            case "hang":
                time.sleep(600)
            case "deaf":
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
                time.sleep(600)
            case "slow":
                for _ in range(8):
                    time.sleep(0.1)
                    alive()
            case "large":
                bytearray(1 << 33)
            case "once":
                mark = Path(rest)
                if not mark.exists():
                    mark.touch()
                    os.kill(os.getpid(), signal.SIGKILL)
        yield f"{task} done"

    yield do


def done(
    tasks: list[str], count: int = 2, limits: Limits = SOON, maker: Any = plain
) -> tuple[Counter[str], dict[str, str]]:
    """The answers and how often each came, and why tasks were lost."""
    answers: Counter[str] = Counter()
    lost: dict[str, str] = {}
    for answer in work(tasks, maker, count, limits, tick=0.05):
        if isinstance(answer, Lost):
            assert answer.task not in lost
            lost[answer.task] = answer.why
        elif answer is not None:
            answers[answer] += 1
    return answers, lost


def children() -> list[str]:
    """This process's children that are alive."""
    found = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text().split()
    return [pid for pid in found if "Z" not in Path(f"/proc/{pid}/stat").read_text().split()[2]]


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    before = set(children())
    handles = len(os.listdir("/proc/self/fd"))
    yield
    assert set(children()) <= before
    assert len(os.listdir("/proc/self/fd")) == handles


@pytest.mark.parametrize("count", [1, 2, 5])
@pytest.mark.parametrize("length", [0, 1, 3, 40])
def test_every_task_is_answered_once(count: int, length: int) -> None:
    tasks = [f"task {i}" for i in range(length)]
    answers, lost = done(tasks, count)
    assert answers == Counter(f"{task} {what}" for task in tasks for what in ("begun", "done"))
    assert lost == {}


def test_no_more_workers_are_made_than_there_are_tasks() -> None:
    made: list[int] = []
    for tasks, count in ((["a", "b"], 9), ([], 4)):
        for _ in work(tasks, plain, count, SOON, lambda: made.append(1)):
            pass
    assert len(made) == 2


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("die", "was killed (by the system, where memory is short)"),
        ("alarm", "died of signal SIGALRM"),
        ("leave", "ended with code 3"),
        ("raise it", "gave up (ValueError: it is poison)"),
    ],
)
def test_a_task_that_takes_workers_along_is_tried_again_and_given_up(what: str, why: str) -> None:
    answers, lost = done([what, *"abcdef"])
    assert lost == {what: why}
    assert answers.pop(f"{what} begun") == 2
    assert answers == Counter(f"{task} {how}" for task in "abcdef" for how in ("begun", "done"))


def test_a_worker_that_was_killed_by_chance_costs_nothing(tmp_path: Path) -> None:
    tasks = [f"once {tmp_path / str(i)}" for i in range(4)]
    answers, lost = done(tasks)
    assert lost == {}
    assert answers == Counter({f"{task} begun": 2 for task in tasks}) + Counter(
        f"{task} done" for task in tasks
    )


@pytest.mark.parametrize("what", ["hang", "deaf"])
def test_a_task_that_hangs_is_given_up_at_once(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translate.batch.pool._PATIENCE", 0.2)
    answers, lost = done([what, *"abc"])
    assert lost == {what: "was silent for 0 s"}
    assert answers.pop(f"{what} begun") == 1
    assert len(answers) == 6


def test_a_task_that_takes_long_and_says_so_is_waited_for() -> None:
    answers, lost = done(["slow"])
    assert (answers["slow done"], lost) == (1, {})


def test_a_task_that_needs_too_much_memory() -> None:
    with open("/proc/self/statm", encoding="ascii") as file:
        own = int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE") >> 20
    answers, lost = done(["large", "a"], limits=Limits(10.0, own + 500))
    assert lost == {"large": "ran out of memory"}
    assert answers["a done"] == 1


def test_all_at_once() -> None:
    bad = ["die", "raise x", "hang", "leave"]
    good = [f"task {i}" for i in range(20)]
    answers, lost = done([*bad, *good], 3)
    assert lost.keys() == set(bad)
    assert all(answers[f"{task} done"] == 1 for task in good)


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("die", "was killed"),
        ("raise it", r"gave up \(ValueError: it is poison\)"),
        ("leave", "ended with code 3"),
        ("hang", "was silent for 0 s"),
    ],
)
def test_workers_that_can_never_be_made_end_it(
    what: str, why: str, capfd: pytest.CaptureFixture[str]
) -> None:
    @contextmanager
    def bad(alive: Callable[[], None]) -> Iterator[Doer[Any, Any]]:
        with plain(alive) as do:
            list(do(what))
            yield do

    with pytest.raises(EngineError, match=f"No worker can be kept: the last {why}"):
        done(["a", "b", "c"], maker=bad)
    assert capfd.readouterr().err == ""


def test_a_worker_that_cannot_be_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.popen_fork.Popen._launch", fork)
    with pytest.raises(EngineError, match=r"No worker can be started \(Resource .* --workers"):
        done(["a"])


def test_what_a_worker_has_open_is_closed_when_all_is_done(tmp_path: Path) -> None:
    @contextmanager
    def noted(alive: Callable[[], None]) -> Iterator[Doer[Any, Any]]:
        with plain(alive) as do:
            try:
                yield do
            finally:
                (tmp_path / str(os.getpid())).touch()

    done(["a", "b", "c", "d"], 2, maker=noted)
    assert len(list(tmp_path.iterdir())) == 2


def test_whoever_stops_listening_ends_it() -> None:
    answers = work(["hang", "hang", "a"], plain, 2, Limits())
    while next(answers) != "hang begun":
        pass
    assert children()
    answers.close()
    assert not children()


def test_ctrl_c_ends_it_and_nobody_complains(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupt() -> None:
        # As a terminal does: the signal goes to the workers as well.
        for pid in [*map(int, children()), os.getpid()]:
            os.kill(pid, signal.SIGINT)

    def interrupted() -> None:
        begun = 0
        for answer in work(["hang", "hang"], plain, 2, Limits()):
            begun += answer == "hang begun"
            if begun == 2:
                threading.Timer(0.1, interrupt).start()
                begun = 0

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not children()
    assert capfd.readouterr().err == ""


PARENT = """
import os, signal, sys, time
from contextlib import contextmanager
from translate.batch.pool import Limits, work

@contextmanager
def maker(alive):
    def do(task):
        yield os.getpid()
        {does}
    yield do

for pid in work(range(3), maker, 3, Limits()):
    if pid is not None:
        print(pid, flush=True)
"""


@pytest.mark.parametrize(
    "does",
    [
        "time.sleep(600)",
        "while True: pass",
        "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(600)",
    ],
)
def test_no_worker_outlives_a_parent_that_was_killed(does: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(does=does)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    pids = [int(parent.stdout.readline()) for _ in range(3)]
    handles = [os.pidfd_open(pid) for pid in pids]
    parent.kill()
    parent.stdout.close()
    parent.wait()
    for handle in handles:  # readable when its process is gone
        assert select.select([handle], [], [], 30)[0]
        os.close(handle)
