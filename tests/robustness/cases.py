"""All cases of hostile input, by what they are about, and the tables of them for the page."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from types import MappingProxyType

from glossary.screen import visible

from . import (
    archives,
    catalogues,
    characters,
    encodings,
    markup,
    names,
    packs,
    paths,
    places,
    tables,
)
from .case import Case

CASES: Mapping[str, tuple[Case, ...]] = MappingProxyType(
    {
        "Encodings": encodings.CASES,
        "Characters": characters.CASES,
        "Containers: Word, OpenDocument, EPUB": archives.CASES,
        "XML: XLIFF, Word, TMX, TBX": markup.CASES_XML,
        "HTML": markup.CASES_HTML,
        "Catalogues (PO)": catalogues.CASES_PO,
        "Glossaries and tables of terms": catalogues.CASES_GLOSSARY,
        "Packs": packs.CASES,
        "Paths to read": paths.CASES,
        "Names of files": names.CASES,
        "Places to write": places.CASES,
        "Tables": tables.CASES_TABLES,
        "Subtitles": tables.CASES_SUBTITLES,
        "Markdown": tables.CASES_MARKDOWN,
        "Languages": tables.CASES_LANGUAGES,
    }
)
_LONGEST = 60


def table() -> str:
    """Give the cases as Markdown, a table for each thing they are about."""
    parts = [f"{sum(map(len, CASES.values()))} cases.\n"]
    for title, cases in CASES.items():
        parts += [
            f"\n### {title}\n\n| | given | command | it ends with |\n|---|---|---|---|\n",
            *(
                f"| {one.name} | {_cell(one.what)} | {_code(_command(one))} | {_end(one)} |\n"
                for one in cases
            ),
        ]
    return "".join(parts)


def _command(one: Case) -> str:
    words = [visible(os.fsdecode(word)).replace("\n", "\\n") for word in one.command]
    short = [word if len(word) <= _LONGEST else f"{word[:20]}…" for word in words]
    return shlex.join(short).replace("'\"'\"'", "\\'")


def _end(one: Case) -> str:
    if one.says:
        return f"{one.code}: {_cell(one.says)}"
    return str(one.code) if one.code else "0, it works"


def _code(text: str) -> str:
    return f"`{text}`".replace("|", "\\|")


def _cell(text: str) -> str:
    """A text in a table: no bar ends its cell, and nothing in it is markup."""
    for sign in "\\|<>*_`[]":
        text = text.replace(sign, f"\\{sign}")
    return text
