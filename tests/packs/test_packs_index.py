"""The index of packs: fetched, kept, read; and the way from one language to another."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.errors import InputError
from translate.packs import fetch_index
from translate.packs.index import command, find_way, kept, parse
from translate.packs.places import Places
from translate.packs.records import Offer, Pack

from .helpers import quiet

if TYPE_CHECKING:
    from tests.packs.conftest import Web


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


def test_the_copy_of_the_index_may_be_anything(where: Places) -> None:
    assert kept(where) is None
    where.index.parent.mkdir(parents=True)
    where.index.write_bytes(b"torn [")
    assert kept(where) is None
