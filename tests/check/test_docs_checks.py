"""The checks say what docs/checks.md shows: its examples are run."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import regex

from glossary.catalog import load
from glossary.concept import Glossary
from translate.article import Article, Block, Draft, Finding, Origin, Run, Segment, Signature
from translate.check import CHECKS, DOCUMENT_CHECKS, check

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
_BLOCK = regex.compile(r"^```(\S+)(?: ([^\n]+))?\n(.*?)^```", regex.MULTILINE | regex.DOTALL)


class Example(NamedTuple):
    check: str
    languages: tuple[str, str]
    texts: tuple[str, ...]
    says: tuple[str, ...] | None
    glossary: tuple[str, str]


def unmasked(text: str) -> str:
    """The page's ⟨U+202F⟩ as the character."""
    return regex.sub(r"⟨U\+([0-9A-F]{4})⟩", lambda found: chr(int(found[1], 16)), text)


def sections() -> list[str]:
    return PAGE.partition("## What each check finds\n")[2].partition("\n## ")[0].split("\n### ")[1:]


def examples() -> list[Example]:
    """The examples of the page; ``says`` is None for one that passes."""
    found: list[Example] = []
    for section in sections():
        name = section.split("\n", 1)[0]
        glossary = ("", "")
        for kind, rest, body in _BLOCK.findall(section):
            lines = tuple(unmasked(body).splitlines())
            if kind == "po":
                glossary = (rest, body)
            elif kind == "says":
                found[-1] = found[-1]._replace(says=lines)
            else:
                one, other = rest.split()
                says = () if kind == "fails" else None
                found.append(Example(name, (one, other), lines, says, glossary))
    return found


def run_of(example: Example) -> Run:
    source, target = example.languages
    pairs = list(zip(example.texts[::2], example.texts[1::2], strict=True))
    blocks = tuple(Block(f"b{n}", one, language=source) for n, (one, _) in enumerate(pairs, 1))
    segments = tuple(
        Segment(f"b{n}.s1", f"b{n}", 0, len(one), one, source)
        for n, (one, _) in enumerate(pairs, 1)
    )
    drafts = tuple(
        Draft(f"b{n}.s1", target, other, Origin.MEMORY) for n, (_, other) in enumerate(pairs, 1)
    )
    article = Article("a.txt", source, blocks)
    return Run(article, target, segments, drafts, (), Signature("", {}, "", {}))


def glossary_of(example: Example, folder: Path) -> Glossary:
    name, text = example.glossary
    if not name:
        return Glossary()
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder)


def found_by(example: Example, folder: Path) -> tuple[Finding, ...]:
    return check(run_of(example), glossary_of(example, folder), DOCUMENT_CHECKS)


def test_the_page_has_every_check_in_order() -> None:
    assert [section.split("\n", 1)[0] for section in sections()] == list(DOCUMENT_CHECKS)
    for name in DOCUMENT_CHECKS:
        kinds = [example.says is None for example in examples() if example.check == name]
        assert True in kinds and False in kinds, name


@pytest.mark.parametrize(
    "example", [one for one in examples() if one.says is not None], ids=lambda one: one.check
)
def test_what_fails(example: Example, tmp_path: Path) -> None:
    found = found_by(example, tmp_path)
    assert tuple(f"{one.severity}: {one.message}" for one in found) == example.says
    assert example.check in {one.check for one in found}


@pytest.mark.parametrize(
    "example", [one for one in examples() if one.says is None], ids=lambda one: one.check
)
def test_what_passes(example: Example, tmp_path: Path) -> None:
    assert found_by(example, tmp_path) == ()


def test_our_own_drafts_go_through_the_first_five() -> None:
    assert list(DOCUMENT_CHECKS)[: len(CHECKS)] == list(CHECKS)
    assert all(DOCUMENT_CHECKS[name] is CHECKS[name] for name in CHECKS)
    assert list(CHECKS) == ["terms", "numbers", "coverage", "markers", "repetition"]
