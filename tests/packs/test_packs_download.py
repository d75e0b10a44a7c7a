"""Downloads from a server on this machine: broken off and resumed, wrong, redirected, refused."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from email.message import Message
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, Request

import pytest

import translate.packs
from translate.errors import InputError
from translate.packs import _opener, download, forget_stale
from translate.packs.places import Places
from translate.packs.records import Offer

from .helpers import digest, quiet

if TYPE_CHECKING:
    from tests.packs.conftest import Web


def offer(web: Web, *paths: str, size: int | None = None, sha256: str = "") -> Offer:
    return Offer("en", "de", "1.0", tuple(f"{web.address}{path}" for path in paths), size, sha256)


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
