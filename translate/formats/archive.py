"""What formats in a ZIP container share: reading it without trust, writing it with the rest kept.

Its XML members are read here too, and the inline markup of their paragraphs becomes tags and back.
"""

from __future__ import annotations

import copy
import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from lxml import etree

from translate.article import Rendering, Tag
from translate.errors import InputError
from translate.formats import container

T = TypeVar("T")
Element = etree._Element
Tree = etree._ElementTree

# A book of 2,000 pages has some 60 MiB of XML.
_MOST_XML = 128 * 2**20
# An element or an attribute takes some hundred bytes in memory, however short it is in the file.
_MOST_MARKUP = 6_000_000
_CHUNK = 1 << 20
# What lxml adds to libxml2's words: the name of a file that is none, and the line once more.
_TOLD = re.compile(r" \([^()]*, line \d+\)\Z")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def names(data: bytes, name: str) -> tuple[str, ...]:
    """Return the names of the container's members, in order.

    ``name`` is what messages call the file. Raises InputError for what is no ZIP, is damaged or
    encrypted, has a name twice or one that leads outside, or would expand absurdly.
    """
    with container.opened(data, name) as opened:
        return tuple(info.filename for info in opened.infolist())


def member(data: bytes, name: str, path: str) -> bytes:
    """Return the bytes of one member; raises InputError where it is not there or is damaged."""
    with container.opened(data, name) as opened:
        try:
            info = opened.getinfo(path)
        except KeyError:
            raise InputError(
                f"{name} has no “{path}” in it: it is not what its suffix says; save it again in "
                "the program it comes from."
            ) from None
        if info.file_size > _MOST_XML:
            raise InputError(
                f"{name}: “{path}” in it has {info.file_size >> 20} MiB, more than the "
                f"{_MOST_XML >> 20} MiB that are read; split the document."
            )
        try:
            return opened.read(info)
        except container.DAMAGED as error:
            raise container.damaged(name, path, error) from error


def replace(data: bytes, name: str, changed: Mapping[str, bytes]) -> bytes:
    """Return the container with other bytes for some members.

    All others keep their bytes, place, name, date and compression; where nothing changes, the data
    comes back as it is. Raises InputError where a member to be copied is damaged.
    """
    if not changed:
        return data
    out = io.BytesIO()
    with container.opened(data, name) as old, zipfile.ZipFile(out, "w") as new:
        new.comment = old.comment
        for info in old.infolist():
            made = copy.copy(info)
            content = changed.get(info.filename)
            made.file_size = info.file_size if content is None else len(content)
            try:
                with new.open(made, "w") as target:
                    if content is not None:
                        target.write(content)
                    else:
                        with old.open(info) as source:
                            while chunk := source.read(_CHUNK):
                                target.write(chunk)
            except container.DAMAGED as error:
                raise container.damaged(name, info.filename, error) from error
            # zipfile gives a member without rights some of its own.
            made.external_attr = info.external_attr
    return out.getvalue()


def parse(data: bytes, name: str) -> Tree:
    """Return the tree of an XML member.

    ``name`` says in messages where it is. No entity is expanded, nothing outside is opened;
    comments and processing instructions, which say nothing here, are left out. Raises InputError
    for what is no XML, has a document type (where entities are declared) or is huge.
    """
    if data.count(b"<") + data.count(b"=") > _MOST_MARKUP:
        raise InputError(f"{name} has more markup than can be read: split the document.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        tree = etree.parse(io.BytesIO(data), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise InputError(
            f"{name} is not well-formed XML ({_reason(error)}): save the document again in the "
            "program it comes from."
        ) from error
    if tree.docinfo.internalDTD is not None:
        raise InputError(
            f"{name} has a document type definition, which no such file needs and which can do "
            "harm: save the document again in the program it comes from."
        )
    return tree


def _reason(error: Exception) -> str:
    """What the parser says, without its advice to programmers."""
    said = _TOLD.sub("", str(error).split("\n")[0])
    if said.startswith("Excessive depth"):
        return "its elements are nested too deeply"
    return said[:200] or "it is empty"


def serialize(tree: Tree) -> bytes:
    """Return a tree as the bytes of a member, in UTF-8."""
    alone = bool(tree.docinfo.standalone)
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=alone))


def printable(text: str) -> str:
    """Return the text without the characters that XML cannot hold."""
    return _NO_XML.sub("", text)


@dataclass(eq=False, slots=True)
class Mark(Generic[T]):
    """Inline markup: ``content`` are the words and marks in it, None where it stands at a point.

    ``space`` is "\\n" for a point that breaks the line and "\\t" for a tab: what parts the words
    before it from those behind it. ``markup`` is what the format has to write it again.
    """

    markup: T
    content: list[str | Mark[T]] | None = None
    space: str = ""


@dataclass(frozen=True, slots=True)
class Flow(Generic[T]):
    """A paragraph read: its text, its tags, and each tag's mark and parent (-1: none)."""

    text: str
    tags: tuple[Tag, ...]
    marks: tuple[Mark[T], ...]
    parents: tuple[int, ...]


def has_words(content: Sequence[str | Mark[T]]) -> bool:
    """Whether there is any text in the content, at any depth."""
    return any(
        bool(one) if isinstance(one, str) else has_words(one.content or ()) for one in content
    )


def flatten(content: Sequence[str | Mark[T]]) -> Flow[T]:
    """Return the text and the tags of a paragraph's content.

    Before a line break or a tab between words that no white space parts, the text has its
    ``space``: else the words would be one.
    """
    tokens: list[tuple[str | Mark[T], bool]] = []
    _tokens(content, tokens)
    # For each token, whether a word stands directly behind the breaks after it.
    glued = [False] * (len(tokens) + 1)
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index][0]
        words = isinstance(token, str) and token
        glued[index] = not str(words)[0].isspace() if words else glued[index + 1]
    pieces: list[str] = []
    length = 0
    last = " "
    spans: list[tuple[int, int]] = []
    marks: list[Mark[T]] = []
    parents: list[int] = []
    open_: list[int] = []
    for index, (token, opens) in enumerate(tokens):
        if isinstance(token, str):
            text = token
        elif not opens:
            number = open_.pop()
            spans[number] = (spans[number][0], length)
            continue
        else:
            text = token.space if glued[index] and not last.isspace() else ""
        if text:
            pieces.append(text)
            length += len(text)
            last = text[-1]
        if isinstance(token, Mark):
            parents.append(open_[-1] if open_ else -1)
            if token.content is not None:
                open_.append(len(marks))
            marks.append(token)
            spans.append((length, length))
    tags = tuple(Tag(number, start, end) for number, (start, end) in enumerate(spans))
    return Flow("".join(pieces), tags, tuple(marks), tuple(parents))


def _tokens(content: Sequence[str | Mark[T]], tokens: list[tuple[str | Mark[T], bool]]) -> None:
    for one in content:
        tokens.append((one, True))
        if isinstance(one, Mark) and one.content is not None:
            _tokens(one.content, tokens)
            tokens.append((one, False))


def same(flow: Flow[T], rendering: Rendering) -> bool:
    """Whether a rendering is what the paragraph already has."""
    return rendering.text == flow.text and set(rendering.tags) == set(flow.tags)


def arrange(flow: Flow[T], rendering: Rendering) -> list[str | Mark[T]]:
    """Return the content that a rendering makes of a paragraph's marks.

    A mark at a point is never lost: where the rendering has no tag for it, it stands at the end.
    Marks around words are left out where their tag is missing or has no words; one that overlaps
    another is cut where the other ends. Tags of other numbers are ignored.
    """
    text = rendering.text
    points: dict[int, int] = {}
    spans: list[tuple[int, int, int]] = []
    for tag in rendering.tags:
        if not 0 <= tag.id < len(flow.marks):
            continue
        start = min(max(tag.start, 0), len(text))
        end = min(max(tag.end, start), len(text))
        if flow.marks[tag.id].content is None:
            points.setdefault(tag.id, start)
        elif start < end:
            spans.append((start, -end, tag.id))
    for number, mark in enumerate(flow.marks):
        if mark.content is None:
            points.setdefault(number, len(text))
    spans.sort()
    stands: dict[int, list[int]] = {}
    for number, at in sorted(points.items()):
        stands.setdefault(at, []).append(number)
    return _Layout(flow, text, spans, stands).content()


class _Layout(Generic[T]):
    """Lays text, spans and points out as nested content, place by place."""

    def __init__(
        self,
        flow: Flow[T],
        text: str,
        spans: list[tuple[int, int, int]],
        points: dict[int, list[int]],
    ) -> None:
        self.flow, self.text, self.spans, self.points = flow, text, spans, points
        self.root: list[str | Mark[T]] = []
        # The number, the end and the content of each mark that is open.
        self.open: list[tuple[int, int, list[str | Mark[T]]]] = [(-1, len(text), self.root)]
        self.dropped: set[int] = set()

    def content(self) -> list[str | Mark[T]]:
        places = {0, len(self.text), *self.points}
        places.update(place for start, end, _ in self.spans for place in (start, -end))
        self._drop_spaces()
        before = 0
        coming = iter([*self.spans, (len(self.text) + 1, 0, -1)])
        following = next(coming)
        for at in sorted(places):
            self._put_text(before, at)
            before = at
            waiting = self.points.get(at, [])
            while len(self.open) > 1 and self.open[-1][1] <= at:
                waiting = self._put_points(waiting, {self.open[-1][0]})
                self.open.pop()
            opening = set()
            run = []
            while following[0] == at:
                run.append(following)
                opening.add(following[2])
                following = next(coming)
            others = {self.flow.parents[number] for number in waiting} - opening
            waiting = self._put_points(waiting, others)
            for _, end, number in run:
                made = Mark(self.flow.marks[number].markup, [])
                self.open[-1][2].append(made)
                assert made.content is not None
                self.open.append((number, min(-end, self.open[-1][1]), made.content))
                waiting = self._put_points(waiting, {number})
        return self.root

    def _drop_spaces(self) -> None:
        """Take out what parted the words at a break: the break itself does it now."""
        for at, numbers in sorted(self.points.items()):
            for number in numbers:
                space = self.flow.marks[number].space
                for place in (at - 1, at):
                    if place in self.dropped or place < 0 or not space:
                        continue
                    if self.text[place : place + 1] == space:
                        self.dropped.add(place)
                        break

    def _put_text(self, start: int, end: int) -> None:
        text = "".join(self.text[at] for at in range(start, end) if at not in self.dropped)
        if text:
            self.open[-1][2].append(text)

    def _put_points(self, numbers: list[int], parents: set[int]) -> list[int]:
        """Put those points here whose parent is one of these, and return the others."""
        left = []
        for number in numbers:
            if self.flow.parents[number] in parents:
                self.open[-1][2].append(self.flow.marks[number])
            else:
                left.append(number)
        return left
