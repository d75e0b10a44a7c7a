"""A small Transformer for translation in torch, laid out as CTranslate2 computes it.

Pre-norm, ReLU, one embedding for source, target and output. It needs torch, which is no dependency
of the project.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a model is. ``width`` is even and divisible by ``heads``."""

    vocabulary: int
    width: int = 192
    inner: int = 768
    layers: int = 3
    heads: int = 4
    dropout: float = 0.05


class Attention(nn.Module):
    """Attention of queries over a memory (the same for self-attention)."""

    def __init__(self, shape: Shape, self_attention: bool) -> None:
        super().__init__()
        self.heads = shape.heads
        self.self_attention = self_attention
        if self_attention:
            self.qkv = nn.Linear(shape.width, 3 * shape.width)
        else:
            self.q = nn.Linear(shape.width, shape.width)
            self.kv = nn.Linear(shape.width, 2 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)

    def _split(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor | None, causal: bool) -> Tensor:
        """``mask``: True where a key may be seen; ``causal``: each sees only what is before it."""
        if self.self_attention:
            q, k, v = self.qkv(x).chunk(3, -1)
        else:
            q = self.q(x)
            k, v = self.kv(memory).chunk(2, -1)
        y = nnf.scaled_dot_product_attention(
            self._split(q), self._split(k), self._split(v), attn_mask=mask, is_causal=causal
        )
        return self.out(y.transpose(1, 2).reshape(x.shape))


class Layer(nn.Module):
    """A layer of the encoder, or with ``cross`` of the decoder."""

    def __init__(self, shape: Shape, cross: bool) -> None:
        super().__init__()
        self.self_norm = nn.LayerNorm(shape.width)
        self.self_attention = Attention(shape, True)
        if cross:
            self.cross_norm = nn.LayerNorm(shape.width)
            self.cross_attention = Attention(shape, False)
        self.inner_norm = nn.LayerNorm(shape.width)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.drop = nn.Dropout(shape.dropout)

    def encode(self, x: Tensor, mask: Tensor) -> Tensor:
        """One step of the encoder."""
        h = self.self_norm(x)
        x = x + self.drop(self.self_attention(h, h, mask, False))
        return self._feed(x)

    def decode(self, x: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """One step of the decoder; padding at the end needs no mask, since nothing looks ahead."""
        h = self.self_norm(x)
        x = x + self.drop(self.self_attention(h, h, None, True))
        h = self.cross_norm(x)
        x = x + self.drop(self.cross_attention(h, memory, mask, False))
        return self._feed(x)

    def _feed(self, x: Tensor) -> Tensor:
        return x + self.drop(self.outer(nnf.relu(self.inner(self.inner_norm(x)))))


class Transformer(nn.Module):
    """Encoder and decoder."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        self.encoder = nn.ModuleList(Layer(shape, False) for _ in range(shape.layers))
        self.decoder = nn.ModuleList(Layer(shape, True) for _ in range(shape.layers))
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.drop = nn.Dropout(shape.dropout)
        self.register_buffer("positions", positions(256, shape.width), persistent=False)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def _embed(self, ids: Tensor) -> Tensor:
        scaled = self.embedding(ids) * math.sqrt(self.shape.width)
        return self.drop(scaled + self.positions[: ids.shape[1]])  # type: ignore[index]

    def forward(self, source: Tensor, target: Tensor, source_mask: Tensor) -> Tensor:
        """Logits for each target position. ``source_mask``: True where there is a token."""
        mask = source_mask[:, None, None, :]
        x = self._embed(source)
        for layer in self.encoder:
            x = layer.encode(x, mask)
        memory = self.encoder_norm(x)
        y = self._embed(target)
        for layer in self.decoder:
            y = layer.decode(y, memory, mask)
        return nnf.linear(self.decoder_norm(y), self.embedding.weight)


def positions(longest: int, width: int) -> Tensor:
    """Sinusoids as CTranslate2 computes them: all sines before all cosines, counted from one."""
    half = width // 2
    scales = torch.exp(torch.arange(half) * -(math.log(10000.0) / (half - 1)))
    angles = torch.arange(1, longest + 1)[:, None] * scales[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)
