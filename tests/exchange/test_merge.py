"""What a file changes in a glossary: the differences, the conflicts, single PO files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange import Options, Reading, read, reading, write
from glossary.exchange.diff import Change, differences, lines, told
from glossary.exchange.merge import merged, only, rekeyed, storable

from .samples import SAMPLE, glossaries

DYKE, FERRY = ConceptId("", "dyke"), ConceptId("", "ferry")


def of(*concepts: Concept, main: str = "en") -> Glossary:
    return Glossary({one.id: one for one in concepts}, main)


def dyke(*terms: Term, definition: str = "", head: tuple[Term, ...] = ()) -> Concept:
    listed = {"en": head or (Term("dyke", "en"),), **({"de": terms} if terms else {})}
    return Concept(DYKE, definition, terms=listed)


DEICH = Term("Deich", "de", forms=("Deiche",), gender="m")
DAMM = Term("Damm", "de", Status.ADMITTED)


# Differences


@given(glossaries(), glossaries())
def test_equal_glossaries_have_no_differences_and_others_some(a: Glossary, b: Glossary) -> None:
    assert not differences(a, a)
    if a != b and a.concepts and b.concepts:
        swapped = differences(b, a)
        found = differences(a, b)
        assert (found.added, found.removed) == (swapped.removed, swapped.added)


def test_differences_name_each_field() -> None:
    a = of(dyke(DEICH, definition="Old."), Concept(FERRY))
    b = of(
        dyke(replace(DEICH, text="Wall", gender="", approved=False), DAMM, definition="New."),
        Concept(ConceptId("law", "dyke"), terms={"de": (Term("Gesetz", "de"),)}),
    )
    found = differences(a, b)
    assert set(found.changed[0].changes) == {
        Change("", "definition", "Old.", "New."),
        Change("de", "preferred", "Deich", "Wall"),
        Change("de", "gender", "m", ""),
        Change("de", "admitted", "", ("Damm",)),
        Change("de", "approved", "", "no"),
    }
    shown = lines(found)
    assert shown[0] == "+ dyke (law) — de: Gesetz"
    assert shown[1:3] == ["- ferry", "~ dyke"]
    assert "    definition: Old. → New." in shown
    assert "    de admitted: + Damm" in shown
    assert "    de gender: m → (nothing)" in shown


def test_differences_as_json_say_all() -> None:
    found = told(differences(of(), SAMPLE))
    added = found["added"]
    assert isinstance(added, list)
    assert added[0]["headword"] == "Sunshine Policy"
    assert added[0]["terms"]["de"][0]["forms"] == ["Sonnenscheinpolitiken", "a; b\\c"]
    assert told(differences(of(dyke()), of(dyke(definition="x"))))["changed"] == [
        {
            "context": "",
            "headword": "dyke",
            "changes": [{"language": "", "field": "definition", "old": "", "new": "x"}],
        }
    ]


def test_a_headword_that_is_no_term_is_no_difference() -> None:
    assert not differences(of(Concept(DYKE)), of(dyke()))


# Merging


def test_a_file_of_pairs_takes_nothing_away() -> None:
    base = of(dyke(DEICH, DAMM, definition="A wall."), Concept(FERRY))
    done = merged(base, Reading(of(dyke(Term("Deich", "de"))), False))
    assert done.glossary == base
    assert (done.unchanged, done.conflicts, bool(done.differences)) == (1, (), False)


def test_another_preferred_term_is_a_conflict_that_the_file_wins() -> None:
    base = of(dyke(DEICH, DAMM))
    reading = Reading(of(dyke(Term("Damm", "de"), definition="A wall.")), False)
    done = merged(base, reading)
    # The gender and forms were those of the old word.
    assert done.glossary.concepts[DYKE].terms["de"] == (Term("Damm", "de"),)
    fields = {(c.language, c.field) for c in done.conflicts[0].changes}
    assert ("de", "preferred") in fields
    assert ("", "definition") not in fields
    kept = merged(base, reading, keep=True)
    assert kept.glossary.concepts[DYKE].terms["de"] == (DEICH, DAMM)
    assert kept.glossary.concepts[DYKE].definition == "A wall."
    assert kept.conflicts == ()


def test_a_complete_file_means_what_it_leaves_empty() -> None:
    base = of(dyke(DEICH, DAMM, definition="A wall."), Concept(FERRY))
    ko = replace(base.concepts[DYKE], terms={**base.concepts[DYKE].terms, "ko": (Term("x", "ko"),)})
    base = of(ko, Concept(FERRY))
    done = merged(base, Reading(of(dyke(Term("Deich", "de"))), True)).glossary
    assert done.concepts[DYKE].definition == ""
    assert done.concepts[DYKE].terms["de"] == (Term("Deich", "de"),)
    # What it does not speak of at all stays.
    assert done.concepts[DYKE].terms["ko"] == (Term("x", "ko"),)
    assert FERRY in done.concepts


def test_what_was_approved_stays_so() -> None:
    base = of(dyke(DEICH))
    file = of(dyke(replace(DEICH, approved=False)))
    assert merged(base, Reading(file, False)).glossary == base


def test_an_unapproved_term_beside_approved_ones_is_told(tmp_path: Path) -> None:
    base = of(dyke(DEICH))
    file = Reading(of(dyke(replace(DEICH, approved=False), replace(DAMM, approved=False))), False)
    done = merged(base, file)
    save(done.glossary, tmp_path)
    assert Change("de", "approved", "", "no") in done.differences.changed[0].changes
    assert done.reduced == ("A language's terms are approved together: made unapproved: 1 times.",)
    assert merged(base, file, keep=True).glossary == base


@given(glossaries(), glossaries())
def test_what_comes_of_a_merge_can_be_stored(a: Glossary, b: Glossary) -> None:
    if a.main_language == b.main_language:
        for complete in (True, False):
            for keep in (True, False):
                done = merged(storable(a)[0], Reading(b, complete), keep)
                assert storable(done.glossary) == (done.glossary, [])


def test_headwords_in_another_language_are_looked_up() -> None:
    korean = of(
        Concept(
            ConceptId("", "둑"),
            terms={
                "ko": (Term("둑", "ko"),),
                "en": (Term("dyke", "en"), Term("dike", "en", Status.ADMITTED)),
            },
        ),
        main="ko",
    )
    done = merged(of(dyke(DEICH)), Reading(korean, False)).glossary
    assert done.concepts[DYKE].terms["ko"] == (Term("둑", "ko"),)
    assert done.concepts[DYKE].terms["de"] == (DEICH,)
    with pytest.raises(GlossaryError, match="'둑' has no term in 'fr'"):
        rekeyed(korean, "fr")
    assert merged(of(), Reading(korean, False)).glossary == korean


def test_an_import_of_an_export_changes_nothing(tmp_path: Path) -> None:
    save(SAMPLE, tmp_path / "g")
    base = load(tmp_path / "g")
    for name, suffix in (
        *((name, name) for name in ("csv", "tsv", "xlsx", "tbx")),
        *(("deepl-csv", "csv"), ("google-csv", "csv"), ("po", "po")),
    ):
        path = tmp_path / f"de.{suffix}"
        path.write_bytes(write(base, name, Options(target="de")))
        done = merged(base, reading(path))
        expected = {"Kaesong"} if name in ("deepl-csv", "google-csv") else set()
        # Not to translate a headword is told to other programs as a term.
        assert {one.id.headword for one in done.differences.changed} == expected, name
        assert not done.differences.added
        assert not done.conflicts


def test_what_po_cannot_hold_is_reduced_and_told(tmp_path: Path) -> None:
    terms = (
        Term("a", "de"),
        Term("b", "de", gender="f", note="x", approved=False),
        Term("c", "de", Status.FORBIDDEN),
    )
    done, told_ = storable(of(dyke(*terms, head=(Term("dike", "en"),))))
    save(done, tmp_path)
    found = load(tmp_path).concepts[DYKE]
    assert [(t.text, t.status.value, t.approved) for t in found.terms["de"]] == [
        ("a", "preferred", False),
        ("b", "admitted", False),
        ("c", "forbidden", False),
    ]
    assert len(told_) == 3
    assert storable(SAMPLE) == (SAMPLE, [])


@given(glossaries())
def test_all_that_is_storable_can_be_reduced_once(glossary: Glossary) -> None:
    done, _ = storable(glossary)
    assert storable(done) == (done, [])


def test_only_keeps_the_languages_and_the_headwords() -> None:
    some = only(SAMPLE, ["ko"]).concepts[ConceptId("policy", "Sunshine Policy")]
    assert list(some.terms) == ["en", "ko"]


# Single PO files

PO = (
    'msgid ""\nmsgstr ""\n"Language: de\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    '#. A wall.\n# also: Damm\nmsgctxt "sea"\nmsgid "dyke"\nmsgstr "Deich"\n\n'
    '#, fuzzy\nmsgid "ferry"\nmsgstr "Fähre"\n'
)
BARE = 'msgid "dyke"\nmsgstr "Deich"\n'


@pytest.mark.parametrize(
    ("content", "name", "options", "languages"),
    [
        (PO, "terms.po", None, ("en", "de")),
        (PO, "terms.po", Options("ko", "pl"), ("ko", "pl")),
        (PO, "terms.po", Options("ko", "en"), ("ko", "en")),
        (BARE, "de.po", None, ("en", "de")),
        (BARE, "terms.po", Options("de", "en"), ("de", "en")),
        (BARE.replace("\n", "\r\n"), "x.po", Options("", "de"), ("en", "de")),
    ],
)
def test_a_single_po_file(
    tmp_path: Path, content: str, name: str, options: Options | None, languages: tuple[str, str]
) -> None:
    (tmp_path / name).write_bytes(content.encode())
    found = read(tmp_path / name, options)
    main, target = languages
    assert found.main_language == main
    first = next(iter(found.concepts.values()))
    assert first.terms[target][0].text == "Deich"
    assert first.terms[main] == (Term("dyke", main),)


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        (PO + 'msgid "ferry"\nmsgstr "x"\n', "de.po", "de.po:15: 'ferry' is already in line 12"),
        (BARE + 'msgid "a"\nmsgstr "b\n', "de.po", "de.po:4: is no valid PO"),
        (BARE, "terms.po", "give --to"),
        (PO.replace("Deich", "Straße").encode("latin-1"), "de.po", "de.po:10: is not in UTF-8"),
    ],
)
def test_a_broken_po_file_is_refused_with_its_line(
    tmp_path: Path, content: str | bytes, name: str, message: str
) -> None:
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(GlossaryError) as caught:
        read(tmp_path / name)
    assert message in str(caught.value)


def test_a_po_file_that_names_its_main_language_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_bytes(write(SAMPLE, "po", Options(target="de")))
    assert read(path).main_language == "en"
    with pytest.raises(GlossaryError, match="its headwords are in 'en'"):
        read(path, Options("fr"))
