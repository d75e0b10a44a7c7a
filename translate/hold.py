"""Carries terms through an engine: generate, verify, choose.

Every term found in a segment must stand in its rendering in an accepted form, as often as in the
source. The engine's own ways of holding are tried from the best to the bluntest; each answer is
verified, and only segments that still miss a term go on to the next route. Over a pivot the terms
are held on every leg by concept: what the pivot language calls them never decides the outcome.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from glossary.concept import Concept, Glossary, Term, TermMatch
from glossary.inflect import Form, find_accepted, paradigm, preferred, terms_for
from glossary.match import Matcher, find_terms
from translate.article import Draft, DraftTerm, Origin, Segment, TermStatus
from translate.engines.base import Constraint, Engine, Hypothesis, Pair, Request, Route
from translate.seams import mend

_WORD = regex.compile(r"[\p{L}\p{N}]")
# Small words that may stand between the terms of a caption put together from the glossary.
_ARTICLES = frozenset({"the", "a", "an", "of", "and", "with"}) | frozenset(
    {"der", "die", "das", "den", "dem", "des", "ein", "eine", "mit", "von", "und"}
)


@dataclass(frozen=True, slots=True)
class _Held:
    """A segment on its way: its text so far, and where its terms stand in it."""

    text: str
    terms: tuple[tuple[TermMatch, Concept, tuple[int, int] | None], ...]
    unknown: tuple[str, ...] = ()
    score: float | None = None
    broken: bool = False


def translate(
    segments: Sequence[Segment], target: str, route: Route, matcher: Matcher, glossary: Glossary
) -> list[Draft]:
    """One draft a segment, in order. ``matcher`` finds terms in the segments' language."""
    drafts: list[Draft | None] = [None] * len(segments)
    waiting: list[tuple[int, _Held]] = []
    for index, segment in enumerate(segments):
        found = _terms(segment.text, target, matcher, glossary)
        whole = from_glossary(segment, target, found, whole_only=True)
        if whole is not None:
            drafts[index] = whole
        elif not _WORD.search(segment.text):
            drafts[index] = Draft(segment.id, target, segment.text, Origin.SOURCE)
        else:
            terms = tuple((match, concept, (match.start, match.end)) for match, concept in found)
            waiting.append((index, _Held(segment.text, terms)))
    states = [state for _, state in waiting]
    for pair in route.pairs:
        last = pair is route.pairs[-1]
        states = _leg(states, pair, target if last else pair.target, route.engine, last)
    for (index, _), state in zip(waiting, states, strict=True):
        drafts[index] = _draft(segments[index], target, state, route)
    return [draft for draft in drafts if draft is not None]


def from_glossary(
    segment: Segment,
    target: str,
    found: Sequence[tuple[TermMatch, Concept]],
    whole_only: bool = False,
) -> Draft | None:
    """A segment put together from its terms alone; None where words remain that no term covers.

    With ``whole_only`` one term must be the whole segment. Otherwise terms may stand beside each
    other, with nothing but articles, simple prepositions and punctuation between: a caption.
    """
    text = segment.text
    if not found or (whole_only and len(found) != 1):
        return None
    rest, position = [], 0
    for match, _ in found:
        rest.append(text[position : match.start])
        position = match.end
    rest.append(text[position:])
    words = regex.findall(r"[\p{L}\p{N}]+", " ".join(rest))
    if words and (whole_only or any(word.lower() not in _ARTICLES for word in words)):
        return None
    pieces: list[str] = []
    terms: list[DraftTerm] = []
    for between, (match, concept) in zip(rest, found, strict=False):
        term = _target(concept, target)
        if term is None:
            return None
        gap = "".join(letter for letter in between if not letter.isalnum())
        gap = regex.sub(r"\s+", " ", gap)
        if pieces and (not gap or gap.isspace()):
            gap = ", " if not whole_only else gap
        pieces.append(gap)
        start = sum(map(len, pieces))
        form = term.text if pieces[:-1] else term.text[:1].upper() + term.text[1:]
        if not match.surface[:1].isupper():
            form = term.text
        pieces.append(form)
        terms.append(DraftTerm(match, form, start, start + len(form), TermStatus.HELD))
    pieces.append("".join(letter for letter in rest[-1] if not letter.isalnum()).rstrip(" "))
    return Draft(segment.id, target, "".join(pieces), Origin.GLOSSARY, terms=tuple(terms))


def find(
    segment: Segment, target: str, matcher: Matcher, glossary: Glossary
) -> list[tuple[TermMatch, Concept]]:
    """The segment's terms that have an approved term in the target language."""
    return _terms(segment.text, target, matcher, glossary)


def _terms(
    text: str, target: str, matcher: Matcher, glossary: Glossary
) -> list[tuple[TermMatch, Concept]]:
    return [
        (match, glossary.concepts[match.concept])
        for match in find_terms(matcher, text)
        if _target(glossary.concepts[match.concept], target) is not None
    ]


def _target(concept: Concept, language: str) -> Term | None:
    return preferred(concept, language)


def _leg(
    states: Sequence[_Held], pair: Pair, language: str, engine: Engine, last: bool
) -> list[_Held]:
    """One pair: every way of the engine in turn, for the segments that still miss something."""
    results: list[_Held | None] = [None] * len(states)
    best: dict[int, _Held] = {}
    open_ones = list(range(len(states)))
    for method in engine.methods:
        requests = [_request(states[i], pair.source, language, last) for i in open_ones]
        answers = engine.translate(pair, requests, method)
        still = []
        for i, hypotheses in zip(open_ones, answers, strict=True):
            candidates = [_carried(states[i], hypothesis) for hypothesis in hypotheses]
            good = next((c for c in candidates if not _missing(c, language)), None)
            if good is not None:
                results[i] = good
                continue
            if candidates and (
                i not in best
                or len(_missing(candidates[0], language)) < len(_missing(best[i], language))
            ):
                best[i] = candidates[0]
            still.append(i)
        open_ones = still
        if not open_ones:
            break
    for i in open_ones:
        results[i] = best.get(i) or replace(states[i], broken=True)
    return [result for result in results if result is not None]


def _request(state: _Held, source: str, language: str, last: bool) -> Request:
    """What to ask of the engine. A pivot is for the engine alone: only the last leg is polite."""
    constraints = []
    for match, concept, span in state.terms:
        if span is None:
            continue
        surface = state.text[span[0] : span[1]]
        form = _form(concept, source, surface)
        constraints.append(
            Constraint(
                span[0],
                span[1],
                source=_listed(concept, source, surface),
                target=_target(concept, language) or Term(concept.id.headword, language),
                number=form.number if form and surface != match.surface else match.number,
                part_of_speech=concept.part_of_speech,
                gender=form.gender if form else "",
            )
        )
    held = tuple(sorted(constraints, key=lambda c: c.start))
    return Request(state.text, held, formal=last)


def _form(concept: Concept, language: str, surface: str) -> Form | None:
    """What the form in a text is, where the glossary lists it: "surcoreanas" is f, pl."""
    for term in terms_for(concept, language):
        for form in paradigm(term, concept.part_of_speech):
            if form.text.casefold() == surface.casefold():
                return form
    return None


def _listed(concept: Concept, language: str, surface: str) -> str:
    """The term as the glossary lists it: the one found, where it is written so (US), or the head.

    What differs from it by capitals alone ("SUNSHINE POLICY") is so for its place's sake.
    """
    listed = [form for term in terms_for(concept, language) for form in (term.text, *term.forms)]
    return surface if surface in listed else concept.id.headword


def _carried(state: _Held, hypothesis: Hypothesis) -> _Held:
    """The state after a leg: the hypothesis, with its spans put back to their terms."""
    order = sorted(
        (i for i, term in enumerate(state.terms) if term[2] is not None),
        key=lambda i: state.terms[i][2] or (0, 0),
    )
    spans = dict(zip(order, hypothesis.spans, strict=False))
    terms = tuple(
        (match, concept, spans.get(i)) for i, (match, concept, _) in enumerate(state.terms)
    )
    return _Held(
        hypothesis.text, terms, state.unknown + hypothesis.unknown, hypothesis.score, state.broken
    )


def _missing(state: _Held, language: str) -> list[TermMatch]:
    """The terms without a place: neither where the engine says nor anywhere in an accepted form."""
    missing = []
    needed: Counter[Concept | object] = Counter()
    for match, concept, span in state.terms:
        term = _target(concept, language)
        if term is None:
            if span is None:
                missing.append(match)
            continue
        needed[concept.id] += 1
        if len(find_accepted(state.text, term, needed[concept.id])) < needed[concept.id] and (
            span is None or not _agrees(state.text[span[0] : span[1]], term)
        ):
            missing.append(match)
    return missing


def _agrees(form: str, term: Term) -> bool:
    return bool(find_accepted(form, term, 1))


def _draft(segment: Segment, target: str, state: _Held, route: Route) -> Draft:
    if state.broken:
        terms = tuple(
            DraftTerm(match, "", -1, -1, TermStatus.MISSED) for match, _, _ in state.terms
        )
        return Draft(segment.id, target, segment.text, Origin.SOURCE, terms=terms)
    placed = [
        (span[0], _target(concept, target))
        for _, concept, span in state.terms
        if span and concept.part_of_speech not in ("adjective", "verb")
    ]
    text = mend(state.text, [(start, term) for start, term in placed if term], target)
    missing = {id(match) for match in _missing(state, target)}
    used: set[tuple[int, int]] = set()
    terms_out = []
    for match, concept, span in state.terms:
        term = _target(concept, target)
        place = None
        if term is not None and id(match) not in missing:
            places = [p for p in find_accepted(text, term, 1) if p not in used]
            places = places or [p for p in find_accepted(text, term) if p not in used]
            if places:
                wanted = span[0] if span else 0
                place = min(places, key=lambda p: abs(p[0] - wanted))
        if place is None:
            terms_out.append(DraftTerm(match, "", -1, -1, TermStatus.MISSED))
        else:
            used.add(place)
            form = text[place[0] : place[1]]
            terms_out.append(DraftTerm(match, form, place[0], place[1], TermStatus.HELD))
    return Draft(
        segment.id,
        target,
        text,
        Origin.ENGINE,
        engine=route.engine.name,
        terms=tuple(terms_out),
        score=state.score,
        unknown=tuple(dict.fromkeys(state.unknown)),
    )
