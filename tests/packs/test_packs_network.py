"""Downloads from a server on this machine: broken off and resumed, wrong, redirected, refused."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable
from dataclasses import replace
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request

import pytest

import translate.packs
from translate.errors import InputError, NoRouteError, UsageError
from translate.packs import _opener, download, fetch_index, forget_stale, lockfile
from translate.packs import install as work
from translate.packs.folder import fingerprint, installed
from translate.packs.index import command, find_way, kept, parse
from translate.packs.places import Places
from translate.packs.records import Offer, Pack
from translate.packs.trial import try_out

if TYPE_CHECKING:
    from tests.packs.conftest import Maker, Web

Listing = Callable[[Path], set[str]]


def quiet(*_: object) -> None:
    """Says nothing."""


def offer(web: Web, *paths: str, size: int | None = None, sha256: str = "") -> Offer:
    return Offer("en", "de", "1.0", tuple(f"{web.address}{path}" for path in paths), size, sha256)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def downloads(where: Places) -> Path:
    where.downloads.mkdir(parents=True)
    return where.downloads


BODY = os.urandom(700_000)
PART = "translate-en_de-1_0.argosmodel.part"


def test_a_download_is_whole_and_its_progress_is_told(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY)
    told: list[tuple[str, int, int | None]] = []
    asked = offer(web, "/pack", size=len(BODY), sha256=digest(BODY))
    part = download(asked, downloads, lambda *step: told.append(step))
    assert part.read_bytes() == BODY
    assert told[0] == ("en → de 1.0", 0, len(BODY))
    assert told[-1] == ("en → de 1.0", len(BODY), len(BODY))
    assert [step[1] for step in told] == sorted(step[1] for step in told)


def test_a_download_cut_at_half_is_resumed_at_once(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000, 100_000])
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/pack") == ["", "bytes=350000-", "bytes=450000-"]
    assert web.asked[1][1]["if-range"] == '"one"'


def test_a_server_that_falls_silent_is_asked_again(
    web: Web, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(translate.packs, "_SILENCE_S", 0.2)
    web.put("/pack", BODY, silent_after=350_000)
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/pack") == ["", "bytes=350000-"]


def test_a_download_cut_for_good_is_resumed_by_the_next_call(web: Web, downloads: Path) -> None:
    page = web.put("/pack", BODY, cuts=[350_000, 0])
    with pytest.raises(InputError, match=r"broke off after 350000 of 700000 bytes.*continued"):
        download(offer(web, "/pack"), downloads, quiet)
    assert (downloads / PART).read_bytes() == BODY[:350_000]
    page.cuts = []
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/pack") == ["", "bytes=350000-", "bytes=350000-"]


def test_a_server_that_cannot_resume_sends_all_again(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000], ranges=False)
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/pack") == ["", "bytes=350000-"]


def test_a_file_that_changed_meanwhile_is_not_glued_to_the_old(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000, 0])
    with pytest.raises(InputError):
        download(offer(web, "/pack"), downloads, quiet)
    newer = BODY[::-1]
    web.put("/pack", newer, etag='"two"')
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == newer


def test_a_file_that_became_shorter(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000, 0])
    with pytest.raises(InputError):
        download(offer(web, "/pack"), downloads, quiet)
    web.put("/pack", BODY[:1000])  # with the same mark: the server answers 416
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY[:1000]


def test_without_a_mark_half_a_download_is_of_no_use(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000], etag="")
    with pytest.raises(InputError, match="broke off") as raised:
        download(offer(web, "/pack"), downloads, quiet)
    assert "continued" not in str(raised.value)
    assert list(downloads.iterdir()) == []


def test_a_known_hash_is_as_good_as_a_mark(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, cuts=[350_000], etag="")
    asked = offer(web, "/pack", sha256=digest(BODY))
    assert download(asked, downloads, quiet).read_bytes() == BODY
    assert web.ranges("/pack") == ["", "bytes=350000-"]


def test_a_whole_download_is_not_fetched_again(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY)
    download(offer(web, "/pack"), downloads, quiet)
    assert download(offer(web, "/pack"), downloads, quiet).read_bytes() == BODY
    assert len(web.asked) == 1


@pytest.mark.parametrize(
    ("size", "sha256", "message"),
    [
        (None, "0" * 64, "gives a file with another hash than the index says"),
        (5, "", "gives 700000 bytes where the index says 5: it is another file"),
    ],
)
def test_another_file_than_the_index_means(
    web: Web, downloads: Path, size: int | None, sha256: str, message: str
) -> None:
    web.put("/pack", BODY)
    with pytest.raises(InputError, match=message):
        download(offer(web, "/pack", size=size, sha256=sha256), downloads, quiet)
    assert list(downloads.iterdir()) == []


def test_a_wrong_size_that_the_server_does_not_tell(web: Web, downloads: Path) -> None:
    web.put("/pack", BODY, sized=False)
    with pytest.raises(InputError, match="gives 700000 bytes where the index says 5"):
        download(offer(web, "/pack", size=5), downloads, quiet)
    assert list(downloads.iterdir()) == []


def test_links_are_tried_in_turn(web: Web, downloads: Path) -> None:
    web.put("/wrong", BODY[::-1])
    web.put("/right", BODY)
    paths = ("/gone", "/wrong", "/right")
    asked = offer(web, *paths, sha256=digest(BODY))
    asked = replace(asked, links=("http://127.0.0.1:9/closed", *asked.links))
    assert download(asked, downloads, quiet).read_bytes() == BODY
    assert [path for path, _ in web.asked] == list(paths)


def test_every_link_that_failed_is_told(web: Web, downloads: Path) -> None:
    with pytest.raises(InputError, match=r"/a cannot be reached \(404 .*/b cannot be reached"):
        download(offer(web, "/a", "/b"), downloads, quiet)
    with pytest.raises(InputError, match="it has no link"):
        download(offer(web), downloads, quiet)
    assert list(downloads.iterdir()) == []


def test_the_link_that_broke_off_goes_first_the_next_time(web: Web, downloads: Path) -> None:
    web.put("/b", BODY, cuts=[350_000, 0])
    with pytest.raises(InputError):
        download(offer(web, "/a", "/b"), downloads, quiet)
    web.put("/a", BODY)
    assert download(offer(web, "/a", "/b"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/b")[-1] == "bytes=350000-"
    assert len(web.ranges("/a")) == 1


def test_redirections_are_followed(web: Web, downloads: Path) -> None:
    web.put("/old", status=302, location="/new")
    web.put("/new", BODY, cuts=[350_000])
    assert download(offer(web, "/old"), downloads, quiet).read_bytes() == BODY
    assert web.ranges("/new") == ["", "bytes=350000-"]


@pytest.mark.parametrize("location", ["file:///etc/hostname", "ftp://127.0.0.1/pack", "/round"])
def test_redirections_that_lead_elsewhere(web: Web, downloads: Path, location: str) -> None:
    web.put("/round", status=302, location=location)
    with pytest.raises(InputError, match="cannot be reached"):
        download(offer(web, "/round"), downloads, quiet)
    assert list(downloads.iterdir()) == []


def test_a_safe_address_does_not_lead_to_an_unsafe_one() -> None:
    handlers: list[Any] = vars(_opener())["handlers"]
    (handler,) = (one for one in handlers if isinstance(one, HTTPRedirectHandler))
    redirect: Any = handler.redirect_request
    safe, arguments = Request("https://packs.invalid/a"), (None, 302, "Found", Message())
    with pytest.raises(HTTPError, match="unsafe address"):
        redirect(safe, *arguments, "http://packs.invalid/b")
    onward = redirect(safe, *arguments, "https://elsewhere.invalid/b")
    assert onward.full_url == "https://elsewhere.invalid/b"


@pytest.mark.parametrize("link", ["file:///etc/hostname", "ftp://127.0.0.1/x", "data:,x", "x"])
def test_links_that_are_none(downloads: Path, link: str) -> None:
    with pytest.raises(InputError, match="is no web address"):
        download(Offer("en", "de", "1.0", (link,)), downloads, quiet)


def test_the_proxy_of_the_environment_is_used(
    web: Web, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", web.address)
    elsewhere = "http://packs.invalid/pack"
    web.put(elsewhere, BODY)
    asked = Offer("en", "de", "1.0", (elsewhere,))
    assert download(asked, downloads, quiet).read_bytes() == BODY
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    web.put("/direct", BODY)
    download(replace(offer(web, "/direct"), version="2.0"), downloads, quiet)
    assert [path for path, _ in web.asked] == [elsewhere, "/direct"]


def test_stale_halves_go_and_fresh_ones_stay(where: Places, downloads: Path) -> None:
    for name, days in ((f"old{PART}", 15), (f"old{PART}.json", 15), (f"new{PART}", 1), ("x", 99)):
        (downloads / name).write_bytes(b"")
        then = time.time() - days * 86400
        os.utime(downloads / name, (then, then))
    forget_stale(downloads)
    assert {path.name for path in downloads.iterdir()} == {f"new{PART}", "x"}


# The index.


def test_the_index_is_fetched_and_kept_where_argostranslate_keeps_it(
    web: Web, where: Places, said: list[str]
) -> None:
    web.index(web.entry(), web.entry("de", "en", "1.9"))
    offers = fetch_index(where, said.append)
    assert [(one.source, one.target, one.version) for one in offers] == [
        ("de", "en", "1.9"),
        ("en", "de", "1.0"),
    ]
    assert json.loads(where.index.read_bytes())[0]["from_code"] == "en"
    assert said == []


@pytest.mark.parametrize("trouble", ["gone", "a web page", "cut"])
def test_without_an_index_the_copy_serves_and_its_date_is_said(
    web: Web, where: Places, said: list[str], trouble: str
) -> None:
    web.index(web.entry())
    fetch_index(where, quiet)
    os.utime(where.index, (1_700_000_000, 1_700_000_000))
    date = time.strftime("%Y-%m-%d", time.localtime(1_700_000_000))
    before = where.index.read_bytes()
    if trouble == "gone":
        del web.pages["/index.json"]
    elif trouble == "a web page":
        web.put("/index.json", b"<html>Please sign in</html>")
    else:
        web.pages["/index.json"].cuts = [20]
    assert [one.source for one in fetch_index(where, said.append)] == ["en"]
    assert len(said) == 1 and f"Using the copy of the index of {date}" in said[0]
    assert where.index.read_bytes() == before


def test_without_an_index_and_a_copy(web: Web, where: Places) -> None:
    with pytest.raises(InputError, match=r"cannot be had and no copy of it is here.*404"):
        fetch_index(where, quiet)


def test_entries_that_say_too_little_are_left_out() -> None:
    rows = [
        7,
        {},
        {"from_code": "en", "to_code": "de"},
        {"from_code": "en", "to_code": "de", "package_version": "1", "links": "x"},
        {"type": "sbd", "from_code": "en", "to_code": "de", "package_version": "1", "links": []},
        {
            "from_code": "en",
            "to_code": "pb",
            "package_version": "1",
            "links": ["ipfs://x", "https://x/y", 3],
            "size": -1,
            "sha256": "no",
        },
    ]
    (one,) = parse(json.dumps(rows).encode(), "index")
    assert one == Offer("en", "pt-BR", "1", ("https://x/y",))
    for data in (b"{}", b"<html>", b"[" * 100_000, b"\xff"):
        with pytest.raises(InputError, match="no index of packs"):
            parse(data, "index")


def offers(*pairs: str) -> list[Offer]:
    found = []
    for pair in pairs:
        source, target, *version = pair.split()
        found.append(Offer(source, target, version[0] if version else "1.0", ("http://x/y",)))
    return found


def pack(source: str, target: str, version: str = "1.0", fault: str = "") -> Pack:
    return Pack(source, target, version, Path(f"/{source}{target}"), 1, fault=fault)


@pytest.mark.parametrize(
    ("asked", "there", "here", "way"),
    [
        ("en fr", ["en fr", "en es", "es fr"], [], ["en fr"]),
        ("en fr", ["en es", "es fr"], [], ["en es", "es fr"]),
        ("de fr", ["de ca", "ca fr", "de en", "en fr"], [], ["de en", "en fr"]),
        ("de fr", ["de es", "es fr", "de ca", "ca fr"], [], ["de ca", "ca fr"]),
        ("de fr", ["de en", "en fr"], [("de", "es"), ("es", "fr")], ["de es", "es fr"]),
        ("de fr", ["de en", "en fr", "es fr"], [("de", "es")], ["de es", "es fr"]),
        ("en pt-BR", ["en pt"], [], ["en pt"]),
        ("en pt-BR", ["en pt", "en pt-BR"], [], ["en pt-BR"]),
        ("en-US de", ["en de"], [], ["en de"]),
        ("en fr", ["en fr 1.9", "en fr 1.10"], [], ["en fr 1.10"]),
        ("en fr", ["en fr 1.9"], [("en", "fr", "1.9")], ["here en fr 1.9"]),
        ("en fr", ["en fr 1.9"], [("en", "fr", "1.8")], ["en fr 1.9"]),
        ("en fr", ["en fr"], [("en", "fr", "1.9", "broken")], ["en fr"]),
        ("en fr", ["en es", "fr es"], [], None),
    ],
)
def test_the_way_from_one_language_to_another(
    asked: str, there: list[str], here: list[tuple[str, ...]], way: list[str] | None
) -> None:
    source, target = asked.split()
    found = find_way(source, target, offers(*there), [pack(*one) for one in here])
    if way is None:
        assert found is None
        return
    assert found is not None
    for leg, wanted in zip(found, way, strict=True):
        kind, *words = wanted.split() if wanted.startswith("here") else ("", *wanted.split())
        assert [leg.source, leg.target] == words[:2]
        assert words[2:] in ([], [leg.version])
        assert not kind or isinstance(leg, Pack)


def test_the_command_that_would_help(web: Web, where: Places) -> None:
    assert command("en", "de", where) == "holdfast packs install en de"
    web.index(web.entry("en", "es"), web.entry("es", "fr"))
    fetch_index(where, quiet)
    asked = len(web.asked)
    assert command("en", "fr", where) == "holdfast packs install en fr"
    assert command("en", "de", where) is None
    assert len(web.asked) == asked


# Installing from the index.


def install(
    where: Places, source: str, target: str, say: Callable[[str], None] = quiet
) -> list[Pack]:
    return work.install_pair(source, target, where, say, quiet, try_out)


def test_a_pair_is_installed_and_left_alone_the_next_time(
    web: Web, where: Places, maker: Maker, said: list[str], listing: Listing
) -> None:
    body = maker.pack()
    web.index(web.entry(size=len(body), sha256=digest(body).upper()))
    web.put("/en_de", body)
    (first,) = install(where, "en", "de")
    (second,) = install(where, "en", "de", say=said.append)
    assert first == second == installed(where)[0]
    assert said == ["en → de 1.0 is installed already, and sound."]
    assert len(web.ranges("/en_de")) == 1
    assert listing(where.downloads) == set()


def test_a_newer_version_takes_the_place_of_the_older(
    web: Web, where: Places, maker: Maker
) -> None:
    work.install_file(maker.file(maker.pack(version="1.0")), where, quiet, quiet)
    web.index(web.entry(version="1.1"))
    web.put("/en_de", maker.pack(version="1.1"))
    install(where, "en", "de")
    assert [one.version for one in installed(where)] == ["1.1"]


def test_a_pack_that_does_not_load_is_installed_anew(web: Web, where: Places, maker: Maker) -> None:
    web.index(web.entry())
    web.put("/en_de", maker.pack())
    (one,) = install(where, "en", "de")
    (one.folder / "model" / "model.bin").write_bytes(b"rot")
    (other,) = install(where, "en", "de")
    assert try_out(other.folder) is None
    assert installed(where) == [other]


def test_a_pair_without_a_pack_is_reached_over_a_pivot(
    web: Web, where: Places, maker: Maker
) -> None:
    web.index(web.entry("en", "es"), web.entry("es", "fr"), web.entry("en", "de"))
    web.put("/en_es", maker.pack("en", "es"))
    web.put("/es_fr", maker.pack("es", "fr"))
    legs = install(where, "en", "fr")
    assert [(one.source, one.target) for one in legs] == [("en", "es"), ("es", "fr")]
    assert installed(where) == legs


def test_a_pair_that_nothing_covers(web: Web, where: Places) -> None:
    web.index(web.entry("en", "es"))
    with pytest.raises(NoRouteError, match="No pack translates en into ko"):
        install(where, "en", "ko")
    with pytest.raises(UsageError, match="one language"):
        install(where, "en", "en")
    assert list(where.packages.iterdir()) == []


@pytest.mark.parametrize(
    ("made", "message"),
    [
        (lambda maker: maker.pack()[:-100], "The archive of en → de 1.0 is damaged or cut short"),
        (lambda maker: b"<html>Sign in</html>", "The archive of en → de 1.0 is no pack but a web"),
        (lambda maker: maker.pack("fr", "es"), "offered for en → de holds fr → es 1.0"),
        (lambda maker: maker.archive(maker.newer()), "made for a newer CTranslate2"),
    ],
    ids=["truncated", "a web page", "another pair", "newer"],
)
def test_a_bad_archive_leaves_nothing_not_even_the_download(
    web: Web,
    where: Places,
    maker: Maker,
    listing: Listing,
    made: Callable[[Maker], bytes],
    message: str,
) -> None:
    web.index(web.entry())
    web.put("/en_de", made(maker))
    with pytest.raises(InputError, match=message):
        install(where, "en", "de")
    assert listing(where.packages) == set()
    assert listing(where.downloads) == set()
    assert {path.name for path in where.packages.parent.iterdir()} == {"packages", "index.json"}


# Lock files.


def test_a_lock_file_reproduces_packs_to_the_byte(
    web: Web, where: Places, maker: Maker, tmp_path: Path
) -> None:
    web.index(web.entry("en", "de"), web.entry("de", "en"))
    web.put("/en_de", maker.pack("en", "de"))
    web.put("/de_en", maker.pack("de", "en"))
    lock = tmp_path / "packs.lock"
    found = fetch_index(where, quiet)
    work.record(lock, install(where, "en", "de"), found)
    first = lock.read_bytes()
    work.record(lock, install(where, "de", "en"), found)
    assert [one.source for one in lockfile.read(lock)] == ["de", "en"]
    assert lockfile.parse(first, "first") == lockfile.read(lock)[1:]
    # The index goes on; the lock file does not.
    web.index(web.entry("en", "de", "2.0", links=[f"{web.address}/newer"]))
    there = Places(tmp_path / "there", (), tmp_path / "downloads", tmp_path / "index.json")
    work.install_locked(lock, there, quiet, quiet, try_out)
    assert [fingerprint(one.folder) for one in installed(there)] == [
        fingerprint(one.folder) for one in installed(where)
    ]
    assert all(work.differs(one, lockfile.read(lock)) == "" for one in installed(there))


def test_another_pack_than_the_locked_one_is_refused(
    web: Web, where: Places, maker: Maker, tmp_path: Path
) -> None:
    web.index(web.entry())
    web.put("/en_de", maker.pack())
    lock = tmp_path / "packs.lock"
    work.record(lock, install(where, "en", "de"), fetch_index(where, quiet))
    web.put("/en_de", maker.archive({**maker.files(), "README.md": b"other"}))
    there = Places(tmp_path / "there", (), tmp_path / "downloads", tmp_path / "index.json")
    with pytest.raises(InputError, match="not the one that was locked: its content differs"):
        work.install_locked(lock, there, quiet, quiet, try_out)
    assert list(there.packages.iterdir()) == []
    (here,) = installed(where)
    (here.folder / "README.md").write_bytes(b"other")
    assert work.differs(here, lockfile.read(lock)) == "its content is not the one that was locked"


def test_a_locked_pack_without_a_link_is_looked_for_in_the_index(
    web: Web, where: Places, maker: Maker, tmp_path: Path
) -> None:
    lock = tmp_path / "packs.lock"
    work.record(lock, [work.install_file(maker.file(), where, quiet, quiet)], [])
    assert lockfile.read(lock)[0].links == ()
    web.index(web.entry(version="1.0"), web.entry(version="1.1", links=[f"{web.address}/newer"]))
    web.put("/en_de", maker.pack())
    there = Places(tmp_path / "there", (), tmp_path / "downloads", tmp_path / "index.json")
    (one,) = work.install_locked(lock, there, quiet, quiet, try_out)
    assert one.version == "1.0"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"holdfast-packs": 1, "packs": [{}]}',
        '{"holdfast-packs": 1, "packs": [{"from": "en", "to": "de", "version": "1", "links": [],'
        ' "content": "short"}]}',
    ],
)
def test_what_is_no_lock_file(text: str) -> None:
    with pytest.raises(InputError, match="no lock file of packs"):
        lockfile.parse(text.encode(), "f")


def test_a_lock_file_of_the_future() -> None:
    with pytest.raises(InputError, match="newer Holdfast"):
        lockfile.parse(b'{"holdfast-packs": 2, "packs": []}', "f")


def test_the_copy_of_the_index_may_be_anything(where: Places) -> None:
    assert kept(where) is None
    where.index.parent.mkdir(parents=True)
    where.index.write_bytes(b"torn [")
    assert kept(where) is None
