"""What a person asks of cleaning: kinds of block that stay or go whatever is judged."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from translate.article import Action, Block, Kind
from translate.clean import looks
from translate.errors import UsageError


def named(names: Sequence[str] | None) -> tuple[Kind, ...]:
    """The kinds of block named, as in "list item" or list-item. Raises UsageError for others."""
    known = {kind.value.replace(" ", "-"): kind for kind in Kind}
    asked = [name.strip().lower().replace(" ", "-") for name in names or ()]
    for name in asked:
        if name not in known:
            raise UsageError(f"'{name}' is no kind of block: use one of {', '.join(known)}.")
    return tuple(known[name] for name in asked)


def kept(blocks: Sequence[Block], keep: Collection[Kind]) -> tuple[Block, ...]:
    """The blocks with those of some kinds kept that were to go."""
    return tuple(
        looks.keep(block, block.kind, f"kept as asked; {block.reason}")
        if block.action is Action.DROP and block.kind in keep
        else block
        for block in blocks
    )


def dropped(blocks: Sequence[Block], drop: Collection[Kind]) -> tuple[Block, ...]:
    """The blocks without those of some kinds."""
    return tuple(
        looks.drop(block, block.kind, f"dropped as asked; {block.reason}")
        if block.action is Action.KEEP and block.kind in drop
        else block
        for block in blocks
    )
