"""Carries terms through an engine: generate, verify, choose.

Every term found in a segment must stand in its rendering in an accepted form, as often as in the
source. The engine's own ways of holding are tried from the best to the bluntest; each answer is
verified, and only segments that still miss a term go on to the next route. Over a pivot the terms
are held on every leg by concept: what the pivot language calls them never decides the outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from glossary.concept import Concept, Glossary, Term, TermMatch
from glossary.inflect import Form, forbidden, paradigm, preferred, terms_for
from glossary.match import Matcher, find_terms
from glossary.occur import banned, places
from translate.agreement import agrees, number_of
from translate.article import Draft, DraftTerm, Origin, Segment, TermStatus
from translate.engines.base import Constraint, Engine, Hypothesis, Pair, Request, Route
from translate.engines.variants import halves, joined, plain, recased
from translate.guard import closed, faults, with_emoji
from translate.seams import mend

#: The way of an engine that holds nothing: what comes out right by it came out unaided.
FREE = "free"

_WORD = regex.compile(r"[\p{L}\p{N}]")
# Small words that may stand between the terms of a caption put together from the glossary.
_ARTICLES = frozenset({"the", "a", "an", "of", "and", "with"}) | frozenset(
    {"der", "die", "das", "den", "dem", "des", "ein", "eine", "mit", "von", "und"}
)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A term of the segment and where it stands in the text so far (None: nowhere)."""

    match: TermMatch
    concept: Concept
    span: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _State:
    """A segment on its way. ``free`` says that no engine was made to hold anything so far,
    ``faults`` what is wrong with the text, ``flaws`` how many terms are said too often or among
    words that do not agree, ``banned`` how many forbidden renderings there are, ``broken`` why no
    text of an engine could be taken."""

    text: str
    terms: tuple[_Wanted, ...]
    unknown: tuple[str, ...] = ()
    score: float | None = None
    free: bool = True
    faults: tuple[str, ...] = ()
    flaws: int = 0
    banned: int = 0
    broken: str = ""

    @property
    def good(self) -> bool:
        """Whether nothing is missing and nothing wrong."""
        wrong = self.faults or self.flaws or self.banned
        return not wrong and all(term.span is not None for term in self.terms)

    def rank(self) -> tuple[bool, int, int, int, int]:
        """What of two states is the better one: the smaller."""
        missing = sum(term.span is None for term in self.terms)
        return bool(self.faults), self.banned, missing, self.flaws, len(self.faults)


def translate(
    segments: Sequence[Segment], target: str, route: Route, matcher: Matcher, glossary: Glossary
) -> list[Draft]:
    """One draft a segment, in order. ``matcher`` finds terms in the segments' language."""
    drafts: dict[int, Draft] = {}
    waiting: dict[int, _State] = {}
    for index, segment in enumerate(segments):
        found = find(segment, target, matcher, glossary)
        whole = from_glossary(segment, target, found, whole_only=True)
        if whole is not None:
            drafts[index] = whole
        elif not _WORD.search(segment.text):
            drafts[index] = Draft(segment.id, target, segment.text, Origin.SOURCE)
        else:
            terms = [_Wanted(match, concept, (match.start, match.end)) for match, concept in found]
            waiting[index] = _State(segment.text, tuple(terms))
    states = list(waiting.values())
    for pair in route.pairs:
        last = pair is route.pairs[-1]
        states = _leg(states, pair, target if last else pair.target, route.engine, last)
    for index, state in zip(waiting, states, strict=True):
        drafts[index] = _draft(segments[index], target, state, route)
    return [drafts[index] for index in range(len(segments))]


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
        term = preferred(concept, target)
        if term is None:
            return None
        gap = "".join(letter for letter in between if not letter.isalnum())
        gap = regex.sub(r"\s+", " ", gap)
        if not pieces:
            gap = gap.lstrip()  # an article stood before it
        elif not gap or gap.isspace():
            gap = ", "
        pieces.append(gap)
        start = sum(map(len, pieces))
        form = _in_number(term, concept, match.number)
        if not pieces[:-1] and match.surface[:1].isupper():
            form = form[:1].upper() + form[1:]
        pieces.append(form)
        terms.append(DraftTerm(match, form, start, start + len(form), TermStatus.HELD))
    pieces.append("".join(letter for letter in rest[-1] if not letter.isalnum()).rstrip(" "))
    return Draft(segment.id, target, "".join(pieces), Origin.GLOSSARY, terms=tuple(terms))


def _in_number(term: Term, concept: Concept, number: str) -> str:
    """A term as it stands alone: in the plural where the source has it so and one is listed."""
    if number != "pl" or not _is_noun(concept):
        return term.text
    forms = paradigm(term, concept.part_of_speech)
    return next((form.text for form in forms if form.number == "pl" and not form.case), term.text)


def find(
    segment: Segment, target: str, matcher: Matcher, glossary: Glossary
) -> list[tuple[TermMatch, Concept]]:
    """The segment's terms that have an approved term in the target language."""
    return [
        (match, glossary.concepts[match.concept])
        for match in find_terms(matcher, segment.text)
        if preferred(glossary.concepts[match.concept], target) is not None
    ]


def _leg(
    states: Sequence[_State], pair: Pair, language: str, engine: Engine, last: bool
) -> list[_State]:
    """One pair: every way of the engine in turn, for the segments that still miss something.

    What a generative engine got wrong is asked again: in plain punctuation, in small letters, with
    no phrase twice, in halves. Where nothing helps, the segment is kept as it was.
    """
    lost = {index: state for index, state in enumerate(states) if state.broken}
    states = [state for state in states if not state.broken]
    requests = [_request(state, pair.source, language, last) for state in states]
    leg = _Leg(pair, language, engine)
    done = leg.asked(states, [[request] for request in requests], engine.methods)
    if engine.generative:
        for vary, method in _RETRIES:
            wrong = [index for index, state in enumerate(done) if state.faults]
            parts = {index: vary(requests[index]) for index in wrong}
            todo = [index for index in wrong if parts[index]]
            again = leg.asked(
                [states[index] for index in todo],
                [parts[index] for index in todo],
                engine.methods if method is None else (method,),
            )
            for index, state in zip(todo, again, strict=True):
                done[index] = min(done[index], state, key=_State.rank)
    kept = iter(
        replace(state, broken=", ".join(result.faults)) if result.faults else result
        for state, result in zip(states, done, strict=True)
    )
    return [lost.get(index) or next(kept) for index in range(len(states) + len(lost))]


@dataclass(frozen=True, slots=True)
class _Leg:
    """One pair of a route, and the engine that runs it."""

    pair: Pair
    language: str
    engine: Engine

    def asked(
        self,
        states: Sequence[_State],
        requests: Sequence[Sequence[Request]],
        methods: Sequence[str],
    ) -> list[_State]:
        """The best that came of each state, put as one request or as several parts."""
        best: dict[int, _State] = {}
        for method in methods:
            todo = [i for i in range(len(states)) if i not in best or not best[i].good]
            flat = [part for index in todo for part in requests[index]]
            answers = iter(self.engine.translate(self.pair, flat, method) if flat else [])
            for index in todo:
                parts = [next(answers) for _ in requests[index]]
                for hypothesis in parts[0] if len(parts) == 1 else _whole(parts):
                    state = self._carried(states[index], hypothesis, method)
                    best[index] = min(best.get(index, state), state, key=_State.rank)
                    if state.good:
                        break
        silent = ("has no answer",)
        return [best.get(i) or replace(state, faults=silent) for i, state in enumerate(states)]

    def _carried(self, state: _State, hypothesis: Hypothesis, method: str) -> _State:
        """The state after this leg: the hypothesis, and where in it the terms stand.

        On a pivot whose language has no term for the concept its headword stands for it. An
        engine's word for where that came out counts: it may have made a form of it.
        """
        found: tuple[str, ...] = ()
        if self.engine.generative:
            text = closed(state.text, hypothesis.text, self.language)
            text = with_emoji(state.text, text)
            hypothesis = replace(hypothesis, text=text)
            found = faults(state.text, text, self.pair.source, self.language)
        asked = [term for term in state.terms if term.span is not None]
        asked.sort(key=lambda term: term.span or (0, 0))
        said = {id(term): span for term, span in zip(asked, hypothesis.spans, strict=False)}
        concepts = [_with_headword(term.concept, self.language) for term in state.terms]
        # What a model was made to say is a listed form: no need of a dictionary.
        by_base = method == FREE or not self.engine.generative
        seen = places(hypothesis.text, concepts, self.language, by_base)
        terms = [
            replace(
                term,
                span=(preferred(term.concept, self.language) is None and said.get(id(term))) or at,
            )
            for term, at in zip(state.terms, seen, strict=True)
        ]
        return _State(
            hypothesis.text,
            tuple(terms),
            state.unknown + hypothesis.unknown,
            hypothesis.score,
            state.free and method == FREE,
            found,
            self._flaws(hypothesis.text, terms) if self.engine.generative else 0,
            self._banned(hypothesis.text, terms),
        )

    def _banned(self, text: str, terms: Sequence[_Wanted]) -> int:
        """How many forbidden renderings of its terms a text has."""
        covered = [term.span for term in terms if term.span is not None]
        concepts = {term.concept.id: term.concept for term in terms}.values()
        return sum(len(banned(text, one, self.language, covered)) for one in concepts)

    def _flaws(self, text: str, terms: Sequence[_Wanted]) -> int:
        """How many terms a text says once too often, or among words that do not agree."""
        concepts = list({term.concept.id: term.concept for term in terms}.values())
        once_more = [term.concept for term in terms] + concepts
        more = places(text, once_more, self.language, by_base=False)[len(terms) :]
        wrong = sum(place is not None for place in more)
        for term in terms:
            wanted = preferred(term.concept, self.language)
            if _is_noun(term.concept) and wanted is not None and term.span is not None:
                wrong += not agrees(text, term.span, wanted, term.match.number)
        return wrong


def _with_headword(concept: Concept, language: str) -> Concept:
    """A concept with its headword for a term where a language has none."""
    if preferred(concept, language) is not None:
        return concept
    term = Term(concept.id.headword, language)
    return replace(concept, terms={**concept.terms, language: (term,)})


def _whole(parts: Sequence[Sequence[Hypothesis]]) -> list[Hypothesis]:
    """The best hypotheses of the parts as one."""
    return [joined([some[0] for some in parts])] if all(parts) else []


# How a generative engine is asked again, in this order, and by which method (None: all it has).
_RETRIES: tuple[tuple[Callable[[Request], Sequence[Request]], str | None], ...] = (
    (lambda request: _one(plain(request)), None),
    (lambda request: _one(recased(request)), None),
    (lambda request: [request], "no-repeat"),
    (halves, None),
)


def _one(request: Request | None) -> list[Request]:
    return [] if request is None else [request]


def _request(state: _State, source: str, language: str, last: bool) -> Request:
    """What to ask of the engine. A pivot is for the engine alone: only the last leg is polite."""
    constraints = []
    for term in state.terms:
        if term.span is None:
            continue
        surface = state.text[slice(*term.span)]
        form = _form(term.concept, source, surface)
        # The headword stands for a concept where a pivot language has no term for it.
        wanted = preferred(term.concept, language) or Term(term.concept.id.headword, language)
        constraints.append(
            Constraint(
                *term.span,
                source=_listed(term.concept, source, surface),
                target=wanted,
                number=_number(term, source, state.text, form),
                part_of_speech=term.concept.part_of_speech,
                gender=_gender(term.concept, source, form),
                never=forbidden(term.concept, language),
            )
        )
    held = tuple(sorted(constraints, key=lambda one: one.start))
    return Request(state.text, held, formal=last)


def _number(term: _Wanted, language: str, text: str, form: Form | None) -> str:
    """The number of a term where it stands: in the source the match knows it best; of a German
    noun the words before it tell."""
    span = term.span or (0, 0)
    surface = text[slice(*span)]
    known = preferred(term.concept, language)
    if language.partition("-")[0] == "de" and known is not None and _is_noun(term.concept):
        return number_of(text[: span[0]], known, surface)
    told, match = form.number if form else "", term.match
    return (match.number or told) if surface == match.surface else (told or match.number)


def _gender(concept: Concept, language: str, form: Form | None) -> str:
    """The gender of a term's form in the source; a noun has one in all its forms."""
    if form is not None or not _is_noun(concept):
        return form.gender if form else ""
    known = preferred(concept, language)
    return known.gender if known else ""


def _is_noun(concept: Concept) -> bool:
    return concept.part_of_speech not in ("adjective", "verb")


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


def _draft(segment: Segment, target: str, state: _State, route: Route) -> Draft:
    text, origin = segment.text, Origin.SOURCE
    seen: list[tuple[int, int] | None] = [None] * len(state.terms)
    if not state.broken:
        origin = Origin.ENGINE
        text = mend(state.text, list(_nouns(state, target)), target)
        seen = places(text, [term.concept for term in state.terms], target)
    status = TermStatus.FREE if state.free else TermStatus.HELD
    terms = [
        DraftTerm(term.match, "", -1, -1, TermStatus.MISSED)
        if span is None
        else DraftTerm(term.match, text[slice(*span)], *span, status)
        for term, span in zip(state.terms, seen, strict=True)
    ]
    return Draft(
        segment.id,
        target,
        text,
        origin,
        engine="" if state.broken else route.engine.name,
        terms=tuple(terms),
        score=state.score,
        unknown=tuple(dict.fromkeys(state.unknown)),
        fault=state.broken,
    )


def _nouns(state: _State, target: str) -> Iterator[tuple[int, Term]]:
    """Where the terms begin that articles agree with."""
    for term in state.terms:
        wanted = preferred(term.concept, target)
        if _is_noun(term.concept) and term.span is not None and wanted is not None:
            yield term.span[0], wanted
