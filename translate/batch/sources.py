"""What a batch is to translate: files, folders, patterns, and JSON lines on standard input."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import regex

from translate.errors import InputError, UsageError
from translate.formats import MODULES
from translate.read import LIMIT

STANDARD_INPUT = "-"
# What is read of a folder; any other file can be named by itself.
SUFFIXES = frozenset(MODULES) | {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"}
_PATTERN = regex.compile(r"[*?\[]")
_ID = regex.compile(r"[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_. -]{0,150}")
_DEEPEST = 16
_MOST_FOLDERS = 100


@dataclass(frozen=True, slots=True)
class Source:
    """One article: ``name`` in messages; ``place``, a path below the output folder that its results
    are named after; ``path``, or the text itself where it is no file; ``fault``, why it is none."""

    name: str
    place: str
    path: Path | None = None
    text: bytes = b""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles in the order they were named, and how many files of folders are no articles."""

    articles: tuple[Source, ...]
    others: int = 0


def expand(inputs: Sequence[str], out: Path) -> Sources:
    """Find the articles that the inputs name; the folder ``out`` is never looked into.

    A folder's files lie below ``out`` as they lie in the folder; links and hidden files of it are
    passed over. Raises InputError where there is nothing to find, UsageError for what is named
    twice.
    """
    within = Path(os.path.realpath(out))
    found: list[Source] = []
    others = 0
    for given in inputs:
        if given == STANDARD_INPUT:
            found += _lines()
        elif os.path.isdir(given):
            inside, left = _folder(Path(given), within)
            found += inside
            others += left
        elif not os.path.lexists(given) and _PATTERN.search(given):
            found += _matching(given, within)
        else:
            found.append(Source(given, _name(Path(given)), Path(given)))
    if not found:
        raise InputError(
            f"There is no article in {', '.join(inputs)}: name files, or folders with files that "
            f"end in {', '.join(sorted(SUFFIXES))}."
        )
    _need_once(found)
    return Sources(tuple(found), others)


def _need_another(folder: Path, out: Path) -> None:
    if Path(os.path.realpath(folder)) == out:
        # The next call would take the results for articles.
        raise UsageError(f"{folder} is to be read and to be written to: choose another --out.")


def _folder(folder: Path, out: Path) -> tuple[list[Source], int]:
    _need_another(folder, out)
    found: list[Source] = []
    others = 0

    def unreadable(error: OSError) -> None:
        where = error.filename or str(folder)
        raise InputError(f"{where} cannot be listed ({error.strerror}): check its permissions.")

    for where, folders, names in os.walk(folder, onerror=unreadable):
        inside = Path(where)
        if len(inside.parts) - len(folder.parts) > _MOST_FOLDERS:
            shown = os.path.join(*inside.parts[: len(folder.parts) + 3])
            raise InputError(
                f"{shown} and so on lies more than {_MOST_FOLDERS} folders deep: name what is "
                "deeper by itself."
            )
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and Path(os.path.realpath(inside / name)) != out
        )
        for name in sorted(names):
            path = inside / name
            known = path.suffix.lower() in SUFFIXES and not name.startswith(".")
            if not known or path.is_symlink() or not path.is_file():
                others += 1
                continue
            place = path.relative_to(folder)
            found.append(Source(str(path), str(PurePosixPath(place)), path))
    return found, others


def _matching(pattern: str, out: Path) -> list[Source]:
    """The files of a pattern; below ``out`` they lie as below its part without wildcards.

    Wildcards lead to no hidden files, over no links and not into ``out``.
    """
    parts = Path(pattern).parts
    fixed = next(i for i, part in enumerate(parts) if _PATTERN.search(part))
    base = Path(*parts[:fixed])
    _need_another(base, out)
    wild = parts[fixed:] if parts[-1] != "**" else (*parts[fixed:], "*")
    hidden = any(part.startswith(".") for part in wild)
    try:
        paths = sorted(set(base.glob("/".join(wild))))
    except (ValueError, OSError, RecursionError) as error:
        raise InputError(f"{pattern} is no pattern ({error}): use *, ?, [abc] and **/.") from None
    found = [
        Source(str(path), str(path.relative_to(base)), path)
        for path in paths
        if path.is_file() and _may_be_meant(path, base, out, hidden)
    ]
    if not found:
        raise InputError(f"No file matches {pattern}: check the name and the folder.")
    return found


def _may_be_meant(path: Path, base: Path, out: Path, hidden: bool) -> bool:
    """Whether a file is one of those that wildcards lead to."""
    ways = [path, *path.parents][: len(path.parts) - len(base.parts)]
    if any(one.is_symlink() or (not hidden and one.name.startswith(".")) for one in ways):
        return False
    return out not in Path(os.path.realpath(path)).parents


def _lines() -> Iterator[Source]:
    """The articles of JSON lines: {"text": …, "id": …}, or {"path": …}."""
    if sys.stdin is None:
        raise InputError("Standard input is closed: name files instead.")
    number = 0
    while line := sys.stdin.buffer.readline(2 * LIMIT):
        number += 1
        if line.strip():
            yield _line(line, number)


def _line(line: bytes, number: int) -> Source:
    name = f"line {number} of standard input"
    place = f"line-{number:06d}.txt"
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return Source(name, place, fault=f"{name} is no JSON: write one object a line.")
    if not isinstance(told, dict):
        return Source(name, place, fault=f"{name} is no JSON object: write one a line.")
    if isinstance(path := told.get("path"), str):
        if not _can_be_a_path(path):
            return Source(name, place, fault=f"{name} has a path that no file can have: mend it.")
        return Source(path, _name(Path(path)), Path(path))
    text, said = told.get("text"), told.get("id")
    if not isinstance(text, str):
        return Source(name, place, fault=f'{name} has no text: give one as "text", or a "path".')
    if said not in (None, ""):
        parts = str(said).split("/")
        if len(parts) > _DEEPEST or not all(_ID.fullmatch(part) for part in parts):
            shown = json.dumps(str(said)[:60])
            fault = (
                f"{name} has the id {shown}, which is no file name: use letters, figures, - and _."
            )
            return Source(name, place, fault=fault)
        name, place = str(said), f"{said}.txt"
    return Source(name, place, text=text.encode("utf-8", "surrogatepass"))


def _can_be_a_path(name: str) -> bool:
    try:
        return b"\0" not in os.fsencode(name)
    except UnicodeEncodeError:
        return False


def _name(path: Path) -> str:
    return path.name or "article"


def _need_once(found: Sequence[Source]) -> None:
    seen: dict[str, Source] = {}
    for one in found:
        other = seen.setdefault(one.place, one)
        if other is not one:
            same = other.path is not None and other.path == one.path
            raise UsageError(
                f"{one.name} is named twice: name each article once."
                if same
                else f"{other.name} and {one.name} would both be written to {one.place}: translate "
                "them in two calls, each with its own --out."
            )
