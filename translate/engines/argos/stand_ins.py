"""Nouns and names a pack knows well, to stand in for a term: the model makes the rest agree.

"The Sunshine Policy failed" is translated as "The street failed", and the street taken out again:
die Straße scheiterte → die Sonnenscheinpolitik scheiterte. What a pack makes of everyday nouns it
is asked itself: from "The street is new." → "Die Straße ist neu." gender and form can be read off,
in any language with articles. From German the words and their genders are given, and it is asked
what they become.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from translate.engines.base import Constraint, Pair, Request

# English nouns of every day, from which each language finds some of each of its genders.
_THINGS = (
    *("table", "street", "house", "river", "book", "city", "bridge", "school", "ship", "law"),
    *("plan", "letter", "market", "newspaper", "tree", "flag"),
)
_PEOPLE = ("mother", "friend", "doctor", "teacher", "girl", "sister", "king")
_PERSONS = ("Peter", "Thomas", "Maria", "Anna", "Martin", "Paul")
_PLACES = ("London", "Berlin", "Paris", "Hamburg", "Madrid")
# Adjectives that stand in for the one a term begins with: Red Line, new street.
_ADJECTIVES = ("new", "old", "small", "big")
# German ones with their plurals, by gender.
_GERMAN = {
    "m": (("Brief", "Briefe"), ("Plan", "Pläne"), ("Zug", "Züge"), ("Baum", "Bäume")),
    "f": (("Straße", "Straßen"), ("Brücke", "Brücken"), ("Schule", "Schulen"), ("Bank", "Banken")),
    "n": (("Haus", "Häuser"), ("Buch", "Bücher"), ("Schiff", "Schiffe"), ("Gesetz", "Gesetze")),
}
# Articles of the subject, by gender.
_ARTICLES: dict[str, dict[str, str]] = {
    "de": {"der": "m", "die": "f", "das": "n"},
    "nl": {"de": "f", "het": "n"},
    "es": {"el": "m", "la": "f"},
    "fr": {"le": "m", "la": "f"},
    "it": {"il": "m", "la": "f", "lo": "m"},
    "pt": {"o": "m", "a": "f"},
    "ca": {"el": "m", "la": "f"},
    "gl": {"o": "m", "a": "f"},
}
_PLURAL_ARTICLES = {
    "de": ("die",),
    "nl": ("de",),
    "es": ("los", "las"),
    "fr": ("les",),
    "it": ("i", "le", "gli"),
    "pt": ("os", "as"),
    "ca": ("els", "les"),
    "gl": ("os", "as"),
}
# What is asked about a noun: as a subject, as many, as somebody's, as what something is done with.
_PROBES = (
    "The {} is new.",
    "The {}s are new.",
    "The name of the {} is new.",
    "He speaks of the {}s.",
)
# What is asked about an adjective, with a noun of each gender.
_ATTRIBUTE = "The {} {} is there."
# Behind these an unknown name is a place, and behind those a noun.
_TO_PLACES = frozenset(
    ("in", "from", "to", "at", "near", "into", "across", "outside", "around", "aus", "nach", "bei")
)
_DETERMINERS = frozenset(
    ("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "no", "every")
) | frozenset(
    f"{stem}{ending}"
    for stem in ("d", "ein", "kein", "sein", "ihr", "unser", "dies", "jed")
    for ending in ("", "er", "ie", "as", "en", "em", "es", "e")
)
_WORD = regex.compile(r"[\p{L}\p{M}]+")
# So many letters of a noun are the same in all its forms, but for vowels that change.
_STEM = 3

Translate = Callable[[Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class StandIn:
    """A noun or name: its singular and plural in the source language, its forms in the target's.

    ``forms`` maps a form to its number and case: ("sg", ""), ("sg", "gen"), ("pl", ""),
    ("pl", "dat"). ``gender`` is the target's, from German the source's; "" for a name.
    """

    singular: str
    plural: str
    gender: str
    forms: tuple[tuple[str, tuple[str, str]], ...]

    def found(self, text: str) -> list[tuple[int, int, tuple[str, str]]]:
        """Where the stand-in came out, with the number and case it has there."""
        places: list[tuple[int, int, tuple[str, str]]] = []
        for form, what in sorted(self.forms, key=lambda one: -len(one[0])):
            for match in regex.finditer(
                rf"(?<![\p{{L}}-]){regex.escape(form)}(?![\p{{L}}-])", text
            ):
                if all(match.end() <= a or b <= match.start() for a, b, _ in places):
                    places.append((*match.span(), what))
        return sorted(places)


@dataclass(frozen=True, slots=True)
class StandIns:
    """What a pack knows well: things, people, names of persons and of places, and adjectives (the
    source's word and what all its forms begin with)."""

    things: tuple[StandIn, ...] = ()
    people: tuple[StandIn, ...] = ()
    persons: tuple[StandIn, ...] = ()
    places: tuple[StandIn, ...] = ()
    adjectives: tuple[tuple[str, str], ...] = ()


def known(pair: Pair, translate: Translate) -> StandIns:
    """What a pack from English, or from German into English, shows that it knows."""
    source, target = pair.source, pair.target
    if source == "en":
        things, people = (_nouns(words, target, translate) for words in (_THINGS, _PEOPLE))
        adjectives = _adjectives(things, translate) if target == "de" else ()
        persons, places = (_names(words, "{} is new.", translate) for words in (_PERSONS, _PLACES))
        return StandIns(things, people, persons, places, adjectives)
    if (source, target) == ("de", "en"):
        nouns = _from_german(translate)
        persons, places = (_names(words, "{} ist neu.", translate) for words in (_PERSONS, _PLACES))
        return StandIns(nouns, nouns, persons, places)
    return StandIns()


def choose(request: Request, pool: StandIns, turn: int) -> list[StandIn] | None:
    """One stand-in for each constraint, none twice, none in the text; None where there are none.

    A noun for a noun, of its gender; a name for a name. Each ``turn`` gives others.
    """
    words = {word.lower() for word in _WORD.findall(request.text)}
    taken: list[StandIn] = []
    for one in request.constraints:
        fit = [
            stand_in
            for stand_in in _pool(request.text, one, pool, turn)
            if stand_in not in taken
            and not {stand_in.singular.lower(), stand_in.plural.lower()} & words
        ]
        if not fit:
            return None
        taken.append(fit[turn % len(fit)])
    return taken


def _pool(text: str, one: Constraint, pool: StandIns, turn: int) -> Sequence[StandIn]:
    """What may stand in for a term, by what it is and what stands before it."""
    before = text[: one.start].split()
    last = before[-1].lower() if before else ""
    article = last in _DETERMINERS
    gender = one.target.gender or one.gender
    if one.part_of_speech in ("adjective", "verb") or (article and not gender):
        return ()
    if (one.part_of_speech == "proper noun" and not article) or not gender:
        return pool.places if last in _TO_PLACES else pool.persons
    first, other = (pool.people, pool.things) if turn % 2 else (pool.things, pool.people)
    fit = [stand_in for stand_in in first if stand_in.gender == gender]
    return fit or [stand_in for stand_in in other if stand_in.gender == gender]


def _nouns(words: Sequence[str], language: str, translate: Translate) -> tuple[StandIn, ...]:
    """The nouns whose gender and forms a pack shows; none for languages without articles."""
    articles = _ARTICLES.get(language)
    if articles is None:
        return ()
    answers = iter(translate([probe.format(noun) for noun in words for probe in _PROBES]))
    found: list[StandIn] = []
    for noun in words:
        subject, many, owner, with_many = (_WORD.findall(next(answers)) for _ in _PROBES)
        if len(subject) < 3 or len(many) < 3 or subject[0].lower() not in articles:
            continue
        singular, plural = subject[1], many[1]
        if many[0].lower() not in _PLURAL_ARTICLES[language] or not _akin(singular, plural):
            continue
        if singular == plural or any(singular == one.forms[0][0] for one in found):
            continue  # its number, or which noun it was, could not be told
        forms = {singular: ("sg", ""), plural: ("pl", "")}
        for word in owner:
            if _akin(singular, word):
                forms.setdefault(word, ("sg", "gen"))
        for word in with_many:
            if _akin(singular, word):
                forms.setdefault(word, ("pl", "dat"))
        gender = articles[subject[0].lower()]
        found.append(StandIn(noun, noun + "s", gender, tuple(forms.items())))
    return tuple(found)


def _from_german(translate: Translate) -> tuple[StandIn, ...]:
    """The German nouns of which a pack makes one English word each, in both numbers."""
    listed = [(*noun, gender) for gender, nouns in _GERMAN.items() for noun in nouns]
    article = {"m": "Der", "f": "Die", "n": "Das"}
    asked = [
        text
        for singular, plural, gender in listed
        for text in (f"{article[gender]} {singular} ist neu.", f"Die {plural} sind neu.")
    ]
    answers = iter(translate(asked))
    found = []
    for singular, plural, gender in listed:
        one, many = (_WORD.findall(next(answers)) for _ in range(2))
        if len(one) == len(many) == 4 and one[1] != many[1] and _akin(one[1], many[1]):
            forms = ((one[1], ("sg", "")), (many[1], ("pl", "")))
            found.append(StandIn(singular, plural, gender, forms))
    return tuple(found)


def _adjectives(things: Sequence[StandIn], translate: Translate) -> tuple[tuple[str, str], ...]:
    """The adjectives that a pack declines rightly before nouns of each gender."""
    by_gender = {one.gender: one for one in reversed(things)}
    asked = [(word, noun) for word in _ADJECTIVES for noun in by_gender.values()]
    texts = [_ATTRIBUTE.format(word, noun.singular) for word, noun in asked]
    stems: dict[str, set[str]] = {}
    for (word, noun), answer in zip(asked, translate(texts), strict=True):
        match = regex.search(rf"(\p{{Ll}}+)e {regex.escape(noun.forms[0][0])}\b", answer)
        stems.setdefault(word, set()).add(match[1] if match else "")
    return tuple((word, stem) for word, (stem, *others) in stems.items() if stem and not others)


def _names(words: Sequence[str], probe: str, translate: Translate) -> tuple[StandIn, ...]:
    """The names a pack passes on as they are."""
    answers = translate([probe.format(name) for name in words])
    return tuple(
        StandIn(name, name, "", ((name, ("sg", "")), (name + "s", ("sg", "gen"))))
        for name, answer in zip(words, answers, strict=True)
        if name in _WORD.findall(answer)
    )


def _akin(one: str, other: str) -> bool:
    """Whether two words can be forms of one noun: Haus and Häusern."""
    plain = str.maketrans("äöüÄÖÜ", "aouAOU")
    first, second = one.translate(plain), other.translate(plain)
    return first[:_STEM] == second[:_STEM] and abs(len(one) - len(other)) <= 3
