"""Repetition: a word or phrase said twice in a row, or a loop, that the source does not have.

"El presidente de de Corea" repeats a word; "muy, muy bueno" for "very, very good" repeats what the
source repeats and passes. Engines that lose their way say the same phrase over and over.

>>> [finding[2] for finding in repeats("The president of Korea", "El presidente de de Corea", "es")]
[2]
>>> repeats("A very very good day", "Un muy muy buen día", "es")
[]
"""

from __future__ import annotations

from itertools import pairwise

import regex

from glossary.concept import Glossary
from translate.article import Finding, Run, Severity

# The longest phrase looked for, in words: loops of translation models are of this size or less.
LONGEST = 6
# From this many times in a row a repetition is a loop.
LOOP = 3
# A piece of text said this often in a row without any break is a loop in any script.
_STUCK = regex.compile(r"(?=\P{L}*\p{L})((?:[\p{L}\p{M}\p{N}\p{P}\s]){2,20}?)\1{4,}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-][\p{L}\p{M}\p{N}]+)*['’]?")
_TWICE = regex.compile(r"(?=\p{Lu}{3})\p{Lu}*?(\p{Lu})\1")
_HAS_LETTER = regex.compile(r"\p{L}")

# What a language rightly says twice in a row: reflexives ("nous nous sommes"), relative and
# article ("die die"), pluperfects ("had had"), set phrases ("a més a més").
_RIGHTLY_TWICE = {
    "ca": frozenset({"a més"}),
    "de": frozenset({"die", "der", "das", "sie", "ihr", "dem", "den"}),
    "en": frozenset({"had", "that"}),
    "fr": frozenset({"nous", "vous"}),
    "nl": frozenset({"die", "dat", "had", "er"}),
}
# Languages that say words twice as a matter of grammar: only loops count in them.
_REDUPLICATING = frozenset(
    [
        "az",
        "bn",
        "fa",
        "gu",
        "hi",
        "hy",
        "id",
        "jv",
        "kk",
        "km",
        "ky",
        "lo",
        "mr",
        "ms",
        "my",
        "ne",
        "pa",
        "si",
        "su",
        "ta",
        "te",
        "th",
        "tk",
        "tl",
        "tr",
        "ur",
        "uz",
        "vi",
    ]
)


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return a warning for every repetition and an error for every loop."""
    sources = {segment.id: segment.text for segment in run.segments}
    findings = []
    for draft in run.drafts:
        source = sources.get(draft.segment, "")
        for start, end, times in repeats(source, draft.text, draft.language):
            loop = times >= LOOP
            shown = draft.text[start:end]
            shown = shown if len(shown) <= 60 else shown[:59] + "…"
            findings.append(
                Finding(
                    draft.segment,
                    "repetition",
                    Severity.ERROR if loop else Severity.WARNING,
                    f"“{shown}” says the same {'over and over' if loop else 'twice'}; "
                    "the source does not.",
                    start,
                    end,
                )
            )
    return findings


def repeats(source: str, target: str, language: str) -> list[tuple[int, int, int]]:
    """Return (start, end, times) for every repetition in ``target`` beyond those of ``source``."""
    base = language.partition("-")[0].lower()
    said = _runs(target)
    allowed = _most_times(source) if said else 1
    found = []
    for start, end, times, size in said:
        phrase = " ".join(target[start:end].casefold().split()[:size])
        if times < LOOP and (
            base in _REDUPLICATING or phrase in _RIGHTLY_TWICE.get(base, frozenset())
        ):
            continue
        if times < LOOP and len(phrase) <= 3 and _spelled_out(source, phrase):
            continue
        if times > allowed:
            found.append((start, end, times))
    if not found:
        for match in _STUCK.finditer(target):
            if not _STUCK.search(source):
                found.append((match.start(), match.end(), LOOP))
    return found


def _spelled_out(source: str, word: str) -> bool:
    """Tell whether a word may be the letter that an abbreviation of the source has twice (CNN)."""
    return not word.isascii() and _TWICE.search(source) is not None


def _most_times(text: str) -> int:
    return max((times for _, _, times, _ in _runs(text)), default=1)


def _runs(text: str) -> list[tuple[int, int, int, int]]:
    """Return (start, end, times, words in the phrase) of phrases said in succession."""
    words = [(m.start(), m.end(), m.group().casefold()) for m in _WORD.finditer(text)]
    keys = [word for _, _, word in words]
    # Between the two of a pair only white space may stand; a loop may have commas in it.
    joined = [text[left[1] : right[0]].isspace() for left, right in pairwise(words)]
    found: list[tuple[int, int, int, int]] = []
    position = 0
    while position < len(keys):
        best: tuple[int, int] | None = None
        for size in range(1, LONGEST + 1):
            if keys[position] not in keys[position + size : position + size + 1]:
                continue  # what comes next begins with another word
            phrase = keys[position : position + size]
            if not any(map(_HAS_LETTER.search, phrase)):
                continue
            times = 1
            while keys[position + times * size : position + (times + 1) * size] == phrase:
                times += 1
            close = all(joined[position : position + 2 * size - 1])
            if times >= LOOP or (times == 2 and close):
                best = (size, times)
                break
        if best is None:
            position += 1
            continue
        size, times = best
        last = position + size * times - 1
        found.append((words[position][0], words[last][1], times, size))
        position = last + 1
    return found
