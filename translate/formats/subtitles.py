"""Subtitles: the texts of SubRip (SRT) and WebVTT cues, and the file with others in their place.

A unit is what one speaker says in one cue: a line that begins with a dash (or a WebVTT voice) in a
cue of several speakers is a unit of its own, the dash stays. The file is taken as players take it:
numbers, hours, blank lines or digits of a time may be missing, a comma may be a period.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import regex

from translate.article import Document, Rendering, Tag, Unit
from translate.errors import InputError
from translate.formats.plain import closed, opened

# Some tools make "\r\r\n" of "\r\n".
_LINE = regex.compile(r"[^\r\n]*+(?:\r{0,2}\n|\r)|[^\r\n]++")
_TIMING = regex.compile(
    r"""[ \t\ufeff]*+ (?:\d++[ \t]++)? -?\d{1,4}[ ]?:[ ]?\d{1,3} [^>\r\n]{0,24}?
    (?: --> | (?:->|-[ ]->|[–—][ ]?>) [ \t]*+ -?\d{1,4}[ ]?: )""",
    regex.VERBOSE,
)
_NUMBER = regex.compile(r"[ \t\ufeff]*+\d++[ \t]*+$")
_SRT_TAG = (
    r"</?(?i:i|b|u|s|em|strong|font|span|c|v|lang|ruby|rt|rp|rb)(?:[.\s/][^<>]*+)?>"
    r"|<\d++:[\d:.,]++>|\{\\[^{}\r\n]*+\}|\{[A-Za-z]:[^{}\r\n]*+\}"
)
_VTT_TAG = r"<[^<>]*+>|\{\\[^{}\r\n]*+\}"
# Players break a line here, too.
_BREAK = r"\r{0,2}\n|\r|<(?i:br)[ ]?/?>|\\N"
_NAME = regex.compile(r"</?\s*([A-Za-z]++)")
_ENTITY = regex.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_ANY_SPACE = regex.compile(r"[ \t\r\n\v\f\x1c-\x1f\x85\u2028\u2029]")
_SPACES = regex.compile(rf"{_ANY_SPACE.pattern}++")
_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_DASH = r"(?:--?|[‐‑‒–—―−])(?:[ \t\u00a0]++(?=\S)|(?=[^\W\d]|[¿¡\"“„«'’…<{♪(\[]))"
_SENTENCE_END = regex.compile(r"[.!?…。！？♪؟।:\])][\"'”’»)\]]*+$")
# Between two of these a line may end without a space; none of the small ones begins a line, nor
# does a dash, which would be another speaker's.
_WIDE = r"\p{Han}\p{Hiragana}\p{Katakana}"
_GAP = regex.compile(
    rf"(?V1)[ ]++(?![‐‑‒–—―−-])|(?<=[{_WIDE}、。，．！？：；…」』）])"
    rf"(?=[[{_WIDE}「『（]--[ぁぃぅぇぉっゃゅょァィゥェォッャュョ々ヽヾゝゞ]])"
)
_LANGUAGE = regex.compile(r"(?mi)^(Language[ \t]*+:[ \t]*+)([A-Za-z0-9-]++)[ \t]*+$")


_TAG = {True: _VTT_TAG, False: _SRT_TAG}
# By whether it is WebVTT: what is no word, and how the line of a speaker begins.
_TOKEN = {web: regex.compile(rf"(?P<break>{_BREAK})|{tag}") for web, tag in _TAG.items()}
_SPEAKER = {
    web: regex.compile(
        rf"(?:(?:{tag})|[ \t]++)*+(?P<dash>{_DASH})"
        + (rf"|(?:(?:{tag})|[ \t]++)*?<v[.\s][^<>]*+>" if web else "")
    )
    for web, tag in _TAG.items()
}


@dataclass(frozen=True, slots=True)
class _Mark:
    """What a tag is written as. ``is_half``: its other half is in another unit, or nowhere."""

    open: str
    close: str = ""
    is_half: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A unit, where it stands in the file, and what its tags are."""

    unit: Unit
    start: int
    end: int
    marks: tuple[_Mark, ...]
    breaks: tuple[str, ...]


def read(data: bytes, name: str) -> Document:
    """The cues of an SRT or WebVTT file. Raises InputError for what has no cue or is no text."""
    text, _ = opened(data, name)
    header = _header(text)
    language = _LANGUAGE.search(header)
    return Document(
        tuple(piece.unit for piece in _pieces(text, name)), language[2] if language else ""
    )


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """The file with other texts, each in as many lines as there were, of about one length.

    A unit without a text, with an empty one or with its own stays as it is. A file from before
    Unicode becomes UTF-8 with a mark where its encoding has no place for the new letters.
    """
    text, encoding = opened(data, name)
    is_web = _is_web(text, name)
    parts: list[str] = []
    end = 0
    for piece in _pieces(text, name):
        new = texts.get(piece.unit.id)
        if new is None or not new.text.strip() or _is_same(piece.unit, new):
            continue
        parts += text[end : piece.start], _rendered(piece, new, is_web)
        end = piece.end
    if not parts:
        return data
    header = _header(text)
    if language and (found := _LANGUAGE.search(header)):
        parts[0] = header[: found.start(2)] + language + parts[0][found.end(2) :]
    return closed("".join(parts) + text[end:], encoding)


def _is_web(text: str, name: str) -> bool:
    start = text[:200].lstrip("\ufeff \t\r\n")
    return start.startswith("WEBVTT") or (
        name.lower().endswith(".vtt") and not regex.match(r"\d++\s", start)
    )


def _header(text: str) -> str:
    """What stands above the first blank line of a WebVTT file."""
    if not text.lstrip("\ufeff \t\r\n").startswith("WEBVTT"):
        return ""
    end = regex.search(r"\n\r?\n|\r\r|-->", text)
    return text[: end.start()] if end else text


def _is_same(unit: Unit, new: Rendering) -> bool:
    return new.text == unit.text and (not new.tags or set(new.tags) == set(unit.tags))


def _pieces(text: str, name: str) -> Iterator[_Piece]:
    is_web = _is_web(text, name)
    count = 0
    for count, spans in enumerate(_cues(text, is_web), 1):
        part = 0
        for start, end in spans:
            for first, last in _speakers(text, start, end, is_web):
                part += 1
                id = f"c{count}" if part == 1 else f"c{count}.{part}"
                piece = _piece(text, first, last, id, is_web)
                # What has no letter (a number, a note of music) has nothing to translate.
                if any(map(str.isalpha, piece.unit.text)):
                    yield piece
    if not count and not _header(text):
        raise InputError(
            f"{name} has no cue in it (a line such as 00:00:01,000 --> 00:00:04,000): check that "
            "it is an SRT or WebVTT file."
        )


def _cues(text: str, is_web: bool) -> Iterator[list[tuple[int, int]]]:
    """For each cue the spans of its text: lines without a blank one in between."""
    cue: list[tuple[int, int]] | None = None
    lines: list[tuple[int, int]] = []

    def end() -> None:
        if cue is not None and lines:
            cue.append((lines[0][0], lines[-1][1]))
        lines.clear()

    for line in _LINE.finditer(text):
        content = line[0].rstrip("\r\n")
        if _TIMING.match(content):
            if lines and _NUMBER.match(text, *lines[-1]):
                lines.pop()  # of this cue, with no blank line in front
            end()
            if cue is not None:
                yield cue
            cue = []
        elif content if is_web else content.strip():
            lines.append((line.start(), line.start() + len(content)))
        else:
            end()
            if is_web and cue is not None:
                yield cue
                cue = None  # Players show nothing of what comes until the next.
    end()
    if cue is not None:
        yield cue


def _speakers(text: str, start: int, end: int, is_web: bool) -> Iterator[tuple[int, int]]:
    """The spans of the units of a text, without dashes and the space around."""
    first, begins_with_dash = start, False
    before = ""
    for line in _LINE.finditer(text, start, end):
        found = _SPEAKER[is_web].match(text, line.start(), line.end())
        if found and found.end() < line.end() and _turns(before, begins_with_dash, found):
            if line.start() > start:
                yield _stripped(text, first, line.start())
            is_dash = found["dash"] is not None
            begins_with_dash = begins_with_dash or (is_dash and line.start() == start)
            first = found.end() if is_dash else line.start()
        before = line[0]
    yield _stripped(text, first, end)


def _turns(before: str, begins_with_dash: bool, found: regex.Match[str]) -> bool:
    """Whether a line with a dash in front is another speaker's, not the rest of a sentence."""
    if not before or begins_with_dash or found["dash"] is None:
        return True
    plain = regex.sub(r"<[^<>]*+>|\{[^{}]*+\}", "", before).rstrip()
    return bool(_SENTENCE_END.search(plain[-10:]))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), start + len(part.rstrip())


def _piece(text: str, start: int, end: int, id: str, is_web: bool) -> _Piece:
    if end <= start:
        return _Piece(Unit(id, ""), start, start, (), ())
    words: list[str] = []
    size = 0
    spaced = True  # at the beginning, or behind a space

    def add(raw: str) -> None:
        nonlocal size, spaced
        plain = _SURROGATE.sub("\ufffd", raw)
        if is_web:
            plain = _ENTITY.sub(lambda found: html.unescape(found[0]), plain)
        plain = _SPACES.sub(" ", plain)
        if spaced:
            plain = plain.removeprefix(" ")
        if plain:
            words.append(plain)
            size += len(plain)
            spaced = plain.endswith(" ")

    marks: list[_Mark] = []
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    counts: dict[str, int] = {}
    breaks: list[tuple[int, str]] = []
    place = start
    for token in _TOKEN[is_web].finditer(text, start, end):
        if place < token.start():
            add(text[place : token.start()])
        place, raw = token.end(), token[0]
        if token["break"] is not None:
            breaks.append((size, raw))
            add("\n")
            continue
        found = _NAME.match(raw)
        name = found[1].lower() if found else ""
        is_end = bool(name) and raw.startswith("</")
        while is_end and counts.get(name):
            other, number = opened.pop()
            counts[other] -= 1
            spans[number] = (spans[number][0], size)
            if other == name:
                marks[number] = _Mark(marks[number].open, raw)
                break
        else:
            if name and not is_end:
                opened.append((name, len(marks)))
                counts[name] = counts.get(name, 0) + 1
            marks.append(_Mark(raw, is_half=bool(name)))
            spans.append((size, size))
    add(text[place:end])
    for _, number in opened:
        spans[number] = (spans[number][0], size)
    plain = "".join(words)
    stripped = plain.rstrip(" ")
    limit = len(stripped)
    tags = tuple(Tag(i, min(a, limit), min(b, limit)) for i, (a, b) in enumerate(spans))
    inner = tuple(raw for place, raw in breaks if 0 < place < limit)
    return _Piece(Unit(id, stripped, tags=tags), start, end, tuple(marks), inner)


def _rendered(piece: _Piece, new: Rendering, is_web: bool) -> str:
    """What stands in a unit's place: the text with its tags and line ends, escaped."""
    # One character for one: the tags' places count them.
    text = _ANY_SPACE.sub(" ", _SURROGATE.sub("\ufffd", new.text))
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    inserts: dict[int, str] = {}
    for place, raw in _placed(piece, new, start, end):
        inserts[place] = inserts.get(place, "") + raw
    stops = {
        behind: ahead
        for (_, behind), (ahead, _) in pairwise(_lines(text, start, end, len(piece.breaks) + 1))
    }
    parts: list[str] = []
    last = start
    for place in sorted(inserts.keys() | stops.keys() | {end}):
        words = text[last:place]
        parts.append(html.escape(words, quote=False) if is_web else words)
        parts.append(inserts.get(place, ""))
        last = max(last, place)
        if place in stops:
            parts.append(piece.breaks[0])
            last = stops[place]
    return "".join(parts)


def _placed(piece: _Piece, new: Rendering, start: int, end: int) -> list[tuple[int, str]]:
    """The tags' halves in the order to write them, each with its place in the text.

    A tag that the new text lacks is put back where that is no guess: around all, at an end, or
    where its other half is in another unit.
    """
    size, marks = len(piece.unit.text), piece.marks
    spans: dict[int, tuple[int, int]] = {}
    points = {tag.id: tag.start for tag in piece.unit.tags if tag.start == tag.end}
    for tag in new.tags:
        if 0 <= tag.id < len(marks):
            first = min(max(tag.start, start), end)
            last = min(max(tag.end, first), end)
            if tag.id in points and first == last:
                first = last = _beside(piece.unit.text, points[tag.id], new.text, first, end)
            spans.setdefault(tag.id, (first, last))
    for tag in piece.unit.tags:
        is_half = marks[tag.id].is_half
        if tag.start == 0 and (tag.end == size or is_half or tag.start == tag.end):
            spans.setdefault(tag.id, (start, start if tag.start == tag.end else end))
        elif is_half or tag.start == tag.end == size:
            spans.setdefault(tag.id, (end, end))
    halves: list[tuple[tuple[int, ...], int, str]] = []
    for id, (first, last) in spans.items():
        if first == last:
            halves.append(((first, 1, 0, id), first, marks[id].open + marks[id].close))
        else:
            # What ends at a place comes before what begins there, the inner before the outer.
            halves.append(((first, 2, -last, id), first, marks[id].open))
            halves.append(((last, 0, -first, -id), last, marks[id].close))
    return [(place, raw) for _, place, raw in sorted(halves)]


def _beside(source: str, at: int, text: str, place: int, end: int) -> int:
    """A mark's place, on the same side of a space as in its source: "<00:01.000>word" stays so."""
    before = at > 0 and source[at - 1] == " "
    behind = source[at : at + 1] == " "
    if before and not behind and place > 0 and text[place - 1] != " ":
        while place < end and text[place].isspace():
            place += 1
    elif behind and not before and text[place : place + 1] != " ":
        while place > 0 and text[place - 1].isspace():
            place -= 1
    return place


def _lines(text: str, start: int, end: int, count: int) -> list[tuple[int, int]]:
    """The spans of at most ``count`` lines of about one length, the longest as short as can be."""
    starts, ends = [start], []
    if count > 1:
        for gap in _GAP.finditer(text, start, end):
            ends.append(gap.start())
            starts.append(gap.end())
    ends.append(end)
    count = min(count, len(starts))
    if count == 1:
        return [(start, end)]
    low, high = -(-(end - start - count) // count), end - start
    while low < high:  # the least width that does
        middle = (low + high) // 2
        if _needed(starts, ends, middle)[0] <= count:
            high = middle
        else:
            low = middle + 1
    needed = _needed(starts, ends, low)
    lines: list[tuple[int, int]] = []
    first = 0
    for left in range(count, 0, -1):
        last = first
        average = (end - starts[first]) / left
        while last + 1 <= len(starts) - left:
            width = ends[last + 1] - starts[first]
            must = needed[last + 1] > left - 1
            if not must and width - average >= average - (ends[last] - starts[first]):
                break
            if not must and width > low:
                break
            last += 1
        lines.append((starts[first], ends[last]))
        first = last + 1
    return lines


def _needed(starts: list[int], ends: list[int], width: int) -> list[int]:
    """How many lines the words from each on need, a word that is too long having its own."""
    needed = [0] * (len(starts) + 1)
    last = len(starts) - 1
    for first in range(len(starts) - 1, -1, -1):
        while last > first and ends[last] - starts[first] > width:
            last -= 1
        needed[first] = 1 + needed[last + 1]
        if ends[first] - starts[first] > width:
            needed[first] += len(starts)  # does not fit at all
    return needed
