"""Finds approved translations for segments: the same place first, then the same text anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translate.article import Approved, Draft, Origin, Segment


def drafts(
    segments: Sequence[Segment], target: str, approved: Iterable[Approved]
) -> dict[str, Draft]:
    """Return a draft for each segment that has an approved translation, by segment id."""
    return {
        id: Draft(id, target, entry.target, Origin.MEMORY)
        for id, entry in recall(segments, approved).items()
    }


def recall(segments: Iterable[Segment], approved: Iterable[Approved]) -> dict[str, Approved]:
    """Return the approved translation to use for each segment that has one, by segment id.

    A translation counts for a segment when its source is the segment's text to the letter. The
    one approved for this very segment comes first, then the first one approved for the same text
    elsewhere. What was approved for a place whose text has changed since is not used.

    >>> moon = Segment("b1.s1", "b1", 0, 4, "Moon", "en")
    >>> recall([moon], [Approved("b9.s1", "Moon", "Luna"), Approved("b1.s1", "Moon", "Moon")])
    {'b1.s1': Approved(context='b1.s1', source='Moon', target='Moon')}
    """
    here: dict[tuple[str, str], Approved] = {}
    anywhere: dict[str, Approved] = {}
    for entry in approved:
        if entry.target.strip():
            here.setdefault((entry.context, entry.source), entry)
            anywhere.setdefault(entry.source, entry)
    found: dict[str, Approved] = {}
    for segment in segments:
        entry_here = here.get((segment.id, segment.text), anywhere.get(segment.text))
        if entry_here is not None:
            found[segment.id] = entry_here
    return found
