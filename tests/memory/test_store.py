"""The memory's folder: what is found in it, in which order, and what is refused."""

from __future__ import annotations

import os
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Term
from translate.article import Approved, Article, Block, Origin, Segment
from translate.errors import InputError
from translate.memory import drafts, load, po, store
from translate.pipeline import render
from translate.write import po as review

from .samples import Idle, said, write_po, write_tmx

LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t\\"%#')


class TestLoad:
    def test_both_kinds_of_files_in_all_folders_by_path(self, tmp_path: Path) -> None:
        write_tmx(tmp_path / "b" / "x.TMX", ("one", "uno"), ("two", "dos"))
        write_po(tmp_path / "a.po", ("two", "2"), ("three", "tres"))
        write_po(tmp_path / ".git" / "c.po", ("four", "cuatro"))
        (tmp_path / "notes.txt").write_text("no memory", encoding="utf-8")
        assert said(load(tmp_path, "en", "es")) == [
            ("two", "2"),
            ("three", "tres"),
            ("one", "uno"),
            ("two", "dos"),
        ]

    def test_other_languages_stay_out_and_regions_left_out_do_not(self, tmp_path: Path) -> None:
        write_po(tmp_path / "a.po", ("one", "um"), language="pt_BR")
        write_po(tmp_path / "b.po", ("one", "eins"), language="de")
        write_po(tmp_path / "c.po", ("uno", "um"), language="pt", source="es")
        write_tmx(tmp_path / "d.tmx", ("two", "dois"), to="pt-PT")
        assert said(load(tmp_path, "en", "pt")) == [("one", "um"), ("two", "dois")]
        assert said(load(tmp_path, "en-GB", "pt-BR")) == [("one", "um")]
        assert said(load(tmp_path, "en", "pt-PT")) == [("two", "dois")]

    @pytest.mark.parametrize(
        ("one", "other", "near"),
        [
            ("zh", "zh-Hans", True),
            ("zh-TW", "zh-Hant", True),
            ("zh", "zh-TW", False),
            ("sr", "sr-Latn", False),
            ("pt-BR", "pt-PT", False),
            ("en", "en-GB", True),
            ("es", "ca", False),
        ],
    )
    def test_near_languages(self, one: str, other: str, near: bool) -> None:
        assert store.is_near(one, other) is near
        assert store.is_near(other, one) is near

    def test_a_tmx_serves_both_directions_and_a_po_its_own(self, tmp_path: Path) -> None:
        write_tmx(tmp_path / "a.tmx", ("one", "uno"))
        write_po(tmp_path / "b.po", ("two", "dos"))
        assert said(load(tmp_path, "es", "en")) == [("uno", "one")]

    def test_the_same_tag_comes_before_a_near_one(self, tmp_path: Path) -> None:
        (tmp_path / "a.tmx").write_text(
            '<tmx version="1.4"><header srclang="en"/><body><tu>'
            '<tuv xml:lang="en-US"><seg>color</seg></tuv><tuv xml:lang="en"><seg>colour</seg></tuv>'
            '<tuv xml:lang="es"><seg>\n  color\n</seg></tuv></tu></body></tmx>',
            encoding="utf-8",
        )
        assert said(load(tmp_path, "en", "es")) == [("colour", "color")]
        assert said(load(tmp_path, "en-GB", "es")) == [("colour", "color")]

    def test_of_a_tmx_the_unit_changed_last_comes_first(self, tmp_path: Path) -> None:
        units = "".join(
            f'<tu {date}><tuv xml:lang="en"><seg>a</seg></tuv>'
            f'<tuv xml:lang="es"><seg>{text}</seg></tuv></tu>'
            for text, date in (
                ("undated", ""),
                ("old", 'creationdate="20200101T000000Z"'),
                ("new", 'creationdate="20190101T000000Z" changedate="20210101T000000Z"'),
            )
        )
        path = tmp_path / "a.tmx"
        head = '<tmx version="1.4"><header srclang="en"/><body>'
        path.write_text(f"{head}{units}</body></tmx>", encoding="utf-8")
        assert [entry.target for entry in load(tmp_path, "en", "es")] == ["new", "old", "undated"]

    def test_entries_have_no_place(self, tmp_path: Path) -> None:
        """ "b1.s1" is another sentence in every article."""
        path = tmp_path / "a.es.po"
        path.write_text('msgctxt "b1.s1"\nmsgid "a"\nmsgstr "b"\n', encoding="utf-8")
        assert load(tmp_path, "en", "es") == [Approved("", "a", "b")]

    def test_a_po_that_does_not_say_its_source_serves_any(self, tmp_path: Path) -> None:
        (tmp_path / "a.es.po").write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
        assert said(load(tmp_path, "de", "es")) == [("a", "b")]
        assert load(tmp_path, "de", "fr") == []

    def test_a_glossary_is_no_memory(self, tmp_path: Path) -> None:
        (tmp_path / "es.po").write_text(
            'msgid ""\nmsgstr "Language: es\\nX-Holdfast-Main-Language: en\\n"\n\n'
            'msgid "Moon"\nmsgstr "Moon"\n',
            encoding="utf-8",
        )
        assert load(tmp_path, "en", "es") == []

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("a.es.po", b'msgid "a"\nmsgstr "b" "c"\n', "line 2"),
            ("a.es.po", b'msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', "both a msgid and a msgstr"),
            ("a.es.po", b'msgid "a"\nmsgstr "\xff"\n', "UTF-8"),
            ("a.es.po", b'"a"\n', "without a keyword"),
            ("a.es.po", b'msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "second msgstr"),
            ("notes.po", b'msgid "a"\nmsgstr "b"\n', "which language"),
            ("a.po", b'msgid ""\nmsgstr "Language: Klingonish\\n"\n', "Klingonish"),
            ("a.tmx", b"<tmx><body>", "line 1"),
        ],
    )
    def test_a_broken_file_is_named(
        self, tmp_path: Path, name: str, content: bytes, words: str
    ) -> None:
        (tmp_path / name).write_bytes(content)
        with pytest.raises(InputError, match=name.replace(".", r"\.")) as raised:
            load(tmp_path, "en", "es")
        assert words in str(raised.value)

    def test_what_is_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(InputError, match="no folder"):
            load(tmp_path / "none", "en", "es")

    def test_pipes_and_links_in_circles_are_passed_over(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.po")
        (tmp_path / "again").symlink_to(tmp_path)
        write_po(tmp_path / "a.po", ("one", "uno"))
        assert len(load(tmp_path, "en", "es")) == 1

    def test_count(self, tmp_path: Path) -> None:
        write_po(tmp_path / "a.po", ("one two", "uno dos"), ("three", "tres"))
        write_tmx(tmp_path / "b.tmx", ("three", "tres"), ("three", "3"))
        (counts,) = store.count(tmp_path)
        assert counts == store.Counts(store.Languages("en", "es"), 3, 4, 1, 1)


class TestPo:
    @settings(
        max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(
        st.lists(
            st.tuples(
                st.text(LETTERS, min_size=1).filter(str.strip),
                st.text(LETTERS),
                st.sampled_from(["", "fuzzy", "obsolete"]),
            ),
            max_size=5,
            unique_by=lambda one: one[0],
        )
    )
    def test_it_reads_what_polib_writes(
        self, tmp_path: Path, parts: list[tuple[str, str, str]]
    ) -> None:
        made = polib.POFile()
        made.metadata = {"Language": "es", "X-Holdfast-Source-Language": "en"}
        for source, target, kind in parts:
            flags = ["c-format", "fuzzy"] if kind == "fuzzy" else []
            entry = polib.POEntry(
                msgctxt="x", msgid=source, msgstr=target, flags=flags, comment="fuzzy"
            )
            entry.obsolete = kind == "obsolete"
            made.append(entry)
        path = tmp_path / "read.po"
        path.write_text(str(made) + "\n", encoding="utf-8", newline="")
        found = po.read(path)
        assert (found.source, found.target) == ("en", "es")
        expected = [
            (source, target)
            for wanted in ("", "obsolete")
            for source, target, kind in parts
            if kind == wanted and target.strip()
        ]
        assert [(entry.source, entry.target) for entry in found.entries] == expected
        assert list(found.entries) == [
            entry for entry in review.read_approved(path) if entry.target.strip()
        ]

    def test_encodings_escapes_plurals_and_tight_lines(self, tmp_path: Path) -> None:
        path = tmp_path / "a.po"
        path.write_bytes(
            '\n#fuzzy\nmsgid ""\nmsgstr ""\n"Language: es_ES.UTF-8\\n"\n'
            '"Content-Type: text/plain; charset=ISO-8859-1\\n"\n'
            'msgid "a"\r\nmsgstr "\\"é\\"\\t\\101\\x42"\r\nmsgid "b"\nmsgstr ""\n "c"\n'
            'msgid "d"\nmsgid_plural "e"\nmsgstr[0] "f"\nmsgstr[1] "g"\n'
            '#~| msgid "h"\n#~ msgid "i"\n#~ msgstr "j"\n'.encode("latin-1")
        )
        found = po.read(path)
        assert found.target == "es-ES"
        assert said(list(found.entries)) == [("a", '"é"\tAB'), ("b", "c"), ("i", "j")]


def test_terms_in_a_reused_translation_are_checked_against_todays_glossary(tmp_path: Path) -> None:
    write_tmx(tmp_path / "a.tmx", ("The quay is old.", "El muelle es viejo."))
    blocks = (Block("b1", "The quay is old.", source_text="The quay is old.", language="en"),)

    def findings(term: str) -> list[str]:
        concept = Concept(ConceptId("", "quay"), terms={"es": (Term(term, "es"),)})
        run = render(
            Article("article.txt", "en", blocks),
            "es",
            glossary=Glossary({concept.id: concept}),
            engines=[Idle()],
            approved=load(tmp_path, "en", "es"),
        )
        (draft,) = run.drafts
        assert (draft.text, draft.origin) == ("El muelle es viejo.", Origin.MEMORY)
        return [one.message for one in run.findings if one.check == "terms"]

    assert findings("muelle") == []
    (message,) = findings("embarcadero")
    assert "embarcadero" in message


def test_the_review_comes_before_the_memory(tmp_path: Path) -> None:
    write_tmx(tmp_path / "a.tmx", ("Moon", "Luna"))
    moon = Segment("b2.s1", "b2", 0, 4, "Moon", "en")
    beside = [Approved("b9.s1", "Moon", "Moon")]
    made = drafts([moon], "es", [*beside, *load(tmp_path, "en", "es")])
    assert made["b2.s1"].text == "Moon"
