"""The tree of a page as browsers make it, also of pages made to keep a parser busy for hours."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import regex

from translate.read.html.elements import (
    CELLS,
    EMPTY,
    FLAT,
    FORMATTING,
    HEADINGS,
    MARKERS,
    ONCE,
    RAW,
    SPECIAL,
)

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    Node: TypeAlias = LexborNode

# The parser's time grows with the square of the depth, and browsers stop at some such depth, too:
# what is nested deeper is read as if it stood there.
_DEEPEST = 500
# Elements that only format text and are left open are opened again in each paragraph after them:
# so many at once, and so many times in all (one with long attributes counts for several).
_MOST_FORMATTING = 64
_MOST_REOPENED = 5_000_000
_LONG = 64
_LINKS = frozenset({"a"})
# Of elements that stand once in a page, so many are read.
_MOST_ONCE = 20
# Nobody sees the one, which also breaks up the head of a page; the other has rules of its own.
_LEFT_OUT = frozenset({"noscript", "svg"})

_ATTRIBUTE = r"""(?:
    [ \t\r\n\f/]++
  | =?+[^ \t\r\n\f/>=]++
    (?:[ \t\r\n\f]*+=[ \t\r\n\f]*+
      (?:"[^"]*+(?:"|\Z) | '[^']*+(?:'|\Z) | [^ \t\r\n\f>"'][^ \t\r\n\f>]*+)?+
    )?+
  | =
)"""
# The parser compares an attribute with all before it. No element has so many; the rest goes.
_TAG = regex.compile(
    rf"<(?:!--|(?P<close>/?)(?P<name>[a-zA-Z][^ \t\r\n\f/>]*+){_ATTRIBUTE}{{0,300}}+)",
    regex.VERBOSE,
)
_REST = regex.compile(_ATTRIBUTE, regex.VERBOSE)
_ENDS = {name: regex.compile(rf"</{name}[ \t\r\n\f/>]", regex.I) for name in RAW | _LEFT_OUT}
_XML = regex.compile(r"\s*+<\?xml\b")

# A place in the text and what is to stand there instead.
_Edit = tuple[int, int, str]


def parse(text: str) -> Node | None:
    """The root element of a page, None where there is none."""
    from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser  # pages alone need it

    # Its events serve scripts, and cost the square of the options of a list.
    return LexborHTMLParser(tame(text), options=LexborDocumentOptions.WO_EVENTS).root


def tame(text: str) -> str:
    """The page without what only costs time; nearly all come out as they are.

    ``noscript`` and ``svg`` go with all in them, and in XML elements that are closed at once are
    written as HTML knows them.
    """
    edits: list[_Edit] | None = None
    for unwanted in (frozenset[str](), FORMATTING, FORMATTING | _LINKS):
        edits = _edits(text, unwanted)
        if edits is not None:
            break
    parts: list[str] = []
    last = 0
    for start, end, instead in edits or ():
        parts += (text[last:start], instead)
        last = end
    return "".join([*parts, text[last:]]) if parts else text


def _edits(text: str, unwanted: frozenset[str]) -> list[_Edit] | None:
    """What must change; None where elements would be opened again too often.

    The tags of the ``unwanted`` elements go.
    """
    edits: list[_Edit] = []
    nesting, formatting = _Nesting(), _Formatting()
    once = 0
    for start, cut, stays, end, sort, name in _tags(text):
        instead: str | None = None
        if name in unwanted or sort is _Sort.WHOLE:
            instead = ""
        elif sort is _Sort.BOTH:
            instead = text[start:cut].rstrip("/") + f"></{name}>"
        elif sort is _Sort.END:
            if name in FORMATTING or name in _LINKS:
                formatting.close(name)
            elif name not in FLAT and not nesting.close(name):
                instead = "<br>" if name in SPECIAL else ""
        elif name in FORMATTING or name in _LINKS:
            if not formatting.open(name, 1 + (stays - start) // _LONG):
                return None
        elif name in ONCE:
            once += 1
            instead = "" if once > _MOST_ONCE else None
        elif name not in RAW:
            if name not in FLAT and not nesting.open(name):
                instead = "<br>" if name in SPECIAL else ""
            if not formatting.again(name):
                return None
        if instead is not None:
            if edits and edits[-1][1] == start and edits[-1][2] == instead:
                start = edits.pop()[0]  # one for many in a row
            edits.append((start, end, instead))
        elif cut < stays:
            edits.append((cut, stays, ""))
    return edits


class _Sort(Enum):
    START = "<a>"
    END = "</a>"
    BOTH = "<a/>"
    WHOLE = "<a>…</a>"


class _Tag(NamedTuple):
    start: int
    cut: int  # attributes after this are too many
    stays: int  # the end of the attributes
    end: int
    sort: _Sort
    name: str


def _tags(text: str) -> Iterator[_Tag]:
    """The tags of a page as a browser tells them: none in comments, scripts and the like."""
    xml = bool(_XML.match(text))
    unended: set[str] = set()
    place = 0
    while match := _TAG.search(text, place):
        start, place = match.span()
        close, name = match.groups()
        if name is None:
            place = text.find("-->", start + 2) + 3
            if place < 3:
                return
            continue
        name, cut = name.lower(), place
        while text[place : place + 1] not in (">", "") and (rest := _REST.match(text, place)):
            place = rest.end()
        stays = place
        end = place = min(place + 1, len(text))
        sort = _Sort.END if close else _Sort.START
        if sort is _Sort.START and xml and text[stays - 1] == "/" and name not in EMPTY:
            sort = _Sort.BOTH
        if sort is _Sort.START and name in _ENDS and name not in unended:
            found = _ENDS[name].search(text, place)
            if name in RAW:
                place = found.start() if found else len(text)
            elif found:
                sort = _Sort.WHOLE
                end = place = text.find(">", found.start()) + 1 or len(text)
            else:
                unended.add(name)
        yield _Tag(start, cut, stays, end, sort, name)


class _Nesting:
    """The elements that are open, as far as their tags tell; never fewer than the parser has."""

    def __init__(self) -> None:
        self._names: list[str] = []
        # For each of them the last special element up to it, and the last marker.
        self._specials: list[int] = [-1]
        self._markers: list[int] = [-1]
        self._places: dict[str, list[int]] = {}
        self._too_deep: dict[str, int] = {}

    def open(self, name: str) -> bool:
        """Whether an element may be opened; else it is too deep."""
        name = _one_heading(name)
        place = len(self._names)
        if place >= _DEEPEST:
            self._too_deep[name] = self._too_deep.get(name, 0) + 1
            return False
        self._names.append(name)
        self._specials.append(place if name in SPECIAL else self._specials[-1])
        self._markers.append(place if name in MARKERS else self._markers[-1])
        self._places.setdefault(name, []).append(place)
        return True

    def close(self, name: str) -> bool:
        """Whether an end tag may stay; else it is that of an element that was too deep."""
        name = _one_heading(name)
        if self._too_deep.get(name):
            self._too_deep[name] -= 1
            return False
        places = self._places.get(name)
        if not places:
            return True
        place, last = places[-1], len(self._names) - 1
        if name == "form":
            ends = place == last
        elif name in MARKERS:
            ends = True
        else:
            ends = place > (self._markers if name in SPECIAL else self._specials)[-1] or (
                place == last
            )
        while ends and len(self._names) > place:
            self._places[self._names.pop()].pop()
            self._specials.pop()
            self._markers.pop()
        return True


def _one_heading(name: str) -> str:
    """The end tag of any heading ends any other."""
    return "h1" if name in HEADINGS else name


class _Formatting:
    """What is open of the elements that paragraphs open again; never less than the parser has."""

    def __init__(self) -> None:
        self._open: dict[str, list[tuple[int, int]]] = {}
        self._count = self._weight = self._cells = self._again = 0

    def open(self, name: str, weight: int) -> bool:
        """Whether an element may be opened."""
        if name in _LINKS:
            self.close(name)  # there are none in one another
        self._open.setdefault(name, []).append((self._cells, weight))
        self._count += name in FORMATTING
        self._weight += weight
        return self._count <= _MOST_FORMATTING

    def close(self, name: str) -> None:
        opened = self._open.get(name)
        # One that was opened outside of a table's cell cannot be closed in it.
        if opened and opened[-1][0] == self._cells:
            self._weight -= opened.pop()[1]
            self._count -= name in FORMATTING

    def again(self, name: str) -> bool:
        """Whether all may be opened again at another element."""
        if name in MARKERS or name in CELLS:
            self._cells += 1
        self._again += self._weight
        return self._again <= _MOST_REOPENED
