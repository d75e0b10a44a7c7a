"""PO for review: what is written is read back, and what a person approved stays."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.article import Approved, Draft, Finding, Kind, Origin, Severity
from translate.errors import InputError
from translate.memory import recall
from translate.write import po

from .samples import block, make

# All a text can have but control characters, and more often what PO has to escape.
LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\\"%#')


def entries(content: str, tmp_path: Path) -> polib.POFile:
    path = tmp_path / "read.po"
    path.write_text(content, encoding="utf-8", newline="")
    return polib.pofile(str(path))


def msgfmt(content: str, tmp_path: Path) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("gettext is not installed")
    path = tmp_path / "checked.po"
    path.write_text(content, encoding="utf-8", newline="")
    done = subprocess.run(
        ["msgfmt", "-c", "-o", os.devnull, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr + content
    assert not done.stderr, done.stderr


def approve(content: str, path: Path, *ids: str, **texts: str) -> None:
    """What a person does in a PO editor: put a text in, take the fuzzy mark off, save."""
    path.write_text(content, encoding="utf-8")
    file = polib.pofile(str(path))
    for entry in file:
        if entry.msgctxt in ids:
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
            entry.msgstr = texts.get(entry.msgctxt.replace(".", "_"), entry.msgstr)
    file.save(str(path))


class TestPo:
    run = make(
        block("b1", "The title", kind=Kind.TITLE),
        block("b2", "100 % of \"it\"\\ is %s\tdone."),
        block("b3", "Moon visits Seoul.", "\n"),
        drafts={"b1.s1": "El título", "b2.s1": "El 100 %.", "b3.s1": "Moon visita Seúl."},
    )  # fmt: skip

    def test_drafts_are_fuzzy_and_say_what_they_are(self, tmp_path: Path) -> None:
        finding = Finding("b1.s1", "terms", Severity.ERROR, "“title” must be “título”.")
        content = po.dump(replace(self.run, findings=(finding,)))
        file = entries(content, tmp_path)
        assert [e.msgctxt for e in file] == ["b1.s1", "b2.s1", "b3.s1"]
        assert [e.msgstr for e in file] == [d.text for d in self.run.drafts]
        assert all(e.fuzzy for e in file)
        assert file[0].comment == "title\nerror: “title” must be “título”."
        assert file[2].occurrences == [("article.txt:b3", "")]
        assert file.metadata["X-Generator"] == "Holdfast 1.2"
        assert "glossary:abc123" in file.metadata["X-Holdfast-Signature"]
        assert "apertium 3.8" in file.metadata["X-Holdfast-Signature"]
        msgfmt(content, tmp_path)

    def test_same_run_same_bytes_and_no_dates(self) -> None:
        assert po.dump(self.run) == po.dump(self.run)
        assert not re.search(r"\d{4}-\d\d", po.dump(self.run))

    def test_approved_from_memory_is_not_fuzzy_and_empty_is_not_either(self) -> None:
        drafts = (
            Draft("b1.s1", "es", "El título", Origin.MEMORY),
            Draft("b2.s1", "es", "", Origin.ENGINE),
        )
        content = po.dump(replace(self.run, drafts=drafts))
        assert "fuzzy" not in content

    def test_a_person_approves_and_the_next_run_keeps_it(self, tmp_path: Path) -> None:
        path = tmp_path / "article.es.po"
        approve(po.dump(self.run), path, "b1.s1", b1_s1="Título mío")
        approved = po.read_approved(path)
        assert approved == [Approved("b1.s1", "The title", "Título mío")]
        assert recall(self.run.segments, approved)["b1.s1"].target == "Título mío"
        again = po.dump(self.run, path)  # even when a run did not ask the memory
        file = entries(again, tmp_path)
        assert file[0].msgstr == "Título mío"
        assert not file[0].fuzzy
        assert file[1].fuzzy
        path.write_text(again, encoding="utf-8")
        assert po.dump(self.run, path) == again

    def test_a_persons_comments_flags_and_headers_stay(self, tmp_path: Path) -> None:
        path = tmp_path / "article.es.po"
        path.write_text(po.dump(self.run), encoding="utf-8")
        file = polib.pofile(str(path))
        file.header = "Reviewed by Ana."
        file.metadata["Last-Translator"] = "Ana <ana@example.org>"
        file[1].tcomment = "Ask the desk.\nTwice."
        file[1].flags = ["fuzzy", "no-wrap"]
        file.save(str(path))
        again = entries(po.dump(self.run, path), tmp_path)
        assert again.header.strip() == "Reviewed by Ana."
        assert again.metadata["Last-Translator"] == "Ana <ana@example.org>"
        assert again[1].tcomment == "Ask the desk.\nTwice."
        assert again[1].flags == ["fuzzy", "no-wrap"]

    def test_an_approved_entry_whose_segment_is_gone_stays_as_obsolete(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "article.es.po"
        approve(po.dump(self.run), path, "b3.s1")
        shorter = make(block("b1", "The title"), block("b3", "Moon leaves Seoul.", "\n"))
        content = po.dump(shorter, path)
        file = entries(content, tmp_path)
        assert [(e.msgid, e.msgstr) for e in file.obsolete_entries()] == [
            ("Moon visits Seoul.", "Moon visita Seúl.")
        ]
        msgfmt(content, tmp_path)
        # The sentence comes back: so does its translation, once, and gettext finds no double.
        path.write_text(content, encoding="utf-8")
        assert po.read_approved(path)[-1].target == "Moon visita Seúl."
        back = po.dump(self.run, path)
        assert not entries(back, tmp_path).obsolete_entries()
        msgfmt(back, tmp_path)

    def test_an_approved_sentence_that_moved_takes_its_comment_along(self, tmp_path: Path) -> None:
        path = tmp_path / "article.es.po"
        approve(po.dump(self.run), path, "b3.s1")
        path.write_text(
            path.read_text(encoding="utf-8").replace("#. paragraph\n#: article.txt:b3",
                                                     "# mine\n#. paragraph\n#: article.txt:b3"),
            encoding="utf-8",
        )  # fmt: skip
        moved = make(block("b7", "Moon visits Seoul."), drafts={"b7.s1": "Moon visita Seúl."})
        moved = replace(moved, drafts=(replace(moved.drafts[0], origin=Origin.MEMORY),))
        file = entries(po.dump(moved, path), tmp_path)
        assert len(file) == 1
        assert (file[0].msgctxt, file[0].tcomment, file[0].fuzzy) == ("b7.s1", "mine", False)

    def test_equal_sentences_are_two_entries(self, tmp_path: Path) -> None:
        content = po.dump(make(block("b1", "Read more"), block("b2", "Read more", "\n")))
        assert len(entries(content, tmp_path)) == 2
        msgfmt(content, tmp_path)

    def test_a_broken_po_is_refused_with_its_line_and_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "article.es.po"
        broken = 'msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d" "e"\nnonsense\n'
        path.write_text(broken, encoding="utf-8")
        for read in (po.read_approved, lambda p: po.dump(self.run, p)):
            with pytest.raises(InputError, match=r"article\.es\.po, line \d+: .*[Mm]end"):
                read(path)
        assert path.read_text(encoding="utf-8") == broken

    def test_a_po_that_is_no_text_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "article.es.po"
        path.write_bytes(b'msgid "a"\nmsgstr "\xff\xfe"\n')
        with pytest.raises(InputError, match="UTF-8"):
            po.read_approved(path)

    def test_a_missing_po_is_nothing_before(self, tmp_path: Path) -> None:
        assert po.dump(self.run, tmp_path / "none.po") == po.dump(self.run)
        with pytest.raises(InputError, match="no file"):
            po.read_approved(tmp_path / "none.po")

    def test_only_approved_living_or_obsolete_entries_are_read(self, tmp_path: Path) -> None:
        path = tmp_path / "a.po"
        path.write_text(
            'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
            '#~ msgctxt "b9.s1"\n#~ msgid "gone"\n#~ msgstr "ido"\n\n'
            '#~ msgctxt "b8.s1"\n#, fuzzy\n#~ msgid "doubtful"\n#~ msgstr "dudoso"\n\n'
            '#, fuzzy\nmsgctxt "b1.s1"\nmsgid "draft"\nmsgstr "borrador"\n\n'
            'msgctxt "b2.s1"\nmsgid "empty"\nmsgstr ""\n\n'
            'msgctxt "b3.s1"\nmsgid "good"\nmsgstr "bueno"\n\n'
            'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "uno"\nmsgstr[1] "muchos"\n',
            encoding="utf-8",
        )
        found = [(entry.context, entry.target) for entry in po.read_approved(path)]
        assert found[0] == ("b3.s1", "bueno")
        assert ("b9.s1", "ido") in found
        assert not {"borrador", "", "uno"} & {target for _, target in found}

    def test_names_with_spaces_and_folders(self) -> None:
        run = replace(self.run, article=replace(self.run.article, name="/home/ana/my file.txt"))
        assert "#: \u2068my file.txt\u2069:b1" in po.dump(run)
        assert "/home/" not in po.dump(run)

    @settings(
        deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(
        st.lists(
            st.tuples(
                st.text(LETTERS | st.just("\n"), min_size=1).filter(str.strip),
                st.text(LETTERS),
                st.booleans(),
            ),
            max_size=4,
        )
    )  # fmt: skip
    def test_what_is_written_is_read_back(
        self, tmp_path: Path, parts: list[tuple[str, str, bool]]
    ) -> None:
        blocks = [block(f"b{n}", source) for n, (source, _, _) in enumerate(parts)]
        run = make(*blocks)
        drafts = tuple(
            Draft(f"b{n}.s1", "es", target, Origin.MEMORY if good else Origin.ENGINE)
            for n, (_, target, good) in enumerate(parts)
        )
        path = tmp_path / "round.po"
        path.write_text(po.dump(replace(run, drafts=drafts)), encoding="utf-8", newline="")
        expected = [
            (f"b{n}.s1", source, target)
            for n, (source, target, good) in enumerate(parts)
            if good and target.strip()
        ]
        read = [(entry.context, entry.source, entry.target) for entry in po.read_approved(path)]
        assert [r[:2] for r in read] == [e[:2] for e in expected]
        # gettext wants the same line ends at both ends; all else is to the letter.
        assert [r[2].strip("\n") for r in read] == [e[2].strip("\n") for e in expected]
        again = po.dump(replace(run, drafts=drafts), path)
        assert again == path.read_bytes().decode("utf-8")

    def test_gettext_accepts_what_is_hard(self, tmp_path: Path) -> None:
        hard = [
            "\nlines\n",
            "100% %s %d",
            '\\n \\ "q"',
            "{0} $1 <b>",
            "É" * 300,
            "a\tb",
            "#, fuzzy",
        ]
        blocks = [block(f"b{n}", source) for n, source in enumerate(hard)]
        drafts = {f"b{n}.s1": source.strip() + " x" for n, source in enumerate(hard)}
        msgfmt(po.dump(make(*blocks, drafts=drafts)), tmp_path)
