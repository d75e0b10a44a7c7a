"""What of a batch is to be done: all that is not done, or not any more as it would be done now."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.catalog import concept_digest, digest
from glossary.concept import Glossary
from glossary.match import Matcher, find_terms
from translate.batch.record import DONE, FAILED, Record, Result, Seen
from translate.batch.sources import Source
from translate.batch.worker import Settings, Task, basis, stamp
from translate.engines.base import Engine
from translate.write.files import clear
from translate.write.places import claim

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks; and how many results are there already and stand."""

    tasks: tuple[Task, ...]
    standing: int


def plan(
    sources: Sequence[Source],
    settings: Settings,
    glossary: Glossary,
    engines: Sequence[Engine],
    record: Record,
    only_failed: bool = False,
) -> Plan:
    """Compare what is asked for with the record.

    A result stands where its article, what it was made with and what was written are as they were;
    of a glossary that has changed only the concepts count that are in the article. With
    ``only_failed`` nothing is done but what has failed.
    """
    articles, results = record.articles(), record.results()
    now = digest(glossary)
    changes = _Changes(glossary, record)
    ways: dict[tuple[tuple[str, ...], str], str] = {}
    tasks: list[Task] = []
    renewed: list[Result] = []
    standing = 0
    for source in sources:
        seen = articles.get(source.place)
        same = seen is not None and _is_same(source, seen)
        todo = []
        for target in settings.languages:
            result = results.get((source.place, target))
            if only_failed:
                if result is not None and result.state == FAILED:
                    todo.append(target)
                continue
            if seen is None or not same or result is None or result.state == FAILED:
                todo.append(target)
                continue
            way = tuple(sorted(seen.texts)), target
            if way not in ways:
                ways[way] = basis(settings, engines, seen.texts, target)
            if (
                (result.article, result.basis) != (seen.digest, ways[way])
                or not _are_there(result, settings.folder)
                or (result.glossary != now and changes.concern(seen, result))
            ):
                todo.append(target)
                continue
            standing += 1
            if result.glossary != now:
                renewed.append(result._replace(glossary=now))
        if todo:
            tasks.append(Task(source, tuple(todo)))
    record.keep(renewed)
    record.learn(now, changes.now)
    return Plan(tuple(tasks), standing)


class _Changes:
    """What the glossary says otherwise than at the time of a result."""

    def __init__(self, glossary: Glossary, record: Record) -> None:
        self._glossary = glossary
        self._record = record
        self._changed: dict[str, set[_Key] | None] = {}
        self._finders: dict[tuple[str, str], Matcher] = {}
        self.now: dict[_Key, str] = {
            (one.context, one.headword): concept_digest(concept)
            for one, concept in glossary.concepts.items()
        }

    def concern(self, seen: Seen, result: Result) -> bool:
        """Whether a concept that has changed was found in an article, or would be now."""
        then = result.glossary
        if then not in self._changed:
            before = self._record.concepts(then)
            self._changed[then] = (
                None if before is None else {one for one, _ in self.now.items() ^ before.items()}
            )
        changed = self._changed[then]
        if changed is None or not changed.isdisjoint(result.concepts):
            return True
        return any(
            next(iter(find_terms(self._finder(then, changed, language), text)), None) is not None
            for language, text in seen.texts.items()
        )

    def _finder(self, then: str, changed: set[_Key], language: str) -> Matcher:
        found = self._finders.get((then, language))
        if found is None:
            concepts = {
                one: concept
                for one, concept in self._glossary.concepts.items()
                if (one.context, one.headword) in changed
            }
            some = Glossary(concepts, self._glossary.main_language)
            found = self._finders[then, language] = Matcher(some, language)
        return found


def _is_same(source: Source, seen: Seen) -> bool:
    """Whether an article is as it was when it was read."""
    if source.path is None:
        return hashlib.sha256(source.text).hexdigest() == seen.digest
    if stamp(source.path) == (seen.size, seen.changed):
        return True
    try:
        with source.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == seen.digest
    except OSError:
        return False


def _are_there(result: Result, folder: Path) -> bool:
    """Whether all that was written for a result is there, whole and untouched."""
    for below, size, content in result.files:
        try:
            data = (folder / below).read_bytes()
        except OSError:
            return False
        if len(data) != size or hashlib.sha256(data).hexdigest()[:16] != content:
            return False
    return bool(result.files) or result.state != DONE


def free_places(sources: Iterable[Source], settings: Settings) -> dict[Path, set[str]]:
    """Give the names of all results by the folders they go to.

    Raises UsageError where a result would be written over an input, or two in one place.
    """
    inputs = {os.path.realpath(one.path): one.name for one in sources if one.path is not None}
    makers: dict[str, str] = {}
    folders: dict[Path, set[str]] = {}
    for source in sources:
        for target in settings.languages:
            spot = settings.spot(source, target)
            for path in (spot.text, spot.po):
                if path is not None:
                    claim(path, source.name, inputs, makers)
                    folders.setdefault(path.parent, set()).add(path.name)
    return folders


def clear_places(places: Mapping[Path, Collection[str]]) -> None:
    """Remove what writes that were cut short have left where results go."""
    for folder, names in places.items():
        clear(folder, names)


def remembered(memories: Iterable[Path]) -> str:
    """A digest over the files of some translation memories, by their names, sizes and times."""
    from translate.memory.store import files

    seen = [(str(path), *stamp(path)) for folder in memories for path in files(folder)]
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:16] if seen else ""
