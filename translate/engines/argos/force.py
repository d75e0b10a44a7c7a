"""The last way to hold a term: the translation is begun so that it says it."""

from __future__ import annotations

from collections.abc import Sequence

from translate.agreement import agreeing, agrees
from translate.engines.argos.align import sites
from translate.engines.argos.candidates import (
    Candidate,
    Scored,
    flaws,
    form_of,
    plural_of,
    ranked,
    stands,
)
from translate.engines.argos.model import Decoded, Model
from translate.engines.base import Constraint, Request

# Beginnings tried for a term, and sites: where attention says, and beside it.
_ROWS = 16
_SITES = 4


def forced(
    model: Model, requests: Sequence[Request], first: Sequence[Decoded]
) -> list[list[Candidate]]:
    """Candidates that were cut where a missing term should be, and go on from the term itself.

    ``first`` is the free translation of each request, with its attention. One term after the other,
    from left to right, as long as each makes the text better.
    """
    states = list(first)
    found: list[list[Scored]] = [[] for _ in requests]
    active = set(range(len(requests)))
    while active:
        rows: list[tuple[int, list[str]]] = []
        for index in sorted(active):
            starts = _beginnings(model, requests[index], states[index])
            rows += [(index, start) for start in starts[:_ROWS]]
        sources = [model.tokenizer.encode(requests[index].text) for index, _ in rows]
        decoded = model.decode(sources, [start for _, start in rows], beam=2, attention=True)
        tried: dict[int, dict[str, Decoded]] = {}
        for (index, _), answers in zip(rows, decoded, strict=True):
            text = model.tokenizer.decode(answers[0].tokens)
            tried.setdefault(index, {})[text] = answers[0]
        active.clear()
        for index, texts in tried.items():
            request = requests[index]
            before = flaws(model.tokenizer.decode(states[index].tokens), request)
            (some,) = ranked(model, [request], [[(text, None) for text in texts]])
            found[index] += [(one.text, one.score) for one in some if not one.mended]
            best = next((one for one in some if one.text in texts), None)
            if best is not None and best.flaws < before:
                states[index] = texts[best.text]
                if best.flaws:
                    active.add(index)
    return ranked(model, requests, found)


def _beginnings(model: Model, request: Request, state: Decoded) -> list[list[str]]:
    """Beginnings that end in the first term missing: the text up to a likely site, then the term,
    the words before it in agreement with it."""
    text = model.tokenizer.decode(state.tokens)
    one = next((one for one in request.constraints if not stands(text, one)), None)
    if one is None:
        return []
    found: list[list[str]] = []
    for site in sites(model, request.text, (one.start, one.end), state)[:_SITES]:
        head = model.tokenizer.decode(state.tokens[:site])
        for form in _forms(one):
            ways = [(head + " ", form)]
            stretch = (len(head) + 1, len(head) + 1 + len(form))
            if not agrees(f"{head} {form}", stretch, one.target, one.number):
                ways = agreeing(head + " ", one.target, form, one.number) or ways
            for before, shown in ways:
                start = model.tokenizer.encode(f"{before}{shown}".strip())
                if start not in found:
                    found.append(start)
    return found


def _forms(one: Constraint) -> list[str]:
    """The forms that may stand anywhere: of its number, and another case's such as a genitive."""
    forms = [form_of(one)]
    if one.number != "pl" and one.target.number != "pl":
        forms += [form for form in one.target.forms if form != plural_of(one)][:2]
    return forms
