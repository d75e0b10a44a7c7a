"""Keeps a pipeline of null-flushing programs alive and exchanges batches of texts with it."""

from __future__ import annotations

import contextlib
import subprocess
import threading
from collections.abc import Sequence

from translate.errors import EngineError

from .modes import Command


class Pipeline:
    """Programs joined by pipes; texts go in and come out one by one, parted by NUL bytes.

    A program that dies or falls silent is started anew, with all its neighbours: the text at fault
    is then tried alone, and given up (None) when it fails again. ``timeout`` is in seconds for one
    exchange of a batch plus what its length allows.
    """

    def __init__(self, commands: Sequence[Command], timeout: float = 30.0) -> None:
        self._commands = [(command[0], "-z", *command[1:]) for command in commands]
        self._timeout = timeout
        self._processes: list[subprocess.Popen[bytes]] = []
        self._lock = threading.Lock()

    def exchange(self, texts: Sequence[str]) -> list[str | None]:
        """Pass texts (no NUL in them) through the programs; None for one that breaks them."""
        if not self._commands:
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

    def _attempt(self, texts: Sequence[str]) -> list[str]:
        """One exchange; shorter than ``texts`` when the programs died or hung on the way."""
        if not texts:
            return []
        self.start()
        stdin, stdout = self._processes[0].stdin, self._processes[-1].stdout
        assert stdin is not None
        assert stdout is not None
        data = "\0".join([*texts, ""]).encode("utf-8")
        timer = threading.Timer(self._timeout + len(data) / 20_000, self._kill)
        timer.daemon = True
        writer = threading.Thread(target=_write, args=(stdin, data), daemon=True)
        timer.start()
        writer.start()
        received = bytearray()
        seen = 0
        while seen < len(texts):
            part = stdout.read1(1 << 16)  # type: ignore[attr-defined]
            if not part:
                break
            received += part
            seen += part.count(b"\0")
        timer.cancel()
        if seen < len(texts):
            self.close()
        writer.join()
        return [piece.decode("utf-8", "replace") for piece in received.split(b"\0")[:seen]]

    def start(self) -> None:
        """Start the programs that are not running (their dictionaries load side by side)."""
        if self._processes and all(process.poll() is None for process in self._processes):
            return
        self.close()
        stdin: int | object = subprocess.PIPE
        for command in self._commands:
            try:
                process = subprocess.Popen(
                    command,
                    stdin=stdin,  # type: ignore[arg-type]
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,  # Ctrl-C is ours to handle
                )
            except OSError as error:
                self.close()
                raise EngineError(
                    f"Cannot start {command[0]} ({error.strerror}); "
                    "run `holdfast doctor` to see what is missing."
                ) from error
            if self._processes and self._processes[-1].stdout is not None:
                self._processes[-1].stdout.close()
            self._processes.append(process)
            stdin = process.stdout

    def _kill(self) -> None:
        for process in self._processes:
            with contextlib.suppress(OSError):
                process.kill()

    def close(self) -> None:
        """End all programs; the next exchange starts them again."""
        self._kill()
        for process in self._processes:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            process.wait()
        self._processes = []


def _write(pipe: object, data: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # the reader notices a dead pipeline
        pipe.write(data)  # type: ignore[attr-defined]
        pipe.flush()  # type: ignore[attr-defined]
