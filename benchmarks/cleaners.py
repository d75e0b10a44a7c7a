"""Time cleaning beside its peers on the same labelled articles, start-up included.

    uv run --with trafilatura --with justext python benchmarks/cleaners.py [--rounds 5]

Pages: Holdfast, trafilatura and jusText over every page of tests/data/gold. Dumps: Holdfast, and
py3langid alone asked for the language of every line. Each is a process of its own that handles all
files; the best of the rounds counts. Prints a table: seconds, files a second, peak memory in MB,
and the time as a multiple of the quickest.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

GOLD = ROOT / "tests" / "data" / "gold"
_STOPLISTS = {
    **{"en": "English", "de": "German", "fr": "French", "es": "Spanish", "pt": "Portuguese"},
    **{"it": "Italian", "ca": "Catalan", "nl": "Dutch", "pl": "Polish", "ru": "Russian"},
    **{"uk": "Ukrainian", "bg": "Bulgarian", "sr": "Serbian", "hr": "Croatian", "ro": "Romanian"},
    **{"el": "Greek", "tr": "Turkish", "sq": "Albanian", "ar": "Arabic", "fa": "Persian"},
    **{"ur": "Urdu", "hi": "Hindi", "bn": "Bengali", "ko": "Korean", "id": "Indonesian"},
    **{"sw": "Swahili", "gl": "Galician", "cs": "Czech", "mk": "Macedonian", "he": "Hebrew"},
}


def files(form: str) -> list[Path]:
    return sorted(GOLD.glob(f"*/*.{form}"))


def holdfast(form: str) -> None:
    from translate.clean import clean
    from translate.read import read

    for file in files(form):
        clean(read(file), anyway=True)


def trafilatura(form: str) -> None:
    from trafilatura import extract  # type: ignore[import-not-found,unused-ignore]

    for file in files(form):
        extract(file.read_text("utf-8", "replace"))


def justext(form: str) -> None:
    from justext import get_stoplist  # type: ignore[import-not-found,unused-ignore]
    from justext import justext as judged

    for file in files(form):
        language = _STOPLISTS.get(file.name.partition("-")[0], "English")
        judged(file.read_bytes(), get_stoplist(language))


def py3langid(form: str) -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    for file in files(form):
        for line in file.read_text("utf-8").splitlines():
            if line.strip():
                model.classify(line)


CLEANERS: dict[str, Callable[[str], None]] = {
    "holdfast": holdfast,
    "trafilatura": trafilatura,
    "justext": justext,
    "py3langid": py3langid,
}
RUNS = {"html": ("holdfast", "trafilatura", "justext"), "txt": ("holdfast", "py3langid")}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        CLEANERS[options.one[0]](options.one[1])
        print(json.dumps(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
        return
    print("| | on | seconds | files a second | MB | × the quickest |\n|---|---|---|---|---|---|")
    for form, names in RUNS.items():
        best: dict[str, tuple[float, float]] = {}
        for _ in range(options.rounds):
            for name in names:
                begun = time.perf_counter()
                command = [sys.executable, __file__, "--one", name, form]
                done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
                took = time.perf_counter() - begun
                memory = float(json.loads(done.stdout.splitlines()[-1]))
                best[name] = min(best.get(name, (took, memory)), (took, memory))
        quickest = min(took for took, _ in best.values())
        count = len(files(form))
        for name, (took, memory) in best.items():
            print(
                f"| {name} | {count} {form} | {took:.2f} | {count / took:.0f} | {memory:.0f} "
                f"| {took / quickest:.2f} |"
            )


if __name__ == "__main__":
    main()
