"""The desk of the command's tests, a small batch on it, and what its record says."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from translate.batch.record import Result, opened

# The packages of tests/ stand side by side for pytest, and below "tests" for the type checker.
if TYPE_CHECKING:
    from tests.cli.desk import COMMAND, MARK, Desk, failed
else:
    from cli.desk import COMMAND, MARK, Desk, failed

__all__ = ["COMMAND", "MARK", "Desk", "Results", "batch", "failed", "prepared", "results", "terms"]

Results = dict[tuple[str, str], Result]

ARTICLES = {
    "gate.txt": "The lantern gate stands beside the river. Visitors came on Sunday.",
    "sub/ferry.txt": "The ferry left the harbour on Friday. The crew went home.",
    "sub/both.txt": "The lantern gate stands beside the river. The ferry left on Friday.",
    "plain.txt": "A small house stands beside the road. The door is open.",
}
RUN = ("batch", "in", "--to", "es", "--to", "gl", "--out", "out", "--engine", "apertium")
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def terms(desk: Desk, **said: dict[str, str]) -> None:
    """Write a glossary: terms by language, each by its headword."""
    for language, entries in said.items():
        listed = [f'\nmsgid "{head}"\nmsgstr "{term}"\n' for head, term in entries.items()]
        desk.write(f"terms/{language}.po", "".join([HEADER.format(language), *listed]))


def prepared(desk: Desk) -> None:
    """Four small articles, and a glossary with a term that two of them have."""
    for name, text in ARTICLES.items():
        desk.write(f"in/{name}", text)
    terms(desk, es={"lantern gate": "puerta farola"}, gl={"lantern gate": "porta do farol"})


def batch(desk: Desk, *more: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the batch of the desk, its articles into two languages."""
    done = desk.run(*RUN, "--glossary", "terms", "--workers", "1", *more)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    return done


def results(desk: Desk, name: str = "out") -> Results:
    """What the record says of the results."""
    with opened(desk.folder / name, only_read=True) as kept:
        return kept.results()
