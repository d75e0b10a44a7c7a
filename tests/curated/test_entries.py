"""The curated entries obey their rules: definitions, scripts, genders, forms."""

from __future__ import annotations

from collections import defaultdict
from unicodedata import is_normalized

import langcodes
import pytest
import regex

from glossary.concept import ConceptId, Glossary, Status
from glossary.inflect import find_accepted, forbidden, terms_for

from .samples import ROMANCE, every_term, first, surfaces

# An abbreviation that the language spells out has the term of what it stands for.
SPELLED_OUT = [{"US", "United States"}, {"WMD", "weapons of mass destruction"}]


def test_definitions_are_one_sentence(glossary: Glossary) -> None:
    for concept in glossary.concepts.values():
        assert regex.fullmatch(r"\p{Lu}[^\n]{7,}\.", concept.definition), concept.id
        assert not regex.search(r"\p{Ll}[.!?] ", concept.definition), concept.id
    assert all(c.part_of_speech for c in glossary.concepts.values())


def test_no_english_name_has_two_concepts(glossary: Glossary) -> None:
    owners: dict[str, set[ConceptId]] = defaultdict(set)
    for concept in glossary.concepts.values():
        for term in concept.terms["en"]:
            for surface in surfaces(term):
                # A case-sensitive term is another one in another case.
                owners[surface if concept.case_sensitive else surface.casefold()].add(concept.id)
    assert not {surface: ids for surface, ids in owners.items() if len(ids) > 1}


@pytest.mark.parametrize("language", [*ROMANCE, "eo", "de"])
def test_no_two_concepts_have_one_translation(glossary: Glossary, language: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for concept in glossary.concepts.values():
        owners[first(concept, language).text].add(concept.id.headword)
    shared = [headwords for headwords in owners.values() if len(headwords) > 1]
    assert [headwords for headwords in shared if headwords not in SPELLED_OUT] == []


def test_what_is_forbidden_is_not_accepted(glossary: Glossary) -> None:
    # One language after the other: each has a dictionary, and only a few are kept at a time.
    languages = sorted({tag for concept in glossary.concepts.values() for tag in concept.terms})
    for language in languages:
        for concept in glossary.concepts.values():
            for bad in forbidden(concept, language):
                for good in terms_for(concept, language):
                    for surface in surfaces(good):
                        assert not find_accepted(surface, bad), (concept.id, surface, bad.text)
                    assert not find_accepted(bad.text, good), (concept.id, bad.text, good.text)


def test_texts_are_clean(glossary: Glossary) -> None:
    for concept, term in every_term(glossary):
        for text in (concept.id.headword, concept.definition, *surfaces(term)):
            assert is_normalized("NFC", text), text
            assert text == " ".join(text.split()), text
            # A joiner or non-joiner belongs to a word in Arabic and Indic scripts.
            bare = regex.sub(r"(?<=[\p{Arabic}\p{Bengali}\p{Devanagari}])[\u200c\u200d]", "", text)
            assert not regex.search(r"[\p{Cc}\p{Cf}\p{Co}\p{Cn}…;]", bare), text


def test_forms_are_listed_once(glossary: Glossary) -> None:
    for concept, term in every_term(glossary):
        assert len(set(surfaces(term))) == len(surfaces(term)), (concept.id, term)
    for concept in glossary.concepts.values():
        for language, terms in concept.terms.items():
            texts = [term.text for term in terms]
            assert len(set(texts)) == len(texts), (concept.id, language)


# The scripts of CLDR in the names of Unicode; what a Japanese or Korean text has besides.
SCRIPTS = {
    **{
        "Latn": "Latin",
        "Cyrl": "Cyrillic",
        "Grek": "Greek",
        "Arab": "Arabic",
        "Deva": "Devanagari",
    },
    **{"Beng": "Bengali", "Ethi": "Ethiopic", "Hans": "Han", "Hant": "Han", "Kore": "Hangul"},
    "Jpan": r"Han}\p{Katakana}\p{Hiragana}\p{Common",
}


def test_scripts(glossary: Glossary) -> None:
    for concept, term in every_term(glossary):
        text = " ".join(surfaces(term))
        script = SCRIPTS[str(langcodes.Language.get(term.language).maximize().script)]
        if script == "Latin":
            assert regex.fullmatch(r"[\p{Latin}\p{M}\p{N}\p{P}\p{S}\s]+", text), (concept.id, text)
            continue
        letters = rf"[\p{{{script}}}\p{{Latin}}\p{{M}}\p{{N}}\p{{P}}\p{{S}}\s\u200c\u200d\u0640]+"
        assert regex.fullmatch(letters, text), (concept.id, term.language, text)
        if term.status is not Status.PREFERRED or not term.approved:
            continue
        # NATO, K2, Hyundai Asan: written so in these languages too.
        short = regex.fullmatch(r"[\p{Lu}\p{N}\p{P}\s]+", term.text)
        if not short and term.text != concept.id.headword:
            assert regex.search(rf"[\p{{{script}}}]", text), (concept.id, term.language, text)


@pytest.mark.parametrize("language", [*ROMANCE, "pt-BR", "de"])
def test_nouns_have_a_gender(glossary: Glossary, language: str) -> None:
    genders = ("m", "f", "n") if language == "de" else ("m", "f")
    for concept in glossary.concepts.values():
        if concept.part_of_speech != "adjective" and language in concept.terms:
            assert first(concept, language).gender in genders, concept.id


@pytest.mark.parametrize("language", [*ROMANCE, "de", "eo"])
def test_adjectives_agree(glossary: Glossary, language: str) -> None:
    for concept in glossary.concepts.values():
        term = first(concept, language)
        # A phrase such as "de propulsión nuclear" never changes.
        if concept.part_of_speech == "adjective" and " " not in term.text:
            assert term.forms, (concept.id, term.text)


def test_german_adjectives_decline(glossary: Glossary) -> None:
    declined = 0
    for concept in glossary.concepts.values():
        term = first(concept, "de")
        adjective, _, noun = term.text.partition(" ")
        stem = regex.sub("(e|er|es)$", "", adjective)
        # Adjectives made from a town ("Genfer") never change.
        fixed = concept.id.context.startswith("people") or adjective in (stem, "Genfer")
        if noun and not fixed:
            assert any(form.startswith(f"{stem}en ") for form in term.forms), term.text
            declined += 1
    assert declined >= 30


def test_esperanto_has_its_accusatives(glossary: Glossary) -> None:
    """Dictionaries know few of the compounds, so every form that can be written is listed."""
    for concept in glossary.concepts.values():
        terms = terms_for(concept, "eo")
        if concept.id.context.startswith("people"):
            continue
        listed = {surface for term in terms for surface in surfaces(term)}
        for surface in listed:
            words = surface.split()
            head = next((i for i, word in enumerate(words) if not regex.search("[ao]j?$", word)), 0)
            head = head or len(words)
            # What stays in Roman spelling has no case.
            if surface.casefold() == concept.id.headword.casefold() or not all(
                regex.search("[ao]j?$", word) for word in words[:head]
            ):
                continue
            accusative = [word + "n" if i < head else word for i, word in enumerate(words)]
            assert " ".join(accusative) in listed, (concept.id, surface)


@pytest.mark.parametrize("language", ROMANCE)
def test_plural_headwords_have_plural_terms(glossary: Glossary, language: str) -> None:
    plural = [c for c in glossary.concepts.values() if c.terms["en"][0].number == "pl"]
    assert {"sanctions", "South Koreans"} <= {c.id.headword for c in plural}
    for concept in plural:
        exceptions = {("pt-BR", "state media")}
        if (language, concept.id.headword) not in exceptions:
            assert first(concept, language).number == "pl", concept.id
