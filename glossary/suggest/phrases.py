"""Terms in texts: noun phrases and hyphenated words that recur, found without a grammar."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.lemma import lemma
from glossary.suggest.frequency import zipf
from glossary.suggest.names import Evidence
from glossary.suggest.text import Word
from glossary.suggest.words import INNER, VERBS, WEAK_FIRST, WEAK_LAST, is_title, starters

_LONGEST = 4
# A German compound this rare and this long is a term of its subject.
_COMPOUND, _RARE = 8, 3.6
# Above it the words of a phrase are so common that the phrase is one of everyday speech.
_COMMON = 5.15
_IRREGULAR = frozenset(
    (
        "men",
        "women",
        "children",
        "people",
        "mice",
        "feet",
        "teeth",
        "geese",
        "data",
        "media",
        "criteria",
    )
)

# How infinitives end: a word of which one is the base form is a verb.
_INFINITIVES = {
    **dict.fromkeys(("es", "pt", "gl", "ca"), ("ar", "er", "ir")),
    "fr": ("er", "ir", "oir"),
    "it": ("are", "ere", "ire"),
}
# Korean inflects in ways that need a grammar; Chinese and Japanese put no spaces between words.
_WITHOUT_PHRASES = frozenset({"ko", "ja", "zh"})

Key = tuple[str, ...]


@lru_cache(maxsize=65536)
def base(word: str, language: str) -> str:
    """A word as it counts: without case, and a noun in the singular."""
    folded = word.casefold()
    if language == "en":
        if folded.endswith("s") and not folded.endswith("ss"):
            head, dash, last = folded.rpartition("-")
            return head + dash + (lemma(last, "en") or last)
        return folded
    if language == "de":
        return lemma(word, "de") or folded
    return folded


def key_of(words: Sequence[str], language: str) -> Key:
    """What all forms of a phrase have in common: number is told by the last word alone."""
    if language == "en":
        return (*(w.casefold() for w in words[:-1]), base(words[-1], "en"))
    return tuple(base(word, language) for word in words)


def phrases(
    texts: Sequence[Sequence[Word]],
    blocked: Sequence[Sequence[bool]],
    language: str,
    evidence: Evidence,
    least: int,
) -> dict[Key, int]:
    """Count the phrases that recur; ``blocked`` words are known, or are parts of names.

    A phrase that mostly stands inside a longer one gives way to it.
    """
    if language in _WITHOUT_PHRASES:
        return {}
    counts: Counter[Key] = Counter()
    led: set[Key] = set()
    for words, block in zip(texts, blocked, strict=True):
        for first, last in _candidates(words, block, language, evidence):
            key = key_of([w.text for w in words[first:last]], language)
            counts[key] += 1
            # In a heading a capital may be that of a name.
            if words[first].heading:
                continue
            # A paragraph's first word is not spaced either.
            if not words[first].spaced or _leads(words, first, language):
                led.add(key)
    kept = {
        key: count
        for key, count in counts.items()
        if count >= least and key in led and _is_term(key, language)
    }
    inside: defaultdict[Key, int] = defaultdict(int)
    for key in sorted(kept, key=len, reverse=True):
        if kept[key] - inside[key] < least:
            continue
        for size in range(1, len(key)):
            for at in range(len(key) - size + 1):
                inside[key[at : at + size]] += kept[key] - inside[key]
    return {key: n for key, n in kept.items() if n - inside[key] >= least}


def _leads(words: Sequence[Word], first: int, language: str) -> bool:
    """Whether a word can stand before a noun phrase: a small word, or a verb."""
    before = words[first - 1].text.casefold()
    return before in starters(language) or before in VERBS or before[0].isdigit()


def _candidates(
    words: Sequence[Word], block: Sequence[bool], language: str, evidence: Evidence
) -> Iterator[tuple[int, int]]:
    inner = INNER.get(language, frozenset())
    for first, word in enumerate(words):
        if block[first] or not _content(word, language, evidence):
            continue
        if _alone(word, language):
            yield first, first + 1
        content = 1
        for at in range(first + 1, min(len(words), first + 2 * _LONGEST)):
            after = words[at]
            if block[at] or not (after.spaced or after.gap in ("'", "’")):
                break
            if after.text.casefold() in inner:
                continue
            if not _content(after, language, evidence) or content == _LONGEST:
                break
            content += 1
            yield first, at + 1


def _content(word: Word, language: str, evidence: Evidence) -> bool:
    folded = word.text.casefold()
    if not folded[0].isalpha() or len(folded) < 2 or folded in starters(language):
        return False
    if word.capital and language != "de":
        return (word.opens or word.heading) and evidence.high[folded] == 0
    return True


def _alone(word: Word, language: str) -> bool:
    """Whether one word may be a term: hyphenated, or a German compound."""
    parts = word.text.split("-")
    if len(parts) > 1:
        return all(len(part) > 1 and part.isalpha() for part in parts)
    return (
        language == "de"
        and word.text[0].isupper()
        and len(word.text) >= _COMPOUND
        and not is_title(word.text, language)
    )


def _is_term(key: Key, language: str) -> bool:
    words = [w for w in key if w not in INNER.get(language, ())]
    mean = sum(zipf(word, language) for word in words) / len(words)
    if mean > _COMMON:
        return False
    if language == "de":
        if len(key) > 1:
            return False
        return mean < _RARE
    if language in _INFINITIVES:
        return not any(_is_verb(word, language) for word in (words[0], words[-1]))
    if language != "en":
        return True
    first, last = words[0], words[-1]
    if first in WEAK_FIRST or first in VERBS or first.endswith("ly"):
        return False
    if last in VERBS or last in WEAK_LAST or last.endswith("ly"):
        return False
    if any(word in VERBS for word in words):
        return False
    # "officials said", "rates rose": a past tense is no form of a noun.
    last = last.rpartition("-")[2]
    found = lemma(last, "en")
    return last in _IRREGULAR or not found or found == last or last.endswith(("s", "ing"))


def _is_verb(word: str, language: str) -> bool:
    found = lemma(word, language)
    # A plural of a noun that ends like an infinitive is none: lugares.
    plural = word in (found + "s", found + "es")
    return found != word and not plural and found.endswith(_INFINITIVES[language])
