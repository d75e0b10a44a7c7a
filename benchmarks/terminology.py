"""Measures term holding on a file of segments that each bring their own glossary.

    python benchmarks/terminology.py FILE.jsonl --from en --to es --engine apertium

Each line is an object with the source and the reference under their language codes and the
glossary under ``--terms`` (``proper``): source term → target term, the format of the WMT25
terminology task. Prints JSON: chrF2++ and BLEU (sacrebleu), term success as WMT25 counts it (the
target occurs in the output as a lower-case substring or as a sequence of lemmas, for every entry
whose source occurs in the segment by the same test), and the strict variant (whole words, an
accepted form, as often as the source has it).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

import regex
import sacrebleu
import simplemma
from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from glossary.concept import Concept, ConceptId, Glossary, Term
from glossary.inflect import find_accepted
from glossary.match import Matcher, find_terms
from translate import __version__, hold
from translate.article import Draft, Origin, Segment
from translate.engines.apertium import Apertium
from translate.engines.base import Request
from translate.engines.route import need_route


def glossary_of(terms: dict[str, str], source: str, target: str) -> Glossary:
    """The glossary of one segment: every entry a concept, nothing known but the two words."""
    concepts = {}
    for term, translation in terms.items():
        name = ConceptId("", term)
        own, theirs = Term(term, source), Term(translation, target)
        concepts[name] = Concept(name, terms={source: (own,), target: (theirs,)})
    return Glossary(concepts, source)


def lemmas(text: str, language: str) -> list[str]:
    words = regex.findall(r"[\p{L}\p{M}\p{N}]+", text.lower())
    return [simplemma.lemmatize(word, lang=language).lower() for word in words]


def occurs(term: str, text: str, language: str) -> bool:
    """The WMT25 test: a lower-case substring, or a sequence of lemmas."""
    if term.lower() in text.lower():
        return True
    wanted, found = lemmas(term, language), lemmas(text, language)
    size = len(wanted)
    return any(found[i : i + size] == wanted for i in range(len(found) - size + 1))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--from", dest="source", default="en")
    parser.add_argument("--to", dest="target", default="es")
    parser.add_argument("--engine", default="apertium", choices=["apertium"])
    parser.add_argument("--terms", default="proper")
    parser.add_argument("--free", action="store_true", help="no glossary: the engine alone")
    parser.add_argument("--method", help="one of the engine's ways of holding alone")
    parser.add_argument("--misses", action="store_true", help="list what was missed on stderr")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.file.read_text("utf-8").splitlines() if line]
    result = measure(rows, options)
    print(json.dumps(result, ensure_ascii=False, indent=2))


def measure(rows: list[dict[str, Any]], options: argparse.Namespace) -> dict[str, Any]:
    source, target = options.source, options.target
    engine = Apertium()
    if options.method:
        engine.methods = (options.method,)
    route = need_route([engine], source, target)
    begun = time.monotonic()
    outputs: list[str] = []
    wmt, strict = [0, 0], [0, 0]
    if options.free:
        texts = [Request(row[source]) for row in rows]
        for pair in route.pairs:
            answers = engine.translate(pair, texts, engine.methods[0])
            texts = [Request(answer[0].text) for answer in answers]
        drafts = [Draft("", target, request.text, Origin.ENGINE) for request in texts]
    else:
        drafts = []
        for row in rows:
            glossary = glossary_of(row[options.terms], source, target)
            segment = Segment("s1", "b1", 0, len(row[source]), row[source], source)
            drafts += hold.translate([segment], target, route, Matcher(glossary, source), glossary)
    seconds = time.monotonic() - begun
    for row, draft in zip(rows, drafts, strict=True):
        outputs.append(draft.text)
        glossary = glossary_of(row[options.terms], source, target)
        found = [match.concept for match in find_terms(Matcher(glossary, source), row[source])]
        for term, translation in row[options.terms].items():
            if occurs(term, row[source], source):
                hit = occurs(translation, draft.text, target)
                wmt[0] += hit
                wmt[1] += 1
            count = found.count(ConceptId("", term))
            if count:
                present = len(find_accepted(draft.text, Term(translation, target)))
                strict[0] += min(present, count)
                strict[1] += count
            if options.misses and not (
                occurs(translation, draft.text, target) or not occurs(term, row[source], source)
            ):
                shown = f"{term} → {translation}\n  {row[source]}\n  {draft.text}"
                print(shown, file=sys.stderr)
    references = [[row[target] for row in rows]]
    chrf, bleu = CHRF(char_order=6, word_order=2), BLEU()
    version = "; ".join(f"{engine.name} {engine.version(pair)}" for pair in route.pairs)
    engine.close()
    return {
        "segments": len(rows),
        "chrF2++": round(chrf.corpus_score(outputs, references).score, 2),
        "BLEU": round(bleu.corpus_score(outputs, references).score, 2),
        "term success (WMT25)": round(100 * wmt[0] / max(1, wmt[1]), 2),
        "term success (strict)": round(100 * strict[0] / max(1, strict[1]), 2),
        "terms": wmt[1],
        "seconds": round(seconds, 2),
        "signature": {
            "holdfast": __version__,
            "engine": version,
            "terms": "none" if options.free else options.terms,
            "methods": "free" if options.free else " ".join(engine.methods),
            "chrF": str(chrf.get_signature()),
            "BLEU": str(bleu.get_signature()),
            "sacrebleu": sacrebleu.__version__,
        },
    }


if __name__ == "__main__":
    main()
