"""The curated glossary has enough terms in every language that it serves."""

from __future__ import annotations

import runpy

import pytest

from glossary.concept import Glossary
from glossary.inflect import preferred, terms_for

from .samples import CAPTIONS, LANGUAGES, NAMES, ROOT, TERMS, first

# Proposals that wait for somebody who knows.
UNDECIDED = {
    ("de", "commitment problem"),
    ("de", "left-of-center"),
    ("ko", "commitment problem"),
    *(
        ("ko", name)
        for name in ("Moon", "Kim", "Rah", "Pinkston", "Daniel Pinkston", "Julian Ryall")
    ),
}

# The languages in which Deutsche Welle published, and those besides.
SERVED = (
    *("sq", "am", "ar", "bn", "bs", "bg", "zh-Hans", "zh-Hant", "hr", "fa-AF", "fr", "de", "el"),
    *("ha", "hi", "id", "sw", "mk", "ps", "fa", "pl", "pt", "pt-BR", "ro", "ru", "sr", "es", "tr"),
    *("uk", "ur", "ko", "ja", "it", "ca", "gl", "nl", "eo"),
)


@pytest.mark.parametrize("language", SERVED)
def test_every_language_the_desk_serves_has_enough_terms(glossary: Glossary, language: str) -> None:
    terms = [preferred(concept, language) for concept in glossary.concepts.values()]
    assert sum(term is not None for term in terms) >= 150


def test_size(glossary: Glossary) -> None:
    assert len(glossary.concepts) >= 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_term(glossary: Glossary, language: str) -> None:
    for concept in glossary.concepts.values():
        assert first(concept, language).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_are_enforced(glossary: Glossary, language: str) -> None:
    enforced = [c for c in glossary.concepts.values() if terms_for(c, language)]
    assert len(enforced) >= 0.85 * len(glossary.concepts) >= 80


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_article_and_its_captions_are_enforced(glossary: Glossary, language: str) -> None:
    by_headword = {id_.headword: concept for id_, concept in glossary.concepts.items()}
    captions = [headword for found in CAPTIONS.values() for headword in found.values()]
    missing = {
        (language, name)
        for name in [*NAMES, *TERMS, *captions]
        if not terms_for(by_headword[name], language)
    }
    assert missing == {pair for pair in UNDECIDED if pair[0] == language}


def test_brazilian_lists_only_what_differs(glossary: Glossary) -> None:
    listed = [c for c in glossary.concepts.values() if "pt-BR" in c.terms]
    assert listed
    for concept in listed:
        assert concept.terms["pt-BR"] != concept.terms["pt"]
        assert first(concept, "pt-BR").text


def test_the_documentation_counts_right() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "coverage_table.py"))
    page = (ROOT / "docs" / "curated.md").read_text(encoding="utf-8")
    assert script["updated"](page) == page, "run: uv run python scripts/coverage_table.py"
