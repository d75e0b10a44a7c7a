"""A book as EPUB 2 or 3: its title, its documents in reading order, its tables of contents."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from html import unescape

from translate.article import Document, Kind, Rendering, Unit
from translate.errors import InputError
from translate.formats import archive, container
from translate.formats.charset import decoded, encoded
from translate.formats.html import leftwards, rewritten, same
from translate.formats.markup import Attribute, Token, What, attributes, tokens
from translate.formats.page import Page, scan
from translate.formats.runs import Place, collapsed, trimmed

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PACKAGE = "application/oebps-package+xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})
_CONTENTS = "application/x-dtbncx+xml"
# A long novel has 2 MiB of text, the Bible 8.
_MOST_TEXT = 64 * 2**20
_QUOTED = re.compile(rb"%([0-9A-Fa-f]{2})")
# The id of the language a package says, which is no unit.
_LANGUAGE = "language"
_PROPERTIES = {"title": Kind.TITLE, "description": Kind.PARAGRAPH, _LANGUAGE: Kind.NOTICE}


@dataclass(frozen=True, slots=True)
class _Part:
    """A member with texts, as the markup in it."""

    path: str
    page: Page
    encoding: str


def read(data: bytes, name: str) -> Document:
    """The texts of a book: its titles, the documents in reading order, then the tables of contents
    that are none of these. An id is the member's path and the text's number in it.

    Raises InputError for what is no book, is damaged, protected against copying or would expand
    absurdly.
    """
    units: list[Unit] = []
    language = ""
    for part in _parts(data, name):
        for place in part.page.places:
            if place.unit.id == _LANGUAGE:
                language = place.unit.text
            else:
                units.append(replace(place.unit, id=f"{part.path}#{place.unit.id}"))
    return Document(tuple(units), language)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """The book with other texts for some of its units; ``language``, where it is one, becomes that
    of the book and of its documents. One that is in a language of its own keeps it where no text in
    it is another.

    Members without a change keep their bytes; where no text is another, so does the book. Raises
    InputError as read() does.
    """
    # Most books are in another language from their title on.
    if not any(_changes(part, texts) for part in _parts(data, name)):
        return data
    changed = {}
    new = language
    spoken = ""
    for part in _parts(data, name):
        own = {
            place.unit.id: texts[key]
            for place in part.page.places
            if (key := f"{part.path}#{place.unit.id}") in texts
        }
        old = [place.unit.text for place in part.page.places if place.unit.id == _LANGUAGE]
        if old:
            # A book in this language already is left as it is, whatever its pages say.
            new = "" if old == [language] else language
            spoken = old[0]
        if old and new:
            own[_LANGUAGE] = Rendering(new)
        says = part.page.language
        foreign = says and spoken and says.split("-")[0] != spoken.split("-")[0]
        stays = foreign and not _changes(part, texts)
        made = rewritten(part.page, own, "" if stays else new, part.encoding)
        if old and new and leftwards(old[0]) != leftwards(new):
            made = _turned(made, "rtl" if leftwards(new) else "ltr")
        if made != part.page.text:
            changed[part.path] = encoded(made, part.encoding)
    return archive.replace(data, name, changed)


def _changes(part: _Part, texts: Mapping[str, Rendering]) -> bool:
    """Whether a member gets a text that it does not have."""
    keyed = ((place, f"{part.path}#{place.unit.id}") for place in part.page.places)
    return any(key in texts and not same(place, texts[key]) for place, key in keyed)


def _parts(data: bytes, name: str) -> Iterator[_Part]:
    """The members of a book that have texts, each once, a package before what it lists."""
    held = frozenset(archive.names(data, name))
    if _CONTAINER not in held:
        raise InputError(f"{name} is no EPUB ({_CONTAINER} is not in it): give a book as EPUB.")
    members = _Members(data, name)
    locked = _locked(members) if _ENCRYPTION in held else frozenset()
    seen: set[str] = set()
    for path in _packages(members, held):
        coming: list[tuple[str, Callable[[str], Page]]] = [(path, _package)]
        while coming:
            path, parse = coming.pop()
            if path in seen:
                continue
            seen.add(path)
            if path in locked:
                raise InputError(
                    f"{name} is protected against copying (“{path}” in it is encrypted): give a "
                    "book without such protection."
                )
            text, encoding = members.text(path)
            yield _Part(path, parse(text), encoding)
            if parse is _package:
                pages, contents = _listed(text, path, held)
                if not pages:
                    raise InputError(
                        f"{name} has no pages that its package (“{path}”) lists: save the book "
                        "again as EPUB."
                    )
                coming = [(one, _ncx) for one in reversed(contents)]
                coming += [(one, _xhtml) for one in reversed(pages)]


class _Members:
    """Reads members of a book that archive.names() has passed, opened once for all of them."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._opened = zipfile.ZipFile(io.BytesIO(data))
        self._size = 0

    def text(self, path: str) -> tuple[str, str]:
        """The text of a member and its encoding; raises InputError where it is damaged or where
        there was too much of it so far."""
        info = self._opened.getinfo(path)
        self._size += info.file_size
        if self._size > _MOST_TEXT:
            raise InputError(
                f"{self.name} has more than {_MOST_TEXT >> 20} MiB of text: split the book."
            )
        try:
            content = self._opened.read(info)
        except container.DAMAGED as error:
            raise container.damaged(self.name, path, error) from error
        return decoded(content, f"“{path}” in {self.name}") if content else ("", "utf-8")


def _packages(members: _Members, held: frozenset[str]) -> list[str]:
    """The paths of the packages a container names, each once."""
    text, _ = members.text(_CONTAINER)
    found: dict[str, None] = {}
    for _, says in _elements(text, {"rootfile"}):
        path = _path("", says.get("full-path", ""), held)
        if path and says.get("media-type", _PACKAGE) == _PACKAGE:
            found[path] = None
    if not found:
        raise InputError(
            f"{members.name} names no package that is in it: save the book again as EPUB."
        )
    return list(found)


def _listed(text: str, path: str, held: frozenset[str]) -> tuple[list[str], list[str]]:
    """The pages of a package in reading order, then its table of contents, and its NCX."""
    items: dict[str, tuple[str, str]] = {}
    navigation, order, contents = [], [], []
    for name, says in _elements(text, {"item", "itemref"}):
        if name == "itemref":
            order.append(says.get("idref", ""))
            continue
        found = _path(posixpath.dirname(path), says.get("href", ""), held)
        if not found:
            continue
        kind = says.get("media-type", "").lower()
        items[says.get("id", "")] = found, kind
        if kind == _CONTENTS:
            contents.append(found)
        elif "nav" in says.get("properties", "").split() and kind in _PAGES:
            navigation.append(found)
    read = [items[one][0] for one in order if one in items and items[one][1] in _PAGES]
    return list(dict.fromkeys([*read, *navigation])), list(dict.fromkeys(contents))


def _path(folder: str, href: str, held: frozenset[str]) -> str:
    """The member that a reference means; "" where it is none."""
    href = href.partition("#")[0]
    for one in (_unquoted(href), href):
        path = posixpath.normpath(posixpath.join(folder, one))
        if path in held:
            return path
    return ""


def _unquoted(href: str) -> str:
    plain = _QUOTED.sub(lambda found: bytes([int(found[1], 16)]), href.encode("utf-8", "replace"))
    return plain.decode("utf-8", "replace")


def _locked(members: _Members) -> frozenset[str]:
    """The members that are encrypted: often fonts alone, which nobody reads here."""
    text, _ = members.text(_ENCRYPTION)
    found = _elements(text, {"cipherreference"})
    return frozenset(posixpath.normpath(_unquoted(says.get("uri", ""))) for _, says in found)


def _elements(text: str, wanted: set[str]) -> Iterable[tuple[str, dict[str, str]]]:
    """The names and attributes of some elements, in order."""
    for token in tokens(text, True):
        if token.what is What.START and token.name in wanted:
            yield (
                token.name,
                {one.name: unescape(text[one.start : one.end]) for one in attributes(text, token)},
            )


def _xhtml(text: str) -> Page:
    return scan(text, True)


def _package(text: str) -> Page:
    """A package: its titles, what it says the book is about, and the language it says first."""
    return _fields(text, "package", _PROPERTIES)


def _ncx(text: str) -> Page:
    """A table of contents of EPUB 2: its title and its labels."""
    return _fields(text, "ncx", {"text": Kind.NAVIGATION})


def _fields(text: str, top: str, wanted: Mapping[str, Kind]) -> Page:
    """The texts of elements in which there is nothing else."""
    places: list[Place] = []
    root: Token | None = None
    says: dict[int, tuple[Attribute, ...]] = {}
    before = last = None
    language = told = ""
    for token in tokens(text, True):
        if token.what is What.START and token.name == top and root is None:
            named = [one for one in attributes(text, token) if one.name == "xml:lang"]
            if named:
                root, says[token.start] = token, tuple(named)
                language = text[named[0].start : named[0].end].strip()
        ends = token.what is What.END and before is not None and before.name == token.name
        if ends and last is not None and last.what is What.TEXT and token.name in wanted:
            start, end = trimmed(text, last.start, last.end)
            number = str(len(places) + 1)
            if token.name == _LANGUAGE:
                number, told = ("" if told else _LANGUAGE), _LANGUAGE
            if start < end and number:
                unit = Unit(number, collapsed(text[start:end]), wanted[token.name])
                places.append(Place(unit, start, end))
        if token.what in (What.START, What.END):
            before = token if token.what is What.START else None
        last = token
    return Page(text, True, tuple(places), language, says, root)


def _turned(text: str, way: str) -> str:
    """A package whose pages are turned this way; EPUB 2 cannot say it."""
    version = ""
    for token in tokens(text, True):
        if token.what is not What.START or token.name not in ("package", "spine"):
            continue
        says = {one.name: one for one in attributes(text, token)}
        if token.name == "package" and "version" in says:
            version = text[says["version"].start : says["version"].end]
        elif token.name == "spine" and version.startswith("3"):
            told = says.get("page-progression-direction")
            if told is not None:
                return text[: told.start] + way + text[told.end :]
            return f'{text[: token.says]} page-progression-direction="{way}"{text[token.says :]}'
    return text
