"""Tokenizers: SentencePiece as Argos packs have it, Moses with BPE as its older packs have it."""

from __future__ import annotations

import io
import itertools
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import sentencepiece

# What a name may be written with, whether or not the corpus has it: Latin letters and their marks.
_LETTERS = "".join(
    letter
    for letter in map(chr, itertools.chain(range(0x21, 0x7F), range(0xA1, 0x17F)))
    if letter.isprintable() and unicodedata.normalize("NFKC", letter) == letter
)
_MARKS = "–—„“”‚‘’€"
SPECIAL = ("<unk>", "<s>", "</s>")


class Tokenizer(Protocol):
    """What training and measuring need of a tokenizer. ``file``: its name in the pack."""

    file: str
    vocabulary: list[str]

    def encode(self, text: str, is_target: bool) -> list[str]: ...

    def decode(self, tokens: Sequence[str]) -> str: ...

    def save(self, path: Path) -> None: ...


class SentencePiece:
    """A shared SentencePiece model; digits are pieces of their own."""

    file = "sentencepiece.model"

    def __init__(self, lines: Sequence[str], size: int, symbols: Sequence[str] = ()) -> None:
        written = io.BytesIO()
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(lines),
            model_writer=written,
            vocab_size=size,
            character_coverage=1.0,
            required_chars=_LETTERS + _MARKS,
            split_digits=True,
            user_defined_symbols=list(symbols),
            minloglevel=2,
            num_threads=1,
        )
        self._model = written.getvalue()
        self._processor = sentencepiece.SentencePieceProcessor(model_proto=self._model)
        self.vocabulary = [
            self._processor.id_to_piece(number) for number in range(self._processor.vocab_size())
        ]

    def encode(self, text: str, is_target: bool) -> list[str]:
        """The pieces of a text."""
        return list(self._processor.encode(text, out_type=str))

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of pieces."""
        return str(self._processor.decode_pieces(list(tokens))).replace("▁", " ").strip()

    def save(self, path: Path) -> None:
        """Write the model file."""
        path.write_bytes(self._model)


class MosesBpe:
    """Moses tokens cut by BPE, the same merges for both sides. Needs sacremoses, subword-nmt."""

    file = "bpe.model"

    def __init__(self, pairs: Sequence[tuple[str, str]], codes: tuple[str, str], size: int) -> None:
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer
        from subword_nmt.apply_bpe import BPE
        from subword_nmt.learn_bpe import learn_bpe

        self._sides = [(MosesPunctNormalizer(code), MosesTokenizer(code)) for code in codes]
        self._detokenizer = MosesDetokenizer(codes[1])
        lines = [
            " ".join(self._words(text, is_target))
            for pair in pairs
            for is_target, text in enumerate(pair)
        ]
        written = io.StringIO()
        learn_bpe(io.StringIO("\n".join(lines)), written, size)
        self._codes = written.getvalue()
        self._bpe = BPE(io.StringIO(self._codes))
        counted: Counter[str] = Counter()
        for line in lines:
            counted.update(self._bpe.segment_tokens(line.split(" ")))
        # Single letters end and begin words, so that any name can be spelt.
        for letter in _LETTERS:
            counted[letter] += 0
            counted[letter + "@@"] += 0
        self.vocabulary = [*SPECIAL, *(token for token, _ in counted.most_common())]

    def _words(self, text: str, is_target: bool) -> list[str]:
        normalizer, tokenizer = self._sides[is_target]
        return list(tokenizer.tokenize(normalizer.normalize(text)))

    def encode(self, text: str, is_target: bool) -> list[str]:
        """The BPE tokens of a text."""
        return list(self._bpe.segment_tokens(self._words(text, is_target)))

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of tokens."""
        joined = " ".join(tokens).replace("@@ ", "")
        return str(self._detokenizer.detokenize(joined.split(" ")))

    def save(self, path: Path) -> None:
        """Write the merges, as Argos reads them."""
        path.write_text(self._codes, encoding="utf-8")
