"""A case of hostile input: what is put into a folder, the command that is run on it, what is right.

Every case but those that work ends with one sentence on stderr. That its words are right is said
here, that nothing else happens is asserted for all of them alike in ``test_robustness.py``.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Data = str | bytes | Callable[[], str | bytes]
Make = Callable[[Path], object]

TEXT = """The harbour of Seoul

A ship from Busan came to Incheon on Friday, and the crew of the ship went ashore.

The crew will leave again on Sunday, and nobody knows when the next ship will come.
"""


@dataclass(frozen=True, slots=True)
class Case:
    """``make`` puts the input into an empty folder, in which ``command`` is run.

    ``code`` is the exit code. ``says`` is a part of the sentence on stderr, which also has
    ``names`` in it: what the person is to look at. ``shows`` is a part of what stands on stdout, or
    in the first of the files that are ``made``; no other file is. ``plain``: run without the rights
    that root has over what others may not read or write.
    """

    name: str
    what: str
    command: tuple[str | bytes, ...]
    make: Make
    code: int = 4
    says: str = ""
    names: str = ""
    shows: str = ""
    made: tuple[str, ...] = ()
    plain: bool = False


def file(
    name: str,
    what: str,
    path: str,
    data: Data,
    command: str,
    says: str = "",
    *,
    names: str | None = None,
    code: int | None = None,
    shows: str = "",
    made: tuple[str, ...] = (),
) -> Case:
    """A case that is one file, which the sentence is to name (see ``several``)."""
    named = path if names is None else names
    make = written({path: data})
    return several(name, what, make, command, says, names=named, code=code, shows=shows, made=made)


def several(
    name: str,
    what: str,
    make: Make | dict[str, Data],
    command: str,
    says: str = "",
    *,
    names: str = "",
    code: int | None = None,
    shows: str = "",
    made: tuple[str, ...] = (),
) -> Case:
    """A case of several files. It fails with 4 where ``says`` is given, and works where it is not,
    if nothing else is said."""
    if code is None:
        code = 4 if says else 0
    maker = written(make) if isinstance(make, dict) else make
    names = names if says else ""
    return Case(name, what, tuple(shlex.split(command)), maker, code, says, names, shows, made)


def written(files: dict[str, Data]) -> Make:
    """Writes files, with the folders they are in."""

    def make(folder: Path) -> None:
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            content = data() if callable(data) else data
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return make


def together(*makes: Make) -> Make:
    """Does several such things, one after the other."""

    def make(folder: Path) -> None:
        for one in makes:
            one(folder)

    return make
