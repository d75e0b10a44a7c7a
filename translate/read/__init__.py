"""The formats that can be read, by file suffix, and the way from a path to an article."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from translate.article import Article
from translate.errors import InputError
from translate.read import sniff, text

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

_ADVICE = {
    ".mhtml": "save the page as HTML only",
    ".mht": "save the page as HTML only",
    ".pdf": "export it as plain text (pdftotext)",
    ".docx": "export it as plain text",
    ".doc": "export it as plain text",
    ".odt": "export it as plain text",
    ".rtf": "export it as plain text",
    ".epub": "export it as plain text",
}


def read(path: str | Path) -> Article:
    """Read an article from a file, or from standard input when the path is "-".

    What has no registered suffix is a page where it begins like one, else text. Raises InputError
    for what cannot be read.
    """
    if str(path) == "-":
        data, name, suffix = _standard_input(), "standard input", ""
    else:
        file = Path(path)
        name, suffix = str(path), file.suffix.lower()
        data = _load(file)
    if suffix in _ADVICE and suffix not in FORMATS:
        advice = _ADVICE[suffix]
        raise InputError(
            f"{name} is a {suffix[1:]} file, which cannot be read yet: {advice} first."
        )
    if len(data) > LIMIT:
        raise InputError(f"{name} is larger than {LIMIT >> 20} MB: split it into articles first.")
    parser = FORMATS.get(suffix) or (_page if sniff.is_page(data) else text.parse)
    return parser(data, name)


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
        with file.open("rb") as stream:
            return stream.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError(f"{file} does not exist: check the name and the folder.") from None
    except PermissionError:
        raise InputError(f"{file} may not be read: change its permissions.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"{file} cannot be read ({why}): check the path.") from None
