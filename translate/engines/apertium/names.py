"""How a pair reads names: the tags it gives to a place, a person, an adjective it knows.

Pairs differ (``np.loc.sg``, ``np.top.m.sg``, ``np.ant`` without number), and a name with the wrong
tags is no name to their rules: it gets an article or a pronoun of its own. So each pair is asked
what it makes of names that every dictionary has, and a held name is given the same tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import stream
from .process import Pipeline
from .reading import GENDERS, NUMBERS, Reading, parse

PLACE_TAGS = frozenset({"loc", "top"})
PERSON_TAGS = frozenset({"ant", "cog"})

# Names to ask for, by source language; the first one that is known decides.
_PLACES = {"eo": ("Madrido", "Londono"), "": ("Madrid", "London", "Paris", "Barcelona", "Roma")}
_PEOPLE = {
    "en": ("Peter", "John", "Mary"),
    "es": ("Pedro", "Juan", "María"),
    "ca": ("Pere", "Joan", "Maria"),
    "gl": ("Pedro", "Xoán", "Carme"),
    "fr": ("Pierre", "Jean", "Marie"),
    "pt": ("Pedro", "João", "Maria"),
    "it": ("Giovanni", "Pietro", "Maria"),
    "eo": ("Petro", "Johano", "Maria"),
    "": ("Peter", "Maria", "Pedro", "John"),
}
_ADJECTIVES = {
    "en": ("Spanish", "national"),
    "es": ("chino", "nacional"),
    "ca": ("xinès", "nacional"),
    "gl": ("chinés", "nacional"),
    "fr": ("chinois", "national"),
    "pt": ("chinês", "nacional"),
    "it": ("cinese", "nazionale"),
    "eo": ("ĉina", "nacia"),
    "": (),
}


@dataclass(frozen=True, slots=True)
class Shape:
    """The tags of a known name before and behind the bilingual look-up."""

    source: tuple[str, ...]
    target: tuple[str, ...]


def agreeing(tags: Sequence[str], gender: str, number: str) -> tuple[str, ...]:
    """The tags with another gender and number, where there are any."""
    return tuple(gender if t in GENDERS else number if t in NUMBERS else t for t in tags)


@dataclass(frozen=True, slots=True)
class Shapes:
    """How a pair reads a place, a person and an adjective such as that of a nation."""

    place: Shape
    person: Shape
    adjective: Shape


def shapes(language: str, analyse: Pipeline, lookup: Pipeline) -> Shapes:
    """Ask a pair what it makes of names it knows; without an answer, a first name of its own."""
    default = Shape(("np", "ant", "m", "sg"), ("np", "ant", "m", "sg"))
    places = _PLACES.get(language, _PLACES[""])
    people = _PEOPLE.get(language, _PEOPLE[""])
    person = _shape(people, PERSON_TAGS, analyse, lookup) or default
    adjectives = _ADJECTIVES.get(language, _ADJECTIVES[""])
    return Shapes(
        place=_shape(places, PLACE_TAGS, analyse, lookup) or person,
        person=person,
        adjective=_shape(adjectives, frozenset({"adj"}), analyse, lookup)
        or Shape(("adj",), ("adj",)),
    )


def _shape(
    names: Sequence[str], wanted: frozenset[str], analyse: Pipeline, lookup: Pipeline
) -> Shape | None:
    found: list[Reading] = []
    for answer in analyse.exchange([f"{name}[]" for name in names]):
        for unit in stream.units(answer or "")[:1]:
            known = (parse(part) for part in stream.split(unit)[1:])
            found += [one for one in known if wanted & set(one.tags)]
    # A first name says its gender, a surname does not.
    found.sort(key=lambda one: "cog" in one.tags)
    for reading, answer in zip(
        found, lookup.exchange([f"^{one}$[]" for one in found]), strict=True
    ):
        for unit in stream.units(answer or "")[:1]:
            for part in stream.split(unit)[1:2]:
                target = parse(part)
                if wanted & set(target.tags):
                    return Shape(reading.tags, target.tags)
    return None
