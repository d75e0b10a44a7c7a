"""Runs the command in a process of its own for each case, without starting Python each time.

One process loads the program; for each case it forks, and the child runs under limits of memory
and of time. What a case breaks, it breaks in its child alone.
"""

from __future__ import annotations

import ctypes
import gc
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

MARK = "HOLDFAST_TEST_MARK"
SECONDS = 60
MEMORY = 2**30
WARM = "The ship came to the harbour on Friday, and the crew went ashore.\n"
WARM_TOO = "El barco llegó al puerto el viernes, y la tripulación bajó a tierra.\n"
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended: ``code`` is below zero where a signal ended it, ``memory`` is in bytes."""

    code: int
    out: bytes
    err: str
    memory: int


class Server:
    """The process that forks. A context manager: it ends with the block."""

    def __init__(self) -> None:
        self.mark = uuid.uuid4().hex

    def __enter__(self) -> Server:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={
                **os.environ,
                MARK: self.mark,
                "PYTHONPATH": str(ROOT),
                "OPENBLAS_NUM_THREADS": "1",
            },
        )
        assert self._process.stdout is not None
        #: The address space, in bytes, that a run begins with.
        self.size: int = json.loads(self._process.stdout.readline())["size"]
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def run(
        self,
        command: tuple[str | bytes, ...],
        folder: Path,
        home: Path,
        streams: Path,
        plain: bool = False,
        memory: int = MEMORY,
    ) -> Done:
        """Run holdfast with these arguments in a folder; ``streams`` is where its output goes.

        ``plain``: without the rights that root has over what others may not read or write.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        asked = {
            "arguments": [os.fsdecode(one) for one in command],
            "folder": str(folder),
            "home": str(home),
            "streams": ["/dev/null", str(streams / "out"), str(streams / "err")],
            "plain": plain,
            "memory": memory,
        }
        assert self._process.poll() is None, "the server is gone"
        self._process.stdin.write(json.dumps(asked).encode() + b"\n")
        self._process.stdin.flush()
        told = json.loads(self._process.stdout.readline())
        out, err = ((streams / name).read_bytes() for name in ("out", "err"))
        return Done(told["code"], out, err.decode(), told["memory"])

    def left(self) -> list[str]:
        """The programs that runs have left behind."""
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                marked = f"{MARK}={self.mark}".encode() in (path / "environ").read_bytes()
                if marked and int(path.name) != self._process.pid:
                    found.append((path / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found


def _serve() -> None:
    _warm()
    # What is there now is no garbage: no child need look at it, and get a copy of it by that.
    gc.collect()
    gc.freeze()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    print(json.dumps({"size": pages * resource.getpagesize()}), flush=True)
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(asked)
        _, status, used = os.wait4(child, 0)
        code = os.waitstatus_to_exitcode(status)
        print(json.dumps({"code": code, "memory": used.ru_maxrss * 1024}), flush=True)


def _warm() -> None:
    """Load what most commands load, so that not every child does: by running some."""
    import typer.main

    from translate import cli, exits
    from translate.language import identify

    identify(WARM)
    # The command is put together once: that takes as long as all else for what fails at once.
    command = typer.main.get_command(cli.app)
    typer.main.get_command = lambda typer_instance: command
    streams = [os.dup(number) for number in (1, 2)]
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with tempfile.TemporaryDirectory() as folder:
        page = f"<html><body><h1>The ship</h1><p>{WARM}</p></body></html>"
        for name, text in (("a.txt", WARM), ("b.txt", WARM_TOO), ("a.html", page)):
            Path(folder, name).write_text(text, encoding="utf-8")
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        one, other = f"{folder}/a.txt", f"{folder}/b.txt"
        for arguments in (
            ["clean", one],
            ["clean", f"{folder}/a.html"],
            ["translate", f"{folder}/a.html", "--whole", "--to", "es", "--quiet"],
            ["translate", one, "--to", "es", "--quiet"],
            ["check", one, other, "--to", "es"],
        ):
            sys.argv = ["holdfast", *arguments]
            exits.run(cli.app)
        sys.stdout.flush()
    for number, stream in enumerate(streams, 1):
        os.dup2(stream, number)
        os.close(stream)
    os.close(nowhere)


def _give_up_rights() -> None:
    """Have permissions count for root as well, which without its capabilities is a user."""
    version, count = 0x20080522, 2
    head = (ctypes.c_uint32 * 2)(version, 0)
    none = (ctypes.c_uint32 * (3 * count))()
    if ctypes.CDLL(None, use_errno=True).capset(head, none):
        raise OSError(ctypes.get_errno(), "capset")


def _run(asked: Mapping[str, Any]) -> None:
    """What the child does; it never returns."""
    code = 1
    try:
        # No terminal is in reach, and what hangs is ended by its own alarm.
        os.setsid()
        signal.alarm(SECONDS)
        modes = (os.O_RDONLY, *[os.O_WRONLY | os.O_CREAT | os.O_TRUNC] * 2)
        os.chdir(asked["folder"])
        for number, (path, mode) in enumerate(zip(asked["streams"], modes, strict=True)):
            opened = os.open(path, mode, 0o666)
            os.dup2(opened, number)
            os.close(opened)
        sys.stdin, sys.stdout = os.fdopen(0), os.fdopen(1, "w")
        sys.stderr = os.fdopen(2, "w", errors="backslashreplace")
        resource.setrlimit(resource.RLIMIT_AS, (asked["memory"],) * 2)
        if asked["plain"]:
            _give_up_rights()
        for name in [
            name for name in os.environ if name.startswith(("XDG_", "HOLDFAST_", "ARGOS"))
        ]:
            del os.environ[name]
        os.environ["HOME"] = asked["home"]
        sys.argv = ["holdfast", *asked["arguments"]]
        from translate import cli, exits

        code = exits.run(cli.app)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    _serve()
