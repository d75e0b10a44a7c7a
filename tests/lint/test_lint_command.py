"""The command `holdfast glossary lint`: its lines, its JSON, its exit codes, its refusals."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from glossary.errors import GlossaryError
from glossary.lint import fix, lint

from .samples import MESSY, Run, written


def test_lines_a_summary_and_the_exit_code(tmp_path: Path, run: Run) -> None:
    place = written(tmp_path / "terms", {"de.po": MESSY})
    code, out, err = run(place, "--disable", "missing")
    shown = out.splitlines()
    assert code == 1
    assert shown[0] == (
        f"{place}/de.po:11: warning: 'Sonnen  kurs' has a stray, double, special or invisible "
        "space: --fix mends it. [stray-space]"
    )
    assert err == f"{place}: 1 error, 3 warnings, 2 hints.\n"


def test_strict_minds_warnings_and_fix_mends_them(tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"ko.po": 'msgid "policy"\nmsgstr "정책  안"\n'})
    assert run(tmp_path)[0] == 0
    assert run(tmp_path, "--strict")[0] == 1
    code, out, err = run(tmp_path, "--strict", "--fix")
    assert (code, out) == (0, "")
    assert err == f"1 term or form was mended.\n{tmp_path}: 0 errors, 0 warnings, 0 hints.\n"


def test_json(tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"de.po": MESSY})
    code, out, _ = run(tmp_path, "--json")
    assert code == 1
    found = {(one["rule"], one["line"]): one for one in json.loads(out)}
    assert found["do-not-translate", 25] == {
        "rule": "do-not-translate",
        "severity": "error",
        "message": "'Deutsche Welle' for 'DW', which is not to be translated: write the headword, "
        "or take the flag away.",
        "path": f"{tmp_path}/de.po",
        "line": 25,
        "concept": {"context": "", "headword": "DW"},
        "language": "de",
    }
    assert run(tmp_path, "--json", "--language", "de", "--disable", "do-not-translate")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--disable", "spelling"], "there is no rule 'spelling'"),
        (["--language", "fr"], "no file of 'fr'"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str, tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"de.po": MESSY})
    code, out, err = run(tmp_path, *arguments)
    assert (code, out) == (2, "")
    assert told in err and err.count("\n") == 1


def test_your_own_glossary_is_looked_over_if_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    written(tmp_path, {"de.po": MESSY})
    monkeypatch.setenv("HOLDFAST_GLOSSARY", str(tmp_path))
    assert run("--disable", "missing")[2].startswith(f"{tmp_path}: 1 error")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("de.po", 'msgid "a"\nmsgstr "b\n', "de.po:2: "),
        ("de.po", 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "de.po:4: "),
        ("de.po", '# gender: x\nmsgid "a"\nmsgstr "b"\n', "de.po:1: "),
        ("german.po", 'msgid "a"\nmsgstr "b"\n', "german.po: "),
    ],
)
def test_a_broken_file_is_refused(name: str, text: str, place: str, tmp_path: Path) -> None:
    written(tmp_path, {name: text})
    for work in (lint, fix):
        with pytest.raises(GlossaryError) as error:
            work(tmp_path)
        message = str(error.value)
        assert place in message
        assert message.endswith(".") and "\n" not in message
    assert (tmp_path / name).read_text(encoding="utf-8") == text
