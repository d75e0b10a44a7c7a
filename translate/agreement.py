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
# The endings of an adjective in the form that terms are listed in, by gender or number.
_LISTED = {"m": "er", "f": "e", "n": "es", "pl": "e"}


def agrees(before: str, term: Term, form: str, number: str = "") -> bool:
    """Whether ``form`` of a term can stand behind ``before``, and be of ``number`` ("": of any)."""
    keys = _keys(term, form)
    if number in ("sg", "pl") and not term.number and term.forms:
        keys = {key for key in keys if (key == "pl") == (number == "pl")}
        if not keys:
            return False  # the other number's form
    if not term.gender and keys != {"pl"}:
        return True
    if _base(term) == "de":
        found = german.phrase(before)
        return found is None or german.agrees(found, keys, _inside(term, form))
    match = _LAST_WORD.search(before)
    allowed = _articles(_base(term)).get(match[1].lower()) if match else None
    return allowed is None or bool(allowed & keys)


def agreeing(before: str, term: Term, form: str, number: str = "") -> list[tuple[str, str]]:
    """``before`` and ``form`` so that they agree, in each way there is, the nearest first.

    Empty where nothing can be told.
    """
    keys = _keys(term, form)
    if number in ("sg", "pl"):
        keys = {key for key in keys if (key == "pl") == (number == "pl")} or keys
    if not term.gender and keys != {"pl"}:
        return []
    if _base(term) == "de":
        return _german(before, term, form, keys)
    match = _LAST_WORD.search(before)
    if match is None:
        return []
    made = []
    for row in ARTICLES.get(_base(term), ()):
        if match[1].lower() in row:
            word = row[2 * (keys == {"pl"}) + (term.gender == "f")]
            shown = word[:1].upper() + word[1:] if match[1][0].isupper() else word
            made.append((before[: match.start(1)] + shown + before[match.end(1) :], form))
    return made


def inflected(term: Term, form: str, ending: str) -> str:
    """A form of a German term with its first word's ending, where that is an adjective of its own:
    Rote Linie, (der) Roten Linie."""
    first, blank, rest = form.partition(" ")
    old = _inside(term, form)
    return first[: -len(old)] + ending + blank + rest if old and ending else form


def _german(before: str, term: Term, form: str, keys: set[str]) -> list[tuple[str, str]]:
    found = german.phrase(before)
    if found is None:
        return []
    genitive = keys <= {"m", "n"} and form != term.text and form.endswith("s")
    return [
        (text, inflected(term, form, ending))
        for text, ending in german.fitted(
            found, sorted(keys), ("gen",) if genitive else german.CASES
        )
    ]


def _keys(term: Term, form: str) -> set[str]:
    """What a form of a term may be: of its gender in the singular, or "pl"."""
    if term.number == "pl":
        return {"pl"}
    singular = {term.gender or "sg"}
    if form not in term.forms:
        return singular
    # Of a noun the plural is listed first (docs/glossary-format.md).
    plural = term.forms[0]
    if form in (plural, plural + "n"):
        return {"pl"} | (singular if form == term.text else set())
    return singular if form in (term.text, term.text + "s", term.text + "es") else singular | {"pl"}


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
    return {word: frozenset(genders) for word, genders in found.items()}
