"""A cleaned article as text, Markdown, JSON Lines or an explanation."""

from __future__ import annotations

import json

from translate.article import Action, Article, Kind


def text(article: Article) -> str:
    """The kept blocks, a blank line between them."""
    kept = [b.marker + b.text for b in article.blocks if b.action is Action.KEEP]
    return "\n\n".join(kept) + "\n" if kept else ""


def markdown(article: Article) -> str:
    """The kept blocks as Markdown: title, headings and captions marked."""
    marks = {
        Kind.TITLE: "# {}",
        Kind.HEADING: "## {}",
        Kind.CAPTION: "*{}*",
        Kind.LIST_ITEM: "- {}",
    }
    kept = [
        marks.get(b.kind, "{}").format(b.text) for b in article.blocks if b.action is Action.KEEP
    ]
    return "\n\n".join(kept) + "\n" if kept else ""


def jsonl(article: Article) -> str:
    """One object a block, in document order, dropped ones included."""
    return "".join(
        json.dumps(
            {
                "id": block.id,
                "kind": block.kind.value,
                "lang": block.language,
                "confidence": round(block.confidence, 3),
                "action": block.action.value,
                "reason": block.reason,
                "source_text": block.source_text,
                "text": block.text,
            },
            ensure_ascii=False,
        )
        + "\n"
        for block in article.blocks
    )


def explain(article: Article) -> str:
    """A table with a row a block: what it is, whether it stays, and why."""
    rows = [("id", "kind", "lang", "action", "reason", "text")]
    for block in article.blocks:
        rows.append(
            (
                block.id,
                block.kind.value,
                block.language,
                block.action.value,
                block.reason,
                block.text[:40],
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    return "".join(
        "  ".join([*(c.ljust(w) for c, w in zip(row[:5], widths, strict=True)), row[5]]).rstrip()
        + "\n"
        for row in rows
    )
