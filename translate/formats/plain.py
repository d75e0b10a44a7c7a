"""The text of a file without markup, and its bytes again: byte order mark and broken bytes kept."""

from __future__ import annotations

import codecs

from translate.decode import decode


def opened(data: bytes, name: str) -> tuple[str, str]:
    """The text with its byte order mark, if any, and the encoding that gives the bytes back.

    Raises InputError for what is no text.
    """
    _, encoding = decode(data, name)
    if encoding in ("utf-8", "utf-8-sig"):
        return data.decode("utf-8", "surrogateescape"), "utf-8"
    if encoding in ("utf-16", "utf-32"):
        encoding += "-le" if data.startswith(codecs.BOM_UTF16_LE) else "-be"
    return data.decode(encoding), encoding


def closed(text: str, encoding: str) -> bytes:
    """The bytes of a text that was opened; as UTF-8 where it has characters new to its encoding."""
    try:
        return text.encode(encoding, "surrogateescape" if encoding == "utf-8" else "strict")
    except UnicodeEncodeError:
        return text.encode("utf-8-sig", "replace")
