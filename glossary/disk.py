"""Puts a glossary's file on disk whole or not at all: a crash leaves the old file as it was."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from glossary.errors import GlossaryError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``; missing directories are made, a link's target is written."""
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
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
