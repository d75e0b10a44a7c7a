"""Leaked markers: nothing of an engine's or our own mechanism may reach the reader.

Apertium marks words it does not know (``*word``), cannot generate (``#word``) or cannot transfer
(``@word``), wraps words in blanks (``[[t:1]]…[[/]]``), writes units as ``^lemma<n><sg>$`` and
escapes its special signs with a backslash; we stand in for terms with a nonce. What the source
has as well is the author's.

>>> [text for _, _, text in leaks("The peninsula", "La *peninsula")]
['*peninsula']
>>> leaks("See *note", "Véase *nota")
[]
"""

from __future__ import annotations

from collections import Counter

import regex

from glossary.concept import Glossary
from translate.article import Finding, Run, Severity

# The shape of the word that stands in for a term on its way through an engine.
NONCE = regex.compile(r"(?i)xq[a-z]*qx")

# What leaks look like. What is counted against the source is the key of each kind: with a star in
# the source, a star in the target is no leak, whatever word follows it.
_WORD_MARK = regex.compile(r"(?<![\p{L}\p{N}\p{M}])[*@#](?=\p{L})")
_BLANK = regex.compile(r"\[\[[^\[\]]*\]\]")
_UNIT = regex.compile(r"\^[^\s^$][^^$]*\$")
_TAG = regex.compile(r"(?:<[a-z][a-z0-9_:-]*>){2,}|(?<=[\p{L}\p{M}])<[a-z][a-z0-9_:-]*>")
_ESCAPE = regex.compile(r"\\[\[\]{}^$/\\@<>*#]")

_KINDS = (
    (_BLANK, lambda found: "[["),
    (_UNIT, lambda found: "^"),
    (_TAG, str),
    (_ESCAPE, str),
    (_WORD_MARK, str),
    (NONCE, str.lower),
)


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return an error for every piece of mechanism in a draft that is not in its source."""
    sources = {segment.id: segment.text for segment in run.segments}
    return [
        Finding(
            draft.segment,
            "markers",
            Severity.ERROR,
            f"“{text}” is a marker of the translation's machinery, not text: take it out.",
            start,
            end,
        )
        for draft in run.drafts
        for start, end, text in leaks(sources.get(draft.segment, ""), draft.text)
    ]


def leaks(source: str, target: str) -> list[tuple[int, int, str]]:
    """Return the markers of ``target`` that ``source`` does not account for: start, end, text."""
    found: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for pattern, key in _KINDS:
        allowed = Counter(key(match.group()) for match in pattern.finditer(source))
        for match in pattern.finditer(target):
            name = key(match.group())
            if allowed[name] > 0:
                allowed[name] -= 1
                continue
            start, end = match.span()
            if pattern is _WORD_MARK:
                word = regex.compile(r"[\p{L}\p{M}\p{N}'’-]*").match(target, end)
                end = word.end() if word else end
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                found.append((start, end, target[start:end]))
    return sorted(found)
