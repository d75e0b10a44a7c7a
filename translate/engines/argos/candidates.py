"""Candidates for a translation: what is wrong with their terms, what the model thinks of them.

Scores are mean log-probabilities of a token. Those of a decode can be compared with each other;
those of a decode with a forced beginning leave it out, so such texts are scored again, against the
source as it is (``score_batch``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import regex

from glossary.concept import Term
from glossary.inflect import find_accepted, paradigm
from translate.agreement import agreeing, agrees
from translate.engines.argos.model import Model
from translate.engines.base import Constraint, Request
from translate.function_words import function_words

# Texts made of one answer, where an article or a form is not certain.
_VARIANTS = 12
# Texts of a request whose words are put right, those with the fewest flaws.
_MENDED = 3
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")
Span = tuple[int, int]
# A text, and the model's score of it where it is known.
Scored = tuple[str, float | None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation, what is wrong with its terms (``flaws``), whether words were put right by
    hand, and what the model thinks of it: the mean log-probability of a token."""

    text: str
    flaws: int
    mended: bool
    score: float

    def rank(self) -> tuple[int, bool, float]:
        """What of two candidates is the better one: the smaller."""
        return self.flaws, self.mended, -self.score


def ranked(
    model: Model, requests: Sequence[Request], found: Sequence[Sequence[Scored]]
) -> list[list[Candidate]]:
    """The distinct texts of each request, the best first.

    Where none is without a flaw, words that disagree with a term are put right, in each way there
    is; which one, the model says. Texts without a score get one from the model.
    """
    answers: list[list[Candidate]] = [[] for _ in requests]
    unknown: list[tuple[int, str, bool]] = []
    for index, (request, texts) in enumerate(zip(requests, found, strict=True)):
        scores = dict(sorted(texts, key=lambda one: one[1] is not None))
        wrong = {text: flaws(text, request) for text in scores}
        for text, score in scores.items():
            if score is None:
                unknown.append((index, text, False))
            else:
                answers[index].append(Candidate(text, wrong[text], False, score))
        if wrong and min(wrong.values()):
            likely = sorted(wrong, key=lambda text: wrong[text])[:_MENDED]
            better = dict.fromkeys(one for text in likely for one in _mended(text, request))
            unknown += [(index, text, True) for text in better if text not in scores]
    encode = model.tokenizer.encode
    told = model.score(
        [encode(requests[index].text) for index, _, _ in unknown],
        [encode(text) for _, text, _ in unknown],
    )
    for (index, text, mended), score in zip(unknown, told, strict=True):
        answers[index].append(Candidate(text, flaws(text, requests[index]), mended, score))
    for some in answers:
        some.sort(key=Candidate.rank)
    return answers


def flaws(text: str, request: Request) -> int:
    """How many terms of a request are missing in a text or said twice, disagree with it or left a
    word of their own in it; a forbidden rendering counts for more than all that."""
    wanted = Counter(one.target for one in request.constraints)
    # Listed forms alone: what a model is made to say is one of them.
    spans = {term: find_accepted(text, term, 0) for term in wanted}
    wrong = sum(abs(len(_outer(spans, term)) - count) for term, count in wanted.items())
    wrong += sum(bool(_misfits(text, one)) for one in request.constraints)
    banned = sum(len(forbidden_places(text, one)) for one in request.constraints)
    wrong += 4 * len(request.constraints) * banned
    return wrong + sum(_leftover(text, request, one) for one in request.constraints)


def _outer(spans: Mapping[Term, Sequence[Span]], term: Term) -> list[Span]:
    """A term's places that are in no other term's: Moon, but not in Moon Jae-in."""
    others = [span for other, some in spans.items() if other != term for span in some]
    return [
        (start, end)
        for start, end in spans[term]
        if not any(a <= start and end <= b and b - a > end - start for a, b in others)
    ]


def forbidden_places(text: str, one: Constraint) -> list[Span]:
    """Where a text has a forbidden term in a term's stead, but not inside an accepted one."""
    accepted = find_accepted(text, one.target, 0) if one.never else []
    return [
        (start, end)
        for term in one.never
        for start, end in find_accepted(text, term, 0)
        if not any(a <= start and end <= b for a, b in accepted)
    ]


def _misfits(text: str, one: Constraint) -> list[Span]:
    """Where a noun stands among words that do not agree with it, or in another number."""
    if one.part_of_speech in ("adjective", "verb"):
        return []
    return [
        (start, end)
        for start, end in find_accepted(text, one.target, 0)
        if not agrees(text, (start, end), one.target, one.number)
    ]


def _mended(text: str, request: Request) -> list[str]:
    """The text with the words before its terms in agreement with them, in each way there is."""
    texts = [text]
    for one in request.constraints:
        texts = [better for text in texts for better in _fitted(text, one)][:_VARIANTS]
    return texts


def _fitted(text: str, one: Constraint) -> list[str]:
    """The text if a term fits where it stands, else what it would be if it did."""
    spans = _misfits(text, one)
    if len(spans) != 1:
        return [text]
    ((start, end),) = spans
    before, rest = text[:start], text[end:]
    # Another form may fit the words that are there: des Eid, des Eids.
    for form in dict.fromkeys([form_of(one), *one.target.forms]):
        if agrees(before + form + rest, (start, start + len(form)), one.target, one.number):
            return [before + form + rest]
    ways = [
        head + form + rest
        for listed in dict.fromkeys([text[start:end], form_of(one)])
        for head, form in agreeing(before, one.target, listed, one.number)
        if agrees(head + form, (len(head), len(head + form)), one.target, one.number)
    ]
    return list(dict.fromkeys(ways)) or [text]


def _leftover(text: str, request: Request, one: Constraint) -> bool:
    """Whether a word of the source's term was left beside the target's: Rote Linie Line."""
    there = {word.casefold() for word in _WORD.findall(request.text[one.start : one.end])}
    elsewhere = _WORD.findall(request.text[: one.start] + request.text[one.end :])
    allowed = {
        word.casefold()
        for form in (one.target.text, *one.target.forms)
        for word in _WORD.findall(form)
    }
    # "war" is German as well.
    allowed |= function_words(one.target.language)
    strange = there - allowed - {word.casefold() for word in elsewhere}
    return any(word.casefold() in strange for word in _WORD.findall(text) if len(word) > 2)


def stands(text: str, constraint: Constraint) -> bool:
    """Whether a term is in a text, in an accepted form."""
    return bool(find_accepted(text, constraint.target, 0))


def form_of(constraint: Constraint, number: str = "", case: str = "") -> str:
    """The term's form for a number and a case, as far as the glossary lists it."""
    term = constraint.target
    number = term.number or constraint.number or number or "sg"
    plural = plural_of(constraint)
    if number == "pl":
        form = plural or term.text
        if case == "dat" and term.language == "de":
            listed = [one for one in term.forms if one.startswith(form) and one.endswith("n")]
            return listed[0] if listed else form
        return form
    if case == "gen" and term.language == "de" and term.gender in ("m", "n", ""):
        listed = [one for one in term.forms if one != plural and one.endswith("s")]
        return listed[0] if listed else term.text
    return term.text


def plural_of(constraint: Constraint) -> str:
    """The term's plural, "" where none is listed."""
    listed = paradigm(constraint.target, constraint.part_of_speech)
    return next((form.text for form in listed if form.number == "pl"), "")
