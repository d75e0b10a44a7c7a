"""Ways to make a CTranslate2 model say a term: other words in the source, a forced beginning.

Each way gives candidates for one request, ranked by what the model thinks of them as translations
of the true source (``score_batch``, the mean log-probability of a token: scores of forced decodes
leave the forced part out and cannot be compared). Whoever asks verifies them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from glossary.inflect import find_accepted, paradigm
from translate.determiners import agrees, alternatives
from translate.engines.argos.model import Decoded, Model
from translate.engines.argos.stand_ins import StandIn, choose
from translate.engines.base import Constraint, Request

# What a wrong article costs a candidate, as mean log-probability: more than a model ever objects
# to a word it does not know.
_DISAGREES = 2.0
# Rows of one request in a call of the forced way.
_ROWS = 16
# Sites tried for a term: where attention says, and beside it.
_SITES = 4
# Texts made of one answer, where terms change within: Gemischter, Gemischte, Gemischten Ausschuss.
_VARIANTS = 12
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A translation and its rank: the higher, the better."""

    text: str
    score: float


def substituted(
    model: Model,
    requests: Sequence[Request],
    nouns: tuple[StandIn, ...],
    names: tuple[StandIn, ...],
) -> list[list[Candidate]]:
    """Candidates with the terms' own texts, and with stand-ins, in the source's place of them."""
    asked: list[tuple[int, str, tuple[StandIn, ...]]] = []
    for index, request in enumerate(requests):
        asked.append((index, _with_targets(request), ()))
        for pool in (nouns, nouns[::-1]):
            chosen = choose([_kind(one) for one in request.constraints], pool, names, request.text)
            if chosen:
                asked.append((index, _with_stand_ins(request, chosen), tuple(chosen)))
    encode = model.tokenizer.encode
    decoded = model.decode([encode(text) for _, text, _ in asked], hypotheses=2)
    found: list[list[str]] = [[] for _ in requests]
    for (index, _, stand_ins), answers in zip(asked, decoded, strict=True):
        for answer in answers:
            text = model.tokenizer.decode(answer.tokens)
            if stand_ins:
                found[index] += _swapped(text, requests[index].constraints, stand_ins)
            elif text:
                found[index].append(text)
    return ranked(model, requests, found)


def forced(
    model: Model, requests: Sequence[Request], first: Sequence[Decoded]
) -> list[list[Candidate]]:
    """Candidates that were cut where a missing term should be, and go on from the term itself.

    ``first`` is the free translation of each request, with its attention.
    """
    states = [decoded.tokens for decoded in first]
    texts = [model.tokenizer.decode(tokens) for tokens in states]
    found: list[list[str]] = [[] for _ in requests]
    most = max((len(request.constraints) for request in requests), default=0)
    for step in range(most):
        rows: list[tuple[int, list[str]]] = []
        for index, request in enumerate(requests):
            missing = [one for one in request.constraints if not stands(texts[index], one)]
            if not missing or step >= len(request.constraints):
                continue
            starts = _beginnings(model, request, missing[0], states[index], first[index])
            rows += [(index, start) for start in starts[:_ROWS]]
        if not rows:
            break
        sources = [model.tokenizer.encode(requests[index].text) for index, _ in rows]
        decoded = model.decode(sources, [start for _, start in rows], beam=2)
        tried: dict[int, list[tuple[str, ...]]] = {}
        for (index, _), answers in zip(rows, decoded, strict=True):
            tried.setdefault(index, []).append(answers[0].tokens)
        for index, tokens in tried.items():
            shown = [model.tokenizer.decode(one) for one in tokens]
            best = ranked(model, [requests[index]], [shown])[0]
            good = [
                one
                for one in best
                if _held(one.text, requests[index]) > _held(texts[index], requests[index])
            ]
            if good:
                texts[index] = good[0].text
                states[index] = tuple(model.tokenizer.encode(good[0].text))
                found[index] += [one.text for one in good]
    return ranked(model, requests, found)


def repaired(
    model: Model, requests: Sequence[Request], first: Sequence[Decoded]
) -> list[list[Candidate]]:
    """The free translation with the words put in by hand that attention says stand for a term."""
    found: list[list[str]] = []
    for request, decoded in zip(requests, first, strict=True):
        text = model.tokenizer.decode(decoded.tokens)
        for one in request.constraints:
            if stands(text, one):
                continue
            site = _aligned(model, request, one, decoded)
            if site is None:
                continue
            words = model.tokenizer.decode(decoded.tokens[site[0] : site[1]])
            at = text.find(words) if words else -1
            if at >= 0:
                text = text[:at] + _form(one) + text[at + len(words) :]
        found.append([text])
    return ranked(model, requests, found)


def ranked(
    model: Model, requests: Sequence[Request], found: Sequence[Sequence[str]]
) -> list[list[Candidate]]:
    """The distinct texts of each request, the best first."""
    encode = model.tokenizer.encode
    rows = [(index, text) for index, texts in enumerate(found) for text in dict.fromkeys(texts)]
    scores = model.score(
        [encode(requests[index].text) for index, _ in rows], [encode(text) for _, text in rows]
    )
    answers: list[list[Candidate]] = [[] for _ in requests]
    for (index, text), score in zip(rows, scores, strict=True):
        wrong = sum(_wrong(text, one) for one in requests[index].constraints)
        wrong += _doubled(text, requests[index])
        answers[index].append(Candidate(text, score - _DISAGREES * wrong))
    for some in answers:
        some.sort(key=lambda one: -one.score)
    return answers


def agreeing(text: str, request: Request) -> bool:
    """Whether terms stand behind articles of their own, and none oftener than in the source."""
    return not _doubled(text, request) and not any(_wrong(text, one) for one in request.constraints)


def stands(text: str, constraint: Constraint) -> bool:
    """Whether a term is in a text, in an accepted form."""
    return bool(find_accepted(text, constraint.target, 1))


def _held(text: str, request: Request) -> int:
    return sum(stands(text, one) for one in request.constraints) - _doubled(text, request)


def _doubled(text: str, request: Request) -> int:
    """How many terms stand in a text oftener than in its source."""
    wanted = Counter(one.target for one in request.constraints)
    return sum(len(find_accepted(text, term, 0)) > count for term, count in wanted.items())


def _wrong(text: str, constraint: Constraint) -> bool:
    """Whether a term stands behind an article that is not its own."""
    term = constraint.target
    return any(
        not agrees(text[:start], term, text[start:end])
        for start, end in find_accepted(text, term, 1)
    )


def _kind(constraint: Constraint) -> tuple[str, bool]:
    """What may stand in for a term: a noun of its gender, or a name."""
    name = constraint.part_of_speech == "proper noun" or not constraint.target.gender
    return constraint.target.gender, name


def _with_targets(request: Request) -> str:
    return _replaced(request, [_form(one) for one in request.constraints])


def _with_stand_ins(request: Request, chosen: Sequence[StandIn]) -> str:
    shown = []
    for one, stand_in in zip(request.constraints, chosen, strict=True):
        surface = request.text[one.start : one.end]
        word = stand_in.plural if one.number == "pl" else stand_in.singular
        upper = surface[:1].isupper() and not one.start
        shown.append(word[:1].upper() + word[1:] if upper else word)
    return _replaced(request, shown)


def _replaced(request: Request, words: Sequence[str]) -> str:
    pieces, position = [], 0
    for one, word in zip(request.constraints, words, strict=True):
        pieces += [request.text[position : one.start], word]
        position = one.end
    return "".join([*pieces, request.text[position:]])


def _swapped(text: str, constraints: Sequence[Constraint], chosen: Sequence[StandIn]) -> list[str]:
    """The terms in their stand-ins' places, in the forms they may have there.

    Nothing where a stand-in came out twice or not at all.
    """
    places: list[tuple[int, int, list[str]]] = []
    for one, stand_in in zip(constraints, chosen, strict=True):
        found = stand_in.found(text)
        if len(found) != 1:
            return []
        start, end, (number, case) = found[0]
        places.append((start, end, _forms(one, number, case)))
    texts = [text]
    for start, end, forms in sorted(places, reverse=True):
        texts = [one[:start] + form + one[end:] for one in texts for form in forms][:_VARIANTS]
    return texts


def _forms(constraint: Constraint, number: str, case: str) -> list[str]:
    """The forms a term may have: one, or all of its number where its first word changes too."""
    term = constraint.target
    first = _form(constraint, number, case)
    inflected = [
        form
        for form in (term.text, *term.forms)
        if " " in form and form.split()[-1] == first.split()[-1] and form != first
    ]
    return [first, *inflected]


def _form(constraint: Constraint, number: str = "", case: str = "") -> str:
    """The term's form for a number and a case, as far as the glossary lists it."""
    term = constraint.target
    number = term.number or constraint.number or number or "sg"
    plural = _plural(constraint)
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


def _plural(constraint: Constraint) -> str:
    """The term's plural, "" where none is listed."""
    listed = paradigm(constraint.target, constraint.part_of_speech)
    return next((form.text for form in listed if form.number == "pl"), "")


def _beginnings(
    model: Model, request: Request, one: Constraint, tokens: Sequence[str], free: Decoded
) -> list[list[str]]:
    """Target beginnings that end in the term: the text up to a likely site, then the term."""
    sites = _sites(model, request, one, free)
    forms = [_form(one)]
    if one.number != "pl" and one.target.number != "pl":
        # A case other than the first, such as a genitive; the plural is another number.
        forms += [form for form in one.target.forms if form != _plural(one)][:2]
    found: list[list[str]] = []
    for site in sites:
        before = list(tokens[:site])
        text = model.tokenizer.decode(before)
        for form in forms:
            heads = [text]
            if not agrees(text + " ", one.target, form):
                heads = [*alternatives(text, one.target), text]
            for head in heads:
                start = model.tokenizer.encode(f"{head} {form}".strip())
                if start not in found:
                    found.append(start)
    return found


def _sites(model: Model, request: Request, one: Constraint, free: Decoded) -> list[int]:
    """The beginnings of words in the free translation where the term should be, likeliest first."""
    starts = [i for i, token in enumerate(free.tokens) if _begins(token) or not i]
    weights = _weights(model, request, one, free)
    if not weights or not starts:
        return starts[:_SITES]
    by_word = []
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else len(weights)
        by_word.append((max(weights[start:end], default=0.0), start))
    best = [start for _, start in sorted(by_word, key=lambda pair: (-pair[0], pair[1]))]
    return best[:_SITES]


def _aligned(
    model: Model, request: Request, one: Constraint, free: Decoded
) -> tuple[int, int] | None:
    """The tokens of the word that attention says is the term's."""
    sites = _sites(model, request, one, free)
    if not sites:
        return None
    start = sites[0]
    end = start + 1
    while (
        end < len(free.tokens) and not _begins(free.tokens[end]) and _WORD.search(free.tokens[end])
    ):
        end += 1
    return start, end


def _begins(token: str) -> bool:
    return token.startswith("▁")


def _weights(model: Model, request: Request, one: Constraint, free: Decoded) -> list[float]:
    """How much each target token attends to the term's source tokens."""
    before = len(model.tokenizer.encode(request.text[: one.start].rstrip()))
    inside = len(model.tokenizer.encode(request.text[: one.end])) - before
    return [sum(row[before : before + max(1, inside)]) for row in free.attention]
