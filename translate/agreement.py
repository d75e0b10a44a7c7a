"""Whether the words in front of a term agree with it, and what they would have to be.

German articles and adjectives, and the articles of Romance languages; of other languages nothing
is told, and what cannot be told agrees.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from glossary.concept import Term
from glossary.lemma import lemma
from translate import german

#: Articles as rows of (masculine, feminine) singular and (masculine, feminine) plural.
ARTICLES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "es": (("el", "la", "los", "las"), ("un", "una", "unos", "unas")),
    "ca": (("el", "la", "els", "les"), ("un", "una", "uns", "unes")),
    "gl": (("o", "a", "os", "as"), ("un", "unha", "uns", "unhas")),
    "fr": (("le", "la", "les", "les"), ("un", "une", "des", "des")),
    "pt": (("o", "a", "os", "as"), ("um", "uma", "uns", "umas")),
    "it": (("il", "la", "i", "le"), ("un", "una", "dei", "delle")),
}
_LAST_WORD = regex.compile(r"(?<![\p{L}\p{M}'’-])([\p{L}\p{M}]+)\s*$")
# Masculine and neuter nouns whose plural is like their singular.
_OWN_PLURAL = regex.compile(r"(?:er|el|en|chen|lein)$")
# Masculine nouns that end so have -n or -en in all cases but the first.
_WEAK = regex.compile(r"(?:ent|ant|ist|krat|soph|[^aeiouäöü]e)$")
Readings = frozenset[german.Reading]
# The endings of an adjective in the form that terms are listed in, by gender or number.
_LISTED = {"m": "er", "f": "e", "n": "es", "pl": "e"}


def agrees(text: str, span: tuple[int, int], term: Term, number: str = "") -> bool:
    """Whether a term at a span of a text agrees with the words before it, and is of ``number``
    ("": of any)."""
    before, form = text[: span[0]], text[slice(*span)]
    if text[span[1] : span[1] + 1] in ("-", "\u2010", "\u2011"):
        return True  # part of another word: das NATO-Bündnis
    if _base(term) == "de":
        allowed = _in_number(term, _readings(term, form), number)
        found = german.phrase(before) if term.gender or term.number else None
        return bool(allowed) and (
            found is None or german.agrees(found, allowed, _inside(term, form))
        )
    match = _LAST_WORD.search(before)
    fits = _articles(_base(term)).get(match[1].lower()) if match else None
    keys = {term.gender, "pl"} if term.forms or term.number == "pl" else {term.gender}
    if fits is None or not term.gender or fits & keys:
        return True
    # el agua, un arma
    return _base(term) == "es" and "m" in fits and regex.match(r"(?i)h?[aá]", form) is not None


def agreeing(before: str, term: Term, form: str, number: str = "") -> list[tuple[str, str]]:
    """``before`` and ``form`` so that they agree, in each way there is, the nearest first.

    Empty where nothing can be told.
    """
    if not term.gender and term.number != "pl":
        return []
    if _base(term) == "de":
        found = german.phrase(before)
        allowed = _in_number(term, _readings(term, form), number)
        ways = german.fitted(found, allowed) if found is not None else []
        return [(text, inflected(term, form, ending)) for text, ending in ways]
    match = _LAST_WORD.search(before)
    if match is None:
        return []
    made = []
    for row in ARTICLES.get(_base(term), ()):
        if match[1].lower() in row:
            plural = term.number == "pl" or number == "pl"
            word = row[2 * plural + (term.gender == "f")]
            shown = word[:1].upper() + word[1:] if match[1][0].isupper() else word
            made.append((before[: match.start(1)] + shown + before[match.end(1) :], form))
    return made


def number_of(before: str, term: Term, form: str) -> str:
    """The number a German term has behind ``before``: "sg", "pl", or "" where it cannot be told.

    >>> schneider = Term("Schneider", "de", gender="m", forms=("Schneidern",))
    >>> number_of("Sie sah die religiösen ", schneider, "Schneider")
    'pl'
    """
    readings = _readings(term, form)
    found = german.phrase(before) if _base(term) == "de" else None
    plural, single = (
        bool(some) and (found is None or german.agrees(found, some))
        for some in (_of(readings, "pl"), _of(readings, "sg"))
    )
    return "" if plural == single else "pl" if plural else "sg"


def inflected(term: Term, form: str, ending: str) -> str:
    """A form of a German term with its first word's ending, where that is an adjective of its own:
    Rote Linie, (der) Roten Linie."""
    first, blank, rest = form.partition(" ")
    old = _inside(term, form)
    return first[: -len(old)] + ending + blank + rest if old and ending else form


def _in_number(term: Term, readings: Readings, number: str) -> Readings:
    """The readings of a number; all where a term has no form of it."""
    wanted = _of(readings, number)
    if wanted or not number or term.number:
        return wanted or readings
    others = (_readings(term, form) for form in (term.text, *term.forms))
    return frozenset() if any(_of(some, number) for some in others) else readings


def _of(readings: Readings, number: str) -> Readings:
    return frozenset(one for one in readings if (one[0] == "pl") == (number == "pl"))


@lru_cache(maxsize=4096)
def _readings(term: Term, form: str) -> Readings:
    """What a form of a German noun may be, by its ending: key and case.

    Nothing is known of the order in which forms are listed. A noun without a gender is of any.
    """
    genders = (term.gender,) if term.gender else ("m", "f", "n")
    plural = frozenset(("pl", case) for case in german.CASES)
    text, shown = _heads(term.text, form)
    listed = {_heads(term.text, one)[1] for one in term.forms}
    if shown + "n" in listed and not shown.endswith("n"):
        plural -= {("pl", "dat")}  # den Häusern, not den Häuser
    if term.number == "pl":
        return plural
    if shown.endswith("innen") and not text.endswith("innen"):
        return plural
    if shown.endswith("in") and len(shown) > len(text) and not text.endswith("in"):
        return frozenset(("f", case) for case in german.CASES)

    def single(*cases: str) -> Readings:
        return frozenset((gender, case) for gender in genders for case in cases)

    ending = shown[len(text) :] if shown.startswith(text) else None
    if ending == "":
        genitive = genders == ("f",) or not listed & {text + "s", text + "es", text + "ns"}
        weak = term.gender == "m" and bool(listed & {text + "n", text + "en"}) and genitive
        if weak and _WEAK.search(text) and text + "e" not in listed:
            return single("nom")  # der Präsident, den Präsidenten
        found = single("nom", "acc", "dat", *(["gen"] if genitive else []))
        return found | plural if _OWN_PLURAL.search(text) and term.gender != "f" else found
    if ending in ("s", "es", "ns"):
        return single("gen") | (plural if ending == "s" else frozenset())
    if ending in ("n", "en") and "m" in genders and not _OWN_PLURAL.search(text):
        return frozenset(("m", case) for case in ("acc", "dat", "gen")) | plural
    if ending is None and not _akin(text, shown):
        return single(*german.CASES) | plural
    return plural


def _heads(text: str, form: str) -> tuple[str, str]:
    """The word in which a form differs from its term, in both: Partei, Parteien der Arbeit."""
    ours, theirs = text.split(), form.split()
    if not ours or len(ours) != len(theirs):
        return text, form
    first = 1 if len(ours) > 1 and german.case_ending(ours[0]) else 0
    pairs = list(zip(ours, theirs, strict=True))[first:]
    return next(((a, b) for a, b in reversed(pairs) if a != b), pairs[-1])


def _akin(one: str, other: str) -> bool:
    """Whether a word may be another's plural, with its vowel changed: Rat, Räte."""
    plain = str.maketrans("äöüÄÖÜ", "aouAOU")
    return other.translate(plain).startswith(one.translate(plain)[:-2] or one[:1])


def _inside(term: Term, form: str) -> str:
    """The ending of the adjective that a German term begins with, "" where it begins with none."""
    first, _, rest = form.partition(" ")
    return german.case_ending(first) if rest and begins_inflected(term) else ""


@lru_cache(maxsize=1024)
def begins_inflected(term: Term) -> bool:
    """Whether a German term begins with an adjective that has an ending of its own: Rote Linie."""
    if _base(term) != "de":
        return False
    first, _, rest = term.text.partition(" ")
    ending = german.case_ending(first)
    if not rest or ending != _LISTED.get(term.number or term.gender):
        return False
    others = {form.partition(" ")[0] for form in term.forms if " " in form}
    if others - {first}:
        return all(german.case_ending(one) for one in others)
    # Not Peter in Peter Müller: the base form of an adjective has no ending.
    return lemma(first.lower(), "de") == first.lower().removesuffix(ending)


def _base(term: Term) -> str:
    return term.language.partition("-")[0]


@lru_cache(maxsize=16)
def _articles(language: str) -> dict[str, frozenset[str]]:
    """Each article with the genders, and "pl", that it can stand with."""
    found: dict[str, set[str]] = {}
    for masculine, feminine, many, many_feminine in ARTICLES.get(language, ()):
        found.setdefault(masculine, set()).add("m")
        found.setdefault(feminine, set()).add("f")
        found.setdefault(many, set()).add("pl")
        found.setdefault(many_feminine, set()).add("pl")
    if language in ("gl", "pt"):
        found.pop("a", None)  # the preposition as well
    return {word: frozenset(genders) for word, genders in found.items()}
