"""Packs are found where argostranslate has them, and nothing is touched by looking."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from translate.packs.folder import installed, language, usable
from translate.packs.places import Places, places
from translate.packs.records import Offer, age, pack_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.packs.conftest import Maker

_THEIRS = """
import json
from argostranslate import settings
print(json.dumps([list(map(str, settings.package_dirs)), str(settings.downloads_dir),
                  str(settings.local_package_index)]))
"""


def ours(found: Places) -> list[object]:
    return [
        [str(found.packages), *sorted(map(str, found.fixed))],
        str(found.downloads),
        str(found.index),
    ]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"XDG_DATA_HOME": "{}/data"},
        {"XDG_CACHE_HOME": "{}/cache", "XDG_CONFIG_HOME": "{}/config"},
        {"ARGOS_PACKAGES_DIR": "{}/mine"},
        {"ARGOS_PACKAGES_DIR": "{}/mine", "XDG_DATA_HOME": "{}/data"},
        {"ARGOS_TRANSLATE_PACKAGE_DIR": "{}/legacy"},
        {"ARGOS_PACKAGE_DIR": "{}/legacy"},
        {"XDG_CONFIG_HOME": "{}/set"},
        {"XDG_CONFIG_HOME": "{}/set", "ARGOS_PACKAGES_DIR": "{}/mine"},
        {"XDG_CONFIG_HOME": "{}/torn"},
        {"SNAP": "{}/snap", "SNAP_USER_DATA": "{}/snap-home"},
        {"SNAP": "{}/none", "SNAP_USER_DATA": "{}/snap-home", "XDG_DATA_HOME": "{}/data"},
    ],
    ids=lambda one: " ".join(one) or "nothing",
)
def test_the_places_are_those_of_argostranslate(tmp_path: Path, settings: dict[str, str]) -> None:
    bundled = tmp_path / "snap" / "snap_custom"
    for folder in ("packages", "content_snap_packages/a", "content_snap_packages/b"):
        (bundled / folder).mkdir(parents=True)
    for name, text in (
        ("set", json.dumps({"ARGOS_PACKAGES_DIR": str(tmp_path / "by-file")})),
        ("torn", '{"ARGOS_PACKAGES_DIR": '),
    ):
        (tmp_path / name / "argos-translate").mkdir(parents=True)
        (tmp_path / name / "argos-translate" / "settings.json").write_text(text, encoding="utf-8")
    environment = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    environment |= {name: value.format(tmp_path) for name, value in settings.items()}
    mine = ours(places(environment))
    before = sorted(tmp_path.rglob("*"))
    done = subprocess.run(
        [sys.executable, "-c", _THEIRS], env=environment, capture_output=True, text=True, check=True
    )
    directories, *rest = json.loads(done.stdout.splitlines()[-1])
    assert mine == [[directories[0], *sorted(directories[1:])], *rest]
    # They make folders by being imported, which is why it is not asked for a list.
    assert sorted(tmp_path.rglob("*")) != before


def unpack(maker: Maker, folder: Path, **changes: str) -> None:
    for name, data in maker.files(**changes).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)


def test_packs_of_argostranslate_are_found(where: Places, maker: Maker) -> None:
    unpack(maker, where.packages / "one", source="en", target="de")
    unpack(maker, where.packages / "two", source="es", target="en", version="1.9")
    (where.packages / "a file").write_text("no pack", encoding="utf-8")
    program = (
        "from argostranslate import package\n"
        "for one in package.get_installed_packages():\n"
        "    print(one.from_code, one.to_code, one.package_version, one.package_path)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    mine = [f"{one.source} {one.target} {one.version} {one.folder}" for one in installed(where)]
    assert sorted(mine) == sorted(done.stdout.splitlines())
    assert len(mine) == 2
    assert not any(one.fault for one in installed(where))


def test_looking_makes_nothing(where: Places, listing: Callable[[Path], set[str]]) -> None:
    assert installed(where) == []
    assert listing(Path(os.environ["HOME"])) == set()


def test_packs_of_a_snap_are_found_and_fixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: Places, maker: Maker
) -> None:
    monkeypatch.setenv("SNAP", str(tmp_path / "snap"))
    monkeypatch.setenv("SNAP_USER_DATA", str(tmp_path / "user"))
    unpack(maker, tmp_path / "snap" / "snap_custom" / "packages" / "en_de")
    own = tmp_path / "user" / ".local" / "share" / "argos-translate" / "packages"
    unpack(maker, own / "fr_en", source="fr", target="en")
    assert [(pack.source, pack.fixed) for pack in installed()] == [("en", True), ("fr", False)]


@pytest.mark.parametrize(
    ("missing", "fault"),
    [
        ("metadata.json", "it has no metadata.json"),
        ("model/model.bin", "its model/model.bin is missing or empty"),
        ("model/shared_vocabulary.json", "its model has no source vocabulary"),
        ("sentencepiece.model", "it has no tokenizer"),
    ],
)
def test_a_pack_with_a_part_missing_is_broken_and_no_obstacle(
    where: Places, maker: Maker, missing: str, fault: str
) -> None:
    unpack(maker, where.packages / "bad", source="fr")
    unpack(maker, where.packages / "good")
    (where.packages / "bad" / missing).unlink()
    faults = {pack.folder.name: pack.fault for pack in installed(where)}
    assert faults["good"] == ""
    assert faults["bad"].startswith(fault)
    assert [pack.folder.name for pack in usable(installed(where))] == ["good"]


@pytest.mark.parametrize(
    ("metadata", "fault"),
    [
        (b"", "no JSON object"),
        (b"[1]", "no JSON object"),
        (b"\xff\xfe", "no JSON object"),
        (b"[" * 100_000, "no JSON object"),
        (b'{"from_code": "en", "package_version": "1"}', "from which language into which"),
        (b'{"from_code": "en", "to_code": ["de"], "package_version": "1"}', "into which"),
        (b'{"from_code": "en", "to_code": "en", "package_version": "1"}', "into which"),
        (b'{"from_code": "../x", "to_code": "en", "package_version": "1"}', "into which"),
        (b'{"from_code": "en", "to_code": "de", "package_version": 1}', "no version"),
        (b'{"from_code": "en", "to_code": "de"}', "no version"),
    ],
)
def test_metadata_that_says_nonsense(
    where: Places, maker: Maker, metadata: bytes, fault: str
) -> None:
    unpack(maker, where.packages / "bad")
    (where.packages / "bad" / "metadata.json").write_bytes(metadata)
    (pack,) = installed(where)
    assert fault in pack.fault


def test_packs_for_other_purposes_are_passed_over(where: Places, maker: Maker) -> None:
    unpack(maker, where.packages / "sentences", type="sbd")
    assert installed(where) == []


def test_the_newest_pack_of_a_pair_is_used(where: Places, maker: Maker) -> None:
    unpack(maker, where.packages / "a", version="1.9")
    unpack(maker, where.packages / "b", version="1.10")
    (pack,) = usable(installed(where))
    assert pack.version == "1.10"
    assert [one.version for one in installed(where)] == ["1.10", "1.9"]


@pytest.mark.parametrize(
    ("code", "tag"),
    [("en", "en"), ("pb", "pt-BR"), ("zt", "zh-Hant"), ("zh", "zh"), ("pt-BR", "pt-BR"), (7, "")],
)
def test_codes_become_tags(code: object, tag: str) -> None:
    assert language(code) == tag


def test_versions_sort_as_figures() -> None:
    assert age("1.9") < age("1.10") < age("2")
    assert age("1.0") == age("1")


def test_an_offer_is_called_as_argos_calls_it() -> None:
    assert Offer("en", "pt-BR", "1.5", ()).name == "translate-en_pt-BR-1_5"
    assert "/" not in pack_name("en", "de", "../../1")
