"""What is done again and what stands, without a process: the plan of a batch and its drafts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.catalog import concept_digest, digest
from glossary.concept import Concept, ConceptId, Glossary, Term
from glossary.match import Matcher
from translate import hold
from translate.article import Segment
from translate.batch.drafts import Drafts
from translate.batch.plan import Plan, clear_places, free_places, plan, remembered
from translate.batch.record import DONE, FAILED, NAME, SAME, Record, Result, Seen, opened
from translate.batch.sources import Source
from translate.batch.worker import Settings, Task, basis, stamp
from translate.engines.base import Engine, Hypothesis, Pair, Request, Route
from translate.errors import UsageError
from translate.write import FORMATS

TEXT = "The gate is by the river."


class Echo:
    """An engine that says a text in capitals; it notes what it was asked, and for which pair."""

    name = "echo"
    generative = False
    methods: tuple[str, ...] = ("only",)

    def __init__(self, version: str = "1") -> None:
        self._version = version
        self.asked: list[str] = []
        self.calls: list[int] = []

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "es"), Pair("en", "gl"), Pair("fr", "es")})

    def version(self, pair: Pair) -> str:
        return f"echo {pair.source}-{pair.target} {self._version}"

    def start(self, pairs: Iterable[Pair]) -> None:
        pass

    def close(self) -> None:
        pass

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        self.asked += [request.text for request in requests]
        self.calls.append(len(requests))
        return [[Hypothesis(one.text.upper(), (None,))] for one in requests]


def concept(headword: str, **terms: str) -> Concept:
    listed = {language: (Term(term, language),) for language, term in terms.items()}
    return Concept(ConceptId("", headword), part_of_speech="noun", terms=listed)


def glossary(*concepts: Concept) -> Glossary:
    return Glossary({one.id: one for one in concepts})


GATE, BOAT = concept("gate", es="puerta"), concept("boat", es="barco")
FIRST = glossary(GATE, BOAT)


class Batch:
    """A batch of one article into one language that was done, as its record has it."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "out"
        self.out.mkdir()
        self.path = folder / "a.txt"
        self.path.write_text(TEXT)
        self.settings = Settings(self.out, ("es",), FORMATS["same"], "auto", "en")
        self.source = Source("a.txt", "a.txt", self.path)
        self.engines: list[Engine] = [Echo()]
        content = hashlib.sha256(TEXT.encode()).hexdigest()
        self.seen = Seen("a.txt", "a.txt", *stamp(self.path), content, "en", {"en": TEXT})
        self.result = Result(
            *("a.txt", "es", DONE, "", content, self.basis(), digest(FIRST), (("", "gate"),)),
            (self.written("a.es.txt", "LA PUERTA"), self.written("a.es.po", "msgid")),
        )
        with opened(self.out) as record:
            record.see(self.seen)
            record.learn(digest(FIRST), digests(FIRST))
            record.keep([self.result])

    def basis(self) -> str:
        return basis(self.settings, self.engines, ["en"], "es")

    def written(self, name: str, text: str) -> tuple[str, int, str]:
        (self.out / name).write_text(text)
        return name, len(text), hashlib.sha256(text.encode()).hexdigest()[:16]

    def keep(self, **changed: object) -> None:
        with opened(self.out) as record:
            record.keep([self.result._replace(**changed)])  # type: ignore[arg-type]

    def plan(self, terms: Glossary = FIRST, only_failed: bool = False) -> Plan:
        with opened(self.out) as record:
            return self.within(record, terms, only_failed)

    def within(self, record: Record, terms: Glossary, only_failed: bool = False) -> Plan:
        return plan([self.source], self.settings, terms, self.engines, record, only_failed)

    def stands(self, terms: Glossary = FIRST) -> bool:
        """Whether nothing is to be done; else all is."""
        made = self.plan(terms)
        assert made in (Plan((), 1), Plan((Task(self.source, ("es",)),), 0))
        return not made.tasks


def digests(terms: Glossary) -> dict[tuple[str, str], str]:
    return {(one.context, one.headword): concept_digest(it) for one, it in terms.concepts.items()}


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    return Batch(tmp_path)


class TestWhatStands:
    def test_what_is_as_it_was(self, batch: Batch) -> None:
        assert batch.stands()

    def test_an_article_that_was_touched_but_not_changed(self, batch: Batch) -> None:
        os.utime(batch.path, (1, 1))
        assert batch.stands()

    @pytest.mark.parametrize("text", ["The gate is by the rivet.", TEXT + " It is old.", ""])
    def test_an_article_that_was_changed(self, batch: Batch, text: str) -> None:
        batch.path.write_text(text)
        os.utime(batch.path, (1, 1))
        assert not batch.stands()

    def test_an_article_that_is_gone(self, batch: Batch) -> None:
        batch.path.unlink()
        assert not batch.stands()

    def test_an_article_that_was_read_again_but_not_rendered(self, batch: Batch) -> None:
        batch.keep(article="another")
        assert not batch.stands()

    def test_a_text_that_is_no_file(self, batch: Batch) -> None:
        batch.source = Source("line 1", "a.txt", None, TEXT.encode())
        assert batch.stands()
        batch.source = replace(batch.source, text=b"Another text.")
        assert not batch.stands()

    def test_an_engine_of_another_version(self, batch: Batch) -> None:
        batch.engines = [Echo("2")]
        assert not batch.stands()

    def test_another_setting(self, batch: Batch) -> None:
        batch.settings = replace(batch.settings, captions="drop")
        assert not batch.stands()

    @pytest.mark.parametrize("name", ["a.es.txt", "a.es.po"])
    @pytest.mark.parametrize("damage", ["gone", "longer", "other"])
    def test_a_result_that_was_changed(self, batch: Batch, name: str, damage: str) -> None:
        path = batch.out / name
        data = path.read_bytes()
        if damage == "gone":
            path.unlink()
        else:
            path.write_bytes(data + b"x" if damage == "longer" else data[:-1] + b"x")
        assert not batch.stands()
        path.write_bytes(data)
        assert batch.stands()

    def test_an_article_that_is_in_the_language_already_needs_no_files(self, batch: Batch) -> None:
        batch.keep(files=())
        assert not batch.stands()
        batch.keep(files=(), state=SAME)
        assert batch.stands()

    def test_what_has_failed_is_done_again(self, batch: Batch) -> None:
        batch.keep(state=FAILED)
        assert not batch.stands()

    def test_what_has_failed_counts_for_nothing(self) -> None:
        failed = Result("a.txt", "es", FAILED)
        assert (failed.words, failed.warnings, failed.errors) == (0, 0, 0)

    def test_only_what_has_failed(self, batch: Batch) -> None:
        batch.settings = replace(batch.settings, languages=("es", "gl"))
        assert batch.plan() == Plan((Task(batch.source, ("gl",)),), 1)
        assert batch.plan(only_failed=True) == Plan((), 0)
        batch.keep(state=FAILED)
        assert batch.plan(only_failed=True) == Plan((Task(batch.source, ("es",)),), 0)

    def test_each_language_has_its_own_engine(self, batch: Batch) -> None:
        batch.settings = replace(batch.settings, languages=("es", "gl"))
        galician = basis(batch.settings, batch.engines, ["en"], "gl")
        batch.keep(target="gl", basis=galician)
        assert galician != batch.result.basis
        assert batch.plan() == Plan((), 2)


class TestGlossary:
    @pytest.mark.parametrize(
        ("terms", "stands"),
        [
            (glossary(BOAT, GATE), True),
            (glossary(GATE), True),
            (glossary(GATE, concept("boat", es="nave")), True),
            (glossary(GATE, BOAT, concept("ferry", es="barcaza")), True),
            (glossary(BOAT), False),
            (glossary(concept("gate", es="portal"), BOAT), False),
            (glossary(concept("gate", es="puerta", gl="porta"), BOAT), False),
            (glossary(GATE, BOAT, concept("river", es="río")), False),
            (glossary(GATE, BOAT, concept("rivers", es="ríos")), True),
        ],
        ids=[
            *("order", "removed", "changed", "added", "found and removed", "found and changed"),
            *("found and said in one more language", "to be found", "not to be found"),
        ],
    )
    def test_only_concepts_of_the_article_count(
        self, batch: Batch, terms: Glossary, stands: bool
    ) -> None:
        assert batch.stands(terms) is stands

    def test_what_stands_is_written_down_as_of_now(self, batch: Batch) -> None:
        later = glossary(GATE)
        assert batch.stands(later)
        with opened(batch.out) as record:
            assert record.results() == {
                ("a.txt", "es"): batch.result._replace(glossary=digest(later))
            }
            assert record.concepts(digest(later)) == digests(later)
            assert record.concepts(digest(FIRST)) is None
        assert not batch.stands(glossary(concept("gate", es="portal")))

    def test_one_that_nobody_knows_any_more(self, batch: Batch) -> None:
        batch.keep(glossary="forgotten")
        assert not batch.stands()

    def test_each_language_of_an_article_is_searched(self, batch: Batch) -> None:
        pont = concept("bridge", fr="pont", es="puente")
        with opened(batch.out) as record:
            record.see(batch.seen._replace(texts={"en": TEXT, "fr": "Le pont est vieux."}))
        batch.keep(basis=basis(batch.settings, batch.engines, ["en", "fr"], "es"))
        assert batch.stands()
        assert not batch.stands(glossary(GATE, BOAT, pont))


class TestPlaces:
    def test_two_results_in_one_place(self, batch: Batch) -> None:
        other = replace(batch.source, name="b/a.txt", path=batch.path.parent / "b/a.txt")
        with pytest.raises(UsageError):
            free_places([batch.source, other], batch.settings)

    def test_a_result_over_an_input(self, batch: Batch) -> None:
        over = Source("out/a.es.po", "b.txt", batch.out / "a.es.po")
        with pytest.raises(UsageError, match=r"out/a\.es\.po"):
            free_places([batch.source, over], batch.settings)

    def test_what_was_cut_short_is_cleared_and_nothing_else(self, batch: Batch) -> None:
        below = replace(batch.source, name="sub/b.txt", place="sub/b.txt", path=None)
        free = free_places([batch.source, below], batch.settings)
        assert free == {
            batch.out: {"a.es.txt", "a.es.po"},
            batch.out / "sub": {"b.es.txt", "b.es.po"},
        }
        left = batch.out / ".a.es.txt.0123456789ab.tmp"
        own = batch.out / ".c.es.txt.0123456789ab.tmp"
        for path in (left, own):
            path.touch()
        clear_places(free)
        kept = {path.name for path in batch.out.iterdir()}
        assert kept == {own.name, "a.es.txt", "a.es.po", NAME}

    def test_no_text_where_only_the_po_is_wanted(self, batch: Batch) -> None:
        settings = replace(batch.settings, format=FORMATS["po"])
        assert free_places([batch.source], settings) == {batch.out: {"a.es.po"}}

    def test_memories_are_known_by_their_files(self, tmp_path: Path) -> None:
        assert remembered([]) == ""
        (tmp_path / "a.tmx").write_text("one")
        before = remembered([tmp_path])
        assert len(before) == 16 and remembered([tmp_path]) == before
        os.utime(tmp_path / "a.tmx", (1, 1))
        assert remembered([tmp_path]) != before


def stored_in(drafts: dict[bytes, str]) -> Callable[[Sequence[bytes]], dict[bytes, str]]:
    return lambda keys: {key: drafts[key] for key in keys if key in drafts}


class TestDrafts:
    def made(
        self, drafts: Drafts, texts: Sequence[str], engine: Echo, terms: Glossary
    ) -> list[str]:
        segments = [Segment(f"s{i}", "b", 0, len(t), t, "en") for i, t in enumerate(texts)]
        route = Route(engine, (Pair("en", "es"),))
        found = drafts.translate(segments, "es", route, Matcher(terms, "en"), terms)
        assert [(one.segment, one.language) for one in found] == [
            (f"s{i}", "es") for i in range(len(texts))
        ]
        assert found == hold.translate(segments, "es", Route(Echo(), route.pairs),
                                       Matcher(terms, "en"), terms)  # fmt: skip
        return [one.text for one in found]

    def test_no_segment_is_translated_twice(self) -> None:
        asked: list[Sequence[bytes]] = []
        stored: dict[bytes, str] = {}

        def look_up(keys: Sequence[bytes]) -> dict[bytes, str]:
            asked.append(keys)
            return stored_in(stored)(keys)

        engine, drafts = Echo(), Drafts(look_up)
        texts = ["A house.", TEXT, "A house.", "A red house."]
        made = [text.upper() for text in texts]
        assert self.made(drafts, texts, engine, FIRST) == made
        assert engine.asked == ["A house.", "A red house.", TEXT]  # the shortest first
        assert [len(keys) for keys in asked] == [3]
        # What waits to be kept is not looked up.
        assert self.made(drafts, texts, engine, FIRST) == made
        assert len(asked) == 1
        stored |= drafts.new
        drafts.new = {}
        assert self.made(drafts, [*texts, "New."], engine, FIRST) == [*made, "NEW."]
        assert engine.asked[3:] == ["New."]
        assert len(drafts.new) == 1

    def test_a_draft_holds_for_its_terms_and_its_engine(self) -> None:
        stored: dict[bytes, str] = {}
        for terms, version, expected in [
            (FIRST, "1", ["A boat.", "A gate."]),
            (glossary(BOAT, GATE), "1", []),
            (glossary(GATE, BOAT, concept("house", es="casa")), "1", []),
            (glossary(GATE, concept("boat", es="nave")), "1", ["A boat."]),
            (glossary(GATE), "1", ["A boat."]),
            (FIRST, "2", ["A boat.", "A gate."]),
        ]:
            engine, drafts = Echo(version), Drafts(stored_in(stored))
            self.made(drafts, ["A boat.", "A gate."], engine, terms)
            assert sorted(engine.asked) == expected
            stored |= drafts.new

    def test_it_tells_that_it_is_alive_after_each_hundred(self) -> None:
        heard: list[int] = []
        engine = Echo()
        drafts = Drafts(lambda keys: {}, lambda: heard.append(len(engine.asked)))
        texts = [f"House number {number}." for number in range(250)]
        self.made(drafts, texts, engine, FIRST)
        assert heard == [100, 200, 250]
        assert engine.calls == [100, 100, 50]
