"""The bytes of a table to text: byte order marks, UTF-8, UTF-16 from Excel, legacy encodings."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from glossary.errors import GlossaryError
from glossary.exchange.records import Options

# UTF-32 before UTF-16, whose mark is the beginning of UTF-32's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Encodings from before Unicode, the commonest first, and the languages written in each.
_WEST = "af ca da de es eu fi fr ga gl is it nb nl nn no pt sv sw"
_EAST = "bs cs hr hu pl ro sk sl sq"
_CYRILLIC = "be bg kk mk ru sr uk"
_WRITTEN = {
    **{"cp1252": _WEST, "cp1250": _EAST, "cp1251": _CYRILLIC, "koi8_u": "ru uk", "cp1253": "el"},
    **{"cp1254": "az tr", "cp1255": "he", "cp1256": "ar fa ur", "cp1257": "et lt lv"},
    **{"cp1258": "vi", "cp874": "th", "cp932": "ja", "euc_jp": "ja", "cp949": "ko"},
    **{"gb18030": "zh", "big5hkscs": "zh", "iso8859_5": _CYRILLIC, "cp866": _CYRILLIC},
    **{"iso8859_2": _EAST, "iso8859_7": "el", "mac_roman": _WEST, "cp850": _WEST, "cp852": _EAST},
}
_SHORT = re.compile(r"[A-Za-z]{2}([-_][A-Za-z]{2,4})?")
_NO_TEXT = "is no text but binary: save it as CSV in UTF-8."


def decode(data: bytes, path: Path, options: Options) -> str:
    """Give the text; raises GlossaryError with the row for bytes that no encoding explains."""
    if options.encoding:
        return _as(data, options.encoding, path)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as(data, encoding, path)
    if b"\0" in data:
        # UTF-16 without its mark: every other byte of what is mostly ASCII (separators) is zero.
        even, odd = data[0::2].count(0), data[1::2].count(0)
        if max(even, odd) < len(data) / 10:
            raise GlossaryError(_NO_TEXT, path)
        return _as(data, "utf-16-le" if odd > even else "utf-16-be", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(data, path, options)


def _guessed(data: bytes, path: Path, options: Options) -> str:
    from charset_normalizer import from_bytes

    candidates = _candidates(data, options)
    found = list(from_bytes(data, cp_isolation=candidates or None, enable_fallback=False))
    if not found:
        raise GlossaryError(
            "is in no known encoding: save it as UTF-8, or name its encoding with --encoding.",
            path,
        )
    best = min(found, key=lambda one: one.chaos + _capitals(str(one))) if candidates else found[0]
    # Of encodings that give the same text here, the one that Excel writes.
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    options.tell(
        f"{path} is not in UTF-8; read as {encoding}, which is a guess: look at the letters "
        "beyond ASCII, and name another with --encoding if they are wrong."
    )
    return _as(data, encoding, path)


def _capitals(text: str) -> float:
    # KOI8 has its capitals where Windows has small letters: read wrong, words are all capitals.
    beyond = re.findall(r"[^\W\d_a-zA-Z]", text)
    inside: int = sum(
        pair[1].isupper() for pair in re.findall(r"(?=([^\W\d_])([^\W\d_a-zA-Z]))", text)
    )
    return float(0.1 * inside / max(1, len(beyond)))


def _candidates(data: bytes, options: Options) -> list[str]:
    """The encodings for the languages that the first rows and the options name.

    A file of terms is too short to tell its encoding by the frequency of its letters.
    """
    cells = re.split(r"[,;\t\r\n]", "\n".join(data.decode("latin-1").split("\n")[:2]))
    tags = {cell.strip(' "').lower()[:2] for cell in cells if _SHORT.fullmatch(cell.strip(' "'))}
    tags |= {tag[:2] for tag in (options.source, options.target) if tag}
    # English needs no more than ASCII; whatever stands beside it decides.
    return [one for one, languages in _WRITTEN.items() if tags & set(languages.split()) - {"en"}]


def _as(data: bytes, encoding: str, path: Path) -> str:
    try:
        text = data.decode(encoding)
    except LookupError as error:
        raise GlossaryError(f"there is no encoding '{encoding}' (--encoding).", path) from error
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise GlossaryError(f"row {row}: is not in {encoding}: save it as UTF-8.", path) from error
    except UnicodeError as error:  # of what Python calls an encoding and is none of texts
        raise GlossaryError(f"there is no encoding '{encoding}' (--encoding).", path) from error
    if "\0" in text:
        raise GlossaryError(_NO_TEXT, path)
    return text
