"""XML whose elements know where they stand in the bytes, so that they can be replaced there."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from translate.article import Kind, Rendering, Unit
from translate.errors import InputError

# What of expat's bytes a start tag is: it has found it well-formed before.
START = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
ATTRIBUTE = re.compile(rb"""\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')""")
DECLARED = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']""")
ENCODINGS = re.compile(r"ascii|utf-8|iso8859-\d+|cp125\d|koi8-[ru]")
# The properties of a document that people read, as Dublin Core has them, and the language.
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/ "
PROPERTIES = {
    "title": Kind.TITLE,
    "subject": Kind.PARAGRAPH,
    "description": Kind.PARAGRAPH,
    "language": Kind.NOTICE,
}
# Those of no document are longer.
MOST_PROPERTIES = 1 << 20
FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class Element:
    """An element, its children and texts in order, and where it stands in the UTF-8 bytes.

    ``name`` is without a namespace where it is the root's, otherwise "URI NAME", as those of the
    attributes are; data[inner:inner_end] is its content.
    """

    name: str
    attributes: dict[str, str]
    start: int
    inner: int
    inner_end: int = 0
    end: int = 0
    content: list[Element | str] = field(default_factory=list)

    def children(self, *names: str) -> list[Element]:
        return [one for one in self.content if isinstance(one, Element) and one.name in names]


@dataclass(frozen=True, slots=True)
class XML:
    """A file of XML: its root, its bytes in UTF-8, the encoding they had behind ``mark``, and its
    line end."""

    root: Element
    data: bytes
    encoding: str
    mark: bytes
    newline: bytes

    def spliced(self, edits: Mapping[tuple[int, int], bytes]) -> bytes:
        """Return the file in its encoding with other bytes (in UTF-8) for spans of ``data``."""
        parts: list[bytes] = []
        at = 0
        for (start, end), new in sorted(edits.items()):
            parts += [self.data[at:start], new]
            at = end
        text = b"".join([*parts, self.data[at:]]).decode()
        return self.mark + text.encode(self.encoding, "xmlcharrefreplace")


def parse(data: bytes, name: str) -> XML:
    """Return the elements of a file. Nothing outside of it is read.

    Raises InputError where it is not well-formed or declares entities, which could stand for
    anything: for files on the disk or for more text than there is memory.
    """
    mark, encoding = _encoding(data, name)
    try:
        utf8 = data[len(mark) :].decode(encoding).encode()
    except UnicodeError as error:
        raise InputError(
            f"{name} is not text in {encoding}, the encoding it says it has: save it as UTF-8, "
            "then run again."
        ) from error
    try:
        newline = b"\r\n" if b"\r\n" in utf8 else b"\n"
        return XML(_tree(utf8, name), utf8, encoding, mark, newline)
    except expat.ExpatError as error:
        raise InputError(
            f"{name}, line {error.lineno}: this is not well-formed XML "
            f"({expat.errors.messages.get(error.code, 'unknown')}): mend it, then run again."
        ) from error


def changed(tag: bytes, values: Mapping[str, str]) -> bytes:
    """Return a start tag with other values of its attributes, in place or after the others."""
    left = dict(values)
    end = at = re.match(rb"<[^\s/>]+", tag).end()  # type: ignore[union-attr]
    parts = [tag[:at]]
    for found in ATTRIBUTE.finditer(tag, at):
        value = left.pop(found[1].decode(), None)
        parts.append(tag[end : found.start(2)])
        parts.append(found[2] if value is None else _attribute(value))
        end = found.end()
    parts += [b" " + name.encode() + b"=" + _attribute(value) for name, value in left.items()]
    return b"".join([*parts, tag[end:]])


def properties(data: bytes, name: str) -> tuple[Unit, ...]:
    """Return the title, the subject and the description of a document, as far as its member for
    these says them; their ids begin with ``name``.

    A member that cannot be read has none: the document is read without it.
    """
    _, found = _properties(data)
    return tuple(
        Unit(f"{name}.{key}", text, PROPERTIES[key])
        for key, (_, text) in found.items()
        if key != "language" and any(map(str.isalnum, text))
    )


def with_properties(
    data: bytes, name: str, texts: Mapping[str, Rendering], language: str, *, other: bool
) -> bytes:
    """Return such a member with other texts for some units.

    ``language`` (BCP 47) becomes the one it says, where it says one and a text is another here or
    (``other``) elsewhere in the document.
    """
    file, found = _properties(data)
    if file is None:
        return data
    edits: dict[tuple[int, int], bytes] = {}
    for key, (element, text) in found.items():
        given = texts.get(f"{name}.{key}")
        if key != "language" and given is not None and given.text != text:
            edits[element.inner, element.inner_end] = escaped(given.text, file.newline)
    if (edits or other) and language and "language" in found:
        element, said = found["language"]
        if said != language:
            edits[element.inner, element.inner_end] = escaped(language, file.newline)
    return file.spliced(edits) if edits else data


def _properties(data: bytes) -> tuple[XML | None, dict[str, tuple[Element, str]]]:
    """Return the properties that have one text alone, the first of each name."""
    try:
        file = parse(data, "") if len(data) <= MOST_PROPERTIES else None
    except InputError:
        file = None
    if file is None:
        return None, {}
    found: dict[str, tuple[Element, str]] = {}
    todo: list[Element | str] = list(reversed(file.root.content))
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            continue
        todo += reversed(one.content)
        key = one.name.removeprefix(DUBLIN_CORE)
        if key != one.name and key in PROPERTIES and one.content:
            texts = [part for part in one.content if isinstance(part, str)]
            if len(texts) == len(one.content):
                found.setdefault(key, (one, "".join(texts)))
    return file, found


def _attribute(value: str) -> bytes:
    return b'"' + escaped(value, b"\n").replace(b'"', b"&quot;") + b'"'


def escaped(text: str, end: bytes) -> bytes:
    """Return a text as it stands in XML, its line ends as ``end``."""
    text = FORBIDDEN.sub("", text).replace("&", "&amp;").replace("<", "&lt;")
    # XML reads a bare carriage return as a line feed, and "]]>" is not for texts.
    text = text.replace(">", "&gt;").replace("\r", "&#13;")
    return text.encode().replace(b"\n", end)


def _encoding(data: bytes, name: str) -> tuple[bytes, str]:
    """Return the byte order mark of an XML file and its encoding."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return mark, encoding
    for start, encoding in ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be")):
        if data.startswith(start):
            return b"", encoding
    said = DECLARED.match(data[:400])
    if said is None:
        return b"", "utf-8"
    try:
        encoding = codecs.lookup(said[1].decode()).name
    except LookupError:
        encoding = ""
    if not ENCODINGS.fullmatch(encoding):
        raise InputError(
            f"{name} says that its encoding is {said[1].decode()}, which cannot be read here: "
            "save it as UTF-8, then run again."
        )
    return b"", encoding


def _tree(data: bytes, name: str) -> Element:
    parser = expat.ParserCreate("UTF-8", " ")
    parser.buffer_text = True
    top = Element("", {}, 0, 0)
    opened = [top]
    space = ""

    def start(qname: str, attributes: dict[str, str]) -> None:
        nonlocal space
        at = parser.CurrentByteIndex
        tag = START.match(data, at)
        assert tag is not None
        if len(opened) == 1:
            found = qname.rpartition(" ")[0]
            space = f"{found} " if found else ""
        element = Element(qname.removeprefix(space), attributes, at, tag.end())
        opened[-1].content.append(element)
        opened.append(element)

    def end(qname: str) -> None:
        element = opened.pop()
        if data.endswith(b"/>", 0, element.inner):
            element.inner_end = element.end = element.inner
        else:
            element.inner_end = parser.CurrentByteIndex
            element.end = data.index(b">", element.inner_end) + 1

    def text(said: str) -> None:
        opened[-1].content.append(said)

    def refuse(*_: object) -> None:
        line = parser.CurrentLineNumber
        raise InputError(
            f"{name}, line {line}: it declares or names an entity of its own, which can stand for "
            "anything: write out what it stands for, then run again."
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = refuse
    parser.Parse(data, True)
    root = top.content[0]
    assert isinstance(root, Element)
    return root
