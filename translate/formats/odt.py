"""OpenDocument texts (.odt): their paragraphs, headings and notes, and the file again.

What is no text stays as it is: code, fields, bookmarks, drawings, comments and deletions a person
can still take back. Of a paragraph that gets another text only the cuts between spans are new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from translate.article import Document, Rendering, Unit
from translate.errors import InputError
from translate.formats import archive
from translate.formats.archive import Element, Flow, Mark, Tree
from translate.formats.elements import properties, with_properties
from translate.formats.odt_styles import (
    OFFICE,
    PARAGRAPHS,
    TEXT,
    codes_of,
    kind_of,
    language_of,
    looks_of,
    parents_of,
    set_language,
    style_of,
)

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_PROPERTIES = "meta.xml"
# What is in these is a person's remark or no longer in the text.
_UNTOUCHED = (f"{OFFICE}annotation", f"{TEXT}tracked-changes")
_WRAPPERS = frozenset(f"{TEXT}{one}" for one in ("span", "a", "meta"))
_BREAKS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_SPACES = f"{TEXT}s"
# A word processor makes it anew.
_PASSED = f"{TEXT}soft-page-break"
_UNSEEN_MARK = re.compile(r"\}(?:bookmark|change|annotation|[a-z-]*-mark)(?:-start|-end)?$")
# As many spaces as one element may stand for; a file may say a number of any size.
_MOST_SPACES = 1000


@dataclass(frozen=True, slots=True, eq=False)
class _Markup:
    """The element a mark stands for, and how the words in it look, to join what looks the same."""

    element: Element
    look: str = ""


_Content = list[str | Mark[_Markup]]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with words and its number in the member."""

    number: int
    element: Element
    flow: Flow[_Markup]


def read(data: bytes, name: str) -> Document:
    """Return the paragraphs of a text document that have words, with their tags: those of the text
    first, then those of the headers and footers, and its title, subject and description.

    Raises InputError for what is no OpenDocument text, is encrypted, damaged, or could do harm.
    """
    units = []
    language = ""
    parents: dict[str, str] = {}
    # Styles first: the text's own ones are made from them.
    trees = _trees(data, name)
    for tree in reversed(trees.values()):
        parents.update(parents_of(tree.getroot(), "paragraph"))
        language = language or language_of(tree.getroot())
    codes = codes_of(trees)
    for part, tree in trees.items():
        for one in _paragraphs(tree.getroot(), codes):
            kind = kind_of(one.element, parents)
            units.append(Unit(_id(part, one.number), one.flow.text, kind, one.flow.tags))
    if _PROPERTIES in archive.names(data, name):
        units += properties(archive.member(data, name, _PROPERTIES), "properties")
    return Document(tuple(units), language)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the document with other texts for some units, in ``language`` (BCP 47).

    Where no text is another, the data comes back as it is. Raises InputError as ``read`` does.
    """
    trees = _trees(data, name)
    codes = codes_of(trees)
    changed = set()
    for part, tree in trees.items():
        for one in _paragraphs(tree.getroot(), codes):
            rendering = texts.get(_id(part, one.number))
            if rendering is not None and not archive.same(one.flow, rendering):
                _rewrite(one, rendering)
                changed.add(part)
    made = {}
    if _PROPERTIES in archive.names(data, name):
        old = archive.member(data, name, _PROPERTIES)
        new = with_properties(old, "properties", texts, language, other=bool(changed))
        if new != old:
            made[_PROPERTIES] = new
    if (changed or made) and language:
        changed.update(
            part for part, tree in trees.items() if set_language(tree.getroot(), language)
        )
    for part in list(trees):
        tree = trees.pop(part)
        if part in changed:
            made[part] = archive.serialize(tree)
    return archive.replace(data, name, made)


def _id(part: str, number: int) -> str:
    return f"{part.removesuffix('.xml')}.p{number}"


def _trees(data: bytes, name: str) -> dict[str, Tree]:
    """Return the members with text; raises InputError for what is no text document."""
    members = archive.names(data, name)
    if _CONTENT not in members:
        raise InputError(f"{name} is no OpenDocument text: name an .odt, or save it as one.")
    if _MANIFEST in members:
        manifest = archive.parse(archive.member(data, name, _MANIFEST), f"{name}, {_MANIFEST}")
        if next(manifest.iter("{*}encryption-data"), None) is not None:
            raise InputError(f"{name} is encrypted: take the password off, then run again.")
    trees = {
        part: archive.parse(archive.member(data, name, part), f"{name}, {part}")
        for part in (_CONTENT, _STYLES)
        if part in members
    }
    if trees[_CONTENT].getroot().find(f"{OFFICE}body/{OFFICE}text") is None:
        raise InputError(f"{name} is no OpenDocument text: name an .odt, or save it as one.")
    return trees


def _paragraphs(root: Element, codes: frozenset[str]) -> Iterator[_Paragraph]:
    """Yield each paragraph with words; ``codes`` are the styles of code, which has none, unless
    nothing else is there: a plain text that was opened in Writer is all of it."""
    looks = looks_of(root)
    if codes and not any(_has_words(one, codes) for one in root.iter(*PARAGRAPHS)):
        codes = frozenset()
    # All at once: a text that changes the order of its notes must not change their numbers.
    for number, element in enumerate(list(root.iter(*PARAGRAPHS))):
        if next(element.iterancestors(*_UNTOUCHED), None) is not None or style_of(element) in codes:
            continue
        flow = archive.flatten(_Reader(looks, codes).content(element))
        if flow.text.strip():
            yield _Paragraph(number, element, flow)


def _has_words(paragraph: Element, codes: frozenset[str]) -> bool:
    """Whether there are words in a paragraph that are not code."""
    if style_of(paragraph) in codes:
        return False
    if (paragraph.text or "").strip():
        return True
    return any(
        bool((one.tail or "").strip())
        or (one.tag in _WRAPPERS and style_of(one) not in codes and bool((one.text or "").strip()))
        for one in paragraph.iterdescendants()
    )


class _Reader:
    """Reads the content of one paragraph; changes nothing in it."""

    def __init__(self, looks: Mapping[str, str], codes: frozenset[str]) -> None:
        self.looks, self.codes = looks, codes
        # White space counts once, and not at all where the paragraph begins.
        self.blank = True

    def content(self, around: Element) -> _Content:
        content: _Content = []
        self._read(around, content)
        return content

    def _read(self, around: Element, content: _Content) -> None:
        self._add(around.text, content)
        for child in around:
            if child.tag == _SPACES:
                content.append(" " * _count(child))
                self.blank = False
            elif child.tag in _WRAPPERS:
                self._wrapper(child, content)
            elif child.tag != _PASSED:
                space = _BREAKS.get(child.tag, "")
                self.blank = self.blank and not _shows(child)
                content.append(Mark(_Markup(child), None, space))
            self._add(child.tail, content)

    def _add(self, text: str | None, content: _Content) -> None:
        kept = []
        for piece in re.split(r"([ \t\r\n]+)", text or ""):
            if not piece.strip(" \t\r\n"):
                if piece and not self.blank:
                    kept.append(" ")
                    self.blank = True
            else:
                kept.append(piece)
                self.blank = False
        if kept:
            content.append("".join(kept))

    def _wrapper(self, element: Element, content: _Content) -> None:
        look = _look(element, self.looks)
        if not look:
            self._read(element, content)
            return
        inside: _Content = []
        if style_of(element) not in self.codes:
            self._read(element, inside)
        if not archive.has_words(inside):
            self.blank = self.blank and not _shows(element)
            content.append(Mark(_Markup(element)))
        else:
            _join(content, [Mark(_Markup(element, look), inside)])


def _join(content: _Content, more: _Content) -> None:
    """Put content behind other content; what looks alike where they meet becomes one, all the way
    in."""
    last, first = content[-1] if content else None, more[0] if more else None
    if (
        isinstance(last, Mark)
        and isinstance(first, Mark)
        and last.content is not None
        and first.content is not None
        and last.markup.look == first.markup.look
    ):
        _join(last.content, first.content)
        more = more[1:]
    content += more


def _look(element: Element, looks: Mapping[str, str]) -> str:
    """Return how words in an element look; "" where it makes no difference."""
    style = element.get(f"{TEXT}style-name", "")
    if element.tag == f"{TEXT}span" and len(element.attrib) == 1 and style:
        return looks.get(style, style)
    return f"{element.tag} {sorted(element.items())}"


def _shows(element: Element) -> bool:
    """Whether anything stands there on the page: white space on both sides of it counts."""
    return _UNSEEN_MARK.search(element.tag) is None


def _count(spaces: Element) -> int:
    said = spaces.get(f"{TEXT}c", "1")
    return min(int(said), _MOST_SPACES) if said.isascii() and said.isdigit() else 1


def _rewrite(paragraph: _Paragraph, rendering: Rendering) -> None:
    """Give a paragraph another text."""
    element = paragraph.element
    content = archive.arrange(paragraph.flow, rendering)
    element.text = None
    for child in list(element):
        element.remove(child)
    _Writer().put(content, element)


class _Writer:
    """Writes the content of one paragraph: a space that would not count becomes an element."""

    def __init__(self) -> None:
        self.blank = True

    def put(self, content: _Content, into: Element) -> None:
        for one in content:
            if isinstance(one, str):
                self._put_text(archive.printable(one).replace("\r", ""), into)
            elif one.content is None:
                self.blank = self.blank and not _shows(one.markup.element)
                one.markup.element.tail = None
                into.append(one.markup.element)
            else:
                old = one.markup.element
                attributes = {str(key): str(value) for key, value in old.attrib.items()}
                self.put(one.content, etree.SubElement(into, old.tag, attributes))

    def _put_text(self, text: str, into: Element) -> None:
        for piece in re.split(r"( +|[\t\n])", text):
            if not piece:
                continue
            if piece in ("\t", "\n"):
                etree.SubElement(into, f"{TEXT}{'tab' if piece == chr(9) else 'line-break'}")
                self.blank = False
            elif not piece.strip(" "):
                self._put_spaces(len(piece), into)
            else:
                _append(piece, into)
                self.blank = False

    def _put_spaces(self, count: int, into: Element) -> None:
        if not self.blank:
            _append(" ", into)
            self.blank = True
            count -= 1
        while count:
            most = min(count, _MOST_SPACES)
            etree.SubElement(into, _SPACES, {f"{TEXT}c": str(most)})
            self.blank = False
            count -= most


def _append(text: str, into: Element) -> None:
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text
