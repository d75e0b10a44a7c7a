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

from translate.engines.base import Constraint

from . import stream

_TAG = regex.compile(r"<([^<>]+)>")
_CLASSES = {"n": "n", "np": "np", "adj": "adj", "vblex": "v", "vbser": "v", "vbhaver": "v"}
_PARTS_OF_SPEECH = {
    "noun": ("n",),
    "proper noun": ("np",),
    "adjective": ("adj",),
    "verb": ("v",),
}
_GENDERS = ("m", "f", "mf", "nt")
_NUMBERS = ("sg", "pl", "sp")


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis: lemma and tags. ``rest`` are further joined words (``+ir<…>``), kept as is."""

    lemma: str
    tags: tuple[str, ...]
    rest: str = ""

    @property
    def kind(self) -> str:
        """n, np, adj, v or "" (a word class that holding does not treat)."""
        return _CLASSES.get(self.tags[0], "") if self.tags else ""

    def __str__(self) -> str:
        return stream.escape(self.lemma) + "".join(f"<{t}>" for t in self.tags) + self.rest


def parse(text: str) -> Reading:
    """Read ``lemma<tag><tag>…``; an unknown word (``*word``) has no tags."""
    first, plus, rest = text.partition("+")
    if "<" not in first:
        first, plus, rest = text, "", ""
    tags = tuple(_TAG.findall(first))
    lemma = stream.unescape(first.split("<", 1)[0]).lstrip("*@")
    return Reading(lemma, tags, plus + rest)


def readings(analysed: str) -> list[list[Reading]]:
    """All known readings of every unit of an analysed stream, unit by unit (unknown: empty)."""
    found = []
    for unit in stream.units(analysed):
        parts = stream.split(unit)[1:]
        found.append([parse(part) for part in parts if not part.startswith("*")])
    return found


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

    ``source`` are the readings the source word may have; ``target`` the readings of the target
    term's words (all of them, word by word); ``models`` maps a source reading to the tags which the
    pair's bilingual dictionary gives the source word there.
    """

    constraint: Constraint
    surface: str
    source: tuple[Reading, ...]
    target: tuple[tuple[Reading, ...], ...]


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
    if not any(reading.kind in ("adj", "v") for reading in chosen):
        number = "pl" if constraint.number == "pl" else "sg"
        tags: tuple[str, ...]
        if _is_name(constraint):
            tags = ("np", "ant", gender_of(constraint, target), number)
        else:
            tags = ("n", number)
        chosen = [Reading("", tags)]
    return Unit(constraint, surface, tuple(chosen), tuple(tuple(word) for word in target))


def _is_name(constraint: Constraint) -> bool:
    """Names are analysed as first names: every pair passes those on whole, with no article."""
    if constraint.part_of_speech:
        return constraint.part_of_speech == "proper noun"
    words = regex.findall(r"\p{L}[\p{L}\p{M}]*", constraint.source)
    return bool(words) and all(word[0].isupper() or len(word) < 4 for word in words)


def source_unit(word: str, unit: Unit) -> str:
    """The analysed unit of a nonce: its surface and its readings, with the nonce for lemma."""
    seen = dict.fromkeys(str(Reading(word, reading.tags)) for reading in unit.source)
    return "/".join([word, *seen])


def target_unit(unit: Unit, source: Reading, model: Sequence[Reading]) -> Reading:
    """What the bilingual look-up answers for a nonce: its own lemma with the target's tags.

    ``model`` are the dictionary's answers for the true source word with the same tags.
    """
    same = next((reading for reading in model if reading.kind == source.kind), None)
    if source.kind in ("v", "adj"):
        return Reading(source.lemma, same.tags if same else source.tags)
    number = "pl" if unit.constraint.target.number == "pl" else _first(source.tags, _NUMBERS, "sg")
    agreeing = gender_of(unit.constraint, unit.target)
    head = ("np", "ant") if source.kind == "np" else ("n",)
    return Reading(source.lemma, (*head, agreeing, number))


def gender_of(constraint: Constraint, target: Sequence[Sequence[Reading]]) -> str:
    """The target term's gender: the glossary's, else its head noun's by analysis, else m."""
    stated = constraint.target.gender
    if stated:
        return {"n": "nt"}.get(stated, stated)
    for word in target:
        for reading in word:
            if reading.kind in ("n", "np"):
                found = _first(reading.tags, _GENDERS, "")
                if found:
                    return found
    return "m"


def _first(tags: Iterable[str], among: Sequence[str], default: str) -> str:
    return next((tag for tag in tags if tag in among), default)


def forms_wanted(unit: Unit, tags: Sequence[str]) -> list[list[Reading]]:
    """For each word of the target term, the readings to try to generate for these output tags.

    An empty list leaves the word as the glossary has it: words behind the phrase's head and its
    adjectives, words no dictionary knows, and all of it where nothing needs to change.
    """
    kind = _CLASSES.get(tags[0], "") if tags else ""
    words: list[list[Reading]] = [[] for _ in unit.target]
    if kind == "v":
        if unit.target:
            words[0] = _retagged(unit.target[0], "v", tags)
        return words
    if kind == "adj":
        if len(unit.target) == 1:
            words[0] = _retagged(unit.target[0], "adj", tags)
        return words
    number = _first(tags, _NUMBERS, "")
    case = [tag for tag in tags if tag in ("acc", "nom")]
    stated = unit.constraint.target.number or "sg"
    if (number in ("", "sp") or number == stated) and "acc" not in case:
        return words
    wanted = "pl" if number == "pl" or stated == "pl" else "sg"
    in_phrase = False
    for i, word in enumerate(unit.target):
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
    for lemma, first in lemmas:
        rest = tuple(tags[1:])
        tried.append(Reading(lemma, (first, *rest)))
        if kind == "adj":
            loose = tuple("mf" if tag in ("m", "f") else tag for tag in rest)
            tried.append(Reading(lemma, (first, *loose)))
    return tried
