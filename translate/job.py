"""One call of `holdfast translate`: articles in, each result written as soon as it is made."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from glossary.concept import Glossary
from glossary.match import Matcher
from translate import hold, memory
from translate.article import Approved, Article, Draft, Kind, Origin, Run, Segment
from translate.engines.base import Engine, Route
from translate.errors import UsageError
from translate.pipeline import is_foreign, matchers, need_target, prepare, render, start
from translate.read import DOCUMENTS
from translate.write import Format, po
from translate.write.files import write_file
from translate.write.places import STANDARD_INPUT, Place, places
from translate.write.report import report as report_of

_REPORTS = (".html", ".json")
# These are not to be shown in a terminal.
_BINARY = (".docx", ".odt", ".epub")
# While one language waits for its engine another's texts are made ready. More than two at a time
# wait for each other: seven languages take as long and a fifth more of the processor with four.
_THREADS = 2
# So many sentences are translated at once.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Job:
    """What was asked for. ``source`` is the articles' language, "" to have it found out.

    Blocks of the kinds in ``keep`` and ``drop`` stay and go whatever cleaning says of them. Without
    ``folder`` there is one file and one language, and the text is for the caller to show. With
    ``whole`` a web page keeps its shape. ``memories`` are folders of translations to use again.
    """

    files: tuple[str, ...]
    languages: tuple[str, ...]
    format: Format
    source: str = ""
    folder: Path | None = None
    captions: str = "auto"
    report: Path | None = None
    keep: tuple[Kind, ...] = ()
    drop: tuple[Kind, ...] = ()
    whole: bool = False
    memories: tuple[Path, ...] = ()


class Progress:
    """Translates some sentences at a time, and knows how many are done of those asked for so far.

    An engine keeps all stages of what it is given: of a whole book, too much.
    """

    def __init__(self) -> None:
        self.done = self.all = 0
        self.begun = time.monotonic()
        self._lock = threading.Lock()

    def seconds(self) -> float:
        """How long it has been going on."""
        return time.monotonic() - self.begun

    def translate(
        self,
        segments: Sequence[Segment],
        target: str,
        route: Route,
        matcher: Matcher,
        glossary: Glossary,
    ) -> list[Draft]:
        """One draft a segment, as :func:`translate.hold.translate` makes them."""
        with self._lock:
            self.all += len(segments)
        drafts: list[Draft] = []
        for at in range(0, len(segments), _AT_ONCE):
            some = segments[at : at + _AT_ONCE]
            drafts += hold.translate(some, target, route, matcher, glossary)
            with self._lock:
                self.done += len(some)
        return drafts


@dataclass(frozen=True, slots=True)
class Result:
    """One article in one language: where it was written (None: nowhere), and its text."""

    run: Run
    text: str | bytes
    seconds: float
    place: Place | None


def plan(job: Job) -> Mapping[tuple[str, str], Place]:
    """Where each result goes, by file and language: nothing twice, and nothing over an input.

    Raises UsageError for what cannot be done like this.
    """
    several = len(job.files) > 1 or len(job.languages) > 1
    if job.folder is None and several:
        raise UsageError("Several results need a folder to go to: name one with --out.")
    if job.report is not None and (job.report.suffix.lower() not in _REPORTS or len(job.files) > 1):
        raise UsageError("--report takes one article and a file name that ends in .html or .json.")
    binary = [name for name in job.files if Path(name).suffix.lower() in _BINARY]
    if job.folder is None and binary and job.format.name == "same":
        raise UsageError(f"{binary[0]} is no text to show: name a folder for the result, --out.")
    return places(
        job.files,
        job.languages if job.folder is not None else (),
        job.folder or Path(),
        None if job.format.name == "po" else job.format.suffix,
        job.report,
        job.whole,
    )


def read_all(job: Job, engines: Sequence[Engine]) -> list[Article]:
    """Read and clean all articles, the engines loading meanwhile what they will need.

    Whatever is wrong with one of them is raised before any work is done.
    """
    if job.source:
        others = [language for language in job.languages if language != job.source]
        start(engines, job.source, others)
    articles = [
        prepare(
            *(name, job.source or None, job.keep, job.drop),
            whole=job.whole or name == STANDARD_INPUT or Path(name).suffix.lower() in DOCUMENTS,
        )
        for name in job.files
    ]
    for article in articles:
        for language in job.languages:
            need_target(article, language)
        foreign = [language for language in job.languages if is_foreign(article, language)]
        start(engines, article.language, foreign)
    return articles


def results(
    job: Job,
    name: str,
    article: Article,
    glossary: Glossary,
    engines: Sequence[Engine],
    where: Mapping[tuple[str, str], Place],
    progress: Progress | None = None,
) -> Iterator[Result]:
    """Render an article into all languages side by side; written and given in the order asked.

    ``progress`` shows how far it is.
    """
    translate = (progress or Progress()).translate
    spots = {language: where.get((name, language)) for language in job.languages}
    # Whoever's review cannot be read must know it before anything is written over.
    approved = {
        language: approvals(spot, remembered(job.memories, article.language, language))
        for language, spot in spots.items()
    }
    finders = matchers(article, glossary)

    def one(language: str) -> tuple[Run, float]:
        begun = time.monotonic()
        run = render(
            article,
            language,
            glossary=glossary,
            engines=engines,
            finders=finders,
            captions=job.captions,
            approved=approved[language],
            translate=translate,
        )
        return run, time.monotonic() - begun

    runs = []
    pool = ThreadPoolExecutor(min(_THREADS, len(job.languages)))
    try:
        for run, seconds in pool.map(one, job.languages):
            spot = spots[run.language]
            if spot is None:
                text = job.format.render(run)
            else:
                made = contents(run, job.format, spot, approved[run.language])
                for path, told in made.items():
                    write_file(path, told)
                text = made[spot.text] if spot.text is not None else ""
            runs.append(run)
            yield Result(run, text, seconds, spot)
    finally:
        # Nobody waits for what is no longer wanted.
        pool.shutdown(wait=False, cancel_futures=True)
    if job.report is not None and job.report.suffix.lower() == ".json":
        write_file(job.report, report_of(runs))
    elif job.report is not None:
        from translate.write.review import review

        write_file(job.report, review(runs, glossary))


def approvals(spot: Place | None, others: Iterable[Approved]) -> list[Approved]:
    """What people have approved for a result: in its own PO, then what memories have."""
    own = po.read_approved(spot.po) if spot is not None and spot.po.exists() else ()
    return [*own, *others]


def remembered(memories: Iterable[Path], source: str, target: str) -> list[Approved]:
    """What some memories have from one language into another."""
    return [entry for folder in memories for entry in memory.load(folder, source, target)]


def contents(
    run: Run, form: Format, spot: Place, approved: Sequence[Approved]
) -> dict[Path, str | bytes]:
    """What is written of a run, by the file it goes to: its text, if wanted, and its PO."""
    made: dict[Path, str | bytes] = {}
    if spot.text is not None:
        made[spot.text] = form.render(run)
    made[spot.po] = po.dump(run, spot.po, _offers(run, approved))
    return made


def _offers(run: Run, entries: Sequence[Approved]) -> dict[str, memory.FuzzyMatch]:
    """What people have approved for texts like those an engine has drafted here."""
    if not entries:
        return {}
    drafted = {draft.segment for draft in run.drafts if draft.origin is not Origin.MEMORY}
    return memory.fuzzy([one for one in run.segments if one.id in drafted], entries)
