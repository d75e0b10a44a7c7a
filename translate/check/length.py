"""Length: short texts, too, have a translation of a likely length, and none is over the maximum.

`coverage` judges the length of sentences; this check judges what is shorter (a title, a button),
with room for what short texts do. "OK" → "La operación se ha completado correctamente" is a
warning, "Save" → "Guardar" passes. With a maximum, what is longer is an error.
"""

from __future__ import annotations

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity
from translate.check.coverage import FROM_LETTERS, likely_letters
from translate.check.placeholders import blanked

# A short text is suspicious beyond these multiples of the likely length and so many letters over
# or under it: of 3,000 short phrases translated by people fewer than 1 in 1,000 are.
SHORTEST, LONGEST = 0.3, 3.0
UNDER, OVER = 8.0, 14.0

_LETTER = regex.compile(r"\p{L}")
_CHARACTER = regex.compile(r"\X")


def check(run: Run, glossary: Glossary, maximum: int | None = None) -> list[Finding]:
    """Return the short texts with an unlikely length, and what has more than ``maximum``
    characters (as a reader counts them)."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        if draft is None or not draft.text.strip():
            continue
        finding = _over(draft, maximum) or _unlikely(segment, draft)
        if finding is not None:
            findings.append(finding)
    return findings


def _over(draft: Draft, maximum: int | None) -> Finding | None:
    if maximum is None or len(draft.text) <= maximum:
        return None
    ends = [match.end() for match in _CHARACTER.finditer(draft.text)]
    if len(ends) <= maximum:
        return None
    message = f"The translation has {len(ends)} characters, {maximum} are the most."
    start = ends[maximum - 1] if maximum > 0 else 0
    return Finding(draft.segment, "length", Severity.ERROR, message, start, len(draft.text))


def _unlikely(segment: Segment, draft: Draft) -> Finding | None:
    have, got = (len(_LETTER.findall(blanked(text))) for text in (segment.text, draft.text))
    likely = have * likely_letters(draft.language) / likely_letters(segment.language)
    if not have or not got or max(likely, got) >= FROM_LETTERS:
        return None
    # Where a sign stands for a word, signs are fewer than these and say as much.
    scale = min(likely_letters(draft.language), 1.0)
    if got > likely * LONGEST and got - likely > OVER * scale:
        word = "long"
    elif got < likely * SHORTEST and likely - got > UNDER * scale:
        word = "short"
    else:
        return None
    message = (
        f"The translation is suspiciously {word}: {got} letters where about {likely:.0f} are "
        f"likely ({have} in the source)."
    )
    return Finding(draft.segment, "length", Severity.WARNING, message)
