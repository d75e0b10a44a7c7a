"""What Apertium has to be told of English: possessives, acronyms, titles in front of names.

Its English dictionaries offer the right reading of these, and its tagger takes another one.
Everything here works on analysed units (``surface/reading/reading``) and their neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

import regex

from . import stream
from .reading import Reading, parse

# A word of capitals amid ordinary text: up to so many letters it is an acronym, above it is loud.
_LONGEST_ACRONYM = 6
_LOUD = 3
_CAPITALS = regex.compile(r"(?<![\p{L}\p{N}'’.-])\p{Lu}[\p{Lu}\p{N}]+(?![\p{L}\p{N}'’-])")
_KOREAN = regex.compile(
    r"(?<![\p{L}\p{N}'’.-])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{L}\p{Ll}+(?![\p{L}\p{N}-])"
)
_NAMES = frozenset({"np", "acr"})
# Classes a word may have that is an acronym when in capitals; "NOT" and "ALL" are loud.
_CONTENT = frozenset({"n", "vblex", "prn"})
_BEFORE_NOUNS = frozenset({"det", "adj", "num", "np", "gen"})
# Languages in which a title in front of a name has the article: el presidente Moon.
ARTICLE_BEFORE_TITLES = frozenset({"es", "ca", "gl", "fr", "pt", "it", "oc", "an", "ast"})


def readings_of(unit: str) -> list[Reading]:
    """The readings of an analysed unit, without the surface."""
    return [parse(part) for part in stream.split(unit)[1:]]


def acronyms(text: str) -> list[tuple[int, int]]:
    """Where a word in capitals stands in a text that is not all in capitals."""
    if sum(map(str.islower, text)) < sum(map(str.isupper, text)):
        return []
    found = [match.span() for match in _CAPITALS.finditer(text)]
    # Three in a row are somebody shouting.
    runs: list[list[tuple[int, int]]] = []
    for span in found:
        if runs and text[runs[-1][-1][1] : span[0]] == " ":
            runs[-1].append(span)
        else:
            runs.append([span])
    return [
        (start, end)
        for run in runs
        for start, end in run
        if len(run) < _LOUD and end - start <= _LONGEST_ACRONYM
    ]


def people(text: str) -> list[tuple[int, int]]:
    """Where names in the Korean manner stand: "Park Sung-ho", whose words are ordinary ones too."""
    return [match.span() for match in _KOREAN.finditer(text)]


def is_name(capitals: Sequence[Reading], small: Sequence[Reading]) -> bool:
    """Whether a word in capitals would be taken for the ordinary word it is spelled like.

    ``capitals`` are its readings as written, ``small`` those in small letters: SAP is no sap.
    """
    if not small or any(_NAMES & set(reading.tags) for reading in capitals):
        return False
    return all(reading.tags and reading.tags[0] in _CONTENT for reading in small)


def is_noun(unit: str) -> bool:
    """Whether an analysed unit may be a noun or a name."""
    return any(reading.tags[:1] in (("n",), ("np",)) for reading in readings_of(unit))


def possessives(units: list[str]) -> list[str]:
    """Settle "'s" and "s'" where a noun stands before and after: not "is", not a quotation mark."""
    done = list(units)
    quoted = False
    for place, unit in enumerate(units):
        surface, *parts = stream.split(unit)
        if surface == "'" and not (place and is_noun(units[place - 1])):
            quoted = True
        if not place or place + 1 >= len(units) or not is_noun(units[place - 1]):
            continue
        genitive = [part for part in parts if part.endswith("<gen>")]
        if genitive and len(parts) > 1:
            if _noun_follows(units, place + 1):
                done[place] = "/".join([surface, *genitive])
        elif (
            surface == "'"
            and not quoted
            and any("pl" in reading.tags for reading in readings_of(units[place - 1]))
            and _noun_follows(units, place + 1)
        ):
            done[place] = "'/'s<gen>"
    return done


def _noun_follows(units: Sequence[str], place: int) -> bool:
    """Whether a noun comes next, perhaps behind an adjective: "'s (new) vows"."""
    for unit in units[place : place + 3]:
        kinds = {reading.tags[0] for reading in readings_of(unit) if reading.tags}
        participle = any({"ger", "pp", "pprs"} & set(reading.tags) for reading in readings_of(unit))
        if is_noun(unit) and not participle:
            return True
        if "adj" not in kinds:
            return False
    return False


def is_command(units: Sequence[str]) -> bool:
    """Whether a sentence begins with a verb in its base form: "Use the tabs", "Choose it"."""
    if not units:
        return False
    found = readings_of(units[0])
    others = [reading for reading in found if not _base_form(reading)]
    if len(others) == len(found):
        return False
    after = readings_of(units[1]) if len(units) > 1 else []
    noun = all(reading.tags[:1] == ("n",) for reading in others)
    return not others or (noun and bool(after) and all(r.tags[:1] == ("det",) for r in after))


def as_command(unit: str) -> str:
    """The unit with the readings of a verb's base form alone."""
    surface, *parts = stream.split(unit)
    return "/".join([surface, *(part for part in parts if _base_form(parse(part)))])


def _base_form(reading: Reading) -> bool:
    return reading.tags[:1] == ("vblex",) and bool({"inf", "pres"} & set(reading.tags))


def titles(units: list[str], people: Set[int]) -> list[str]:
    """Put "the" in front of a title with a name behind it and nothing that determines it before.

    ``people`` are the places of the names of persons.
    """
    done = list(units)
    for place in sorted(people):
        if not place or place - 1 in people or not _is_title(units[place - 1], place == 1):
            continue
        first = place - 1
        while first and first - 1 not in people and _qualifies(units[first - 1]):
            first -= 1
        if not determined(units, first):
            done[first] = with_article(done, first)
    return done


def determined(units: Sequence[str], place: int) -> bool:
    """Whether what stands at a place has an article or the like in front of it."""
    before = readings_of(units[place - 1]) if place else []
    return any(reading.tags and reading.tags[0] in _BEFORE_NOUNS for reading in before)


def with_article(units: Sequence[str], place: int) -> str:
    """The unit at a place with "the" in front of it, capital where the sentence begins with it."""
    upper = not place and stream.split(units[0])[0][:1].isupper()
    return f"{'The' if upper else 'the'}/the<det><def><sp>$ ^{units[place]}"


def after_noun(units: list[str], names: Set[int]) -> list[str]:
    """Read "the Moon government" as "the government of Moon": a name between article and noun.

    ``names`` are the places of names. Nothing is moved where the noun may be a verb ("the North
    attacks"), or where the name is part of a longer row of names.
    """
    done = list(units)
    for place in sorted(names):
        if not place or place - 1 in names or place + 1 in names:
            continue
        before = readings_of(units[place - 1])
        if not before or any(reading.tags[:1] != ("det",) for reading in before):
            continue
        last = place
        while last + 1 < len(units) and last + 1 not in names and _plain_noun(units[last + 1]):
            last += 1
        owner = last + 1 < len(units) and any("gen" in r.tags for r in readings_of(units[last + 1]))
        if last > place and not owner:
            moved = [*done[place + 1 : last + 1], f"of/of<pr>$ ^{done[place]}"]
            done[place : last + 1] = moved
    return done


def _plain_noun(unit: str) -> bool:
    found = readings_of(unit)
    return bool(found) and all(reading.tags[:1] == ("n",) for reading in found)


def _is_title(unit: str, begins: bool) -> bool:
    """Whether a unit is a noun such as President or leader, and nothing else it might be."""
    found = readings_of(unit)
    capital = stream.split(unit)[0][:1].isupper() and not begins
    others = {"n", "adj", "vblex"} if capital else {"n", "adj"}
    return (
        is_noun(unit)
        and not any("pl" in reading.tags for reading in found)
        and all(reading.tags and reading.tags[0] in others for reading in found)
    )


def _qualifies(unit: str) -> bool:
    """Whether a unit in front of a title belongs to it: an adjective, or a noun in capitals."""
    found = readings_of(unit)
    if any(reading.tags[:1] in (("det",), ("pr",)) for reading in found):
        return False
    if any(reading.tags[:1] == ("adj",) or "pp" in reading.tags for reading in found):
        return True
    if all(reading.tags[:1] in (("adv",), ()) for reading in found):
        return stream.split(unit)[0].islower()  # an unknown word, too: "recently ousted"
    return _is_title(unit, False) and stream.split(unit)[0][:1].isupper()
