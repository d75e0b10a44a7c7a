"""The Apertium engine: runs the installed pairs stage by stage and holds terms inside them.

The look-up override of `docs/holding.md`: a term travels as a nonce (see `units`), between the
stages its readings, its target's gender and at the end its form are put in.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import regex

from translate.engines.base import Hypothesis, Pair, Request
from translate.errors import NoRouteError

from . import stream, units
from .modes import Mode, digest, find_modes
from .process import Pipeline
from .units import NONCE, Reading, Unit

_MARK = regex.compile(
    r"(?P<blank>\[(?:\\.|[^\\\]])*\])"
    r"|(?P<mark>[*\#]|\\@)(?P<word>(?:\\[^<]|[^\\\[\]^$\s*@\#.,;:!?()])+(?:\#[^\\\[\]^$*@.,;:!?()<]+)?)(?P<tags>(?:\\<[^<>\\]+\\>)*)"
    r"|(?P<bare>" + NONCE.pattern + r")"
    r"|(?P<escape>\\.)",
)
_DEBUG_TAG = regex.compile(r"\\<([^<>\\]+)\\>")
_FINAL = regex.compile(r"[.!?:;…。！？]\W*$")


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
    methods: tuple[str, ...] = ("override", "nonce")

    def __init__(self, timeout: float = 30.0) -> None:
        self._modes = find_modes()
        self._timeout = timeout
        self._stages: dict[Pair, _Stages] = {}
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
            analyser = self._target_analyser(pair)
            if analyser is not None:
                analyser.start()

    def close(self) -> None:
        """End all programs; they start again when something is asked."""
        with self._lock:
            for stages in self._stages.values():
                for pipeline in stages.all():
                    pipeline.close()
            self._stages = {}

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        """One hypothesis a request. ``method``: override, nonce (terms pass as unknown words).

        A text that breaks the pipeline is answered with no hypothesis.
        """
        stages = self._open(pair)
        prepared = self._prepare(pair, stages, requests, plain=method == "nonce")
        texts = [_input(request, words) for request, words in zip(requests, prepared, strict=True)]
        streams = self._disambiguated(stages, texts, prepared)
        outputs = _through(streams, stages.transfer, stages.generate)
        forms = self._forms(stages, outputs, prepared)
        drafts = [
            _put_forms(output or "", request, words, forms)
            for output, request, words in zip(outputs, requests, prepared, strict=True)
        ]
        finished = stages.finish.exchange([draft.stream for draft in drafts])
        return [
            [] if None in (first, second, last) else [_hypothesis(request, draft, last or "")]
            for request, draft, first, second, last in zip(
                requests, drafts, streams, outputs, finished, strict=True
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

    def _prepare(
        self, pair: Pair, stages: _Stages, requests: Sequence[Request], plain: bool
    ) -> list[dict[str, Unit]]:
        """For each request its nonces, in the order of its constraints, and what they stand for."""
        surfaces = list(
            dict.fromkeys(r.text[c.start : c.end] for r in requests for c in r.constraints)
        )
        targets = list(dict.fromkeys(c.target.text for r in requests for c in r.constraints))
        source_readings: dict[str, list[list[Reading]]] = {}
        target_readings: dict[str, list[list[Reading]]] = {}
        if surfaces and not plain:
            source_readings = _analysed(stages.analyse, surfaces)
            target_readings = _analysed(self._target_analyser(pair), targets)
        prepared = []
        for request in requests:
            words: dict[str, Unit] = {}
            lower = request.text.lower()
            for index, constraint in enumerate(request.constraints):
                surface = request.text[constraint.start : constraint.end]
                word = units.nonce(index, lower)
                words[_cased(word, surface)] = (
                    units.prepare(
                        constraint,
                        surface,
                        source_readings.get(surface, []),
                        target_readings.get(constraint.target.text, []),
                    )
                    if not plain
                    else Unit(constraint, surface, (), ())
                )
            prepared.append(words)
        return prepared

    def _target_analyser(self, pair: Pair) -> Pipeline | None:
        """The analyser for the target language: the reverse pair's, else any other's."""
        reverse = Pair(pair.target, pair.source)
        if reverse in self._modes:
            return self._open(reverse).analyse
        for other in sorted(self._modes):
            if other.source == pair.target:
                return self._open(other).analyse
        return None

    def _disambiguated(
        self, stages: _Stages, texts: Sequence[str], prepared: Sequence[dict[str, Unit]]
    ) -> list[str | None]:
        """Text → analysed, disambiguated and looked up, with the nonces' readings put in."""
        analysed = stages.analyse.exchange(texts)
        chosen = _through(
            [
                stream.map_units(text or "", _source_rewriter(words)) if words else text or ""
                for text, words in zip(analysed, prepared, strict=True)
            ],
            stages.disambiguate,
            stages.look_up,
        )
        models = self._models(stages, chosen, prepared)
        return [
            None
            if first is None or second is None
            else stream.map_units(second, _target_rewriter(words, models))
            if words
            else second
            for first, second, words in zip(analysed, chosen, prepared, strict=True)
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
            models[question] = [units.parse(part) for part in parts if not part.startswith("@")]
        return models

    def _forms(
        self,
        stages: _Stages,
        outputs: Sequence[str | None],
        prepared: Sequence[dict[str, Unit]],
    ) -> dict[tuple[str, tuple[str, ...]], str]:
        """The target terms in the forms which the generated texts ask for."""
        wanted: dict[tuple[str, tuple[str, ...]], list[list[Reading]]] = {}
        for output, words in zip(outputs, prepared, strict=True):
            if not words:
                continue
            for match in _MARK.finditer(output or ""):
                word = match["word"] or match["bare"] or ""
                unit = _unit(word, words)
                tags = tuple(_DEBUG_TAG.findall(match["tags"] or ""))
                if unit is not None and tags:
                    asked = units.forms_wanted(unit, tags)
                    if any(asked):
                        wanted[unit.constraint.target.text, tags] = asked
        readings = list(
            dict.fromkeys(str(r) for asked in wanted.values() for word in asked for r in word)
        )
        answers = stages.generate.exchange([f"^{reading}$[]" for reading in readings])
        generated = {
            reading: stream.unescape(answer)
            for reading, answer in zip(readings, answers, strict=True)
            if answer and not answer.startswith("#")
        }
        forms = {}
        for (text, tags), asked in wanted.items():
            words_of = regex.split(r"(\s+)", text)
            if len(words_of[::2]) != len(asked):
                continue
            for i, tried in enumerate(asked):
                form = next((generated[str(r)] for r in tried if str(r) in generated), None)
                if form:
                    words_of[2 * i] = _like(words_of[2 * i], form.replace("~", ""))
            forms[text, tags] = "".join(words_of)
        return forms


def _through(texts: Sequence[str | None], *pipelines: Pipeline) -> list[str | None]:
    """Pass texts through pipelines one after the other; what broke one stays None."""
    passed = list(texts)
    for pipeline in pipelines:
        answers = pipeline.exchange([text or "" for text in passed])
        passed = [
            None if text is None else answer for text, answer in zip(passed, answers, strict=True)
        ]
    return passed


def _analysed(analyser: Pipeline | None, texts: Sequence[str]) -> dict[str, list[list[Reading]]]:
    if analyser is None:
        return {}
    # A lower-case first letter as well: glossaries capitalise what a dictionary does not.
    asked = dict.fromkeys(form for text in texts for form in (text, _uncapitalised(text)))
    answers = analyser.exchange([stream.escape(text) + "[]" for text in asked])
    read = {text: units.readings(answer or "") for text, answer in zip(asked, answers, strict=True)}
    return {text: read[text] if any(read[text]) else read[_uncapitalised(text)] for text in texts}


def _uncapitalised(text: str) -> str:
    return text[:1].lower() + text[1:]


def _cased(word: str, surface: str) -> str:
    return word.capitalize() if surface[:1].isupper() else word


def _like(model: str, form: str) -> str:
    """``form`` in the letter case of ``model``."""
    if len(model) > 1 and model.isupper():
        return form.upper()
    if model[:1].isupper():
        return form[:1].upper() + form[1:]
    return form[:1].lower() + form[1:] if form[:1].isupper() else form


def _input(request: Request, words: dict[str, Unit]) -> str:
    parts, position = [], 0
    text = request.text.replace("\0", " ")
    for word, unit in words.items():
        parts += [stream.escape(text[position : unit.constraint.start]), word]
        position = unit.constraint.end
    parts.append(stream.escape(text[position:]))
    return "".join(parts) + ("[]" if _FINAL.search(text) else ".[]")


def _unit(word: str, words: dict[str, Unit]) -> Unit | None:
    found = words.get(word)
    if found is None and NONCE.fullmatch(word):
        lower = word.lower()
        found = next((unit for name, unit in words.items() if name.lower() == lower), None)
    return found


def _source_rewriter(words: dict[str, Unit]) -> Callable[[str], str | None]:
    """Gives each nonce its readings, and a possessive ending behind one that reading alone."""
    held_noun = False

    def rewrite(unit: str) -> str | None:
        nonlocal held_noun
        surface, *others = stream.split(unit)
        found = _unit(surface, words)
        behind, held_noun = held_noun, False
        if found is not None and found.source:
            held_noun = all(reading.kind in ("n", "np") for reading in found.source)
            return units.source_unit(surface, found)
        genitive = [reading for reading in others if reading.endswith("<gen>")]
        if behind and genitive and len(others) > 1:
            return "/".join([surface, *genitive])
        return None

    return rewrite


def _find(unit: str, words: dict[str, Unit]) -> tuple[Reading, Unit] | None:
    source = units.parse(stream.split(unit)[0])
    found = _unit(source.lemma, words)
    return (source, found) if found is not None else None


def _true_source(source: Reading, unit: Unit) -> str:
    """The source word as the analyser gave it, with the tags the nonce now has."""
    lemma = next((r.lemma for r in unit.source if r.lemma and r.kind == source.kind), "")
    return str(Reading(lemma, source.tags)) if lemma else ""


def _target_rewriter(
    words: dict[str, Unit], models: dict[str, list[Reading]]
) -> Callable[[str], str | None]:
    """Gives each nonce the target side that a word of its kind has."""

    def rewrite(unit: str) -> str | None:
        found = _find(unit, words)
        if found is None or not found[0].tags:
            return None
        source, held = found
        target = units.target_unit(held, source, models.get(_true_source(source, held), ()))
        return f"{source}/{target}"

    return rewrite


@dataclass(frozen=True, slots=True)
class _Filled:
    """A generated stream with forms in place; ``forms[i]`` is constraint i's (None: it is gone)."""

    stream: str
    forms: tuple[tuple[str, int] | None, ...]
    unknown: tuple[str, ...]


def _put_forms(
    output: str,
    request: Request,
    words: dict[str, Unit],
    forms: dict[tuple[str, tuple[str, ...]], str],
) -> _Filled:
    order = {id(unit): index for index, unit in enumerate(words.values())}
    placed: list[tuple[str, int] | None] = [None] * len(words)
    unknown: list[str] = []
    pieces: list[str] = []
    position = 0
    if not _FINAL.search(request.text):
        output = regex.sub(r"\.(\[\])?$", "", output)
    for match in _MARK.finditer(output):
        pieces.append(output[position : match.start()])
        position = match.end()
        if match["blank"] or match["escape"]:
            pieces.append(match[0])
            continue
        word = match["word"] or match["bare"]
        unit = _unit(word, words)
        if unit is None:
            if match["mark"] != "*":
                word = word.replace("#", "")
            unknown.append(stream.unescape(word))
            pieces.append(word)
            continue
        tags = tuple(_DEBUG_TAG.findall(match["tags"] or ""))
        text = forms.get((unit.constraint.target.text, tags), unit.constraint.target.text)
        start = not regex.search(r"\w", stream.unescape("".join(pieces)))
        text = _in_place(text, unit, request.text, start)
        index = order[id(unit)]
        if placed[index] is None:
            placed[index] = (text, stream.unescape("".join(pieces)).count(text))
        pieces.append(stream.escape(text))
    pieces.append(output[position:])
    return _Filled("".join(pieces), tuple(placed), tuple(unknown))


def _in_place(form: str, unit: Unit, source: str, at_start: bool) -> str:
    """The form in the case of its place: all capitals as the source, a capital at the start."""
    if unit.surface.isupper() and len(unit.surface) > 1 and not unit.constraint.source.isupper():
        return form.upper()
    first = next((letter for letter in source if letter.isalpha()), "")
    if at_start and first.isupper():
        return form[:1].upper() + form[1:]
    return form


def _hypothesis(request: Request, filled: _Filled, finished: str) -> Hypothesis:
    text = stream.unescape(finished)
    spans = []
    for placed in filled.forms:
        span = None
        if placed is not None:
            form, before = placed
            start = -1
            for _ in range(before + 1):
                start = text.find(form, start + 1)
                if start < 0:
                    break
            span = (start, start + len(form)) if start >= 0 else None
        spans.append(span)
    return Hypothesis(text, tuple(spans), filled.unknown)
