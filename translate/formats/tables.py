"""Tables: the texts in the cells of CSV and TSV files and in the values of JSON lines (JSONL).

Which columns are text can be said; else it is those with a name that says so ("text", "title"),
or, where there is none, those that have sentences in them. A cell that gets no other text keeps its
bytes, quotes and all.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

import regex

from translate.article import Document, Kind, Rendering, Unit
from translate.errors import InputError, UsageError
from translate.formats.plain import closed, opened

NAMES = ("text", "source", "content", "title", "body", "description", "message")
# A spreadsheet has so many columns; what has more is no table, and would fill the memory.
_MOST_COLUMNS = 16384
_LONGEST_KEY = 200
# The delimiter of a file that has one column, not quoted though there are commas in it.
_NO_DELIMITER = "\x1f"
_DELIMITERS = ",;\t|"
# Of so much of a file the csv module guesses; its patterns are quadratic.
_SAMPLE = 4096
_ROWS = 50
_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_ADDRESS = regex.compile(r"[A-Za-z][A-Za-z0-9+.-]*+:/\S++$")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_SEPARATOR_LINE = regex.compile(r"\ufeff?sep=(.)(?:\r\n?|\n)", regex.I)
_JSON_LINE = regex.compile(r"[^\n]*+\n|[^\n]++")
_JSON_TOKEN = regex.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\],:]')


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How a delimited file is written: ``quote`` is "" where quotes are letters like others.

    Within quotes a quote is doubled, or has ``escape`` in front. ``spaced`` says that spaces may
    stand before the first quote, ``start`` where rows begin.
    """

    delimiter: str
    start: int = 0
    quote: str = '"'
    escape: str = ""
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell or value, where it stands in the file as it is written, and what it says."""

    row: int
    column: int
    start: int
    end: int
    value: str
    name: str = ""

    @property
    def id(self) -> str:
        return f"r{self.row}c{self.column}"


def read(data: bytes, name: str, columns: Sequence[str] | None = None) -> Document:
    """The texts of a table, row by row. JSONL is told by its name, or by how it begins.

    ``columns`` are names of the first row (case does not matter), in JSONL keys, those of an object
    in an object as "a.b". Raises InputError for what is broken or has no text to be found,
    UsageError for a column that is not there.
    """
    text, _ = opened(data, name)
    return Document(tuple(_unit(cell) for cell in _texts(text, name, columns)))


def write(
    data: bytes,
    name: str,
    texts: Mapping[str, Rendering],
    language: str,
    columns: Sequence[str] | None = None,
) -> bytes:
    """The table with other texts, quoted and escaped as the file does it where they need it.

    White space around a cell's text stays. A file from before Unicode becomes UTF-8 with a mark
    where its encoding has no place for the new letters.
    """
    text, encoding = opened(data, name)
    dialect = None if _is_json(text, name) else _dialect(text, name)
    is_ascii = not encoding.startswith("utf") or (text.isascii() and "\\u" in text)
    parts: list[str] = []
    end = 0
    for cell in _texts(text, name, columns):
        new, old = texts.get(cell.id), _unit(cell)
        if new is None or new.text == old.text:
            continue
        before, after = cell.value.split(cell.value.strip(), 1)
        value = _SURROGATE.sub("\ufffd", before + new.text + after)
        parts.append(text[end : cell.start])
        if dialect is None:
            parts.append(json.dumps(value, ensure_ascii=is_ascii))
        else:
            parts.append(_written(value, text[cell.start : cell.end], dialect))
        end = cell.end
    return closed("".join(parts) + text[end:], encoding) if parts else data


def _is_json(text: str, name: str) -> bool:
    suffix = name.lower().rpartition(".")[2]
    if suffix in ("jsonl", "ndjson", "csv", "tsv"):
        return suffix in ("jsonl", "ndjson")
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def _unit(cell: _Cell) -> Unit:
    is_title = cell.name.rpartition(".")[2].strip().casefold() == "title"
    text = _SURROGATE.sub("\ufffd", cell.value.strip())
    return Unit(cell.id, text, Kind.TITLE if is_title else Kind.PARAGRAPH)


def _texts(text: str, name: str, columns: Sequence[str] | None) -> Iterator[_Cell]:
    find = _json_texts if _is_json(text, name) else _csv_texts
    return find(text, name, columns)


def _is_text(value: str) -> bool:
    """Whether there is something to translate: a letter, and no mere address."""
    return any(map(str.isalpha, value)) and not _ADDRESS.match(value.strip())


def _vote(value: str) -> int:
    """1 for a cell that is mostly letters and longer than three words, -1 for another text."""
    letters = sum(map(str.isalpha, value))
    size = len(value) - sum(map(str.isspace, value))
    is_long = len(value.split(None, 3)) > 3 or len(_UNSPACED.findall(value)) > 6
    return 0 if not size else 1 if 2 * letters > size and is_long else -1


def _mostly(votes: Mapping[str, int], name: str) -> set[str]:
    """The columns in which most cells are sentences."""
    if found := {column for column, sum in votes.items() if sum > 0}:
        return found
    raise InputError(
        f"{name} has no column that is text for sure: say which of its columns are to be "
        "translated."
    )


def _asked(columns: Sequence[str], known: Collection[str], name: str) -> set[str]:
    """What is asked for, in lower case; ``known`` are the names there are."""
    there = {one.strip().casefold() for one in known if one.strip()}
    for one in columns:
        if one.strip().casefold() not in there:
            some = ", ".join(repr(other[:40]) for other in list(known)[:20] if other.strip())
            raise UsageError(f"{name} has no column {one[:40]!r}: it has {some or 'none'}.")
    return {one.strip().casefold() for one in columns}


# CSV and TSV


def _csv_texts(text: str, name: str, columns: Sequence[str] | None) -> Iterator[_Cell]:
    dialect = _dialect(text, name)
    header: list[str] = []
    votes: Counter[str] = Counter()
    for cell in _cells(text, dialect, name):
        if cell.row == 1:
            header.append(cell.value.strip())
        elif columns:
            break
        else:
            votes[str(cell.column)] += _vote(cell.value)
    wanted = _asked(columns, header, name) if columns else set(NAMES)
    numbers = {number for number, one in enumerate(header, 1) if one.casefold() in wanted}
    # Where no name says so the first row is a header if it has no sentences.
    is_header = bool(numbers) or not any(_vote(one) > 0 for one in header)
    if not numbers:
        if not is_header:
            votes.update({str(number): _vote(one) for number, one in enumerate(header, 1)})
        numbers = set(map(int, _mostly(votes, name)))
    titles = dict(enumerate(header, 1)) if is_header else {}
    for cell in _cells(text, dialect, name):
        if cell.column in numbers and not (is_header and cell.row == 1) and _is_text(cell.value):
            yield replace(cell, name=titles.get(cell.column, ""))


def _dialect(text: str, name: str) -> _Dialect:
    """The delimiter and quotes: what the csv module says, if the file's rows bear it out."""
    if found := _SEPARATOR_LINE.match(text):
        return _quoting(text, _Dialect(found[1], found.end()))
    start = len(text) - len(text.lstrip("\ufeff\r\n"))
    sample = text[start : start + _SAMPLE]
    if len(text) > start + _SAMPLE:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    try:
        sniffed = csv.Sniffer().sniff(sample, _DELIMITERS)
        first, quote, spaced = sniffed.delimiter, sniffed.quotechar, sniffed.skipinitialspace
    except csv.Error:
        first, quote, spaced = "", '"', False
    if name.lower().endswith(".tsv"):
        first = "\t"
    order = dict.fromkeys((first if first in _DELIMITERS else "") + _DELIMITERS)
    delimiter = max(order, key=lambda one: _regular(sample, one))
    if not _regular(sample, delimiter):
        delimiter = next(iter(order))
        if any(len(row) > 1 for row in _rows(sample, delimiter)):
            delimiter = _NO_DELIMITER
    return _quoting(text, _Dialect(delimiter, start, quote or '"', spaced=spaced))


def _rows(sample: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True)
    try:
        return [row for row in islice(reader, _ROWS) if row]
    except csv.Error:
        return []


def _regular(sample: str, delimiter: str) -> float:
    """The share of rows with as many cells as the first, which has several."""
    rows = _rows(sample, delimiter)
    if not rows or len(rows[0]) < 2:
        return 0.0
    return sum(len(row) == len(rows[0]) for row in rows) / len(rows)


def _quoting(text: str, guess: _Dialect) -> _Dialect:
    """The first way to read quotes in which a cell that begins with one also ends with one."""
    double = _Dialect(guess.delimiter, guess.start)
    for way in (guess, double, replace(double, escape="\\")):
        if (way.quote == '"' or '"' not in text) and _is_proper(text, way):
            return way
    # Tabs hardly stand in texts, so these files do without quotes.
    return replace(double, quote="") if guess.delimiter == "\t" else double


def _is_proper(text: str, dialect: _Dialect) -> bool:
    return all(
        found["quoted"] is None or (found["close"] and not found["tail"])
        for found in _pattern(dialect).finditer(text, dialect.start)
    )


def _pattern(dialect: _Dialect) -> regex.Pattern[str]:
    delimiter, quote = regex.escape(dialect.delimiter), regex.escape(dialect.quote)
    tail = rf"(?P<tail>[^\r\n{delimiter}]*+))(?P<end>{delimiter}|\r\n?|\n|\Z)"
    if not quote:
        return regex.compile(rf"(?P<cell>(?P<quoted>(?!))?(?P<close>(?!))?{tail}")
    if dialect.escape:
        inside = rf"[^\\{quote}]*+(?:\\.[^\\{quote}]*+)*+"
    else:
        inside = rf"[^{quote}]*+(?:{quote}{quote}[^{quote}]*+)*+"
    space = rf"(?:[ ]++(?={quote}))?+" if dialect.spaced else ""
    return regex.compile(
        rf"{space}(?P<cell>(?:{quote}(?P<quoted>{inside})(?P<close>{quote})?)?+{tail}",
        regex.DOTALL,
    )


def _cells(text: str, dialect: _Dialect, name: str) -> Iterator[_Cell]:
    quote, escape = dialect.quote, dialect.escape
    row, column = 1, 1
    for found in _pattern(dialect).finditer(text, dialect.start):
        if found.start() == len(text):
            return
        if found["quoted"] is not None and not found["close"]:
            line = len(regex.findall(r"\r\n?|\n", text[: found.start()])) + 1
            raise InputError(
                f"{name}, line {line}: a quote opens a cell and is never closed: close or remove "
                "it, then run again."
            )
        if column > _MOST_COLUMNS:
            raise _too_wide(name, row)
        value = found["quoted"] or ""
        if escape:
            value = regex.sub(r"(?s)\\(.)", r"\1", value)
        elif quote:
            value = value.replace(quote * 2, quote)
        value += found["tail"]
        if value or row == 1:
            yield _Cell(row, column, *found.span("cell"), value)
        if found["end"] == dialect.delimiter:
            column += 1
        else:
            row, column = row + 1, 1


def _too_wide(name: str, row: int) -> InputError:
    return InputError(
        f"{name}, line {row}: more than {_MOST_COLUMNS} columns up to here: this is no table, "
        "split it or leave it out."
    )


def _written(value: str, before: str, dialect: _Dialect) -> str:
    quote, escape = dialect.quote, dialect.escape
    if not quote:
        return regex.sub(rf"\r\n?|\n|{regex.escape(dialect.delimiter)}", " ", value)
    special = rf"[\r\n{regex.escape(quote + dialect.delimiter)}]"
    if value and not before.startswith(quote) and not regex.search(special, value):
        return value
    if escape:
        value = value.replace(escape, escape * 2).replace(quote, escape + quote)
    else:
        value = value.replace(quote, quote * 2)
    return quote + value + quote


# JSONL


def _json_texts(text: str, name: str, columns: Sequence[str] | None) -> Iterator[_Cell]:
    votes: Counter[str] = Counter()
    for cell in _values(text, name):
        votes[cell.name] += _vote(cell.value)
        if len(votes) > _MOST_COLUMNS:
            raise _too_wide(name, cell.row)
    wanted = _asked(columns, votes, name) if columns else set(NAMES)
    # Of a key within objects the last part says what it is.
    names = {key: key if columns else key.rpartition(".")[2] for key in votes}
    chosen = {key for key, one in names.items() if one.strip().casefold() in wanted}
    chosen = chosen or _mostly(votes, name)
    for cell in _values(text, name):
        if cell.name in chosen and _is_text(cell.value):
            yield cell


def _values(text: str, name: str) -> Iterator[_Cell]:
    """The strings of each line that are values, with their keys; ``column`` counts them."""
    for row, line in enumerate(_JSON_LINE.finditer(text), 1):
        start = line.start() + line[0].startswith("\ufeff")
        value = text[start : line.end()]
        if not value or value.isspace():
            continue
        try:
            json.loads(value)
        except (ValueError, RecursionError) as error:
            why = "too deep" if isinstance(error, RecursionError) else str(error).split(":")[0]
            if "integer string conversion" in why:
                why = "a number in it is too long"
            raise InputError(
                f"{name}, line {row}: this is no JSON value ({why}): a JSONL file has one in each "
                "line; mend the line, then run again."
            ) from None
        yield from _line_values(text, start, line.end(), row)


def _line_values(text: str, start: int, end: int, row: int) -> Iterator[_Cell]:
    # Of each object around its key, "" for a list's; and the key that the next value is for.
    around: list[tuple[bool, str]] = []
    is_object, prefix, key = False, "", ""
    expects_key = False
    column = 0
    for token in _JSON_TOKEN.finditer(text, start, end):
        match raw := token[0]:
            case "{" | "[":
                around.append((is_object, prefix))
                is_object, prefix = raw == "{", key
                expects_key = is_object
            case "}" | "]":
                is_object, prefix = around.pop()
                key, expects_key = prefix, False
            case ",":
                expects_key = is_object
                if not is_object:
                    key = prefix
            case ":":
                pass
            case _ if expects_key:
                name = str(json.loads(raw))
                key = f"{prefix}.{name}"[:_LONGEST_KEY] if prefix else name[:_LONGEST_KEY]
                expects_key = False
            case _:
                column += 1
                yield _Cell(row, column, *token.span(), json.loads(raw), key)
