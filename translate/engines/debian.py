"""Which of Debian's packages bring which pairs of Apertium: what to install for a missing way.

The packages are those that scripts/setup installs; each brings both directions of its pair.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from translate.engines.base import Pair
from translate.engines.ways import shortest

PACKAGES: Mapping[str, tuple[str, str]] = {
    "apertium-eng-spa": ("en", "es"),
    "apertium-eng-cat": ("en", "ca"),
    "apertium-en-gl": ("en", "gl"),
    "apertium-eo-en": ("eo", "en"),
    "apertium-fr-es": ("fr", "es"),
    "apertium-fra-cat": ("fr", "ca"),
    "apertium-es-pt": ("es", "pt"),
    "apertium-por-cat": ("pt", "ca"),
    "apertium-spa-ita": ("es", "it"),
    "apertium-cat-ita": ("ca", "it"),
    "apertium-spa-cat": ("es", "ca"),
    "apertium-es-gl": ("es", "gl"),
}


def missing(pairs: Iterable[Pair], source: str, target: str) -> tuple[str, ...]:
    """The packages to install, beside the pairs that are here, to get from source to target.

    () where no package known brings a way.
    """
    here = frozenset(pairs)
    brought = {
        pair: package
        for package, (one, other) in PACKAGES.items()
        for pair in (Pair(one, other), Pair(other, one))
        if pair not in here
    }
    way = shortest(here | brought.keys(), source, target) or ()
    return tuple(dict.fromkeys(brought[pair] for pair in way if pair in brought))


def command(packages: Iterable[str]) -> str:
    """What to type to install packages."""
    return f"sudo apt-get install {' '.join(packages)}"
