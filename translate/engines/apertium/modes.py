"""Finds the installed Apertium modes and cuts each pipeline where terms are put in.

A mode file is one shell pipeline (``lt-proc 'x.bin' | apertium-tagger …``). It is parsed, not run
by a shell: see https://wiki.apertium.org/wiki/Modes.
"""

from __future__ import annotations

import hashlib
import os
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from translate.engines.base import Pair
from translate.errors import UsageError
from translate.language import tag

Command = tuple[str, ...]

# A language, and the region or variant of it: eng, por_BR, cat_valencia. What says more than that
# (por_PTpre1990, cat_valencia_uni) has no tag.
_CODE = re.compile(r"([a-z]{2,3})(?:_([A-Z]{2}|[a-z]{5,8}))?")
_MODE_DIRECTORIES = ("/usr/local/share/apertium/modes", "/usr/share/apertium/modes")


@dataclass(frozen=True, slots=True)
class Mode:
    """One direction of a language pair, cut into the stages between which units are rewritten.

    analyse: text → units with all readings; disambiguate: → one reading each; look_up: →
    source/target; transfer: → target units in their order and form; generate: → text, with debug
    marks; finish: post-generation. Analysing, looking up and generating are asked by themselves
    as well.
    """

    name: str
    pair: Pair
    analyse: tuple[Command, ...]
    disambiguate: tuple[Command, ...]
    look_up: tuple[Command, ...]
    transfer: tuple[Command, ...]
    generate: tuple[Command, ...]
    finish: tuple[Command, ...]
    files: tuple[Path, ...]


def mode_directories() -> list[Path]:
    """Where mode files are looked for: ``$APERTIUM_MODES`` first, then the system's places."""
    own = os.environ.get("APERTIUM_MODES", "")
    return [Path(d) for d in (*filter(None, own.split(os.pathsep)), *_MODE_DIRECTORIES)]


def find_modes() -> dict[Pair, Mode]:
    """All installed modes we can run, by pair. Variants we have no tag for are passed over."""
    found: dict[Pair, Mode] = {}
    for directory in mode_directories():
        for path in sorted(directory.glob("*.mode")):
            mode = _read(path)
            if mode is not None:
                found.setdefault(mode.pair, mode)
    return found


def _read(path: Path) -> Mode | None:
    codes = path.stem.split("-")
    if len(codes) != 2:
        return None  # en-eo-bytecode, gl-pt-latin1: a variant of how, not of what
    try:
        pair = Pair(_tag(codes[0]), _tag(codes[1]))
        commands = list(_commands(path.read_text(encoding="utf-8")))
    except (UsageError, OSError, ValueError):
        return None
    return _cut(path.stem, pair, commands)


def _tag(code: str) -> str:
    found = _CODE.fullmatch(code)
    if found is None:
        raise ValueError(code)
    return "-".join(filter(None, (tag(found[1]), found[2])))


def _commands(text: str) -> Iterator[Command]:
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|")
    lexer.whitespace_split = True
    command: list[str] = []
    for token in lexer:
        if token == "|":
            yield tuple(command)
            command = []
        elif token != "$2":  # $2: the tagger's own debugging switch
            command.append(token)
    yield tuple(command)


def _cut(name: str, pair: Pair, commands: list[Command]) -> Mode | None:
    commands = [part for command in commands for part in _own_lookup(command)]
    lookup = next((i for i, c in enumerate(commands) if c[0] == "lt-proc" and "-b" in c), None)
    generate = next((i for i, c in enumerate(commands) if c[0] == "lt-proc" and "$1" in c), None)
    if lookup is None or generate is None or commands[0][0] != "lt-proc":
        return None  # built on hfst or on an older engine
    if not all(_installed(command[0], os.environ.get("PATH", os.defpath)) for command in commands):
        return None
    generator = tuple("-d" if part == "$1" else part for part in commands[generate])
    return Mode(
        name=name,
        pair=pair,
        analyse=(commands[0],),
        disambiguate=tuple(commands[1:lookup]),
        look_up=(commands[lookup],),
        transfer=tuple(commands[lookup + 1 : generate]),
        generate=(generator,),
        finish=tuple(commands[generate + 1 :]),
        files=tuple(
            Path(part) for command in commands for part in command[1:] if Path(part).is_file()
        ),
    )


@cache
def _installed(program: str, path: str) -> bool:
    return shutil.which(program, path=path) is not None


def _own_lookup(command: Command) -> list[Command]:
    """Give the bilingual look-up a stage of its own where a transfer program does it inside."""
    files = [part for part in command[1:] if not part.startswith("-")]
    if command[0] == "apertium-transfer" and len(files) == 3 and "-n" not in command:
        rules, compiled, dictionary = files
        return [("lt-proc", "-b", dictionary), ("apertium-transfer", "-b", rules, compiled)]
    return [command]


@cache
def digest(mode: Mode) -> str:
    """Twelve hex digits over the content of all files of a mode: what decides its output.

    They are read once: the programs that run have loaded them once as well.
    """
    total = hashlib.sha256()
    for path in mode.files:
        total.update(path.name.encode())
        with path.open("rb") as file:
            total.update(hashlib.file_digest(file, "sha256").digest())
    return total.hexdigest()[:12]
