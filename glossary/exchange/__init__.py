"""Glossaries in the formats of other programs: the registry, and the ways in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glossary import disk
from glossary.concept import Concept, Glossary
from glossary.errors import GlossaryError
from glossary.exchange import csv, po, tbx, tmx, xlsx
from glossary.exchange.diff import flat
from glossary.exchange.records import Options, Reading

__all__ = ["FORMATS", "Format", "Options", "Reading", "dropped", "read", "reading", "write"]

Reader = Callable[[bytes, Path, Options], Reading]
Writer = Callable[[Glossary, Options], bytes]

# 100,000 concepts in 30 languages take less; what is larger would fill the memory.
_LIMIT = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Format:
    """A format. ``drops`` says what it cannot hold; a lossless one drops nothing.

    The first format with a suffix is the one taken for a file that is called so.
    """

    name: str
    what: str
    suffixes: tuple[str, ...]
    read: Reader
    write: Writer | None
    lossless: bool
    drops: tuple[str, ...] = ()


_PAIRS = (
    *("contexts", "definitions", "references", "parts of speech", "flags"),
    *("admitted and forbidden terms", "forms", "gender", "number", "notes", "unapproved terms"),
)
FORMATS = (
    Format("csv", "a row a term, all fields", (".csv",), csv.read, csv.write, True),
    Format("tsv", "the same with tabs", (".tsv", ".tab"), csv.read, csv.write_tabs, True),
    Format("xlsx", "the same as a spreadsheet", (".xlsx",), xlsx.read, xlsx.write, True),
    Format("tbx", "TBX-Basic (ISO 30042:2019)", (".tbx",), tbx.read, tbx.write, True),
    Format("deepl-csv", "pairs, languages", (".csv",), csv.read, csv.write_pairs, False, _PAIRS),
    Format("deepl-tsv", "pairs", (".tsv",), csv.read, csv.write_pair_tabs, False, _PAIRS),
    Format(
        name="google-csv",
        what="a column a language",
        suffixes=(".csv",),
        read=csv.read,
        write=csv.write_columns,
        lossless=False,
        drops=("contexts", "references", *_PAIRS[4:]),
    ),
    Format(
        name="po",
        what="a PO file of one language",
        suffixes=(".po", ".pot"),
        read=po.read,
        write=po.write,
        lossless=False,
        drops=("other languages", "what is said of the headwords", "parts of speech"),
    ),
    Format("tmx", "translation memories, read only", (".tmx",), tmx.read, None, False),
)
_ADVICE = {
    ".xls": "save it as XLSX",
    ".ods": "save it as XLSX or CSV",
    ".numbers": "export it as XLSX or CSV",
    ".txt": "name its format with --format (csv reads any separator)",
    ".xml": "name its format with --format (tbx or tmx)",
}


def format_of(path: Path, name: str = "") -> Format:
    """The format of that name, else the one of the path's suffix; raises GlossaryError."""
    suffix = path.suffix.lower()
    for one in FORMATS:
        if one.name == name or (not name and suffix in one.suffixes):
            return one
    known = ", ".join(one.name for one in FORMATS)
    if name:
        raise GlossaryError(f"there is no format '{name}': write one of {known}.")
    advice = _ADVICE.get(suffix, f"name its format with --format ({known})")
    raise GlossaryError(f"the suffix '{suffix}' tells no format that can be read: {advice}.", path)


def reading(path: Path, options: Options | None = None, name: str = "") -> Reading:
    """Read a file, or a glossary's directory, and tell whether it says all of its concepts."""
    options = options or Options()
    if path.is_dir():
        return Reading(po.directory(path), True)
    chosen = format_of(path, name)
    try:
        # Of what is no file its size says nothing.
        large = path.stat().st_size > _LIMIT
        data = b"" if large else disk.read(path, _LIMIT + 1)
    except OSError as error:
        raise GlossaryError(f"cannot be read ({error.strerror}): check the path.", path) from error
    if large or len(data) > _LIMIT:
        raise GlossaryError(f"is larger than {_LIMIT >> 20} MB: split it.", path)
    return chosen.read(data, path, options)


def read(path: Path, options: Options | None = None, name: str = "") -> Glossary:
    """Read a file, or a glossary's directory."""
    return reading(path, options, name).glossary


def write(glossary: Glossary, name: str, options: Options | None = None) -> bytes:
    """Give the bytes of a file in a format, by its name."""
    chosen = format_of(Path(), name)
    if chosen.write is None:
        raise GlossaryError(f"'{name}' is only read, not written: choose another format.")
    return chosen.write(glossary, options or Options())


def dropped(glossary: Glossary, name: str, options: Options | None = None) -> dict[str, int]:
    """Tell what a format loses of this very glossary: field → in how many concepts.

    It is written and read back, so that this says what happens and not what was meant to.
    """
    chosen = format_of(Path(), name)
    options = options or Options()
    if chosen.lossless or chosen.write is None or not glossary.concepts:
        return {}
    if name.startswith("deepl") or name == "po":
        target = csv.one_target(glossary, options)
        options = Options(glossary.main_language, target, "utf-8")
    else:
        options = Options(glossary.main_language, "", "utf-8")
    data = chosen.write(glossary, options)
    back: dict[str, list[Concept]] = {}
    if data.strip():
        found = chosen.read(data, Path(f"x{chosen.suffixes[0]}"), options).glossary
        for one in found.concepts.values():
            back.setdefault(one.id.headword, []).append(one)
    lost: dict[str, int] = {}
    main = glossary.main_language
    for concept in glossary.concepts.values():
        there = back.get(" ".join(concept.id.headword.split()), [])
        there = there or back.get(concept.id.headword, [])
        same = next((one for one in there if one.id == concept.id), there[0] if there else None)
        if same is None:
            lost["all of it"] = lost.get("all of it", 0) + 1
            continue
        after = flat(same, main)
        fields = {
            key[1].split(" of “")[0]
            for key, v in flat(concept, main).items()
            if after.get(key) != v
        }
        if same.id.context != concept.id.context:
            fields.add("context")
        for field in fields:
            lost[field] = lost.get(field, 0) + 1
    return lost
