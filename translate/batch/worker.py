"""A worker of a batch: reads an article, renders it into its languages, writes each result."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from glossary.catalog import digest
from glossary.concept import Glossary
from glossary.errors import GlossaryError
from glossary.match import Matcher, find_terms, matcher
from translate import __version__, read
from translate.article import Action, Approved, Article, Kind, Run, Severity
from translate.batch.drafts import Drafts, Stored
from translate.batch.record import DONE, FAILED, SAME, Record, Result, Seen
from translate.batch.sources import Source
from translate.engines.base import Engine
from translate.engines.route import find_route
from translate.errors import HoldfastError, InputError
from translate.job import approvals, contents, remembered
from translate.language import name
from translate.pipeline import is_foreign, need_target, prepare, render
from translate.write import Format
from translate.write.files import write_file
from translate.write.places import Place, place


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for all articles of a batch; see :class:`translate.job.Job`.

    ``engine`` is auto, apertium or argos; ``remembered`` tells one state of the memories from
    another.
    """

    folder: Path
    languages: tuple[str, ...]
    format: Format
    engine: str = "auto"
    source: str = ""
    captions: str = "auto"
    keep: tuple[Kind, ...] = ()
    drop: tuple[Kind, ...] = ()
    whole: bool = False
    memories: tuple[Path, ...] = ()
    remembered: str = ""

    def spot(self, source: Source, target: str) -> Place:
        """Where the results of an article in a language go."""
        folder = self.folder / Path(source.place).parent
        own = None if self.format.name == "po" else self.format.suffix
        return place(source.place, target, folder, own, self.whole)


@dataclass(frozen=True, slots=True)
class Task:
    """An article to be rendered into some languages."""

    source: Source
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task so far: the article as it was read, a result, the drafts made for it."""

    seen: Seen | None = None
    result: Result | None = None
    drafts: Stored = field(default_factory=dict)


class Worker:
    """Does tasks, one after the other, with engines and a compiled glossary that stay loaded.

    ``record`` is where drafts are looked up, ``alive`` is called while a task goes on.
    """

    def __init__(
        self,
        settings: Settings,
        glossary: Glossary,
        engines: Sequence[Engine],
        record: Record,
        alive: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._glossary = glossary
        self._digest = digest(glossary)
        self._engines = engines
        self._drafts = Drafts(record.drafts, alive)
        # Read once for each pair of languages, not for each article.
        self._remembered = cache(partial(remembered, settings.memories))

    def do(self, task: Task) -> Iterator[Answer]:
        """Answer with the article as it was read, and with one result for each target.

        What is wrong with an article or a target is in its result; no error of ours is raised. A
        worker that runs out of memory must end: what its engines are about to say is for nobody.
        """
        source = task.source
        try:
            seen, article = self._read(source)
        except MemoryError:
            raise
        except Exception as error:
            for target in task.targets:
                yield Answer(result=self._failed(source, target, error))
            return
        yield Answer(seen=seen)
        finders = self._finders(article)
        found = {
            match.concept
            for block in article.blocks
            if block.action is Action.KEEP
            for match in find_terms(finders[block.language], block.text)
        }
        concepts = tuple(sorted((one.context, one.headword) for one in found))
        for target in task.targets:
            try:
                result = self._rendered(source, article, target, finders)
                result = result._replace(
                    article=seen.digest,
                    concepts=concepts,
                    basis=basis(self._settings, self._engines, seen.texts, target),
                )
            except MemoryError:
                raise
            except Exception as error:
                result = self._failed(source, target, error)
            made, self._drafts.new = self._drafts.new, {}
            yield Answer(result=result, drafts=made)

    def _read(self, source: Source) -> tuple[Seen, Article]:
        settings = self._settings
        if source.fault:
            raise InputError(source.fault)
        size, changed = len(source.text), 0
        loaded = read.Loaded(source.name, "", source.text)
        if source.path is not None:
            size, changed = stamp(source.path)
            loaded = read.load(source.path)
        whole = settings.whole or loaded.suffix in read.DOCUMENTS
        language = settings.source or None
        article = prepare(loaded, language, settings.keep, settings.drop, whole=whole)
        texts: dict[str, list[str]] = {}
        for block in article.blocks:
            if block.action is Action.KEEP:
                texts.setdefault(block.language, []).append(block.text)
        content = hashlib.sha256(loaded.data).hexdigest()
        told = {language: "\n".join(listed) for language, listed in texts.items()}
        return Seen(
            *(source.place, source.name, size, changed, content), article.language, told
        ), article

    def _rendered(
        self, source: Source, article: Article, target: str, finders: Mapping[str, Matcher]
    ) -> Result:
        need_target(article, target)
        if target == article.language and is_foreign(article, target):
            return self._result(source, target, SAME, f"it is in {name(target)} already")
        spot = self._settings.spot(source, target)
        approved = approvals(spot, self._remembered(article.language, target))
        run = render(
            article,
            target,
            glossary=self._glossary,
            engines=self._engines,
            finders=finders,
            captions=self._settings.captions,
            approved=approved,
            translate=self._drafts.translate,
        )
        severities = [finding.severity for finding in run.findings]
        return self._result(source, target, DONE)._replace(
            files=self._written(run, spot, approved),
            words=sum(len(one.text.split()) for one in run.segments),
            warnings=severities.count(Severity.WARNING),
            errors=severities.count(Severity.ERROR),
        )

    def _finders(self, article: Article) -> dict[str, Matcher]:
        kept = {block.language for block in article.blocks if block.action is Action.KEEP}
        return {
            language: matcher(self._glossary, language) for language in {article.language, *kept}
        }

    def _written(
        self, run: Run, spot: Place, approved: Sequence[Approved]
    ) -> tuple[tuple[str, int, str], ...]:
        """Write the results of a run: the text, and the PO for the reviewer."""
        files = []
        for path, told in contents(run, self._settings.format, spot, approved).items():
            data = told if isinstance(told, bytes) else told.encode("utf-8", "surrogatepass")
            # The record knows what was written, and it is looked at before it counts as done.
            write_file(path, told, lasting=False)
            below = os.path.relpath(path, self._settings.folder)
            files.append((below, len(data), hashlib.sha256(data).hexdigest()[:16]))
        return tuple(files)

    def _result(self, source: Source, target: str, state: str, reason: str = "") -> Result:
        return Result(source.place, target, state, reason, glossary=self._digest)

    def _failed(self, source: Source, target: str, error: Exception) -> Result:
        return self._result(source, target, FAILED, told(source.name, error))


def basis(
    settings: Settings, engines: Sequence[Engine], languages: Iterable[str], target: str
) -> str:
    """A digest over what decides a result besides article and glossary: what was asked for, and the
    engines on the ways from the article's languages to the target."""
    ways: dict[str, list[str]] = {}
    for language in sorted(languages):
        route = find_route(engines, language, target) if language != target else None
        if route is not None:
            versions = (route.engine.version(pair) for pair in route.pairs)
            ways[language] = [route.engine.name, *versions]
    decides = [
        *(__version__, settings.format.name, settings.source, settings.captions, settings.whole),
        *(sorted(settings.keep), sorted(settings.drop), settings.remembered, ways),
    ]
    return hashlib.sha256(json.dumps(decides).encode()).hexdigest()[:16]


def told(name: str, error: BaseException) -> str:
    """Why an article failed, in a sentence."""
    if isinstance(error, HoldfastError | GlossaryError):
        return str(error)
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    return f"{name} met a fault in Holdfast ({what}): please report it, with the article."


def stamp(path: Path) -> tuple[int, int]:
    """A file's size in bytes and when it was changed (ns); zeros where it cannot be told."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return 0, 0
    return found.st_size, found.st_mtime_ns
