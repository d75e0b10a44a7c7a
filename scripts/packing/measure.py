"""Measuring: what a converted model makes of unseen sentences, decoded as Argos decodes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
from sacrebleu.metrics import BLEU, CHRF

from scripts.grammar import corpus, evaluation
from scripts.packing.tokens import Tokenizer


@dataclass(frozen=True, slots=True)
class Figures:
    """BLEU and chrF2++ on held-back sentences, and on sentences with words no model has seen; what
    share of unseen names is copied letter by letter; sacrebleu's signatures."""

    bleu: float
    chrf: float
    unseen_bleu: float
    unseen_chrf: float
    names_copied: float
    signatures: tuple[str, str]


def translate(
    model: Path, tokenizer: Tokenizer, texts: Sequence[str], prefix: str = "", threads: int = 2
) -> list[str]:
    """The texts translated with beam 4 and length penalty 0.2."""
    translator = ctranslate2.Translator(str(model), intra_threads=threads, inter_threads=1)
    results = translator.translate_batch(
        [tokenizer.encode(text, False) for text in texts],
        target_prefix=[[prefix]] * len(texts) if prefix else None,
        beam_size=4,
        length_penalty=0.2,
        replace_unknowns=True,
        max_batch_size=1024,
        batch_type="tokens",
    )
    return [
        tokenizer.decode([token for token in result.hypotheses[0] if token != prefix])
        for result in results
    ]


def measure(
    model: Path,
    tokenizer: Tokenizer,
    to: corpus.Language,
    count: int,
    prefix: str = "",
    longest: int = 0,
) -> tuple[Figures, list[tuple[str, str, str]]]:
    """Figures on ``count`` held-back sentences and as many with unseen terms, and the first fifty
    of the former with reference and output. ``longest``: words in a source (0: any)."""

    def fits(source: str) -> bool:
        return not longest or len(source.split()) <= longest

    pairs = [pair for pair in corpus.held_back(to, 4 * count, 1) if fits(pair[0])][:count]
    items = [i for i in evaluation.evaluation(4 * count, 1, to) if fits(i.source)][:count]
    outputs = translate(model, tokenizer, [source for source, _ in pairs], prefix)
    unseen = translate(model, tokenizer, [item.source for item in items], prefix)
    names = [
        one.forms[0] in output
        for item, output in zip(items, unseen, strict=True)
        for one in item.occurrences
        if item.terms[one.term].is_name
        and item.terms[one.term].source == item.terms[one.term].target
    ]
    bleu, chrf = BLEU(), CHRF(word_order=2)
    figures = Figures(
        bleu.corpus_score(outputs, [[reference for _, reference in pairs]]).score,
        chrf.corpus_score(outputs, [[reference for _, reference in pairs]]).score,
        bleu.corpus_score(unseen, [[item.reference for item in items]]).score,
        chrf.corpus_score(unseen, [[item.reference for item in items]]).score,
        100 * sum(names) / max(1, len(names)),
        (str(bleu.get_signature()), str(chrf.get_signature())),
    )
    rows = zip(pairs[:50], outputs, strict=False)
    return figures, [(source, reference, output) for (source, reference), output in rows]
