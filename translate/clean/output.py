"""A cleaned article as text, as Markdown, as JSON Lines, and as a table that explains it."""

from __future__ import annotations

import json
import shutil
import unicodedata
from collections.abc import Callable
from itertools import zip_longest

import regex

from translate.article import Action, Article, Block, Kind
from translate.clean import looks
from translate.language import name

_MARKUP = regex.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
_LINE_START = regex.compile(r"^(\s*)([#>+\-=|]|\p{Nd}+(?=[.)]))")
_MARKS = {Kind.TITLE: "# {}", Kind.HEADING: "## {}", Kind.CAPTION: "*{}*", Kind.QUOTE: "> {}"}
# The table fits a terminal of these widths; the last two columns share what is left.
_NARROWEST, _WIDEST = 72, 140
_WORDS_SHARE = 0.45


def text(article: Article) -> str:
    """The kept blocks, a blank line between them; the items of a list stand close."""
    return _joined(article, lambda block: block.marker.lstrip() + block.text, "\n")


def markdown(article: Article) -> str:
    """The kept blocks as Markdown, what they are made its marks."""
    return _joined(article, _mark, "  \n")


def jsonl(article: Article) -> str:
    """One JSON object a block, in document order, dropped ones included."""
    lines = [
        json.dumps(
            {
                "id": block.id,
                "kind": block.kind.value,
                "lang": block.language,
                "confidence": block.confidence,
                "action": block.action.value,
                "reason": block.reason,
                "source_text": block.source_text,
                "text": block.text,
            },
            ensure_ascii=False,
        )
        for block in article.blocks
    ]
    return "".join(line + "\n" for line in lines)


def explain(article: Article, width: int = 0) -> str:
    """A table, a row a block: what it is, in which language, kept or dropped, and why.

    ``width`` is that of the terminal, in columns (0: ask for it).
    """
    width = width or shutil.get_terminal_size((100, 24)).columns
    width = min(max(width, _NARROWEST), _WIDEST)
    head = ("id", "kind", "lang", "action", "words", "why")
    rows = []
    above = ""
    for block in article.blocks:
        why = "as above" if block.reason == above and len(above) > len("as above") else block.reason
        facts = (block.id, block.kind.value, block.language, block.action.value)
        rows.append((*facts, " ".join(block.text[:width].split()), why))
        above = block.reason
    widths = [max(_width(row[i]) for row in (head, *rows)) for i in range(4)]
    left = width - sum(widths) - 2 * len(widths)
    widths += [int(left * _WORDS_SHARE), left - int(left * _WORDS_SHARE) - 2]
    lines = [_row(head, widths), _row(tuple("-" * one for one in widths), widths)]
    for row in rows:
        reasons = _wrapped(row[5], widths[5])
        cut = (*row[:4], _cut(row[4], widths[4]))
        for cells, reason in zip_longest([cut], reasons, fillvalue=None):
            lines.append(_row((*(cells or ("",) * 5), reason or ""), widths))
    return "\n".join([*_facts(article), "", *lines]) + "\n"


def _facts(article: Article) -> list[str]:
    """What is known of an article as a whole."""
    kept = sum(block.action is Action.KEEP for block in article.blocks)
    facts = [f"{key}: {value}" for key, value in article.metadata.items() if key != "language"]
    facts.append(f"language: {name(article.language)} ({article.language})")
    if not article.encoding.startswith("utf-8"):
        facts.append(f"encoding: {article.encoding}")
    dropped = len(article.blocks) - kept
    return [*facts, f"blocks: {len(article.blocks)}, {kept} kept, {dropped} dropped"]


def _joined(article: Article, shape: Callable[[Block], str], verse_end: str) -> str:
    parts: list[str] = []
    last: Block | None = None
    for block in article.blocks:
        if block.action is not Action.KEEP:
            continue
        if last is not None:
            verse = last.reason == block.reason == looks.VERSE and not looks.blank_line(last.gap)
            item = last.kind is block.kind is Kind.LIST_ITEM
            parts.append(verse_end if verse else "\n" if item else "\n\n")
        parts.append(shape(block))
        last = block
    return "".join(parts) + ("\n" if parts else "")


def _mark(block: Block) -> str:
    escaped = _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", block.text.strip()))
    if block.kind is Kind.LIST_ITEM:
        number = regex.match(r"\s*(\p{Nd}+)", block.marker)
        return f"{int(number.group(1))}. {escaped}" if number else f"- {escaped}"
    return _MARKS.get(block.kind, "{}").format(escaped) if escaped else escaped


def _cut(words: str, width: int) -> str:
    """The beginning of a text that takes so many columns."""
    if _width(words) <= width:
        return words
    while words and _width(words) >= width:
        words = words[:-1]
    return words.rstrip() + "…"


def _wrapped(words: str, width: int) -> list[str]:
    """A text in lines of so many columns, broken between words."""
    lines = [""]
    for word in words.split():
        if lines[-1] and _width(lines[-1]) + 1 + _width(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return [_cut(line, width) for line in lines]


def _width(words: str) -> int:
    """How many columns of a terminal a text takes."""
    unseen = sum(unicodedata.category(one) in ("Mn", "Me", "Cf") for one in words)
    return len(words) - unseen + sum(unicodedata.east_asian_width(one) in "WF" for one in words)


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    padded = [
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    ]
    return "  ".join(padded).rstrip()
