"""A memory on disk: a folder of TMX and bilingual PO files, read, counted and put together."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from translate.article import Approved
from translate.errors import InputError, UsageError
from translate.language import tag
from translate.memory import po, tmx

_SUFFIXES = (".po", ".tmx")
_TABLES = (".tsv", ".tab")
_DEEPEST = 20
_MOST_FILES = 10_000
_LARGEST = 1 << 30


class Languages(NamedTuple):
    """The languages a translation is from and into, as BCP 47 tags ("und": nobody says)."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Counts:
    """What a memory has of a pair: entries (each once), the words of their sources, how many
    doubles were left out, and how many sources have several translations."""

    pair: Languages
    entries: int
    words: int
    duplicates: int
    conflicts: int


def load(folder: Path, source: str, target: str) -> list[Approved]:
    """Return a folder's translations from one language into another; the first of a text counts.

    Files come in the order of their paths, in a TMX the unit that was changed last comes first.
    Folders inside are read as well, hidden ones and links to folders are not. "en" takes "en-GB"
    and the other way round, another region or script is another language. A TMX is read in both
    directions, whichever was translated. Raises InputError that names the file that is broken.
    """
    found: dict[Approved, None] = {}
    for path in files(folder):
        if path.suffix.lower() == ".tmx":
            for unit in _units(path):
                one, other = nearest(source, unit.texts), nearest(target, unit.texts)
                if one and other and one != other:
                    found[_entry(unit.texts[one], unit.texts[other])] = None
        else:
            pair, entries = _catalog(path)
            said = source if pair.source == "und" else pair.source
            if is_near(source, said) and is_near(target, pair.target):
                found |= dict.fromkeys(entries)
    return list(found)


def files(folder: Path) -> list[Path]:
    """Return the PO and TMX files of a folder and the folders in it, by path."""
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder: name the one your translation memory is in.")
    found: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=_unreadable):
        inside = Path(where)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if len(inside.relative_to(folder).parts) >= _DEEPEST:
            folders.clear()
        for name in names:
            path = inside / name
            # A pipe would never end.
            if path.suffix.lower() in _SUFFIXES and name[0] != "." and path.is_file():
                found.append(path)
        if len(found) > _MOST_FILES:
            raise InputError(
                f"{folder} has more than {_MOST_FILES:,} files: put them together with "
                "`holdfast memory import`."
            )
    return sorted(found)


def read(path: Path, source: str = "", target: str = "") -> dict[Languages, list[Approved]]:
    """Return all a TMX, PO or TSV file has, by pair of languages; the first of a text counts.

    ``source`` and ``target`` choose a pair of a TMX (either direction), and say what the languages
    are where a PO does not or of a TSV (two columns, no header). Raises InputError for what is
    broken, and where nothing says which languages it is in.
    """
    suffix = path.suffix.lower()
    if suffix == ".tmx":
        return _of_units(_units(path), source, target)
    if suffix == ".po":
        said, entries = _catalog(path, target)
        for asked, there in ((source, said.source), (target, said.target)):
            if asked and there != "und" and not is_near(asked, there):
                raise InputError(f"{path} is in '{there}' by its header, not in '{asked}'.")
        pair = Languages(said.source if said.source != "und" else source or "und", said.target)
        return {pair: entries} if entries else {}
    if suffix in _TABLES:
        if not source or not target:
            raise InputError(f"Nothing says which languages {path} is in: give --from and --to.")
        return {Languages(source, target): _table(path)}
    raise InputError(f"{path} is no translation memory: a name ends in .tmx, .po or .tsv.")


def count(folder: Path) -> list[Counts]:
    """Count what a folder has, by pair of languages."""
    all_: defaultdict[Languages, list[Approved]] = defaultdict(list)
    for path in files(folder):
        for pair, entries in read(path).items():
            all_[pair] += entries
    return [_counts(pair, entries) for pair, entries in sorted(all_.items())]


def conflicts(entries: Iterable[Approved]) -> int:
    """How many sources have several translations."""
    sources = Counter(entry.source for entry in dict.fromkeys(entries))
    return sum(1 for number in sources.values() if number > 1)


def nearest(language: str, found: Iterable[str]) -> str:
    """The tag that is the language itself, else the first that is near it, else ""."""
    tags = list(found)
    if language in tags:
        return language
    return next((one for one in tags if is_near(language, one)), "")


@lru_cache(maxsize=4096)
def is_near(one: str, other: str) -> bool:
    """Whether texts in one language serve for another: the same but for a region left out."""
    if one == other:
        return True
    if one.partition("-")[0] != other.partition("-")[0]:
        return False
    import langcodes

    first, second = (langcodes.Language.get(name) for name in (one, other))
    if first.maximize().script != second.maximize().script:
        return False
    return not first.territory or not second.territory or first.territory == second.territory


def _unreadable(error: OSError) -> None:
    raise InputError(
        f"{error.filename} cannot be read ({error.strerror or error}): check its permissions."
    ) from error


def _checked(path: Path) -> Path:
    """The path of a file of a size that can be read."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise InputError(
            f"{path} cannot be read ({error.strerror or error}): check the path."
        ) from error
    if not path.is_file():
        raise InputError(f"{path} is no file: name a .tmx, .po or .tsv.")
    if size > _LARGEST:
        raise InputError(f"{path} is larger than 1 GB: split it.")
    return path


def _units(path: Path) -> list[tmx.Unit]:
    units = list(tmx.read(_checked(path)))
    # Sorting keeps the file's order where there are no dates.
    units.sort(key=lambda unit: unit.date, reverse=True)
    return units


def _entry(source: str, target: str) -> Approved:
    # What is put on lines of its own is no other text. Places are another article's.
    return Approved("", source.strip(), target.strip())


def _of_units(
    units: Iterable[tmx.Unit], source: str, target: str
) -> dict[Languages, list[Approved]]:
    found: defaultdict[Languages, list[Approved]] = defaultdict(list)
    for unit in units:
        main = nearest(source, unit.texts) if source else unit.source or next(iter(unit.texts))
        others = [nearest(target, unit.texts)] if target else list(unit.texts)
        for other in others:
            if main and other and other != main:
                pair = Languages(source or main, target or other)
                found[pair].append(_entry(unit.texts[main], unit.texts[other]))
    return dict(found)


def _catalog(path: Path, target: str = "") -> tuple[Languages, list[Approved]]:
    """The entries of a PO and its languages; the target may be in the name ("article.es.po")."""
    catalog = po.read(_checked(path))
    named = catalog.target or target or _named(path)
    if not named and catalog.entries:
        raise InputError(
            f"Nothing says which language {path} is in: write it in its header "
            '("Language: es\\n") or into its name (article.es.po).'
        )
    entries = [Approved("", entry.source, entry.target) for entry in catalog.entries]
    return Languages(catalog.source or "und", named or "und"), entries


def _named(path: Path) -> str:
    last = path.stem.rpartition(".")[2]
    try:
        # "notes.po" is in no language, though many words of four letters and more are tags.
        return tag(last) if len(last.replace("_", "-").partition("-")[0]) <= 3 else ""
    except UsageError:
        return ""


def _table(path: Path) -> list[Approved]:
    try:
        text = _checked(path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not in UTF-8: save it as UTF-8, then try again.") from error
    return list(_rows(path, text))


def _rows(path: Path, text: str) -> Iterator[Approved]:
    for number, line in enumerate(text.split("\n"), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not any(cells):
            continue
        if len(cells) != 2:
            raise InputError(
                f"{path}, line {number}: two columns are wanted, the text and its translation, "
                f"and here are {len(cells)}: mend the line."
            )
        if all(cells):
            yield Approved("", *cells)


def _counts(pair: Languages, entries: list[Approved]) -> Counts:
    once: Mapping[Approved, None] = dict.fromkeys(entries)
    words = sum(len(entry.source.split()) for entry in once)
    return Counts(pair, len(once), words, len(entries) - len(once), conflicts(once))
