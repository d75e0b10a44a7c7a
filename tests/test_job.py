"""How far a translation is, and that no engine is given a whole book at once."""

from __future__ import annotations

import pytest

from glossary.concept import Glossary
from glossary.match import Matcher
from translate import hold, job, screen
from translate.article import Draft, Origin, Segment
from translate.engines.apertium import Apertium
from translate.engines.base import Pair, Route


def test_a_book_is_translated_a_part_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    progress = job.Progress()
    seen: list[tuple[int, str]] = []

    def translate(some: list[Segment], target: str, *_: object) -> list[Draft]:
        seen.append((len(some), screen.far(progress)))
        return [Draft(one.id, target, one.text.upper(), Origin.ENGINE) for one in some]

    monkeypatch.setattr(hold, "translate", translate)
    glossary = Glossary()
    segments = [Segment(f"s{n}", "b1", 0, 1, f"text {n}", "en") for n in range(1200)]
    route = Route(Apertium(), (Pair("en", "es"),))
    drafts = progress.translate(segments, "es", route, Matcher(glossary, "en"), glossary)
    assert [draft.text for draft in drafts] == [one.text.upper() for one in segments]
    assert max(count for count, _ in seen) <= 500 and sum(count for count, _ in seen) == 1200
    assert seen[0][1] == ", 0 of 1,200 sentences"
    assert seen[1][1].startswith(", 500 of 1,200 sentences, about ")
    assert screen.far(progress) == ", all 1,200 sentences translated; checking and writing"


def test_nothing_is_said_of_how_far_it_is_before_it_is_known() -> None:
    assert screen.far(job.Progress()) == ""
