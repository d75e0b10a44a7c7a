"""Settles how an analysed text is read before the tagger does: held terms, English possessives."""

from __future__ import annotations

from collections.abc import Mapping

from translate.engines.base import Pair

from . import english, stream, units
from .names import PERSON_TAGS, Shapes, agreeing
from .place import unit_of
from .reading import Reading
from .units import Unit

# Prepositions that are forms of verbs as well, and that some taggers take for these: the Spanish
# one of spa-ita reads "para" as a form of parir, everywhere.
_PREPOSITIONS = {"es": frozenset({"para", "sobre", "entre", "bajo", "contra"})}


def reread(text: str, words: Mapping[str, Unit], names: Shapes, pair: Pair) -> str:
    """The analysed stream with the nonces' readings put in, and English possessives settled."""
    inside = stream.units(text)
    if not inside:
        return text
    done = list(inside)
    prepositions = _PREPOSITIONS.get(pair.source, frozenset())
    people: set[int] = set()
    places: set[int] = set()
    bare: set[int] = set()
    for index, unit in enumerate(inside):
        surface = stream.split(unit)[0]
        held = unit_of(surface, words)
        if held is None:
            if surface.lower() in prepositions:
                done[index] = _as_preposition(unit)
            elif _is_person(unit):
                people.add(index)
            continue
        if held.plain:
            continue
        found: tuple[Reading, ...] = held.source
        if not found and held.common and pair.source == "en":
            found = (Reading("", ("n", held.constraint.number or "sg")),)
            bare.add(index)
        elif not found:
            place = held.place or _amid(inside, index)
            shape = names.place if place else names.person
            gender = units.gender_of(held.constraint, held.target)
            found = (Reading("", agreeing(shape.source, gender, held.constraint.number or "sg")),)
            (places if held.place else people).add(index)
        elif found == (units.ADJECTIVE,):
            number, gender = held.constraint.number or "sg", held.constraint.gender or "m"
            found = (Reading("", agreeing(names.adjective.source, gender, number)),)
        done[index] = units.source_unit(surface, found)
    if pair.source == "en":
        if english.is_command(done):
            done[0] = english.as_command(done[0])
        done = english.possessives(done)
        if pair.target in english.ARTICLE_BEFORE_TITLES:
            for index in bare:
                if not english.determined(done, index):
                    done[index] = english.with_article(done, index)
            done = english.titles(done, people)
        done = english.after_noun(done, people | places)
    return text if done == inside else stream.replaced(text, done)


def _as_preposition(unit: str) -> str:
    surface, *parts = stream.split(unit)
    kept = [part for part in parts if part.endswith("<pr>")]
    return "/".join([surface, *kept]) if kept else unit


def _is_person(unit: str) -> bool:
    known = english.readings_of(unit)
    return bool(known) and all(PERSON_TAGS & set(reading.tags) for reading in known)


def _amid(inside: list[str], index: int) -> bool:
    """Whether a name stands between a determiner and what may be a noun.

    There it belongs to the noun as a place would, and is translated so: la política de Moon.
    """
    if not index or index + 1 >= len(inside):
        return False
    before = english.readings_of(inside[index - 1])
    after = english.readings_of(inside[index + 1])
    return (
        bool(before)
        and all(reading.tags[:1] == ("det",) for reading in before)
        and any(reading.tags[:1] == ("n",) for reading in after)
        and not any(PERSON_TAGS & set(reading.tags) for reading in after)
    )
