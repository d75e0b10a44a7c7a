"""XLIFF 1.2 and 2.x: drafts go into the targets, and every other byte stays as it is.

The bytes are never written anew: expat says where each element stands, and what changes is
spliced in there. Entities that a file declares are refused, nothing outside of it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from translate.article import Document, Rendering, Tag, Unit
from translate.errors import InputError
from translate.formats.elements import XML, Element, changed, escaped, parse

LANG = "http://www.w3.org/XML/1998/namespace lang"
# Inline codes that are around words; those that open such a pair and those that close it, by the
# attributes that say to which other they belong. All other elements stand at a point.
AROUND = {"g", "pc", "mrk"}
OPENING = {"bpt": ("rid", "id"), "bx": ("rid", "id"), "sc": ("id",), "sm": ("id",)}
CLOSING = {
    "ept": ("bpt", ("rid", "id")),
    "ex": ("bx", ("rid", "id")),
    "ec": ("sc", ("startRef",)),
    "em": ("sm", ("startRef",)),
}
APPROVED = {"translated", "reviewed", "final", "signed-off"}
# XLIFF 2 has no state for what a machine has translated; this marks the drafts of our own.
DRAFT = "holdfast:draft"


@dataclass(slots=True)
class _Code:
    """An inline code: its bytes before and after its words, which are none where it is a point.

    ``last`` is the number of the last code within it.
    """

    start: int
    end: int
    last: int
    before: bytes
    after: bytes = b""


@dataclass(frozen=True, slots=True)
class _Place:
    """A unit with the elements around it: ``holder`` is the one that source and target are in."""

    unit: Unit
    codes: list[_Code]
    file: Element
    holder: Element
    source: Element
    target: Element | None


def read(data: bytes, name: str) -> Document:
    """Return the sources of an XLIFF that may be translated, with their targets.

    Approved is what its file calls approved, final, reviewed or translated. Raises InputError
    where the bytes are no XLIFF, no well-formed XML, or declare entities.
    """
    file = _parse(data, name)
    languages = [_languages(file, one) for one in file.root.children("file")]
    source, target = languages[0] if languages else ("", "")
    return Document(tuple(place.unit for place in _places(file)), source, target)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the XLIFF with ``texts`` as its targets, in a state that asks for review where nobody
    has approved them.

    Approved targets stay as they are, and so do those that say a text already. ``language`` (BCP
    47) becomes the target language where the file says none.
    """
    file = _parse(data, name)
    edits: dict[tuple[int, int], bytes] = {}
    for place in _places(file):
        given = texts.get(place.unit.id)
        if given is None or not given.text.strip() or place.unit.approved:
            continue
        if given.text != place.unit.target:
            edits.update(_edits(file, place, given, language))
    if not edits:
        return data
    return file.spliced(edits)


def _edits(
    file: XML, place: _Place, given: Rendering, language: str
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield the spans of the bytes that change, with what stands there then."""
    data = file.data
    said = _languages(file, place.file)[1]
    head = file.root if _is_new(file) else place.file
    if not said:
        key = "trgLang" if _is_new(file) else "target-language"
        yield (head.start, head.inner), changed(data[head.start : head.inner], {key: language})
    said_state = "translated" if given.approved else "needs-review-translation"
    state = {} if _is_new(file) else {"state": said_state}
    words = _rendered(given, place.codes, file.newline)
    if _is_new(file):
        tag = data[place.holder.start : place.holder.inner]
        done = {"state": "reviewed"}
        changes = done if given.approved else {"state": "translated", "subState": DRAFT}
        yield (place.holder.start, place.holder.inner), changed(tag, changes)
    old = place.target
    if old is not None:
        tag = data[old.start : old.inner]
        # A quality of the text that is gone, such as "exact-match".
        if "state-qualifier" in old.attributes:
            state["state-qualifier"] = "mt-suggestion"
        close = data[old.inner_end : old.end]
        if tag.endswith(b"/>"):
            tag = tag[:-2].rstrip() + b">"
            close = b"</" + re.split(rb"[\s>]", tag[1:], maxsplit=1)[0] + b">"
        yield (old.start, old.end), changed(tag, state) + words + close
        return
    source = place.source
    after = (place.holder.children("seg-source") or [source])[-1].end
    qname = re.split(rb"[\s/>]", data[source.start + 1 : source.inner], maxsplit=1)[0]
    qname = qname.removesuffix(b"source") + b"target"
    tag = changed(b"<" + qname + b">", {"xml:lang": said or language} | state)
    gap = data[data.rfind(b">", 0, source.start) + 1 : source.start]
    indent = b"" if gap.strip() else gap
    yield (after, after), indent + tag + words + b"</" + qname + b">"


def _rendered(given: Rendering, codes: list[_Code], end: bytes) -> bytes:
    """Return a text with its codes. Those at a point that it lacks come last: what a program puts
    in their place must not be lost."""
    size = len(given.text)
    tags: dict[int, tuple[int, int]] = {}
    for tag in given.tags:
        if 0 <= tag.id < len(codes) and tag.id not in tags:
            start = min(max(tag.start, 0), size)
            tags[tag.id] = (start, min(max(tag.end, start), size))
    for number, code in enumerate(codes):
        if number not in tags and not code.after:
            tags[number] = (size, size)
    parts: list[bytes] = []
    # The codes that are open, from the outside in, each with where its words end.
    opened: list[tuple[int, int]] = []
    at = 0

    def until(place: int, within: int = -1) -> None:
        """Write up to ``place`` and close what ends there, but for what ``within`` belongs in."""
        nonlocal at
        while opened and opened[-1][1] <= place:
            number, stop = opened[-1]
            if stop == place and number < within <= codes[number].last:
                break
            parts.append(escaped(given.text[at:stop], end))
            parts.append(codes[number].after)
            at = stop
            opened.pop()
        if at < place:
            parts.append(escaped(given.text[at:place], end))
        at = place

    for number, (start, stop) in sorted(tags.items(), key=lambda one: (one[1][0], one[0])):
        until(start, number if start == stop else -1)
        parts.append(codes[number].before)
        if codes[number].after:
            # Codes nest: where these do not, the inner one ends with the one around it.
            opened.append((number, min(stop, opened[-1][1]) if opened else stop))
    until(size)
    return b"".join(parts)


def _places(file: XML) -> Iterator[_Place]:
    """Yield the units, in order, that may be translated."""
    stack = [(one, one, True) for one in reversed(file.root.children("file"))]
    number = 0
    holders = ("segment",) if _is_new(file) else ("trans-unit",)
    around = ("unit", "group", *holders) if _is_new(file) else ("body", "group", *holders)
    while stack:
        element, top, translated = stack.pop()
        translated = {"yes": True, "no": False}.get(
            element.attributes.get("translate", ""), translated
        )
        if element.name not in holders:
            stack += [(one, top, translated) for one in reversed(element.children(*around))]
            continue
        number += 1
        sources, targets = element.children("source"), element.children("target")
        if not sources or not translated:
            continue
        text, codes = _inline(sources[0], file.data)
        if not text.strip():
            continue
        target = targets[0] if targets else None
        said = "" if target is None else _inline(target, file.data)[0]
        state = element if _is_new(file) else target
        approved = element.attributes.get("approved") == "yes" or (
            state is not None
            and state.attributes.get("state") in APPROVED
            and state.attributes.get("subState") != DRAFT
        )
        unit = Unit(
            f"u{number}",
            text,
            tags=tuple(Tag(key, code.start, code.end) for key, code in enumerate(codes)),
            target=said,
            approved=approved and bool(said.strip()),
            language=sources[0].attributes.get(LANG) or _languages(file, top)[0],
        )
        yield _Place(unit, codes, top, element, sources[0], target)


def _languages(file: XML, top: Element) -> tuple[str, str]:
    if _is_new(file):
        said = file.root.attributes
        return said.get("srcLang", ""), said.get("trgLang", "")
    return top.attributes.get("source-language", ""), top.attributes.get("target-language", "")


def _inline(element: Element, data: bytes) -> tuple[str, list[_Code]]:
    """Return the text of a source or target and its codes."""
    text: list[str] = []
    codes: list[_Code] = []
    size = 0
    # What is open: the number of a code, and what closes it (of a pair of codes: their name).
    opened: list[tuple[int, str, str]] = []
    todo: list[Element | str | int] = list(reversed(element.content))
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            text.append(one)
            size += len(one)
        elif isinstance(one, int):
            while opened.pop()[0] != one:
                # It opened here and closes elsewhere, so it stands at a point.
                pass
            codes[one].end, codes[one].last = size, len(codes) - 1
        else:
            pair, keys = CLOSING.get(one.name, ("", ()))
            if pair and opened and opened[-1][1:] == (pair, _id(one, keys)):
                code = codes[opened.pop()[0]]
                code.end, code.last, code.after = size, len(codes) - 1, data[one.start : one.end]
                continue
            number = len(codes)
            if one.name in AROUND and not _protected(one) and one.inner_end < one.end:
                before, after = data[one.start : one.inner], data[one.inner_end : one.end]
                codes.append(_Code(size, size, number, before, after))
                opened.append((number, "", ""))
                todo.append(number)
                todo += reversed(one.content)
                continue
            codes.append(_Code(size, size, number, data[one.start : one.end]))
            if one.name in OPENING:
                opened.append((number, one.name, _id(one, OPENING[one.name])))
    return "".join(text), codes


def _id(element: Element, keys: tuple[str, ...]) -> str:
    return next((element.attributes[key] for key in keys if key in element.attributes), "")


def _protected(element: Element) -> bool:
    said = element.attributes
    return said.get("translate") == "no" or said.get("mtype") == "protected"


def _parse(data: bytes, name: str) -> XML:
    file = parse(data, name)
    version = file.root.attributes.get("version", "")
    if file.root.name != "xliff" or not re.match(r"[12]\.", version):
        raise InputError(
            f"{name} is no XLIFF of version 1 or 2: name a file whose first element is "
            '<xliff version="1.2"> or <xliff version="2.0">.'
        )
    return file


def _is_new(file: XML) -> bool:
    """Whether it is XLIFF 2."""
    return file.root.attributes["version"].startswith("2")
