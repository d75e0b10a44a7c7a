"""The holdfast command: arguments in, exit codes out; every decision is taken elsewhere."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from glossary.errors import GlossaryError
from translate import __version__
from translate.errors import EngineError, InputError, NoRouteError, UsageError

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.concept import Glossary
    from translate.article import Run
    from translate.engines.base import Engine

DONE, FINDINGS, USAGE, NO_ROUTE, INPUT, INTERRUPTED = 0, 1, 2, 3, 4, 130
# What a shell says of a program whose reader went away: `holdfast … | head -1`.
CLOSED_PIPE = 141

_PATH = click.Path(path_type=Path)


class _InOrder(click.Group):
    """Lists its commands in the order in which they are written here."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="holdfast", message="%(prog)s %(version)s")
def app() -> None:
    """Renders articles into other languages offline and holds the glossary's terms.

    \b
    Example: holdfast translate article.txt --to es --to fr --out out
    """


_from = click.option("--from", "source", metavar="LANG", help="The article's language, if known.")
_glossaries = click.option(
    "--glossary",
    "glossaries",
    metavar="DIR",
    multiple=True,
    type=_PATH,
    help="A folder of PO glossaries; may be repeated, a later one overrides.",
)
_strict = click.option("--strict", is_flag=True, help="Exit with 1 when a finding is an error.")
_json = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@app.command()
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--to",
    metavar="LANG",
    multiple=True,
    required=True,
    help="A language to render into; may be repeated.",
)
@_from
@click.option(
    "--out",
    metavar="DIR",
    type=_PATH,
    help="The folder for the results; without it the text goes to standard output.",
)
@_glossaries
@click.option(
    "--engine",
    type=click.Choice(["auto", "apertium"]),
    default="auto",
    help="What translates.",
)
@click.option(
    "--captions",
    type=click.Choice(["auto", "translate", "drop", "keep"]),
    default="auto",
    help="What becomes of captions in another language.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["same", "txt", "md", "po"]),
    default="same",
    help="The form of the text; same: the input's.",
)
@click.option(
    "--report",
    metavar="FILE.json",
    type=_PATH,
    help="Write every segment, term and finding to this file.",
)
@_strict
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as JSON (with --out).")
def translate(
    files: tuple[str, ...],
    to: tuple[str, ...],
    source: str | None,
    out: Path | None,
    glossaries: tuple[Path, ...],
    engine: str,
    captions: str,
    form: str,
    report: Path | None,
    strict: bool,
    quiet: bool,
    as_json: bool,
) -> int:
    """Render articles into other languages, the glossary's terms held.

    FILE is a text; - is standard input. With --out each result is written as text and as PO for
    the reviewer: what is approved there stands, and is used the next time.

    \b
    Example: holdfast translate article.txt --to es --to fr --out out
    """
    from translate import job, screen
    from translate.language import tag
    from translate.write import named
    from translate.write.report import summary

    languages = tuple(dict.fromkeys(map(tag, to)))
    asked = job.Job(
        files, languages, named(form), tag(source) if source else "", out, captions, report
    )
    where = job.plan(asked)
    if as_json and out is None:
        raise UsageError("--json prints where the text would go: name a folder for it with --out.")
    say: Callable[[str], None] = _say if not quiet else lambda line: None
    runs: list[Run] = []
    figures = []
    with _engines(engine) as engines:
        articles = job.read_all(asked, engines)
        glossary = _glossary(glossaries)
        for file, article in zip(files, articles, strict=True):
            table = screen.Summary(article, languages)
            say(table.head())
            done = []
            for result in job.results(asked, file, article, glossary, engines, where):
                if result.place is None:
                    _print(result.text)
                say(table.row(result.run, result.seconds))
                done.append(result.run)
            runs += done
            figures.append(
                {
                    "article": file,
                    "language": article.language,
                    "targets": {run.language: summary(run) for run in done},
                }
            )
    if where:
        say(screen.written(list(where.values()), report))
    if as_json:
        _print_json(figures)
    return FINDINGS if strict and _errors(runs) else DONE


@app.command()
@click.argument("file")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "jsonl"]),
    default="text",
    help="What to print; jsonl: one JSON object a block.",
)
@click.option("--explain", is_flag=True, help="Show what each block is, and why it stays or goes.")
@_from
def clean(file: str, form: str, explain: bool, source: str | None) -> None:
    """Take menus, notices and links out of an article and name its stray captions.

    FILE is a text; - is standard input.

    \b
    Example: holdfast clean article.txt --explain
    """
    from translate.clean import output
    from translate.language import tag
    from translate.pipeline import prepare

    article = prepare(file, tag(source) if source else None)
    shapes = {"text": output.text, "markdown": output.markdown, "jsonl": output.jsonl}
    _print(output.explain(article) if explain else shapes[form](article))


@app.command()
@click.argument("source_file", metavar="SOURCE")
@click.argument("translation")
@click.option("--to", metavar="LANG", required=True, help="The translation's language.")
@_from
@_glossaries
@_strict
@_json
def check(
    source_file: str,
    translation: str,
    to: str,
    source: str | None,
    glossaries: tuple[Path, ...],
    strict: bool,
    as_json: bool,
) -> int:
    """Check an existing translation against its source and the glossary.

    \b
    Example: holdfast check article.txt out/article.es.txt --to es
    """
    from translate import screen
    from translate.language import tag
    from translate.pipeline import compare

    if source_file == translation == "-":
        raise UsageError("Only one of the two can be standard input: name a file for the other.")
    run = compare(
        source_file,
        translation,
        tag(to),
        glossary=_glossary(glossaries),
        language=tag(source) if source else None,
    )
    if as_json:
        _print_json(
            [
                {
                    "segment": finding.segment,
                    "check": finding.check,
                    "severity": finding.severity.value,
                    "message": finding.message,
                }
                for finding in run.findings
            ]
        )
    else:
        _print("".join(screen.finding(one) + "\n" for one in run.findings))
        _say(screen.verdict(run))
    return FINDINGS if strict and _errors([run]) else DONE


@app.command()
@_json
def languages(as_json: bool) -> None:
    """List what this machine can translate, by engine, with the pivots.

    \b
    Example: holdfast languages
    """
    from translate import screen
    from translate.engines.route import all_routes

    with _engines("auto") as engines:
        routes = {engine.name: all_routes(engine) for engine in engines}
    if as_json:
        _print_json(
            [
                {
                    "engine": engine,
                    "from": pair.source,
                    "to": pair.target,
                    "pivots": [leg.target for leg in way[:-1]],
                }
                for engine, ways in routes.items()
                for pair, way in ways.items()
            ]
        )
    elif not any(routes.values()):
        raise NoRouteError("No language pair is installed here: `holdfast doctor` says what to do.")
    else:
        _print("\n\n".join(screen.ways(*found) for found in routes.items()) + "\n")


@app.command()
@_json
def doctor(as_json: bool) -> int:
    """Say what is installed, what is missing, and the command that mends it.

    \b
    Example: holdfast doctor
    """
    from dataclasses import asdict

    from translate import screen
    from translate.doctor import examine

    with _engines("auto") as engines:
        found = examine(engines)
    if as_json:
        _print_json([asdict(one) for one in found])
    else:
        _print(screen.health(found) + "\n")
    return DONE if all(one.well for one in found) else NO_ROUTE


@contextmanager
def _engines(which: str) -> Iterator[list[Engine]]:
    """The engines asked for; their programs end with the block."""
    from translate.engines.apertium import Apertium

    engines: list[Engine] = [Apertium()]
    try:
        yield engines
    finally:
        for engine in engines:
            engine.close()


def _glossary(directories: Sequence[Path]) -> Glossary:
    from glossary.catalog import curated, load, stack, user_directory

    own = user_directory()
    return stack([curated(), *([load(own)] if own.is_dir() else []), *map(load, directories)])


def _errors(runs: Sequence[Run]) -> int:
    return sum(finding.severity == "error" for run in runs for finding in run.findings)


def _say(message: str) -> None:
    """A message for the person, on stderr."""
    click.echo(message, err=True)


def _print(text: str) -> None:
    """Data, on stdout."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            f"Standard output cannot be written ({error.strerror}): choose another place."
        ) from error


def _print_json(data: object) -> None:
    _print(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def main() -> None:
    """Run the command; every error we know ends in one sentence and its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(_run())


def _run() -> int:
    try:
        with app.make_context("holdfast", sys.argv[1:]) as context:
            code = app.invoke(context)
        return code if isinstance(code, int) else DONE
    except click.exceptions.Exit as done:  # --help and --version
        return done.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return USAGE
    except click.UsageError as error:
        known = error.ctx.command_path if error.ctx else "holdfast"
        return _fail(f"{error.format_message()} See `{known} --help`.", USAGE)
    except UsageError as error:
        return _fail(error, USAGE)
    except (NoRouteError, EngineError) as error:
        return _fail(error, NO_ROUTE)
    except (InputError, GlossaryError) as error:
        return _fail(error, INPUT)
    except BrokenPipeError:
        # Python would try once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except KeyboardInterrupt:
        _fail("Interrupted; files written so far are whole.", INTERRUPTED)
        sys.stderr.flush()
        # Threads may still be at work on what nobody wants any more: do not wait for them.
        os._exit(INTERRUPTED)


def _fail(message: object, code: int) -> int:
    _say(f"holdfast: {message}")
    return code


if __name__ == "__main__":
    main()
