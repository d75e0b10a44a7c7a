"""What the rules look at: a glossary's directory, with file and line of all that it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from glossary.catalog import load
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.entry import CommentError, read_comments


class Severity(StrEnum):
    """How bad a problem is: an error makes a wrong translation, a warning may."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found. ``line`` counts from 1; ``concept`` is None where it is about several."""

    rule: str
    severity: Severity
    message: str
    path: Path
    line: int
    concept: ConceptId | None
    language: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where an entry stands in its file: the line of its msgid, and the line of each value.

    ``values`` are (key, value, line) in the file's order; a key is msgid, msgstr, "definition" or
    one of the comments' keys.
    """

    line: int
    values: tuple[tuple[str, str, int], ...]

    def lines(self, key: str, value: str | None = None) -> list[int]:
        """Give the lines on which ``key`` stands, with this value if one is given."""
        return [at for one, said, at in self.values if one == key and value in (None, said)]


@dataclass(frozen=True, slots=True)
class Written:
    """A name, term or form as it is written. ``key`` is msgid, msgstr, also, never or forms."""

    concept: Concept
    language: str
    key: str
    text: str
    term: Term
    path: Path
    line: int

    @property
    def accepted(self) -> bool:
        return self.term.status is not Status.FORBIDDEN


@dataclass(frozen=True, slots=True)
class Book:
    """A glossary and where it says what: files by language, places by language and concept."""

    directory: Path
    glossary: Glossary
    paths: Mapping[str, Path]
    places: Mapping[str, Mapping[ConceptId, Place]]
    written: tuple[Written, ...]

    @property
    def main(self) -> str:
        return self.glossary.main_language

    def place(self, id_: ConceptId, language: str, *keys: str) -> tuple[Path, int]:
        """Give file and line of the first of ``keys`` that a concept's entry has, else its msgid.

        What is not in the language's file (a headword that is in no file of its own) is placed
        where the concept stands first; a concept that the language lacks at the file's beginning.
        """
        files = [language, *self.paths] if language == self.main else [language]
        for tag in files:
            found = self.places.get(tag, {}).get(id_)
            if found is not None:
                lines = [line for key in keys for line in found.lines(key)]
                return self.paths[tag], (lines or [found.line])[0]
        return self.paths.get(language, self.directory / f"{language}.po"), 1

    def problem(
        self,
        found: tuple[str, Severity],
        message: str,
        concept: Concept,
        language: str,
        *keys: str,
    ) -> Problem:
        """A problem of a concept in a language, at the first of ``keys`` in its entry."""
        path, line = self.place(concept.id, language, *keys)
        return Problem(*found, message, path, line, concept.id, language)


def problem_at(found: tuple[str, Severity], message: str, at: Written) -> Problem:
    """A problem of one name, term or form, at its line."""
    return Problem(*found, message, at.path, at.line, at.concept.id, at.language)


def open_book(directory: Path) -> Book:
    """Load the glossary of ``directory`` and find the line of everything in it."""
    glossary = load(directory)
    # What load has accepted is valid: names are language tags, lines are those of PO.
    paths = {path.stem: path for path in sorted(directory.glob("*.po")) if path.name[0] != "."}
    places = {language: read_places(path) for language, path in paths.items()}
    book = Book(directory, glossary, paths, places, ())
    return Book(directory, glossary, paths, places, tuple(_written(book)))


def _written(book: Book) -> Iterator[Written]:
    for concept in book.glossary.concepts.values():
        for language, terms in concept.terms.items():
            place = book.places.get(language, {}).get(concept.id)
            path, first = book.place(concept.id, language)
            seen: dict[tuple[str, str], int] = {}
            for key, text, term in _said(terms, language == book.main):
                # The same value twice stands on two lines, or twice on one.
                lines = place.lines(key, text) if place else []
                turn = seen[key, text] = seen.get((key, text), -1) + 1
                line = lines[min(turn, len(lines) - 1)] if lines else first
                yield Written(concept, language, key, text, term, path, line)


def _said(terms: tuple[Term, ...], is_main: bool) -> Iterator[tuple[str, str, Term]]:
    keys = {
        Status.PREFERRED: "msgid" if is_main else "msgstr",
        Status.ADMITTED: "also",
        Status.FORBIDDEN: "never",
    }
    for term in terms:
        yield keys[term.status], term.text, term
        for form in term.forms:
            yield "forms", form, term


# Lines. The file is valid PO, or load would have refused it; so a line's beginning tells its kind.

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPED = re.compile(r'\\([\\ntrvbf"])')
_SIGNS = {"n": "\n", "t": "\t", "r": "\r", "v": "\v", "b": "\b", "f": "\f"}
_COMMENT = re.compile(r"#(?![.:,|~])(.*)", re.DOTALL)


@dataclass(slots=True)
class _Entry:
    """An entry while its lines are read."""

    strings: dict[str, tuple[str, int]]
    values: list[tuple[str, str, int]]
    keyword: str = ""

    def take(self, line: str, number: int) -> None:
        if line.startswith("#."):
            self.values.append(("definition", line[2:].strip(), number))
        elif comment := _COMMENT.fullmatch(line):
            self.values += _comment_values(comment[1], number)
        elif not line.startswith("#"):
            if line.startswith("msg"):
                self.keyword = line.split(maxsplit=1)[0].partition('"')[0]
                self.strings[self.keyword] = "", number
            found = _STRING.search(line)
            if found and self.keyword:
                text = _ESCAPED.sub(lambda sign: _SIGNS.get(sign[1], sign[1]), found[1])
                before, first = self.strings[self.keyword]
                self.strings[self.keyword] = before + text, first

    def place(self) -> tuple[ConceptId, Place]:
        text, line = self.strings["msgid"]
        id_ = ConceptId(self.strings.get("msgctxt", ("", 0))[0], text)
        strings = [(key, *self.strings[key]) for key in ("msgid", "msgstr") if key in self.strings]
        return id_, Place(line, (*self.values, *strings))


def _comment_values(comment: str, line: int) -> list[tuple[str, str, int]]:
    try:
        lists, words, _ = read_comments(comment)
    except CommentError:  # In the header's comment, where it means nothing.
        return []
    listed = [(key, value, line) for key, values in lists.items() for value in values]
    return listed + [(key, value, line) for key, value in words.items()]


def read_places(path: Path) -> dict[ConceptId, Place]:
    """Find the lines of each entry of a valid PO file, by concept; obsolete entries are none."""
    places: dict[ConceptId, Place] = {}
    entry = _Entry({}, [])
    text = path.read_bytes().decode("utf-8", "replace").removeprefix("\ufeff")
    # Not splitlines: only "\n" ends a line of a PO file.
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        opens = line.startswith(("#", "msgctxt", "msgid")) and "msgstr" in entry.strings
        if opens and not line.startswith("msgid_"):
            id_, place = entry.place()
            places.setdefault(id_, place)
            entry = _Entry({}, [])
        if line.startswith("#~"):
            entry = _Entry({}, [])  # Comments before an obsolete entry are its own.
        else:
            entry.take(line, number)
    if "msgid" in entry.strings:
        id_, place = entry.place()
        places.setdefault(id_, place)
    places.pop(ConceptId("", ""), None)
    return places
