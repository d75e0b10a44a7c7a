"""The commands `holdfast memory …`: arguments in, lines out; translate/memory does the work."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate import options
from translate.errors import InputError, UsageError
from translate.exits import put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from translate.article import Approved
    from translate.memory.store import Languages

_Folder = Annotated[
    Path, typer.Option("--memory", metavar="DIR", help="The folder of PO and TMX files.")
]
_From = Annotated[str, typer.Option("--from", metavar="LANG", help="The language translated from.")]


memory = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Import, export and count approved translations (TMX, PO).",
)


@memory.command("import")
def import_(
    what: Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)],
    folder: _Folder,
    source: _From = "",
    target: Annotated[
        str, typer.Option("--to", metavar="LANG", help="The language translated into.")
    ] = "",
    quiet: options.Quiet = False,
) -> None:
    """Import translations from TMX, PO and TSV files.

    Each pair of languages has one file in DIR, such as en-es.tmx. What is imported comes first:
    where a text has several translations, the latest is the one that is used. A TSV has two
    columns, the text and its translation, and needs --from and --to; of a TMX they choose a pair.

    \b
    Example: holdfast memory import old.tmx reviewed.po --memory memory
    Example: holdfast memory import sentences.tsv --from en --to es --memory memory
    """
    from glossary.edit import locked
    from translate.memory import store

    new: defaultdict[Languages, list[Approved]] = defaultdict(list)
    asked = _tag(source), _tag(target)
    for path in what:
        read = store.read(path, *asked)
        if not read and not quiet:
            say(f"{path}: no approved translation{_of(*asked)} is in it.")
        for pair, entries in read.items():
            if "und" in pair:
                raise InputError(f"Nothing says which language {path} is from: give --from.")
            # The file named last is the latest.
            new[pair] = entries + new[pair]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{folder} cannot be made ({error.strerror}): choose another folder."
        ) from error
    # Nobody may import between what is read here and what is written.
    with locked(folder):
        lines = [_merge(folder, pair, entries) for pair, entries in sorted(new.items())]
    for line in lines:
        if not quiet:
            say(line)


@memory.command()
def export(
    folder: _Folder,
    target: Annotated[
        str, typer.Option("--to", metavar="LANG", help="The language translated into.")
    ],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The .tmx or .po to write.")
    ],
    source: _From = "",
    quiet: options.Quiet = False,
) -> None:
    """Export a pair of languages as one TMX or PO file.

    --from can be left out where DIR has one language that is translated into the target. A PO
    holds one translation of each text: the one that is used.

    \b
    Example: holdfast memory export --memory memory --to es --out memory.tmx
    """
    from translate.memory import load, tmx
    from translate.write import po
    from translate.write.files import write_file

    suffix = out.suffix.lower()
    if suffix not in (".tmx", ".po"):
        raise UsageError(f"{out} is neither TMX nor PO: name a file that ends in .tmx or .po.")
    to = _tag(target)
    language = _tag(source) or _only_source(folder, to)
    entries = load(folder, language, to)
    if not entries:
        raise InputError(f"{folder} has no translation from '{language}' into '{to}'.")
    if suffix == ".po":
        kept = list({entry.source: entry for entry in reversed(entries)}.values())[::-1]
        write_file(out, po.pairs(kept, language, to))
    else:
        kept = [entry for entry in entries if tmx.fits(entry.source + entry.target)]
        write_file(out, "".join(tmx.chunks(kept, language, to)))
    if not quiet:
        left = len(entries) - len(kept)
        why = "texts with several translations" if suffix == ".po" else "control characters"
        also = f", {left:,} left out ({why})" if left else ""
        say(f"{len(kept):,} entries {language} → {to}{also}: {out}")


@memory.command()
def stats(
    folder: _Folder,
    as_json: options.Json = False,
) -> None:
    """Count what a memory has, pair by pair.

    The entries, the words of their sources, entries that are there more than once, and conflicts:
    texts with several translations, of which the first is used.

    \b
    Example: holdfast memory stats --memory memory
    """
    from translate.memory import store

    found = store.count(folder)
    if as_json:
        put_json(
            {
                "files": len(store.files(folder)),
                "entries": sum(one.entries for one in found),
                "pairs": [
                    {
                        "from": one.pair.source,
                        "to": one.pair.target,
                        "entries": one.entries,
                        "words": one.words,
                        "duplicates": one.duplicates,
                        "conflicts": one.conflicts,
                    }
                    for one in found
                ],
            }
        )
        return
    put(
        "".join(
            f"{one.pair.source} → {one.pair.target}: {one.entries:,} entries, {one.words:,} words, "
            f"{one.duplicates:,} duplicates, {one.conflicts:,} conflicts\n"
            for one in found
        )
    )
    if not found:
        say(f"{folder} has no approved translation in a .po or .tmx.")


def _merge(folder: Path, pair: Languages, new: list[Approved]) -> str:
    """Put entries in front of those a pair has; say what came of it."""
    from translate.article import Approved
    from translate.memory import store, tmx
    from translate.write.files import write_file

    path = folder / f"{pair.source}-{pair.target}.tmx"
    old: list[Approved] = []
    if path.exists():
        if not tmx.is_own(path):
            raise InputError(
                f"{path} was written by another program and may hold more than Holdfast keeps: "
                "give it another name, it is read all the same."
            )
        old = store.read(path, *pair).get(pair, [])
    # As they are read back: white space around a text is the file's layout in a TMX.
    new = [Approved("", one.source.strip(), one.target.strip()) for one in new]
    fitting = [one for one in new if tmx.fits(one.source + one.target)]
    merged = dict.fromkeys([*fitting, *old])
    write_file(path, "".join(tmx.chunks(merged, *pair)))
    added = len(merged) - len(dict.fromkeys(old))
    parts = [f"{added:,} entries added", f"{len(fitting) - added:,} duplicates merged"]
    if len(new) > len(fitting):
        parts.append(f"{len(new) - len(fitting):,} left out (control characters)")
    if several := store.conflicts(merged):
        parts.append(f"{several:,} texts have several translations")
    return f"{pair.source} → {pair.target}: {', '.join(parts)}: {path}"


def _only_source(folder: Path, target: str) -> str:
    """The one language that a memory translates into the target from."""
    from translate.memory import store

    found = sorted(
        {
            one.pair.source
            for one in store.count(folder)
            if store.is_near(target, one.pair.target) and one.pair.source != "und"
        }
    )
    if not found:
        raise InputError(f"{folder} has no translation into '{target}', or --from is needed.")
    if len(found) > 1:
        raise UsageError(f"Into '{target}' there are {', '.join(found)}: choose one with --from.")
    return found[0]


def _tag(text: str) -> str:
    from translate.language import tag

    return tag(text) if text else ""


def _of(source: str, target: str) -> str:
    return (f" from '{source}'" if source else "") + (f" into '{target}'" if target else "")
