"""The JSON report."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from glossary.concept import ConceptId, TermMatch
from translate.article import DraftTerm, Finding, Kind, Severity, TermStatus
from translate.write.report import report

from .samples import block, make


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
