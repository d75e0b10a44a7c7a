"""The encoding of a page: what it says of itself, as browsers understand it, where that is true."""

from __future__ import annotations

import codecs
from itertools import islice

import regex

from translate.decode import decode

# How far into a page browsers look, and more.
_HEAD = 4096
_META = regex.compile(rb"<meta\b[^>]*?\bcharset\s*+=\s*+[\"']?\s*+([\w.:-]{1,40})", regex.I)
_XML = regex.compile(rb"\s*+<\?xml\b[^>]*?\bencoding\s*+=\s*+[\"']([\w.:-]{1,40})", regex.I)
_COMMENT = regex.compile(rb"<!--.*?(?:-->|\Z)", regex.S)
_HIGH = regex.compile(rb"[\x80-\xff]")
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# What browsers take a name for that means something else to Python, or nothing.
_MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "x-user-defined": "cp1252", "iso8859-9": "cp1254",
    "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "cn-big5": "big5hkscs", "x-x-big5": "big5hkscs", "shift_jis": "cp932", "x-sjis": "cp932",
    "windows-31j": "cp932", "euc_kr": "cp949", "ks_c_5601-1987": "cp949", "windows-949": "cp949",
    "x-euc-jp": "euc_jp", "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252",
    "windows-874": "cp874", "dos-874": "cp874", "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8", "x-mac-cyrillic": "mac-cyrillic", "x-mac-roman": "mac-roman",
    "koi8-ru": "koi8-u", "koi": "koi8-r",
    "sun_eu_greek": "iso8859-7", "unicode": "utf-8",
    # A page in which this can be read is not in it.
    "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8",
}  # fmt: skip
_NAMES = (
    "utf-8 cp866 cp874 cp932 cp949 gb18030 big5hkscs euc_jp iso2022_jp koi8_r koi8_u mac_roman "
    "mac_cyrillic cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859_2 "
    "iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_10 iso8859_13 iso8859_14 "
    "iso8859_15 iso8859_16"
)
_KNOWN = {codecs.lookup(name).name: name for name in _NAMES.split()}
# A character in fifty may be broken (a cut end, a bad join).
_BROKEN = 0.02
# From so many bytes on it is no chance that they are UTF-8.
_NO_CHANCE = 8
_MOST_ZEROS = 0.01


def read(data: bytes, name: str) -> tuple[str, str]:
    """The text of a page and its encoding. ``name`` is for the messages.

    Raises InputError for what is empty or no text.
    """
    if b"\x00" in data and data.count(0) < _MOST_ZEROS * len(data):
        data = data.replace(b"\x00", b"")  # as browsers do
    encoding = "" if data.startswith(_MARKS) else declared(data)
    if encoding and encoding != "utf-8" and not _is_utf8(data, encoding):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            pass
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") <= _BROKEN * len(_HIGH.findall(data)):
            return text, encoding
    return decode(data, name)


def declared(data: bytes) -> str:
    """The encoding a page says it is in, by Python's name; "" where it says none that is known."""
    head = data[:_HEAD]
    found = _XML.match(head) or _META.search(_COMMENT.sub(b"", head))
    return _meant(found.group(1).decode("ascii").lower()) if found else ""


def _meant(label: str) -> str:
    if label not in _MEANT:
        try:
            label = codecs.lookup(label).name
        except (LookupError, ValueError):
            return ""
    return _KNOWN.get(_MEANT.get(label, label), "")


def _is_utf8(data: bytes, encoding: str) -> bool:
    """Whether a page is in UTF-8 whatever it says: it was converted, and its head was not."""
    if encoding == "iso2022_jp":
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return len(list(islice(_HIGH.finditer(data), _NO_CHANCE))) == _NO_CHANCE
