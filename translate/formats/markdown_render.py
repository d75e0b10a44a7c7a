"""The source of a Markdown block from its text and tags, escaped no more than it takes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from markdown_it.common.utils import MD_TRIM_CHARS

from translate.article import Tag
from translate.formats.markdown_inline import ELEMENTS, Mark

LEVELS = ("plain", "light", "full", "html", "last")
_LIGHT = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|$)|`|(?<!\s)[*~]|[*~](?!\s)|(?<![^\W_])_|_(?![^\W_])"
    r"|[\[\]]|<(?=[A-Za-z/!?]|$)|&(?=#?\w+;|$)|[!^$]$|#+$|^:"
)
_FULL = re.compile(r"[\\`*_\[\]<>&~$#^!:{}]")
_BLOCK = re.compile(
    r"[-+*_](?=[ \-+*_|:]|$)|#{1,6}(?: |$)|[>=]|:(?=[-| ]|$)|~(?= |$)|:::|~~~|```"
    r"|\$\$|\[(?:[ xX]\] |!)|\[[^\]]*\]:"
)
# A space where a line may end: a letter begins no block.
_BREAK = re.compile(r"(?<! ) (?=[^\W\d_])")
# White space that would be taken for indentation.
_ODD = re.escape(MD_TRIM_CHARS.replace(" ", ""))
_ENDS = re.compile(rf"^[{_ODD}]|[{_ODD}]$")
# A bar behind a backslash still makes a table of two lines.
_BAR = "&#124;"
_NUMBER = re.compile(r"(\d{1,9})(?=[.)](?: |$))")


def render(
    text: str, tags: Sequence[Tag], marks: Sequence[Mark], level: str, place: str = "line"
) -> tuple[str, list[tuple[int, int, tuple[str, ...]]]]:
    """The source of settled words, and its tags in the order they open (start, end, what it says).

    "\\n" stands where a line has to end, "\\0" for a space where it may. ``level`` says how much is
    escaped: nothing, what is likely markup, what might be, and emphasis as HTML elements too.
    ``place`` is "cell" in a table, "rule" above a line that would make one of it, or "line".
    """
    writer = _Writer(text, marks, level, place)
    for tag in _ordered(tags):
        writer.put(tag)
    writer.finish()
    return writer.source(), [(start, end, says) for start, end, says in writer.said if end >= 0]


def _ordered(tags: Sequence[Tag]) -> list[Tag]:
    """In the order they open: of two that start together the longer one first, and a point before
    those with higher numbers."""
    pairs: dict[int, list[Tag]] = {}
    for tag in sorted(tags, key=lambda tag: (-tag.end, tag.id)):
        if tag.end > tag.start:
            pairs.setdefault(tag.start, []).append(tag)
    ranks = {start: list(accumulate((t.id for t in found), max)) for start, found in pairs.items()}
    order = [((start, at, 1, 0), t) for start, found in pairs.items() for at, t in enumerate(found)]
    for tag in tags:
        if tag.end <= tag.start:
            at = bisect_right(ranks.get(tag.start, []), tag.id)
            order.append(((tag.start, at, 0, tag.id), tag))
    order.sort(key=lambda both: both[0])
    return [tag for _, tag in order]


@dataclass
class _Writer:
    """Builds the source of a text from its tags, given in the order they open."""

    full: str
    marks: Sequence[Mark]
    level: str
    place: str
    at: int = 0
    # Pieces of source: their text, what they are, and of emphasis that opens its place in ``said``.
    out: list[tuple[str, str, int]] = field(default_factory=list)
    # Open tags: the place of the piece, where it ends, its number, its place in ``said``.
    stack: list[tuple[int, int, int, int]] = field(default_factory=list)
    said: list[list[Any]] = field(default_factory=list)
    links: int = 0

    def put(self, tag: Tag) -> None:
        mark = self.marks[tag.id]
        while self.stack:
            _, end, number, _ = self.stack[-1]
            inside = tag.start >= tag.end and number < tag.id <= self.marks[number].last
            if end > tag.start or (end == tag.start and inside):
                break
            self.close()
        self.words(tag.start)
        if mark.says[0] == "link" and any(
            self.marks[n].says[0] == "link" for *_, n, _ in self.stack
        ):
            return  # A link cannot stand in a link.
        # Tags that cross are cut where the outer one ends.
        end = min(tag.end, self.stack[-1][1]) if self.stack else tag.end
        self.said.append([self.at, end, mark.says])
        if mark.closing is None:
            self.said[-1][1] = self.at
            self.out.append((mark.opening, "break" if mark.breaks else "raw", 0))
            return
        self.stack.append((len(self.out), end, tag.id, len(self.said) - 1))
        if mark.delimits and not self.as_html:
            self.out.append((mark.opening, "open", len(self.said) - 1))
        else:
            html = f"<{ELEMENTS[mark.says[0]]}>" if mark.delimits else mark.opening
            self.out.append((html, "raw", 0))

    @property
    def as_html(self) -> bool:
        return self.level in ("html", "last")

    def close(self) -> None:
        where, end, number, said = self.stack[-1]
        mark = self.marks[number]
        self.words(end)
        where = self.stack.pop()[0]
        self.links -= mark.says[0] == "link"
        # Emphasis cannot end in a space.
        spaces = ""
        if mark.delimits and not self.as_html and self.out[-1][1] == "text":
            text = self.out.pop()[0]
            spaces = text[len(text.rstrip(" ")) :]
            if len(spaces) < len(text):
                self.out.append((text.rstrip(" "), "text", 0))
            self.said[said][1] = self.at - len(spaces)
        if mark.delimits and len(self.out) == where + 1:
            # Emphasis of nothing would be a row of asterisks.
            self.out.pop()
            self.said[said][1] = -1
        elif mark.delimits and self.as_html:
            self.out.append((f"</{ELEMENTS[mark.says[0]]}>", "raw", 0))
        else:
            self.out.append((mark.closing or "", "close" if mark.delimits else "raw", 0))
        if spaces:
            self.out.append((spaces, "text", 0))

    def words(self, end: int) -> None:
        if end <= self.at:
            return
        text = self.full[self.at : end]
        self.at = end
        spaces = len(text) - len(text.lstrip(" "))
        if spaces and self.out and self.out[-1][1] == "open":
            # Nor can it begin with one.
            place = len(self.out)
            while place and self.out[place - 1][1] == "open":
                place -= 1
                self.said[self.out[place][2]][0] += spaces
            self.out.insert(place, (text[:spaces], "text", 0))
            for number in range(len(self.stack) - 1, -1, -1):
                where, *rest = self.stack[number]
                if where < place:
                    break
                self.stack[number] = (where + 1, rest[0], rest[1], rest[2])
            text = text[spaces:]
        if text:
            self.out.append((text, "text", 0))

    def finish(self) -> None:
        while self.stack:
            self.close()
        self.words(len(self.full))

    def source(self) -> str:
        out = [
            [self.escaped(source), role] if role == "text" else [source, role]
            for source, role, _ in self.out
        ]
        _flank(out)
        lines: list[str] = []
        parts: list[str] = []
        worded = False
        for source, role in out:
            if role == "break":
                worded = False
                blank = not "".join(parts).strip(" ")
                if lines or not blank:
                    # Two spaces alone would be a blank line.
                    lines.append("\\" if blank else "".join(parts) + source.rstrip("\n"))
                    parts = []
                continue
            if role == "text" and not parts:
                source = source.lstrip(" ")
                source = source if self.place == "cell" else _begun(source)
            if role == "text":
                # Math or an element alone in its line would be a block.
                head = "" if worded else source[:1]
                source = head + _BREAK.sub("\0", source[len(head) :])
                worded = worded or not source.isspace()
            if source:
                parts.append(source)
        lines.append("".join(parts))
        while len(lines) > 1 and not lines[-1]:
            lines.pop()
            last = lines[-1]
            lines[-1] = last.removesuffix("  ") if last.endswith("  ") else last.removesuffix("\\")
        return ("&#8288;" if self.level == "last" else "") + "\n".join(
            _ENDS.sub(lambda found: f"&#{ord(found[0])};", line) for line in lines
        )

    def escaped(self, text: str) -> str:
        if self.level == "light":
            text = _LIGHT.sub(lambda found: "\\" + found[0], text)
        elif self.level != "plain":
            text = _FULL.sub(lambda found: "\\" + found[0], text)
        bars = self.place == "rule" or self.level in ("full", "html", "last")
        return text.replace("|", _BAR) if bars else text


def _begun(text: str) -> str:
    """Text at the beginning of a line, so that it begins no other block."""
    found = _NUMBER.match(text)
    if found:
        return found[1] + "\\" + text[found.end() :]
    if text.startswith("|"):
        return _BAR + text[1:]
    return "\\" + text if _BLOCK.match(text) else text


def _sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _flank(out: list[list[str]]) -> None:
    """Let emphasis begin and end where Markdown would not: between a letter and a sign ("**„x“**s")
    and, if underscores mark it, inside words. A letter written as a number counts as a sign."""
    at = 0
    while at < len(out):
        role = out[at][1]
        if role not in ("open", "close"):
            at += 1
            continue
        end = at
        while end < len(out) and out[end][1] == role:
            end += 1
        before = out[at - 1] if at else ["", ""]
        after = out[end] if end < len(out) else ["", ""]
        outer, inner = (before, after) if role == "open" else (after, before)
        char = outer[0][-1:] if role == "open" else outer[0][:1]
        near = inner[0][:1] if role == "open" else inner[0][-1:]
        needs = bool(near) and _sign(near)
        underscores = any("_" in out[number][0] for number in range(at, end))
        letter = bool(char) and not char.isspace() and not _sign(char)
        if outer[1] == "text" and letter and (needs or underscores):
            number = f"&#{ord(char)};"
            outer[0] = outer[0][:-1] + number if role == "open" else number + outer[0][1:]
        at = end
