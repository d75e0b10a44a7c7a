"""Archives of packs: unpacked without trusting them, and made again from folders.

An archive comes from the network or from a stranger's memory stick: every name, kind and size it
gives is checked before the first byte is written.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import IO

from translate.errors import InputError
from translate.packs.disk import need_room, refused, whole_file

# Packs in use have some ten files, those with a sentence splitter of their own some thirty.
_MOST_MEMBERS = 10_000
# The largest models that CTranslate2 runs on a desk machine are some 7 GB.
_MOST_BYTES = 16 * 2**30
# Weights hardly shrink (1.1 times), vocabularies 3 times; zeros 1,000 times.
_MOST_EXPANSION = 20
# Up to this size no expansion does harm.
_HARMLESS = 16 * 2**20
_CHUNK = 1 << 20
_ENCRYPTED = 0x1
_COMPRESSIONS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DRIVE = re.compile(r"^[A-Za-z]:")
# What some systems' zip programs put beside the files.
_JUNK = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$)")
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


def unpack(archive: Path, into: Path, name: str = "") -> list[Path]:
    """Unpack an archive into an empty folder and return what lies at its top, in order.

    ``name`` is what messages call the archive. Raises InputError, one sentence, for an archive that
    is damaged, would write outside the folder, holds links or the like, gives a name twice, or
    expands absurdly, and when the disk is full; the folder then has rubbish in it.
    """
    name = name or str(archive)
    if archive.exists() and not archive.is_file():
        raise InputError(f"{name} is no file: name the archive of a pack.")
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [one for one in opened.infolist() if not _JUNK.search(one.filename)]
            _check(members, archive.stat().st_size, name)
            need_room(into, sum(member.file_size for member in members))
            for member in members:
                _write(opened, member, into, name)
    except OSError as error:
        if error.errno == errno.EINVAL:  # it points to before its start
            raise _damaged(archive, name, error) from error
        raise refused(archive, error, "read") from error
    except _DAMAGED as error:
        raise _damaged(archive, name, error) from error
    return sorted(into.iterdir())


def _check(members: list[zipfile.ZipInfo], size: int, name: str) -> None:
    if len(members) > _MOST_MEMBERS:
        raise InputError(
            f"{name} is no pack: it holds {len(members)} files, where a pack has some tens."
        )
    total = sum(member.file_size for member in members)
    if total > max(_HARMLESS, min(_MOST_BYTES, size * _MOST_EXPANSION)):
        raise InputError(
            f"{name} would grow from {size / 1e6:.1f} to {total / 1e6:.0f} MB when unpacked, "
            "as no pack does: it is refused as a zip bomb."
        )
    seen: dict[str, bool] = {}
    for member in members:
        path = _safe(member, name)
        for part in (path, *path.parents):
            key = unicodedata.normalize("NFC", str(part)).casefold()
            is_file = part is path and not member.is_dir()
            if key in seen and (is_file or seen[key]):
                raise InputError(f"{name} is refused: it holds '{part}' twice.")
            seen[key] = is_file


def _safe(member: zipfile.ZipInfo, name: str) -> PurePosixPath:
    """The path of a member, which lies inside the archive's folder."""
    written = member.orig_filename
    path = PurePosixPath(written)
    outside = path.is_absolute() or ".." in path.parts or _DRIVE.match(written)
    if outside or "\\" in written or not path.parts:
        raise InputError(
            f"{name} is refused: its file '{_printable(written)}' would be written outside the "
            "pack's folder."
        )
    if any(unicodedata.category(character) == "Cc" for character in written):
        raise InputError(
            f"{name} is refused: its file name '{_printable(written)}' has control characters."
        )
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        what = "a link" if kind == stat.S_IFLNK else "no ordinary file"
        raise InputError(f"{name} is refused: '{_printable(written)}' in it is {what}.")
    if member.flag_bits & _ENCRYPTED or member.compress_type not in _COMPRESSIONS:
        raise InputError(
            f"{name} is refused: '{_printable(written)}' in it is encrypted, or compressed as no "
            "pack is."
        )
    return path


def _write(opened: zipfile.ZipFile, member: zipfile.ZipInfo, into: Path, name: str) -> None:
    target = into / member.filename
    if member.is_dir():
        _make(target)
        return
    _make(target.parent)
    with opened.open(member) as source:
        try:
            with target.open("xb") as file:
                _copy(source, file, member, name)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise refused(target, error) from error


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refused(folder, error) from error


def _copy(source: IO[bytes], file: IO[bytes], member: zipfile.ZipInfo, name: str) -> None:
    written = 0
    while chunk := source.read(_CHUNK):
        written += len(chunk)
        if written > member.file_size:
            raise InputError(f"{name} is refused: '{member.filename}' is longer than it says.")
        file.write(chunk)
    if written < member.file_size:
        raise InputError(f"{name} is damaged: '{member.filename}' breaks off; get it again.")


def _damaged(archive: Path, name: str, error: Exception) -> InputError:
    with archive.open("rb") as file:
        start = file.read(64).lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        return InputError(f"{name} is no pack but a web page: its address is out of date.")
    if not start.startswith(b"pk"):
        return InputError(f"{name} is no pack: a pack is a zip archive, which this is not.")
    return InputError(f"{name} is damaged or cut short ({_reason(error)}): get it again.")


def _reason(error: Exception) -> str:
    """What is wrong with an archive, in our words: zipfile's are a programmer's."""
    if "CRC" in str(error):
        return "the checksum of a file in it is wrong"
    if "not a zip file" in str(error):
        return "its list of files is missing"
    if isinstance(error, NotImplementedError):
        return "it is packed in a way that no pack is"
    return "it ends too early or was altered"


def _printable(text: str) -> str:
    shown = "".join(c if c.isprintable() else "�" for c in text)
    return shown if len(shown) <= 80 else shown[:79] + "…"


def pack_up(folders: Iterable[tuple[str, Path]], notes: dict[str, bytes], target: Path) -> None:
    """Make an archive of folders, each under the name given with it, and of notes by file name.

    The same folders make the same archive, to the byte. ``target`` is written whole or not at all.
    """
    with whole_file(target) as beside, zipfile.ZipFile(beside, "w") as made:
        for name, note in sorted(notes.items()):
            with made.open(_member(name), "w") as file:
                file.write(note)
        for name, folder in folders:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    _add(made, path, f"{name}/{path.relative_to(folder).as_posix()}")


def _add(made: zipfile.ZipFile, path: Path, name: str) -> None:
    try:
        source = path.open("rb")
    except OSError as error:
        raise refused(path, error, "read") from error
    with source, made.open(_member(name), "w", force_zip64=True) as file:
        while chunk := source.read(_CHUNK):
            file.write(chunk)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)  # with the earliest time there is, not today's
    # Weights hardly shrink: the effort would buy nothing.
    weights = name.endswith("/model.bin")
    member.compress_type = zipfile.ZIP_STORED if weights else zipfile.ZIP_DEFLATED
    member.external_attr = (stat.S_IFREG | 0o644) << 16
    return member
