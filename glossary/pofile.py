"""A glossary's PO file as it stands, and its new text when what it must say has changed.

Only lines that must change do; who parses and who writes the file is glossary/catalog.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.entry import CASE_SENSITIVE, DO_NOT_TRANSLATE, FUZZY, Facts, body_end, change, unknown
from glossary.errors import GlossaryError

MAIN_HEADER = "X-Holdfast-Main-Language"
_HEADER = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Project-Id-Version: glossary\\n"\n'
    '"PO-Revision-Date: \\n"\n'
    '"Last-Translator: \\n"\n'
    '"Language-Team: \\n"\n'
    '"Language: {language}\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"{main_header}: {main}\\n"\n'
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it stands in a file; ``line`` is its first line, counted from 0."""

    id: ConceptId
    facts: Facts
    line: int
    obsolete: bool


@dataclass(frozen=True, slots=True)
class File:
    path: Path
    text: str
    main_language: str
    entries: tuple[Entry, ...]


def updated(
    path: Path,
    file: File | None,
    glossary: Glossary,
    before: Glossary,
    escape: Callable[[str], str],
) -> str | None:
    """Give the new text of a language's file, or None when nothing changes.

    ``before`` is what all the files say together, ``escape`` gettext's quoting of a string.
    """
    language, main = path.stem, glossary.main_language
    if file is None or not file.text.strip():
        text = _HEADER.format(language=language, main_header=MAIN_HEADER, main=main)
        file = File(path, text, main, ())
        old_text = ""
    else:
        old_text = file.text

    def quoted(text: str) -> str:
        return f'"{escape(text)}"'

    lines = file.text.split("\n")
    starts = [entry.line for entry in file.entries] + [len(lines)]
    out = lines[: starts[0]]
    # After which lines, from where on, new entries go: behind the last entry, before obsolete ones.
    last = (0, out[:])
    present = set()
    active = {entry.id for entry in file.entries if not entry.obsolete}
    for entry, start, end in zip(file.entries, starts, starts[1:], strict=False):
        chunk = lines[start:end]
        if entry.obsolete:
            # gettext takes an obsolete twin of an entry for a duplicate and refuses the file.
            twin = glossary.concepts.get(entry.id) if entry.id not in active else None
            if twin and _needed(twin, language, main, entry.id in before.concepts):
                size = max(i for i, line in enumerate(chunk) if line.startswith("#~")) + 1
                chunk = chunk[size:]
            out += chunk
            continue
        present.add(entry.id)
        concept = glossary.concepts.get(entry.id)
        if concept is None:
            rest = chunk[body_end(chunk) :]
            out += rest if any(line.strip() for line in rest) else []
            continue
        wanted = _wanted(path, concept, main, entry.facts, before.concepts[entry.id])
        if wanted != entry.facts:
            size = body_end(chunk)
            strings = {"msgstr": quoted(wanted.text)} if wanted.text != entry.facts.text else {}
            chunk = change(chunk[:size], entry.facts, wanted, strings) + chunk[size:]
        last = (len(out), chunk)
        out += chunk
    added: list[str] = []
    for id_, concept in glossary.concepts.items():
        if id_ in present or not _needed(concept, language, main, id_ in before.concepts):
            continue
        facts = _wanted(path, concept, main, None, None)
        strings = {"msgctxt": quoted(id_.context)} if id_.context else {}
        strings |= {"msgid": quoted(id_.headword), "msgstr": quoted(facts.text)}
        added += ["", *change([], Facts(), facts, strings)]
    if not old_text and not added and not (language == main and not before.concepts):
        return None  # No file for nothing, but a new glossary has its main language's.
    if added or not old_text:
        at = last[0] + body_end(last[1])
        out[at:at] = added
        if out[-1]:
            out.append("")
    if "\r\n" in old_text:
        out = [line if line.endswith("\r") else line + "\r" for line in out[:-1]] + out[-1:]
    text = "\n".join(out)
    return text if text != old_text else None


def _needed(concept: Concept, language: str, main: str, known: bool) -> bool:
    listed = concept.terms.get(language, ())
    if language != main:
        return bool(listed)
    # The main language's file lists every new concept, and what there is to say of a headword.
    bare = listed in ((), (Term(concept.id.headword, main),))
    return not known or not bare or bool(concept.part_of_speech)


def _wanted(
    path: Path, concept: Concept, main: str, there: Facts | None, before: Concept | None
) -> Facts:
    """Give what the entry of ``concept`` must say; ``there`` is what it says, if there is one."""
    language = path.stem
    is_main = language == main
    facts = there or Facts()
    listed = concept.terms.get(language, ())
    if before is None or listed != before.terms.get(language, ()):
        facts = _with_terms(path, concept, facts, listed, is_main)
    flags = facts.flags
    for flag, name in ((CASE_SENSITIVE, "case_sensitive"), (DO_NOT_TRANSLATE, "do_not_translate")):
        if before is None or getattr(concept, name) != getattr(before, name):
            flags = flags | {flag} if getattr(concept, name) else flags - {flag}
    if before is None or concept.definition != before.definition:
        facts = replace(facts, definition=concept.definition)
    if before is None or concept.reference != before.reference:
        facts = replace(facts, reference=concept.reference)
    if wrong := unknown("pos", concept.part_of_speech):
        raise GlossaryError(f"'{concept.id.headword}' has an unknown word. {wrong}", path)
    if is_main and (before is None or concept.part_of_speech != before.part_of_speech):
        facts = replace(facts, pos=concept.part_of_speech)
    return replace(facts, flags=flags)


def _with_terms(
    path: Path, concept: Concept, facts: Facts, listed: tuple[Term, ...], is_main: bool
) -> Facts:
    def refuse(what: str) -> GlossaryError:
        return GlossaryError(f"'{concept.id.headword}' {what}", path)

    first = [term for term in listed if term.status is Status.PREFERRED]
    others = [term for term in listed if term.status is not Status.PREFERRED]
    if len(first) > 1:
        raise refuse("has two preferred terms: make one of them admitted.")
    if is_main and first and first[0].text != concept.id.headword:
        raise refuse(f"prefers '{first[0].text}' in its own language: make that the headword.")
    if any(term.forms or term.gender or term.number or term.note for term in others):
        raise refuse("has forms, gender, number or a note for a term that is not the preferred.")
    if len({term.approved for term in listed}) > 1:
        raise refuse("has approved and unapproved terms: a language's are approved together.")
    said = [text for term in listed for text in (term.text, *term.forms)]
    if not all(text.strip() for text in said):
        raise refuse("has an empty term or form: remove it.")
    if "\0" in "".join((*concept.id, *said)):
        raise refuse("has a NUL character, which no PO file can hold: remove it.")
    for term in first:
        if wrong := unknown("gender", term.gender) or unknown("number", term.number):
            raise refuse(f"has an unknown word. {wrong}")
    text = first[0].text if first else ""
    fuzzy = any(not term.approved for term in listed)
    best = first[0] if first else Term("", "", note=facts.note)
    return replace(
        facts,
        text=facts.text if is_main else text,
        flags=facts.flags | {FUZZY} if fuzzy else facts.flags - {FUZZY},
        also=tuple(term.text for term in others if term.status is Status.ADMITTED),
        never=tuple(term.text for term in others if term.status is Status.FORBIDDEN),
        forms=best.forms,
        gender=best.gender,
        number=best.number,
        # A comment that was there before the term is no note of another one: it stays.
        note=best.note or ("" if facts.text or is_main else facts.note),
    )
