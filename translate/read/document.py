"""Documents that keep their shape: their units become the blocks of an article."""

from __future__ import annotations

from translate import formats
from translate.article import Action, Article, Block, Unit
from translate.errors import InputError
from translate.inline import literal, stand_ins, stood_in

_THERE = "has a translation already, which stays"
_OWN = "a text of the document"


def parse(data: bytes, name: str, suffix: str) -> Article:
    """The article in the bytes of a document; ``suffix`` says its format (".docx").

    What the document has a translation of already is dropped: nobody translates it again, and it
    stays as it is. Raises InputError for what is no such document, or has nothing in it to read.
    """
    found = formats.module(suffix).read(data, name)
    if not any(unit.text.strip() for unit in found.units):
        raise InputError(f"{name} has no text in it: there is nothing to read.")
    blocks = tuple(_block(unit, bool(unit.target.strip())) for unit in found.units)
    said = {"target": found.target} if found.target else {}
    return Article(name, found.language or "und", blocks, said, data=data, suffix=suffix)


def translated(data: bytes, name: str, suffix: str) -> tuple[Article, dict[str, str], str]:
    """What a bilingual document has translations of, these by block id, and their language.

    Raises InputError for what is no such document, or has no translation in it.
    """
    found = formats.module(suffix).read(data, name)
    done = [unit for unit in found.units if unit.target.strip() and unit.text.strip()]
    if not done:
        raise InputError(f"{name} has no translation in it: there is nothing to check.")
    blocks = tuple(_block(unit, False) for unit in done)
    article = Article(name, found.language or "und", blocks, data=data, suffix=suffix)
    return article, {unit.id: unit.target for unit in done}, found.target


def _block(unit: Unit, translated: bool) -> Block:
    text, tags = unit.text, unit.tags
    if not tags:
        text, tags, _ = literal(text)
    # A text that has such words itself gets none of ours.
    if not stand_ins(text):
        text, tags = stood_in(text, tags)
    return Block(
        unit.id,
        text,
        unit.text,
        kind=unit.kind,
        language=unit.language or "und",
        confidence=1.0 if unit.language else 0.0,
        action=Action.DROP if translated else Action.KEEP,
        reason=_THERE if translated else _OWN,
        tags=tags,
    )
