"""Checks a translation: one module a check, each with one public function ``check``.

A check takes a run and the glossary and returns findings; it changes nothing. They run in a fixed
order, and what they find is sorted by segment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from glossary.concept import Glossary
from translate.article import Finding, Run
from translate.check import coverage, markers, numbers, repetition, terms

CHECKS: Mapping[str, Callable[[Run, Glossary], list[Finding]]] = {
    "terms": terms.check,
    "numbers": numbers.check,
    "coverage": coverage.check,
    "markers": markers.check,
    "repetition": repetition.check,
}


def check(run: Run, glossary: Glossary) -> tuple[Finding, ...]:
    """Return what all checks find in a run, in the order of its segments."""
    order = {segment.id: position for position, segment in enumerate(run.segments)}
    findings = [finding for one in CHECKS.values() for finding in one(run, glossary)]
    return tuple(sorted(findings, key=lambda finding: order.get(finding.segment, len(order))))
