"""The inline codes of an XLIFF text: read as places in its words, and written at others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from translate.article import Rendering
from translate.formats.elements import Element, escaped
from translate.formats.markup import named

# Inline codes that are around words; those that open such a pair and those that close it, by the
# attributes that say to which other they belong. All other elements stand at a point.
_AROUND = {"g", "pc", "mrk"}
_OPENING = {"bpt": ("rid", "id"), "bx": ("rid", "id"), "sc": ("id",), "sm": ("id",)}
_CLOSING = {
    "ept": ("bpt", ("rid", "id")),
    "ex": ("bx", ("rid", "id")),
    "ec": ("sc", ("startRef",)),
    "em": ("sm", ("startRef",)),
}
# Codes by themselves; halves of pairs, which may stand within a word, are none.
_ALONE = {"x", "ph"}
# What a code is, as a file says it: a break of the line or page, or the look of words.
_BREAKS = {"lb", "pb", "xlf:lb", "xlf:pb"}
_LOOKS = named("""
    bold italic underlined link xlf:b xlf:i xlf:u a abbr b cite code del em font i ins mark s
    small span strong sub sup tt u wbr
""")
# What a native code is: a break, a thing that stands among the words, or else part of a word.
_TAG = regex.compile(r"</?+\s*+([A-Za-z][\w:-]*+)")
_LINES = named("""
    blockquote br caption dd div dl dt figcaption h1 h2 h3 h4 h5 h6 hr li ol p table td th tr ul
    text:line-break w:br
""")
_THINGS = named("audio button canvas iframe img input object select svg textarea video")
_JOINERS = regex.compile(r"&(?:shy|zwj|zwnj|#173|#x[aA][dD]);|[\xad\u200b-\u200d\u2060\ufeff]")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
# Scripts that write words without spaces between them.
_UNSPACED = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}]"
)


@dataclass(slots=True)
class Code:
    """An inline code: its bytes before and after its words, which are none where it is a point.

    ``last`` is the number of the last code within it. ``parts``: "line" where it ends a line,
    "word" where it stands between words. ``spaced``: the text has a space in front of it that the
    file has not.
    """

    start: int
    end: int
    last: int
    before: bytes
    after: bytes = b""
    parts: str = ""
    spaced: bool = False


def inline(
    element: Element, data: bytes, native: Mapping[str, str] | None = None
) -> tuple[str, list[Code]]:
    """Return the text of a source, target or segment and its codes, in the order they open.

    Where a code parts two words and no white space does, the text has a space before it: else the
    two would be one. ``native`` are the codes that the file keeps apart (XLIFF 2), by their ids.
    """
    pieces: list[str] = []
    codes: list[Code] = []
    size = 0
    # What is open: the number of a code, and what closes it (of a pair of codes: their name).
    opened: list[tuple[int, str, str]] = []
    todo: list[Element | str | int] = list(reversed(element.content))
    while todo:
        one = todo.pop()
        if isinstance(one, str):
            pieces.append(one)
            size += len(one)
        elif isinstance(one, int):
            while opened.pop()[0] != one:
                # It opened here and closes elsewhere, so it stands at a point.
                pass
            codes[one].end, codes[one].last = size, len(codes) - 1
        else:
            pair, keys = _CLOSING.get(one.name, ("", ()))
            if pair and opened and opened[-1][1:] == (pair, _id(one, keys)):
                code = codes[opened.pop()[0]]
                code.end, code.last, code.after = size, len(codes) - 1, data[one.start : one.end]
                continue
            number = len(codes)
            if one.name in _AROUND and not protected(one) and one.inner_end < one.end:
                before, after = data[one.start : one.inner], data[one.inner_end : one.end]
                codes.append(Code(size, size, number, before, after))
                opened.append((number, "", ""))
                todo.append(number)
                todo += reversed(one.content)
                continue
            raw = data[one.start : one.end]
            codes.append(Code(size, size, number, raw, parts=_parts(one, native or {})))
            if one.name in _OPENING:
                opened.append((number, one.name, _id(one, _OPENING[one.name])))
    return _parted("".join(pieces), codes), codes


def protected(element: Element) -> bool:
    """Whether the words in a code stay as they are."""
    said = element.attributes
    return said.get("translate") == "no" or said.get("mtype") == "protected"


def rendered(given: Rendering, codes: list[Code], end: bytes) -> bytes:
    """Return a text with its codes, its line ends as ``end``.

    Codes at a point that it lacks come last: what a program puts in their place must not be lost.
    """
    text, tags = _joined(given, codes)
    size = len(text)
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
            parts.append(escaped(text[at:stop], end))
            parts.append(codes[number].after)
            at = stop
            opened.pop()
        if at < place:
            parts.append(escaped(text[at:place], end))
        at = place

    for number, (start, stop) in sorted(tags.items(), key=lambda one: (one[1][0], one[0])):
        until(start, number if start == stop else -1)
        parts.append(codes[number].before)
        if codes[number].after:
            # Codes nest: where these do not, the inner one ends with the one around it.
            opened.append((number, min(stop, opened[-1][1]) if opened else stop))
    until(size)
    return b"".join(parts)


def _joined(given: Rendering, codes: list[Code]) -> tuple[str, dict[int, tuple[int, int]]]:
    """A text without the spaces that stand for codes between words, and the places of all codes in
    it by their numbers."""
    text, size = given.text, len(given.text)
    tags: dict[int, tuple[int, int]] = {}
    for tag in given.tags:
        if 0 <= tag.id < len(codes) and tag.id not in tags:
            start = min(max(tag.start, 0), size)
            tags[tag.id] = (start, min(max(tag.end, start), size))
    dropped: set[int] = set()
    for number, (start, _) in sorted(tags.items()):
        near = (start - 1, start) if codes[number].spaced else ()
        own = (at for at in near if at not in dropped and text[at : at + 1] == " " and at >= 0)
        dropped.update([next(own, -1)])
    gone = sorted(dropped - {-1})
    for number, (start, stop) in tags.items():
        tags[number] = (start - bisect_left(gone, start), stop - bisect_left(gone, stop))
    text = "".join(
        text[a:b] for a, b in zip([0, *(at + 1 for at in gone)], [*gone, size], strict=True)
    )
    for number, code in enumerate(codes):
        if number not in tags and not code.after:
            tags[number] = (len(text), len(text))
    return text, tags


def _parted(text: str, codes: list[Code]) -> str:
    """The text with a space before each code that parts two words; its codes are moved there."""
    owners: dict[int, int] = {}
    for number, code in enumerate(codes):
        if code.parts and not code.after and code.start not in owners:
            at = code.start
            before, after = text[max(at - 1, 0) : at], text[at : at + 1]
            if _glued(before, after, code.parts):
                owners[code.start] = number
                code.spaced = True
    if not owners:
        return text
    places = sorted(owners)
    for number, code in enumerate(codes):
        start, end = code.start, code.end
        code.start += bisect_left(places, start) + (owners.get(start, number + 1) <= number)
        code.end += bisect_left(places, end) + (owners.get(end, code.last + 1) <= code.last)
    cuts = zip([0, *places], [*places, len(text)], strict=True)
    return " ".join(text[start:end] for start, end in cuts)


def _glued(before: str, after: str, parts: str) -> bool:
    """Whether two signs belong to two words that only a code between them parts."""
    if parts == "line":
        return bool(before and after) and not (before.isspace() or after.isspace())
    letters = _LETTER.fullmatch(before) and _LETTER.fullmatch(after)
    return bool(letters) and not _UNSPACED.search(before + after)


def _parts(element: Element, native: Mapping[str, str]) -> str:
    """What a code at a point is to the words beside it; see Code."""
    if element.name == "mrk":
        return "word" if protected(element) and element.content else ""
    if element.name not in _ALONE:
        return ""
    said = element.attributes
    called = said.get("ctype", said.get("subType", "")).removeprefix("x-")
    if called in _BREAKS:
        return "line"
    code = "".join(one for one in element.content if isinstance(one, str))
    for key in ("equiv-text", "disp", "equiv"):
        code = code or said.get(key, "")
    code = native.get(said.get("dataRef", ""), code)
    shown = code.strip()
    if (code and not shown and ("\n" in code or "\r" in code)) or shown in ("\\n", "\\r\\n"):
        return "line"
    tag = _TAG.match(shown)
    name = tag[1].lower() if tag is not None else called
    if name in _LINES:
        return "line"
    if name in _LOOKS or _JOINERS.fullmatch(code):
        return ""
    if tag is not None:
        # Others come in pairs, around words or within one.
        return "word" if name in _THINGS or shown.endswith("/>") else ""
    return "" if said.get("type") == "fmt" else "word"


def _id(element: Element, keys: tuple[str, ...]) -> str:
    return next((element.attributes[key] for key in keys if key in element.attributes), "")
