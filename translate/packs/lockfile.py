"""Lock files: which packs, in which versions, with which contents, so that others get the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from glossary import disk
from translate.errors import InputError
from translate.packs.disk import refused, write_whole
from translate.packs.folder import language
from translate.packs.records import Offer, age

_FORM = 1
_HASH = re.compile(r"[0-9a-f]{64}")


def dump(packs: Iterable[Offer]) -> bytes:
    """The text of a lock file: JSON, one order, so that versions of it compare well."""
    rows = [
        {
            "from": pack.source,
            "to": pack.target,
            "version": pack.version,
            "content": pack.content,
            "links": list(pack.links),
        }
        for pack in sorted(packs, key=lambda pack: (pack.source, pack.target))
    ]
    text = json.dumps({"holdfast-packs": _FORM, "packs": rows}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def read(file: Path) -> list[Offer]:
    """The packs a lock file names. Raises InputError when it is none."""
    try:
        return parse(disk.read(file), str(file))
    except OSError as error:
        raise refused(file, error, "read") from error


def parse(data: bytes, name: str) -> list[Offer]:
    """As ``read``, for the content of a file called ``name``."""
    try:
        told = json.loads(data)
        form, rows = told["holdfast-packs"], told["packs"]
        if form == _FORM:
            return [_entry(row) for row in rows]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(
            f"{name} is no lock file of packs: write one with `holdfast packs install … --lock`."
        ) from error
    raise InputError(f"{name} was written by a newer Holdfast (form {form}): update this one.")


def merge(file: Path, packs: Iterable[Offer]) -> None:
    """Write packs into a lock file: those of other pairs that stand there already stay."""
    before = read(file) if file.exists() else []
    merged = {(pack.source, pack.target): pack for pack in (*before, *packs)}
    write_whole(file, dump(merged.values()))


def _entry(row: dict[str, object]) -> Offer:
    source, target, links = language(row["from"]), language(row["to"]), row["links"]
    version, content = row["version"], row["content"]
    if not (source and target and isinstance(version, str) and age(version)):
        raise ValueError
    if not (isinstance(content, str) and _HASH.fullmatch(content) and isinstance(links, list)):
        raise ValueError
    return Offer(source, target, version, tuple(map(str, links)), content=content)
