"""What no rule knows: which blocks are the page's and which the article's, all weighed together.

Each block has a likelihood of being furniture (:mod:`translate.clean.model`), in which all others
have a say: an article is one stretch of a page, with a headline at its top.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from translate.article import Action, Block, Kind
from translate.clean import looks
from translate.clean.model import ABOVE, BELOW, FURNITURE, Guess, Weights, guesses

# So likely must furniture be to go: an article's line lost is the greater harm, a text or a
# sentence lost the greatest.
GOES, TEXT_GOES = 0.75, 0.95
_LONG, _SENTENCE = 40, 4
# A block stands where it is so likely to stand.
_THERE = 0.5
# A headline has so many words, and is so likely one.
_HEADLINE, _TITLE = range(1, 41), 0.1
# A line that is so likely one of these is called so, if nothing says otherwise.
_NAMED, _KINDS = 0.5, (Kind.BYLINE, Kind.DATE, Kind.LEAD, Kind.HEADING, Kind.LIST_ITEM)
# A text of one block is no page, and neither is one of more blocks than any page has.
_PAGE = range(2, 20_001)
# Page furniture is the smaller part of any page that has an article on it: when more than this
# share of the letters would go, the judgement is wrong, or there is no article.
MOST_DROPPED = 0.5
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

_WHERE = ((ABOVE, "above the article"), (BELOW, "below it"))


def find_furniture(
    blocks: tuple[Block, ...], language: str, weights: Weights | None = None
) -> tuple[Block, ...]:
    """Mark the headline, if no rule has found it, the furniture that is left, and what is plain."""
    if len(blocks) not in _PAGE:
        return blocks
    told = guesses(blocks, language, weights)
    title = _headline(blocks, told)
    done = list(blocks)
    ended = False
    for place, (block, guess) in enumerate(zip(blocks, told, strict=True)):
        below = guess.zone(BELOW) > _THERE
        if looks.decided(block):
            pass
        elif place == title:
            done[place] = looks.keep(block, Kind.TITLE, "the line most like a headline")
        elif _is_text(block) and below and not ended:
            pass  # a sentence goes only beyond a line that goes: here it may be the article's last
        elif guess.furniture() > (TEXT_GOES if _is_text(block) else GOES):
            done[place] = _dropped(block, guess)
        else:
            for kind in _KINDS:
                if guess.share(kind) > _NAMED:
                    done[place] = replace(block, kind=kind)
        ended |= below and done[place].action is Action.DROP
    return _within_bounds(blocks, done, told)


def _headline(blocks: Sequence[Block], told: Sequence[Guess]) -> int:
    """The place of the likeliest headline; -1 where one is known or none is likely."""
    if any(looks.decided(one) and one.kind is Kind.TITLE for one in blocks):
        return -1
    shares = [
        guess.share("title")
        if looks.words(block.text) in _HEADLINE and not looks.decided(block)
        else 0.0
        for block, guess in zip(blocks, told, strict=True)
    ]
    best = max(range(len(shares)), key=lambda place: shares[place], default=-1)
    return best if best >= 0 and shares[best] >= _TITLE else -1


def _is_text(block: Block) -> bool:
    """Whether a block is a text or a sentence, which should be kept in doubt."""
    length = looks.words(block.text)
    return length >= _LONG or (length >= _SENTENCE and looks.full_stop(block.text))


def _within_bounds(
    blocks: tuple[Block, ...], done: Sequence[Block], told: Sequence[Guess]
) -> tuple[Block, ...]:
    """What was judged, but where most of the letters would go only the surest of it."""
    sizes = [looks.letters(one.text) for one in done]
    gone = [place for place, one in enumerate(done) if one.action is Action.DROP]
    excess = sum(sizes[place] for place in gone) - MOST_DROPPED * sum(sizes)
    kept: set[int] = set()
    for place in sorted(gone, key=lambda place: (told[place].furniture(), place)):
        if excess <= 0:
            break
        if blocks[place].action is Action.KEEP:
            kept.add(place)
            excess -= sizes[place]
    return tuple(
        block if place in kept else judged
        for place, (block, judged) in enumerate(zip(blocks, done, strict=True))
    )


def _dropped(block: Block, guess: Guess) -> Block:
    kind = Kind(guess.kind(*FURNITURE))
    where = next(
        (words for zone, words in _WHERE if guess.zone(zone) > _THERE), "between paragraphs"
    )
    words = list(dict.fromkeys(_SAYS[sign] for sign in guess.why() if sign in _SAYS))[:2]
    told = "; ".join([f"{_CALLED[kind]}, {where}", *words])
    return replace(block, kind=kind, action=Action.DROP, reason=told)
