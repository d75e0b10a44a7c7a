"""Argos model packs over the network: the index and downloads.

The one module of Holdfast that opens connections, and the one that imports argostranslate, whose
setting says where the index is. The rooms beside it work on files alone.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from translate import __version__
from translate.errors import InputError
from translate.packs import index
from translate.packs.disk import discard, need_room, refused, write_whole
from translate.packs.places import Places
from translate.packs.records import Offer, Progress, Say

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector

PART = ".argosmodel.part"
# A server that says nothing for so long has broken off.
_SILENCE_S = 30
# The index in use has 40 kB.
_INDEX_LIMIT = 64 * 2**20
_CHUNK = 1 << 18
_SPAN = re.compile(r"bytes (\d+)-\d+/(\d+)")
# How often a connection that breaks off is taken up again, as long as each time brings something.
_RESUMPTIONS = 20
# Half a download older than this is no longer waited for.
_STALE_S = 14 * 86400


class LinkError(Exception):
    """A link gave nothing usable; the next one may. ``status`` is HTTP's, 0 without one."""

    status = 0


class BrokenOffError(LinkError):
    """A connection ended too early: what came stays and can be continued."""


def fetch_index(where: Places, say: Say) -> list[Offer]:
    """The offers of the index as it is now, else of the copy kept here, whose date is then said.

    A good index replaces the copy (argostranslate's own, which it reads too). Raises InputError
    when there is neither.
    """
    try:
        address = index_address()
        data = _read_index(address)
        offers = index.parse(data, f"What {address} gives")
    except (LinkError, InputError) as error:
        offers_kept = index.kept(where)
        if offers_kept is None:
            raise InputError(
                f"The index of packs cannot be had and no copy of it is here: {error}"
            ) from error
        say(f"{error} Using the copy of the index of {index_date(where)}.")
        return offers_kept
    with contextlib.suppress(InputError):  # without the copy all works, as long as there is a net
        write_whole(where.index, data)
    return offers


def index_address() -> str:
    """Where argostranslate's settings say that the index is."""
    try:
        with contextlib.redirect_stdout(sys.stderr):  # where it complains of a torn settings file
            from argostranslate import settings
    except Exception as error:  # an import that makes folders and reads settings fails in any way
        raise InputError(
            f"argostranslate's settings cannot be used ({error}): check its variables "
            "(ARGOS_…), its settings.json and that your home can be written."
        ) from error
    address = str(settings.package_index)
    return f"{address.removesuffix('/')}/index.json"


def index_date(where: Places) -> str:
    """When the copy of the index was made, in local time ("2024-05-02 13:20")."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(where.index.stat().st_mtime))


def download(offer: Offer, folder: Path, progress: Progress) -> Path:
    """Fetch an offer's archive into ``folder`` and return its path.

    The links are tried one after the other. A broken connection is taken up where it broke off, at
    once and by a later call, if the server can. Size and hash are checked where they are known.
    Raises InputError when no link gives the archive; then only half a file that can be continued
    stays, as it does after an interruption.
    """
    part = folder / f"{offer.name}{PART}"
    note = _read_note(part)
    troubles = []
    # Go on with the link whose half is here.
    for link in sorted(offer.links, key=lambda one: one != note.get("link")):
        try:
            _fetch(link, offer, part, progress)
            _check_hash(part, link, offer)
            return part
        except BrokenOffError as error:
            troubles.append(str(error))
            if _continues(link, offer, part):
                troubles.append("What came is kept and will be continued.")
            else:
                forget(part)
        except LinkError as error:
            troubles.append(str(error))
    raise InputError(f"{offer} cannot be downloaded: {' '.join(troubles) or 'it has no link.'}")


def forget(part: Path) -> None:
    """Remove a download and the note beside it."""
    discard(part)
    discard(_note(part))


def forget_stale(folder: Path) -> None:
    """Remove halves of downloads that nobody came back for within two weeks."""
    for path in folder.glob(f"*{PART}*"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < time.time() - _STALE_S:
                discard(path)


def _read_index(address: str) -> bytes:
    with _open(address, {}, also=("file",)) as response:
        data = b""
        while len(data) <= _INDEX_LIMIT and (more := _read(response, address)):
            data += more
    length = response.headers.get("Content-Length", "")
    if len(data) > _INDEX_LIMIT or (length.isdigit() and len(data) < int(length)):
        raise BrokenOffError(f"{address} broke off.")
    return data


def _fetch(link: str, offer: Offer, part: Path, progress: Progress) -> None:
    """Bring ``part`` to its end over one link."""
    for attempt in range(1 + _RESUMPTIONS):
        before = _size(part)
        try:
            _attempt(link, offer, part, progress)
            return
        except BrokenOffError:
            gained = _size(part) > before
            if attempt == _RESUMPTIONS or not gained or not _continues(link, offer, part):
                raise


def _attempt(link: str, offer: Offer, part: Path, progress: Progress) -> None:
    note = _read_note(part)
    have = _size(part) if _continues(link, offer, part) else 0
    if have and have == note.get("size"):
        return
    headers = {"Range": f"bytes={have}-"} if have else {}
    if have and note.get("mark"):
        # Should the file have changed meanwhile, the server sends the new one whole.
        headers["If-Range"] = str(note["mark"])
    try:
        response = _open(link, headers)
    except LinkError as error:
        if not have or error.status != 416:
            raise
        forget(part)  # it has no such bytes: the file has changed
        response = _open(link, {})
    with response:
        have, whole = _start(response, have, part)
        if offer.size is not None and whole is not None and whole != offer.size:
            raise LinkError(
                f"{link} gives {whole} bytes where the index says {offer.size}: it is another file."
            )
        if not have:
            forget(part)
        if whole is not None:
            need_room(part.parent, whole - have)
        try:
            write_whole(_note(part), _describe(link, whole, response))
            with part.open("ab") as file:
                _receive(response, file, link, str(offer), whole, progress)
        except OSError as error:
            forget(part)  # of no use, and in the way, where the disk is full
            raise refused(part, error) from error


def _receive(
    response: HTTPResponse, file: Any, link: str, name: str, whole: int | None, progress: Progress
) -> None:
    have = file.tell()
    progress(name, have, whole)
    while data := _read(response, link):
        file.write(data)
        have += len(data)
        progress(name, have, whole)
    # The library takes an early end for the end.
    if whole is not None and have < whole:
        raise BrokenOffError(f"{link} broke off after {have} of {whole} bytes.")


def _continues(link: str, offer: Offer, part: Path) -> bool:
    """Whether what is here can be continued over a link: it came from there, and the server's mark
    or the known hash will tell should the file have changed."""
    note = _read_note(part)
    return note.get("link") == link and bool(note.get("mark") or offer.sha256)


def _read(response: HTTPResponse, link: str) -> bytes:
    """What has come: not so many bytes, which would lose them should the rest not come."""
    from http.client import HTTPException

    try:
        return response.read1(_CHUNK)
    except (OSError, HTTPException) as error:
        raise BrokenOffError(f"{link} broke off ({_reason(error)}).") from error


def _start(response: HTTPResponse, have: int, part: Path) -> tuple[int, int | None]:
    """From which byte the answer goes on, and how many there are in all (None: not said)."""
    if response.status == 206:
        span = _SPAN.fullmatch(response.headers.get("Content-Range", ""))
        if span and int(span[1]) == have:
            return have, int(span[2])
        forget(part)
        raise LinkError(f"{response.url} sends another part than it was asked for.")
    length = response.headers.get("Content-Length", "")
    return 0, int(length) if length.isdigit() else None


def _check_hash(part: Path, link: str, offer: Offer) -> None:
    """Raise LinkError, and remove the file, when it is not the one the index means."""
    with part.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    size = _size(part)
    if offer.sha256 and found != offer.sha256:
        forget(part)
        raise LinkError(f"{link} gives a file with another hash than the index says.")
    if offer.size is not None and size != offer.size:
        forget(part)
        raise LinkError(f"{link} gives {size} bytes where the index says {offer.size}.")


def _open(link: str, headers: dict[str, str], also: tuple[str, ...] = ()) -> HTTPResponse:
    """The answer to a request; LinkError says why there is none."""
    from http.client import HTTPException
    from urllib.error import URLError
    from urllib.request import Request

    if link.partition(":")[0].lower() not in ("http", "https", *also):
        raise LinkError(f"{link} is no web address.")
    asked = {"User-Agent": f"holdfast/{__version__}", "Accept-Encoding": "identity", **headers}
    try:
        answer: HTTPResponse = _opener().open(Request(link, headers=asked), timeout=_SILENCE_S)
    except (URLError, OSError, HTTPException, ValueError) as error:
        failure = LinkError(f"{link} cannot be reached ({_reason(error)}).")
        failure.status = getattr(error, "code", 0)
        raise failure from error
    return answer


def _opener() -> OpenerDirector:
    """urllib's opener: it takes the proxies that the environment names and follows redirections,
    here to the web only and never from a safe address to an unsafe one."""
    from urllib.error import HTTPError
    from urllib.request import HTTPRedirectHandler, build_opener

    class Redirections(HTTPRedirectHandler):
        def redirect_request(
            self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
        ) -> Any:
            wanted = ("https",) if req.type == "https" else ("http", "https")
            if newurl.partition(":")[0].lower() not in wanted:
                raise HTTPError(newurl, code, "it leads to an unsafe address", headers, fp)
            return super().redirect_request(req, fp, code, msg, headers, newurl)

    return build_opener(Redirections)


def _reason(error: Exception) -> str:
    from urllib.error import HTTPError

    if isinstance(error, HTTPError):
        return f"{error.code} {error.reason}".strip()
    inner = getattr(error, "reason", error)
    if isinstance(inner, TimeoutError):
        return f"no answer for {_SILENCE_S} seconds"
    return str(getattr(inner, "strerror", None) or inner or type(inner).__name__)


def _note(part: Path) -> Path:
    return part.with_name(f"{part.name}.json")


def _describe(link: str, whole: int | None, response: HTTPResponse) -> bytes:
    """What must be known to continue: the link, the size, and the server's mark of this version."""
    etag = response.headers.get("ETag", "")
    mark = etag if etag.startswith('"') else response.headers.get("Last-Modified", "")
    return json.dumps({"link": link, "size": whole, "mark": mark}).encode()


def _read_note(part: Path) -> dict[str, Any]:
    try:
        told = json.loads(_note(part).read_bytes())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _size(path: Path) -> int:
    try:
        return os.path.getsize(path)
    except FileNotFoundError:
        return 0
