"""Clean mutated pieces of the labelled articles: no crash, nothing lost, no input that takes long.

    python benchmarks/mutate.py [--inputs 10000] [--seed 1]

Each input is a piece of a dump or a page with bytes put in, taken out, doubled, turned round and
crossed with another article. Every block must come back with its id, its text and a reason; a
dump's blocks and gaps must be the input again. The first input that fails is written to a file.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from translate.clean import clean  # noqa: E402
from translate.decode import decode  # noqa: E402
from translate.errors import InputError  # noqa: E402
from translate.read import html, text  # noqa: E402

GOLD = ROOT / "tests" / "data" / "gold"
PIECES = [
    *(b"<div>", b"</p>", b"\0", b"\xff", "\u200f".encode(), b"<!--", b"\n\n\n", b"<script>"),
    *(b"&#x110000;", b"\r", b">" * 50, b"\t", b"|", b"- ", b"1. ", b"<table>", "💩".encode()),
    *(b'"', b"lang=de "),
]


def mutated(chance: random.Random, data: bytes, other: bytes) -> bytes:
    """A piece of an article, changed in up to a dozen places."""
    start = chance.randrange(len(data))
    piece = bytearray(data[start : start + chance.choice((200, 1000, 4000))])
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(piece) + 1)
        end = min(len(piece), at + chance.randrange(40))
        way = chance.randrange(6)
        if way == 0:
            piece[at:at] = chance.choice(PIECES)
        elif way == 1:
            del piece[at:end]
        elif way == 2:
            piece[at:at] = piece[at:end] * chance.randrange(1, 6)
        elif way == 3 and piece:
            piece[chance.randrange(len(piece))] = chance.randrange(256)
        elif way == 4:
            cross = chance.randrange(len(other))
            piece[at:at] = other[cross : cross + chance.randrange(200)]
        else:
            piece[at:end] = piece[at:end][::-1]
    return bytes(piece)


def cleaned(data: bytes, page: bool) -> bool:
    """Clean an input and see that nothing is lost; False where it is refused."""
    try:
        article = (html if page else text).parse(data, "input")
    except InputError:
        return False
    done = clean(article, anyway=True)
    assert [(one.id, one.source_text) for one in done.blocks] == [
        (one.id, one.source_text) for one in article.blocks
    ], "a block is lost"
    assert all(one.reason for one in done.blocks), "a block has no reason"
    if not page:
        parts = (one.source_text + one.gap for one in done.blocks)
        assert article.lead + "".join(parts) == decode(data, "input")[0], "text is lost"
    return True


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    folders = (GOLD / "build", GOLD / "more")
    files = [
        (file.suffix == ".html", file.read_bytes())
        for folder in folders
        for file in sorted(folder.iterdir())
        if file.suffix in (".txt", ".html")
    ]
    cleaned(files[0][1], files[0][0])  # what is loaded once is no input's fault
    begun = time.monotonic()
    refused, slowest = 0, 0.0
    for _ in range(options.inputs):
        page, data = chance.choice(files)
        given = mutated(chance, data, chance.choice(files)[1])
        start = time.monotonic()
        try:
            refused += not cleaned(given, page)
        except BaseException:
            Path("failing-input").write_bytes(given)
            print("the input is in the file failing-input", file=sys.stderr)
            raise
        slowest = max(slowest, time.monotonic() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{options.inputs} inputs, {refused} refused as no text, none lost anything; the slowest "
        f"took {slowest:.2f} s, all {time.monotonic() - begun:.0f} s; {memory} MB"
    )


if __name__ == "__main__":
    main()
