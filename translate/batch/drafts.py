"""Drafts that were made before, by all that decides them: no segment is translated twice.

A draft depends on its segment's text, on the languages and the engine's route, and on what the
glossary says of the terms in it. Where these are as they were, the draft is the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from glossary.catalog import concept_digest
from glossary.concept import Concept, ConceptId, Glossary, TermMatch
from glossary.match import Matcher
from translate import __version__, hold
from translate.article import Draft, DraftTerm, Origin, Segment, TermStatus
from translate.engines.base import Route

Stored = dict[bytes, str]
# So many segments are translated at once: what is lost with a worker, how often it is heard of.
_AT_ONCE = 100


class Drafts:
    """Translates what was not translated before. ``stored`` gives the drafts kept under some keys;
    what is new waits in ``new`` for whoever keeps it; ``alive`` is called while work goes on."""

    def __init__(
        self,
        stored: Callable[[Sequence[bytes]], Mapping[bytes, str]],
        alive: Callable[[], None] = lambda: None,
    ) -> None:
        self.new: Stored = {}
        self._stored = stored
        self._alive = alive
        self._digests: dict[ConceptId, tuple[Concept, str]] = {}

    def translate(
        self,
        segments: Sequence[Segment],
        target: str,
        route: Route,
        matcher: Matcher,
        glossary: Glossary,
    ) -> list[Draft]:
        """One draft a segment, as :func:`translate.hold.translate` makes them."""
        way = _way(route)
        keys = [self._key(one, target, way, matcher, glossary) for one in segments]
        wanted = list(dict.fromkeys(key for key in keys if key not in self.new))
        known = dict(self._stored(wanted)) if wanted else {}
        first = {
            key: one
            for key, one in zip(reversed(keys), reversed(segments), strict=True)
            if key not in known and key not in self.new
        }
        todo = sorted(first.items(), key=lambda item: len(item[1].text))
        for start in range(0, len(todo), _AT_ONCE):
            some = todo[start : start + _AT_ONCE]
            made = hold.translate([one for _, one in some], target, route, matcher, glossary)
            for (key, _), draft in zip(some, made, strict=True):
                self.new[key] = written(draft)
            self._alive()
        return [
            replace(restored(known.get(key) or self.new[key]), segment=one.id, language=target)
            for key, one in zip(keys, segments, strict=True)
        ]

    def _key(
        self, segment: Segment, target: str, way: str, matcher: Matcher, glossary: Glossary
    ) -> bytes:
        found = hold.find(segment, target, matcher, glossary)
        terms = sorted({self._digest(concept) for _, concept in found})
        decides = [__version__, way, segment.language, target, segment.text, *terms]
        return hashlib.sha256(json.dumps(decides).encode()).digest()[:16]

    def _digest(self, concept: Concept) -> str:
        known = self._digests.get(concept.id)
        if known is None or known[0] is not concept:
            known = self._digests[concept.id] = concept, concept_digest(concept)
        return known[1]


def _way(route: Route) -> str:
    """The engine with its pairs and their versions."""
    versions = [route.engine.version(pair) for pair in route.pairs]
    return json.dumps([route.engine.name, *versions])


def written(draft: Draft) -> str:
    """A draft as JSON, but for its segment and its language."""
    terms = [
        [
            *(list(one.match.concept), one.match.start, one.match.end, one.match.surface),
            *(one.match.number, one.target, one.start, one.end, one.status.value),
        ]
        for one in draft.terms
    ]
    told: list[Any] = [draft.text, draft.origin.value, draft.engine, terms, draft.score]
    return json.dumps([*told, list(draft.unknown), draft.fault], ensure_ascii=True)


def restored(told: str) -> Draft:
    """The draft that ``written`` has written."""
    text, origin, engine, terms, score, unknown, fault = json.loads(told)
    return Draft(
        *("", "", text, Origin(origin), engine),
        terms=tuple(_term(one) for one in terms),
        score=score,
        unknown=tuple(unknown),
        fault=fault,
    )


def _term(told: Iterable[Any]) -> DraftTerm:
    concept, start, end, surface, number, target, first, last, status = told
    match = TermMatch(ConceptId(*concept), start, end, surface, number)
    return DraftTerm(match, target, first, last, TermStatus(status))
