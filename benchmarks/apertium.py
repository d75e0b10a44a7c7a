"""Times Holdfast against the plain ``apertium`` commands: one article, the same text and routes.

Each round runs both once, and which goes first alternates, so that a machine that slows down
slows both. What is timed is what a person waits for: whole processes, from start to files. Beside
it stands how long the help and one sentence take, each from a cold start.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# The pipelines a person would type, one for each language.
ROUTES: dict[str, tuple[str, ...]] = {
    "es": ("eng-spa",),
    "ca": ("eng-cat",),
    "gl": ("en-gl",),
    "fr": ("eng-spa", "es-fr"),
    "pt": ("eng-spa", "es-pt"),
    "it": ("eng-spa", "spa-ita"),
    "eo": ("en-eo",),
}

COMMAND = Path(sys.executable).with_name("holdfast")

# Apertium reads its text in the locale's encoding; a bare machine's locale is not UTF-8.
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8"}


def plain(article: Path, out: Path) -> None:
    """Translate with the plain commands, one language after the other."""
    for language, modes in ROUTES.items():
        commands = [f"apertium {shlex.quote(mode)}" for mode in modes]
        target = out / f"{article.stem}.{language}.txt"
        line = f"{' | '.join(commands)} < {shlex.quote(str(article))} > {shlex.quote(str(target))}"
        subprocess.run(
            ["bash", "-c", f"set -euo pipefail; {line}"], check=True, env=ENVIRONMENT, cwd=out
        )


def holdfast(article: Path, out: Path) -> None:
    """Translate with Holdfast, all languages in one call."""
    targets = [argument for language in ROUTES for argument in ("--to", language)]
    subprocess.run(
        [COMMAND, "translate", article, *targets, "--engine", "apertium", "--out", out, "--quiet"],
        check=True,
        env=ENVIRONMENT,
        cwd=out,
        stdout=subprocess.DEVNULL,
    )


def ask_for_help(article: Path, out: Path) -> None:
    """Show the command's help: what every start costs."""
    subprocess.run([COMMAND, "--help"], check=True, cwd=out, stdout=subprocess.DEVNULL)


def one_sentence(article: Path, out: Path) -> None:
    """Translate a sentence that stands on standard input, its language to be found out."""
    subprocess.run(
        [COMMAND, "translate", "-", "--to", "es", "--quiet"],
        check=True,
        env=ENVIRONMENT,
        cwd=out,
        input=b"The president praised the agreement of Pyongyang on Friday.\n",
        stdout=subprocess.DEVNULL,
    )


def seconds(work: Callable[[Path, Path], None], article: Path) -> float:
    """How long one run takes, into a directory of its own."""
    with tempfile.TemporaryDirectory() as directory:
        start = time.perf_counter()
        work(article, Path(directory))
        return time.perf_counter() - start


def measure(article: Path, rounds: int) -> dict[str, object]:
    """Run both in alternating rounds, after one of each that does not count (cold disk caches)."""
    seconds(plain, article)
    seconds(holdfast, article)
    works = [
        ("plain", plain),
        ("holdfast", holdfast),
        ("help", ask_for_help),
        ("sentence", one_sentence),
    ]
    times: dict[str, list[float]] = {name: [] for name, _ in works}
    for number in range(rounds):
        for name, work in works if number % 2 == 0 else reversed(works):
            times[name].append(round(seconds(work, article), 3))
    medians = {name: statistics.median(values) for name, values in times.items()}
    return {
        "article": article.name,
        "words": len(article.read_text(encoding="utf-8").split()),
        "routes": {language: ["en", *modes] for language, modes in ROUTES.items()},
        "rounds": rounds,
        "seconds": times,
        "median": medians,
        "ratio": round(medians["holdfast"] / medians["plain"], 2),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument(
        "file", nargs="?", type=Path, default=ROOT / "examples" / "kaesong.txt", metavar="FILE"
    )
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (default: 5)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    options = parser.parse_args(arguments)
    article: Path = options.file.resolve()
    if not article.is_file():
        parser.error(f"{options.file} is not a file: name an English article to translate")
    if options.rounds < 1:
        parser.error("--rounds needs to be at least 1")

    result = measure(article, options.rounds)
    if options.json:
        print(json.dumps(result, indent=2))
        return 0
    median = result["median"]
    assert isinstance(median, dict)
    print(
        f"{result['article']}, {result['words']} words, into {len(ROUTES)} languages "
        f"({' '.join(ROUTES)}); median of {options.rounds} alternating rounds, "
        f"{result['cores']} cores"
    )
    print(f"  plain apertium commands  {median['plain']:7.2f} s")
    print(f"  holdfast translate       {median['holdfast']:7.2f} s")
    print(f"  ratio                    {result['ratio']:7.2f}")
    print(f"  holdfast --help          {median['help']:7.2f} s")
    print(f"  one sentence             {median['sentence']:7.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
