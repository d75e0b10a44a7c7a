"""Conversion: the weights of a trained model into a CTranslate2 model directory."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from ctranslate2.specs import TransformerSpec, common_spec, transformer_spec
from torch import nn

from scripts.packing.model import Attention, Layer, Transformer


def save(model: Transformer, vocabulary: Sequence[str], directory: Path, quantization: str) -> None:
    """Write a model directory; ``vocabulary`` has the tokens by id, for both languages.

    ``quantization``: "int8", or "float32" to compare with the trained model.
    """
    shape = model.shape
    spec = TransformerSpec.from_config(
        (shape.layers, shape.layers),
        shape.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    weight = _copy(model.embedding.weight)
    spec.encoder.embeddings[0].weight = weight
    spec.decoder.embeddings.weight = weight
    spec.decoder.projection.weight = weight
    spec.decoder.projection.bias = np.zeros(shape.vocabulary, dtype=np.float32)
    _norm(spec.encoder.layer_norm, model.encoder_norm)
    _norm(spec.decoder.layer_norm, model.decoder_norm)
    for side, layers in ((spec.encoder, model.encoder), (spec.decoder, model.decoder)):
        for layer_spec, layer in zip(side.layer, layers, strict=True):
            assert isinstance(layer, Layer)
            _layer(layer_spec, layer)
    spec.register_source_vocabulary(list(vocabulary))
    spec.register_target_vocabulary(list(vocabulary))
    spec.validate()
    spec.optimize(quantization=None if quantization == "float32" else quantization)
    directory.mkdir(parents=True, exist_ok=True)
    spec.save(str(directory))


def _layer(
    spec: transformer_spec.TransformerEncoderLayerSpec
    | transformer_spec.TransformerDecoderLayerSpec,
    layer: Layer,
) -> None:
    _attention(spec.self_attention, layer.self_attention, layer.self_norm)
    if hasattr(layer, "cross_attention"):
        _attention(spec.attention, layer.cross_attention, layer.cross_norm)
    _norm(spec.ffn.layer_norm, layer.inner_norm)
    _linear(spec.ffn.linear_0, layer.inner)
    _linear(spec.ffn.linear_1, layer.outer)


def _attention(
    spec: transformer_spec.attention_spec.MultiHeadAttentionSpec,
    attention: Attention,
    norm: nn.LayerNorm,
) -> None:
    _norm(spec.layer_norm, norm)
    linears = [attention.qkv] if attention.self_attention else [attention.q, attention.kv]
    for part, linear in zip(spec.linear, [*linears, attention.out], strict=True):
        _linear(part, linear)


def _norm(spec: common_spec.LayerNormSpec, norm: nn.LayerNorm) -> None:
    spec.gamma = _copy(norm.weight)
    spec.beta = _copy(norm.bias)


def _linear(spec: common_spec.LinearSpec, linear: nn.Linear) -> None:
    spec.weight = _copy(linear.weight)
    spec.bias = _copy(linear.bias)


def _copy(parameter: nn.Parameter) -> np.ndarray:
    # Quantizing changes the array it is given; the model stays as it is.
    return parameter.detach().numpy().copy()
