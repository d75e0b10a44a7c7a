"""What packs ask of the disk: whole files or none, one process at a time, its refusals told."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from translate.errors import InputError
from translate.packs.records import Say

# EFBIG: a limit on file sizes is met, which to the person is the same as a full disk.
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
# Some network file systems lock no directory.
_CANNOT_LOCK = frozenset({errno.EBADF, errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL})


def refused(
    path: Path, error: OSError, act: str = "written", advice: str = "choose another place"
) -> InputError:
    """The sentence for what the system would not do with a path."""
    if error.errno in NO_ROOM:
        reason = "there is no space left on its disk: make room and try again"
    elif error.errno in (errno.EACCES, errno.EPERM):
        reason = f"this user may not: change its permissions or {advice}"
    elif error.errno == errno.EROFS:
        reason = f"its file system is read-only: {advice}"
    else:
        reason = f"{error.strerror or error}: check the path and the disk"
    return InputError(f"{path} cannot be {act}: {reason}.")


def need_room(folder: Path, size: int) -> None:
    """Raise InputError when ``size`` more bytes have no room on the disk of ``folder``."""
    if shutil.disk_usage(folder).free < size:
        raise refused(folder, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))


def need_writable(folder: Path, advice: str) -> None:
    """Make a folder if it is not there; raise InputError when nothing can be put in it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            read_only = os.statvfs(folder).f_flag & os.ST_RDONLY
            code = errno.EROFS if read_only else errno.EACCES
            raise OSError(code, os.strerror(code))
    except OSError as error:
        raise refused(folder, error, advice=advice) from error


@contextlib.contextmanager
def held(folder: Path, say: Say) -> Iterator[bool]:
    """Keep a folder to this process until the end; wait while another process has it.

    The folder itself is locked, so no lock file is left behind, and the lock goes with the process
    however that ends. False: this file system has no locks.
    """
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            locked = True
        except BlockingIOError:
            say(f"Another holdfast is at work in {folder}: waiting until it is done.")
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            locked = True
        except OSError as error:
            if error.errno not in _CANNOT_LOCK:
                raise refused(folder, error, "locked") from error
            locked = False
        yield locked
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """A path beside ``target`` to write to; it takes the target's place when all went well."""
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(6)}.tmp")
    try:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists() and not target.is_file():
                # A device or a pipe would be gone, and a file in its place.
                raise OSError(errno.EINVAL, "it is no file")
            yield beside
            with beside.open("rb") as file:
                os.fsync(file.fileno())
            os.replace(beside, target)
        except OSError as error:
            raise refused(target, error) from error
    finally:
        beside.unlink(missing_ok=True)


def write_whole(target: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    with whole_file(target) as beside:
        beside.write_bytes(data)


def discard(path: Path) -> None:
    """Remove a file, a link or a folder with what is in it; what is not there is no trouble."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path, ignore_errors=True)
