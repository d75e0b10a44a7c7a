"""What a page's markup says of a block: its elements, and the words of their classes and ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import regex

from translate.article import Block, Kind

# Those that say something of what is in them; the rest (div, span, html …) do not.
_TELLING = frozenset(
    [
        *("a", "address", "article", "aside", "b", "blockquote", "button", "dd", "dl", "dt", "em"),
        *("figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "header"),
        *("img@alt", "label", "li", "main", "nav", "ol", "option", "p", "pre", "select", "small"),
        *("strong", "summary", "sup", "table", "td", "th", "time", "ul"),
    ]
)
# What designers call things, by what they are.
_CALLED = {
    "menu": r"nav|menu|navi\w*|bar|sections?|rubri\w*|ressort\w*|channels?|mainnav|topbar|tabs?",
    "crumbs": r"\w*crumbs?|path|trail|location|pfad|ariane|here|where",
    "share": r"shar\w*|social\w*|teilen|tools?|actions?|buttons?|btns?|print|mail|partage\w*",
    "related": r"relat\w*|more|teasers?|also|recommend\w*|most\w*|popular|trend\w*|read\w*|links?|"
    r"inline|see|promo\w*|similar|further|aussi|mehr|next|archive|top\d*|list",
    "foot": r"foot\w*|fuss\w*|copy\w*|legal|imprint|colophon|bottom|rights?|credits?line",
    "offer": r"news?letter|nl|subscri\w*|abo\w*|sign\w*|offer|pay\w*|cookie\w*|consent|banner|"
    r"notice|alert|app|ads?|advert\w*|sponsor\w*|donat\w*|support|cta|gdpr|hint|info|note|privacy|push",
    "comments": r"comment\w*|react\w*|discuss\w*|respond|forum|replies|count\w*",
    "tags": r"tags?|keywords?|topics?|categor\w*|labels?|cats?|themen?",
    "picture": r"cap\w*|caption\w*|photo\w*|image\w*|img|pic\w*|bild\w*|fig\w*|foto\w*|media",
    "credit": r"credit\w*|copyright|source|src|quelle|agency",
    "writer": r"by\w*|author\w*|autor\w*|writer|verfasser|auteur|name|sign\w*|signature",
    "date": r"date\w*|time\w*|publish\w*|datum|dt|when|stand",
    "headline": r"title|headline|head|hl|kicker|roof|titel|titre|titolo|entry-title",
    "lead": r"lead\w*|intro\w*|dek|standfirst|summary|abstract|chapo|entradilla|vorspann",
    "body": r"body\w*|content\w*|text\w*|article\w*|story\w*|entry\w*|post\w*|copytext|prose",
    "aside": r"aside|side\w*|widget\w*|box\w*|col\w*|right|left|rail|marginal",
    "skip": r"skip\w*|jump|sr|hidden|visually|assistive",
    "languages": r"lang\w*|locale|sprach\w*",
    "contents": r"toc|contents?|inhalt",
    "pages": r"pag\w*|prev\w*|next|pager|older|newer",
    "access": r"search\w*|login|log|account|user|form|field|register",
    "edit": r"edit\w*|mw",
    "quote": r"quote\w*|pull\w*|cite|zitat",
}
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NAME_ENDS = regex.compile(r"[.#\[]")
_WORDS = regex.compile(r"[a-zA-Z]+\d*|\d+")
# So many elements from the block outwards are asked for their classes.
_NEAR = 5


def markup_signs(block: Block) -> Iterator[str]:
    """The signs that a block's markup gives; none for a text."""
    if not block.markup:
        return
    yield "page"
    seen: set[str] = set()
    for element in block.markup:
        name = _name(element)
        if name in _TELLING:
            seen.add(f"in <{name}>")
    last = map(_name, block.markup[-2:])
    yield f"<{'><'.join(last)}>"
    for depth, element in enumerate(reversed(block.markup[-_NEAR:])):
        for called in _called(element):
            seen.add(f"called {called}")
            if depth < 2:
                seen.add(f"called {called} here")
    yield from seen


def kind_by_markup(block: Block) -> tuple[Kind, str] | None:
    """What a kept block is by its elements, and why; None where they do not tell."""
    names = [_name(one) for one in block.markup[-3:]]
    if not names:
        return None
    if names[-1] == "img@alt":
        return Kind.CAPTION, "says what a picture shows"
    if "figcaption" in names or (names[-1] == "caption" and "table" not in names):
        return Kind.CAPTION, "marked as a caption"
    for name in names:
        if name in _HEADINGS:
            return Kind.HEADING, "marked as a heading"
        if name == "blockquote":
            return Kind.QUOTE, "marked as a quotation"
    if names[-1] == "time":
        return Kind.DATE, "marked as a date"
    return None


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in _CALLED.items()}


@lru_cache(maxsize=4096)
def _name(element: str) -> str:
    return _NAME_ENDS.split(element, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def _called(element: str) -> tuple[str, ...]:
    words = {word.lower() for word in _WORDS.findall(element)} - {"div", "span", "class"}
    return tuple(
        name
        for name, pattern in _patterns().items()
        if any(pattern.fullmatch(word) for word in words)
    )
