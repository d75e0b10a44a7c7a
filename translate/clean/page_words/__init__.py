"""The words of page furniture by language: sections, buttons, offers, pointers to other pieces.

One file a language, in lower case: under each sort its words, ``_`` for the spaces of a phrase,
``*`` after a stem.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick

from translate.language import base, close

SORTS = ("section", "action", "offer", "pointer")

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
# No line of furniture is longer, and a stem no shorter; a menu's has not more words.
_LOOK, _STEM, _LINE, _START = 400, 3, 25, 40
# So many words are remembered with their sorts.
_SEEN = 20_000


class _Table(NamedTuple):
    """Whole words and stems with their sorts, and phrases, which are looked for all at once."""

    whole: dict[str, frozenset[str]]
    stems: dict[str, frozenset[str]]
    phrases: AhoCorasick
    sorts: list[str]
    seen: dict[str, frozenset[str]]


@lru_cache(maxsize=1024)
def page_words(text: str, language: str) -> Counter[str]:
    """Count the words of each sort in a line: those of its article's language, "other" of others.

    A menu may be in another language than the article; but a word there may be any word here.
    """
    low = text[:_LOOK].casefold()
    tokens = _WORD.findall(low)
    own = _count(low, tokens, _table(base(language)))
    every = _count(low, tokens, _table("")) if len(tokens) <= _LINE else own
    others = {f"other {sort}": every[sort] - own[sort] for sort in SORTS}
    begun = {f"begins {sort}": 1 for sort in _first(low, tokens, _table(base(language)))}
    begun.pop("begins offer", None)  # "Comments on …" may be a heading
    return Counter({**own, **others, **begun})


def _count(low: str, tokens: Sequence[str], table: _Table) -> Counter[str]:
    counts = Counter(dict.fromkeys(SORTS, 0))
    for token in tokens:
        for sort in _sorts(token, table):
            counts[sort] += 1
    hits = {which for which, _, _ in table.phrases.find_matches_as_indexes(low, overlapping=True)}
    counts.update(table.sorts[which] for which in hits)
    return counts


def _first(low: str, tokens: Sequence[str], table: _Table) -> frozenset[str]:
    """The sorts of what a line begins with."""
    if not tokens:
        return frozenset()
    start = low.index(tokens[0])
    found = _sorts(tokens[0], table)
    hits = table.phrases.find_matches_as_indexes(low[start : start + _START], overlapping=True)
    return found | {table.sorts[which] for which, begin, _ in hits if not begin}


def _sorts(token: str, table: _Table) -> frozenset[str]:
    """The sorts of a word: what the table says of it and of its stems, looked for once."""
    found = table.seen.get(token)
    if found is None:
        found = table.whole.get(token, frozenset())
        for size in range(_STEM, len(token) + 1):
            found |= table.stems.get(token[:size], frozenset())
        if len(table.seen) < _SEEN:
            table.seen[token] = found
    return found


@lru_cache(maxsize=1)
def languages() -> dict[str, dict[str, tuple[str, ...]]]:
    """The words as they are kept: language → sort → entries."""
    listed = {}
    for file in sorted(files(__package__).iterdir(), key=lambda one: one.name):
        if file.name.endswith(".txt"):
            parts = file.read_text("utf-8").split("[")
            sorts = (part.partition("]") for part in parts[1:])
            listed[file.name.removesuffix(".txt")] = {
                sort: tuple(words.split()) for sort, _, words in sorts
            }
    return listed


@lru_cache(maxsize=32)
def _table(language: str) -> _Table:
    """The words of a language and those close to it; of all of them for ""."""
    whole: dict[str, frozenset[str]] = {}
    stems: dict[str, frozenset[str]] = {}
    phrases: dict[tuple[str, str], None] = {}
    for tag, sorts in languages().items():
        if language and tag != language and not close(tag, language):
            continue
        for sort, listed in sorts.items():
            for entry in listed:
                word = entry.rstrip("*").replace("_", " ")
                if " " in word or _UNSPACED.search(word):
                    phrases[word, sort] = None
                else:
                    kind = stems if entry.endswith("*") else whole
                    kind[word] = kind.get(word, frozenset()) | {sort}
    automaton = AhoCorasick([word for word, _ in phrases], store_patterns=False)
    return _Table(whole, stems, automaton, [sort for _, sort in phrases], {})
