"""Reading plain PO files fast: one pass over the lines, nothing but what Holdfast itself writes.

polib takes several times as long. Whatever is not plain (a continued string, an obsolete entry, a
plural, a previous headword, a missing space) is left to it: then there is no answer here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from glossary.concept import ConceptId
from glossary.entry import CommentError, facts_of
from glossary.pofile import MAIN_HEADER, Entry, File


@dataclass(frozen=True, slots=True)
class _Scanned:
    """An entry as it stands: its strings still quoted, its comments without their signs. ``line``
    is its first line, counted from 0."""

    context: str | None
    headword: str
    translation: str
    notes: str
    definition: str
    reference: str
    flags: str
    line: int


def scanned(path: Path, text: str) -> File | None:
    """A plain file, read fast; None where anything in it is unusual or wrong."""
    found = _scan(text)
    if found is None:
        return None
    header, raws = found
    main = header.get(MAIN_HEADER, "")
    charset = re.search(r"charset=([\w-]+)", header.get("Content-Type", ""))
    if charset is None or charset[1].upper() not in ("UTF-8", "UTF8"):
        return None
    seen: set[ConceptId] = set()
    entries = []
    for raw in raws:
        id_ = ConceptId(raw.context or "", raw.headword)
        if id_ in seen:
            return None
        seen.add(id_)
        flags = map(str.strip, raw.flags.split(","))
        reference = " ".join(raw.reference.split())
        try:
            facts = facts_of(raw.translation, raw.notes, raw.definition, reference, flags)
        except CommentError:
            return None
        entries.append(Entry(id_, facts, raw.line, False))
    return File(path, text, main, tuple(entries))


def _scan(text: str) -> tuple[dict[str, str], list[_Scanned]] | None:
    """The header's fields and the entries of a PO file, None where it is not plain throughout."""
    if "\\" in text.partition("\n\n")[2] or "\r" in text or "\t" in text or "\f" in text:
        return None  # escapes and odd spaces: rare, and polib's business
    lines = text.split("\n")
    at = _behind_header(lines)
    if at is None:
        return None
    header = _fields(lines[:at])
    found: list[_Scanned] = []
    size = len(lines)
    while at < size:
        if not lines[at]:
            at += 1
            continue
        first = at
        notes: list[str] = []
        definition: list[str] = []
        reference: list[str] = []
        flags: list[str] = []
        context = headword = None
        while at < size and (line := lines[at]).startswith("#"):
            kind, rest = line[1:2], line[2:]
            if kind == " ":
                notes.append(rest)
            elif not kind or not rest.startswith(" "):
                return None
            elif kind == ".":
                definition.append(rest[1:])
            elif kind == ":":
                reference.append(rest[1:])
            elif kind == ",":
                flags.append(rest[1:])
            else:
                return None
            at += 1
        if at < size and lines[at].startswith('msgctxt "'):
            context = _string(lines[at], 9)
            if context is None:
                return None
            at += 1
        if at + 1 >= size or not lines[at].startswith('msgid "'):
            return None
        headword = _string(lines[at], 7)
        if not headword or not lines[at + 1].startswith('msgstr "'):
            return None
        translation = _string(lines[at + 1], 8)
        at += 2
        if translation is None or (at < size and lines[at]):
            return None
        found.append(
            _Scanned(
                context,
                headword,
                translation,
                "\n".join(notes),
                "\n".join(definition),
                " ".join(reference),
                ",".join(flags),
                first,
            )
        )
    return header, found


def _behind_header(lines: list[str]) -> int | None:
    """The line behind the header, which is plain: an empty headword and one field a line."""
    if lines[:2] != ['msgid ""', 'msgstr ""']:
        return None
    at = 2
    while at < len(lines) and lines[at].startswith('"'):
        if not lines[at].endswith('\\n"') or lines[at].count("\\") != 1:
            return None
        at += 1
    return at if at > 2 and (at == len(lines) or not lines[at]) else None


def _fields(lines: list[str]) -> dict[str, str]:
    fields = {}
    for line in lines[2:]:
        name, _, value = line[1:-3].partition(":")
        fields[name.strip()] = value.strip()
    return fields


def _string(line: str, start: int) -> str | None:
    """What stands in quotes from ``start`` to the end of a line, None where it is not so."""
    inner = line[start:-1]
    return inner if line[-1:] == '"' and len(line) > start and '"' not in inner else None
