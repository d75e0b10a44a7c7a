"""Points that stand as words (a code, a picture): shown as a word, and taken out again."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from translate.article import Tag
from translate.inline.words import WORD

# What stands for a point.
_OPEN, _CLOSE = "⟦", "⟧"
_STAND_IN = regex.compile(r"⟦(\d+)⟧")


def stood_in(text: str, tags: Sequence[Tag]) -> tuple[str, tuple[Tag, ...]]:
    """A text with a word in the place of each point that stands as one (a code, a picture).

    Without it "See `a` and `b`." would be "See  and ." to an engine and to a reviewer. The word
    (⟦0⟧, with the tag's number) is held like a term; points that were given one are left out.
    """
    points = [tag for tag in tags if tag.start == tag.end and _stands(text, tag.start)]
    made, at = "", 0
    for tag in sorted(points, key=lambda one: (one.start, one.id)):
        made += text[at : tag.start] + _OPEN + str(tag.id) + _CLOSE
        at = tag.start
    numbers = {tag.id for tag in points}

    def moved(place: int, edge: bool) -> int:
        before = (one for one in points if one.start < place or (edge and one.start == place))
        return place + sum(len(str(one.id)) + 2 for one in before)

    left = (tag for tag in tags if tag.id not in numbers)
    return made + text[at:], tuple(
        Tag(tag.id, moved(tag.start, False), moved(tag.end, tag.start < tag.end)) for tag in left
    )


def stood_out(text: str, tags: Sequence[Tag]) -> tuple[str, tuple[Tag, ...]]:
    """The text without the words that stood for points, which are tags again."""
    points: dict[int, int] = {}
    made, at = "", 0
    cuts: list[tuple[int, int]] = []
    for match in _STAND_IN.finditer(text):
        made += text[at : match.start()]
        points.setdefault(int(match[1]), len(made))
        cuts.append(match.span())
        at = match.end()
    made += text[at:]

    def moved(place: int) -> int:
        return place - sum(min(end, place) - start for start, end in cuts if start < place)

    kept = [Tag(tag.id, moved(tag.start), moved(tag.end)) for tag in tags]
    kept += [Tag(number, place, place) for number, place in points.items()]
    return made, tuple(sorted(kept, key=lambda one: one.id))


def stand_ins(text: str) -> tuple[str, ...]:
    """The words of a text that stand for points."""
    return tuple(match.group() for match in _STAND_IN.finditer(text))


def _stands(text: str, at: int) -> bool:
    """Whether a point stands as a word of its own: no letter beside it, and no sentence ended."""
    before, after = text[max(at - 1, 0) : at], text[at : at + 1]
    apart = not before or not (before.isalnum() or before in ".!?…")
    ends = not after or after.isspace() or after in ".,;:!?…)]»”"
    return apart and ends and bool(WORD.search(text))
