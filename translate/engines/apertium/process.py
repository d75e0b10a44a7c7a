"""Keeps a pipeline of null-flushing programs alive and exchanges batches of texts with it."""

from __future__ import annotations

import contextlib
import os
import select
import shlex
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Sequence

from translate.errors import EngineError

from .modes import Command

# What a program that was told to end may take for it, in seconds.
_PATIENCE = 2.0
_PIECE = 1 << 16


class Pipeline:
    """Programs joined by pipes; texts go in and come out one by one, parted by NUL bytes.

    A program that dies or falls silent is started anew, with all its neighbours: the text at fault
    is then tried alone, and given up (None) when it fails again. ``timeout`` is in seconds for one
    exchange of a batch plus what its length allows. No commands pass every text on as it is.
    """

    def __init__(self, commands: Sequence[Command], timeout: float = 30.0) -> None:
        self._programs = tuple(command[0] for command in commands)
        self._command = _joined([(command[0], "-z", *command[1:]) for command in commands])
        self._timeout = timeout
        self._process: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the programs if they are not running; their dictionaries load in the background.

        Raises EngineError when they cannot be started, or have been closed.
        """
        with self._lock:
            self._running()

    def exchange(self, texts: Sequence[str]) -> list[str | None]:
        """Pass texts (no NUL in them) through the programs; None for one that breaks them."""
        if not self._programs:
            return list(texts)
        with self._lock:
            answers = self._attempt(texts)
            done: list[str | None] = list(answers)
            # What came back before a crash is good; the next text broke it, the rest goes again.
            while len(done) < len(texts):
                alone = self._attempt(texts[len(done) : len(done) + 1])
                done.append(alone[0] if alone else None)
                done.extend(self._attempt(texts[len(done) :]))
            return done

    def close(self) -> None:
        """End all programs for good; an exchange under way in another thread is given up."""
        self.hang_up()
        if not self._lock.acquire(timeout=_PATIENCE):
            self._kill()
            self._lock.acquire()
        try:
            self._end()
        finally:
            self._lock.release()

    def hang_up(self) -> None:
        """Tell the programs to end, and do not wait for it."""
        self._closed = True
        self._signal(signal.SIGTERM)

    def _attempt(self, texts: Sequence[str]) -> list[str]:
        """One exchange; shorter than ``texts`` when the programs died or hung on the way."""
        process = self._running() if texts else None
        if process is None:
            return []
        data = "\0".join([*texts, ""]).encode("utf-8")
        answers = _exchanged(process, data, len(texts), self._timeout + len(data) / 20_000)
        if len(answers) < len(texts):
            self._end()
        return answers

    def _running(self) -> subprocess.Popen[bytes] | None:
        if not self._programs or (self._process is not None and self._process.poll() is None):
            return self._process
        self._end()
        if self._closed:
            raise EngineError("Apertium's programs have been ended.")
        for program in self._programs:
            if shutil.which(program) is None:
                raise EngineError(
                    f"Apertium's program {program} is not here; "
                    "`holdfast doctor` says what to install."
                )
        try:
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is ours to handle, and they end together
            )
        except OSError as error:
            raise EngineError(
                f"Apertium's programs cannot be started ({error.strerror or error}): "
                "end other programs, then run this again."
            ) from error
        return self._process

    def _end(self) -> None:
        process = self._process
        if process is None:
            return
        self._stop()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()
        self._process = None

    def _stop(self) -> None:
        """End the programs; those that do not heed it are killed."""
        process = self._process
        if process is not None:
            self._signal(signal.SIGTERM)
            try:
                process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._kill()

    def _kill(self) -> None:
        self._signal(signal.SIGKILL)

    def _signal(self, what: signal.Signals) -> None:
        process = self._process
        if process is not None and process.returncode is None:
            with contextlib.suppress(OSError):
                os.killpg(process.pid, what)


def close_all(pipelines: Sequence[Pipeline]) -> None:
    """End the programs of several pipelines side by side."""
    for pipeline in pipelines:
        pipeline.hang_up()
    for pipeline in pipelines:
        pipeline.close()


def _joined(commands: Sequence[Command]) -> tuple[str, ...]:
    """One command for a pipeline.

    A shell forks the programs: from here, where memory is large and threads are many, each fork
    stops everything until the machine has a moment for the child. The shell lets go of the pipes,
    so that the end of any program shows on them, and outlives a signal to end, so that nobody else
    has to bury its children.
    """
    if len(commands) < 2:
        return commands[0] if commands else ()
    first, *others = (f"{shlex.join(command)} 3<&-" for command in commands)
    line = " | ".join([f"<&3 {first}", *others])
    return "sh", "-c", f"trap : TERM; exec 3<&0; {line} & exec <&- >&- 3<&-; until wait; do :; done"


def _exchanged(
    process: subprocess.Popen[bytes], data: bytes, wanted: int, timeout: float
) -> list[str]:
    """Write all data and read so many answers, in turns; fewer when it ends or time is over."""
    assert process.stdin is not None
    assert process.stdout is not None
    into, out = process.stdin.fileno(), process.stdout.fileno()
    os.set_blocking(into, False)
    ready = select.poll()
    ready.register(into, select.POLLOUT)
    ready.register(out, select.POLLIN)
    end = time.monotonic() + timeout
    rest = memoryview(data)
    received = bytearray()
    seen = 0
    while seen < wanted:
        events = dict(ready.poll(max(0.0, end - time.monotonic()) * 1000))
        if not events:
            break
        if into in events:
            with contextlib.suppress(BlockingIOError):
                try:
                    rest = rest[os.write(into, rest[:_PIECE]) :]
                except BrokenPipeError:
                    rest = rest[:0]  # what it answered before is read below
            if not rest:
                ready.unregister(into)
        if out in events:
            part = os.read(out, _PIECE)
            if not part:
                break
            received += part
            seen += part.count(b"\0")
    return [piece.decode("utf-8", "replace") for piece in received.split(b"\0")[:seen]]
