"""Writes results: the formats a translation can be written in, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from translate.article import Run
from translate.errors import UsageError
from translate.write import document, po, text


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write a run: ``render`` makes the text, ``suffix`` ends the file's name.

    A suffix "" is the input's own.
    """

    name: str
    suffix: str
    render: Callable[[Run], str | bytes]


def _same(run: Run) -> str | bytes:
    """The text in the shape of the input: a document as a document."""
    return document.render(run) if run.article.data else text.render(run)


def _markdown(run: Run) -> str | bytes:
    """Markdown: of Markdown the document, whose marks are no letters to be escaped."""
    is_markdown = run.article.data and run.article.suffix in (".md", ".markdown")
    return document.render(run) if is_markdown else text.markdown(run)


FORMATS: Mapping[str, Format] = {
    "same": Format("same", "", _same),
    "txt": Format("txt", ".txt", text.render),
    "md": Format("md", ".md", _markdown),
    "po": Format("po", ".po", po.dump),
}


def named(name: str) -> Format:
    """Return the format called ``name`` ("same", "txt", "md", "po")."""
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(
            f"There is no output format {name!r}: choose one of {', '.join(FORMATS)}."
        ) from None
