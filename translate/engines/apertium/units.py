"""What a held term looks like inside the pipeline: its source readings, target tags and form.

A term travels as a nonce lemma, a word no dictionary has, so its way through transfer can be
followed: at the analyser it gets the readings a word of its kind has, at the bilingual look-up the
gender and number of the target term, and behind the generator, which does not know it and so
shows the tags that transfer settled on, the target term in just that form.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from glossary.inflect import paradigm
from translate.engines.base import Constraint

from .names import PLACE_TAGS, Shapes, agreeing
from .reading import CLASSES, GENDERS, NUMBERS, Reading, first

_PARTS_OF_SPEECH = {
    "noun": ("n",),
    "proper noun": ("np",),
    "adjective": ("adj",),
    "verb": ("v",),
}
# Stands for the readings of a phrase that is an adjective: the pair's own (`names`).
ADJECTIVE = Reading("", ("adj",))
# How nouns end that are feminine as a rule, for words that no dictionary has.
_FEMININE = {
    "es": regex.compile(r"(?:[cs]ión|dad|tad|tud|umbre|(?<!m)a)$"),
    "ca": regex.compile(r"(?:[cs]ió|tat|tud|(?<!m)a)$"),
    "gl": regex.compile(r"(?:[cs]ión|dade|tade|ude|axe|(?<!m)a)$"),
    "pt": regex.compile(r"(?:ção|são|dade|tude|gem|(?<!m)a)$"),
    "it": regex.compile(r"(?:[szg]ione|tà|tù|(?<!m)a)$"),
    "fr": regex.compile(r"(?:[tsx]ion|té|ette|ence|ance|ure|ude|ée|ie)$"),
}


def nonce(index: int, taken: str) -> str:
    """The index-th made-up word, lower case, that does not occur in ``taken`` (lower case)."""
    letters = "abcdefghijklmnoprstuvwyz"
    step = 0
    while True:
        number, name = index + step * 1000, ""
        while True:
            number, digit = divmod(number, len(letters))
            name = letters[digit] + name
            if not number:
                break
        word = f"xq{name}qx"
        if word not in taken:
            return word
        step += 1


NONCE = regex.compile(r"(?i)xq[a-z]+qx")


@dataclass(frozen=True, slots=True)
class Unit:
    """A constraint prepared for one pair: what the nonce stands for.

    ``source`` are the readings the source word may have (none for a name: they depend on where it
    stands, and on whether it is a ``place``, or begins in the target language with a ``common``
    noun: Universidad de Troy); ``target`` the readings of the target term's words, word by word.
    ``own`` marks what the engine holds of itself: acronyms; ``plain`` a nonce that is to pass as
    the unknown word it is.
    """

    constraint: Constraint
    surface: str
    source: tuple[Reading, ...]
    target: tuple[tuple[Reading, ...], ...]
    place: bool = False
    common: bool = False
    own: bool = False
    plain: bool = False


def prepare(
    constraint: Constraint,
    surface: str,
    source: Sequence[Sequence[Reading]],
    target: Sequence[Sequence[Reading]],
) -> Unit:
    """Decide which readings the term may have where it stands.

    A single word keeps those of its readings whose word class the target term can have; a phrase
    is a noun of its number, or a verb when the target begins with an infinitive.
    """
    wanted = _PARTS_OF_SPEECH.get(constraint.part_of_speech, ())
    head = target[0] if target else []
    target_kinds = {reading.kind for reading in head} if len(target) == 1 else set()
    if len(target) > 1 and any("inf" in reading.tags for reading in head):
        target_kinds = {"v"}
    own = [reading for reading in (source[0] if source else []) if reading.kind]
    allowed = set(wanted) or target_kinds or {"n"}
    chosen: list[Reading] = []
    if len(source) == 1 or target_kinds == {"v"}:
        chosen = [reading for reading in own if reading.kind in allowed and not reading.rest]
    place = common = False
    if not any(reading.kind in ("adj", "v") for reading in chosen):
        if _is_name(constraint):
            known = [reading for word in (*source, *target) for reading in word]
            place = any(PLACE_TAGS & set(reading.tags) for reading in known)
            common = len(target) > 1 and _common(head)
            chosen = []
        elif allowed == {"adj"}:
            chosen = [ADJECTIVE]
        else:
            chosen = [Reading("", ("n", "pl" if constraint.number == "pl" else "sg"))]
    return Unit(
        constraint, surface, tuple(chosen), tuple(tuple(word) for word in target), place, common
    )


def _common(word: Sequence[Reading]) -> bool:
    """Whether a word is a noun and cannot be a name."""
    kinds = {reading.kind for reading in word}
    return "n" in kinds and "np" not in kinds


def _is_name(constraint: Constraint) -> bool:
    if constraint.part_of_speech:
        return constraint.part_of_speech == "proper noun"
    words = regex.findall(r"\p{L}[\p{L}\p{M}]*", constraint.source)
    capitals = [word for word in words if word[0].isupper()]
    return bool(capitals) and all(word in capitals or len(word) < 4 for word in words)


def source_unit(word: str, readings: Iterable[Reading]) -> str:
    """The analysed unit of a nonce: its surface and its readings, with the nonce for lemma."""
    seen = dict.fromkeys(str(Reading(word, reading.tags)) for reading in readings)
    return "/".join([word, *seen])


def target_unit(unit: Unit, source: Reading, model: Sequence[Reading], names: Shapes) -> Reading:
    """What the bilingual look-up answers for a nonce: its own lemma with the target's tags.

    ``model`` are the dictionary's answers for the true source word with the same tags.
    """
    same = next((reading for reading in model if reading.kind == source.kind), None)
    if source.kind == "adj" and same is None:
        number = first(source.tags, NUMBERS, "sg")
        shown = agreeing(names.adjective.target, first(source.tags, GENDERS, "m"), number)
        return Reading(source.lemma, shown)
    if source.kind in ("v", "adj"):
        return Reading(source.lemma, same.tags if same else source.tags)
    number = "pl" if unit.constraint.target.number == "pl" else first(source.tags, NUMBERS, "sg")
    gender = gender_of(unit.constraint, unit.target)
    if source.kind == "np":
        place = bool(PLACE_TAGS & set(source.tags)) and names.place != names.person
        shape = names.place if place else names.person
        return Reading(source.lemma, agreeing(shape.target, gender, number))
    return Reading(source.lemma, ("n", gender, number))


def gender_of(constraint: Constraint, target: Sequence[Sequence[Reading]]) -> str:
    """The target term's gender: the glossary's, else its head noun's by analysis, else m."""
    stated = constraint.target.gender
    if stated:
        return {"n": "nt"}.get(stated, stated)
    for word in target:
        for reading in word:
            if reading.kind in ("n", "np"):
                found = first(reading.tags, GENDERS, "")
                if found:
                    return found
    head = constraint.target.text.partition(" ")[0].lower()
    feminine = _FEMININE.get(constraint.target.language.partition("-")[0])
    return "f" if feminine and feminine.search(head) else "m"


def forms_wanted(unit: Unit, tags: Sequence[str]) -> list[list[Reading]]:
    """For each word of the target term, the readings to try to generate for these output tags.

    An empty list leaves the word as the glossary has it: words behind the phrase's head and its
    adjectives, words no dictionary knows, and all of it where nothing needs to change.
    """
    kind = CLASSES.get(tags[0], "") if tags else ""
    words: list[list[Reading]] = [[] for _ in unit.target]
    if kind == "v":
        if unit.target:
            words[0] = _retagged(unit.target[0], "v", tags)
        return words
    if kind == "adj":
        if len(unit.target) == 1:
            words[0] = _retagged(unit.target[0], "adj", tags)
        return words
    number = first(tags, NUMBERS, "")
    case = [tag for tag in tags if tag in ("acc", "nom")]
    stated = unit.constraint.target.number or "sg"
    if (number in ("", "sp") or number == stated) and "acc" not in case:
        return words
    wanted = "pl" if number == "pl" or stated == "pl" else "sg"
    spelled = unit.constraint.target.text.split()
    if len(spelled) != len(unit.target):
        return words
    in_phrase = False
    for i, word in enumerate(unit.target):
        if spelled[i].isupper():
            break  # the plural of an acronym is the acronym
        nouns = [reading for reading in word if reading.kind in ("n", "np")]
        adjectives = [reading for reading in word if reading.kind == "adj" or "pp" in reading.tags]
        if not in_phrase and nouns:
            in_phrase = True
            words[i] = [_numbered(reading, wanted, case) for reading in nouns]
        elif adjectives:
            words[i] = [_numbered(reading, wanted, case) for reading in adjectives]
        elif in_phrase:
            break
    return words


def listed_form(unit: Unit, tags: Sequence[str]) -> str:
    """The form that the glossary lists for these output tags, "" where the term stays as it is."""
    term = unit.constraint.target
    kind = CLASSES.get(tags[0], "") if tags else ""
    if kind not in ("n", "np", "adj") or term.text.isupper():
        return ""
    gender = first(tags, ("m", "f"), "")
    number = "pl" if term.number == "pl" or "pl" in tags else "sg"
    case = "acc" if "acc" in tags else ""
    for form in paradigm(term, "adjective" if kind == "adj" else "noun"):
        agrees = kind != "adj" or not gender or form.gender in ("", gender)
        if form.number == number and form.case == case and agrees:
            return form.text if form.text != term.text else ""
    return ""


def _numbered(reading: Reading, number: str, case: Sequence[str]) -> Reading:
    tags = [number if tag in ("sg", "pl") else tag for tag in reading.tags]
    if case:
        tags = [case[0] if tag in ("acc", "nom") else tag for tag in tags]
    return Reading(reading.lemma, tuple(tags), reading.rest)


def _retagged(word: Sequence[Reading], kind: str, tags: Sequence[str]) -> list[Reading]:
    """The same lemma with the output's tags, then with the looser tags an adjective may have."""
    lemmas = dict.fromkeys(
        (reading.lemma, reading.tags[0]) for reading in word if reading.kind == kind
    )
    tried = []
    for lemma, head in lemmas:
        rest = tuple(tags[1:])
        tried.append(Reading(lemma, (head, *rest)))
        if kind == "adj":
            loose = tuple("mf" if tag in ("m", "f") else tag for tag in rest)
            tried.append(Reading(lemma, (head, *loose)))
    return tried
