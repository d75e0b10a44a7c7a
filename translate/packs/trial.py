"""Whether a pack works: its tokenizer and its model are loaded and asked for a few words.

In a process of its own, because CTranslate2 trusts what it loads: a damaged model can take the
process that loads it down, and the person would get a crash instead of a sentence.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

# A model of several GB from a slow disk takes a minute.
_PATIENCE_S = 600
_NEWER = "it was made for a newer CTranslate2 than the one here, {}: update Holdfast"

_PROGRAM = """
import json, pathlib, sys
folder = pathlib.Path(sys.argv[1])
pieces, sentence = [], "A trial."


def stop(kind, error):
    sys.exit(f"{kind}: " + " ".join(str(error).split()))


try:
    if (folder / "sentencepiece.model").exists():
        import sentencepiece
        tokenizer = sentencepiece.SentencePieceProcessor(str(folder / "sentencepiece.model"))
        pieces = [tokenizer.id_to_piece(number) for number in range(len(tokenizer))]
        tokens = tokenizer.encode(sentence, out_type=str)
    else:
        from argostranslate.apply_bpe import BPE
        with open(folder / "bpe.model", encoding="utf-8") as file:
            tokens = BPE(file).segment_tokens(sentence.split())
except Exception as error:
    stop("tokenizer", error)
try:
    import ctranslate2
    model = ctranslate2.Translator(str(folder / "model"), device="cpu", intra_threads=1)
    prefix = json.loads((folder / "metadata.json").read_bytes()).get("target_prefix")
    wanted = [[prefix]] if prefix else None
    model.translate_batch([tokens], target_prefix=wanted, beam_size=1, max_decoding_length=4)
except Exception as error:
    if "Unsupported model" in str(error):
        stop("newer", ctranslate2.__version__)
    stop("model", error)
for name in ("source_vocabulary.json", "shared_vocabulary.json"):
    vocabulary = folder / "model" / name
    if vocabulary.exists():
        words = set(json.loads(vocabulary.read_bytes()))
        if pieces and 2 * len(words.intersection(pieces)) < len(pieces):
            stop("apart", "tokenizer and model")
"""


def try_out(folder: Path) -> str | None:
    """Why the pack in a folder cannot translate, or None.

    Opens no connection; takes a third of a second for a small model.
    """
    try:
        done = subprocess.run(
            # -P: a file in the folder the person happens to be in is no library.
            [sys.executable, "-P", "-c", _PROGRAM, str(folder)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_PATIENCE_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"its model did not load within {_PATIENCE_S // 60} minutes"
    if done.returncode == 0:
        return None
    if done.returncode < 0:
        return f"loading its model crashed ({signal.Signals(-done.returncode).name})"
    kind, _, detail = done.stderr.strip().rpartition("\n")[2].partition(": ")
    if kind == "newer":
        return _NEWER.format(detail)
    if kind == "apart":
        return "its tokenizer does not belong to its model"
    part = "tokenizer" if kind == "tokenizer" else "model"
    # Of what the libraries say the first words tell, and no path of a folder that will be gone.
    told = detail.replace(str(folder), "the pack").rstrip(".")
    return f"its {part} does not load ({told[:120] or kind})"
