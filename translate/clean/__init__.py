"""What each block is, in which language, kept or dropped, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import regex

from translate.article import Action, Article, Block, Kind
from translate.clean.cues import NOTICE, RELATED
from translate.clean.title import split_title
from translate.errors import InputError
from translate.language import identify, name

# Below these many letters a block never switches language on its own evidence.
_MIN_LETTERS = 20
# A block longer than this is taken to be in the article's language without asking: strays are short.
_LONG = 400
_MENU_RUN = 3
_MOSTLY = 0.5


def clean(article: Article, language: str | None = None) -> Article:
    """Judge every block: kind, language, keep or drop with a reason. No block is lost or moved.

    ``language`` is the article's, when it is known; otherwise the long blocks decide. Raises
    InputError when more than half of the letters of a longer text would go.
    """
    blocks = list(article.blocks)
    if not blocks:
        return article
    own = language or _language(blocks)
    blocks = [_in_language(block, own) for block in blocks]
    blocks, metadata = _titled(blocks)
    blocks = _menus(blocks)
    body = False
    for i, block in enumerate(blocks):
        if block.action is Action.DROP or block.kind is Kind.TITLE:
            continue
        blocks[i] = _judged(block, own, body, _beside_stray(blocks, i, own))
        body = body or blocks[i].kind in (Kind.LEAD, Kind.PARAGRAPH)
    _guard(article, blocks)
    return replace(article, language=own, blocks=tuple(blocks), metadata=metadata)


def _letters(text: str) -> int:
    return len(regex.findall(r"\p{L}", text))


def _words(text: str) -> list[str]:
    return list(regex.findall(r"[\p{L}\p{M}]+", text))


def _ends(text: str) -> bool:
    return bool(regex.search(r"[.!?…。！？:][\"'”’»)\]]*$", text))


def _language(blocks: list[Block]) -> str:
    texts = sorted((block.text for block in blocks), key=len, reverse=True)
    return identify("\n".join(texts[:10]))[0]


def _in_language(block: Block, own: str) -> Block:
    """The block's language: the article's, unless a short block speaks clearly for another."""
    letters = _letters(block.text)
    if letters < _MIN_LETTERS or letters > _LONG or _ends(block.text) or own == "und":
        return replace(block, language=own, confidence=1.0 if letters > _LONG else 0.5)
    found, sure = identify(block.text)
    lower = [word for word in _words(block.text) if word[0].islower()]
    if found != own and sure > 0.9 and (lower or regex.search(r"[^\x00-\x7f]", block.text)):
        return replace(block, language=found, confidence=sure)
    return replace(block, language=own, confidence=sure if found == own else 0.5)


def _titled(blocks: list[Block]) -> tuple[list[Block], dict[str, str]]:
    metadata = split_title(blocks[0].text)
    if not metadata:
        return blocks, {}
    title = metadata["title"]
    again = next((i for i, b in enumerate(blocks) if i and b.text.strip() == title), None)
    if again is None:
        blocks[0] = replace(blocks[0], text=title, kind=Kind.TITLE)
    else:
        reason = "page title line: split into metadata; the title stands again below"
        blocks[0] = replace(blocks[0], kind=Kind.TITLE, action=Action.DROP, reason=reason)
        blocks[again] = replace(blocks[again], kind=Kind.TITLE, reason="the article's title")
    return blocks, metadata


def _menus(blocks: list[Block]) -> list[Block]:
    """Runs of short marked lines: menus where numbered, related links where they are headlines."""
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and blocks[end].marker.strip():
            end += 1
        run = blocks[start:end]
        numbered = bool(run) and all(regex.match(r"\s*\p{N}", block.marker) for block in run)
        short = bool(run) and all(len(_words(block.text)) <= 8 for block in run)
        if numbered and short and len(run) >= _MENU_RUN:
            languages = Counter(identify(block.text)[0] for block in run)
            most, count = languages.most_common(1)[0]
            reason = f"numbered menu: {len(run)} short lines, {count} of them {name(most)}"
            for i in range(start, end):
                blocks[i] = replace(
                    blocks[i], kind=Kind.NAVIGATION, action=Action.DROP, reason=reason
                )
        elif run and all(block.text.endswith("?") for block in run):
            for i in range(start, end):
                blocks[i] = replace(
                    blocks[i],
                    kind=Kind.RELATED,
                    action=Action.DROP,
                    reason="links to other articles: headlines in a list",
                )
        start = max(end, start + 1)
    return blocks


def _beside_stray(blocks: list[Block], i: int, own: str) -> bool:
    return any(
        0 <= j < len(blocks) and blocks[j].language != own and blocks[j].action is Action.KEEP
        for j in (i - 1, i + 1)
    )


def _judged(block: Block, own: str, body: bool, beside_stray: bool) -> Block:
    text, words = block.text, _words(block.text)
    if RELATED.match(text) and len(words) <= 25:
        return replace(
            block, kind=Kind.RELATED, action=Action.DROP, reason="link to another article"
        )
    if NOTICE.search(text) and len(words) <= 40:
        return replace(
            block,
            kind=Kind.NOTICE,
            action=Action.DROP,
            reason="notice of the site, not the article",
        )
    if block.marker.strip():
        return replace(block, kind=Kind.LIST_ITEM, reason="list item")
    if block.language != own and not _ends(text):
        reason = f"{name(block.language)} caption in an article in {name(own)}"
        return replace(block, kind=Kind.CAPTION, reason=reason)
    if not _ends(text):
        if beside_stray or len(words) >= 9:
            return replace(block, kind=Kind.CAPTION, reason="caption in the article's language")
        return replace(block, kind=Kind.HEADING, reason="short line without a final stop")
    if not body:
        return replace(block, kind=Kind.LEAD, reason="first paragraph")
    return replace(block, kind=Kind.PARAGRAPH, reason="text of the article")


def _guard(article: Article, blocks: list[Block]) -> None:
    total = sum(_letters(block.text) for block in article.blocks)
    gone = sum(_letters(block.text) for block in blocks if block.action is Action.DROP)
    if total > _LONG and gone > total * _MOSTLY:
        raise InputError(
            f"{article.name}: cleaning would drop {gone} of {total} letters, so it stopped; "
            "is this an article? Remove the menus by hand and try again."
        )
