"""The commands for many articles: batch, and status and retry of the batch in a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from translate import options
from translate.errors import UsageError
from translate.exits import DONE, FINDINGS, PARTLY, put, put_json, say

if TYPE_CHECKING:
    from translate.batch.worker import Settings

_Workers = Annotated[
    int,
    typer.Option(
        "--workers", metavar="N", min=0, help="How many work side by side; 0: one a core."
    ),
]
_Silence = Annotated[
    float,
    typer.Option(
        "--timeout", metavar="SECONDS", min=1.0, help="How long a worker may give no sign."
    ),
]
_Memory = Annotated[
    int,
    typer.Option("--memory-limit", metavar="MB", min=0, help="What a worker may have; 0: any."),
]

# What is kept of a call, so that `retry` can be one like it.
_ASKED = frozenset(("inputs", "to", "source", "glossaries", "engine", "keep", "drop"))
_ASKED |= {"captions", "form", "whole", "memories", "here"}


def batch(
    inputs: Annotated[list[str], typer.Argument(metavar="INPUT", show_default=False)],
    to: options.To,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder for results and record.")
    ],
    source: options.From = None,
    glossaries: options.Glossaries = None,
    engine: options.Engines = "auto",
    keep: options.Keep = None,
    drop: options.Drop = None,
    captions: options.Captions = "auto",
    form: options.Form = "same",
    whole: options.Whole = False,
    memories: options.Memories = None,
    workers: _Workers = 0,
    silence: _Silence = 300.0,
    memory_limit: _Memory = 0,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> int:
    """Render many articles into other languages, and go on where an earlier call stopped.

    INPUT is a file, a folder with all that is in it, a pattern ('news/**/*.txt'), or -: JSON lines
    on standard input, {"id": "a1", "text": "…"} or {"path": "a.txt"} each. Results lie below DIR as
    the articles lie in their folder. What fails is marked, and the rest goes on.

    \b
    Example: holdfast batch archive --to es --to fr --out out
    """
    asked = {
        "inputs": inputs,
        "to": to,
        "source": source,
        "glossaries": [os.path.abspath(one) for one in glossaries or ()],
        "engine": engine,
        "keep": keep or [],
        "drop": drop or [],
        "captions": captions,
        "form": form,
        "whole": whole,
        "memories": [os.path.abspath(one) for one in memories or ()],
        "here": os.getcwd(),
    }
    limits = (workers, silence, memory_limit)
    return _run(asked, out, limits, strict=strict, quiet=quiet, as_json=as_json)


def status(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    as_json: options.Json = False,
) -> int:
    """Say how far the batch in a folder is, and what has failed and why.

    \b
    Example: holdfast status out
    """
    from translate.batch import screen
    from translate.batch.record import FAILED, opened

    with opened(folder, only_read=True) as record:
        asked, articles, results = record.asked(), record.articles(), record.results()
    if as_json:
        put_json(screen.told(articles, results))
    else:
        put(screen.standing(asked, articles, results))
    return PARTLY if any(one.state == FAILED for one in results.values()) else DONE


def retry(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    workers: _Workers = 0,
    silence: _Silence = 300.0,
    memory_limit: _Memory = 0,
    quiet: options.Quiet = False,
    as_json: options.Json = False,
) -> int:
    """Do again what has failed in the batch of a folder, as it was asked for.

    \b
    Example: holdfast retry out
    """
    from translate.batch.record import opened

    with opened(folder, only_read=True) as record:
        asked = record.asked()
    if not asked.keys() >= _ASKED:
        raise UsageError(
            f"The record in {folder} does not say what was asked for: run `holdfast batch` instead."
        )
    if "-" in asked["inputs"]:
        raise UsageError(
            "The articles came on standard input, which is gone: run the same `holdfast batch` "
            "again; it does what has failed."
        )
    limits = (workers, silence, memory_limit)
    return _run(asked, folder, limits, quiet=quiet, as_json=as_json, only_failed=True)


def _run(
    asked: dict[str, Any],
    out: Path,
    limits: tuple[int, float, int],
    *,
    strict: bool = False,
    quiet: bool,
    as_json: bool,
    only_failed: bool = False,
) -> int:
    from contextlib import closing

    from translate import installed
    from translate.batch import pool, screen
    from translate.batch.run import run
    from translate.batch.sources import expand

    out = out.absolute()
    if os.path.isdir(asked["here"]):
        os.chdir(asked["here"])  # names of inputs are told from there
    settings = _settings(asked, out)
    sources = expand(asked["inputs"], out)
    workers, silence, memory = limits
    count = workers or len(os.sched_getaffinity(0))
    glossary = installed.glossary([Path(one) for one in asked["glossaries"]])
    progress = screen.Progress(quiet)
    limited = pool.Limits(silence, memory)
    state = None
    try:
        with closing(
            run(sources, settings, glossary, count, limited, asked, only_failed)
        ) as states:
            for state in states:
                progress.show(state)
    finally:
        progress.end()
    assert state is not None
    if not quiet:
        say(screen.summary(state, sources.others, out))
    if as_json:
        put_json(screen.figures(state))
    if state.failed:
        return PARTLY
    return FINDINGS if strict and state.errors else DONE


def _settings(asked: dict[str, Any], out: Path) -> Settings:
    from translate.batch.worker import Settings
    from translate.clean.asked import named as kinds
    from translate.language import tag
    from translate.write import named

    return Settings(
        folder=out,
        languages=tuple(dict.fromkeys(map(tag, asked["to"]))),
        format=named(asked["form"]),
        engine=asked["engine"],
        source=tag(asked["source"]) if asked["source"] else "",
        captions=asked["captions"],
        keep=kinds(asked["keep"]),
        drop=kinds(asked["drop"]),
        whole=asked["whole"],
        memories=tuple(Path(one) for one in asked["memories"]),
    )
