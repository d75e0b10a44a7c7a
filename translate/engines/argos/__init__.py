"""The Argos engine: installed model packs, run straight on CTranslate2, terms held.

The cascade of `docs/holding.md`: a free translation is enough where it has every term; else the
source is asked with other words in the terms' places, then the terms are put in by hand, and at
last the target is begun so that it says them.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from glossary.concept import Term
from glossary.inflect import find_accepted
from translate.engines import variants
from translate.engines.argos.casing import Case, case_of, lowered, restored
from translate.engines.argos.force import forced
from translate.engines.argos.model import BEAM, MOST_TOKENS, Decoded, Model
from translate.engines.argos.repair import repaired
from translate.engines.argos.stand_ins import StandIns, known
from translate.engines.argos.substitute import substituted
from translate.engines.base import Hypothesis, Pair, Request
from translate.errors import EngineError, NoRouteError

# Memory for loaded models; the one that was used longest ago goes first.
_MEMORY = 2 * 2**30
# Terms in a request: of more than these a sentence is a list, and its parts come out better alone.
_MOST_TERMS = 8
# Layout that is no character of a sentence: one blank each, so that offsets stay good.
_BLANKS = str.maketrans(
    dict.fromkeys("\x00\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029\xa0", " ")
)


class Argos:
    """Runs the packs it is given: their folders, by pair. Thread-safe; one load a model."""

    name = "argos"
    generative = True
    methods: tuple[str, ...] = ("free", "substitute", "repair", "force")

    def __init__(self, packs: Mapping[Pair, Path], memory: int = _MEMORY) -> None:
        self._packs = dict(packs)
        self._memory = memory
        self._models: OrderedDict[Pair, Model] = OrderedDict()
        self._stand_ins: dict[Pair, StandIns] = {}
        self._unaided: dict[Pair, dict[tuple[str, Term], bool]] = {}
        self._versions: dict[Pair, str] = {}
        self._lock = threading.RLock()

    def pairs(self) -> frozenset[Pair]:
        return frozenset(self._packs)

    def version(self, pair: Pair) -> str:
        """The pack's pair and version and a digest of its model (``en-de 1.0 3f2a…``)."""
        import hashlib  # takes as long as a short sentence

        with self._lock:
            if pair not in self._versions:
                folder = self._folder(pair)
                with (folder / "model" / "model.bin").open("rb") as file:
                    digest = hashlib.file_digest(file, "sha256").hexdigest()[:12]
                told = _metadata(folder).get("package_version", "")
                self._versions[pair] = f"{pair.source}-{pair.target} {told} {digest}"
            return self._versions[pair]

    def start(self, pairs: Iterable[Pair]) -> None:
        """Load the models of pairs in the background."""
        for pair in pairs:
            threading.Thread(target=self._quietly, args=(pair,), daemon=True).start()

    def close(self) -> None:
        """Give the models' memory back."""
        with self._lock:
            self._models.clear()

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        """Up to four hypotheses a request, the best first.

        ``method``: free (as the model likes; no answer where it does not know a term), substitute
        (other words in the source), repair (the term put in by hand), force (a beginning with the
        term), no-repeat (free, no phrase twice). Too long texts are translated in parts.
        """
        with self._lock:
            model = self._model(pair)
        cut = [_parts(one, lambda text: len(model.tokenizer.encode(text))) for one in requests]
        flat = [part for some in cut for part in some]
        cases = [case_of(part.text, pair.source) for part in flat]
        ready = [_ready(part, case, model) for part, case in zip(flat, cases, strict=True)]
        answers = self._answers(pair, model, ready, method)
        shown = iter(
            [
                [_shown(text, score, part, case, pair) for text, score in some]
                for some, part, case in zip(answers, flat, cases, strict=True)
            ]
        )
        return [_whole([next(shown) for _ in some]) for some in cut]

    def _answers(
        self, pair: Pair, model: Model, requests: Sequence[Request], method: str
    ) -> list[list[tuple[str, float]]]:
        """The texts a model gives for each request, with their scores, the best first."""
        if method in ("free", "no-repeat"):
            able = [True] * len(requests)
            if method == "free":
                able = self._knows(pair, model, requests)
            asked = [request for request, is_able in zip(requests, able, strict=True) if is_able]
            decoded = iter(_free(model, asked, BEAM, 3 if method == "no-repeat" else 0))
            return [
                [(model.tokenizer.decode(one.tokens), one.score) for one in next(decoded)]
                if is_able
                else []
                for is_able in able
            ]
        if method == "force":
            first = [some[0] for some in _free(model, requests, 1, attention=True)]
            found = forced(model, requests, first)
        else:
            way = substituted if method == "substitute" else repaired
            found = way(model, requests, self._known(pair, model))
        return [[(one.text, one.score) for one in some] for some in found]

    def _knows(self, pair: Pair, model: Model, requests: Sequence[Request]) -> list[bool]:
        """Whether the model says all terms of each request unaided when it is asked for them alone.

        Where it has no idea of a term, its sentence need not be asked for.
        """
        with self._lock:
            known = self._unaided.setdefault(pair, {})
            terms = [[(one.source, one.target) for one in each.constraints] for each in requests]
            new = list(dict.fromkeys(term for some in terms for term in some if term not in known))
            answers = model.decode([model.tokenizer.encode(source) for source, _ in new], beam=2)
            for (source, target), answer in zip(new, answers, strict=True):
                said = model.tokenizer.decode(answer[0].tokens)
                known[source, target] = bool(find_accepted(said, target, 0))
            return [all(known[term] for term in some) for some in terms]

    def _known(self, pair: Pair, model: Model) -> StandIns:
        with self._lock:
            if pair not in self._stand_ins:

                def ask(texts: Sequence[str]) -> list[str]:
                    encode, decode = model.tokenizer.encode, model.tokenizer.decode
                    answers = model.decode([encode(text) for text in texts], beam=2)
                    return [decode(answer[0].tokens) for answer in answers]

                self._stand_ins[pair] = known(pair, ask)
            return self._stand_ins[pair]

    def _folder(self, pair: Pair) -> Path:
        try:
            return self._packs[pair]
        except KeyError:
            raise NoRouteError(
                f"No pack translates {pair.source} into {pair.target} here; "
                f"`holdfast packs install {pair.source} {pair.target}` gets one."
            ) from None

    def _model(self, pair: Pair) -> Model:
        found = self._models.get(pair)
        if found is None:
            folder = self._folder(pair)
            found = Model(folder, pair, str(_metadata(folder).get("target_prefix") or ""))
            self._models[pair] = found
        self._models.move_to_end(pair)
        while (
            len(self._models) > 1 and sum(one.size for one in self._models.values()) > self._memory
        ):
            self._models.popitem(last=False)  # whoever still uses it frees it
        return found

    def _quietly(self, pair: Pair) -> None:
        # What is wrong with a pack is said when it is asked for.
        try:
            with self._lock:
                self._model(pair)
        except (EngineError, NoRouteError, OSError):
            pass


def _metadata(folder: Path) -> dict[str, object]:
    try:
        found = json.loads((folder / "metadata.json").read_bytes())
    except (OSError, ValueError) as error:
        raise EngineError(
            f"The pack in {folder} has no metadata.json that can be read ({error}); "
            "`holdfast packs verify` says more."
        ) from error
    return found if isinstance(found, dict) else {}


def _parts(request: Request, tokens: Callable[[str], int]) -> list[Request]:
    """A request in parts that are not too long and do not hold too many terms."""
    halves = variants.halves(request) if len(request.constraints) > _MOST_TERMS else [request]
    if len(halves) > 1:
        return [part for half in halves for part in _parts(half, tokens)]
    return variants.small(request, tokens, MOST_TOKENS)


def _ready(request: Request, case: Case, model: Model) -> Request:
    """The request with its text as the model is to see it; no offset changes."""
    spans = [(one.start, one.end) for one in request.constraints]
    text = request.text.translate(_BLANKS)
    small = lowered(text, case, spans, lambda word: len(model.tokenizer.encode(word)))
    return Request(small, request.constraints, request.formal)


def _free(
    model: Model,
    requests: Sequence[Request],
    hypotheses: int,
    no_repeat: int = 0,
    attention: bool = False,
) -> list[list[Decoded]]:
    sources = [model.tokenizer.encode(request.text) for request in requests]
    return model.decode(sources, hypotheses=hypotheses, no_repeat=no_repeat, attention=attention)


def _shown(text: str, score: float, request: Request, case: Case, pair: Pair) -> Hypothesis:
    lead = request.text[: len(request.text) - len(request.text.lstrip())]
    trail = request.text[len(request.text.rstrip()) :] if request.text.strip() else ""
    shown = lead + restored(text, case, pair.target) + trail
    return Hypothesis(shown, (None,) * len(request.constraints), (), score)


def _whole(answers: list[list[Hypothesis]]) -> list[Hypothesis]:
    """The answers for a request that was cut: the first with the first, the second …"""
    if len(answers) == 1:
        return answers[0]
    if not all(answers):
        return []
    return [
        variants.joined([some[min(i, len(some) - 1)] for some in answers])
        for i in range(max(map(len, answers)))
    ]
