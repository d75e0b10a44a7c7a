"""Inline markup: bold, links and footnote marks stand in a translation at the words they stood at.

No engine here says which word became which, so the words are found again: as a term that was held,
as a word that is the same in both, or as what the engine makes of them alone; where all fails, at
the same share of the sentence. Whatever is found, each tag comes back once, nested as it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from translate.article import DraftTerm, Tag

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’.\-][\p{L}\p{M}\p{N}]+)*|[\p{Han}\p{Kana}]")
# A tag that is written out in a text, and those that have no end.
_LITERAL = regex.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w.-]{0,40})(?:\s[^<>]{0,500}?)?(?P<empty>/?)>"
)
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})
# What stands for a point.
_OPEN, _CLOSE = "⟦", "⟧"
_STAND_IN = regex.compile(r"⟦(\d+)⟧")
# Two words are forms of one where they share so many letters and so much of the longer one.
_STEM, _ALIKE = 3, 0.6
# A point in the middle of a sentence is behind so many words that are looked for.
_BEFORE = 3
# So much of a phrase must be found, in so many words more or less than it has.
_FOUND, _MORE, _FEWER = 0.5, 2, 1


class _Span(NamedTuple):
    start: int
    end: int


class _Anchor(NamedTuple):
    """Words of the source and the words that are they in the translation."""

    source: _Span
    target: _Span


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
    return apart and ends and bool(_WORD.search(text))


def phrases(source: str, tags: Sequence[Tag]) -> tuple[str, ...]:
    """The words that a translation on its own helps to find: in tags, and in front of points."""
    wanted = (
        source[tag.start : tag.end].strip() if tag.start < tag.end else _in_front(source, tag.start)
        for tag in tags
        if not _is_all(source, tag)
    )
    return tuple(dict.fromkeys(one for one in wanted if _WORD.search(one)))


def _in_front(source: str, at: int) -> str:
    """The few words of a sentence that stand before a place in the middle of it; else ""."""
    words = [match for match in _WORD.finditer(source) if match.end() <= at]
    if not words or not _WORD.search(source[at:]):
        return ""
    return source[words[max(0, len(words) - _BEFORE)].start() : words[-1].end()]


def place(
    source: str,
    target: str,
    tags: Sequence[Tag],
    terms: Sequence[DraftTerm] = (),
    alone: Mapping[str, str] | None = None,
) -> tuple[Tag, ...]:
    """Where the tags of a sentence stand in its translation, in the order of their numbers.

    ``terms`` are those held in it, ``alone`` says what the words of a tag are by themselves
    (:func:`phrases`). Every tag is placed; tags nest as they do in the source.
    """
    anchors = _anchors(source, target, terms)
    words = [_Span(*match.span()) for match in _WORD.finditer(target)]
    placed: dict[int, _Span] = {}
    parents = _parents(tags)
    for tag in sorted(tags, key=lambda one: one.id):
        if _is_all(source, tag):
            span = _whole(source, target, tag)
        elif tag.start < tag.end:
            span = _words(source, target, tag, anchors, words, alone or {})
        else:
            span = _point(source, target, tag.start, anchors, words, alone or {})
        placed[tag.id] = span
    return _nested(tags, parents, placed, target)


def _is_all(source: str, tag: Tag) -> bool:
    """Whether all words of a sentence are in a tag."""
    outside = source[: tag.start] + source[tag.end :]
    return tag.start < tag.end and not _WORD.search(outside)


def _whole(source: str, target: str, tag: Tag) -> _Span:
    """All of a translation, without the signs at its ends that were not in the tag."""
    start, end = 0, len(target)
    before, after = source[: tag.start].strip(), source[tag.end :].strip()
    if before and target.startswith(before):
        start = len(before)
    if after and target.endswith(after) and end - len(after) > start:
        end -= len(after)
    return _trimmed(target, start, end)


def _trimmed(text: str, start: int, end: int) -> _Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return _Span(start, end)


def _anchors(source: str, target: str, terms: Sequence[DraftTerm]) -> list[_Anchor]:
    """Terms that were held, and words that both texts have once."""
    found = [
        _Anchor(_Span(one.match.start, one.match.end), _Span(one.start, one.end))
        for one in terms
        if 0 <= one.start < one.end <= len(target)
    ]
    ours = {match.group(): _Span(*match.span()) for match in _WORD.finditer(source)}
    theirs = {match.group(): _Span(*match.span()) for match in _WORD.finditer(target)}
    many = Counter(_WORD.findall(source)) + Counter(_WORD.findall(target))
    for word in sorted(ours.keys() & theirs.keys()):
        if many[word] == 2:
            found.append(_Anchor(ours[word], theirs[word]))
    return found


def _words(
    source: str,
    target: str,
    tag: Tag,
    anchors: Sequence[_Anchor],
    words: Sequence[_Span],
    alone: Mapping[str, str],
) -> _Span:
    """Where the words of a tag are in the translation."""
    own = _trimmed(source, tag.start, tag.end)
    for anchor in anchors:
        if anchor.source == own:
            return anchor.target
    phrase = source[own.start : own.end]
    about = _about(source, own.start, words, target)
    if phrase in alone:
        found = _search(alone[phrase], target, words, about.start)
        if found is not None:
            return found
    within = [
        one.target for one in anchors if own.start <= one.source.start and one.source.end <= own.end
    ]
    if within:
        start, end = min(one.start for one in within), max(one.end for one in within)
        if end - start <= 2 * (own.end - own.start):
            return _Span(start, end)
    if not words:
        return _Span(len(target), len(target))
    count = len(_WORD.findall(phrase)) * len(words) / max(1, len(_WORD.findall(source)))
    first = next((at for at, word in enumerate(words) if word.start >= about.start), len(words) - 1)
    last = min(len(words) - 1, first + max(1, round(count)) - 1)
    return _Span(words[first].start, words[last].end)


def _about(source: str, place: int, words: Sequence[_Span], target: str) -> _Span:
    """The word at the same share of the translation."""
    if not words:
        return _Span(len(target), len(target))
    before = len(_WORD.findall(source[:place]))
    whole = max(1, len(_WORD.findall(source)))
    return words[min(len(words) - 1, before * len(words) // whole)]


def _search(phrase: str, target: str, words: Sequence[_Span], near: int) -> _Span | None:
    """Where a translation has a phrase, perhaps in other forms of its words."""
    wanted = [word.casefold() for word in _WORD.findall(phrase)]
    there = [target[word.start : word.end].casefold() for word in words]
    best, chosen = _FOUND, None
    for size in range(max(1, len(wanted) - _FEWER), len(wanted) + _MORE + 1):
        for first in range(len(there) - size + 1):
            window = there[first : first + size]
            # What stands at its ends must belong to it.
            if not any(_alike(window[0], one) for one in wanted):
                continue
            if not any(_alike(window[-1], one) for one in wanted):
                continue
            hits = sum(any(_alike(one, other) for other in window) for one in wanted)
            score = 2 * hits / (len(wanted) + size)
            span = _Span(words[first].start, words[first + size - 1].end)
            closer = chosen is not None and abs(span.start - near) < abs(chosen.start - near)
            if score > best or (score == best and closer):
                best, chosen = score, span
    return chosen


def _alike(one: str, other: str) -> bool:
    """Whether two words are the same or may be forms of one."""
    if one == other:
        return True
    shared = 0
    for letter, same in zip(one, other, strict=False):
        if letter != same:
            break
        shared += 1
    return shared >= _STEM and shared >= _ALIKE * max(len(one), len(other))


def _point(
    source: str,
    target: str,
    at: int,
    anchors: Sequence[_Anchor],
    words: Sequence[_Span],
    alone: Mapping[str, str],
) -> _Span:
    """Where a mark stands that has no words: behind the word it stood behind, or before."""
    before = [match for match in _WORD.finditer(source) if match.start() < at]
    after = source[at:]
    if not before:
        return _Span(0, 0)
    if not _WORD.search(after):
        # Behind the last word: before or behind the signs that end the sentence.
        end = len(target)
        ending = after.strip()
        if ending and target.endswith(ending):
            end -= len(ending)
        elif ending and words:
            end = words[-1].end
        return _Span(end, end)
    last = _Span(*before[-1].span())
    for anchor in anchors:
        if anchor.source.start < at and last.end <= anchor.source.end:
            # In the middle of a term there is no place that is known.
            end = anchor.target.end if anchor.source.end <= at else anchor.target.start
            return _Span(end, end)
    if not words:
        return _Span(len(target), len(target))
    front = _in_front(source, at)
    found = _search(alone[front], target, words, 0) if front in alone else None
    if found is not None:
        return _Span(found.end, found.end)
    whole = len(_WORD.findall(source))
    behind = words[max(0, round(len(before) * len(words) / whole) - 1)].end
    return _Span(behind, behind)


def _parents(tags: Sequence[Tag]) -> dict[int, int | None]:
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


def _nested(
    tags: Sequence[Tag],
    parents: Mapping[int, int | None],
    placed: Mapping[int, _Span],
    target: str,
) -> tuple[Tag, ...]:
    """The tags with each in the one it was in, and none across another."""
    done: dict[int, _Span] = {}
    children: dict[int | None, list[int]] = {}
    for tag in sorted(tags, key=lambda one: one.id):
        children.setdefault(parents[tag.id], []).append(tag.id)
    waiting: list[int | None] = [None]
    while waiting:
        parent = waiting.pop()
        room = _Span(0, len(target)) if parent is None else done[parent]
        siblings = children.get(parent, [])
        inside = {
            one: _Span(*(min(max(at, room.start), room.end) for at in placed[one]))
            for one in siblings
        }
        # Where a language turns the order of words round, so do the tags; none overlap.
        end = room.start
        for one in sorted(siblings, key=lambda one: (inside[one], one)):
            start = max(inside[one].start, end)
            end = max(inside[one].end, start)
            done[one] = _Span(start, end)
        waiting += siblings
    return tuple(Tag(one, *done[one]) for one in sorted(done))
