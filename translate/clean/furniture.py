"""What no rule knows: which blocks are the page's and which the article's, all weighed together.

Each block has a likelihood of being furniture (:mod:`translate.clean.model`). An article is one
stretch of a page: above its first block and below its last one all is furniture, within it little
is. The stretch taken is the likeliest one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, islice
from math import exp, log, log1p

from translate.article import Action, Block, Kind
from translate.clean import dates, looks
from translate.clean.languages import FEWEST_LETTERS
from translate.clean.model import Guess, Weights, guesses
from translate.clean.title import headline
from translate.language import base, glance

FURNITURE = (Kind.NAVIGATION, Kind.NOTICE, Kind.RELATED)
# What a line of furniture within the article costs, against one outside it: there are few.
WITHIN = 1.5
# How much likelier than not furniture must be: an article's sentence lost is the greater harm.
CAUTION = 0.3
# So sure must it be that a long text is none of the article's.
_LONG, _SENTENCE, _SURE = 40, 4, 0.995
_HEADING = 3
# A line that is likelier than not who wrote the article is called so.
_BYLINE = 0.5
# Page furniture is the smaller part of any page that has an article on it: when more than this
# share of the letters would go, the judgement is wrong, or there is no article.
MOST_DROPPED = 0.5
# A headline has so many words, and is so likely one.
_HEADLINE, _TITLE = range(2, 31), 0.12
# It stands above the text, or above a notice as long as a text at least.
_INTO_TEXT = 3
# Likelihoods nearer to 0 or 1 than this are not believed.
_LIMIT = 1e-4
_SAYS = {
    "mostly section": "words of menus",
    "mostly action": "words of buttons",
    "mostly offer": "words of offers",
    "offer words": "words of offers",
    "pointer word": "words of links",
    "section words": "words of menus",
    "begins read": "begins as links do",
    "other language": "in another language",
    "other script": "in another script",
    "bar": "with bars",
    "arrow": "with an arrow",
    "dated": "with a date",
    "hash": "with hashtags",
    "labelled line": "with a label",
    "rights": "about rights",
    "label": "with a label",
    "to reader 1": "speaks to the reader",
    "to reader 2": "speaks to the reader",
    "phrase 1": "as sites speak to readers",
    "address": "with an address",
    "repeated": "stands twice",
    "has date": "with a date",
    "figures": "with figures",
}
_CALLED = {
    Kind.NAVIGATION: "of the page's menus and buttons",
    Kind.NOTICE: "a notice of the page",
    Kind.RELATED: "a link to another article",
}


def find_furniture(
    blocks: tuple[Block, ...], language: str, weights: Weights | None = None
) -> tuple[Block, ...]:
    """Mark the headline, if no rule has found it, and the furniture that is left."""
    blocks = _with_headline(blocks, language, weights)
    told = guesses(blocks, language, weights)
    odds = [_odds(block, guess) for block, guess in zip(blocks, told, strict=True)]
    first, last = stretch(odds)
    texts = [place for place, block in enumerate(blocks) if _is_text(block)]
    if not any(first <= place < last for place in texts):
        return blocks  # all that is text would be outside: then nothing is known here
    goes = [
        not looks.decided(block) and (odds[place] > WITHIN or not first <= place < last)
        for place, block in enumerate(blocks)
    ]
    # One line alone below an article may be its own: who wrote it, or where it ends.
    if last == len(blocks) - 1:
        goes[last] &= _share(told[last]) > _SURE
    # A sentence goes only beyond a line that goes: one beside the article may be its own.
    below = False
    for place in range(last, len(blocks)):
        goes[place] &= (below and odds[place] > WITHIN) or not _is_text(blocks[place])
        below |= goes[place] or blocks[place].action is Action.DROP
    for place in range(first, last):
        doubtful = _is_text(blocks[place]) or _may_be_own(blocks, place, language)
        goes[place] &= not doubtful or _share(told[place]) > _SURE
    done = list(blocks)
    for place, (block, guess) in enumerate(zip(blocks, told, strict=True)):
        if goes[place]:
            where = "above" if place < first else "below" if place >= last else "within"
            done[place] = _dropped(block, guess, where)
        elif not looks.decided(block) and guess.kinds["byline"] > _BYLINE:
            done[place] = looks.keep(block, Kind.BYLINE, "who wrote it, as it looks and stands")
    return blocks if _too_much(done) else tuple(done)


def _is_text(block: Block) -> bool:
    """Whether a block is a text or a sentence, which should be kept in doubt."""
    length = looks.words(block.text)
    return length >= _LONG or (length >= _SENTENCE and looks.full_stop(block.text))


def _may_be_own(blocks: Sequence[Block], place: int, language: str) -> bool:
    """Whether a line within the article may be an item of its list, a heading, a stray caption."""
    if blocks[place].marker.strip():
        return True
    beside = [blocks[i] for i in (place - 1, place + 1) if 0 <= i < len(blocks)]
    if place + 1 < len(blocks) and blocks[place + 1].marker.strip():
        return looks.words(blocks[place].text) <= _SENTENCE
    alone = len(beside) > 1 and all(looks.is_prose(one.text) for one in beside)
    text = blocks[place].text
    foreign = looks.letters(text) >= FEWEST_LETTERS and base(glance(text)[0]) != base(language)
    return alone and (foreign or looks.words(text) <= _HEADING)


def _too_much(blocks: Sequence[Block]) -> bool:
    """Whether most of the letters would go: then this is no page, or none of a known sort."""
    kept = sum(looks.letters(one.text) for one in blocks if one.action is Action.KEEP)
    return kept < (1 - MOST_DROPPED) * sum(looks.letters(one.text) for one in blocks)


def _with_headline(
    blocks: tuple[Block, ...], language: str, weights: Weights | None
) -> tuple[Block, ...]:
    """Mark the likeliest line as the headline where none is known."""
    if any(looks.decided(one) and one.kind is Kind.TITLE for one in blocks):
        return blocks
    prose = (place for place, block in enumerate(blocks) if looks.is_prose(block.text))
    top = next(islice(prose, _INTO_TEXT, None), len(blocks))
    shares = [
        guess.kinds["title"]
        if not looks.decided(block)
        and looks.words(block.text) in _HEADLINE
        and not looks.full_stop(block.text)
        else 0.0
        for block, guess in zip(blocks, guesses(blocks, language, weights, top), strict=False)
    ]
    best = max(range(len(shares)), key=lambda place: shares[place], default=-1)
    alone = _only_line(blocks, language)
    if alone >= 0:
        best = alone
    elif best < 0 or shares[best] < _TITLE:
        return headline(blocks, language)
    done = list(blocks)
    done[best] = looks.keep(blocks[best], Kind.TITLE, "the line most like a headline")
    return tuple(done)


def _only_line(blocks: Sequence[Block], language: str) -> int:
    """The only line above the text that no rule knows, if there is but one; else -1."""
    above: list[int] = []
    for place, block in enumerate(blocks):
        if looks.is_prose(block.text):
            return above[0] if len(above) == 1 else -1
        if not looks.decided(block) and not dates.is_date(block.text, language):
            if block.marker.strip() or looks.stops(block.text):
                return -1
            above.append(place)
    return -1


def stretch(odds: Sequence[float]) -> tuple[int, int]:
    """The likeliest stretch of blocks that an article is, given the log odds of furniture."""
    gone = [-log1p(exp(-one)) for one in odds]
    kept = [max(-log1p(exp(one)), out - WITHIN) for one, out in zip(odds, gone, strict=True)]
    outside, inside = [0.0, *accumulate(gone)], [0.0, *accumulate(kept)]
    best, chosen, start = float("-inf"), (0, len(odds)), 0
    for end in range(len(odds) + 1):
        if outside[end] - inside[end] > outside[start] - inside[start]:
            start = end
        whole = outside[start] - inside[start] + inside[end] - outside[end]
        if whole > best:
            best, chosen = whole, (start, end)
    return chosen


def _share(guess: Guess) -> float:
    return sum(guess.kinds.get(kind, 0.0) for kind in FURNITURE)


def _odds(block: Block, guess: Guess) -> float:
    """The log odds of furniture; what a rule has decided counts as decided."""
    share = min(max(_share(guess), _LIMIT), 1 - _LIMIT)
    if looks.decided(block):
        share = 1 - _LIMIT if block.action is Action.DROP else _LIMIT
    return log(share / (1 - share)) - CAUTION


def _dropped(block: Block, guess: Guess, where: str) -> Block:
    kind = max(FURNITURE, key=lambda one: guess.kinds.get(one, 0.0))
    place = {"within": "between paragraphs", "above": "above the article", "below": "below it"}
    words = list(dict.fromkeys(_SAYS[sign] for sign in guess.why if sign in _SAYS))[:2]
    told = "; ".join([f"{_CALLED[kind]}, {place[where]}", *words])
    return replace(block, kind=kind, action=Action.DROP, reason=told)
