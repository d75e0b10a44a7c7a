"""What a glossary is made of: Concept, Term, Glossary and TermMatch. Frozen records, no work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """How a term may be used in output (the values of ISO 30042's administrative status)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    FORBIDDEN = "forbidden"


class ConceptId(NamedTuple):
    """Names a concept: gettext's (msgctxt, msgid). The headword is in the main language."""

    context: str
    headword: str


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase for a concept in one language.

    ``forms`` are further inflected forms of this very term, accepted in output and input.
    ``gender`` is "f", "m", "n" or "" (unknown); ``number`` is "sg", "pl" or "" (unknown).
    Only approved terms are enforced.
    """

    text: str
    language: str
    status: Status = Status.PREFERRED
    forms: tuple[str, ...] = ()
    gender: str = ""
    number: str = ""
    note: str = ""
    approved: bool = True


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing a glossary names, with its terms by language tag (BCP 47)."""

    id: ConceptId
    definition: str = ""
    reference: str = ""
    part_of_speech: str = ""
    case_sensitive: bool = False
    do_not_translate: bool = False
    terms: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Glossary:
    """Concepts in their order of writing. ``main_language`` is the language of the headwords."""

    concepts: Mapping[ConceptId, Concept] = field(default_factory=dict)
    main_language: str = "en"


class Itself:
    """A glossary as a key of what is made of it once: no other is like it, whatever it says."""

    __slots__ = ("it",)

    def __init__(self, it: Glossary) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term found in a text: ``text[start:end] == surface`` (offsets in code points).

    The span leaves a possessive ending ("'s") out and takes a plural ending in. ``number`` is
    "pl" when the surface is a plural of the term, "sg" when it is the term as written, "" when
    the language does not tell.
    """

    concept: ConceptId
    start: int
    end: int
    surface: str
    number: str = ""
