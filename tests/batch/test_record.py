"""The record of a batch: what goes in comes out, it stays one file, what is wrong is said."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.concept import ConceptId, TermMatch
from translate.article import Draft, DraftTerm, Origin, TermStatus
from translate.batch import record
from translate.batch.drafts import restored, written
from translate.batch.record import NAME, Result, Seen, opened
from translate.errors import InputError

from .desk import Desk, failed

ANY = st.text(max_size=12)
# As names of files can be: bytes that are no UTF-8 come as lone surrogates.
ODD = st.text(st.characters() | st.sampled_from("\ud800\udcff\n\0"), max_size=12)
NUMBERS = st.integers(0, 2**40)
TERMS = st.builds(
    DraftTerm,
    st.builds(TermMatch, st.builds(ConceptId, ANY, ANY), NUMBERS, NUMBERS, ODD, ANY),
    ODD,
    st.none() | NUMBERS,
    st.none() | NUMBERS,
    st.sampled_from(TermStatus),
)
DRAFTS = st.builds(
    Draft,
    *(st.just(""), st.just(""), ODD, st.sampled_from(Origin), ANY),
    terms=st.lists(TERMS, max_size=3).map(tuple),
    score=st.none() | st.floats(allow_nan=False),
    unknown=st.lists(ODD, max_size=3).map(tuple),
    fault=ANY,
)
PAIRS = st.lists(st.tuples(ANY, ANY), max_size=3).map(tuple)
RESULTS = st.builds(
    Result,
    *(ODD, ANY, st.sampled_from([record.DONE, record.FAILED, record.SAME]), ODD),
    *(ANY, ANY, ANY, PAIRS, st.lists(st.tuples(ODD, NUMBERS, ANY), max_size=3).map(tuple)),
    *(NUMBERS, NUMBERS, NUMBERS),
)
ARTICLES = st.builds(
    Seen, ODD, ODD, NUMBERS, NUMBERS, ANY, ANY, st.dictionaries(ANY, ODD, max_size=3)
)


def file(folder: Path) -> Path:
    """The only file there is."""
    (found,) = folder.iterdir()
    assert found.name == NAME
    return found


@given(DRAFTS)
def test_a_draft_is_restored_as_it_was(draft: Draft) -> None:
    assert restored(written(draft)) == draft
    assert written(draft).isascii()


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(RESULTS, max_size=5, unique_by=lambda one: (one.place, one.target)),
    st.lists(ARTICLES, max_size=5, unique_by=lambda one: one.place),
    st.dictionaries(st.binary(min_size=1, max_size=4), DRAFTS.map(written), max_size=5),
    st.dictionaries(st.tuples(ANY, ANY), ANY, max_size=5),
    st.dictionaries(ANY, st.lists(ODD) | st.booleans(), max_size=3),
)
def test_all_that_is_kept_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    results: list[Result],
    articles: list[Seen],
    drafts: dict[bytes, str],
    concepts: dict[tuple[str, str], str],
    asked: dict[str, Any],
) -> None:
    folder = tmp_path_factory.mktemp("record")
    with opened(folder) as kept:
        kept.ask({"before": 1})
        kept.ask(asked)
        for article in articles:
            kept.see(article._replace(digest="before"))
            kept.see(article)
        kept.keep([one._replace(words=0) for one in results])
        kept.release()
        kept.keep(results, drafts)
        kept.learn("now", concepts)
    file(folder)
    with opened(folder, only_read=True) as kept:
        assert kept.asked() == asked
        assert kept.articles() == {one.place: one for one in articles}
        assert kept.results() == {(one.place, one.target): one for one in results}
        assert kept.drafts([*drafts, b"other"]) == drafts
        assert kept.concepts("now") == concepts
        assert kept.concepts("other") is None
    file(folder)


def test_many_drafts_are_found_at_once(tmp_path: Path) -> None:
    drafts = {i.to_bytes(4): str(i) for i in range(1203)}
    with opened(tmp_path) as kept:
        kept.keep([], drafts)
        kept.keep([], dict.fromkeys(drafts, "a draft that is kept is not written over"))
        assert kept.drafts(list(drafts)) == drafts
        assert kept.drafts([]) == {}


def test_what_a_glossary_said_is_let_go_when_no_result_is_made_with_it(tmp_path: Path) -> None:
    with opened(tmp_path) as kept:
        kept.learn("one", {("", "a"): "1"})
        kept.keep([Result("a.txt", "es", record.DONE, glossary="one")])
        kept.learn("two", {})
        assert kept.concepts("one") == {("", "a"): "1"}
        kept.keep([Result("a.txt", "es", record.DONE, glossary="two")])
        kept.learn("three", {})
        assert kept.concepts("one") is None
        assert kept.concepts("two") == {}


def test_one_reads_while_another_writes(tmp_path: Path) -> None:
    with opened(tmp_path) as kept:
        kept.keep([], {b"1": "one"})
        with opened(tmp_path, only_read=True) as looked_up:
            assert looked_up.drafts([b"1", b"2"]) == {b"1": "one"}
            kept.keep([], {b"2": "two"})
            assert looked_up.drafts([b"1", b"2"]) == {b"1": "one", b"2": "two"}
            with pytest.raises(InputError, match="readonly"), opened(tmp_path, True) as third:
                third.keep([], {b"3": "three"})
            kept.release()
            assert looked_up.drafts([b"2"]) == {b"2": "two"}
    file(tmp_path)


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    looking = opened(tmp_path, only_read=True)
    with pytest.raises(InputError, match=r"no record of a batch \(holdfast.sqlite\)"), looking:
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_error_of_another_kind_passes_and_nothing_is_left(tmp_path: Path) -> None:
    def fails() -> None:
        with opened(tmp_path) as kept:
            kept.keep([], {b"1": "one"})
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    with opened(tmp_path, only_read=True) as kept:
        assert kept.drafts([b"1"]) == {b"1": "one"}
    file(tmp_path)


def spoilt(folder: Path, told: str, *values: object) -> None:
    connection = sqlite3.connect(folder / NAME)
    with connection:
        connection.execute(told, values)
    connection.close()


class TestWhatIsWrongWithIt:
    @pytest.fixture
    def out(self, desk: Desk) -> Path:
        folder: Path = desk.folder / "out"
        folder.mkdir()
        desk.write("in/a.txt", "The ship came to the harbour on Friday, and the crew went home.")
        with opened(folder) as kept:
            kept.ask({"inputs": ["in"], "to": ["es"]})
            kept.see(Seen("a.txt", "a.txt", 1, 2, "d", "en", {"en": "A text."}))
            kept.keep([Result("a.txt", "es", record.DONE)])
        return folder

    def refused(self, desk: Desk, *words: str) -> None:
        """Every command says so, in one sentence, and leaves nothing behind."""
        before = desk.files().keys()
        for command in (["status", "out"], ["batch", "in", "--to", "es", "--out", "out"]):
            failed(desk.run(*command), 4, "out/holdfast.sqlite", *words)
        failed(desk.run("retry", "out"), 4, "holdfast.sqlite", *words)
        assert desk.files().keys() == before

    def test_another_version(self, desk: Desk, out: Path) -> None:
        spoilt(out, "PRAGMA user_version = 99")
        self.refused(desk, "written by another version", "remove it")

    def test_no_database(self, desk: Desk, out: Path) -> None:
        (out / NAME).write_bytes(b"This is no database, however long it is read." * 99)
        self.refused(desk, "not a database", "remove it")

    def test_pages_that_are_damaged(self, desk: Desk, out: Path) -> None:
        data = (out / NAME).read_bytes()
        (out / NAME).write_bytes(data[:4096] + b"\xee" * (len(data) - 4096))
        self.refused(desk, "malformed", "remove it")

    @pytest.mark.parametrize(
        "told",
        [
            "UPDATE articles SET texts = x'00'",
            "UPDATE articles SET texts = 'text'",
            "UPDATE results SET files = '{'",
            "UPDATE results SET concepts = '[1]'",
        ],
    )
    def test_rows_that_are_damaged(self, desk: Desk, out: Path, told: str) -> None:
        spoilt(out, told)
        before = desk.files()
        failed(desk.run("status", "out"), 4, "out/holdfast.sqlite cannot be used", "damaged")
        assert desk.files() == before

    def test_a_folder_in_its_place(self, desk: Desk, out: Path) -> None:
        (out / NAME).unlink()
        (out / NAME).mkdir()
        failed(desk.run("status", "out"), 4, "out has no record")
        failed(desk.run("batch", "in", "--to", "es", "--out", "out"), 4, "unable to open")

    def test_a_folder_that_may_not_be_written_to(self, desk: Desk) -> None:
        desk.write("in/a.txt", "The ship came to the harbour on Friday, and the crew went home.")
        # Nobody may write there, whoever runs the test.
        done = desk.run("batch", "in", "--to", "es", "--out", "/proc/self/fdinfo")
        failed(done, 4, "/proc/self/fdinfo/holdfast.sqlite cannot be used", "unable to open")
        done = desk.run("batch", "in", "--to", "es", "--out", "/proc/out")
        failed(done, 4, "/proc/out cannot be made", "--out")

    def test_a_batch_that_was_never_begun(self, desk: Desk, out: Path) -> None:
        (out / NAME).write_bytes(b"")
        failed(desk.run("status", "out"), 4, "out/holdfast.sqlite", "nothing is in it")
        failed(desk.run("retry", "out"), 4, "out/holdfast.sqlite", "nothing is in it")
        spoilt(out, "DROP TABLE IF EXISTS asked")
        assert desk.run("batch", "in", "--to", "es", "--out", "out", "--quiet").returncode == 0
        assert desk.run("status", "out").returncode == 0
