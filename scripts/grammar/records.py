"""The records of the grammar: words as the lexicon lists them and as they stand in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Gender = Literal["m", "f", "n"]


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun in both languages; ``english`` has (singular, plural) pairs, the main one first."""

    english: tuple[tuple[str, str], ...]
    de: str
    gender: Gender
    de_plural: str
    kind: str
    weak: bool = False
    adjectival: bool = False
    genitive: str = ""
    female: str = ""
    link: str = ""
    place: str = "in"
    plural_verb: bool = False
    others: tuple[Noun, ...] = ()

    @property
    def countable(self) -> bool:
        """Whether it has a plural."""
        return bool(self.de_plural) and self.kind != "q"

    @property
    def mass(self) -> bool:
        """Whether it stands without an article where it is meant in general."""
        return self.kind in ("s", "u")


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective; empty degrees: it is not compared."""

    english: tuple[str, ...]
    de: str
    en_degrees: tuple[str, str]
    de_degrees: tuple[str, str]
    attributive_only: bool
    definite_only: bool
    kinds: str


@dataclass(frozen=True, slots=True)
class Slot:
    """An object of a German verb: the preposition before it (or "") and its case."""

    preposition: str
    case: Literal["nom", "acc", "dat", "gen"]
    kinds: str


@dataclass(frozen=True, slots=True)
class EnglishVerb:
    """An English verb; ``before``: words before each object, ``tail``: those behind the last."""

    base: str
    past: str
    participle: str
    before: tuple[tuple[str, ...], ...]
    tail: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GermanVerb:
    """A German verb; ``participle`` has the prefix, the finite forms do not."""

    prefix: str
    base: str
    present: str
    past: str
    participle: str
    reflexive: bool
    with_sein: bool
    literal: str
    passive: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in both languages with its slots; ``clause``: that, whether, why, to or nothing."""

    english: tuple[EnglishVerb, ...]
    german: GermanVerb
    others: tuple[GermanVerb, ...]
    subjects: str
    slots: tuple[Slot, ...]
    clause: str


@dataclass(frozen=True, slots=True)
class Complement:
    """What a noun takes behind it: an English and a German preposition with its case."""

    en: str
    de: str
    case: Literal["nom", "acc", "dat", "gen"]
    kinds: str


@dataclass(frozen=True, slots=True)
class Adverb:
    """An adverb and where it stands: mid, sentence, front, place, degree."""

    en: str
    de: str
    position: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a place or an organisation; ``gender`` is that of its German article, or ""."""

    en: str
    de: str
    gender: Literal["m", "f", "n", "pl", ""] = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """A country with its adjective and, where regular, the noun for its people."""

    name: Name
    adjective: Adjective
    people: Noun | None


class Word(NamedTuple):
    """A word in a text. ``term``: index of the glossary term it belongs to, or -1; ``role``: "term"
    for the term itself, "agree" for an article or adjective that agrees with it, "relative"."""

    text: str
    term: int = -1
    role: str = ""
    is_article: bool = False
