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
# Guessing an encoding needs some text, and takes time by its length.
_SAMPLE = 32 * 1024
# Texts have none of these; a stray one (a form feed is no control here) is forgiven, a share not.
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_TOO_MANY_CONTROLS = 0.01
# The legacy encodings of text on the web, the commonest first: a tie is decided by this order.
_LEGACY = (
    "cp1252", "cp1251", "cp1250", "koi8_r", "koi8_u", "cp1253", "cp1254", "cp1255", "cp1256",
    "cp1257", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_9", "iso8859_15", "shift_jis",
    "cp932", "euc_jp", "iso2022_jp", "euc_kr", "cp949", "gb18030", "big5", "cp1258", "tis_620",
    "cp437", "cp850", "cp866", "mac_roman",
)  # fmt: skip


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
    if b"\x00" in data:
        raise _no_text(name)
    try:
        return _text(data.decode("utf-8"), name), "utf-8"
    except UnicodeDecodeError:
        return _legacy(data, name)


def _legacy(data: bytes, name: str) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    if len(_CONTROL.findall(data[:_SAMPLE].decode("latin-1"))) > len(data[:_SAMPLE]) / 100:
        raise _no_text(name)
    found = from_bytes(data[:_SAMPLE], cp_isolation=list(_LEGACY), enable_fallback=False)
    for match in found:
        try:
            return _text(data.decode(match.encoding), name), _common(match.encoding, data)
        except UnicodeDecodeError:
            continue
    try:
        return _text(data.decode("cp1252"), name), "cp1252"
    except UnicodeDecodeError:
        raise _no_text(name) from None


def _common(encoding: str, data: bytes) -> str:
    return encoding


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
