"""Plain text: lines to blocks, whether paragraphs are wrapped or stand on one line each."""

from __future__ import annotations

import itertools
from collections import Counter
from typing import NamedTuple

import regex

from translate.article import Article, Block
from translate.errors import InputError
from translate.read.decode import decode

_LINE = regex.compile(r"([^\r\n\v\f\x85\u2028\u2029]*)(\r\n|[\r\n\v\f\x85\u2028\u2029]|\Z)")
_NEWLINE = regex.compile(r"\r\n|\r|\n")
# What looks like nothing on a page: joins, byte order marks, soft hyphens, control characters.
_INVISIBLE = regex.compile(r"[\u00ad\u200b\u2060\ufeff]")
_BLANK = regex.compile(r"[\s\p{Zs}\p{Cc}]+")
_SPACE_AROUND = regex.compile(r"\A[\s\p{Zs}]*|[\s\p{Zs}]*\Z")
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
# In wrapped text a third of the lines and more go on in lower case; of titles and paragraphs none.
_GOES_ON = 0.34


class _Line(NamedTuple):
    text: str
    end: str
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
    lines = _lines(text)
    width = _wrap_width(lines)
    lead = ""
    blocks: list[Block] = []
    current: list[_Line] = []
    gap = ""

    def close() -> None:
        if current:
            blocks.append(_block(f"b{len(blocks) + 1}", current, gap))
            current.clear()

    for line in lines:
        if not _visible(line.text):
            if current or blocks:
                gap += line.text + line.end
            else:
                lead += line.text + line.end
            continue
        if current and (gap or not _goes_on(current, line, width)):
            close()
        gap = ""
        current.append(line)
    close()
    return lead, tuple(blocks)


def plain(text: str) -> str:
    """The words of a block: wrapped lines joined, odd spaces made one space, the invisible gone."""
    joined = ""
    for line in text.splitlines():
        part = _BLANK.sub(" ", line).strip(" ")
        if not joined or not part:
            joined = joined or part
        elif joined.endswith("\u00ad") or _hyphenated(joined, part) or _unspaced(joined, part):
            joined += part
        else:
            joined += " " + part
    return _BLANK.sub(" ", _INVISIBLE.sub("", joined)).strip(" ")


def _hyphenated(before: str, after: str) -> bool:
    """Whether a line ends in the hyphen of a compound ("Jae-" / "in"), which stays."""
    return bool(regex.search(r"\p{L}[-‐]\Z", before)) and bool(regex.match(r"\p{Ll}", after))


def _unspaced(before: str, after: str) -> bool:
    return bool(_UNSPACED.match(before[-1])) and bool(_UNSPACED.match(after[0]))


def _visible(text: str) -> bool:
    return bool(_BLANK.sub("", _INVISIBLE.sub("", text)))


def _lines(text: str) -> list[_Line]:
    found = []
    for match in _LINE.finditer(text):
        if match.group():
            body = match.group(1)
            bullet = _BULLET.match(body) if len(body) < 2000 else _BULLET.match(body[:2000])
            indent = regex.match(r"[\s\p{Zs}]*", body)
            marker = bullet.group() if bullet else (indent.group() if indent else "")
            found.append(_Line(body, match.group(2), marker, bool(bullet)))
    return _numbered(found)


def _numbered(lines: list[_Line]) -> list[_Line]:
    """Numbers are markers only in a row: "3. Oktober" opens a sentence, "1." before "2." a list."""
    numbers = []
    for place, line in enumerate(lines):
        match = None if line.bullet else _NUMBER.match(line.text[:200])
        if match:
            numbers.append((place, int(match.group(1)), match.group()))
        elif _visible(line.text) and not line.marker:
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


def _wrap_width(lines: list[_Line]) -> int:
    """The column the text was wrapped at, or 0 when each line is a block of its own."""
    pairs = [
        (line, after)
        for line, after in itertools.pairwise(lines)
        if _visible(line.text) and _visible(after.text) and not after.bullet
    ]
    if not pairs:
        return 0
    lengths = sorted(len(line.text.rstrip()) for line, _ in pairs)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    # A character of a script without spaces is as wide as two.
    narrowest = _NARROWEST // 2 if _UNSPACED.search(pairs[0][0].text) else _NARROWEST
    if not narrowest <= width <= _WIDEST:
        return 0
    if sum(_did_not_fit(*pair, width) for pair in pairs) < _WRAPPED * len(pairs):
        return 0
    starts = [after.text[len(after.marker) :][:1] for _, after in pairs]
    cased = [start for start in starts if _CASED.match(start)]
    if cased:
        going_on = sum(start.islower() for start in cased)
        return width if going_on >= _GOES_ON * len(cased) else 0
    ended = sum(bool(_SENTENCE_END.search(line.text.rstrip())) for line, _ in pairs)
    return width if len(pairs) > 2 and ended < len(pairs) / 2 else 0


def _goes_on(current: list[_Line], line: _Line, width: int) -> bool:
    """Whether a line goes on with the block whose lines stand directly above it."""
    if line.bullet:
        return False
    first, last = current[0], current[-1]
    if first.bullet:
        # Lines of a list item are indented like its words.
        if len(line.marker) > len(first.marker) - len(first.marker.lstrip()):
            return True
    elif len(current) == 1 and len(line.marker) > len(first.marker) and not width:
        return False
    if not width:
        return False
    if len(line.marker) > len(last.marker) and not first.bullet:
        return False  # an indented line begins a paragraph
    return _did_not_fit(last, line, width)


def _block(identity: str, lines: list[_Line], gap: str) -> Block:
    """A block from its lines; the white space after its last word belongs to the gap."""
    whole = "".join(line.text + line.end for line in lines)
    source = whole[: len(whole) - len(lines[-1].end)]
    source = source.rstrip()
    marker = lines[0].marker
    return Block(
        identity,
        plain(source[len(marker) :]),
        source_text=source,
        marker=marker,
        gap=whole[len(source) :] + gap,
    )
