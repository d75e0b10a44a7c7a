"""One call of `holdfast batch`: what is to be done, done by workers, and recorded as it is done."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from glossary.catalog import digest
from glossary.concept import Glossary
from translate import installed
from translate.batch import pool, record
from translate.batch.plan import clear_places, free_places, plan, remembered
from translate.batch.record import FAILED, Record, Result
from translate.batch.sources import Sources
from translate.batch.worker import Answer, Settings, Task, Worker
from translate.errors import InputError, UsageError

# A worker of a batch that was killed a moment ago may take so many seconds to be gone, too.
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class State:
    """How far a batch is: results done and failed in this call, and all that it has to do; how many
    stood already; the words of the texts rendered; findings; seconds since work began."""

    todo: int
    standing: int
    done: int = 0
    failed: int = 0
    words: int = 0
    warnings: int = 0
    errors: int = 0
    seconds: float = 0.0
    last: Result | None = None


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let nobody else work in a folder; nothing is left in it by that."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileExistsError:
        raise UsageError(f"{folder} is a file, and --out needs a folder: name another.") from None
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"{folder} cannot be made ({why}): choose another with --out.") from None
    try:
        end = time.monotonic() + _PATIENCE
        while not _locked(handle):
            if time.monotonic() > end:
                raise UsageError(
                    f"Another batch works in {folder}: wait for its end, or choose another folder."
                )
            time.sleep(_PATIENCE / 50)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def _tidied(sources: Sources, settings: Settings) -> Iterator[None]:
    """Remove what a run or a worker that was killed has left half written where results go."""
    places = free_places(sources.articles, settings)
    clear_places(places)
    try:
        yield
    finally:
        clear_places(places)


def run(
    sources: Sources,
    settings: Settings,
    glossary: Glossary,
    workers: int,
    limits: pool.Limits,
    asked: dict[str, object],
    only_failed: bool = False,
) -> Generator[State, None, None]:
    """Do what is not done yet of a batch, and give its state again and again.

    ``asked`` is kept in the record, so that the batch can be asked for again. Raises UsageError or
    InputError where it cannot begin, or the record can no longer be written; whatever else is wrong
    is wrong with one result, and is in its reason. Close it to end early: no worker goes on then.
    """
    folder = settings.folder
    settings = replace(settings, remembered=remembered(settings.memories))
    with _alone(folder), _tidied(sources, settings), record.opened(folder) as kept:
        kept.ask(asked)
        with installed.engines(settings.engine) as engines:
            todo = plan(sources.articles, settings, glossary, engines, kept, only_failed)
        state = State(sum(len(task.targets) for task in todo.tasks), todo.standing)
        yield state
        begun = time.monotonic()
        maker = _maker(settings, glossary)
        answered: set[tuple[str, str]] = set()
        with closing(pool.work(todo.tasks, maker, workers, limits, kept.release)) as answers:
            for answer in answers:
                if answer is None:
                    yield replace(state, seconds=time.monotonic() - begun, last=None)
                    continue
                for result in _kept(answer, kept, digest(glossary), answered):
                    state = replace(
                        state,
                        done=state.done + (result.state != FAILED),
                        failed=state.failed + (result.state == FAILED),
                        words=state.words + result.words,
                        warnings=state.warnings + result.warnings,
                        errors=state.errors + result.errors,
                        seconds=time.monotonic() - begun,
                        last=result,
                    )
                    yield state
        yield replace(state, seconds=time.monotonic() - begun, last=None)


def _kept(
    answer: Answer | pool.Lost[Task],
    kept: Record,
    glossary: str,
    answered: set[tuple[str, str]],
) -> Sequence[Result]:
    """Write down an answer of a worker, or what became of its task; give what was not ``answered``.

    A task whose worker died is done again from its beginning, and counts once.
    """
    if isinstance(answer, pool.Lost):
        source = answer.task.source
        reason = f"{source.name}: its worker {answer.why}; {_advice(answer.why)}."
        lost = [
            Result(source.place, target, FAILED, reason, glossary=glossary)
            for target in answer.task.targets
            if (source.place, target) not in answered
        ]
        kept.keep(lost)
        return lost
    if answer.seen is not None:
        kept.see(answer.seen)
    if answer.result is None:
        return []
    kept.keep([answer.result], answer.drafts)
    one = answer.result.place, answer.result.target
    known = one in answered
    answered.add(one)
    return [] if known else [answer.result]


def _advice(why: str) -> str:
    """What to do about an article whose worker was lost."""
    if "silent" in why:
        return "give it longer with --timeout, or split it"
    if "memory" in why:
        return "allow more with --memory-limit, work with fewer --workers, or split it"
    return "`holdfast retry` tries it again; should it fail again, report it, with the article"


def _maker(settings: Settings, glossary: Glossary) -> pool.Maker[Task, Answer]:
    @contextmanager
    def made(alive: Callable[[], None]) -> Iterator[pool.Doer[Task, Answer]]:
        # What was opened before the fork is the parent's; a worker only looks up.
        with (
            record.opened(settings.folder, only_read=True) as looked_up,
            installed.engines(settings.engine) as engines,
        ):
            yield Worker(settings, glossary, engines, looked_up, alive).do

    return made
