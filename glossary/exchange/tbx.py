"""TBX: ISO 30042:2019 (both styles) and TBX v2 read, TBX-Basic in DCT style written.

What TBX-Basic has no category for (forms, number, flags, "proper noun", not approved) is written
as notes that begin with its name, as in the comments of a PO file; any program shows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange.ours import forms_of, forms_text
from glossary.exchange.records import Options, Reading
from glossary.exchange.tags import tag
from glossary.exchange.xmltree import Node, escaped, parse

_OWN = "Glossary of Holdfast"
_CORE = "urn:iso:std:iso:30042:ed-2"
_HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="%s" xmlns="{_CORE}"\
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>{_OWN}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
"""
_FOOT = "</body></text>\n</tbx>\n"

# Version 3 and version 2 of the same things.
_ENTRY, _SECTION = ("conceptEntry", "termEntry"), ("langSec", "langSet")
_TERMS = ("termSec", "tig", "ntig")
# Elements that say in an attribute which category they are (DCA); in DCT they are called after it.
_BY_TYPE = ("descrip", "termNote", "admin", "ref", "xref", "transac", "descripNote", "adminNote")
_GROUPS = ("descripGrp", "termNoteGrp", "adminGrp", "termGrp")

_STATUS = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_STATUSES = {name: status for status, name in _STATUS.items()}
_STATUSES |= {
    "supersededTerm-admn-sts": Status.FORBIDDEN,
    "preferredTerm": Status.PREFERRED,
    "admittedTerm": Status.ADMITTED,
    "deprecatedTerm": Status.FORBIDDEN,
    "supersededTerm": Status.FORBIDDEN,
}
_GENDER = {"f": "feminine", "m": "masculine", "n": "neuter"}
_GENDERS = {name: gender for gender, name in _GENDER.items()}
_NUMBERS = {"singular": "sg", "plural": "pl"}
_PART = {"noun": "noun", "verb": "verb", "adjective": "adjective", "proper noun": "noun"}
_PARTS = {"properNoun": "proper noun", "noun": "noun", "verb": "verb", "adjective": "adjective"}
_FLAG = "(?:case-sensitive|do-not-translate)"
# Only what we write: a note that happens to begin so is a note.
_NOTE = re.compile(
    rf"(number: (?:sg|pl)|approved: no|pos: proper noun|flags: {_FLAG}(?:, {_FLAG})*|forms: .+)",
    re.DOTALL,
)
_KEPT = re.compile(r"\\+(?:number|approved|pos|flags|forms): ")
_Clean = Callable[[str], str]


@dataclass(slots=True)
class _Said:
    """What an element says of its concept, language or term: category → values; its notes."""

    values: dict[str, list[str]] = field(default_factory=dict)
    keyed: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def first(self, name: str) -> str:
        return next(iter(self.values.get(name, ())), "")


def read(data: bytes, path: Path, options: Options) -> Reading:
    """Read TBX of either version; raises GlossaryError with the line."""
    concepts: dict[ConceptId, Concept] = {}
    without = 0

    def take(entry: Node, root: Node) -> None:
        nonlocal without
        # Our own files say what they mean to the letter.
        own = any(node.text() == _OWN for node in root.all("sourceDesc"))
        concept = _concept(entry, _main(root, options), path, str if own else _clean)
        if concept is None:
            without += 1
            return
        id_ = concept.id
        if id_ in concepts:
            # Homonyms in one subject: the entry's own id tells them apart, on every import alike.
            name = entry.attributes.get("id", f"line {entry.line}")
            id_ = ConceptId(f"{id_.context} {name}".strip(), id_.headword)
        concepts[id_] = replace(concept, id=id_)

    top = parse(data, path, _ENTRY, take)
    if top.name not in ("tbx", "martif"):
        raise GlossaryError(f"is no TBX but <{top.name}>.", path, top.line)
    main = _main(top, options)
    if without:
        options.tell(f"{path}: {without} entries have no term in '{main}': left out.")
    return Reading(Glossary(concepts, main), False)


def _main(root: Node, options: Options) -> str:
    return options.source or tag(root.language) or "en"


def _concept(entry: Node, main: str, path: Path, clean: _Clean) -> Concept | None:
    said = _said(entry, clean)
    terms: dict[str, tuple[Term, ...]] = {}
    by_language: dict[str, _Said] = {}
    parts: list[str] = []
    for section in entry.children(*_SECTION):
        language = tag(section.language)
        if not language:
            raise GlossaryError(
                f"'{section.language}' is no language tag (xml:lang): mend it.", path, section.line
            )
        by_language[language] = _said(section, clean)
        for node in section.children(*_TERMS):
            term, part = _term(node, language, terms.get(language, ()), path, clean)
            terms[language] = (*terms.get(language, ()), term)
            if language == main:
                parts.append(part)
    listed = terms.get(main, ())
    first = next((term.text for term in listed if term.status is Status.PREFERRED), "")
    if not first:
        return None
    sections = [by_language[main], *(one for tag_, one in by_language.items() if tag_ != main)]
    part = said.keyed.get("pos") or next((one for one in parts if one), "")
    flags = said.keyed.get("flags", "")
    return Concept(
        ConceptId(said.first("subjectField"), first),
        _of_any([said, *sections], "definition"),
        _of_any([said, *sections], "source", "externalCrossReference"),
        part,
        "case-sensitive" in flags,
        "do-not-translate" in flags,
        terms,
    )


def _of_any(places: list[_Said], *names: str) -> str:
    return next((text for one in places for name in names if (text := one.first(name))), "")


def _said(node: Node, clean: _Clean) -> _Said:
    found = _Said()
    for one in _inside(node):
        if one.name == "note":
            text = clean(one.text())
            keyed = _NOTE.fullmatch(text)
            if keyed:
                key, _, value = text.partition(": ")
                found.keyed[key] = value
            elif text:
                found.notes.append(text[1:] if _KEPT.match(text) else text)
            continue
        name = one.attributes.get("type", "") if one.name in _BY_TYPE else one.name
        # A reference to a page has its address beside its name.
        address = one.attributes.get("target", "") if name == "externalCrossReference" else ""
        text = address or clean(one.text())
        if name and text:
            found.values.setdefault(name, []).append(text)
    return found


def _clean(text: str) -> str:
    # Files are indented by their programs: one that breaks lines so means none of it.
    return re.sub(r"\s*\n\s*", " ", text).strip() if re.search(r"\n[ \t]", text) else text


def _inside(node: Node) -> Iterator[Node]:
    for one in node.children():
        if one.name in _GROUPS:
            yield from _inside(one)
        elif one.name not in (*_SECTION, *_TERMS, "term", "transacGrp"):
            yield one


def _term(
    node: Node, language: str, before: tuple[Term, ...], path: Path, clean: _Clean
) -> tuple[Term, str]:
    named = next(node.all("term"), None)
    text = clean(named.text()) if named else ""
    if not text.strip():
        raise GlossaryError("a term without text: remove it.", path, node.line)
    said = _said(node, clean)
    status_name = said.first("administrativeStatus") or said.first("normativeAuthorization")
    if status_name and status_name not in _STATUSES:
        raise GlossaryError(
            f"the administrative status '{status_name}' is not known: write one of "
            f"{', '.join(_STATUS.values())}.",
            path,
            node.line,
        )
    there = any(term.status is Status.PREFERRED for term in before)
    # Where nothing is said, a language's first term is the one that others are synonyms of.
    status = _STATUSES.get(status_name, Status.ADMITTED if there else Status.PREFERRED)
    number = said.keyed.get("number") or _NUMBERS.get(said.first("grammaticalNumber"), "")
    examples = [f"context: {one}" for one in said.values.get("context", ())]
    return Term(
        text,
        language,
        status,
        forms_of(said.keyed.get("forms", "")),
        _GENDERS.get(said.first("grammaticalGender"), ""),
        number,
        "\n".join(said.notes + examples),
        said.keyed.get("approved", "yes") != "no",
    ), _PARTS.get(said.first("partOfSpeech"), "")


def write(glossary: Glossary, options: Options) -> bytes:
    """Give TBX-Basic in DCT style."""
    main = glossary.main_language
    out = [_HEAD % main]
    for number, concept in enumerate(glossary.concepts.values(), 1):
        out += _entry(concept, main, number)
    return "".join([*out, _FOOT]).encode("utf-8")


def _entry(concept: Concept, main: str, number: int) -> Iterator[str]:
    who = concept.id.headword

    def element(name: str, text: str) -> str:
        return f"<{name}>{escaped(text, who)}</{name}>" if text else ""

    yield f'<conceptEntry id="c{number}">\n'
    yield element("min:subjectField", concept.id.context)
    yield element("basic:definition", concept.definition)
    yield element("basic:source", concept.reference)
    named = {"case-sensitive": concept.case_sensitive, "do-not-translate": concept.do_not_translate}
    if flags := ", ".join(name for name, is_set in named.items() if is_set):
        yield element("note", f"flags: {flags}")
    part = _PART.get(concept.part_of_speech, "")
    if concept.part_of_speech and part != concept.part_of_speech:
        yield element("note", f"pos: {concept.part_of_speech}")
    head = Term(who, main)
    if any((one.text, one.status) == (who, head.status) for one in concept.terms.get(main, ())):
        terms = concept.terms
    else:
        terms = {**concept.terms, main: (head, *concept.terms.get(main, ()))}
    for language, listed in terms.items():
        if not listed:
            continue
        yield f'\n<langSec xml:lang="{escaped(language, who)}">'
        for term in listed:
            yield f"\n<termSec><term>{escaped(term.text, who)}</term>"
            yield element("min:administrativeStatus", _STATUS[term.status])
            # The standard asks for it with every term; a concept has it once.
            yield element("min:partOfSpeech", part if language == main else "")
            yield element("basic:grammaticalGender", _GENDER.get(term.gender, ""))
            for key, value in _keyed(term):
                yield element("note", f"{key}: {value}")
            free = _NOTE.fullmatch(term.note) or _KEPT.match(term.note)
            yield element("note", f"\\{term.note}" if free else term.note)
            yield "</termSec>"
        yield "</langSec>"
    yield "\n</conceptEntry>\n"


def _keyed(term: Term) -> Iterator[tuple[str, str]]:
    if term.forms:
        yield "forms", forms_text(term.forms)
    if term.number:
        yield "number", term.number
    if not term.approved:
        yield "approved", "no"
