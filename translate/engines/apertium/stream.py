"""The Apertium stream format: text in, text out, and the lexical units in between.

Described at https://wiki.apertium.org/wiki/Apertium_stream_format. Every text that enters an
engine and every text that leaves it passes through here, so nothing else knows how to escape.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

# Reserved by the format: they travel as backslash escapes.
_RESERVED = regex.compile(r"[\[\]{}^$/\\<>]")
# Meaningful to single programs as marks (unknown *, ungenerated # @, post-generation ~, joined +)
# or as chunk breaks (white space other than a plain space): they travel inside a superblank,
# which every program passes on unread.
_OPAQUE = regex.compile(r"(?:[*#@~+\u00ad\u200b-\u200f\u2060\ufeff]|[^\S ])+")
_SPECIAL = regex.compile(rf"{_RESERVED.pattern}|{_OPAQUE.pattern}")

_ESCAPED = r"(?:\\.|[^\\\[\]^$])"
_BLANK = r"\[(?:\\.|[^\\\]])*\]"
_UNIT = regex.compile(rf"({_BLANK})|\^((?:\\.|[^\\$])*)\$", regex.DOTALL)
_BACKSLASH = regex.compile(r"\\(.)", regex.DOTALL)
_LATE = regex.compile(rf"({_BLANK})|\\(.)", regex.DOTALL)
_SLASH = regex.compile(r"(?<!\\)(?:\\\\)*\K/")


def escape(text: str) -> str:
    """Turn plain text (without NUL) into stream text."""

    def one(match: regex.Match[str]) -> str:
        found: str = match[0]
        if _RESERVED.fullmatch(found):
            return "\\" + found
        return f"[{found}]"

    return str(_SPECIAL.sub(one, text))


def unescape(stream: str) -> str:
    """Turn generated stream text back into plain text (superblanks opened, escapes taken off)."""

    def one(match: regex.Match[str]) -> str:
        if match[1] is not None:
            return str(_BACKSLASH.sub(r"\1", match[1][1:-1]))
        return str(match[2])

    return str(_LATE.sub(one, stream))


def map_units(stream: str, rewrite: Callable[[str], str | None]) -> str:
    """Apply ``rewrite`` to the inside of every lexical unit (``^…$``) outside superblanks.

    ``rewrite`` gets the unit without its ``^`` and ``$`` and answers with a new inside, or None to
    leave the unit as it is.
    """

    def one(match: regex.Match[str]) -> str:
        if match[2] is None:
            return str(match[0])
        changed = rewrite(match[2])
        return str(match[0]) if changed is None else f"^{changed}$"

    return str(_UNIT.sub(one, stream))


def units(stream: str) -> list[str]:
    """The insides of all lexical units of a stream, in order."""
    return [match[2] for match in _UNIT.finditer(stream) if match[2] is not None]


def split(unit: str) -> list[str]:
    """The parts of a unit between unescaped slashes: surface and readings, or source and target."""
    return unit.split("/") if "\\" not in unit else [str(part) for part in _SLASH.split(unit)]


def blanks(stream: str) -> list[str]:
    """What stands before, between and behind the units of a stream: one more than its units."""
    found, position = [], 0
    for match in _UNIT.finditer(stream):
        if match[2] is not None:
            found.append(stream[position : match.start()])
            position = match.end()
    return [*found, stream[position:]]


def joined(units: list[str], blanks: list[str]) -> str:
    """The stream of some units with blanks around them (the inverse of `units` and `blanks`)."""
    pieces = [
        piece for blank, unit in zip(blanks, units, strict=False) for piece in (blank, f"^{unit}$")
    ]
    return "".join(pieces) + blanks[-1]


def replaced(stream: str, units: list[str]) -> str:
    """The stream with other insides for its units, as many as it has."""
    return joined(units, blanks(stream))
