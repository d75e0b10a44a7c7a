"""XLSX: the layouts of a table in the first sheet of a workbook, as spreadsheets save them."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.concept import Glossary
from glossary.errors import GlossaryError
from glossary.exchange import ours, pairs
from glossary.exchange.records import Options, Reading, Sheet, letters
from glossary.exchange.xmltree import no_doctype

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

# Unpacked; a workbook of 100,000 terms has a tenth of it, a zip bomb more.
_LIMIT = 1024 * 1024 * 1024
# Sheets shrink 10 to 40 times, zeros 1,000 times; up to the harmless size no expansion does harm.
_MOST_EXPANSION = 200
_HARMLESS = 4 * 1024 * 1024
# What Excel allows in a cell; openpyxl would cut the rest off without a word.
_LONGEST = 32767
# Excel writes characters that XML cannot hold as _x0001_, and what looks so with an escaped "_".
_CONTROL = re.compile("[\x01-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WIDTHS = {"definition": 40, "reference": 30, "note": 30, "forms": 30, "text": 30}
_BROKEN = "is no XLSX workbook, or a broken one: save it as XLSX anew."


def read(data: bytes, path: Path, options: Options) -> Reading:
    """Read a workbook's first sheet; raises GlossaryError with row and column."""
    _check(data, path)
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        sheet = book.worksheets[0]
        formulas = any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        values = load_workbook(io.BytesIO(data), data_only=True).worksheets[0] if formulas else None
    # openpyxl raises whatever its parts raise, from KeyError to TypeError.
    except Exception as error:
        raise GlossaryError(_BROKEN, path) from error
    others = [one.title for one in book.worksheets[1:] if one.max_row > 1]
    if others:
        options.tell(f"{path}: only the first sheet is read, not {', '.join(others)}.")
    return pairs.read(Sheet(path, _rows(sheet, values, path)), options)


def _check(data: bytes, path: Path) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _LIMIT:
                raise GlossaryError(f"is larger than {_LIMIT >> 20} MB unpacked: split it.", path)
            for part in parts:
                if part.file_size > max(_HARMLESS, part.compress_size * _MOST_EXPANSION):
                    raise GlossaryError(
                        f"would grow to {part.file_size >> 20} MB unpacked, as no workbook does: "
                        "do not use it.",
                        path,
                    )
                if part.filename.endswith((".xml", ".rels", ".vml")):
                    no_doctype(archive.read(part), path)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, EOFError) as error:
        raise GlossaryError(_BROKEN, path) from error
    except (ValueError, zipfile.LargeZipFile) as error:
        raise GlossaryError(_BROKEN, path) from error


def _rows(
    sheet: Worksheet, values: Worksheet | None, path: Path
) -> tuple[tuple[int, tuple[str, ...]], ...]:
    # Each of these walks through all cells: asked once, not for every row.
    first, left, last, right = sheet.min_row, sheet.min_column, sheet.max_row, sheet.max_column
    anchors: dict[tuple[int, int], tuple[int, int]] = {}
    for merged in sheet.merged_cells.ranges:
        # What is merged over several rows or columns is said of each of them.
        for row in range(merged.min_row, min(merged.max_row, last) + 1):
            for column in range(merged.min_col, min(merged.max_col, right) + 1):
                anchors[row, column] = (merged.min_row, merged.min_col)
    found = []
    for number, cells in enumerate(sheet.iter_rows(), first):
        texts = []
        for column, cell in enumerate(cells, left):
            at = anchors.get((number, column))
            source = sheet.cell(*at) if at and at != (number, column) else cell
            value, kind = source.value, source.data_type
            place = f"row {number}, column {letters(column - 1)}"
            if kind == "f" and values is not None:
                value = values[source.coordinate].value
                if value is None:
                    raise GlossaryError(
                        f"{place}: is a formula without its result: save the workbook once in a "
                        "spreadsheet program, or replace it by its value.",
                        path,
                    )
                kind = "e" if isinstance(value, str) and value.startswith("#") else "s"
            if kind == "e":
                raise GlossaryError(f"{place}: is an error ({value}): mend it.", path)
            texts.append(_text(value))
        while texts and not texts[-1]:
            texts.pop()
        # A sheet may begin further right, while columns are counted from A.
        texts = [""] * (left - 1) + texts if texts else texts
        if any(text.strip() for text in texts):
            found.append((number, tuple(texts)))
    return tuple(found)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        # 1970 was typed, and 0.1 + 0.2 is shown as 0.3.
        return str(int(value)) if value.is_integer() else f"{value:.15g}"
    if isinstance(value, datetime):
        plain = value.date().isoformat() if value.time() == time() else value.isoformat(" ")
        return plain
    if isinstance(value, (date, time, timedelta)):
        return str(value)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))


def write(glossary: Glossary, options: Options) -> bytes:
    """Our own layout: one sheet, its header fixed, every cell a text."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    # All that may be refused, before openpyxl has files open that a refusal would leave so.
    rows = [
        [_cell(text, number, at) for at, text in enumerate(texts)]
        for number, texts in enumerate(ours.rows(glossary), 1)
    ]
    book = Workbook(write_only=True)
    sheet = book.create_sheet("glossary")
    sheet.freeze_panes = "A2"
    for at, name in enumerate(ours.COLUMNS):
        sheet.column_dimensions[letters(at)].width = _WIDTHS.get(name, 16)
    for texts in rows:
        cells = []
        for text in texts:
            cell = WriteOnlyCell(sheet, value=text)
            # "=1+1" is a term here, and "1.10" stays so when it is edited.
            cell.data_type = "s"
            cell.number_format = "@"
            if texts is rows[0]:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(text: str, row: int, column: int) -> str:
    place = f"row {row}, column {letters(column)}"
    if "\0" in text or re.search("[\ud800-\udfff]", text):
        raise GlossaryError(f"{place}: has a character that no workbook can hold: remove it.")
    text = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    if len(text) > _LONGEST:
        raise GlossaryError(
            f"{place}: is longer than the {_LONGEST:,} characters of a cell: use csv or tbx."
        )
    return text
