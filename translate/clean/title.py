"""The title line of a page ("Headline | section | site | date") and the headline itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import regex

from translate.article import Block, Kind
from translate.clean import dates, looks

_SEPARATORS = tuple(
    map(
        regex.compile,
        (r"\s*\|\s*", r"\s+[·•]\s+", r"\s+[»›]\s+", r"\s+::\s+", r"\s+[–—]\s+", r"\s+-\s+"),
    )
)
# A bar hardly stands in a headline; a dash does ("Kim – a portrait"), so it needs more evidence.
_PLAIN_SEPARATORS = 4
_DOMAIN = regex.compile(r"\b[\w-]+\.(?:com|org|net|info|news|[a-z]{2})(?:\.[a-z]{2})?\b", regex.I)
# The line is among the first of a dump. Below that, behind a menu, its headline must stand again.
_AMONG_FIRST = 3
_BEHIND_MENU = 25
# So many texts stand between them, which are notices.
_NOTICES = 3
# The headline is the larger part of a page's title.
_PART = 0.4
_LONGEST_TITLE, _LONGEST_PAGE_TITLE = 30, 45
_MOST_PARTS = 4
# Two wordings of one headline have so many words, and so much of the shorter one in common.
_FEWEST, _MOST = 4, 0.7
_HEADLINE = regex.compile(r"h[12]\b")


def page_title(
    blocks: tuple[Block, ...], language: str
) -> tuple[tuple[Block, ...], dict[str, str]]:
    """Take the page's title line apart; the blocks with it judged, and the metadata it gave."""
    for place, block in enumerate(blocks[:_BEHIND_MENU]):
        if block.marker.strip() or looks.words(block.text) > 60 or looks.full_stop(block.text):
            continue
        parts = _parts(block.text, blocks[place + 1 :], language)
        if not parts:
            continue
        title, metadata = _sorted(parts, blocks[place + 1 :], language)
        again, how = _again(title, blocks, place + 1), "again"
        if again is None:
            again, how = _much_like(title, blocks, place + 1), "in other words"
        # Without its headline below, a line with bars may as well be a menu.
        dated = "date" in metadata
        menu = looks.words(title) < _FEWEST or len(parts) > _MOST_PARTS or place > 0
        if again is None and (place >= _AMONG_FIRST or (menu and not dated)):
            continue
        done = list(blocks)
        if again is None:
            done[place] = replace(
                looks.keep(block, Kind.TITLE, "the page's title; the headline of it is kept"),
                text=title,
            )
        else:
            name = blocks[again].id
            done[place] = looks.drop(
                block, Kind.NAVIGATION, f"the page's title; the headline stands {how} in {name}"
            )
            done[again] = looks.keep(blocks[again], Kind.TITLE, "the headline of the page title")
        return tuple(done), metadata
    return _repeated(blocks), {}


def said_title(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """The headline that a page names in its metadata, where it stands as a heading of the page."""
    if not title or any(looks.decided(one) and one.kind is Kind.TITLE for one in blocks):
        return blocks
    for place, block in enumerate(blocks):
        if block.markup and _HEADLINE.match(block.markup[-1]) and looks.same(title, block.text):
            done = list(blocks)
            done[place] = looks.keep(block, Kind.TITLE, "the headline that the page names")
            return tuple(done)
    return blocks


def _repeated(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """A first line that stands again a little below is the page's title without its site."""
    for place, block in enumerate(blocks[:_AMONG_FIRST]):
        within = _within(block.text, blocks, place + 1)
        if within is not None and not block.marker.strip():
            done = list(blocks)
            reason = f"the page's title; the headline stands by itself in {blocks[within].id}"
            done[place] = looks.drop(block, Kind.NAVIGATION, reason)
            done[within] = looks.keep(blocks[within], Kind.TITLE, "the headline of the page title")
            return tuple(done)
    if not blocks or looks.words(blocks[0].text) < 3 or looks.words(blocks[0].text) > 30:
        return blocks
    again = _again(blocks[0].text, blocks, 1)
    if again is None or looks.full_stop(blocks[0].text):
        return blocks
    done = list(blocks)
    name = blocks[again].id
    done[0] = looks.drop(
        blocks[0], Kind.NAVIGATION, f"the page's title; the headline stands again in {name}"
    )
    done[again] = looks.keep(blocks[again], Kind.TITLE, "the headline, standing a second time")
    return tuple(done)


def _within(title: str, blocks: tuple[Block, ...], start: int) -> int | None:
    """A line above the text that is a part of a page title, which names the site as well."""
    whole = looks.folded(title)
    if looks.words(title) > _LONGEST_PAGE_TITLE or looks.full_stop(title):
        return None
    for place in range(start, min(len(blocks), start + _BEHIND_MENU)):
        text = blocks[place].text
        if looks.is_prose(text):
            return None
        part = looks.folded(text)
        enough = looks.words(text) >= 3 and len(part) > len(whole) * _PART
        if enough and part != whole and f" {part} " in f" {whole} ":
            return place
    return None


def _again(title: str, blocks: tuple[Block, ...], start: int) -> int | None:
    """A line that says the same, above the text (a notice or two may be as long as one)."""
    texts = 0
    for place in range(start, min(len(blocks), start + 60)):
        if looks.same(title, blocks[place].text):
            return place
        texts += looks.is_prose(blocks[place].text)
        if texts > _NOTICES:
            return None
    return None


def _much_like(title: str, blocks: tuple[Block, ...], start: int) -> int | None:
    """A headline above the text with most of the words of the page's title, which may differ."""
    wanted = looks.vocabulary(title)
    for place in range(start, len(blocks)):
        text = blocks[place].text
        if looks.is_prose(text):
            return None
        words = looks.vocabulary(text)
        line = not looks.full_stop(text) and not blocks[place].marker.strip()
        fewer = min(len(words), len(wanted))
        if line and fewer >= _FEWEST and len(words & wanted) >= _MOST * fewer:
            return place
    return None


def _parts(text: str, below: tuple[Block, ...], language: str) -> list[str]:
    """The parts of a page title; none when the line is no such thing."""
    if "«" in text:  # then "»" closes a quotation
        return []
    for number, separator in enumerate(_SEPARATORS):
        parts = [part for part in separator.split(text) if part.strip()]
        if len(parts) < 2:
            continue
        if max(looks.words(part) for part in parts) < 3 and looks.words(text) < 8:
            continue  # "Home | News | Sport": a menu
        repeated = any(_again(part, below, 0) is not None for part in parts)
        if number < _PLAIN_SEPARATORS:
            shortest = min(looks.words(part) for part in parts)
            if repeated or shortest <= 4 or any(dates.is_date(part, language) for part in parts):
                return parts
            continue
        site = any(
            dates.is_date(part, language) or _DOMAIN.fullmatch(part.strip()) for part in parts[1:]
        )
        if repeated or site:
            return parts
    return []


def _sorted(
    parts: list[str], below: tuple[Block, ...], language: str
) -> tuple[str, dict[str, str]]:
    """The headline among the parts, and what the others look like."""
    rest = list(parts)
    metadata: dict[str, str] = {}
    for part in reversed(parts):
        found = dates.find(part, language) if dates.is_date(part, language) else None
        if found and len(rest) > 1:
            written, iso = found
            metadata["date"] = iso or written
            if written != metadata["date"]:
                metadata["date_text"] = written
            rest.remove(part)
            break
    # The section may stand again as well, as an entry of a menu: it is shorter.
    again = [part for part in rest if _again(part, below, 0) is not None]
    long_enough = [part for part in (*again, rest[0]) if looks.words(part) >= 3]
    title = max(long_enough[:-1] or long_enough, key=looks.words, default="")
    title = title or next(iter(again), "") or max(rest, key=looks.words)
    metadata = {"title": title, **metadata}
    rest.remove(title)
    site = next((part for part in rest if _DOMAIN.search(part)), "")
    short = [part for part in rest if looks.words(part) <= 4]
    if not site and short:
        site = short[-1]
    if site:
        metadata["site"] = site
        rest.remove(site)
    for part in rest:
        key = "section" if looks.words(part) <= 3 and "section" not in metadata else "tagline"
        metadata[key] = f"{metadata[key]} | {part}" if key in metadata else part
    return title, _ordered(metadata)


def _ordered(metadata: Mapping[str, str]) -> dict[str, str]:
    order = ("title", "site", "section", "tagline", "date", "date_text")
    return {key: metadata[key] for key in order if key in metadata}
