"""OpenDocument texts (.odt): their paragraphs, headings and notes, and the file again.

What is no text stays as it is: fields, bookmarks, drawings, comments and deletions a person can
still take back. Of a paragraph that gets another text only the cuts between spans are new.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from translate.article import Document, Kind, Rendering, Unit
from translate.errors import InputError
from translate.formats import archive
from translate.formats.archive import Element, Flow, Mark, Tree
from translate.formats.elements import properties, with_properties

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_PROPERTIES = "meta.xml"
_ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _STYLE = (f"{_ODF}{one}:1.0}}" for one in ("text", "office", "style"))
_FO = f"{_ODF}xsl-fo-compatible:1.0}}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
# What is in these is a person's remark or no longer in the text.
_UNTOUCHED = (f"{_OFFICE}annotation", f"{_TEXT}tracked-changes")
_WRAPPERS = frozenset(f"{_TEXT}{one}" for one in ("span", "a", "meta"))
_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_SPACES = f"{_TEXT}s"
# A word processor makes it anew.
_PASSED = f"{_TEXT}soft-page-break"
# Properties of a style that say nothing of how words look.
_UNSEEN = re.compile(r"(?:language|country|script|rfc-language-tag)(?:-asian|-complex)?$|rsid$")
_SCRIPTS = {
    **dict.fromkeys(("ja", "ko", "zh"), "-asian"),
    **dict.fromkeys(("ar", "fa", "he", "ur", "yi"), "-complex"),
}
_UNSEEN_MARK = re.compile(r"\}(?:bookmark|change|annotation|[a-z-]*-mark)(?:-start|-end)?$")
# As many spaces as one element may stand for; a file may say a number of any size.
_MOST_SPACES = 1000
# By the name of a paragraph's style or of one it is made from.
_KINDS = {
    "Title": Kind.TITLE,
    "Subtitle": Kind.HEADING,
    "Heading": Kind.HEADING,
    "Quotations": Kind.QUOTE,
    "Caption": Kind.CAPTION,
    "List": Kind.LIST_ITEM,
}


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
        parents.update(_parents(tree.getroot()))
        language = language or _language(tree.getroot())
    for part, tree in trees.items():
        for one in _paragraphs(tree.getroot()):
            kind = _kind(one.element, parents)
            units.append(Unit(_id(part, one.number), one.flow.text, kind, one.flow.tags))
    if _PROPERTIES in archive.names(data, name):
        units += properties(archive.member(data, name, _PROPERTIES), "properties")
    return Document(tuple(units), language)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the document with other texts for some units, in ``language`` (BCP 47).

    Where no text is another, the data comes back as it is. Raises InputError as ``read`` does.
    """
    trees = _trees(data, name)
    changed = set()
    for part, tree in trees.items():
        for one in _paragraphs(tree.getroot()):
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
            part for part, tree in trees.items() if _set_language(tree.getroot(), language)
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
    if trees[_CONTENT].getroot().find(f"{_OFFICE}body/{_OFFICE}text") is None:
        raise InputError(f"{name} is no OpenDocument text: name an .odt, or save it as one.")
    return trees


def _paragraphs(root: Element) -> Iterator[_Paragraph]:
    looks = _looks(root)
    # All at once: a text that changes the order of its notes must not change their numbers.
    for number, element in enumerate(list(root.iter(*_PARAGRAPHS))):
        if next(element.iterancestors(*_UNTOUCHED), None) is not None:
            continue
        flow = archive.flatten(_Reader(looks).content(element))
        if flow.text.strip():
            yield _Paragraph(number, element, flow)


def _looks(root: Element) -> dict[str, str]:
    """Return how words look in each of the text styles that the member makes for itself; "" for
    those that only say what the program needs to know of an edit."""
    found = {}
    for style in root.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style"):
        if style.get(f"{_STYLE}family") != "text":
            continue
        look = [f"{style.get(f'{_STYLE}parent-style-name', '')}"]
        for one in style:
            said = [(str(key), str(value)) for key, value in one.items()]
            look += sorted(f"{key}={value}" for key, value in said if not _UNSEEN.search(key))
        found[style.get(f"{_STYLE}name", "")] = "\n".join(look)
    return found


class _Reader:
    """Reads the content of one paragraph; changes nothing in it."""

    def __init__(self, looks: Mapping[str, str]) -> None:
        self.looks = looks
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
    style = element.get(f"{_TEXT}style-name", "")
    if element.tag == f"{_TEXT}span" and len(element.attrib) == 1 and style:
        return looks.get(style, style)
    return f"{element.tag} {sorted(element.items())}"


def _shows(element: Element) -> bool:
    """Whether anything stands there on the page: white space on both sides of it counts."""
    return _UNSEEN_MARK.search(element.tag) is None


def _count(spaces: Element) -> int:
    said = spaces.get(f"{_TEXT}c", "1")
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
                etree.SubElement(into, f"{_TEXT}{'tab' if piece == chr(9) else 'line-break'}")
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
            etree.SubElement(into, _SPACES, {f"{_TEXT}c": str(most)})
            self.blank = False
            count -= most


def _append(text: str, into: Element) -> None:
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text


def _parents(root: Element) -> dict[str, str]:
    """Return the style each paragraph style is made from."""
    return {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for style in root.iterfind(f"*/{_STYLE}style")
        if style.get(f"{_STYLE}family") == "paragraph"
    }


def _kind(paragraph: Element, parents: Mapping[str, str]) -> Kind:
    style = paragraph.get(f"{_TEXT}style-name", "")
    # Styles made from each other in a ring end this too.
    for _ in range(len(parents) + 1):
        # "Heading_20_1", "List_20_2"; "Table_20_Contents" and the like say nothing.
        kind = _KINDS.get(style.split("_20_")[0])
        if kind is not None:
            return kind
        if style not in parents:
            break
        style = parents[style]
    if paragraph.tag == f"{_TEXT}h":
        return Kind.HEADING
    inside = next(paragraph.iterancestors(f"{_TEXT}list-item", f"{_TEXT}note"), None)
    listed = inside is not None and inside.tag == f"{_TEXT}list-item"
    return Kind.LIST_ITEM if listed else Kind.PARAGRAPH


def _default(root: Element) -> Element | None:
    """Return the properties of words that have no others."""
    for style in root.iterfind(f"{_OFFICE}styles/{_STYLE}default-style"):
        if style.get(f"{_STYLE}family") == "paragraph":
            return style.find(f"{_STYLE}text-properties")
    return None


def _language(root: Element) -> str:
    """Return the language of words that say no other."""
    properties = _default(root)
    if properties is None:
        return ""
    parts = [properties.get(f"{_FO}{one}", "none") for one in ("language", "script", "country")]
    known = [one for one in parts if one != "none"]
    return "-".join(known) if parts[0] not in ("none", "zxx") else ""


def _set_language(root: Element, language: str) -> bool:
    properties = _default(root)
    if properties is None:
        return False
    first, *others = language.split("-")
    scripts = [one for one in others if len(one) == 4 and one.isalpha()]
    countries = [one.upper() for one in others if len(one) == 2 or one.isdigit()]
    script = _SCRIPTS.get(first, "")
    for space, end in dict.fromkeys(((_FO, ""), (_STYLE if script else _FO, script))):
        properties.set(f"{space}language{end}", first)
        properties.set(f"{space}country{end}", countries[0] if countries else "none")
        if scripts:
            properties.set(f"{space}script{end}", scripts[0])
        elif f"{space}script{end}" in properties.attrib:
            del properties.attrib[f"{space}script{end}"]
    return True
