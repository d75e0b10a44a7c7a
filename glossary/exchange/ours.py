"""Our own layout of a table: a row a term, every field a column. Nothing is lost in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.entry import unknown
from glossary.exchange.records import Options, Sheet
from glossary.exchange.tags import tag

HEADWORD = "headword"
COLUMNS = (
    *("context", HEADWORD, "definition", "reference", "part of speech", "flags"),
    *("language", "status", "text", "forms", "gender", "number", "note", "approved"),
)
# The headword's column says the main language, too: "headword (en)".
_HEADWORD = re.compile(r"headword(?:\s*\(([^()]*)\))?", re.IGNORECASE)
_CONCEPT = ("definition", "reference", "part of speech")
_FLAGS = {"case-sensitive": "case_sensitive", "do-not-translate": "do_not_translate"}
_YES, _NO = ("yes", "true", "1", ""), ("no", "false", "0")
_FORM = re.compile(r"(?:\\.|[^\\;])+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: dict[str, str]
    columns: dict[str, int]


@dataclass(slots=True)
class _Draft:
    """What the rows read so far say of a concept."""

    facts: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    terms: dict[str, list[Term]] = field(default_factory=dict)


def is_ours(header: tuple[str, ...]) -> bool:
    """Tell whether this is the header of our own layout."""
    return any(_HEADWORD.fullmatch(cell.strip()) for cell in header)


def rows(glossary: Glossary) -> Iterator[tuple[str, ...]]:
    """Give the header and the rows. What belongs to the concept stands in its first row."""
    yield tuple(
        f"{HEADWORD} ({glossary.main_language})" if name == HEADWORD else name for name in COLUMNS
    )
    for concept in glossary.concepts.values():
        flags = ", ".join(name for name, its in _FLAGS.items() if getattr(concept, its))
        facts = (concept.definition, concept.reference, concept.part_of_speech, flags)
        terms = [term for listed in concept.terms.values() for term in listed]
        for term in terms:
            forms = forms_text(term.forms)
            approved = "yes" if term.approved else "no"
            yield (
                *(*concept.id, *facts, term.language, term.status, term.text, forms),
                *(term.gender, term.number, term.note, approved),
            )
            facts = ("", "", "", "")
        if not terms:
            yield (*concept.id, *facts, *[""] * 8)


def forms_text(forms: tuple[str, ...]) -> str:
    """Write a list of forms as ``forms_of`` reads it."""
    return "; ".join(map(_escaped, forms))


def _escaped(form: str) -> str:
    form = form.replace("\\", "\\\\").replace(";", "\\;")
    inner = form.strip()
    start = form.index(inner)
    # Space around a form would be taken for the list's own.
    before = "".join(f"\\{sign}" for sign in form[:start])
    return before + inner + "".join(f"\\{sign}" for sign in form[start + len(inner) :])


def forms_of(cell: str) -> tuple[str, ...]:
    """Take a list of forms apart: separated by semicolons, with backslash escapes."""
    found = []
    for part in _FORM.findall(cell):
        kept = part.lstrip()
        bare = kept.rstrip()
        # "\ " at the end is a space that was kept, if its backslash is none itself.
        slashes = len(bare) - len(bare.rstrip("\\"))
        if slashes % 2 and len(bare) < len(kept):
            bare = kept[: len(bare) + 1]
        if bare:
            found.append(re.sub(r"\\(.)", r"\1", bare, flags=re.DOTALL))
    return tuple(found)


def read(sheet: Sheet, options: Options) -> Glossary:
    """Read a table in our own layout; raises GlossaryError with row and column."""
    columns, main = _header(sheet, options)
    drafts: dict[ConceptId, _Draft] = {}
    for number, cells in sheet.rows[1:]:
        for at, cell in enumerate(cells[len(sheet.rows[0][1]) :], len(sheet.rows[0][1])):
            if cell.strip():
                raise sheet.refused("is beyond the last column of the header.", number, at)
        padded = {name: cells[at] if at < len(cells) else "" for name, at in columns.items()}
        row = _Row(number, padded, columns)
        id_ = ConceptId(padded.get("context", ""), padded[HEADWORD])
        if not id_.headword.strip():
            raise sheet.refused("is empty: every row names its concept.", number, columns[HEADWORD])
        draft = drafts.setdefault(id_, _Draft())
        _add_facts(sheet, row, draft)
        if term := _term(sheet, row):
            same = draft.terms.setdefault(term.language, [])
            if any((one.text, one.status) == (term.text, term.status) for one in same):
                raise sheet.refused(
                    f"'{term.text}' is already listed for this concept in {term.language}: remove "
                    "one of the rows.",
                    number,
                    columns["text"],
                )
            same.append(term)
    return Glossary({id_: _concept(id_, draft) for id_, draft in drafts.items()}, main)


def _concept(id_: ConceptId, draft: _Draft) -> Concept:
    return Concept(
        id_,
        draft.facts.get("definition", ""),
        draft.facts.get("reference", ""),
        draft.facts.get("part of speech", ""),
        case_sensitive="case-sensitive" in draft.flags,
        do_not_translate="do-not-translate" in draft.flags,
        terms={language: tuple(some) for language, some in draft.terms.items()},
    )


def _header(sheet: Sheet, options: Options) -> tuple[dict[str, int], str]:
    first, header = sheet.rows[0]
    columns: dict[str, int] = {}
    main = options.source or "en"
    for at, cell in enumerate(header):
        name = " ".join(cell.lower().split())
        if not name:
            continue
        if named := _HEADWORD.fullmatch(cell.strip()):
            name = HEADWORD
            said = tag(named[1] or main)
            if not said:
                raise sheet.refused(f"'{named[1]}' is no language tag.", first, at)
            if options.source and said != options.source:
                raise sheet.refused(
                    f"the headwords are in '{said}', not in '{options.source}' (--from).", first, at
                )
            main = said
        if name not in COLUMNS:
            raise sheet.refused(
                f"'{cell.strip()}' is no column of this layout: remove it, or name it one of "
                f"{', '.join(COLUMNS)}.",
                first,
                at,
            )
        if name in columns:
            raise sheet.refused(f"the column '{name}' is there twice: remove one.", first, at)
        columns[name] = at
    for name in ("language", "text"):
        if name not in columns:
            raise sheet.refused(f"the column '{name}' is missing.", first)
    return columns, main


def _add_facts(sheet: Sheet, row: _Row, draft: _Draft) -> None:
    for name in _CONCEPT:
        said = row.cells.get(name, "")
        said = said.strip() if name == "part of speech" else said
        if not said:
            continue
        if draft.facts.setdefault(name, said) != said:
            raise sheet.refused(
                f"differs from what another row says of '{row.cells[HEADWORD]}': leave it in one.",
                row.number,
                row.columns[name],
            )
        if name == "part of speech" and (wrong := unknown("pos", said)):
            raise sheet.refused(_value(wrong), row.number, row.columns[name])
    for flag in re.split(r"[,;]", row.cells.get("flags", "")):
        name = flag.strip().lower()
        if name and name not in _FLAGS:
            raise sheet.refused(
                f"'{name}' is not known: write {' or '.join(_FLAGS)}.",
                row.number,
                row.columns["flags"],
            )
        draft.flags.add(name)


def _value(wrong: str) -> str:
    # "'gender: x' is not known: …": here the column says which key it is.
    return re.sub(r"^'\w+: ", "'", wrong)


def _term(sheet: Sheet, row: _Row) -> Term | None:
    cells = {name: row.cells.get(name, "") for name in COLUMNS}

    def refused(message: str, column: str) -> Exception:
        return sheet.refused(message, row.number, row.columns[column])

    text, language = cells["text"], cells["language"].strip()
    if not text.strip():
        # A row that was made for a translation that is still to come, or a concept without terms.
        for name in ("forms", "gender", "number", "note"):
            if cells[name].strip():
                raise refused("says something of a term, but the row has no text.", name)
        return None
    if not language:
        raise refused("is empty: say which language the term is in.", "language")
    known = tag(language)
    if not known:
        raise refused(f"'{language}' is no language tag: write one such as de.", "language")
    status = cells["status"].strip().lower() or Status.PREFERRED
    if status not in list(Status):
        raise refused(f"'{status}' is not known: write one of {', '.join(Status)}.", "status")
    for name in ("gender", "number"):
        if wrong := unknown(name, cells[name].strip()):
            raise refused(_value(wrong), name)
    approved = cells["approved"].strip().lower()
    if approved not in (*_YES, *_NO):
        raise refused(f"'{approved}' is not known: write yes or no.", "approved")
    return Term(
        text,
        known,
        Status(status),
        forms_of(cells["forms"]),
        cells["gender"].strip(),
        cells["number"].strip(),
        cells["note"],
        approved in _YES,
    )
