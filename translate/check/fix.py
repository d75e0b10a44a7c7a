"""Mends what of a translation's punctuation is mechanical; letters and digits never change.

>>> fixed("Vraiment ?  Oui!", "Really? Yes!", "fr") == "Vraiment\\u202f? Oui\\u202f!"
True
>>> fixed("Estás ahí?", "Are you there?", "es")
'¿Estás ahí?'
"""

from __future__ import annotations

import regex

from translate.check.placeholders import tokens
from translate.check.typography import places

# A rule's result may be another rule's place; texts that take longer are left alone.
_ROUNDS = 8
# A sentence that is one question: no comma, bracket or quotation mark where it might begin later.
_ASKED = regex.compile(r"(?:^|(?<=[.!?…] ))(?=\p{Lu}[\p{L}\p{M}\p{N} %/]*+(?P<mark>[?!])(?:\s|$))")
_OPENING = {"?": "¿", "!": "¡"}


def fixed(text: str, source: str, language: str) -> str:
    """Return a translation with its spaces and marks as its language (a tag) writes them.

    Spaces, full-width, Arabic and Greek marks, and Spanish opening marks where there is one place
    for them. Placeholders and addresses stay as they are, and so does what the source has alike.
    A text that is right comes back as it is: ``fixed`` of what it returned changes nothing.
    """
    now = text
    for _ in range(_ROUNDS):
        before, now = now, _once(now, source, language)
        if now == before:
            return now
    return text


def _once(text: str, source: str, language: str) -> str:
    edits: list[tuple[int, int, str]] = []
    end = -1
    for start, stop, made in sorted(_edits(text, source, language)):
        if start >= end and start > (edits[-1][0] if edits else -1):
            edits.append((start, stop, made))
            end = stop
    pieces = []
    position = 0
    for start, stop, made in edits:
        pieces += [text[position:start], made]
        position = stop
    return "".join(pieces) + text[position:]


def _edits(text: str, source: str, language: str) -> list[tuple[int, int, str]]:
    edits = [
        (start, end, rule.replace(text[start:end]))
        for rule, start, end in places(text, source, language)
        if rule.replace is not None
    ]
    if language.partition("-")[0].lower() == "es" and not tokens(text):
        edits += [
            (match.start(), match.start(), _OPENING[match["mark"]])
            for match in _ASKED.finditer(text)
        ]
    return edits
