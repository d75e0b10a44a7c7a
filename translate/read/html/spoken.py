"""The language that a page says something is in."""

from __future__ import annotations

import regex

from translate.errors import UsageError
from translate.language import tag

_TAG = regex.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}")


def spoken(text: str | None) -> str:
    """The normalised tag for what is written; "und" where that is no language's."""
    if not text or not _TAG.fullmatch(text.strip()):
        return "und"
    try:
        return tag(text.strip())
    except UsageError:
        return "und"
