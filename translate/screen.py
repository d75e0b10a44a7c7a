"""What a person sees: the summary of a run, the ways this machine knows, what doctor found."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from translate.article import Action, Article, Finding, Run, Severity
from translate.engines.base import Pair
from translate.language import name
from translate.write.places import Place
from translate.write.report import summary

if TYPE_CHECKING:
    from translate.doctor import Diagnosis
    from translate.job import Progress

_Item = TypeVar("_Item")

_COLUMNS = ("segments", "terms", "held", "missed", "findings", "errors", "seconds")
_SHOWN = 5
# From so many seconds on a person wants to know that work goes on.
_LONG = 2
# A space at which no line is broken.
_HARD = "\u00a0"
# Takes the rest of a terminal's line away.
_CLEAR = "\x1b[K"
# Longer lines are hard to read, whatever the terminal can show.
_LONGEST = 100


@contextmanager
def ticking(what: str, quiet: bool = False, more: Callable[[], str] = lambda: "") -> Iterator[None]:
    """Say on a terminal what is being done, and for how long, once it takes longer than usual.

    ``more`` says how far it is, if that is known.
    """
    if quiet or sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()

    def tick() -> None:
        seconds = 0
        while not done.wait(1):
            seconds += 1
            if seconds >= _LONG:
                told = f"{what}: {seconds} s{more()}"
                width = shutil.get_terminal_size().columns - 1
                print(f"\r{told[:width]}", end=_CLEAR, file=sys.stderr, flush=True)
        if seconds >= _LONG:
            print("\r", end=_CLEAR, file=sys.stderr, flush=True)

    ticker = threading.Thread(target=tick, daemon=True)
    ticker.start()
    try:
        yield
    finally:
        done.set()
        ticker.join()


def followed(
    items: Iterator[_Item], what: str, quiet: bool = False, more: Callable[[], str] = lambda: ""
) -> Iterator[_Item]:
    """The items, each waited for as ``ticking`` does."""
    while True:
        with ticking(what, quiet, more):
            item = next(items, None)
        if item is None:
            return
        yield item


def far(progress: Progress) -> str:
    """How many sentences of all are translated, and how long the rest will take."""
    done, every = progress.done, progress.all
    if not every:
        return ""
    if done >= every:
        return f", all {every:,} sentences translated; checking and writing"
    left = progress.seconds() / done * (every - done) if done else 0.0
    more = f", about {left / 60:.0f} min left" if left >= 60 else f", about {left:.0f} s left"
    return f", {done:,} of {every:,} sentences{more if done else ''}"


class Summary:
    """The table of one article's results, line by line as they come."""

    def __init__(self, article: Article, languages: Sequence[str]) -> None:
        self._article = article
        self._width = max(len(_named(one)) for one in languages)

    def head(self) -> str:
        """What is about to be rendered, and the heads of the columns."""
        blocks = self._article.blocks
        kept = sum(block.action is Action.KEEP for block in blocks)
        of = f" of {len(blocks):,}" if kept < len(blocks) else ""
        about = f"{self._article.name}: {_named(self._article.language)}"
        return f"{about}, {kept:,}{of} blocks\n{self._line('', _COLUMNS)}"

    def row(self, run: Run, seconds: float) -> str:
        """The figures of one language, and below them what is wrong."""
        figures = summary(run)
        cells = [str(figures[key]) for key in ("segments", "terms", "held", "missed")]
        cells += [str(figures["errors"] + figures["warnings"]), str(figures["errors"])]
        line = self._line(_named(run.language), (*cells, f"{seconds:.1f}"))
        errors = [one for one in run.findings if one.severity is Severity.ERROR]
        lines = [line, *(_wrapped(finding(one), "  ") for one in errors[:_SHOWN])]
        if len(errors) > _SHOWN:
            lines.append(f"  and {_count(len(errors) - _SHOWN, 'error')} more")
        return "\n".join(lines)

    def _line(self, first: str, cells: Sequence[str]) -> str:
        padded = (cell.rjust(len(head)) for cell, head in zip(cells, _COLUMNS, strict=True))
        return "  ".join([first.ljust(self._width), *padded])


def ending(places: Sequence[Place], report: Path | None, findings: int) -> str:
    """Where the results are, and where the findings; "" where there is nothing to say."""
    lines = []
    if places:
        first = places[0]
        names = " and ".join(path.name for path in (first.text, first.po) if path is not None)
        others = len(places) - 1
        more = f", and {_count(others, 'result')} more, named like that" if others else ""
        lines.append(_wrapped(f"Written to {first.po.parent}: {names}{more}."))
    if findings:
        where = [str(report)] if report is not None else []
        where += ["the PO"] if places else []
        lines.append(
            f"The findings are in {' and in '.join(where)}."
            if where
            else "The findings can be read in the file that --report FILE.json writes."
        )
    return "\n".join(lines)


def finding(one: Finding) -> str:
    """A finding in one line."""
    return f"{one.segment}: {one.severity}: {one.message} [{one.check}]"


def checked(run: Run, file: str, form: str) -> str:
    """What the checks found in a translation, as text, json, sarif or github asks for it."""
    if form == "text":
        return findings(run)
    if form == "json":
        listed = [
            {
                "segment": one.segment,
                "check": one.check,
                "severity": one.severity.value,
                "message": one.message,
            }
            for one in run.findings
        ]
        return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
    from translate.write.sarif import annotations, sarif

    named = replace(run, article=replace(run.article, name=file))
    return (sarif if form == "sarif" else annotations)([named])


def findings(run: Run) -> str:
    """What the checks found, below the sentence and its translation in which they found it."""
    by_segment: dict[str, list[Finding]] = {}
    for one in run.findings:
        by_segment.setdefault(one.segment, []).append(one)
    texts = {draft.segment: draft.text for draft in run.drafts}
    lines: list[str] = []
    for segment in run.segments:
        found = by_segment.get(segment.id, ())
        if found:
            lines.append(_cut(f"{segment.id}  {segment.text}"))
            lines.append(_cut(f"{' ' * len(segment.id)}  {texts.get(segment.id, '')}"))
            lines += [
                _wrapped(f"{one.severity}: {one.message} [{one.check}]", "    ") for one in found
            ]
            lines.append("")
    return "\n".join(lines)


def verdict(run: Run) -> str:
    """What the checks found in a translation, in one line."""
    figures = summary(run)
    terms = f"{figures['held']} of {_count(figures['terms'], 'term')} held"
    found = f"{_count(figures['errors'], 'error')}, {_count(figures['warnings'], 'warning')}"
    return f"{_count(figures['segments'], 'segment')}, {terms}; {found}."


def ways(engine: str, routes: Mapping[Pair, Sequence[Pair]]) -> str:
    """What an engine reaches from each language: directly first, then by what lies between."""
    parts = []
    for source in sorted({pair.source for pair in routes}, key=name):
        over: dict[tuple[str, ...], list[str]] = {}
        for pair, way in routes.items():
            if pair.source == source:
                over.setdefault(tuple(leg.target for leg in way[:-1]), []).append(pair.target)
        lines = [f"{engine}: from {_named(source)}"]
        for pivots in sorted(over, key=lambda pivots: (len(pivots), pivots)):
            by = f"over {' and '.join(map(name, pivots))}" if pivots else "directly"
            # A name and its tag stay on one line.
            targets = [_named(one).replace(" ", _HARD) for one in sorted(over[pivots], key=name)]
            lines.append(_wrapped(f"{by} into {', '.join(targets)}", "  ").replace(_HARD, " "))
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def health(found: Sequence[Diagnosis]) -> str:
    """What doctor found, a line each, and below what is not well the command that mends it."""
    width = max(len(one.subject) for one in found)
    lines = []
    for one in found:
        lines.append(f"{'ok' if one.well else 'MISSING':<9}{one.subject.ljust(width)}  {one.seen}")
        if one.remedy:
            lines.append(f"{'':<9}to mend it: {one.remedy}")
    return "\n".join(lines)


def _named(language: str) -> str:
    return f"{name(language)} ({language})"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _cut(text: str) -> str:
    line = " ".join(text.split("\n"))
    return line if len(line) <= _width() else line[: _width() - 1] + "…"


def _width() -> int:
    return max(min(shutil.get_terminal_size().columns, _LONGEST), 40)


def _wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(
        text,
        _width(),
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
