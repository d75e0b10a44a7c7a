"""Web pages: bytes to blocks, with what the markup says of each, and what a page says of itself."""

from __future__ import annotations

from translate.article import Article
from translate.errors import InputError
from translate.read.html import charset, tree
from translate.read.html.blocks import blocks
from translate.read.html.metadata import metadata


def parse(data: bytes, name: str) -> Article:
    """The article in the bytes of a page; its blocks are not judged yet.

    Raises InputError for what is empty, is no text or has none to read.
    """
    text, encoding = charset.read(data, name)
    root = tree.parse(text)
    found, language = blocks(root) if root is not None else ((), "und")
    if root is None or not found:
        raise InputError(
            f"{name} is a page without any text: save it from the browser once all of it is shown."
        )
    return Article(name, "und", found, metadata(root, found, language), "\n", encoding)
