"""The corpora: pairs to train with and pairs held back to measure with, without held-out words."""

from __future__ import annotations

import functools
import random
import zlib
from collections.abc import Iterator
from typing import Literal

import regex

from scripts.grammar import german, lexicon
from scripts.grammar.maker import Maker
from scripts.grammar.records import Name, Noun
from scripts.grammar.sentences import sentence
from scripts.grammar.text import Words, capitalised, join

Language = Literal["en", "de"]

# Quotation marks of a source; a target has the first pair of its language.
_QUOTES: dict[str, tuple[tuple[float, tuple[str, str]], ...]] = {
    "en": ((60, ('"', '"')), (40, ("“", "”"))),
    "de": ((70, ("„", "“")), (15, ('"', '"')), (15, ("»", "«"))),
}
# One source in this many is held back from training.
_HELD_BACK = 50


def training(to: Language, count: int, seed: int) -> Iterator[tuple[str, str]]:
    """``count`` pairs (source, target) to train a model that translates into ``to``.

    The same seed gives the same pairs. No pair has a held-out noun or name in it.
    """
    yield from _pairs(to, count, seed, held_back=False)


def held_back(to: Language, count: int, seed: int) -> Iterator[tuple[str, str]]:
    """``count`` pairs of the same grammar that :func:`training` never gives, whatever its seed."""
    yield from _pairs(to, count, seed, held_back=True)


def _pairs(to: Language, count: int, seed: int, held_back: bool) -> Iterator[tuple[str, str]]:
    rng = random.Random(f"{to} {seed}")
    words = lexicon.load()
    forbidden = held_words()
    given: set[str] = set()
    while count:
        m = Maker(words, rng, to)
        source, target = surfaces(m, *sentence(m))
        if not held_back and m.chance(0.03):
            # Two sentences in one: what a segmenter sometimes leaves.
            more_source, more_target = surfaces(m, *sentence(m))
            source, target = f"{source} {more_source}", f"{target} {more_target}"
        is_held_back = zlib.crc32(source.encode()) % _HELD_BACK == 0
        if is_held_back != held_back or forbidden.search(f"{source}\n{target}"):
            continue
        if held_back:
            if source in given:
                continue
            given.add(source)
        count -= 1
        yield source, target


def surfaces(m: Maker, en: Words, de: Words) -> tuple[str, str]:
    """Source and target text of a sentence."""
    english, german_text = capitalised(en), capitalised(de)
    source, target = (english, german_text) if m.to == "de" else (german_text, english)
    marks = m.weighted(_QUOTES["en" if m.to == "de" else "de"])
    text = join(source, marks)[0]
    if marks[0] == "“":
        text = text.replace("'", "’")
    return text, join(target, _QUOTES[m.to][0][1])[0]


@functools.cache
def held_words() -> regex.Pattern[str]:
    """Matches every held-out noun and name, in both languages and every form."""
    words = lexicon.load()
    found: set[str] = set()
    for noun in words.held_nouns:
        found |= {form for pair in noun.english for form in pair} | set(german_forms(noun))
    for names in words.held_names.values():
        for name in names:
            found |= {name.en.removeprefix("the "), *german_forms(name)}
    alternatives = "|".join(regex.escape(word) for word in sorted(found, key=len, reverse=True))
    return regex.compile(rf"\b(?:{alternatives})\b", regex.IGNORECASE)


def german_forms(word: Noun | Name, number: str = "") -> tuple[str, ...]:
    """The German forms of a noun or name, the citation form first; ``number`` "sg" or "pl" only."""
    found: dict[str, None] = {}
    if isinstance(word, Name):
        if not word.gender:
            return (word.de, german.name_genitive(word.de))
        endings = [german.ENDINGS["strong"][word.gender][0], *german.ENDINGS["weak"][word.gender]]
        head = next(at for at, part in enumerate(word.de.split()) if "@" not in part)
        for ending in endings:
            parts = [part.replace("@", ending) for part in word.de.split()]
            found[" ".join(parts)] = None
            if word.gender in ("m", "n"):
                parts[head] = german.genitive(parts[head])
            elif word.gender == "pl" and parts[head][-1] in "elr":
                parts[head] += "n"
            found[" ".join(parts)] = None
        return tuple(found)
    numbers = [number] if number else ["sg", *(["pl"] if word.countable else [])]
    strengths: tuple[german.Strength, ...] = ("strong", "weak", "mixed")
    for one in numbers:
        for strength in strengths:
            for case in german.CASES:
                found[german.noun(word, one, case, strength)] = None
    return tuple(found)
