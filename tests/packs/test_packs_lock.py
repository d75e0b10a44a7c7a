"""Lock files: the same packs again to the byte, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.errors import InputError
from translate.packs import fetch_index, lockfile
from translate.packs import install as work
from translate.packs.folder import fingerprint, installed
from translate.packs.places import Places
from translate.packs.trial import try_out

from .helpers import install, quiet

if TYPE_CHECKING:
    from tests.packs.conftest import Maker, Web


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
