"""Base forms of words, asked of simplemma only when a plain comparison has not settled it."""

from __future__ import annotations

from functools import lru_cache

# simplemma's own codes where they differ from the language's tag.
_CODES = {"bs": "hbs", "hr": "hbs", "sr": "hbs", "sh": "hbs", "no": "nb"}
# Languages whose words begin alike in all regular forms: a different first letter settles it
# without loading a dictionary (a noticeable part of a second).
_SUFFIXING = frozenset(
    [
        "bg",
        "ca",
        "cs",
        "da",
        "en",
        "es",
        "et",
        "fi",
        "fr",
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
# No word in a dictionary is longer; a longer "word" is data.
_LONGEST = 60


@lru_cache(maxsize=64)
def _code(language: str) -> str:
    """Give simplemma's code for a language, or "" when it has no dictionary for it."""
    primary = language.replace("_", "-").split("-")[0].lower()
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    code = _CODES.get(primary, primary)
    return code if code in SUPPORTED_LANGUAGES else ""


@lru_cache(maxsize=65536)
def lemma(word: str, language: str) -> str:
    """Give the base form of ``word``, without regard to case; "" when it is not known."""
    code = _code(language)
    if not code or not word[:1].isalpha() or len(word) > _LONGEST:
        return ""
    import simplemma

    return simplemma.lemmatize(word, lang=code).casefold()


def may_be_forms(one: str, other: str, language: str) -> bool:
    """Tell, without a dictionary, whether two words could be forms of one word at all."""
    primary = language.split("-")[0].lower()
    return primary not in _SUFFIXING or one[:1].casefold() == other[:1].casefold()


def same_word(one: str, other: str, language: str) -> bool:
    """Tell whether two words are forms of one word in ``language``, ignoring case."""
    if one.casefold() == other.casefold():
        return True
    if not may_be_forms(one, other, language):
        return False
    base = lemma(one, language)
    return bool(base) and base == lemma(other, language)
