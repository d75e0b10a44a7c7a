"""Plain text: lines to blocks, whether paragraphs are wrapped or stand on one line each."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import NamedTuple

import regex

from translate.article import Article, Block
from translate.decode import decode
from translate.errors import InputError

_ENDS = r"\r\n\v\f\x85\u2028\u2029"
_LINE = regex.compile(rf"([^{_ENDS}]*)(\r\n|[{_ENDS}]|\Z)")
_NEWLINE = regex.compile(r"\r\n|\r|\n")
# What looks like nothing on a page: joins, byte order marks, soft hyphens, control characters.
_UNSEEN = r"\u00ad\u200b\u2060\ufeff"
_INVISIBLE = regex.compile(rf"[{_UNSEEN}]")
_BLANK = regex.compile(r"[\s\p{Zs}\p{Cc}]+")
_BLANK_RUN = regex.compile(rf"[\s\p{{Zs}}\p{{Cc}}{_UNSEEN}]*+")
_LAST_END = regex.compile(rf".*[{_ENDS}]", regex.DOTALL)
_BULLET = regex.compile(r"[\s\p{Zs}]*(?:[-*+•‣◦▪●○■·]|#{1,6}|>+)[\s\p{Zs}]+(?=.*[\p{L}\p{N}])")
_NUMBER = regex.compile(r"[\s\p{Zs}]*(\p{Nd}{1,3})[.)][\s\p{Zs}]+(?=.*[\p{L}\p{N}])")
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}。、！？」』]"
)
_SENTENCE_END = regex.compile(r"[.!?…:;。！？।؟][\"'”’»)\]]*\Z")
_CASED = regex.compile(r"[\p{Lu}\p{Ll}]")

# Text is wrapped at 60 to 80 columns as a rule. Wider "lines" are paragraphs, narrower ones are
# menus and verse.
_NARROWEST, _WIDEST = 34, 132
# How many line ends of a wrapped text must be where the next word did not fit.
_WRAPPED = 0.7
# So many lines that go on are no verse; so many that go on in lower case tell.
_SEVERAL, _TELLING = 6, 4
# In wrapped text a third of the lines and more go on in lower case; of titles and paragraphs none.
_GOES_ON = 0.34


class _Line(NamedTuple):
    """A line with something to see on it."""

    text: str
    end: str
    gap: str  # the blank lines below it
    marker: str  # what stands before the words, white space included
    bullet: bool  # whether that is more than white space


def parse(data: bytes, name: str) -> Article:
    """The article in the bytes of a text file; its blocks are not judged yet.

    Raises InputError for what is empty or no text.
    """
    text, encoding = decode(data, name)
    lead, blocks = split(text)
    if not blocks:
        raise InputError(f"{name} has only white space in it: there is nothing to read.")
    ends = Counter(_NEWLINE.findall(text))
    newline = max(ends, key=lambda end: ends[end]) if ends else "\n"
    return Article(name, "und", blocks, {}, newline, encoding, lead)


def split(text: str) -> tuple[str, tuple[Block, ...]]:
    """What stands before the first block, and the blocks.

    It and every block's ``source_text`` and ``gap``, one after the other, are the text again.
    """
    lead, lines = _lines(text)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    current: list[_Line] = []
    for line in lines:
        if current and (current[-1].gap or not _goes_on(current, line, width)):
            blocks.append(_block(f"b{len(blocks) + 1}", current))
            current = []
        current.append(line)
    if current:
        blocks.append(_block(f"b{len(blocks) + 1}", current))
    return lead, tuple(blocks)


def plain(text: str) -> str:
    """The words of a block: wrapped lines joined, odd spaces made one space, the invisible gone."""
    parts: list[str] = []
    last = ""
    for line in text.splitlines():
        part = _BLANK.sub(" ", line).strip(" ")
        if not part:
            continue
        if last and not (last[-1] == "\u00ad" or _hyphenated(last, part) or _unspaced(last, part)):
            parts.append(" ")
        parts.append(part)
        last = part
    return _BLANK.sub(" ", _INVISIBLE.sub("", "".join(parts))).strip(" ")


def _hyphenated(before: str, after: str) -> bool:
    """Whether a line ends in the hyphen of a compound ("Jae-" / "in"), which stays."""
    return bool(regex.search(r"\p{L}[-‐]\Z", before)) and bool(regex.match(r"\p{Ll}", after))


def _unspaced(before: str, after: str) -> bool:
    return bool(_UNSPACED.match(before[-1])) and bool(_UNSPACED.match(after[0]))


def _lines(text: str) -> tuple[str, list[_Line]]:
    """The blank lines at the beginning, and the lines with something to see on them."""
    lead, place = _blank_lines(text, 0)
    found = []
    while place < len(text):
        match = _LINE.match(text, place)
        assert match is not None
        body, end = match.groups()
        bullet = _BULLET.match(body[:2000])
        marker = bullet.group() if bullet else body[: len(body) - len(body.lstrip())]
        gap, place = _blank_lines(text, match.end())
        found.append(_Line(body, end, gap, marker, bool(bullet)))
    return lead, _numbered(found)


def _blank_lines(text: str, place: int) -> tuple[str, int]:
    """The blank lines from a place on, and where the next line begins."""
    run = _BLANK_RUN.match(text, place)
    assert run is not None
    if run.end() == len(text):
        return run.group(), run.end()
    # The white space at the end of the run is the indent of the line that comes.
    end = _LAST_END.match(run.group())
    blank = end.group() if end else ""
    return blank, place + len(blank)


def _numbered(lines: list[_Line]) -> list[_Line]:
    """Numbers are markers only in a row: "3. Oktober" opens a sentence, "1." before "2." a list."""
    numbers = []
    for place, line in enumerate(lines):
        match = None if line.bullet else _NUMBER.match(line.text[:200])
        if match:
            numbers.append((place, int(match.group(1)), match.group()))
        elif not line.marker:
            numbers.append((place, -9, ""))
    done = list(lines)
    for i, (place, number, marker) in enumerate(numbers):
        before = numbers[i - 1][1] if i else -9
        after = numbers[i + 1][1] if i + 1 < len(numbers) else -9
        if marker and (number - before == 1 or after - number == 1):
            done[place] = lines[place]._replace(marker=marker, bullet=True)
    return done


def _first_word(line: _Line) -> int:
    body = line.text[len(line.marker) :]
    if _UNSPACED.match(body):
        return 1
    space = body.find(" ")
    return space if space > 0 else len(body)


def _did_not_fit(line: _Line, after: _Line, width: int) -> bool:
    spaced = 0 if _UNSPACED.match(after.text[len(after.marker) :]) else 1
    return len(line.text.rstrip()) + spaced + _first_word(after) > width - 2 * (1 - spaced)


def _overflows(line: _Line, width: int) -> bool:
    """Whether a line is longer than the column, and could have been wrapped."""
    text = line.text.rstrip()
    return len(text) > width and " " in text[len(line.marker) :]


def _begins(line: _Line, above: _Line) -> bool:
    """Whether a line begins a block by what stands in front of it: a bullet, an indent."""
    if line.bullet:
        return not (line.marker == above.marker and line.marker.lstrip().startswith(">"))
    return not above.bullet and len(line.marker) > len(above.marker)


def _wrap_width(lines: list[_Line]) -> int:
    """The column the text was wrapped at, or 0 when each line is a block of its own."""
    pairs = [
        (line, after)
        for line, after in itertools.pairwise(lines)
        if not line.gap and not _begins(after, line)
    ]
    if not pairs:
        return 0
    # Where a sentence goes on in the next line, its lines end near the column; menus, headlines and
    # captions may be longer or shorter.
    running = [pair for pair in pairs if _runs_on(*pair)]
    return max(_width(some, pairs) for some in (running, pairs))


def _width(some: list[tuple[_Line, _Line]], pairs: list[tuple[_Line, _Line]]) -> int:
    """The column that some lines show, if the text is wrapped there; else 0."""
    lines = sorted((line.text.rstrip() for line, _ in some), key=len)
    longest = lines[min(len(lines) - 1, int(len(lines) * 0.95))] if lines else ""
    width = len(longest)
    # A character of a script without spaces is as wide as two.
    narrowest = _NARROWEST // 2 if _UNSPACED.search(longest) else _NARROWEST
    if not narrowest <= width <= _WIDEST:
        return 0
    # Short lines tell nothing, nor do those that end a sentence: they may end a paragraph. Where
    # headings and menus stand between the paragraphs, lines of half the width are theirs.
    return max(_wrapped(pairs, width, 1 / 2, 0), _wrapped(pairs, width, 3 / 4, _SEVERAL))


def _runs_on(line: _Line, after: _Line) -> bool:
    """Whether a sentence seems to go on in the next line."""
    start = after.text[len(after.marker) :][:1]
    return not _ends_sentence(line) and start.isalpha() and start == start.lower()


def _wrapped(pairs: list[tuple[_Line, _Line]], width: int, least: float, several: int) -> int:
    """The width, if so many lines that are longer than so much of it end where it ends; else 0."""
    wide = [pair for pair in pairs if len(pair[0].text.rstrip()) > width * least]
    full = [pair for pair in wide if len(pair[0].text.rstrip()) <= width]
    if len(full) < _WRAPPED * len(wide):
        return 0
    running = [pair for pair in full if not _ends_sentence(pair[0])]
    # Where sentences go on in the next line for sure, these tell more than all others.
    telling = [pair for pair in running if _runs_on(*pair)]
    telling = telling if len(telling) >= _TELLING else running
    if sum(_did_not_fit(*pair, width) for pair in telling) < _WRAPPED * len(telling):
        return 0
    starts = [after.text[len(after.marker) :][:1] for _, after in running]
    cased = [start for start in starts if _CASED.match(start)]
    if cased:
        going_on = sum(start.islower() for start in cased)
        return width if going_on >= max(_GOES_ON * len(cased), several) else 0
    return width if len(full) > max(2, several) and len(running) > len(full) / 2 else 0


def _ends_sentence(line: _Line) -> bool:
    return bool(_SENTENCE_END.search(line.text.rstrip()[-8:]))


def _goes_on(current: list[_Line], line: _Line, width: int) -> bool:
    """Whether a line goes on with the block whose lines stand directly above it."""
    first, last = current[0], current[-1]
    if _begins(line, last):
        return False
    # Lines of a list item are indented like its words.
    indent = len(first.marker) - len(first.marker.lstrip())
    if first.bullet and not line.bullet and len(line.marker) > indent:
        return True
    if not width or _overflows(last, width):
        return False
    # Where a hand has wrapped, a line may be short, and the next goes on in the sentence; but a
    # block's first line is a line of its own when it is (a headline).
    start = line.text[len(line.marker) :][:1]
    wide = len(current) > 1 or len(last.text.rstrip()) > width / 2
    ragged = wide and start.islower() and not _ends_sentence(last)
    return ragged or _did_not_fit(last, line, width)


def _block(identity: str, lines: list[_Line]) -> Block:
    """A block from its lines; the white space after its last word belongs to the gap."""
    whole = "".join(line.text + line.end for line in lines)
    source = whole.rstrip()
    marker = lines[0].marker
    words = source[len(marker) :]
    if len(lines) > 1 and lines[1].bullet:  # a quotation marked on every line
        words = "".join(line.text[len(line.marker) :] + line.end for line in lines)
    return Block(
        identity,
        plain(words),
        source_text=source,
        marker=marker,
        gap=whole[len(source) :] + lines[-1].gap,
    )
