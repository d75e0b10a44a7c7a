"""Files of a memory, and an engine that must not be needed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from translate.article import Approved
from translate.engines.base import Hypothesis, Pair, Request
from translate.memory import tmx
from translate.write import po as review


class Idle:
    """An engine for a text that is in the memory: nothing is asked of it."""

    name = "idle"
    methods: tuple[str, ...] = ("free",)
    generative = False

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "es")})

    def version(self, pair: Pair) -> str:
        return "1"

    def start(self, pairs: Iterable[Pair]) -> None:
        pass

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        raise AssertionError(f"asked for {requests}")

    def close(self) -> None:
        pass


def write_po(path: Path, *pairs: tuple[str, str], language: str = "es", source: str = "en") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = [Approved("", *pair) for pair in pairs]
    path.write_text(review.pairs(entries, source, language), encoding="utf-8")
    return path


def write_tmx(path: Path, *pairs: tuple[str, str], to: str = "es") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    entries = [Approved("", *pair) for pair in pairs]
    path.write_text("".join(tmx.chunks(entries, "en", to)), encoding="utf-8", newline="")
    return path


def said(entries: list[Approved]) -> list[tuple[str, str]]:
    return [(entry.source, entry.target) for entry in entries]
