"""Pages for tests, and what is read of them."""

from __future__ import annotations

from translate.article import Block
from translate.read.html import parse


def page(body: str, head: str = "", attributes: str = "") -> bytes:
    return (
        f'<!doctype html><html {attributes}><head><meta charset="utf-8">{head}</head>'
        f"<body>{body}</body></html>"
    ).encode()


def blocks(body: str, head: str = "", attributes: str = "") -> tuple[Block, ...]:
    return parse(page(body, head, attributes), "page.html").blocks


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


def facts(head: str, body: str = "<p>A text.", attributes: str = "") -> dict[str, str]:
    return dict(parse(page(body, head, attributes), "page.html").metadata)
