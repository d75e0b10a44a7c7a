"""Cleaning, measured on labelled articles in 34 languages, as dumps and as pages.

The floors are lowered on purpose only; the hashes say for which articles they hold.
"""

from __future__ import annotations

import pytest

from benchmarks.cleaning import GOLD, digest, half, labels

DIGESTS = {"build": "8d373904f76c", "measure": "9673530de7ac"}
FLOORS = {
    ("build", "txt"): {"body kept": 99.5, "furniture gone": 95.0, "strays found": 98.0},
    ("build", "html"): {"body kept": 99.0, "furniture gone": 98.0, "strays found": 98.0},
    ("measure", "txt"): {"body kept": 98.0, "furniture gone": 85.0, "strays found": 96.0},
    ("measure", "html"): {"body kept": 98.0, "furniture gone": 95.0, "strays found": 96.0},
}
EVERYWHERE = {"articles read": 100.0, "blocks found": 99.8, "no false stray": 99.3}


@pytest.mark.parametrize(("name", "form"), FLOORS)
def test_the_floors_of_the_labelled_articles(name: str, form: str) -> None:
    figures = half(name, form)
    floors = FLOORS[name, form] | EVERYWHERE
    assert {
        sort: figures.share(sort) for sort in floors if figures.share(sort) < floors[sort]
    } == {}


@pytest.mark.parametrize("name", DIGESTS)
def test_the_articles_are_those_that_were_measured(name: str) -> None:
    assert digest(name) == DIGESTS[name]


def test_there_are_articles_enough() -> None:
    files = [file for name in DIGESTS for file in (GOLD / name).glob("*.tsv")]
    assert len(files) >= 60
    assert len({file.name.split("-")[0] for file in files}) >= 12
    assert all(file.with_suffix(form).exists() for file in files for form in (".txt", ".html"))
    strays = [
        row
        for file in files
        for row in labels(file)
        if row.kind == "caption" and not file.name.startswith(row.language)
    ]
    assert len(strays) >= 100
