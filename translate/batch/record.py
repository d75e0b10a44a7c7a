"""The record of a batch: one SQLite file in its output folder that says what is done.

It holds, for each article, what it was when it was read, and for each of its results the
state, what it was made from and what was written; the drafts of all segments; and what the glossary
said.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from translate.errors import InputError

NAME = "holdfast.sqlite"
DONE, FAILED, SAME = "done", "failed", "same"
# Of the tables below; another one is not read.
_FORM = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS asked (name TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS articles (
    place TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER, changed INTEGER, digest TEXT,
    language TEXT, texts BLOB
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS results (
    place TEXT NOT NULL, target TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
    article TEXT NOT NULL, basis TEXT NOT NULL, glossary TEXT NOT NULL,
    concepts TEXT NOT NULL, files TEXT NOT NULL,
    words INTEGER NOT NULL, warnings INTEGER NOT NULL, errors INTEGER NOT NULL,
    PRIMARY KEY (place, target)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS glossaries (digest TEXT PRIMARY KEY, concepts BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS drafts (key BLOB PRIMARY KEY, draft TEXT NOT NULL) WITHOUT ROWID;
"""
# SQLite takes no more values at once everywhere.
_AT_ONCE = 500


class Seen(NamedTuple):
    """An article as it was read: its size in bytes, when it was changed (ns), its content."""

    place: str
    name: str
    size: int
    changed: int
    digest: str
    language: str
    texts: Mapping[str, str]


class Result(NamedTuple):
    """One article in one language. ``article`` is the digest of its content, ``basis`` one of what
    decides besides it and the glossary; ``concepts`` are those found in the article; ``files`` what
    was written: the path below the folder, its size and digest."""

    place: str
    target: str
    state: str
    reason: str = ""
    article: str = ""
    basis: str = ""
    glossary: str = ""
    concepts: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, int, str], ...] = ()
    words: int = 0
    warnings: int = 0
    errors: int = 0


class Record:
    """The record of the batch in a folder; closed with the ``with`` block it is opened in."""

    def __init__(self, path: Path, only_read: bool) -> None:
        self._path = path
        self._only_read = only_read
        self._open: sqlite3.Connection | None = None

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            self._open = _connected(self._path, self._only_read)
        return self._open

    def release(self) -> None:
        """Let go of the file until it is needed: a process must not be forked while it is open."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def close(self) -> None:
        """Put all into one file, and let go of it."""
        try:
            if not self._only_read:
                self._connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            self.release()

    def asked(self) -> dict[str, Any]:
        """What was asked for the last time; empty the first time."""
        return {name: _read(told) for name, told in self._all("SELECT * FROM asked")}

    def ask(self, told: Mapping[str, Any]) -> None:
        with self._connection as changing:
            changing.execute("DELETE FROM asked")
            rows = [(name, json.dumps(value)) for name, value in told.items()]
            changing.executemany("INSERT INTO asked VALUES (?, ?)", rows)

    def articles(self) -> dict[str, Seen]:
        found = {}
        for place, name, size, changed, digest, language, texts in self._all(
            "SELECT * FROM articles"
        ):
            seen = Seen(place, name, size, changed, digest, language, _unpacked(texts))
            found[_text(place)] = seen._replace(place=_text(place), name=_text(name))
        return found

    def results(self) -> dict[tuple[str, str], Result]:
        found = {}
        for row in self._all("SELECT * FROM results"):
            told = dict(zip(Result._fields, row, strict=True))
            told["concepts"] = tuple(map(tuple, _listed(told["concepts"])))
            told["files"] = tuple(map(tuple, _listed(told["files"])))
            told |= {name: _text(told[name]) for name in ("place", "reason")}
            found[told["place"], told["target"]] = Result(**told)
        return found

    def see(self, article: Seen) -> None:
        with self._connection as changing:
            row = (*map(_bound, article[:6]), _packed(article.texts))
            changing.execute("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def keep(self, results: Iterable[Result], drafts: Mapping[bytes, str] | None = None) -> None:
        """Write down results, with the drafts that were made for them."""
        rows = [
            (*map(_bound, one[:7]), json.dumps(one.concepts), json.dumps(one.files), *one[9:])
            for one in results
        ]
        with self._connection as changing:
            marks = ", ".join("?" * len(Result._fields))
            changing.executemany(f"INSERT OR REPLACE INTO results VALUES ({marks})", rows)
            if drafts:
                told = "INSERT OR IGNORE INTO drafts VALUES (?, ?)"
                changing.executemany(told, drafts.items())

    def drafts(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The drafts kept under some keys."""
        found: dict[bytes, str] = {}
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            found |= dict(self._all(f"SELECT * FROM drafts WHERE key IN ({marks})", some))
        return found

    def concepts(self, glossary: str) -> dict[tuple[str, str], str] | None:
        """What a glossary said: the digest of each concept; None where it is not known any more."""
        rows = self._all("SELECT concepts FROM glossaries WHERE digest = ?", [glossary])
        for (told,) in rows:
            return {(one, two): digest for one, two, digest in _unpacked(told)}
        return None

    def learn(self, glossary: str, concepts: Mapping[tuple[str, str], str]) -> None:
        """Keep what a glossary says; those that no result is made with any more are let go."""
        told = _packed([[*one, two] for one, two in concepts.items()])
        with self._connection as changing:
            changing.execute("INSERT OR IGNORE INTO glossaries VALUES (?, ?)", (glossary, told))
            changing.execute(
                "DELETE FROM glossaries WHERE digest != ? "
                "AND digest NOT IN (SELECT glossary FROM results)",
                [glossary],
            )

    def _all(self, told: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        yield from self._connection.execute(told, values)


@contextmanager
def opened(folder: Path, only_read: bool = False) -> Iterator[Record]:
    """Open the record of a folder; it is made where there is none, unless it is only read.

    Nothing but the record is left in the folder afterwards. Raises InputError where it cannot be
    read or written.
    """
    path = folder / NAME
    if only_read and not path.is_file():
        raise InputError(f"{folder} has no record of a batch ({NAME}): name the folder of one.")
    record = Record(path, only_read)
    try:
        try:
            yield record
        finally:
            record.close()
    except sqlite3.Error as error:
        raise InputError(
            f"{path} cannot be used ({error}): check the disk; or, to do all again, remove it."
        ) from None


def _bound(value: Any) -> Any:
    """A value as SQLite takes it: text that is no UTF-8 (a file may be named so) as bytes."""
    if not isinstance(value, str):
        return value
    data = value.encode("utf-8", "surrogatepass")
    return value if data.decode("utf-8", "replace") == value else data


def _text(value: Any) -> str:
    """The text that was bound so."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogatepass")
    return str(value)


def _packed(told: Any) -> bytes:
    return zlib.compress(json.dumps(told).encode(), 1)


def _unpacked(told: bytes) -> Any:
    try:
        return _read(zlib.decompress(told))
    except (TypeError, zlib.error):
        raise _broken() from None


def _read(told: str | bytes) -> Any:
    try:
        return json.loads(told)
    except (TypeError, ValueError):
        raise _broken() from None


def _listed(told: str) -> list[list[Any]]:
    listed = _read(told)
    if not isinstance(listed, list) or not all(isinstance(one, list) for one in listed):
        raise _broken()
    return listed


def _broken() -> sqlite3.DatabaseError:
    return sqlite3.DatabaseError("what it holds is damaged")


def _connected(path: Path, only_read: bool) -> sqlite3.Connection:
    mode = "ro" if only_read else "rwc"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=30)
    try:
        form = connection.execute("PRAGMA user_version").fetchone()[0]
        if form not in (0, _FORM):
            raise sqlite3.DatabaseError("it was written by another version of Holdfast")
        if only_read and not form:
            raise sqlite3.DatabaseError("nothing is in it")
        if not only_read:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_TABLES)
            connection.execute(f"PRAGMA user_version = {_FORM}")
    except BaseException:
        connection.close()
        raise
    return connection
