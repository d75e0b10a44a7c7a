"""Glossaries over one another, the curated one, a person's own, and how they are told apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossary.catalog import curated, digest, stack, user_directory
from glossary.concept import Glossary, Term

from .samples import DYKE, concept, of, with_german, without


def test_later_glossary_overrides_a_language_and_leaves_the_others() -> None:
    dyke = concept("Dyke", "de", Term("Deich", "de"))
    first = replace(dyke, definition="A wall.", terms={**dyke.terms, "fr": (Term("digue", "fr"),)})
    second = concept("Dyke", "de", Term("Damm", "de"))
    weir = concept("Weir", "de", Term("Wehr", "de"))
    stacked = stack([of(first), of(second, weir)])
    found = stacked.concepts[DYKE]
    assert found.definition == "A wall."
    assert [found.terms[tag][0].text for tag in ("de", "fr")] == ["Damm", "digue"]
    assert list(stacked.concepts) == [DYKE, weir.id]
    assert stack([]) == Glossary()


def test_a_mere_headword_does_not_override_listed_source_forms() -> None:
    listed = replace(concept("Dyke"), terms={"en": (Term("Dyke", "en", forms=("Dykes",)),)})
    assert stack([of(listed), of(concept("Dyke"))]).concepts[DYKE] == listed


def test_user_directory_follows_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HOLDFAST_GLOSSARY", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_directory() == tmp_path / "holdfast" / "glossary"
    assert not list(tmp_path.iterdir())
    monkeypatch.setenv("HOME", str(tmp_path))
    for ignored in ("", "relative/path"):
        monkeypatch.setenv("XDG_DATA_HOME", ignored)
        assert user_directory() == tmp_path / ".local" / "share" / "holdfast" / "glossary"


def test_curated_glossary_loads() -> None:
    assert all(one.id == id_ for id_, one in curated().concepts.items())


def test_digest_tells_any_difference(rich: Glossary) -> None:
    assert digest(rich) == digest(Glossary(dict(rich.concepts)))
    assert len(digest(rich)) == 12
    dyke = rich.concepts[DYKE]
    first = dyke.terms["de"][0]
    others = [
        Glossary(rich.concepts, "de"),
        without(rich, DYKE),
        with_german(rich, DYKE, first),
        with_german(rich, DYKE, replace(first, gender="f"), *dyke.terms["de"][1:]),
        Glossary({**rich.concepts, DYKE: replace(dyke, case_sensitive=True)}),
    ]
    assert len({digest(one) for one in (rich, *others)}) == 6
