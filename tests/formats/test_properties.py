"""The properties of Word and OpenDocument files: title, subject and description are texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from translate.article import Kind, Rendering
from translate.formats import Format, docx, odt

from . import test_docx, test_odt
from .containers import check_laws, container, members, own

PROPERTIES = (
    '<?xml version="1.0"?>\r\n<%s xmlns:dc="http://purl.org/dc/elements/1.1/" %s><dc:title>The '
    "&lt;title></dc:title><dc:creator>Ana</dc:creator><dc:subject> - </dc:subject>"
    "<dc:description>Two\r\nlines</dc:description><!-- ! --><dc:language>en-US</dc:language>"
    "<dc:title>Other</dc:title>%s"
)
CORE = "application/vnd.openxmlformats-package.core-properties+xml"


class Case(NamedTuple):
    """A format with the members that its properties and its styles are in, what stands around
    properties there, and how a file of one paragraph with some is made."""

    format: Format
    member: str
    styles: str
    around: tuple[str, str, str]
    made: Callable[[str], bytes]


def word(properties: str) -> bytes:
    found = members(test_docx.make(test_docx.par(test_docx.run("x"))))
    said = f'<Override PartName="/docProps/core.xml" ContentType="{CORE}"/></Types>'
    types = found["[Content_Types].xml"].decode().replace("</Types>", said)
    return container(found | {"[Content_Types].xml": types, "docProps/core.xml": properties})


def open_document(properties: str) -> bytes:
    return container(members(test_odt.make(test_odt.par("x"))) | {"meta.xml": properties})


OFFICE = f"office:document-meta {test_odt.NAMES}><office:meta"
WORD = Case(
    docx,
    "docProps/core.xml",
    "word/styles.xml",
    ("cp:p", 'xmlns:cp="urn:cp"', "</cp:p>"),
    word,
)
OPEN = Case(
    odt,
    "meta.xml",
    "styles.xml",
    (OFFICE, "", "</office:meta></office:document-meta>"),
    open_document,
)
both = pytest.mark.parametrize("case", [WORD, OPEN], ids=["docx", "odt"])


@both
def test_title_subject_and_description_are_texts(case: Case) -> None:
    properties = PROPERTIES % case.around
    data = case.made(properties)
    document = check_laws(case.format, data)
    assert [(unit.id, unit.text, unit.kind) for unit in document.units[1:]] == [
        ("properties.title", "The <title>", Kind.TITLE),
        ("properties.description", "Two\nlines", Kind.PARAGRAPH),
    ]
    texts = own(document) | {"properties.title": Rendering("Der & Titel\0")}
    made = case.format.write(data, "x", texts, "de")
    after = members(made)
    said = properties.replace("The &lt;title>", "Der &amp; Titel").replace("en-US", "de")
    assert after[case.member].decode() == said
    different = {name for name, one in members(data).items() if one != after[name]}
    assert different == {case.member, case.styles}
    assert case.format.read(made, "x").language == "de"
    # Where nothing is said in another language, it is not named either.
    assert case.format.write(data, "x", own(document), "de") == data
    other = members(case.format.write(data, "x", {document.units[0].id: Rendering("y")}, "de"))
    assert other[case.member].decode() == properties.replace("en-US", "de")


@both
@pytest.mark.parametrize(
    "broken",
    [
        "<a>",
        "",
        "\xff",
        '<!DOCTYPE a [<!ENTITY b "c">]><a xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>d&b;'
        "</dc:title></a>",
        "<a xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>d<b/></dc:title><dc:subject/>"
        "<dc:description> 1\u2014</dc:description></a>".replace("1", "-"),
        "<a>" * 20_000,
    ],
    ids=["open", "empty", "noise", "entity", "none", "deep"],
)
def test_what_cannot_be_read_stays(broken: str, case: Case) -> None:
    data = case.made(broken)
    document = check_laws(case.format, data)
    assert [unit.text for unit in document.units] == ["x"]
    made = case.format.write(data, "x", {document.units[0].id: Rendering("y")}, "de")
    assert members(made)[case.member] == broken.encode()
