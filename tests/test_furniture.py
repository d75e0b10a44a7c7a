"""What no rule knows of a page: the stretch that is the article, and what a person asks for."""

from __future__ import annotations

import math
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Action, Block, Kind
from translate.clean import clean, model
from translate.clean.asked import named
from translate.clean.furniture import find_furniture
from translate.clean.model import (
    ABOVE,
    AFTER,
    BELOW,
    HEADLINE,
    TEXT,
    UNSEEN,
    ZONES,
    State,
    Weights,
    guesses,
    shipped,
)
from translate.clean.page_words import page_words
from translate.errors import InputError, UsageError
from translate.pipeline import prepare
from translate.read import read
from translate.read.text import parse
from translate.write.places import places

PAGE = Path(__file__).parent / "data" / "gold" / "build" / "en-ferry.txt"
NUMBERS = st.floats(-3, 3)
WORDS = [
    "ferry",
    "museum",
    "school",
    "bridge",
    "library",
    "market",
    "theatre",
    "station",
    "chapel",
    "garden",
    "mill",
    "pool",
]


def brute(
    odds: list[list[float]], states: tuple[State, ...], follows: list[tuple[float | None, ...]]
) -> list[dict[State, float]]:
    """The likelihood of each state of each block, by adding up all orders one by one."""
    totals = [dict.fromkeys(states, 0.0) for _ in odds]
    for order in product(range(len(states)), repeat=len(odds)):
        zones = [states[one].zone for one in order]
        starts = zones[0] in (ABOVE, HEADLINE, TEXT) and zones[-1] in (TEXT, BELOW)
        if not starts or not all(after in AFTER[zone] for zone, after in pairwise(zones)):
            continue
        score = sum(odds[place][one] for place, one in enumerate(order))
        score += -3.0 if zones[0] == TEXT else 0.0
        for one, after in pairwise(order):
            told = follows[one][after]
            score += UNSEEN if told is None else told
        for place, one in enumerate(order):
            totals[place][states[one]] += math.exp(score)
    whole = sum(totals[0].values())
    return [{state: share / whole for state, share in one.items()} for one in totals]


@settings(max_examples=50)
@given(st.data())
def test_every_order_of_a_page_is_weighed(data: st.DataObject) -> None:
    states = tuple(State(zone, kind) for zone in ZONES for kind in ("navigation", "title"))
    row = st.tuples(*[st.none() | NUMBERS] * len(states))
    order = [data.draw(row) for _ in states]
    blocks = [Block(f"b{place}", f"word {place}") for place in range(data.draw(st.integers(1, 4)))]
    odds = [[data.draw(NUMBERS) for _ in states] for _ in blocks]
    # Each block has one sign that no other has, so its scores are that sign's weights.
    own = [f"known {place}" for place in range(len(blocks))]
    weights = Weights.of(states, order, dict(zip(own, odds, strict=True)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(model, "signs", lambda *_: [frozenset([one]) for one in own])
        found = guesses(blocks, "en", weights)
    for guess, wanted in zip(found, brute(odds, states, order), strict=True):
        assert guess.states == pytest.approx(wanted, abs=1e-9)
        assert sum(guess.states.values()) == pytest.approx(1)


def test_a_page_has_one_headline_and_all_above_it_goes() -> None:
    weights = shipped()
    told = guesses(read(PAGE).blocks, "en", weights)
    assert sum(guess.share("title") for guess in told) == pytest.approx(1, abs=0.6)
    assert set(weights.states) >= {State(HEADLINE, "title"), State(BELOW, "related")}


def test_kinds_stay_and_go_as_asked() -> None:
    plain = prepare(PAGE)
    asked = prepare(PAGE, keep=named(["Related"]), drop=named(["caption", "list-item"]))
    assert [one.id for one in asked.blocks] == [one.id for one in plain.blocks]
    for before, after in zip(plain.blocks, asked.blocks, strict=True):
        if before.kind is Kind.RELATED:
            assert after.action is Action.KEEP and before.reason in after.reason
        elif before.kind in (Kind.CAPTION, Kind.LIST_ITEM):
            assert after.action is Action.DROP
        else:
            assert after == before
    assert any(one.kind is Kind.RELATED for one in plain.blocks)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match="'adverts' is no kind of block: use one of title, byline"):
        named(["caption", "adverts"])


def test_where_most_would_go_a_person_decides(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    rights = "All rights reserved. Subscribe to our newsletter now. " * 3
    page.write_text(f"The quay\n\n{rights}\n\n{rights}\n\nThe quay is old.\n", "utf-8")
    with pytest.raises(InputError, match=r"--explain.*--keep KIND"):
        clean(read(page))
    shown = clean(read(page), anyway=True)
    assert [one.action for one in shown.blocks[1:3]] == [Action.DROP] * 2
    kept = clean(read(page), keep=[Kind.NOTICE])
    assert {one.action for one in kept.blocks} == {Action.KEEP}


@pytest.mark.parametrize(
    ("text", "language", "sort"),
    [
        ("Share this article", "en", "action"),
        ("Newsletter abonnieren", "de", "offer"),
        ("Новости, политика, спорт", "ru", "section"),
        ("延伸阅读", "zh", "pointer"),
        ("Lire aussi", "fr", "pointer"),
        ("Newsletter abonnieren", "tr", "other offer"),
    ],
)
def test_words_of_pages(text: str, language: str, sort: str) -> None:
    assert page_words(text, language)[sort] >= 1


def test_a_block_in_two_languages_is_said_to_be_mixed(tmp_path: Path) -> None:
    own = "The harbour was closed for two years, and nobody in the town could say why. "
    other = "Der Hafen war zwei Jahre lang geschlossen, und niemand in der Stadt wusste warum. "
    page = tmp_path / "page.txt"
    page.write_text("\n\n".join(["The old quay", own * 3, own * 2 + other * 2, own * 2]), "utf-8")
    _, plain, both, _ = clean(read(page)).blocks
    assert both.language == "en" and both.action is Action.KEEP
    assert both.reason.endswith("German and English, mixed")
    assert "mixed" not in plain.reason


def test_a_page_becomes_a_text(tmp_path: Path) -> None:
    article = prepare(PAGE.with_suffix(".html"))
    assert article.language == "en"
    assert article.metadata["site"] == "Küstenfunk International"
    kinds = {one.text: one.kind for one in article.blocks if one.action is Action.KEEP}
    assert kinds["Island ferry laid up for a third week as harbour silts up"] is Kind.TITLE
    assert kinds["Dredger stuck in a Baltic shipyard"] is Kind.HEADING
    strays = [one for one in article.blocks if one.kind is Kind.CAPTION and one.language == "de"]
    assert len(strays) == 3


def test_the_article_of_a_page_is_written_as_text(tmp_path: Path) -> None:
    (place,) = places(["news/page.HTML"], ["es"], tmp_path, "").values()
    assert place.text == tmp_path / "page.es.txt"


def test_what_a_page_says_of_itself_counts_before_its_title_line(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    said = '{"@type": "NewsArticle", "headline": "The old quay", "datePublished": "2024-11-14"}'
    text = "<p>" + "The harbour was closed for two years, and nobody could say why. " * 4 + "</p>"
    page.write_text(
        f'<script type="application/ld+json">{said}</script>'
        f"<p>The old quay | News | The Post | 15.11.2024</p><h1>The old quay</h1>{text}{text}"
    )
    article = prepare(page)
    assert article.metadata["date"] == "2024-11-14"
    assert article.metadata["site"] == "The Post"


def test_the_headline_that_a_page_names_is_its_headline(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    body = "".join(
        f"<p>{'The quay was closed for the winter, the harbour master said. ' * 4}</p>" * 4
    )
    page.write_text(
        "<html lang=en><head><title>Late goal - The Post</title>"
        "<meta property='og:title' content='Late goal'></head><body><div><a>Sport</a>"
        f"<a>Late goal</a></div><h2>Sport</h2><h1>Late goal</h1>{body}</body></html>",
        "utf-8",
    )
    article = prepare(page)
    titles = [one for one in article.blocks if one.kind is Kind.TITLE]
    assert [(one.text, one.action, one.markup[-1]) for one in titles] == [
        ("Late goal", Action.KEEP, "h1")
    ]


def test_where_most_would_go_the_surest_lines_still_go() -> None:
    """A short article under many links: more than half is furniture, some of it without a doubt."""
    links = [f"Read also: {word} opens again after the long winter" for word in WORDS]
    body = (
        "The quay was closed for the winter, the harbour master said on Monday, and so it stayed."
    )
    blocks = parse("\n\n".join(["The quay", body, body, *links]).encode(), "x").blocks
    judged = find_furniture(blocks, "en")
    gone = [one for one in judged if one.action is Action.DROP]
    assert gone and all(one.text in links for one in gone)
    assert sum(len(one.text) for one in gone) <= sum(len(one.text) for one in blocks) / 2
