"""Where results go: names made from the inputs' names, none of them twice and none an input's."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """Where one result goes. ``text`` is None where only the PO is wanted."""

    text: Path | None
    po: Path


def places(
    names: Sequence[str],
    languages: Sequence[str],
    folder: Path,
    suffix: str | None,
    others: Sequence[Path] = (),
) -> Mapping[tuple[str, str], Place]:
    """Where the results of each input go, by its name and the language.

    ``article.txt`` in ``es`` becomes ``article.es.txt`` and ``article.es.po`` in ``folder``.
    ``suffix`` is that of the text: "" as the input's, None for no text. ``others`` are further
    files that will be written. Raises UsageError when one file would be written twice, or over an
    input.
    """
    found: dict[tuple[str, str], Place] = {}
    taken = {_real(name): name for name in names if name != STANDARD_INPUT}
    # What a file is for: an input as such, a result as the input it comes from.
    makers: dict[str, str] = {}
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"{name} is named twice: name each article once.")
        stem = "stdin" if name == STANDARD_INPUT else Path(name).stem
        own = ".txt" if name == STANDARD_INPUT else Path(name).suffix or ".txt"
        for language in languages:
            base = f"{stem}.{language}"
            text = None if suffix is None else folder / f"{base}{suffix or own}"
            found[name, language] = place = Place(text, folder / f"{base}.po")
            for path in filter(None, (place.text, place.po)):
                _claim(path, name, taken, makers)
    for path in others:
        _claim(path, str(path), taken, makers)
    return found


def _claim(path: Path, maker: str, inputs: Mapping[str, str], makers: dict[str, str]) -> None:
    real = _real(path)
    if real in inputs:
        raise UsageError(
            f"The result {path} would replace the input {inputs[real]}: choose another folder "
            "with --out."
        )
    if real in makers:
        both = "twice" if makers[real] == maker else f"for {makers[real]} and again for {maker}"
        raise UsageError(
            f"{path} would be written {both}: translate them in two calls, each with its own --out."
        )
    makers[real] = maker


def _real(path: str | Path) -> str:
    return os.path.realpath(path)
