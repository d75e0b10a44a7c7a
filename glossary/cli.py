"""The commands `holdfast glossary …`: arguments in, lines out; the work is done elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.exchange_cli import diff, export, import_
from glossary.lint_cli import lint
from glossary.screen import asked, put, put_json, say
from glossary.suggest_cli import suggest

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.concept import Glossary

glossary = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Keep glossaries: look up, add, change, approve, edit.",
)

_Where = Annotated[
    Path | None,
    typer.Option("--glossary", "-g", metavar="DIR", help="The glossary's folder; else your own."),
]
_Context = Annotated[
    str | None, typer.Option("--context", "-c", help="The concept's context (msgctxt).")
]
_Languages = Annotated[
    list[str] | None, typer.Option("--language", "-l", metavar="LANG", help="May be repeated.")
]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
_Headword = Annotated[str, typer.Argument(help="The concept's headword.")]


@glossary.command("list")
def list_(
    where: _Where = None,
    language: _Languages = None,
    context: _Context = None,
    missing: Annotated[
        str | None, typer.Option("--missing", metavar="LANG", help="Without a term in LANG.")
    ] = None,
    unapproved: Annotated[bool, typer.Option("--unapproved", help="Not approved alone.")] = False,
    as_json: _Json = False,
) -> None:
    """List concepts, a line each: headword, context, terms.

    \b
    Example: holdfast glossary list --language de --unapproved
    """
    from glossary import lookup

    known = lookup.readable(where)
    tags = language or lookup.languages(known)
    some = [
        concept
        for concept in known.concepts.values()
        if (context is None or concept.id.context == context)
        and (missing is None or not lookup.main_term(concept, missing))
        and (not unapproved or lookup.is_unapproved(concept, tags))
    ]
    if as_json:
        put_json([lookup.told(concept) for concept in some])
        return
    from glossary.table import table

    shown = tags if language else tags[:3]
    rows = [
        [one.id.headword, one.id.context, *(lookup.marked(one, tag) for tag in shown)]
        for one in some
    ]
    head = [["concept", "context", *shown]] if rows else []
    put(table(head + rows, isolate=sys.stdout.isatty()))
    say(f"{len(some)} of {len(known.concepts)} concepts.")


@glossary.command()
def show(
    headword: _Headword, where: _Where = None, context: _Context = None, as_json: _Json = False
) -> None:
    """Show a concept in all languages.

    \b
    Example: holdfast glossary show "Sunshine Policy"
    """
    from glossary import lookup
    from glossary.edit import found

    concept = found(lookup.readable(where), headword, context)
    if as_json:
        put_json(lookup.told(concept))
        return
    from glossary.table import table

    flags = [
        name
        for name, is_set in (
            ("case-sensitive", concept.case_sensitive),
            ("do-not-translate", concept.do_not_translate),
        )
        if is_set
    ]
    facts = [
        ["concept", concept.id.headword],
        ["context", concept.id.context],
        ["definition", " ".join(concept.definition.split())],
        ["reference", concept.reference],
        ["part of speech", concept.part_of_speech],
        ["flags", ", ".join(flags)],
    ]
    put(table([row for row in facts if row[1]], isolate=sys.stdout.isatty()) + "\n")
    rows = [["language", "status", "gender", "number", "term", "forms"]]
    for tag in sorted(concept.terms):
        for term in concept.terms[tag]:
            status = str(term.status) + ("" if term.approved else ", not approved")
            forms = "; ".join(term.forms)
            rows.append([tag, status, term.gender, term.number, term.text, forms])
    put(table(rows, isolate=sys.stdout.isatty()))


@glossary.command()
def find(
    text: Annotated[str, typer.Argument(metavar="TEXT|FILE|-", help="A text, or a file of one.")],
    where: _Where = None,
    language: Annotated[
        str, typer.Option("--language", "-l", metavar="LANG", help="The text's language.")
    ] = "en",
    as_json: _Json = False,
) -> None:
    """Show which terms occur in a text, and where.

    \b
    Example: holdfast glossary find "The Sunshine Policy failed."
    """
    from glossary import lookup
    from glossary.match import Matcher, find_terms

    body = lookup.text_of(text)
    matches = find_terms(Matcher(lookup.readable(where), language), body)
    if as_json:
        put_json(
            [
                {
                    "concept": one.concept.headword,
                    "context": one.concept.context,
                    "start": one.start,
                    "end": one.end,
                    "surface": one.surface,
                    "number": one.number,
                }
                for one in matches
            ]
        )
        return
    from glossary.table import table

    rows = []
    for one in matches:
        line = body.count("\n", 0, one.start) + 1
        column = one.start - (body.rfind("\n", 0, one.start) + 1) + 1
        rows.append([f"{line}:{column}", one.surface, one.concept.headword, one.concept.context])
    put(table(rows, isolate=sys.stdout.isatty()))
    say(f"{len(matches)} terms.")


@glossary.command()
def stats(where: _Where = None, as_json: _Json = False) -> None:
    """Count concepts and terms by language.

    \b
    Example: holdfast glossary stats
    """
    from glossary import lookup

    known = lookup.readable(where)
    counts = {}
    for tag in lookup.languages(known):
        terms = [lookup.main_term(concept, tag) for concept in known.concepts.values()]
        there = [term for term in terms if term is not None]
        counts[tag] = {
            "terms": len(there),
            "approved": sum(term.approved for term in there),
            "missing": len(terms) - len(there),
            "forms": sum(len(term.forms) for term in there),
        }
    if as_json:
        put_json({"concepts": len(known.concepts), "languages": counts})
        return
    from glossary.table import table

    names = ("terms", "approved", "missing", "forms")
    rows = [["language", *names]]
    rows += [[tag, *(str(count[name]) for name in names)] for tag, count in counts.items()]
    put(table(rows))
    say(f"{len(known.concepts)} concepts.")


@glossary.command()
def add(
    headword: Annotated[str | None, typer.Argument(help="The concept's headword.")] = None,
    where: _Where = None,
    context: Annotated[str, typer.Option("--context", "-c", help="Its context.")] = "",
    definition: Annotated[str, typer.Option("--definition", help="What it is.")] = "",
    reference: Annotated[str, typer.Option("--reference", help="Where that is said.")] = "",
    pos: Annotated[str, typer.Option("--pos", help="noun, proper noun, verb, adjective.")] = "",
    case_sensitive: Annotated[bool, typer.Option("--case-sensitive")] = False,
    do_not_translate: Annotated[bool, typer.Option("--do-not-translate")] = False,
    to: Annotated[
        tuple[str, str] | None, typer.Option("--to", metavar="LANG TERM", help="A language's term.")
    ] = None,
    also: Annotated[list[str] | None, typer.Option("--also", help="An admitted term.")] = None,
    never: Annotated[list[str] | None, typer.Option("--never", help="A forbidden term.")] = None,
    forms: Annotated[list[str] | None, typer.Option("--forms", help="An inflected form.")] = None,
    gender: Annotated[str, typer.Option("--gender", help="f, m or n.")] = "",
    number: Annotated[str, typer.Option("--number", help="sg or pl.")] = "",
    unapproved: Annotated[bool, typer.Option("--unapproved", help="Not to be used yet.")] = False,
    from_stdin: Annotated[
        bool,
        typer.Option("--from-stdin", help="Lines of headword, language, term, context; by tabs."),
    ] = False,
    quiet: _Quiet = False,
) -> None:
    """Add a concept, or a language's term to one that is there.

    \b
    Example: holdfast glossary add "Sunshine Policy" --context policy --to de Sonnenscheinpolitik
    """
    from glossary import lookup
    from glossary.concept import Concept, ConceptId
    from glossary.edit import NewTerm, added, changed, with_term

    directory = lookup.own(where)
    if from_stdin:
        lines = lookup.lines_of(sys.stdin.buffer.read(), not unapproved)

        def all_of_them(known: Glossary) -> Glossary:
            for said, term in lines:
                known = with_term(known, said, term)
            return known

        changed(directory, all_of_them, make=True)
        say("" if quiet else f"{len(lines)} added to {directory}.")
        return
    if headword is None:
        raise typer.BadParameter("name a headword, or use --from-stdin")
    said = Concept(
        ConceptId(context, headword),
        definition=definition,
        reference=reference,
        part_of_speech=pos,
        case_sensitive=case_sensitive,
        do_not_translate=do_not_translate,
    )
    new = None
    if to is not None:
        lists = tuple(also or ()), tuple(never or ()), tuple(forms or ())
        new = NewTerm(to[0], to[1], *lists, gender, number, not unapproved)
    elif also or never or forms or gender or number:
        raise typer.BadParameter("--also, --never, --forms, --gender and --number need --to")
    added(directory, said, new)
    say("" if quiet else f"“{headword}” is in {directory}.")


@glossary.command("set")
def set_(
    headword: _Headword,
    field: Annotated[str, typer.Argument(help="What to change: term, forms, definition …")],
    value: Annotated[
        list[str] | None, typer.Argument(help="The new value; none empties it.")
    ] = None,
    where: _Where = None,
    context: _Context = None,
    language: Annotated[
        str, typer.Option("--language", "-l", metavar="LANG", help="Of which language's term.")
    ] = "",
    quiet: _Quiet = False,
) -> None:
    """Change one field of a concept, or of its term in a language.

    \b
    Example: holdfast glossary set "Sunshine Policy" gender f --language de
    """
    from glossary import lookup
    from glossary.edit import changed, found, with_field

    values = tuple(value or ())
    changed(
        lookup.own(where),
        lambda known: with_field(known, found(known, headword, context), field, values, language),
    )
    say("" if quiet else f"“{headword}”: {field} is {'; '.join(values) or 'empty'}.")


@glossary.command()
def remove(
    headword: _Headword,
    where: _Where = None,
    context: _Context = None,
    language: Annotated[
        str, typer.Option("--language", "-l", metavar="LANG", help="Only this language's term.")
    ] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
) -> None:
    """Remove a concept, or its term in one language; asks first.

    \b
    Example: holdfast glossary remove "Sunshine Policy" --language de --yes
    """
    from glossary import lookup
    from glossary.edit import changed, found, without

    directory = lookup.own(where)
    concept = found(lookup.of(directory), headword, context)
    what = f"“{concept.id.headword}”" + (f" in {language}" if language else " in all languages")
    if not yes and not asked(f"Remove {what} from {directory}?", default=False):
        say("Nothing was removed.")
        raise typer.Exit(1)
    changed(directory, lambda known: without(known, found(known, headword, context), language))
    say(f"{what} is removed.")


@glossary.command()
def approve(
    headword: _Headword, where: _Where = None, context: _Context = None, language: _Languages = None
) -> None:
    """Approve a concept's terms: from now on they are enforced.

    \b
    Example: holdfast glossary approve "Sunshine Policy" --language de
    """
    _approval(headword, where, context, language, approved=True)


@glossary.command()
def unapprove(
    headword: _Headword, where: _Where = None, context: _Context = None, language: _Languages = None
) -> None:
    """Take a concept's terms out of use (fuzzy) until they are approved.

    \b
    Example: holdfast glossary unapprove "Sunshine Policy" --language ko
    """
    _approval(headword, where, context, language, approved=False)


@glossary.command()
def edit(
    where: _Where = None,
    language: Annotated[
        str | None, typer.Option("--language", "-l", metavar="LANG", help="Whose catalogue.")
    ] = None,
) -> None:
    """Open a catalogue in $EDITOR, on a copy, and take it over if it is sound.

    \b
    Example: holdfast glossary edit --language ko
    """
    from glossary import lookup
    from glossary.editor import edit as edited

    directory = lookup.own(where)
    path = directory / f"{language or lookup.of(directory).main_language}.po"

    def again(fault: str) -> bool:
        say(fault)
        return asked("Open the editor again?", default=True)

    say(f"{path} is changed." if edited(path, again) else f"{path} is as it was.")


def _approval(
    headword: str,
    where: Path | None,
    context: str | None,
    languages: list[str] | None,
    approved: bool,
) -> None:
    from glossary import lookup
    from glossary.edit import changed, found, with_approval

    tags = tuple(languages or ())
    changed(
        lookup.own(where),
        lambda known: with_approval(known, found(known, headword, context), tags, approved),
    )
    state = "approved" if approved else "not approved any more"
    say(f"“{headword}” is {state}" + (f" in {', '.join(tags)}." if tags else "."))


glossary.command("import")(import_)
glossary.command("export")(export)
glossary.command("diff")(diff)
glossary.command("lint")(lint)
glossary.command("suggest")(suggest)
