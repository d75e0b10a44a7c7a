"""The evaluation set: sentences with terms no model has seen; whether a text agrees with them."""

from __future__ import annotations

import functools
import random
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from scripts.grammar import german, lexicon
from scripts.grammar.corpus import german_forms
from scripts.grammar.german import Case, Key, Strength
from scripts.grammar.maker import Maker, Use
from scripts.grammar.records import Name, Noun, Word
from scripts.grammar.sentences import sentence
from scripts.grammar.text import Words, capitalised, join

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary. ``gender``: m, f, n of the German side, or "" for a name without
    an article; ``number``: sg, or pl where there is no singular; ``forms``: every form of the
    target, the citation form first, then the plural; ``source_forms``: likewise of the source."""

    source: str
    target: str
    gender: str
    number: str
    forms: tuple[str, ...]
    source_forms: tuple[str, ...]
    is_name: bool


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One term in one sentence: its number there, the forms that are right in that number, where it
    stands in source and reference (offsets in code points), and where in the reference the words
    stand that agree with it: ``agreeing`` the article and the adjectives, ``relative`` pronouns."""

    term: int
    number: str
    forms: tuple[str, ...]
    source: Span
    target: Span
    agreeing: tuple[Span, ...]
    relative: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence of the evaluation set."""

    id: int
    source: str
    reference: str
    terms: tuple[Term, ...]
    occurrences: tuple[Occurrence, ...]


def evaluation(count: int = 600, seed: int = 1, to: str = "de") -> list[Item]:
    """``count`` sentences, a third each with one, two and three terms, translated into ``to``.

    No term is in any training sentence. The same arguments give the same items.
    """
    rng = random.Random(f"evaluation {to} {seed}")
    words = lexicon.load()
    items: list[Item] = []
    seen: set[str] = set()
    while len(items) < count:
        wanted = len(items) % 3 + 1
        m = Maker(words, rng, to, held=(0.25, 0.45, 0.6)[wanted - 1])
        item = _item(m, len(items), *sentence(m))
        if item and len(item.terms) == wanted and item.source not in seen:
            seen.add(item.source)
            items.append(item)
    return items


def _item(m: Maker, number: int, en: Words, de: Words) -> Item | None:
    """The item, unless a term is missing on one side or stands twice."""
    source_words, target_words = (en, de) if m.to == "de" else (de, en)
    sides = []
    for side, quotes in ((source_words, ('"', '"')), (target_words, _QUOTES[m.to])):
        parts = capitalised(side)
        text, spans = join(parts, quotes)
        sides.append((text, parts, spans))
    (source, source_parts, source_spans), (reference, target_parts, target_spans) = sides
    found = sorted({word.term for word in de if word.term >= 0})
    terms: list[Term] = []
    occurrences: list[Occurrence] = []
    for index in found:
        use = m.uses[index]
        at_source = _marked(source_parts, source_spans, index, "term")
        at_target = _marked(target_parts, target_spans, index, "term")
        if len(at_source) != 1 or len(at_target) != 1:
            return None
        if m.to == "de" and reference[slice(*at_target[0])] not in german_forms(use.word):
            return None
        terms.append(_term(use, m.to))
        occurrences.append(
            Occurrence(
                len(terms) - 1,
                use.number,
                _forms(use.word, use.number, m.to),
                at_source[0],
                at_target[0],
                tuple(_each(target_parts, target_spans, index, "agree")),
                tuple(_each(target_parts, target_spans, index, "relative")),
            )
        )
    return Item(number, source, reference, tuple(terms), tuple(occurrences))


_QUOTES = {"de": ("„", "“"), "en": ('"', '"')}


def _each(parts: Words, spans: list[Span], term: int, role: str) -> list[Span]:
    return [
        span
        for word, span in zip(parts, spans, strict=True)
        if word.term == term and word.role == role
    ]


def _marked(parts: Words, spans: list[Span], term: int, role: str) -> list[Span]:
    """The spans of a term's words, those that stand side by side joined."""
    joined: list[Span] = []
    before: Word | None = None
    for word, span in zip(parts, spans, strict=True):
        if word.term == term and word.role == role:
            if joined and before and before.term == term and before.role == role:
                joined[-1] = (joined[-1][0], span[1])
            else:
                joined.append(span)
        before = word
    return joined


def _term(use: Use, to: str) -> Term:
    word = use.word
    german_side = tuple(
        dict.fromkeys([german_forms(word)[0], *_german(word, "pl"), *_german(word)])
    )
    if isinstance(word, Name):
        english_side: tuple[str, ...] = (word.en.removeprefix("the "),)
        gender = "" if word.gender == "pl" else word.gender
        number = "pl" if word.gender == "pl" else "sg"
    else:
        english_side = tuple(dict.fromkeys(form for pair in word.english for form in pair))
        gender, number = word.gender, "sg"
    source, target = (english_side, german_side) if to == "de" else (german_side, english_side)
    return Term(source[0], target[0], gender, number, target, source, isinstance(word, Name))


def _german(word: Noun | Name, number: str = "") -> tuple[str, ...]:
    """The German forms, with the genitive in both ways it is written: Wahlvorstands, -standes."""
    forms = german_forms(word, number) if number else german_forms(word)
    if isinstance(word, Name):
        return forms
    base = german_forms(word)[0]
    return tuple(
        dict.fromkeys(
            other
            for form in forms
            for other in ([form, base + "es"] if form == base + "s" and _longer(base) else [form])
        )
    )


def _longer(base: str) -> bool:
    """Whether a noun has a genitive in -es beside that in -s: not behind -er, -el, -en, a vowel."""
    return regex.search(r"(?:e[lrnm]|chen|[aeiouäöüy])$", base) is None


def _forms(word: Noun | Name, number: str, to: str) -> tuple[str, ...]:
    if to == "de":
        return _german(word, number)
    if isinstance(word, Name):
        return (word.en.removeprefix("the "),)
    return tuple(dict.fromkeys(pair[1 if number == "pl" else 0] for pair in word.english))


def glossary(items: Sequence[Item]) -> list[Term]:
    """The terms of all items, each once: what a glossary for them holds."""
    return list(dict.fromkeys(term for item in items for term in item.terms))


# Agreement

_WORD = regex.compile(r"[\p{L}\p{M}\d’-]+")
_CONTRACTIONS = {short: full for (_, full), short in german.CONTRACTED.items()}
_STEMS = (
    *("der", "dies", "jed", "welch", "all", "beid"),
    *("ein", "kein", "mein", "sein", "ihr", "unser", "Ihr"),
    *("viel", "einig", "mehrer", "wenig", "zahlreich"),
)
_NUMBERS = {
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
}
_DEGREES = {"sehr", "ziemlich", "besonders", "äußerst", "völlig", "so", "und", "zu"}


@functools.cache
def _adjective_stems() -> frozenset[str]:
    words = lexicon.load()
    stems = {adjective.de for adjective in words.adjectives}
    stems |= {stem for one in words.adjectives for stem in one.de_degrees if stem}
    stems |= {country.adjective.de for country in words.countries}
    stems |= {"erst", "zweit", "dritt", "viert", "fünft", "einzig", "sogenannt", "weiter", "meist"}
    return frozenset(german.attributive_stem(stem) for stem in stems)


@functools.cache
def _determiners() -> dict[str, tuple[tuple[str, Key, Case], ...]]:
    """What each form of a determiner can be: its stem, gender or number, and case."""
    found: dict[str, tuple[tuple[str, Key, Case], ...]] = {}
    keys: tuple[Key, ...] = ("m", "f", "n", "pl")
    for stem in _STEMS:
        for key in keys:
            for case in german.CASES:
                form = german.determiner(stem, key, case).lower()
                found[form] = (*found.get(form, ()), (stem, key, case))
    for short, full in _CONTRACTIONS.items():
        found[short] = found[full]
    return found


def agrees(text: str, span: Span, gender: str, number: str, inflected: bool = False) -> bool | None:
    """Whether the article and adjectives before the German noun at ``span`` agree with it.

    True if there is a case in which they all fit the gender and number; None where neither stands
    there. ``inflected``: the first word at ``span`` is an adjective that must agree as well.
    """
    key: Key = "pl" if number == "pl" else gender  # type: ignore[assignment]
    before = [match.group() for match in _WORD.finditer(text, 0, span[0])]
    if text[: span[0]].rstrip()[-1:] in (",", ".", ":", ";", "“", "„", "("):
        before = []
    adjectives: list[str] = []
    inside = text[slice(*span)].split()
    if inflected and len(inside) > 1:
        adjectives.append(inside[0].lower())
    while before:
        last = before[-1]
        if (last in _DEGREES and adjectives) or last in _NUMBERS or last.isdigit():
            before.pop()
        elif _stem(last) is not None and last.lower() not in _determiners():
            adjectives.append(before.pop().lower())
        else:
            break
    last = before[-1].lower() if before else ""
    if last == "allem":
        last = ""  # Only in "vor allem" here.
    readings = _determiners().get(last, ())
    if not readings and not adjectives:
        return None
    without = any(_fit(adjectives, "strong", key, case) for case in german.CASES)
    if not readings:
        return without
    may_relate = key == "pl" and adjectives and without
    if may_relate and regex.search(rf", {last} [^,]*$", text[: span[0]]):
        # It may be a relative pronoun: …, die seltsame Hirten sahen.
        return True
    return any(
        reading_key == key and _fit(adjectives, german.strength_after(stem), key, case)
        for stem, reading_key, case in readings
    )


def _stem(word: str) -> str | None:
    lower = word.lower()
    for ending in ("em", "en", "er", "es", "e"):
        if lower.endswith(ending) and lower[: -len(ending)] in _adjective_stems():
            return lower[: -len(ending)]
    return lower[:-2] if regex.fullmatch(r"\d+-jährige[nrsm]?", lower) else None


def _fit(adjectives: list[str], strength: Strength, key: Key, case: Case) -> bool:
    wanted = german.ENDINGS[strength][key][german.CASES.index(case)]
    found = (regex.search(r"(em|en|er|es|e)$", one) for one in adjectives)
    return all(ending is not None and ending.group() == wanted for ending in found)


def agreement(item: Item, output: str) -> list[bool | None]:
    """For each occurrence of an item, whether the words around its first accepted form in
    ``output`` agree with it; None where the form is missing or nothing there could agree."""
    results: list[bool | None] = []
    for one in item.occurrences:
        term = item.terms[one.term]
        found = [span for form in one.forms for span in _find(output, form)]
        if not found or (not term.gender and one.number != "pl"):
            results.append(None)
            continue
        span = max(found, key=lambda at: at[1] - at[0])
        results.append(agrees(output, span, term.gender, one.number, _begins_inflected(term)))
    return results


def _begins_inflected(term: Term) -> bool:
    """Whether the term's first word is an adjective (Rote Linie, but not Museum des Friedens)."""
    firsts = {form.split()[0] for form in term.forms if " " in form}
    return len(firsts) > 1 and all(regex.search(r"e[nmrs]?$", first) for first in firsts)


def held(item: Item, output: str) -> list[bool]:
    """For each occurrence, whether an accepted form stands in ``output`` exactly once."""
    counts = []
    for one in item.occurrences:
        spans = {span for form in one.forms for span in _find(output, form)}
        outer = [
            s for s in spans if not any(t != s and t[0] <= s[0] and s[1] <= t[1] for t in spans)
        ]
        counts.append(len(outer) == 1)
    return counts


def _find(text: str, form: str) -> list[Span]:
    pattern = regex.compile(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(form)}(?![\p{{L}}\p{{N}}])")
    return [match.span() for match in pattern.finditer(text)]
