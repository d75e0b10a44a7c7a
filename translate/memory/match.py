"""Matches segments with stored translations: to the letter first, then by likeness."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from translate.article import Approved, Draft, Origin, Segment

# What each number that differs costs, in percent: one digit is little text and another fact.
_NUMBER = 5
# Edit distance takes the product of two lengths: what is longer than this is no sentence.
_LONGEST = 2000
# A match must share this part of a segment's words. Common words find all texts: only the rare,
# this part of them all, are looked up.
_SHARED = 0.4
_RARE = 0.8
# So many texts at most are compared with a segment: those that share the most of its rare words.
_MOST = 5000

_NUMBERS = regex.compile(r"\d+(?:[.,]\d+)*")
# Scripts without spaces go letter by letter, Korean by two syllables: its stems are short.
_WORDS = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
    r"|\p{Hangul}{1,2}|[\p{L}\p{N}\p{M}]+"
)
_STEM = 5


@dataclass(frozen=True, slots=True)
class FuzzyMatch:
    """A stored translation of a similar text. ``score`` is the likeness in percent, 0 to 99."""

    source: str
    target: str
    score: int


def drafts(
    segments: Sequence[Segment], target: str, approved: Iterable[Approved]
) -> dict[str, Draft]:
    """Return a draft for each segment that has an approved translation, by segment id."""
    return {
        id: Draft(id, target, entry.target, Origin.MEMORY)
        for id, entry in recall(segments, approved).items()
    }


def recall(segments: Iterable[Segment], approved: Iterable[Approved]) -> dict[str, Approved]:
    """Return the approved translation to use for each segment that has one, by segment id.

    A translation counts for a segment when its source is the segment's text to the letter. The
    one approved for this very segment comes first, then the first one approved for the same text
    elsewhere. What was approved for a place whose text has changed since is not used.

    >>> moon = Segment("b1.s1", "b1", 0, 4, "Moon", "en")
    >>> recall([moon], [Approved("b9.s1", "Moon", "Luna"), Approved("b1.s1", "Moon", "Moon")])
    {'b1.s1': Approved(context='b1.s1', source='Moon', target='Moon')}
    """
    here: dict[tuple[str, str], Approved] = {}
    anywhere: dict[str, Approved] = {}
    for entry in approved:
        if entry.target.strip():
            here.setdefault((entry.context, entry.source), entry)
            anywhere.setdefault(entry.source, entry)
    found: dict[str, Approved] = {}
    for segment in segments:
        entry_here = here.get((segment.id, segment.text), anywhere.get(segment.text))
        if entry_here is not None:
            found[segment.id] = entry_here
    return found


def fuzzy(
    segments: Iterable[Segment], entries: Sequence[Approved], least: int = 70
) -> dict[str, FuzzyMatch]:
    """Return the most similar stored text for each segment without an exact match, by segment id.

    A match is an offer for a person and never a draft: its score (see ``score``) is at least
    ``least`` and at most 99. The first of equally similar entries counts. Looked at are entries
    that share about half of a segment's words, by their beginnings; empty texts and those longer
    than 2,000 characters are passed over.
    """
    todo: dict[str, list[str]] = defaultdict(list)
    segments = list(segments)
    exact = recall(segments, entries)
    for segment in segments:
        if segment.id not in exact and 0 < len(segment.text) <= _LONGEST:
            todo[segment.text].append(segment.id)
    if not todo or not entries:
        return {}
    stored: dict[str, Approved] = {}
    for entry in entries:
        if entry.target.strip() and len(entry.source) <= _LONGEST:
            stored.setdefault(_normal(entry.source), entry)
    texts = [text for text in stored if text]
    index = _index(texts)
    found: dict[str, FuzzyMatch] = {}
    for text, ids in todo.items():
        best = _best(_normal(text), texts, index, least)
        if best is not None:
            entry = stored[best[0]]
            match = FuzzyMatch(entry.source, entry.target, min(best[1], 99))
            found |= dict.fromkeys(ids, match)
    return found


def score(one: str, other: str) -> int:
    """How alike two texts are, in percent: 100 to the letter, else 99 at most, rounded down.

    It is one less the edit distance (Levenshtein) over the longer length, of the texts without
    regard to case, width and white space; each number that differs takes off 5 percent more.

    >>> score("Moon visits Seoul.", "Moon leaves Seoul."), score("On 3 May", "on 4 May")
    (72, 82)
    """
    if one == other:
        return 100
    from rapidfuzz.distance import Levenshtein

    first, second = _normal(one), _normal(other)
    alike = Levenshtein.normalized_similarity(first, second)
    return min(_percent(alike, first, second), 99)


def _percent(alike: float, one: str, other: str) -> int:
    """The score of normal texts of a likeness between 0 and 1."""
    cost = 0
    if one != other:
        mine, theirs = Counter(_NUMBERS.findall(one)), Counter(_NUMBERS.findall(other))
        cost = _NUMBER * max((mine - theirs).total(), (theirs - mine).total())
    # Floating point makes 70 % of some lengths 69.99….
    return max(0, int(alike * 100 + 1e-9) - cost)


def _normal(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _words(normal: str) -> list[str]:
    """The distinct words of a normal text, each by its beginning: endings change, stems stay."""
    return list(dict.fromkeys(word[:_STEM] for word in _WORDS.findall(normal)))


def _index(texts: Sequence[str]) -> dict[str, list[int]]:
    """Which texts have a word, by word."""
    index: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        for word in _words(text):
            index[word].append(at)
    return index


def _best(
    text: str, texts: Sequence[str], index: Mapping[str, list[int]], least: int
) -> tuple[str, int] | None:
    """The most similar text and its score, if there is one of at least ``least``."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    best: tuple[str, int] | None = None
    near = [texts[at] for at in _sharing(_words(text), index)]
    size = len(text)
    near = [one for one in near if 100 * min(size, len(one)) >= least * max(size, len(one))]
    for one, alike, _ in process.extract(
        text,
        near,
        scorer=Levenshtein.normalized_similarity,
        score_cutoff=max(least / 100 - 1e-9, 0),
        limit=None,
    ):
        # They come the most alike first, and numbers only ever cost.
        if best is not None and int(alike * 100 + 1e-9) <= best[1]:
            break
        percent = _percent(alike, text, one)
        if percent >= least and (best is None or percent > best[1]):
            best = one, percent
    return best


def _sharing(words: Sequence[str], index: Mapping[str, list[int]]) -> list[int]:
    """Which texts share enough of the rare words, in their order."""
    listed = sorted((index.get(word, []) for word in words), key=len)
    rare = max(1, round(_RARE * len(listed)))
    common = len(listed) - rare
    # Whoever has half of all the words has these of the rare ones, even with every common one.
    needed = max(1, int(_SHARED * len(listed)) - common)
    counts: Counter[int] = Counter()
    for places in listed[:rare]:
        counts.update(places)
    enough = Counter({at: count for at, count in counts.items() if count >= needed})
    return sorted(at for at, _ in enough.most_common(_MOST))
