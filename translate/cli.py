"""The holdfast command: arguments in, exit codes out; every decision is taken elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from glossary.cli import glossary as glossary_commands
from translate import __version__, exits, options
from translate.batch_cli import batch, retry, status
from translate.errors import NoRouteError, UsageError
from translate.exits import DONE, FINDINGS, NO_ROUTE, put, put_json, say
from translate.memory_cli import memory as memory_commands
from translate.packs_cli import packs

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from translate.article import Article, Run
    from translate.engines.base import Engine
    from translate.job import Job

# Without markup in help texts typer needs no rich, which takes longer to load than all the rest.
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Renders articles into other languages offline and holds the glossary's terms.

    \b
    Example: holdfast translate article.txt --to es --to fr --out out
    """
    if version:
        put(f"holdfast {__version__}\n")
        raise typer.Exit


@app.command(short_help="Render articles, the glossary's terms held.")
def translate(
    files: Annotated[list[str], typer.Argument(metavar="FILE", show_default=False)],
    to: options.To,
    source: options.From = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="DIR",
            help="The folder for the results; without it the text goes to standard output.",
        ),
    ] = None,
    glossaries: options.Glossaries = None,
    engine: options.Engines = "auto",
    install: Annotated[
        bool, typer.Option("--install", help="Install the Argos packs that are missing, first.")
    ] = False,
    keep: options.Keep = None,
    drop: options.Drop = None,
    captions: options.Captions = "auto",
    form: options.Form = "same",
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="FILE",
            help="Write a page to review the results with (.html), or all there is to say (.json).",
        ),
    ] = None,
    whole: options.Whole = False,
    memories: options.Memories = None,
    strict: options.Strict = False,
    quiet: options.Quiet = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the summary as JSON (with --out).")
    ] = False,
) -> int:
    """Render articles into other languages, the glossary's terms held.

    FILE is a text, a web page, or a document that keeps its shape: Markdown, Word (docx), ODT,
    EPUB, subtitles (srt, vtt), PO, XLIFF, CSV, JSONL; - is standard input. With --out each result
    is written in that shape and as PO for the reviewer: what is approved there stands, and is used
    the next time.

    \b
    Example: holdfast translate article.txt --to es --to fr --out out
    """
    from translate import installed, job, pipeline, screen
    from translate.clean.asked import named as kinds
    from translate.language import tag
    from translate.write import named
    from translate.write.report import summary

    languages = tuple(dict.fromkeys(map(tag, to)))
    asked = job.Job(
        *(tuple(files), languages, named(form), tag(source) if source else "", out, captions),
        *(report, kinds(keep), kinds(drop), whole, tuple(memories or ())),
    )
    where = job.plan(asked)
    if as_json and out is None:
        raise UsageError("--json prints where the text would go: name a folder for it with --out.")
    tell: Callable[[str], None] = say if not quiet else lambda line: None
    runs: list[Run] = []
    figures = []
    with installed.engines(engine) as engines:
        with screen.ticking("Reading", quiet):
            articles = _read(asked, engines, engine, install, tell)
            spoken = pipeline.languages(articles, languages, engines)
            glossary = installed.glossary(glossaries or (), spoken)
        for file, article in zip(files, articles, strict=True):
            table = screen.Summary(article, languages)
            tell(table.head())
            done: list[Run] = []
            progress = job.Progress()
            results = job.results(asked, file, article, glossary, engines, where, progress)
            for result in screen.followed(
                results, "Translating", quiet, partial(screen.far, progress)
            ):
                if result.place is None:
                    exits.put_out(result.text)
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
def clean(
    file: Annotated[str, typer.Argument(metavar="FILE")],
    form: Annotated[
        Literal["text", "markdown", "jsonl"],
        typer.Option("--format", help="What to print; jsonl: one JSON object a block."),
    ] = "text",
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Show what each block is, and why it stays or goes."),
    ] = False,
    keep: options.Keep = None,
    drop: options.Drop = None,
    source: options.From = None,
) -> None:
    """Take menus, notices and links out of an article and name its stray captions.

    FILE is a text or a web page; - is standard input. Nothing is lost: --explain and --format jsonl
    show what goes, too, and --keep KIND has it back.

    \b
    Example: holdfast clean article.txt --explain
    """
    from translate.clean import output
    from translate.clean.asked import named as kinds
    from translate.language import tag
    from translate.pipeline import prepare

    language = tag(source) if source else None
    article = prepare(file, language, kinds(keep), kinds(drop), anyway=explain)
    shapes = {"text": output.text, "markdown": output.markdown, "jsonl": output.jsonl}
    put(output.explain(article) if explain else shapes[form](article))


@app.command(short_help="Check an existing translation.")
def check(
    source_file: Annotated[str, typer.Argument(metavar="SOURCE")],
    translation: Annotated[
        str | None, typer.Argument(metavar="[TRANSLATION]", show_default=False)
    ] = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="LANG", help="The translation's language.")
    ] = None,
    source: options.From = None,
    glossaries: options.Glossaries = None,
    strict: options.Strict = False,
    as_json: options.Json = False,
    form: Annotated[
        Literal["text", "json", "sarif", "github"],
        typer.Option("--format", help="What to print; sarif and github: for continuous checks."),
    ] = "text",
    fix: Annotated[
        bool,
        typer.Option("--fix", help="Mend what needs no judgement (spaces, marks) in TRANSLATION."),
    ] = False,
    whole: Annotated[
        bool, typer.Option("--whole", help="Compare web pages as they are, menus and all.")
    ] = False,
) -> int:
    """Check a translation, made here or elsewhere, against its source and the glossary.

    A PO or an XLIFF has both in it: name it alone, as in `holdfast check messages.po`. Of web pages
    the articles are compared, as `translate` renders them; with --whole all there is.

    \b
    Example: holdfast check article.txt out/article.es.txt --to es
    """
    from translate import installed, pipeline, screen
    from translate.language import tag

    if source_file == translation == "-":
        raise UsageError("Only one of the two can be standard input: name a file for the other.")
    if translation is not None and to is None:
        raise UsageError("Name the translation's language: --to es.")
    if fix and translation in (None, "-"):
        raise UsageError("--fix writes to the translation: name a file that is one by itself.")
    language = tag(source) if source else None
    terms = installed.glossary(glossaries or ())
    target = tag(to) if to else None
    if translation is None:
        run = pipeline.proofread(source_file, target, glossary=terms, language=language)
    else:
        assert target is not None
        if fix:
            from translate.mend import mend

            count = mend(source_file, translation, target, language)
            say(f"{translation}: {count} {'paragraph' if count == 1 else 'paragraphs'} mended.")
        run = pipeline.compare(
            source_file, translation, target, glossary=terms, language=language, whole=whole
        )
    put(screen.checked(run, translation or source_file, "json" if as_json else form))
    if form == "text" and not as_json:
        say(screen.verdict(run))
    return FINDINGS if strict and _errors([run]) else DONE


@app.command(short_help="List what this machine can translate.")
def languages(as_json: options.Json = False) -> None:
    """List what this machine can translate, by engine, with the pivots.

    \b
    Example: holdfast languages
    """
    from translate import installed, screen
    from translate.engines.route import all_routes

    with installed.engines("auto") as engines:
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
def doctor(as_json: options.Json = False) -> int:
    """Say what is installed, what is missing, and the command that mends it.

    \b
    Example: holdfast doctor
    """
    from dataclasses import asdict

    from translate import installed, screen
    from translate.doctor import examine

    with installed.engines("auto") as engines:
        found = examine(engines)
    if as_json:
        put_json([asdict(one) for one in found])
    else:
        put(screen.health(found) + "\n")
    return DONE if all(one.well for one in found) else NO_ROUTE


def _read(
    asked: Job,
    engines: list[Engine],
    which: str,
    install: bool,
    tell: Callable[[str], None],
) -> list[Article]:
    """The articles, when all languages can be reached, with ``install`` by packs got for it."""
    from translate import installed, job
    from translate.packs import index, screen
    from translate.packs.install import install_pair
    from translate.packs.places import places
    from translate.packs.trial import try_out

    tried: set[tuple[str, str]] = set()
    while True:
        try:
            return job.read_all(asked, engines)
        except NoRouteError as error:
            if error.pair is None or which == "apertium" or error.pair in tried:
                raise
            command = index.command(*error.pair)
            if command is None:
                raise
            if not install:
                first = str(error).partition(":")[0]
                raise NoRouteError(
                    f"{first}: `{command}` gets a pack that does, and so does --install here."
                ) from error
            tried.add(error.pair)
            with screen.progress(tell, False) as progress:
                install_pair(*error.pair, places(), tell, progress, try_out)
            engines[:] = [*installed.argos(), *(one for one in engines if one.name != "argos")]


def _errors(runs: Sequence[Run]) -> int:
    return sum(finding.severity == "error" for run in runs for finding in run.findings)


app.command(short_help="Render many articles, and go on where it stopped.")(batch)
app.command(short_help="Say how far the batch in a folder is.")(status)
app.command(short_help="Do again what failed in a batch.")(retry)
app.add_typer(glossary_commands, name="glossary")
app.add_typer(packs, name="packs")
app.add_typer(memory_commands, name="memory")


def main() -> None:
    """Run the command and end with its exit code."""
    sys.exit(exits.run(app))


if __name__ == "__main__":
    main()
