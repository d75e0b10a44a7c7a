"""How common a word is in general: the only importer of wordfreq, which is loaded when asked."""

from __future__ import annotations

from functools import lru_cache

from glossary.errors import GlossaryError
from glossary.suggest.words import primary

# wordfreq's codes where they differ from the language's tag.
_CODES = {"bs": "sh", "hr": "sh", "sr": "sh", "no": "nb", "tl": "fil"}
# What an unknown word counts as where there is no list for its language at all.
_UNKNOWN = 3.0
# So many of a language's commonest words are function words, more or less.
_FUNCTION_WORDS = 150

# Where a name is looked for that is a word of a dictionary at home, and how much rarer it may be
# there: places of Germany are rarer by 0.9 to 2.7, nouns by more than 3 as a rule.
_ABROAD, _RARER_ABROAD = ("en", "es", "fr"), 2.7


@lru_cache(maxsize=16)
def _code(language: str) -> str:
    """wordfreq's code for a language; "" where it has no list, or one that needs a segmenter."""
    try:
        import wordfreq
    except ModuleNotFoundError:
        raise GlossaryError(
            "Suggesting needs the word frequencies of wordfreq, which is not installed: install "
            "Holdfast with its extra, as holdfast[suggest]."
        ) from None

    code = _CODES.get(primary(language), primary(language))
    # Chinese, Japanese and Korean need programs of their own to be cut into words.
    return code if code in wordfreq.available_languages() and code not in ("zh", "ja", "ko") else ""


@lru_cache(maxsize=65536)
def zipf(word: str, language: str) -> float:
    """The frequency of ``word`` on the Zipf scale: 0 unknown, 3 once in a million words, 6 "of"."""
    code = _code(language)
    if not code:
        return _UNKNOWN
    import wordfreq

    # A compound is as common as its rarest part: "solid-fuel" is not in any list.
    parts = [part for part in word.replace("’", "'").split("-") if part]
    return min((float(wordfreq.zipf_frequency(p, code)) for p in parts), default=0.0)


def is_used_abroad(word: str, language: str, all_over: bool = True) -> bool:
    """Whether other languages use a word, as they do names: "Emden", but not "Eiche".

    It must be used in all of some languages, or, not ``all_over``, in one of them.
    """
    abroad = [zipf(word, other) for other in _ABROAD]
    far = min(abroad) if all_over else max(abroad)
    return zipf(word, language) - far <= _RARER_ABROAD


def commonest(language: str) -> frozenset[str]:
    """The words that are commonest in a language."""
    code = _code(language)
    if not code:
        return frozenset()
    import wordfreq

    return frozenset(wordfreq.top_n_list(code, _FUNCTION_WORDS))
