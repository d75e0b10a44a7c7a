"""Bilingual PO files of a memory, read for their approved translations alone.

A memory may be many times larger than a review: polib takes several times as long for it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from translate.article import Approved
from translate.errors import InputError, UsageError
from translate.language import tag

_LINE = re.compile(
    r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]*)?"((?:[^"\\]|\\.)*)"[ \t\r]*'
)
_CHARSET = re.compile(rb'"Content-Type:[^"\n]*charset=([\w.:-]+)', re.IGNORECASE)
_ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|(.))", re.DOTALL)
_LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
# Holdfast's own header, then what other programs write.
_SOURCE_HEADERS = ("x-holdfast-source-language", "x-source-language")
_GLOSSARY_HEADER = "x-holdfast-main-language"


@dataclass(frozen=True, slots=True)
class Catalog:
    """What a PO says: the languages of its header ("" where it has none), and what is approved."""

    source: str
    target: str
    entries: tuple[Approved, ...]


@dataclass(slots=True)
class _Open:
    """An entry while its lines are read."""

    line: int
    texts: dict[str, list[str]]
    fuzzy: bool = False
    obsolete: bool = False


def read(path: Path) -> Catalog:
    """Read what a person has approved in a PO: the living entries first, then obsolete ones.

    A glossary's PO has terms and no translations of texts: its entries are left out. Raises
    InputError with the line for what is no PO.
    """
    header: dict[str, str] = {}
    living: list[Approved] = []
    gone: list[Approved] = []
    for entry in _entries(path, _content(path)):
        if "msgid" not in entry.texts or "msgstr" not in entry.texts:
            if "msgid" in entry.texts and "msgid_plural" in entry.texts:
                continue  # Which of the plural's forms is meant depends on a number.
            raise _refused(path, entry.line, "an entry needs both a msgid and a msgstr")
        source, target = _text(entry.texts["msgid"]), _text(entry.texts["msgstr"])
        if not source:
            if not header and not entry.obsolete:
                header = _header(target)
        elif target.strip() and not entry.fuzzy:
            context = _text(entry.texts.get("msgctxt", []))
            (gone if entry.obsolete else living).append(Approved(context, source, target))
    if _GLOSSARY_HEADER in header:
        living, gone = [], []
    said = next((header[name] for name in _SOURCE_HEADERS if header.get(name)), "")
    return Catalog(_tag(path, said), _tag(path, header.get("language", "")), (*living, *gone))


def _content(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(
            f"{path} cannot be read ({error.strerror or error}): check the path and its "
            "permissions."
        ) from error
    named = _CHARSET.search(data[:100_000])
    charset = named[1].decode() if named and named[1].upper() != b"CHARSET" else "utf-8"
    try:
        return data.decode(charset).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise InputError(
            f"{path} is not text in the encoding its header names ({charset}): save it as UTF-8 "
            "or take it out of the memory."
        ) from error


def _entries(path: Path, content: str) -> list[_Open]:
    """The entries of a PO, the header's as well, each with the pieces of its strings."""
    done: list[_Open] = []
    entry = _Open(1, {})
    key = ""
    # Only "\n" ends a line of a PO file.
    for number, line in enumerate(content.split("\n"), 1):
        line = line.lstrip(" \t")
        obsolete = line.startswith("#~")
        if obsolete:
            line = line[2:].lstrip(" \t")
            if line.startswith("|"):
                continue
        if not line.strip():
            continue
        if line.startswith("#"):
            if entry.texts and _is_whole(entry):
                done.append(entry)
                entry, key = _Open(number, {}), ""
            # "#=" is where newer versions of gettext write some flags.
            if line[1:2] in (",", "=") and "fuzzy" in re.split(r"[\s,]+", line[2:]):
                entry.fuzzy = True
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise _refused(path, number, f"this is not valid PO ({line.strip()[:40]})")
        word, text = found.groups()
        if word:
            if word == "msgctxt" or (word == "msgid" and "msgid" in entry.texts):
                if entry.texts:
                    done.append(entry)
                    entry = _Open(number, {}, fuzzy=False)
                entry.line = number
            if word in entry.texts:
                raise _refused(path, number, f"this entry has a second {word}")
            key = word
            entry.texts[key] = []
            entry.obsolete = obsolete
        elif not key:
            raise _refused(path, number, "a string stands here without a keyword")
        entry.texts[key].append(text)
    if entry.texts:
        done.append(entry)
    return done


def _is_whole(entry: _Open) -> bool:
    return any(key.startswith("msgstr") for key in entry.texts)


def _refused(path: Path, line: int, what: str) -> InputError:
    return InputError(
        f"{path}, line {line}: {what}. Mend the file (msgfmt -c shows what is wrong) or take it "
        "out of the memory."
    )


def _text(pieces: list[str]) -> str:
    text = "".join(pieces)
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(found: re.Match[str]) -> str:
    octal, hexadecimal, letter = found.groups()
    if octal or hexadecimal:
        return chr(int(octal, 8) if octal else int(hexadecimal, 16))
    return _LETTERS.get(letter, letter)


def _header(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.split("\n"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs}


def _tag(path: Path, said: str) -> str:
    if not said:
        return ""
    try:
        return tag(said)
    except UsageError as error:
        raise InputError(
            f"{path}: its header names '{said}' as a language, which is no language tag: mend it."
        ) from error
