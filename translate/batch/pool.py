"""Worker processes that are watched: one that dies, hangs or runs out of memory costs one task.

The pool knows nothing of what a task is. Each worker is forked, so that what its maker has loaded
is there at once and is shared; it is handed one task at a time and answers as it goes.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import resource
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from translate.errors import EngineError

Task = TypeVar("Task")
Answer = TypeVar("Answer")
#: Does one task, answer by answer; made in the worker, given what says that work goes on.
Doer = Callable[[Task], Iterator[Answer]]
Maker = Callable[[Callable[[], None]], contextlib.AbstractContextManager[Doer[Task, Answer]]]

_ALIVE, _ANSWER, _READY, _BROKEN, _GONE = range(5)
# A worker that died may have been killed by chance: its task is tried so often.
_TRIES = 2
# How long a worker that was told to end may take, in seconds.
_PATIENCE = 3.0
# The kernel's number for "tell me when my parent dies".
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """``silence``: so many seconds without a sign a worker counts as hung. ``memory``: so many MB
    of address space a worker may have (0: any)."""

    silence: float = 300.0
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Lost(Generic[Task]):
    """A task whose worker was lost, and why: a sentence's end ("was silent for 300 s")."""

    task: Task
    why: str


@dataclass(slots=True)
class _Seat(Generic[Task]):
    process: BaseProcess
    line: Connection
    task: Task | None = None
    tries: int = 0
    ready: bool = False
    heard: float = field(default_factory=time.monotonic)


def work(
    tasks: Iterable[Task],
    maker: Maker[Task, Answer],
    count: int,
    limits: Limits,
    before_fork: Callable[[], None] = lambda: None,
    tick: float = 0.5,
) -> Generator[Answer | Lost[Task] | None, None, None]:
    """Give every answer to every task as it comes, a ``Lost`` for each task that took its worker
    along, and None at least every ``tick`` seconds, so that whoever waits can show a sign.

    ``before_fork`` is called before each fork. Raises EngineError where no worker can be started.
    """
    waiting = deque((task, 1) for task in tasks)
    seats: list[_Seat[Task]] = []
    unborn = 0
    try:
        while waiting or any(seat.task is not None for seat in seats):
            busy = sum(seat.task is not None for seat in seats)
            while len(seats) < min(count, len(waiting) + busy):
                before_fork()
                seats.append(_seated(maker, limits, [seat.line for seat in seats]))
            ready = wait([seat.line for seat in seats], tick)
            for seat in [*seats]:
                why = ""
                if seat.line in ready:
                    seat.heard = time.monotonic()
                    try:
                        sort, told = seat.line.recv()
                    except (EOFError, OSError):
                        sort, told, why = _GONE, None, _ended(seat)
                    if sort == _ANSWER:
                        yield told
                    elif sort == _BROKEN:
                        why = told
                    elif sort == _READY:
                        seat.ready, seat.task, unborn = True, None, 0
                elif _is_at_work(seat) and time.monotonic() - seat.heard > limits.silence:
                    why = f"was silent for {limits.silence:.0f} s"
                if why:
                    seats.remove(seat)
                    _end(seat)
                    if seat.task is None:
                        unborn += 1
                        if unborn > count:
                            raise EngineError(f"No worker can be kept: the last {why}.")
                    elif seat.tries < _TRIES and "silent" not in why:
                        waiting.append((seat.task, seat.tries + 1))
                    else:
                        yield Lost(seat.task, why)
                elif seat.ready and seat.task is None and waiting:
                    seat.task, seat.tries = waiting.popleft()
                    seat.heard = time.monotonic()
                    with contextlib.suppress(OSError):  # a dead one shows at the next turn
                        seat.line.send(seat.task)
            yield None
    finally:
        for seat in seats:
            _end(seat)


def _is_at_work(seat: _Seat[Any]) -> bool:
    return seat.task is not None or not seat.ready


def _seated(maker: Maker[Task, Answer], limits: Limits, others: list[Connection]) -> _Seat[Task]:
    forking = multiprocessing.get_context("fork")
    here, there = forking.Pipe()
    process = forking.Process(
        target=_serve, args=(maker, limits, there, [here, *others], os.getpid()), daemon=True
    )
    # Ctrl-C is for the parent, and must not come to a child that does not ignore it yet.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        process.start()
    except OSError as error:
        here.close()
        raise EngineError(
            f"No worker can be started ({error.strerror or error}): end other programs, or ask for "
            "fewer with --workers."
        ) from error
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        there.close()
    return _Seat(process, here)


def _serve(
    maker: Maker[Any, Any], limits: Limits, line: Connection, others: list[Connection], parent: int
) -> None:
    """What a worker does until nobody has anything for it."""
    for other in others:
        other.close()
    _die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    if limits.memory:
        size = limits.memory << 20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
    code = 0
    try:
        with maker(lambda: line.send((_ALIVE, None))) as doer:
            while True:
                line.send((_READY, None))
                for answer in doer(line.recv()):
                    line.send((_ANSWER, answer))
    except (EOFError, BrokenPipeError, ConnectionResetError, SystemExit):
        pass
    except MemoryError:
        code = os.EX_OSERR
    except Exception as error:
        code = os.EX_SOFTWARE
        with contextlib.suppress(OSError):
            line.send((_BROKEN, f"gave up ({type(error).__name__}: {error})"))
    # Not sys.exit(): what the parent had open and registered is not for us to finish.
    os._exit(code)


def _die_with(parent: int) -> None:
    """End when the parent does, however that ends."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it was quicker
        os._exit(0)


def _ended(seat: _Seat[Any]) -> str:
    """How a worker came to its end."""
    seat.process.join(_PATIENCE)
    code = seat.process.exitcode
    if code == -signal.SIGKILL:
        return "was killed (by the system, where memory is short)"
    if code == os.EX_OSERR:
        return "ran out of memory"
    if code is not None and code < 0:
        return f"died of signal {signal.Signals(-code).name}"
    return f"ended with code {code}"


def _end(seat: _Seat[Any]) -> None:
    seat.process.terminate()
    seat.process.join(_PATIENCE)
    if seat.process.is_alive():
        seat.process.kill()
        seat.process.join()
    with contextlib.suppress(OSError):
        seat.line.close()
