"""Learn the weights of translate/clean/weights.json from labelled articles.

    uv run --with python-crfsuite python scripts/train_cleaner.py [--write] [--errors]

The articles: tests/data/gold/build (dumps and pages), tests/data/gold/more and tests/data/clean
(dumps). Prints how well
articles are judged that the weights were not learned from (six parts, each left out in turn), and
with --write writes the weights learned from all of them. Nothing else is ever looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cleaning import GOLD, aligned, labels  # noqa: E402
from translate.article import Action, Block, Kind  # noqa: E402
from translate.clean import by_rules  # noqa: E402
from translate.clean.furniture import find_furniture  # noqa: E402
from translate.clean.model import (  # noqa: E402
    ABOVE,
    BELOW,
    FURNITURE,
    HEADLINE,
    OPENING,
    TEXT,
    State,
    Weights,
)
from translate.clean.signs import signs  # noqa: E402
from translate.read import read  # noqa: E402

OLD = ROOT / "tests" / "data" / "clean"
WEIGHTS = ROOT / "translate" / "clean" / "weights.json"
# What quotations are called is for others to tell: they have marks.
KINDS = {"quote": "paragraph"}
# With these an article's text begins, where a headline and what belongs to it stand above.
OF_TEXT = ("paragraph", "heading", "list item", "caption")
# A sign seen less often, or that adds less, says nothing.
FEWEST, LEAST = 3, 0.02
# How much weights cost (L1 and L2), chosen by the figures of the parts left out.
SPARSE, SMOOTH, ROUNDS = 0.3, 2.0, 150
PARTS = 6


class Page(NamedTuple):
    """An article after the rules, with the kind of each block ("" where no label says it)."""

    name: str
    form: str
    language: str
    blocks: tuple[Block, ...]
    kinds: list[str]


class Learned(NamedTuple):
    """What is written down: see Weights.of."""

    states: list[State]
    order: list[list[float | None]]
    signs: dict[str, list[float]]


def pages() -> Iterator[Page]:
    folders = (GOLD / "build", GOLD / "more")
    for file in (file for folder in folders for file in sorted(folder.glob("*.tsv"))):
        for form, where in (("txt", "dump"), ("html", "page")):
            if not file.with_suffix(f".{form}").exists():
                continue
            article, language = by_rules(read(file.with_suffix(f".{form}")))
            kinds = [""] * len(article.blocks)
            wanted = [row for row in labels(file) if row.where in ("both", where)]
            for label, places in aligned(article, wanted):
                for place in places:
                    kinds[place] = label.kind
            yield Page(f"{file.parent.name}/{file.stem}", form, language, article.blocks, kinds)
    for file in sorted(OLD.glob("*.tsv")):
        article, language = by_rules(read(file.with_suffix(".txt")))
        kinds = [row.split("\t")[0] for row in file.read_text("utf-8").splitlines()]
        yield Page(file.stem, "old", language, article.blocks, kinds)


def states(page: Page) -> list[State]:
    """Where each block stands and what it is."""
    kinds = [KINDS.get(kind, kind) for kind in page.kinds]
    title = max((place for place, kind in enumerate(kinds) if kind == "title"), default=-1)
    text = [place for place, kind in enumerate(kinds) if place > title and kind in OF_TEXT]
    first = text[0] if text else title + 1
    last = max((at for at, kind in enumerate(kinds) if kind and kind not in FURNITURE), default=0)
    done = []
    for place, kind in enumerate(kinds):
        if place < title:
            done.append(State(ABOVE, kind or "navigation"))
        elif place == title:
            done.append(State(HEADLINE, "title"))
        elif place < first:
            done.append(State(OPENING, kind or "navigation"))
        elif place <= last:
            done.append(State(TEXT, kind or "paragraph"))
        else:
            done.append(State(BELOW, kind or "navigation"))
    return done


def learned(some: list[Page]) -> Learned:
    from pycrfsuite import Tagger, Trainer

    trainer = Trainer(algorithm="lbfgs", verbose=False)
    for page in some:
        told = [" ".join(state) for state in states(page)]
        trainer.append([sorted(one) for one in signs(page.blocks, page.language)], told)
    trainer.set_params(
        {"c1": SPARSE, "c2": SMOOTH, "max_iterations": ROUNDS, "feature.minfreq": FEWEST}
    )
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(f"{folder}/model")
        tagger = Tagger()
        tagger.open(f"{folder}/model")
        found = tagger.info()
        tagger.close()
    names = sorted(found.labels)
    rows: dict[str, list[float]] = {}
    for (sign, name), weight in found.state_features.items():
        rows.setdefault(sign, [0.0] * len(names))[names.index(name)] = round(weight, 2)
    order = [
        [round(found.transitions[a, b], 2) if (a, b) in found.transitions else None for b in names]
        for a in names
    ]
    kept = {sign: row for sign, row in sorted(rows.items()) if max(map(abs, row)) >= LEAST}
    return Learned([State(*name.split(" ", 1)) for name in names], order, kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    every = list(pages())
    names = sorted({page.name for page in every})
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for part in range(PARTS):
        out = set(names[part::PARTS])
        weights = Weights.of(*learned([page for page in every if page.name not in out]))
        for page in every:
            if page.name not in out:
                continue
            headline = max((i for i, kind in enumerate(page.kinds) if kind == "title"), default=-1)
            blocks = find_furniture(page.blocks, page.language, weights)
            for place, (block, kind) in enumerate(zip(blocks, page.kinds, strict=True)):
                goes = block.action is Action.DROP
                if not kind or (kind == "title" and place != headline):
                    continue
                good = goes == (kind in FURNITURE)
                for sort in (kind, "furniture" if kind in FURNITURE else "body"):
                    seen[f"{page.form} {sort}"] += 1
                    right[f"{page.form} {sort}"] += good
                if block.kind is Kind(kind):
                    right[f"{page.form} {kind} by its kind"] += 1
                seen[f"{page.form} {kind} by its kind"] += 1
                if options.errors and not good:
                    print(
                        page.name,
                        page.form,
                        kind,
                        block.kind,
                        block.reason,
                        block.text[:90],
                        sep="\t",
                    )
    for sort in sorted(seen):
        print(f"{sort}: {100 * right[sort] / seen[sort]:.1f} % of {seen[sort]}")
    if options.write:
        final = learned(every)
        told = json.dumps(final._asdict(), ensure_ascii=False, separators=(",", ":"))
        WEIGHTS.write_text(told.replace('],"', '],\n"') + "\n", "utf-8")
        print(f"{len(final.signs)} signs, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
