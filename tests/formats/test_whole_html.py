"""A whole page in its own shape: what is text, and the page again with other texts."""

from __future__ import annotations

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Document, Kind, Rendering, Tag
from translate.errors import InputError
from translate.formats import html
from translate.formats.markup import What, attributes, tokens

NAME = "page.html"
TRANSLATED = {"alt", "title", "placeholder", "aria-label", "label", "value", "content"}

NASTY = {
    "not closed": "<ul><li>one<li>two <b>bold<p>para<td>cell<p translate=no>no<p>yes",
    "overlap": "<p><b>a <i>b</b> c</i> d<p>x</b> y</p></p></div>z",
    "link around blocks": "<a href=x>go <h2>Head</h2><p>text</a> more</p>",
    "script": "<p>a<script>if (a<b && '</p>') x()</script>b</p><style>p > a {}</style>",
    "open script": "<p>a</p><script>for(;;) <p>x</p>",
    "comments": "<!-- <p>no</p> --><p>a<!--b-->c<!-->d--><p>e<!--f--!>g</p><!-- <p>",
    "stray signs": "<p>a < b > c & d &amp e &copy; &nosuch; <3 </ x> <> </p><p title='a>b'>c</p>",
    "broken tag": "<p>text</p><a href='x>never ends <p>no",
    "no quotes": "<p title=one class=a><img alt=two src=x/y/><a href=?a=1&amp;b=2>three</a>",
    "upper case": "<P TITLE='It'>One<BR>Two</P><TEXTAREA>No</TEXTAREA><PRE> No </PRE>",
    "program": "<?php if ($a > 1) { ?><p>a <?= $b ?> c</p><?xml:namespace prefix = o /><p>d</p>",
    "foreign": "<p>a <svg><title/><text>no</text></svg> b</p><math><mi>x</mi></math>",
    "spaces": "\n<p>\n\t a \n <b> b </b>\r\n c&nbsp;</p>&nbsp;<p>&#32;d <a id=x></a> e<i> </i>f",
    "named spaces": "<p>&#13;\n<b>a&#9; </b>&NewLine;&#x20;</p><p>&#0010;&nbsp;b&#xA0;&#32;</p>",
    "breaks": "<p>a<br>b <br/> c<br><br>d<b>e<br></b></p>",
    "select": "<select><optgroup label=All><option>1<option>Two</select><input type=reset value=X>",
    "title": "<title>A <b>&amp; B</title><h1>C</h1>",
    "nothing": "   ",
    "text": "only text",
}  # fmt: skip


def own(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}


def capitals(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(upper(unit.text), unit.tags) for unit in document.units}


def upper(text: str) -> str:
    return "".join(made if len(made := c.upper()) == 1 else c for c in text)


def texts(page: str) -> list[str]:
    return [unit.text for unit in html.read(page.encode(), NAME).units]


def written(page: str, new: dict[str, Rendering], language: str = "") -> str:
    return html.write(page.encode(), NAME, new, language).decode()


def shape(page: str, xml: bool = False) -> list[tuple[object, ...]]:
    """All of a page but its words and white space."""
    found: list[tuple[object, ...]] = []
    for token in tokens(page, xml):
        if token.what is What.START:
            says = attributes(page, token)
            kept = [(a.name, page[a.start : a.end]) for a in says if a.name not in TRANSLATED]
            found.append((token.name, [a.name for a in says], kept))
        elif token.what is What.END:
            found.append(("/", token.name))
        elif token.what is What.OTHER:
            found.append(("", page[token.start : token.end]))
    return found


PIECES = """
    <p> </p> <div> </div> <li> <ul> </ul> <h2> </h2> <b> </b> <i> </i> <a/href="x?a=1&b"> </a>
    <br> <br/> <img/alt="A/pic"/src=x> <code> </code> <!--c--> <script>a<b</script> <pre> </pre>
    <span/translate=no> </span> <span/title='It'> <svg><title>n</title></svg> &amp; &lt; &nbsp; & <
    > one Two, dréi &#33; <input/placeholder=name> <td> </table> <nav> </nav> <title>T&amp;b</title>
    <p/lang=fr> <p/class="notranslate"> <textarea>x<p></textarea> <br></br> <em></em> <?php/a->b/?>
"""
PAGES = st.lists(st.sampled_from([*PIECES.split(), " ", "\n ", " "]), max_size=40).map("".join)


class TestIdentity:
    @pytest.mark.parametrize("page", NASTY.values(), ids=NASTY)
    @pytest.mark.parametrize("head", ["", "<?xml version='1.0'?>", "<!DOCTYPE html><html lang=en>"])
    def test_with_its_own_texts_a_nasty_page_comes_back_equal(self, page: str, head: str) -> None:
        data = (head + page).encode()
        document = html.read(data, NAME)
        assert html.write(data, NAME, own(document), document.language) == data

    @settings(max_examples=150, deadline=None)
    @given(PAGES, st.booleans())
    def test_with_its_own_texts_any_page_comes_back_equal(self, page: str, xml: bool) -> None:
        data = (("<?xml?>" if xml else "") + page).encode() or b" "
        document = html.read(data, NAME)
        assert html.write(data, NAME, own(document), document.language) == data

    @settings(max_examples=100, deadline=None)
    @given(st.binary(min_size=1, max_size=60).filter(lambda data: b"\0" not in data))
    def test_bytes_that_are_no_characters_stay(self, noise: bytes) -> None:
        for head in (b"<meta charset=utf-8>", b"<meta charset=koi8-r>", b"", b"\xef\xbb\xbf"):
            data = head + b"<p>one</p><p>\xff" + noise.replace(b"<", b"") + b"</p>"
            first = html.read(data, NAME).units[0]
            made = html.write(data, NAME, {first.id: Rendering("TWO")}, "")
            assert made == data.replace(b"<p>one", b"<p>TWO", 1)


class TestTranslated:
    @pytest.mark.parametrize("page", NASTY.values(), ids=NASTY)
    def test_a_nasty_page_keeps_its_structure(self, page: str) -> None:
        self.check(page, xml=False)

    @settings(max_examples=300, deadline=None)
    @given(PAGES, st.booleans())
    def test_any_page_keeps_its_structure(self, page: str, xml: bool) -> None:
        self.check(("<?xml?>" if xml else "") + page or " ", xml)

    def check(self, page: str, xml: bool) -> None:
        before = html.read(page.encode(), NAME)
        made = written(page, capitals(before))
        assert shape(made, xml) == shape(page, xml)
        after = html.read(made.encode(), NAME)
        assert [(unit.text, unit.tags, unit.kind) for unit in after.units] == [
            (upper(unit.text), unit.tags, unit.kind) for unit in before.units
        ]

    def test_tags_move_with_their_words(self) -> None:
        page = "<p>the <b>red</b> <a href=x>house <img src=y></a>, <code>x</code>!</p>"
        (unit,) = html.read(page.encode(), NAME).units
        assert unit.text == "the red house , !"
        assert unit.tags == (Tag(0, 4, 7), Tag(1, 8, 14), Tag(2, 14, 14), Tag(3, 16, 16))
        moved = Rendering(
            ", la casa  roja!", (Tag(3, 0, 0), Tag(1, 5, 10), Tag(2, 10, 10), Tag(0, 11, 15))
        )
        assert written(page, {unit.id: moved}) == (
            "<p><code>x</code>, la <a href=x>casa <img src=y></a> <b>roja</b>!</p>"
        )

    def test_points_are_not_lost_and_overlaps_are_cut(self) -> None:
        page = "<p>a <b>b</b> <i>c <img src=y></i> d <br> e</p>"
        (unit,) = html.read(page.encode(), NAME).units
        wrong = Rendering("xyz", (Tag(0, 0, 2), Tag(1, 1, 9), Tag(0, 2, 3), Tag(7, 0, 1)))
        assert written(page, {unit.id: wrong}) == ("<p><b>x<i>y</i></b>z<img src=y><br></p>")

    def test_text_is_escaped_and_no_more(self) -> None:
        page = "<p title='a'>b</p><p title=c>d</p><title>e</title>"
        new = {
            unit.id: Rendering("<\"é'&>\u00a0\0\ud800")
            for unit in html.read(page.encode(), NAME).units
        }
        assert written(page, new) == (
            "<p title='&lt;\"é&#39;&amp;&gt;\u00a0\ufffd'>&lt;\"é'&amp;&gt;\u00a0\ufffd</p>"
            '<p title="&lt;&quot;é\'&amp;&gt;\u00a0\ufffd">&lt;"é\'&amp;&gt;\u00a0\ufffd</p>'
            "<title>&lt;\"é'&amp;&gt;\u00a0\ufffd</title>"
        )


class TestUnits:
    def test_kinds_come_from_the_elements(self) -> None:
        page = (
            "<title>a</title><nav><h2>b</h2><li>c</nav><h1>d</h1><h3>e</h3><ul><li><p>f</p></ul>"
            "<figure><figcaption>g</figcaption></figure><blockquote><p>h</p></blockquote>"
            "<table><caption>i</caption><td>j</table>k"
        )
        assert [unit.kind for unit in html.read(page.encode(), NAME).units] == [
            Kind.TITLE, Kind.NAVIGATION, Kind.NAVIGATION, Kind.TITLE, Kind.HEADING,
            Kind.LIST_ITEM, Kind.CAPTION, Kind.QUOTE, Kind.CAPTION, Kind.PARAGRAPH,
            Kind.PARAGRAPH,
        ]  # fmt: skip

    def test_attributes_that_people_read_are_texts(self) -> None:
        page = (
            "<meta name=description content='one'><meta property=og:title content=two>"
            "<meta name=viewport content='width=1'><link rel=stylesheet title=no>"
            "<p title=three>four <img alt='five &amp; six'></p><input placeholder=seven value=no>"
            "<div aria-label=no translate=no title=no>no</div><div aria-label=eight>"
            "<textarea placeholder=nine>ten</textarea><i aria-placeholder=eleven "
            "aria-description=twelve></i>"
        )
        assert texts(page) == [
            "one",
            "two",
            "three",
            "four",
            "five & six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]

    def test_what_people_read_in_a_form_is_text(self) -> None:
        page = (
            "<form><input type=submit value=Send><input TYPE='Reset' value='Start over'>"
            '<input type=button value="Go"><input type=text value=no><input value=no>'
            "<input type=hidden value=no><input type=image alt=Search value=no>"
            "<select name=s><optgroup label='All'><option value=1>One<option>Two</select>"
            "<button value=no>Press <b>me</b></button><button translate=no>no</button>"
            "<input list=l placeholder='Your name' aria-label=Name></form>"
        )
        found = html.read(page.encode(), NAME)
        assert [unit.text for unit in found.units] == [
            "Send", "Start over", "Go", "Search", "All", "One", "Two", "Press me", "Your name",
            "Name",
        ]  # fmt: skip
        made = written(page, capitals(found))
        assert made == (
            "<form><input type=submit value=\"SEND\"><input TYPE='Reset' value='START OVER'>"
            '<input type=button value="GO"><input type=text value=no><input value=no>'
            '<input type=hidden value=no><input type=image alt="SEARCH" value=no>'
            "<select name=s><optgroup label='ALL'><option value=1>ONE<option>TWO</select>"
            "<button value=no>PRESS <b>ME</b></button><button translate=no>no</button>"
            "<input list=l placeholder='YOUR NAME' aria-label=\"NAME\"></form>"
        )

    def test_the_text_of_a_field_is_one_by_itself_and_keeps_its_lines(self) -> None:
        page = (
            "<p>Say <textarea name=a title=x>\r\n Dear  all,\r\n&lt;hello> <b>&amp;</b>\r\n"
            "</textarea> here.<textarea> - </textarea><textarea translate=no>no</textarea></p>"
        )
        found = html.read(page.encode(), NAME)
        assert [unit.text for unit in found.units] == [
            "Say  here.", "x", "Dear  all,\n<hello> <b>&</b>",
        ]  # fmt: skip
        new = {"1": Rendering("Di aquí.", (Tag(0, 2, 2),)), "3": Rendering("A\n<b> & c")}
        assert written(page, new) == (
            "<p>Di<textarea name=a title=x>\r\n A\r\n&lt;b&gt; &amp; c\r\n</textarea> aquí."
            "<textarea> - </textarea><textarea translate=no>no</textarea></p>"
        )

    @pytest.mark.parametrize(
        "page",
        [
            "<p>a<textarea>no <b>no</b> </p>",
            "<textarea>no</textarea",
            "<textarea>no</textareas>",
            "<?xml?><p><textarea/></p>",
            "<?xml?><textarea>no &own; no</textarea>",
            "<?xml?><textarea>no <![CDATA[no]]></textarea>",
            "<?xml?><h:p><h:textarea>no <h:b>no</h:b></h:textarea></h:p>",
        ],
    )
    def test_a_field_that_is_not_closed_or_has_more_than_text_stays(self, page: str) -> None:
        assert "no" not in " ".join(texts(page))

    def test_what_is_not_to_be_translated_is_no_text(self) -> None:
        page = (
            "<p>a <span class='x notranslate'>b<span>c</span></span> d</p><pre>e</pre>"
            "<ul><li translate=no>f<li>g</ul><div translate='no'><div>h</div>i</div>j"
        )
        assert texts(page) == ["a  d", "g", "j"]

    def test_formulas_are_no_text(self) -> None:
        page = (
            "<p class=math>if <span class='math inline'>\\(x &gt; y\\)</span> then</p>"
            "<p>and <span class=katex><span>x</span><span>2</span></span> too</p>"
        )
        assert texts(page) == ["if  then", "and  too"]

    def test_tags_around_a_whole_text_and_pictures_at_its_ends_are_no_part_of_it(self) -> None:
        page = "<li><a href=x><img src=y> <b>Home</b></a> <i class=arrow></i>"
        (unit,) = html.read(page.encode(), NAME).units
        assert (unit.text, unit.tags) == ("Home", ())
        assert written(page, {"1": Rendering("Heim")}) == page.replace("Home", "Heim")

    def test_own_entities_of_an_xml_page_stay(self) -> None:
        page = (
            '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY us "We > they">]><p>By &us; &amp; co</p>'
        )
        (unit,) = html.read(page.encode(), NAME).units
        assert unit.text == "By  & co"
        assert "<p>DE &us; &amp; CIE</p>" in written(page, {"1": Rendering("DE  & CIE", unit.tags)})


class TestLanguage:
    def test_the_page_says_its_new_language(self) -> None:
        for page, made in [
            ("<html><p>a", '<html lang="de"><p>a'),
            ("<html lang><p>a", '<html lang="de"><p>a'),
            ("<html lang=en dir='rtl'><p>a", "<html lang=\"de\" dir='ltr'><p>a"),
            ("<?xml?><html xml:lang='en'>", "<?xml?><html xml:lang='de'>"),
            ("<?xml?><html>", '<?xml?><html xml:lang="de" lang="de">'),
            ("<html lang='de'>", "<html lang='de'>"),
            ("<p>a", "<p>a"),
        ]:
            assert written(page, {}, "de") == made

    def test_languages_from_right_to_left_turn_the_page(self) -> None:
        assert written("<html lang='en'>", {}, "fa") == "<html dir=\"rtl\" lang='fa'>"

    def test_an_element_in_another_language_is_written_its_way(self) -> None:
        page = "<html lang='en'><p lang='ar' dir='rtl'>a</p><p lang=fr dir=auto>b</p><p dir=rtl>c"
        new = {str(number): Rendering("x") for number in (1, 2, 3)}
        assert written(page, new, "de") == (
            "<html lang='de'><p lang='de' dir='ltr'>x</p><p lang=\"de\" dir=auto>x</p><p dir=rtl>x"
        )
        assert written(page, {"2": Rendering("x")}, "he") == (
            "<html dir=\"rtl\" lang='he'><p lang='ar' dir='rtl'>a</p>"
            '<p lang="he" dir=auto>x</p><p dir=rtl>c'
        )

    def test_an_element_in_another_language_says_the_new_one_where_it_is_translated(self) -> None:
        page = "<html lang='en'><p lang='fr'>un</p><p lang='it'>uno</p>"
        units = html.read(page.encode(), NAME).units
        assert [unit.language for unit in units] == ["fr", "it"]
        assert written(page, {"1": Rendering("eins")}, "de") == (
            "<html lang='de'><p lang='de'>eins</p><p lang='it'>uno</p>"
        )


class TestEncoding:
    @pytest.mark.parametrize(
        ("encoding", "head"),
        [
            ("utf-8-sig", ""),
            ("utf-16", ""),
            ("cp1252", ""),
            ("koi8-r", "<meta charset='koi8-r'>"),
            ("shift_jis", "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>"),
            ("iso2022_jp", "<meta charset='iso-2022-jp'>"),
            ("gbk", "<?xml version='1.0' encoding='gb2312'?>"),
        ],
    )
    def test_a_page_stays_in_its_encoding(self, encoding: str, head: str) -> None:
        word = {"": "café", "koi8-r": "Слово"}.get("" if not head else encoding, "日本語")
        data = f"{head}<p>{word}</p><p>{word}!</p>".encode(encoding)
        units = html.read(data, NAME).units
        assert units[0].text == word
        made = html.write(data, NAME, {units[0].id: Rendering("“Ω ﷽ x”")}, "")
        assert made[:2] == data[:2] and made.decode(encoding).endswith(f"<p>{word}!</p>")
        assert html.read(made, NAME).units[0].text == "“Ω ﷽ x”"

    def test_names_of_what_is_no_encoding_of_a_page_are_none(self) -> None:
        for label in ("rot13", "zip", "idna", "unicode_escape", "utf-7", "cp037", "nosuch"):
            data = f"<meta charset={label}><p>é</p>".encode()
            assert html.read(data, NAME).units[0].text == "é"

    def test_what_is_no_text_is_refused(self) -> None:
        for data in (b"", b"PK\3\4" + bytes(100), b"\xff\xfea"):
            with pytest.raises(InputError, match=NAME):
                html.read(data, NAME)


class TestBounds:
    N = 3000
    HOSTILE = (
        "<p>" + "<b>" * N + "x" + "</b>" * N,
        "<div>" * N + "x",
        "<p>" + "<b><i>x</b></i>" * N,
        "<p>" + "<b>" * N + "</i>x" * N,
        "<" * N + "x",
        "<a b=\"x <a c='" * N,
        "<!-- " * N,
        "<?php " * N,
        "<p " + " a=b" * N + " alt=x>y",
        "<script>" + "</scrip" * N,
        "<p translate=no>" * N,
        "<p>a" + "<b>" * N + "y" + "<img>" * N + "</b>" * N + "z",
        "<p>" + "&nbsp; " * N + "x" + " &nbsp;" * N,
        "<!DOCTYPE [" * N,
    )

    @pytest.mark.parametrize("page", HOSTILE, ids=lambda page: page[:12])
    @pytest.mark.parametrize("xml", [False, True])
    def test_hostile_nesting_is_read_and_comes_back(self, page: str, xml: bool) -> None:
        whole = ("<?xml?>" if xml else "") + page
        document = html.read(whole.encode(), NAME)
        assert written(whole, own(document)) == whole
        assert shape(written(whole, capitals(document)), xml) == shape(whole, xml)

    def test_memory_grows_with_the_page_and_no_faster(self) -> None:
        line = "<p class=x>Some <b>words</b> of a <a href='y'>page</a> as they are.</p>\n"
        peaks = []
        for size in (100, 400):
            data = (line * size).encode()
            tracemalloc.start()
            new = capitals(html.read(data, NAME))
            html.write(data, NAME, new, "de")
            peaks.append(tracemalloc.get_traced_memory()[1] / len(data))
            tracemalloc.stop()
        assert peaks[1] < 1.5 * peaks[0]
        assert peaks[1] < 80
