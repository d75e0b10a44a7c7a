"""Links to other articles: "Read more" lines, lists of headlines between paragraphs."""

from __future__ import annotations

import regex

from translate.article import Action, Block, Kind
from translate.clean import cues, looks

_LONGEST = 28
# A bulleted headline has this many words; more is a sentence of a list, fewer an item of one.
_HEADLINE = range(4, 23)
_READ_ALSO, _READ = frozenset(cues.READ_ALSO), frozenset(cues.READ)
_READ_MORE = _READ_ALSO | frozenset(cues.READ_MORE)
# What comes after such a cue when it is one.
_MARK = regex.compile(r"\s*(?:[:：>»›→|–—…-]|\.{3}|\Z)")
_ABOUT = regex.compile(r"\s(?:about|on this|here)\b")
_ENDS_READ_MORE = regex.compile(r"\bRead more\Z")
_COLON = regex.compile(r"\s?[:：]\s*\S")
_LABEL = regex.compile(r"\p{Lu}[\p{L}\p{M}’' -]{2,20}: \p{Lu}")
# In an interview the questions may have bullets; links do not come in such number.
_INTERVIEW = 3
# Links between paragraphs are so many at most.
_LINKS = 4
# So many lines that go make the foot of a page.
_FOOT = 2


def find_related(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Mark the lines that point to other articles."""
    done = list(blocks)
    for place, block in enumerate(blocks):
        if looks.decided(block):
            continue
        if reason := _pointer(block.text):
            done[place] = looks.drop(block, Kind.RELATED, reason)
            if _is_head(block.text):
                _follow(done, place)
    runs = _bulleted(done)
    alone = [run for run in runs if len(run) == 1 and looks.is_question(done[run[0]].text)]
    for run in runs:
        if len(alone) >= _INTERVIEW and len(run) == 1:
            continue
        if reason := _headlines(done, run):
            for place in run:
                done[place] = looks.drop(done[place], Kind.RELATED, reason)
    _foot(done)
    return tuple(done)


def _foot(done: list[Block]) -> None:
    """Mark the short lines among the links and buttons below the article."""
    prose = [i for i, one in enumerate(done) if not looks.decided(one) and looks.is_prose(one.text)]
    below = range(prose[-1] + 1, len(done)) if prose else range(0)
    dropped = [place for place in below if done[place].action is Action.DROP]
    if len(dropped) < _FOOT:
        return
    for place in range(dropped[0], len(done)):
        text = done[place].text
        if looks.decided(done[place]) or looks.stops(text) or looks.words(text) > _LONGEST:
            continue
        kind = Kind.RELATED if looks.words(text) >= _HEADLINE.start else Kind.NAVIGATION
        done[place] = looks.drop(done[place], kind, "a line among the links below the article")


def _pointer(text: str) -> str:
    """Why a line is a pointer by its first words; "" when it is none."""
    length = looks.words(text)
    if length > _LONGEST or looks.sentences(text.rstrip(" .…>»›→")) > 3:
        return ""
    cue, end = looks.leading(text, _READ_MORE)
    if cue:
        also = cue in _READ_ALSO or _ABOUT.match(text, end)
        # "See also the report of the council, which says …" is a sentence of the article.
        if _MARK.match(text, end) or (also and length <= 16 and not looks.full_stop(text)):
            return f"points to another article (“{text[:end].strip()}”)"
    if length > 1 and _ENDS_READ_MORE.search(text):
        return "points to another article (“Read more” at its end)"
    cue, end = looks.leading(text, _READ)
    if cue and _COLON.match(text, end):
        return f"points to another article (“{text[:end].strip()}:”)"
    return ""


def _is_head(text: str) -> bool:
    """Whether a pointer has nothing but its cue: what it points to stands below it."""
    cue, end = looks.leading(text, _READ_MORE)
    return bool(cue) and not looks.letters(text[end:])


def _follow(done: list[Block], place: int) -> None:
    """Mark the headlines that stand below "Related articles"."""
    head = looks.shown(done[place].text)
    bulleted = place + 1 < len(done) and bool(done[place + 1].marker.strip())
    end = place + 1
    while end < len(done) and end - place <= 10:
        block = done[end]
        if looks.decided(block) or bool(block.marker.strip()) != bulleted:
            break
        if looks.full_stop(block.text) or looks.words(block.text) > _HEADLINE.stop:
            break
        if not bulleted and looks.words(block.text) < _HEADLINE.start:
            break
        end += 1
    below_prose = end < len(done) and not looks.decided(done[end])
    # A bare line right above a paragraph may be that paragraph's heading.
    if not bulleted and below_prose and end - place > 2:
        end -= 1
    for i in range(place + 1, end):
        done[i] = looks.drop(done[i], Kind.RELATED, f"a headline below “{head}”")


def _bulleted(blocks: list[Block]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place, block in enumerate(blocks):
        mark = block.marker.strip()
        if looks.decided(block) or not mark or mark[:1].isdigit() or mark[:1] in "#>":
            continue
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _headlines(blocks: list[Block], run: list[int]) -> str:
    """Why a bulleted run between paragraphs is links and no list of the article's own."""
    texts = [blocks[place].text for place in run]
    if any(looks.words(text) not in _HEADLINE or not looks.starts_upper(text) for text in texts):
        return ""
    if any(looks.full_stop(text) or looks.sentences(text) > 2 for text in texts):
        return ""
    before = next((one for one in reversed(blocks[: run[0]]) if one.kind is not Kind.RELATED), None)
    # A list of the article's own has a sentence with a colon or a heading above it.
    if before is None or not looks.full_stop(before.text) or not looks.is_prose(before.text):
        return ""
    questions = sum(looks.is_question(text) for text in texts)
    labels = sum(bool(_LABEL.match(text)) for text in texts)
    # A list of the article's own stands close, as a rule, and asks nothing.
    spaced = all(looks.blank_line(blocks[place].gap) for place in run)
    if not (questions or labels) or not spaced or len(run) > _LINKS:
        return ""
    if len(run) == 1:
        return "a headline with a bullet between paragraphs" + (", a question" if questions else "")
    asked = f", {questions} of them questions" if questions > 1 else ""
    return f"{len(run)} headlines with bullets between paragraphs{asked}"
