"""Terms: each term of the source stands in the translation as the glossary says.

A term must come out in an accepted form, as often as the source has it; a rendering the glossary
forbids must not. With "Sunshine Policy" → "Sonnenscheinpolitik" in the glossary, "die Politik der
Sonne" is an error and "die Sonnenscheinpolitik" passes. Where a person repeats a term less often
than the source ("it" for the second time), that is a warning only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import regex

from glossary.concept import ConceptId, Glossary, Term
from glossary.inflect import find_accepted, preferred, terms_for
from glossary.match import Matcher, find_terms, matcher
from glossary.occur import banned, places
from translate.article import Draft, DraftTerm, Finding, Origin, Run, Segment, Severity, TermStatus
from translate.check.coverage import kept_on_request

Span = tuple[int, int]


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return what is wrong with the terms of a run, and the words its engine did not know."""
    segments = {segment.id: segment for segment in run.segments}
    find = finder(glossary)
    findings: list[Finding] = []
    for draft in run.drafts:
        segment = segments.get(draft.segment)
        if segment is None or kept_on_request(segment, draft, run):
            continue
        found = draft.terms or find(segment, draft.text, draft.language)
        if draft.text.strip() and segment.language != draft.language:
            findings += _missed(draft, found, glossary)
            findings += _forbidden(draft, found, glossary)
        findings += _unknown(draft)
    return findings


def finder(
    glossary: Glossary, known: Mapping[str, Matcher] | None = None
) -> Callable[[Segment, str, str], tuple[DraftTerm, ...]]:
    """Return a function that finds a segment's terms in a translation nobody has annotated.

    It answers with a record for each occurrence in the source that has a term in the target
    language: free where the translation has it in an accepted form, missed where not. ``known`` are
    matchers that are there already, by language.
    """
    # Each segment is matched in its own language: a stray caption is not in the article's.
    matchers = dict(known or {})

    def find(segment: Segment, text: str, language: str) -> tuple[DraftTerm, ...]:
        if segment.language not in matchers:
            matchers[segment.language] = matcher(glossary, segment.language)
        found = [
            (match, glossary.concepts[match.concept], target)
            for match in find_terms(matchers[segment.language], segment.text)
            if (target := preferred(glossary.concepts[match.concept], language)) is not None
        ]
        seen = places(text, [concept for _, concept, _ in found], language)
        return tuple(
            DraftTerm(match, target.text, -1, -1, TermStatus.MISSED)
            if span is None
            else DraftTerm(match, text[slice(*span)], *span, TermStatus.FREE)
            for (match, _, target), span in zip(found, seen, strict=True)
        )

    return find


def _accepted(terms: Sequence[Term], text: str, enough: int | None = None) -> list[Span]:
    """Return where a text has one of the terms; with ``enough`` of them, base forms are let be."""
    listed = {span for term in terms for span in find_accepted(text, term, 0)}
    if enough is not None and len(listed) >= enough:
        return sorted(listed)
    return sorted({span for term in terms for span in find_accepted(text, term)})


def _missed(draft: Draft, found: Sequence[DraftTerm], glossary: Glossary) -> list[Finding]:
    findings = []
    present = Counter(term.match.concept for term in found if _stands(draft, term, glossary))
    wanted = Counter(term.match.concept for term in found)
    reported: set[ConceptId] = set()
    for term in found:
        concept = term.match.concept
        if concept in reported or present[concept] >= wanted[concept]:
            continue
        reported.add(concept)
        # A person may say "it" for the second mention; an engine that drops one has lost it.
        leave = draft.origin is Origin.MEMORY and present[concept] > 0
        times = (
            f"{present[concept]} of {wanted[concept]} times"
            if wanted[concept] > 1
            else "not at all"
        )
        findings.append(
            Finding(
                draft.segment,
                "terms",
                Severity.WARNING if leave else Severity.ERROR,
                f"“{term.match.surface}” must be {_expected(concept, glossary, draft)}: "
                f"the translation has it {times}.",
            )
        )
    return findings


def _stands(draft: Draft, term: DraftTerm, glossary: Glossary) -> bool:
    """Tell whether a term claimed to be in the draft is there, in an accepted form."""
    if term.status is TermStatus.MISSED or not 0 <= term.start < term.end <= len(draft.text):
        return False
    concept = glossary.concepts.get(term.match.concept)
    if concept is None:  # Held for a glossary that is not this one.
        return draft.text[term.start : term.end] == term.target
    terms = terms_for(concept, draft.language)
    return any(
        start < term.end and term.start < end
        for enough in (1, None)
        for start, end in _accepted(terms, draft.text, enough)
    )


def _expected(concept_id: ConceptId, glossary: Glossary, draft: Draft) -> str:
    concept = glossary.concepts.get(concept_id)
    terms = terms_for(concept, draft.language) if concept else ()
    first, others = [f"“{term.text}”" for term in terms[:1]], [f"“{t.text}”" for t in terms[1:4]]
    if not first:
        return f"“{concept_id.headword}”"
    return first[0] + (f" (or {', '.join(others)})" if others else "")


def _forbidden(draft: Draft, found: Sequence[DraftTerm], glossary: Glossary) -> list[Finding]:
    findings: list[Finding] = []
    # What stands inside an accepted rendering is part of it: "Corea" in "Corea del Sur".
    covered = [(term.start, term.end) for term in found if term.end > 0]
    for concept_id in dict.fromkeys(term.match.concept for term in found):
        concept = glossary.concepts.get(concept_id)
        if concept is None:
            continue
        for start, end in banned(draft.text, concept, draft.language, covered):
            findings.append(
                Finding(
                    draft.segment,
                    "terms",
                    Severity.ERROR,
                    f"“{draft.text[start:end]}” is forbidden for “{concept_id.headword}”: "
                    f"use {_expected(concept_id, glossary, draft)}.",
                    start,
                    end,
                )
            )
    return findings


def _unknown(draft: Draft) -> list[Finding]:
    findings = []
    held = [(term.start, term.end) for term in draft.terms if term.end > 0]
    for word in dict.fromkeys(word for word in draft.unknown if word.strip()):
        place = regex.search(
            rf"(?<![\p{{L}}\p{{M}}\p{{N}}]){regex.escape(word)}(?![\p{{L}}\p{{M}}\p{{N}}])",
            draft.text,
        )
        if place is None or any(a <= place.start() and place.end() <= b for a, b in held):
            continue
        findings.append(
            Finding(
                draft.segment,
                "unknown",
                Severity.INFO,
                f"“{word}” is a word the engine does not know: it was left as it was.",
                place.start(),
                place.end(),
            )
        )
    return findings
