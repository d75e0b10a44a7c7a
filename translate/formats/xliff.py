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
from translate.formats.elements import XML, Element, changed, parse
from translate.formats.xliff_codes import Code, inline, protected, rendered

LANG = "http://www.w3.org/XML/1998/namespace lang"
APPROVED = {"translated", "reviewed", "final", "signed-off"}
# A target in these that says what its source says was put there for somebody to write over.
UNTRANSLATED = {"new", "needs-translation", "initial"}
# XLIFF 2 has no state for what a machine has translated; this marks the drafts of our own.
DRAFT = "holdfast:draft"


@dataclass(frozen=True, slots=True)
class _Text:
    """A text with its codes, and the elements that it and its translation are in.

    Those are the source and the target, or a segment of each; ``unit`` is None where there are no
    words.
    """

    unit: Unit | None
    codes: list[Code]
    source: Element
    target: Element | None


@dataclass(frozen=True, slots=True)
class _Place:
    """A source and its target, with the texts in them and the elements around.

    ``holder`` is what both are in; ``segments`` is the source cut in segments, where it is.
    """

    file: Element
    holder: Element
    source: Element
    target: Element | None
    segments: Element | None
    texts: list[_Text]


def read(data: bytes, name: str) -> Document:
    """Return the sources of an XLIFF that may be translated, with their targets; of those that are
    cut in segments (XLIFF 1.2) each segment.

    Approved is what its file calls approved, final, reviewed or translated. A target that says
    what its source says is none where its state is new, needs-translation or initial. Raises
    InputError where the bytes are no XLIFF, no well-formed XML, or declare entities.
    """
    file = _parse(data, name)
    languages = [_languages(file, one) for one in file.root.children("file")]
    source, target = languages[0] if languages else ("", "")
    units = (one.unit for place in _places(file) for one in place.texts)
    return Document(tuple(unit for unit in units if unit is not None), source, target)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the XLIFF with ``texts`` as its targets, in a state that asks for review where nobody
    has approved them.

    Approved targets stay as they are, and so do those that say a text already. ``language`` (BCP
    47) becomes the target language where the file says none.
    """
    file = _parse(data, name)
    edits: dict[tuple[int, int], bytes] = {}
    for place in _places(file):
        given = {
            number: texts[one.unit.id]
            for number, one in enumerate(place.texts)
            if one.unit is not None and one.unit.id in texts and _wanted(one.unit, texts)
        }
        if given:
            edits.update(_edits(file, place, given, language))
    return file.spliced(edits) if edits else data


def _wanted(unit: Unit, texts: Mapping[str, Rendering]) -> bool:
    text = texts[unit.id].text
    return bool(text.strip()) and not unit.approved and text != unit.target


def _edits(
    file: XML, place: _Place, given: Mapping[int, Rendering], language: str
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield the spans of the bytes that change, with what stands there then; ``given`` are the new
    texts by their numbers in the place."""
    data = file.data
    said = _languages(file, place.file)[1]
    head = file.root if _is_new(file) else place.file
    if not said:
        key = "trgLang" if _is_new(file) else "target-language"
        yield (head.start, head.inner), changed(data[head.start : head.inner], {key: language})
    approved = all(
        given.get(number, one.unit).approved
        for number, one in enumerate(place.texts)
        if one.unit is not None
    )
    state = {}
    if _is_new(file):
        tag = data[place.holder.start : place.holder.inner]
        done = {"state": "reviewed"}
        changes = done if approved else {"state": "translated", "subState": DRAFT}
        yield (place.holder.start, place.holder.inner), changed(tag, changes)
    else:
        state = {"state": "translated" if approved else "needs-review-translation"}
    old = place.target
    if old is not None:
        # A quality of the text that is gone, such as "exact-match".
        if "state-qualifier" in old.attributes:
            state["state-qualifier"] = "mt-suggestion"
        opening, closing = _around(old, data)
        if any(one.target is not None for one in place.texts) and place.segments is not None:
            yield (old.start, old.inner), changed(opening, state)
            yield from _in_segments(file, place, given)
            return
        words = _content(file, place, given)
        yield (old.start, old.end), changed(opening, state) + words + closing
        return
    source = place.source
    after = (place.holder.children("seg-source") or [source])[-1].end
    qname = re.split(rb"[\s/>]", data[source.start + 1 : source.inner], maxsplit=1)[0]
    qname = qname.removesuffix(b"source") + b"target"
    tag = changed(b"<" + qname + b">", {"xml:lang": said or language} | state)
    gap = data[data.rfind(b">", 0, source.start) + 1 : source.start]
    indent = b"" if gap.strip() else gap
    words = _content(file, place, given)
    yield (after, after), indent + tag + words + b"</" + qname + b">"


def _content(file: XML, place: _Place, given: Mapping[int, Rendering]) -> bytes:
    """Return what is in a new target: the text, or all segments with what is between them; one
    that has no translation is empty."""
    around = place.segments
    if around is None:
        return rendered(given[0], place.texts[0].codes, file.newline)
    parts: list[bytes] = []
    at = around.inner
    for number, one in enumerate(place.texts):
        parts.append(file.data[at : one.source.start])
        parts.append(_segment(file, one, given.get(number)))
        at = one.source.end
    return b"".join([*parts, file.data[at : around.inner_end]])


def _in_segments(
    file: XML, place: _Place, given: Mapping[int, Rendering]
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Yield the edits of a target that has segments: those it lacks come behind the one that they
    follow, parted from it as they are in the source."""
    first = min(one.target.start for one in place.texts if one.target is not None)
    # Where the next one goes: behind one that is there, or before the first.
    at, last = first, -1
    missing: dict[int, list[bytes]] = {}
    for number, one in enumerate(place.texts):
        if one.target is not None:
            if number in given:
                yield (one.target.start, one.target.end), _segment(file, one, given[number])
            at, last = one.target.end, one.source.end
        elif number in given:
            words = _segment(file, one, given[number])
            if last >= 0:
                words = _gap(file.data[last : one.source.start]) + words
            elif number + 1 < len(place.texts):
                words += _gap(file.data[one.source.end : place.texts[number + 1].source.start])
            missing.setdefault(at, []).append(words)
            last = one.source.end if last >= 0 else last
    for at, parts in missing.items():
        yield (at, at), b"".join(parts)


def _gap(between: bytes) -> bytes:
    """Return the white space between two segments, without the codes there."""
    if not between.strip():
        return between
    return b" " if re.search(rb"\s", re.sub(rb"<[^>]*>", b"", between)) else b""


def _segment(file: XML, one: _Text, given: Rendering | None) -> bytes:
    """Return a segment of a target: its element with a translation, or with none."""
    opening, closing = _around(one.target or one.source, file.data)
    if given is not None:
        return opening + rendered(given, one.codes, file.newline) + closing
    source = one.source
    # Without words there is nothing to translate, but there may be codes.
    kept = file.data[source.inner : source.inner_end] if one.unit is None else b""
    return opening + kept + closing


def _around(element: Element, data: bytes) -> tuple[bytes, bytes]:
    """Return an element's start tag, as one that has an end tag, and that."""
    opening, closing = data[element.start : element.inner], data[element.inner_end : element.end]
    if opening.endswith(b"/>"):
        opening = opening[:-2].rstrip() + b">"
        closing = b"</" + re.split(rb"[\s>]", opening[1:], maxsplit=1)[0] + b">"
    return opening, closing


def _places(file: XML) -> Iterator[_Place]:
    """Yield what may be translated, in order."""
    native: dict[str, str] = {}
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
            if element.name == "unit":
                native = _native(element)
            stack += [(one, top, translated) for one in reversed(element.children(*around))]
            continue
        number += 1
        if translated and element.children("source"):
            place = _place(file, element, top, f"u{number}", native)
            if any(one.unit is not None for one in place.texts):
                yield place


def _place(
    file: XML, holder: Element, top: Element, name: str, native: Mapping[str, str]
) -> _Place:
    source = holder.children("source")[0]
    target = next(iter(holder.children("target")), None)
    language = source.attributes.get(LANG) or _languages(file, top)[0]
    state = holder if _is_new(file) else target
    said = state.attributes.get("state", "") if state is not None else ""
    approved = holder.attributes.get("approved") == "yes" or (
        said in APPROVED and state is not None and state.attributes.get("subState") != DRAFT
    )
    fresh = not approved and said in UNTRANSLATED

    def text(name: str, source: Element, target: Element | None) -> _Text:
        words, codes = inline(source, file.data, native)
        there = "" if target is None else inline(target, file.data, native)[0]
        if fresh and there.strip() == words.strip():
            there = ""
        tags = tuple(Tag(key, code.start, code.end) for key, code in enumerate(codes))
        done = approved and bool(there.strip())
        unit = Unit(name, words, tags=tags, target=there, approved=done, language=language)
        return _Text(unit if words.strip() else None, codes, source, target)

    whole = text(name, source, target)
    cut = next(iter(holder.children("seg-source")), None)
    segments = {} if cut is None else _segments(cut)
    theirs = {} if target is None else _segments(target)
    # A translation that is not cut in these segments is one of all of them.
    alike = segments.keys() & theirs.keys()
    if not segments or (whole.unit is not None and whole.unit.target.strip() and not alike):
        return _Place(top, holder, source, target, None, [whole])
    texts = [
        _Text(None, [], one, theirs.get(key))
        if protected(one)
        else text(f"{name}.{number}", one, theirs.get(key))
        for number, (key, one) in enumerate(segments.items(), 1)
    ]
    return _Place(top, holder, source, target, cut, texts)


def _segments(around: Element) -> dict[tuple[str, int], Element]:
    """Return the segments in an element, in order, by what they are called and the how manieth of
    that name each is."""
    found: dict[tuple[str, int], Element] = {}
    seen: dict[str, int] = {}
    todo = list(reversed(around.content))
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            continue
        if one.name == "mrk" and one.attributes.get("mtype") == "seg":
            called = one.attributes.get("mid", "")
            seen[called] = seen.get(called, 0) + 1
            found[called, seen[called]] = one
        else:
            todo += reversed(one.content)
    return found


def _native(unit: Element) -> dict[str, str]:
    """Return the codes that a unit of XLIFF 2 keeps apart, by their ids."""
    return {
        one.attributes.get("id", ""): "".join(part for part in one.content if isinstance(part, str))
        for data in unit.children("originalData")
        for one in data.children("data")
    }


def _languages(file: XML, top: Element) -> tuple[str, str]:
    if _is_new(file):
        said = file.root.attributes
        return said.get("srcLang", ""), said.get("trgLang", "")
    return top.attributes.get("source-language", ""), top.attributes.get("target-language", "")


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
