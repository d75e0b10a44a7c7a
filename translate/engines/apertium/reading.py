"""One analysis of a word, as the dictionaries write it: ``lemma<tag><tag>…``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from . import stream

_TAG = regex.compile(r"<([^<>]+)>")
CLASSES = {"n": "n", "np": "np", "adj": "adj", "vblex": "v", "vbser": "v", "vbhaver": "v"}
GENDERS = ("m", "f", "mf", "nt")
NUMBERS = ("sg", "pl", "sp")


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis: lemma and tags. ``rest`` are further joined words (``+ir<…>``), kept as is."""

    lemma: str
    tags: tuple[str, ...]
    rest: str = ""

    @property
    def kind(self) -> str:
        """n, np, adj, v or "" (a word class that holding does not treat)."""
        return CLASSES.get(self.tags[0], "") if self.tags else ""

    def __str__(self) -> str:
        return stream.escape(self.lemma) + "".join(f"<{t}>" for t in self.tags) + self.rest


# The same words come again and again, and with them their readings.
@lru_cache(maxsize=16384)
def parse(text: str) -> Reading:
    """Read ``lemma<tag><tag>…``; an unknown word (``*word``) has no tags."""
    first, plus, rest = text.partition("+")
    if "<" not in first:
        first, plus, rest = text, "", ""
    tags = tuple(_TAG.findall(first))
    lemma = stream.unescape(first.split("<", 1)[0]).lstrip("*@")
    return Reading(lemma, tags, plus + rest)


def readings(analysed: str) -> list[list[Reading]]:
    """All known readings of every unit of an analysed stream, unit by unit (unknown: empty)."""
    found = []
    for unit in stream.units(analysed):
        parts = stream.split(unit)[1:]
        found.append([parse(part) for part in parts if not part.startswith("*")])
    return found


def first(tags: Iterable[str], among: Sequence[str], default: str) -> str:
    """The first of some tags that is among others (a gender, a number)."""
    return next((tag for tag in tags if tag in among), default)
