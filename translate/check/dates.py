"""Dates: the months and days of the week of the source are those of the translation.

"On 7 June 2017" → "El 7 de julio de 2017" is a warning, "El 7 de junio" and "el 7/6/2017" pass.
(That the figures are the same, `numbers` sees to.) Only a name that answers to no name of the
source counts: names have forms that are not listed, and a translator may leave them out.
"""

from __future__ import annotations

from functools import cache

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity

# What is a month or a day only beside a number, or in English behind such a word.
_DOUBTFUL = frozenset({"may", "march", "mar", "sun", "sat", "wed", "marzo", "mars", "dom", "mai"})
_BEHIND = regex.compile(
    r"(?i:(?<!\p{L})(?:in|since|until|till|by|last|next|early|late|mid|this|from|through|during))"
    r"[\s-](?=(?:March|May)(?!\p{L}))"
)
_NAMES = {"months": "month", "days": "day of the week"}


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return the months and days of the week that became others."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: list[Finding] = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        if draft is not None:
            for kind in _NAMES:
                findings += _changed(segment, draft, kind)
    return findings


def _changed(segment: Segment, draft: Draft, kind: str) -> list[Finding]:
    ours = _found(segment.text, segment.language, kind)
    theirs = _found(draft.text, draft.language, kind) if ours else []
    lost = {number: text for number, text, _ in ours}
    have = {number for number, _, _ in theirs}
    new = [one for one in theirs if one[0] not in lost]
    gone = [text for number, text in lost.items() if number not in have]
    if not new or not gone:
        return []
    _, text, place = new[0]
    message = f"The {_NAMES[kind]} “{gone[0]}” of the source became “{text}”."
    return [Finding(draft.segment, "dates", Severity.WARNING, message, place, place + len(text))]


def _found(text: str, language: str, kind: str) -> list[tuple[int, str, int]]:
    """Return the months or days named in a text: number, name and place."""
    pattern, numbers = _names(language, kind)
    if pattern is None:
        return []
    found = []
    for match in pattern.finditer(text):
        name = match.group().casefold()
        beside = (
            text[max(0, match.start() - 4) : match.start()] + text[match.end() : match.end() + 4]
        )
        behind = _BEHIND.search(text, max(0, match.start() - 8), match.end())
        if name in _DOUBTFUL and not (behind or regex.search(r"\p{Nd}", beside)):
            continue
        found.append((numbers[name], match.group(), match.start()))
    return found


@cache
def _names(language: str, kind: str) -> tuple[regex.Pattern[str] | None, dict[str, int]]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None, {}
    numbers: dict[str, int] = {}
    twice: set[str] = set()
    tables = locale.months if kind == "months" else locale.days
    for style in ("format", "stand-alone"):
        for number, name in tables[style].get("wide", {}).items():
            bare = name.casefold().removeprefix("de ").removeprefix("d’")
            # Numbered months (Chinese) are figures, and `numbers` has them.
            if len(bare) < 3 or regex.search(r"\p{N}|\p{Han}", bare):
                continue
            if numbers.setdefault(bare, number) != number:
                twice.add(bare)
    for name in twice:
        del numbers[name]
    if not numbers:
        return None, {}
    listed = "|".join(sorted(map(regex.escape, numbers), key=len, reverse=True))
    return regex.compile(rf"(?i)(?<![\p{{L}}\p{{M}}])(?:{listed})(?![\p{{L}}\p{{M}}])"), numbers
