"""Make the project's own model packs: corpus, training, conversion, measuring, archive.

Run it in an environment of its own; torch is no dependency of the project:

    python -m venv /tmp/train
    /tmp/train/bin/pip install torch==2.13.0 ctranslate2 sentencepiece sacrebleu regex
    /tmp/train/bin/pip install sacremoses subword-nmt      # only for the pack with BPE
    /tmp/train/bin/python scripts/train_pack.py en-de de-en

The corpus comes from the grammar in scripts/grammar/; docs/own-packs.md tells how and how well.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("en-de", "de-en", "en-de-bpe", "en-de-prefix")


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    packs = f"which to make: {', '.join(NAMES)} (en-de and de-en if none is named)"
    add("packs", nargs="*", default=list(NAMES[:2]), metavar="PACK", help=packs)
    out, work = ROOT / "tests" / "data" / "packs", ROOT / "out" / "train"
    add("--out", type=Path, default=out, help="where the archives go (tests/data/packs)")
    add("--work", type=Path, default=work, help="for what is made on the way (out/train)")
    add("--seed", type=int, default=1, help="of corpus and training (1)")
    add("--threads", type=int, default=2, help="of torch (2)")
    add("--scale", type=float, default=1.0, help="share of the pairs and updates, for a trial (1)")
    chosen = parser.parse_args()
    for name in chosen.packs:
        if name not in NAMES:
            parser.error(f"no pack is named {name}; there are {', '.join(NAMES)}")
    return chosen


def main() -> None:
    """The command: its help needs no torch, all else does."""
    chosen = arguments()
    sys.path.insert(0, str(ROOT))
    try:
        import torch

        from scripts.packing import plans
    except ModuleNotFoundError as missing:
        sys.exit(f"train_pack.py: {missing.name} is not installed here; see --help")
    torch.set_num_threads(chosen.threads)
    for name in chosen.packs:
        plan = plans.PLANS[name].scaled(chosen.scale)
        plans.make(name, plan, chosen.seed, chosen.work, chosen.out)


if __name__ == "__main__":
    main()
