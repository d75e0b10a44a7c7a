"""Where the tags of a sentence stand in its translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from translate.article import DraftTerm, Tag
from translate.inline.nest import nested, parents
from translate.inline.words import (
    WORD,
    Span,
    in_word,
    is_article,
    leans,
    same,
    search,
    spans,
    trimmed,
    whole,
)

# A point in the middle of a sentence is behind so many words that are looked for.
_BEFORE = 3


class _Anchor(NamedTuple):
    """Words of the source and the words that are they in the translation."""

    source: Span
    target: Span


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence and its translation, and what is known of both."""

    source: str
    target: str
    anchors: Sequence[_Anchor]
    words: Sequence[Span]
    alone: Mapping[str, str]

    @property
    def end(self) -> Span:
        return Span(len(self.target), len(self.target))


def phrases(source: str, tags: Sequence[Tag]) -> tuple[str, ...]:
    """The words that a translation on its own helps to find: in tags, and in front of points.

    Of a word that a tag has a part of it is the whole word.
    """
    wanted = (
        source[slice(*whole(source, trimmed(source, tag.start, tag.end)))]
        if tag.start < tag.end
        else _in_front(source, tag.start)
        for tag in tags
        if not _is_all(source, tag)
    )
    return tuple(dict.fromkeys(one for one in wanted if WORD.search(one)))


def _in_front(source: str, at: int) -> str:
    """The few words of a sentence that stand before a place in the middle of it; else ""."""
    words = [match for match in WORD.finditer(source) if match.end() <= at]
    if not words or not WORD.search(source[at:]):
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
    both = _Sentence(source, target, anchors, spans(target), alone or {})
    placed: dict[int, Span] = {}
    for tag in sorted(tags, key=lambda one: one.id):
        if _is_all(source, tag):
            placed[tag.id] = _whole(source, target, tag)
        elif WORD.search(source, tag.start, tag.end):
            placed[tag.id] = _words(both, trimmed(source, tag.start, tag.end))
        else:
            placed[tag.id] = _signs(both, trimmed(source, tag.start, tag.end))
    return nested(tags, parents(tags), placed, target)


def _is_all(source: str, tag: Tag) -> bool:
    """Whether all words of a sentence are in a tag."""
    outside = source[: tag.start] + source[tag.end :]
    return tag.start < tag.end and not WORD.search(outside)


def _whole(source: str, target: str, tag: Tag) -> Span:
    """All of a translation, without the signs at its ends that were not in the tag."""
    start, end = 0, len(target)
    before, after = source[: tag.start].strip(), source[tag.end :].strip()
    if before and target.startswith(before):
        start = len(before)
    if after and target.endswith(after) and end - len(after) > start:
        end -= len(after)
    return trimmed(target, start, end)


def _anchors(source: str, target: str, terms: Sequence[DraftTerm]) -> list[_Anchor]:
    """Terms that were held, and words that both texts have once."""
    found = [
        _Anchor(Span(one.match.start, one.match.end), Span(one.start, one.end))
        for one in terms
        if 0 <= one.start < one.end <= len(target)
    ]
    ours = {source[slice(*span)]: span for span in spans(source)}
    theirs = {target[slice(*span)]: span for span in spans(target)}
    many = Counter(WORD.findall(source)) + Counter(WORD.findall(target))
    for word in sorted(ours.keys() & theirs.keys()):
        if many[word] == 2:
            found.append(_Anchor(ours[word], theirs[word]))
    return found


def _words(both: _Sentence, own: Span) -> Span:
    """Where the words of a tag are in the translation; of parts of words, where the parts are."""
    for anchor in both.anchors:
        if anchor.source == own:
            return anchor.target
    around = whole(both.source, own)
    return _part(both, own, around, _found(both, around))


def _part(both: _Sentence, own: Span, around: Span, found: Span) -> Span:
    """The part of words found that is the tag's: what is left between the letters before it and
    those behind, where they came back; else all."""
    before, after = both.source[around.start : own.start], both.source[own.end : around.end]
    text = both.target[found.start : found.end]
    kept = text[: len(before)].casefold() == before.casefold()
    kept = kept and text[len(text) - len(after) :].casefold() == after.casefold()
    if not kept or len(before) + len(after) >= len(text):
        return found
    return Span(found.start + len(before), found.end - len(after))


def _found(both: _Sentence, own: Span) -> Span:
    """Where whole words are in the translation."""
    for anchor in both.anchors:
        if anchor.source == own:
            return anchor.target
    kept = same(both.source, both.target, own)
    if kept is not None:
        return kept
    phrase = both.source[own.start : own.end]
    about = _about(both, own.start)
    if phrase in both.alone:
        found = search(both.alone[phrase], both.target, both.words, about.start)
        if found is not None:
            return _without_article(both, own, found)
    for anchor in both.anchors:
        # A part of a term that was held as it is ("CO2 tax").
        inner, ours = anchor.source.start <= own.start and own.end <= anchor.source.end, anchor
        if inner and both.source[slice(*ours.source)] == both.target[slice(*ours.target)]:
            shift = ours.target.start - ours.source.start
            return Span(own.start + shift, own.end + shift)
    within = [
        one.target
        for one in both.anchors
        if own.start <= one.source.start and one.source.end <= own.end
    ]
    if within:
        start, end = min(one.start for one in within), max(one.end for one in within)
        if end - start <= 2 * (own.end - own.start):
            return Span(start, end)
    if not both.words:
        return both.end
    share = len(both.words) / max(1, len(WORD.findall(both.source)))
    count = max(1, round(len(WORD.findall(phrase)) * share))
    first = both.words.index(about)
    last = min(len(both.words) - 1, first + count - 1)
    return Span(both.words[first].start, both.words[_leant(both, last)].end)


def _without_article(both: _Sentence, own: Span, found: Span) -> Span:
    """The words found, without an article where that of the source stands before the tag."""
    before = [word for word in spans(both.source) if word.end <= own.start][-1:]
    within = [word for word in both.words if found.start <= word.start < found.end]
    outside = before and is_article(both.source[slice(*before[0])])
    if outside and len(within) > 1 and is_article(both.target[slice(*within[0])]):
        return Span(within[1].start, found.end)
    return found


def _about(both: _Sentence, place: int) -> Span:
    """The word at the same share of the translation."""
    if not both.words:
        return both.end
    before = len(WORD.findall(both.source[:place]))
    all_words = max(1, len(WORD.findall(both.source)))
    return both.words[min(len(both.words) - 1, before * len(both.words) // all_words)]


def _leant(both: _Sentence, word: int) -> int:
    """The number of a word, or of the next where it is elided and cannot end a phrase."""
    elided = leans(both.target[slice(*both.words[word])])
    return word + 1 if elided and word + 1 < len(both.words) else word


def _signs(both: _Sentence, own: Span) -> Span:
    """Where a mark stands that has no words: at the same signs, else at a point."""
    signs = both.source[own.start : own.end]
    count = both.source.count(signs) if signs else 0
    if count and count == both.target.count(signs):
        start = -1
        for _ in range(both.source.count(signs, 0, own.end)):
            start = both.target.find(signs, start + 1)
        return Span(start, start + len(signs))
    return _point(both, own.start)


def _point(both: _Sentence, at: int) -> Span:
    """Where a mark stands that has no words: behind the word it stood behind, or before."""
    source, target, words = both.source, both.target, both.words
    before = [span for span in spans(source) if span.start < at]
    after = source[at:]
    if not before:
        return Span(0, 0)
    if in_word(source, at):
        kept = same(source, target, whole(source, Span(at - 1, at)))
        if kept is not None:
            shift = at - whole(source, Span(at - 1, at)).start
            return Span(kept.start + shift, kept.start + shift)
    if not WORD.search(after):
        # Behind the last word: before or behind the signs that end the sentence.
        end = len(target)
        ending = after.strip()
        if ending and target.endswith(ending):
            end -= len(ending)
        elif ending and words:
            end = words[-1].end
        return Span(end, end)
    last = before[-1]
    for anchor in both.anchors:
        if anchor.source.start < at and last.end <= anchor.source.end:
            # In the middle of a term there is no place that is known.
            end = anchor.target.end if anchor.source.end <= at else anchor.target.start
            return Span(end, end)
    if not words:
        return both.end
    front = _in_front(source, at)
    found = search(both.alone[front], target, words, 0) if front in both.alone else None
    if found is not None:
        return Span(found.end, found.end)
    share = len(before) * len(words) / len(WORD.findall(source))
    behind = words[_leant(both, max(0, round(share) - 1))].end
    return Span(behind, behind)
