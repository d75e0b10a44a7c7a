"""What a command prints: data on stdout, messages on stderr."""

from __future__ import annotations

import contextlib
import json
import sys

import typer

from glossary.errors import GlossaryError


def say(message: str) -> None:
    """A message for the person, on stderr; where nobody reads it, the work goes on."""
    if message:
        with contextlib.suppress(OSError):
            typer.echo(message, err=True)


def put(text: str) -> None:
    """Data, on stdout, as UTF-8 wherever it goes."""
    if sys.stdout is None:
        raise GlossaryError("Standard output is closed: nothing can be written to it.")
    # Not sys.stdout.write: where Python runs unbuffered it drops what a full disk does not take.
    with open(sys.stdout.fileno(), "wb", closefd=False) as out:
        out.write(text.encode("utf-8", "backslashreplace"))


def put_json(data: object) -> None:
    """Data as JSON, on stdout."""
    put(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def asked(question: str, default: bool) -> bool:
    """What a person answers; no where nobody does."""
    try:
        return typer.confirm(question, default=default, err=True)
    except typer.Abort:
        say("")
        return False
