"""XML without its dangers: a small tree with line numbers; entities, DTDs, XInclude never resolved.

The standard library's ElementTree knows neither lines nor a way to refuse entities.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from glossary.errors import GlossaryError

# Deeper than any file of terms; what comes deeper is made to exhaust whoever reads it.
_DEEPEST = 64
_XINCLUDE = "http://www.w3.org/2001/XInclude"
_XML = "http://www.w3.org/XML/1998/namespace"
# XML 1.0 can hold none of these, not even as a reference.
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Node:
    """An element: its name without the namespace's prefix, and where it begins."""

    namespace: str
    name: str
    attributes: dict[str, str]
    line: int
    content: list[str | Node] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Node]:
        """The elements right inside, of these names or all."""
        for one in self.content:
            if isinstance(one, Node) and (not names or one.name in names):
                yield one

    def all(self, *names: str) -> Iterator[Node]:
        """The elements of these names, at any depth."""
        for one in self.children():
            if one.name in names:
                yield one
            yield from one.all(*names)

    def text(self, *left_out: str) -> str:
        """All text inside, but for that in elements of these names."""
        return "".join(
            one if isinstance(one, str) else "" if one.name in left_out else one.text(*left_out)
            for one in self.content
        )

    @property
    def language(self) -> str:
        """What xml:lang says (or lang, as older formats have it); "" if nothing."""
        return self.attributes.get(f"{_XML} lang") or self.attributes.get("lang", "")


Take = Callable[[Node, Node], None]


def parse(
    data: bytes, path: Path, names: tuple[str, ...] = (), take: Take = lambda node, root: None
) -> Node:
    """Read XML into a tree; raises GlossaryError with the line for what is broken or unsafe.

    Elements of ``names`` are given to ``take`` when they are whole, with the root as read so far,
    and forgotten: a large file is never in memory as a tree.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Node("", "", {}, 0)
    open_: list[Node] = [top]

    def refused(message: str) -> GlossaryError:
        return GlossaryError(message, path, parser.CurrentLineNumber)

    def start(name: str, attributes: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(" ")
        if namespace == _XINCLUDE:
            raise refused("includes another file (XInclude), which is not read: put it in here.")
        if len(open_) > _DEEPEST:
            raise refused("nests its elements too deeply to be a file of terms.")
        node = Node(namespace, local, attributes, parser.CurrentLineNumber)
        open_[-1].content.append(node)
        open_.append(node)

    def end(name: str) -> None:
        node = open_.pop()
        if node.name in names and len(open_) > 1:
            open_[-1].content.pop()
            take(node, open_[1])

    def entity(*declared: object) -> None:
        raise refused("declares entities, which are not resolved: save it without its DTD.")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: open_[-1].content.append(text)
    # A mere "<!DOCTYPE martif SYSTEM …>" is in most files; nothing is fetched for it.
    parser.EntityDeclHandler = entity
    # An entity that nobody declared here would be left out without a word.
    parser.SkippedEntityHandler = entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise GlossaryError(
            f"is no valid XML from here on ({expat.errors.messages[error.code]}).",
            path,
            error.lineno,
        ) from error
    except (ValueError, LookupError) as error:
        raise GlossaryError(
            "says that it is in an encoding that is not known: save it as UTF-8.", path
        ) from error
    return next(top.children())


def no_doctype(data: bytes, path: Path) -> None:
    """Refuse XML that has any DTD, before others parse it."""
    parser = expat.ParserCreate()

    class Root(Exception):
        pass

    def doctype(*declared: object) -> None:
        raise GlossaryError("has a DTD inside, as no spreadsheet has: it is not read.", path)

    def root(*found: object) -> None:
        raise Root

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = root
    try:
        parser.Parse(data, True)
    except Root:
        return
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise GlossaryError("has a part that is no XML: save it as XLSX anew.", path) from error


def escaped(text: str, what: str) -> str:
    """Text as XML holds it; ``what`` names whose text it is, for the refusal."""
    if bad := _IMPOSSIBLE.search(text):
        raise GlossaryError(
            f"'{what}' has the character U+{ord(bad[0]):04X}, which XML cannot hold: remove it."
        )
    # A parser takes a bare carriage return for a line end.
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("\r", "&#13;")
    )
