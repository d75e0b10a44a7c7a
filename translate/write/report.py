"""The JSON report of a translation: what became of every segment, term and finding."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from translate.article import Draft, Finding, Run, Severity, TermStatus
from translate.write.places import readable


def report(runs: Sequence[Run]) -> str:
    """Return the report of one article's runs as JSON text, the same bytes for the same runs.

    A segment without a draft stands with ``target`` empty and ``origin`` null. In the summary
    ``held`` counts every term that came through, whether we held it or the engine got it right.
    """
    if not runs:
        raise ValueError("a report needs at least one run")
    article = runs[0].article
    if any(run.article.name != article.name for run in runs):
        raise ValueError("the runs of a report must be of one article")
    content = {
        "signature": _signature(runs),
        "article": {
            "name": readable(article.name),
            "language": article.language,
            "metadata": dict(article.metadata),
        },
        "targets": {run.language: _target(run) for run in runs},
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _signature(runs: Sequence[Run]) -> dict[str, Any]:
    # The languages of one call share everything but the engines and their versions.
    engines: dict[str, str] = {}
    settings: dict[str, str] = {}
    for run in runs:
        engines |= run.signature.engines
        settings = dict(run.signature.settings) | settings
    first = runs[0].signature
    return {
        "version": first.version,
        "engines": dict(sorted(engines.items())),
        "glossary": first.glossary,
        "settings": dict(sorted(settings.items())),
    }


def _target(run: Run) -> dict[str, Any]:
    kinds = {block.id: block.kind.value for block in run.article.blocks}
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: dict[str, list[Finding]] = {}
    for finding in run.findings:
        findings.setdefault(finding.segment, []).append(finding)
    segments = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        segments.append(
            {
                "id": segment.id,
                "kind": kinds.get(segment.block, ""),
                "lang": segment.language,
                "source": segment.text,
                "target": draft.text if draft else "",
                "origin": draft.origin.value if draft else None,
                "engine": draft.engine if draft else "",
                "terms": _terms(draft),
                "findings": [_finding(finding) for finding in findings.get(segment.id, [])],
            }
        )
    return {"segments": segments, "summary": summary(run)}


def _terms(draft: Draft | None) -> list[dict[str, Any]]:
    return [
        {
            "concept": term.match.concept.headword,
            "context": term.match.concept.context,
            "source": term.match.surface,
            "target": term.target,
            "start": term.start,
            "end": term.end,
            "status": term.status.value,
        }
        for term in (draft.terms if draft else ())
    ]


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": finding.start,
        "end": finding.end,
    }


def summary(run: Run) -> dict[str, int]:
    """Return the figures of a run: segments, terms, held, missed, errors and warnings."""
    terms = [term for draft in run.drafts for term in draft.terms]
    missed = sum(term.status is TermStatus.MISSED for term in terms)
    return {
        "segments": len(run.segments),
        "terms": len(terms),
        "held": len(terms) - missed,
        "missed": missed,
        "errors": sum(finding.severity is Severity.ERROR for finding in run.findings),
        "warnings": sum(finding.severity is Severity.WARNING for finding in run.findings),
    }
