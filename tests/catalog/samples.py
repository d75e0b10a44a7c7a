"""A German file as people keep it, and what makes and changes small glossaries."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.concept import Concept, ConceptId, Glossary, Term

HEADER = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
GERMAN = (
    "# Kept by Ada.\n"
    + HEADER
    + """
#. Who may build where.
#: https://example.org/zoning:80 Ada, p. 12
#, case-sensitive, c-format
# also: Bauzone;  Bauplan
# Ask the town hall.
# never: Zonen-Police
# forms: Bebauungspläne; Bebauungsplans
# gender: m
# number: sg
#| msgid "Zoning plan"
msgctxt "law"
msgid ""
"Zoning "
"law"
msgstr "Bebauungsplan"

#,fuzzy
#an unspaced comment
msgid "Dyke"
msgstr "Deich"

msgid "Ferry"
msgstr ""

#~ msgid "Old"
#~ msgstr "Alt"
"""
)
ZONING = ConceptId("law", "Zoning law")
DYKE = ConceptId("", "Dyke")


def concept(headword: str, language: str = "de", *terms: Term, context: str = "") -> Concept:
    listed = {"en": (Term(headword, "en"),), **({language: terms} if terms else {})}
    return Concept(ConceptId(context, headword), terms=listed)


def of(*concepts: Concept, main: str = "en") -> Glossary:
    return Glossary({one.id: one for one in concepts}, main)


def without(glossary: Glossary, id_: ConceptId) -> Glossary:
    kept = {key: one for key, one in glossary.concepts.items() if key != id_}
    return Glossary(kept, glossary.main_language)


def with_german(glossary: Glossary, id_: ConceptId, *terms: Term) -> Glossary:
    old = glossary.concepts[id_]
    changed = replace(old, terms={**old.terms, "de": terms})
    return Glossary({**glossary.concepts, id_: changed}, glossary.main_language)


def assert_gettext_accepts(path: Path) -> None:
    tool = shutil.which("msgfmt")
    if tool is None:
        pytest.skip("gettext is not installed")
    done = subprocess.run(
        [tool, "-c", "-o", os.devnull, path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
