"""A glossary in a directory, and what the linter says of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from glossary.lint import Problem, lint

ROOT = Path(__file__).resolve().parents[2]


def written(directory: Path, files: dict[str, str]) -> Path:
    directory.mkdir(exist_ok=True)
    for name, text in files.items():
        (directory / name).write_text(text, encoding="utf-8")
    return directory


def line(one: Problem) -> str:
    return f"{one.path.name}:{one.line}: {one.severity}: {one.message} [{one.rule}]"


def said(directory: Path, *languages: str) -> list[str]:
    return [line(one) for one in lint(directory, languages)]


def rules(directory: Path) -> set[str]:
    return {one.rule for one in lint(directory)}


Run = Callable[..., tuple[int, str, str]]

MESSY = """# A glossary.
msgid ""
msgstr ""
"Language: de\\n"

#~ msgid "gone"
#~ msgstr "weg"

#. Where it is
#. said.
#also: Sonnen  kurs; Sonnenweg
# also: Sonnen\\;  Schein
#: https://example.org
#| msgid "Sunshine"
msgctxt ""
"pol"
"icy"
msgid ""
"Sunshine "
"\\"Policy\\""
msgstr "Sonnenschein  \\"Politik\\""

#, do-not-translate
msgid "DW"
msgstr "Deutsche Welle"
"""
