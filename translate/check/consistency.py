"""Consistency: one source has one translation in a document, and two sources have two.

"Save the file" → "Guardar el archivo" once and "Salvar el fichero" another time is a warning.
Capitals and the mark at the end do not count. Two short sources may rightly share a translation
("Close" and "Shut"): that is a hint only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity

# From so many letters on, two sources with one translation are no coincidence.
LONG = 20

_EDGES = regex.compile(r"^[\s\p{P}]++|(?<![\s\p{P}])[\s\p{P}]++$")
_LETTER = regex.compile(r"\p{L}")


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return what a document translates in several ways, and several things in one way."""
    drafts = {draft.segment: draft for draft in run.drafts}
    pairs = [
        (segment, drafts[segment.id])
        for segment in run.segments
        if segment.id in drafts and _LETTER.search(segment.text) and drafts[segment.id].text.strip()
    ]
    return _several(pairs) + _shared(pairs)


def same(text: str) -> str:
    """Return what of a text counts.

    >>> same("Save  the file!") == same("save the file")
    True
    """
    return " ".join(_EDGES.sub("", text).casefold().split())


def _several(pairs: Sequence[tuple[Segment, Draft]]) -> list[Finding]:
    groups: dict[tuple[str, str], list[tuple[Segment, Draft]]] = {}
    for segment, draft in pairs:
        groups.setdefault((segment.language, same(segment.text)), []).append((segment, draft))
    findings = []
    for group in groups.values():
        counts = Counter(same(draft.text) for _, draft in group)
        if len(counts) < 2:
            continue
        # The commonest is taken for meant; of equals the first.
        usual = counts.most_common(1)[0][0]
        where, model = next((s, d) for s, d in group if same(d.text) == usual)
        for segment, draft in group:
            if same(draft.text) != usual:
                message = (
                    f"“{_short(segment.text)}” is “{_short(draft.text)}” here and "
                    f"“{_short(model.text)}” elsewhere ({where.id})."
                )
                findings.append(_finding(draft, Severity.WARNING, message))
    return findings


def _shared(pairs: Sequence[tuple[Segment, Draft]]) -> list[Finding]:
    first: dict[tuple[str, str], Segment] = {}
    findings = []
    reported: set[tuple[str, str]] = set()
    for segment, draft in pairs:
        key = (draft.language, same(draft.text))
        other = first.setdefault(key, segment)
        mine = same(segment.text)
        if not key[1] or mine == same(other.text) or (mine, key[1]) in reported:
            continue
        if other.language != segment.language:
            continue  # A stray caption may say what the text says.
        reported.add((mine, key[1]))
        long = min(len(mine), len(key[1])) >= LONG
        message = (
            f"“{_short(draft.text)}” translates “{_short(segment.text)}” here and "
            f"“{_short(other.text)}” elsewhere ({other.id})."
        )
        findings.append(_finding(draft, Severity.WARNING if long else Severity.INFO, message))
    return findings


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else text[:59] + "…"


def _finding(draft: Draft, severity: Severity, message: str) -> Finding:
    return Finding(draft.segment, "consistency", severity, message, 0, len(draft.text))
