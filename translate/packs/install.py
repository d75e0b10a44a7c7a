"""Installing, removing, verifying and carrying packs: each step of it put together here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from translate.errors import InputError, NoRouteError, UsageError
from translate.packs import download, fetch_index, forget, forget_stale, lockfile
from translate.packs.archive import pack_up, unpack
from translate.packs.disk import held, need_writable
from translate.packs.folder import METADATA, fingerprint, installed, read_pack, usable
from translate.packs.index import Way, find_way
from translate.packs.places import Places
from translate.packs.records import Offer, Pack, Progress, Say, Trial, age, pack_name
from translate.packs.shelf import Shelf, opened

_LOCK = "packs.lock"
Pairs = Iterable[tuple[str, str]]


def plan(pairs: Pairs, offers: Sequence[Offer], where: Places, trial: Trial) -> list[Way]:
    """The packs each pair needs, direct or over a pivot; an installed one that does not work counts
    for nothing. Raises NoRouteError when there are none, UsageError for a pair of one language."""
    packs = installed(where)
    ways = []
    for source, target in pairs:
        if source == target:
            raise UsageError(f"'{source}' and '{target}' are one language: name two.")
        way = find_way(source, target, offers, packs)
        while way and (broken := [leg for leg in _here(way) if verify(leg, trial)]):
            packs = [pack for pack in packs if pack not in broken]
            way = find_way(source, target, offers, packs)
        if way is None:
            raise NoRouteError(
                f"No pack translates {source} into {target}, nor two over another language; "
                "`holdfast packs available` lists what there is."
            )
        ways.append(way)
    return ways


def install_pair(
    source: str, target: str, where: Places, say: Say, progress: Progress, trial: Trial
) -> list[Pack]:
    """Install what translates a pair, over a pivot where no pack does it directly: the whole of
    `holdfast packs install` for one pair, with the errors of its steps."""
    ways = plan([(source, target)], fetch_index(where, say), where, trial)
    return install(ways, where, say, progress, trial)


def install(
    ways: Iterable[Way], where: Places, say: Say, progress: Progress, trial: Trial
) -> list[Pack]:
    """Install the offers among the packs of some ways; return all packs of the ways, installed.

    A pack that is there as new as offered, and works, is left as it is. Raises InputError for what
    cannot be downloaded or is no sound pack; then those before it stay installed, and nothing of
    it is left but half a download that can be continued.
    """
    legs = list(dict.fromkeys(leg for way in ways for leg in way))
    done = []
    need_writable(where.downloads, "set XDG_CACHE_HOME to another folder")
    with opened(where, say) as shelf, held(where.downloads, say):
        forget_stale(where.downloads)
        for leg in legs:
            here = _as_good(leg, where, trial)
            if here is None:
                assert isinstance(leg, Offer)
                here = _get(leg, shelf, say, progress, trial)
            else:
                say(f"{here} is installed already, and sound.")
            done.append(here)
    return done


def install_file(file: Path, where: Places, say: Say, trial: Trial) -> Pack:
    """Install a pack from an archive on this machine, in place of any other of its pair."""
    with opened(where, say) as shelf:
        pack = _make_ready(file, str(file), shelf, trial)
        return _shelve(pack, shelf, say)


def install_locked(
    file: Path, where: Places, say: Say, progress: Progress, trial: Trial
) -> list[Pack]:
    """Install exactly the packs a lock file names, and check that their contents are those."""
    wanted = lockfile.read(file)
    if any(not pack.links for pack in wanted):
        offers = fetch_index(where, say)
        wanted = [replace(pack, links=_links(pack, offers)) for pack in wanted]
    return install([(pack,) for pack in wanted], where, say, progress, trial)


def record(file: Path, packs: Iterable[Pack], offers: Sequence[Offer]) -> None:
    """Write packs as they are installed into a lock file."""
    lockfile.merge(file, [_locked(pack, offers) for pack in packs])


def remove(packs: Iterable[Pack], where: Places, say: Say) -> None:
    """Remove packs from this machine."""
    with opened(where, say) as shelf:
        for pack in packs:
            shelf.take(pack)
            say(f"Removed {pack.folder}.")


def verify(pack: Pack, trial: Trial) -> str:
    """Why a pack cannot be used, after loading it; "" when it works."""
    return pack.fault or trial(pack.folder) or ""


def differs(pack: Pack, wanted: Iterable[Offer]) -> str:
    """In what a pack is not the one a lock file names for its pair; "" when it names none."""
    for one in wanted:
        if (one.source, one.target) == (pack.source, pack.target):
            if age(one.version) != age(pack.version):
                return f"the lock file names version {one.version}"
            if one.content != fingerprint(pack.folder):
                return "its content is not the one that was locked"
    return ""


def bundle(pairs: Pairs, target: Path, where: Places, offers: Sequence[Offer] = ()) -> list[Pack]:
    """Put the packs that translate some pairs (all sound packs without any) into one archive.

    Raises NoRouteError when a pair is not covered by what is installed.
    """
    here = usable(installed(where))
    ways = []
    for start, end in pairs:
        way = find_way(start, end, (), here)
        if way is None:
            raise NoRouteError(
                f"No sound pack for {start} → {end} is installed here: first run "
                f"`holdfast packs install {start} {end}`."
            )
        ways.append(way)
    chosen = list(dict.fromkeys(leg for way in ways for leg in _here(way))) if ways else here
    if not chosen:
        raise NoRouteError(f"No sound pack is installed in {where.packages}.")
    notes = {_LOCK: lockfile.dump(_locked(pack, offers) for pack in chosen)}
    folders = [(pack_name(one.source, one.target, one.version), one.folder) for one in chosen]
    pack_up(folders, notes, target)
    return chosen


def unbundle(file: Path, where: Places, say: Say, trial: Trial) -> list[Pack]:
    """Install the packs of a bundle: all of them, or none when one is unsound or was altered.

    A pack that is installed as new already, and works, stays as it is.
    """
    with opened(where, say) as shelf:
        tops = {path.name: path for path in unpack(file, shelf.room())}
        if _LOCK not in tops:
            raise InputError(
                f"{file} is no bundle of packs: `holdfast packs bundle` makes one, and `holdfast "
                "packs install` takes a single pack."
            )
        wanted = lockfile.parse(tops.pop(_LOCK).read_bytes(), f"{_LOCK} in {file}")
        contents = {one.content for one in wanted}
        ready = [_sound(folder, f"{folder.name} in {file}", trial) for folder in tops.values()]
        if {fingerprint(pack.folder) for pack in ready} != contents:
            raise InputError(
                f"{file} does not hold the packs its {_LOCK} names: it was altered; make it anew."
            )
        done = []
        for pack in ready:
            here = _as_good(Offer(pack.source, pack.target, pack.version, ()), where, trial)
            if here is not None:
                say(f"{here} is installed already, and sound.")
            done.append(here or _shelve(pack, shelf, say))
    return done


def _here(way: Way) -> list[Pack]:
    return [leg for leg in way if isinstance(leg, Pack)]


def _get(offer: Offer, shelf: Shelf, say: Say, progress: Progress, trial: Trial) -> Pack:
    part = download(offer, shelf.places.downloads, progress)
    try:
        pack = _make_ready(part, f"The archive of {offer}", shelf, trial)
        if (pack.source, pack.target) != (offer.source, offer.target):
            raise InputError(
                f"The archive offered for {offer.source} → {offer.target} holds {pack}: it is not "
                "installed."
            )
        if offer.content and fingerprint(pack.folder) != offer.content:
            raise InputError(
                f"The archive of {offer} is not the one that was locked: its content differs."
            )
        done = _shelve(pack, shelf, say)
    except InputError:
        forget(part)  # whatever is wrong with it, it would be again
        raise
    forget(part)
    return done


def _make_ready(archive: Path, name: str, shelf: Shelf, trial: Trial) -> Pack:
    """The pack of an archive, unpacked into the work folder and found to work."""
    tops = unpack(archive, shelf.room(), name)
    if any(top.name == _LOCK for top in tops):
        raise InputError(f"{name} is a bundle of packs: install it with `holdfast packs unbundle`.")
    if len(tops) != 1 or not tops[0].is_dir():
        raise InputError(f"{name} is no pack: it should hold one folder with a {METADATA} in it.")
    return _sound(tops[0], name, trial)


def _sound(folder: Path, name: str, trial: Trial) -> Pack:
    pack = read_pack(folder) if folder.is_dir() else None
    if pack is None:
        raise InputError(f"{name} is no pack that translates.")
    fault = verify(pack, trial)
    if fault:
        raise InputError(f"{name} cannot be used: {fault}.")
    return pack


def _shelve(pack: Pack, shelf: Shelf, say: Say) -> Pack:
    done = replace(pack, folder=shelf.put(pack))
    say(f"Installed {done} ({done.size / 1e6:.1f} MB) in {done.folder}.")
    return done


def _as_good(leg: Offer | Pack, where: Places, trial: Trial) -> Pack | None:
    """An installed pack that does what ``leg`` would do, and works."""
    if isinstance(leg, Pack):
        return leg
    for pack in installed(where):
        if pack.fault or (pack.source, pack.target) != (leg.source, leg.target):
            continue
        if leg.content:
            fits = fingerprint(pack.folder) == leg.content
        else:
            fits = age(pack.version) >= age(leg.version)
        if fits and not verify(pack, trial):
            return pack
    return None


def _locked(pack: Pack, offers: Sequence[Offer]) -> Offer:
    bare = Offer(pack.source, pack.target, pack.version, (), content=fingerprint(pack.folder))
    return replace(bare, links=_links(bare, offers))


def _links(pack: Offer, offers: Sequence[Offer]) -> tuple[str, ...]:
    """A pack's links, else those the index has for its pair and version."""
    same = (pack.source, pack.target, age(pack.version))
    found = (one.links for one in offers if (one.source, one.target, age(one.version)) == same)
    return pack.links or next(found, ())
