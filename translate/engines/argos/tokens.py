"""A pack's tokenizer: text to the model's tokens and back, SentencePiece or byte-pair encoding."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from translate.errors import EngineError

SPACE = "▁"


class Tokenizer(Protocol):
    """Cuts a text into tokens and puts tokens together again."""

    def encode(self, text: str) -> list[str]: ...

    def decode(self, tokens: Sequence[str]) -> str: ...

    def starts(self, tokens: Sequence[str]) -> list[int]:
        """The places of the tokens that begin a word."""


def open_tokenizer(folder: Path, source: str, target: str) -> Tokenizer:
    """The tokenizer of the pack in a folder. Raises EngineError when there is none that loads."""
    try:
        if (folder / "sentencepiece.model").exists():
            return _SentencePiece(folder / "sentencepiece.model")
        return _BytePairs(folder / "bpe.model", source, target)
    except (OSError, RuntimeError, ValueError) as error:
        raise EngineError(
            f"The tokenizer of the pack in {folder} does not load ({error}); `holdfast packs "
            f"verify` says more, `holdfast packs install {source} {target}` puts a sound one there."
        ) from error


class _SentencePiece:
    def __init__(self, model: Path) -> None:
        import sentencepiece

        self._pieces: Any = sentencepiece.SentencePieceProcessor(str(model))

    def encode(self, text: str) -> list[str]:
        return list(self._pieces.encode(text, out_type=str))

    def decode(self, tokens: Sequence[str]) -> str:
        # Not through "_" as Argos does: an underscore of the text is no space.
        return str(self._pieces.decode_pieces(list(tokens))).replace(SPACE, " ").strip()

    def starts(self, tokens: Sequence[str]) -> list[int]:
        return [i for i, token in enumerate(tokens) if not i or token.startswith(SPACE)]


class _BytePairs:
    """Moses' rules and byte pairs, as in Argos's older packs."""

    def __init__(self, model: Path, source: str, target: str) -> None:
        from argostranslate.apply_bpe import BPE
        from sacremoses import MosesDetokenizer, MosesPunctNormalizer, MosesTokenizer

        self._normal = MosesPunctNormalizer(source)
        self._words = MosesTokenizer(source)
        self._text = MosesDetokenizer(target)
        with model.open(encoding="utf-8") as file:
            self._pairs = BPE(file)

    def encode(self, text: str) -> list[str]:
        words = self._words.tokenize(self._normal.normalize(text), escape=False)
        return list(self._pairs.segment_tokens(words)) if words else []

    def decode(self, tokens: Sequence[str]) -> str:
        words = " ".join(tokens).replace("@@ ", "").removesuffix("@@").split()
        return str(self._text.detokenize(words, unescape=False)) if words else ""

    def starts(self, tokens: Sequence[str]) -> list[int]:
        return [i for i in range(len(tokens)) if not i or not tokens[i - 1].endswith("@@")]
