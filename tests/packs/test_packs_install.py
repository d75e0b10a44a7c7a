"""Installing: whole or not at all, the old until the new is there, one process at a time."""

from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.errors import InputError, NoRouteError
from translate.packs import install as work
from translate.packs.disk import held
from translate.packs.folder import fingerprint, installed
from translate.packs.places import Places
from translate.packs.shelf import opened
from translate.packs.trial import try_out

if TYPE_CHECKING:
    from tests.packs.conftest import Holdfast, Maker

DATA = Path(__file__).parents[1] / "data" / "packs"
Listing = Callable[[Path], set[str]]


def quiet(*_: object) -> None:
    """Says nothing."""


def put(maker: Maker, where: Places, *pack: str) -> None:
    work.install_file(maker.file(maker.pack(*pack)), where, quiet, quiet)


def state(where: Places) -> list[tuple[str, str, str, str]]:
    return [(one.source, one.target, one.version, one.fault) for one in installed(where)]


def test_a_file_is_installed_and_works(
    maker: Maker, where: Places, said: list[str], listing: Listing
) -> None:
    pack = work.install_file(maker.file(), where, said.append, try_out)
    assert pack.folder == where.packages / "translate-en_de"
    assert state(where) == [("en", "de", "1.0", "")]
    assert try_out(pack.folder) is None
    assert {name.split("/")[0] for name in listing(where.packages)} == {"translate-en_de"}
    assert listing(where.packages.parent) - {"packages"} == {
        f"packages/{name}" for name in listing(where.packages)
    }
    assert said == [f"Installed en → de 1.0 ({pack.size / 1e6:.1f} MB) in {pack.folder}."]


def broken(maker: Maker, how: str) -> bytes:
    files = maker.files()
    if how == "newer model":
        return maker.archive(maker.newer())
    if how == "no metadata":
        del files["metadata.json"]
    if how == "no model":
        files = {name: data for name, data in files.items() if not name.startswith("model/")}
    if how == "half a model":
        files["model/model.bin"] = files["model/model.bin"][:9000]
    if how == "no tokenizer":
        del files["sentencepiece.model"]
    if how == "torn tokenizer":
        files["sentencepiece.model"] = files["sentencepiece.model"][:90]
    if how == "tokenizer of another":
        words = [f"w{number}" for number in range(40)]
        files["model/shared_vocabulary.json"] = json.dumps(
            ["<unk>", "<s>", "</s>", *words]
        ).encode()
    if how == "for sentences":
        files = maker.files(type="sbd")
    data = maker.archive(files)
    if how == "two folders":
        archive = maker.file(data, "two")
        with zipfile.ZipFile(archive, "a") as opened:
            opened.writestr("other/metadata.json", b"{}")
        return archive.read_bytes()
    if how == "no folder":
        archive = maker.folder / "flat"
        with zipfile.ZipFile(archive, "w") as opened:
            for name, content in files.items():
                opened.writestr(name, content)
        return archive.read_bytes()
    return data


BROKEN = {
    "newer model": "made for a newer CTranslate2 than the one here, 4",
    "no metadata": "it has no metadata.json",
    "no model": "model.bin is missing",
    "half a model": "its model does not load",
    "no tokenizer": "it has no tokenizer",
    "torn tokenizer": "its tokenizer does not load",
    "tokenizer of another": "its tokenizer does not belong to its model",
    "for sentences": "no pack that translates",
    "two folders": "should hold one folder",
    "no folder": "should hold one folder",
}


@pytest.mark.parametrize(("how", "message"), BROKEN.items())
@pytest.mark.parametrize("before", [(), ("en", "de", "0.9")], ids=["nothing", "an older one"])
def test_a_bad_pack_leaves_all_as_it_was(
    maker: Maker, where: Places, listing: Listing, how: str, message: str, before: tuple[str, ...]
) -> None:
    if before:
        put(maker, where, *before)
    then = listing(where.packages.parent) - {"packages"}
    with pytest.raises(InputError, match=message) as raised:
        work.install_file(maker.file(broken(maker, how)), where, quiet, try_out)
    assert str(raised.value).count("\n") == 0
    assert listing(where.packages.parent) - {"packages"} == then


def test_the_old_stays_until_the_new_is_there(
    maker: Maker, where: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every step a pack of the pair can be found, whoever looks."""
    put(maker, where, "en", "de", "1.0")
    seen = []
    rename = os.rename

    def watched(start: Path, end: Path) -> None:
        rename(start, end)
        seen.append([one.version for one in installed(where)])

    monkeypatch.setattr(os, "rename", watched)
    put(maker, where, "en", "de", "1.1")
    assert seen == [["1.1", "1.0"], ["1.1"]]
    assert state(where) == [("en", "de", "1.1", "")]


def test_another_pair_with_the_same_folder_name_stays(maker: Maker, where: Places) -> None:
    put(maker, where, "en", "de")
    other = maker.archive(maker.files("fr", "es"), "translate-en_de")
    work.install_file(maker.file(other), where, quiet, quiet)
    assert [one[:2] for one in state(where)] == [("en", "de"), ("fr", "es")]


def test_a_folder_with_a_hidden_name_gets_an_open_one(maker: Maker, where: Places) -> None:
    archive = maker.file(maker.archive(maker.files(), ".hidden"))
    assert work.install_file(archive, where, quiet, quiet).folder.name == "translate-en_de-1_0"


def test_what_a_killed_process_left_goes(maker: Maker, where: Places, listing: Listing) -> None:
    with opened(where, quiet) as shelf:
        (shelf.room() / "half").mkdir()
        left = shelf.work.parent
        left.rename(left.with_name("aside"))
    left.with_name("aside").rename(left)
    assert any(name.endswith("half") for name in listing(where.packages.parent))
    put(maker, where)
    assert not any(name.endswith("half") for name in listing(where.packages.parent))


def test_neighbours_do_not_clear_each_other_away(where: Places, tmp_path: Path) -> None:
    one = Places(tmp_path / "one", (), where.downloads, where.index)
    two = Places(tmp_path / "two", (), where.downloads, where.index)
    with opened(one, quiet) as first:
        kept = first.room()
        with opened(two, quiet) as second:
            assert second.room().exists()
        assert kept.exists()


def test_packages_on_a_disk_of_their_own_are_prepared_among_themselves(
    maker: Maker, where: Places, monkeypatch: pytest.MonkeyPatch, listing: Listing
) -> None:
    """As where ARGOS_PACKAGES_DIR is a mount point, or what is above cannot be written."""
    where.packages.mkdir(parents=True)
    real = os.access
    above = where.packages.parent

    def refuses(path: Path, mode: int) -> bool:
        return path != above and real(path, mode)

    monkeypatch.setattr(os, "access", refuses)
    with opened(where, quiet) as shelf:
        assert shelf.work.parent.parent == where.packages
        assert installed(where) == []
        program = "from argostranslate import package; print(package.get_installed_packages())"
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
    put(maker, where)
    assert {name.split("/")[0] for name in listing(where.packages)} == {"translate-en_de"}


def test_a_second_process_waits(maker: Maker, where: Places, said: list[str]) -> None:
    waiting = threading.Event()
    where.packages.mkdir(parents=True)

    def say(sentence: str) -> None:
        said.append(sentence)
        waiting.set()

    second = threading.Thread(target=lambda: work.install_file(maker.file(), where, say, quiet))
    with held(where.packages, quiet):
        second.start()
        assert waiting.wait(30)
        assert state(where) == []
    second.join(30)
    assert said[0] == f"Another holdfast is at work in {where.packages}: waiting until it is done."
    assert state(where) == [("en", "de", "1.0", "")]


def test_two_processes_install_the_same_pack(
    maker: Maker, where: Places, holdfast: Holdfast, listing: Listing
) -> None:
    file = maker.file()
    done: list[subprocess.CompletedProcess[str]] = []
    both = [
        threading.Thread(target=lambda: done.append(holdfast("install", file))) for _ in range(2)
    ]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.returncode for one in done] == [0, 0], [one.stderr for one in done]
    assert state(where) == [("en", "de", "1.0", "")]
    assert len(list(where.packages.iterdir())) == 1
    assert listing(where.packages.parent) - {"packages"} == {
        f"packages/{name}" for name in listing(where.packages)
    }


def as_anybody() -> None:
    """Take root's right to write everywhere away from a child process."""
    if os.geteuid() == 0:
        drop_from_the_bounding_set, may_override_permissions = 24, 1
        assert ctypes.CDLL(None).prctl(drop_from_the_bounding_set, may_override_permissions) == 0


def test_a_folder_that_cannot_be_written(
    maker: Maker, where: Places, holdfast: Holdfast, listing: Listing
) -> None:
    put(maker, where, "en", "de", "0.9")
    before = listing(where.packages)
    where.packages.chmod(0o555)
    try:
        done = holdfast("install", maker.file(), preexec_fn=as_anybody)
        removed = holdfast("remove", "en-de", preexec_fn=as_anybody)
    finally:
        where.packages.chmod(0o755)
    for one in (done, removed):
        assert one.returncode == 4
        assert one.stderr == (
            f"holdfast: {where.packages} cannot be written: this user may not: change its "
            "permissions or set ARGOS_PACKAGES_DIR to another folder.\n"
        )
    assert listing(where.packages) == before


def test_a_disk_without_room(
    maker: Maker, where: Places, holdfast: Holdfast, listing: Listing
) -> None:
    """The system lets no file grow beyond 20 kB, which comes in the midst of the model."""
    done = holdfast(
        "install",
        maker.file(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert done.returncode == 4
    assert "model.bin cannot be written: there is no space left on its disk" in done.stderr
    assert done.stderr.count("\n") == 1
    assert listing(where.packages.parent) == {"packages"}


def test_a_real_disk_that_is_too_small(
    maker: Maker, where: Places, holdfast: Holdfast, tmp_path: Path, listing: Listing
) -> None:
    small = ("unshare", "--user", "--map-root-user", "--mount")
    where.packages.mkdir(parents=True)
    probe = f"mount -t tmpfs -o size=32k none '{where.packages}'"
    if subprocess.run([*small, "sh", "-c", probe], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a small disk")
    look = f"{probe} && \"$@\"; code=$?; ls -A '{where.packages}' >&2; exit $code"
    done = holdfast("install", maker.file(), before=(*small, "sh", "-c", look, "sh"))
    assert done.returncode == 4
    assert done.stderr.endswith("there is no space left on its disk: make room and try again.\n")
    assert done.stderr.count("\n") == 1
    assert listing(where.packages.parent) == {"packages"}


def test_removing(maker: Maker, where: Places, said: list[str], listing: Listing) -> None:
    put(maker, where, "en", "de")
    put(maker, where, "de", "en")
    folder = where.packages / "translate-en_de"
    work.remove([one for one in installed(where) if one.source == "en"], where, said.append)
    assert state(where) == [("de", "en", "1.0", "")]
    assert said == [f"Removed {folder}."]
    assert {name for name in listing(where.packages.parent) if name.count("/") < 2} == {
        "packages",
        "packages/translate-de_en",
    }


def test_removing_a_link_leaves_what_it_leads_to(
    maker: Maker, where: Places, tmp_path: Path
) -> None:
    put(maker, where)
    elsewhere = tmp_path / "elsewhere"
    (where.packages / "translate-en_de").rename(elsewhere)
    (where.packages / "linked").symlink_to(elsewhere)
    work.remove(installed(where), where, quiet)
    assert installed(where) == []
    assert (elsewhere / "metadata.json").exists()


def test_verifying_loads_the_model(maker: Maker, where: Places) -> None:
    put(maker, where)
    (pack,) = installed(where)
    assert work.verify(pack, try_out) == ""
    model = pack.folder / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:9000])
    assert "its model does not load" in work.verify(pack, try_out)


def test_a_target_prefix_is_given_to_the_model(maker: Maker, where: Places) -> None:
    archive = maker.archive(maker.files(target_prefix="▁A"))
    pack = work.install_file(maker.file(archive), where, quiet, try_out)
    assert pack.prefix == "▁A"


def test_the_packs_of_the_tests_are_sound(maker: Maker, where: Places) -> None:
    """The tiny one, and the trained ones where the project has them."""
    trained = sorted(DATA.glob("*.argosmodel"))
    for archive in (maker.file(), *trained):
        pack = work.install_file(archive, where, quiet, try_out)
        assert work.verify(pack, try_out) == ""


def test_a_bundle_goes_to_another_machine(
    maker: Maker, where: Places, tmp_path: Path, said: list[str]
) -> None:
    put(maker, where, "en", "es", "1.0")
    put(maker, where, "de", "en", "1.9")
    put(maker, where, "fr", "en", "1.1")
    bundle = tmp_path / "packs.zip"
    work.bundle([("en", "es"), ("de", "en")], bundle, where)
    there = Places(tmp_path / "there", (), tmp_path / "downloads", tmp_path / "index.json")
    work.unbundle(bundle, there, said.append, try_out)
    assert state(there) == [("de", "en", "1.9", ""), ("en", "es", "1.0", "")]
    here = {(one.source, one.target): fingerprint(one.folder) for one in installed(where)}
    for one in installed(there):
        assert fingerprint(one.folder) == here[one.source, one.target]
    again: list[str] = []
    work.unbundle(bundle, there, again.append, try_out)
    assert all("installed already" in line for line in again)


def test_a_bundle_takes_the_legs_of_a_pivot(maker: Maker, where: Places, tmp_path: Path) -> None:
    put(maker, where, "de", "en")
    put(maker, where, "en", "es")
    packs = work.bundle([("de", "es")], tmp_path / "packs.zip", where)
    assert [(one.source, one.target) for one in packs] == [("de", "en"), ("en", "es")]


def test_a_bundle_of_what_is_not_installed(where: Places, tmp_path: Path) -> None:
    with pytest.raises(NoRouteError, match="holdfast packs install en es"):
        work.bundle([("en", "es")], tmp_path / "packs.zip", where)
    with pytest.raises(NoRouteError, match="No sound pack"):
        work.bundle([], tmp_path / "packs.zip", where)
    assert not (tmp_path / "packs.zip").exists()


def test_an_altered_bundle_installs_nothing(maker: Maker, where: Places, tmp_path: Path) -> None:
    put(maker, where, "en", "es")
    put(maker, where, "de", "en")
    bundle, altered = tmp_path / "packs.zip", tmp_path / "altered.zip"
    work.bundle([], bundle, where)
    with zipfile.ZipFile(bundle) as old, zipfile.ZipFile(altered, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name) + (b" " if name.endswith("README.md") else b""))
    there = Places(tmp_path / "there", (), tmp_path / "downloads", tmp_path / "index.json")
    with pytest.raises(InputError, match="it was altered"):
        work.unbundle(altered, there, quiet, quiet)
    assert list(there.packages.iterdir()) == []
    with pytest.raises(InputError, match="no bundle of packs"):
        work.unbundle(maker.file(), there, quiet, quiet)
    with pytest.raises(InputError, match="holdfast packs unbundle"):
        work.install_file(bundle, there, quiet, quiet)
