"""What each block is: byline, date, lead, heading, quote, list item, caption or paragraph."""

from __future__ import annotations

import regex

from translate.article import Action, Block, Kind
from translate.clean import cues, dates, looks
from translate.clean.languages import mixed
from translate.clean.markup import kind_by_markup
from translate.language import base, name

# A heading has so many words at most, a byline so many, a caption is longer as a rule.
_HEADING = 10
_BYLINE = 9
_CAPTION = 11
# A line of so few words above a text is its heading even where a stray caption is above it.
_SHORT_HEADING = 5
# The same where no spaces stand between words.
_TERSE = 3
# A block in another language than its article is a caption up to so many words, else a text.
_STRAY = 30
# So many short questions are those of an interview.
_QUESTIONS = 3
# The writer is named among so many blocks from the first text on.
_TOP = 4
# A name has so many words.
_NAME = range(2, 5)
# The source of a picture is named in so many of the last characters.
_END = 200
_BY, _PICTURE = frozenset(cues.BYLINE), frozenset(cues.CAPTION)
_NAMES_FOLLOW = regex.compile(r"(?:\s*[:：]\s*|\s+)(?=\p{L})")
_COLON = regex.compile(r"\s?[:：/]\s?\S")
# What may stand with a name: an address, a place, an office.
_ADDITIONS = regex.compile(r"\S+@\S+|\([^)]*\)|,.*")
# The stop of an initial or a short abbreviation.
_INITIAL = regex.compile(r"(?<![\p{L}\p{M}])(\p{L}{1,2})\.(?=\s)")
_CREDIT = regex.compile(
    r"(?:[©]|\(c\)|\b(?:AFP|AP|dpa|Reuters|EPA|Getty(?: Images)?|picture[- ]alliance|imago|Efe|EFE|"
    r"ANSA|Yonhap|Xinhua|KCNA|TASS)\b)[^.]{0,40}\)?\Z",
)

_PHOTOGRAPHED = regex.compile(
    r"\b(?:photograph|photo|foto|fotografie|fotografía|fotografia|picture|image|bild|zdjęcie|фото)"
    r"s?\s?[:：/][^.:]{2,60}\)?\Z|\bcredits?(?:\.{3}|…|:)[^.:]{2,60}\Z|[（(]?\S+[攝摄][）)]?\Z",
    regex.IGNORECASE,
)


def judge(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Give every block its kind that no step before has given one."""
    done = list(blocks)
    body = _first_prose(done)
    for place, block in enumerate(done):
        if looks.decided(block):
            continue
        done[place] = _alone(block, language, place, body) or block
    _strays(done, language)
    _writers(done, body)
    _likely(done)
    _standfirst(done, language)
    _questions(done)
    _verse(done)
    _lines(done)
    _lead(done)
    for place, block in enumerate(done):
        if not looks.decided(block):
            what = "text" if looks.is_prose(block.text) else "a line of text"
            done[place] = looks.keep(block, Kind.PARAGRAPH, what)
    return tuple(_named_language(block, language) for block in done)


def _alone(block: Block, language: str, place: int, body: int) -> Block | None:
    """What a block shows by itself."""
    text, mark = block.text, block.marker.strip()
    if mark.startswith("#"):
        return looks.keep(block, Kind.HEADING, "marked as a heading")
    if mark.startswith(">"):
        return looks.keep(block, Kind.QUOTE, "marked as a quotation")
    if mark:
        return looks.keep(block, Kind.LIST_ITEM, "an item of a list")
    if marked := kind_by_markup(block):
        return looks.keep(block, *marked)
    if not looks.letters(text) and not dates.is_date(text, language):
        return looks.keep(block, Kind.PARAGRAPH, "no letters, kept as it is")
    if dates.is_date(text, language):
        return looks.keep(block, Kind.DATE, "a date")
    near_top = place <= body + _TOP
    if near_top and _is_byline(text):
        return looks.keep(block, Kind.BYLINE, "names who wrote it")
    if _says_picture(text) and looks.words(text) <= 45:
        return looks.keep(block, Kind.CAPTION, "says that it is about a picture")
    # These stand at the end, and in a long word they would be looked for at each of its letters.
    end = text[-_END:]
    credited = _CREDIT.search(end) and not looks.is_prose(text)
    if (credited or _PHOTOGRAPHED.search(end)) and looks.words(text) <= 45:
        return looks.keep(block, Kind.CAPTION, "names the source of a picture")
    if looks.is_quoted(text) and looks.words(text) >= 4 and looks.stops(text):
        return looks.keep(block, Kind.QUOTE, "a quotation standing alone")
    return None


def _likely(blocks: list[Block]) -> None:
    """What a block is by all its signs weighed together, where nothing has said more."""
    for place, block in enumerate(blocks):
        if not looks.decided(block) and block.kind is not Kind.PARAGRAPH:
            reason = f"a {block.kind}, as it looks and stands"
            blocks[place] = looks.keep(block, block.kind, reason)


def _strays(blocks: list[Block], language: str) -> None:
    """A line in another language among the article's own is a caption; so is its neighbour."""
    strays = [
        place
        for place, block in enumerate(blocks)
        if not looks.decided(block)
        and base(block.language) != base(language)
        and looks.words(block.text) <= _STRAY
        and _statements(block.text) <= 2
    ]
    for place in strays:
        blocks[place] = looks.keep(blocks[place], Kind.CAPTION, "caption")
    for place in strays:
        # The caption in the article's language stands below the stray one, seldom above it.
        for beside in (place + 1, place - 1):
            if not 0 <= beside < len(blocks) or not _line(blocks[beside]):
                continue
            text = blocks[beside].text
            heading = looks.words(text) <= _HEADING and _prose_at(blocks, beside + 1)
            if beside == place - 1 and (heading or looks.words(text) < _CAPTION):
                continue
            if heading and looks.words(text) <= (_SHORT_HEADING if " " in text else _TERSE):
                continue
            stray = blocks[place]
            blocks[beside] = looks.keep(
                blocks[beside], Kind.CAPTION, f"beside the {name(stray.language)} caption"
            )
            break


def _statements(text: str) -> int:
    """About how many sentences a text has, where "c. 1910" and "Foto: M. Ouchen" end none."""
    return looks.sentences(_INITIAL.sub(r"\1", text))


def _writers(blocks: list[Block], body: int) -> None:
    """A name beside the date, above the text, is the writer's, with a "by" or without."""
    for place, block in enumerate(blocks[: body + 1]):
        beside = {blocks[i].kind for i in (place - 1, place + 1) if 0 <= i < len(blocks)}
        named = looks.words(block.text) in _NAME and looks.all_capitalised(block.text)
        if Kind.DATE in beside and named and _line(block) and not any(map(str.isdigit, block.text)):
            blocks[place] = looks.keep(block, Kind.BYLINE, "a name beside the date")


def _standfirst(blocks: list[Block], language: str) -> None:
    """A long line right below the headline sums the article up, with a stop or without."""
    title = _title(blocks)
    if title is None or title + 1 >= len(blocks):
        return
    below = blocks[title + 1]
    own = base(below.language) == base(language)
    if _line(below) and own and looks.words(below.text) >= _CAPTION:
        blocks[title + 1] = looks.keep(below, Kind.LEAD, "the line below the headline")


def _questions(blocks: list[Block]) -> None:
    """The questions of an interview are no headings."""
    asked = [i for i, one in enumerate(blocks) if _line(one) and looks.is_question(one.text)]
    if len(asked) >= _QUESTIONS:
        for place in asked:
            reason = "a question, as in an interview"
            blocks[place] = looks.keep(blocks[place], Kind.PARAGRAPH, reason)


def _verse(blocks: list[Block]) -> None:
    """Lines that stand close in a text with blank lines in it: verse, an address, a table."""
    if sum(looks.blank_line(block.gap) for block in blocks) < len(blocks) / 4:
        return
    start = 0
    while start < len(blocks):
        end = start
        while end + 1 < len(blocks) and not looks.blank_line(blocks[end].gap):
            end += 1
        group = range(start, end + 1)
        if len(group) > 1 and not any(looks.is_prose(blocks[place].text) for place in group):
            for place in group:
                if not looks.decided(blocks[place]):
                    blocks[place] = looks.keep(blocks[place], Kind.PARAGRAPH, looks.VERSE)
        start = end + 1


def _lines(blocks: list[Block]) -> None:
    """Lines without a stop: a heading has text below it, a caption another line."""
    for place, block in enumerate(blocks):
        if not _line(block):
            continue
        length = looks.words(block.text)
        below = _prose_at(blocks, place + 1) or _verse_at(blocks, place + 1)
        item_below = place + 1 < len(blocks) and blocks[place + 1].kind is Kind.LIST_ITEM
        line_below = place + 1 < len(blocks) and _line(blocks[place + 1])
        colon = block.text.endswith((":", "："))
        if colon and (item_below or length > 6):
            blocks[place] = looks.keep(block, Kind.PARAGRAPH, "introduces what stands below it")
        elif (below or item_below) and length <= _HEADING:
            blocks[place] = looks.keep(block, Kind.HEADING, "a short line above its text")
        elif line_below and length >= 6 and _heads(blocks, place + 1):
            blocks[place] = looks.keep(block, Kind.CAPTION, "a line above a heading")
        elif length >= _CAPTION and not colon:
            blocks[place] = looks.keep(block, Kind.CAPTION, "a long line without a stop")
        elif line_below and length <= _HEADING and _heads(blocks, place + 1):
            blocks[place] = looks.keep(block, Kind.HEADING, "a short line above a heading")


def _heads(blocks: list[Block], place: int) -> bool:
    return looks.words(blocks[place].text) <= _HEADING and _prose_at(blocks, place + 1)


def _lead(blocks: list[Block]) -> None:
    """The first paragraph after the headline is the lead, when more text follows."""
    title = _title(blocks)
    if title is None or any(block.kind is Kind.LEAD for block in blocks):
        return
    prose = [
        place
        for place in range(title + 1, len(blocks))
        if not looks.decided(blocks[place])
        and looks.words(blocks[place].text) >= 6
        and (looks.stops(blocks[place].text) or looks.is_prose(blocks[place].text))
    ]
    between = blocks[title + 1 : prose[0]] if prose else []
    if len(prose) > 1 and not any(block.kind is Kind.HEADING for block in between):
        blocks[prose[0]] = looks.keep(blocks[prose[0]], Kind.LEAD, "first text below the headline")


def _title(blocks: list[Block]) -> int | None:
    """Where the headline is."""
    kept = (i for i, one in enumerate(blocks) if one.action is Action.KEEP)
    return next((i for i in kept if blocks[i].kind is Kind.TITLE), None)


def _named_language(block: Block, language: str) -> Block:
    """Say in the reason when a block is in another language than its article, or in two."""
    if block.action is Action.DROP or block.language == "und":
        return block
    if base(block.language) == base(language):
        other = mixed(block.text, language)
        told = f"{block.reason}; {name(other)} and {name(language)}, mixed"
        return looks.keep(block, block.kind, told) if other else block
    theirs, ours = name(block.language), name(language)
    what = "caption" if block.kind is Kind.CAPTION else block.kind.value
    article = "an" if ours[:1] in "AEIOU" else "a"
    return looks.keep(block, block.kind, f"{theirs} {what} in {article} {ours} article")


def _line(block: Block) -> bool:
    """Whether a block is one line and no sentence, and nobody has said yet what it is."""
    return (
        not looks.decided(block)
        and not looks.full_stop(block.text)
        and looks.words(block.text) <= 30
        and looks.sentences(block.text) == 1
    )


def _prose_at(blocks: list[Block], place: int) -> bool:
    # A picture may stand between a heading and its text.
    while place < len(blocks) and blocks[place].kind is Kind.CAPTION:
        place += 1
    if place >= len(blocks):
        return False
    block = blocks[place]
    return block.action is Action.KEEP and (
        looks.is_prose(block.text)
        or (looks.full_stop(block.text) and looks.words(block.text) >= 4)
        or block.kind is Kind.QUOTE
    )


def _verse_at(blocks: list[Block], place: int) -> bool:
    return place < len(blocks) and blocks[place].reason == looks.VERSE


def _first_prose(blocks: list[Block]) -> int:
    kept = (i for i, one in enumerate(blocks) if one.action is Action.KEEP)
    return next((i for i in kept if looks.is_prose(blocks[i].text)), len(blocks))


def _is_byline(text: str) -> bool:
    """Whether a line is "By" and names, and nothing else."""
    if looks.words(text) > _BYLINE or looks.stops(text):
        return False
    cue, end = looks.leading(text, _BY)
    if not cue or not _NAMES_FOLLOW.match(text, end):
        return False
    rest = _ADDITIONS.sub("", text[end:]).strip(" :：")
    return bool(rest) and looks.all_capitalised(rest) and looks.words(rest) <= 6


def _says_picture(text: str) -> bool:
    """Whether a line begins with "Photo:" or the like, or has "(Photo …)" all around it."""
    cue, end = looks.leading(text, _PICTURE)
    if not cue:
        return False
    bracketed = text[0] in "([" and text[-1] in ")]" and "." not in text
    return bracketed or bool(_COLON.match(text, end))
