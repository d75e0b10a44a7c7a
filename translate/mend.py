"""One call of `holdfast check --fix`: what needs no judgement is put right in a translation."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from translate import formats, inline
from translate.article import Action, Article, Rendering
from translate.check.fix import fixed
from translate.pipeline import prepare
from translate.write.files import write_file


def mend(
    source: str | Path,
    translation: str | Path,
    target: str,
    language: str | None = None,
) -> int:
    """Mend the spaces and marks of a translation in its file; how many of its blocks were mended.

    What is no text in the file stays as it is. Nothing is written where nothing is to be mended.
    Raises InputError for what cannot be read or written.
    """
    ours = prepare(source, language, anyway=True, whole=True)
    theirs = prepare(translation, target, anyway=True, whole=True)
    texts = {
        block.id: _mended(block.text if theirs.data else block.source_text, text, target)
        for block, text in zip(theirs.blocks, _sources(ours, theirs), strict=True)
    }
    changed = {
        block.id
        for block in theirs.blocks
        if texts[block.id] != (block.text if theirs.data else block.source_text)
    }
    if changed:
        made = _document(theirs, texts, changed) if theirs.data else _plain(theirs, texts)
        write_file(translation, made, theirs.encoding)
    return len(changed)


def _sources(ours: Article, theirs: Article) -> list[str]:
    """The text that each block of a translation answers to; all of it where that is not known.

    What the source has alike is no fault.
    """
    kept = [block.text for block in ours.blocks if block.action is Action.KEEP]
    answers = [block for block in theirs.blocks if block.action is Action.KEEP]
    if len(kept) != len(answers):
        return ["\n".join(kept)] * len(theirs.blocks)
    found = dict(zip((block.id for block in answers), kept, strict=True))
    return [found.get(block.id, "\n".join(kept)) for block in theirs.blocks]


def _mended(text: str, source: str, language: str) -> str:
    """A block mended line by line, what indents its lines as it was."""
    lines = []
    for line in text.splitlines(keepends=True):
        words = line.strip()
        lines.append(line.replace(words, fixed(words, source, language)) if words else line)
    return "".join(lines)


def _plain(article: Article, texts: Mapping[str, str]) -> str:
    return article.lead + "".join(texts[block.id] + block.gap for block in article.blocks)


def _document(article: Article, texts: Mapping[str, str], changed: set[str]) -> bytes:
    made = {
        block.id: Rendering(texts[block.id], inline.place(block.text, texts[block.id], block.tags))
        for block in article.blocks
        if block.id in changed
    }
    module = formats.module(article.suffix)
    return module.write(article.data, article.name, made, article.language)
