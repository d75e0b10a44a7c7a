"""The command, to be run in this process."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from glossary.lint_cli import lint as command
from translate import exits

from .samples import Run

app = typer.Typer()
app.command()(command)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs the command; gives its exit code, its data and its messages."""

    def done(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["lint", *map(str, arguments)])
        code = exits.run(app)
        return code, *capfd.readouterr()

    return done
