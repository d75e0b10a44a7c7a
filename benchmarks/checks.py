"""Compare our checks with translate-toolkit's pofilter on planted faults.

    python benchmarks/checks.py plant --to de --out FILE.po [--other FRENCH.txt] PAIRS...
    python benchmarks/checks.py compare FILE.po [--pofilter PROGRAM] [--errors] [--read COUNT]

PAIRS is a TSV (source, translation) or ENGLISH.txt:GERMAN.txt, a sentence a line. `plant` takes
1,000 translations that people made, gives some of them placeholders, plants a fault in half and
writes each fault's kind into the entry's comment. `compare` prints a table, a row a kind: how many
were planted, in how many either program finds something, and ("nothing planted") how many
of the others it finds something in; --errors adds what we miss and our alarms where nothing is
planted, --read what both programs say of the first entries of those, to be judged by a person. In
a PO without such comments it counts by check instead.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import polib
import regex

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

from glossary.concept import Glossary  # noqa: E402
from translate.article import Article, Draft, Finding, Origin, Run, Segment, Signature  # noqa: E402
from translate.check import DOCUMENT_CHECKS, check  # noqa: E402

POFILTER = ROOT / ".setup" / "translate-toolkit" / "bin" / "pofilter"
NOTHING = "nothing planted"
_PLANTED = regex.compile(r"^planted: (.+)$", regex.MULTILINE)
_FAILED = regex.compile(r"^\(pofilter\) (\w+):", regex.MULTILINE)

Pair = tuple[str, str]
Fault = Callable[[Pair, random.Random], Pair | None]


def _target(pattern: str, replacement: str, some: int = 1) -> Fault:
    """A fault that changes one place of the translation."""
    compiled = regex.compile(pattern)

    def plant(pair: Pair, rng: random.Random) -> Pair | None:
        places = list(compiled.finditer(pair[1]))
        if len(places) < some:
            return None
        place = rng.choice(places)
        changed = pair[1][: place.start()] + place.expand(replacement) + pair[1][place.end() :]
        return (pair[0], changed) if changed != pair[1] else None

    return plant


def _in_both(piece: str, other: str) -> Fault:
    """A fault in a placeholder that is put into both texts first."""

    def plant(pair: Pair, rng: random.Random) -> Pair:
        return _with(pair[0], piece), _with(pair[1], other)

    return plant


def _with(text: str, piece: str) -> str:
    """A text with a piece before its last word; tags go around that word."""
    if not piece:
        return text
    before, _, last = text.rpartition(" ")
    if "|" in piece:
        opening, closing = piece.split("|")
        bare = last.rstrip('.!?"”“»')
        return f"{before} {opening}{bare}{closing}{last[len(bare) :]}"
    return f"{before} {piece} {last}"


def _number(pair: Pair, rng: random.Random) -> Pair | None:
    places = [m for m in regex.finditer(r"(?<![\p{N}.,])\d{2,4}(?![\p{N}.,]\d)", pair[1])
              if m.group() in pair[0]]  # fmt: skip
    if not places:
        return None
    place = rng.choice(places)
    changed = str(int(place.group()) + rng.choice([1, 7, 10, 100]))
    return pair[0], pair[1][: place.start()] + changed + pair[1][place.end() :]


def _part(pair: Pair, rng: random.Random) -> Pair | None:
    words = pair[1].split(" ")
    return (pair[0], " ".join(words[: len(words) // 4]) + ".") if len(words) > 16 else None


def _doubled(pair: Pair, rng: random.Random) -> Pair:
    words = pair[1].split(" ")
    place = rng.randrange(len(words) - 1)
    return pair[0], " ".join([*words[: place + 1], *words[place:]])


def _source(pair: Pair, rng: random.Random) -> Pair:
    return pair[0], pair[0]


def _half_source(pair: Pair, rng: random.Random) -> Pair | None:
    ours, theirs = pair[0].split(" "), pair[1].split(" ")
    if len(ours) < 12:
        return None
    return pair[0], " ".join([*theirs[: len(theirs) // 2], *ours[len(ours) // 2 :]])


_MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
    *("September", "Oktober", "November", "Dezember"),
)
_DAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]


def _other_name(names: Sequence[str]) -> Fault:
    def plant(pair: Pair, rng: random.Random) -> Pair | None:
        found = [name for name in names if regex.search(rf"\b{name}\b", pair[1])]
        if len(found) != 1:
            return None
        other = rng.choice([name for name in names if name != found[0]])
        return pair[0], pair[1].replace(found[0], other)

    return plant


FAULTS: dict[str, Fault] = {
    "number changed": _number,
    "month changed (de)": _other_name(_MONTHS),
    "day of the week changed (de)": _other_name(_DAYS),
    "full stop lost": _target(r"(?<=\p{L})\.$", ""),
    "full stop became ?": _target(r"(?<=\p{L})\.$", "?"),
    "? became full stop": _target(r"\?$", "."),
    "doubled space": _target(r"(?<=\p{L}) (?=\p{L})", "  "),
    "space before comma": _target(r"(?<=\p{L}),(?= )", " ,"),
    "bracket lost": _target(r"[()]", ""),
    "quotation mark lost": _target(r"[\"„“”»«]", "", 2),
    "word doubled": _doubled,
    "source left": _source,
    "half of the source left": _half_source,
    "three quarters lost": _part,
    "%s lost": _in_both("%s", ""),
    "%d became %s": _in_both("%d", "%s"),
    "%(name)s translated": _in_both("%(count)s", "%(anzahl)s"),
    "%1$s lost": _in_both("%1$s", "%1s"),
    "{name} translated": _in_both("{name}", "{Name}"),
    "{0} became {1}": _in_both("{0}", "{1}"),
    "${x} broken": _in_both("${path}", "{path}"),
    "placeholder invented": _in_both("", "%s"),
    "tag lost": _in_both("<b>|</b>", "<b>|"),
    "tag renamed": _in_both("<b>|</b>", "<fett>|</fett>"),
    "tags crossed": _in_both("<b><i>|</i></b>", "<b><i>|</b></i>"),
    "address changed": _in_both("https://example.org/en/a", "https://example.org/en/b"),
    "e-mail changed": _in_both("info@example.org", "infos@example.org"),
    "escape lost": _in_both("\\n", ""),
}
# What entries without a fault have, so that placeholders may raise false alarms.
_SOUND = ("%s", "%(count)s", "{name}", "{0}", "${path}", "<b>|</b>", "https://example.org/en/a", "")


def read(places: Sequence[str]) -> list[Pair]:
    """The pairs of files; quoting that a spreadsheet left is taken off."""
    pairs: list[Pair] = []
    for place in places:
        one, _, other = place.partition(":")
        if other:
            files = [Path(name).read_text(encoding="utf-8").splitlines() for name in (one, other)]
            pairs += zip(*files, strict=True)
        else:
            for line in Path(one).read_text(encoding="utf-8").splitlines():
                source, target = line.split("\t")[:2]
                pairs.append((source, target))
    return [(source, _unquoted(target)) for source, target in pairs]


def _unquoted(text: str) -> str:
    if text.startswith('"') and text.endswith('"') and '""' in text[1:-1]:
        text = text[1:-1].replace('""', '"')
    return text.strip()


def plant(pairs: Sequence[Pair], to: str, seed: int, count: int, other: Sequence[str]) -> str:
    """Return a PO with a fault in half of the entries, the same for the same seed."""
    rng = random.Random(seed)
    chosen = list(range(len(pairs)))
    rng.shuffle(chosen)
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Language": to, "Content-Type": "text/plain; charset=UTF-8"}
    faults = dict(FAULTS)
    if other:
        faults["another language"] = lambda pair, rng: (pair[0], rng.choice(other))
    left: Counter[str] = Counter()
    sound = 0
    for position in chosen[:count]:
        pair = pairs[position]
        kind = NOTHING
        # Always the kind that is rarest so far, of those there is a place for.
        if sum(left.values()) < sound:
            for name in sorted(faults, key=lambda name: (left[name], rng.random())):
                made = faults[name](pair, rng)
                if made is not None:
                    kind, pair = name, made
                    left[name] += 1
                    break
        if kind == NOTHING:
            sound += 1
            piece = rng.choice(_SOUND)
            pair = _with(pair[0], piece), _with(pair[1], piece)
        entry = polib.POEntry(
            msgctxt=str(position), msgid=pair[0], msgstr=pair[1], tcomment=f"planted: {kind}"
        )
        file.append(entry)
    return str(file) + "\n"


def ours(file: polib.POFile, to: str) -> dict[str, list[Finding]]:
    """What our checks find, hints left out, by the entry's context and id."""
    entries = [entry for entry in file if entry.msgid and entry.msgstr]
    segments = tuple(
        Segment(f"{n}", f"{n}", 0, len(entry.msgid), entry.msgid, "en")
        for n, entry in enumerate(entries)
    )
    drafts = tuple(
        Draft(f"{n}", to, entry.msgstr, Origin.MEMORY) for n, entry in enumerate(entries)
    )
    run = Run(Article("", "en", ()), to, segments, drafts, (), Signature("", {}, "", {}))
    found: dict[str, list[Finding]] = {}
    for finding in check(run, Glossary(), DOCUMENT_CHECKS):
        if finding.severity != "info":
            entry = entries[int(finding.segment)]
            found.setdefault(_name(entry), []).append(finding)
    return found


def theirs(path: Path, to: str, program: Path) -> dict[str, list[str]]:
    """What pofilter finds, by the entry's context and id."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.po"
        subprocess.run(
            [program, "--progress=none", f"--language={to}", str(path), str(out)],
            check=True,
            capture_output=True,
        )
        if not out.exists():  # It found nothing.
            return {}
        return {_name(entry): _FAILED.findall(entry.tcomment) for entry in polib.pofile(str(out))}


def _name(entry: polib.POEntry) -> str:
    return f"{entry.msgctxt}\4{entry.msgid}"


def compare(path: Path, program: Path, errors: bool, clean: int = 0) -> str:
    """Return the table, and what there is to read of so many entries without a fault."""
    file = polib.pofile(str(path), wrapwidth=0)
    to = str(file.metadata.get("Language", "und"))
    mine, other = ours(file, to), theirs(path, to, program)
    planted: dict[str, list[str]] = {}
    for entry in file:
        comment = _PLANTED.search(entry.tcomment or "")
        if comment:
            planted.setdefault(comment[1], []).append(_name(entry))
    if not planted:
        return _by_check(mine, other)
    rows = ["| fault | planted | Holdfast | pofilter |", "|---|--:|--:|--:|"]
    kinds = [kind for kind in (*FAULTS, "another language") if kind in planted]
    totals = Counter[str]()
    for kind in [*kinds, NOTHING]:
        names = planted.get(kind, [])
        counts = [sum(bool(found.get(name)) for name in names) for found in (mine, other)]
        if kind == NOTHING:
            rows.append("| all | {planted} | {mine} | {other} |".format_map(totals))
        totals.update(planted=len(names), mine=counts[0], other=counts[1])
        rows.append(f"| {kind} | {len(names)} | {counts[0]} | {counts[1]} |")
    texts = {_name(entry): entry for entry in file}
    if errors:
        missed = [name for kind in kinds for name in planted[kind] if not mine.get(name)]
        alarms = [(name, mine[name]) for name in planted.get(NOTHING, []) if mine.get(name)]
        rows += ["", *(f"missed: {texts[n].tcomment}: {texts[n].msgstr}" for n in missed)]
        rows += [f"alarm: {found[0].message} {texts[n].msgstr}" for n, found in alarms]
    rows += _to_read(planted.get(NOTHING, [])[:clean], texts, mine, other)
    return "\n".join(rows)


def _to_read(
    names: Sequence[str],
    texts: dict[str, polib.POEntry],
    mine: dict[str, list[Finding]],
    other: dict[str, list[str]],
) -> list[str]:
    """What both programs say of entries in which nothing is planted, with the texts."""
    lines = []
    for number, name in enumerate(names, 1):
        said = [f"Holdfast: {found.message}" for found in mine.get(name, [])]
        said += [f"pofilter: {found}" for found in other.get(name, [])]
        if said:
            lines += ["", f"{number}. {texts[name].msgid}", f"   {texts[name].msgstr}"]
            lines += [f"   - {one}" for one in said]
    return lines


def _by_check(mine: dict[str, list[Finding]], other: dict[str, list[str]]) -> str:
    rows = ["| program | check | entries |", "|---|---|--:|"]
    counts = Counter(one for found in mine.values() for one in {each.check for each in found})
    rows += [f"| Holdfast | {name} | {count} |" for name, count in counts.most_common()]
    counts = Counter(one for found in other.values() for one in set(found))
    rows += [f"| pofilter | {name} | {count} |" for name, count in counts.most_common()]
    return "\n".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    planting = commands.add_parser("plant")
    planting.add_argument("pairs", nargs="+", metavar="PAIRS")
    planting.add_argument("--to", required=True, metavar="LANG")
    planting.add_argument("--out", required=True, type=Path)
    planting.add_argument("--other", type=Path, help="sentences in a third language")
    planting.add_argument("--seed", type=int, default=1)
    planting.add_argument("--count", type=int, default=1000)
    comparing = commands.add_parser("compare")
    comparing.add_argument("file", type=Path)
    comparing.add_argument("--pofilter", type=Path, default=POFILTER)
    comparing.add_argument("--errors", action="store_true")
    comparing.add_argument("--read", type=int, default=0, metavar="COUNT")
    asked = parser.parse_args()
    if asked.command == "plant":
        other = asked.other.read_text(encoding="utf-8").splitlines() if asked.other else []
        text = plant(read(asked.pairs), asked.to, asked.seed, asked.count, other)
        asked.out.write_text(text, encoding="utf-8")
    else:
        print(compare(asked.file, asked.pofilter, asked.errors, asked.read))


if __name__ == "__main__":
    main()
