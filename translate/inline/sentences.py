"""Tags over several sentences: cut for each of them, and one again in their translations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from translate.article import Tag
from translate.inline.nest import parents
from translate.inline.words import spans


def clipped(tags: Sequence[Tag], start: int, end: int, reach: int) -> tuple[Tag, ...]:
    """The tags of a text that stand in a part of it, as offsets into the part.

    A tag over several parts is in each of them. A point belongs to the part that it stands in, or
    behind, up to ``reach``: where the next part begins.
    """
    found = []
    for tag in tags:
        if tag.start < tag.end:
            inside = tag.start < end and tag.end > start
        else:
            inside = (start <= tag.start or not start) and tag.start < reach
        if inside:
            first, last = (min(max(at, start), end) - start for at in (tag.start, tag.end))
            found.append(Tag(tag.id, first, last))
    return tuple(found)


def united(
    sources: Sequence[Sequence[Tag]], texts: Sequence[str], placed: Sequence[Sequence[Tag]]
) -> list[tuple[Tag, ...]]:
    """The tags of translated sentences, where those over several may be one again.

    ``sources`` are the tags of the sentences of one text (:func:`clipped`), ``texts`` their
    translations and ``placed`` the tags in these. A tag that goes on in the next sentence will be
    around all between its words in both. Where that would take in as many words that are not its
    own as it has in one of the two, it is left out of that one.
    """
    done = [{tag.id: tag for tag in tags} for tags in placed]
    for number in sorted({tag.id for tags in sources for tag in tags}):
        within = [
            at
            for at, tags in enumerate(sources)
            if any(tag.id == number and tag.start < tag.end for tag in tags)
        ]
        if len(within) < 2:
            continue
        first, last = within[0], within[-1]
        one, other = done[first][number], done[last][number]
        foreign = (
            _cost(sources[first], texts[first], done[first], number, one.end, len(texts[first])),
            _cost(sources[last], texts[last], done[last], number, 0, other.start),
        )
        own = (
            _words(texts[first], one.start, one.end),
            _words(texts[last], other.start, other.end),
        )
        # With a sentence between, what is left out of one end still reaches to the other.
        beyond = foreign if last - first > 1 else (0, 0)
        ways = [(sum(foreign), 1, -1)]
        if not _contains(sources[first], number):
            ways.append((own[0] + beyond[1], 0, first))
        if not _contains(sources[last], number):
            ways.append((own[1] + beyond[0], 0, last))
        if sum(foreign) and (left := min(ways)[2]) >= 0:
            del done[left][number]
    return [tuple(tags[number] for number in sorted(tags)) for tags in done]


def _cost(
    tags: Sequence[Tag], text: str, placed: Mapping[int, Tag], number: int, start: int, end: int
) -> int:
    """How many words a tag would take in that are not its own; many where they are another's."""
    around = parents(tags)
    beside = [
        tag
        for other, tag in placed.items()
        if other != number and around.get(other) == around.get(number) and tag.start < tag.end
    ]
    hit = any(tag.start < end and tag.end > start for tag in beside)
    return _words(text, start, end) + (len(text) if hit else 0)


def _contains(tags: Sequence[Tag], number: int) -> bool:
    """Whether there is a tag in a tag."""
    return number in parents(tags).values()


def _words(text: str, start: int, end: int) -> int:
    return sum(start <= word.start < end for word in spans(text))
