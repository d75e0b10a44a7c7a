"""Nouns and names a pack knows well, to stand in for a term: the model makes the rest agree.

"The Sunshine Policy failed" is translated as "The street failed", and the street taken out again:
die Straße scheiterte → die Sonnenscheinpolitik scheiterte. Which nouns a pack knows, and what
gender they have, it is asked itself: from "The street is new." → "Die Straße ist neu." both can be
read off, in any language with articles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import regex

# English nouns of every day, from which each language finds some of each of its genders.
_NOUNS = (
    *("table", "street", "house", "river", "book", "city", "garden", "bridge", "window"),
    *("school", "car", "ship", "law", "plan", "letter", "market", "road", "hotel", "newspaper"),
    *("train", "car", "tree", "flag", "wall", "island", "village", "mountain", "bank", "bill"),
)
_NAMES = ("Peter", "Thomas", "Maria", "Anna", "London", "Berlin", "Paris")
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
_WORD = regex.compile(r"[\p{L}\p{M}]+")
# So many letters of a noun are the same in all its forms, but for vowels that change.
_STEM = 3

Translate = Callable[[Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class StandIn:
    """A noun or name: its English singular and plural, and its forms in the target language.

    ``forms`` maps a form to its number and case: ("sg", ""), ("sg", "gen"), ("pl", ""),
    ("pl", "dat"). ``gender`` is "" for a name.
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


def known_nouns(language: str, translate: Translate) -> tuple[StandIn, ...]:
    """The nouns whose gender and forms a pack from English shows; none for other languages."""
    articles = _ARTICLES.get(language)
    if articles is None:
        return ()
    nouns = tuple(dict.fromkeys(_NOUNS))
    answers = iter(translate([probe.format(noun) for noun in nouns for probe in _PROBES]))
    found = []
    for noun in nouns:
        subject, many, owner, with_many = (_WORD.findall(next(answers)) for _ in _PROBES)
        if len(subject) < 3 or len(many) < 3 or subject[0].lower() not in articles:
            continue
        singular, plural = subject[1], many[1]
        if many[0].lower() not in _PLURAL_ARTICLES[language] or not _akin(singular, plural):
            continue
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


def known_names(translate: Translate) -> tuple[StandIn, ...]:
    """The names a pack passes on as they are."""
    answers = translate([f"{name} is new." for name in _NAMES])
    return tuple(
        StandIn(name, name, "", ((name, ("sg", "")), (name + "s", ("sg", "gen"))))
        for name, answer in zip(_NAMES, answers, strict=True)
        if name in _WORD.findall(answer)
    )


def _akin(one: str, other: str) -> bool:
    """Whether two words can be forms of one noun: Haus and Häusern."""
    plain = str.maketrans("äöüÄÖÜ", "aouAOU")
    first, second = one.translate(plain), other.translate(plain)
    return first[:_STEM] == second[:_STEM] and abs(len(one) - len(other)) <= 3


def choose(
    wanted: Iterable[tuple[str, bool]],
    nouns: Sequence[StandIn],
    names: Sequence[StandIn],
    text: str,
) -> list[StandIn] | None:
    """One stand-in for each term (its gender, whether a name), none twice, none in the text."""
    words = {word.lower() for word in _WORD.findall(text)}
    taken: list[StandIn] = []
    for gender, name in wanted:
        pool = names if name else nouns
        fit = next(
            (
                one
                for one in pool
                if one not in taken
                and (name or one.gender == gender)
                and not {one.singular.lower(), one.plural.lower()} & words
            ),
            None,
        )
        if fit is None:
            return None
        taken.append(fit)
    return taken
