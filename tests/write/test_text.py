"""Text and Markdown in the shape of their input."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.article import Action, Article, Block, Draft, Kind, Origin, Run, Segment
from translate.errors import UsageError
from translate.read.text import parse
from translate.write import FORMATS, named, text

from .samples import SIGNATURE, block, make


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


def test_formats() -> None:
    run = make(block("b1", "Title", "\n", kind=Kind.TITLE))
    assert named("same").render(run) == named("txt").render(run) == "Title\n"
    assert named("md").render(run) == "# Title\n"
    assert 'msgid "Title"' in named("po").render(run)
    suffixes = {name: form.suffix for name, form in FORMATS.items()}
    assert suffixes == {"same": "", "txt": ".txt", "md": ".md", "po": ".po"}
    with pytest.raises(UsageError, match="same, txt, md, po"):
        named("pdf")
