"""The lexicon: reads the word lists of data/ into records, held-out words apart."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from scripts.grammar import german
from scripts.grammar.records import (
    Adjective,
    Adverb,
    Complement,
    Country,
    EnglishVerb,
    Gender,
    GermanVerb,
    Name,
    Noun,
    Slot,
    Verb,
)

_DATA = Path(__file__).parent / "data"
_UMLAUT = str.maketrans("aouAOU", "äöüÄÖÜ")
_CASES = {"A": "acc", "D": "dat", "G": "gen"}
_CLAUSES = ("that", "whether", "if", "why", "to")


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All words. ``held_nouns`` and ``held_names`` are in no training sentence."""

    nouns: dict[str, tuple[Noun, ...]]
    held_nouns: tuple[Noun, ...]
    verbs: tuple[Verb, ...]
    adjectives: tuple[Adjective, ...]
    adverbs: dict[str, tuple[Adverb, ...]]
    countries: tuple[Country, ...]
    places: tuple[Name, ...]
    features: tuple[Name, ...]
    organisations: tuple[Name, ...]
    held_names: dict[str, tuple[Name, ...]]
    parts: dict[str, tuple[str, ...]]
    phrases: tuple[tuple[str, str], ...]
    complements: dict[str, tuple[Complement, ...]]


@functools.cache
def load() -> Lexicon:
    """The lexicon in data/; raises ValueError naming the line that cannot be read."""
    nouns: dict[str, tuple[Noun, ...]] = {}
    for kind, line in _lines("nouns.txt"):
        nouns[kind] = (*nouns.get(kind, ()), _noun(line, kind))
    adverbs: dict[str, tuple[Adverb, ...]] = {}
    for kind, line in _lines("adverbs.txt"):
        en, de = line.split(" = ")
        adverbs[kind] = (*adverbs.get(kind, ()), Adverb(en, de, kind))
    names: dict[str, list[Name]] = {"cities": [], "features": [], "organisations": []}
    countries = []
    for kind, line in _lines("places.txt"):
        if kind == "countries":
            countries.append(_country(line))
        else:
            names[kind].append(_name(line))
    held: dict[str, tuple[Name, ...]] = {}
    for kind, line in _lines("held_names.txt"):
        held[kind] = (*held.get(kind, ()), _name(line))
    parts: dict[str, tuple[str, ...]] = {}
    for kind, line in (*_lines("people.txt"), *_lines("sets.txt")):
        parts[kind] = (*parts.get(kind, ()), *_people(kind, line))
    pairs = [line.split(" = ") for _, line in _lines("phrases.txt")]
    return Lexicon(
        nouns=nouns,
        held_nouns=tuple(_noun(line, kind) for kind, line in _lines("held_nouns.txt")),
        verbs=tuple(_verb(line) for _, line in _lines("verbs.txt")),
        adjectives=tuple(_adjective(line) for _, line in _lines("adjectives.txt")),
        adverbs=adverbs,
        countries=tuple(countries),
        places=tuple(names["cities"]),
        features=tuple(names["features"]),
        organisations=tuple(names["organisations"]),
        held_names=held,
        parts=parts,
        phrases=tuple((en, de) for en, de in pairs),
        complements=_complements(),
    )


def _complements() -> dict[str, tuple[Complement, ...]]:
    found: dict[str, tuple[Complement, ...]] = {}
    for _, line in _lines("complements.txt"):
        left, right = line.split(" = ")
        de, kinds = right.split(" | ")
        preposition, _, case = de.partition("+")
        between = re.search(r" (between|to a place)$", left)
        nouns, en = (left[: between.start()], between[1]) if between else left.rsplit(" ", 1)
        one = Complement(en, preposition, cast(german.Case, _CASES.get(case, "dat")), kinds)
        for noun in nouns.split(", "):
            found[noun] = (*found.get(noun, ()), one)
    return found


def _lines(name: str) -> Iterator[tuple[str, str]]:
    """The section and text of each line of a word list."""
    section = ""
    for number, line in enumerate((_DATA / name).read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            try:
                yield section, line
            except (ValueError, KeyError, IndexError) as error:
                raise ValueError(f"{name}, line {number}: cannot read “{line}”") from error


def _people(kind: str, line: str) -> list[str]:
    if kind == "surname":
        # "De Vries" is the only one of two words.
        return line.replace("De Vries", "De_Vries").replace("_", " ").split(" ")
    return line.split()


def _noun(line: str, kind: str) -> Noun:
    left, right = line.split(" = ")
    english = []
    for one in left.split(", "):
        single, _, plural = one.partition("/")
        english.append((single, plural or english_plural(single)))
    if kind == "q":
        de, gender = right.split()
        single, plural = english[0]
        plural = plural if "/" in left else single
        return Noun(((plural, plural),), de, cast(Gender, gender), de, kind)
    # A German word may have a blank behind an adjective: "Rot@ Linie f n".
    found = re.fullmatch(r"(.+?) ([mfn]) (\S+)(.*)", right)
    if not found:
        raise ValueError(line)
    de, gender, plural, flags = found[1], cast(Gender, found[2]), found[3], found[4].split()
    head = de.rpartition("@")[2].strip() if "@" in de else de
    noun = Noun(
        english=tuple(english),
        de=de,
        gender=gender,
        de_plural="" if plural == "!" else _german_plural(de, head, plural),
        kind=kind,
        weak="w" in flags,
        adjectival="adj" in flags,
        plural_verb="pl" in flags,
    )
    for flag in flags:
        if flag == "+in":
            noun = replace(noun, female=de.removesuffix("e") + "in")
        elif flag.startswith("f:"):
            noun = replace(noun, female=flag[2:])
        elif flag.startswith("c:"):
            noun = replace(noun, link=flag[2:])
        elif flag.startswith("gen:"):
            noun = replace(noun, genitive=flag[4:])
        elif flag.startswith("@"):
            noun = replace(noun, place=flag[1:])
        elif flag not in ("w", "adj", "pl"):
            raise ValueError(line)
    return noun


def _german_plural(de: str, head: str, code: str) -> str:
    """The plural of the part behind an adjective's place."""
    word = de.rpartition("@")[2] if "@" in de else de
    if code.startswith("="):
        return code[1:]
    if code.startswith('"'):
        return umlaut(word) + code[1:]
    return word + code.removeprefix("-")


def umlaut(word: str) -> str:
    """The word with an umlaut on its last vowel that takes one (Baum → Bäum)."""
    at = max(word.lower().rfind(vowel) for vowel in "aou")
    if word[at - 1 : at + 1].lower() in ("au", "aa", "oo") and at:
        cut = word[at - 1] if word[at - 1 : at + 1].lower() == "au" else word[at]
        return (
            word[: at - 1]
            + cut.translate(_UMLAUT)
            + ("u" if word[at] == "u" else "")
            + word[at + 1 :]
        )
    return word[:at] + word[at].translate(_UMLAUT) + word[at + 1 :]


def english_plural(word: str) -> str:
    """The regular plural of a noun, by its last word."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + "s"


@functools.cache
def _irregular() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str, str]]]:
    english: dict[str, tuple[str, str]] = {}
    strong: dict[str, tuple[str, str, str]] = {}
    for section, line in _lines("irregular.txt"):
        if section == "english":
            base, past, participle = line.split()
            english[base] = (past, participle)
        else:
            infinitive, present, past, participle = line.split()
            strong[infinitive] = (present, past, participle)
    return english, strong


def english_past(base: str) -> tuple[str, str]:
    """Past and participle of an English verb."""
    irregular = _irregular()[0]
    if base in irregular:
        return irregular[base]
    if base.endswith("e"):
        return base + "d", base + "d"
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ied", base[:-1] + "ied"
    return base + "ed", base + "ed"


def _verb(line: str) -> Verb:
    fields = [field.strip() for field in line.split("|")]
    # "ab|lehnen": the bar of a separable verb has no blanks around it.
    pattern, *rest = re.split(r" \| | \|$", line)
    left, right = pattern.split(" = ")
    subjects, *kinds = [field.strip() for field in rest]
    clause = left.split(", ")[0].split()[-1]
    clause = {"if": "whether"}.get(clause, clause) if clause in _CLAUSES else ""
    kinds = [kind for kind in kinds if kind]
    germans = [_german_verb(one) for one in right.split(", ")]
    slots = tuple(
        Slot(preposition, case, kinds[min(at, len(kinds) - 1)])
        for at, (preposition, case) in enumerate(germans[0][1])
    )
    if not fields or len(slots) > len(kinds):
        raise ValueError(line)
    english = tuple(_english_verb(one) for one in left.split(", "))
    if any(len(one.before) != len(slots) for one in english):
        raise ValueError(line)
    return Verb(
        english=english,
        german=germans[0][0],
        others=tuple(verb for verb, _ in germans),
        subjects=subjects,
        slots=slots,
        clause=clause,
    )


def _english_verb(pattern: str) -> EnglishVerb:
    base, *words = pattern.split()
    if words and words[-1] in _CLAUSES and not (words[-1] == "to" and "_" in words[-1:]):
        words = words[:-1]
    before: list[tuple[str, ...]] = []
    waiting: list[str] = []
    for word in words:
        if word == "_":
            before.append(tuple(waiting))
            waiting = []
        else:
            waiting.append(word)
    past, participle = english_past(base)
    return EnglishVerb(base, past, participle, tuple(before), tuple(waiting))


def _german_verb(
    pattern: str,
) -> tuple[GermanVerb, list[tuple[str, german.Case]]]:
    words = pattern.split()
    reflexive = words[0] == "sich"
    if reflexive:
        words = words[1:]
    prefix, _, base = words[0].rpartition("|")
    present, past, participle = german.principal_parts(prefix, base, _irregular()[1])
    slots: list[tuple[str, german.Case]] = []
    literal, passive, with_sein = "", not reflexive, False
    for word in words[1:]:
        if word == "+sein":
            with_sein = True
        elif word == "!":
            passive = False
        elif word.startswith("~"):
            literal = word[1:]
        else:
            preposition, _, case = word.rpartition("+")
            slots.append((preposition, cast(german.Case, _CASES[case])))
    verb = GermanVerb(
        prefix, base, present, past, participle, reflexive, with_sein, literal, passive
    )
    return verb, slots


def _adjective(line: str) -> Adjective:
    left, right = line.split(" = ")
    words = right.split()
    kinds = words[-1]
    english = tuple(left.split(", "))
    forms = [word for word in words[1:-1] if re.fullmatch(r"[a-zäöüß]{3,}", word)]
    forms = [word for word in forms if word not in ("attr", "def")]
    flags = [word for word in words[1:-1] if word not in forms]
    de_degrees = en_degrees = ("", "")
    if "-" not in flags:
        de_degrees = (forms[0], forms[1]) if forms else _compare(words[0], '"' in flags)
        en_degrees = _english_compare(english[0], flags)
    return Adjective(
        english, words[0], en_degrees, de_degrees, "attr" in flags, "def" in flags, kinds
    )


def _compare(word: str, with_umlaut: bool) -> tuple[str, str]:
    stem = umlaut(word) if with_umlaut else word
    superlative = stem + ("est" if re.search(r"([dtsßz]|[^i]sch|eu|ei|au)$", stem) else "st")
    if word.endswith("end"):
        superlative = stem + "st"
    return german.attributive_stem(stem) + "er", superlative


def _english_compare(word: str, flags: list[str]) -> tuple[str, str]:
    for flag in flags:
        if "/" in flag:
            _, better, best = flag.split("/")
            return better, best
    if word == "bad":
        return "worse", "worst"
    if "+er" not in flags:
        return f"more {word}", f"most {word}"
    if word.endswith("e"):
        return word + "r", word + "st"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ier", word[:-1] + "iest"
    double = word[-1] if re.fullmatch(r"[^aeiou]*[aeiou][bdgnt]", word) else ""
    return word + double + "er", word + double + "est"


def _name(line: str) -> Name:
    en, _, de = line.partition(" = ")
    if not de:
        return Name(en, en)
    found = re.fullmatch(r"(.+?) (m|f|n|pl)(?: (.+))?", de)
    if not found:
        return Name(en, de)
    return Name(en, found[1], found[2], found[3] or "")  # type: ignore[arg-type]


def _country(line: str) -> Country:
    name, adjective, people = (field.strip() for field in line.split("|"))
    en, de = adjective.split(" = ")
    return Country(
        _name(name),
        Adjective((en,), de, ("", ""), ("", ""), False, False, "*"),
        _noun(people, "p") if people else None,
    )
