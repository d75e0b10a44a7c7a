"""The blocks of a page from its runs of text, with what the markup says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import regex

from translate.article import Block
from translate.read.html.elements import BOXES
from translate.read.html.labels import Labels
from translate.read.html.spoken import spoken
from translate.read.html.walk import Frame, Piece, Run, runs
from translate.read.text import plain

if TYPE_CHECKING:
    from translate.read.html.tree import Node

# White space as HTML knows it: browsers show a run of it as one space.
_SPACE = " \t\n\r\f"
_SPACES = regex.compile(r"[ \t\n\r\f]{2,}+|[\t\n\r\f]")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_NO_KEY = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
# So much of a block's letters makes it a link, and so much of a page's its language.
_LINKED = 0.8
_MOST = 0.5
# What stands between two links of a menu; a comma also stands between two in a sentence.
_BETWEEN = regex.compile(r"[\s\p{Zs}|/\\·•‧∙>»›→<«‹*,،、;–—:-]*+")
_COMMA = regex.compile(r"[,،、;–—-]")
# What stands between a text and its time.
_SIGN = regex.compile(r"\s*[|·•‧∙]\s*\Z")
# What another text must follow.
_LEADS_ON = regex.compile(r"[:,،、(\[“„«‘–—-]\s*\Z")
# What hardly begins a box that touches the one before it: more of the same word or sentence.
_GOES_ON = regex.compile(r"[\p{Ll}\p{M}.,;:!?)\]’'”\"%]")
# A caption that begins with so many letters of a picture's text has it.
_LONG = 10
_FILE = regex.compile(
    r".*\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)"
    r"|(?:img|dsc[nf]?|image|photo|pict?)[-_ ]?\d+",
    regex.I,
)
# A page in more languages than this has made them up.
_MOST_LANGUAGES = 200


class _Text(NamedTuple):
    """A block to be: its text as a browser shows it, the innermost element around all of it."""

    text: str
    shown: str
    frame: Frame
    linked: bool = False
    alt: bool = False
    source: str = ""


def blocks(root: Node) -> tuple[tuple[Block, ...], str]:
    """The blocks of a page, not judged yet, and what an element around most of it says it is in.

    That language is no block's own, and "und" where nothing says it.
    """
    labels = Labels()
    texts: list[_Text] = []
    # Links and menus with words in them.
    worded: set[int] = set()
    for run in runs(root, labels):
        texts += _texts(run)
        for piece in run:
            if (piece.frame.link or piece.frame.nav) and not piece.alt and piece.text.strip(_SPACE):
                worded |= {piece.frame.link, piece.frame.nav}
    texts = _without_idle_alts(texts, worded - {0})
    languages, most = _languages(texts)
    begun: set[int] = set()
    made = []
    for number, one in enumerate(texts, 1):
        frame = one.frame
        last = "img@alt" if one.alt else frame.control or ("a" if one.linked else "")
        bulleted = frame.item and frame.item not in begun and not last and not frame.heading
        if not one.alt:
            begun.add(frame.item)
        made.append(
            Block(
                f"b{number}",
                one.text,
                source_text=one.shown,
                marker="- " if bulleted else "",
                gap="\n\n" if number < len(texts) else "\n",
                language=languages.get(frame.spoken, "und"),
                markup=labels.ending(frame.markup, last) if last else frame.markup,
            )
        )
    return tuple(made), most


def _texts(run: Run) -> list[_Text]:
    """What becomes of a run: a text or several, the pictures before and after it."""
    found: list[_Text] = []
    after: list[_Text] = []
    said: list[Piece] = []
    for piece in run:
        if piece.alt:
            text = _plain(shown := _shown(piece.text))
            if _LETTER.search(text) and not _FILE.fullmatch(text):
                picture = _Text(text, shown, piece.frame, False, True, piece.source)
                (after if said else found).append(picture)
        elif said or piece.text.strip(_SPACE):
            said.append(piece)
    todo = [said] if said else []
    while todo:
        pieces = _trimmed(todo.pop())
        groups = (_links(pieces) or _boxes(pieces)) if len(pieces) > 1 else []
        if groups:
            todo += reversed(groups)
            continue
        shown = _shown(_joined(pieces))
        if text := _plain(shown):
            found.append(_Text(text, shown, _around(pieces), _is_link(pieces)))
    return found + after


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    seen = [i for i, piece in enumerate(pieces) if piece.text.strip(_SPACE)]
    return pieces[seen[0] : seen[-1] + 1]


def _links(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The links of a menu, each for itself; none where there is no menu."""
    parts = [list(group) for _, group in groupby(pieces, key=lambda piece: piece.frame.link)]
    letters = list(map(_letters, parts))
    links = [i for i, part in enumerate(parts) if part[0].frame.link and letters[i]]
    if len(links) < 2:
        return []
    between = [_joined(parts[i]) for i in sorted({*range(links[0], links[-1])} - {*links})]
    other = sum(letters) - sum(letters[i] for i in links)
    if (
        other > (1 - _LINKED) * sum(letters)
        or not all(map(_BETWEEN.fullmatch, between))
        or (other and any(map(_COMMA.search, between)))
    ):
        return []
    return [
        part
        for i, part in enumerate(parts)
        if letters[i] or (part[0].frame.link and _joined(part).strip(_SPACE))
    ]


def _boxes(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What a page shows side by side, each for itself; none where it is one text.

    Such are elements that say nothing of their text, with no text beside them, where one is a time,
    a sign parts them or each begins like a text of its own.
    """
    top = _around(pieces)
    if top.lines:
        return []
    groups: list[list[Piece]] = []
    last: Frame | None = None
    before: list[Piece] = []
    between = ""
    # Elements are told by identity: those that look alike are equal.
    for _, group in groupby(pieces, key=lambda piece: id(_below(top, piece.frame))):
        part = list(group)
        unit = _below(top, part[0].frame)
        if unit is None or not _joined(part).strip(_SPACE):
            if _letters(part):
                return _dated(pieces)
            between += _joined(part)
            continue
        if unit.name not in BOXES and unit.name != "a" and "-" not in unit.name:
            return []
        if last is None or _is_apart(before, between, part, unit, last):
            groups.append(part)
        else:
            groups[-1] += [Piece(between, top), *part]
        last, before, between = unit, part, ""
    return groups if len(groups) > 1 else []


def _is_apart(
    before: list[Piece], between: str, part: list[Piece], unit: Frame, last: Frame
) -> bool:
    """Whether one element is a box beside the last one."""
    if between.strip(_SPACE):
        return bool(_BETWEEN.fullmatch(between)) and not _COMMA.search(between)
    if "-" in unit.name or "-" in last.name or _is_time(part) or _is_time(before):
        return True
    if part[0].frame.link and 0 != before[-1].frame.link != part[0].frame.link:
        return True
    left, right = _joined(before), _joined(part)
    if min(_letters(before), _letters(part)) < 2 or _GOES_ON.match(right):
        return False
    if between:
        return len(left.split()) > 1 and not _LEADS_ON.search(left)
    return left == left.rstrip(_SPACE) and right == right.lstrip(_SPACE)


def _dated(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """A text and the time that a sign parts from it at its end; none where there is no such."""
    times = [i for i, piece in enumerate(pieces) if piece.frame.time]
    if not times or times[-1] < len(pieces) - 1 or times[0] != len(pieces) - len(times):
        return []
    text, last = list(pieces[: times[0]]), pieces[times[0] - 1]
    cut = _SIGN.sub("", last.text)
    if cut == last.text or not _letters(text):
        return []
    return [[*text[:-1], last._replace(text=cut)], list(pieces[times[0] :])]


def _is_time(pieces: Sequence[Piece]) -> bool:
    return all(piece.frame.time for piece in pieces if piece.text.strip(_SPACE))


def _below(top: Frame, frame: Frame) -> Frame | None:
    """The element right below another one that a frame is in, None for that one itself."""
    below: Frame | None = None
    while frame is not top:
        assert frame.parent is not None
        below, frame = frame, frame.parent
    return below


def _joined(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _letters(pieces: Sequence[Piece]) -> int:
    return sum(len(_LETTER.findall(piece.text)) for piece in pieces)


def _is_link(pieces: Sequence[Piece]) -> bool:
    if not any(piece.frame.link for piece in pieces):
        return False
    links = [piece for piece in pieces if piece.frame.link]
    letters = _letters(pieces)
    return _letters(links) >= _LINKED * letters if letters else len(links) == len(pieces)


def _shown(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")


def _plain(shown: str) -> str:
    # Odd spaces and what is not seen count as not printable.
    return shown if shown.isprintable() else plain(shown)


def _around(pieces: Sequence[Piece]) -> Frame:
    """The innermost element around all of some pieces that are more than white space."""
    worded = [piece.frame for piece in pieces if piece.text.strip(_SPACE)]
    common = worded[0]
    for frame in worded:
        while common is not frame:
            if common.depth >= frame.depth:
                assert common.parent is not None
                common = common.parent
            else:
                assert frame.parent is not None
                frame = frame.parent
    return common


def _without_idle_alts(texts: list[_Text], worded: set[int]) -> list[_Text]:
    """The texts without those for pictures that stand there anyway, or are a link's decoration."""
    if not any(one.alt for one in texts):
        return texts
    captions: dict[int, str] = {}
    for one in texts:
        if one.frame.caption and not one.alt:
            captions[one.frame.figure] = captions.get(one.frame.figure, "") + _key(one.text)
    before = _neighbours(texts)
    after = _neighbours(texts[::-1])[::-1]
    known: set[tuple[str, str]] = set()
    kept = []
    for i, one in enumerate(texts):
        if one.alt:
            key = _key(one.text)
            caption = captions.get(one.frame.figure, "") if one.frame.figure else ""
            # Below a picture its text may go on: who took it, where.
            if (
                (caption == key or (caption.startswith(key) and len(key) > _LONG))
                or key in (before[i], after[i])
                or (one.source, key) in known
                or not worded.isdisjoint({one.frame.link, one.frame.nav})
            ):
                continue
            known.add((one.source, key))
        kept.append(one)
    return kept


def _neighbours(texts: Sequence[_Text]) -> list[str]:
    """For each text what stands before it that is seen, in a form to be compared."""
    found: list[str] = []
    last = ""
    for one in texts:
        found.append(last)
        if not one.alt:
            last = _key(one.text)
    return found


def _key(text: str) -> str:
    return _NO_KEY.sub("", text).casefold()


def _languages(texts: Sequence[_Text]) -> tuple[dict[int, str], str]:
    """The tags of the elements that say what language they are in, and of the one around most."""
    lengths: Counter[int] = Counter()
    written: dict[int, str] = {}
    for one in texts:
        lengths[one.frame.spoken] += len(one.text)
        written[one.frame.spoken] = one.frame.language
    tags = {text: spoken(text) for text in sorted(set(written.values()))[:_MOST_LANGUAGES]}
    found = {number: tags.get(text, "und") for number, text in written.items()}
    (around, length), *_ = [*lengths.most_common(1), (0, 0)]
    most = found.pop(around, "und") if length > _MOST * lengths.total() else "und"
    return found, most
