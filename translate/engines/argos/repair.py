"""The third way to hold a term: put in by hand for the words that attention says it became."""

from __future__ import annotations

from collections.abc import Sequence

from glossary.inflect import find_accepted
from translate.engines.argos.align import places
from translate.engines.argos.candidates import (
    Candidate,
    Scored,
    Span,
    forbidden_places,
    form_of,
    ranked,
)
from translate.engines.argos.model import Decoded, Model
from translate.engines.argos.stand_ins import StandIns
from translate.engines.argos.substitute import Question, answered, questions
from translate.engines.base import Request


def repaired(model: Model, requests: Sequence[Request], pool: StandIns) -> list[list[Candidate]]:
    """The translations of the source, and of the source with stand-ins, with the terms put in."""
    asked = [
        (index, question)
        for index, request in enumerate(requests)
        for question in (Question.plain(request), *questions(request, pool, 0))
    ]
    sources = [model.tokenizer.encode(question.text) for _, question in asked]
    decoded = model.decode(sources, attention=True)
    found: list[list[Scored]] = [[] for _ in requests]
    for (index, question), answers in zip(asked, decoded, strict=True):
        found[index].append((_put(model, requests[index], question, answers[0]), None))
    return ranked(model, requests, found)


def _put(model: Model, request: Request, question: Question, answer: Decoded) -> str:
    """An answer with the terms in it: in their stand-ins' places, where they stand already, or
    instead of the words they became."""
    text = model.tokenizer.decode(answer.tokens)
    taken: list[tuple[Span, str]] = []
    lost: list[int] = []
    for number, one in enumerate(request.constraints):
        found = answered(text, question, number, one)
        spans = [span for span in find_accepted(text, one.target, 0) if _apart(span, taken)]
        if found is not None and _apart(found[0], taken):
            taken.append(found)
        elif spans:
            taken.append((spans[0], text[slice(*spans[0])]))
        else:
            lost.append(number)
    for number in lost:
        one = request.constraints[number]
        likely = places(model, question.text, question.spans[number], answer)
        spans = [span for span in [*forbidden_places(text, one), *likely] if _apart(span, taken)]
        taken += [(span, form_of(one)) for span in spans[:1]]
    # What is forbidden goes even where the term stands already.
    for one in request.constraints:
        spans = [span for span in forbidden_places(text, one) if _apart(span, taken)]
        taken += [(span, form_of(one)) for span in spans]
    for (start, end), form in sorted(taken, reverse=True):
        text = text[:start] + form + text[end:]
    return text


def _apart(span: Span, taken: Sequence[tuple[Span, str]]) -> bool:
    return all(span[1] <= start or end <= span[0] for (start, end), _ in taken)
