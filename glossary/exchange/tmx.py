"""TMX: the short segments of a translation memory become concepts. Read only."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange.records import Options, Reading
from glossary.exchange.tags import tag
from glossary.exchange.xmltree import Node, parse

# Terms are shorter than this; a memory's sentences are longer, and make no concepts.
LONGEST = 60
# What stands for formatting in a segment; the text around it is the term.
_CODES = ("bpt", "ept", "ph", "it", "ut")


def read(data: bytes, path: Path, options: Options) -> Reading:
    """Read a memory; raises GlossaryError with the line."""
    main = options.source
    concepts: dict[ConceptId, Concept] = {}
    long = missing = 0

    def take(unit: Node, root: Node) -> None:
        nonlocal main, long, missing
        found = _unit(unit, path)
        if not main:
            header = next(root.all("header"), None)
            said = header.attributes.get("srclang", "") if header else ""
            # "*all*": any language may be the source; the first unit's first is.
            main = tag(said) or next(iter(found), "")
        if main not in found:
            missing += 1
        elif any(len(text) > LONGEST for texts in found.values() for text in texts):
            long += 1
        else:
            note = " ".join(" ".join(one.text() for one in unit.children("note")).split())
            _add(concepts, main, found, note)

    top = parse(data, path, ("tu",), take)
    if top.name != "tmx":
        raise GlossaryError(f"is no TMX but <{top.name}>.", path, top.line)
    if long:
        options.tell(
            f"{path}: {long} units are longer than {LONGEST} characters, sentences rather than "
            "terms: left out."
        )
    if missing:
        options.tell(f"{path}: {missing} units have nothing in '{main}': left out.")
    return Reading(Glossary(concepts, main or "en"), False)


def _add(
    concepts: dict[ConceptId, Concept], main: str, found: dict[str, list[str]], note: str
) -> None:
    id_ = ConceptId("", found[main][0])
    known = concepts.get(id_) or Concept(id_, terms={main: (Term(id_.headword, main),)})
    for language, texts in found.items():
        for text in texts:
            listed = known.terms.get(language, ())
            if any(term.text == text for term in listed):
                continue
            status = Status.ADMITTED if listed else Status.PREFERRED
            term = Term(text, language, status, note="" if listed else note)
            known = replace(known, terms={**known.terms, language: (*listed, term)})
    concepts[id_] = known


def _unit(unit: Node, path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for variant in unit.children("tuv"):
        language = tag(variant.language)
        if not language:
            raise GlossaryError(
                f"'{variant.language}' is no language tag (xml:lang): mend it.", path, variant.line
            )
        for segment in variant.children("seg"):
            text = " ".join(segment.text(*_CODES).split())
            if text:
                found.setdefault(language, []).append(text)
    return found
