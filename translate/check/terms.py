"""Terms: each term of the source stands in the translation as the glossary says.

A term must come out in an accepted form, as often as the source has it; a rendering the glossary
forbids must not. With "Sunshine Policy" → "Sonnenscheinpolitik" in the glossary, "die Politik der
Sonne" is an error and "die Sonnenscheinpolitik" passes. Where a person repeats a term less often
than the source ("it" for the second time), that is a warning only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import regex

from glossary.concept import ConceptId, Glossary, Term
from glossary.inflect import find_accepted, forbidden, preferred, terms_for
from glossary.match import Matcher, find_terms
from translate.article import Draft, DraftTerm, Finding, Origin, Run, Segment, Severity, TermStatus

Span = tuple[int, int]


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return what is wrong with the terms of a run, and the words its engine did not know."""
    segments = {segment.id: segment for segment in run.segments}
    find = finder(glossary)
    findings: list[Finding] = []
    for draft in run.drafts:
        segment = segments.get(draft.segment)
        if segment is None:
            continue
        found = draft.terms or find(segment, draft.text, draft.language)
        if draft.text.strip() and segment.language != draft.language:
            findings += _missed(draft, found, glossary)
            findings += _forbidden(draft, found, glossary)
        findings += _unknown(draft)
    return findings


def finder(glossary: Glossary) -> Callable[[Segment, str, str], tuple[DraftTerm, ...]]:
    """Return a function that finds a segment's terms in a translation nobody has annotated.

    It answers with a record for each occurrence in the source that has a term in the target
    language: free where the translation has it in an accepted form, missed where not.
    """
    # Each segment is matched in its own language: a stray caption is not in the article's.
    matchers: dict[str, Matcher] = {}

    def find(segment: Segment, text: str, language: str) -> tuple[DraftTerm, ...]:
        if segment.language not in matchers:
            matchers[segment.language] = Matcher(glossary, segment.language)
        matches = find_terms(matchers[segment.language], segment.text)
        wanted = Counter(match.concept for match in matches)
        places = _places(wanted, glossary, text, language)
        terms = []
        for match in matches:
            target = preferred(glossary.concepts[match.concept], language)
            if target is None:
                continue
            spans = places[match.concept]
            start, end = spans.pop(0) if spans else (-1, -1)
            terms.append(
                DraftTerm(
                    match,
                    text[start:end] if end >= 0 else target.text,
                    start,
                    end,
                    TermStatus.FREE if end >= 0 else TermStatus.MISSED,
                )
            )
        return tuple(terms)

    return find


def _places(
    wanted: Counter[ConceptId], glossary: Glossary, text: str, language: str
) -> dict[ConceptId, list[Span]]:
    """Return where each wanted concept stands, as often as it is wanted, no place given twice.

    Longer renderings choose first, so that the "Moon" of "Moon Jae-in" does not pass for a "Moon".
    Base forms are looked up only where the listed forms do not suffice: it takes a dictionary.
    """
    terms = {concept: terms_for(glossary.concepts[concept], language) for concept in wanted}
    places: dict[ConceptId, list[Span]] = {}
    for listed_only in (True, False):
        spans = {
            concept: _accepted(terms[concept], text, wanted[concept] if listed_only else None)
            for concept in wanted
        }
        places = _share(spans, wanted)
        if all(len(places[concept]) == wanted[concept] for concept in wanted if terms[concept]):
            break
    return places


def _share(
    spans: dict[ConceptId, list[Span]], wanted: Counter[ConceptId]
) -> dict[ConceptId, list[Span]]:
    taken: list[Span] = []
    places: dict[ConceptId, list[Span]] = {concept: [] for concept in wanted}
    choices = sorted(
        ((end - start, start, end, concept) for concept in spans for start, end in spans[concept]),
        key=lambda choice: (-choice[0], choice[1]),
    )
    for _, start, end, concept in choices:
        free = all(end <= other[0] or other[1] <= start for other in taken)
        if free and len(places[concept]) < wanted[concept]:
            places[concept].append((start, end))
            taken.append((start, end))
    return {concept: sorted(found) for concept, found in places.items()}


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
        accepted = covered + _accepted(terms_for(concept, draft.language), draft.text, 0)
        for term in forbidden(concept, draft.language):
            # As written and as listed: what merely has the same base form is not what was meant.
            for start, end in find_accepted(draft.text, term, 0):
                surface = draft.text[start:end]
                if any(a <= start and end <= b for a, b in accepted):
                    continue
                if concept.case_sensitive and not _same_case(surface, term):
                    continue
                findings.append(
                    Finding(
                        draft.segment,
                        "terms",
                        Severity.ERROR,
                        f"“{surface}” is forbidden for “{concept_id.headword}”: "
                        f"use {_expected(concept_id, glossary, draft)}.",
                        start,
                        end,
                    )
                )
    return findings


def _same_case(surface: str, term: Term) -> bool:
    return surface[:1].isupper() == term.text[:1].isupper()


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
