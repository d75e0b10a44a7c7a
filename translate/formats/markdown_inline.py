"""The inside of a Markdown block: its text, its tags, and what these are in the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it.token import Token

from translate.article import Tag
from translate.formats.markdown_rules import INLINES, parser

Env = dict[str, Any]

# Emphasis by the name of its tokens, and the HTML element for it.
ELEMENTS = {"em": "em", "strong": "strong", "s": "del"}
_SPACES = dict.fromkeys(map(ord, "\t\n\r\f\v"), " ") | {0: "\ufffd"}
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_HTML = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a tag is in the source. ``closing`` is None where it stands at a point, ``says`` what it
    means however it is written, ``last`` the highest id of the tags inside it."""

    opening: str
    closing: str | None
    says: tuple[str, ...]
    last: int

    @property
    def breaks(self) -> bool:
        return self.says == ("break",)

    @property
    def delimits(self) -> bool:
        return self.says[0] in ELEMENTS


@dataclass(frozen=True, slots=True)
class Inline:
    """The text of a block and its tags; ``marks[tag.id]`` is what a tag is in the source."""

    text: str
    tags: tuple[Tag, ...]
    marks: tuple[Mark, ...]


def parse(content: str, env: Env) -> Inline:
    """The text and tags of a block's content (its lines without what contains them)."""
    reader = _Reader()
    tokens: list[Token] = []
    md = parser(INLINES)
    md.inline.parse(content, md, env, tokens)
    reader.take(tokens)
    tags = [Tag(number, start, end) for number, (start, end, *_) in enumerate(reader.tags)]
    marks = tuple(Mark(*rest) for _, _, *rest in reader.tags)
    text, tags = settle("".join(reader.text), tags, marks)
    # Breaks at the ends are left out and those that begin emphasis are before it: number anew.
    kept = [tag.id for tag in tags]
    tags.sort(key=lambda tag: (tag.start, tag.id))
    numbers = {tag.id: number for number, tag in enumerate(tags)}
    lasts = (kept[bisect_right(kept, marks[tag.id].last) - 1] for tag in tags)
    marks = tuple(
        replace(marks[tag.id], last=max(number, numbers[last]))
        for number, (tag, last) in enumerate(zip(tags, lasts, strict=True))
    )
    tags = [replace(tag, id=number) for number, tag in enumerate(tags)]
    return Inline(text, tuple(tags), marks)


def _one_line(source: str) -> str:
    return re.sub(r"[ \t]*\n[ \t]*", " ", source)


@dataclass
class _Reader:
    """Puts tokens together to a text. A tag is [start, end, opening, closing, says, last]."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    tags: list[list[Any]] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    # HTML tags that wait for their end, by the markup they stand in.
    waiting: list[list[tuple[str, int]]] = field(default_factory=lambda: [[]])
    names: list[Counter[str]] = field(default_factory=lambda: [Counter()])

    def take(self, tokens: Sequence[Token]) -> None:
        at = 0
        while at < len(tokens):
            token = tokens[at]
            at += 1
            kind, _, end = token.type.rpartition("_")
            source = token.meta.get("source", token.content)
            if token.type in ("text", "text_special"):
                self.add(token.content)
            elif token.type == "softbreak":
                self.add(" ")
            elif token.type == "hardbreak":
                self.point("\\\n" if source else "  \n", "break")
                self.add(" ")
            elif token.type == "link_open" and token.markup == "autolink":
                self.point(source, "autolink", source)
                at += 2
            elif token.type == "image":
                says = ("image", str(token.attrs["src"]), str(token.attrs.get("title", "")))
                self.enter("![", _target(source[2:], token.content), says)
                self.take(token.children or [])
                self.leave()
            elif token.type == "html_inline":
                self.html(source)
            elif end == "open":
                self.enter(*_pair(kind, token))
            elif end == "close":
                self.leave()
            else:
                self.point(_one_line(source), token.type, _one_line(source))

    def add(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)

    def point(self, source: str, *says: str) -> None:
        self.tags.append([self.length, self.length, source, None, says, len(self.tags)])

    def enter(self, opening: str, closing: str, says: tuple[str, ...]) -> None:
        self.open.append(len(self.tags))
        self.point(opening, *says)
        self.tags[-1][3] = closing
        self.waiting.append([])
        self.names.append(Counter())

    def leave(self) -> None:
        self.waiting.pop()
        self.names.pop()
        self.end(self.open.pop())

    def end(self, number: int) -> None:
        self.tags[number][1] = self.length
        self.tags[number][5] = len(self.tags) - 1

    def html(self, source: str) -> None:
        """Take an HTML tag; one that another ends in the same markup is around what is between."""
        found = _HTML.match(source)
        source = _one_line(source)
        name = found[2].lower() if found else ""
        if found and found[1] and self.names[-1][name]:
            while self.waiting[-1]:
                other, number = self.waiting[-1].pop()
                self.names[-1][other] -= 1
                if other == name:
                    self.tags[number][3] = source
                    self.end(number)
                    return
        self.point(source, "html", source)
        if found and not found[1] and not _VOID.fullmatch(name) and not source.endswith("/>"):
            self.waiting[-1].append((name, len(self.tags) - 1))
            self.names[-1][name] += 1


def _pair(kind: str, token: Token) -> tuple[str, str, tuple[str, ...]]:
    if kind == "link":
        says = ("link", str(token.attrs["href"]), str(token.attrs.get("title", "")))
        return (
            "[",
            _target(token.meta["source"][1:], token.meta["label"]),
            tuple(map(_one_line, says)),
        )
    if kind == "note":
        return "^[", "]", ("note",)
    return token.markup, token.markup, (kind,)


def _target(source: str, label: str) -> str:
    """What follows the words of a link; those that name its definition are kept beside others."""
    target = _one_line(source[len(label) :])
    return f"][{_one_line(label)}]" if target in ("]", "][]") else target


def settle(text: str, tags: Iterable[Tag], marks: Sequence[Mark]) -> tuple[str, list[Tag]]:
    """Bring words into the form that Markdown can say: white space is spaces, there is none at the
    ends, and one space after each line break, which has something before and behind it."""
    text = _SURROGATE.sub("\ufffd", text.translate(_SPACES))
    tags = sorted((tag for tag in tags if 0 <= tag.id < len(marks)), key=lambda tag: tag.id)
    tags = [Tag(t.id, min(max(t.start, 0), len(text)), min(max(t.end, 0), len(text))) for t in tags]
    breaks = sorted((tag.start, tag.id) for tag in tags if marks[tag.id].breaks)
    # The lines between breaks: where their words begin and end. A tag at a point is as a word.
    cuts = [0, *(start for start, _ in breaks), len(text)]
    spans = [[len(text), 0] for _ in cuts[1:]]
    for tag in tags:
        mark = marks[tag.id]
        if tag.start >= tag.end and not mark.breaks and not mark.delimits:
            span = spans[bisect_left(breaks, (tag.start, tag.id))]
            span[:] = min(span[0], tag.start), max(span[1], tag.start)
    filled = []
    for number, span in enumerate(spans):
        piece = text[cuts[number] : cuts[number + 1]]
        words = piece.strip(" ")
        if words:
            lead = cuts[number] + len(piece) - len(piece.lstrip(" "))
            span[:] = min(span[0], lead), max(span[1], lead + len(words))
        if span[0] <= span[1]:
            filled.append(number)
        else:
            span[:] = cuts[number], cuts[number]
    idle = {number for _, number in breaks[: min(filled, default=0)]}
    idle |= {number for _, number in breaks[max(filled, default=0) :]}
    if idle:
        return settle(text, [tag for tag in tags if tag.id not in idle], marks)
    begin: list[int] = []
    length = 0
    for low, high in spans:
        begin.append(length)
        length += high - low + 1

    def moved(place: int, number: int) -> int:
        low, high = spans[number]
        return begin[number] + min(max(place, low), high) - low

    settled = []
    for tag in tags:
        # At a line break, what ends is before it and what begins is after it.
        if tag.start >= tag.end or marks[tag.id].breaks:
            place = len(text) if marks[tag.id].breaks else tag.start
            start = end = moved(place, bisect_left(breaks, (tag.start, tag.id)))
        else:
            start = moved(tag.start, bisect_right(breaks, (tag.start, len(marks))))
            end = moved(tag.end, bisect_left(breaks, (tag.end, -1)))
        settled.append(Tag(tag.id, start, max(start, end)))
    return " ".join(text[low:high] for low, high in spans), settled
