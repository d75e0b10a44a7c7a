"""Books as EPUB 2 and 3: what is text in them, and the book again with other texts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Document, Kind, Rendering
from translate.errors import InputError
from translate.formats import epub

NAME = "book.epub"
CONTAINER = (
    '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)
PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" xml:lang="en" unique-identifier="i">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">x</dc:identifier>
<dc:title id="t">A &amp; B</dc:title><!-- <dc:title>no</dc:title> --><dc:creator>No One</dc:creator>
<dc:language>en</dc:language><dc:language>la</dc:language></metadata>
<manifest><item id="one" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="two" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="pic" href="pic.png" media-type="image/png"/>
<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine toc="ncx"><itemref idref="two"/><itemref idref="one"/><itemref idref="gone"/></spine>
</package>
"""
NCX = """<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" xml:lang="en">
<docTitle><text>A &amp; B</text></docTitle><navMap><navPoint id="n"><navLabel><text> First </text>
</navLabel><content src="text/two.xhtml"/></navPoint></navMap></ncx>"""
NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
    '<nav epub:type="toc"><ol><li><a href="text/two.xhtml">First</a></li></ol></nav></body></html>'
)
PAGE = (
    '<?xml version="1.0"?>\r\n<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" lang="en">'
    '<head><title/><link rel="x" href="y"/></head><body><p>{}</p><p epub:type="z"/><hr/>'
    '<p>Some <i>words</i><br/>here.<img src="a" alt="pic"/></p></body></html>'
)
MEMBERS = {
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": PACKAGE,
    "OPS/text/one a.xhtml": PAGE.format("one"),
    "OPS/text/two.xhtml": PAGE.format("two"),
    "OPS/nav.xhtml": NAV,
    "OPS/toc.ncx": NCX,
    "OPS/pic.png": "\x89PNG",
}

PIECES = ["<p>", "</p>", "<b>", "</b>", "a", "&amp;", "<br/>", "<i/>", "<!--c-->"]


def book(members: Mapping[str, str | bytes] = MEMBERS) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for path, content in members.items():
            made.writestr(path, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def held(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def own(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}


class TestRead:
    def test_titles_then_pages_in_reading_order_then_contents(self) -> None:
        document = epub.read(book(), NAME)
        assert document.language == "en"
        assert [(unit.id, unit.text) for unit in document.units] == [
            ("OPS/book.opf#1", "A & B"),
            ("OPS/text/two.xhtml#1", "two"),
            ("OPS/text/two.xhtml#2", "Some words here."),
            ("OPS/text/two.xhtml#3", "pic"),
            ("OPS/text/one a.xhtml#1", "one"),
            ("OPS/text/one a.xhtml#2", "Some words here."),
            ("OPS/text/one a.xhtml#3", "pic"),
            ("OPS/nav.xhtml#1", "First"),
            ("OPS/toc.ncx#1", "A & B"),
            ("OPS/toc.ncx#2", "First"),
        ]
        kinds = {unit.text: unit.kind for unit in document.units if "toc" not in unit.id}
        assert kinds["A & B"] is Kind.TITLE and kinds["First"] is Kind.NAVIGATION

    @pytest.mark.parametrize(
        ("members", "says"),
        [
            ({}, "is no EPUB"),
            ({"META-INF/container.xml": "<container/>"}, "names no package"),
            (MEMBERS | {"OPS/book.opf": "<package/>"}, "has no pages"),
            (
                MEMBERS
                | {
                    "META-INF/encryption.xml": "<e:EncryptedData xmlns:e='e'><e:CipherReference "
                    "URI='OPS/text/one%20a.xhtml'/></e:EncryptedData>"
                },
                "protected against copying",
            ),
        ],
    )
    def test_what_is_no_book_to_be_read_is_refused(
        self, members: Mapping[str, str], says: str
    ) -> None:
        with pytest.raises(InputError, match=says):
            epub.read(book(members), NAME)

    def test_no_zip_is_refused(self) -> None:
        with pytest.raises(InputError, match=NAME):
            epub.read(b"text", NAME)

    def test_a_damaged_page_is_named(self) -> None:
        data = book()
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            info = opened.getinfo("OPS/text/two.xhtml")
        start = info.header_offset + 30 + len(info.filename)
        broken = data[:start] + bytes(info.compress_size) + data[start + info.compress_size :]
        with pytest.raises(InputError, match=r"two\.xhtml"):
            epub.read(broken, NAME)

    def test_too_much_text_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(epub, "_MOST_TEXT", 1000)
        with pytest.raises(InputError, match="MiB of text"):
            epub.read(book(), NAME)

    def test_a_member_that_expands_absurdly_is_refused(self) -> None:
        with pytest.raises(InputError, match="would expand"):
            epub.read(book(MEMBERS | {"OPS/text/two.xhtml": " " * (8 << 20)}), NAME)

    def test_encrypted_fonts_do_no_harm(self) -> None:
        fonts = "<EncryptedData><CipherReference URI='OPS/font.otf'/></EncryptedData>"
        data = book(MEMBERS | {"META-INF/encryption.xml": fonts})
        assert len(epub.read(data, NAME).units) == 10

    def test_a_reference_that_leads_outside_is_none(self) -> None:
        package = PACKAGE.replace("text/one%20a.xhtml", "../../../etc/passwd")
        document = epub.read(book(MEMBERS | {"OPS/book.opf": package}), NAME)
        assert not any("passwd" in unit.id or unit.text == "one" for unit in document.units)

    def test_entities_are_not_expanded(self) -> None:
        bomb = '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><p>x &b;</p></html>'
        data = book(MEMBERS | {"OPS/text/two.xhtml": bomb})
        document = epub.read(data, NAME)
        assert [unit.text for unit in document.units if "two" in unit.id] == ["x "]


class TestWrite:
    def test_with_its_own_texts_a_book_comes_back_equal(self) -> None:
        document = epub.read(book(), NAME)
        assert epub.write(book(), NAME, own(document), document.language) == book()
        assert epub.write(book(), NAME, {}, "") == book()
        # Nor does a book that nobody translated say another language.
        assert epub.write(book(), NAME, own(document), "de") == book()
        assert epub.write(book(), NAME, {}, "he") == book()

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.sampled_from(PIECES)))
    def test_any_pages_come_back_equal(self, pieces: list[str]) -> None:
        data = book(MEMBERS | {"OPS/text/two.xhtml": PAGE.format("".join(pieces))})
        assert epub.write(data, NAME, own(epub.read(data, NAME)), "en") == data

    def test_a_translated_book_has_the_same_shape(self) -> None:
        before = epub.read(book(), NAME)
        new = {unit.id: Rendering(unit.text.upper(), unit.tags) for unit in before.units}
        made = epub.write(book(), NAME, new, "de")
        after = epub.read(made, NAME)
        assert after.language == "de"
        assert [(unit.id, unit.text, unit.tags, unit.kind) for unit in after.units] == [
            (unit.id, unit.text.upper(), unit.tags, unit.kind) for unit in before.units
        ]
        members = held(made)
        assert list(members) == list(held(book()))
        assert members["OPS/text/two.xhtml"].decode() == (
            PAGE.format("TWO")
            .replace("Some <i>words</i><br/>here.", "SOME <i>WORDS</i><br/>HERE.")
            .replace('"pic"', '"PIC"')
            .replace('lang="en"', 'lang="de"')
        )
        assert members["OPS/book.opf"].decode() == (
            PACKAGE.replace("<dc:language>en", "<dc:language>de").replace(
                'xml:lang="en"', 'xml:lang="de"'
            )
        )
        assert members["OPS/pic.png"] == "\x89PNG".encode()

    def test_what_a_book_says_of_itself_is_text(self) -> None:
        told = (
            "<dc:description>Of &lt;b>A&lt;/b>\n and B.</dc:description><dc:subject>no</dc:subject>"
        )
        package = PACKAGE.replace("<dc:creator>", f"{told}<dc:creator>")
        data = book(MEMBERS | {"OPS/book.opf": package})
        found = epub.read(data, NAME)
        assert [unit.text for unit in found.units[:3]] == ["A & B", "Of <b>A</b> and B.", "two"]
        assert epub.write(data, NAME, own(found), "de") == data
        made = epub.write(data, NAME, {found.units[1].id: Rendering("Von <b>A</b>.")}, "de-AT")
        assert held(made)["OPS/book.opf"].decode() == (
            package.replace("Of &lt;b>A&lt;/b>\n and B.", "Von &lt;b&gt;A&lt;/b&gt;.")
            .replace("<dc:language>en", "<dc:language>de-AT")
            .replace('xml:lang="en"', 'xml:lang="de-AT"')
        )

    def test_a_page_in_another_language_keeps_it_until_it_is_translated(self) -> None:
        page = PAGE.format("unus").replace('lang="en"', 'lang="la"')
        british = PAGE.format("one").replace('lang="en"', 'lang="en-GB"')
        data = book(MEMBERS | {"OPS/text/two.xhtml": page, "OPS/text/one a.xhtml": british})
        new = {"OPS/book.opf#1": Rendering("A und B")}
        made = held(epub.write(data, NAME, new, "de"))
        assert made["OPS/text/two.xhtml"].decode() == page
        assert made["OPS/text/one a.xhtml"].decode() == british.replace('"en-GB"', '"de"')
        made = held(epub.write(data, NAME, {"OPS/text/two.xhtml#1": Rendering("eins")}, "de"))
        assert '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de">' in (
            made["OPS/text/two.xhtml"].decode()
        )

    def test_the_media_type_stays_first_and_stored(self) -> None:
        made = epub.write(book(), NAME, {"OPS/toc.ncx#2": Rendering("Erstes & letztes")}, "")
        with zipfile.ZipFile(io.BytesIO(made)) as opened:
            first = opened.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert made[30:58] == b"mimetypeapplication/epub+zip"
        assert "<text> Erstes &amp; letztes </text>" in held(made)["OPS/toc.ncx"].decode()

    def test_a_book_in_a_language_from_right_to_left_is_turned(self) -> None:
        made = epub.write(book(), NAME, {"OPS/text/two.xhtml#1": Rendering("שתיים")}, "he")
        package = held(made)["OPS/book.opf"].decode()
        assert '<spine page-progression-direction="rtl" toc="ncx">' in package
        assert '<html dir="rtl" xmlns' in held(made)["OPS/text/two.xhtml"].decode()
        back = held(epub.write(made, NAME, {"OPS/text/two.xhtml#1": Rendering("two")}, "en"))
        assert 'page-progression-direction="ltr"' in back["OPS/book.opf"].decode()
