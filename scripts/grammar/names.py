"""Choosing names: countries, places, organisations, and people with and without their titles."""

from __future__ import annotations

from dataclasses import replace

from scripts.grammar import choose, invented
from scripts.grammar.german import CASES
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import Modifier, Phrase, apposition, common, modifier, named, titled
from scripts.grammar.records import Name, Noun
from scripts.grammar.text import flat, words

_TITLES = {
    "president", "minister", "prime minister", "foreign minister", "finance minister", "chancellor",
    "defense minister", "interior minister", "king", "emperor", "ambassador", "mayor", "governor",
    "senator", "professor", "general", "captain", "prince", "bishop",
}  # fmt: skip


def country(m: Maker) -> Phrase:
    """A country."""
    return named(m.one(m.lexicon.countries).name)


def city(m: Maker) -> Phrase:
    """A city or another place without an article."""
    held = m.held_name("place")
    if held:
        return named(held, term=m.use(held, "sg"))
    if m.chance(0.5):
        return named(m.one(m.lexicon.places))
    name = invented.place(m)
    return named(Name(name, name))


def organisation(m: Maker) -> Phrase:
    """An organisation, a newspaper, a firm."""
    held = m.held_name("named")
    if held:
        return named(held, term=m.use(held, "pl" if held.gender == "pl" else "sg"))
    if m.chance(0.6):
        return named(m.one(m.lexicon.organisations))
    return named(invented.organisation(m))


def person_name(m: Maker) -> Phrase:
    """A person by name."""
    held = m.held_name("person")
    if held:
        female = held.en.split()[0] in ("Ottilie", "Yelena", "Güzin", "Þórdís", "Xanthe")
        return named(held, is_person=True, female=female, term=m.use(held, "sg"))
    full, female = invented.person(m)
    if m.chance(0.25):
        # The surname alone; nothing says then whether it is a woman's.
        parts = full.split()
        surname = parts[0] if "-" in parts[-1] and parts[-1].split("-")[1].islower() else parts[-1]
        return named(Name(surname, surname), is_person=True)
    return named(Name(full, full), is_person=True, female=female)


def person(m: Maker) -> Phrase:
    """A person by name, with or without a title."""
    name = person_name(m)
    if m.chance(0.45):
        return name
    people = m.lexicon.nouns["p"]
    if m.chance(0.62):
        titles = [n for n in people if n.english[0][0] in _TITLES]
        if m.chance(0.2):
            return _mister(name)
        attributes: tuple[Modifier, ...] = (choose.nationality(m),) if m.chance(0.5) else ()
        if not attributes and m.chance(0.15):
            former = next(a for a in m.lexicon.adjectives if a.english[0] == "former")
            attributes = (modifier(former, "former"),)
        return titled(m.one(titles), name.key == "f", name, attributes, False)
    jobs = [n for n in people if not n.adjectival and n.female and n.gender == "m"]
    jobs = [n for n in jobs if n.english[0][0] not in _TITLES]
    if m.chance(0.5):
        attributes = (choose.nationality(m),) if m.chance(0.3) else ()
        return titled(m.one(jobs), name.key == "f", name, attributes, True)
    job = m.one(jobs)
    if name.key == "f":
        job = Noun(job.english, job.female, "f", job.female + "nen", "p")
    article = ("the", "der") if m.chance(0.3) else ("a", "ein")
    attributes = choose.modifiers_for(m, "p", article[0] == "the") if m.chance(0.3) else ()
    where = country(m) if m.chance(0.2) else None
    role = common(job, "sg", article, modifiers=attributes, genitive=where)
    return apposition(name, role)


def _mister(name: Phrase) -> Phrase:
    """Mr. or Ms., by the sex of the name."""
    en, de = ("Ms.", "Frau") if name.key == "f" else ("Mr.", "Herr")
    made = {
        case: flat(words("Herrn" if de == "Herr" and case != "nom" else de), name.de["nom"])
        for case in CASES
    }
    full = flat(words(en), name.en)
    return replace(name, en=full, en_object=full, de=made)
