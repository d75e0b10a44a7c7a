"""What a command prints: data on stdout, messages on stderr."""

from __future__ import annotations

import contextlib
import json
import re
import sys

import typer

from glossary.errors import GlossaryError

# What steers a terminal; and what turns the words around it, ends a line, or is no character.
_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_STEERS = re.compile(f"[{_CONTROL}]")
_UNSAFE = re.compile(rf"[{_CONTROL}\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """A text to be shown: what would steer a terminal or turn words around is written out (\\x1b).

    Line ends and tabs stay.
    """
    return _UNSAFE.sub(_written, text)


def _written(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def say(message: str) -> None:
    """A message for the person, on stderr; where nobody reads it, the work goes on."""
    if message:
        with contextlib.suppress(OSError):
            typer.echo(visible(message), err=True)


def put(text: str) -> None:
    """Data, on stdout, as UTF-8 wherever it goes; to a terminal goes nothing that steers it."""
    if sys.stdout is None:
        raise GlossaryError("Standard output is closed: nothing can be written to it.")
    if sys.stdout.isatty():
        text = _STEERS.sub(_written, text)
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
