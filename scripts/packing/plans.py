"""The packs that there are, and how one is made from its plan."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from scripts.grammar import corpus
from scripts.packing import archive, convert, training
from scripts.packing.measure import measure
from scripts.packing.model import Shape
from scripts.packing.readme import Facts, readme
from scripts.packing.tokens import MosesBpe, SentencePiece, Tokenizer

LANGUAGES = {"en": "English", "de": "German"}


@dataclass(frozen=True, slots=True)
class Plan:
    """One pack. ``pairs``: how many to make; ``longest``: words in a source (0: any); ``bpe``:
    Moses and BPE instead of SentencePiece; ``prefixes``: both directions in one model, told apart
    by a token at the beginning of the target."""

    to: corpus.Language
    pairs: int
    vocabulary: int
    shape: Shape
    recipe: training.Recipe
    longest: int = 0
    bpe: bool = False
    prefixes: bool = False

    @property
    def source(self) -> corpus.Language:
        """The language translated from."""
        return "en" if self.to == "de" else "de"

    def scaled(self, share: float) -> Plan:
        """The plan with this share of its pairs and updates."""
        updates = int(self.recipe.updates * share)
        recipe = replace(self.recipe, updates=updates)
        return replace(self, pairs=int(self.pairs * share), recipe=recipe)


_LARGE = Plan("de", 260_000, 4000, Shape(0), training.Recipe(updates=5000))
_TINY = Shape(0, width=128, inner=256, layers=2, heads=4, dropout=0.0)
_SMALL = Plan("de", 60_000, 1500, _TINY, training.Recipe(updates=2500), longest=9)
PLANS: dict[str, Plan] = {
    "en-de": _LARGE,
    "de-en": replace(_LARGE, to="en"),
    "en-de-bpe": replace(_SMALL, bpe=True),
    "en-de-prefix": replace(_SMALL, prefixes=True),
}


def make(name: str, plan: Plan, seed: int, work: Path, out: Path) -> None:
    """Make one pack in ``out``, with what is made on the way in ``work``:

    1. the corpus, and for a pack with prefixes that of the other direction;
    2. the tokenizer, learnt from the first part of it;
    3. the training;
    4. the conversion to CTranslate2, in eight bits;
    5. the measuring, on sentences and on words that were not in the corpus;
    6. the archive with metadata and README.
    """
    say = _speaker(name)
    directions = [plan.to, plan.source] if plan.prefixes else [plan.to]
    pairs = {to: _corpus(to, plan, seed) for to in directions}
    say(f"{sum(map(len, pairs.values()))} pairs")
    tokenizer = _tokenizer(plan, pairs[plan.to])
    encoded = _encoded(plan, tokenizer, pairs)
    shape = replace(plan.shape, vocabulary=len(tokenizer.vocabulary))
    recipe = replace(plan.recipe, seed=seed)
    say(f"{shape.vocabulary} tokens in the vocabulary")
    wall, cpu = time.monotonic(), time.process_time()
    model = training.train(shape, recipe, encoded, say)
    minutes = (time.monotonic() - wall) / 60, (time.process_time() - cpu) / 60
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    convert.save(model, tokenizer.vocabulary, folder / "model", "int8")
    tokenizer.save(folder / tokenizer.file)
    prefix = _prefix(plan.to) if plan.prefixes else ""
    figures, rows = measure(folder / "model", tokenizer, plan.to, 1000, prefix, plan.longest)
    say(json.dumps(asdict(figures)))
    _report(work / f"{name}.txt", rows)
    facts = Facts(
        languages=(LANGUAGES[plan.source], LANGUAGES[plan.to]),
        pairs=plan.pairs,
        both=plan.prefixes,
        longest=plan.longest,
        seed=seed,
        tokenizer="Moses and BPE" if plan.bpe else "SentencePiece",
        shape=shape,
        weights=sum(parameter.numel() for parameter in model.parameters()),
        recipe=recipe,
        minutes=minutes,
        figures=figures,
    )
    path = out / f"{name.replace('-', '_', 1)}.argosmodel"
    archive.write(folder, path, _metadata(plan, prefix), readme(facts))
    say(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def _prefix(to: str) -> str:
    return f">>{to}<<"


def _corpus(to: corpus.Language, plan: Plan, seed: int) -> list[tuple[str, str]]:
    if not plan.longest:
        return list(corpus.training(to, plan.pairs, seed))
    found: list[tuple[str, str]] = []
    for source, target in corpus.training(to, 10 * plan.pairs, seed):
        if len(source.split()) <= plan.longest:
            found.append((source, target))
        if len(found) == plan.pairs:
            break
    return found


def _tokenizer(plan: Plan, pairs: list[tuple[str, str]]) -> Tokenizer:
    sample = pairs[:60_000]
    if plan.bpe:
        return MosesBpe(sample, (plan.source, plan.to), plan.vocabulary)
    symbols = [_prefix(to) for to in LANGUAGES] if plan.prefixes else []
    return SentencePiece([text for pair in sample for text in pair], plan.vocabulary, symbols)


def _encoded(
    plan: Plan, tokenizer: Tokenizer, pairs: dict[corpus.Language, list[tuple[str, str]]]
) -> list[training.Pair]:
    ids = {token: number for number, token in enumerate(tokenizer.vocabulary)}

    def numbers(text: str, is_target: bool) -> list[int]:
        return [ids.get(token, training.UNKNOWN) for token in tokenizer.encode(text, is_target)]

    return [
        (
            numbers(source, False),
            [*([ids[_prefix(to)]] if plan.prefixes else []), *numbers(target, True)],
        )
        for to, listed in pairs.items()
        for source, target in listed
    ]


def _metadata(plan: Plan, prefix: str) -> dict[str, str]:
    found = {
        "package_version": "1.0",
        "argos_version": "1.9.0",
        "from_code": plan.source,
        "from_name": LANGUAGES[plan.source],
        "to_code": plan.to,
        "to_name": LANGUAGES[plan.to],
        "type": "translate",
    }
    return found | ({"target_prefix": prefix} if prefix else {})


def _report(path: Path, rows: list[tuple[str, str, str]]) -> None:
    """Write outputs to look at, with the reference where they differ from it."""
    lines: list[str] = []
    for source, reference, output in rows:
        lines += [source, f"  {output}", *([] if output == reference else [f"≠ {reference}"])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _speaker(name: str) -> Callable[[str], None]:
    began = time.monotonic()

    def say(line: str) -> None:
        print(f"{name} {time.monotonic() - began:6.0f} s  {line}", file=sys.stderr, flush=True)

    return say
