"""Cases: names that no terminal should get, that are no text, too long, or look like options."""

from __future__ import annotations

import os
from pathlib import Path

from .case import TEXT, Case, written

_ESCAPES = "\x1b[2J\x1b]0;x\x07\u202e.txt"
# So long is a name that the names of the results would be too long for a disk.
_LONGEST = "a" * 251 + ".txt"


def _named(
    name: str, what: str, path: str | bytes, *more: str, says: str = "", names: str = ""
) -> Case:
    """A text with such a name, cleaned."""

    def make(folder: Path) -> None:
        (folder / os.fsdecode(path)).write_text(TEXT, encoding="utf-8")

    shows = "" if says else "The harbour"
    return Case(
        *(name, what, ("clean", *more, path), make, 4 if says else 0, says, names, shows),
    )


CASES = (
    _named("name-newline", "a name with a line end", "a\nb.txt"),
    Case(
        "name-newline-lost",
        "a name with a line end, and no such file",
        ("clean", "a\nb.txt"),
        written({}),
        says="does not exist",
        names="a\\nb.txt",
    ),
    _named("name-escapes", "a name with escape sequences and a turn of direction", _ESCAPES),
    Case(
        "name-escapes-lost",
        "such a name, and no such file",
        ("clean", _ESCAPES),
        written({}),
        says="does not exist",
        names="\\x1b[2J\\x1b]0;x\\x07\\u202e.txt",
    ),
    Case(
        "name-escapes-out",
        "such a name of an article",
        ("translate", _ESCAPES, "--from", "en", "--to", "es", "--out", "out"),
        written({_ESCAPES: TEXT}),
        0,
        shows="Seúl",
        made=(f"out/{_ESCAPES[:-4]}.es.txt", f"out/{_ESCAPES[:-4]}.es.po"),
    ),
    _named("name-bytes", "a name that is not UTF-8", b"a\xff\xfe.txt"),
    Case(
        "name-bytes-lost",
        "such a name, and no such file",
        ("clean", b"a\xff.txt"),
        written({}),
        says="does not exist",
        names="a\\udcff.txt",
    ),
    _named("name-dash", "a name that begins with a dash", "-a.txt", "--"),
    Case(
        "name-option",
        "such a name, taken for an option",
        ("clean", "-a.txt"),
        written({"-a.txt": TEXT}),
        2,
        says="No such option",
        names="-a",
    ),
    _named("name-longest", "a name of 255 bytes", _LONGEST),
    Case(
        "name-longest-out",
        "a name of 255 bytes, whose results would have longer ones",
        ("translate", _LONGEST, "--from", "en", "--to", "es", "--out", "out", "--quiet"),
        written({_LONGEST: TEXT}),
        says="name is too long",
        names="out/aaa",
    ),
    Case(
        "name-too-long",
        "a name of 5,000 bytes",
        ("clean", "a" * 5000),
        written({}),
        says="cannot be read",
        names="aaa",
    ),
    Case(
        "name-nul",
        "a name with a NUL in it",
        ("clean", "a\\0.txt"),
        written({}),
        says="does not exist",
        names="a",
    ),
    _named(
        "name-dots",
        "a name of dots",
        "...",
    ),
    _named("name-spaces", "a name of spaces", "   "),
)
