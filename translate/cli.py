"""The holdfast command: arguments in, exit codes out; every decision is taken elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from translate import __version__, exits
from translate.errors import NoRouteError, UsageError
from translate.exits import DONE, FINDINGS, NO_ROUTE, put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.concept import Glossary
    from translate.article import Run
    from translate.engines.base import Engine

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


@app.command(short_help="Render articles, the glossary's terms held.")
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
    tell: Callable[[str], None] = say if not quiet else lambda line: None
    runs: list[Run] = []
    figures = []
    with _engines(engine) as engines:
        with screen.ticking("Reading", quiet):
            articles = job.read_all(asked, engines)
            glossary = _glossary(glossaries)
        for file, article in zip(files, articles, strict=True):
            table = screen.Summary(article, languages)
            tell(table.head())
            done: list[Run] = []
            results = job.results(asked, file, article, glossary, engines, where)
            for result in screen.followed(results, "Translating", quiet):
                if result.place is None:
                    put(result.text)
                tell(table.row(result.run, result.seconds))
                done.append(result.run)
            runs += done
            figures.append(
                {
                    "article": file,
                    "language": article.language,
                    "targets": {run.language: summary(run) for run in done},
                }
            )
    findings = sum(finding.severity != "info" for run in runs for finding in run.findings)
    tell(screen.ending(list(where.values()), report, findings))
    if as_json:
        put_json(figures)
    return FINDINGS if strict and _errors(runs) else DONE


@app.command(short_help="Take menus, notices and links out.")
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
    put(output.explain(article) if explain else shapes[form](article))


@app.command(short_help="Check an existing translation.")
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
        put_json(
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
        put(screen.findings(run))
        say(screen.verdict(run))
    return FINDINGS if strict and _errors([run]) else DONE


@app.command(short_help="List what this machine can translate.")
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
        put_json(
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
        put("\n\n".join(screen.ways(*found) for found in routes.items()) + "\n")


@app.command(short_help="Say what is missing and what mends it.")
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
        put_json([asdict(one) for one in found])
    else:
        put(screen.health(found) + "\n")
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


def main() -> None:
    """Run the command and end with its exit code."""
    sys.exit(exits.run(app))


if __name__ == "__main__":
    main()
