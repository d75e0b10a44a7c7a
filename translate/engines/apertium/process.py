"""Keeps a pipeline of null-flushing programs alive and exchanges batches of texts with it."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Sequence

from translate.errors import EngineError

from .modes import Command

# What a program that was told to end may take for it, in seconds.
_PATIENCE = 2.0


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
        self._end()

    def hang_up(self) -> None:
        """Tell the programs to end, and do not wait for it."""
        self._closed = True
        self._signal(signal.SIGTERM)

    def _attempt(self, texts: Sequence[str]) -> list[str]:
        """One exchange; shorter than ``texts`` when the programs died or hung on the way."""
        process = self._running() if texts else None
        if process is None:
            return []
        assert process.stdin is not None
        assert process.stdout is not None
        data = "\0".join([*texts, ""]).encode("utf-8")
        timer = threading.Timer(self._timeout + len(data) / 20_000, self._stop)
        timer.daemon = True
        writer = threading.Thread(target=_write, args=(process.stdin, data), daemon=True)
        timer.start()
        writer.start()
        received = bytearray()
        seen = 0
        while seen < len(texts):
            part = _read(process.stdout)
            if not part:
                break
            received += part
            seen += part.count(b"\0")
        timer.cancel()
        if seen < len(texts):
            self._end()
        writer.join()
        return [piece.decode("utf-8", "replace") for piece in received.split(b"\0")[:seen]]

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
    stops everything until the machine has a moment for the child. The shell outlives a signal to
    end them, so that nobody else has to bury its children.
    """
    if len(commands) == 1:
        return commands[0]
    return "sh", "-c", f"trap : TERM; {' | '.join(map(shlex.join, commands))}"


def _read(pipe: object) -> bytes:
    try:
        return bytes(pipe.read1(1 << 16))  # type: ignore[attr-defined]
    except (OSError, ValueError):  # another thread has closed the pipeline
        return b""


def _write(pipe: object, data: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # the reader notices a dead pipeline
        pipe.write(data)  # type: ignore[attr-defined]
        pipe.flush()  # type: ignore[attr-defined]
