"""The records of model packs: what is installed, what the index offers, what a lock file fixes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

#: Says one sentence to the person.
Say = Callable[[str], None]
#: Shows how far a download is: what it is, bytes here, bytes in all (None: the server did not say).
Progress = Callable[[str, int, int | None], None]
#: Tries a pack's folder out; the reason why it cannot be used, None when it works.
Trial = Callable[[Path], str | None]

_FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack on this machine. ``source`` and ``target`` are BCP 47 tags, ``size`` is in bytes.

    ``fault`` says why it cannot be used ("" when its parts are all there); ``prefix`` is the token
    a multilingual model wants first; ``fixed`` packs came with the system and cannot be changed.
    """

    source: str
    target: str
    version: str
    folder: Path
    size: int
    prefix: str = ""
    fault: str = ""
    fixed: bool = False

    def __str__(self) -> str:
        return _shown(self.source, self.target, self.version)


@dataclass(frozen=True, slots=True)
class Offer:
    """A pack that can be downloaded, from one of ``links``.

    ``size`` (bytes) and ``sha256`` are those of the archive where the index tells them, else None
    and "". ``content`` is the fingerprint of the unpacked files, known from a lock file only.
    """

    source: str
    target: str
    version: str
    links: tuple[str, ...]
    size: int | None = None
    sha256: str = ""
    content: str = ""

    @property
    def name(self) -> str:
        """What its files are called."""
        return pack_name(self.source, self.target, self.version)

    def __str__(self) -> str:
        return _shown(self.source, self.target, self.version)


def pack_name(source: str, target: str, version: str) -> str:
    """A file name for a pack, in the manner of Argos's own: ``translate-en_de-1_0``."""
    plain = re.sub(r"[^\w]+", "_", version)
    return f"translate-{source}_{target}-{plain}"


def age(version: str) -> tuple[int, ...]:
    """A version as figures that sort: "1.10" is newer than "1.9", and "1.0" as new as "1"."""
    figures = [int(figure) for figure in _FIGURES.findall(version)]
    while figures and not figures[-1]:
        figures.pop()
    return tuple(figures)


def _shown(source: str, target: str, version: str) -> str:
    return f"{source} → {target} {version}".rstrip()
