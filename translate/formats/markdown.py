"""Markdown (CommonMark with GitHub's tables, footnotes and math): its texts, and it with others.

A unit is a block of running text: a heading, a paragraph, the text of a list item, of a quote, of
a footnote, a table cell, a term or what defines it. Code, front matter, HTML blocks, link
definitions and math are no text.
"""

from __future__ import annotations

import codecs
import re
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from markdown_it.common.utils import MD_TRIM_CHARS
from markdown_it.token import Token

from translate.article import Document, Kind, Rendering, Tag, Unit
from translate.errors import InputError
from translate.formats.markdown_inline import Env, Inline, parse, settle
from translate.formats.markdown_render import LEVELS, render
from translate.formats.markdown_rules import BLOCKS, parser

_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*(?:\r\n?|\n)(?![ \t]*(?:\r|\n|$))(?:.*(?:\r\n?|\n))*?(?:---|\.\.\.)"
    r"|\+\+\+[ \t]*(?:\r\n?|\n)(?:.*(?:\r\n?|\n))*?\+\+\+)[ \t]*(?:\r\n?|\n|$)"
)
_LANGUAGE = re.compile(r"^lang(?:uage)?[ \t]*[:=][ \t]*[\"']?([A-Za-z]{2,3}(?:[-_]\w{2,8})*)", re.M)
# A task's box and a note's name in front of a text, an anchor behind a heading.
_BOX = re.compile(r"\[[ xX]\][ \t]+")
_NOTE = re.compile(r"\[![A-Za-z]+\][+-]?[ \t]*(?:\n[ \t]*|$)")
_ANCHOR = re.compile(r"(?:^|[ \t]+)\{:?[ \t]*[#.][^{}]*\}$")
_CLOSING = re.compile(r"[ \t]#+[ \t]*$")
_RULE = re.compile(r"[ \t>]*[-:|][-:|\s]*$")
_PREFIX = re.compile(r"(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]+\]:))*[ \t]*")
_CONTAINERS = {
    "blockquote_open": Kind.QUOTE,
    "list_item_open": Kind.LIST_ITEM,
    "footnote_reference_open": Kind.PARAGRAPH,
}


@dataclass(frozen=True, slots=True)
class _Block:
    """A unit in its place: ``body[start:end]`` is its source, "\\n" the only line end.

    ``shape`` is how to write it alone, "{}" in its place. ``prefix`` is what stands in front of a
    line but the first, ``width`` its longest line where it is wrapped, ``place`` what ``render``
    has to heed.
    """

    kind: Kind
    inline: Inline
    start: int
    end: int
    shape: str
    prefix: str = ""
    width: int = 0
    place: str = "line"


def read(data: bytes, name: str) -> Document:
    """Return the texts of a Markdown file, its inline markup as tags.

    The text is plain: wrapped lines are joined, escapes and entities undone. Code spans, addresses
    in angle brackets, inline HTML, math, footnote marks and line breaks stand at a point. The
    language is the one the front matter names. Raises InputError for what is not UTF-8.
    """
    head, body = _decode(data, name)
    units = tuple(
        Unit(f"b{number}", block.inline.text, block.kind, block.inline.tags)
        for number, block in enumerate(_read(body, name)[0], 1)
    )
    found = _LANGUAGE.search(head)
    return Document(units, found[1] if found else "")


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the file with other texts; what is not in ``texts`` stays as it is, to the byte.

    What would be markup in a new text is escaped. A text without a word, and one equal to what was
    read, leaves the unit as it is. Links keep their targets. Emphasis that Markdown has no way to
    write where it is wanted becomes an HTML element. Raises InputError like ``read``.
    """
    head, body = _decode(data, name)
    newline = re.search(r"\r\n?|\n", head + body)
    blocks, env = _read(body, name)
    out = [head]
    at = 0
    for number, block in enumerate(blocks, 1):
        rendering = texts.get(f"b{number}")
        if rendering is None:
            continue
        tags = rendering.tags
        text, settled = settle(rendering.text, tags, block.inline.marks)
        if not text.strip() or (text, tuple(settled)) == (block.inline.text, block.inline.tags):
            continue
        source = _source(text, settled, block, env)
        lines = source.split("\n")
        joint = (newline[0] if newline else "\n") + block.prefix
        out += [body[at : block.start], joint.join(lines)]
        at = block.end
    out.append(body[at:])
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + "".join(out).encode()


def _decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the front matter and the rest."""
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: this is not UTF-8, which Markdown is written in: save it as "
            "UTF-8, then run again."
        ) from error
    found = _FRONT_MATTER.match(text)
    end = found.end() if found else 0
    return text[:end], text[end:]


def _read(body: str, name: str) -> tuple[list[_Block], Env]:
    env: Env = {"references": {}}
    try:
        return list(_blocks(body, env)), env
    except RecursionError as error:
        raise InputError(
            f"{name}: quotes, lists or links are nested too deeply to be read; make them shallower."
        ) from error


def _blocks(body: str, env: Env) -> Iterator[_Block]:
    starts = [0, *(found.end() for found in re.finditer(r"\r\n?|\n", body))]
    plain = re.sub(r"\r\n?", "\n", body).replace("\0", "\ufffd")
    lines = plain.split("\n")
    tokens: list[Token] = []
    md = parser(BLOCKS)
    md.block.parse(plain, md, env, tokens)
    containers = [Kind.PARAGRAPH]
    cells: Iterator[tuple[int, str]] = iter(())
    titled = False
    opener = Token("", "", 0)
    for token in tokens:
        if token.type in _CONTAINERS:
            containers.append(_CONTAINERS[token.type])
        elif token.type.replace("_close", "_open") in _CONTAINERS:
            containers.pop()
        elif token.type == "tr_open" and token.map:
            cells = _cells(lines[token.map[0]])
        elif token.type.endswith("_open"):
            opener = token
        elif token.type == "inline" and token.map:
            first, last = token.map
            last = max(last, first + 1)  # A term that is defined says less.
            if opener.tag in ("th", "td"):
                start, cell = next(cells, (0, ""))
                if cell and cell.replace("\\|", "|") == token.content:
                    inline = parse(token.content, env)
                    if inline.text.strip():
                        start += starts[first]
                        yield _Block(
                            Kind.PARAGRAPH,
                            inline,
                            start,
                            start + len(cell),
                            "|{}|\n|-|",
                            place="cell",
                        )
                continue
            kind = containers[-1]
            if opener.type == "heading_open":
                kind = Kind.HEADING if titled or opener.tag != "h1" else Kind.TITLE
            block = _block(token.content, lines, starts, first, last, opener, kind, env)
            if block is not None:
                titled = titled or kind is Kind.TITLE
                yield block


def _cells(line: str) -> Iterator[tuple[int, str]]:
    """The cells of a table's row with their places in its line."""
    at = len((_PREFIX.match(line) or [""])[0])
    if line[at : at + 1] == "|":
        at += 1
    for cell in re.split(r"(?<!\\)\|", line[at:]):
        inner = cell.strip(MD_TRIM_CHARS)
        yield at + len(cell) - len(cell.lstrip(MD_TRIM_CHARS)), inner
        at += len(cell) + 1


def _block(
    content: str,
    lines: Sequence[str],
    starts: Sequence[int],
    first: int,
    last: int,
    opener: Token,
    kind: Kind,
    env: Env,
) -> _Block | None:
    inner = content.split("\n")
    # What stands in front of each line; lines of odd white space alone are no part of the content.
    for top in range(first, last - len(inner) + 1):
        outer = [line.rstrip(MD_TRIM_CHARS) for line in lines[top : top + len(inner)]]
        if opener.markup.startswith("#"):
            outer = [_CLOSING.sub("", outer[0]).rstrip(MD_TRIM_CHARS)]
        ends = [line.rstrip(MD_TRIM_CHARS) for line in inner]
        if all(o.endswith(i.lstrip(MD_TRIM_CHARS)) for o, i in zip(outer, ends, strict=True)):
            break
    else:
        return None
    begin, end = 0, len(content)
    if opener.type == "heading_open":
        found = _ANCHOR.search(content)
        end = found.start() if found else end
    elif kind in (Kind.LIST_ITEM, Kind.QUOTE):
        found = (_BOX if kind is Kind.LIST_ITEM else _NOTE).match(content)
        begin = found.end() if found else begin
    inline = parse(content[begin:end], env)
    if not inline.text.strip():
        return None
    offsets = [0, *accumulate(len(line) + 1 for line in inner)]

    def place(offset: int) -> int:
        number = content.count("\n", 0, offset)
        column = len(outer[number]) - len(ends[number]) + offset - offsets[number]
        return starts[top + number] + column

    prefix = outer[1].removesuffix(ends[1].lstrip(MD_TRIM_CHARS)) if len(inner) > 1 else ""
    shape = "{}"
    if begin:
        shape = "- [ ] {}" if kind is Kind.LIST_ITEM else "> [!a]\n{}"
    elif opener.type == "heading_open":
        shape = "# {}" if opener.markup.startswith("#") else "{}\n" + opener.markup * 3
    hard = sum(mark.breaks for mark in inline.marks)
    width = max(map(len, inner)) if len(inner) - 1 > hard else 0
    behind = "".join(lines[top + len(inner) : top + len(inner) + 1])
    kept = "rule" if _RULE.match(behind) else "line"
    return _Block(kind, inline, place(begin), place(end), shape, prefix, width, kept)


def _source(text: str, tags: Sequence[Tag], block: _Block, env: Env) -> str:
    """The least escaped source that is read as these words again."""
    source = ""
    for level in LEVELS:
        source, said = render(text, tags, block.inline.marks, level, block.place)
        if block.place == "cell":
            source = " ".join(source.split("\n")).replace("|", "\\|")
            if source.endswith("\\"):
                source += " "  # It would escape the cell's end.
        source = _wrap(source, block.width)
        if level == LEVELS[-1]:
            break
        # Definitions a wrong attempt makes must not stay.
        trial = {"references": ChainMap({}, env["references"])}
        alone = block.shape.replace("{}", source)
        again = list(_blocks(alone, trial))
        whole = len(again) == 1 and again[0].end - again[0].start == len(source.rstrip(" "))
        if whole and again[0].shape == block.shape:
            inline = again[0].inline
            found = [(tag.start, tag.end, inline.marks[tag.id].says) for tag in inline.tags]
            if level == "html" or (inline.text == text and found == said):
                break
    return source


def _wrap(source: str, width: int) -> str:
    """End lines at spaces that allow it, so that none is longer than the longest was before."""
    if not width:
        return source.replace("\0", " ")
    lines = []
    for line in source.split("\n"):
        length = 0
        row: list[str] = []
        for word in line.split("\0"):
            if row and length + len(word) > width:
                lines.append(" ".join(row))
                row, length = [], 0
            row.append(word)
            length += len(word) + 1
        lines.append(" ".join(row))
    return "\n".join(lines)
