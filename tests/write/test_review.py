"""The review page, as it is written: its structure, its languages, and that nothing gets in."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from glossary.concept import Concept, ConceptId, Glossary, Status, Term, TermMatch
from translate.article import (
    Action,
    Draft,
    DraftTerm,
    Finding,
    Kind,
    Origin,
    Run,
    Severity,
    TermStatus,
)
from translate.write.review import review
from translate.write.shown import direction, joined, plain, pointed, shown

from .samples import block, make

HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror='alert(2)'>\"&lt;\u202e"
SEOUL = ConceptId("places", "Seoul")
PARK = ConceptId("places", "Kaesong Industrial Park")
GLOSSARY = Glossary(
    {
        SEOUL: Concept(
            SEOUL,
            definition="Capital of South Korea.",
            terms={
                "es": (Term("Seúl", "es"), Term("Alma", "es", Status.FORBIDDEN)),
                "ar": (Term("سيول", "ar"),),
            },
        ),
        PARK: Concept(PARK, terms={"es": (Term("parque industrial de Kaesong", "es"),)}),
    }
)


def sample(language: str = "es", seoul: str = "Seúl") -> Run:
    """A title, two blocks left out and a paragraph; one term held, one missed, two findings."""
    run = make(
        block("b1", "Talks in Seoul", kind=Kind.TITLE, reason="the page's title"),
        block("b2", "Home", kind=Kind.NAVIGATION, action=Action.DROP, reason="a menu"),
        block("b3", "Cookies", kind=Kind.NOTICE, action=Action.DROP, reason="speaks to the reader"),
        block("b4", "The Kaesong Industrial Park is shut.", reason="text"),
        block("b5", "Yes."),
        block("b6", "No."),
        language=language,
    )
    held = f"… {seoul} …"
    drafts = (
        replace(run.drafts[0], text=held, terms=(
            DraftTerm(TermMatch(SEOUL, 9, 14, "Seoul"), seoul, 2, 2 + len(seoul), TermStatus.HELD),
        )),
        replace(run.drafts[1], text="El parque está cerrado.", terms=(
            DraftTerm(TermMatch(PARK, 4, 27, "…"), "", -1, -1, TermStatus.MISSED),
        )),
        Draft("b5.s1", language, "Sí.", Origin.MEMORY),
        Draft("b6.s1", language, "No.", Origin.SOURCE),
    )  # fmt: skip
    findings = (
        Finding("b1.s1", "unknown", Severity.INFO, "A word is not known.", 0, 4),
        Finding("b4.s1", "terms", Severity.ERROR, "The park is missed."),
    )
    return replace(run, drafts=drafts, findings=findings)


def tree(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (found,) = page.css(selector)
    return found


def text(page: LexborHTMLParser | LexborNode, selector: str) -> str:
    return " ".join(one(page, selector).text().split())


class TestStructure:
    def test_a_row_has_source_target_who_decided_and_findings(self) -> None:
        page = tree(review([sample()], GLOSSARY))
        row = one(page, "#t0-1")
        assert text(row, ".src") == "The Kaesong Industrial Park is shut."
        assert text(row, ".tgt") == "El parque está cerrado."
        assert text(row, ".who") == "Machine draft: apertium"
        assert text(row, ".finding") == "Error The park is missed. terms"
        assert [text(node, ".who") for node in page.css(".row")] == [
            "Machine draft: apertium", "Machine draft: apertium", "Approved by a person",
            "Source kept",
        ]  # fmt: skip

    def test_the_list_of_findings_has_the_worst_first_and_leads_to_the_rows(self) -> None:
        page = tree(review([sample()], GLOSSARY))
        links = [link.attributes["href"] for link in page.css(".found a")]
        assert links == ["#t0-1", "#t0-0"]

    def test_a_finding_of_no_segment_here_is_listed_without_a_link(self) -> None:
        lost = Finding("b99.s1", "x", Severity.WARNING, "Lost.")
        page = tree(review([replace(sample(), findings=(lost,))], GLOSSARY))
        assert "Lost." in text(page, ".found ul")
        assert not page.css(".found a")

    def test_the_figures_add_up(self) -> None:
        figures = tree(review([sample()], GLOSSARY)).css(".figures div")
        assert {text(cell, "dt"): text(cell, "dd") for cell in figures} == {
            "Segments": "4", "Terms held": "1", "Terms free": "0", "Terms missed": "1",
            "Errors": "1", "Warnings": "0", "Notes": "1",
        }  # fmt: skip

    def test_terms_are_links_to_what_the_glossary_says(self) -> None:
        page = tree(review([sample()], GLOSSARY))
        source, target = page.css("#t0-0 .term")
        assert source.text() == "Seoul" and target.text() == "Seúl"
        assert "held" in (source.attributes["class"] or "")
        entry = one(page, target.attributes["href"] or "")
        assert "Capital of South Korea." in entry.text()
        assert "Alma forbidden" in entry.text()
        missed = one(page, "#t0-1 .term")
        assert missed.text() == "Kaesong Industrial Park"
        assert "missed" in (missed.attributes["title"] or "")

    def test_a_term_the_glossary_no_longer_has_is_shown(self) -> None:
        page = tree(review([sample()], Glossary()))
        assert "no term" in text(page, "#c0")

    def test_what_a_finding_points_at_is_marked(self) -> None:
        row = one(tree(review([sample()], GLOSSARY)), "#t0-0")
        assert "".join(mark.text() for mark in row.css("mark")) == "… Se"
        assert one(row, ".tgt").text() == "… Seúl …"

    def test_blocks_left_out_stand_folded_in_their_place_with_their_reasons(self) -> None:
        page = tree(review([sample()], GLOSSARY))
        dropped = one(page, "details.dropped")
        assert "open" not in dropped.attributes
        assert text(dropped, "summary") == "2 blocks left out navigation, notice"
        assert "a menu" in dropped.text() and "Cookies" in dropped.text()
        whole = page.html or ""
        assert (
            whole.index('id="t0-0"') < whole.index("2 blocks left out") < whole.index('id="t0-1"')
        )

    def test_a_segment_without_draft_or_block_is_not_lost(self) -> None:
        run = sample()
        segments = tuple(replace(segment, block="gone") for segment in run.segments)
        page = tree(review([replace(run, segments=segments, drafts=())], GLOSSARY))
        assert [text(node, ".who") for node in page.css(".row")] == ["No draft"] * 4

    def test_places_that_overlap_or_lie_outside_lose_no_letter(self) -> None:
        run = sample()
        match = TermMatch(SEOUL, 9, 14, "Seoul")
        terms = tuple(
            DraftTerm(replace(match, start=start, end=end), "", start, end, TermStatus.HELD)
            for start, end in ((0, 4), (2, 6), (5, 5), (3, 99), (-4, 2))
        )
        drafts = (replace(run.drafts[0], text="abcdefgh", terms=terms), *run.drafts[1:])
        row = one(tree(review([replace(run, drafts=drafts)], GLOSSARY)), "#t0-0")
        assert one(row, ".tgt").text() == "abcdefgh"
        assert [term.text() for term in row.css(".tgt .term")] == ["abcd"]

    def test_ids_are_unique_and_every_link_leads_somewhere(self) -> None:
        page = tree(review([sample(), sample("ar", "سيول")], GLOSSARY))
        ids = [node.attributes["id"] for node in page.css("[id]")]
        assert len(ids) == len(set(ids))
        links = {(link.attributes["href"] or "")[1:] for link in page.css("a")}
        assert links <= set(ids)

    def test_headings_are_in_order(self) -> None:
        page = review([sample(), sample("ar", "سيول")], GLOSSARY)
        levels = [int(level) for level in re.findall(r"<h([1-6])\b", page)]
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(b - a <= 1 for a, b in pairwise(levels))

    def test_the_signature_is_shown(self) -> None:
        made = tree(review([sample()], GLOSSARY)).css(".made div")
        assert {text(pair, "dt"): text(pair, "dd") for pair in made} == {
            "Version": "1.2", "Glossary": "abc123", "Engine en→es": "apertium 3.8",
            "Setting captions": "auto",
        }  # fmt: skip


class TestLanguages:
    def test_each_cell_says_its_language_and_the_way_it_is_written(self) -> None:
        page = tree(review([sample(), sample("ar", "سيول")], GLOSSARY))
        source, target = one(page, "#t1-0 .src"), one(page, "#t1-0 .tgt")
        assert (source.attributes["lang"], source.attributes["dir"]) == ("en", "ltr")
        assert (target.attributes["lang"], target.attributes["dir"]) == ("ar", "rtl")

    def test_every_target_is_there_and_has_a_link(self) -> None:
        page = tree(review([sample(), sample("ar", "سيول"), sample("fr")], GLOSSARY))
        assert [node.attributes["data-lang"] for node in page.css(".target")] == ["es", "ar", "fr"]
        links = [link.attributes["href"] for link in page.css("nav a")]
        assert links == ["#t0", "#t1", "#t2"]
        assert not tree(review([sample()], GLOSSARY)).css("nav")

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            ("ar", "rtl"), ("he", "rtl"), ("fa", "rtl"), ("ur", "rtl"), ("ps", "rtl"),
            ("ar-EG", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr"),
            ("zh-Hant-TW", "ltr"), ("und", "auto"), ("", "auto"), ("und-Hebr", "rtl"),
        ],
    )  # fmt: skip
    def test_direction(self, language: str, expected: str) -> None:
        assert direction(language) == expected


class TestNothingGetsIn:
    def test_hostile_text_stays_text(self) -> None:
        concept = ConceptId(HOSTILE, HOSTILE)
        glossary = Glossary(
            {concept: Concept(concept, HOSTILE, terms={"es": (Term(HOSTILE, "es"),)})}
        )
        run = make(
            block("b1", HOSTILE, reason=HOSTILE),
            block("b2", HOSTILE, action=Action.DROP, reason=HOSTILE),
        )
        match = TermMatch(concept, 0, 8, HOSTILE[:8])
        draft = replace(
            run.drafts[0],
            engine=HOSTILE,
            terms=(DraftTerm(match, HOSTILE, 0, 8, TermStatus.HELD),),
        )
        article = replace(
            run.article,
            name=f"{HOSTILE}\udc80\n.txt",
            metadata=dict.fromkeys(("title", "site", "author", "date"), HOSTILE),
        )
        run = replace(
            run,
            article=article,
            drafts=(draft,),
            findings=(Finding("b1.s1", HOSTILE, Severity.ERROR, HOSTILE, 2, 5),),
            signature=replace(
                run.signature, version=HOSTILE, glossary=HOSTILE, engines={HOSTILE: HOSTILE}
            ),
        )
        content = review([run], glossary)
        content.encode("utf-8")
        page = tree(content)
        assert len(page.css("script")) == 1 and len(page.css("style")) == 1
        assert not page.css("img")
        assert "\u202e" not in content
        for node in page.css("body *"):
            assert not any(name.startswith("on") or name == "style" for name in node.attributes)
        assert one(page, "#t0-0 .src").text() == HOSTILE.replace("\u202e", "RLO")
        assert (one(page, ".src .term").attributes["title"] or "").startswith("</style>")

    def test_the_policy_lets_in_the_style_and_script_of_the_page_alone(self) -> None:
        content = review([sample()], GLOSSARY)
        page = tree(content)
        policy = one(page, "meta[http-equiv]").attributes["content"] or ""
        assert policy.startswith("default-src 'none';") and "unsafe" not in policy
        for tag in ("style", "script"):
            inside = content[content.index(f"<{tag}>") + len(tag) + 2 : content.index(f"</{tag}>")]
            digest = b64encode(hashlib.sha256(inside.encode()).digest()).decode()
            assert f"{tag}-src 'sha256-{digest}'" in policy
        assert not re.search(r"https?://|//\w|@import|url\(", content)

    def test_unseen_characters_are_shown_and_joiners_are_kept(self) -> None:
        assert plain("a\u202eb\u200b") == "a⟦RLO⟧b⟦ZWSP⟧"
        assert ">U+0000<" in shown("\0") and ">U+DC80<" in shown("\udc80")
        assert shown("می\u200cخواهم\n") == "می\u200cخواهم\n"

    @given(st.text(st.characters(exclude_categories=())))
    @settings(max_examples=150)
    def test_shown_text_is_read_back_by_a_browser(self, given: str) -> None:
        html = shown(given)
        html.encode("utf-8")
        body = LexborHTMLParser(f"<p>{html}</p>").css_first("p")
        assert body is not None
        for label in body.css(".unseen"):
            label.decompose()
        unseen = re.compile(r'<span class="unseen" dir="ltr">[^<]*</span>')
        bare = unseen.sub("", html)
        for escaped, letter in (
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&"),
        ):  # fmt: skip
            bare = bare.replace(escaped, letter)
        assert body.text() == bare
        assert set(bare) <= set(given)

    @given(
        st.text("ab<", max_size=12),
        st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=6),
    )
    @settings(max_examples=150)
    def test_marks_cover_exactly_the_spans(self, given: str, spans: list[tuple[int, int]]) -> None:
        inside = [(a, b) for a, b in spans if a < b <= len(given)]
        html = pointed(given, 0, len(given), joined(inside))
        expected = {at for a, b in inside for at in range(a, b)}
        pieces = re.split(r"(</?mark>)", html.replace("&lt;", "<"))
        at, within, found = 0, False, set()
        for piece in pieces:
            if piece in ("<mark>", "</mark>"):
                within = piece == "<mark>"
                continue
            found |= set(range(at, at + len(piece))) if within else set()
            at += len(piece)
        assert at == len(given) and found == expected


class TestLaws:
    def test_same_runs_same_bytes(self) -> None:
        runs = [sample(), sample("ar", "سيول")]
        assert review(runs, GLOSSARY) == review([sample(), sample("ar", "سيول")], GLOSSARY)

    def test_two_thousand_segments_are_a_page_of_under_two_megabytes(self) -> None:
        sentence = "The delegations met again in the morning and agreed on very little of it. " * 2
        run = make(*(block(f"b{number}", sentence) for number in range(2000)))
        page = review([run], GLOSSARY)
        assert page.count('class="row"') == 2000
        assert len(page.encode()) < 2_000_000

    def test_runs_of_two_articles_are_refused(self) -> None:
        run = sample()
        with pytest.raises(ValueError, match="one article"):
            review([run, replace(run, article=replace(run.article, name="b.txt"))], GLOSSARY)
        with pytest.raises(ValueError, match="at least one"):
            review([], GLOSSARY)

    def test_an_article_without_anything_is_a_page(self) -> None:
        page = tree(review([make()], Glossary()))
        assert text(page, "h1") == "article.txt"
        assert "No findings." in text(page, ".clean")
