"""Cleaning: what each block of an article is, in which language, kept or dropped, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from translate.article import Action, Article, Block, Kind
from translate.clean import asked, kinds, languages, looks
from translate.clean.furniture import MOST_DROPPED, find_furniture
from translate.clean.menus import find_menus
from translate.clean.notices import find_banners, find_notices
from translate.clean.related import find_related
from translate.clean.title import page_title, said_title
from translate.errors import InputError, UsageError
from translate.language import base, close, tag


def clean(
    article: Article,
    language: str | None = None,
    keep: Collection[Kind] = (),
    drop: Collection[Kind] = (),
    anyway: bool = False,
) -> Article:
    """Judge every block of an article. ``language`` is the article's own, when it is known.

    1. what says itself what it is, by rules: the page's title line (apart into title, site, section
       and date), notices, menus, links to other articles
    2. the headline, and the furniture that is left, all weighed together
    3. the language of each block, and what the rest of them are
    4. blocks of the kinds in ``keep`` stay, those in ``drop`` go, whatever was judged

    No block is lost: a dropped one stays in its place, marked. Raises InputError when more than
    half of the letters would go by judgement, unless ``anyway``.
    """
    article, known = by_rules(article, language)
    blocks = find_furniture(article.blocks, known)
    if language is None and any(block.action is Action.DROP for block in blocks):
        again = languages.article_language(blocks)  # without what a foreign menu added
        known = known if base(again) == base(known) or close(again, known) else again
    blocks = languages.judge(blocks, known)
    blocks = kinds.judge(blocks, known)
    blocks = asked.kept(blocks, keep)
    if not anyway:
        _stop_if_most_goes(article.name, blocks)
    blocks = asked.dropped(blocks, drop)
    return replace(article, language=known, blocks=blocks)


def document(article: Article, language: str | None = None, drop: Collection[Kind] = ()) -> Article:
    """A document that keeps its shape, its language found: all texts in it are its own.

    Blocks of the kinds in ``drop`` are left as they are.
    """
    said = _tag(article.language)
    if not language and not said:
        own = tuple(replace(block, action=Action.KEEP) for block in article.blocks)
        said = languages.article_language(own)
    known = language or said
    blocks = []
    for block in article.blocks:
        # What is said to be in the document's language is in the one it really has.
        stated = _tag(block.language)
        other = stated and block.language != article.language and base(stated) != base(known)
        blocks.append(replace(block, language=stated if other else known, confidence=1.0))
    return replace(article, language=known, blocks=asked.dropped(blocks, drop))


def _tag(language: str) -> str:
    """A language as a document names it; "" where it is none (a program wrote C or x-default)."""
    try:
        return tag(language)
    except UsageError:
        return ""


def by_rules(article: Article, language: str | None = None) -> tuple[Article, str]:
    """Judge what says itself what it is; the article's language with it, as far as it is known."""
    blocks = article.blocks
    known = language or languages.article_language(blocks)
    declared = article.metadata.get("language", "")
    # What a page says of itself is often wrong, but tells near relatives and regions apart.
    if not language and declared and (base(declared) == base(known) or close(declared, known)):
        known = declared
    blocks, metadata = page_title(blocks, known)
    blocks = said_title(blocks, article.metadata.get("title", ""))
    blocks = find_notices(blocks, known)
    blocks = find_menus(blocks, known)
    blocks = find_banners(blocks)
    blocks = find_related(blocks)
    # What a page says of itself is surer than what its title line looks like.
    return replace(article, blocks=blocks, metadata={**metadata, **article.metadata}), known


def _stop_if_most_goes(name: str, blocks: tuple[Block, ...]) -> None:
    total = sum(looks.letters(block.text) for block in blocks)
    gone = sum(looks.letters(block.text) for block in blocks if block.action is Action.DROP)
    if total and gone > MOST_DROPPED * total:
        share = round(100 * gone / total)
        raise InputError(
            f"Cleaning {name} would drop {share} % of its letters, so it is hardly an article: see "
            "why with `holdfast clean --explain`, and keep what is text with --keep KIND."
        )
