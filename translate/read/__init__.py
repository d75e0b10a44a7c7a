"""The formats that can be read, by file suffix, and the way from a path to an article."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from glossary import disk
from translate import formats
from translate.article import Article
from translate.errors import InputError
from translate.read import document, sniff, text

# A book is 1 MB; what is larger than this is no article, and would fill the memory.
LIMIT = 64 * 1024 * 1024

# A format: what turns the bytes of a file and its name into an article.
Parser = Callable[[bytes, str], Article]


def _page(data: bytes, name: str) -> Article:
    from translate.read import html  # most articles are text

    return html.parse(data, name)


FORMATS: dict[str, Parser] = {
    **dict.fromkeys((".txt", ".text", ".md", ".log"), text.parse),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".shtml"), _page),
}

# What is translated as a document that keeps its shape, though cleaning reads it as a text.
DOCUMENTS = frozenset({".md", ".markdown"})
# Documents that have texts and their translations side by side.
BILINGUAL = (".po", ".pot", ".xlf", ".xliff")

_ADVICE = {
    ".mhtml": "save the page as HTML only",
    ".mht": "save the page as HTML only",
    ".pdf": "a PDF has places for letters and no paragraphs; get the text itself (the Word file, "
    "the page), or `pdftotext -layout` and look it over",
    ".doc": "save it as .docx (LibreOffice does)",
    ".rtf": "save it as .docx (LibreOffice does)",
    ".xlsx": "save the sheet as CSV",
    ".ods": "save the sheet as CSV",
    ".pptx": "copy the text out of it",
}


class Loaded(NamedTuple):
    """What is in a file: its name for messages, its suffix in lower case, its bytes."""

    name: str
    suffix: str
    data: bytes


def read(path: str | Path, whole: bool = False) -> Article:
    """Read an article from a file, or from standard input when the path is "-".

    A document that keeps its shape (a Word file, subtitles …) comes with a block for each of its
    units; with ``whole`` so do Markdown and web pages, which else are read for their article. What
    has no registered suffix is a page where it begins like one, with ``whole`` Markdown where it
    begins like that, else text. Raises InputError for what cannot be read.
    """
    return parse(load(path), whole)


def parse(loaded: Loaded, whole: bool = False) -> Article:
    """Read an article from the bytes of a file, as ``read`` does."""
    name, suffix, data = loaded
    if whole and not suffix and sniff.is_markdown(data):
        suffix = ".md"
    if suffix in formats.MODULES and (whole or suffix not in FORMATS):
        return document.parse(data, name, suffix)
    parser = FORMATS.get(suffix) or (_page if sniff.is_page(data) else text.parse)
    return parser(data, name)


def bilingual(path: str | Path) -> tuple[Article, dict[str, str], str]:
    """Read a document that has translations in it (PO, XLIFF): a block for each text translated,
    the translations by block id, and their language ("": the document does not say).

    Raises InputError for what cannot be read or has no translation in it.
    """
    name, suffix, data = load(path)
    if suffix not in BILINGUAL:
        raise InputError(
            f"{name} has no translations in it: name its translation as well, or a PO or XLIFF."
        )
    return document.translated(data, name, suffix)


def load(path: str | Path) -> Loaded:
    """Return what is in a file ("-": on standard input); raises InputError if it cannot be read."""
    if str(path) == "-":
        name, suffix, data = "standard input", "", _standard_input()
    else:
        name, suffix = str(path), Path(path).suffix.lower()
        data = _load(Path(path))
    if suffix in _ADVICE:
        raise InputError(f"{name} is a {suffix[1:]} file, which cannot be read: {_ADVICE[suffix]}.")
    if len(data) > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT >> 20} MB: split it into articles first.")
    return Loaded(name, suffix, data)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("Standard input is closed: name a file instead.")
    try:
        return sys.stdin.buffer.read(LIMIT + 1)
    except OSError as error:
        raise InputError(
            f"Standard input cannot be read ({error.strerror}): name a file instead."
        ) from None


def _load(file: Path) -> bytes:
    try:
        if file.is_dir():
            raise InputError(f"{file} is a folder: name the files in it.")
        data = disk.read(file, LIMIT + 1)
    except FileNotFoundError:
        raise InputError(f"{file} does not exist: check the name and the folder.") from None
    except PermissionError:
        raise InputError(f"{file} may not be read: change its permissions.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"{file} cannot be read ({why}): check the path.") from None
    if len(data) > LIMIT and not file.is_file():
        raise InputError(f"{file} is no file and gives more than {LIMIT >> 20} MB: name a file.")
    return data
