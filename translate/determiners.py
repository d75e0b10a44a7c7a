"""Articles and their like in front of a noun: which of them agree with its gender and number."""

from __future__ import annotations

from functools import lru_cache

import regex

from glossary.concept import Term

# German endings of der (der-words) and ein (ein-words), by gender and case: nominative,
# accusative, dative, genitive.
_DER = {
    "m": ("er", "en", "em", "es"),
    "f": ("ie", "ie", "er", "er"),
    "n": ("as", "as", "em", "es"),
    "pl": ("ie", "ie", "en", "er"),
}
_DIESER = {
    "m": ("er", "en", "em", "es"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "es"),
    "pl": ("e", "e", "en", "er"),
}
_EIN = {**_DIESER, "m": ("", "en", "em", "es"), "n": ("", "", "em", "es")}
_DIESER_STEMS = ("dies", "jen", "jed", "welch", "solch", "manch")
_EIN_STEMS = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eur")
# Prepositions with an article in them, and what they are with the other gender's.
_JOINED = {"im": "in der", "am": "an der", "vom": "von der", "beim": "bei der", "zum": "zur"}
#: Articles as rows of (masculine, feminine) singular and (masculine, feminine) plural.
ARTICLES: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "es": (("el", "la", "los", "las"), ("un", "una", "unos", "unas")),
    "ca": (("el", "la", "els", "les"), ("un", "una", "uns", "unes")),
    "gl": (("o", "a", "os", "as"), ("un", "unha", "uns", "unhas")),
    "fr": (("le", "la", "les", "les"), ("un", "une", "des", "des")),
    "pt": (("o", "a", "os", "as"), ("um", "uma", "uns", "umas")),
    "it": (("il", "la", "i", "le"), ("un", "una", "dei", "delle")),
}
_ADJECTIVE = regex.compile(r"\p{Ll}[\p{L}\p{M}-]+(?:e|en|er|es|em)$")
_LAST_WORDS = regex.compile(r"(?:[\p{L}\p{M}-]+\s+){1,3}$")
# Adjectives that may stand between an article and its noun.
_BETWEEN = 2


def agrees(before: str, term: Term, form: str) -> bool:
    """Whether the determiner at the end of ``before``, if there is one, can stand before ``form``.

    Adjectives may stand between (German). What cannot be told agrees.
    """
    language = term.language.partition("-")[0]
    if not term.gender:
        return True
    found = _determiner(before, language)
    if found is None:
        return True
    numbers = {"pl"} if term.number == "pl" else {"sg", "pl"} if form in term.forms else {"sg"}
    allowed = _table(language)[found]
    return ("pl" in numbers and "pl" in allowed) or ("sg" in numbers and term.gender in allowed)


def alternatives(before: str, term: Term) -> list[str]:
    """``before`` with its last word, a determiner, in the forms of its kind that agree with a term.

    Empty where the last word is no determiner or the term's gender is not known.
    """
    language = term.language.partition("-")[0]
    match = regex.search(r"([\p{L}\p{M}]+)\s*$", before)
    if match is None or not term.gender or match[1].lower() not in _table(language):
        return []
    word, wanted = match[1], "pl" if term.number == "pl" else term.gender
    if language == "de" and word.lower() in _JOINED and wanted == "f":
        forms = [_JOINED[word.lower()]]
    else:
        forms = [
            form
            for form in _series(word.lower(), language)
            if wanted in _table(language)[form] and form != word.lower()
        ]
    upper = word[0].isupper()
    return [
        before[: match.start(1)] + (form[:1].upper() + form[1:] if upper else form)
        for form in forms
    ]


def _determiner(before: str, language: str) -> str | None:
    """The determiner that ends a text, or has only adjectives behind it."""
    match = _LAST_WORDS.search(before[-80:])
    words = match.group().split() if match else []
    between = _BETWEEN if language == "de" else 0
    for place, word in enumerate(reversed(words)):
        if word.lower() in _table(language):
            return word.lower()
        if place >= between or not _ADJECTIVE.match(word):
            return None
    return None


@lru_cache(maxsize=16)
def _table(language: str) -> dict[str, frozenset[str]]:
    """Each determiner with the genders, and "pl", that it can stand with."""
    found: dict[str, set[str]] = {}
    if language == "de":
        kinds = [("d", _DER), *((stem, _DIESER) for stem in _DIESER_STEMS)]
        kinds += [(stem, _EIN) for stem in _EIN_STEMS]
        for stem, endings in kinds:
            for gender, forms in endings.items():
                if gender == "pl" and stem in ("ein", "jed"):
                    continue
                for ending in forms:
                    found.setdefault(_spelled(stem, ending), set()).add(gender)
        for joined in _JOINED:
            found[joined] = {"m", "n"}
        found |= {"zur": {"f"}, "ins": {"n"}, "ans": {"n"}}
    for masculine, feminine, many, many_feminine in ARTICLES.get(language, ()):
        found.setdefault(masculine, set()).add("m")
        found.setdefault(feminine, set()).add("f")
        found.setdefault(many, set()).add("pl")
        found.setdefault(many_feminine, set()).add("pl")
    return {word: frozenset(genders) for word, genders in found.items()}


@lru_cache(maxsize=256)
def _series(word: str, language: str) -> tuple[str, ...]:
    """All forms of the determiner a word is one of."""
    if language == "de":
        if word in ("der", "die", "das", "den", "dem", "des"):
            return ("der", "die", "das", "den", "dem", "des")
        for stem, endings in (
            *((s, _DIESER) for s in _DIESER_STEMS),
            *((s, _EIN) for s in _EIN_STEMS),
        ):
            forms = dict.fromkeys(_spelled(stem, one) for row in endings.values() for one in row)
            if word in forms:
                return tuple(forms)
        return ("zum", "zur") if word in ("zum", "zur") else ()
    return next((row for row in ARTICLES.get(language, ()) if word in row), ())


def _spelled(stem: str, ending: str) -> str:
    return "euer" if (stem, ending) == ("eur", "") else stem + ending
