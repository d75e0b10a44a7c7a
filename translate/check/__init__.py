"""Checks a translation: one module a check, each with one public function ``check``.

A check takes a run and the glossary and returns findings; it changes nothing. They run in a fixed
order, and what they find is sorted by segment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from glossary.concept import Glossary
from translate.article import Finding, Run
from translate.check import (
    consistency,
    coverage,
    dates,
    language,
    length,
    markers,
    numbers,
    placeholders,
    punctuation,
    repetition,
    terms,
)

Check = Callable[[Run, Glossary], list[Finding]]

# What runs over our own drafts.
CHECKS: Mapping[str, Check] = {
    "terms": terms.check,
    "numbers": numbers.check,
    "coverage": coverage.check,
    "markers": markers.check,
    "repetition": repetition.check,
}

# What runs over a translation made elsewhere: by a person, a service, a language model.
DOCUMENT_CHECKS: Mapping[str, Check] = {
    **CHECKS,
    "dates": dates.check,
    "placeholders": placeholders.check,
    "punctuation": punctuation.check,
    "length": length.check,
    "language": language.check,
    "consistency": consistency.check,
}


def check(
    run: Run, glossary: Glossary, checks: Mapping[str, Check] = CHECKS
) -> tuple[Finding, ...]:
    """Return what the checks find in a run, in the order of its segments."""
    order = {segment.id: position for position, segment in enumerate(run.segments)}
    findings = [finding for one in checks.values() for finding in one(run, glossary)]
    return tuple(sorted(findings, key=lambda finding: order.get(finding.segment, len(order))))
