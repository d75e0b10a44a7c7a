"""Markdown without a file name: known by how it begins, and translated as Markdown."""

from __future__ import annotations

import pytest

from translate.read.sniff import is_markdown

from .desk import Desk

SOURCE = "# The **house**\n\nSee [the door](a.html) of the house and `code`.\n"


@pytest.mark.parametrize("form", ["same", "md"])
def test_from_standard_input_it_keeps_its_marks(desk: Desk, form: str) -> None:
    done = desk.run("translate", "-", "--to", "es", "--quiet", "--format", form, stdin=SOURCE)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "# La **casa**\n\nVea [la puerta](a.html) de la casa y `code`.\n"


def test_plain_text_is_escaped_still(desk: Desk) -> None:
    text = "The house is 3 * 4 metres, and *red*.\n"
    done = desk.run("translate", "-", "--to", "es", "--quiet", "--format", "md", stdin=text)
    assert "\\*" in done.stdout


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# Title\n", True),
        ("\n\n## Title\r\n", True),
        ("---\ntitle: a\n---\n\nb\n", True),
        ("Menu\n\n# Title\n\nsee [a](b.html), **b**", False),
        ("", False),
        ("#tag and #f", False),
        ("- a\n- b\n", False),
        ("---\na\n---\n", False),
        ("<!doctype html><p>a **b** c</p>", False),
    ],
)
def test_markdown_is_known_by_its_beginning(text: str, wanted: bool) -> None:
    assert is_markdown(text.encode()) is wanted
