"""From the tree of a page to its runs: the texts and pictures between two borders of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import regex

from translate.read.html.elements import (
    BLOCKS,
    CONTROLS,
    HEADINGS,
    LINES,
    ONCE,
    PICTURES,
    UNSEEN,
)
from translate.read.html.labels import Attributes, Labels, Markup

if TYPE_CHECKING:
    from translate.read.html.tree import Node

_BUTTONS = frozenset({"button", "reset", "submit"})
_HIDDEN = regex.compile(r"\b(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)\b", regex.I)
# Pictures of no size tell a server that somebody reads.
_NO_SIZE = frozenset({"0", "1", "0px", "1px"})
_QUOTES = ("“", "”")


class Frame(NamedTuple):
    """An element and what it and those around it say of the text in it.

    Numbers tell one element from another of its sort, and are 0 outside of any.
    """

    name: str
    parent: Frame | None
    depth: int
    markup: Markup
    language: str = ""  # as it is written
    spoken: int = 0  # the element that says the language
    link: int = 0
    nav: int = 0
    item: int = 0
    figure: int = 0
    caption: bool = False
    heading: bool = False
    lines: bool = False  # line ends are kept
    time: bool = False
    control: str = ""  # what is clicked: a button, an option, a label


class Piece(NamedTuple):
    """A text, or what stands for a picture: ``source`` says where it is."""

    text: str
    frame: Frame
    alt: bool = False
    source: str = ""


Run = list[Piece]


def runs(root: Node, labels: Labels) -> Iterator[Run]:
    """The runs of a page in order; some may have nothing but white space in them."""
    run: Run = []
    for piece in _pieces(root, labels):
        if piece is not None:
            run.append(piece)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _pieces(root: Node, labels: Labels) -> Iterator[Piece | None]:
    """The pieces of a page in order, None where a block begins or ends."""
    count = 0
    frame = outside = Frame("", None, 0, ())
    # What is still to be visited; None ends the element that was begun last.
    todo: list[Node | None] = [root]
    while todo:
        node = todo.pop()
        if node is None:
            if frame.name == "q":
                yield Piece(_QUOTES[1], frame)
            if frame.name in BLOCKS:
                yield None
            frame = frame.parent or outside
            continue
        if frame is not outside and (following := node.next):
            todo.append(following)
        name = node.tag or "-"
        if name == "-text":
            yield from _lines(node.text_content or "", frame)
        if name.startswith("-") or name in UNSEEN or _is_hidden(attributes := node.attributes):
            continue
        if name == "br" and frame.heading:
            yield Piece(" ", frame)
        elif name == "br" or name in BLOCKS:
            yield None
        count += 1
        inner = _frame(name, attributes, frame, count, labels)
        if name in PICTURES:
            yield _picture(attributes, frame)
        elif name == "input" and (attributes.get("type") or "").lower() in _BUTTONS:
            yield from (Piece(attributes.get("value") or "", inner), None)
        elif child := node.first_child:
            if name == "q":
                yield Piece(_QUOTES[0], inner)
            todo += (None, child)
            frame = inner


def _lines(text: str, frame: Frame) -> Iterator[Piece | None]:
    """A text, in lines where line ends are kept."""
    *lines, last = text.split("\n") if frame.lines else [text]
    for line in lines:
        yield from (Piece(line, frame), None)
    yield Piece(last, frame)


def _frame(name: str, attributes: Attributes, around: Frame, number: int, labels: Labels) -> Frame:
    language = attributes.get("lang") or attributes.get("xml:lang") or ""
    says = bool(language) and name not in ONCE
    return Frame(
        name,
        around,
        around.depth + 1,
        labels.inside(around.markup, name, attributes),
        language if says else around.language,
        number if says else around.spoken,
        number if name == "a" else around.link,
        number if name == "nav" or attributes.get("role") == "navigation" else around.nav,
        number if name == "li" else around.item,
        number if name == "figure" else around.figure,
        name == "figcaption" or around.caption,
        name in HEADINGS or around.heading,
        name in LINES or around.lines,
        name == "time" or around.time,
        "button" if name == "input" else name if name in CONTROLS else around.control,
    )


def _is_hidden(attributes: Attributes) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(attributes.get("style") or ""))
    )


def _picture(attributes: Attributes, frame: Frame) -> Piece:
    seen = not _NO_SIZE.intersection((attributes.get("width"), attributes.get("height")))
    source = attributes.get("data-src") or attributes.get("src") or ""
    return Piece((attributes.get("alt") or "") if seen else "", frame, True, source)
