"""Formats that keep their shape: what of a file is text, and the file again with other texts.

One module a format, with two functions: ``read(data, name)`` gives the Document in a file's bytes,
and ``write(data, name, texts, language)`` the file again with other texts in the place of some of
its units. What is no text stays to the byte where it can; with a document's own texts the file
comes back equal. Both raise InputError for what is no such file.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol

from translate.article import Document, Rendering


class Format(Protocol):
    """A module of this package. ``name`` is for messages only; ids are those of the units."""

    def read(self, data: bytes, name: str) -> Document: ...

    def write(
        self, data: bytes, name: str, texts: Mapping[str, Rendering], language: str
    ) -> bytes: ...


# The modules by file suffix; each is loaded when a file of it comes.
MODULES: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".srt": "subtitles",
    ".vtt": "subtitles",
    ".po": "po",
    ".pot": "po",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".csv": "tables",
    ".tsv": "tables",
    ".jsonl": "tables",
}


def module(suffix: str) -> Format:
    """The module for a file suffix (".srt"); raises KeyError where there is none."""
    found: Format = import_module(f"{__name__}.{MODULES[suffix.lower()]}")
    return found
