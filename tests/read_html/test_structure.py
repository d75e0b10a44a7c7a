"""Blocks: where they begin and end, what is seen of them, what the markup says of them."""

from __future__ import annotations

import pytest

from translate.article import Action, Block, Kind
from translate.errors import InputError
from translate.read.html import parse

from .samples import blocks, page, texts


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>One.<p>Two.", ["One.", "Two."]),
        ("before<p>One.</p>after", ["before", "One.", "after"]),
        ("<div>out<div>in</div>out again</div>", ["out", "in", "out again"]),
        (
            "<ul><li>one<li>two<ul><li>below</ul>two again</ul>",
            ["one", "two", "below", "two again"],
        ),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", ["a", "b", "c", "d"]),
        ("<table><tr><td>a<table><tr><td>b</table>c<td>d</table>", ["a", "b", "c", "d"]),
        ("<table>loose<tr><td>cell</table>", ["loose", "cell"]),
        ("<dl><dt>term<dd>what it is</dl>", ["term", "what it is"]),
        ("<figure><figcaption>under</figcaption></figure>on", ["under", "on"]),
        ("<h1>Head<h2>Lower</h2>text", ["Head", "Lower", "text"]),
        ("</p>text</div></b> goes on", ["text goes on"]),
        ("<b>bold<p>in it</b> and not</p>", ["bold", "in it and not"]),
        ("<details><summary>more</summary>text</details>", ["more", "text"]),
        ("<select><option>one<option>two</select>", ["one", "two"]),
        ("<fieldset><legend>head</legend><label>name<input></label></fieldset>", ["head", "name"]),
        ("text<button>press</button>text", ["text", "press", "text"]),
        ('<input type="submit" value="Search"><input type="text" value="typed">', ["Search"]),
        ("<address>By <a href=x>Anna Berg</a></address>on Monday", ["By Anna Berg", "on Monday"]),
    ],
)
def test_blocks_end_where_a_page_shows_it(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>a\n  b\t\r\n c</p>", "a b c"),
        ("<p> a <b> b </b> c </p>", "a b c"),
        ("<p>f<b>oo</b>b<span>a</span>r<sup>2</sup></p>", "foobar2"),
        ("<p>1&nbsp;000&#8239;km&nbsp; far</p>", "1 000 km far"),
        ("<p>Barriere&shy;frei&#8203;heit<wbr>!</p>", "Barrierefreiheit!"),
        ("<p>one<!-- two -->three</p>", "onethree"),
        ("<h2>Head<br>line</h2>", "Head line"),
        ("<h2><b>Head<br></b>line</h2>", "Head line"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>に</p>", "東京に"),
        ("<p>2 &lt; 3 &amp; 4</p>", "2 < 3 & 4"),
    ],
)
def test_the_text_of_a_block(body: str, wanted: str) -> None:
    assert texts(body) == [wanted]


def test_the_source_text_is_what_a_browser_shows() -> None:
    (block,) = blocks("<p>1&nbsp;000\n  Gemüse&shy;brühe</p>")
    assert block.text == "1 000 Gemüsebrühe"
    assert block.source_text == "1\u00a0000 Gemüse\u00adbrühe"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<p>one<br>two", ["one", "two"]),
        ("<p>one<br><br/>two<br>", ["one", "two"]),
        ("<p><i>one<br>two</i> three", ["one", "two three"]),
        ("<pre>one\n  two\n\nthree</pre>", ["one", "two", "three"]),
        ("<pre>\r\none\r\ntwo</pre>", ["one", "two"]),
    ],
)
def test_line_ends_that_are_meant_end_a_block(body: str, wanted: list[str]) -> None:
    assert texts(body) == wanted


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript><p>x</p></noscript>",
        "<template><p>x</p></template>",
        "<svg><title>x</title><text>x</text></svg>",
        "<iframe>x</iframe>",
        "<!-- x -->",
        "<p hidden>x</p>",
        "<div style='color:red; Display : none'><p>x</p></div>",
        "<p style='visibility:hidden'>x</p>",
        "<div aria-hidden='true'><p>x</p></div>",
        "<video>x</video>",
        "<textarea>x</textarea>",
    ],
)
def test_what_is_not_seen_is_no_text(hidden: str) -> None:
    assert texts(f"{hidden}<p>seen{hidden}</p>") == ["seen"]


def test_a_noscript_in_the_head_does_not_end_it() -> None:
    found = parse(page("<p>seen", "<noscript><p>x</noscript><title>The title</title>"), "x")
    assert [block.text for block in found.blocks] == ["seen"]
    assert found.metadata["title"] == "The title"


def test_what_is_shown_stays() -> None:
    assert texts("<p aria-hidden='false' style='display:block'>seen") == ["seen"]


def test_a_block_is_complete_and_not_judged() -> None:
    one, two = blocks("<p>One.<p>Two.")
    assert one == Block("b1", "One.", "One.", markup=("html", "body", "p"))
    assert (two.id, two.gap, two.marker) == ("b2", "\n", "")
    assert (one.kind, one.action, one.language) == (Kind.PARAGRAPH, Action.KEEP, "und")


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<ul><li>one<li>two", [("- ", "one"), ("- ", "two")]),
        ("<ol><li><p>one<p>on</ol>", [("- ", "one"), ("", "on")]),
        ("<ul><li><a href=x>link</a></ul>", [("", "link")]),
        ("<ul><li><h3>head</h3><p>text</ul>", [("", "head"), ("", "text")]),
        ("<ul><li>one<ul><li>in it</ul></ul>", [("- ", "one"), ("- ", "in it")]),
        ("<ul><li><img src=x alt='a dog'>text</ul>", [("", "a dog"), ("- ", "text")]),
        ("<ul><li><button>press</button></ul>", [("", "press")]),
    ],
)
def test_items_of_lists_are_marked(body: str, wanted: list[tuple[str, str]]) -> None:
    assert [(block.marker, block.text) for block in blocks(body)] == wanted


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            '<div id="page" class="main-content wide"><nav class=menu role=navigation>x',
            ("div#page.main-content.wide", "nav.menu[role=navigation]"),
        ),
        ('<nav aria-label="Main menu">x', ("nav[label=main-menu]",)),
        ('<div itemprop="articleBody">x', ("div[prop=article-body]",)),
        (
            '<div class="siteHeader site__nav md:w-1/2 ___">x',
            ("div.site-header.site-nav.md-w-1-2",),
        ),
        ("<p><b>x</b>", ("p", "b")),
        ("<p><b>x</b> <i>y</i>", ("p",)),
        ("<p><b><i>x</i> y</b>", ("p", "b")),
        ("<p> <b> x </b> <br>", ("p", "b")),
        ("<ul><li><a href=x>x</a>", ("ul", "li", "a")),
        ("<ul><li><a class=y href=x>x</a>", ("ul", "li", "a.y", "a")),
        ("<a href=x><h3>x</h3></a>", ("a", "h3", "a")),
        ("<p><a href=x>nearly all</a> of", ("p", "a")),
        ("<p><a href=x>half</a> of", ("p",)),
        ("<p>Read <a href=x>this</a>", ("p",)),
        ("<button class=ok><span>x</span></button>", ("button.ok", "span", "button")),
        ("<select><option>x</select>", ("select", "option")),
        ("<label>x</label>", ("label",)),
        ("<figure><img src=x alt='a dog'></figure>", ("figure", "img@alt")),
        ("<amp-sidebar>x", ("amp-sidebar",)),
    ],
)
def test_what_the_markup_says(body: str, wanted: tuple[str, ...]) -> None:
    (block,) = blocks(body)
    assert block.markup == ("html", "body", *wanted)


def test_blocks_of_one_parent_share_their_markup() -> None:
    one, two, three = blocks("<ul class=a><li><p>one</p></li><li><p>two</p></li></ul><p>three")
    assert one.markup is two.markup
    assert one.markup != three.markup


def test_labels_and_markup_are_bounded() -> None:
    (block,) = blocks(f"<div class='{'x' * 10_000}'>" + "<div>" * 100 + "text")
    assert max(map(len, block.markup)) < 1000
    assert len(block.markup) < 100


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b"  \n ", "only white space"),
        (b"<!doctype html><html><body><script>x</script></body></html>", "without any text"),
        (b"<!-- x", "without any text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
    ],
)
def test_pages_with_nothing_to_read_are_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(InputError) as error:
        parse(data, "page.html")
    assert str(error.value).startswith("page.html ")
    assert why in str(error.value)
    assert "\n" not in str(error.value)


def test_xhtml_is_read_as_it_is_meant() -> None:
    source = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head>'
        '<script src="x"/><title>The title</title></head><body><a id="top"/><p>One.</p><div/>Two.'
        "</body></html>"
    )
    article = parse(source.encode(), "page.xhtml")
    assert [block.text for block in article.blocks] == ["One.", "Two."]
    assert article.blocks[0].markup == ("html", "body", "p")
