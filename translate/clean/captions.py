"""What becomes of stray captions, for one target: translated, dropped or kept as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from translate.article import Action, Article, Block, Kind
from translate.errors import UsageError
from translate.language import base, name

MODES = ("auto", "translate", "drop", "keep")


def is_stray(block: Block, article: Article) -> bool:
    """Whether a block is a kept caption in another language than its article."""
    return (
        block.kind is Kind.CAPTION
        and block.action is Action.KEEP
        and block.language != "und"
        and base(block.language) != base(article.language)
    )


def decide(article: Article, mode: str, renderable: Callable[[Block], bool]) -> Article:
    """The article with its stray captions kept or dropped, as ``mode`` says.

    ``auto`` keeps one that can be rendered; drops it when a caption in the article's language
    stands beside it; otherwise keeps it, marked with its language. ``translate`` and ``keep`` keep
    all, ``drop`` drops all.
    """
    if mode not in MODES:
        raise UsageError(f"'{mode}' is no way to treat captions: use one of {', '.join(MODES)}.")
    return replace(
        article,
        blocks=tuple(
            _decided(article, place, mode, renderable) if is_stray(block, article) else block
            for place, block in enumerate(article.blocks)
        ),
    )


def _decided(article: Article, place: int, mode: str, renderable: Callable[[Block], bool]) -> Block:
    block = article.blocks[place]
    language = name(block.language)
    if mode == "drop":
        reason = f"{language} caption, dropped as asked"
        return replace(block, action=Action.DROP, reason=reason)
    if mode in ("translate", "keep") or renderable(block):
        return block
    if (beside := _beside(article, place)) is not None:
        reason = (
            f"{language} caption that cannot be rendered here; {beside.id} beside it is a caption "
            f"in {name(article.language)}"
        )
        return replace(block, action=Action.DROP, reason=reason)
    reason = f"{language} caption that cannot be rendered here; kept as it is, no other beside it"
    return replace(block, reason=reason)


def _beside(article: Article, place: int) -> Block | None:
    """The caption in the article's own language next to a block, below it or above it."""
    for near in (place + 1, place - 1):
        if 0 <= near < len(article.blocks):
            block = article.blocks[near]
            if (
                block.kind is Kind.CAPTION
                and block.action is Action.KEEP
                and base(block.language) == base(article.language)
            ):
                return block
    return None
