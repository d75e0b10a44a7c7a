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
# What may stand between the two of a pair.
_GAP = regex.compile(r"[”“»«\"]?\s+[„“”«»\"]?")
# A word with the same word behind a comma: any, or in German a noun, or what ends two clauses.
_ANY = regex.compile(r"[\p{L}\p{M}]+,\s")
_NOUNS = regex.compile(
    r"\p{Lu}[\p{L}\p{M}]{3,},\s(?=\p{Lu})"
    r"|(?!(?:ist|sind|war|waren|hat|haben|wird|werden|wurden?)\b)"
    r"(?<word>\p{Ll}{2,}),\s(?P=word)(?=[,.;!?])"
)
_TWICE = regex.compile(r"(?=\p{Lu}{3})\p{Lu}*?(\p{Lu})\1")
_HAS_LETTER = regex.compile(r"\p{L}")

# What a language rightly says twice in a row: reflexives ("nous nous sommes"), relative and
# article ("die die"), pluperfects ("had had"), set phrases ("a més a més"), particles ("të të").
_RIGHTLY_TWICE = {
    "ca": frozenset({"a més"}),
    "de": frozenset({"sie", "ihr"}),
    "en": frozenset({"had", "that"}),
    "fr": frozenset({"nous", "vous"}),
    "nl": frozenset({"die", "dat", "had", "er"}),
    "sq": frozenset({"të"}),
}
# German relatives and articles follow each other ("die Frau, bei der der Hund blieb"), behind a
# mark, a preposition or a conjunction, and no second article comes behind them.
_ARTICLES = frozenset({"die", "der", "das", "dem", "den"})
_BEFORE_TWO_ARTICLES = regex.compile(
    r"(?:[^\p{L}\s]|(?:[^\p{L}\s]\s*|(?<!\p{L})(?:und|oder)\s)"
    r"(?:an|auf|aus|bei|durch|für|gegen|hinter|in|mit|nach|neben|ohne|seit|über|um|"
    r"unter|von|vor|während|wegen|zu|zwischen)"
    r"|(?<!\p{L})(?:außer|trotz|und|oder|sowie|als|wie|ähnlich|dass|daß|"
    r"weil|wenn|ob|da|denn|aber|sondern|bis|nämlich|ist|war|wäre|sei))$",
    regex.IGNORECASE,
)
_DETERMINER = regex.compile(
    r"\s+(?:(?:dies|jen|jed|ein|kein|mein|dein|sein|unser)(?:e[mnrs]?)?"
    r"|d(?:er|ie|as|em|en))(?!\p{L})"
)
# Languages that say words twice as a matter of grammar: only loops count in them.
_REDUPLICATING = frozenset(
    [
        "am",
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
        "ps",
        "si",
        "su",
        "sw",
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
    said = _runs(target, _NOUNS if base == "de" else None)
    allowed = _most_times(source) if said else (1, 1)
    found = []
    for start, end, times, size, close in said:
        phrase = " ".join(target[start:end].casefold().split()[:size])
        if times < LOOP and (
            base in _REDUPLICATING or phrase in _RIGHTLY_TWICE.get(base, frozenset())
        ):
            continue
        articles = base == "de" and phrase in _ARTICLES
        if times < LOOP and articles and _are_two_articles(target, start, end):
            continue
        if times < LOOP and len(phrase) <= 3 and _spelled_out(source, phrase):
            continue
        if times > allowed[0 if close else 1]:
            found.append((start, end, times))
    if not found:
        for match in _STUCK.finditer(target):
            if not _STUCK.search(source):
                found.append((match.start(), match.end(), LOOP))
    return found


def _are_two_articles(text: str, start: int, end: int) -> bool:
    if text[start].isupper() and text[start:end].split()[-1][0].isupper():
        return False
    if _DETERMINER.match(text, end):
        return False
    # "Ihre Stimme ähnelt der der Mutter": that of her mother, wherever it stands.
    genitive = text[start:end].casefold().startswith("der")
    return genitive or bool(_BEFORE_TWO_ARTICLES.search(text[:start].rstrip()[-20:]))


def _spelled_out(source: str, word: str) -> bool:
    """Tell whether a word may be the letter that an abbreviation of the source has twice (CNN)."""
    return not word.isascii() and _TWICE.search(source) is not None


def _most_times(text: str) -> tuple[int, int]:
    """Return how often a text says the most repeated: with nothing between, and with commas."""
    runs = _runs(text, _ANY)
    return (
        max((times for _, _, times, _, close in runs if close or times >= LOOP), default=1),
        max((times for _, _, times, _, _ in runs), default=1),
    )


def _runs(text: str, over: regex.Pattern[str] | None) -> list[tuple[int, int, int, int, bool]]:
    """Return (start, end, times, words in the phrase, whether nothing stands between) of phrases
    said in succession.

    Between the two of a pair only white space may stand, and a comma where ``over`` matches from
    the one word to the next; a loop may have commas in it.
    """
    words = [(m.start(), m.end(), m.group().casefold()) for m in _WORD.finditer(text)]
    keys = [word for _, _, word in words]
    joined = [
        _GAP.fullmatch(text, left[1], right[0]) is not None for left, right in pairwise(words)
    ]
    found: list[tuple[int, int, int, int, bool]] = []
    position = 0
    while position < len(keys):
        best: tuple[int, int, bool] | None = None
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
            comma = size == 1 and over is not None and over.match(text, words[position][0])
            if times >= LOOP or (times == 2 and (close or comma)):
                best = (size, times, close)
                break
        if best is None:
            position += 1
            continue
        size, times, close = best
        last = position + size * times - 1
        found.append((words[position][0], words[last][1], times, size, close))
        position = last + 1
    return found
