"""What becomes of captions in another language than the article's (``--captions``)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from translate.article import Action, Article, Block, Kind
from translate.errors import UsageError
from translate.language import name


def decide(article: Article, mode: str, renderable: Callable[[Block], bool]) -> Article:
    """Keep or drop each stray caption: auto, translate, drop or keep.

    auto keeps what ``renderable`` says can be rendered, drops the rest where a caption in the
    article's language stands beside it, and otherwise keeps it, marked with its language.
    """
    if mode not in ("auto", "translate", "drop", "keep"):
        raise UsageError(f"--captions takes auto, translate, drop or keep, not '{mode}'.")
    blocks = list(article.blocks)
    for i, block in enumerate(blocks):
        stray = block.kind is Kind.CAPTION and block.language != article.language
        if not stray or block.action is Action.DROP or mode in ("keep", "translate"):
            continue
        if mode == "drop":
            reason = f"{name(block.language)} caption: dropped as asked"
        elif not renderable(block) and _beside(blocks, i, article.language):
            reason = f"{name(block.language)} caption nothing can render; its twin stands beside it"
        else:
            continue
        blocks[i] = replace(block, action=Action.DROP, reason=reason)
    return replace(article, blocks=tuple(blocks))


def _beside(blocks: list[Block], i: int, language: str) -> bool:
    return any(
        0 <= j < len(blocks)
        and blocks[j].kind is Kind.CAPTION
        and blocks[j].language == language
        and blocks[j].action is Action.KEEP
        for j in (i - 1, i + 1)
    )
