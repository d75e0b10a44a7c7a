"""Writing: text in the shape of its input, PO for review, the JSON report, files on disk."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.concept import ConceptId, TermMatch
from translate.article import (
    Action,
    Approved,
    Article,
    Block,
    Draft,
    DraftTerm,
    Finding,
    Kind,
    Origin,
    Run,
    Segment,
    Severity,
    Signature,
    TermStatus,
)
from translate.errors import InputError, UsageError
from translate.memory import recall
from translate.read.text import parse
from translate.write import FORMATS, named, po, text
from translate.write.files import write_file
from translate.write.report import report

# All a text can have but control characters, and more often what PO has to escape.
LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\\"%#')
SIGNATURE = Signature("1.2", {"en→es": "apertium 3.8"}, "abc123", {"captions": "auto"})


def make(
    *blocks: Block, drafts: dict[str, str] | None = None, newline: str = "\n", language: str = "es"
) -> Run:
    """A run of one segment a block; drafts by segment id, otherwise the source itself."""
    article = Article("article.txt", "en", blocks, newline=newline)
    segments = tuple(
        Segment(f"{block.id}.s1", block.id, 0, len(block.text), block.text, "en")
        for block in blocks
        if block.action is Action.KEEP and block.text
    )
    said = tuple(
        Draft(one.id, language, (drafts or {}).get(one.id, one.text), Origin.ENGINE, "apertium")
        for one in segments
    )
    return Run(article, language, segments, said, (), SIGNATURE)


def block(id: str, text: str, gap: str = "\n\n", **more: object) -> Block:
    return replace(Block(id, text, source_text=text, gap=gap), **more)  # type: ignore[arg-type]


class TestText:
    def test_markers_gaps_and_order_are_the_inputs(self) -> None:
        run = make(
            block("b1", "A title", "\n\n\n"),
            block("b2", "one", "\n", marker="- "),
            block("b3", "two", "\n", marker="  2. "),
            drafts={"b1.s1": "Un título", "b2.s1": "uno", "b3.s1": "dos"},
        )
        assert text.render(run) == "Un título\n\n\n- uno\n  2. dos\n"

    def test_sentences_of_a_block_are_joined_by_the_sources_own_gaps(self) -> None:
        words = "“One.”  Two. Three."
        one = Block("b1", words, gap="")
        segments = tuple(
            Segment(f"b1.s{n}", "b1", start, end, words[start:end], "en")
            for n, (start, end) in enumerate([(0, 6), (8, 12), (13, 19)], 1)
        )
        drafts = tuple(Draft(s.id, "es", f"<{s.id}>", Origin.ENGINE) for s in segments)
        run = Run(Article("a", "en", (one,)), "es", segments, drafts, (), SIGNATURE)
        assert text.render(run) == "<b1.s1>  <b1.s2> <b1.s3>"

    @pytest.mark.parametrize(
        ("source", "target", "between", "expected"),
        [("en", "zh", " ", "AB"), ("ja", "es", "", "A B"), ("en", "ko", " ", "A B"),
         ("zh", "ja", "", "AB"), ("en", "zh-Hant", "\n", "A\nB")],
    )  # fmt: skip
    def test_space_between_sentences_follows_the_target_language(
        self, source: str, target: str, between: str, expected: str
    ) -> None:
        words = f"x.{between}y."
        segments = (
            Segment("b1.s1", "b1", 0, 2, "x.", source),
            Segment("b1.s2", "b1", len(words) - 2, len(words), "y.", source),
        )
        drafts = tuple(
            Draft(s.id, target, t, Origin.ENGINE) for s, t in zip(segments, "AB", strict=True)
        )
        article = Article("a", source, (Block("b1", words, gap=""),))
        run = Run(article, target, segments, drafts, (), SIGNATURE)
        assert text.render(run) == expected

    def test_dropped_blocks_leave_no_hole(self) -> None:
        drop = {"action": Action.DROP}
        run = make(
            block("b1", "Menu", **drop),
            block("b2", "Title"),
            block("b3", "1. Inhalt", "\n", **drop),
            block("b4", "2. Suche", "\n\n\n", **drop),
            block("b5", "Text", "\n"),
            block("b6", "Share", "\n\n", **drop),
            block("b7", "End", "\n\n"),
            block("b8", "Imprint", "\n", **drop),
        )
        assert text.render(run) == "Title\n\nText\n\nEnd\n"

    def test_the_end_of_the_text_is_the_inputs(self) -> None:
        assert text.render(make(block("b1", "A"), block("b2", "B", ""))) == "A\n\nB"

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    def test_line_ends_are_the_inputs(self, newline: str) -> None:
        blocks = block("b1", "A", newline * 2), block("b2", "B", "\n"), block("b3", "C", newline)
        run = make(*blocks, newline=newline)
        assert text.render(run) == f"A{newline}{newline}B\nC{newline}"
        assert text.markdown(run) == f"A{newline}{newline}B{newline}{newline}C{newline}"

    def test_white_space_before_the_text_stays(self) -> None:
        run = make(block("b1", "A", "\n"))
        run = replace(run, article=replace(run.article, lead="\n  "))
        assert text.render(run) == "\n  A\n"

    def test_a_text_file_comes_back_as_it_was(self) -> None:
        data = "\n\nTitle\r\n\r\n  - one\n  - two\n\n\nEnd of it\u2028more"
        article = parse(data.encode(), "a.txt")
        run = make(*article.blocks, newline=article.newline)
        assert text.render(replace(run, article=article)) == data

    def test_a_segment_without_a_draft_is_not_lost(self) -> None:
        run = make(block("b1", "A"), block("b2", "B", "\n"))
        assert text.render(replace(run, drafts=run.drafts[:1])) == "A\n\nB\n"

    def test_an_article_of_nothing_is_nothing(self) -> None:
        assert text.render(make()) == "" == text.markdown(make())
        assert text.render(make(block("b1", "x", action=Action.DROP))) == ""

    def test_markdown(self) -> None:
        run = make(
            block("b1", "Title", kind=Kind.TITLE),
            block("b2", "Head", "\n", kind=Kind.HEADING),
            block("b3", "A *caption*", kind=Kind.CAPTION),
            block("b4", "item", kind=Kind.LIST_ITEM, marker="• "),
            block("b5", "1. not a list", "\n"),
            block("b6", "# no heading", "\n"),
        )
        assert text.markdown(run) == (
            "# Title\n\n## Head\n\n*A \\*caption\\**\n\n- item\n\n1\\. not a list\n\n"
            "\\# no heading\n"
        )

    @given(
        st.lists(
            st.tuples(
                st.text("aé가 .", min_size=1, max_size=12).filter(str.strip),
                st.sampled_from(["\n", "\n\n", "\n \n", "\n\n\n"]),
                st.sampled_from(["", "- ", "3. "]),
            ),
            max_size=8,
        )
    )
    def test_an_identity_run_gives_the_kept_text_back(
        self, parts: list[tuple[str, str, str]]
    ) -> None:
        blocks = [
            block(f"b{n}", words, gap, marker=marker)
            for n, (words, gap, marker) in enumerate(parts)
        ]
        expected = "".join(marker + words + gap for words, gap, marker in parts)
        assert text.render(make(*blocks)) == expected

    @given(st.lists(st.booleans(), min_size=1, max_size=10))
    def test_dropping_never_changes_what_is_kept(self, kept: list[bool]) -> None:
        blocks = [
            block(f"b{n}", f"text {n}", action=Action.KEEP if keep else Action.DROP)
            for n, keep in enumerate(kept)
        ]
        expected = [f"text {n}" for n, keep in enumerate(kept) if keep]
        assert text.render(make(*blocks)).split("\n\n")[: len(expected)] == expected


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


class TestReport:
    def test_the_contract(self) -> None:
        term = DraftTerm(
            TermMatch(ConceptId("policy", "Sunshine Policy"), 4, 19, "Sunshine Policy"),
            "Sonnenscheinpolitik", 4, 23, TermStatus.HELD,
        )  # fmt: skip
        missed = replace(term, start=-1, end=-1, status=TermStatus.MISSED)
        run = make(block("b1", "The Sunshine Policy", kind=Kind.LEAD), language="de")
        draft = replace(run.drafts[0], text="Die Sonnenscheinpolitik", terms=(term, missed))
        findings = (
            Finding("b1.s1", "terms", Severity.ERROR, "…", 0, 3),
            Finding("b1.s1", "unknown", Severity.INFO, "…"),
        )
        made = json.loads(report([replace(run, drafts=(draft,), findings=findings)]))
        assert set(made) == {"signature", "article", "targets"}
        assert made["signature"]["glossary"] == "abc123"
        target = made["targets"]["de"]
        assert target["summary"] == {
            "segments": 1, "terms": 2, "held": 1, "missed": 1, "errors": 1, "warnings": 0,
        }  # fmt: skip
        (one,) = target["segments"]
        assert {k: one[k] for k in ("id", "kind", "lang", "source", "target", "origin")} == {
            "id": "b1.s1", "kind": "lead", "lang": "en", "source": "The Sunshine Policy",
            "target": "Die Sonnenscheinpolitik", "origin": "engine",
        }  # fmt: skip
        assert one["terms"][0] == {
            "concept": "Sunshine Policy", "context": "policy", "source": "Sunshine Policy",
            "target": "Sonnenscheinpolitik", "start": 4, "end": 23, "status": "held",
        }  # fmt: skip
        assert one["findings"][0]["severity"] == "error"

    def test_several_targets_and_plain_letters(self) -> None:
        runs = [make(block("b1", "Ñandú"), language=tag) for tag in ("es", "ko")]
        content = report(runs)
        assert list(json.loads(content)["targets"]) == ["es", "ko"]
        assert "Ñandú" in content
        assert content == report(runs)

    def test_runs_of_two_articles_are_refused(self) -> None:
        run = make(block("b1", "x"))
        with pytest.raises(ValueError, match="one article"):
            report([run, replace(run, article=replace(run.article, name="other.txt"))])
        with pytest.raises(ValueError, match="at least one"):
            report([])

    def test_a_segment_without_a_draft_stands(self) -> None:
        made = json.loads(report([replace(make(block("b1", "x")), drafts=())]))
        assert made["targets"]["es"]["segments"][0]["origin"] is None


class TestFiles:
    def test_writes_bytes_as_they_are_and_makes_folders(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "a.txt"
        write_file(path, "a\r\nñ\n")
        assert path.read_bytes() == "a\r\nñ\n".encode()
        assert [p.name for p in path.parent.iterdir()] == ["a.txt"]

    def test_encoding(self, tmp_path: Path) -> None:
        write_file(tmp_path / "a", "ñ", "iso-8859-1")
        assert (tmp_path / "a").read_bytes() == b"\xf1"
        with pytest.raises(InputError, match="UTF-8"):
            write_file(tmp_path / "a", "가", "iso-8859-1")
        assert (tmp_path / "a").read_bytes() == b"\xf1"

    def test_permissions_stay_and_new_files_follow_the_umask(self, tmp_path: Path) -> None:
        old, new = tmp_path / "old", tmp_path / "new"
        old.write_text("x")
        old.chmod(0o640)
        before = os.umask(0o027)
        try:
            write_file(old, "y")
            write_file(new, "y")
        finally:
            os.umask(before)
        assert stat.S_IMODE(old.stat().st_mode) == 0o640
        assert stat.S_IMODE(new.stat().st_mode) == 0o640

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").write_text("x")
        (tmp_path / "link").symlink_to("real")
        write_file(tmp_path / "link", "y")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real").read_text() == "y"

    def test_a_failure_leaves_the_old_file_and_no_litter(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_text("old")

        def full(descriptor: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(InputError, match=r"a\.txt cannot be written: the disk is full"):
            write_file(path, "new")
        assert path.read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]

    def test_places_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        with pytest.raises(InputError, match="it is a folder"):
            write_file(tmp_path, "x")
        with pytest.raises(InputError, match="is a file, not a folder"):
            write_file(tmp_path / "file" / "a.txt", "x")

    def test_what_is_no_ordinary_file_is_written_straight(self) -> None:
        write_file(os.devnull, "x")
        assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_formats() -> None:
    run = make(block("b1", "Title", "\n", kind=Kind.TITLE))
    assert named("same").render(run) == named("txt").render(run) == "Title\n"
    assert named("md").render(run) == "# Title\n"
    assert 'msgid "Title"' in named("po").render(run)
    suffixes = {name: form.suffix for name, form in FORMATS.items()}
    assert suffixes == {"same": "", "txt": ".txt", "md": ".md", "po": ".po"}
    with pytest.raises(UsageError, match="same, txt, md, po"):
        named("pdf")
