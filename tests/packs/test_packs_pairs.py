"""Packs installed from the index by the pair of languages they translate."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.errors import InputError, NoRouteError, UsageError
from translate.packs import install as work
from translate.packs.folder import installed
from translate.packs.places import Places
from translate.packs.trial import try_out

from .helpers import digest, install, quiet

if TYPE_CHECKING:
    from tests.packs.conftest import Maker, Web

Listing = Callable[[Path], set[str]]


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
