"""Puts a text on disk whole or not at all: a crash or a full disk leaves the old file as it was."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import stat
from collections.abc import Collection
from pathlib import Path

from translate.errors import InputError

_TOKEN = 6
_LEFT = re.compile(rf"[0-9a-f]{{{2 * _TOKEN}}}")


def write_file(
    path: str | Path, text: str | bytes, encoding: str = "utf-8", lasting: bool = True
) -> None:
    """Write ``text`` to ``path`` atomically, line ends untouched; missing folders are made.

    The text goes to a file beside the target first, is forced to the disk (but for what is looked
    at again later: not ``lasting``) and then takes the target's place. An existing file keeps its
    permissions; a link stays a link and its target is written. What is no ordinary file (a pipe, a
    terminal) is written straight.
    """
    target = Path(os.path.realpath(path))
    try:
        data = text if isinstance(text, bytes) else text.encode(encoding)
    except (UnicodeEncodeError, LookupError) as error:
        raise InputError(
            f"The text for {path} cannot be written in the encoding {encoding} ({error}): "
            "write it as UTF-8."
        ) from error
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = _mode(target)
        if mode is not None and not stat.S_ISREG(mode):
            _put(target, data)
        else:
            _replace(target, data, mode, lasting)
    except OSError as error:
        raise InputError(_message(path, error)) from error


def clear(folder: Path, names: Collection[str]) -> None:
    """Remove what writes of files of these names that were cut short have left in a folder."""
    begins = {f".{name[:100]}" for name in names}
    with contextlib.suppress(OSError):
        for name in os.listdir(folder):
            begin, _, token = name.removesuffix(".tmp").rpartition(".")
            if name.endswith(".tmp") and begin in begins and _LEFT.fullmatch(token):
                (folder / name).unlink(missing_ok=True)


def _put(target: Path, data: bytes) -> None:
    """Write to a pipe or a device; raises OSError for a pipe that nobody reads from."""
    descriptor = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    with open(descriptor, "wb") as file:
        file.write(data)


def _mode(path: Path) -> int | None:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None, lasting: bool) -> None:
    # Not tempfile: its files are private (0600), while a new output should follow the umask.
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(_TOKEN)}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, stat.S_IMODE(mode))
        os.replace(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise


def _message(path: str | Path, error: OSError) -> str:
    import errno

    advice = {
        errno.EISDIR: "it is a folder: name a file in it.",
        errno.ENOTDIR: "a part of the path is a file, not a folder: choose another place.",
        errno.EEXIST: "a part of the path is no folder: choose another place.",
        errno.EACCES: "this user may not write there: choose another place with --out.",
        errno.EPERM: "this user may not write there: choose another place with --out.",
        errno.EROFS: "the file system is read-only: choose another place with --out.",
        errno.ENOSPC: "the disk is full: make room or choose another place with --out.",
        errno.EDQUOT: "your disk quota is used up: make room or choose another place with --out.",
        errno.ENXIO: "nobody reads from it: name a file, or start the reader first.",
        errno.ENAMETOOLONG: "the name is too long: choose a shorter one.",
    }
    reason = advice.get(
        error.errno or 0, f"{error.strerror or error}: check the path and the disk."
    )
    return f"{path} cannot be written: {reason}"
