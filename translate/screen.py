"""What a person sees: the summary of a run, the ways this machine knows, what doctor found."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from translate.article import Action, Article, Finding, Run, Severity
from translate.doctor import Diagnosis
from translate.engines.base import Pair
from translate.language import name
from translate.write.places import Place
from translate.write.report import summary

_COLUMNS = ("segments", "terms", "held", "missed", "findings", "errors", "seconds")
_SHOWN = 5
# Longer lines are hard to read, whatever the terminal can show.
_LONGEST = 100


class Summary:
    """The table of one article's results, line by line as they come."""

    def __init__(self, article: Article, languages: Sequence[str]) -> None:
        self._article = article
        self._width = max(len(_named(one)) for one in languages)

    def head(self) -> str:
        """What is about to be rendered, and the heads of the columns."""
        blocks = self._article.blocks
        kept = sum(block.action is Action.KEEP for block in blocks)
        about = f"{self._article.name}: {_named(self._article.language)}, {_count(kept, 'block')}"
        if kept < len(blocks):
            about += f", {len(blocks) - kept} left out (`holdfast clean --explain` says why)"
        return f"{_wrapped(about)}\n{self._line('', _COLUMNS)}"

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


def written(places: Sequence[Place], report: Path | None) -> str:
    """Where the results are: the files of the first language, the others are named like them."""
    first = places[0]
    shown = " and ".join(str(path) for path in (first.text, first.po) if path is not None)
    others = len(places) - 1
    more = f"; {_count(others, 'more')} beside, named like these" if others else ""
    kept = f"; the report is {report}" if report is not None else ""
    return _wrapped(f"Written: {shown}{more}{kept}.")


def finding(one: Finding) -> str:
    """A finding in one line."""
    return f"{one.segment}: {one.severity}: {one.message} [{one.check}]"


def verdict(run: Run) -> str:
    """What the checks found in a translation, in one line."""
    figures = summary(run)
    terms = f"{figures['held']} of {_count(figures['terms'], 'term')} held"
    found = f"{_count(figures['errors'], 'error')}, {_count(figures['warnings'], 'warning')}"
    return f"{_count(figures['segments'], 'segment')}, {terms}; {found}."


def ways(engine: str, routes: Mapping[Pair, Sequence[Pair]]) -> str:
    """What an engine reaches from each language, direct ways first, then by pivot."""
    lines = []
    sources = dict.fromkeys(pair.source for pair in routes)
    for source in sorted(sources, key=name):
        over: dict[tuple[str, ...], list[str]] = {}
        for pair, way in routes.items():
            if pair.source == source:
                over.setdefault(tuple(leg.target for leg in way[:-1]), []).append(pair.target)
        lines += ["", f"{engine}: {_named(source)} into"]
        for pivots in sorted(over, key=lambda pivots: (len(pivots), pivots)):
            targets = ", ".join(_named(one) for one in sorted(over[pivots], key=name))
            by = f", over {' and '.join(map(name, pivots))}" if pivots else ""
            lines.append(_wrapped(targets + by, "  "))
    return "\n".join(lines[1:])


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
    plural = "" if number == 1 or what == "more" else "s"
    return f"{number:,} {what}{plural}"


def _wrapped(text: str, indent: str = "") -> str:
    width = min(shutil.get_terminal_size().columns, _LONGEST)
    return textwrap.fill(
        text,
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
