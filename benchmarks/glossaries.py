"""Measures a large glossary: loading it, finding its terms, adding one; beside its alternatives.

    python benchmarks/glossaries.py [--concepts 100000] [--megabytes 10]

The concepts are made up, of one to three words, half of them names and half lower-case nouns, which
are looked for in other forms too; a tenth of the text's words are terms. The peers: polib reading
the same files, a `regex` named list and an `re` alternation of the same names over a part of the
text. Prints JSON; each figure comes from a process of its own, so memory is its alone.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

_LETTERS = "abcdefghiklmnoprstuw"


def made(count: int, directory: Path, letters: int) -> Path:
    """A glossary of so many concepts in a folder, and a text of so many letters beside it."""
    from glossary.catalog import save
    from glossary.concept import Concept, ConceptId, Glossary, Term

    rng = random.Random(1)

    def word() -> str:
        return "".join(rng.choice(_LETTERS) for _ in range(rng.randint(4, 10)))

    names: dict[str, None] = {}
    while len(names) < count:
        name = " ".join(word() for _ in range(rng.randint(1, 3)))
        names[name.title() if len(names) % 2 else name] = None
    listed = list(names)
    concepts = {
        ConceptId("", name): Concept(
            ConceptId("", name),
            definition="It is made up.",
            part_of_speech="noun",
            terms={"de": (Term(name + "x", "de", gender="f"),)},
        )
        for name in listed
    }
    save(Glossary(concepts), directory / "g")
    known = [word() for _ in range(20_000)]
    words: list[str] = []
    size = 0
    while size < letters:
        words.append(rng.choice(listed) if rng.random() < 0.1 else rng.choice(known))
        size += len(words[-1]) + 1
    lines = (" ".join(words[at : at + 60]) for at in range(0, len(words), 60))
    (directory / "text.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return directory


def measured(what: str, directory: Path) -> dict[str, float]:
    """One figure, in this process: seconds, megabytes a second, or peak memory in MB."""
    import resource

    text = (directory / "text.txt").read_text("utf-8")
    found: dict[str, float] = {}
    begun = time.perf_counter()
    if what == "polib":
        import polib

        for file in sorted((directory / "g").glob("*.po")):
            polib.pofile(str(file))
        found["load, s"] = time.perf_counter() - begun
    else:
        from glossary.catalog import load

        glossary = load(directory / "g")
        found["load, s"] = time.perf_counter() - begun
        found["load, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        names = sorted((id_.headword for id_ in glossary.concepts), key=len, reverse=True)
        if what in ("named list", "alternation"):
            import re

            import regex

            sample = text[: 20_000 if what == "named list" else 2_000]
            begun = time.perf_counter()
            pattern: Any
            if what == "named list":
                pattern = regex.compile(r"\b(?:\L<names>)\b", names=names)
            else:
                pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
            sum(1 for _ in pattern.finditer(sample))
            found["find, MB/s"] = len(sample) / 1e6 / (time.perf_counter() - begun)
        elif what == "holdfast":
            from glossary.match import Matcher, find_terms

            begun = time.perf_counter()
            matcher = Matcher(glossary, "en")
            found["matcher, s"] = time.perf_counter() - begun
            # The first time every word is new, and a dictionary of base forms is loaded.
            for name in ("find first, MB/s", "find, MB/s"):
                begun = time.perf_counter()
                find_terms(matcher, text)
                found[name] = len(text) / 1e6 / (time.perf_counter() - begun)
            found["in all, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--concepts", type=int, default=100_000)
    parser.add_argument("--megabytes", type=float, default=10.0)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measured(options.one[0], Path(options.one[1]))))
        return
    figures: dict[str, Any] = {"concepts": options.concepts, "megabytes": options.megabytes}
    with tempfile.TemporaryDirectory() as folder:
        directory = made(options.concepts, Path(folder), int(options.megabytes * 1e6))
        for what in ("holdfast", "polib", "named list", "alternation"):
            command = [sys.executable, __file__, "--one", what, str(directory)]
            done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
            told = json.loads(done.stdout)
            figures[what] = {name: round(value, 4) for name, value in told.items()}
        begun = time.perf_counter()
        holdfast = Path(sys.executable).with_name("holdfast")
        add = [holdfast, "glossary", "add", "Entirely new", "--to", "de", "Neu", "--quiet"]
        subprocess.run([*map(str, add), "-g", str(directory / "g")], check=True)
        figures["add, s"] = round(time.perf_counter() - begun, 2)
    ours, parsed = figures["holdfast"], figures["polib"]
    figures["ratios"] = {
        "load, to polib's": round(parsed["load, s"] / ours["load, s"], 1),
        **{
            f"find, to the {what}'s": round(ours["find, MB/s"] / figures[what]["find, MB/s"])
            for what in ("named list", "alternation")
        },
    }
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    main()
