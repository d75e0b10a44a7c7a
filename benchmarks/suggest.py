"""Measure `glossary suggest` on labelled articles: precision and recall of what it finds.

    python benchmarks/suggest.py [--errors]

The articles lie in tests/data/suggest: those in build/ were looked at when the rules were made,
those in measure/ only count. Each is read by itself, with an empty glossary and the default
settings. A label `+ text` is to be found (` = ` parts spellings of which any one does), `? text`
may be found and counts neither way. `--errors` lists what is wrong and what is missing.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

from glossary.concept import Glossary  # noqa: E402
from glossary.suggest import Source, suggest  # noqa: E402

DATA = ROOT / "tests" / "data" / "suggest"
LIMIT = 50


@dataclass
class Figures:
    """What was found of what there is to find."""

    right: int = 0
    wrong: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / ((self.right + len(self.wrong)) or 1)

    @property
    def recall(self) -> float:
        return self.right / ((self.right + len(self.missing)) or 1)

    def add(self, other: Figures) -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missing += other.missing


def articles(half: str) -> Iterator[Path]:
    """The labelled articles of one half."""
    return iter(sorted((DATA / half).glob("*.txt")))


def judge(article: Path) -> Figures:
    """Compare what is suggested for one article with its labels."""
    language = article.stem.rpartition(".")[2]
    wanted: list[set[str]] = []
    free: set[str] = set()
    for line in article.with_suffix(".labels").read_text(encoding="utf-8").splitlines():
        spellings = {one.strip().casefold() for one in line[2:].split(" = ")}
        if line.startswith("+"):
            wanted.append(spellings)
        else:
            free |= spellings
    figures = Figures()
    text = article.read_text(encoding="utf-8")
    found = [s.text for s in suggest([Source(article.name, text)], Glossary(), language)[:LIMIT]]
    met: set[int] = set()
    for one in found:
        hits = {n for n, spellings in enumerate(wanted) if one.casefold() in spellings}
        met |= hits
        if not hits and one.casefold() not in free:
            figures.wrong.append(f"{article.stem}: {one}")
    figures.right = len(met)
    figures.missing = [f"{article.stem}: {min(w)}" for n, w in enumerate(wanted) if n not in met]
    return figures


def half(name: str) -> Figures:
    """The figures of one half of the articles."""
    total = Figures()
    for article in articles(name):
        total.add(judge(article))
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--errors", action="store_true", help="list what is wrong and missing")
    errors = parser.parse_args().errors
    print("| articles | number | precision | recall | right | wrong | missing |")
    print("|---|---|---|---|---|---|---|")
    for name in ("build", "measure"):
        figures = half(name)
        print(
            f"| {name} | {len(list(articles(name)))} | {figures.precision:.3f} |"
            f" {figures.recall:.3f} | {figures.right} | {len(figures.wrong)} |"
            f" {len(figures.missing)} |"
        )
        # The measuring half stays unseen while the rules are made.
        if errors and name == "build":
            print(*(f"wrong    {one}" for one in figures.wrong), sep="\n")
            print(*(f"missing  {one}" for one in figures.missing), sep="\n")


if __name__ == "__main__":
    main()
