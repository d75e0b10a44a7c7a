"""Tags that are written out in a text ("Open the <b>door</b>."): taken out of it, and put back."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from translate.article import Tag

# A tag that is written out in a text, and those that have no end.
_LITERAL = regex.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w.-]{0,40})(?:\s[^<>]{0,500}?)?(?P<empty>/?)>"
)
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def literal(text: str) -> tuple[str, tuple[Tag, ...], tuple[tuple[str, str], ...]]:
    """A text without the tags that are written out in it, these, and how each is written.

    A point has nothing as its end. Where they do not nest, the text stays as it is.
    """
    made, at = "", 0
    tags: list[tuple[int, int]] = []
    raws: list[tuple[str, str]] = []
    open_tags: list[tuple[int, str]] = []
    for match in _LITERAL.finditer(text):
        made += text[at : match.start()]
        at = match.end()
        name = match["name"].lower()
        if match["end"]:
            if not open_tags or open_tags[-1][1] != name:
                return text, (), ()
            number = open_tags.pop()[0]
            tags[number] = (tags[number][0], len(made))
            raws[number] = (raws[number][0], match.group())
            if tags[number][0] == len(made):
                return text, (), ()  # an element without words
            if (len(made), len(made)) in tags[number:]:
                return text, (), ()  # a point before the end could as well stand behind it
            continue
        if not match["empty"] and name not in _VOID:
            open_tags.append((len(tags), name))
        tags.append((len(made), len(made)))
        raws.append((match.group(), ""))
    if open_tags or not raws:
        return text, (), ()
    found = tuple(Tag(number, *span) for number, span in enumerate(tags))
    return made + text[at:], found, tuple(raws)


def written_out(text: str, tags: Sequence[Tag], raws: Sequence[tuple[str, str]]) -> str:
    """A text with its tags written out again."""
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for tag in sorted(tags, key=lambda one: one.id):
        start, end = raws[tag.id]
        opening.setdefault(tag.start, []).append(start)
        if end:
            if tag.start == tag.end:
                opening[tag.start].append(end)  # its words were lost
            else:
                closing.setdefault(tag.end, []).insert(0, end)
    places = range(len(text) + 1)
    return "".join(
        "".join(closing.get(at, [])) + "".join(opening.get(at, [])) + text[at : at + 1]
        for at in places
    )
