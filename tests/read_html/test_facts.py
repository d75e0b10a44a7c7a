"""What a page says of itself, and of the languages in it."""

from __future__ import annotations

import json

import pytest

from translate.read.html import parse

from .samples import blocks, facts, page


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The harbour closes &amp; nobody knew",
    "datePublished": "2024-11-14T23:30:00-05:00",
    "author": [{"@type": "Person", "name": "Anna Berg"}, {"name": "Karl Tal"}],
    "publisher": {"@type": "Organization", "name": "Harbour News"},
    "articleSection": "Coast",
    "inLanguage": "en-GB",
}
FACTS = {
    "title": "The harbour closes & nobody knew",
    "site": "Harbour News",
    "section": "Coast",
    "date": "2024-11-14",
    "author": "Anna Berg, Karl Tal",
    "language": "en-GB",
}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "x", "inLanguage": "de"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_json_ld_is_read_wherever_it_says_it(data: object) -> None:
    assert facts(ld(data)) == FACTS


def test_what_json_ld_refers_to_is_found() -> None:
    article = {**ARTICLE, "author": {"@id": "#anna"}, "publisher": {"@id": "#site"}}
    others = [{"@id": "#anna", "name": "Anna Berg"}, {"@id": "#site", "name": "Harbour News"}]
    assert facts(ld({"@graph": [article, *others]})) == {**FACTS, "author": "Anna Berg"}


@pytest.mark.parametrize(
    "broken",
    [
        '<script type="application/ld+json">{"headline": "x",}</script>',
        '<script type="application/ld+json"></script>',
        ld("a text"),
        ld([None, 1, [], {"headline": {"a": 1}, "author": 3, "datePublished": ["x"]}]),
        ld({"@id": ["x"], "@type": [1, None], "publisher": {"@id": {}}, "inLanguage": {}}),
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        f'<script type="application/ld+json">{"[" * 500 + "]" * 500}</script>',
        f'<script type="application/ld+json">{{"headline": {"9" * 100_000}}}</script>',
        '<script type="application/ld+json">{"headline": "' + "x" * (1 << 20) + '"}</script>',
    ],
)
def test_json_ld_that_is_broken_or_made_to_hurt_is_ignored(broken: str) -> None:
    assert facts(f"{broken}<title>The title</title>") == {"title": "The title"}


def test_json_ld_as_pages_write_it() -> None:
    text = json.dumps(ARTICLE).replace("closes", "closes\n")
    head = f'<script type="application/LD+JSON"><!--\n//<![CDATA[\n{text}\n//]]>\n--></script>'
    assert facts(head) == FACTS


OPEN_GRAPH = """
<meta property="og:title" content="The harbour closes - Harbour News">
<meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2024-11-14">
<meta property="article:section" content="Coast">
<meta name="Author" content="Anna Berg">
<meta property="og:locale" content="en_GB">
<title>Something else</title>
"""


def test_open_graph() -> None:
    assert facts(OPEN_GRAPH) == {**FACTS, "title": "The harbour closes", "author": "Anna Berg"}


CLOSES = "The harbour closes"


@pytest.mark.parametrize(
    ("title", "body", "wanted"),
    [
        (f"{CLOSES} | Coast | News", "<h1>The harbour <i>closes</i></h1>", CLOSES),
        ("x", "<h1>The harbour<br>closes</h1>", CLOSES),
        (f"{CLOSES} | Coast", "<h1>One</h1><h1>Two</h1>", CLOSES),
        (f"{CLOSES} – Harbour News", "<p>A text.", CLOSES),
        (f"{CLOSES} - The News of All the Old Harbours", f"<b>{CLOSES}</b>", CLOSES),
        (f"News: {CLOSES}", "<p>A text.", f"News: {CLOSES}"),
        ("Moon Jae-in", "<p>A text.", "Moon Jae-in"),
        ("Home | News", "<p>A text.", "Home | News"),
    ],
)
def test_the_title_of_the_page_itself(title: str, body: str, wanted: str) -> None:
    assert facts(f"<title>{title}</title>", body)["title"] == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2024-03-12T06:30:00+01:00", "2024-03-12"),
        ("2024-03-12", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("2024/03/12 18:05", "2024-03-12"),
        ("Tue, 12 Mar 2024 06:30:00 GMT", "2024-03-12"),
        ("2024-13-12", None),
        ("16:45", None),
        ("yesterday", None),
        ("9999999999", None),
    ],
)
def test_dates_are_days(written: str, wanted: str | None) -> None:
    assert facts(f'<meta name="date" content="{written}">').get("date") == wanted
    assert facts("", f'<p>A <time datetime="{written}">day</time>.').get("date") == wanted


def test_the_date_of_the_article_is_not_that_of_a_link_above_it() -> None:
    body = "<time datetime=2020-01-01>x</time><article><time datetime=2024-03-12>x</time></article>"
    assert facts("", body)["date"] == "2024-03-12"


def test_an_address_is_no_author() -> None:
    assert "author" not in facts('<meta name="author" content="https://www.example.org/anna">')


@pytest.mark.parametrize(
    ("attributes", "wanted"),
    [("lang=pt_br", "pt-BR"), ("lang=deu", "de"), ("xml:lang=fr", "fr"), ("lang=klingonish", None)],
)
def test_the_language_of_the_page(attributes: str, wanted: str | None) -> None:
    assert facts("", attributes=attributes).get("language") == wanted
    article = parse(page("<p>A text.", attributes=attributes), "x")
    assert (article.language, article.blocks[0].language) == ("und", "und")


def test_the_language_of_a_block_is_what_an_element_around_it_says() -> None:
    body = (
        "<article lang=de><p>Ein Text, der am längsten ist.</p><blockquote lang=en_GB>A kettle."
        "</blockquote><p>„<i lang=en>This side up</i>“, stand da zu lesen, und noch mehr.</p>"
        "<p lang=xx-nonsense-really>Was?</p></article><nav lang=fr><a href=x>Accueil</a></nav>"
    )
    assert [block.language for block in blocks(body)] == ["und", "en-GB", "und", "und", "fr"]


def test_what_most_of_a_page_says_is_its_language() -> None:
    body = "<main lang=de><p>Ein Text, der am längsten ist.</p></main><p lang=en>Short."
    assert facts("", body)["language"] == "de"
