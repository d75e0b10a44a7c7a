"""Measures the language of single blocks: an article's own, and one line of another planted in it.

    python benchmarks/blocks.py DIRECTORY [--lines even|odd|all] [--known] [--json]

DIRECTORY holds one text file per language, named by its code, one sentence a line, as NTREX-128
does. Articles of 12 lines go through `parse` and `clean`, laid out as paragraphs, and with lines
cut to about 60 and about 40 letters among the paragraphs; then each language has one line of every
other planted in such an article, of 40 letters and more, whole and cut to about 40 and about 25.
Rules are tuned on the even lines (the first is 0), figures reported of the odd ones. `--known`
tells the article's language. Prints Markdown tables; the close pairs have the language that was
planted in the rows, the article's in the columns, and per cent found. Serbian in Latin letters is
the Cyrillic, transliterated, and counts in that table alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.identify import cut
from translate.article import Article, Block
from translate.clean import clean, looks
from translate.clean.captions import is_stray
from translate.errors import InputError
from translate.language import base, close, script, tag, told_apart
from translate.read.text import parse

LINES = 12
# Cut to so many letters; 0 is the whole line.
LAYOUTS = {"paragraphs": 0, "captions of 60 letters": 60, "captions of 40 letters": 40}
LONG = 40
SIZES = {"whole": 0, "40 letters": 40, "25 letters": 25}
# Pairs with a table of their own have so many times more lines planted.
_MORE = 16
_CYRILLIC = "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш"
_TO_LATIN = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š"
_LATIN = dict(
    zip(
        _CYRILLIC.split(),
        _TO_LATIN.split(),
        strict=True,
    )
)
CLOSE = [
    ["bs", "hr", "sr-Latn", "sr-Cyrl", "sl"],
    ["id", "ms"],
    ["fa", "fa-AF", "ps", "ur", "ar"],
    ["ca", "gl", "es", "pt", "it"],
    ["uk", "ru", "bg", "mk", "sr-Cyrl"],
    ["cs", "sk"],
    ["nb", "nn", "da", "sv"],
    ["zh-Hans", "zh-Hant"],
]
# What the file names of NTREX say less plainly than a tag.
LATIN = "sr-Latn"
NAMES = {"arb": "ar", "zho-CN": "zh-Hans", "zho-TW": "zh-Hant"}


def load(directory: Path, which: str) -> dict[str, list[str]]:
    """The lines of each language, by its tag."""
    start, step = {"even": (0, 2), "odd": (1, 2), "all": (0, 1)}[which]
    found = {}
    for path in sorted(directory.glob("*.txt")):
        lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
        found[NAMES.get(path.stem) or tag(path.stem)] = [one for one in lines[start::step] if one]
    return found


def latin(text: str) -> str:
    """Serbian in Latin letters."""
    return "".join(
        _LATIN.get(letter.lower(), letter)
        if letter.islower()
        else _LATIN.get(letter.lower(), letter).capitalize()
        for letter in text
    )


def laid_out(lines: list[str], letters: int) -> list[str]:
    """Full paragraphs, every second line but the first cut where the layout says so."""
    if not letters:
        return lines
    return [cut(line, letters) if place % 2 else line for place, line in enumerate(lines)]


def cleaned(parts: list[str], language: str | None) -> Article | None:
    """What cleaning makes of an article, or None where it says that this is none."""
    try:
        return clean(parse("\n\n".join(parts).encode(), "x"), language)
    except InputError:
        return None


def own_lines(
    lines: dict[str, list[str]], known: bool, wrong: list[dict[str, str]]
) -> dict[str, Counter[str]]:
    """Of each layout, how many of an article's own blocks are said to be in its language."""
    found: dict[str, Counter[str]] = {layout: Counter() for layout in LAYOUTS}
    for language, texts in lines.items():
        for layout, letters in LAYOUTS.items():
            for start in range(0, len(texts) - LINES + 1, LINES):
                parts = laid_out(texts[start : start + LINES], letters)
                article = cleaned(parts, language if known else None)
                if article:
                    for block in article.blocks:
                        _count_own(found[layout], language, article, block, wrong)
    return found


def _count_own(
    count: Counter[str],
    language: str,
    article: Article,
    block: Block,
    wrong: list[dict[str, str]],
) -> None:
    long = looks.letters(block.text) >= LONG
    right = base(block.language) == base(language)
    count["blocks"] += 1
    count["long"] += long
    count["right"] += long and right
    # Bosnian taken for Croatian as a whole is no stray in it.
    count["strange"] += base(block.language) != base(article.language)
    count["stray"] += is_stray(block, article)
    if not right:
        wrong.append(
            {
                "home": language,
                "article": article.language,
                "said": block.language,
                "text": block.text,
            }
        )


def planted(
    lines: dict[str, list[str]], known: bool, each: int, missed: list[dict[str, str]]
) -> dict[tuple[str, str, str], Counter[str]]:
    """By length, language planted and language of the article: how many were found and named."""
    found: dict[tuple[str, str, str], Counter[str]] = {}
    for home in lines:
        for other, parts, place, size in _plants(lines, home, each):
            article = cleaned(parts, home if known else None)
            if not article:
                continue
            block = article.blocks[place]
            count = found.setdefault((size, other, home), Counter())
            count["planted"] += 1
            elsewhere = base(block.language) not in (base(article.language), base(home))
            count["found"] += elsewhere
            count["named"] += elsewhere and base(block.language) == base(other)
            count["caption"] += is_stray(block, article)
            for beside in (one for one in article.blocks if one is not block):
                count["beside"] += 1
                if base(beside.language) != base(article.language):
                    count["strange"] += 1
                    missed.append(
                        {
                            "beside": other,
                            "home": home,
                            "said": beside.language,
                            "text": beside.text,
                            "plant": block.text,
                            "got": block.language,
                        }
                    )
            if base(block.language) != base(other):
                missed.append(
                    {"planted": other, "home": home, "said": block.language, "text": block.text}
                )
    return found


def _plants(
    lines: dict[str, list[str]], home: str, each: int
) -> Iterator[tuple[str, list[str], int, str]]:
    """Articles in a language with a line of another: that one, their parts, its place, its size."""
    own = lines[home]
    starts = range(0, len(own) - LINES + 1, LINES)
    nearby = {one for group in CLOSE if home in group for one in group}
    for turn, other in enumerate(one for one in lines if one != home):
        if LATIN in (home, other) and other not in nearby:
            continue
        for time in range(each * _MORE if other in nearby else each):
            for size, letters in SIZES.items():
                start = starts[(turn + 5 * time) % len(starts)]
                layout = list(LAYOUTS.values())[(turn + time) % len(LAYOUTS)]
                parts = laid_out(own[start : start + LINES], layout)
                # Not the translation of a line that is in the article, and not always the same.
                rest = len(lines[other]) - LINES
                shift = 7 * turn + 11 * list(lines).index(home) + 29 * time
                line = lines[other][(start + LINES + shift % rest) % len(lines[other])]
                if looks.letters(line) < (LONG / 2 if _terse(line) else LONG):
                    continue
                place = 1 + (turn + time) % (LINES - 1)
                parts.insert(place, cut(line, letters) if letters else line)
                yield other, parts, place, size


def _terse(line: str) -> bool:
    """Whether a line is in a script whose letters say as much as two."""
    return script(line) in ("Han", "Hiragana", "Hangul")


def percent(part: float, whole: int) -> float | None:
    return round(100 * part / whole, 2) if whole else None


def summary(
    own: dict[str, Counter[str]], strays: dict[tuple[str, str, str], Counter[str]]
) -> dict[str, dict[str, dict[str, object]]]:
    blocks: dict[str, dict[str, object]] = {}
    for layout, count in [*own.items(), ("all", sum(own.values(), Counter()))]:
        blocks[layout] = {
            "blocks": count["blocks"],
            "right, 40 letters and more": percent(count["right"], count["long"]),
            "false strays": percent(count["strange"], count["blocks"]),
            "false stray captions": percent(count["stray"], count["blocks"]),
        }
    sums: dict[str, Counter[str]] = {}
    shares: dict[str, list[float]] = {}
    for (size, other, home), count in strays.items():
        if base(other) != base(home) and LATIN not in (other, home):
            sums.setdefault(f"{size}, {_kinship(other, home)}", Counter()).update(count)
            shares.setdefault(size, []).append(count["found"] / count["planted"])
    lines: dict[str, dict[str, object]] = {}
    for name, count in sorted(sums.items(), reverse=True):
        lines[name] = {
            "planted": count["planted"],
            "found": percent(count["found"], count["planted"]),
            "named": percent(count["named"], count["planted"]),
            "as a stray caption": percent(count["caption"], count["planted"]),
            "false strays beside": percent(count["strange"], count["beside"]),
        }
    found: dict[str, dict[str, object]] = {
        size: {"found, every pair alike": percent(sum(its), len(its))}
        for size, its in shares.items()
    }
    return {"an article's own blocks": blocks, "planted lines": lines, "all planted lines": found}


def _kinship(one: str, other: str) -> str:
    if told_apart(one, other):
        return "Bosnian, Croatian, Serbian"
    return "near relatives" if close(one, other) else "others"


def pairs(strays: dict[tuple[str, str, str], Counter[str]]) -> list[dict[str, dict[str, object]]]:
    """Per cent found of each close pair: whole lines / about 40 letters."""
    tables = []
    for group in CLOSE:
        here = [one for one in group if any(one == other for _, other, _ in strays)]
        table: dict[str, dict[str, object]] = {}
        for other in here:
            for home in here:
                counts = [strays.get((size, other, home)) for size in SIZES]
                shares = [f"{percent(n['found'], n['planted']):.0f}" for n in counts if n]
                table.setdefault(other, {})[home] = " / ".join(shares) or "–"
        if len(table) > 1:
            tables.append(table)
    return tables


def markdown(rows: dict[str, dict[str, object]], corner: str = "") -> str:
    columns = list(next(iter(rows.values())))
    lines = [f"| {corner} | " + " | ".join(columns) + " |", "|---" * (len(columns) + 1) + "|"]
    for name, row in rows.items():
        lines.append(f"| {name} | " + " | ".join(str(row[column]) for column in columns) + " |")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--lines", choices=["even", "odd", "all"], default="odd")
    parser.add_argument("--known", action="store_true", help="tell the article's language")
    parser.add_argument("--each", type=int, default=1, help="lines planted for each pair")
    parser.add_argument("--json", action="store_true", help="JSON instead of Markdown")
    parser.add_argument("--wrong", type=Path, help="write the misjudged blocks here, as JSON Lines")
    options = parser.parse_args()
    lines = load(options.directory, options.lines)
    wrong: list[dict[str, str]] = []
    own = own_lines(lines, options.known, wrong)
    if "sr-Cyrl" in lines:
        lines[LATIN] = [latin(line) for line in lines["sr-Cyrl"]]
    strays = planted(lines, options.known, options.each, wrong)
    if options.wrong:
        rows = [json.dumps(one, ensure_ascii=False) for one in wrong]
        options.wrong.write_text("\n".join(rows) + "\n", encoding="utf-8")
    figures = summary(own, strays)
    if options.json:
        print(json.dumps({**figures, "close pairs": pairs(strays)}, indent=1, ensure_ascii=False))
        return
    for name, table in figures.items():
        print(markdown(table, name))
    for pair in pairs(strays):
        print(markdown(pair, "planted in"))


if __name__ == "__main__":
    main()
