"""Editing a catalogue in $EDITOR: on a copy, looked over before it takes the file's place."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from glossary.catalog import load
from glossary.disk import write_atomically
from glossary.edit import locked
from glossary.errors import GlossaryError


def edit(path: Path, again: Callable[[str], bool]) -> bool:
    """Open a catalogue in the editor and put what comes out in its place; whether it changed.

    What cannot be read as a catalogue beside the directory's others is shown to ``again``, which
    says whether to open the editor once more. Raises GlossaryError when it does not, when the
    editor fails, and when another changed the file meanwhile; the copy is kept then, and named.
    """
    before = path.read_bytes() if path.exists() else b""
    copies = Path(tempfile.mkdtemp(prefix="holdfast-"))
    copy = copies / path.name
    copy.write_bytes(before)
    kept = False
    try:
        while True:
            _open(copy)
            after = copy.read_bytes()
            if after == before:
                return False
            fault = _fault(path, after)
            if not fault:
                break
            if not again(fault):
                kept = True
                raise GlossaryError(f"Nothing was changed; what you wrote is in {copy}. {fault}")
        with locked(path.parent):
            now = path.read_bytes() if path.exists() else b""
            if now != before:
                kept = True
                raise GlossaryError(
                    f"changed while you were editing it; what you wrote is in {copy}: "
                    "merge the two by hand.",
                    path,
                )
            write_atomically(path, after)
        return True
    finally:
        if not kept:
            with contextlib.suppress(OSError):
                copy.unlink(missing_ok=True)
                copies.rmdir()


def _open(copy: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        done = subprocess.run([*shlex.split(editor), str(copy)], check=False)
    except (OSError, ValueError) as error:
        raise GlossaryError(
            f"The editor “{editor}” cannot be started ({error}): set EDITOR to one that can."
        ) from error
    if done.returncode:
        raise GlossaryError(
            f"The editor “{editor}” ended with {done.returncode}: nothing was changed."
        )


def _fault(path: Path, content: bytes) -> str:
    """What is wrong with a catalogue's new content, beside the others of its directory."""
    with tempfile.TemporaryDirectory(prefix="holdfast-") as directory:
        for other in path.parent.glob("*.po") if path.parent.is_dir() else ():
            if other.name != path.name:
                (Path(directory) / other.name).write_bytes(other.read_bytes())
        (Path(directory) / path.name).write_bytes(content)
        try:
            load(Path(directory))
        except GlossaryError as error:
            return str(error).replace(directory + os.sep, "")
    return ""
