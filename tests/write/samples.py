"""Runs of one segment a block."""

from __future__ import annotations

from dataclasses import replace

from translate.article import Action, Article, Block, Draft, Origin, Run, Segment, Signature

SIGNATURE = Signature("1.2", {"en→es": "apertium 3.8"}, "abc123", {"captions": "auto"})


def make(
    *blocks: Block, drafts: dict[str, str] | None = None, newline: str = "\n", language: str = "es"
) -> Run:
    """A run of one segment a block; drafts by segment id, otherwise the source itself."""
    article = Article("article.txt", "en", blocks, newline=newline)
    segments = tuple(
        Segment(f"{block.id}.s1", block.id, 0, len(block.text), block.text, "en")
        for block in blocks
        if block.action is Action.KEEP and block.text
    )
    said = tuple(
        Draft(one.id, language, (drafts or {}).get(one.id, one.text), Origin.ENGINE, "apertium")
        for one in segments
    )
    return Run(article, language, segments, said, (), SIGNATURE)


def block(id: str, text: str, gap: str = "\n\n", **more: object) -> Block:
    return replace(Block(id, text, source_text=text, gap=gap), **more)  # type: ignore[arg-type]
