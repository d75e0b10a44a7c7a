"""CSV and TSV: any common separator and encoding read, RFC 4180 in UTF-8 written."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from pathlib import Path

from glossary.concept import Glossary
from glossary.errors import GlossaryError
from glossary.exchange import ours, pairs
from glossary.exchange.records import Options, Reading, Sheet
from glossary.exchange.tags import tag
from glossary.exchange.text import decode

_SEPARATORS = (",", ";", "\t")
# Excel's own way to name the separator: a first line that no spreadsheet shows.
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
# So many rows show how wide a table without a header is.
_LOOKED_AT = 20


def read(data: bytes, path: Path, options: Options) -> Reading:
    """Read a table of terms; raises GlossaryError with row and column."""
    text = decode(data, path, options)
    named = _SEP.match(text)
    if named:
        text = text[named.end() :]
    separator = named[1] if named else _separator(text, path)
    return pairs.read(Sheet(path, _rows(text, path, separator)), options)


def _rows(text: str, path: Path, separator: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found = []
    number = 1
    # newline="": line breaks in quoted cells stay as they are.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((number, tuple(cells)))
            number += 1
    except csv.Error as error:
        if "field limit" in str(error):
            raise GlossaryError(
                f"row {number}: has a cell of more than {csv.field_size_limit():,} characters, as "
                "no term is: a quote may be open there that is never closed.",
                path,
            ) from error
        raise GlossaryError(
            f"row {number}: is broken (a quote is open, or something stands behind one): close its "
            "quotes, and double those inside a cell.",
            path,
        ) from error
    return tuple(found)


def _separator(text: str, path: Path) -> str:
    """The separator under which the header makes most sense, else the table is even and wide."""

    def sense(separator: str) -> tuple[int, int, bool]:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        rows = []
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    rows.append(cells)
                if len(rows) == _LOOKED_AT:
                    break
        except csv.Error:
            pass
        if not rows:
            return 0, 0, False
        header = [" ".join(cell.lower().split()) for cell in rows[0]]
        known = sum(name in ours.COLUMNS or bool(tag(name)) for name in header)
        known += 2 * (header[:2] == ["source", "target"])
        known += ours.is_ours(tuple(rows[0]))
        width = len(rows[0])
        even = width > 1 and all(len(cells) == width for cells in rows)
        likely = separator == ("\t" if path.suffix.lower() in (".tsv", ".tab") else ",")
        return known if width > 1 else 0, width if even else 0, likely

    return max(_SEPARATORS, key=sense)


def written(rows: Iterable[Iterable[str]], separator: str = ",") -> bytes:
    """Give a table's bytes."""
    out = io.StringIO(newline="")
    # With this line end alone does Python 3.11 quote a lone carriage return, too.
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(rows)
    text = out.getvalue()
    if "\0" in text:
        raise GlossaryError("a NUL character is in a term, which no table can hold: remove it.")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise GlossaryError(
            f"a term has a character that no file can hold ({error}): mend that term."
        ) from error


def write(glossary: Glossary, options: Options) -> bytes:
    """Our own layout, separated by commas."""
    return written(ours.rows(glossary))


def write_tabs(glossary: Glossary, options: Options) -> bytes:
    """Our own layout, separated by tabs."""
    return written(ours.rows(glossary), "\t")


def write_pairs(glossary: Glossary, options: Options) -> bytes:
    """Pairs with their languages, as DeepL exports and takes them as CSV."""
    return written(pairs.pair_rows(glossary, one_target(glossary, options), True))


def write_pair_tabs(glossary: Glossary, options: Options) -> bytes:
    """Pairs alone, as DeepL's and Google's interfaces take them as TSV."""
    return written(pairs.pair_rows(glossary, one_target(glossary, options), False), "\t")


def write_columns(glossary: Glossary, options: Options) -> bytes:
    """A column a language, as Google takes an equivalent term set."""
    return written(pairs.column_rows(glossary))


def one_target(glossary: Glossary, options: Options) -> str:
    """The one language of terms that a format of pairs can hold."""
    if options.target:
        return options.target
    found = {tag for one in glossary.concepts.values() for tag in one.terms}
    found.discard(glossary.main_language)
    if len(found) != 1:
        raise GlossaryError(
            f"this format holds one language of terms, the glossary has {len(found)}: name it "
            "with --language."
        )
    return found.pop()
