"""What is saved loads as it was, after other programs as well."""

from __future__ import annotations

import shutil
import string
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.entry import tidy

from .samples import assert_gettext_accepts, of

SIGNS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
NASTY = st.sampled_from(
    ['"', "\\", "\\n", ";", "; ", "# also: x", "also: x", "msgid", "#~", "\u2028", "\x85", "\\;"]
)
TEXT = st.lists(st.one_of(SIGNS, NASTY, st.sampled_from(string.ascii_letters)), max_size=6).map(
    "".join
)
# Comments hold words and lines, not the space around them.
WORD = TEXT.map(str.strip).filter(bool)
PROSE = st.one_of(st.just(""), st.lists(TEXT, max_size=3).map("\n".join)).map(tidy)


@st.composite
def terms_in(draw: st.DrawFn, language: str, headword: str = "") -> tuple[Term, ...]:
    approved = draw(st.booleans())
    first = Term(
        headword or draw(WORD),
        language,
        forms=tuple(draw(st.lists(WORD, max_size=2))),
        gender=draw(st.sampled_from(["", "f", "m", "n"])),
        number=draw(st.sampled_from(["", "sg", "pl"])),
        note=draw(PROSE),
        approved=approved,
    )
    others = [
        Term(text, language, status, approved=approved)
        for status in (Status.ADMITTED, Status.FORBIDDEN)
        for text in draw(st.lists(WORD, max_size=2))
    ]
    return (*([first] if headword or not others or draw(st.booleans()) else []), *others)


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    main = draw(st.sampled_from(["en", "fr"]))
    concepts = []
    for id_ in draw(st.lists(st.tuples(TEXT, WORD), max_size=3, unique=True)):
        terms = {main: draw(terms_in(main, id_[1]))}
        terms |= {tag: draw(terms_in(tag)) for tag in ("de", "pt-BR") if draw(st.booleans())}
        concepts.append(
            Concept(
                ConceptId(*id_),
                definition=draw(PROSE),
                reference=" ".join(draw(PROSE).split()),
                part_of_speech=draw(st.sampled_from(["", "noun", "proper noun", "verb"])),
                case_sensitive=draw(st.booleans()),
                do_not_translate=draw(st.booleans()),
                terms=terms,
            )
        )
    return of(*concepts, main=main)


quickly = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


@quickly
@given(glossaries())
def test_what_is_saved_loads_as_it_was(glossary: Glossary) -> None:
    with tempfile.TemporaryDirectory() as name:
        save(glossary, Path(name))
        assert load(Path(name)) == glossary
        before = {path: path.read_bytes() for path in Path(name).iterdir()}
        save(glossary, Path(name))
        assert {path: path.read_bytes() for path in Path(name).iterdir()} == before


@quickly
@given(glossaries(), glossaries())
def test_any_change_loads_as_it_was_saved(old: Glossary, new: Glossary) -> None:
    with tempfile.TemporaryDirectory() as name:
        save(old, Path(name))
        new = replace(new, main_language=old.main_language)
        # One of the headwords' own language is there for each concept, as load gives it.
        concepts = {
            id_: replace(
                one,
                terms={
                    **{tag: terms for tag, terms in one.terms.items() if tag not in ("en", "fr")},
                    old.main_language: (Term(id_.headword, old.main_language),),
                },
            )
            for id_, one in new.concepts.items()
        }
        shared = {
            id_: replace(one, terms=old.concepts[id_].terms) if id_ in old.concepts else one
            for id_, one in concepts.items()
        }
        for wanted in (shared, concepts):
            save(replace(new, concepts=wanted), Path(name))
            assert load(Path(name)).concepts == wanted


def test_gettext_accepts_what_is_written(tmp_path: Path, rich: Glossary) -> None:
    save(rich, tmp_path)
    for path in tmp_path.glob("*.po"):
        assert_gettext_accepts(path)


@pytest.mark.parametrize("options", [[], ["--no-wrap"], ["--sort-output"]])
def test_gettext_loses_nothing_on_the_way_through(
    tmp_path: Path, rich: Glossary, options: list[str]
) -> None:
    tool = shutil.which("msgcat")
    if tool is None:
        pytest.skip("gettext is not installed")
    save(rich, tmp_path)
    for path in tmp_path.glob("*.po"):
        subprocess.run([tool, *options, "-o", path, path], check=True)
    assert load(tmp_path) == rich


def test_polib_reads_what_is_written(tmp_path: Path, rich: Glossary) -> None:
    save(rich, tmp_path)
    read = {entry.msgid: entry for entry in polib.pofile(str(tmp_path / "de.po"))}
    assert {id_.headword for id_ in rich.concepts} == set(read)
    assert read["Dyke"].msgstr == "Deich"
    assert read["Draft"].fuzzy
