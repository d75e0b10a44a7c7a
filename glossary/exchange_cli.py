"""The commands `holdfast glossary import | export | diff`: arguments in, lines out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.screen import put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.concept import Glossary
    from glossary.exchange.merge import Merge
    from glossary.exchange.records import Options

_DIFFERENT = 1  # As diff(1) says it; and --strict where something would be lost.
_NAMES = "csv, tsv, xlsx, tbx, deepl-csv, deepl-tsv, google-csv, po, tmx"

_Where = Annotated[
    Path | None,
    typer.Option("--glossary", "-g", metavar="DIR", help="The glossary's folder; else your own."),
]
_Languages = Annotated[
    list[str] | None,
    typer.Option("--language", "-l", metavar="LANG", help="Only this one; may be repeated."),
]
_Format = Annotated[
    str, typer.Option("--format", "-f", metavar="NAME", help=f"One of {_NAMES}; else by suffix.")
]
_From = Annotated[
    str, typer.Option("--from", metavar="LANG", help="The headwords' language in the file.")
]
_To = Annotated[
    str, typer.Option("--to", metavar="LANG", help="The terms' language, in a file of pairs.")
]
_Encoding = Annotated[
    str, typer.Option("--encoding", metavar="NAME", help="The file's encoding, such as cp1251.")
]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
_Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file, or a glossary's folder.")],
    where: _Where = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")
    ] = False,
    language: _Languages = None,
    source: _From = "",
    target: _To = "",
    name: _Format = "",
    encoding: _Encoding = "",
    approve: Annotated[bool, typer.Option("--approve", help="Take all terms as approved.")] = False,
    fuzzy: Annotated[bool, typer.Option("--fuzzy", help="Take no term as approved.")] = False,
    keep: Annotated[
        bool, typer.Option("--keep", help="Only add: what the glossary says already stays.")
    ] = False,
    as_json: _Json = False,
    quiet: _Quiet = False,
) -> None:
    """Import terms from a file into a glossary.

    What changes is printed, concept by concept, before it is written; where the file says
    something else than the glossary did, that is counted as a conflict and the file's word is
    taken, unless --keep is given. Nothing is removed that the file does not speak of.

    \b
    Example: holdfast glossary import terms.xlsx --dry-run
    Example: holdfast glossary import deepl.tsv --from en --to de --fuzzy
    """
    from glossary import exchange
    from glossary.catalog import load, save, user_directory
    from glossary.concept import Glossary
    from glossary.edit import locked
    from glossary.exchange.merge import approved, merged, only

    if approve and fuzzy:
        raise typer.BadParameter("--approve and --fuzzy exclude each other")
    directory = where or user_directory()
    tags = _tags(language or [])
    reading = exchange.reading(file, _options(source, target, encoding, quiet), name)
    incoming = reading.glossary
    if tags:
        incoming = only(incoming, tags)
    if approve or fuzzy:
        incoming = approved(incoming, approve)
    reading = exchange.Reading(incoming, reading.complete)
    if dry_run:
        base = load(directory) if directory.exists() else Glossary()
        _report(merged(base, reading, keep), as_json, quiet, "Nothing was written.")
        return
    # Nobody may add a term between what is read here and what is written.
    with locked(directory):
        done = merged(load(directory), reading, keep)
        save(done.glossary, directory)
    _report(done, as_json, quiet, f"Written to {directory}.")


def export(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="A glossary's folder.")],
    name: _Format = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Else standard output.")
    ] = None,
    language: _Languages = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing if anything would be lost.")
    ] = False,
    quiet: _Quiet = False,
) -> None:
    """Export a glossary for another program.

    csv, tsv, xlsx and tbx hold all there is; what another format cannot hold is listed first.
    As po, a FILE is one language, a folder a glossary of its own.

    \b
    Example: holdfast glossary export my-glossary --out terms.xlsx
    Example: holdfast glossary export my-glossary --format deepl-csv --language de --out de.csv
    """
    from glossary import exchange
    from glossary.catalog import load, save
    from glossary.disk import write_atomically
    from glossary.exchange.merge import only
    from glossary.exchange.records import Options

    if not name and out is None:
        raise typer.BadParameter(f"name a --format (one of {_NAMES}) or a file with --out")
    chosen = exchange.format_of(Path() if out is None else out, name)
    known = load(directory)
    tags = _tags(language or [])
    if tags:
        known = only(known, tags)
    options = Options(target=tags[0] if len(tags) == 1 else "")
    if chosen.name == "po" and out is not None and (out.is_dir() or not out.suffix):
        # A folder is a glossary of its own, and loses nothing.
        save(known, out)
        if not quiet:
            say(f"{len(known.concepts)} concepts written to {out}.")
        return
    lost = exchange.dropped(known, chosen.name, options)
    if lost and (strict or not quiet):
        say(f"{chosen.name} cannot hold all of it; this is left out:")
        for field, count in lost.items():
            say(f"  {field} ({count} concept{'s' if count > 1 else ''})")
    if lost and strict:
        say("Nothing was written (--strict).")
        raise typer.Exit(_DIFFERENT)
    data = exchange.write(known, chosen.name, options)
    if out is None or str(out) == "-":
        _put_bytes(data)
        return
    write_atomically(out, data)
    if not quiet:
        say(f"{len(known.concepts) - lost.get('all of it', 0)} concepts written to {out}.")


def diff(
    old: Annotated[Path, typer.Argument(metavar="A", help="A glossary's folder or a file.")],
    new: Annotated[Path, typer.Argument(metavar="B", help="Another one.")],
    language: _Languages = None,
    source: _From = "",
    target: _To = "",
    encoding: _Encoding = "",
    as_json: _Json = False,
    quiet: _Quiet = False,
) -> None:
    """Tell how two glossaries differ.

    Concepts added (+), removed (-) and changed (~) field by field. Exits with 1 if they differ.

    \b
    Example: holdfast glossary diff my-glossary terms.xlsx
    """
    from glossary import exchange
    from glossary.exchange.diff import differences, lines, told
    from glossary.exchange.merge import only

    options, tags = _options(source, target, encoding, quiet), _tags(language or [])
    both: list[Glossary] = [exchange.read(one, options) for one in (old, new)]
    if tags:
        both = [only(one, tags) for one in both]
    found = differences(*both)
    if as_json:
        put_json(told(found))
    else:
        put("".join(f"{line}\n" for line in lines(found)))
    if found:
        raise typer.Exit(_DIFFERENT)


def _options(source: str, target: str, encoding: str, quiet: bool) -> Options:
    from glossary.exchange.records import Options

    source, target = ((_tags([one])[0] if one else "") for one in (source, target))
    return Options(source, target, encoding) if quiet else Options(source, target, encoding, say)


def _tags(words: list[str]) -> list[str]:
    from glossary.exchange.tags import tag

    for word in words:
        if not tag(word):
            raise typer.BadParameter(
                f"'{word[:40]}' is no language tag; write one such as de or pt-BR"
            )
    return [tag(word) for word in words]


def _report(done: Merge, as_json: bool, quiet: bool, last: str) -> None:
    from glossary.exchange.diff import lines, told, told_changed

    found = done.differences
    if as_json:
        conflicts = [told_changed(one) for one in done.conflicts]
        put_json({**told(found), "conflicts": conflicts, "unchanged": done.unchanged})
    else:
        put("".join(f"{line}\n" for line in lines(found)))
    if quiet:
        return
    for sentence in done.reduced:
        say(sentence)
    say(f"{len(found.added)} new, {len(found.changed)} changed, {done.unchanged} unchanged.")
    if done.conflicts:
        say(f"{len(done.conflicts)} said something else before (--keep keeps that):")
        for line in lines(type(found)(changed=done.conflicts)):
            say(f"  {line}")
    say(last)


def _put_bytes(data: bytes) -> None:
    if sys.stdout is None:
        raise typer.BadParameter("standard output is closed: name a file with --out")
    if sys.stdout.isatty() and data[:2] == b"PK":
        raise typer.BadParameter("a spreadsheet is no text for a terminal: name a file with --out")
    # Not sys.stdout.buffer: where Python runs unbuffered it drops what a full disk does not take.
    with open(sys.stdout.fileno(), "wb", closefd=False) as stream:
        stream.write(data)
