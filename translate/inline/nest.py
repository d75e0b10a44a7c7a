"""Tags in tags: which is in which, and none across another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.article import Tag
from translate.inline.words import Span


def parents(tags: Sequence[Tag]) -> dict[int, int | None]:
    """The tag around each, by number: the nearest that opens before it and has its words."""
    around: dict[int, int | None] = {}
    open_tags: list[Tag] = []
    for tag in sorted(tags, key=lambda one: one.id):
        while open_tags and not (
            open_tags[-1].start <= tag.start
            and tag.end <= open_tags[-1].end
            and open_tags[-1].start < open_tags[-1].end
        ):
            open_tags.pop()
        around[tag.id] = open_tags[-1].id if open_tags else None
        open_tags.append(tag)
    return around


def nested(
    tags: Sequence[Tag],
    around: Mapping[int, int | None],
    placed: Mapping[int, Span],
    target: str,
) -> tuple[Tag, ...]:
    """The tags with each in the one it was in, and none across another."""
    done: dict[int, Span] = {}
    children: dict[int | None, list[int]] = {}
    for tag in sorted(tags, key=lambda one: one.id):
        children.setdefault(around[tag.id], []).append(tag.id)
    waiting: list[int | None] = [None]
    while waiting:
        parent = waiting.pop()
        room = Span(0, len(target)) if parent is None else done[parent]
        siblings = children.get(parent, [])
        inside = {
            one: Span(*(min(max(at, room.start), room.end) for at in placed[one]))
            for one in siblings
        }
        # Where a language turns the order of words round, so do the tags; none overlap.
        end = room.start
        for one in sorted(siblings, key=lambda one: (inside[one], one)):
            start = max(inside[one].start, end)
            end = max(inside[one].end, start)
            done[one] = Span(start, end)
        waiting += siblings
    return tuple(Tag(one, *done[one]) for one in sorted(done))
