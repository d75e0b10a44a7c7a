"""What is no file, and what is one that may not be read: pipes, links, sockets, devices, holes."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from pathlib import Path

from .case import TEXT, Case, Make, several, together, written

ES = "translate a.txt --from en --to es --quiet"
OUT = f"{ES} --out out"
PO = 'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "ship"\nmsgstr "barco"\n'
_HUGE = 2**30

ARTICLE = written({"a.txt": TEXT})


def refused(name: str, what: str, make: Make, command: str, says: str, names: str) -> Case:
    """A case that fails with 4."""
    return several(name, what, make, command, says, names=names)


def fifo(path: str) -> Make:
    """A pipe that nobody has opened."""
    return lambda folder: os.mkfifo(folder / path)


def link(path: str, target: str) -> Make:
    """A symbolic link."""

    def make(folder: Path) -> None:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).symlink_to(target)

    return make


def unix_socket(path: str) -> Make:
    """A socket that nobody listens at."""

    def make(folder: Path) -> None:
        # A path of a socket may not be long: it is bound where the process is.
        before = os.open(".", os.O_RDONLY)
        os.chdir(folder)
        try:
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(path)
        finally:
            os.fchdir(before)
            os.close(before)

    return make


def sparse(path: str) -> Make:
    """A file of 1 GB that takes no room."""

    def make(folder: Path) -> None:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).touch()
        os.truncate(folder / path, _HUGE)

    return make


def with_mode(path: str, mode: int) -> Make:
    """Permissions for what is there."""
    return lambda folder: (folder / path).chmod(mode)


def forbidden(name: str, what: str, make: Make, command: str, says: str, names: str) -> Case:
    """What permissions forbid."""
    one = several(name, what, together(ARTICLE, make), command, says, names=names)
    return replace(one, plain=True)
