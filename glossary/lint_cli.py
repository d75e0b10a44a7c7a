"""The command `holdfast glossary lint`: arguments in, lines out; the rules are in glossary/lint."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.screen import put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.lint import Problem

# The exit code where there are findings, as translate/exits.py has it.
FINDINGS = 1


def lint(
    directory: Annotated[Path | None, typer.Argument(metavar="[DIR]", show_default=False)] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language",
            "-l",
            metavar="LANG",
            help="Only this language; hints are listed one by one. May be repeated.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 for warnings, too.")
    ] = False,
    mend: Annotated[
        bool, typer.Option("--fix", help="Mend what is safe: spaces, composed letters, controls.")
    ] = False,
    disable: Annotated[
        list[str] | None,
        typer.Option("--disable", metavar="RULE", help="Leave out a rule. May be repeated."),
    ] = None,
) -> None:
    """Look a glossary over for mistakes.

    DIR is the glossary's folder, else your own. Each finding is a line with file, line, severity
    and rule; errors end the command with 1. docs/lint.md explains the rules.

    \b
    Example: holdfast glossary lint --strict --disable shared-target glossary/curated
    """
    from glossary.catalog import user_directory
    from glossary.lint import RULES, Severity, fix
    from glossary.lint import lint as look

    place = directory or user_directory()
    tags, off = language or [], disable or []
    for name in off:
        if name not in RULES:
            raise typer.BadParameter(
                f"there is no rule '{name}', there are: {', '.join(RULES)}",
                param_hint="--disable",
            )
    for tag in tags:
        if place.is_dir() and not (place / f"{tag}.po").is_file():
            raise typer.BadParameter(
                f"{place} has no file of '{tag}' ({tag}.po)", param_hint="--language"
            )
    mended = fix(place, tags, off) if mend else 0
    problems = look(place, tags, off)
    if as_json:
        put_json([_told(one) for one in problems])
    else:
        put("".join(_line(one) for one in problems))
    if mended:
        say(f"{mended} {'term or form was' if mended == 1 else 'terms and forms were'} mended.")
    say(_summary(problems, place))
    bad = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(one.severity in bad for one in problems):
        raise typer.Exit(FINDINGS)


def _line(one: Problem) -> str:
    return f"{one.path}:{one.line}: {one.severity}: {one.message} [{one.rule}]\n"


def _told(one: Problem) -> dict[str, object]:
    concept = one.concept
    return {
        "rule": one.rule,
        "severity": str(one.severity),
        "message": one.message,
        "path": str(one.path),
        "line": one.line,
        "concept": concept and {"context": concept.context, "headword": concept.headword},
        "language": one.language,
    }


def _summary(problems: list[Problem], place: Path) -> str:
    counts = Counter(str(one.severity) for one in problems)
    said = [
        f"{counts[name]} {shown}{'' if counts[name] == 1 else 's'}"
        for name, shown in (("error", "error"), ("warning", "warning"), ("info", "hint"))
    ]
    return f"{place}: {', '.join(said)}."
