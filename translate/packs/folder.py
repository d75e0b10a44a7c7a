"""A pack as a folder: what it says of itself, whether its parts are there, its fingerprint."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from translate.errors import UsageError
from translate.language import tag
from translate.packs.disk import refused
from translate.packs.places import Places, places
from translate.packs.records import Pack, age

METADATA = "metadata.json"
# Argos's own codes that are no language codes.
_RENAMED = {"pb": "pt-BR", "zt": "zh-Hant"}
_CODE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
# The largest metadata in use are a few kilobytes; more is no metadata.
_METADATA_LIMIT = 1 << 20
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_SOURCE_WORDS = ("source_vocabulary", "shared_vocabulary")
_TARGET_WORDS = ("target_vocabulary", "shared_vocabulary")


def installed(where: Places | None = None) -> list[Pack]:
    """Every translation pack on this machine, sound or not, by pair, the newest version first.

    Only reads: no directory is made, no model is loaded, no connection opened.
    """
    where = where or places()
    found = []
    for root in (where.packages, *where.fixed):
        for folder in _folders(root):
            pack = read_pack(folder, fixed=root in where.fixed)
            if pack is not None:
                found.append(pack)
    found.sort(key=lambda pack: str(pack.folder))
    found.sort(key=lambda pack: age(pack.version), reverse=True)
    return sorted(found, key=lambda pack: (pack.source, pack.target))


def usable(packs: list[Pack]) -> list[Pack]:
    """One sound pack for each pair: the newest."""
    chosen: dict[tuple[str, str], Pack] = {}
    for pack in packs:
        if not pack.fault:
            chosen.setdefault((pack.source, pack.target), pack)
    return list(chosen.values())


def read_pack(folder: Path, fixed: bool = False) -> Pack | None:
    """What a folder holds; None for packs that do not translate (Argos has had others)."""
    size = 0
    try:
        size = sum(path.stat().st_size for path in _files(folder))
        told = _metadata(folder)
        missing = _missing_part(folder)
    except (OSError, ValueError, RecursionError) as error:
        return Pack("", "", "", folder, size, fault=_unreadable(error), fixed=fixed)
    if told.get("type", "translate") != "translate":
        return None
    source, target = language(told.get("from_code")), language(told.get("to_code"))
    version, prefix = told.get("package_version"), told.get("target_prefix", "")
    fault = missing
    if not isinstance(version, str) or not isinstance(prefix, str) or not age(version):
        fault = f"its {METADATA} gives no version"
    if not source or not target or source == target:
        fault = f"its {METADATA} does not say from which language into which it translates"
    return Pack(source, target, str(version or ""), folder, size, str(prefix), fault, fixed)


def language(code: object) -> str:
    """The BCP 47 tag of an Argos code ("pb" → "pt-BR"); "" for what is no code."""
    return _language(code) if isinstance(code, str) and _CODE.fullmatch(code) else ""


@lru_cache(maxsize=256)
def _language(code: str) -> str:
    if code in _RENAMED:
        return _RENAMED[code]
    try:
        return tag(code)
    except UsageError:
        return code


def fingerprint(folder: Path) -> str:
    """SHA-256 over the paths and contents of a pack's files: the same wherever it is unpacked."""
    whole = hashlib.sha256()
    for path in _files(folder):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        line = f"{digest}  {path.relative_to(folder).as_posix()}\n"
        whole.update(line.encode(errors="surrogateescape"))
    return whole.hexdigest()


def _metadata(folder: Path) -> dict[str, object]:
    with (folder / METADATA).open("rb") as file:
        told = json.loads(file.read(_METADATA_LIMIT))
    if not isinstance(told, dict):
        raise ValueError
    return told


def _unreadable(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"it has no {METADATA}"
    if isinstance(error, OSError):
        return f"it cannot be read ({error.strerror or error})"
    return f"its {METADATA} is no JSON object"


def _missing_part(folder: Path) -> str:
    model = folder / "model"
    if not _filled(model / "model.bin"):
        return "its model/model.bin is missing or empty"
    for names in (_SOURCE_WORDS, _TARGET_WORDS):
        kinds = [model / f"{name}{suffix}" for name in names for suffix in (".json", ".txt")]
        if not any(map(_filled, kinds)):
            return f"its model has no {names[0].replace('_', ' ')}"
    if not any(_filled(folder / name) for name in _TOKENIZERS):
        return f"it has no tokenizer ({' or '.join(_TOKENIZERS)})"
    return ""


def _filled(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _folders(root: Path) -> list[Path]:
    try:
        return [path for path in root.iterdir() if path.name[0] != "." and path.is_dir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise refused(root, error, "read") from error


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder and below it, in one order everywhere."""
    for root, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(root, name)
            if path.is_file():
                yield path
