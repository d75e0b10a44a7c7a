"""Choosing words: a noun of a class or an invented one, its adjectives, a number before it."""

from __future__ import annotations

import functools

from scripts.grammar import invented
from scripts.grammar.lexicon import Lexicon
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import Modifier, modifier
from scripts.grammar.records import Adjective, Noun, Verb

_COUNTS = (
    ("two", "zwei"),
    ("three", "drei"),
    ("four", "vier"),
    ("five", "fünf"),
    ("six", "sechs"),
    ("seven", "sieben"),
    ("eight", "acht"),
    ("nine", "neun"),
    ("ten", "zehn"),
    ("eleven", "elf"),
    ("twelve", "zwölf"),
    ("twenty", "zwanzig"),
)
_ABOUT = (
    ("more than", "mehr als"),
    ("about", "etwa"),
    ("at least", "mindestens"),
    ("almost", "fast"),
    ("fewer than", "weniger als"),
)
_ORDINALS = tuple(
    Adjective((en,), de, ("", ""), ("", ""), True, True, "*")
    for en, de in (
        ("first", "erst"),
        ("second", "zweit"),
        ("third", "dritt"),
        ("fourth", "viert"),
        ("fifth", "fünft"),
        ("only", "einzig"),
        ("so-called", "sogenannt"),
    )
)


@functools.cache
def by_kind(lexicon: Lexicon, kinds: str) -> tuple[Noun, ...]:
    """All nouns of these classes."""
    return tuple(noun for kind in kinds for noun in lexicon.nouns.get(kind, ()))


@functools.cache
def modifiers_of(lexicon: Lexicon) -> tuple[Noun, ...]:
    """The nouns that begin compounds."""
    return tuple(noun for nouns in lexicon.nouns.values() for noun in nouns if noun.link)


@functools.cache
def _heads(lexicon: Lexicon, kind: str) -> tuple[Noun, ...]:
    fitting = (n for n in lexicon.nouns[kind] if not n.adjectival and not n.plural_verb)
    return tuple(n for n in fitting if " " not in n.english[0][0] and "-" not in n.de)


@functools.cache
def _adjectives(lexicon: Lexicon, kind: str) -> tuple[Adjective, ...]:
    return tuple(a for a in lexicon.adjectives if kind in a.kinds or a.kinds == "*")


def noun_of(m: Maker, kinds: str) -> tuple[Noun, bool]:
    """A noun of one of these classes, and whether it is held out (its user must say so)."""
    held = m.held_noun(kinds)
    if held:
        return held, True
    kind = m.one(kinds)
    if kind in "suq":
        return m.one(m.lexicon.nouns[kind]), False
    sort = m.weighted(
        (
            (80, ""),
            (3 if kind == "p" else 11, "compound"),
            (3, "copied"),
            (2, "loan"),
            (1.5, "english"),
            (1, "opaque"),
        )
    )
    heads, modifiers = _heads(m.lexicon, kind), modifiers_of(m.lexicon)
    if sort == "compound":
        return invented.compound(m, m.one(heads), modifiers), False
    if sort == "copied":
        copied = invented.copied_german if m.to == "de" else invented.kept_english
        return copied(m, kind, heads, modifiers), False
    if sort:
        make = {
            "loan": invented.loan,
            "english": invented.copied_english,
            "opaque": invented.opaque,
        }[sort]
        return make(m, kind), False
    return m.one(m.lexicon.nouns[kind]), False


@functools.cache
def verbs(lexicon: Lexicon, clause: str, kind: str = "") -> tuple[Verb, ...]:
    """The verbs that govern this kind of clause ("" for none); ``kind``: possible subjects."""
    return tuple(
        verb
        for verb in lexicon.verbs
        if verb.clause == clause and (not kind or any(one in verb.subjects for one in kind))
    )


def adjective_for(m: Maker, kind: str, *, predicate: bool = False) -> Adjective:
    """An adjective that goes with nouns of a class."""
    while True:
        found = m.one(_adjectives(m.lexicon, kind))
        if not (predicate and (found.attributive_only or found.definite_only)):
            return found


def modifiers_for(m: Maker, kind: str, definite: bool) -> tuple[Modifier, ...]:
    """One or two adjectives before a noun; a superlative or an ordinal only behind the article."""
    made: list[Modifier] = []
    if m.chance(0.06) and definite:
        one = m.one(_ORDINALS)
        return (modifier(one, one.english[0]),)
    found = adjective_for(m, kind)
    if found.definite_only and not definite:
        found = m.one(_adjectives(m.lexicon, kind)[:1])
    degree, adverb = "", None
    if found.en_degrees[0]:
        degree = m.weighted(((80, ""), (6, "more"), (14 if definite else 0, "most")))
        if not degree and not definite and m.chance(0.08):
            one_adverb = m.one(m.lexicon.adverbs["degree"][:1] + m.lexicon.adverbs["degree"][2:6])
            adverb = (one_adverb.en, one_adverb.de)
    made.append(modifier(found, m.english(found.english), degree, adverb))
    if not degree and not adverb and m.chance(0.08):
        other = adjective_for(m, kind)
        if other.de != found.de and not other.definite_only and not found.definite_only:
            made.append(modifier(other, m.english(other.english)))
    return tuple(made)


def nationality(m: Maker) -> Modifier:
    """The adjective of a country."""
    adjective = m.one(m.lexicon.countries).adjective
    return modifier(adjective, adjective.english[0])


def counted(m: Maker) -> tuple[str, str]:
    """A number as it stands before a noun in the plural."""
    if m.chance(0.65):
        return m.one(_COUNTS)
    number = m.one((m.rng.randint(13, 99), m.rng.randint(100, 999), m.rng.randint(1000, 99999)))
    en, de = f"{number:,}", f"{number:,}".replace(",", ".")
    if m.chance(0.25):
        about = m.one(_ABOUT)
        return f"{about[0]} {en}", f"{about[1]} {de}"
    return en, de
