"""The text of marked-up bytes in the encoding they say they are in, and bytes of it again."""

from __future__ import annotations

import codecs
import re

from translate.errors import InputError

# How far into a page browsers look, and more.
_HEAD = 4096
_META = re.compile(rb"<meta\b[^>]*?\bcharset\s*+=\s*+[\"']?\s*+([\w.:-]{1,40})", re.I)
_XML = re.compile(rb"\s*+<\?xml\b[^>]*?\bencoding\s*+=\s*+[\"']([\w.:-]{1,40})", re.I)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers take a name for that means less to Python, or nothing; UTF-16 without its mark
# could not have been read so far.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "windows-874": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "euc_kr": "cp949", "ks_c_5601-1987": "cp949", "x-euc-jp": "euc_jp",
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "x-mac-roman": "mac-roman",
    "iso-8859-8-i": "iso8859-8", "utf-8-sig": "utf-8",
}  # fmt: skip
# Python has codecs that are no encodings of text, or none of a page.
_KNOWN = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|koi8-[rut]|mac-\w+|gb18030|big5hkscs|euc_jp|iso2022_jp"
)
# Of a text in UTF-8 that says it is in something else so many bytes are no chance.
_NO_CHANCE = 8
_MOST_ZEROS = 0.01
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text of a page or an XML file and its encoding: its byte order mark's (which stays in
    the text), the one it declares, UTF-8, or windows-1252. Bytes that are no characters become
    lone surrogates, which encoded() turns into the bytes again.

    Raises InputError for what is empty or no text.
    """
    if not data:
        raise InputError(f"{name} is empty: there is nothing to read.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding, name), encoding
    if data.count(0) > _MOST_ZEROS * len(data):
        raise InputError(f"{name} is no text: give a page or book as HTML, XHTML or EPUB.")
    encoding = _declared(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        encoding = encoding or "cp1252"
        return _decode(data, encoding, name), encoding
    # A page was converted, and its head was not.
    beyond = len(data) - len(text) if encoding not in ("", "utf-8") else 0
    if encoding == "iso2022_jp" or 0 < beyond < _NO_CHANCE:
        return _decode(data, encoding, name), encoding
    return text, encoding if encoding and not beyond else "utf-8"


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a text that decoded() gave, where all that is new in it came from fitting()."""
    return text.encode(encoding, "surrogateescape")


def fitting(text: str, encoding: str) -> str:
    """A text, already escaped, with the characters the encoding does not have as references and
    without those that no page may have."""
    text = _SURROGATE.sub("\ufffd", _UNWRITABLE.sub("", text))
    if encoding.startswith("utf-"):
        return text
    # Not all who read GBK read its larger form, as which it is read here.
    narrow = "gbk" if encoding == "gb18030" else encoding
    return text.encode(narrow, "xmlcharrefreplace").decode(narrow)


def shown(text: str) -> str:
    """A text with what stands for broken bytes as readers see it."""
    return _SURROGATE.sub("\ufffd", text)


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding, "surrogateescape")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} is broken at byte {error.start}: it is not text in {encoding}, which it says "
            "it is; save it as UTF-8."
        ) from error


def _declared(data: bytes) -> str:
    """The encoding that a text says it is in, by Python's name; "" where it says none known."""
    head = data[:_HEAD]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    if found is None:
        return ""
    label = found[1].decode("ascii").lower()
    if label not in _MEANT:
        try:
            label = codecs.lookup(label).name
        except (LookupError, ValueError):
            return ""
    label = _MEANT.get(label, label)
    if not _KNOWN.fullmatch(label):
        return ""
    try:
        return label if "<".encode(label) == b"<" else ""
    except LookupError:
        return ""
