"""Word files: only the words change, and what Word needs besides them stays."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from translate.article import Kind, Rendering, Tag
from translate.errors import InputError
from translate.formats import docx

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

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>{based}</w:style>'
    for id_, name, based in (
        ("Titel", "Title", ""),
        ("berschrift1", "heading 1", ""),
        ("Mine", "My own", '<w:basedOn w:val="berschrift1"/>'),
        ("Ring", "Ring", '<w:basedOn w:val="Ring"/>'),
        ("Liste", "List Bullet", ""),
        ("Zitat", "Intense Quote", ""),
        ("Beschriftung", "caption", ""),
    )
)
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:lang w:val="en-US" w:eastAsia="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
)


def part(root: str, content: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
        f"<w:{root} {SPACES}>{content}</w:{root}>"
    )


def make(body: str, **parts: str) -> bytes:
    """A Word file; ``parts`` are headers and notes by the kind that the content types name."""
    others = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{name.rstrip("123")}+xml"/>'
        for name in (*parts, "styles")
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
        f"{others}</Types>"
    )
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": types,
        "word/document.xml": part("document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "word/media/image1.png": bytes(range(256)) * 9,
        "word/styles.xml": part("styles", DEFAULTS + STYLES),
    }
    roots = {"header1": "hdr", "footer1": "ftr"}
    for name, content in parts.items():
        found[f"word/{name}.xml"] = part(roots.get(name, name), content)
    return container(found)


def run(text: str, properties: str = "") -> str:
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r w:rsidR="00AB12CD">{made}<w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*content: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(content)}</w:p>"


def field(instruction: str, *result: str) -> str:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return char("begin") + code + char("separate") + "".join(result) + char("end")


BOLD, ITALIC = "<w:b/>", "<w:i/>"
LINK = "".join(
    (
        '<w:hyperlink r:id="rId5">',
        run("a link", '<w:rStyle w:val="L"/>'),
        "</w:hyperlink>",
    )
)
NOTE = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
OF_NOTE = "<w:r><w:footnoteRef/></w:r>"
BR, TAB = "<w:r><w:br/></w:r>", "<w:r><w:tab/></w:r>"
MARK = '<w:bookmarkStart w:id="0" w:name="here"/>', '<w:bookmarkEnd w:id="0"/>'
DELETED = '<w:del w:id="7" w:author="Ana"><w:r><w:delText>gone</w:delText></w:r></w:del>'
INSERTED = f'<w:ins w:id="8" w:author="Ana">{run("new")}</w:ins>'


def one(*content: str) -> str:
    data = make(par(*content))
    document = check_laws(docx, data)
    assert len(document.units) == 1
    return marked(document.units[0])


def body(data: bytes) -> str:
    return members(data)["word/document.xml"].decode()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((run("One "), run("two", '<w:lang w:val="en-GB"/><w:noProof/>')), "One two"),
        ((run("A "), run("bold", BOLD), run(" word")), "A <0>bold</0> word"),
        ((run("all bo", BOLD), "<w:proofErr/>", run("ld", BOLD)), "all bold"),
        ((run("Note:", BOLD), run(" the text")), "<0>Note:</0> the text"),
        ((run("b", BOLD), run(" "), run("i", BOLD + ITALIC), run(" x")), "<0>b </0><1>i</1> x"),
        (
            (
                run("b", BOLD),
                run(" ", ITALIC),
                run("b", BOLD),
                run("."),
            ),
            "<0>b b</0>.",
        ),
        ((run("Name: "), run("    ", "<w:u w:val='single'/>"), run("x")), "Name: <0>    </0>x"),
        ((run("See "), LINK, run(".")), "See <0>a link</0>."),
        ((run("line"), BR, run("next")), "line\n<0/>next"),
        ((run("line "), BR, BR, run("next")), "line <0/><1/>next"),
        ((TAB, run("1."), TAB, run("Text"), BR), "<0/>1.\t<1/>Text<2/>"),
        ((run("word"), NOTE, run(".")), "word<0/>."),
        ((MARK[0], run("He", BOLD), MARK[1], run("llo", BOLD)), "<0/>He<1/>llo"),
        ((run("It is "), DELETED, INSERTED, run(".")), "It is <0/><1>new</1>."),
        ((run("Page "), field("PAGE", run("3")), run(" of")), "Page <0/> of"),
        ((run("To "), field('HYPERLINK "x"', run("it")), run(".")), "To <0>it</0>."),
        ((run("non"), "<w:r><w:noBreakHyphen/></w:r>", run("stop")), "non\u2011stop"),
        ((run("so"), "<w:r><w:softHyphen/></w:r>", run("on")), "soon"),
        (("<w:r><w:t> bare </w:t></w:r>", run(" kept ")), "bare kept "),
        (
            (
                "<w:sdt><w:sdtPr><w:alias w:val='n'/></w:sdtPr><w:sdtContent>",
                run("held"),
                "</w:sdtContent></w:sdt>",
                "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent>",
                run("1 May"),
                "</w:sdtContent></w:sdt>",
            ),
            "<0>held</0><1/>",
        ),
    ],
)
def test_what_stands_among_words_is_a_tag(content: tuple[str, ...], expected: str) -> None:
    assert one(*content) == expected


def test_fields_that_end_in_another_paragraph_leave_their_words() -> None:
    begin, code, separate = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        "<w:r><w:instrText>TOC</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    inner = field("PAGEREF _Toc1", run("4"))
    data = make(par(begin, code, separate, run("First"), TAB, inner) + par(run("Last"), inner, end))
    document = check_laws(docx, data)
    assert [marked(unit) for unit in document.units] == [
        "<0/><1/><2/>First<3/><4/>",
        "Last<0/><1/>",
    ]


def test_kinds_come_from_styles_and_lists() -> None:
    styles = ["Titel", "berschrift1", "Mine", "Ring", "Liste", "Zitat", "Beschriftung", "None"]
    numbered = "<w:p><w:pPr><w:numPr/></w:pPr>" + run("listed") + "</w:p>"
    data = make("".join(par(run(style), style=style) for style in styles) + numbered)
    assert [unit.kind for unit in docx.read(data, "x").units] == [
        Kind.TITLE,
        Kind.HEADING,
        Kind.HEADING,
        Kind.PARAGRAPH,
        Kind.LIST_ITEM,
        Kind.QUOTE,
        Kind.CAPTION,
        Kind.PARAGRAPH,
        Kind.LIST_ITEM,
    ]


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><v:textbox><w:txbxContent>{1}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


CODE = (
    '<w:style w:type="character" w:styleId="Vc"><w:name w:val="Verbatim Char"/></w:style>'
    '<w:style w:type="character" w:styleId="Kw"><w:name w:val="Keyword"/>'
    '<w:basedOn w:val="Vc"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Sc"><w:name w:val="Source Code"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Cd"><w:name w:val="Code of conduct"/></w:style>'
)


def with_code(body: str) -> bytes:
    parts = members(make(body))
    styles = parts["word/styles.xml"].decode().replace("</w:styles>", CODE + "</w:styles>")
    return container(parts | {"word/styles.xml": styles})


def test_code_is_no_text() -> None:
    inline = run("if ", '<w:rStyle w:val="Kw"/>') + run("x", '<w:rStyle w:val="Vc"/><w:b/>')
    called = run("f()", '<w:rStyle w:val="Vc"/>')
    link = f'<w:hyperlink r:id="rId5">{called}</w:hyperlink>'
    data = with_code(
        par(run("Write "), inline, run(" or "), link, run(" there."))
        + par(run("while "), run("True"), style="Sc")
        + par(inline)
        + par(run("Be kind."), style="Cd")
    )
    first, second = check_laws(docx, data).units
    assert (marked(first), second.text) == ("Write <0/> or <1/> there.", "Be kind.")
    new = Rendering("Dort x oder schreib.", (Tag(0, 5, 5), Tag(1, 12, 12)))
    text = body(docx.write(data, "x", {first.id: new}, "de"))
    assert inline in text and link in text and "while " in text
    assert text.index("Dort ") < text.index(inline) < text.index(">x oder ") < text.index(link)


def test_fields_in_code_stay_whole_and_a_document_of_code_alone_is_a_text() -> None:
    coded = '<w:r><w:rPr><w:rStyle w:val="Vc"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>'
    linked = field("HYPERLINK x", run("site")).replace(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', coded
    )
    (unit,) = check_laws(docx, with_code(par(run("A "), linked, run(".")))).units
    assert marked(unit) == "A <0>site</0>."
    coded = run("b", '<w:rStyle w:val="Vc"/>')
    units = check_laws(docx, with_code(par(run("a"), style="Sc") + par(coded))).units
    assert [unit.text for unit in units] == ["a", "b"]


def test_every_part_with_text_is_read_and_comments_are_not() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{par(run('in a cell'))}</w:tc></w:tr></w:tbl>"
    box = BOX.format(par(run("boxed")), par(run("boxed")))
    data = make(
        par(run("before"), box, run(" after")) + cell + par() + par(run("  ")),
        header1=par(run("at the top")),
        footer1=par(run("at the foot"), field("PAGE", run("1"))),
        footnotes=f'<w:footnote w:id="2">{par(OF_NOTE, run("a note"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{par(run("an end"))}</w:endnote>',
        comments=f'<w:comment w:id="1">{par(run("a remark"))}</w:comment>',
    )
    document = check_laws(docx, data)
    assert [(unit.id, unit.text) for unit in document.units] == [
        ("document.p0", "before after"),
        ("document.p1", "boxed"),
        ("document.p3", "in a cell"),
        ("header1.p0", "at the top"),
        ("footer1.p0", "at the foot"),
        ("footnotes.p0", "a note"),
        ("endnotes.p0", "an end"),
    ]
    assert document.language == "en-US"
    texts = own(document) | {"document.p1": Rendering("im Kasten")}
    written = docx.write(data, "x", texts, "de")
    # The box stands there twice, for new and old programs.
    assert body(written).count("im Kasten") == 2 and "boxed" not in body(written)
    other = make(par(BOX.format(par(run("new form")), par(run("old form")))))
    assert [unit.text for unit in check_laws(docx, other).units] == ["new form", "old form"]


def test_only_members_with_other_texts_change() -> None:
    data = make(par(run("one")) + par(run("two")), header1=par(run("top")))
    written = docx.write(data, "x", {"header1.p0": Rendering("oben")}, "de-AT")
    before, after = members(data), members(written)
    assert list(before) == list(after)
    different = {name for name in before if before[name] != after[name]}
    assert different == {"word/styles.xml", "word/header1.xml"}
    assert docx.read(written, "x").language == "de-AT"
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(io.BytesIO(written)) as new,
    ):
        for first, second in zip(old.infolist(), new.infolist(), strict=True):
            assert first.date_time == second.date_time
            assert first.compress_type == second.compress_type
            assert first.external_attr == second.external_attr


def test_words_get_the_properties_of_their_tag_and_nothing_else_is_lost() -> None:
    data = make(
        par(run("The "), run("big", BOLD), run(" "), LINK, NOTE, *MARK, DELETED, style="Titel")
    )
    unit = docx.read(data, "x").units[0]
    assert marked(unit) == "The <0>big</0> <1>a link</1><2/><3/><4/><5/>"
    text = "Ein Link & der große <"
    tags = (Tag(1, 0, 8), Tag(0, 15, 20), Tag(2, 8, 8), Tag(3, 0, 0), Tag(4, 22, 22))
    written = docx.write(data, "x", {unit.id: Rendering(text, tags)}, "de")
    # The deletion has no tag in the rendering: it is kept, at the end.
    assert marked(docx.read(written, "x").units[0]) == (
        "<0/><1>Ein Link</1><2/> & der <3>große</3> <<4/><5/>"
    )
    found = body(written)
    for kept in ("footnoteReference", "bookmarkStart", "bookmarkEnd", "w:delText", 'r:id="rId5"'):
        assert found.count(kept) == body(data).count(kept)
    root = etree.fromstring(found.encode())
    runs = [one for one in root.iter(f"{{{W}}}r") if one.find(f".//{{{W}}}b") is not None]
    bold = ["".join(str(text) for text in one.itertext()) for one in runs]
    assert bold == ["große"]
    assert '<w:pStyle w:val="Titel"/>' in found


def test_notes_that_change_places_keep_their_own_texts() -> None:
    boxes = [BOX.format(par(run(text)), par(run(text))) for text in ("first box", "second box")]
    data = make(par(run("a "), boxes[0], run(" b "), boxes[1], run(" c")))
    units = docx.read(data, "x").units
    assert [marked(unit) for unit in units] == ["a <0/> b <1/> c", "first box", "second box"]
    swapped = Rendering("A B", (Tag(0, 3, 3), Tag(1, 0, 0)))
    texts = {"document.p0": swapped, units[1].id: Rendering("ONE"), units[2].id: Rendering("TWO")}
    again = docx.read(docx.write(data, "x", texts, "de"), "x").units
    assert [unit.text for unit in again] == ["A B", "TWO", "ONE"]


@pytest.mark.parametrize(
    "rendering",
    [
        Rendering("", ()),
        Rendering("x", (Tag(0, -5, 99), Tag(9, 0, 1), Tag(1, 0, 1), Tag(1, 0, 1))),
        Rendering("ab cd", (Tag(0, 0, 3), Tag(1, 1, 5), Tag(2, 9, 2))),
        Rendering("a\x00b\ud800\x0bc\r\nd\te"),
    ],
)
def test_odd_renderings_make_a_sound_file(rendering: Rendering) -> None:
    data = make(par(run("A "), run("bold", BOLD), LINK, BR, run("x"), NOTE))
    written = docx.write(data, "x", {"document.p0": rendering}, "de")
    assert body(written).count("footnoteReference") == 1
    document = docx.read(written, "x")
    if rendering.text:
        check_laws(docx, written)
        kept = re.sub(r"[\x00\x0b\r\ud800]", "", rendering.text)
        assert document.units[0].text.replace("\n", "") == kept.replace("\n", "")


WORDS = st.text(st.sampled_from("ab é\u00a0한\u202e&<\t\n"), max_size=6)
LEAVES = st.one_of(
    st.builds(
        lambda text, look: run(text.replace("&", "&amp;").replace("<", "&lt;"), look),
        WORDS,
        st.sampled_from(["", BOLD, ITALIC, BOLD + ITALIC, '<w:u w:val="single"/>']),
    ),
    st.sampled_from([NOTE, BR, TAB, *MARK, DELETED, field("PAGE", run("3"))]),
)
BODIES = st.recursive(
    st.lists(LEAVES, max_size=5).map("".join),
    lambda inner: st.lists(
        st.one_of(
            inner,
            inner.map(lambda held: f'<w:hyperlink r:id="rId1">{held}</w:hyperlink>'),
            inner.map(lambda held: f'<w:ins w:id="1">{held}</w:ins>'),
            inner.map(lambda held: field("HYPERLINK x", held)),
        ),
        max_size=3,
    ).map("".join),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BODIES, max_size=3))
def test_any_document_keeps_its_shape(bodies: list[str]) -> None:
    check_laws(docx, make("".join(par(content) for content in bodies)))


@settings(max_examples=100, deadline=None)
@given(BODIES, st.data())
def test_any_rendering_loses_no_point(content: str, data: st.DataObject) -> None:
    given_ = make(par(run("x"), content))
    unit = docx.read(given_, "x").units[0]
    text = data.draw(st.text(st.sampled_from("xyz \n"), min_size=1, max_size=12))
    place = st.integers(0, len(text))
    tags = tuple(
        Tag(tag.id, *sorted((data.draw(place), data.draw(place))))
        for tag in unit.tags
        if data.draw(st.booleans())
    )
    written = docx.write(given_, "x", {unit.id: Rendering(text, tags)}, "de")
    for kept in ("footnoteReference", "bookmarkStart", "bookmarkEnd", "delText>", ">PAGE"):
        assert body(written).count(kept) == body(given_).count(kept)
    found = etree.fromstring(body(written).encode()).itertext(f"{{{W}}}t")
    letters = "".join(str(one) for one in found)
    expected = text.replace("\n", "")
    assert letters.replace("3", "") == expected


def test_large_documents_need_little_memory(tmp_path: Path) -> None:
    looks = ["", BOLD, ITALIC]
    texts = iter(phrases(50_000))
    # 500 pages of 20 paragraphs.
    paragraphs = (
        par(*(run(next(texts) + " ", looks[at % 3]) for at in range(5)), style="Body")
        for _ in range(10_000)
    )
    path = tmp_path / "large.docx"
    path.write_bytes(make("".join(paragraphs)))
    assert peak(path) < 300


def test_libreoffice_reads_what_is_written(tmp_path: Path) -> None:
    check_with_office(docx, "docx", "MS Word 2007 XML", tmp_path)


def with_part(content: bytes | str, name: str = "word/document.xml") -> bytes:
    return container(members(make(par(run("x")))) | {name: content})


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
DOCUMENT = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no ZIP container"),
        (b"plain text", "no ZIP container"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "encrypted or of a Word older"),
        (container({"a.txt": "x"}), "no Word file"),
        (container({"[Content_Types].xml": "<Types/>"}), "no text of a Word file"),
        (with_part("<a/>"), "no part of a Word file"),
        (with_part("<w:document>"), "not well-formed"),
        (with_part(b"\x00\xff\xfe"), "not well-formed"),
        (with_part(f"<!DOCTYPE d [{BOMB}]>{DOCUMENT % '&a11;'}</w:document>"), "XML|type"),
        (
            with_part(
                '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
                f"{DOCUMENT % '&x;'}</w:document>"
            ),
            "document type definition",
        ),
        (with_part(" " * (32 << 20)), "would expand to 32 MiB"),
        (with_part("x", "../../outside.txt"), "leads outside"),
        (with_part("x", "/outside.txt"), "leads outside"),
        (with_part("x", "C:\\outside.txt"), "leads outside"),
        (with_part("<a>" * 1000), "not well-formed"),
        (make(par(run("x")))[:-40], "no ZIP container"),
    ],
)
def test_hostile_files_are_refused_in_one_sentence(data: bytes, why: str) -> None:
    for act in (
        lambda: docx.read(data, "mine.docx"),
        lambda: docx.write(data, "mine.docx", {"document.p0": Rendering("y")}, "de"),
    ):
        with pytest.raises(InputError, match=why) as caught:
            act()
        assert "mine.docx" in str(caught.value) and "passwd" not in str(caught.value)


def test_members_that_are_damaged_or_doubled_or_encrypted_are_refused() -> None:
    data = make(par(run("x")))
    at = data.index(b"word/media/image1.png") + len("word/media/image1.png") + 4
    broken = data[:at] + bytes(8) + data[at + 8 :]
    assert docx.read(broken, "x").units  # The picture is not looked at until it is copied.
    with pytest.raises(InputError, match=r"image1\.png"):
        docx.write(broken, "x", {"document.p0": Rendering("y")}, "de")
    encrypted = bytearray(data)
    encrypted[data.rindex(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(InputError, match="encrypted"):
        docx.read(bytes(encrypted), "x")
    pairs: list[tuple[str, str | bytes]] = list(members(data).items())
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = container([*pairs, ("word/document.xml", "<other/>")])
    with pytest.raises(InputError, match="twice"):
        docx.read(twice, "x")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2000), st.binary(min_size=1, max_size=4))
def test_any_damage_is_an_input_error_or_none(at: int, bytes_: bytes) -> None:
    data = make(par(run("x")))
    at %= len(data)
    damaged = data[:at] + bytes_ + data[at + len(bytes_) :]
    with contextlib.suppress(InputError):
        document = docx.read(damaged, "x")
        docx.write(damaged, "x", {unit.id: Rendering("y") for unit in document.units}, "de")
