"""What the glossary's commands look things up with: which glossary, which concept, which text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from glossary.catalog import curated, load, stack, user_directory
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.edit import NewTerm
from glossary.errors import GlossaryError

# What is meant for a file: one word with a suffix or a folder.
_FILE_NAME = re.compile(r"\S+\.[a-z0-9]{1,5}|\S*/\S+")


def own(where: Path | None) -> Path:
    """The folder that is changed: the one named, else the user's own."""

    return where or user_directory()


def of(directory: Path) -> Glossary:
    """The glossary of a directory, which need not be there yet."""

    return load(directory) if directory.is_dir() else Glossary()


def readable(where: Path | None) -> Glossary:
    """The glossary named, else the curated one with the user's own over it."""

    if where is not None:
        return load(where)
    own = user_directory()
    return stack([curated(), load(own)]) if own.is_dir() else curated()


def languages(known: Glossary) -> list[str]:
    """The languages a glossary has terms in, but for that of its headwords."""
    tags = {tag for concept in known.concepts.values() for tag in concept.terms}
    return sorted(tags - {known.main_language})


def main_term(concept: Concept, language: str) -> Term | None:
    """A concept's preferred term in a language, approved or not."""
    listed = concept.terms.get(language, ())
    return next((one for one in listed if one.status is Status.PREFERRED and one.text), None)


def marked(concept: Concept, language: str) -> str:
    """The preferred term in a language, with a question mark where it is not approved."""
    term = main_term(concept, language)
    return "" if term is None else term.text + ("" if term.approved else " (?)")


def is_unapproved(concept: Concept, tags: list[str]) -> bool:
    """Whether a concept has a term in one of some languages that is not approved."""
    return any(not term.approved for tag in tags for term in concept.terms.get(tag, ()))


def told(concept: Concept) -> dict[str, object]:
    """A concept as JSON."""
    return {
        "headword": concept.id.headword,
        "context": concept.id.context,
        "definition": concept.definition,
        "reference": concept.reference,
        "part_of_speech": concept.part_of_speech,
        "case_sensitive": concept.case_sensitive,
        "do_not_translate": concept.do_not_translate,
        "terms": {
            tag: [
                {
                    "text": term.text,
                    "status": str(term.status),
                    "forms": list(term.forms),
                    "gender": term.gender,
                    "number": term.number,
                    "note": term.note,
                    "approved": term.approved,
                }
                for term in listed
            ]
            for tag, listed in sorted(concept.terms.items())
        },
    }


def text_of(name: str) -> str:
    """The text of a file, of standard input ("-"), or what was given itself."""
    if name == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input")
    try:
        is_file = Path(name).is_file()
    except OSError:  # too long for a name: a text
        is_file = False
    if not is_file and _FILE_NAME.fullmatch(name):
        raise GlossaryError(f"there is no file {name}: name one that is there, or give a text.")
    return _decoded(Path(name).read_bytes(), name) if is_file else name


def lines_of(data: bytes, approved: bool) -> list[tuple[Concept, NewTerm | None]]:
    """Concepts and terms from lines of headword, language, term and context, parted by tabs."""
    made: list[tuple[Concept, NewTerm | None]] = []
    for number, line in enumerate(_decoded(data, "standard input").splitlines(), 1):
        if not line.strip():
            continue
        headword, *rest = (cell.strip() for cell in line.split("\t"))
        if not headword or len(rest) not in (0, 2, 3) or (rest and not rest[1]):
            raise GlossaryError(
                f"Line {number} of standard input is not headword, language, term and context with "
                "tabs between (the last may be left out)."
            )
        concept = Concept(ConceptId(rest[2] if len(rest) == 3 else "", headword))
        made.append((concept, NewTerm(rest[0], rest[1], approved=approved) if rest else None))
    return made


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(
            f"{name} is not UTF-8 (byte {error.start}): save it as UTF-8."
        ) from error
