"""Styles of Word and OpenDocument files whose words are code: nobody translates these."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Those that Word, LibreOffice and pandoc have, and what people call their own.
_CODE = re.compile(
    r"(?:html (?:code|keyboard|preformatted|sample|typewriter|variable)|preformatted text"
    r"|(?:source|program|inline) ?(?:code|text)|code(?: ?(?:block|example|listing|snippet|text))?"
    r"|verbatim|teletype|user entry)(?: char)?",
    re.IGNORECASE,
)


def code_styles(names: Mapping[str, str], bases: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the styles that are for code or are made from one that is.

    ``names`` are what the styles are called by their ids, ``bases`` the ids of those that they are
    made from.
    """
    made: dict[str, list[str]] = {}
    for style, base in bases.items():
        made.setdefault(base, []).append(style)
    found: set[str] = set()
    todo = [style for style, name in names.items() if _CODE.fullmatch(name)]
    while todo:
        style = todo.pop()
        # Styles made from each other in a ring end this too.
        if style not in found:
            found.add(style)
            todo += made.get(style, ())
    return frozenset(found)
