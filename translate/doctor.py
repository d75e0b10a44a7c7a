"""What is installed here, what is missing, and the command that mends it."""

from __future__ import annotations

import platform
import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from glossary.catalog import curated, load, user_directory
from glossary.errors import GlossaryError
from translate import __version__
from translate.engines import debian
from translate.engines.base import Engine, Pair
from translate.engines.route import find_route
from translate.language import name

# What `make demo` renders into, and scripts/setup installs the pairs for.
_FROM, _INTO = "en", ("es", "ca", "gl", "fr", "pt", "it", "eo")
_ANEW = "install Holdfast anew (make setup, or uv tool install as the README says)"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: whether it is well, what was seen, and what mends it ("" if well)."""

    subject: str
    well: bool
    seen: str
    remedy: str = ""


def examine(engines: Sequence[Engine]) -> list[Diagnosis]:
    """Look at programs, language pairs, what can be reached with them, libraries and glossaries."""
    return [
        Diagnosis("Holdfast", True, f"{__version__} on Python {platform.python_version()}"),
        _apertium(),
        *_pairs(engines),
        _packs(engines),
        *_reached(engines),
        *_libraries(),
        *_glossaries(),
    ]


def _apertium() -> Diagnosis:
    program = shutil.which("lt-proc")
    if program is None:
        return Diagnosis("Apertium", False, "not on PATH", debian.command(["apertium"]))
    return Diagnosis("Apertium", True, program)


def _packs(engines: Sequence[Engine]) -> Diagnosis:
    pairs = sorted(pair for engine in engines if engine.name == "argos" for pair in engine.pairs())
    listed = ", ".join(f"{pair.source}-{pair.target}" for pair in pairs)
    return Diagnosis("Argos packs", True, listed or "none; `holdfast packs available` lists some")


def _pairs(engines: Sequence[Engine]) -> Iterator[Diagnosis]:
    here = {pair for engine in engines if engine.name == "apertium" for pair in engine.pairs()}
    for package, (one, other) in debian.PACKAGES.items():
        both = f"{name(one)} ↔ {name(other)}"
        if {Pair(one, other), Pair(other, one)} <= here:
            yield Diagnosis(package, True, both)
        else:
            yield Diagnosis(package, False, both, debian.command([package]))


def _reached(engines: Sequence[Engine]) -> Iterator[Diagnosis]:
    here = [pair for engine in engines for pair in engine.pairs()]
    for target in _INTO:
        subject = f"{name(_FROM)} into {name(target)}"
        route = find_route(engines, _FROM, target)
        if route is not None:
            pivots = [name(pair.target) for pair in route.pairs[:-1]]
            yield Diagnosis(subject, True, f"over {' and '.join(pivots)}" if pivots else "direct")
        else:
            packages = debian.missing(here, _FROM, target)
            yield Diagnosis(subject, False, "cannot be reached", debian.command(packages))


def _libraries() -> Iterator[Diagnosis]:
    try:
        requirements = metadata.requires("holdfast") or []
    except metadata.PackageNotFoundError:
        yield Diagnosis("Python packages", False, "Holdfast is not installed, only here", _ANEW)
        return
    for requirement in requirements:
        library = re.split(r"[ <>=!~;\[]", requirement, maxsplit=1)[0]
        try:
            yield Diagnosis(library, True, metadata.version(library))
        except metadata.PackageNotFoundError:
            yield Diagnosis(library, False, "not installed", _ANEW)


def _glossaries() -> Iterator[Diagnosis]:
    try:
        yield Diagnosis("curated glossary", True, f"{len(curated().concepts)} concepts")
    except GlossaryError as error:
        yield Diagnosis("curated glossary", False, str(error), _ANEW)
    own = user_directory()
    if not own.exists():
        yield Diagnosis("own glossary", True, f"none yet ({own})")
        return
    try:
        yield Diagnosis("own glossary", True, f"{len(load(own).concepts)} concepts ({own})")
    except GlossaryError as error:
        yield Diagnosis("own glossary", False, str(error), f"mend it, or move {own} away")
