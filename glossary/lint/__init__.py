"""Looks a glossary's directory over: which rules there are, what they find, what --fix mends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from glossary.catalog import save
from glossary.concept import Concept, Glossary, Term
from glossary.edit import locked
from glossary.lint import gaps, names, signs
from glossary.lint.book import Book, Problem, Severity, open_book

__all__ = ["MENDABLE", "RULES", "Problem", "Severity", "fix", "lint"]

_FUNCTIONS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    names.duplicate_name,
    names.two_targets,
    names.shared_target,
    names.forbidden_accepted,
    names.repeated,
    names.do_not_translate,
    names.common_word,
    names.hidden,
    signs.script,
    signs.homoglyph,
    signs.bidi_control,
    signs.not_nfc,
    signs.stray_space,
    signs.unbalanced,
    gaps.missing,
    gaps.gender,
    gaps.forms,
)
#: The rules by name, in the order of docs/lint.md.
RULES: Mapping[str, Callable[[Book], Iterator[Problem]]] = {
    rule.__name__.replace("_", "-"): rule for rule in _FUNCTIONS
}
MENDABLE = signs.MENDABLE


def lint(
    directory: Path, languages: Iterable[str] = (), disabled: Iterable[str] = ()
) -> list[Problem]:
    """Give what the rules find in the glossary of ``directory``, by file and line.

    ``languages`` names those whose problems are wanted, all if none is named; then what is only for
    information is counted, one problem a rule and language.
    """
    book = open_book(directory)
    wanted, off = frozenset(languages), frozenset(disabled)
    problems = [
        problem
        for name, rule in RULES.items()
        if name not in off
        for problem in rule(book)
        if not wanted or problem.language in wanted
    ]
    if not wanted:
        problems = list(gaps.counted(problems, len(book.glossary.concepts)))
    return sorted(problems, key=lambda one: (str(one.path), one.line))


def fix(directory: Path, languages: Iterable[str] = (), disabled: Iterable[str] = ()) -> int:
    """Mend what is safe in terms and forms, on disk; give how many were mended.

    Safe are bidi controls, stray spaces and composed letters. Headwords and definitions stay:
    other files and people go by them. Files change only where a term does.
    """
    open_book(directory)  # Not to lock (and make) a directory that is none of a glossary.
    rules = frozenset(MENDABLE) - frozenset(disabled)
    wanted = frozenset(languages)
    with locked(directory):
        book = open_book(directory)
        count = 0
        concepts = {}
        for id_, concept in book.glossary.concepts.items():
            terms = dict(concept.terms)
            for language, listed in concept.terms.items():
                if (wanted and language not in wanted) or _lossy(book, concept, language):
                    continue
                terms[language] = tuple(_mended(one, concept, rules) for one in listed)
                count += sum(map(_differences, listed, terms[language]))
            concepts[id_] = concept if terms == concept.terms else replace(concept, terms=terms)
        if count:
            save(Glossary(concepts, book.main), directory)
    return count


def _lossy(book: Book, concept: Concept, language: str) -> bool:
    """Whether an entry says forms or gender of a term that is not there: saving would drop them."""
    place = book.places.get(language, {}).get(concept.id)
    if language == book.main or place is None or not place.lines("msgstr", ""):
        return False
    return any(place.lines(key) for key in ("forms", "gender", "number"))


def _mended(term: Term, concept: Concept, rules: frozenset[str]) -> Term:
    text = term.text
    if text != concept.id.headword:
        text = signs.mended(text, term.language, rules)
    forms = tuple(signs.mended(form, term.language, rules) for form in term.forms)
    return replace(term, text=text, forms=forms)


def _differences(one: Term, other: Term) -> int:
    forms = sum(a != b for a, b in zip(one.forms, other.forms, strict=True))
    return forms + (one.text != other.text)
