"""A run of text and inline markup between two block-level tags: its units, and them again."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from translate.article import Kind, Rendering, Tag, Unit
from translate.formats.charset import shown
from translate.formats.markup import named

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands in the text of a page: ``text[start:end]``.

    Of each tag there are where it opens (of what has no end tag: all of it), where it closes and
    the last tag in it; ``breaks`` are the tags that end a line. An attribute's value has its
    ``quote``, "" where it has none; a text's is None. ``owner`` is where the element begins that
    says the text's language (-1: none).
    """

    unit: Unit
    start: int
    end: int
    opens: tuple[Range, ...] = ()
    closes: tuple[Range, ...] = ()
    last: tuple[int, ...] = ()
    breaks: frozenset[int] = frozenset()
    quote: str | None = None
    owner: int = -1


class _Piece(NamedTuple):
    what: int
    start: int
    end: int
    name: str
    wordy: bool


# What a piece of a run is.
_WORDS, _OPEN, _CLOSE, _POINT = range(4)
# White space goes on collapsing across these: nobody sees them.
_UNSEEN = named("area base basefont link meta param rp script source style track wbr")
_SPACE = re.compile(r"[ \t\n\f\r]+")
# A space that does not break stays at the ends of a text too, but is none of its words.
_SPACES = (" ", "\t", "\n", "\f", "\r", "\u00a0", "\ufeff")
_REFERENCE = r"&(?:nbsp|NewLine|Tab|#0*(?:9|10|12|13|32|160)|#[xX]0*(?:9|[aA]|[cC]|[dD]|20|[aA]0));"
_EDGE = re.compile(rf"(?:[ \t\n\f\r\u00a0\ufeff]|{_REFERENCE})*+")
_LAST = re.compile(_REFERENCE)
# No reference to a space is longer than this, but for zeros in front that nobody writes.
_LONGEST = 10


def collapsed(source: str) -> str:
    """The text that source stands for: entities undone, white space as a browser shows it."""
    text = unescape(source) if "&" in source else source
    return shown(_SPACE.sub(" ", text))


def trimmed(text: str, start: int, end: int) -> Range:
    """The range without the white space at its ends."""
    found = _EDGE.match(text, start, end)
    start = found.end() if found is not None else start
    while end > start:
        if text[end - 1] in _SPACES:
            end -= 1
            continue
        begin = text.rfind("&", max(start, end - _LONGEST), end) if text[end - 1] == ";" else -1
        if begin < 0 or not _LAST.fullmatch(text, begin, end):
            break
        end = begin
    return start, end


class Run:
    """Collects the pieces of a run and makes units of them.

    A tag whose other end is not in the run (a link around paragraphs, an end tag too many) parts
    it, and so do those that overlap: what is between them is read for itself.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[_Piece] = []
        self._match: dict[int, int] = {}
        self._bounds: set[int] = set()
        self._open: list[int] = []
        self._names: Counter[str] = Counter()
        # The open tags before this number are around a boundary and so become some themselves.
        self._parted = 0

    def words(self, start: int, end: int) -> None:
        wordy = trimmed(self.text, start, end)
        self.pieces.append(_Piece(_WORDS, start, end, "", wordy[0] < wordy[1]))

    def point(self, start: int, end: int, name: str, wordy: bool) -> None:
        """Add what stays as it is; "" is the name of what nobody sees."""
        self.pieces.append(_Piece(_POINT, start, end, name, wordy))

    def open(self, start: int, end: int, name: str) -> None:
        self._open.append(len(self.pieces))
        self._names[name] += 1
        self.pieces.append(_Piece(_OPEN, start, end, name, False))

    def close(self, start: int, end: int, name: str) -> None:
        number = len(self.pieces)
        self.pieces.append(_Piece(_CLOSE, start, end, name, False))
        if not self._names[name]:
            self._bounds.add(number)
            self._parted = len(self._open)
            return
        while True:
            opened = self._open.pop()
            self._names[self.pieces[opened].name] -= 1
            found = self.pieces[opened].name == name
            if not found or self._parted > len(self._open):
                self._bounds.add(opened)
                self._parted = len(self._open)
                if found:
                    self._bounds.add(number)
                    return
            elif found:
                self._match[opened] = number
                self._match[number] = opened
                return

    def places(self, kind: Kind, language: str, owner: int) -> list[Place]:
        """The units of the run, each with its place; it takes no more pieces after this."""
        found = []
        words = [0]
        for piece in self.pieces:
            words.append(words[-1] + piece.wordy)
        start = 0
        for bound in [*sorted(self._bounds.union(self._open)), len(self.pieces)]:
            first, last = self._inner(start, bound - 1, words)
            if first <= last:
                place = self._place(first, last, kind, language, owner)
                if any(map(str.isalnum, place.unit.text)):
                    found.append(place)
            start = bound + 1
        return found

    def _inner(self, first: int, last: int, words: list[int]) -> Range:
        """The pieces between which the words are: without the tags around all of them and what
        stands for no words at the ends."""
        while first <= last:
            one, other = self.pieces[first], self.pieces[last]
            if one.what == _OPEN:
                end = self._match[first]
                if words[end] == words[first]:
                    first = end + 1
                    continue
            elif not one.wordy:
                first += 1
                continue
            if other.what == _CLOSE:
                begin = self._match[last]
                if words[last] == words[begin]:
                    last = begin - 1
                    continue
                if begin == first:
                    first, last = first + 1, last - 1
                    continue
            elif not other.wordy:
                last -= 1
                continue
            break
        return first, last

    def _place(self, first: int, last: int, kind: Kind, language: str, owner: int) -> Place:
        start, end = self.pieces[first].start, self.pieces[last].end
        if self.pieces[first].what == _WORDS:
            start, _ = trimmed(self.text, start, self.pieces[first].end)
        if self.pieces[last].what == _WORDS:
            _, end = trimmed(self.text, self.pieces[last].start, end)
        made = _Words()
        for piece in self.pieces[first : last + 1]:
            span = (max(piece.start, start), min(piece.end, end))
            if piece.what == _WORDS:
                made.add(collapsed(self.text[span[0] : span[1]]))
            elif piece.what == _OPEN:
                made.open(span)
            elif piece.what == _CLOSE:
                made.close(span)
            else:
                made.point(span, piece.name)
        tags = tuple(Tag(number, *span) for number, span in enumerate(made.spans))
        text = "".join(made.texts)
        if text.endswith(" ") and all(tag.end < len(text) for tag in tags):
            text = text[:-1]
        unit = Unit("", text, kind, tags, language=language)
        marks = tuple(made.opens), tuple(made.closes), tuple(made.last)
        return Place(unit, start, end, *marks, frozenset(made.breaks), owner=owner)


class _Words:
    """A text as it grows, and the tags in it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.size = 0
        # Whether a space would be one too many; it would be at the beginning.
        self.spaced = True
        self.spans: list[Range] = []
        self.opens: list[Range] = []
        self.closes: list[Range] = []
        self.last: list[int] = []
        self.breaks: list[int] = []
        # Of the open tags their numbers, the first and last places that tags in them have, and the
        # number of their first text.
        self._open: list[list[int]] = []

    def add(self, text: str) -> None:
        if self.spaced and text.startswith(" "):
            text = text[1:]
        if text:
            self.texts.append(text)
            self.size += len(text)
            self.spaced = text.endswith(" ")

    def open(self, span: Range) -> None:
        self._open.append([len(self.spans), 1 << 62, -1, len(self.texts)])
        self._tag(span, self.size)

    def close(self, span: Range) -> None:
        """End a tag; spaces at the ends of its words are left outside, as far as no tag in it
        stands there."""
        number, first, last, text = self._open.pop()
        start, end = self.spans[number][0], self.size
        if end - start > 1:
            if self.texts[-1].endswith(" ") and last < end:
                end -= 1
            if self.texts[text].startswith(" ") and start < min(first, end - 1):
                start += 1
        self.spans[number] = (start, end)
        self.closes[number] = span
        self.last[number] = len(self.spans) - 1
        self._seen(start, end)

    def point(self, span: Range, name: str) -> None:
        if name == "br":
            if not self.spaced:
                self.add(" ")
            self.spaced = True
            self.breaks.append(len(self.spans))
        self._tag(span, self.size)
        self._seen(self.size, self.size)
        if name and name != "br" and name not in _UNSEEN:
            self.spaced = False

    def _tag(self, span: Range, at: int) -> None:
        number = len(self.spans)
        self.spans.append((at, at))
        self.opens.append(span)
        self.closes.append((span[1], span[1]))
        self.last.append(number)

    def _seen(self, start: int, end: int) -> None:
        if self._open:
            around = self._open[-1]
            around[1], around[2] = min(around[1], start), max(around[2], end)


def filled(
    place: Place,
    rendering: Rendering,
    copy: Callable[[int, int], str],
    words: Callable[[str], str],
) -> str:
    """The markup of a rendering in a text's place; ``copy`` gives what stands in a range of the
    page, ``words`` makes markup of a text.

    Tags that had no words are never lost: where the rendering has none for them, they stand at
    the end. The others are left out where it has none, and one that overlaps another ends with
    it. Tags of other numbers are ignored.
    """
    return _Filling(place, rendering, copy, words).markup()


class _Filling:
    def __init__(
        self,
        place: Place,
        rendering: Rendering,
        copy: Callable[[int, int], str],
        words: Callable[[str], str],
    ) -> None:
        self.place, self.copy, self.words, self.text = place, copy, words, rendering.text
        self.out: list[str] = []
        size = len(self.text)
        self.spans: list[tuple[int, int, int]] = []
        self.points: dict[int, list[int]] = {}
        seen = set()
        for tag in rendering.tags:
            if not 0 <= tag.id < len(place.opens) or tag.id in seen:
                continue
            seen.add(tag.id)
            start = min(max(tag.start, 0), size)
            end = min(max(tag.end, start), size)
            if start < end and place.closes[tag.id][0] < place.closes[tag.id][1]:
                self.spans.append((start, -end, tag.id))
            else:
                self.points.setdefault(start, []).append(tag.id)
        for tag in place.unit.tags:
            if tag.start == tag.end and tag.id not in seen:
                self.points.setdefault(size, []).append(tag.id)
        self.spans.sort()

    def markup(self) -> str:
        places = {len(self.text), *self.points}
        places.update(place for start, end, _ in self.spans for place in (start, -end))
        open_: list[Range] = []
        before = coming = 0
        for at in sorted(places):
            self.out.append(self.words(self.text[before:at]))
            before = at
            points = sorted(self.points.get(at, ()))
            while open_ and open_[-1][0] <= at:
                _, number = open_.pop()
                self._put(self._taken(points, number))
                self.out.append(self.copy(*self.place.closes[number]))
            first = coming
            while coming < len(self.spans) and self.spans[coming][0] == at:
                coming += 1
            inside = [
                self._taken(points, self.spans[n][2]) for n in range(coming - 1, first - 1, -1)
            ]
            self._put(points)
            for n in range(first, coming):
                _, end, number = self.spans[n]
                open_.append((min(-end, open_[-1][0]) if open_ else -end, number))
                self.out.append(self.copy(*self.place.opens[number]))
                self._put(inside.pop())
        return "".join(self.out)

    def _taken(self, points: list[int], number: int) -> list[int]:
        """Take the tags in a tag out of the points."""
        first = bisect_right(points, number)
        last = bisect_right(points, self.place.last[number])
        taken = points[first:last]
        del points[first:last]
        return taken

    def _put(self, points: list[int]) -> None:
        """Write tags without words, in one another as they were."""
        open_: list[int] = []
        for number in points:
            while open_ and self.place.last[open_[-1]] < number:
                self.out.append(self.copy(*self.place.closes[open_.pop()]))
            if number in self.place.breaks and self.out and self.out[-1].endswith(" "):
                self.out[-1] = self.out[-1][:-1]  # read() put it there
            self.out.append(self.copy(*self.place.opens[number]))
            open_.append(number)
        while open_:
            self.out.append(self.copy(*self.place.closes[open_.pop()]))
