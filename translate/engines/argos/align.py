"""Which words of a translation a term of the source became, as far as attention tells.

A hint and no alignment: public packs are trained without guided alignment.
"""

from __future__ import annotations

from translate.engines.argos.model import Decoded, Model

Span = tuple[int, int]
# A word that gives a term this share of its attention or more belongs to it.
_SHARE = 0.5


def sites(model: Model, source: str, span: Span, decoded: Decoded) -> list[int]:
    """The words' first tokens, the likeliest place of the term at ``span`` of the source first."""
    weighed = _weighed(model, source, span, decoded)
    return [start for _, start, _ in sorted(weighed, key=lambda one: (-one[0], one[1]))]


def places(model: Model, source: str, span: Span, decoded: Decoded) -> list[Span]:
    """Where in the translation's text the words stand that the term may have become, the likeliest
    first: the word that attends to it most, with its neighbours that do so as well, then others."""
    weighed = _weighed(model, source, span, decoded)
    if not weighed:
        return []
    order = sorted(range(len(weighed)), key=lambda i: (-weighed[i][0], i))
    first = last = order[0]
    while first > 0 and weighed[first - 1][0] >= _SHARE:
        first -= 1
    while last + 1 < len(weighed) and weighed[last + 1][0] >= _SHARE:
        last += 1
    spans = [_words(model, decoded, weighed[first][1], weighed[last][2])]
    spans += [_words(model, decoded, *weighed[i][1:]) for i in order]
    return [span for span in spans if span is not None]


def _words(model: Model, decoded: Decoded, start: int, end: int) -> Span | None:
    """Where tokens stand in the text, without the punctuation behind them."""
    decode = model.tokenizer.decode
    words = decode(decoded.tokens[start:end]).rstrip(".,;:!?“”\"')")
    at = decode(decoded.tokens).find(words, max(0, len(decode(decoded.tokens[:start])) - 1))
    return (at, at + len(words)) if words and at >= 0 else None


def _weighed(
    model: Model, source: str, span: Span, decoded: Decoded
) -> list[tuple[float, int, int]]:
    """Each word: how much it attends to the term at most, its first token and that behind it."""
    encode = model.tokenizer.encode
    before = len(encode(source[: span[0]].rstrip()))
    behind = max(before + 1, len(encode(source[: span[1]])))
    weights = [sum(row[before:behind]) for row in decoded.attention]
    starts = model.tokenizer.starts(decoded.tokens)
    ends = [*starts[1:], len(decoded.tokens)]
    return [
        (max(weights[start:end], default=0.0), start, end)
        for start, end in zip(starts, ends, strict=True)
    ]
