"""What a line looks like: its letters and words, whether a sentence, whether names only."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice

import regex

from translate.article import Action, Block, Kind

_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}'’\-]*")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_CLOSING = r"(?:[\"'”’»“)\]」』]|\s(?=[»”)\]]))*"
_STOP = regex.compile(rf"[.!?…。！？؟।։።]{_CLOSING}\Z")
_FULL_STOP = regex.compile(rf"[.。।։።]{_CLOSING}\Z")
_INNER_STOP = regex.compile(r"[.!?…。！？؟।։።][\"'”’»“)\]」』]*(?:\s+(?=[^\p{Ll}])|(?<=[。！？]))")
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}'’\-]+")
_POSSESSIVE = regex.compile(r"['’]s?\Z")
_QUESTION = regex.compile(rf"[?？؟;]{_CLOSING}\Z")
_GREEK = regex.compile(r"\p{Greek}")
_OPENING = regex.compile(r"[\"“„«»‘'「『‹]")
_CLOSED = regex.compile(r"[\"”“»«’'」』›][.!?…,]?\Z")
_BETWEEN = regex.compile(r"[^\p{L}\p{N}]+")
_LINE_END = regex.compile(r"\r\n|[\r\n]")
_QUOTES = regex.compile(r"[\"“”„«»‘’「」『』‹›]")
_QUOTED = regex.compile(
    r"“[^”]*[”\"]|„[^“”]*[“”\"]|«[^»]*»|»[^«]*«|\"[^\"]*\"|「[^」]*」|『[^』]*』|‘[^’]*’"
)
# Words of names that begin in lower case.
_NAMES = (
    "von van de del della di da do dos la le der den bin al el y and und et e i zu ter af av ibn"
)
_PARTICLES = frozenset(_NAMES.split())

# The reason of a line of verse; its neighbours are to stay close.
VERSE = "a line among others, as of verse"
# More than this of a block need not be looked at to tell what it looks like.
_LOOK = 4000
# The phrases lines begin with are in so many characters, and have so many words.
_BEGINNING, _PHRASE = 100, 6


def any_of(patterns: Iterable[str]) -> str:
    """One pattern for many; those that begin at a word's border share the look for it."""
    listed = list(patterns)
    words_of = "|".join(one.removeprefix(r"\b") for one in listed if one.startswith(r"\b"))
    others = [one for one in listed if not one.startswith(r"\b")]
    return "|".join([rf"\b(?:{words_of})"] * bool(words_of) + others)


def leading(text: str, phrases: Container[str]) -> tuple[str, int]:
    """The longest of some phrases that a text begins with, signs apart, and where it ends there.

    ("", 0) when it begins with none of them.
    """
    return next((one for one in _beginnings(text[:_BEGINNING]) if one[0] in phrases), ("", 0))


@lru_cache(maxsize=1024)
def _beginnings(text: str) -> tuple[tuple[str, int], ...]:
    """The first words of a text, the longest phrase first, with where each ends."""
    found: list[tuple[str, int]] = []
    said = ""
    last = 0
    for match in islice(_TOKEN.finditer(text), _PHRASE):
        if said and text[last : match.start()].strip():
            break
        last = match.end()
        said = f"{said} {match.group().lower()}".lstrip().replace("’", "'")
        found.append((said, last))
    return tuple(reversed(found))


@lru_cache(maxsize=1024)
def letters(text: str) -> int:
    return len(_LETTER.findall(text))


@lru_cache(maxsize=1024)
def words(text: str) -> int:
    """How many words (at least, of a long text); without spaces two characters count as one."""
    found = _WORD.findall(text[:_LOOK])
    if not _UNSPACED.search(text[:_LOOK]):
        return len(found)
    unspaced = sum(len(_UNSPACED.findall(word)) for word in found)
    return len([word for word in found if not _UNSPACED.match(word)]) + (unspaced + 1) // 2


def stops(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(_STOP.search(text[-12:]))


def vocabulary(text: str) -> set[str]:
    """The words of a text, in lower case and without a possessive ending."""
    return {
        _POSSESSIVE.sub("", word) if "'" in word or "’" in word else word
        for word in _WORD.findall(text.lower())
    }


def full_stop(text: str) -> bool:
    return bool(_FULL_STOP.search(text[-12:]))


@lru_cache(maxsize=1024)
def sentences(text: str) -> int:
    """About how many sentences a text has."""
    return len(_INNER_STOP.findall(text[:_LOOK])) + 1


@lru_cache(maxsize=1024)
def is_prose(text: str) -> bool:
    """Whether a block is a paragraph of sentences, and no line."""
    return words(text) >= 12 and (stops(text) or sentences(text) > 1 or words(text) >= 40)


def is_question(text: str) -> bool:
    asked = _QUESTION.search(text[-6:])
    # The Greek mark of a question is a semicolon elsewhere.
    return bool(asked) and (not text.endswith(";") or bool(_GREEK.search(text)))


def without_quotes(text: str) -> str:
    """A text without what it quotes: a quotation may be in any language."""
    return _QUOTED.sub(" ", text[:_LOOK])


def is_quoted(text: str) -> bool:
    """Whether quotation marks are around the whole text, and none within."""
    return (
        len(text) > 2
        and bool(_OPENING.match(text))
        and bool(_CLOSED.search(text[-4:]))
        and not _QUOTES.search(text[1:-2])
    )


def all_capitalised(text: str) -> bool:
    """Whether every word could be a name: none begins in lower case but particles of names."""
    found = [word for word in _WORD.findall(text[:_LOOK]) if _LETTER.match(word)]
    return bool(found) and all(
        not word[0].islower() or word.lower() in _PARTICLES for word in found
    )


def starts_upper(text: str) -> bool:
    """Whether the first letter is no lower-case one."""
    first = _LETTER.search(text)
    return bool(first) and not first.group().islower() if first else False


def same(one: str, other: str) -> bool:
    """Whether two lines say the same, case, quotes and spacing apart."""
    if max(len(one), len(other)) > _LOOK:
        return False
    return folded(one) == folded(other) != ""


@lru_cache(maxsize=1024)
def folded(text: str) -> str:
    """A text without case, quotes and spacing, to compare it."""
    return _BETWEEN.sub(" ", text.casefold()).strip()


def shown(text: str, width: int = 40) -> str:
    """A text for a sentence about it, cut at a word."""
    if len(text) <= width:
        return text
    return text[:width].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def blank_line(gap: str) -> bool:
    """Whether what follows a block has a blank line in it, or is the end."""
    return len(_LINE_END.findall(gap)) != 1


def decided(block: Block) -> bool:
    """Whether a step of cleaning has judged a block; the reason is what it leaves behind."""
    return bool(block.reason)


def drop(block: Block, kind: Kind, reason: str) -> Block:
    return replace(block, kind=kind, action=Action.DROP, reason=reason)


def keep(block: Block, kind: Kind, reason: str) -> Block:
    return replace(block, kind=kind, action=Action.KEEP, reason=reason)
