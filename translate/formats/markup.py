"""Markup as tokens with their places in the text, for HTML and XML alike, in linear time.

The tokens of a text follow each other without a gap, so what nobody touches can be copied. Nothing
is looked up, expanded or checked: what a browser forgives is forgiven here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple


def named(names: str) -> frozenset[str]:
    """The names of a list with spaces between them."""
    return frozenset(names.split())


class What(Enum):
    """What a token is. OTHER is what nobody reads: comments, declarations, scripts."""

    START = "start tag"
    END = "end tag"
    TEXT = "text"
    OTHER = "other"


class Token(NamedTuple):
    """``text[start:end]``. ``name`` is in lower case, in XML without its prefix; ``closed`` says
    that a start tag has no content and no end tag; ``says`` is where its attributes begin."""

    what: What
    start: int
    end: int
    name: str = ""
    closed: bool = False
    says: int = 0


class Attribute(NamedTuple):
    """``text[start:end]`` is the value as it stands, without its quotes ("" where it has none)."""

    name: str
    start: int
    end: int
    quote: str


VOID = named("""
    area base basefont br col embed frame hr img input link meta param source track wbr
""")
# No tags are in these: their content ends at their end tag, and of all of them only a title and a
# field to write in have text.
_RAW = {
    name: re.compile(rf"</{name}(?=[ \t\r\n\f/>])", re.I)
    for name in ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"]
}
_ATTRIBUTE = (
    r"[^ \t\r\n\f/>][^ \t\r\n\f/>=]*+"
    r"(?:[ \t\r\n\f]*+=[ \t\r\n\f]*+(?:\"[^\"]*+\"|'[^']*+'|[^ \t\r\n\f>\"'][^ \t\r\n\f>]*+))?+"
)
_TAG = r"</?+({letter}[^ \t\r\n\f/>]*+)(?:[ \t\r\n\f/]++|" + _ATTRIBUTE + r")*+>"
_HTML_TAG = re.compile(_TAG.format(letter="[a-zA-Z]"))
_XML_TAG = re.compile(_TAG.format(letter=r"[a-zA-Z_:\x80-\U0010ffff]"))
_HTML_MARKUP = re.compile(r"<(?:[a-zA-Z!?]|/.)", re.S)
_XML_MARKUP = re.compile(r"<[a-zA-Z_:\x80-\U0010ffff!?/]")
_PARTS = re.compile(
    r"([^ \t\r\n\f/>][^ \t\r\n\f/>=]*+)"
    r"(?:[ \t\r\n\f]*+=[ \t\r\n\f]*+"
    r"(?:\"([^\"]*+)\"|'([^']*+)'|([^ \t\r\n\f>\"'][^ \t\r\n\f>]*+)))?+"
)
_HTML_COMMENT_END = re.compile(r"--!?>")
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*+\[")
_SUBSET_END = re.compile(r"\][ \t\r\n]*+>")
_PROGRAM = re.compile(r"<\?(?:php|xml)?(?:[ \t\r\n]|=)", re.I)
_FOREIGN = frozenset({"svg", "math"})


def tokens(text: str, xml: bool) -> Iterator[Token]:
    """The tokens of a text, in order; what is left open at its end is one OTHER to the end."""
    tag, markup = (_XML_TAG, _XML_MARKUP) if xml else (_HTML_TAG, _HTML_MARKUP)
    at, size, foreign = 0, len(text), 0
    while at < size:
        found = markup.search(text, at)
        if found is None:
            yield Token(What.TEXT, at, size)
            return
        if found.start() > at:
            yield Token(What.TEXT, at, found.start())
        at = found.start()
        matched = tag.match(text, at)
        if matched is None:
            end = _other(text, at, xml)
            yield Token(What.OTHER, at, end)
            at = end
            continue
        name, end = matched[1].lower(), matched.end()
        if xml:
            name = name.rpartition(":")[2]
        if text[at + 1] == "/":
            yield Token(What.END, at, end, name)
            foreign -= name in _FOREIGN and foreign > 0
            at = end
            continue
        slash = text[end - 2] == "/"
        closed = (slash and bool(xml or foreign)) or (
            name in VOID and not (xml and text.startswith("</", end))
        )
        yield Token(What.START, at, end, name, closed, matched.end(1))
        foreign += name in _FOREIGN and not (closed or slash)
        at = end
        raw = None if closed else _RAW.get(matched[1].lower())
        if raw is not None:
            stop = raw.search(text, at)
            end = stop.start() if stop is not None else size
            if end > at:
                shown = name in ("title", "textarea") and stop is not None
                yield Token(What.TEXT if shown else What.OTHER, at, end)
            at = end
        elif name == "plaintext" and not xml:
            yield Token(What.OTHER, at, size)
            return


def attributes(text: str, token: Token) -> list[Attribute]:
    """The attributes of a start tag, in order; of two with one name the first counts."""
    found: dict[str, Attribute] = {}
    for part in _PARTS.finditer(text, token.says, token.end - 1):
        name = part[1].lower()
        which = part.lastindex or 1
        start, end = part.span(which) if which > 1 else (part.end(), part.end())
        quote = ("", "", '"', "'", "")[which]
        found.setdefault(name, Attribute(name, start, end, quote))
    return list(found.values())


def _other(text: str, at: int, xml: bool) -> int:
    """Where what begins here ends: a comment, a declaration, an instruction, a broken tag."""
    if text.startswith("<!--", at):
        if xml:
            return _after(text, "-->", at + 4)
        ended = _HTML_COMMENT_END.search(text, at + 2)
        return ended.end() if ended is not None else len(text)
    if xml and text.startswith("<![CDATA[", at):
        return _after(text, "]]>", at + 9)
    if text.startswith("<!", at):
        subset = _SUBSET.match(text, at) if xml else None
        if subset is not None:
            ended = _SUBSET_END.search(text, subset.end())
            return ended.end() if ended is not None else len(text)
        return _after(text, ">", at)
    if text.startswith("<?", at):
        # Word writes <?xml:namespace …/>, which ends as a browser ends it.
        return _after(text, "?>" if xml or _PROGRAM.match(text, at) else ">", at)
    if text.startswith("</", at):
        return _after(text, ">", at)
    return len(text)


def _after(text: str, end: str, at: int) -> int:
    found = text.find(end, at)
    return found + len(end) if found >= 0 else len(text)
