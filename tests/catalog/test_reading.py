"""What a file says is read, whatever its line ends; the fast reading gives what polib gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.catalog import _parsed, load, save
from glossary.concept import ConceptId, Glossary, Status, Term
from glossary.scan import scanned

from .samples import DYKE, GERMAN, HEADER, ZONING


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
    for path in (Path(__file__).parents[2] / "glossary" / "curated").glob("*.po"):
        text = path.read_text("utf-8")
        assert scanned(path, text) == _parsed(path, text)
