"""Cases: archives of models that are none, that lead outside, or say wrong things of themselves."""

from __future__ import annotations

import json

from .case import Case, Data, file
from .documents import Members, linked, with_check, zipped

_SAID = {
    "type": "translate", "from_code": "en", "to_code": "es", "package_version": "1.0",
    "from_name": "English", "to_name": "Spanish",
}  # fmt: skip


def _refused(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.argosmodel", data, "packs install a.argosmodel", says)


def _pack(said: object = _SAID, more: Members | None = None, model: bytes = b"model") -> bytes:
    return zipped(
        [
            ("en_es/metadata.json", said if isinstance(said, str) else json.dumps(said)),
            ("en_es/model/model.bin", model),
            ("en_es/model/shared_vocabulary.json", '["a", "b"]'),
            ("en_es/sentencepiece.model", b"x"),
            *(more or []),
        ]
    )


def _says(name: str, what: str, said: object, says: str = "does not say from which") -> Case:
    return _refused(name, what, lambda: _pack(said), says)


CASES = (
    _refused("pack-text", "a text called .argosmodel", "hello", "a pack is a zip archive"),
    _refused("pack-empty", "an empty file", b"", "a pack is a zip archive"),
    _refused("pack-page", "the web page of an error", "<!DOCTYPE html><p>404", "but a web page"),
    _refused("pack-cut", "an archive cut short", lambda: _pack()[:-30], "damaged or cut short"),
    _refused(
        "pack-check",
        "a wrong checksum",
        lambda: with_check(_pack(), "en_es/model/model.bin"),
        "damaged",
    ),
    _refused(
        "pack-parent",
        "a file called ../../evil",
        lambda: _pack(more=[("../../evil", "x")]),
        "outside the pack's folder",
    ),
    _refused(
        "pack-absolute",
        "a file called /tmp/evil",
        lambda: _pack(more=[("/tmp/evil", "x")]),
        "outside the pack's folder",
    ),
    _refused(
        "pack-link",
        "a link to /etc",
        lambda: _pack(more=[linked("en_es/etc", "/etc"), ("en_es/etc/x", "x")]),
        "is a link",
    ),
    _refused(
        "pack-newline",
        "a file name with a line end and an escape sequence",
        lambda: _pack(more=[("en_es/a\n\x1b[2J", "x")]),
        "control characters",
    ),
    _refused(
        "pack-twice",
        "two files of one name",
        lambda: _pack(more=[("en_es/model/model.bin", "x")]),
        "twice",
    ),
    _refused(
        "pack-bomb", "60 MB of zeros in 60 kB", lambda: _pack(model=bytes(60 * 2**20)), "zip bomb"
    ),
    _refused(
        "pack-many",
        "10,001 files",
        lambda: _pack(more=[(f"en_es/{n}", "") for n in range(10_001)]),
        "holds 10005 files",
    ),
    _refused(
        "pack-flat",
        "no folder in it",
        lambda: zipped([("metadata.json", json.dumps(_SAID))]),
        "should hold one folder",
    ),
    _refused(
        "pack-no-model",
        "no model in it",
        lambda: zipped([("en_es/metadata.json", json.dumps(_SAID))]),
        "model.bin is missing",
    ),
    _refused("pack-no-sense", "a model of five letters", _pack, "cannot be used"),
    _says("pack-list", "metadata that is a list", [1, 2], "no JSON object"),
    _says(
        "pack-types",
        "metadata of wrong types",
        {"from_code": 1, "to_code": ["es"], "package_version": {}},
    ),
    _says(
        "pack-null", "metadata of nothing but null", dict.fromkeys(_SAID), "no pack that translates"
    ),
    _says(
        "pack-codes",
        "languages that are paths",
        _SAID | {"from_code": "../../x", "to_code": "/etc"},
    ),
    _says("pack-deep", "metadata nested 100,000 deep", "[" * 100_000, "no JSON object"),
    _says(
        "pack-other",
        "a pack that does not translate",
        _SAID | {"type": "sbd"},
        "no pack that translates",
    ),
    _says(
        "pack-version",
        "a version that is a list",
        _SAID | {"package_version": ["1.0"]},
        "no version",
    ),
)
