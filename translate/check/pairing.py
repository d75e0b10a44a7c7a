"""Sets an existing translation beside its source, so that the same checks run over it."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import replace

import regex

from glossary.concept import Glossary
from translate.article import Action, Article, Block, Draft, Origin, Run, Segment, Signature
from translate.check.coverage import likely_letters
from translate.check.terms import finder

# How likely a source block answers to no, one or two blocks of the translation, and how far the
# lengths of the two spread. The spread is Gale and Church's ("A Program for Aligning Sentences in
# Bilingual Corpora", 1993); the odds are not: blocks are dropped as often as joined.
_PRIORS = {(1, 1): 0.96, (1, 0): 0.01, (0, 1): 0.01, (2, 1): 0.01, (1, 2): 0.01}
_VARIANCE = 6.8
# How likely a caption in another language than its article is left out: as likely as not.
_LEFT_OUT = 0.5
# What a number or name found on both sides takes off the cost of a pairing, and what a number
# found on one side only adds to it (names may be translated), three of each at most.
_ANCHOR, _STRAY = 2.0, 1.0
_ANCHORS = regex.compile(r"\p{Nd}+|\p{Lu}[\p{L}\p{M}]{2,}")
# The way through the table keeps this near to the diagonal, so that long texts stay quick.
_BAND = 60

_NOTHING = Signature("", {}, "", {})


def pair(
    source: Article,
    segments: Sequence[Segment],
    translation: Article,
    translated: Sequence[Segment],
    language: str,
    glossary: Glossary,
    signature: Signature = _NOTHING,
    strays: Collection[str] = (),
) -> Run:
    """Return the run that ``translation`` would be if we had made it from ``source``.

    ``segments`` and ``translated`` are the sentences of the two. Blocks are paired in order;
    within a pair sentences are where both have the same number, else the block is one segment.
    Two blocks that became one are joined ("b3+b4"); a block of the translation that answers to
    nothing gets an empty block before it ("+b7"). Of ``strays``, the ids of the source's stray
    captions, one that the translation leaves out is left out of the run. Drafts count as a
    person's work (memory).
    """
    left = [block for block in source.blocks if block.action is Action.KEEP]
    right = [block for block in translation.blocks if block.action is Action.KEEP]
    sentences = _by_block(segments), _by_block(translated)
    find = finder(glossary)
    rate = likely_letters(language) / likely_letters(source.language)
    blocks: list[Block] = []
    pieces: list[Segment] = []
    drafts: list[Draft] = []
    for ours, theirs in _align(left, right, rate, strays):
        if not theirs and ours[0].id in strays:
            continue
        block = _joined(ours) if ours else _empty(theirs[0], source.language)
        blocks.append(block)
        for segment, text in _segments(block, ours, theirs, *sentences):
            pieces.append(segment)
            terms = find(segment, text, language) if segment.text else ()
            drafts.append(Draft(segment.id, language, text, Origin.MEMORY, terms=terms))
    article = replace(source, blocks=tuple(blocks))
    return Run(article, language, tuple(pieces), tuple(drafts), (), signature)


def _by_block(segments: Sequence[Segment]) -> dict[str, list[Segment]]:
    found: dict[str, list[Segment]] = {}
    for segment in segments:
        found.setdefault(segment.block, []).append(segment)
    return found


def _segments(
    block: Block,
    ours: Sequence[Block],
    theirs: Sequence[Block],
    sentences: dict[str, list[Segment]],
    answers: dict[str, list[Segment]],
) -> list[tuple[Segment, str]]:
    if len(ours) == len(theirs) == 1:
        mine, yours = sentences.get(ours[0].id, []), answers.get(theirs[0].id, [])
        if mine and len(mine) == len(yours):
            return [(one, other.text) for one, other in zip(mine, yours, strict=True)]
    text = "\n".join(other.text for other in theirs)
    whole = Segment(f"{block.id}.s1", block.id, 0, len(block.text), block.text, block.language)
    return [(whole, text)]


def _joined(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return blocks[0]
    return replace(
        blocks[0],
        id="+".join(block.id for block in blocks),
        text="\n".join(block.text for block in blocks),
        source_text="".join(block.source_text + block.gap for block in blocks[:-1])
        + blocks[-1].source_text,
        gap=blocks[-1].gap,
    )


def _empty(block: Block, language: str) -> Block:
    return Block(f"+{block.id}", "", gap=block.gap, kind=block.kind, language=language)


def _align(
    left: Sequence[Block], right: Sequence[Block], rate: float, strays: Collection[str]
) -> list[tuple[Sequence[Block], Sequence[Block]]]:
    """Return which blocks answer to which, in order: one to one, or the cheapest way through."""
    if len(left) == len(right):
        return [([one], [other]) for one, other in zip(left, right, strict=True)]
    lengths = [len(block.text) for block in left], [len(block.text) for block in right]
    anchors = (
        [set(_ANCHORS.findall(block.text)) for block in left],
        [set(_ANCHORS.findall(block.text)) for block in right],
    )
    band = _BAND + abs(len(left) - len(right))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(left) + 1):
        middle = round(i * len(right) / max(len(left), 1))
        # Without a left side there is no diagonal to keep to.
        low, high = (
            (max(0, middle - band), min(len(right), middle + band)) if left else (0, len(right))
        )
        for j in range(low, high + 1):
            choices = []
            for (di, dj), prior in _PRIORS.items():
                before = best.get((i - di, j - dj))
                if before is None or (di, dj) == (0, 0) or i < di or j < dj:
                    continue
                stray = (di, dj) == (1, 0) and left[i - 1].id in strays
                cost = -math.log(_LEFT_OUT if stray else prior)
                if di and dj:
                    ours, theirs = slice(i - di, i), slice(j - dj, j)
                    cost += _distance(sum(lengths[0][ours]), sum(lengths[1][theirs]), rate)
                    here, there = set.union(*anchors[0][ours]), set.union(*anchors[1][theirs])
                    cost -= _ANCHOR * min(len(here & there), 3)
                    cost += _STRAY * min(sum(a.isdigit() for a in here ^ there), 3)
                choices.append((before[0] + cost, (di, dj)))
            if choices:
                best[i, j] = min(choices)
    return _walk(best, left, right)


def _walk(
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]],
    left: Sequence[Block],
    right: Sequence[Block],
) -> list[tuple[Sequence[Block], Sequence[Block]]]:
    i, j = len(left), len(right)
    beads: list[tuple[Sequence[Block], Sequence[Block]]] = []
    while i or j:
        di, dj = best[i, j][1]
        beads.append((left[i - di : i], right[j - dj : j]))
        i, j = i - di, j - dj
    return beads[::-1]


def _distance(one: int, other: int, rate: float) -> float:
    """Return how unlikely two lengths are to be of the same text: -log of the two-sided tail."""
    mean = (one + other / rate) / 2
    if mean == 0:
        return 0.0
    deviation = abs(one * rate - other) / math.sqrt(_VARIANCE * mean * rate)
    return -math.log(max(math.erfc(deviation / math.sqrt(2)), 1e-12))
