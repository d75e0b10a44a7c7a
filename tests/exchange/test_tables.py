"""Tables as people have them: layouts, separators, encodings; refusals name row and column."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange import Options, dropped, read, reading, write

from .samples import SAMPLE

FROM_TO = Options("en", "de")
OURS = "context,headword,definition,language,status,text,gender,approved\n"


@pytest.fixture
def kept(tmp_path: Path) -> Any:
    """Put content into a file and read it."""

    def keep(content: str | bytes, name: str = "x.csv", options: Options | None = None) -> Glossary:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, options)

    return keep


def texts(glossary: Glossary, language: str = "de") -> dict[str, list[str]]:
    return {
        id_.headword: [term.text for term in one.terms.get(language, ())]
        for id_, one in glossary.concepts.items()
    }


# Layouts


def test_pairs_as_deepl_exports_them(kept: Any) -> None:
    found = kept('dyke,Deich,EN,DE\n"ferry, big","Fähre\nzwei",en,de,7\n')
    assert texts(found) == {"dyke": ["Deich"], "ferry, big": ["Fähre\nzwei"]}
    assert found.main_language == "en"


@pytest.mark.parametrize(
    ("content", "options"),
    [
        ("source,target\ndyke,Deich\n", FROM_TO),
        ("Source;Target;source language;target language\ndyke;Deich;en;de\n", None),
        ("en,de\ndyke,Deich\n", None),
        ("en\tde\ndyke\tDeich\n", FROM_TO),
        ("dyke,Deich\n", FROM_TO),
        ("dyke\tDeich\r\n", FROM_TO),
        ("sep=;\r\nen;de\r\ndyke;Deich\r\n", None),
        ('\ufeffen;de\n\n"dyke";"Deich"\n\n', None),
    ],
)
def test_pairs_with_and_without_a_header(kept: Any, content: str, options: Options | None) -> None:
    found = kept(content, options=options)
    assert found == Glossary(
        {
            ConceptId("", "dyke"): Concept(
                ConceptId("", "dyke"),
                terms={"en": (Term("dyke", "en"),), "de": (Term("Deich", "de"),)},
            )
        }
    )


def test_two_pronouns_are_no_header(kept: Any) -> None:
    assert texts(kept("it,es\nhe,er\n", options=FROM_TO)) == {"it": ["es"], "he": ["er"]}


def test_a_source_that_comes_again_has_admitted_targets(kept: Any) -> None:
    found = kept("dyke,Deich\ndyke,Damm\ndyke,Deich\n", options=FROM_TO)
    assert found.concepts[ConceptId("", "dyke")].terms["de"] == (
        Term("Deich", "de"),
        Term("Damm", "de", Status.ADMITTED),
    )


def test_a_column_a_language_as_google_takes_it(kept: Any) -> None:
    found = kept("en,de,pt_BR,pos,description\ndyke,Deich,,noun,Against floods.\nferry,,balsa,x,\n")
    assert texts(found) == {"dyke": ["Deich"], "ferry": []}
    assert texts(found, "pt-BR") == {"dyke": [], "ferry": ["balsa"]}
    dyke = found.concepts[ConceptId("", "dyke")]
    assert (dyke.part_of_speech, dyke.definition) == ("noun", "Against floods.")


def test_the_first_column_or_from_is_the_main_language(kept: Any) -> None:
    assert kept("de,en\nDeich,dyke\n").main_language == "de"
    assert kept("de,en\nDeich,dyke\n", options=Options("en")).main_language == "en"


def test_our_own_layout_as_a_person_writes_it(kept: Any) -> None:
    found = kept(
        "Headword;Language;Text;Status;Forms;Flags;Approved\n"
        "dyke;de;Deich;;Deiche; case-sensitive;TRUE\n"
        "dyke;DE;Damm;Admitted;;;false\n"
        "ferry;de;;;;;\n"
        "ferry\n"
    )
    dyke = found.concepts[ConceptId("", "dyke")]
    assert dyke.case_sensitive
    assert dyke.terms["de"] == (
        Term("Deich", "de", forms=("Deiche",)),
        Term("Damm", "de", Status.ADMITTED, approved=False),
    )
    assert texts(found)["ferry"] == []


# Encodings

CYRILLIC = "en;ru\nnewspaper;газета\npeace treaty;мирный договор\nfollower;последователь\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_encodings_that_tell_themselves(kept: Any, encoding: str) -> None:
    data = CYRILLIC.replace(";", "\t").encode(encoding)
    assert texts(kept(data), "ru")["newspaper"] == ["газета"]


def test_a_legacy_encoding_is_guessed_and_told(kept: Any) -> None:
    told: list[str] = []
    found = kept(CYRILLIC.encode("cp1251"), options=Options(tell=told.append))
    assert texts(found, "ru")["newspaper"] == ["газета"]
    assert "a guess" in told[0]


@pytest.mark.parametrize(
    ("language", "word", "encoding"),
    [
        ("de", "Fähre", "cp1252"),
        ("pl", "miecz żołnierz łódź", "cp1250"),
        ("ru", "газета", "koi8-r"),
        ("ru", "мирный договор", "cp866"),
        ("uk", "Їжак", "cp1251"),
        ("el", "εφημερίδα", "cp1253"),
        ("ar", "سياسة الشمس", "cp1256"),
        ("ja", "朝鮮民主主義", "shift_jis"),
        ("ko", "햇볕정책", "cp949"),
        ("zh-Hans", "阳光政策", "gb18030"),
    ],
)
def test_the_languages_of_a_file_tell_its_encoding(
    kept: Any, language: str, word: str, encoding: str
) -> None:
    found = kept(f"en;{language}\nx;{word}\n".encode(encoding))
    assert texts(found, language) == {"x": [word]}
    named = kept(f"en;{language}\nx;{word}\n".encode(encoding), options=Options(encoding=encoding))
    assert found == named


# Refusals


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "row 1: is empty"),
        ("dyke,Deich\n", "row 1: the header tells none of the layouts"),
        ("name,meaning,more\na,b,c\n", "row 1: the header tells none"),
        ("en,de,de\na,b,c\n", "row 1, column C: the column 'de' is there twice (column B)"),
        ("en,de,deutsch\na,b,c\n", "row 1, column C: 'deutsch' is no language tag"),
        ("en,de\n\na,b\n,c\n", "row 4, column A (en): is empty"),
        ("en,de\na,b,c\n", "row 2, column C: has no header"),
        ("source,target\na,b\n", "row 2: nothing says which languages"),
        ("a,b,en,de\nc,,en,de\n", "row 2, column B: is empty"),
        ("a,b,en,de\nc,d,fr,de\n", "row 2, column C: the source is in 'fr', above it is in 'en'"),
        ('en,de\n"a,b\n', "row 2: is broken"),
        ('en,de\n"a\nb",c\n"d"e,f\n', "row 3: is broken"),
        (OURS.replace("definition", "headword"), "row 1, column C: the column 'headword' is there"),
        (OURS.replace("definition", "remark"), "row 1, column C: 'remark' is no column"),
        (
            OURS.replace("text,", "note,").replace("connote", "context"),
            "row 1: the column 'text' is missing",
        ),
        ("headword (x1),language,text\n", "row 1, column A: 'x1' is no language tag"),
        (OURS + ",,,de,,x,,\n", "row 2, column B (headword): is empty"),
        (OURS + ",a,,,,x,,\n", "row 2, column D (language): is empty"),
        (OURS + ",a,,German,,x,,\n", "row 2, column D (language): 'German' is no language tag"),
        (OURS + ",a,,de,good,x,,\n", "row 2, column E (status): 'good' is not known"),
        (OURS + ",a,,de,,x,f,\n,a,,de,admitted,y,q,\n", "row 3, column G (gender): 'q' is not"),
        (OURS + ",a,,de,,,f,\n", "row 2, column G (gender): says something of a term"),
        (OURS + ",a,,de,,x,,maybe\n", "row 2, column H (approved): 'maybe' is not known"),
        (OURS + ",a,one,de,,x,,\n,a,two,ko,,y,,\n", "row 3, column C (definition): differs"),
        (OURS + ",a,,de,,x,,\n,a,,de,,x,,\n", "row 3, column F (text): 'x' is already listed"),
        (OURS + ",a,,de,,x,,,more\n", "row 2, column I: is beyond the last column"),
    ],
)
def test_refusals_name_row_and_column(kept: Any, content: str, message: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        kept(content)
    assert f"x.csv: {message}" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\0\r\n\x1a\n" + bytes(range(256)) * 9, "no text but binary"),
        (b"en,de\na,b\0\n", "no text but binary"),
    ],
)
def test_what_is_no_text_is_refused(kept: Any, data: bytes, message: str) -> None:
    with pytest.raises(GlossaryError, match=message):
        kept(data)


def test_unknown_encodings_and_wrong_ones_are_refused(kept: Any) -> None:
    with pytest.raises(GlossaryError, match="no encoding 'klingon'"):
        kept("en,de\na,b\n", options=Options(encoding="klingon"))
    with pytest.raises(GlossaryError, match="row 2: is not in utf-8"):
        kept("en,de\na,ö\n".encode("latin-1"), options=Options(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "advice"), [("x.ods", "XLSX or CSV"), ("x.doc", "--format"), ("x", "--format")]
)
def test_unknown_suffixes_are_refused_with_advice(kept: Any, name: str, advice: str) -> None:
    with pytest.raises(GlossaryError, match=advice):
        kept("", name)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="cannot be read"):
        read(tmp_path / "x.csv")


# Written for others


def test_pairs_are_written_as_deepl_takes_them() -> None:
    assert write(SAMPLE, "deepl-csv", Options(target="de")).decode() == (
        "Sunshine Policy,Sonnenscheinpolitik,en,de\r\nKaesong,Kaesong,en,de\r\n"
    )
    assert write(SAMPLE, "deepl-tsv", Options(target="ar")).decode() == (
        'Kaesong\tKaesong\r\n=1+1\t"سياسة, ""الشمس""; x"\r\n'
    )
    with pytest.raises(GlossaryError, match="holds one language of terms, the glossary has 3"):
        write(SAMPLE, "deepl-csv")


def test_columns_are_written_as_google_takes_them() -> None:
    rows = write(SAMPLE, "google-csv").decode().split("\r\n")
    assert rows[0] == "en,ar,de,ko,pos,description"
    # What is not approved is for nobody to enforce; what must not be translated is the headword.
    assert rows[1].startswith("Sunshine Policy,,Sonnenscheinpolitik,,proper noun,")
    assert rows[2] == "Kaesong,Kaesong,Kaesong,Kaesong,,"


def test_lossy_formats_tell_what_they_drop() -> None:
    lost = dropped(SAMPLE, "deepl-csv", Options(target="de"))
    assert lost["all of it"] == 1  # nothing to say of it in German
    assert {"context", "definition", "forms", "admitted", "forbidden", "note"} <= lost.keys()
    assert "definition" not in dropped(SAMPLE, "google-csv")
    assert dropped(SAMPLE, "po", Options(target="de")).keys() >= {"forms", "part of speech"}


# Spreadsheets


def workbook(*rows: tuple[object, ...]) -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_numbers_dates_and_truths_become_text(kept: Any) -> None:
    rows = [("en", "de"), (1970, 1970.0), (date(2000, 6, 15), datetime(2000, 6, 15, 12, 30))]
    found = kept(saved(workbook(*rows, (True, 0.1 + 0.2))), "x.xlsx")
    assert texts(found) == {
        "1970": ["1970"],
        "2000-06-15": ["2000-06-15 12:30:00"],
        "true": ["0.3"],
    }


def test_merged_cells_stand_for_each_of_their_rows(kept: Any) -> None:
    book = workbook(
        ("context", "headword", "language", "text", "status"),
        ("law", "dyke", "de", "Deich", None),
        (None, None, "de", "Damm", "admitted"),
        (None, "ferry", "de", "Fähre", None),
    )
    book.worksheets[0].merge_cells("A2:A4")
    book.worksheets[0].merge_cells("B2:B3")
    found = kept(saved(book), "x.xlsx")
    assert texts(found) == {"dyke": ["Deich", "Damm"], "ferry": ["Fähre"]}
    assert ConceptId("law", "ferry") in found.concepts


def test_rows_and_columns_may_be_empty(kept: Any) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for place, text in {"B3": "en", "C3": "de", "B7": "dyke", "C7": "Deich"}.items():
        sheet[place] = text
    told: list[str] = []
    book.create_sheet("more").append(["x"])
    book["more"].append(["y"])
    assert texts(kept(saved(book), "x.xlsx", Options(tell=told.append))) == {"dyke": ["Deich"]}
    assert "only the first sheet is read, not more" in told[0]


def test_refusals_in_a_sheet_name_row_and_column(kept: Any) -> None:
    book = workbook(("en", "de"), ("dyke", "Deich"), ("ferry", "=A2"))
    with pytest.raises(GlossaryError, match="row 3, column B: is a formula without its result"):
        kept(saved(book), "x.xlsx")
    error = workbook(("en", "de"), ("dyke", "#N/A"))
    with pytest.raises(GlossaryError, match=r"row 2, column B: is an error \(#N/A\)"):
        kept(saved(error), "x.xlsx")
    empty = Workbook()
    empty.worksheets[0]["B2"] = "en"
    empty.worksheets[0]["C2"] = "de"
    empty.worksheets[0]["C5"] = "Deich"
    with pytest.raises(GlossaryError, match=r"row 5, column B \(en\): is empty"):
        kept(saved(empty), "x.xlsx")


def test_a_formula_is_its_result(kept: Any) -> None:
    data = saved(workbook(("en", "de"), ("dyke", "=A2")))
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = (
        parts[sheet]
        .replace(b'<c r="B2"><f>A2</f><v /></c>', b'<c r="B2" t="str"><f>A2</f><v>dyke</v></c>')
        .replace(b'<c r="B2"><f>A2</f><v></v></c>', b'<c r="B2" t="str"><f>A2</f><v>dyke</v></c>')
    )
    assert texts(kept(zipped(parts), "x.xlsx")) == {"dyke": ["dyke"]}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_workbook_with_a_dtd_is_refused(kept: Any) -> None:
    data = saved(workbook(("en", "de"), ("dyke", "Deich")))
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = bomb + sheet[sheet.index(b"<worksheet") :]
    with pytest.raises(GlossaryError, match="has a DTD inside"):
        kept(zipped(parts), "x.xlsx")


@pytest.mark.parametrize("data", [b"", b"PK\3\4 no", b"en,de\n", zipped({"x": b"y"})])
def test_what_is_no_workbook_is_refused(kept: Any, data: bytes) -> None:
    with pytest.raises(GlossaryError, match="is no XLSX workbook"):
        kept(data, "x.xlsx")


def test_every_cell_written_is_a_text() -> None:
    sheet = load_workbook(io.BytesIO(write(SAMPLE, "xlsx"))).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}
    assert sheet.freeze_panes == "A2"


def test_a_cell_that_is_too_long_is_refused() -> None:
    id_ = ConceptId("", "x")
    long = Glossary({id_: Concept(id_, "a" * 40_000)})
    with pytest.raises(GlossaryError, match="row 2, column C: is longer than"):
        write(long, "xlsx")


def test_only_our_own_layout_is_complete(tmp_path: Path) -> None:
    for name, complete in (("csv", True), ("google-csv", False)):
        path = tmp_path / "x.csv"
        path.write_bytes(write(SAMPLE, name))
        assert reading(path).complete is complete
