"""Base forms of words, asked of simplemma only when a plain comparison has not settled it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# simplemma's own codes where they differ from the language's tag.
_CODES = {"bs": "hbs", "hr": "hbs", "sr": "hbs", "sh": "hbs", "no": "nb"}
# Languages that inflect at the end of a word: two words that are unlike from early on are no forms
# of one, and no dictionary need be loaded to know it (it takes up to a second).
_SUFFIXING = frozenset(
    [
        "bg",
        "ca",
        "cs",
        "da",
        "de",
        "en",
        "eo",
        "es",
        "et",
        "fi",
        "fr",
        "gl",
        "hr",
        "it",
        "lt",
        "lv",
        "nb",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sv",
        "uk",
    ]
)
# German participles and infinitives have more in the middle: aufgezeigt, anzublenden.
_INSIDE = re.compile(r"(?:ge|zu)(?=\w{3})")
# How much longer than the beginning they share the rest of two forms may be. Of the pairs of form
# and base form in simplemma's dictionaries 3 lets through 99.3 % or more in each of en, es, ca, fr,
# pt, it, gl, eo and pl, 99.9 % of German nouns and 98 % of its other words, and of pairs by chance
# that begin with the same letter 3 % at most.
_REST = 3
# The same for German nouns (Haus, Häusern; Museum, Museen): 99.8 % of them.
_NOUN_REST = 4
# No word in a dictionary is longer; a longer "word" is data.
_LONGEST = 60


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """Give the base form of ``word``, without regard to case; "" when it is not known."""
    if not word[:1].isalpha() or len(word) > _LONGEST:
        return ""
    primary = _primary(language)
    if primary == "eo":
        return _esperanto(word.casefold())
    import simplemma

    try:
        return simplemma.lemmatize(word, lang=_CODES.get(primary, primary)).casefold()
    except ValueError:
        return ""  # it has no dictionary for this language


# What Esperanto adds: -j and -n to nouns, adjectives and some pronouns, tenses and moods to verbs.
_NOMINAL = re.compile(r"(?<=\w[oau])(?:jn?|n)$")
_VERBAL = re.compile(r"(?<=\w\w)(?:[aiou]s|u)$")


def _esperanto(word: str) -> str:
    """Esperanto has no exceptions, so it needs no dictionary."""
    bare = _NOMINAL.sub("", word)
    return bare if bare != word or bare[-1:] in "oae" else _VERBAL.sub("i", word)


def alike(one: str, other: str, most: int | None = None) -> bool:
    """Tell whether two words begin so much alike that one may be the other, inflected at its end.

    ``most`` letters may differ, and of the shorter one two; if it is not given, so many as they
    share and a few more.

    >>> alike("agreement", "agreements"), alike("man", "men"), alike("agreement", "after")
    (True, True, False)
    """
    if one[:1].casefold() != other[:1].casefold() and (one[:1] + other[:1]).isascii():
        return False
    first, second = _bare(one), _bare(other)
    shared = 0
    for letter, same in zip(first, second, strict=False):
        if letter != same:
            break
        shared += 1
    longer, shorter = max(len(first), len(second)), min(len(first), len(second))
    if most is None:
        return longer - shared <= shared + _REST
    return longer - shared <= most and shorter - shared <= 2


def may_be_forms(one: str, other: str, language: str) -> bool:
    """Tell, without a dictionary, whether two words could be forms of one word at all."""
    primary = _primary(language)
    if primary not in _SUFFIXING:
        return True
    if primary != "de":
        return alike(one, other)
    if one[:1].isupper():  # a noun, which changes but a little and has its capital everywhere
        return other[:1].isupper() and alike(one, other, _NOUN_REST)
    return alike(one, other) or alike(
        _INSIDE.sub("", one, count=1), _INSIDE.sub("", other, count=1)
    )


def same_word(one: str, other: str, language: str) -> bool:
    """Tell whether two words are forms of one word in ``language``, ignoring case."""
    if one.casefold() == other.casefold():
        return True
    if not may_be_forms(one, other, language):
        return False
    base = lemma(one, language)
    return bool(base) and base == lemma(other, language)


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()


def _bare(word: str) -> str:
    # Accents come and go with the ending: examen, exámenes.
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
