"""Measures how an Argos pack holds terms it has never seen, on sentences of the project's grammar.

    python benchmarks/holding.py PACK [--items 600] [--without substitute] [--free] [--show 20]

Every sentence brings its own glossary of one, two or three terms (nouns of all genders, names,
multiword terms; none is in a training sentence). Prints JSON: strict term success (an accepted
form, exactly once), the share of articles and adjectives that agree with their noun, chrF2++ of
the sentence without its terms, terms said too often, leftovers of the mechanism, texts decoded for
a sentence beyond the first, and seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import tempfile
import time
import unittest.mock
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import regex
from sacrebleu.metrics.chrf import CHRF

ROOT = Path(__file__).resolve().parents[1]
# Run as a script, Python looks for modules beside it only.
sys.path.insert(0, str(ROOT))

from glossary.concept import Concept, ConceptId, Glossary, Term  # noqa: E402
from glossary.inflect import find_accepted  # noqa: E402
from glossary.match import Matcher  # noqa: E402
from scripts.grammar import evaluation  # noqa: E402
from translate import hold  # noqa: E402
from translate.article import Segment  # noqa: E402
from translate.engines import argos  # noqa: E402
from translate.engines.argos import Argos, candidates  # noqa: E402
from translate.engines.argos.model import Model  # noqa: E402
from translate.engines.argos.stand_ins import StandIns  # noqa: E402
from translate.engines.base import Pair, Route  # noqa: E402


def glossary_of(item: evaluation.Item, source: str, target: str) -> Glossary:
    """The glossary of one sentence."""
    concepts = {}
    for one in item.terms:
        name = ConceptId("", one.source)
        number = "pl" if one.number == "pl" else ""
        # The gender is the German side's.
        genders = (one.gender, "") if source == "de" else ("", one.gender)
        known = Term(one.source, source, forms=one.source_forms[1:], gender=genders[0])
        term = Term(one.target, target, forms=one.forms[1:], gender=genders[1], number=number)
        part = "proper noun" if one.is_name else "noun"
        concepts[name] = Concept(
            name, part_of_speech=part, terms={source: (known,), target: (term,)}
        )
    return Glossary(concepts, source)


def measure(folder: Path, options: argparse.Namespace) -> dict[str, Any]:
    told = json.loads((folder / "metadata.json").read_bytes())
    pair = Pair(told["from_code"], told["to_code"])
    items = evaluation.evaluation(options.items, options.seed, pair.target)
    engine = Argos({pair: folder})
    engine.methods = tuple(one for one in engine.methods if one not in options.without)
    route = Route(engine, (pair,))
    begun = time.monotonic()
    outputs = []
    with _counted() as decoded, _left_out(options.without):
        for item in items:
            terms = glossary_of(item, pair.source, pair.target)
            if options.free:
                terms = Glossary({}, pair.source)
            segment = Segment("s", "b", 0, len(item.source), item.source, pair.source)
            matcher = Matcher(terms, pair.source)
            outputs += hold.translate([segment], pair.target, route, matcher, terms)
    seconds = time.monotonic() - begun
    engine.close()
    held = [one for item, draft in zip(items, outputs, strict=True)
            for one in evaluation.held(item, draft.text)]  # fmt: skip
    agreeing = [
        one
        for item, draft in zip(items, outputs, strict=True)
        for one in evaluation.agreement(item, draft.text)
        if one is not None
    ]
    rest = [
        (_without(draft.text, item), _without(item.reference, item))
        for item, draft in zip(items, outputs, strict=True)
    ]
    chrf = CHRF(word_order=2)
    for item, draft in list(zip(items, outputs, strict=True))[: options.show]:
        marks = [status.status.value for status in draft.terms]
        print(f"{item.source}\n  {item.reference}\n  {draft.text}  {marks}", file=sys.stderr)
    doubled = sum(
        len(find_accepted(draft.text, Term(one.target, pair.target, forms=one.forms[1:]), 0)) > 1
        for item, draft in zip(items, outputs, strict=True)
        for one in item.terms
    )
    leaks = sum(bool(regex.search(r"<unk>|▁|⁇|@@", draft.text)) for draft in outputs)
    return {
        "sentences": len(items),
        "terms": len(held),
        "term success (strict)": round(100 * sum(held) / len(held), 2),
        "agreement": round(100 * sum(agreeing) / max(1, len(agreeing)), 2),
        "chrF2++ of the rest": round(
            chrf.corpus_score([a for a, _ in rest], [[b for _, b in rest]]).score, 2
        ),
        "chrF2++": round(
            chrf.corpus_score(
                [draft.text for draft in outputs], [[item.reference for item in items]]
            ).score,
            2,
        ),
        "kept in the source": sum(draft.origin == "source" for draft in outputs),
        "terms said too often": doubled,
        "leaks": leaks,
        "extra decodes a sentence": round(decoded[0] / len(items) - 1, 2),
        "methods": list(engine.methods),
        "seconds": round(seconds, 1),
    }


@contextlib.contextmanager
def _counted() -> Iterator[list[int]]:
    """Count the texts that models decode."""
    count, decode = [0], Model.decode

    def counting(self: Model, sources: Any, *rest: Any, **options: Any) -> Any:
        count[0] += len(sources)
        return decode(self, sources, *rest, **options)

    with unittest.mock.patch.object(Model, "decode", counting):
        yield count


@contextlib.contextmanager
def _left_out(steps: Sequence[str]) -> Iterator[None]:
    """Leave out parts of steps: "stand-ins" of substitute and repair, "mending" of all."""
    with contextlib.ExitStack() as stack:
        if "stand-ins" in steps:
            none = unittest.mock.patch.object(argos, "known", return_value=StandIns())
            stack.enter_context(none)
        if "mending" in steps:
            as_is = unittest.mock.patch.object(candidates, "_mended", lambda text, _: [text])
            stack.enter_context(as_is)
        yield


def _without(text: str, item: evaluation.Item) -> str:
    forms = sorted({form for one in item.terms for form in one.forms}, key=len, reverse=True)
    return str(regex.sub("|".join(map(regex.escape, forms)), "", text))


def parser() -> argparse.ArgumentParser:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pack", type=Path, help="an .argosmodel file, or a pack's folder")
    parser.add_argument("--items", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    steps = ("substitute", "repair", "force", "stand-ins", "mending")
    parser.add_argument("--without", action="append", default=[], choices=steps)
    parser.add_argument("--free", action="store_true", help="no holding: the model alone")
    parser.add_argument("--show", type=int, default=0, help="print so many on stderr")
    return parser


def main() -> None:
    options = parser().parse_args()
    with tempfile.TemporaryDirectory() as directory:
        folder = options.pack
        if folder.is_file():
            with zipfile.ZipFile(folder) as archive:
                archive.extractall(directory)
            folder = next(Path(directory).iterdir())
        print(json.dumps(measure(folder, options), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
