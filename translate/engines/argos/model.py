"""One loaded Argos model: batches of texts in, hypotheses with scores out.

The only importer of CTranslate2. Everything is batched over all texts at once, by length in
tokens: Argos's own loop of 32 tokens a call is what makes it slow.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translate.engines.argos.tokens import Tokenizer, open_tokenizer
from translate.engines.base import Pair
from translate.errors import EngineError

# As Argos decodes.
BEAM = 4
_LENGTH_PENALTY = 0.2
# Tokens in a batch, padding included: more brings no speed on a CPU and costs memory.
_BATCH_TOKENS = 256
# A translation longer than this many times its source (and a few words) is a loop.
_LONGEST, _FEW = 3, 24
# The model sees no position beyond this in training; segments are sentences, so longer ones are
# lists or mistakes. They are cut by the caller.
MOST_TOKENS = 200


@dataclass(frozen=True, slots=True)
class Decoded:
    """A hypothesis in tokens, without the pack's prefix. ``score`` is the mean log-probability of
    a token; ``attention`` has a row a target token, over the source tokens."""

    tokens: tuple[str, ...]
    score: float
    attention: tuple[tuple[float, ...], ...] = ()


class Model:
    """A pack's model and tokenizer. Raises EngineError when they do not load."""

    def __init__(self, folder: Path, pair: Pair, prefix: str = "") -> None:
        import ctranslate2

        self.tokenizer: Tokenizer = open_tokenizer(folder, pair.source, pair.target)
        self.size = (folder / "model" / "model.bin").stat().st_size
        self._prefix = [prefix] if prefix else []
        cores = cores_here()
        try:
            self._model: Any = ctranslate2.Translator(
                str(folder / "model"),
                device="cpu",
                compute_type="auto",
                inter_threads=cores,
                intra_threads=1,
            )
        except (RuntimeError, ValueError) as error:
            raise EngineError(
                f"The model of the pack in {folder} does not load ({error}); `holdfast packs "
                f"install {pair.source} {pair.target}` puts a sound one there."
            ) from error

    def decode(
        self,
        sources: Sequence[Sequence[str]],
        starts: Sequence[Sequence[str]] | None = None,
        *,
        hypotheses: int = 1,
        beam: int = BEAM,
        no_repeat: int = 0,
        attention: bool = False,
    ) -> list[list[Decoded]]:
        """Translate tokens. ``starts`` are the first target tokens of each, kept as they are.

        ``no_repeat`` forbids n-grams of that many tokens twice. Each answer has up to
        ``hypotheses``, the best first; an empty source has an empty one.
        """
        wanted = [i for i, source in enumerate(sources) if source]
        # Longest first: what is batched together has one length, and memory is claimed once.
        wanted.sort(key=lambda i: -len(sources[i]))
        answers: list[list[Decoded]] = [[Decoded((), 0.0)] for _ in sources]
        if not wanted:
            return answers
        prefixes = None
        if starts is not None or self._prefix:
            prefixes = [[*self._prefix, *(starts[i] if starts else ())] for i in wanted]
        longest = max(len(sources[i]) for i in wanted)
        results = self._model.translate_batch(
            [list(sources[i]) for i in wanted],
            target_prefix=prefixes,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
            beam_size=max(beam, hypotheses),
            num_hypotheses=hypotheses,
            length_penalty=_LENGTH_PENALTY,
            max_decoding_length=_LONGEST * longest + _FEW,
            no_repeat_ngram_size=no_repeat,
            replace_unknowns=True,
            return_scores=True,
            return_attention=attention,
        )
        skip = len(self._prefix)
        for i, result in zip(wanted, results, strict=True):
            rows = result.attention if attention else [()] * len(result.hypotheses)
            answers[i] = [
                Decoded(
                    tuple(tokens[skip:]),
                    _mean(score, len(tokens)),
                    tuple(tuple(row) for row in weights[skip:]),
                )
                for tokens, score, weights in zip(
                    result.hypotheses, result.scores, rows, strict=True
                )
            ]
        return answers

    def score(
        self, sources: Sequence[Sequence[str]], targets: Sequence[Sequence[str]]
    ) -> list[float]:
        """The mean log-probability of a token of each target, given its source."""
        if not sources:
            return []
        results = self._model.score_batch(
            [list(source) for source in sources],
            [[*self._prefix, *target] for target in targets],
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
        )
        return [sum(one.log_probs) / max(1, len(one.log_probs)) for one in results]


def _mean(score: float, tokens: int) -> float:
    """The mean log-probability of a token, from a score that the length penalty has divided."""
    length = tokens + 1  # the end counts
    return score * float(length**_LENGTH_PENALTY) / length


def cores_here() -> int:
    """How many cores this process may use, at least one."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)
