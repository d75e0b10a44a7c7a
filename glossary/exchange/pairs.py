"""Tables of other programs: pairs of terms (DeepL), a column a language (Google's term sets)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.exchange import ours
from glossary.exchange.records import Options, Reading, Sheet, letters
from glossary.exchange.tags import tag

# Columns beside the languages: Google's two, and what people put there.
_BESIDE = {"pos": "pos", "part of speech": "pos", "description": "definition"}
_BESIDE |= {"definition": "definition", "context": "context", "note": "note", "notes": "note"}
_PAIR = ("source", "target")
_PARTS = ("noun", "proper noun", "verb", "adjective")


def read(sheet: Sheet, options: Options) -> Reading:
    """Read a table in whichever layout its header tells; raises GlossaryError."""
    if not sheet.rows:
        raise sheet.refused("is empty: there is nothing to read.", 1)
    first, header = sheet.rows[0]
    if ours.is_ours(header):
        return Reading(ours.read(sheet, options), True)
    if _is_pair_header(header):
        return Reading(_pairs(sheet, options), False)
    if _is_data(sheet, options):
        return Reading(_pairs(replace(sheet, headed=False), options), False)
    names = [" ".join(cell.lower().split()) for cell in header]
    odd = [at for at, name in enumerate(names) if name and name not in _BESIDE and not tag(name)]
    languages = [name for name in names if name not in _BESIDE and tag(name)]
    if not odd and len(languages) > 1:
        return Reading(_columns(sheet, options), False)
    if len(languages) > 1:
        raise sheet.refused(f"'{header[odd[0]]}' is no language tag: mend it.", first, odd[0])
    raise sheet.refused(
        f"the header tells none of the layouts that can be read ({ours.HEADWORD}, language, text, "
        "…; or a language tag for each column); a file of pairs without a header is read with "
        "--from and --to.",
        first,
    )


def _is_pair_header(header: tuple[str, ...]) -> bool:
    return tuple(cell.strip().lower() for cell in header[:2]) == _PAIR


def _is_data(sheet: Sheet, options: Options) -> bool:
    """Tell whether there is no header: pairs whose languages the rows or the options name."""
    rows = [cells for _, cells in sheet.rows]
    # DeepL's own exports: source, target, their languages, perhaps a score.
    if all(len(cells) >= 4 and tag(cells[2]) and tag(cells[3]) for cells in rows):
        return True
    if not (options.source and options.target) or max(map(len, rows)) > 2:
        return False
    head = {tag(cell).split("-")[0] for cell in rows[0]}
    # "it" and "es" may well be two pronouns: a header names the languages that were asked for.
    return head != {options.source.split("-")[0], options.target.split("-")[0]}


def _languages(sheet: Sheet, options: Options, number: int, cells: tuple[str, ...]) -> list[str]:
    said = [options.source, options.target]
    for at in (2, 3):
        cell = cells[at].strip() if at < len(cells) else ""
        if cell and not tag(cell):
            raise sheet.refused(f"'{cell}' is no language tag.", number, at)
        said[at - 2] = tag(cell) or said[at - 2]
    for one, option in zip(said, ("--from", "--to"), strict=True):
        if not one:
            raise sheet.refused(
                f"nothing says which languages the pairs are in: give {option}.", number
            )
    return said


def _pairs(sheet: Sheet, options: Options) -> Glossary:
    main = ""
    concepts: dict[ConceptId, Concept] = {}
    for number, raw in sheet.rows[sheet.headed :]:
        cells = tuple(cell.strip() for cell in raw)
        source, target = _languages(sheet, options, number, cells)
        if main and source != main:
            raise sheet.refused(
                f"the source is in '{source}', above it is in '{main}': make a file of each.",
                number,
                2,
            )
        main = source
        for at in range(2):
            if at >= len(cells) or not cells[at]:
                raise sheet.refused("is empty: a pair has two terms.", number, at)
        # DeepL's glossary generator adds a score in the fifth column.
        for at, cell in enumerate(cells[5:], 5):
            if cell:
                raise sheet.refused("is one cell too many for a pair.", number, at)
        id_ = ConceptId("", cells[0])
        known = concepts.get(id_) or Concept(id_, terms={main: (Term(cells[0], main),)})
        concepts[id_] = _with(known, target, cells[1])
    return Glossary(concepts, main or options.source or "en")


def _with(concept: Concept, language: str, text: str, note: str = "") -> Concept:
    """Add a term; the second of a language is admitted, for it cannot be preferred as well."""
    listed = concept.terms.get(language, ())
    if any(term.text == text for term in listed):
        return concept
    status = Status.ADMITTED if listed else Status.PREFERRED
    term = Term(text, language, status, note=note)
    return replace(concept, terms={**concept.terms, language: (*listed, term)})


def _columns(sheet: Sheet, options: Options) -> Glossary:
    first, header = sheet.rows[0]
    names: list[str] = []
    for at, cell in enumerate(header):
        name = " ".join(cell.lower().split())
        name = _BESIDE.get(name) or tag(cell)
        if name and name in names:
            raise sheet.refused(
                f"the column '{name}' is there twice (column {letters(names.index(name))}): "
                "remove one.",
                first,
                at,
            )
        names.append(name)
    languages = [name for name in names if name and name not in _BESIDE.values()]
    main = options.source or languages[0]
    if main not in languages:
        raise sheet.refused(f"no column is in '{main}', the language of --from.", first)
    concepts: dict[ConceptId, Concept] = {}
    for number, cells in sheet.rows[1:]:
        said: dict[str, str] = {}
        for at, cell in enumerate(map(str.strip, cells)):
            if cell and (at >= len(names) or not names[at]):
                raise sheet.refused("has no header: name its language there.", number, at)
            if cell:
                said[names[at]] = cell
        if main not in said:
            raise sheet.refused(
                "is empty: a concept needs a term in the main language.", number, names.index(main)
            )
        pos = said.get("pos", "").lower()
        id_ = ConceptId(said.get("context", ""), said[main])
        known = concepts.get(id_) or Concept(
            id_,
            said.get("definition", ""),
            # A hint for people in Google's files: what is none of ours is left out.
            part_of_speech=pos if pos in _PARTS else "",
            terms={main: (Term(said[main], main, note=said.get("note", "")),)},
        )
        if pos and pos not in _PARTS:
            options.tell(f"row {number}: the part of speech '{pos}' is not known, and left out.")
        for language in languages:
            if language != main and language in said:
                known = _with(known, language, said[language])
        concepts[id_] = known
    return Glossary(concepts, main)


def preferred(concept: Concept, language: str) -> str:
    """The term another program is to enforce: preferred and approved, or the headword kept."""
    for term in concept.terms.get(language, ()):
        if term.status is Status.PREFERRED and term.approved:
            return term.text
    return concept.id.headword if concept.do_not_translate else ""


def pair_rows(glossary: Glossary, target: str, tagged: bool) -> Iterator[tuple[str, ...]]:
    """Give rows as DeepL and Google take them: no header, each source once.

    ``tagged`` adds the columns with the languages.
    """
    done = set()
    for concept in glossary.concepts.values():
        text = _plain(preferred(concept, target))
        source = _plain(concept.id.headword)
        if text and source not in done:
            done.add(source)
            yield (source, text, glossary.main_language, target) if tagged else (source, text)


def column_rows(glossary: Glossary) -> Iterator[tuple[str, ...]]:
    """Give a header of language tags, with pos and description, and a row a concept."""
    main = glossary.main_language
    tags = dict.fromkeys(tag for one in glossary.concepts.values() for tag in one.terms)
    others = sorted(tag for tag in tags if tag != main)
    yield (main, *others, "pos", "description")
    for concept in glossary.concepts.values():
        facts = (concept.part_of_speech, concept.definition)
        texts = [_plain(preferred(concept, language)) for language in others]
        yield (_plain(concept.id.headword), *texts, *facts)


def _plain(text: str) -> str:
    # Neither takes line breaks or space around a term.
    return " ".join(text.split())
