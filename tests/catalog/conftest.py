"""Glossaries to read and to write."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossary.concept import Concept, Glossary, Status, Term
from glossary.entry import tidy

from .samples import DYKE, GERMAN, concept, of


@pytest.fixture
def german(tmp_path: Path) -> Path:
    (tmp_path / "de.po").write_bytes(GERMAN.encode())
    return tmp_path


@pytest.fixture
def rich() -> Glossary:
    dyke = Concept(
        DYKE,
        definition="A wall against water.\nNot a ditch.",
        reference="https://example.org/dyke:80 " + " ".join(f"word{n}" for n in range(30)),
        part_of_speech="noun",
        terms={
            "en": (Term("Dyke", "en", forms=("Dykes",)), Term("levee", "en", Status.ADMITTED)),
            "de": (
                Term(
                    "Deich",
                    "de",
                    forms=("Deiche", "a;b", 'q"', "back\\slash"),
                    gender="m",
                    note="A line that is long enough for any tool to break it " * 3 + "\nalso: no",
                ),
                Term("Damm; Wall", "de", Status.ADMITTED),
                Term("Mauer", "de", Status.FORBIDDEN),
            ),
        },
    )
    long = concept("Law " * 40 + "end", "de", Term("Gesetz " * 40 + "Ende", "de"), context="law")
    spare = concept("Draft", "de", Term("Entwurf", "de", approved=False))
    clean = replace(dyke.terms["de"][0], note=tidy(dyke.terms["de"][0].note))
    terms = {**dyke.terms, "de": (clean, *dyke.terms["de"][1:])}
    return of(replace(dyke, terms=terms), long, spare)
