"""What a person sees of a batch: how far it is, what came of it, what has failed."""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from translate.batch.record import DONE, FAILED, NAME, SAME, Result, Seen
from translate.batch.run import State
from translate.language import name
from translate.write.places import readable

# Takes the rest of a terminal's line away.
_CLEAR = "\x1b[K"
# A terminal's line is written anew so often a second; elsewhere a line comes so many seconds apart.
_A_SECOND, _APART = 5, 30.0
_SHOWN = 20


class Progress:
    """A line that is written again and again on a terminal; elsewhere one now and then."""

    def __init__(self, quiet: bool) -> None:
        self._quiet = quiet or sys.stderr is None
        self._live = not self._quiet and sys.stderr.isatty()
        self._next = 0.0
        self._shown = False

    def show(self, state: State) -> None:
        """Show how far a batch is, if it is time for it; and at once what has failed."""
        if self._quiet:
            return
        last = state.last
        if last is not None and last.state == FAILED:
            self.end()
            print(f"{last.target}: {readable(last.reason)}", file=sys.stderr, flush=True)
        now = time.monotonic()
        if not self._live and not self._next:
            self._next = now + _APART
        if now < self._next or not state.todo:
            return
        self._next = now + (1 / _A_SECOND if self._live else _APART)
        line = progress(state)
        if self._live:
            width = shutil.get_terminal_size().columns - 1
            print(f"\r{line[:width]}", end=_CLEAR, file=sys.stderr, flush=True)
            self._shown = True
        else:
            print(line, file=sys.stderr, flush=True)

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r", end=_CLEAR, file=sys.stderr, flush=True)
            self._shown = False


def progress(state: State) -> str:
    """How far a batch is, on one line: results, words a second, the time left, findings."""
    over = state.done + state.failed
    parts = [f"{over:,} of {state.todo:,} results"]
    if over and state.seconds:
        parts.append(f"{state.words / state.seconds:,.0f} words/s")
        if over < state.todo:
            parts.append(f"{_time(state.seconds / over * (state.todo - over))} left")
    if state.errors or state.warnings:
        parts.append(f"{state.errors + state.warnings:,} findings")
    if state.failed:
        parts.append(f"{state.failed:,} failed")
    return " · ".join(parts)


def summary(state: State, others: int, folder: Path) -> str:
    """What came of a batch, in a few lines."""
    speed = f", {state.words / state.seconds:,.0f} words/s" if state.seconds and state.words else ""
    lines = [
        f"{state.done:,} results in {_time(state.seconds)} ({state.words:,} words{speed}), "
        f"{state.standing:,} stood already, {state.failed:,} failed.",
    ]
    if state.errors or state.warnings:
        lines.append(
            f"{state.errors:,} errors and {state.warnings:,} warnings are in the PO files."
        )
    if others:
        lines.append(f"{others:,} other files of the folders are no articles and were left alone.")
    if state.failed:
        lines.append(f"See `holdfast status {folder}`; `holdfast retry {folder}` does them again.")
    return "\n".join(lines)


def figures(state: State) -> dict[str, Any]:
    """What came of a batch, for programs."""
    return {
        "done": state.done,
        "failed": state.failed,
        "standing": state.standing,
        "words": state.words,
        "warnings": state.warnings,
        "errors": state.errors,
        "seconds": round(state.seconds, 3),
    }


def standing(
    asked: Mapping[str, Any],
    articles: Mapping[str, Seen],
    results: Mapping[tuple[str, str], Result],
) -> str:
    """The state of a batch as its record has it: a table by language, and what has failed."""
    targets = sorted({target for _, target in results} | set(asked.get("to", ())))
    lines = [f"{len(articles):,} articles read, {len(results):,} results recorded ({NAME})."]
    width = max([len(_named(one)) for one in targets], default=0)
    heads = ("done", "same", "failed", "words", "warnings", "errors")
    lines.append("  ".join([" " * width, *(head.rjust(9) for head in heads)]))
    for target in targets:
        some = [one for (_, language), one in results.items() if language == target]
        states = Counter(one.state for one in some)
        sums = [sum(getattr(one, head) for one in some) for head in heads[3:]]
        cells = [states[DONE], states[SAME], states[FAILED], *sums]
        lines.append("  ".join([_named(target).ljust(width), *(f"{one:9,}" for one in cells)]))
    failed = [one for one in results.values() if one.state == FAILED]
    lines += [
        f"{readable(one.place)} → {one.target}: {readable(one.reason)}" for one in failed[:_SHOWN]
    ]
    if len(failed) > _SHOWN:
        lines.append(f"and {len(failed) - _SHOWN:,} more; --json lists them all.")
    return "\n".join(lines) + "\n"


def told(
    articles: Mapping[str, Seen], results: Mapping[tuple[str, str], Result]
) -> list[dict[str, Any]]:
    """The state of each result, for programs."""
    return [
        {
            "article": one.place,
            "language": articles[one.place].language if one.place in articles else "",
            "target": one.target,
            "state": one.state,
            "reason": readable(one.reason),
            "words": one.words,
            "warnings": one.warnings,
            "errors": one.errors,
            "files": [path for path, _, _ in one.files],
        }
        for one in results.values()
    ]


def _named(language: str) -> str:
    return f"{name(language)} ({language})"


def _time(seconds: float) -> str:
    """Seconds as a person says them."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    if seconds < 120:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
