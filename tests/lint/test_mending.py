"""--fix changes what it must and no more."""

from __future__ import annotations

import difflib
import shutil
import subprocess
from pathlib import Path

import pytest

from glossary.errors import GlossaryError
from glossary.lint import fix, lint

from .samples import written


def diff(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [one for one in lines if not one.startswith(("---", "+++", "@@"))]


FAULTY = """# Glossary of the desk, kept by hand.
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Unknown:  two  spaces \\n"

# A note  with spaces.
# also: Sonnen\u00a0kurs
# also: Sonnenweg
# forms: Sonnenscheinpolitike\u200en
# gender: f
#. A  definition.
#, fuzzy, unknown-flag
msgctxt "policy"
msgid "Sunshine Policy"
msgstr "Sonnenschein  politik"

# gender: m
msgid  "Blue  House"
msgstr ""
"Blaues "
"Haus"

# forms: Ha\u0308user
msgid "house"
msgstr ""

#~ msgid "old"
#~ msgstr "alt  "
"""


def test_mending_changes_those_lines_alone(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(FAULTY, encoding="utf-8")
    written(tmp_path, {"es.po": 'msgid "house"\nmsgstr "casa"\n'})
    spanish = (tmp_path / "es.po").stat().st_mtime_ns
    assert fix(tmp_path) == 3
    assert diff(FAULTY, path.read_text(encoding="utf-8")) == [
        "-# also: Sonnen\u00a0kurs",
        "+# also: Sonnen kurs",
        "-# forms: Sonnenscheinpolitike\u200en",
        "+# forms: Sonnenscheinpolitiken",
        '-msgstr "Sonnenschein  politik"',
        '+msgstr "Sonnenschein politik"',
    ]
    assert (tmp_path / "es.po").stat().st_mtime_ns == spanish
    # The headword is left to people, and so is the definition: the main language's file counts.
    assert {one.line for one in lint(tmp_path) if one.rule == "stray-space"} == {13, 20}
    assert fix(tmp_path) == 0


def test_mending_obeys_languages_and_rules(tmp_path: Path) -> None:
    entry = 'msgid "house"\nmsgstr "{}"\n'
    files = {"de.po": entry.format("Ha\u0308us  er"), "es.po": entry.format("ca  sa")}
    written(tmp_path, files)
    assert fix(tmp_path, ["de"], ["stray-space"]) == 1
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == entry.format("Häus  er")
    assert (tmp_path / "es.po").read_text(encoding="utf-8") == files["es.po"]


def test_mending_never_drops_what_stands_in_a_file(tmp_path: Path) -> None:
    """Forms without a term are not loaded: an entry that has some is left as it is."""
    text = '# also: Blaues  Haus\n# forms: Hauses\n# gender: n\nmsgid "Blue House"\nmsgstr ""\n'
    written(tmp_path, {"de.po": text})
    assert fix(tmp_path) == 0
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == text
    only = '# also: \u200e\nmsgid "house"\nmsgstr "Haus"\n'
    written(tmp_path, {"de.po": only})
    assert fix(tmp_path) == 0
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == only


def test_nothing_is_made_where_there_is_no_glossary(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such directory"):
        fix(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_gettext_accepts_what_was_mended(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(FAULTY, encoding="utf-8")
    fix(tmp_path)
    done = subprocess.run(["msgfmt", "-o", "/dev/null", path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
