"""Training: batches by length, a rate that rises and falls, weights averaged over the end."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from scripts.packing.model import Shape, Transformer

# The ids that SentencePiece gives by default; the end also fills up short rows.
UNKNOWN, BEGIN, END = 0, 1, 2
Pair = tuple[Sequence[int], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. ``batch``: tokens of the longer side in a batch; ``updates``: steps in all;
    ``matrix_rate``: the rate of the layers' matrices, ``rate`` that of everything else."""

    updates: int
    batch: int = 1200
    rate: float = 2e-3
    matrix_rate: float = 5e-3
    warm_up: int = 200
    smoothing: float = 0.1
    average_over: float = 0.12
    average_every: int = 20
    seed: int = 1


def batches(pairs: Sequence[Pair], size: int, rng: random.Random) -> list[list[Pair]]:
    """All pairs in batches of similar length, at most ``size`` tokens a side, in random order."""
    order = sorted(
        range(len(pairs)), key=lambda i: (len(pairs[i][1]), len(pairs[i][0]), rng.random())
    )
    made: list[list[Pair]] = []
    batch: list[Pair] = []
    longest = 0
    for index in order:
        pair = pairs[index]
        longest = max(longest, len(pair[0]), len(pair[1]) + 1)
        if batch and longest * (len(batch) + 1) > size:
            made.append(batch)
            batch, longest = [], max(len(pair[0]), len(pair[1]) + 1)
        batch.append(pair)
    made.append(batch)
    rng.shuffle(made)
    return made


def tensors(batch: Sequence[Pair]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Source, its mask, decoder input and wanted output; -100 where there is nothing to predict."""

    def padded(rows: Sequence[Sequence[int]], fill: int) -> Tensor:
        longest = max(map(len, rows))
        return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows])

    source = padded([source for source, _ in batch], -1)
    mask = source >= 0
    inputs = padded([[BEGIN, *target] for _, target in batch], END)
    wanted = padded([[*target, END] for _, target in batch], -100)
    return source.clamp(min=0), mask, inputs, wanted


def train(
    shape: Shape, recipe: Recipe, pairs: Sequence[Pair], say: Callable[[str], None]
) -> Transformer:
    """A trained model with averaged weights. The same arguments on the same machine with the same
    number of threads give the same weights. ``say`` gets a line of progress now and then."""
    torch.manual_seed(recipe.seed)
    rng = random.Random(recipe.seed)
    model = Transformer(shape)
    optimizers = _optimizers(model, recipe)
    start_averaging = int(recipe.updates * (1 - recipe.average_over))
    average: dict[str, Tensor] = {}
    averaged = 0
    began, seen, losses = time.monotonic(), 0, 0.0
    step = 0
    while step < recipe.updates:
        for batch in batches(pairs, recipe.batch, rng):
            step += 1
            if step > recipe.updates:
                break
            for optimizer, rate in optimizers:
                optimizer.param_groups[0]["lr"] = rate * _share(step, recipe)
            source, mask, inputs, wanted = tensors(batch)
            logits = model(source, inputs, mask)
            loss = nnf.cross_entropy(
                logits.flatten(0, 1), wanted.flatten(), label_smoothing=recipe.smoothing
            )
            model.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            for optimizer, _ in optimizers:
                optimizer.step()
            seen += wanted.numel()
            losses += loss.item()
            if step > start_averaging and (recipe.updates - step) % recipe.average_every == 0:
                averaged += 1
                for name, value in model.state_dict().items():
                    if name in average:
                        average[name] += (value - average[name]) / averaged
                    else:
                        average[name] = value.clone()
            if step % 100 == 0:
                speed = seen / (time.monotonic() - began)
                say(f"step {step}/{recipe.updates}, loss {losses / 100:.3f}, {speed:.0f} tokens/s")
                losses = 0.0
    if average:
        model.load_state_dict(average)
    return model.eval()


def _optimizers(model: Transformer, recipe: Recipe) -> list[tuple[torch.optim.Optimizer, float]]:
    """Muon for the matrices of the layers, Adam for the rest, each with its highest rate.

    On this corpus Muon needs two thirds of the time that Adam alone needs for the same loss.
    """
    matrices, others = [], []
    for name, parameter in model.named_parameters():
        is_matrix = parameter.ndim == 2 and not name.startswith("embedding")
        (matrices if is_matrix else others).append(parameter)
    muon = torch.optim.Muon(
        matrices, lr=0.0, weight_decay=0.0, momentum=0.95, adjust_lr_fn="match_rms_adamw"
    )
    adam = torch.optim.Adam(others, lr=0.0, betas=(0.9, 0.98), eps=1e-9)
    return [(muon, recipe.matrix_rate), (adam, recipe.rate)]


def _share(step: int, recipe: Recipe) -> float:
    """The part of the highest rate at a step: up in a line, then down in a line to a fiftieth."""
    if step < recipe.warm_up:
        return step / recipe.warm_up
    left = (recipe.updates - step) / max(1, recipe.updates - recipe.warm_up)
    return 0.02 + 0.98 * left
