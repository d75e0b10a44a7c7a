"""Notices: cookie lines, banners, newsletters, advertisements, what a site says for itself."""

from __future__ import annotations

from functools import lru_cache

import regex

from translate.article import Action, Block, Kind
from translate.clean import cues, dates, looks

# A notice is short; what is longer is text about cookies, newsletters or beta versions.
_LONGEST = 60
_SHORT = 14
_COUNTER = regex.compile(
    r"[\p{Sk}\p{So}\s(]*\d[\d.,]*\s*(?:comments?|kommentare?|commentaires?|comentarios?|comentaris?|"
    r"comentários?|commenti|reacties|komentarzy|комментари\w+|коментар\w*|σχόλια|تعليق\w*|yorum|댓글|"
    r"コメント|shares?|likes?|views?|min(?:ute)?s? read|min(?:uten)? lesezeit|min de lecture|"
    r"min de lectura|minuti di lettura)[\s)]*",
    regex.IGNORECASE,
)


def find_notices(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Mark what the site says to its reader, above, between or below the text."""
    done = list(blocks)
    title = next(
        (i for i, one in enumerate(blocks) if one.kind is Kind.TITLE and looks.decided(one)), -1
    )
    # Only a headline found a second time makes all above it the page's, not the article's.
    above = title if any(one.action is Action.DROP for one in blocks[: max(title, 0)]) else -1
    prose = [
        i
        for i, one in enumerate(blocks)
        if looks.is_prose(one.text)
        and not (looks.words(one.text) <= _LONGEST and _subject(one.text))
    ]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks))
    for place, block in enumerate(blocks):
        if looks.decided(block) or block.marker.strip().startswith("#"):
            continue
        outside = place < first or place > last
        reason = _notice(block, outside) or (_above(block, language) if place < above else "")
        if reason:
            done[place] = looks.drop(block, Kind.NOTICE, reason)
    return _with_their_heads(done, first, last)


def _notice(block: Block, outside: bool) -> str:
    text = block.text
    length = looks.words(text)
    if length > _LONGEST or _said(text):
        return ""
    line = text.casefold().strip(" .!:…-–—*[]()")
    if line in cues.NOTICE_ALONE:
        return "an advertisement or a button of the page"
    if _COUNTER.fullmatch(text):
        return "a counter of the page"
    subject = _subject(text)
    if not subject:
        return ""
    address = _count(_address(), text)
    if regex.match(r"[©]|\(c\)|copyright\b", text, regex.IGNORECASE) or "rights reserved" in line:
        return "a copyright line" if outside or length <= _SHORT else ""
    if outside and length <= _SHORT:
        return f"notice: a short line about “{subject}”" if address or length <= 8 else ""
    if outside and address:
        return f"notice: speaks to the reader about “{subject}”"
    # Amid the text a line must be short, and speak to the reader more than by the way.
    if length <= 30 and address >= 2 and looks.sentences(text) <= 3 and _subject(text, 2):
        return f"notice: speaks to the reader about “{subject}”"
    if length <= 12 and address and not block.marker.strip():
        return f"notice: a short line to the reader about “{subject}”"
    return ""


def _above(block: Block, language: str) -> str:
    """Why a line between the page's title and the headline is none of the article."""
    if dates.is_date(block.text, language) or block.marker.strip():
        return ""
    if looks.words(block.text) <= _SHORT or _count(_address(), block.text):
        return "notice: stands between the page title and the headline"
    return ""


def _with_their_heads(blocks: list[Block], first: int, last: int) -> tuple[Block, ...]:
    """A short bare line right above a notice is its heading, outside the text."""
    for place in range(len(blocks) - 1):
        block, below = blocks[place], blocks[place + 1]
        if (
            below.kind is Kind.NOTICE
            and below.action is Action.DROP
            and looks.words(below.text) > _SHORT
            and not looks.decided(block)
            and (place < first or place > last)
            and looks.words(block.text) <= 8
            and _count(_address(), block.text)
        ):
            blocks[place] = looks.drop(block, Kind.NOTICE, f"heading of the notice {below.id}")
    return tuple(blocks)


def _said(text: str) -> bool:
    """Whether somebody is quoted: an article talks about notices, too."""
    return bool(regex.search(r"[\"”“„«»]", text)) and looks.words(text) > 8


def _subject(text: str, least: int = 1) -> str:
    found = list(dict.fromkeys(one.group().lower() for one in _subjects().finditer(text)))
    return found[0] if len(found) >= least else ""


def _count(pattern: regex.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))


@lru_cache(maxsize=1)
def _subjects() -> regex.Pattern[str]:
    return regex.compile("|".join(cues.NOTICE_SUBJECT), regex.IGNORECASE)


@lru_cache(maxsize=1)
def _address() -> regex.Pattern[str]:
    return regex.compile("|".join(cues.ADDRESS), regex.IGNORECASE)
