"""Cleaning: what each block of an article is, in which language, kept or dropped, and why."""

from __future__ import annotations

from dataclasses import replace

from translate.article import Action, Article, Block
from translate.clean import kinds, languages, looks
from translate.clean.menus import find_menus
from translate.clean.notices import find_banners, find_notices
from translate.clean.related import find_related
from translate.clean.title import headline, page_title
from translate.errors import InputError

# Page furniture is the smaller part of any page that has an article on it: when more than this
# share of the letters would go, the judgement is wrong, or there is no article.
MOST_DROPPED = 0.5


def clean(article: Article, language: str | None = None) -> Article:
    """Judge every block of an article. ``language`` is the article's own, when it is known.

    1. the page's title line: apart into title, site, section and date
    2. notices, menus, links to other articles: dropped, each with its reason
    3. the headline, the language of each block, and what the rest of them are

    No block is lost: a dropped one stays in its place, marked. Raises InputError when more than
    half of the letters would go.
    """
    blocks = article.blocks
    known = language or languages.article_language(blocks)
    blocks, metadata = page_title(blocks, known)
    blocks = find_notices(blocks, known)
    blocks = find_menus(blocks, known)
    blocks = find_banners(blocks)
    blocks = headline(blocks, known)
    blocks = find_related(blocks)
    if language is None and any(block.action is Action.DROP for block in blocks):
        known = languages.article_language(blocks)  # without what a foreign menu added
    blocks = languages.judge(blocks, known)
    blocks = kinds.judge(blocks, known)
    _stop_if_most_goes(article.name, blocks)
    return replace(
        article, language=known, blocks=blocks, metadata={**article.metadata, **metadata}
    )


def _stop_if_most_goes(name: str, blocks: tuple[Block, ...]) -> None:
    total = sum(looks.letters(block.text) for block in blocks)
    gone = sum(looks.letters(block.text) for block in blocks if block.action is Action.DROP)
    if total and gone > MOST_DROPPED * total:
        share = round(100 * gone / total)
        raise InputError(
            f"Cleaning {name} would drop {share} % of its letters, so it is hardly an article: "
            "remove what is no text from it by hand, or give a page with the article on it."
        )
