"""Times Holdfast's Argos engine against argostranslate itself: same pack, same text, in turn.

    python benchmarks/throughput.py PACK --argos ENVIRONMENT/bin/python [--words 5000] [--rounds 3]

argostranslate runs in an environment of its own, installed whole (CPU torch); its sentence
splitters download models, so it gets one that returns the line as it is: only translation is
compared, in its favour. Each run is a process; measured are words a second once warm, seconds from
the start of the process to the first sentence, and peak memory. Which goes first alternates. Prints
JSON, with chrF2++ of both against the reference.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

# The forms of a term in both languages, and its gender in the target's.
Entry = tuple[tuple[str, ...], tuple[str, ...], str]
# Stands in a command for the moment it is started.
_NOW = "NOW"
_PEER = """
import json, resource, sys, time
from pathlib import Path
from argostranslate import package, translate
pack = package.Package(Path(sys.argv[1]))
lines = Path(sys.argv[2]).read_text("utf-8").splitlines()
begun = float(sys.argv[3])


class Whole:
    def __init__(self, pkg=None): pass
    def split_sentences(self, text): return [text]


for name in ("StanzaSentencizer", "MiniSBDSentencizer", "SpacySentencizerSmall"):
    setattr(translate, name, Whole)
languages = [translate.Language(pack.from_code, ""), translate.Language(pack.to_code, "")]
way = translate.PackageTranslation(*languages, pack)
way.translate(lines[0])
first = time.time() - begun
start = time.perf_counter()
made = way.translate("\\n".join(lines)).split("\\n")
took = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"first": first, "took": took, "peak": peak, "lines": made}))
"""


def holdfast(folder: Path, file: Path, begun: float, glossary_file: str) -> dict[str, Any]:
    """One run of ours, in this process."""
    import resource

    from glossary.concept import Concept, ConceptId, Glossary, Term
    from glossary.match import Matcher
    from translate import hold
    from translate.article import Segment
    from translate.engines.argos import Argos
    from translate.engines.base import Pair, Route

    told = json.loads((folder / "metadata.json").read_bytes())
    pair = Pair(told["from_code"], told["to_code"])
    lines = file.read_text("utf-8").splitlines()
    concepts = {}
    for said, (target, *forms), gender in (
        json.loads(Path(glossary_file).read_text()) if glossary_file else []
    ):
        name = ConceptId("", said[0])
        known = Term(said[0], pair.source, forms=tuple(said[1:]))
        term = Term(target, pair.target, gender=gender, forms=tuple(forms))
        concepts[name] = Concept(name, terms={pair.source: (known,), pair.target: (term,)})
    glossary = Glossary(concepts, pair.source)
    engine = Argos({pair: folder})
    route, matcher = Route(engine, (pair,)), Matcher(glossary, pair.source)

    def run(some: list[str]) -> list[str]:
        segments = [
            Segment(f"s{i}", "b", 0, len(text), text, pair.source) for i, text in enumerate(some)
        ]
        drafts = hold.translate(segments, pair.target, route, matcher, glossary)
        statuses.extend(term.status.value for draft in drafts for term in draft.terms)
        return [draft.text for draft in drafts]

    statuses: list[str] = []
    run(lines[:1])
    first = time.time() - begun
    statuses.clear()
    start = time.perf_counter()
    made = run(lines)
    took = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    terms = {status: statuses.count(status) for status in sorted(set(statuses))}
    return {"first": first, "took": took, "peak": peak, "lines": made, "terms": terms}


def corpus(words: int, entries: int) -> tuple[list[str], list[str], list[Entry]]:
    """Held-out sentences of the grammar, their references, and a glossary of their subject."""
    from scripts.grammar import evaluation

    found = evaluation.evaluation(words // 6, seed=11)
    sources: list[str] = []
    references: list[str] = []
    count = 0
    for item in found:
        if count < words:
            sources.append(item.source)
            references.append(item.reference)
            count += len(item.source.split())
    glossary: dict[str, Entry] = {
        one.source: (one.source_forms, one.forms, one.gender) for one in evaluation.glossary(found)
    }
    filler = random.Random(5)
    letters = "abcdefghiklmnoprstuw"
    while len(glossary) < entries:
        word = "".join(filler.choice(letters) for _ in range(9))
        name = word.capitalize()
        glossary[word] = ((word,), (name, name + "en"), filler.choice("mfn"))
    return sources, references, list(glossary.values())[:entries]


def measure(options: argparse.Namespace, folder: Path, work: Path) -> dict[str, Any]:
    from sacrebleu.metrics.chrf import CHRF

    sources, references, glossary = corpus(options.words, options.entries)
    text, terms = work / "text.txt", work / "terms.json"
    text.write_text("\n".join(sources) + "\n", encoding="utf-8")
    terms.write_text(json.dumps(glossary))
    own = [sys.executable, __file__, str(folder), "--one", str(text), "--begun", _NOW]
    commands = {
        "argostranslate": [options.argos, "-c", _PEER, str(folder), str(text), _NOW],
        "holdfast": own,
        f"holdfast, {options.entries} entries": [*own, "--glossary", str(terms)],
    }
    runs: dict[str, list[dict[str, Any]]] = {name: [] for name in commands}
    for number in range(options.rounds + 1):
        order = list(commands)
        for name in order if number % 2 else order[::-1]:
            result = _run(commands[name], work)
            if number:  # the first round warms the disk
                runs[name].append(result)
    count = sum(len(line.split()) for line in sources)
    chrf = CHRF(word_order=2)
    figures = {
        name: {
            "words a second": round(count / statistics.median(one["took"] for one in some), 1),
            "first sentence, s": round(statistics.median(one["first"] for one in some), 2),
            "peak memory, MB": round(statistics.median(one["peak"] for one in some) / 1024),
            "chrF2++": round(chrf.corpus_score(some[0]["lines"], [references]).score, 2),
            **({"terms": some[0]["terms"]} if some[0].get("terms") else {}),
        }
        for name, some in runs.items()
    }
    peer, ours, held = figures.values()
    return {
        "words": count,
        "sentences": len(sources),
        "figures": figures,
        "ratios": {
            "words a second": round(ours["words a second"] / peer["words a second"], 2),
            "words a second, with a glossary": round(
                held["words a second"] / peer["words a second"], 2
            ),
            "first sentence": round(peer["first sentence, s"] / ours["first sentence, s"], 1),
            "peak memory": round(ours["peak memory, MB"] / peer["peak memory, MB"], 2),
        },
        "rounds": options.rounds,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
    }


def _run(command: list[str], work: Path) -> dict[str, Any]:
    environment = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work)}
    with tempfile.TemporaryFile("w+") as errors:
        done = subprocess.run(
            [str(time.time()) if word == _NOW else word for word in command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            errors.seek(0)
            sys.exit(f"{command[0]} failed: {errors.read()[-2000:]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pack", type=Path, help="an .argosmodel file, or a pack's folder")
    parser.add_argument("--argos", help="the Python of an environment with argostranslate")
    parser.add_argument("--words", type=int, default=5000)
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--glossary", default="", help=argparse.SUPPRESS)
    parser.add_argument("--begun", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(holdfast(options.pack, options.one, options.begun, options.glossary)))
        return
    if not options.argos:
        parser.error("--argos: name the Python of an environment that has argostranslate whole")
    with tempfile.TemporaryDirectory() as directory:
        work, folder = Path(directory), options.pack
        if folder.is_file():
            with zipfile.ZipFile(folder) as archive:
                archive.extractall(work / "pack")
            folder = next((work / "pack").iterdir())
        print(json.dumps(measure(options, folder, work), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
