"""What cannot be read or held is refused with its place, and nothing is written."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.catalog import load, save
from glossary.concept import Glossary, Status, Term
from glossary.errors import GlossaryError

from .samples import DYKE, GERMAN, HEADER, ZONING, concept, of, without


def refused(directory: Path, content: str | bytes, name: str = "de.po") -> GlossaryError:
    path = directory / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(GlossaryError) as caught:
        load(directory)
    assert str(path) in str(caught.value)
    return caught.value


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
