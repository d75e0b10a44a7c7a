"""What this machine has: its engines, the glossaries of the user and those that ship."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from glossary.catalog import curated, load, stack, user_directory
from glossary.concept import Glossary
from translate.engines.base import Engine, Pair


@contextmanager
def engines(which: str) -> Iterator[list[Engine]]:
    """The engines asked for, the better one first; they end with the block."""
    from translate.engines.apertium import Apertium

    found: list[Engine] = []
    if which != "apertium":
        found += argos()
    if which != "argos":
        found.append(Apertium())
    try:
        yield found
    finally:
        for engine in found:
            engine.close()


def argos() -> list[Engine]:
    """The Argos engine with the packs of this machine; none where there are no packs."""
    from translate.packs.folder import installed, usable

    packs = {Pair(one.source, one.target): one.folder for one in usable(installed())}
    if not packs:
        return []
    from translate.engines.argos import Argos

    return [Argos(packs)]


def glossary(directories: Sequence[Path], languages: Collection[str] | None = None) -> Glossary:
    """What ships (of some languages only, if they are given), the user's own, and those named."""
    own = user_directory()
    return stack(
        [curated(languages), *([load(own)] if own.is_dir() else []), *map(load, directories)]
    )
