"""Where results go: names made from the inputs' names, none of them twice and none an input's."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translate.errors import UsageError

STANDARD_INPUT = "-"
_PAGES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_CATALOGS = frozenset({".po", ".pot"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where one result goes. ``text`` is None where only the PO is wanted."""

    text: Path | None
    po: Path


def readable(name: str) -> str:
    """A file's name as it can stand in a result: what is no text or breaks a line is taken out."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def places(
    names: Sequence[str],
    languages: Sequence[str],
    folder: Path,
    suffix: str | None,
    report: Path | None = None,
    whole: bool = False,
) -> Mapping[tuple[str, str], Place]:
    """Where the results of each input go, by its name and the language.

    ``article.txt`` in ``es`` becomes ``article.es.txt`` and ``article.es.po`` in ``folder``.
    ``suffix`` is that of the text: "" as the input's, None for no text. Of a page the article is
    written, as text, unless ``whole``. ``report`` is a further file that will be written. Raises
    UsageError when one file would be written twice, or over an input.
    """
    if languages and folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file, and --out needs a folder: name another.")
    for name in names:
        if names.count(name) > 1:
            raise UsageError(f"{name} is named twice: name each article once.")
    found = {
        (name, language): place(name, language, folder, suffix, whole)
        for name in names
        for language in languages
    }
    inputs = {os.path.realpath(name): name for name in names if name != STANDARD_INPUT}
    makers: dict[str, str] = {}
    for (name, _), spot in found.items():
        for path in (spot.text, spot.po):
            if path is not None:
                claim(path, name, inputs, makers)
    if report is not None:
        real = os.path.realpath(report)
        if real in inputs or real in makers:
            what = "input" if real in inputs else "result"
            raise UsageError(f"The report would replace the {what} {report}: name another file.")
    return found


def place(name: str, language: str, folder: Path, suffix: str | None, whole: bool) -> Place:
    """Where the result of one input goes; see ``places``."""
    source = Path("stdin.txt" if name == STANDARD_INPUT else name)
    base = folder / f"{source.stem}.{language}"
    own = source.suffix or ".txt"
    if own.lower() in _PAGES and not whole:
        own = ".txt"
    elif own.lower() in _CATALOGS:
        own = ".po"
    text = None if suffix is None else Path(f"{base}{suffix or own}")
    # Where the result is a PO itself, the reviewer's has a name of its own.
    po = ".review.po" if own == ".po" and suffix == "" else ".po"
    return Place(text, Path(f"{base}{po}"))


def claim(path: Path, name: str, inputs: Mapping[str, str], makers: dict[str, str]) -> None:
    """Note in ``makers`` that an input makes a file; both name files by their real paths.

    Raises UsageError where the file is an input, or another one makes it.
    """
    real = os.path.realpath(path)
    if real in inputs:
        raise UsageError(
            f"The result {path} would replace the input {inputs[real]}: choose another folder "
            "with --out."
        )
    maker = makers.get(real)
    if maker is not None:
        raise UsageError(
            f"{maker} and {name} would both be written to {path}: translate them in two calls, "
            "each with its own --out."
        )
    makers[real] = name
