"""The index of packs: read, and the way from one language to another found in it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from translate.errors import InputError
from translate.packs.folder import installed, language
from translate.packs.places import Places, places
from translate.packs.records import Offer, Pack, age

_HASH = re.compile(r"[0-9a-fA-F]{64}")
#: The packs to run one after the other: one, or two over a pivot.
Way = tuple[Offer | Pack, ...]


def parse(data: bytes, name: str) -> list[Offer]:
    """The translation packs an index lists, by pair, the newest version first.

    Raises InputError when it is no index; single entries that say too little are left out.
    """
    try:
        rows = json.loads(data)
        if not isinstance(rows, list):
            raise ValueError
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no index of packs: check ARGOS_PACKAGE_INDEX.") from error
    offers = [offer for row in rows if (offer := _offer(row)) is not None]
    offers.sort(key=lambda offer: age(offer.version), reverse=True)
    return sorted(offers, key=lambda offer: (offer.source, offer.target))


def _offer(row: object) -> Offer | None:
    if not isinstance(row, dict) or row.get("type", "translate") != "translate":
        return None
    source, target = language(row.get("from_code")), language(row.get("to_code"))
    version, links = row.get("package_version"), row.get("links")
    if not (source and target and isinstance(version, str) and isinstance(links, list)):
        return None
    # Others (ipfs:) are for programs of their own.
    good = [link for link in links if isinstance(link, str) and re.match("https?://", link)]
    size, sha256 = row.get("size"), row.get("sha256")
    return Offer(
        source,
        target,
        version,
        tuple(good),
        size if type(size) is int and size > 0 else None,
        sha256.lower() if isinstance(sha256, str) and _HASH.fullmatch(sha256) else "",
    )


def kept(where: Places) -> list[Offer] | None:
    """The offers of the copy of the index kept here, None when there is none that can be read."""
    try:
        return parse(where.index.read_bytes(), str(where.index))
    except (OSError, InputError):
        return None


def find_way(
    source: str, target: str, offers: Sequence[Offer], packs: Sequence[Pack] = ()
) -> Way | None:
    """The packs that lead from one language to the other: direct, else over one other language.

    A pack of the index goes before an installed one of the same pair, unless that is as new.
    ``pt-BR`` may be reached as ``pt`` where nothing is nearer.
    """
    best = _newest(offers, packs)
    for start in _fallbacks(source):
        for end in _fallbacks(target):
            if (start, end) in best:
                return (best[start, end],)
            over = [
                (best[start, middle], best[middle, end])
                for begin, middle in best
                if begin == start and (middle, end) in best
            ]
            if over:
                return min(over, key=_effort)
    return None


def command(source: str, target: str, where: Places | None = None) -> str | None:
    """The command that would install what translates a pair.

    None when the index kept here knows no such pack; without an index, the command is a guess.
    Opens no connection.
    """
    where = where or places()
    offers = kept(where)
    if offers is not None and find_way(source, target, offers, installed(where)) is None:
        return None
    return f"holdfast packs install {source} {target}"


def _newest(offers: Iterable[Offer], packs: Iterable[Pack]) -> dict[tuple[str, str], Offer | Pack]:
    best: dict[tuple[str, str], Offer | Pack] = {}
    known_here: list[Offer | Pack] = [pack for pack in packs if not pack.fault]
    for one in known_here + [offer for offer in offers if offer.links]:
        known = best.get((one.source, one.target))
        if known is None or age(one.version) > age(known.version):
            best[one.source, one.target] = one
    return best


def _effort(way: tuple[Offer | Pack, Offer | Pack]) -> tuple[int, bool, str]:
    """The fewest downloads first, then English: most packs lead there and are best to and from."""
    pivot = way[0].target
    return sum(isinstance(leg, Offer) for leg in way), pivot != "en", pivot


def _fallbacks(tag: str) -> list[str]:
    base = tag.partition("-")[0]
    return [tag] if base == tag else [tag, base]
