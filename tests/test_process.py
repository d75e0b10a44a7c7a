"""Pipelines of programs: batches in order, crashes and hangs survived, nothing left running."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.engines.apertium.process import Pipeline, close_all
from translate.errors import EngineError

# A null-flushing program: it answers in capitals, dies of "crash" and never answers "hang".
PROGRAM = """#!{python}
import os, sys, time
assert sys.argv[1] == "-z"
open({log!r}, "a").write(f"{{os.getpid()}}\\n")
text = bytearray()
while byte := os.read(0, 1):
    if byte != b"\\0":
        text += byte
        continue
    if text == b"CRASH" or text == b"crash":
        os._exit(1)
    if text == b"hang" or text == b"HANG":
        time.sleep(600)
    os.write(1, bytes(text).decode().upper().encode() + b"\\0")
    text.clear()
"""

Make = Callable[..., Pipeline]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "pids"


@pytest.fixture
def make(tmp_path: Path, log: Path) -> Make:
    program = tmp_path / "a program"
    program.write_text(PROGRAM.format(python=sys.executable, log=str(log)), encoding="utf-8")
    program.chmod(0o755)

    def made(length: int = 1, timeout: float = 30.0) -> Pipeline:
        return Pipeline([(str(program),)] * length, timeout)

    return made


def running(log: Path) -> list[int]:
    """Which of the programs that were started still run."""
    pids = [int(line) for line in log.read_text().split()] if log.exists() else []
    return [pid for pid in pids if Path(f"/proc/{pid}").exists()]


@pytest.mark.parametrize("length", [1, 3])
def test_texts_come_back_in_order_by_the_same_programs(make: Make, log: Path, length: int) -> None:
    pipeline = make(length)
    assert pipeline.exchange(["one", "", "two\nlines", "three"]) == [
        "ONE",
        "",
        "TWO\nLINES",
        "THREE",
    ]
    first = running(log)
    assert len(first) == length
    assert pipeline.exchange([]) == []
    assert pipeline.exchange(["four"]) == ["FOUR"]
    assert running(log) == first
    pipeline.close()
    assert running(log) == []


@pytest.mark.parametrize("length", [1, 3])
def test_a_text_that_kills_the_programs_is_given_up_and_the_rest_is_done(
    make: Make, log: Path, length: int
) -> None:
    pipeline = make(length)
    assert pipeline.exchange(["one", "crash", "two"]) == ["ONE", None, "TWO"]
    assert pipeline.exchange(["crash", "crash"]) == [None, None]
    if length > 1:  # the second program dies of it, when the first has nothing more to say
        assert pipeline.exchange(["one", "Crash"]) == ["ONE", None]
    assert pipeline.exchange(["three"]) == ["THREE"]
    assert len(running(log)) == length
    pipeline.close()


def test_a_text_that_hangs_the_programs_is_given_up(make: Make, log: Path) -> None:
    pipeline = make(2, timeout=1.0)
    assert pipeline.exchange(["one", "hang", "two"]) == ["ONE", None, "TWO"]
    pipeline.close()
    assert running(log) == []


def test_programs_that_died_unasked_are_started_again(make: Make, log: Path) -> None:
    pipeline = make(2)
    assert pipeline.exchange(["one"]) == ["ONE"]
    os.kill(running(log)[0], 9)
    assert pipeline.exchange(["two", "three"]) == ["TWO", "THREE"]
    pipeline.close()


def test_more_text_than_a_pipe_holds(make: Make) -> None:
    pipeline = make(2)
    texts = ["x" * 20_000] * 20
    assert pipeline.exchange(texts) == ["X" * 20_000] * 20
    pipeline.close()


def test_no_programs_pass_every_text_on() -> None:
    pipeline = Pipeline([])
    pipeline.start()
    assert pipeline.exchange(["a", ""]) == ["a", ""]
    pipeline.close()


def test_a_program_that_is_not_there_is_named() -> None:
    for commands in ([("no-such-program",)], [("cat",), ("no-such-program", "file")]):
        with pytest.raises(EngineError, match="no-such-program"):
            Pipeline(commands).start()


def test_closing_is_for_good_and_ends_what_is_under_way(make: Make, log: Path) -> None:
    pipelines = [make(2), make(1)]
    for pipeline in pipelines:
        assert pipeline.exchange(["one"]) == ["ONE"]
    raised: list[str] = []

    def wait() -> None:
        try:
            pipelines[0].exchange(["hang"])
        except EngineError as error:
            raised.append(str(error))

    thread = threading.Thread(target=wait)
    thread.start()
    close_all(pipelines)
    thread.join(20)
    assert not thread.is_alive()
    assert len(raised) == 1
    assert running(log) == []
    with pytest.raises(EngineError):
        pipelines[1].exchange(["two"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_any_texts_pass_a_real_program_untouched(texts: list[str]) -> None:
    pipeline = Pipeline([("sed", "-u", "s/x/x/"), ("sed", "-u", "s/y/y/")])
    try:
        assert pipeline.exchange(texts) == texts
    finally:
        pipeline.close()
