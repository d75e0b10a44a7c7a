"""What is installed here, what is missing, and the command that mends it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata

from glossary.catalog import curated, user_directory
from translate.engines.base import Engine

_LIBRARIES = ("regex", "polib", "sentencex", "simplemma", "charset-normalizer", "ctranslate2")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at: whether it is well, what was seen, and what mends it ("" if well)."""

    subject: str
    well: bool
    seen: str
    remedy: str = ""


def examine(engines: Sequence[Engine]) -> list[Diagnosis]:
    """Look at programs, language pairs, libraries and glossaries."""
    found = []
    program = shutil.which("lt-proc")
    found.append(
        Diagnosis("Apertium", True, program)
        if program
        else Diagnosis("Apertium", False, "not installed", "sudo apt-get install apertium")
    )
    for engine in engines:
        pairs = sorted(f"{pair.source}-{pair.target}" for pair in engine.pairs())
        found.append(
            Diagnosis(f"{engine.name} pairs", True, f"{len(pairs)}: {' '.join(pairs)}")
            if pairs
            else Diagnosis(
                f"{engine.name} pairs", False, "none", "sudo apt-get install apertium-eng-spa"
            )
        )
    for library in _LIBRARIES:
        try:
            found.append(Diagnosis(library, True, metadata.version(library)))
        except metadata.PackageNotFoundError:
            found.append(Diagnosis(library, False, "not installed", f"uv pip install {library}"))
    found.append(Diagnosis("curated glossary", True, f"{len(curated().concepts)} concepts"))
    own = user_directory()
    found.append(Diagnosis("own glossary", True, str(own) if own.is_dir() else f"none yet ({own})"))
    return found
