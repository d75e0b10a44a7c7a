"""What a page says of itself: title, site, section, date, author and language."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from email.utils import parsedate
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING, Any

import regex

from translate.article import Block
from translate.read.html.spoken import spoken
from translate.read.text import plain

if TYPE_CHECKING:
    from translate.read.html.tree import Node

# Of JSON-LD, what is more than this is no description of a page.
_MOST_SCRIPTS = 50
_LONGEST_SCRIPT = 1024 * 1024
_MOST_OBJECTS = 10_000
_MOST_METAS = 1000
_LONGEST = 500
_ARTICLE = regex.compile(r"(?:Article|Posting|Report|Review|Recipe|Interview)\Z")
_DATE = regex.compile(r"\s*(\d{4})([-/.]?)(\d\d)\2(\d\d)(?!\d)")
_MAIL_DATE = regex.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? [+\w-]{1,5}\Z"
)
_DATES = (
    "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "pubdate", "publish-date", "publish_date", "parsely-pub-date",
)  # fmt: skip
_BEFORE = regex.compile(r"\A(?:\s|<!--|//|/\*|\*/|<!\[CDATA\[)++")
_AFTER = regex.compile(r"(?:\s|-->|//|/\*|\*/|\]\]>)++\Z")
_FEW = 100
_SEPARATOR = regex.compile(r"\s*\|\s*|\s+[·•»›–—-]\s+|\s+::\s+")
# A site's name, or what a page calls itself, has so many words.
_SHORT = 4
_Object = Mapping[str, Any]


def metadata(root: Node, blocks: Sequence[Block], most: str) -> dict[str, str]:
    """The facts about a page that it states, by name; ``most`` is what most of it says it is in.

    What is said for machines that describe pages (JSON-LD) counts first, then what is said for
    those that show them (Open Graph), then the page itself.
    """
    metas = _metas(root)
    objects = list(islice(_objects(root), _MOST_OBJECTS))
    named = {
        one["@id"]: one for one in objects if isinstance(one.get("@id"), str) and "name" in one
    }
    # What it says of the article comes before what it says of the site.
    objects.sort(key=lambda one: not _is_article(one))
    site = _first([*_names(objects, "publisher", named), metas.get("og:site_name")])
    dates = [_iso(one) for one in _stated(root, objects, metas)]
    authors = [*_authors(objects, named), metas.get("author"), metas.get("dc.creator")]
    language = [
        *(root.attributes.get(one) for one in ("lang", "xml:lang")),
        *(body.attributes.get("lang") for body in root.css("body")[:1]),
        metas.get("og:locale"),
        *(_text(one.get("inLanguage")) for one in objects),
        metas.get("content-language"),
        most,
    ]
    facts = {
        "title": _title(root, objects, metas, blocks, site),
        "site": site,
        "section": _first(
            [metas.get("article:section"), *(_text(one.get("articleSection")) for one in objects)]
        ),
        "date": next(filter(None, dates), ""),
        "author": _first(one for one in authors if one and "://" not in one),
        "language": next((one for one in map(spoken, language) if one != "und"), ""),
    }
    return {key: fact for key, fact in facts.items() if fact}


def _metas(root: Node) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.css("meta")[:_MOST_METAS]:
        attributes = meta.attributes
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            key, content = attributes.get(attribute), attributes.get("content")
            if key and content and content.strip():
                found.setdefault(key.lower(), content)
    return found


def _objects(root: Node) -> Iterator[_Object]:
    """The objects of all JSON-LD of a page, those in others too; what is broken is left out."""
    for script in root.css('script[type^="application/ld+json" i]')[:_MOST_SCRIPTS]:
        text = script.text()
        if len(text) > _LONGEST_SCRIPT:
            continue
        try:
            todo = [json.loads(_bare(text), strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo:
            one = todo.pop()
            if isinstance(one, dict):
                yield one
            if isinstance(one, dict | list):
                inner = one.values() if isinstance(one, dict) else one
                todo += [value for value in reversed([*inner]) if isinstance(value, dict | list)]


def _bare(text: str) -> str:
    """JSON without what some pages put around it, for browsers of old."""
    text = _BEFORE.sub("", text)
    return text[:-_FEW] + _AFTER.sub("", text[-_FEW:])


def _is_article(one: _Object) -> bool:
    kinds = one.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.search(kind)
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(objects: Iterable[_Object], key: str, named: Mapping[str, _Object]) -> Iterator[str]:
    """The names of what stands at a key, each object's as one text."""
    for one in objects:
        values = one.get(key)
        names = []
        for value in values if isinstance(values, list) else [values]:
            if isinstance(value, dict):
                identity = value.get("@id")
                other = named.get(identity, {}) if isinstance(identity, str) else {}
                value = value.get("name") or other.get("name")
            if isinstance(value, str) and value.strip():
                names.append(value)
        if names:
            yield ", ".join(dict.fromkeys(names))


def _authors(objects: Iterable[_Object], named: Mapping[str, _Object]) -> list[str]:
    return [*_names(objects, "author", named), *_names(objects, "creator", named)]


def _text(value: object) -> str | None:
    """A text, or the first of several; a language may be an object with a code."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    return value if isinstance(value, str) else None


def _first(texts: Iterable[str | None]) -> str:
    for text in texts:
        if text and (found := plain(unescape(text[: 2 * _LONGEST]))):
            return found[:_LONGEST]
    return ""


def _title(
    root: Node,
    objects: Sequence[_Object],
    metas: Mapping[str, str],
    blocks: Sequence[Block],
    site: str,
) -> str:
    said = _first([*(_text(one.get("headline")) for one in objects), metas.get("og:title")])
    if said:
        return _without_site(said, site)
    if len(root.css("h1")) == 1:
        parts = [block.text for block in blocks if any(map(_is_headline, block.markup))]
        if parts:
            return " ".join(parts)[:_LONGEST]
    title = next(iter(root.css("head > title")), None)
    written = _first([title.text() if title is not None else ""])
    return _without_site(written, site) if site else _as_shown(written, blocks)


def _is_headline(label: str) -> bool:
    return label == "h1" or label.startswith(("h1.", "h1#", "h1["))


def _without_site(title: str, site: str) -> str:
    """A title without the name of the site at its end or beginning."""
    parts = list(_SEPARATOR.finditer(title))
    if not parts or not site:
        return title
    first, last = parts[0], parts[-1]
    if title[last.end() :].casefold() == site.casefold():
        return title[: last.start()]
    if title[: first.start()].casefold() == site.casefold():
        return title[first.end() :]
    return title


def _as_shown(title: str, blocks: Sequence[Block]) -> str:
    """The part of a title that is a block's text, else what stands before a short last part."""
    shown = {block.text.casefold() for block in blocks if len(block.text) < len(title)}
    parts = list(_SEPARATOR.finditer(title))
    for part in reversed(parts):
        for half in (title[: part.start()], title[part.end() :]):
            if half.casefold() in shown and len(half) > len(title) / 3:
                return half
    short = parts and len(title[parts[-1].end() :].split()) <= _SHORT < len(title.split())
    return title[: parts[-1].start()] if short else title


def _stated(
    root: Node, objects: Sequence[_Object], metas: Mapping[str, str]
) -> Iterator[str | None]:
    """All that may be the date of a page, the likeliest first."""
    yield from (_text(one.get("datePublished")) for one in objects)
    yield from map(metas.get, _DATES)
    for where in ("article time[datetime], main time[datetime]", "time[datetime]"):
        yield from (time.attributes.get("datetime") for time in root.css(where))


def _iso(text: str | None) -> str:
    """The day of a date in one of the forms for machines; "" for what is none."""
    if not text:
        return ""
    match = _DATE.match(text)
    if match:
        year, month, day = int(match[1]), int(match[3]), int(match[4])
    else:
        parsed = parsedate(text) if _MAIL_DATE.match(text) else None
        if parsed is None:
            return ""
        year, month, day = parsed[:3]
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
