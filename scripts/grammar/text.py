"""Words put together to a text: spaces, quotation marks, capitals, and where each word stands."""

from __future__ import annotations

from collections.abc import Iterable

from scripts.grammar.records import Word

Words = list[Word]

# Marks that a clause leaves and the sentence settles: quotation marks by language, a comma that
# falls away before other punctuation.
OPEN, CLOSE, SOFT_COMMA = "\x01", "\x02", "\x03"
_LEFT = {",", ".", "?", "!", ":", ";", ")", "%", "'s", "'", "’", CLOSE}
_RIGHT = {"(", OPEN, "$"}


def words(text: str, term: int = -1, role: str = "") -> Words:
    """The words of a text, all with the same mark."""
    return [Word(one, term, role) for one in text.split()]


def flat(*parts: Iterable[Word]) -> Words:
    """All words of all parts."""
    return [word for part in parts for word in part]


def join(parts: Words, quotes: tuple[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The text and the span of every word in it; a word that fell away has an empty span."""
    text, spans = "", []
    tight = True
    for at, word in enumerate(parts):
        token = word.text
        if token == SOFT_COMMA:
            following = parts[at + 1].text if at + 1 < len(parts) else "."
            if following in (",", ".", "?", "!", ":", ";", ")", SOFT_COMMA, CLOSE):
                spans.append((len(text), len(text)))
                continue
            token = ","
        if not tight and word.text not in _LEFT and word.text != SOFT_COMMA:
            text += " "
        shown = {OPEN: quotes[0], CLOSE: quotes[1]}.get(token, token)
        spans.append((len(text), len(text) + len(shown)))
        text += shown
        tight = word.text in _RIGHT
    return text, spans


def capitalised(parts: Words) -> Words:
    """The words with a capital where the sentence begins and where a quotation begins."""
    done: Words = []
    due = True
    for word in parts:
        if word.text in (OPEN, ":"):
            due = True
        elif due and word.text not in ("(", "–", "-"):
            word = word._replace(text=word.text[0].upper() + word.text[1:])
            due = False
        done.append(word)
    return done
