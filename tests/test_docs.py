"""The documentation is true: its commands run, and every command is documented."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import regex
import typer.main

from translate.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = regex.compile(r"^```console\n(.*?)^```", regex.MULTILINE | regex.DOTALL)
_LINK = regex.compile(r"\]\((?!https?:)([^)#]+)")
_RUN_HERE = regex.compile(r"(^|\| *|&& |^\w+=\"[^\"]*\" )(holdfast|soffice --headless) ")


def console_blocks(page: Path) -> list[list[str]]:
    """The command lines of each console block of a page, without the prompt."""
    return [
        [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
        for block in _BLOCK.findall(page.read_text(encoding="utf-8"))
    ]


def article() -> str:
    """The reader's article.txt: the end of an example, which is enough and quick."""
    text = (ROOT / "examples" / "kaesong.txt").read_text(encoding="utf-8")
    return "\n\n".join(text.split("\n\n")[-5:])


def commands() -> dict[str, str]:
    """Every command of the program with its help, subcommands by their full name."""
    found: dict[str, str] = {}

    def walk(group: Any, prefix: str) -> None:
        for name, command in group.commands.items():
            if hasattr(command, "commands"):
                walk(command, f"{prefix}{name} ")
            else:
                found[prefix + name] = command.help or ""

    walk(typer.main.get_command(app), "")
    return found


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(console_blocks(page))], ids=lambda p: p.name
)
def test_documented_commands_run(page: Path, tmp_path: Path) -> None:
    """In order and in one folder, as a reader would, with nothing of this person's own in reach."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    (tmp_path / "article.txt").write_text(article(), encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    bare = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    blocks = console_blocks(page)
    lines = [line for block in blocks for line in block]
    assert all(_RUN_HERE.search(line) for line in lines), "a console block is for holdfast commands"
    # A block that LibreOffice has a part in runs as a whole or not at all.
    left_out = [] if shutil.which("soffice") else [b for b in blocks if "soffice " in "\n".join(b)]
    for line in (line for block in blocks if block not in left_out for line in block):
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=tmp_path,
            env={**bare, "PATH": path, "HOME": str(tmp_path)},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            # LibreOffice's first start takes long where all cores are busy.
            timeout=240,
        )
        assert done.returncode == 0, f"{page.name}: {line}\n{done.stdout[-500:]}\n{done.stderr}"
    # Where a page says that results are written, they are.
    text = page.read_text(encoding="utf-8")
    for name in regex.findall(r"`(out/article\.[\w.]+)`", text):
        assert (tmp_path / name).is_file(), f"{page.name} names {name}, which no command made"
    if left_out:
        pytest.skip("all ran but the block with LibreOffice (scripts/setup --tests installs it)")


@pytest.mark.parametrize(("name", "text"), commands().items())
def test_every_command_is_documented(name: str, text: str) -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert f"holdfast {name}" in pages, f"no page says what `holdfast {name}` does"
    assert f"Example: holdfast {name}" in text, f"`holdfast {name} --help` has no example"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        assert (page.parent / link).exists(), f"{page.name} links to {link}, which is not there"
