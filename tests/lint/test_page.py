"""The linter's rules do what docs/lint.md shows."""

from __future__ import annotations

import doctest
from pathlib import Path
from typing import NamedTuple

import pytest
import regex

from glossary.lint import MENDABLE, RULES, Severity, lint
from glossary.lint import names as rules_of_names

from .samples import ROOT, said, written

PAGE = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
_BLOCK = regex.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```", regex.MULTILINE | regex.DOTALL)


class Example(NamedTuple):
    rule: str
    failing: dict[str, str]
    said: str
    passing: dict[str, str]


def unmasked(text: str) -> str:
    """The page's ⟨U+00A0⟩ as the character."""
    return regex.sub(r"⟨U\+([0-9A-F]{4})⟩", lambda found: chr(int(found[1], 16)), text)


def examples() -> list[Example]:
    """The examples of the page: before a rule's text block what fails, after it what passes."""
    found = []
    for section in PAGE.partition("## The rules\n")[2].split("\n### ")[1:]:
        rule = section.split("\n", 1)[0]
        failing: dict[str, str] = {}
        passing: dict[str, str] = {}
        said = ""
        for kind, name, body in _BLOCK.findall(section):
            if kind == "po":
                (passing if said else failing)[name] = unmasked(body)
            else:
                said = unmasked(body)
        found.append(Example(rule, failing, said, passing))
    return found


def test_the_page_has_every_rule() -> None:
    assert [example.rule for example in examples()] == list(RULES)
    for rule in RULES.values():
        assert rule.__doc__


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.rule)
def test_what_the_page_shows(example: Example, tmp_path: Path) -> None:
    failing = written(tmp_path / "failing", example.failing)
    shown = [one for one in said(failing) if not regex.search(r" info: .*\[(forms|gender)\]$", one)]
    hints = example.said if regex.search(r"\[(forms|gender)\]$", example.said.strip()) else ""
    assert example.said.splitlines() == (said(failing) if hints else shown)
    assert f"[{example.rule}]" in example.said
    passing = lint(written(tmp_path / "passing", example.passing))
    assert example.rule not in {one.rule for one in passing}
    assert [one for one in passing if one.severity is not Severity.INFO] == []


def test_the_page_says_what_fix_mends() -> None:
    assert ", ".join(f"`{rule}`" for rule in list(MENDABLE)[:2]) in PAGE
    for rule in RULES:
        section = PAGE.partition(f"\n### {rule}\n")[2].split("\n### ")[0]
        assert ("`--fix` mends it" in section) == (rule in MENDABLE)


def test_the_examples_in_the_code() -> None:
    failed, tried = doctest.testmod(rules_of_names)
    assert not failed and tried


def test_the_hook_is_this_command() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for wanted in (
        "- id: holdfast-glossary-lint\n",
        "  entry: holdfast glossary lint\n",
        "  files: \\.po$\n",
        "  pass_filenames: false\n",
        "  language: python\n",
    ):
        assert wanted in hook
    assert "id: holdfast-glossary-lint" in PAGE
