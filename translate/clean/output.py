"""A cleaned article as text, as Markdown, as JSON Lines, and as a table that explains it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable

import regex

from translate.article import Action, Article, Block, Kind
from translate.language import name

_MARKUP = regex.compile(r"[\\`*_\[\]<]")
_LINE_START = regex.compile(r"^(\s*)([#>+\-=|~]|\p{Nd}+(?=[.)]))")
_MARKS = {
    Kind.TITLE: "# {}", Kind.HEADING: "## {}", Kind.CAPTION: "*{}*", Kind.QUOTE: "> {}",
    Kind.LIST_ITEM: "- {}",
}  # fmt: skip
_FIRST_WORDS = 48


def text(article: Article) -> str:
    """The kept blocks, a blank line between them; the items of a list stand close."""
    return _joined(article, lambda block: block.marker.lstrip() + block.text)


def markdown(article: Article) -> str:
    """The kept blocks as Markdown, what they are made its marks."""
    return _joined(article, _mark)


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


def explain(article: Article) -> str:
    """A table, a row a block: what it is, in which language, kept or dropped, and why."""
    head = ("id", "kind", "language", "action", "reason", "first words")
    rows = [
        (
            block.id,
            block.kind.value,
            block.language,
            block.action.value,
            block.reason,
            _cut(block.text),
        )
        for block in article.blocks
    ]
    widths = [max(_width(row[i]) for row in (head, *rows)) for i in range(len(head) - 1)]
    table = [_row(row, widths) for row in (head, tuple("-" * w for w in (*widths, 11)), *rows)]
    kept = sum(block.action is Action.KEEP for block in article.blocks)
    facts = [f"{key}: {value}" for key, value in article.metadata.items()]
    facts.append(f"language: {name(article.language)} ({article.language})")
    dropped = len(article.blocks) - kept
    facts.append(f"blocks: {len(article.blocks)}, {kept} kept, {dropped} dropped")
    return "\n".join([*facts, "", *table]) + "\n"


def _joined(article: Article, shape: Callable[[Block], str]) -> str:
    parts: list[str] = []
    last: Block | None = None
    for block in article.blocks:
        if block.action is not Action.KEEP:
            continue
        if last is not None:
            close = last.kind is block.kind is Kind.LIST_ITEM
            parts.append("\n" if close else "\n\n")
        parts.append(shape(block))
        last = block
    return "".join(parts) + ("\n" if parts else "")


def _mark(block: Block) -> str:
    escaped = _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", block.text.strip()))
    return _MARKS.get(block.kind, "{}").format(escaped) if escaped else escaped


def _cut(words: str) -> str:
    return words if len(words) <= _FIRST_WORDS else words[: _FIRST_WORDS - 1].rstrip() + "…"


def _width(words: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in words
    )


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    pairs = zip(cells, widths, strict=False)
    padded = [cell + " " * (width - _width(cell)) for cell, width in pairs]
    return "  ".join([*padded, cells[-1]]).rstrip()
