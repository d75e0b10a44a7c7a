"""Files of glossaries, and of others: read without waiting for ever, put on disk whole or not."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import select
import stat
from pathlib import Path

from glossary.errors import GlossaryError

# So long a program that is to write to a pipe may take to open it.
_PATIENCE_MS = 2000
# The largest of the curated files has a thousandth of it; more would fill the memory.
_LIMIT = 64 * 1024 * 1024


def read(path: Path, most: int = -1) -> bytes:
    """Read a file, no more of it than ``most`` bytes.

    A pipe is waited for as long as some program has it open to write. Raises OSError, also where
    none has after two seconds.
    """
    # Without O_NONBLOCK opening such a pipe would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        begun = _begun(descriptor, path) if stat.S_ISFIFO(os.fstat(descriptor).st_mode) else b""
        os.set_blocking(descriptor, True)
    except BaseException:
        os.close(descriptor)
        raise
    with open(descriptor, "rb") as file:
        return begun + file.read(most if most < 0 else most - len(begun))


def _begun(descriptor: int, path: Path) -> bytes:
    """Wait for a pipe to have something; what had to be read of it to know that somebody writes."""
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN)
    if waiting.poll(_PATIENCE_MS):
        return b""
    try:
        begun = os.read(descriptor, 1)
    except BlockingIOError:
        return b""
    if not begun:
        raise OSError(errno.EPIPE, "it is a pipe that nobody writes to", str(path))
    return begun


def read_text(path: Path) -> str:
    """Read a glossary's PO file; raises GlossaryError where it is none, or far too large."""
    try:
        data = read(path, _LIMIT + 1)
    except OSError as error:
        raise GlossaryError(
            f"cannot be read ({error.strerror}): check the file and its permissions.", path
        ) from error
    if len(data) > _LIMIT:
        raise GlossaryError(f"is larger than {_LIMIT >> 20} MB: split the glossary.", path)
    if b"\0" in data:
        raise GlossaryError("is no PO file but binary, or in UTF-16: save it as PO in UTF-8.", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(
            "is not in UTF-8: convert it (msgconv -t UTF-8, or save it as UTF-8).", path, line
        ) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; missing directories are made, a link's target is written."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            # A device or a pipe would be gone, and a file in its place.
            raise OSError(errno.EINVAL, "it is no file")
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        # Not tempfile: its files are private, while a new file should follow the umask.
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(mode)
        os.replace(beside, target)
    except OSError as error:
        raise GlossaryError(
            f"cannot be written ({error.strerror or error}): check the place and its permissions.",
            path,
        ) from error
    finally:
        # Only there when something went wrong on the way.
        with contextlib.suppress(OSError):
            beside.unlink()
