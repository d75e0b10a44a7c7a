"""Glossaries on disk: what is saved loads as it was, and what was not changed stays as it stood."""

from __future__ import annotations

import os
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

from glossary.catalog import _parsed, curated, digest, load, save, stack, user_directory
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.entry import tidy
from glossary.errors import GlossaryError
from glossary.scan import scanned

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


@pytest.fixture
def german(tmp_path: Path) -> Path:
    (tmp_path / "de.po").write_bytes(GERMAN.encode())
    return tmp_path


def concept(headword: str, language: str = "de", *terms: Term, context: str = "") -> Concept:
    listed = {"en": (Term(headword, "en"),), **({language: terms} if terms else {})}
    return Concept(ConceptId(context, headword), terms=listed)


def of(*concepts: Concept, main: str = "en") -> Glossary:
    return Glossary({one.id: one for one in concepts}, main)


def refused(directory: Path, content: str | bytes, name: str = "de.po") -> GlossaryError:
    path = directory / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(GlossaryError) as caught:
        load(directory)
    assert str(path) in str(caught.value)
    return caught.value


# Reading


def test_load_reads_all_an_entry_says(german: Path) -> None:
    zoning = load(german).concepts[ZONING]
    assert zoning.definition == "Who may build where."
    assert zoning.reference == "https://example.org/zoning:80 Ada, p. 12"
    assert zoning.case_sensitive
    assert not zoning.do_not_translate
    first, *others = zoning.terms["de"]
    assert first == Term(
        "Bebauungsplan",
        "de",
        forms=("Bebauungspläne", "Bebauungsplans"),
        gender="m",
        number="sg",
        note="Ask the town hall.",
    )
    assert [(term.text, term.status) for term in others] == [
        ("Bauzone", Status.ADMITTED),
        ("Bauplan", Status.ADMITTED),
        ("Zonen-Police", Status.FORBIDDEN),
    ]


def test_load_takes_fuzzy_for_not_approved_and_leaves_out_what_is_not_there(german: Path) -> None:
    concepts = load(german).concepts
    dyke = concepts[DYKE].terms["de"][0]
    assert (dyke.approved, dyke.note) == (False, "an unspaced comment")
    assert "de" not in concepts[ConceptId("", "Ferry")].terms
    assert ConceptId("", "Old") not in concepts


def test_main_language_file_lists_forms_of_the_headword(tmp_path: Path) -> None:
    (tmp_path / "en.po").write_text(
        '# pos: proper noun\n# also: HK\n# forms: Hong Kongs\nmsgid "Hong Kong"\nmsgstr ""\n'
    )
    found = load(tmp_path).concepts[ConceptId("", "Hong Kong")]
    assert found.part_of_speech == "proper noun"
    assert found.terms["en"] == (
        Term("Hong Kong", "en", forms=("Hong Kongs",)),
        Term("HK", "en", Status.ADMITTED),
    )


def test_header_names_another_main_language(tmp_path: Path) -> None:
    header = HEADER + '"X-Holdfast-Main-Language: de\\n"\n'
    (tmp_path / "de.po").write_text(header + '\nmsgid "Deich"\nmsgstr ""\n')
    (tmp_path / "en.po").write_text('msgid "Deich"\nmsgstr "dyke"\n')
    found = load(tmp_path)
    assert found.main_language == "de"
    terms = found.concepts[ConceptId("", "Deich")].terms
    assert {tag: listed[0].text for tag, listed in terms.items()} == {"de": "Deich", "en": "dyke"}


def test_other_files_are_left_alone(german: Path) -> None:
    (german / "README.txt").write_text("Not a glossary.")
    (german / ".de.po.abc.tmp").write_bytes(b"\0")
    assert ZONING in load(german).concepts


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_do_not_matter(
    tmp_path: Path, newline: str, bom: str
) -> None:
    path = tmp_path / "de.po"
    path.write_bytes((bom + GERMAN).replace("\n", newline).encode())
    found = load(tmp_path)
    assert len(found.concepts) == 3
    save(found, tmp_path)
    assert path.read_bytes() == (bom + GERMAN).replace("\n", newline).encode()
    changed = replace(found.concepts[DYKE], terms={"de": (Term("Damm", "de"),)})
    save(Glossary({**found.concepts, DYKE: changed}), tmp_path)
    assert path.read_bytes().count(b"\r\n") == (
        path.read_bytes().count(b"\n") if newline == "\r\n" else 0
    )
    assert load(tmp_path).concepts[DYKE].terms["de"] == (
        Term("Damm", "de", note=load(tmp_path).concepts[DYKE].terms["de"][0].note),
    )


# Errors


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (HEADER + '\nmsgid "A\nmsgstr "B"\n', 6),
        (HEADER + '\nmsgid "A"\nmsgstr "B\n', 7),
        (HEADER + '\nmsgid "A"\nnonsense\n', 7),
        (HEADER + '\nmsgid "A"\n\nmsgid "B"\nmsgstr "C"\n', 8),
        (HEADER + '\nmsgid "A"\n', 7),
        (HEADER + '\nmsgstr "B"\n', None),
        (HEADER + '\nmsgfoo "A"\nmsgstr "B"\n', 6),
        (HEADER + '\nmsgid "A"\nmsgstr "B"\n\nmsgid "A"\nmsgstr "C"\n', 9),
        (HEADER + '\nmsgid "A"\nmsgid_plural "As"\nmsgstr[0] "B"\n', 6),
        (HEADER + '\n# x\n# gender: q\nmsgid "A"\nmsgstr "B"\n', 7),
        (HEADER + '\n# number: 3\nmsgid "A"\nmsgstr "B"\n', 6),
        (HEADER.encode() + b'\nmsgid "A"\nmsgstr "\xe4"\n', 7),
        (b"\x89PNG\r\n\x1a\n\0\0\0", None),
        ("msgid".encode("utf-16"), None),
        (HEADER.replace("UTF-8", "ISO-8859-1"), None),
        ("Dear all, this is a letter.\n", 1),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(
    tmp_path: Path, content: str | bytes, line: int | None
) -> None:
    error = refused(tmp_path, content)
    if line is not None:
        assert f"de.po:{line}: " in str(error)


@pytest.mark.parametrize("name", ["pt_BR.po", "german.po", "messages.po", "DE.po", "pt-br.po"])
def test_a_file_name_must_be_a_language_tag(tmp_path: Path, name: str) -> None:
    assert "language tag" in str(refused(tmp_path, GERMAN, name))


@pytest.mark.parametrize("name", ["ca.po", "pt-BR.po", "zh-Hant.po", "sr-Latn-RS.po", "ast.po"])
def test_language_tags_are_accepted(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(GERMAN)
    assert name.removesuffix(".po") in load(tmp_path).concepts[ZONING].terms


def test_headers_may_not_contradict_one_another(tmp_path: Path) -> None:
    for name, main in (("de.po", "de"), ("fr.po", "en")):
        (tmp_path / name).write_text(HEADER + f'"X-Holdfast-Main-Language: {main}\\n"\n')
    with pytest.raises(GlossaryError, match=r"fr\.po|de\.po"):
        load(tmp_path)


def test_a_directory_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such directory"):
        load(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
    (tmp_path / "file").write_text('msgid "A"\nmsgstr "B"\n')
    with pytest.raises(GlossaryError, match="no directory"):
        load(tmp_path / "file")


def test_a_directory_without_glossary_files_is_told_from_an_empty_one(tmp_path: Path) -> None:
    assert load(tmp_path) == Glossary()
    (tmp_path / "notes.txt").write_text("x")
    with pytest.raises(GlossaryError, match="no PO file"):
        load(tmp_path)


@pytest.mark.parametrize(
    "terms",
    [
        (Term("A", "de"), Term("B", "de")),
        (Term("A", "de"), Term("B", "de", Status.ADMITTED, gender="f")),
        (Term("A", "de"), Term("B", "de", Status.ADMITTED, note="x")),
        (Term("A", "de"), Term("B", "de", Status.FORBIDDEN, approved=False)),
        (Term("A", "de", gender="x"),),
        (Term("A", "de", number="two"),),
        (Term(" ", "de"),),
        (Term("A\0", "de"),),
        (Term("A\ud800", "de"),),
        (Term("A", "de", forms=("B", " ")),),
    ],
)
def test_what_a_file_cannot_hold_is_refused_and_nothing_written(
    german: Path, terms: tuple[Term, ...]
) -> None:
    (german / "ca.po").write_text(HEADER)
    glossary = load(german)
    catalan = tuple(replace(term, language="ca") for term in terms)
    bad = replace(concept("Dyke"), terms={"ca": catalan, "de": (Term("Damm", "de"),)})
    with pytest.raises(GlossaryError, match=r"ca\.po"):
        save(Glossary({**glossary.concepts, DYKE: bad}), german)
    assert (german / "de.po").read_text() == GERMAN
    assert (german / "ca.po").read_text() == HEADER


def test_unknown_part_of_speech_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="pos"):
        save(of(replace(concept("Dyke"), part_of_speech="thing")), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_language_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="language tag"):
        save(of(concept("Dyke", "../de", Term("Deich", "../de"))), tmp_path)


def test_save_refuses_another_main_language(german: Path) -> None:
    with pytest.raises(GlossaryError, match="another directory"):
        save(Glossary(main_language="fr"), german)


def test_a_failed_write_leaves_the_old_file(german: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    glossary = load(german)
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(GlossaryError, match=r"de\.po: .*No space"):
        save(without(glossary, DYKE), german)
    assert (german / "de.po").read_text() == GERMAN
    assert [path.name for path in german.iterdir()] == ["de.po"]


# Writing


def without(glossary: Glossary, id_: ConceptId) -> Glossary:
    kept = {key: one for key, one in glossary.concepts.items() if key != id_}
    return Glossary(kept, glossary.main_language)


def with_german(glossary: Glossary, id_: ConceptId, *terms: Term) -> Glossary:
    old = glossary.concepts[id_]
    changed = replace(old, terms={**old.terms, "de": terms})
    return Glossary({**glossary.concepts, id_: changed}, glossary.main_language)


def test_saving_unchanged_writes_nothing(german: Path) -> None:
    before = (german / "de.po").stat()
    save(load(german), german)
    assert [path.name for path in german.iterdir()] == ["de.po"]
    after = (german / "de.po").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (german / "de.po").read_text() == GERMAN


def test_a_changed_term_changes_its_own_line(german: Path) -> None:
    glossary = load(german)
    old = glossary.concepts[ZONING].terms["de"]
    save(with_german(glossary, ZONING, replace(old[0], text="Bauplan"), *old[1:]), german)
    expected = GERMAN.replace('msgstr "Bebauungsplan"', 'msgstr "Bauplan"')
    assert (german / "de.po").read_text() == expected


def test_approving_drops_the_fuzzy_flag_alone(german: Path) -> None:
    glossary = load(german)
    old = glossary.concepts[DYKE].terms["de"][0]
    save(with_german(glossary, DYKE, replace(old, approved=True)), german)
    assert (german / "de.po").read_text() == GERMAN.replace("#,fuzzy\n", "")


def test_unknown_flags_stay(german: Path) -> None:
    glossary = load(german)
    plain = replace(glossary.concepts[ZONING], case_sensitive=False, do_not_translate=True)
    save(Glossary({**glossary.concepts, ZONING: plain}), german)
    text = (german / "de.po").read_text()
    assert "#, c-format, do-not-translate\n" in text
    assert load(german).concepts[ZONING] == plain


def test_a_removed_concept_goes_alone(german: Path) -> None:
    save(without(load(german), DYKE), german)
    gone = '#,fuzzy\n#an unspaced comment\nmsgid "Dyke"\nmsgstr "Deich"\n\n'
    assert (german / "de.po").read_text() == GERMAN.replace(gone, "")


def test_a_new_concept_goes_behind_the_last(german: Path) -> None:
    glossary = load(german)
    new = concept("Weir", "de", Term("Wehr", "de", gender="n"))
    save(Glossary({**glossary.concepts, new.id: new}), german)
    added = '\n# gender: n\nmsgid "Weir"\nmsgstr "Wehr"\n\n#~ msgid "Old"'
    assert (german / "de.po").read_text() == GERMAN.replace('\n#~ msgid "Old"', added)
    assert load(german).concepts[new.id].terms["de"] == new.terms["de"]


def test_an_obsolete_twin_makes_way(german: Path) -> None:
    new = concept("Old", "de", Term("Uralt", "de"))
    path = german / "de.po"
    path.write_text(GERMAN.replace('#~ msgid "Old"', '# Long gone.\n#~ msgid "Old"'))
    save(Glossary({**load(german).concepts, new.id: new}), german)
    assert "Long gone" not in path.read_text()
    assert "#~" not in (german / "de.po").read_text()
    assert_gettext_accepts(german / "de.po")


def test_translating_an_entry_keeps_its_comment(tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(HEADER + '\n# Ask Ada.\nmsgid "Ferry"\nmsgstr ""\n')
    glossary = load(tmp_path)
    save(with_german(glossary, ConceptId("", "Ferry"), Term("Fähre", "de")), tmp_path)
    assert '# Ask Ada.\nmsgid "Ferry"\nmsgstr "Fähre"\n' in (tmp_path / "de.po").read_text()


def test_permissions_and_links_stay(german: Path) -> None:
    real = german / "real"
    (german / "de.po").rename(real)
    real.chmod(0o640)
    (german / "de.po").symlink_to(real)
    save(without(load(german), DYKE), german)
    assert (german / "de.po").is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert "Dyke" not in real.read_text()


def test_a_new_directory_is_made(tmp_path: Path) -> None:
    glossary = of(concept("Dyke", "de", Term("Deich", "de")), main="en")
    save(glossary, tmp_path / "a" / "b")
    assert load(tmp_path / "a" / "b") == glossary


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


# Other tools


def assert_gettext_accepts(path: Path) -> None:
    tool = shutil.which("msgfmt")
    if tool is None:
        pytest.skip("gettext is not installed")
    done = subprocess.run(
        [tool, "-c", "-o", os.devnull, path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


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


# Stacking and the rest


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


_LINES = st.sampled_from(
    [
        *(
            "# note",
            "#. It is.",
            "#: a b:3",
            "#, fuzzy",
            "#, case-sensitive, other",
            "# also: b; c",
        ),
        *("#~ msgid", "#| msgid", "# gender: f", "# gender: x", "#note", "", 'msgctxt "c"', "#"),
        *('msgid "a"', 'msgid "b"', 'msgstr "x"', 'msgstr ""', '"more"', 'msgid "a\\"q"', " ", "x"),
        *('msgid_plural "s"', 'msgstr "un', "# forms: a\\;b"),
    ]
)
_HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"X-Holdfast-Main-Language: en\\n"\n\n'
)


@given(st.lists(_LINES | st.just('msgid "k"\nmsgstr "v"'), max_size=14))
def test_the_fast_reading_gives_what_polib_gives_or_nothing(lines: list[str]) -> None:
    text, path = _HEAD + "\n".join(lines) + "\n", Path("de.po")
    fast = scanned(path, text)
    if fast is not None:
        assert fast == _parsed(path, text)


def test_the_files_we_write_are_read_fast() -> None:
    for path in (Path(__file__).parents[1] / "glossary" / "curated").glob("*.po"):
        text = path.read_text("utf-8")
        assert scanned(path, text) == _parsed(path, text)
