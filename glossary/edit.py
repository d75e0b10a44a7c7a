"""Changing a glossary on disk: one change at a time, under a lock, only the lines it concerns."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from glossary.append import appended
from glossary.catalog import laid_over, load, save
from glossary.concept import Concept, Glossary, Status, Term
from glossary.errors import GlossaryError

#: What `set` can change of a concept, and of its term in a language.
CONCEPT_FIELDS = ("definition", "reference", "pos", "case-sensitive", "do-not-translate")
TERM_FIELDS = ("term", "also", "never", "forms", "gender", "number", "note")
_GENDERS, _NUMBERS = ("f", "m", "n"), ("sg", "pl")
_PARTS = ("noun", "proper noun", "verb", "adjective")


class UnknownConceptError(GlossaryError):
    """No concept, or more than one, has the name that was given."""


@dataclass(frozen=True, slots=True)
class NewTerm:
    """What is to be said of a concept in a language: the preferred term and what goes with it."""

    language: str
    text: str
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    gender: str = ""
    number: str = ""
    approved: bool = True


@contextmanager
def locked(directory: Path, make: bool = True) -> Iterator[None]:
    """Hold the lock of a glossary; who comes meanwhile waits. With ``make`` the directory is made
    if need be.

    The lock is the directory's own: nothing is left in it, and a process that dies lets it go.
    """
    try:
        if make:
            directory.mkdir(parents=True, exist_ok=True)
        handle = os.open(directory, os.O_RDONLY)
    except OSError as error:
        raise GlossaryError(
            f"cannot be used as a glossary's directory ({error.strerror}): name one with "
            "--glossary; `add` makes a new one.",
            directory,
        ) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def changed(
    directory: Path, change: Callable[[Glossary], Glossary], make: bool = False
) -> Glossary:
    """Load the glossary of a directory, change it, save it; nobody comes between."""
    with locked(directory, make):
        before = load(directory)
        after = change(before)
        save(after, directory)
        return after


def added(directory: Path, said: Concept, new: NewTerm | None = None) -> None:
    """Add a concept, or a language's term to it, to the glossary of a directory.

    Raises GlossaryError as ``with_term`` does.
    """
    alone = with_term(Glossary(), said, new).concepts[said.id]
    with locked(directory):
        if not appended(directory, alone):
            save(with_term(load(directory), said, new), directory)


def found(glossary: Glossary, headword: str, context: str | None = None) -> Concept:
    """The concept of a headword (in any capitals, if that is one); raises UnknownConceptError."""
    ids = [id_ for id_ in glossary.concepts if context is None or id_.context == context]
    some = [id_ for id_ in ids if id_.headword == headword] or [
        id_ for id_ in ids if id_.headword.casefold() == headword.casefold()
    ]
    if len(some) == 1:
        return glossary.concepts[some[0]]
    if some:
        contexts = ", ".join(f"--context {one.context!r}" for one in some)
        raise UnknownConceptError(
            f"“{headword}” names {len(some)} concepts: add one of {contexts}."
        )
    near = _near(headword, [id_.headword for id_ in ids])
    raise UnknownConceptError(
        f"There is no concept “{headword}” here"
        + (f" in the context “{context}”" if context else "")
        + (f"; there is “{near}”." if near else "; `holdfast glossary list` shows those there are.")
    )


def with_term(glossary: Glossary, said: Concept, new: NewTerm | None = None) -> Glossary:
    """A glossary with a concept and, if given, its terms in one more language.

    A concept that is there already keeps what it has and ``said`` does not say. Raises
    GlossaryError where its language has a preferred term already, or nothing new is said.
    """
    id_ = said.id
    _check(id_.headword, "headword")
    _check_word(said.part_of_speech, _PARTS, "--pos")
    old = glossary.concepts.get(id_, Concept(id_))
    concept = laid_over(said, old, old.terms)
    if id_ in glossary.concepts and new is None and concept == old:
        raise GlossaryError(f"“{id_.headword}” is there already; `set` changes what it says.")
    if new is not None:
        listed = concept.terms.get(new.language, ())
        if any(term.status is Status.PREFERRED and term.text for term in listed):
            raise GlossaryError(
                f"“{id_.headword}” has a term in {new.language} already; "
                f"`set … term … --language {new.language}` changes it."
            )
        concept = replace(concept, terms={**concept.terms, new.language: _terms(new)})
    return replace(glossary, concepts={**glossary.concepts, id_: concept})


def with_field(
    glossary: Glossary, concept: Concept, name: str, values: tuple[str, ...], language: str = ""
) -> Glossary:
    """A glossary in which a concept, or its term in a language, says something else in one field.

    ``values``: one, or any number for also, never and forms; none empties the field.
    """
    if name in CONCEPT_FIELDS:
        after = _concept_with(concept, name, values)
    elif name in TERM_FIELDS:
        if not language:
            raise GlossaryError(f"“{name}” is said of a term: name its language with --language.")
        terms = {**concept.terms, language: _terms_with(concept, name, values, language)}
        after = replace(concept, terms=terms)
    else:
        known = ", ".join((*CONCEPT_FIELDS, *TERM_FIELDS))
        raise GlossaryError(f"There is no field “{name}”: use one of {known}.")
    return replace(glossary, concepts={**glossary.concepts, concept.id: after})


def without(glossary: Glossary, concept: Concept, language: str = "") -> Glossary:
    """A glossary without a concept, or without what it says in one language."""
    concepts = dict(glossary.concepts)
    if not language:
        del concepts[concept.id]
        return replace(glossary, concepts=concepts)
    if language not in concept.terms:
        raise GlossaryError(f"“{concept.id.headword}” has no term in {language}.")
    terms = {tag: listed for tag, listed in concept.terms.items() if tag != language}
    concepts[concept.id] = replace(concept, terms=terms)
    return replace(glossary, concepts=concepts)


def with_approval(
    glossary: Glossary, concept: Concept, languages: tuple[str, ...], approved: bool
) -> Glossary:
    """A glossary in which a concept's terms in some languages (none: all) are approved or not."""
    wanted = languages or tuple(concept.terms)
    for language in wanted:
        if not concept.terms.get(language):
            raise GlossaryError(f"“{concept.id.headword}” has no term in {language}.")
    terms = {
        tag: tuple(replace(term, approved=approved) for term in listed) if tag in wanted else listed
        for tag, listed in concept.terms.items()
    }
    after = replace(concept, terms=terms)
    return replace(glossary, concepts={**glossary.concepts, concept.id: after})


def _terms(new: NewTerm) -> tuple[Term, ...]:
    _check(new.text, "term")
    _check_word(new.gender, _GENDERS, "--gender")
    _check_word(new.number, _NUMBERS, "--number")
    language, approved = new.language, new.approved
    return (
        Term(new.text, language, Status.PREFERRED, new.forms, new.gender, new.number, "", approved),
        *(Term(one, language, Status.ADMITTED, approved=approved) for one in new.also),
        *(Term(one, language, Status.FORBIDDEN, approved=approved) for one in new.never),
    )


def _concept_with(concept: Concept, name: str, values: tuple[str, ...]) -> Concept:
    value = _single(name, values)
    if name in ("case-sensitive", "do-not-translate"):
        if value not in ("yes", "no"):
            raise GlossaryError(f"“{name}” is yes or no.")
        if name == "case-sensitive":
            return replace(concept, case_sensitive=value == "yes")
        return replace(concept, do_not_translate=value == "yes")
    if name == "pos":
        _check_word(value, _PARTS, "pos")
        return replace(concept, part_of_speech=value)
    if name == "definition":
        return replace(concept, definition=value)
    return replace(concept, reference=value)


def _terms_with(
    concept: Concept, name: str, values: tuple[str, ...], language: str
) -> tuple[Term, ...]:
    listed = concept.terms.get(language, ())
    approved = all(term.approved for term in listed)
    main = next((term for term in listed if term.status is Status.PREFERRED), None)
    rest = [term for term in listed if term is not main]
    if name in ("also", "never"):
        status = Status.ADMITTED if name == "also" else Status.FORBIDDEN
        others = [term for term in rest if term.status is not status]
        said = [Term(one, language, status, approved=approved) for one in values]
        made = [*others, *said] if name == "never" else [*said, *others]
        return tuple([main, *made] if main else made)
    if name == "term":
        text = _single(name, values)
        _check(text, "term")
        main = replace(main, text=text) if main else Term(text, language, approved=approved)
        return (main, *rest)
    if main is None:
        raise GlossaryError(f"“{concept.id.headword}” has no term in {language}: set that first.")
    if name == "forms":
        return (replace(main, forms=values), *rest)
    value = _single(name, values)
    if name == "note":
        return (replace(main, note=value), *rest)
    _check_word(value, _GENDERS if name == "gender" else _NUMBERS, name)
    main = replace(main, gender=value) if name == "gender" else replace(main, number=value)
    return (main, *rest)


def _single(name: str, values: tuple[str, ...]) -> str:
    if len(values) > 1:
        raise GlossaryError(f"“{name}” has one value: put it in quotes.")
    return values[0] if values else ""


def _check(text: str, what: str) -> None:
    if not text.strip() or any(sign in text for sign in "\n\r\0"):
        raise GlossaryError(f"A {what} is one line with something in it, not {text!r}.")


def _check_word(value: str, allowed: tuple[str, ...], what: str) -> None:
    if value and value not in allowed:
        raise GlossaryError(f"{what} is one of {', '.join(allowed)}, not “{value}”.")


def _near(word: str, known: list[str]) -> str:
    import difflib

    found = difflib.get_close_matches(word, known, 1, 0.6)
    return found[0] if found else ""
