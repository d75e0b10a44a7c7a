"""What is set right between transfer and generation: glued words, capitals, forms of address."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from . import register, stream
from .english import readings_of
from .units import NONCE

_PUNCTUATION = regex.compile(
    r"<(?:sent|cm|lpar|rpar|lquest|rquest|apos|guio|percent|quot|lquot|rquot|clb|punct|enc|pro|preadv)>"
)
_FINITE = regex.compile(r"(?<=<vb(?:lex|mod)>)(?:<inf>|<pri><p[23]><(?:sg|pl)>)")
# Languages in which ordinary words have capitals of their own: Tuesday, Korean, Haus.
_CAPITALISING = frozenset({"en", "de", "lb", "nds"})
_LETTER = regex.compile(r"[*@#]?\p{L}")
_SAID = regex.compile(r"[*@#]?[\p{L}\p{N}]")
_SENTENCE_END = regex.compile(r"<sent>")


def settle(
    transferred: Sequence[str],
    analysed: Sequence[str],
    commands: Sequence[bool],
    formal: Sequence[bool],
    language: str,
    generate: Callable[[Sequence[str]], Sequence[str | None]],
) -> list[str]:
    """Generator input, set right text by text.

    Words that transfer joined without a blank are parted; capitals that it moved to an ordinary
    word are taken back where the source has none such; what is a command is said as one; who is
    spoken to is addressed politely where that is asked for. ``generate`` tells which forms there
    are.
    """
    done = [_parted(text) for text in transferred]
    if language not in _CAPITALISING:
        done = [_lowered(text, source) for text, source in zip(done, analysed, strict=True)]
    if any(commands):
        done = _commanding(done, commands, generate)
    if any(formal) and register.has_polite_form(language):
        done = _polite(done, formal, language, generate)
    return done


def _parted(text: str) -> str:
    """Part words that stand without a blank between: in the pairs' rules that is an oversight."""
    if "$^" not in text:
        return text
    inside = stream.units(text)
    blanks = stream.blanks(text)
    for i in range(1, len(inside)):
        if not blanks[i] and _word(inside[i - 1]) and _word(inside[i]):
            blanks[i] = " "
    return stream.joined(inside, blanks)


def _word(unit: str) -> bool:
    return bool(_LETTER.match(unit)) and not _PUNCTUATION.search(unit)


def _said(unit: str) -> bool:
    """Whether a unit is more than a sign: a word or a number, with which a sentence has begun."""
    return bool(_SAID.match(unit))


def _lowered(text: str, analysed: str) -> str:
    source = stream.units(analysed)
    if any(_ordinary_capital(unit) for unit in source[1:]):
        return text
    inside = stream.units(text)
    begins, changed = True, False
    for i, unit in enumerate(inside):
        if not begins and _capital(unit):
            inside[i] = unit[:1].lower() + unit[1:]
            changed = True
        begins = bool(_SENTENCE_END.search(unit)) or (begins and not _said(unit))
    return stream.replaced(text, inside) if changed else text


def _ordinary_capital(unit: str) -> bool:
    """Whether an analysed unit is an ordinary word with a capital."""
    surface = stream.split(unit)[0]
    known = readings_of(unit)
    return (
        surface[:1].isupper()
        and not NONCE.fullmatch(surface)
        and any(reading.tags and reading.tags[0] != "np" for reading in known)
        and surface != "I"
    )


def _capital(unit: str) -> bool:
    """Whether a unit to be generated is an ordinary word with a capital and small letters."""
    lemma = unit.partition("<")[0]
    return (
        lemma[:1].isupper()
        and not lemma.isupper()
        and "<" in unit
        and not regex.search(r"<(?:np|acr|abbr)>", unit)
        and not NONCE.fullmatch(lemma)
    )


def _commanding(
    texts: list[str],
    commands: Sequence[bool],
    generate: Callable[[Sequence[str]], Sequence[str | None]],
) -> list[str]:
    """The first verb as a command to one person, where it came as an infinitive or a statement."""
    first = {
        index: (stream.units(text) or [""])[0]
        for index, text in enumerate(texts)
        if commands[index]
    }
    said = {
        index: _FINITE.sub("<imp><p2><sg>", unit, count=1)
        for index, unit in first.items()
        if _FINITE.search(unit)
    }
    ways = list(dict.fromkeys(said.values()))
    made = generate([f"^{way}$[]" for way in ways]) if ways else []
    known = {way for way, form in zip(ways, made, strict=True) if form and not form.startswith("#")}
    done = list(texts)
    for index, way in said.items():
        if way in known:
            done[index] = stream.replaced(texts[index], [way, *stream.units(texts[index])[1:]])
    return done


def _polite(
    texts: list[str],
    formal: Sequence[bool],
    language: str,
    generate: Callable[[Sequence[str]], Sequence[str | None]],
) -> list[str]:
    ways = {
        unit: possible
        for text, asked in zip(texts, formal, strict=True)
        if asked and ("<p2>" in text or "<pos>" in text)
        for unit in stream.units(text)
        if (possible := register.polite(unit, language))
    }
    if not ways:
        return texts
    tried = list(dict.fromkeys(way for possible in ways.values() for way in possible))
    made = generate([f"^{way}$[]" for way in tried])
    known = {
        way for way, form in zip(tried, made, strict=True) if form and not form.startswith("#")
    }
    changes = {
        unit: next((way for way in possible if way in known), "") for unit, possible in ways.items()
    }
    # Half polite is worse than not at all.
    return [
        stream.map_units(text, changes.get)
        if asked and all(changes.get(unit) != "" for unit in stream.units(text))
        else text
        for text, asked in zip(texts, formal, strict=True)
    ]
