"""Times batches over cores, numbers of articles and sizes of glossary, each beside a peer.

    uv run --with matplotlib python benchmarks/performance.py [--articles 2000] [--argos PYTHON]
        [--write]

Peers, in the same run on the same texts: the plain ``apertium`` commands, one pipeline a language,
with no glossary at all; a ``regex`` named list
for finding terms; argostranslate itself, where an environment that has it is named. A soak
translates 1,000 articles in one process and notes its memory. Prints Markdown; --write makes
docs/performance.md and docs/images/performance.png of it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

from benchmarks import articles  # noqa: E402

HOLDFAST = Path(sys.executable).with_name("holdfast")
ROUTES = {"es": "eng-spa", "ca": "eng-cat", "gl": "en-gl"}
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}
SOAK, WARM, EVERY = 1000, 100, 100
_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: es\\n"\n\n'
_FINDING = """
import json, sys, time
sys.path.insert(0, sys.argv[3])
from pathlib import Path
import regex
from glossary.catalog import load
from glossary.match import Matcher, find_terms
glossary = load(Path(sys.argv[1]))
text = Path(sys.argv[2]).read_text("utf-8")
begun = time.perf_counter()
matcher = Matcher(glossary, "en")
find_terms(matcher, text[:1000])
ready = time.perf_counter()
ours = len(find_terms(matcher, text))
done = time.perf_counter()
names = [concept.id.headword for concept in glossary.concepts.values()]
pattern = regex.compile(r"\\b\\L<names>\\b", names=names)
pattern.search("")
part = text[:int(sys.argv[4])]
start = time.perf_counter()
theirs = len(pattern.findall(part))
end = time.perf_counter()
print(json.dumps({"load": ready - begun, "ours": len(text) / (done - ready),
                  "theirs": len(part) / (end - start), "found": [ours, theirs]}))
"""


class Timed(NamedTuple):
    """Seconds on the clock and of the processors, peak MB of one process, words a second."""

    seconds: float
    cpu: float
    megabytes: float
    speed: float


def timed(command: Sequence[str | Path], words: int, cores: int) -> Timed:
    """Run a command on so many cores."""
    allowed = sorted(os.sched_getaffinity(0))[:cores]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    done = subprocess.run(
        ["taskset", "-c", ",".join(map(str, allowed)), *command],
        env=ENVIRONMENT,
        check=False,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - begun
    if done.returncode:
        sys.exit(f"{command}: {done.stderr[-2000:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Timed(seconds, cpu, after.ru_maxrss / 1024, words / seconds)


def batch(folder: Path, out: Path, words: int, cores: int, *options: str | Path) -> Timed:
    """Translate a folder into the three languages."""
    targets = [argument for language in ROUTES for argument in ("--to", language)]
    command: list[str | Path] = [HOLDFAST, "batch", folder, *targets, "--out", out, "--quiet"]
    command += ["--engine", "apertium", "--workers", str(cores), *options]
    return timed(command, words, cores)


def plain(text: Path, words: int, cores: int) -> Timed:
    """The plain commands on the same text, one language after the other: all at once is slower."""
    lines = [f"apertium -u {mode} < {text} > /dev/null" for mode in ROUTES.values()]
    return timed(["bash", "-c", "; ".join(lines)], words, cores)


def made(folder: Path, count: int) -> tuple[Path, int]:
    """Articles below a folder; all their texts in one file, and how many words these have."""
    paths = list(articles.write(folder, count))
    text = "\n".join(path.read_text("utf-8") for path in paths)
    whole = folder.with_suffix(".all.txt")
    whole.write_text(text, "utf-8")
    return whole, len(text.split())


def concepts(folder: Path, count: int) -> None:
    """A glossary of so many made-up names, some of which the articles have."""
    chance = random.Random(count)
    letters = "bcdfghklmnprstvz"
    lines = [
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: es\\n"\n'
    ]
    names = ["Harrow Point", "Stonegate", "Millbridge"]
    seen = set(names)
    while len(names) < count:
        word = "".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(4)).title()
        name = f"{word} {chance.choice(('Bridge', 'Council', 'Fund', 'Act', 'Bay'))}"
        if name not in seen:
            seen.add(name)
            names.append(name)
    lines += [f'msgctxt "name"\nmsgid "{one}"\nmsgstr "{one}"\n' for one in names]
    folder.mkdir(parents=True)
    (folder / "es.po").write_text("\n".join(lines), "utf-8")


def soak() -> list[float]:
    """Translate articles in this process; its memory in MB after each hundred."""
    from translate import installed
    from translate.batch.sources import Source
    from translate.batch.worker import Settings, Task, Worker
    from translate.write import named

    class Nothing:
        def drafts(self, keys: Sequence[bytes]) -> dict[bytes, str]:
            return {}

    sizes = []
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder), ("es",), named("same"), "apertium")
        glossary = installed.glossary([])
        with installed.engines("apertium") as engines:
            worker = Worker(settings, glossary, engines, Nothing(), lambda: None)  # type: ignore[arg-type]
            for number in range(SOAK):
                text = articles.article(number).encode()
                source = Source(f"{number}", f"{number % 50}.txt", text=text)
                for _ in worker.do(Task(source, ("es",))):
                    pass
                if (number + 1) % EVERY == 0:
                    sizes.append(_memory())
    return sizes


def _memory() -> float:
    told = Path("/proc/self/statm").read_text().split()[1]
    return int(told) * os.sysconf("SC_PAGE_SIZE") / 1e6


def table(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines) + "\n"


def cells(one: Timed, peer: Timed | None = None) -> list[str]:
    beside = [f"{one.speed / peer.speed:.2f}"] if peer else []
    return [
        f"{one.seconds:.1f}",
        f"{one.speed:,.0f}",
        f"{one.cpu:.1f}",
        f"{one.megabytes:.0f}",
        *beside,
    ]


def measure(count: int, argos: str) -> tuple[str, dict[str, Any]]:
    parts: list[str] = []
    drawn: dict[str, Any] = {}
    cores = len(os.sched_getaffinity(0))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        parts.append("## Articles\n")
        rows = []
        for number in sorted({count // 20, count // 10, count}):
            source = work / f"in{number}"
            whole, size = made(source, number)
            ours = batch(source, work / f"out{number}", 3 * size, cores)
            peer = plain(whole, 3 * size, cores)
            rows.append(
                [
                    f"{number:,}",
                    f"{3 * size:,}",
                    *cells(ours, peer),
                    f"{peer.speed:,.0f}",
                    f"{peer.cpu:.1f}",
                ]
            )
            drawn.setdefault("articles", []).append((number, ours.speed, peer.speed))
        parts.append(
            table(
                [
                    "articles",
                    "words × 3 languages",
                    "seconds",
                    "words/s",
                    "processor seconds",
                    "MB of the largest process",
                    "of plain apertium's words/s",
                    "its words/s",
                    "its processor seconds",
                ],
                rows,
            )
        )
        again = batch(source, work / f"out{count}", 3 * size, cores)
        parts.append(f"The same call once more, with nothing to do: {again.seconds:.1f} s.\n")
        own = work / "own"
        own.mkdir()
        (own / "es.po").write_text(
            _HEADER + 'msgctxt "name"\nmsgid "Kaesong"\nmsgstr "Kesong"\n',
            "utf-8",
        )
        out = work / f"out{count}"
        before = {path: path.stat().st_mtime_ns for path in out.rglob("*.*") if path.is_file()}
        changed = batch(source, out, 3 * size, cores, "--glossary", own)
        touched = sum(
            path.stat().st_mtime_ns != then for path, then in before.items() if path.suffix == ".po"
        )
        having = sum("Kaesong" in path.read_text("utf-8") for path in source.rglob("*.txt"))
        parts.append(
            f"One term changed after that: {changed.seconds:.1f} s; {having} articles have it, and "
            f"{touched} of {3 * count:,} PO files were written.\n"
        )
        parts.append("\n## Cores\n")
        some = work / f"in{count // 10}"
        whole, size = made(some, count // 10)
        rows = []
        for number in range(1, cores + 1):
            ours = batch(some, work / f"cores{number}", 3 * size, number)
            peer = plain(whole, 3 * size, number)
            rows.append([str(number), *cells(ours, peer)])
            drawn.setdefault("cores", []).append((number, ours.speed, peer.speed))
        parts.append(
            table(
                ["cores", "seconds", "words/s", "processor seconds", "MB", "of plain apertium's"],
                rows,
            )
        )
        first, last = drawn["cores"][0][1], drawn["cores"][-1][1]
        parts.append(f"{cores} cores do {last / first:.2f} times what one does.\n")
        parts.append("\n## Glossary\n")
        rows = []
        few = work / "few"
        whole, size = made(few, count // 20)
        for number in (0, 1_000, 10_000, 100_000):
            options: list[str | Path] = []
            told = ["", ""]
            if number:
                concepts(work / f"g{number}", number)
                options = ["--glossary", work / f"g{number}"]
                found = json.loads(
                    subprocess.run(
                        [
                            sys.executable,
                            "-c",
                            _FINDING,
                            work / f"g{number}",
                            whole,
                            ROOT,
                            str(min(200_000, 20_000_000 // number)),
                        ],
                        check=True,
                        capture_output=True,
                        text=True,
                    ).stdout
                )
                told = [f"{found['ours'] / 1e6:.1f}", f"{found['theirs'] / 1e6:.3f}"]
            ours = batch(few, work / f"gout{number}", 3 * size, cores, *options)
            rows.append([f"{number:,}", *cells(ours), *told])
            drawn.setdefault("glossary", []).append((number, ours.speed))
        parts.append(
            table(
                [
                    "concepts beside the curated",
                    "seconds",
                    "words/s",
                    "processor seconds",
                    "MB",
                    "terms found, MB/s",
                    "by a regex list, MB/s",
                ],
                rows,
            )
        )
    parts.append("\n## Memory\n")
    sizes = soak()
    drawn["memory"] = sizes
    listed = ", ".join(f"{size:.0f}" for size in sizes)
    parts.append(
        f"{SOAK:,} articles in one process: {listed} MB after each {EVERY}; "
        f"from {WARM} on it grows by {100 * (sizes[-1] / sizes[0] - 1):.1f} %.\n"
    )
    if argos:
        pack = ROOT / "tests" / "data" / "packs" / "en_de.argosmodel"
        done = subprocess.run(
            [sys.executable, ROOT / "benchmarks" / "throughput.py", pack, "--argos", argos],
            check=True,
            capture_output=True,
            text=True,
        )
        parts += [
            "\n## Argos\n",
            "`benchmarks/throughput.py`, the same pack in both:\n",
            f"```json\n{done.stdout.strip()}\n```\n",
        ]
    return "\n".join(parts), drawn


def draw(drawn: dict[str, Any], path: Path) -> None:
    import matplotlib  # type: ignore[import-not-found,unused-ignore]

    matplotlib.use("Agg")
    from matplotlib import pyplot  # type: ignore[import-not-found,unused-ignore]

    figure, plots = pyplot.subplots(1, 4, figsize=(16, 4))
    for plot, name in zip(plots, ("cores", "articles"), strict=False):
        numbers, ours, peers = zip(*drawn[name], strict=True)
        plot.plot(numbers, ours, "o-", label="holdfast batch, terms held")
        plot.plot(numbers, peers, "s--", label="apertium, no glossary")
        plot.set(xlabel=name, ylabel="words a second", ylim=(0, None))
        plot.legend()
    plots[0].set_xticks([one for one, *_ in drawn["cores"]])
    sizes, speeds = zip(*drawn["glossary"], strict=True)
    plots[2].plot(range(len(sizes)), speeds, "o-")
    plots[2].set_xticks(range(len(sizes)), [f"{size:,}" for size in sizes])
    plots[2].set(xlabel="concepts beside the curated", ylabel="words a second", ylim=(0, None))
    plots[3].plot([EVERY * (n + 1) for n in range(len(drawn["memory"]))], drawn["memory"], "o-")
    plots[3].set(xlabel="articles in one process", ylabel="MB", ylim=(0, None))
    figure.tight_layout()
    path.parent.mkdir(exist_ok=True)
    figure.savefig(path, dpi=80)


def signature() -> str:
    from translate import __version__
    from translate.engines.apertium import Apertium
    from translate.engines.base import Pair

    engine = Apertium()
    versions = [engine.version(Pair("en", language)) for language in ROUTES]
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.machine(),
    )
    return (
        f"Holdfast {__version__}, Python {platform.python_version()}, {', '.join(versions)}; "
        f"{len(os.sched_getaffinity(0))} cores ({model})."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--argos", default="", help="a Python that has argostranslate")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    told, drawn = measure(options.articles, options.argos)
    page = (
        "# Performance\n\n"
        f"Written by `python benchmarks/performance.py --articles {options.articles} --write`.\n"
        f"{signature()}\n\n"
        "Made-up English articles of some 350 words (`benchmarks/articles.py`), into Spanish, "
        "Catalan and Galician.\nOne in twenty-five sentences comes twice.\n\n"
        "![Throughput over cores, articles and glossary size; memory](images/performance.png)\n\n"
        f"{told}"
    )
    print(page)
    if options.write:
        draw(drawn, ROOT / "docs" / "images" / "performance.png")
        (ROOT / "docs" / "performance.md").write_text(page, "utf-8")


if __name__ == "__main__":
    main()
