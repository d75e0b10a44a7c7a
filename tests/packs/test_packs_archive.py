"""Archives: a hostile or damaged one is refused in a sentence, and nothing is written outside."""

from __future__ import annotations

import contextlib
import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.errors import InputError
from translate.packs.archive import pack_up, unpack

if TYPE_CHECKING:
    from tests.packs.conftest import Maker

Members = list[tuple[zipfile.ZipInfo, bytes]]


def member(
    name: str, kind: int = stat.S_IFREG, data: bytes = b"x"
) -> tuple[zipfile.ZipInfo, bytes]:
    one = zipfile.ZipInfo(name)
    one.filename = name  # as it is: the class would tidy it up
    one.external_attr = (kind | 0o644) << 16
    one.compress_type = zipfile.ZIP_DEFLATED
    return one, data


def zipped(*members: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for one, data in members:
            opened.writestr(one, data)
    return made.getvalue()


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "deep" / "inside"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "pack/../../evil",
        "pack/..",
        "/tmp/evil",
        "//server/evil",
        "C:/evil",
        "c:evil",
        "pack\\..\\..\\evil",
        "..\\evil",
        "\\\\server\\evil",
        ".",
    ],
)
def test_paths_that_leave_the_folder(
    maker: Maker, into: Path, tmp_path: Path, listing: Callable[[Path], set[str]], name: str
) -> None:
    before = listing(tmp_path)
    file = maker.file(zipped(member("pack/metadata.json", data=b"{}"), member(name)))
    with pytest.raises(InputError, match=r"^\S+ is refused: .* outside the pack's folder\.$"):
        unpack(file, into)
    assert listing(tmp_path) - before == {"archives/pack.argosmodel"}


@pytest.mark.parametrize(
    ("kind", "message"),
    [(stat.S_IFLNK, "is a link"), (stat.S_IFIFO, "no ordinary file"), (stat.S_IFBLK, "ordinary")],
)
def test_links_and_devices(maker: Maker, into: Path, kind: int, message: str) -> None:
    file = maker.file(zipped(member("pack/model", kind, b"/etc"), member("pack/model/passwd")))
    with pytest.raises(InputError, match=message):
        unpack(file, into)
    assert list(into.iterdir()) == []


@pytest.mark.parametrize(
    "names",
    [
        ("p/a", "p/a"),
        ("p/a", "p/A"),
        ("p/a", "p//a"),
        ("p/a", "p/./a"),
        ("p/a", "p/a/b"),
        ("p/a/b", "p/a"),
        ("p/\u00e9", "p/e\u0301"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_names_given_twice(maker: Maker, into: Path, names: tuple[str, str]) -> None:
    with pytest.raises(InputError, match="twice"):
        unpack(maker.file(zipped(*map(member, names))), into)
    assert list(into.iterdir()) == []


def test_control_characters_in_a_name_are_not_shown(maker: Maker, into: Path) -> None:
    with pytest.raises(InputError, match="control characters") as raised:
        unpack(maker.file(zipped(member("pack/\x1b[2J"))), into)
    assert "\x1b" not in str(raised.value)


def test_a_bomb(maker: Maker, into: Path) -> None:
    file = maker.file(zipped(member("pack/zeros", data=bytes(40 * 2**20))))
    assert file.stat().st_size < 2**20
    with pytest.raises(InputError, match="zip bomb"):
        unpack(file, into)
    assert list(into.iterdir()) == []


def test_a_bomb_that_denies_it(maker: Maker, into: Path) -> None:
    """The sizes the archive gives are a lie; what comes out is measured."""
    data = bytes(40 * 2**20)
    archive = zipped(member("pack/zeros", data=data))
    lying = archive.replace(struct.pack("<L", len(data)), struct.pack("<L", 1000))
    assert lying.count(struct.pack("<L", 1000)) == 2
    with pytest.raises(InputError, match="damaged"):
        unpack(maker.file(lying), into)
    assert sum(path.stat().st_size for path in into.rglob("*") if path.is_file()) <= 1000


def test_a_file_that_is_shorter_than_it_says(maker: Maker, into: Path) -> None:
    data = b"some words " * 90
    archive = zipped(member("pack/words", data=data))
    size, more = struct.pack("<L", len(data)), struct.pack("<L", len(data) + 5)
    assert archive.count(size) == 2
    with pytest.raises(InputError, match="damaged: 'pack/words' breaks off; get it again"):
        unpack(maker.file(archive.replace(size, more)), into)


def test_a_swarm_of_files(maker: Maker, into: Path) -> None:
    members = [member(f"pack/{number}", data=b"") for number in range(10_001)]
    with pytest.raises(InputError, match="holds 10001 files"):
        unpack(maker.file(zipped(*members)), into)


def test_an_encrypted_archive(maker: Maker, into: Path) -> None:
    data = bytearray(zipped(member("pack/a")))
    data[6] |= 1  # in the file's own header
    data[data.index(b"PK\x01\x02") + 8] |= 1  # in the directory
    with pytest.raises(InputError, match="encrypted"):
        unpack(maker.file(bytes(data)), into)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_truncated_archive(maker: Maker, into: Path, share: float) -> None:
    whole = maker.pack()
    with pytest.raises(InputError, match=r"damaged or cut short .* get it again"):
        unpack(maker.file(whole[: int(len(whole) * share)]), into)


def test_a_damaged_file_in_an_archive(maker: Maker, into: Path) -> None:
    data = bytearray(maker.pack())
    data[len(data) // 2] ^= 0xFF
    with pytest.raises(InputError, match="damaged"):
        unpack(maker.file(bytes(data)), into)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<!DOCTYPE html><html><body>Not found</body></html>", "a web page"),
        (b"version https://git-lfs.github.com/spec/v1\n", "a pack is a zip archive"),
        (b"", "a pack is a zip archive"),
    ],
)
def test_what_is_no_archive(maker: Maker, into: Path, data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        unpack(maker.file(data), into)


def test_an_archive_that_is_not_there(tmp_path: Path, into: Path) -> None:
    with pytest.raises(InputError, match="cannot be read: No such file"):
        unpack(tmp_path / "nothing.argosmodel", into)


def test_a_sound_archive_comes_out_whole_without_other_systems_extras(
    maker: Maker, into: Path
) -> None:
    files = maker.files()
    data = io.BytesIO(maker.archive(files))
    with zipfile.ZipFile(data, "a") as opened:
        for extra in ("__MACOSX/translate-en_de/._README.md", "translate-en_de/.DS_Store"):
            opened.writestr(extra, b"x")
    tops = unpack(maker.file(data.getvalue()), into)
    assert [path.name for path in tops] == ["translate-en_de"]
    out = {str(path.relative_to(tops[0])): path for path in tops[0].rglob("*") if path.is_file()}
    assert {name: path.read_bytes() for name, path in out.items()} == files
    assert not any(path.stat().st_mode & 0o111 for path in out.values())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_leads_outside_or_to_another_error(
    maker: Maker, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    root = tmp_path_factory.mktemp("fuzz")
    into = root / "into"
    into.mkdir()
    whole = bytearray(zipped(member("pack/metadata.json", data=b"{}"), member("pack/model/a")))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    file = root / "archive"
    file.write_bytes(bytes(whole))
    with contextlib.suppress(InputError):
        unpack(file, into)
    assert {path.name for path in root.iterdir()} == {"archive", "into"}


def test_a_bundle_is_the_same_every_time(maker: Maker, tmp_path: Path) -> None:
    unpack(maker.file(), tmp_path / "archives")
    folder = tmp_path / "archives" / "translate-en_de"
    for name in ("one.zip", "two.zip"):
        pack_up([("en_de", folder)], {"note": b"text"}, tmp_path / name)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as opened:
        assert opened.testzip() is None
        assert opened.read("note") == b"text"
        assert opened.read("en_de/metadata.json") == (folder / "metadata.json").read_bytes()
