"""Learn the weights of translate/clean/weights.json from labelled articles.

    uv run --with scikit-learn python scripts/train_cleaner.py [--write] [--errors]

The articles: tests/data/gold/build (dumps and pages), tests/data/gold/more and tests/data/clean
(dumps). Prints how well
articles are judged that the weights were not learned from (six parts, each left out in turn), and
with --write writes the weights learned from all of them. Nothing else is ever looked at.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cleaning import FURNITURE, GOLD, aligned, labels  # noqa: E402
from translate.article import Action, Block, Kind  # noqa: E402
from translate.clean import by_rules, looks  # noqa: E402
from translate.clean.furniture import find_furniture  # noqa: E402
from translate.clean.model import Weights  # noqa: E402
from translate.clean.signs import signs  # noqa: E402
from translate.read import read  # noqa: E402

OLD = ROOT / "tests" / "data" / "clean"
WEIGHTS = ROOT / "translate" / "clean" / "weights.json"
# What these are called apart is for others to tell: they have marks, or a place.
KINDS = {"lead": "paragraph", "quote": "paragraph", "list item": "paragraph"}
# A sign seen in fewer articles, or that adds less, says nothing.
FEWEST, LEAST = 3, 0.04
PARTS, STRENGTH = 6, 0.25


class Page(NamedTuple):
    """An article after the rules, with the kind of each block ("" where no label says it)."""

    name: str
    form: str
    language: str
    blocks: tuple[Block, ...]
    kinds: list[str]


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


def examples(page: Page) -> Iterator[tuple[frozenset[str], str]]:
    """The signs of every block and its kind: the headline not known, and known."""
    titles = [place for place, kind in enumerate(page.kinds) if kind == "title"]
    ways = [page.blocks]
    if titles and not any(looks.decided(one) and one.kind is Kind.TITLE for one in page.blocks):
        marked = looks.keep(page.blocks[titles[-1]], Kind.TITLE, "labelled")
        ways.append((*page.blocks[: titles[-1]], marked, *page.blocks[titles[-1] + 1 :]))
    for blocks in ways:
        for found, kind in zip(signs(blocks, page.language), page.kinds, strict=True):
            if kind:
                yield found, KINDS.get(kind, kind)


def learned(some: list[Page]) -> Weights:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    names: dict[str, set[str]] = {}
    rows: list[tuple[frozenset[str], str]] = []
    for page in some:
        for found, kind in examples(page):
            rows.append((found, kind))
            for sign in found:
                names.setdefault(sign, set()).add(page.name)
    known = {sign for sign, where in names.items() if len(where) >= FEWEST}
    table = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(
        table.fit_transform([dict.fromkeys(found & known, 1.0) for found, _ in rows]),
        [kind for _, kind in rows],
    )
    weights = {
        sign: tuple(round(float(row[at]), 2) for row in model.coef_)
        for at, sign in enumerate(table.get_feature_names_out())
    }
    return Weights(
        tuple(model.classes_),
        tuple(round(float(one), 2) for one in model.intercept_),
        {sign: row for sign, row in weights.items() if max(map(abs, row)) >= LEAST},
    )


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
        weights = learned([page for page in every if page.name not in out])
        for page in every:
            if page.name not in out:
                continue
            for block, kind in zip(
                find_furniture(page.blocks, page.language, weights), page.kinds, strict=True
            ):
                goes = block.action is Action.DROP
                if not kind or (kind == "title" and goes):
                    continue
                good = goes == (kind in FURNITURE)
                for sort in (kind, "furniture" if kind in FURNITURE else "body"):
                    seen[f"{page.form} {sort}"] += 1
                    right[f"{page.form} {sort}"] += good
                if kind == "title":
                    seen[f"{page.form} headline found"] += 1
                    right[f"{page.form} headline found"] += block.kind is Kind.TITLE
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
        weights = learned(every)
        told = json.dumps(weights._asdict(), ensure_ascii=False, separators=(",", ":"))
        WEIGHTS.write_text(told.replace('],"', '],\n"') + "\n", "utf-8")
        print(f"{len(weights.signs)} signs, {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
