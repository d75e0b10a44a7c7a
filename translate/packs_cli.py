"""The commands `holdfast packs …`: arguments in, lines out; the work is done in translate/packs."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translate.errors import InputError, NoRouteError, UsageError
from translate.exits import put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from translate.packs.index import Way
    from translate.packs.places import Places
    from translate.packs.records import Offer, Pack, Say

# "en-de", "pt-BR-en": regions and scripts are written with a capital, languages without.
_TAG = r"[a-z]{2,3}(?:-[A-Z][A-Za-z]+|-\d{3})*"
_PAIR = re.compile(rf"({_TAG})(?:-|→|_)({_TAG})")
_ARCHIVES = (".argosmodel", ".zip")

_Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
_Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]

packs = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="List, install, verify, remove and carry Argos model packs.",
)


@packs.command("list")
def list_(as_json: _Json = False) -> None:
    """List the installed packs.

    Each with its version and size, whether its parts are there, and its folder.

    \b
    Example: holdfast packs list
    """
    from translate.packs import screen
    from translate.packs.folder import installed
    from translate.packs.places import places

    found = installed()
    if as_json:
        put_json([screen.told(pack, pack.fault) for pack in found])
        return
    _put_lines(screen.line(pack, pack.fault) for pack in found)
    if not found:
        say(
            f"No pack is installed in {places().packages}; `holdfast packs available` lists those "
            "there are."
        )


@packs.command()
def available(
    offline: Annotated[
        bool, typer.Option("--offline", help="Use the copy of the index that is kept here.")
    ] = False,
    as_json: _Json = False,
) -> None:
    """List the packs of argostranslate's index.

    What is installed of them is said with each. Without a network the index is read from the copy
    kept here, and its date is said.

    \b
    Example: holdfast packs available
    """
    from translate.packs import fetch_index, index_date, screen
    from translate.packs.folder import installed
    from translate.packs.index import kept
    from translate.packs.places import places

    where = places()
    offers = kept(where) if offline else fetch_index(where, say)
    if offers is None:
        raise InputError(
            f"No copy of the index is here ({where.index}): run `holdfast packs available` once "
            "with a network."
        )
    if offline:
        say(f"The index as it was on {index_date(where)}.")
    here: dict[tuple[str, str], Pack] = {}
    for pack in installed(where):
        here.setdefault((pack.source, pack.target), pack)
    rows = [
        (offer, screen.state(offer, here.get((offer.source, offer.target)))) for offer in offers
    ]
    if as_json:
        put_json([screen.offered(offer, state) for offer, state in rows])
        return
    _put_lines(screen.offer(offer, state) for offer, state in rows)


@packs.command()
def install(
    what: Annotated[
        list[str] | None, typer.Argument(metavar="LANG LANG | FILE", show_default=False)
    ] = None,
    lock: Annotated[
        Path | None,
        typer.Option(
            "--lock",
            metavar="FILE",
            help="Record what is installed in this file; without pairs, install what it records.",
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
    quiet: _Quiet = False,
) -> None:
    """Install packs from the index or from files.

    LANG LANG is a pair of languages (en de, or en-de); where no pack translates it, two that do so
    over another language are installed. FILE is an .argosmodel archive.

    \b
    Example: holdfast packs install en de
    """
    from translate.packs import fetch_index, screen
    from translate.packs import install as work
    from translate.packs.places import places
    from translate.packs.trial import try_out

    where, tell = places(), _quietly(quiet)
    what = what or []
    files = [Path(word) for word in what if word.endswith(_ARCHIVES)]
    pairs = _pairs([word for word in what if not word.endswith(_ARCHIVES)])
    if not what:
        if lock is None:
            raise UsageError(
                "Name a pair (`holdfast packs install en de`), a file, or a --lock file."
            )
        with screen.progress(tell, quiet) as progress:
            work.install_locked(lock, where, tell, progress, try_out)
        return
    done = [work.install_file(file, where, tell, try_out) for file in files]
    offers: list[Offer] = []
    if pairs:
        offers = fetch_index(where, tell)
        ways = work.plan(pairs, offers, where, try_out)
        _agree(pairs, ways, tell, yes)
        with screen.progress(tell, quiet) as progress:
            done += work.install(ways, where, tell, progress, try_out)
    if lock is not None:
        work.record(lock, done, offers)
        tell(f"Recorded in {lock}.")


@packs.command()
def remove(
    what: Annotated[list[str], typer.Argument(metavar="PAIR", show_default=False)],
    quiet: _Quiet = False,
) -> None:
    """Remove installed packs.

    PAIR is a pair of languages (en-de) or the name of a pack's folder.

    \b
    Example: holdfast packs remove en-de
    """
    from translate.packs import install as work
    from translate.packs.places import places

    where = places()
    work.remove(_chosen(what, where), where, _quietly(quiet))


@packs.command()
def verify(
    what: Annotated[list[str] | None, typer.Argument(metavar="PAIR", show_default=False)] = None,
    lock: Annotated[
        Path | None,
        typer.Option("--lock", metavar="FILE", help="Compare contents with this lock file, too."),
    ] = None,
    as_json: _Json = False,
) -> None:
    """Load installed packs and say which work.

    PAIR is a pair of languages (en-de) or the name of a pack's folder; without any, all are loaded.

    \b
    Example: holdfast packs verify
    """
    from translate.packs import install as work
    from translate.packs import lockfile, screen
    from translate.packs.folder import installed
    from translate.packs.places import places
    from translate.packs.trial import try_out

    where = places()
    chosen = _chosen(what, where) if what else installed(where)
    wanted = lockfile.read(lock) if lock is not None else []
    found = [(pack, work.verify(pack, try_out) or work.differs(pack, wanted)) for pack in chosen]
    if as_json:
        put_json([screen.told(pack, fault) for pack, fault in found])
    else:
        _put_lines(screen.line(pack, fault) for pack, fault in found)
    broken = [pack.folder.name for pack, fault in found if fault]
    if broken:
        raise InputError(
            f"{len(broken)} of {len(found)} packs cannot be used ({', '.join(broken)}): remove "
            "them with `holdfast packs remove` and install them again."
        )


@packs.command()
def bundle(
    out: Annotated[Path, typer.Option("--out", metavar="FILE.zip", help="The archive to write.")],
    what: Annotated[list[str] | None, typer.Argument(metavar="PAIR", show_default=False)] = None,
    quiet: _Quiet = False,
) -> None:
    """Put installed packs into one archive.

    It is for a machine without a network. PAIR is a pair of languages (en-de); without any, all
    installed packs go in.

    \b
    Example: holdfast packs bundle en-es de-en --out packs.zip
    """
    from translate.packs import install as work
    from translate.packs import screen
    from translate.packs.index import kept
    from translate.packs.places import places

    where, tell = places(), _quietly(quiet)
    for pack in work.bundle(_pairs(what or []), out, where, kept(where) or ()):
        tell(f"{pack} ({screen.megabytes(pack.size)})")
    tell(f"Install them elsewhere with `holdfast packs unbundle {out.name}`.")


@packs.command()
def unbundle(file: Annotated[Path, typer.Argument(metavar="FILE")], quiet: _Quiet = False) -> None:
    """Install all packs of a bundle.

    FILE is an archive that `holdfast packs bundle` made.

    \b
    Example: holdfast packs unbundle packs.zip
    """
    from translate.packs import install as work
    from translate.packs.places import places
    from translate.packs.trial import try_out

    work.unbundle(file, places(), _quietly(quiet), try_out)


def _pairs(words: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs of ``en de``, ``en-de`` and any mixture, as tags."""
    from translate.language import tag

    pairs, waiting = [], ""
    for word in words:
        both = _PAIR.fullmatch(word)
        if waiting:
            pairs.append((tag(waiting), tag(word)))
            waiting = ""
        elif both:
            pairs.append((tag(both[1]), tag(both[2])))
        else:
            waiting = word
    if waiting:
        raise UsageError(
            f"'{waiting}' is half a pair: write `en de` or `en-de` (a file ends in .argosmodel)."
        )
    return pairs


def _chosen(words: Sequence[str], where: Places) -> list[Pack]:
    """The installed packs that words name: folders by their name, else pairs."""
    from translate.packs.folder import installed

    packs = installed(where)
    names = {pack.folder.name for pack in packs}
    pairs = _pairs([word for word in words if word not in names])
    found = [
        pack for pack in packs if pack.folder.name in words or (pack.source, pack.target) in pairs
    ]
    for source, target in pairs:
        if not any((pack.source, pack.target) == (source, target) for pack in packs):
            raise NoRouteError(
                f"No pack {source} → {target} is installed here; `holdfast packs list` lists "
                "those that are."
            )
    return found


def _agree(pairs: Sequence[tuple[str, str]], ways: Sequence[Way], tell: Say, yes: bool) -> None:
    """Say which pairs go over a pivot; on a terminal, ask."""
    over = []
    for (source, target), way in zip(pairs, ways, strict=True):
        if len(way) > 1:
            over.append(f"{source} → {way[0].target} → {target}")
            tell(f"No pack translates {source} into {target} directly; {over[-1]} does.")
    if over and not yes and sys.stdin.isatty():
        try:
            agreed = typer.confirm("Install the packs for that?", default=True, err=True)
        except typer.Abort as abort:
            raise KeyboardInterrupt from abort
        if not agreed:
            raise NoRouteError("Nothing was installed: without a pivot these pairs have no pack.")


def _put_lines(lines: Iterable[str]) -> None:
    put("".join(f"{line}\n" for line in lines))


def _quietly(quiet: bool) -> Say:
    return (lambda sentence: None) if quiet else say
