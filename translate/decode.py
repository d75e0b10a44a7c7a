"""Bytes to text: byte order marks, UTF-8, legacy encodings; what is no text is refused."""

from __future__ import annotations

import codecs

import regex

from translate.errors import InputError

# UTF-32 before UTF-16, whose mark is the beginning of UTF-32's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Texts have none of these; a stray one (a form feed is no control here) is forgiven, a share not.
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOO_MANY_CONTROLS = 0.01
_START = 32 * 1024
# UTF-8 in which a character in fifty is broken (a cut end, a bad join) is UTF-8 all the same: in
# no other encoding do so many bytes make characters of it by chance.
_BROKEN = 0.02
# What stands for one sequence that is no character; six bytes are an emoji in CESU-8.
_BROKEN_SEQUENCE = regex.compile("\ufffd{1,6}")
_BEYOND_ASCII = regex.compile(r"[^\x00-\x7f]")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """The text of a file and the encoding it was in. ``name`` is for the messages.

    Raises InputError for what is empty or no text.
    """
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return _text(data.decode(encoding), name), encoding
            except UnicodeDecodeError:
                break
    encoding = _unmarked(data) if b"\x00" in data else "iso2022_jp" if b"\x1b$" in data else "utf-8"
    try:
        return _text(data.decode(encoding), name), encoding
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(_BEYOND_ASCII.findall(text)) - broken
    sequences = len(_BROKEN_SEQUENCE.findall(text))
    if whole and (broken == 1 or sequences <= _BROKEN * whole):
        return _text(text, name), "utf-8"
    return _legacy(data, name)


def _unmarked(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of a text in Latin script is zero."""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if max(first, second) > 10 * min(first, second) and max(first, second) > len(data) / 8:
        return "utf-16-le" if second > first else "utf-16-be"
    return "utf-8"


def _legacy(data: bytes, name: str) -> tuple[str, str]:
    from translate.legacy import encodings  # most texts are UTF-8

    start = data[:_START].decode("latin-1")
    if len(_CONTROL.findall(start)) > _TOO_MANY_CONTROLS * len(start):
        raise _no_text(name)
    for encoding in [*encodings(data), "cp1252"]:
        try:
            return _text(data.decode(encoding), name), encoding
        except UnicodeDecodeError:
            continue
    raise _no_text(name)


def _text(text: str, name: str) -> str:
    if "\x00" in text or len(_CONTROL.findall(text)) > _TOO_MANY_CONTROLS * len(text):
        raise _no_text(name)
    if not text.strip("\ufeff \t\r\n\f\v\u00a0\u200b\u2028\u2029\x85"):
        raise InputError(f"{name} has only white space in it: there is nothing to read.")
    return text


def _no_text(name: str) -> InputError:
    return InputError(
        f"{name} is no text file (it has binary data in it): export it as UTF-8 text."
    )
