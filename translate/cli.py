"""The holdfast command: arguments in, exit codes out; every decision is taken elsewhere."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.errors import GlossaryError
from translate import __version__
from translate.errors import EngineError, InputError, NoRouteError, UsageError

if TYPE_CHECKING:
    from glossary.concept import Glossary
    from translate.article import Run
    from translate.engines.base import Engine

DONE, FINDINGS, USAGE, NO_ROUTE, INPUT, INTERRUPTED = 0, 1, 2, 3, 4, 130

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Renders articles into other languages offline and holds the glossary's terms.",
)

Glossaries = Annotated[
    list[Path] | None,
    typer.Option("--glossary", help="A folder of PO glossaries; a later one overrides."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
From = Annotated[str | None, typer.Option("--from", help="The article's language (else found).")]


def say(message: str, quiet: bool = False) -> None:
    """A message for the person, on stderr."""
    if not quiet:
        typer.echo(message, err=True)


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"holdfast {__version__}")
        raise typer.Exit


@app.command()
def translate(
    files: Annotated[list[str], typer.Argument(help="Articles; - is standard input.")],
    to: Annotated[list[str], typer.Option("--to", help="A target language; may be repeated.")],
    from_: From = None,
    out: Annotated[Path | None, typer.Option("--out", help="Folder for the results.")] = None,
    glossary: Glossaries = None,
    engine: Annotated[str, typer.Option("--engine", help="auto or apertium.")] = "auto",
    captions: Annotated[
        str, typer.Option("--captions", help="Stray captions: auto, translate, drop or keep.")
    ] = "auto",
    format_: Annotated[
        str, typer.Option("--format", help="same (as the input), txt, md or po.")
    ] = "same",
    report: Annotated[
        Path | None, typer.Option("--report", help="Write a report to this .json file.")
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 when a finding is an error.")
    ] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Render articles into other languages, the glossary's terms held.

    Example: holdfast translate article.txt --to es --to fr --out out
    """
    from translate.language import tag

    targets = list(dict.fromkeys(tag(language) for language in to))
    _one_of("--format", format_, ("same", "txt", "md", "po"))
    _one_of("--captions", captions, ("auto", "translate", "drop", "keep"))
    if report is not None and (report.suffix != ".json" or len(files) > 1):
        raise UsageError("--report takes one article and a file name that ends in .json.")
    if out is None and (len(files) > 1 or len(targets) > 1):
        raise UsageError("Several results need a folder to go to: name one with --out.")
    engines = _engines(engine)
    try:
        terms = _glossary(glossary)
        runs: list[tuple[str, list[Run]]] = []
        for name in files:
            done = _render(name, targets, from_, terms, engines, captions, out, format_)
            runs.append((name, done[0]))
            if report is not None:
                from translate.write.files import write_file
                from translate.write.report import report as make_report

                write_file(report, make_report(done[0]))
            _summarise(done[0], done[1], out, quiet, as_json)
    finally:
        for one in engines:
            one.close()
    if strict and _errors([run for _, some in runs for run in some]):
        raise typer.Exit(FINDINGS)


def _render(
    name: str,
    targets: Sequence[str],
    source: str | None,
    terms: Glossary,
    engines: Sequence[Engine],
    captions: str,
    out: Path | None,
    format_: str,
) -> tuple[list[Run], list[float]]:
    from translate.language import tag
    from translate.pipeline import prepare, render
    from translate.write import po, text
    from translate.write.files import write_file

    article = prepare(name, tag(source) if source else None)
    stem = "stdin" if name == "-" else Path(name).stem

    def one(target: str) -> tuple[Run, float]:
        begun = time.monotonic()
        memory = out / f"{stem}.{target}.po" if out is not None else None
        approved = po.read_approved(memory) if memory is not None and memory.exists() else []
        run = render(
            article,
            target,
            glossary=terms,
            engines=engines,
            captions=captions,
            approved=approved,
        )
        body = text.markdown(run) if format_ == "md" else text.render(run)
        if out is None:
            typer.echo(po.dump(run) if format_ == "po" else body, nl=False)
        else:
            suffix = "md" if format_ == "md" else (Path(name).suffix.lstrip(".") or "txt")
            if format_ == "txt":
                suffix = "txt"
            if format_ != "po":
                write_file(out / f"{stem}.{target}.{suffix}", body)
            write_file(out / f"{stem}.{target}.po", po.dump(run, memory))
        return run, time.monotonic() - begun

    # Engines work in processes of their own, so threads are enough to fill the cores.
    with ThreadPoolExecutor(max_workers=min(4, len(targets))) as pool:
        results = list(pool.map(one, targets))
    return [run for run, _ in results], [seconds for _, seconds in results]


@app.command()
def clean(
    file: Annotated[str, typer.Argument(help="An article; - is standard input.")],
    format_: Annotated[str, typer.Option("--format", help="text, markdown or jsonl.")] = "text",
    explain: Annotated[
        bool, typer.Option("--explain", help="Show what each block is and why it stays or goes.")
    ] = False,
    from_: From = None,
) -> None:
    """Take menus, notices and links out of an article and name its stray captions.

    Example: holdfast clean article.txt --explain
    """
    from translate.clean import output
    from translate.language import tag
    from translate.pipeline import prepare

    _one_of("--format", format_, ("text", "markdown", "jsonl"))
    article = prepare(file, tag(from_) if from_ else None)
    if explain:
        shown = output.explain(article)
    else:
        shown = {"text": output.text, "markdown": output.markdown, "jsonl": output.jsonl}[format_](
            article
        )
    typer.echo(shown, nl=not shown.endswith("\n"))


@app.command()
def check(
    source: Annotated[str, typer.Argument(help="The article.")],
    translation: Annotated[str, typer.Argument(help="Its translation.")],
    to: Annotated[str, typer.Option("--to", help="The translation's language.")],
    from_: From = None,
    glossary: Glossaries = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 on an error.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check an existing translation against its source and the glossary.

    Example: holdfast check article.txt out/article.es.txt --to es
    """
    from translate.language import tag
    from translate.pipeline import compare

    run = compare(
        source,
        translation,
        tag(to),
        glossary=_glossary(glossary),
        language=tag(from_) if from_ else None,
    )
    if as_json:
        rows = [
            {
                "segment": finding.segment,
                "check": finding.check,
                "severity": finding.severity.value,
                "message": finding.message,
            }
            for finding in run.findings
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for finding in run.findings:
            typer.echo(
                f"{finding.segment}: {finding.severity}: {finding.message} [{finding.check}]"
            )
        errors = _errors([run])
        typer.echo(f"{len(run.findings)} findings, {errors} of them errors.", err=True)
    if strict and _errors([run]):
        raise typer.Exit(FINDINGS)


@app.command()
def languages(as_json: AsJson = False) -> None:
    """List the pairs this machine can translate, by engine, with their pivots.

    Example: holdfast languages
    """
    from translate.engines.route import all_routes
    from translate.language import name

    rows = [
        (engine.name, pair, way)
        for engine in _engines("auto")
        for pair, way in all_routes(engine).items()
    ]
    if as_json:
        typer.echo(
            json.dumps(
                [
                    {
                        "engine": engine,
                        "from": pair.source,
                        "to": pair.target,
                        "pivots": [leg.target for leg in way[:-1]],
                    }
                    for engine, pair, way in rows
                ],
                indent=2,
            )
        )
        return
    for engine, pair, way in rows:
        over = ", ".join(leg.target for leg in way[:-1])
        names = f"{name(pair.source)} → {name(pair.target)}"
        typer.echo(
            f"{engine:<10}{pair.source + '-' + pair.target:<20}{names:<40}"
            + (f"over {over}" if over else "")
        )
    if not rows:
        raise NoRouteError("No engine is installed here; `holdfast doctor` says what to do.")


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Say what is installed, what is missing, and the command that mends it.

    Example: holdfast doctor
    """
    from dataclasses import asdict

    from translate.doctor import examine

    found = examine(_engines("auto"))
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in found], indent=2))
    else:
        for one in found:
            typer.echo(f"{'ok' if one.well else 'MISSING':<9}{one.subject:<20}{one.seen}")
            if one.remedy:
                typer.echo(f"{'':<9}{'':<20}to mend it: {one.remedy}")
    if not all(one.well for one in found):
        raise typer.Exit(NO_ROUTE)


def _one_of(option: str, value: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise UsageError(f"{option} takes {', '.join(allowed)}, not '{value}'.")


def _engines(which: str) -> list[Engine]:
    from translate.engines.apertium import Apertium

    _one_of("--engine", which, ("auto", "apertium"))
    return [Apertium()]


def _glossary(directories: Sequence[Path] | None) -> Glossary:
    from glossary.catalog import curated, load, stack, user_directory

    own = user_directory()
    layers = [curated(), *([load(own)] if own.is_dir() else []), *map(load, directories or ())]
    return stack(layers)


def _errors(runs: Sequence[Run]) -> int:
    return sum(finding.severity == "error" for run in runs for finding in run.findings)


def _summarise(
    runs: Sequence[Run], seconds: Sequence[float], out: Path | None, quiet: bool, as_json: bool
) -> None:
    from translate.write.report import summary

    figures = [summary(run) for run in runs]
    if as_json:
        typer.echo(
            json.dumps(
                {run.language: figure for run, figure in zip(runs, figures, strict=True)},
                indent=2,
            )
        )
        return
    rows: list[tuple[str, ...]] = [
        ("language", "segments", "terms", "held", "missed", "errors", "warnings", "seconds")
    ]
    for run, figure, took in zip(runs, figures, seconds, strict=True):
        rows.append(
            (
                run.language,
                *(
                    str(figure[key])
                    for key in ("segments", "terms", "held", "missed", "errors", "warnings")
                ),
                f"{took:.1f}",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    say(f"{runs[0].article.name} ({runs[0].article.language})", quiet)
    for row in rows:
        cells = [
            row[0].ljust(widths[0]),
            *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True)),
        ]
        say("  ".join(cells), quiet)
    if out is not None:
        say(f"Results are in {out}.", quiet)


def main() -> None:
    """Run the command; every error we know ends in one sentence and its exit code."""
    try:
        code = app(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else DONE)
    except (InputError, GlossaryError) as error:
        _fail(error, INPUT)
    except UsageError as error:
        _fail(error, USAGE)
    except (NoRouteError, EngineError) as error:
        _fail(error, NO_ROUTE)
    except KeyboardInterrupt:
        _fail("Interrupted; files written so far are whole.", INTERRUPTED)
    except typer.Abort:
        _fail("Interrupted; files written so far are whole.", INTERRUPTED)
    except Exception as error:
        show = getattr(error, "show", None)  # typer's own usage errors
        if show is None:
            raise
        show()
        sys.exit(getattr(error, "exit_code", USAGE))


def _fail(message: object, code: int) -> None:
    typer.echo(f"holdfast: {message}", err=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
