"""Saving changes the lines that must change, and no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glossary.catalog import load, save
from glossary.concept import ConceptId, Glossary, Term

from .samples import (
    DYKE,
    GERMAN,
    HEADER,
    ZONING,
    assert_gettext_accepts,
    concept,
    of,
    with_german,
    without,
)


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
