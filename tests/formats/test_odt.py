"""OpenDocument texts: only the words change, and what an office needs besides them stays."""

from __future__ import annotations

import contextlib
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from translate.article import Kind, Rendering, Tag
from translate.errors import InputError
from translate.formats import odt

from .containers import (
    check_laws,
    check_with_office,
    container,
    marked,
    members,
    own,
    peak,
    phrases,
)

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
MORE = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:officeooo="http://openoffice.org/2009/office" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">%s</m:manifest>'
)


def style(name: str, family: str, parent: str = "", properties: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" '
        f'style:parent-style-name="{parent}"><style:text-properties {properties}/></style:style>'
    )


AUTOMATIC = (
    style("T1", "text", properties='fo:font-weight="bold"')
    + style("T2", "text", properties='fo:font-weight="bold" officeooo:rsid="0012"')
    + style("T3", "text", properties='officeooo:rsid="0013" fo:language="en" fo:country="GB"')
    + style("T4", "text", properties='fo:font-style="italic"')
    + style("T5", "text", "Source_20_Text", 'fo:font-weight="bold"')
    + style("P1", "paragraph", "Quotations")
    + style("P2", "paragraph", "Preformatted_20_Text")
)
COMMON = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" '
    'fo:country="US"/></style:default-style>'
    + style("Illustration", "paragraph", "Caption")
    + style("Ring", "paragraph", "Ring")
    + style("Preformatted_20_Text", "paragraph", "Standard")
    + style("Source_20_Text", "text")
)


def make(body: str, header: str = "") -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {NAMES} {MORE}>'
        f"<office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = (
        f"<office:document-styles {NAMES} {MORE}><office:styles>{COMMON}</office:styles>"
        f"<office:master-styles><style:master-page><style:header>{header}</style:header>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    found: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "Pictures/1.png": bytes(range(256)) * 9,
        "content.xml": content,
        "styles.xml": styles,
        "META-INF/manifest.xml": MANIFEST % "",
    }
    return container(found)


def par(*content: str, of: str = "Standard") -> str:
    return f'<text:p text:style-name="{of}">{"".join(content)}</text:p>'


def span(name: str, *content: str) -> str:
    return f'<text:span text:style-name="{name}">{"".join(content)}</text:span>'


LINK = '<text:a xlink:href="http://example.org/">%s</text:a>'
NOTE = (
    '<text:note text:id="n1"><text:note-citation>1</text:note-citation><text:note-body>%s'
    "</text:note-body></text:note>"
)
REMARK = f"<office:annotation><dc:creator>Ana</dc:creator>{par('a remark')}</office:annotation>"
BR, TAB, PAGE = "<text:line-break/>", "<text:tab/>", "<text:page-number>3</text:page-number>"
MARK = '<text:bookmark-start text:name="b"/>', '<text:bookmark-end text:name="b"/>'


def body(data: bytes) -> str:
    return members(data)["content.xml"].decode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("plain  words\n and <text:s/>more", "plain words and  more"),
        ("\n  at the start", "at the start"),
        ("<text:s text:c='3'/>kept", "   kept"),
        ("a " + span("T1", "bold") + " word", "a <0>bold</0> word"),
        (span("T1", "bo") + span("T2", "ld") + "!", "<0>bold</0>!"),
        (span("T1", "b") + span("T4", "i"), "<0>b</0><1>i</1>"),
        ("an " + span("T3", "edit ", span("T1", "here")), "an edit <0>here</0>"),
        ("see " + LINK % span("T1", "this"), "see <0><1>this</0></1>"),
        ("line" + BR + "next", "line\n<0/>next"),
        ("1." + TAB + "Text" + TAB, "1.\t<0/>Text<1/>"),
        ("word" + NOTE % par() + ".", "word<0/>."),
        (MARK[0] + "one" + MARK[1] + REMARK + " two", "<0/>one<1/><2/> two"),
        ("page " + PAGE + " of", "page <0/> of"),
        ("gone<text:change text:change-id='c'/> on", "gone<0/> on"),
        (
            "<text:change-start text:change-id='c'/>new<text:change-end text:change-id='c'/>",
            "<0/>new<1/>",
        ),
        ("half<text:soft-page-break/>way", "halfway"),
        ("no " + span("T1", NOTE % par()) + "words", "no <0/>words"),
        ("<text:s text:c='9999999999'/>x", " " * 1000 + "x"),
    ],
)
def test_what_stands_among_words_is_a_tag(content: str, expected: str) -> None:
    document = check_laws(odt, make(par(content)))
    assert len(document.units) == 1
    found = marked(document.units[0])
    assert found.replace("</1></0>", "</0></1>") == expected


def test_code_is_no_text() -> None:
    inline, linked = span("T5", "if x"), LINK % span("Source_20_Text", "f()")
    data = make(
        par("Write ", inline, " or ", linked, " there.")
        + par("while True", of="P2")
        + par(span("T1", inline))
        + par("Be kind.", of="P1")
    )
    first, second = check_laws(odt, data).units
    assert (marked(first), second.text) == ("Write <0/> or <1/> there.", "Be kind.")
    new = Rendering("Dort x oder schreib.", (Tag(0, 5, 5), Tag(1, 12, 12)))
    text = body(odt.write(data, "x", {first.id: new}, "de"))
    assert f"Dort {inline}x oder {linked}schreib." in text and "while True" in text


def test_a_document_of_code_alone_is_a_text() -> None:
    data = make(par("a", of="P2") + par(span("T5", "b")) + par("c", of="P2"))
    assert [unit.text for unit in check_laws(odt, data).units] == ["a", "b", "c"]


def test_every_text_is_read_and_remarks_and_deletions_are_not() -> None:
    deleted = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{par('deleted')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    cell = f"<table:table><table:table-row><table:table-cell>{par('in a cell')}</table:table-cell>"
    cell += "</table:table-row></table:table>"
    box = f"<draw:frame><draw:text-box>{par('boxed')}</draw:text-box></draw:frame>"
    listed = f"<text:list><text:list-item>{par('listed')}</text:list-item></text:list>"
    content = (
        deleted
        + '<text:h text:outline-level="1">Head</text:h>'
        + par("before ", box, " after", REMARK)
        + par("with", NOTE % par("a note"))
        + listed
        + cell
        + par("quoted", of="P1")
        + par("Figure", of="Illustration")
        + par("called", of="Title")
        + par("round", of="Ring")
        + par()
    )
    document = check_laws(odt, make(content, par("at the top ", PAGE)))
    assert [(unit.text, unit.kind) for unit in document.units] == [
        ("Head", Kind.HEADING),
        ("before  after", Kind.PARAGRAPH),
        ("boxed", Kind.PARAGRAPH),
        ("with", Kind.PARAGRAPH),
        ("a note", Kind.PARAGRAPH),
        ("listed", Kind.LIST_ITEM),
        ("in a cell", Kind.PARAGRAPH),
        ("quoted", Kind.QUOTE),
        ("Figure", Kind.CAPTION),
        ("called", Kind.TITLE),
        ("round", Kind.PARAGRAPH),
        ("at the top ", Kind.PARAGRAPH),
    ]
    assert document.units[-1].id.startswith("styles.")
    assert document.language == "en-US"


@pytest.mark.parametrize("language", ["de", "pt-BR", "zh-Hant-TW", "ar", "es-419"])
def test_only_members_with_other_texts_change(language: str) -> None:
    data = make(par("one") + par("two"), par("top"))
    texts = own(odt.read(data, "x")) | {"content.p1": Rendering("zwei")}
    written = odt.write(data, "x", texts, language)
    before, after = members(data), members(written)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {"content.xml", "styles.xml"}
    assert odt.read(written, "x").language == language
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(io.BytesIO(written)) as new,
    ):
        for first, second in zip(old.infolist(), new.infolist(), strict=True):
            assert first.date_time == second.date_time
            assert first.compress_type == second.compress_type
    # A program knows an OpenDocument by these bytes.
    assert written[30:38] == b"mimetype" and written[38:].startswith(b"application/vnd.oasis")


def test_words_get_the_markup_of_their_tag_and_nothing_else_is_lost() -> None:
    data = make(par("The ", span("T1", "big"), " ", LINK % "link", NOTE % par("a note"), *MARK))
    unit = odt.read(data, "x").units[0]
    assert marked(unit) == "The <0>big</0> <1>link</1><2/><3/><4/>"
    tags = (Tag(1, 0, 8), Tag(0, 15, 20), Tag(2, 8, 8), Tag(3, 0, 0))
    texts = {
        unit.id: Rendering("Ein Link & der große <", tags),
        "content.p1": Rendering("Fußnote"),
    }
    written = odt.write(data, "x", texts, "de")
    document = odt.read(written, "x")
    assert marked(document.units[0]) == "<0/><1>Ein Link</1><2/> & der <3>große</3> <<4/>"
    assert document.units[1].text == "Fußnote"
    assert span("T1", "große") in body(written) and LINK % "Ein Link" in body(written)


def test_notes_that_change_places_keep_their_own_texts() -> None:
    data = make(par("a", NOTE % par("first"), " b", NOTE % par("second")))
    texts = {
        "content.p0": Rendering("B A", (Tag(0, 3, 3), Tag(1, 1, 1))),
        "content.p1": Rendering("ONE"),
        "content.p2": Rendering("TWO"),
    }
    again = odt.read(odt.write(data, "x", texts, "de"), "x").units
    assert [unit.text for unit in again] == ["B A", "TWO", "ONE"]


PIECES = st.sampled_from(
    [
        "a",
        "b ",
        " ",
        "\n",
        "é&lt;",
        "한",
        "<text:s/>",
        BR,
        TAB,
        PAGE,
        NOTE % par("n"),
        *MARK,
        REMARK,
    ]
)
BODIES = st.recursive(
    st.lists(PIECES, max_size=5).map("".join),
    lambda inner: st.lists(
        st.one_of(
            inner,
            st.builds(span, st.sampled_from(["T1", "T2", "T3", "T4"]), inner),
            inner.map(lambda held: LINK % held),
        ),
        max_size=3,
    ).map("".join),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BODIES, max_size=3))
def test_any_document_keeps_its_shape(bodies: list[str]) -> None:
    check_laws(odt, make("".join(par(content) for content in bodies)))


@settings(max_examples=100, deadline=None)
@given(BODIES, st.data())
def test_any_rendering_is_read_again_and_loses_no_point(content: str, data: st.DataObject) -> None:
    given_ = make(par("x", content))
    unit = odt.read(given_, "x").units[0]
    text = data.draw(st.text(st.sampled_from("xyz "), min_size=1, max_size=12))
    place = st.integers(0, len(text))
    tags = tuple(
        Tag(tag.id, *sorted((data.draw(place), data.draw(place))))
        for tag in unit.tags
        if data.draw(st.booleans())
    )
    written = odt.write(given_, "x", {unit.id: Rendering(text, tags)}, "de")
    for kept in ("<text:note ", "bookmark-start", "bookmark-end", "page-number>", "a remark", BR):
        assert body(written).count(kept) == body(given_).count(kept)
    if text.strip():
        # A break parts words in the text that is read, and a span of white space alone, which is
        # kept as a point is; nothing else is new in it.
        again = odt.read(written, "x").units[0].text
        assert "".join(again.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["  two  spaces  ", "a\x00b\ud800c\r\nd\te", "", " ", "\n", "x\u00a0y\u2003z"]
)
def test_odd_texts_make_a_sound_file(text: str) -> None:
    data = make(par("A ", span("T1", "bold"), NOTE % par("n")))
    written = odt.write(data, "x", {"content.p0": Rendering(text, (Tag(0, 0, 99),))}, "de")
    units = odt.read(written, "x").units
    clean = text.replace("\x00", "").replace("\ud800", "").replace("\r", "")
    if clean.strip():
        assert units[0].text.replace("\n", " ").replace("\t", " ").split() == clean.split(None)
        assert units[0].text.count("  ") == clean.count("  ")
    assert units[-1].text == "n"
    etree.fromstring(members(written)["content.xml"])


def test_large_documents_need_little_memory(tmp_path: Path) -> None:
    texts = iter(phrases(50_000))
    # 500 pages of 20 paragraphs.
    paragraphs = (
        par(*(span(f"T{1 + at % 4}", next(texts) + " ") for at in range(5))) for _ in range(10_000)
    )
    path = tmp_path / "large.odt"
    path.write_bytes(make("".join(paragraphs)))
    assert peak(path) < 300


def test_libreoffice_reads_what_is_written(tmp_path: Path) -> None:
    check_with_office(odt, "odt", "writer8", tmp_path)


def with_part(content: bytes | str, name: str = "content.xml") -> bytes:
    return container(members(make(par("x"))) | {name: content})


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
OUTSIDE = "<!ENTITY x SYSTEM 'file:///etc/passwd'>"
ROOT = f"<office:document-content {NAMES}><office:body><office:text><text:p>%s</text:p>"
ROOT += "</office:text></office:body></office:document-content>"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no ZIP container"),
        (b"plain text", "no ZIP container"),
        (container({"a.txt": "x"}), "no OpenDocument text"),
        (with_part("<a/>"), "no OpenDocument text"),
        (with_part("<a>"), "not well-formed"),
        (with_part(b"\xfe\xff\x00"), "not well-formed"),
        (with_part(f"<!DOCTYPE d [{BOMB}]>{ROOT % '&a11;'}"), "XML|type"),
        (
            with_part(f"<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{ROOT % '&x;'}"),
            "type",
        ),
        (with_part(f"<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'>{ROOT % 'x'}"), "type"),
        (with_part(" " * (32 << 20)), "would expand to 32 MiB"),
        (with_part("x", "../../outside.txt"), "leads outside"),
        (with_part("x", "Pictures/..\\..\\outside.txt"), "leads outside"),
        (with_part("<text:p>" * 1000), "not well-formed"),
        (with_part(MANIFEST % "<m:encryption-data/>", "META-INF/manifest.xml"), "encrypted"),
    ],
)
def test_hostile_files_are_refused_in_one_sentence(data: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        odt.read(data, "mine.odt")
    assert "mine.odt" in str(caught.value) and "passwd" not in str(caught.value)
    with pytest.raises(InputError, match=why):
        odt.write(data, "mine.odt", {"content.p0": Rendering("y")}, "de")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=4))
def test_any_damage_is_an_input_error_or_none(at: int, bytes_: bytes) -> None:
    data = make(par("x"))
    at %= len(data)
    damaged = data[:at] + bytes_ + data[at + len(bytes_) :]
    with contextlib.suppress(InputError):
        document = odt.read(damaged, "x")
        odt.write(damaged, "x", {unit.id: Rendering("y") for unit in document.units}, "de")
