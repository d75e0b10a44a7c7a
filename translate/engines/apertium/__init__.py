"""The Apertium engine: runs the installed pairs stage by stage and holds terms inside them.

The look-up override of `docs/holding.md`: a term travels as a nonce (see `units`), between the
stages its readings, its target's gender and at the end its form are put in.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from glossary.concept import Term
from translate.engines.base import Constraint, Hypothesis, Pair, Request
from translate.errors import NoRouteError

from . import english, place, quotes, stream, units
from .modes import Mode, digest, find_modes
from .names import Shapes, shapes
from .process import Pipeline, close_all
from .reading import Reading, parse, readings
from .settle import settle
from .source import reread
from .units import Unit


@dataclass(frozen=True, slots=True)
class _Stages:
    analyse: Pipeline
    disambiguate: Pipeline
    look_up: Pipeline
    transfer: Pipeline
    generate: Pipeline
    finish: Pipeline

    def all(self) -> Iterable[Pipeline]:
        return (
            self.analyse,
            self.disambiguate,
            self.look_up,
            self.transfer,
            self.generate,
            self.finish,
        )


class Apertium:
    """Runs installed Apertium modes; their processes live until ``close``. Thread-safe."""

    name = "apertium"
    generative = False
    methods: tuple[str, ...] = ("override", "nonce")

    def __init__(self, timeout: float = 30.0) -> None:
        self._modes = find_modes()
        self._timeout = timeout
        self._stages: dict[Pair, _Stages] = {}
        self._shapes: dict[Pair, Shapes] = {}
        self._lock = threading.Lock()

    def pairs(self) -> frozenset[Pair]:
        return frozenset(self._modes)

    def version(self, pair: Pair) -> str:
        """The mode's name and a digest over its data files (``eng-spa 3f2a…``)."""
        mode = self._mode(pair)
        return f"{mode.name} {digest(mode)}"

    def start(self, pairs: Iterable[Pair]) -> None:
        """Start the programs of pairs that will be needed, and the analysers of their targets."""
        for pair in pairs:
            for pipeline in self._open(pair).all():
                pipeline.start()
            for analyser in islice(self._target_analysers(pair), 1):
                analyser.start()

    def close(self) -> None:
        """End all programs, for good: what is still being translated ends with EngineError."""
        with self._lock:
            close_all([one for stages in self._stages.values() for one in stages.all()])

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        """One hypothesis a request. ``method``: override, nonce (terms pass as unknown words).

        A text that breaks the pipeline is answered with no hypothesis.
        """
        asked = [quotes.quoted(request) for request in requests]
        phrases = list(dict.fromkeys(phrase for one in asked for phrase in one.phrases()))
        answers = self._answers(
            pair, [*(one.request for one in asked), *map(Request, phrases)], method
        )
        said = answers[len(asked) :]
        alone = {phrase: one[0].text for phrase, one in zip(phrases, said, strict=True) if one}
        return [
            [quotes.singled(hypothesis, one, alone) for hypothesis in answer]
            for one, answer in zip(asked, answers, strict=False)
        ]

    def _answers(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        stages = self._open(pair)
        names = self._names(pair, stages)
        prepared = self._prepare(pair, stages, requests, plain=method == "nonce")
        texts = [_input(request, words) for request, words in zip(requests, prepared, strict=True)]
        analysed = stages.analyse.exchange(texts)
        looked_up = self._looked_up(pair, stages, names, analysed, prepared)
        transferred = _through(looked_up, stages.transfer)
        settled = settle(
            [text or "" for text in transferred],
            [text or "" for text in analysed],
            [
                pair.source == "en"
                and request.text.rstrip().endswith((".", ":"))
                and english.is_command(stream.units(text or ""))
                for request, text in zip(requests, analysed, strict=True)
            ],
            [request.formal for request in requests],
            pair.target,
            stages.generate.exchange,
        )
        outputs = stages.generate.exchange(settled)
        wanted = {
            (unit.constraint.target.text, tags): unit
            for output, words in zip(outputs, prepared, strict=True)
            if words
            for unit, tags in place.marked(output or "", words)
        }
        forms = place.forms(wanted, stages.generate.exchange) if wanted else {}
        drafts = [
            place.put(output or "", request, words, forms)
            for output, request, words in zip(outputs, requests, prepared, strict=True)
        ]
        finished = stages.finish.exchange([draft.stream for draft in drafts])
        return [
            []
            if first is None or second is None or last is None
            else place.hypotheses(request, draft, last, pair)
            for request, draft, first, second, last in zip(
                requests, drafts, transferred, outputs, finished, strict=True
            )
        ]

    def _mode(self, pair: Pair) -> Mode:
        try:
            return self._modes[pair]
        except KeyError:
            raise NoRouteError(
                f"Apertium has no {pair.source}-{pair.target} here; "
                "run `holdfast languages` to see what there is."
            ) from None

    def _open(self, pair: Pair) -> _Stages:
        mode = self._mode(pair)
        with self._lock:
            if pair not in self._stages:
                self._stages[pair] = _Stages(
                    *(
                        Pipeline(commands, self._timeout)
                        for commands in (
                            mode.analyse,
                            mode.disambiguate,
                            mode.look_up,
                            mode.transfer,
                            mode.generate,
                            mode.finish,
                        )
                    )
                )
            return self._stages[pair]

    def _names(self, pair: Pair, stages: _Stages) -> Shapes:
        found = self._shapes.get(pair)
        if found is None:
            found = self._shapes[pair] = shapes(pair.source, stages.analyse, stages.look_up)
        return found

    def _prepare(
        self, pair: Pair, stages: _Stages, requests: Sequence[Request], plain: bool
    ) -> list[dict[str, Unit]]:
        """For each request its nonces, in the order of the text, and what they stand for."""
        own = self._own_names(pair, stages, requests)
        source_readings: dict[str, list[list[Reading]]] = {}
        target_readings: dict[str, list[list[Reading]]] = {}
        surfaces = dict.fromkeys(
            r.text[c.start : c.end] for r in requests for c in r.constraints if not plain
        )
        if surfaces:
            terms = dict.fromkeys(c.target for r in requests for c in r.constraints)
            targets = list(dict.fromkeys(term.text for term in terms))
            source_readings = _analysed([stages.analyse], list(surfaces))
            analysers = self._target_analysers(pair)
            target_readings = _analysed(islice(analysers, 1), targets)
            # The other pairs' analysers are asked only where nobody has told the gender.
            untold = [
                term.text
                for term in terms
                if not term.gender and not any(target_readings.get(term.text, ()))
            ]
            target_readings |= _analysed(analysers, untold)
        prepared = []
        for request, names in zip(requests, own, strict=True):
            words: dict[str, Unit] = {}
            lower = request.text.lower()
            held = sorted([*request.constraints, *names], key=lambda one: one.start)
            for index, constraint in enumerate(held):
                surface = request.text[constraint.start : constraint.end]
                word = _cased(units.nonce(index, lower), surface)
                if constraint in names:
                    # An acronym is an organisation's, and stands where a place's name would.
                    acronym = " " not in surface
                    words[word] = Unit(constraint, surface, (), (), place=acronym, own=True)
                elif plain:
                    words[word] = Unit(constraint, surface, (), (), plain=True)
                else:
                    words[word] = units.prepare(
                        constraint,
                        surface,
                        source_readings.get(surface, []),
                        target_readings.get(constraint.target.text, []),
                    )
            prepared.append(words)
        return prepared

    def _own_names(
        self, pair: Pair, stages: _Stages, requests: Sequence[Request]
    ) -> list[list[Constraint]]:
        """The acronyms and names of each request that are taken for ordinary words."""
        if pair.source != "en":
            return [[] for _ in requests]
        found = [
            [
                (start, end)
                for start, end in english.acronyms(request.text) + english.people(request.text)
                if not any(c.start < end and start < c.end for c in request.constraints)
            ]
            for request in requests
        ]
        words = list(
            dict.fromkeys(
                request.text[start:end]
                for request, spans in zip(requests, found, strict=True)
                for start, end in spans
                if " " not in request.text[start:end]
            )
        )
        asked = [form for word in words for form in (word, word.lower())]
        answers = [
            readings(answer or "") for answer in stages.analyse.exchange([f"{w}[]" for w in asked])
        ]
        names = {
            word
            for word, capitals, small in zip(words, answers[::2], answers[1::2], strict=True)
            if len(capitals) == len(small) == 1 and english.is_name(capitals[0], small[0])
        }
        return [
            [
                Constraint(start, end, text, Term(text, pair.target), "sg", "proper noun")
                for start, end in spans
                if (text := request.text[start:end]) in names or " " in text
            ]
            for request, spans in zip(requests, found, strict=True)
        ]

    def _target_analysers(self, pair: Pair) -> Iterator[Pipeline]:
        """The analysers for the target language: the reverse pair's, then the others'."""
        reverse = Pair(pair.target, pair.source)
        if reverse in self._modes:
            yield self._open(reverse).analyse
        for other in sorted(self._modes):
            if other.source == pair.target and other != reverse:
                yield self._open(other).analyse

    def _looked_up(
        self,
        pair: Pair,
        stages: _Stages,
        names: Shapes,
        analysed: Sequence[str | None],
        prepared: Sequence[dict[str, Unit]],
    ) -> list[str | None]:
        """Analysed → disambiguated and looked up, with the nonces' readings put in."""
        chosen = _through(
            [
                None if text is None else reread(text, words, names, pair)
                for text, words in zip(analysed, prepared, strict=True)
            ],
            stages.disambiguate,
            stages.look_up,
        )
        models = self._models(stages, chosen, prepared)
        return [
            stream.map_units(text, _target_rewriter(words, models, names))
            if text and words
            else text
            for text, words in zip(chosen, prepared, strict=True)
        ]

    def _models(
        self,
        stages: _Stages,
        streams: Sequence[str | None],
        prepared: Sequence[dict[str, Unit]],
    ) -> dict[str, list[Reading]]:
        """What the bilingual dictionary says of the true words behind verbs and adjectives."""
        asked: dict[str, None] = {}
        for text, words in zip(streams, prepared, strict=True):
            if not words:
                continue
            for unit in stream.units(text or ""):
                found = _find(unit, words)
                if found is not None:
                    question = _true_source(*found)
                    if question:
                        asked[question] = None
        if not asked:
            return {}
        answers = stages.look_up.exchange([f"^{question}$[]" for question in asked])
        models = {}
        for question, answer in zip(asked, answers, strict=True):
            parts = [part for unit in stream.units(answer or "") for part in stream.split(unit)[1:]]
            models[question] = [parse(part) for part in parts if not part.startswith("@")]
        return models


def _through(texts: Sequence[str | None], *pipelines: Pipeline) -> list[str | None]:
    """Pass texts through pipelines one after the other; what broke one stays None."""
    passed = list(texts)
    for pipeline in pipelines:
        answers = pipeline.exchange([text or "" for text in passed])
        passed = [
            None if text is None else answer for text, answer in zip(passed, answers, strict=True)
        ]
    return passed


def _analysed(analysers: Iterable[Pipeline], texts: list[str]) -> dict[str, list[list[Reading]]]:
    """The readings of each text, word by word, from the first analyser that knows it."""
    known: dict[str, list[list[Reading]]] = {}
    for analyser in analysers:
        open_ones = [text for text in texts if not any(known.get(text, ()))]
        if not open_ones:
            break
        # A lower-case first letter as well: glossaries capitalise what a dictionary does not.
        asked = dict.fromkeys(form for text in open_ones for form in (text, _uncapitalised(text)))
        answers = analyser.exchange([stream.escape(text) + "[]" for text in asked])
        read = {text: readings(answer or "") for text, answer in zip(asked, answers, strict=True)}
        for text in open_ones:
            known[text] = read[text] if any(read[text]) else read[_uncapitalised(text)]
    return known


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def _cased(word: str, surface: str) -> str:
    return word.capitalize() if surface[:1].isupper() else word


def _input(request: Request, words: dict[str, Unit]) -> str:
    parts, position = [], 0
    text = request.text.replace("\0", " ")
    for word, unit in words.items():
        parts += [stream.escape(text[position : unit.constraint.start]), word]
        position = unit.constraint.end
    parts.append(stream.escape(text[position:]))
    return "".join(parts) + ("[]" if place.FINAL.search(text) else ".[]")


def _find(unit: str, words: dict[str, Unit]) -> tuple[Reading, Unit] | None:
    source = parse(stream.split(unit)[0])
    found = place.unit_of(source.lemma, words)
    return (source, found) if found is not None else None


def _true_source(source: Reading, unit: Unit) -> str:
    """The source word as the analyser gave it, with the tags the nonce now has."""
    lemma = next((r.lemma for r in unit.source if r.lemma and r.kind == source.kind), "")
    return str(Reading(lemma, source.tags)) if lemma else ""


def _target_rewriter(
    words: dict[str, Unit], models: dict[str, list[Reading]], names: Shapes
) -> Callable[[str], str | None]:
    """Gives each nonce the target side that a word of its kind has."""

    def rewrite(unit: str) -> str | None:
        found = _find(unit, words)
        if found is None or not found[0].tags:
            return None
        source, held = found
        target = units.target_unit(held, source, models.get(_true_source(source, held), ()), names)
        return f"{source}/{target}"

    return rewrite
