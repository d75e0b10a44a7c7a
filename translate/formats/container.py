"""ZIP containers opened without trust: each name, kind and size is looked at before any member."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from translate.errors import InputError

#: What zipfile raises for a container or a member that is damaged.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)
# A book of 2,000 pages has some hundred pictures.
_MOST_MEMBERS = 20_000
_MOST_BYTES = 2 * 2**30
# Markup shrinks 10 to 40 times, zeros 1,000 times; up to the harmless size no expansion does harm.
_MOST_EXPANSION = 200
_HARMLESS = 4 * 2**20
_ENCRYPTED = 0x1
# An encrypted Word file and one of Word 97 to 2003 are both of this container.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OUTSIDE = re.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\x00")


def opened(data: bytes, name: str) -> zipfile.ZipFile:
    """Open a container. ``name`` is what messages call the file.

    Raises InputError for what is no ZIP, is damaged or encrypted, has a name twice or one that
    leads outside, or would expand absurdly.
    """
    if data.startswith(_OLE):
        raise InputError(
            f"{name} is encrypted or of a Word older than 2007: take the password off or save it "
            "as .docx or .odt."
        )
    try:
        found = zipfile.ZipFile(io.BytesIO(data))
    except DAMAGED as error:
        raise InputError(
            f"{name} is no ZIP container or is damaged: save it again in the program it comes from."
        ) from error
    infos = found.infolist()
    seen: set[str] = set()
    for info in infos:
        if info.flag_bits & _ENCRYPTED:
            raise InputError(f"{name} is encrypted: take the password off, then run again.")
        if _OUTSIDE.search(info.filename):
            raise InputError(
                f"{name} has a member that leads outside of it ({info.filename!r}): it is no "
                "honest document; do not use it."
            )
        if info.filename in seen:
            raise InputError(
                f"{name} has “{info.filename}” twice: save it again in the program it comes from."
            )
        seen.add(info.filename)
        if info.file_size > max(_HARMLESS, info.compress_size * _MOST_EXPANSION):
            raise InputError(
                f"{name}: “{info.filename}” would expand to {info.file_size >> 20} MiB from "
                f"{info.compress_size >> 10} KiB: it is no honest document; do not use it."
            )
    if sum(info.compress_size for info in infos) > len(data):
        raise InputError(
            f"{name} is damaged: its members are larger together than the file; save it again in "
            "the program it comes from."
        )
    if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _MOST_BYTES:
        raise InputError(f"{name} would expand to more than can be read: split the document.")
    return found


def damaged(name: str, path: str, error: Exception) -> InputError:
    """The error for a member that cannot be read."""
    if "CRC" in str(error):
        why = "its checksum is wrong"
    elif isinstance(error, NotImplementedError):
        why = "it is packed in a way that no document is"
    else:
        why = "it breaks off or was altered"
    return InputError(
        f"{name} is damaged: “{path}” in it cannot be read ({why}); save it again in the program "
        "it comes from."
    )
