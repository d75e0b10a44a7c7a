"""Choosing a tense, and the times and places that go with it."""

from __future__ import annotations

from scripts.grammar import adjuncts, nouns
from scripts.grammar.adjuncts import Adjunct
from scripts.grammar.maker import Maker


def tense(m: Maker, subordinate: bool = False) -> tuple[str, str]:
    """A tense and a modal (or "")."""
    kind = m.weighted(
        (
            (40, "past"),
            (21, "present"),
            (13, "perfect"),
            (3, "pluperfect"),
            (8, "future"),
            (15, "modal"),
            (2, "unreal"),
        )
    )
    if kind != "modal":
        return kind, ""
    options = ["can", "must", "should", "could", "would", "wants", "had to", "wanted", "was able",
               "is allowed", "was allowed", "is to"]  # fmt: skip
    if m.to == "de":
        options += ["may", "might", "has to", "is going"]
    modal = m.one(options)
    return (
        "past" if modal in ("had to", "wanted", "was able", "was allowed") else "present"
    ), modal


def adjunct_tense(tense: str, modal: str) -> str:
    """Which times go with a tense."""
    if modal in ("would", "should", "is to", "could", "may", "might", "is going"):
        return "future"
    if tense in ("perfect", "future", "past"):
        return tense
    return "past" if tense in ("pluperfect", "unreal") else "present"


def one_each(found: tuple[Adjunct, ...]) -> tuple[Adjunct, ...]:
    """At most one adjunct a slot."""
    kept: dict[str, Adjunct] = {}
    for one in found:
        kept.setdefault(one.slot, one)
    return tuple(kept.values())


def chosen_adjuncts(m: Maker, which: str, modal: str, depth: int) -> tuple[Adjunct, ...]:
    """When, where and how, as the tense allows; fewer the deeper the clause is embedded."""
    found: list[Adjunct] = []
    if m.chance(0.3 if depth == 0 else 0.18):
        found.append(adjuncts.time(m, adjunct_tense(which, modal)))
    if m.chance(0.2 if depth == 0 else 0.1):
        found.append(adjuncts.place(m))
    if m.chance(0.015):
        en, de = nouns.as_role(m)
        found.append(Adjunct(en, de, "other"))
    if m.chance(0.12 if depth == 0 else 0.05):
        found.append(adjuncts.prepositional(m, ("time", "place", "other")))
    return one_each(tuple(found))
