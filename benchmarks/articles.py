"""Makes up articles for benchmarks: news of a made-up coast, hardly a sentence of it twice.

Each has a headline, a dateline, a byline, paragraphs of a few sentences, and some of a page's
furniture; one in four mentions what the curated glossary holds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path


def _listed(names: str) -> list[str]:
    return names.split(",")


_PLACES = _listed(
    "Harrow Point,Millbridge,Castle Row,Northfield,Eastport,Long Marsh,Stonegate,Riverton"
)
_PEOPLE = _listed(
    "Anna Cole,Peter Marsh,Helen Ward,Thomas Reed,Laura Finch,David Stone,Emma Hale,John Pike"
)
_ROLES = _listed("mayor,engineer,teacher,farmer,doctor,captain,judge,minister,director,fisherman")
_BODIES = _listed(
    "council,court,school,hospital,company,union,university,museum,harbour office,library"
)
_THINGS = _listed(
    "bridge,road,harbour,market,school,hospital,station,park,library,theatre,factory,church,river,"
    "lighthouse,museum,house,garden,field,tower,square,canal,mill,tunnel,wall,office,laboratory"
)
_QUALITIES = _listed(
    "new,old,small,large,empty,expensive,famous,public,private,dangerous,quiet,modern"
)
_DEEDS = _listed(
    "opened,closed,bought,sold,repaired,visited,painted,lost,found,studied,protected,changed,"
    "defended,described,destroyed,finished,inspected,paid for,planned,saved"
)
_TIMES = _listed(
    "on Monday,on Friday,last year,in April,after the storm,before the election,during the winter,"
    "in the morning,for the first time,every summer,two weeks ago,at the end of the war"
)
_REASONS = _listed(
    "because the money was late,although nobody had asked for it,when the water rose,"
    "while the children were at school,so that the ships could return,after a long discussion,"
    "because the law had changed,although the weather was bad,when the strike ended"
)
_TERMS = _listed(
    "South Korea,North Korea,Seoul,Pyongyang,Moon Jae-in,Sunshine Policy,Kaesong,Security Council"
)
_FURNITURE = ("Home | News | Sport | Culture", "Share this article", "Subscribe to our newsletter")


def article(number: int, terms: bool | None = None) -> str:
    """Return article ``number``: the same text each time; with glossary terms if asked for."""
    chance = random.Random(number)
    pick = chance.choice
    held = chance.random() < 0.25 if terms is None else terms

    def thing() -> str:
        return f"the {pick(_QUALITIES)} {pick(_THINGS)}"

    def sentence() -> str:
        who = pick(
            (
                f"The {pick(_ROLES)} {pick(_PEOPLE)}",
                f"The {pick(_BODIES)} of {pick(_PLACES)}",
                f"{pick(_PEOPLE)} and the {pick(_ROLES)}",
            )
        )
        shape = chance.randrange(5)
        if shape == 0:
            return f"{who} {pick(_DEEDS)} {thing()} {pick(_TIMES)}."
        if shape == 1:
            return f"{who} {pick(_DEEDS)} {thing()} and {thing()} {pick(_REASONS)}."
        if shape == 2:
            amount = chance.randrange(1000, 99000)
            return f"{who} asked for {amount:,} dollars for {thing()} in {pick(_PLACES)}."
        if shape == 3:
            return f"{pick(_TIMES).capitalize()}, {pick(_PEOPLE)} {pick(_DEEDS)} {thing()}."
        return f"“We have never seen {thing()} like this one,” {pick(_PEOPLE)} said {pick(_TIMES)}."

    def paragraph() -> str:
        told = [sentence() for _ in range(chance.randrange(2, 6))]
        if held and chance.random() < 0.3:
            told.append(
                f"{pick(_TERMS)} was part of the talks {pick(_TIMES)}, {pick(_PEOPLE)} said."
            )
        return " ".join(told)

    place = pick(_PLACES)
    headline = f"{place}: {pick(_BODIES)} {pick(_DEEDS)} {thing()} {pick(_TIMES)}"
    parts = [_FURNITURE[0], headline, f"By {pick(_PEOPLE)}", _FURNITURE[1]]
    parts += [paragraph() for _ in range(chance.randrange(5, 9))]
    return "\n\n".join([*parts, _FURNITURE[2]]) + "\n"


def write(folder: Path, count: int) -> Iterator[Path]:
    """Write so many articles below a folder, fifty in each folder."""
    for number in range(count):
        path = folder / f"{number // 50:03d}" / f"{number:05d}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number), "utf-8")
        yield path
