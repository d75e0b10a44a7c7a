"""The second way to hold a term: other words in its place in the source, which the model knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from translate.agreement import begins_inflected, inflected
from translate.engines.argos.candidates import Candidate, Scored, Span, form_of, ranked
from translate.engines.argos.model import Model
from translate.engines.argos.stand_ins import StandIn, StandIns, choose
from translate.engines.base import Constraint, Request

# How often other stand-ins are tried.
_TURNS = 6


@dataclass(frozen=True, slots=True)
class Question:
    """A source with other words in its terms' places: where they stand, and which stand-ins they
    are (none: the terms' own texts); ``stem`` is what a stand-in adjective begins with."""

    text: str
    spans: tuple[Span, ...]
    stand_ins: tuple[StandIn, ...] = ()
    stem: str = ""

    @staticmethod
    def plain(request: Request) -> Question:
        """The source as it is."""
        return Question(request.text, tuple((one.start, one.end) for one in request.constraints))


def substituted(model: Model, requests: Sequence[Request], pool: StandIns) -> list[list[Candidate]]:
    """Candidates with the terms' own texts, and with stand-ins, in the source's place of them.

    Other stand-ins are tried only for the requests that have no candidate without a flaw.
    """
    found: list[list[Candidate]] = [[] for _ in requests]
    for turn in range(_TURNS):
        todo = [i for i, some in enumerate(found) if not any(not one.flaws for one in some)]
        again = [requests[i] for i in todo]
        fresh = ranked(model, again, _tried(model, again, pool, turn))
        for i, some in zip(todo, fresh, strict=True):
            found[i] = sorted([*found[i], *some], key=Candidate.rank)
    return found


def questions(request: Request, pool: StandIns, turn: int) -> list[Question]:
    """What to ask of the model in a turn: stand-ins, and once the terms' own texts: where there are
    stand-ins, in the second turn.

    Where a term begins with an adjective (Rote Linie), its stand-in does so too (new street).
    """
    asked = []
    chosen = choose(request, pool, turn)
    if turn == (1 if chosen else 0):
        asked.append(_question(request, [form_of(one) for one in request.constraints]))
    if chosen:
        adjective, stem = (
            pool.adjectives[turn % len(pool.adjectives)] if pool.adjectives else ("", "")
        )
        words = []
        for one, stand_in in zip(request.constraints, chosen, strict=True):
            word = stand_in.plural if one.number == "pl" else stand_in.singular
            word = f"{adjective} {word}" if stem and _two_words(one, stand_in) else word
            upper = request.text[one.start].isupper() and not one.start
            words.append(word[:1].upper() + word[1:] if upper else word)
        asked.append(_question(request, words, tuple(chosen), stem))
    return asked


def answered(text: str, question: Question, place: int, one: Constraint) -> tuple[Span, str] | None:
    """Where a term's stand-in came out, and the term's form there; None where it did not once."""
    if not question.stand_ins:
        return None
    stand_in = question.stand_ins[place]
    found = stand_in.found(text)
    if len(found) != 1:
        return None
    start, end, (number, case) = found[0]
    form = form_of(one, number, case)
    if question.stem and _two_words(one, stand_in):
        match = regex.search(
            rf"(?i)\b{regex.escape(question.stem)}(e|er|es|en|em)\s+$", text[:start]
        )
        if match is None:
            return None
        start, form = match.start(), inflected(one.target, form, match[1])
    return (start, end), form


def _tried(
    model: Model, requests: Sequence[Request], pool: StandIns, turn: int
) -> list[list[Scored]]:
    """The texts of one turn."""
    asked = [
        (index, question)
        for index, request in enumerate(requests)
        for question in questions(request, pool, turn)
    ]
    sources = [model.tokenizer.encode(question.text) for _, question in asked]
    found: list[list[Scored]] = [[] for _ in requests]
    for (index, question), answers in zip(asked, model.decode(sources, hypotheses=2), strict=True):
        for answer in answers:
            text = _swapped(model.tokenizer.decode(answer.tokens), question, requests[index])
            if text:
                found[index].append((text, answer.score))
    return found


def _swapped(text: str, question: Question, request: Request) -> str:
    """The terms in their stand-ins' places; "" where one came out twice or not at all."""
    if not question.stand_ins:
        return text
    taken = []
    for place, one in enumerate(request.constraints):
        found = answered(text, question, place, one)
        if found is None:
            return ""
        taken.append(found)
    for (start, end), form in sorted(taken, reverse=True):
        text = text[:start] + form + text[end:]
    return text


def _two_words(one: Constraint, stand_in: StandIn) -> bool:
    """Whether a stand-in has an adjective before it."""
    return bool(stand_in.gender) and begins_inflected(one.target)


def _question(
    request: Request, words: Sequence[str], stand_ins: tuple[StandIn, ...] = (), stem: str = ""
) -> Question:
    text, position, spans = "", 0, []
    for one, word in zip(request.constraints, words, strict=True):
        text += request.text[position : one.start]
        spans.append((len(text), len(text) + len(word)))
        text += word
        position = one.end
    return Question(text + request.text[position:], tuple(spans), stand_ins, stem)
