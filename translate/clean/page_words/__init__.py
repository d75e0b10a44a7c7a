"""The words of page furniture by language: sections, buttons, offers, pointers to other pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick

from translate.clean.page_words.asia import WORDS as ASIA
from translate.clean.page_words.east import WORDS as EAST
from translate.clean.page_words.north import WORDS as NORTH
from translate.clean.page_words.west import WORDS as WEST
from translate.language import base, close

PAGE_WORDS: dict[str, dict[str, str]] = {**WEST, **NORTH, **EAST, **ASIA}
SORTS = ("section", "action", "offer", "pointer")

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
# No line of furniture is longer, and a stem no shorter.
_LOOK, _STEM = 400, 3


class _Table(NamedTuple):
    """Whole words and stems with their sorts, and phrases, which are looked for all at once."""

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    phrases: AhoCorasick
    sorts: list[str]


@lru_cache(maxsize=8192)
def page_words(text: str, language: str) -> Counter[str]:
    """Count the words of each sort in a line: those of its article's language, "other" of others.

    A menu may be in another language than the article; but a word there may be any word here.
    """
    low = text[:_LOOK].casefold()
    tokens = _WORD.findall(low)
    own, every = (_count(low, tokens, _table(tag)) for tag in (base(language), ""))
    others = {f"other {sort}": every[sort] - own[sort] for sort in SORTS}
    return Counter({**own, **others})


def _count(low: str, tokens: Iterable[str], table: _Table) -> Counter[str]:
    counts = Counter(dict.fromkeys(SORTS, 0))
    for token in tokens:
        found = table.whole.get(token, frozenset())
        for size in range(_STEM, len(token) + 1):
            found |= table.stems.get(token[:size], frozenset())
        counts.update(found)
    found_at = table.phrases.find_matches_as_indexes(low, overlapping=True)
    counts.update(table.sorts[which] for which in {which for which, _, _ in found_at})
    return counts


@lru_cache(maxsize=32)
def _table(language: str) -> _Table:
    """The words of a language and those close to it; of all of them for ""."""
    whole: dict[str, frozenset[str]] = {}
    stems: dict[str, frozenset[str]] = {}
    phrases: dict[tuple[str, str], None] = {}
    for tag, sorts in PAGE_WORDS.items():
        if language and tag != language and not close(tag, language):
            continue
        for sort, listed in sorts.items():
            for entry in listed.split():
                word = entry.rstrip("*").replace("_", " ")
                if " " in word or _UNSPACED.search(word):
                    phrases[word, sort] = None
                else:
                    kind = stems if entry.endswith("*") else whole
                    kind[word] = kind.get(word, frozenset()) | {sort}
    automaton = AhoCorasick([word for word, _ in phrases], store_patterns=False)
    return _Table(whole, stems, automaton, [sort for _, sort in phrases])
