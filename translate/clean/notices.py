"""Notices: cookie lines, banners, newsletters, advertisements, what a site says for itself."""

from __future__ import annotations

import re  # compiles long lists of phrases five times faster than regex
from functools import lru_cache

import regex

from translate.article import Action, Block, Kind
from translate.clean import dates, looks
from translate.clean import notice_cues as cues

# A notice is short; what is longer is text about cookies, newsletters or beta versions.
_LONGEST, _LONGEST_LINE = 60, 1000
_SHORT = 14
_MIDDLING = 25
# Which group of the pattern holds the phrases that tell wherever they stand.
_ANYWHERE = 1
# A heading of a notice, and what can be no quotation, has so many words.
_HEAD = 8
_QUOTE = regex.compile(r"[\"”“„«»]")
_COPYRIGHT = regex.compile(r"(?:[©]|\(c\)|copyright\b)", regex.IGNORECASE)
_COUNTER = regex.compile(
    r"[\p{Sk}\p{So}\s(]*\d[\d.,]*\s*(?:comments?|kommentare?|commentaires?|comentarios?|comentaris?|"
    r"comentários?|commenti|reacties|komentarzy|комментари\w+|коментар\w*|σχόλια|تعليق\w*|yorum|댓글|"
    r"コメント|shares?|likes?|views?|min(?:ute)?s? read|min(?:uten)? lesezeit|min de lecture|"
    r"min de lectura|minuti di lettura)[\s)]*"
    r"|(?:comments?|kommentare?|commentaires?|comentarios?|comentaris|comentários|commenti|reacties|"
    r"komentarze|комментарии|коментарі|yorumlar?|댓글|コメント|评论)[\s:(\[]*\d[\d.,]*[\s)\]]*",
    regex.IGNORECASE,
)


def find_notices(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Mark what the site says to its reader, wherever it stands."""
    done = list(blocks)
    for place, block in enumerate(blocks):
        if not looks.decided(block) and (reason := _notice(block)):
            done[place] = looks.drop(block, Kind.NOTICE, reason)
    title = next(
        (i for i, one in enumerate(blocks) if one.kind is Kind.TITLE and looks.decided(one)), -1
    )
    # Only a headline found a second time makes all above it the page's, not the article's.
    if any(one.action is Action.DROP for one in blocks[: max(title, 0)]):
        for place in range(title):
            if not looks.decided(done[place]) and (reason := _above(done[place], language)):
                done[place] = looks.drop(done[place], Kind.NOTICE, reason)
    return tuple(done)


def find_banners(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Mark the lines to the reader above the headline; menus must be known by now."""
    done = list(blocks)
    for place in _above_headline(done):
        reason = f"a line above the headline, about “{_subjects(done[place].text)[0]}”"
        done[place] = looks.drop(done[place], Kind.NOTICE, reason)
    return _with_their_heads(done)


def _notice(block: Block) -> str:
    """Why a block is a notice by its own words; "" when it is none, or they leave it open."""
    text = block.text
    if len(text) > _LONGEST_LINE:
        return ""
    length = looks.words(text)
    if length > _LONGEST or _said(text) or block.marker.strip().startswith("#"):
        return ""
    if text.casefold().strip(" .!:…-–—*[]()") in cues.ALONE:
        return "an advertisement or a button of the page"
    if _COUNTER.fullmatch(text):
        return "a counter of the page"
    if _COPYRIGHT.match(text):
        return "a copyright line"
    found = _found(text)
    said = list(dict.fromkeys(phrase for phrase, _ in found))
    # In a longer text one such phrase may be what somebody says or does.
    longest = _MIDDLING if any(group == _ANYWHERE for _, group in found) else _SHORT
    addressed = _addressed(text) if found else 0
    if found and (length <= longest or len(said) > 1 or addressed > (length > _MIDDLING)):
        return f"speaks to the reader (“{looks.shown(said[0])}”)"
    return ""


def speaks_to_reader(text: str) -> dict[str, int]:
    """How many phrases of notices, subjects of them and words to the reader a line has."""
    text = text[:_LONGEST_LINE]
    found = {
        "phrase": len(_found(text)),
        "subject": len(_subjects(text)),
        "to reader": _addressed(text),
        "counter": int(_COUNTER.fullmatch(text) is not None),
    }
    return {name: count for name, count in found.items() if count}


def _above_headline(blocks: list[Block]) -> list[int]:
    """The lines above the headline that speak to the reader about what notices are about."""
    found = []
    for place, block in enumerate(blocks):
        if looks.decided(block):
            continue
        text = block.text
        length = looks.words(text)
        subjects = _subjects(text)
        addressed = _addressed(text)
        if subjects and length <= _LONGEST and (addressed or length <= 8 or len(subjects) > 1):
            found.append(place)
        elif looks.is_prose(text):
            return []  # no headline: any line here may be the article's
        elif length >= 3 and not looks.stops(text) and not block.marker.strip():
            return found
    return []


def _above(block: Block, language: str) -> str:
    """Why a line between the page's title and the headline is none of the article."""
    if dates.is_date(block.text, language) or block.marker.strip():
        return ""
    if looks.words(block.text) <= _SHORT or _addressed(block.text):
        return "stands between the page title and the headline"
    return ""


def _with_their_heads(blocks: list[Block]) -> tuple[Block, ...]:
    """A short line to the reader right above a longer notice is its heading."""
    for place in range(len(blocks) - 1):
        block, below = blocks[place], blocks[place + 1]
        if (
            below.kind is Kind.NOTICE
            and below.action is Action.DROP
            and looks.words(below.text) > _SHORT
            and not looks.decided(block)
            and looks.words(block.text) <= _HEAD
            and _addressed(block.text)
        ):
            blocks[place] = looks.drop(block, Kind.NOTICE, f"heading of the notice {below.id}")
    return tuple(blocks)


def _said(text: str) -> bool:
    """Whether somebody is quoted: an article talks about notices, too."""
    return bool(_QUOTE.search(text)) and looks.words(text) > _HEAD


@lru_cache(maxsize=1024)
def _found(text: str) -> list[tuple[str, int | None]]:
    """The phrases of notices in a text, in lower case, and by which pattern each was found."""
    return [(one[one.lastindex or 0].lower(), one.lastindex) for one in _phrases().finditer(text)]


@lru_cache(maxsize=1024)
def _subjects(text: str) -> list[str]:
    return list(dict.fromkeys(one.group().lower() for one in _subject().finditer(text)))


@lru_cache(maxsize=1024)
def _addressed(text: str) -> int:
    """How many words speak to the reader."""
    return len(_address().findall(text))


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    start = rf"(?:^|[.!?:;,…–—]\s+|\bplease )({'|'.join(cues.START)})"
    return re.compile(rf"({looks.any_of(cues.SURE)})|{start}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _subject() -> re.Pattern[str]:
    return re.compile(looks.any_of(cues.SUBJECT), re.IGNORECASE)


@lru_cache(maxsize=1)
def _address() -> re.Pattern[str]:
    return re.compile(looks.any_of(cues.ADDRESS), re.IGNORECASE)
