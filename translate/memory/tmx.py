"""TMX 1.4b, the format translation memories are exchanged in: read and written as a stream."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NoReturn
from xml.parsers import expat

from translate import __version__
from translate.article import Approved
from translate.errors import InputError, UsageError
from translate.language import tag

TOOL = "Holdfast"
# Codes of the format a text came from, with what they hold; <hi> marks words and is none.
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})
_DEEPEST = 100
_LONGEST = 1_000_000
_CHUNK = 1 << 16
_DATE = re.compile(r"\d{8}T\d{6}Z")
# XML 1.0 can hold none of these, not even as a reference.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A translation unit: its texts by language tag, in the file's order.

    ``source`` is the tag of the text that was translated, ``date`` when the unit was last changed,
    as TMX writes it (20261124T150000Z); both are "" where the file does not say.
    """

    texts: Mapping[str, str]
    source: str = ""
    date: str = ""


def read(path: Path) -> Iterator[Unit]:
    """Read a memory, unit by unit: no more of it is in memory than a piece of the file.

    Texts are without the codes of the format they came from. What is in no language (xml:lang) and
    units of one language are left out. Raises InputError with the line for what is broken or
    unsafe: entities are refused, a DTD is never fetched.
    """
    reader = _Reader(path)
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                reader.feed(chunk)
                yield from reader.taken()
        reader.feed(b"", True)
        yield from reader.taken()
    except OSError as error:
        raise InputError(
            f"{path} cannot be read ({error.strerror or error}): check the path and its "
            "permissions."
        ) from error


def is_own(path: Path) -> bool:
    """Whether Holdfast wrote a file: it may be written anew, with nothing of it lost."""
    with path.open("rb") as file:
        return f'creationtool="{TOOL}"'.encode() in file.read(1024)


def chunks(entries: Iterable[Approved], source: str, target: str) -> Iterator[str]:
    """Give a memory of a pair of languages as text, piece by piece: same entries, same text.

    Raises InputError for a text that XML cannot hold (see ``fits``).
    """
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        f'<header creationtool="{TOOL}" creationtoolversion="{_escaped(__version__)}" '
        f'segtype="sentence" o-tmf="{TOOL}" adminlang="en" srclang="{_escaped(source)}" '
        'datatype="plaintext"/>\n<body>\n'
    )
    for entry in entries:
        yield (
            f'<tu><tuv xml:lang="{_escaped(source)}"><seg>{_escaped(entry.source)}</seg></tuv>'
            f'<tuv xml:lang="{_escaped(target)}"><seg>{_escaped(entry.target)}</seg></tuv></tu>\n'
        )
    yield "</body>\n</tmx>\n"


def fits(text: str) -> bool:
    """Whether XML can hold a text: it has no control characters but tabs and line ends."""
    return _IMPOSSIBLE.search(text) is None


def _escaped(text: str) -> str:
    if bad := _IMPOSSIBLE.search(text):
        raise InputError(
            f"“{text[:40]}” has the character U+{ord(bad[0]):04X}, which no TMX can hold: remove "
            "it or write a PO."
        )
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    # A parser takes a bare carriage return for a line end.
    return text.replace('"', "&quot;").replace("\r", "&#13;")


@lru_cache(maxsize=1024)
def _tag(text: str) -> str:
    try:
        return tag(text)
    except UsageError:
        return ""


class _Reader:
    """What expat tells, put together into units."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._units: list[Unit] = []
        self._srclang = ""
        self._depth = 0
        self._language = ""
        self._texts: dict[str, str] = {}
        self._source = ""
        self._date = ""
        # The pieces of the segment that is open, and how deep in codes we are.
        self._pieces: list[str] | None = None
        self._size = 0
        self._codes = 0
        self._had_codes = False
        parser = self._parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        # A mere <!DOCTYPE tmx SYSTEM "tmx14.dtd"> is in most files; nothing is fetched for it.
        parser.EntityDeclHandler = self._entity
        # An entity that nobody declared here would be left out without a word.
        parser.SkippedEntityHandler = self._entity

    def feed(self, data: bytes, last: bool = False) -> None:
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            self._refuse(
                f"is no valid XML from here on ({expat.errors.messages[error.code]})", error.lineno
            )
        except (ValueError, LookupError) as error:
            raise InputError(
                f"{self._path} is in an encoding that is not known ({error}): save it as UTF-8."
            ) from error

    def taken(self) -> list[Unit]:
        units, self._units = self._units, []
        return units

    def _refuse(self, what: str, line: int | None = None) -> NoReturn:
        raise InputError(
            f"{self._path}, line {line or self._parser.CurrentLineNumber}: the file {what}; mend "
            "it or take it out of the memory."
        )

    def _entity(self, *declared: object) -> None:
        self._refuse("uses entities, which are never resolved")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        self._depth += 1
        if self._depth == 1 and name != "tmx":
            self._refuse(f"is no TMX but <{name[:40]}>")
        if self._depth > _DEEPEST:
            self._refuse("nests its elements too deeply")
        if name in _CODES and self._pieces is not None:
            self._codes += 1
            self._had_codes = True
        elif name == "header":
            self._srclang = _tag(attributes.get("srclang", ""))
        elif name == "tu":
            self._texts = {}
            self._source = _tag(attributes.get("srclang", "")) or self._srclang
            self._date = ""
        elif name == "tuv":
            self._language = _tag(attributes.get("xml:lang") or attributes.get("lang", ""))
        elif name == "seg" and self._pieces is None:
            self._pieces, self._size, self._codes, self._had_codes = [], 0, 0, False
            self._parser.CharacterDataHandler = self._text
        if name in ("tu", "tuv"):
            for date in (attributes.get("changedate", ""), attributes.get("creationdate", "")):
                if _DATE.fullmatch(date):
                    self._date = max(self._date, date)

    def _text(self, text: str) -> None:
        if self._pieces is not None and not self._codes:
            self._size += len(text)
            if self._size > _LONGEST:
                self._refuse(f"has a segment of more than {_LONGEST:,} characters")
            self._pieces.append(text)

    def _end(self, name: str) -> None:
        name = name.rpartition(":")[2]
        self._depth -= 1
        if name in _CODES and self._codes:
            self._codes -= 1
        elif name == "seg" and self._pieces is not None:
            text = "".join(self._pieces)
            # A code between two spaces leaves both.
            text = re.sub("  +", " ", text) if self._had_codes else text
            if self._language and text.strip():
                self._texts.setdefault(self._language, text)
            self._pieces = None
            self._parser.CharacterDataHandler = None
        elif name == "tu":
            if len(self._texts) > 1:
                source = self._source if self._source in self._texts else ""
                self._units.append(Unit(self._texts, source, self._date))
            self._texts = {}
