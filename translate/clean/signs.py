"""What tells the blocks of a page apart: how each looks, what words it has, where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from translate.article import Action, Block
from translate.clean import cues, dates, looks
from translate.clean.markup import markup_signs
from translate.clean.menus import is_menu_word
from translate.clean.notices import speaks_to_reader
from translate.clean.page_words import page_words
from translate.language import base, glance, script

# A paragraph of the article, for what stands before and after it, has so many words.
_PROSE, _SHORT_PROSE, _FEW = 18, 9, 3
_LONGEST_HEADLINE = 25
_SIZES = (1, 2, 3, 5, 8, 13, 22, 39)
_STEPS = (1, 2, 4, 8)
_EDGES = (0, 1, 4, 9)
# A line of fewer letters is not asked for its language.
_LETTERS = 12
_FOREIGN = 0.6
_LABEL = regex.compile(r"[^:：.!?\n]{2,40}[:：]\s*\S")
_LABEL_WORDS = 4
_ADDRESS = regex.compile(r"\S@\S|https?:|www\.|\b[\w-]+\.(?:com|org|net|info|[a-z]{2})\b")
_RIGHTS = regex.compile(r"[©®℗]|\(c\)", regex.IGNORECASE)
_BAR = regex.compile(r"\s[|·•/›»>＞–—-]\s|\s{2,}")
_ARROW = regex.compile(r"^\s*[«‹←<»›→▶►▸☞➜➤>|]|[»›→▸▶►➜>]\s*\Z")
_STEMS = regex.compile(r"[\p{L}\p{M}]{3,}")
_MINUTES = regex.compile(
    r"\d\s?(?:min|мин|хв|λεπ|dak|мин|分|분|دق|मिनट|মিনিট|நிமிட|นาที|phút|menit|minit|perc|daki)|"
    r"(?:mínút|minute)",
    regex.IGNORECASE,
)
_CLOCK = regex.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_FILE = regex.compile(r"\.(?:pdf|docx?|xlsx?|mp3|zip)\b|\b\d+ ?[kKmM][bB]\b", regex.IGNORECASE)
_DATED = regex.compile(r"[(\[（][^()]*\d[^()]*[)\]）]\Z|\b\d{1,2}\.? ?[/.]? ?\p{L}*\.? ?\d{4}\Z")
_HASH = regex.compile(r"(?<!\S)#\p{L}")
_COUNT = regex.compile(r"\A\D{0,24}\d[\d.,\s]*\D{0,24}\Z")
_MONEY = regex.compile(r"[€$£¥₺₽₹]|\b(?:EUR|USD|CHF|zł|kr)\b")
_CREDIT = regex.compile(r"[/©]\s?\p{Lu}|\((?:[^()]{2,40})\)\Z")
_END = {"?": "question", "؟": "question", "？": "question", ":": "colon", "：": "colon"}
_END |= {"…": "more", ",": "comma", "،": "comma", "，": "comma"}
_BY, _PICTURE = frozenset(cues.BYLINE), frozenset(cues.CAPTION)
_READ = frozenset((*cues.READ, *cues.READ_ALSO, *cues.READ_MORE))
_KNOWN = (("all", 0.9), ("most", 0.5), ("some", 0.001), ("none", 0.0))
# So many longer words that the text has as well are no chance.
_KNOWS = 3
_NEAR = (-2, -1, 1, 2)
# More lines together than this are many.
_MANY = 6


@dataclass(frozen=True, slots=True)
class _Page:
    """What is asked of a whole page once."""

    language: str
    script: str
    prose: tuple[int, ...]
    letters_before: tuple[int, ...]
    vocabulary: frozenset[str]
    repeated: Counter[str]
    title: int
    longest_above: int


def signs(blocks: Sequence[Block], language: str) -> list[frozenset[str]]:
    """Give the signs of each block, by name: its own, those of its place, of its neighbours."""
    page = _page(blocks, language)
    own = [frozenset(_own(block, page)) for block in blocks]
    seen = [frozenset(one for one in signs if _passed_on(one)) for signs in own]
    done = []
    runs, groups, lines = _runs(blocks), _groups(blocks), _lines(blocks)
    for place, mine in enumerate(own):
        found = set(mine)
        zone = _zone(place, page)
        found.update(_where(place, len(blocks), page, runs[place], zone))
        found.add(f"group {groups[place]}")
        found.update(lines[place])
        for step in _NEAR:
            if 0 <= place + step < len(blocks):
                found.update(f"{step:+d} {one}" for one in seen[place + step])
            else:
                found.add(f"{step:+d} none")
        found.update(f"{zone} & {one}" for one in seen[place])
        done.append(frozenset(found))
    return done


def _page(blocks: Sequence[Block], language: str) -> _Page:
    prose = _prose(blocks, language, _PROSE)
    if len(prose) < _FEW:
        prose = _prose(blocks, language, _SHORT_PROSE)
    before, total = [], 0
    for place, block in enumerate(blocks):
        before.append(total)
        if place in prose:
            total += looks.letters(block.text)
    vocabulary: set[str] = set()
    for place in prose:
        vocabulary |= looks.vocabulary(blocks[place].text)
    written = Counter(script(blocks[place].text) for place in prose)
    titles = [i for i, one in enumerate(blocks) if looks.decided(one) and one.kind == "title"]
    return _Page(
        language,
        written.most_common(1)[0][0] if written else "",
        prose,
        (*before, total),
        frozenset(vocabulary),
        Counter(looks.folded(block.text) for block in blocks),
        titles[0] if titles else -1,
        _longest_above(blocks, prose[0] if prose else 0, language),
    )


def _longest_above(blocks: Sequence[Block], end: int, language: str) -> int:
    """The longest line above the text, which the headline often is; -1 where there is none."""
    lines = [
        place
        for place, block in enumerate(blocks[:end])
        if not looks.decided(block)
        and not looks.full_stop(block.text)
        and looks.words(block.text) <= _LONGEST_HEADLINE
        and not dates.is_date(block.text, language)
    ]
    return max(lines, key=lambda place: looks.words(blocks[place].text), default=-1)


def _prose(blocks: Sequence[Block], language: str, least: int) -> tuple[int, ...]:
    """The paragraphs of so many words, which are the article's as a rule."""
    return tuple(
        place
        for place, block in enumerate(blocks)
        if block.action is Action.KEEP
        and looks.words(block.text) >= least
        and (looks.is_prose(block.text) or (least < _PROSE and looks.full_stop(block.text)))
        and page_words(block.text, language)["offer"] < 2
    )


def _own(block: Block, page: _Page) -> Iterable[str]:
    """How a block looks, and what its words are."""
    text, mark = block.text, block.marker.strip()
    length = looks.words(text)
    yield f"size {_bucket(length, _SIZES)}"
    yield f"mark {'number' if mark[:1].isdigit() else mark[:1] or 'none'}"
    end = text.rstrip(" \"'”’»)]」』")[-1:]
    other = _END.get(end, "sign" if looks.stops(text) else "none")
    yield f"end {'stop' if looks.full_stop(text) else other}"
    if looks.sentences(text) > 1:
        yield "sentences"
    if block.action is Action.DROP:
        yield f"gone {block.kind}"
    elif looks.decided(block):
        yield f"is {block.kind}"
    letters = looks.letters(text)
    figures = sum(letter.isdigit() for letter in text)
    if figures:
        yield "figures" if figures * 3 < letters else "mostly figures"
    if dates.is_date(text, page.language):
        yield "date"
    elif dates.find(text, page.language):
        yield "has date"
    if length > 1 and looks.all_capitalised(text):
        yield "names"
    if not looks.starts_upper(text):
        yield "lower"
    if text.isupper():
        yield "capitals"
    for pattern, name in (
        (_ADDRESS, "address"),
        (_RIGHTS, "rights"),
        (_BAR, "bar"),
        (_ARROW, "arrow"),
        (_DATED, "dated"),
        (_HASH, "hash"),
        (_COUNT, "one figure"),
        (_MONEY, "money"),
        (_CREDIT, "credit"),
        (_MINUTES, "minutes"),
        (_CLOCK, "clock"),
        (_FILE, "file"),
    ):
        if pattern.search(text[:400]):
            yield name
    if looks.is_quoted(text):
        yield "quoted"
    if (found := _LABEL.match(text)) and looks.words(found.group()[:-2]) <= _LABEL_WORDS:
        yield "label"
        if length - looks.words(found.group()[:-2]) >= _LABEL_WORDS and not looks.full_stop(text):
            yield "labelled line"
    if is_menu_word(text):
        yield "menu word"
    for name, phrases in (("by", _BY), ("picture", _PICTURE), ("read", _READ)):
        if looks.leading(text, phrases)[0]:
            yield f"begins {name}"
    for name, count in speaks_to_reader(text).items():
        yield f"{name} {min(count, 2)}"
    for name, count in page_words(text, page.language).items():
        if count:
            yield f"{name} word"
        if name.startswith("begins"):
            continue
        if count >= 2:
            yield f"{name} words"
        if count * 2 >= max(length, 1):
            yield f"mostly {name}"
    yield from _language(text, letters, page)
    yield from markup_signs(block)
    if page.repeated[looks.folded(text)] > 1 and length < _PROSE:
        yield "repeated"
    fresh = [word for word in looks.vocabulary(text) if len(word) > 3]
    if fresh:
        count = sum(word in page.vocabulary for word in fresh)
        known = count / len(fresh)
        if count >= _KNOWS:
            yield "knows several"
        share = next(name for name, least in _KNOWN if known >= least)
        yield f"known {share}"


def _stems(text: str) -> Iterable[str]:
    for word in set(_STEMS.findall(text[:300].casefold())):
        yield f"~{word[:6]}"


def _language(text: str, letters: int, page: _Page) -> Iterable[str]:
    if letters < _LETTERS:
        return
    written = script(text)
    if page.script and written and written != page.script:
        yield "other script"
        return
    found, sure = glance(text)
    if found == base(page.language):
        yield "own language" if sure >= _FOREIGN else "own language perhaps"
    elif sure >= _FOREIGN:
        yield "other language"


def _passed_on(sign: str) -> bool:
    """Whether neighbours and the place make something of a sign."""
    return not sign.startswith(("~", "lower", "capitals", "money", "has date"))


def _zone(place: int, page: _Page) -> str:
    if not page.prose:
        return "no prose"
    if place < page.prose[0]:
        if page.title >= 0:
            return "above title" if place < page.title else "below title"
        return "above"
    return "below" if place > page.prose[-1] else "within"


def _where(place: int, count: int, page: _Page, run: int, zone: str) -> Iterable[str]:
    yield f"at {zone}"
    if place == page.longest_above:
        yield "longest above"
    elif 0 <= page.longest_above < place and zone in ("above", "below title"):
        yield "after longest above"
    if page.title >= 0:
        yield f"title {'here' if place == page.title else _bucket(abs(place - page.title), _STEPS)}"
    above = [one for one in page.prose if one < place]
    below = [one for one in page.prose if one > place]
    over = _bucket(place - above[-1], _STEPS) if above else "none"
    under = _bucket(below[0] - place, _STEPS) if below else "none"
    yield f"prose above {over}"
    yield f"prose below {under}"
    yield f"prose {over} and {under}"
    total = page.letters_before[-1]
    share = page.letters_before[place] / total if total else 0.0
    part = "none" if share == 0 else "all" if share >= 1 else f"{min(int(share * 4), 3)}/4"
    yield f"read {part}"
    yield f"from top {_bucket(place, _EDGES)}"
    yield f"from end {_bucket(count - place - 1, _EDGES)}"
    yield f"run {_bucket(run, _STEPS)}"
    yield f"{zone} run {_bucket(run, _STEPS)}"


def _runs(blocks: Sequence[Block]) -> list[int]:
    """How many lines that are no sentences stand together, for each block (0: it is none)."""
    lengths = [0] * len(blocks)
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and not looks.is_prose(blocks[end].text):
            end += 1
        lengths[start:end] = [end - start] * (end - start)
        start = end + 1
    return lengths


def _groups(blocks: Sequence[Block]) -> list[str]:
    """How many blocks stand close, as lines of verse and of lists do where others do not."""
    open_lines = sum(looks.blank_line(block.gap) for block in blocks)
    if open_lines < len(blocks) / 4:
        return ["dense"] * len(blocks)
    sizes = [""] * len(blocks)
    start = 0
    for place, block in enumerate(blocks):
        if looks.blank_line(block.gap) or place + 1 == len(blocks):
            size = _bucket(place + 1 - start, _STEPS)
            sizes[start : place + 1] = [size] * (place + 1 - start)
            start = place + 1
    return sizes


def _lines(blocks: Sequence[Block]) -> list[list[str]]:
    """How many lines without a full stop stand above and below each, and how long they are."""
    lengths = [looks.words(block.text) for block in blocks]
    line = [
        length <= _LONGEST_HEADLINE and not looks.full_stop(block.text)
        for block, length in zip(blocks, lengths, strict=True)
    ]
    found: list[list[str]] = []
    above = 0
    for is_line in line:
        found.append([f"lines above {min(above, _MANY)}"])
        above = above + 1 if is_line else 0
    below = end = 0
    for place in reversed(range(len(blocks))):
        found[place].append(f"lines below {min(below, _MANY)}")
        below = below + 1 if line[place] else 0
        if line[place] and not (place + 1 < len(blocks) and line[place + 1]):
            end = place + 1
        if line[place] and not (place and line[place - 1]):
            mean = min(sum(lengths[place:end]) / (end - place), 2 * _MANY)
            count = min(end - place, 2 * _MANY)
            for at in range(place, end):
                found[at].append(f"lines of {mean // 2:.0f}")
                found[at].append(f"{count // 2} lines of {mean // 3:.0f}")
    return found


def _bucket(number: int, borders: Sequence[int]) -> str:
    at = next((border for border in borders if number <= border), None)
    return f"{borders[-1]}+" if at is None else str(at)
