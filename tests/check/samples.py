"""Runs of one segment, and small glossaries."""

from __future__ import annotations

from glossary.concept import Concept, ConceptId, Glossary, Term
from translate.article import (
    Article,
    Block,
    Draft,
    DraftTerm,
    Finding,
    Origin,
    Run,
    Segment,
    Signature,
)

NONE = Glossary()


def make(
    source: str,
    target: str,
    to: str = "es",
    *,
    language: str = "en",
    origin: Origin = Origin.ENGINE,
    held: tuple[DraftTerm, ...] = (),
    unknown: tuple[str, ...] = (),
    settings: dict[str, str] | None = None,
    article: str = "en",
) -> Run:
    segment = Segment("b1.s1", "b1", 0, len(source), source, language)
    draft = Draft("b1.s1", to, target, origin, terms=held, unknown=unknown)
    whole = Article("a.txt", article, (Block("b1", source, language=language),))
    return Run(whole, to, (segment,), (draft,), (), Signature("1", {}, "", settings or {}))


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(str(finding.severity), finding.message) for finding in findings]


def concept(
    headword: str,
    language: str,
    *terms: Term | str,
    case_sensitive: bool = False,
    do_not_translate: bool = False,
) -> Concept:
    made = tuple(term if isinstance(term, Term) else Term(term, language) for term in terms)
    return Concept(
        ConceptId("", headword),
        case_sensitive=case_sensitive,
        do_not_translate=do_not_translate,
        terms={language: made} if made else {},
    )


def glossary(*concepts: Concept) -> Glossary:
    return Glossary({one.id: one for one in concepts})
