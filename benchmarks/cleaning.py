"""Measure cleaning on labelled articles: what is kept, what goes, which captions are strays.

    python benchmarks/cleaning.py [--half build|measure] [--form txt|html] [--errors]

The articles lie in tests/data/gold: NAME.txt a dump, NAME.html a page, NAME.tsv what each block
is (where it stands, kind, language, text). Those in build/ were looked at when the rules were
made, those in measure/ only count. Shares are of labelled blocks, in per cent.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import regex

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

from translate.article import Action, Article, Block  # noqa: E402
from translate.clean import clean  # noqa: E402
from translate.clean.captions import is_stray  # noqa: E402
from translate.errors import InputError  # noqa: E402
from translate.language import base  # noqa: E402
from translate.read import read  # noqa: E402

GOLD = ROOT / "tests" / "data" / "gold"
FURNITURE = frozenset({"navigation", "notice", "related"})
_SEEN = regex.compile(r"[\p{L}\p{N}\p{M}]")


class Label(NamedTuple):
    """A row: ``where`` is dump, page or both."""

    where: str
    kind: str
    language: str
    text: str


@dataclass
class Figures:
    """Of each sort of block how many there are and how many are right, and what is wrong."""

    seen: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, sort: str, right: bool, message: str) -> None:
        self.seen[sort] += 1
        self.right[sort] += right
        if not right:
            self.wrong.append(f"{sort}: {message}")

    def add(self, other: Figures) -> None:
        self.seen += other.seen
        self.right += other.right
        self.wrong += other.wrong

    def share(self, sort: str) -> float:
        """In per cent; 100 where there is nothing to be right about."""
        return 100 * self.right[sort] / self.seen[sort] if self.seen[sort] else 100.0


def labels(file: Path) -> list[Label]:
    """The rows of a file. A date that stands below a link to another article is that one's."""
    rows = [Label(*row.split("\t")) for row in file.read_text("utf-8").splitlines()]
    return [
        row._replace(kind="related") if row.kind == "date" and above.kind == "related" else row
        for above, row in zip([rows[0], *rows], rows, strict=False)
    ]


def folded(text: str) -> str:
    return "".join(_SEEN.findall(text.casefold()))


def aligned(article: Article, wanted: list[Label]) -> Iterator[tuple[Label, dict[int, int]]]:
    """Each label with the blocks its text is in, by how many of its letters each has."""
    owner: list[int] = []
    text: list[str] = []
    for place, block in enumerate(article.blocks):
        shown = folded(block.text)
        text.append(shown)
        owner += [place] * len(shown)
    whole, at = "".join(text), 0
    for label in wanted:
        look = folded(label.text)
        start = whole.find(look, at)
        if not look or start < 0:
            yield label, {}
            continue
        at = start + len(look)
        yield label, Counter(owner[start:at])


def judged(name: Path, form: str) -> Figures:
    """What cleaning makes of one article in one form."""
    figures = Figures()
    rows = labels(name.with_suffix(".tsv"))
    wanted = [row for row in rows if row.where in ("both", "dump" if form == "txt" else "page")]
    own = regex.match(r"\w+(?:-[A-Z]\w+)?", name.stem)
    language = own.group() if own else "und"
    try:
        article = clean(read(name.with_suffix(f".{form}")))
    except InputError as error:
        figures.count("articles read", False, f"{name.stem}.{form}: {error}")
        return figures
    figures.count("articles read", True, "")
    right = base(article.language) == base(language)
    figures.count("language of the article", right, f"{name.stem}: {article.language}")
    titles = sum(row.kind == "title" for row in wanted)
    for label, places in aligned(article, wanted):
        shown = f"{name.stem}.{form} {label.kind} {label.language} {label.text[:90]!r}"
        if not places:
            figures.count("blocks found", False, shown)
            continue
        figures.count("blocks found", True, "")
        block = article.blocks[max(places, key=lambda one: places[one])]
        kept = sum(n for at, n in places.items() if article.blocks[at].action is Action.KEEP)
        told = f"{shown} → {block.kind.value} {block.language}, {block.reason}"
        _count(figures, label, block, article, kept > sum(places.values()) / 2, told, titles)
    return figures


def _count(
    figures: Figures,
    label: Label,
    block: Block,
    article: Article,
    kept: bool,
    told: str,
    titles: int,
) -> None:
    if label.kind in FURNITURE:
        figures.count("furniture gone", not kept, told)
        figures.count(f"{label.kind} gone", not kept, told)
        return
    if label.kind == "title" and titles > 1 and not kept:
        return  # the page's title line may go where the headline stands again
    figures.count("body kept", kept, told)
    stray = base(label.language) != base(article.language)
    if label.kind == "caption" and stray:
        found = is_stray(block, article) and base(block.language) == base(label.language)
        figures.count("strays found", found, told)
    elif not stray:
        figures.count("no false stray", not is_stray(block, article), told)
        right = base(block.language) == base(article.language)
        figures.count("language of a block", right, told)
    if kept and not stray:
        figures.count(f"{label.kind} by its kind", block.kind.value == label.kind, told)


def half(name: str, form: str) -> Figures:
    """What cleaning makes of one half of the articles in one form."""
    figures = Figures()
    for file in sorted((GOLD / name).glob("*.tsv")):
        figures.add(judged(file, form))
    return figures


def digest(name: str) -> str:
    """Says which articles the figures are of."""
    made = hashlib.sha256()
    for file in sorted((GOLD / name).iterdir()):
        made.update(file.name.encode() + file.read_bytes())
    return made.hexdigest()[:12]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--half", choices=("build", "measure"))
    parser.add_argument("--form", choices=("txt", "html"))
    parser.add_argument("--errors", action="store_true", help="list what is wrong, of build only")
    options = parser.parse_args()
    halves = [options.half] if options.half else ["build", "measure"]
    forms = [options.form] if options.form else ["txt", "html"]
    columns = {(a, b): half(a, b) for a in halves for b in forms}
    sorts = sorted({sort for figures in columns.values() for sort in figures.seen})
    print("| | " + " | ".join(f"{a} {b}" for a, b in columns) + " |")
    print("|---" * (len(columns) + 1) + "|")
    for sort in sorts:
        cells = [
            f"{figures.share(sort):.1f} ({figures.right[sort]}/{figures.seen[sort]})"
            for figures in columns.values()
        ]
        print(f"| {sort} | " + " | ".join(cells) + " |")
    print("\n" + ", ".join(f"{name} {digest(name)}" for name in halves))
    for (name, _), figures in columns.items():
        if options.errors and name == "build":
            print("\n".join(figures.wrong))


if __name__ == "__main__":
    main()
