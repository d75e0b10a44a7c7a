"""Where the terms a translation should have stand in it, each occurrence in its own place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from glossary.concept import Concept, ConceptId
from glossary.inflect import find_accepted, forbidden, terms_for

Span = tuple[int, int]


def places(
    text: str, wanted: Sequence[Concept], language: str, by_base: bool = True
) -> list[Span | None]:
    """Give a place for each wanted occurrence of a concept, None where there is none left.

    Occurrences of one concept get its places in order. No two overlap, and longer renderings choose
    first: the "Moon" of "Moon Jae-in" is no "Moon". Base forms are looked up only with ``by_base``
    and for concepts whose listed forms do not suffice: it takes a dictionary.
    """
    counts = Counter(concept.id for concept in wanted)
    concepts = {concept.id: concept for concept in wanted}
    spans = {name: _spans(text, concept, language, True) for name, concept in concepts.items()}
    shared = _share(spans, counts)
    short = [name for name in counts if len(shared[name]) < counts[name]]
    if short and by_base:
        spans |= {name: _spans(text, concepts[name], language, False) for name in short}
        shared = _share(spans, counts)
    left = {name: iter(found) for name, found in shared.items()}
    return [next(left[concept.id], None) for concept in wanted]


def banned(text: str, concept: Concept, language: str, covered: Sequence[Span] = ()) -> list[Span]:
    """Give the places where a forbidden term of a concept stands.

    What is inside an accepted rendering, or in ``covered``, is part of it ("Corea" in "Corea del
    Sur"). As written and as listed: what merely has the same base form is not what was meant.
    """
    listed = forbidden(concept, language)
    accepted = [*covered, *_spans(text, concept, language, True)] if listed else []
    return [
        (start, end)
        for term in listed
        for start, end in find_accepted(text, term, 0)
        if not any(a <= start and end <= b for a, b in accepted)
        and (not concept.case_sensitive or text[start].isupper() == term.text[:1].isupper())
    ]


def _spans(text: str, concept: Concept, language: str, listed: bool) -> set[Span]:
    enough = 0 if listed else None
    terms = terms_for(concept, language)
    return {span for term in terms for span in find_accepted(text, term, enough)}


def _share(
    spans: dict[ConceptId, set[Span]], counts: Counter[ConceptId]
) -> dict[ConceptId, list[Span]]:
    taken: list[Span] = []
    given: dict[ConceptId, list[Span]] = {name: [] for name in spans}
    choices: Iterable[tuple[int, int, int, ConceptId]] = sorted(
        ((start - end, start, end, name) for name in spans for start, end in spans[name])
    )
    for _, start, end, name in choices:
        free = all(end <= other[0] or other[1] <= start for other in taken)
        if free and len(given[name]) < counts[name]:
            given[name].append((start, end))
            taken.append((start, end))
    return {name: sorted(found) for name, found in given.items()}
