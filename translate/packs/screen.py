"""How packs look on the screen: a line each, an object each, and how far a download is."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Any

import typer

from translate.packs.records import Offer, Pack, Progress, Say, age

# Where there is no terminal, so many lines tell how far a download is.
_LINES = 10
_LINE_BYTES = 10_000_000


def line(pack: Pack, fault: str) -> str:
    """A pack that is installed."""
    seen = f"broken: {fault}" if fault else "sound"
    return f"{_start(pack)}{megabytes(pack.size):>10}  {seen:<7} {pack.folder}"


def offer(one: Offer, state: str) -> str:
    """A pack of the index, with the languages' names."""
    from translate.language import name

    size = megabytes(one.size) if one.size else ""
    names = f"{name(one.source)} → {name(one.target)}"
    return f"{_start(one)}{size:>10}  {names:<42}{state}".rstrip()


def state(offer: Offer, here: Pack | None) -> str:
    """What is installed of an offer."""
    if here is None:
        return ""
    if here.fault:
        return "installed, but broken"
    return "installed" if age(here.version) >= age(offer.version) else f"{here.version} installed"


def megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"


def told(pack: Pack, fault: str) -> dict[str, object]:
    """A pack that is installed, for programs."""
    return {
        "from": pack.source,
        "to": pack.target,
        "version": pack.version,
        "size": pack.size,
        "sound": not fault,
        "fault": fault,
        "folder": str(pack.folder),
    }


def offered(offer: Offer, state: str) -> dict[str, object]:
    """A pack of the index, for programs."""
    return {
        "from": offer.source,
        "to": offer.target,
        "version": offer.version,
        "size": offer.size,
        "state": state,
    }


def _start(one: Pack | Offer) -> str:
    pair = f"{one.source or '?'} → {one.target or '?'}"
    return f"{pair:<14}{one.version:<8}"


@contextlib.contextmanager
def progress(say: Say, quiet: bool) -> Iterator[Progress]:
    """A bar on a terminal, some lines elsewhere, on stderr."""
    if quiet:
        yield lambda name, have, whole: None
    elif not sys.stderr.isatty():
        yield _lines(say)
    else:
        with contextlib.ExitStack() as bars:
            yield _bar(bars, _lines(say))


def _bar(bars: contextlib.ExitStack, lines: Progress) -> Progress:
    shown: dict[str, Any] = {}

    def show(name: str, have: int, whole: int | None) -> None:
        if whole is None:  # a bar has an end
            lines(name, have, whole)
            return
        if name not in shown:
            bar: Any = typer.progressbar(length=whole, label=name, file=sys.stderr)
            shown[name] = bars.enter_context(bar)
        shown[name].update(have - shown[name].pos)
        if have == whole:
            bars.close()  # which ends its line
            shown.clear()

    return show


def _lines(say: Say) -> Progress:
    said: dict[str, int] = {}

    def show(name: str, have: int, whole: int | None) -> None:
        step = have * _LINES // whole if whole else have // _LINE_BYTES
        if step != said.get(name):
            said[name] = step
            of = f" of {whole / 1e6:.1f}" if whole else ""
            say(f"{name}: {have / 1e6:.1f}{of} MB")

    return show
