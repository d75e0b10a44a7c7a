"""Menus, share bars and tag lines: runs of short lines that are no sentences, in any language."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import regex

from translate.article import Action, Block, Kind
from translate.clean import cues, dates, looks
from translate.language import base, close, glance, identify, name, script

# The longest entry of a menu, in words, and the fewest entries that make one.
_ENTRY = 6
_ENTRIES = 3
# The fewest words of a headline that tell it from an entry.
_HEADLINE = 4
# The share of entries that must be words of menus where the place does not tell.
_CUED = 0.34
# How sure an identifier must be that a line is in the article's language, all in another one.
_OWN, _FOREIGN = 0.65, 0.6
_SIGNS = regex.compile(r"[^\p{L}\p{N}\p{M}'’\-. ]+")
_NUMBER = regex.compile(r"^[\p{Nd}.]+\s+")
# "[edit]": a speaker's name, a refrain or a time have no brackets around them.
_BUTTON = regex.compile(r"[\[［(【].{1,30}[\]］)】]|[▲▶►⬆↑].{1,30}")
_BUTTON_WORDS = 3
_TAGS_ONLY = regex.compile(r"(?:#[\p{L}\p{M}\p{N}_]+[\s,]*)+")
_PICTURE = frozenset(cues.CAPTION)
# A page's headings are no entries of its menus, short as they are.
_HEADINGS = ("h1", "h2", "h3")
_BAR = regex.compile(r"\s*[|·•/›»>]\s*|\s{2,}|\s[-–]\s")


def find_menus(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Mark menus: runs of short lines, bars on one line, tag lines, lines again and again."""
    done = list(blocks)
    for place in _again_and_again(blocks):
        reason = "the same short line again and again"
        done[place] = looks.drop(done[place], Kind.NAVIGATION, reason)
    first, last = _body(blocks)
    headings = {
        looks.folded(one.text): place
        for place, (one, below) in enumerate(pairwise(blocks))
        if _is_entry(one, language) and (looks.is_prose(below.text) or below.marker.strip())
    }
    start = 0
    while start < len(done):
        end = start
        while end < len(done) and _is_entry(done[end], language) and _alike(done[start], done[end]):
            end += 1
        outside = start < first or start > last
        begin, stop = _without_headline(done, start, end, first) if start < last else (start, end)
        # Above a headline or below the text one word of menus is enough.
        edge = start > last or _is_head(done, start, stop)
        reason, spoken = _menu(done[begin:stop], language, outside, edge)
        if not reason and _contents(done[begin:stop], headings, stop):
            reason = "table of contents: its lines stand again below, over their texts"
            spoken = [language] * (stop - begin)
        if reason:
            for place, one in zip(range(begin, stop), spoken, strict=True):
                dropped = looks.drop(done[place], Kind.NAVIGATION, reason)
                done[place] = replace(dropped, language=one, confidence=0.8 if one else 0.0)
        start = max(end, start + 1)
    for place, block in enumerate(done):
        if not looks.decided(block) and (reason := _bar(block.text)):
            done[place] = looks.drop(block, Kind.NAVIGATION, reason)
    return tuple(done)


def _again_and_again(blocks: tuple[Block, ...]) -> list[int]:
    """Buttons that stand at every heading ("[edit]") or picture ("Enlarge")."""
    places: dict[str, list[int]] = {}
    for place, block in enumerate(blocks):
        if _BUTTON.fullmatch(block.text) and looks.words(block.text) <= _BUTTON_WORDS:
            places.setdefault(looks.folded(block.text), []).append(place)
    return [at for found in places.values() if len(found) >= _ENTRIES for at in found]


def is_menu_word(text: str) -> bool:
    line = _line(text)
    return line in _menu_words() or bool(_patterns().fullmatch(line))


def _line(text: str) -> str:
    return _SIGNS.sub(" ", text.casefold()).strip()


def _body(blocks: tuple[Block, ...]) -> tuple[int, int]:
    """The first and the last block of the text proper: its headline, else its prose."""
    title = [i for i, one in enumerate(blocks) if one.kind is Kind.TITLE and looks.decided(one)]
    kept = (i for i, one in enumerate(blocks) if one.action is Action.KEEP)
    prose = [i for i in kept if looks.is_prose(blocks[i].text)]
    if title and title[0] > 0:
        return title[0], max(prose, default=len(blocks))
    return (prose[0] if prose else 0), (prose[-1] if prose else len(blocks))


def _is_entry(block: Block, language: str) -> bool:
    return (
        not looks.decided(block)
        and looks.words(block.text) <= _ENTRY
        and len(block.text) <= 48
        and not looks.stops(block.text)
        and not block.text.endswith((":", ",", ";"))
        and not block.marker.strip().startswith(("#", ">"))
        and not dates.is_date(block.text, language)
        and not looks.leading(block.text, _PICTURE)[0]
        and not any(element.startswith(_HEADINGS) for element in block.markup[-3:])
    )


def _alike(one: Block, other: Block) -> bool:
    """Whether two lines can be entries of one menu: both numbered, both with bullets, or bare."""
    return _mark(one) == _mark(other)


def _without_headline(blocks: list[Block], start: int, end: int, first: int) -> tuple[int, int]:
    """Where a run of bare lines begins and ends without a headline above or below it.

    A headline is no word of menus. To keep an entry of a menu for one is the smaller harm.
    """
    if _mark(blocks[start]):
        return start, end
    if end - start > 1 and not is_menu_word(blocks[end - 1].text) and end < len(blocks):
        end -= 1
    below = [
        one for one in blocks[end:first] if not looks.decided(one) and not looks.stops(one.text)
    ]
    alone = looks.words(blocks[0].text) >= 3 or not any(looks.words(one.text) > 1 for one in below)
    if start == 0 and alone and not is_menu_word(blocks[0].text):
        start += 1
    return start, end


def _mark(block: Block) -> str:
    marker = block.marker.strip()
    return "1" if marker[:1].isdigit() else marker


def _is_head(blocks: list[Block], start: int, end: int) -> bool:
    """Whether a run is all that stands above what looks like a headline."""
    if end >= len(blocks) or not all(looks.decided(block) for block in blocks[:start]):
        return False
    below = blocks[end].text
    return looks.words(below) >= _HEADLINE and not looks.stops(below) and not is_menu_word(below)


def _menu(run: list[Block], language: str, outside: bool, edge: bool) -> tuple[str, list[str]]:
    """Why a run of entries is a menu, and the language of each; "" when it is none."""
    cued = sum(is_menu_word(block.text) for block in run)
    if len(run) < _ENTRIES:
        if len(run) > 1 and outside and cued == len(run) and not _mark(run[0]):
            return f"{len(run)} words of menus", [language] * len(run)
        return "", []
    mark = _mark(run[0])
    figures = sum(any(map(str.isdigit, block.text)) for block in run)
    if mark:
        foreign, spoken = _foreign(run, language)
        likely = cued >= max(2, _CUED * len(run)) or (
            outside and (cued > 0 or foreign) and figures <= len(run) / 3
        )
    else:
        # Verse, names and captions are short lines too: here the words must tell.
        wanted = 1 if edge else max(2, len(run) / 3) if outside else max(_ENTRIES, len(run) / 2)
        likely = cued >= wanted
        foreign, spoken = _foreign(run, language) if likely else ("", [])
    if not likely:
        return "", []
    what = "numbered menu" if mark == "1" else "bulleted menu" if mark else "menu"
    count = spoken.count(foreign)
    if foreign:
        return f"{what}: {len(run)} short lines, {count} of them {name(foreign)}", spoken
    return f"{what}: {len(run)} short lines, {cued} of them words of menus", spoken


def _foreign(run: list[Block], language: str) -> tuple[str, list[str]]:
    """The language a menu is in where that is not the article's, and that of each of its lines.

    Its lines are too short to be judged one by one; together they are not.
    """
    home = [language] * len(run)
    ours = []
    for block in run:
        found, sure = glance(block.text)
        ours.append(found == base(language) and sure >= _OWN and looks.words(block.text) > 1)
    theirs = " ".join(block.text for block, own in zip(run, ours, strict=True) if not own)
    if looks.letters(theirs) < 20 and script(theirs) in ("", "Latin"):
        return "", home
    found, sure = identify(theirs)
    if found in ("und", base(language)) or sure < _FOREIGN or close(found, language):
        return "", home
    return found, [language if own else found for own in ours]


def _contents(run: list[Block], headings: dict[str, int], end: int) -> bool:
    """Whether most lines of a run are the headings of what comes."""
    names = [looks.folded(_NUMBER.sub("", block.text)) for block in run]
    return sum(headings.get(one, -1) >= end for one in names) >= max(_ENTRIES, len(run) * 2 / 3)


def _bar(text: str) -> str:
    """Why a single line is a menu ("Home | News | Sport"), a button or a list of tags."""
    if len(text) > 300 or looks.stops(text):
        return ""
    if _patterns().fullmatch(_line(text)):
        return "a button of the page"
    if _TAGS_ONLY.fullmatch(text):
        return "a line of tags"
    head = text.casefold().partition(":")
    if head[1] and head[0].strip() in cues.TAGS and head[2].strip():
        return "a line of tags"
    parts = [part for part in _BAR.split(text) if part.strip()]
    cued = sum(is_menu_word(part) for part in parts)
    short = len(parts) >= 3 and all(looks.words(part) <= _ENTRY for part in parts)
    if short and cued >= max(2, len(parts) * _CUED):
        return f"menu on one line: {len(parts)} entries, {cued} of them words of menus"
    if short and _line(parts[0]) in cues.HOME:
        return "the way to the page from the site's first one"
    tokens = text.split()
    if 3 <= len(tokens) <= 12 and sum(is_menu_word(token) for token in tokens) >= 0.8 * len(tokens):
        return f"menu on one line: {len(tokens)} words of menus"
    return ""


@lru_cache(maxsize=1)
def _patterns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in cues.MENU_PATTERNS), re.IGNORECASE)


@lru_cache(maxsize=1)
def _menu_words() -> frozenset[str]:
    return frozenset((*cues.MENU, *cues.HOME, *cues.TAGS))
