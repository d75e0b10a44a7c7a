"""Blocks to sentences. A segment's offsets slice its text out of the block again, exactly."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import regex

from translate.article import Action, Article, Segment
from translate.function_words import function_words
from translate.inline import clipped

# Abbreviations that stand in front of a name or a word, where sentencex would end the sentence.
_BEFORE_A_WORD = {
    "": "Dr Mr Mrs Ms Prof St vs cf approx Gen Col Sgt Lt Capt Sen Rep Gov Rev Hon ca",
    "en": "Messrs Mt Ft Maj Cpl Cmdr Adm Pres Supt Insp e.g i.e",
    "fr": "M MM Mme Mlle Me Mgr av apr env p.ex c.-à-d",
    "es": "Sr Sra Sres Sras Srta D Dª Dña Dra Ud Uds p.ej Excmo Lic Ing Av Avda",
    "ca": "Sr Sra Dra p.ex Av",
    "gl": "Sr Sra Dna Dra p.ex",
    "pt": "Sr Sra Dr Dra Exmo p.ex Av Eng",
    "it": "sig sigg sig.ra dott dott.ssa prof avv ing on p.es es",
    "de": "Hr Fr Hrn Dipl Ing z.B d.h u.a bzw St Hl geb gest evtl ggf inkl max min vgl sog",
    "nl": "dhr mevr drs ir mr bijv jl",
    "pl": "dr prof mgr inż ul tzw św płk gen",
    "cs": "tzv dr prof ing ul sv",
    "sv": "t.ex bl.a dvs s.k",
    "da": "f.eks bl.a dvs s.k",
    "nb": "f.eks bl.a dvs s.k",
    "eo": "s-ro s-ino d-ro prof ekz t.e",
    "ar": "د أ م",
}  # fmt: skip
# Abbreviations that stand in front of a number; elsewhere most of them are words.
_BEFORE_A_NUMBER = {
    "": "No Nr no nr fig Fig art Art vol Vol p pp ca",
    "en": "Jan Feb Aug Sept Oct Nov Dec ch sec",
    "fr": "chap éd",
    "es": "pág págs núm cap", "ca": "pàg pàgs núm cap", "gl": "páx núm", "pt": "pág págs núm",
    "it": "pag pagg n sec cap",
    "de": "Abs Bd Str S Kap Ziff",
    "nl": "blz",
    "cs": "č str", "sk": "č str", "pl": "str poz",
}  # fmt: skip
# One capital and a stop, as in "J. K. Rowling"; and what may stand before and after a sentence end.
_INITIAL = regex.compile(r"(?:^|[\s(\[\"'“‘«„\-.])\p{Lu}\.\Z")
_WORD_BEFORE_STOP = regex.compile(r"([\p{L}\p{M}.\-ªº]+)\.\Z")
_NUMBER_BEFORE_STOP = regex.compile(r"\b\p{Nd}{1,2}\.\Z")
_ENUMERATION = regex.compile(r"\p{Nd}{1,3}[.)]\Z")
_LOWER_START = regex.compile(r"[\"'“‘«„(\[]*\p{Ll}")
_NUMBER_START = regex.compile(r"[(\[§]?\s?(?:\p{Nd}|[IVXLC]+\b)")
_FIRST_WORD = regex.compile(r"[\"'“‘«„(\[¿¡]*(\p{Lu}[\p{L}\p{M}]*)(?![.’'\p{L}])")
_ONLY_CLOSING = regex.compile(r"[\"'”’»“)\]\s]+\Z")
_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]*\Z")
_LETTER_OR_DIGIT = regex.compile(r"[\p{L}\p{N}]")
_FALLBACK = regex.compile(r"(?<=[.!?。！？])\s+")
_UNSPACED_END = regex.compile(r"[。！？][」』”’）]*(?=[\p{Han}\p{Hiragana}\p{Katakana}])")
_PIECE = 2000
_QUOTED_END = regex.compile(r"[。！？][」』]\Z")
_HIRAGANA = regex.compile(r"\p{Hiragana}")
# Where sentencex goes on: behind a bracket that holds a sentence, an initial, "U.S.", "p.m.".
_MORE = regex.compile(
    r"(?:[.!?]\)|(?<![\p{L}.])(?:\p{Lu}|(?:\p{Lu}{1,2}\.\s?)+\p{Lu}{1,2}|[ap]\.\s?m|Art|Inc|Ltd)\.)"
    r"\s+(?=[\"“‘«„(\[¿¡]?\p{Lu})"
)
# Little words that as often begin a name.
_PARTICLES = frozenset(["da", "de", "del", "der", "di", "do", "dos", "el", "la", "le", "los"])
# Languages that write ordinals with a stop ("3. Oktober").
_ORDINAL_STOP = frozenset(
    ["de", "da", "nb", "nn", "cs", "sk", "sl", "hr", "bs", "hu", "fi", "tr", "pl", "et", "lv"]
)
_BEFORE_ORDINAL = regex.compile(
    r"\b(?:der|die|das|den|dem|des|im|am|vom|zum|zur|beim|seit|ab|bis|det|dne|dnia)\s\p{Nd}{1,2}\.\Z",
    regex.IGNORECASE,
)


def split(article: Article) -> tuple[Segment, ...]:
    """The sentences of the kept blocks, in order. A block without letters has one, its text."""
    segments: list[Segment] = []
    for block in article.blocks:
        if block.action is not Action.KEEP:
            continue
        language = article.language if block.language == "und" else block.language
        sentences = spans(block.text, language) or [(0, 0)]
        # A mark between two sentences stands at the end of the first.
        reach = [*(start for start, _ in sentences[1:]), len(block.text) + 1]
        for number, (start, end) in enumerate(sentences, 1):
            text = block.text[start:end]
            tags = clipped(block.tags, start, end, reach[number - 1]) if block.tags else ()
            name = f"{block.id}.s{number}"
            segments.append(Segment(name, block.id, start, end, text, language, tags))
    return tuple(segments)


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end, without the white space between them.

    A text with something visible in it has at least one.
    """
    if not text.strip():
        return []
    if not _LETTER_OR_DIGIT.search(text):
        bare = text.strip()
        start = text.index(bare)
        return [(start, start + len(bare))]
    base = language.partition("-")[0].lower()
    joined: list[tuple[int, int]] = []
    for start, end in _raw(text, base):
        if joined and _belong_together(text, joined[-1], (start, end), base):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [part for span in joined for part in _divided(text, span, base)]


def _divided(text: str, span: tuple[int, int], language: str) -> list[tuple[int, int]]:
    """A span, apart where a second sentence begins in it."""
    parts = []
    start, end = span
    for match in _MORE.finditer(text, start, end):
        if match.group()[1] == ")":
            new = text[start] == "("
        else:
            new = _begins(text[match.end() : match.end() + 40], language)
        if new:
            parts.append((start, match.start() + len(match.group().rstrip())))
            start = match.end()
    return [*parts, (start, end)]


def _begins(head: str, language: str, shortest: int = 1) -> bool:
    """Whether a text begins as sentences do and names hardly: with a little word."""
    word = _FIRST_WORD.match(head)
    lower = word.group(1).lower() if word else ""
    return len(lower) >= shortest and lower not in _PARTICLES and lower in function_words(language)


def _raw(text: str, language: str) -> list[tuple[int, int]]:
    """The spans as the library finds them, trimmed; our own when it changed the text."""
    from sentencex import segment

    try:
        parts = [part for piece in _pieces(text) for part in segment(language, piece)]
    except Exception:  # whatever a foreign library makes of a strange text, the article goes on
        parts = []
    if "".join(parts) != text:
        parts, last = [], 0
        for match in _FALLBACK.finditer(text):
            parts.append(text[last : match.end()])
            last = match.end()
        parts.append(text[last:])
    result = []
    place = 0
    for part in parts:
        bare = part.strip()
        if bare:
            start = place + part.index(bare)
            result.append((start, start + len(bare)))
        place += len(part)
    return result


def _pieces(text: str) -> list[str]:
    """A text in pieces of some pages, cut where nobody doubts that a sentence ends.

    What sentencex needs grows with the square of a text without spaces.
    """
    cuts = [0]
    for match in _UNSPACED_END.finditer(text):
        if match.end() - cuts[-1] >= _PIECE:
            cuts.append(match.end())
    return [text[start:end] for start, end in pairwise([*cuts, len(text)])]


def _belong_together(
    text: str, before: tuple[int, int], after: tuple[int, int], language: str
) -> bool:
    # What decides is near the boundary: long texts stay linear.
    tail, head = text[max(before[0], before[1] - 40) : before[1]], text[after[0] : after[0] + 40]
    if (
        _ONLY_CLOSING.match(text[after[0] : min(after[1], after[0] + 8)])
        and after[1] - after[0] < 8
    ):
        return True
    if "\n" in text[before[1] : after[0]]:
        return False
    if before[1] - before[0] < 8 and _NO_LETTERS.match(text[before[0] : before[1]]):
        return True  # a dash, a bullet, "…" in front of its sentence
    if _QUOTED_END.search(tail) and _HIRAGANA.match(head):
        return True  # Japanese: 「…。」と言った
    if before[1] - before[0] <= 4 and _ENUMERATION.match(text[before[0] : before[1]]):
        return True  # "1. First …"
    if not tail.endswith("."):
        return False
    word = _WORD_BEFORE_STOP.search(tail)
    if word and _is_one(word.group(1), _before_a_number(language)):
        return bool(_NUMBER_START.match(head) or _LOWER_START.match(head))
    if word and _is_one(word.group(1), _before_a_word(language)):
        return not _begins(head, language, 3)
    if (_INITIAL.search(tail) and before[1] - before[0] <= 40) or _initials_within(tail):
        return not _begins(head, language)
    if _NUMBER_BEFORE_STOP.search(tail) and language in _ORDINAL_STOP:
        if _LOWER_START.match(head):
            return True
        short = before[1] - before[0] <= 4
        return bool(regex.match(r"\p{L}", head)) and (
            short or bool(_BEFORE_ORDINAL.search(tail)) or _month(head, language)
        )
    # "approx. five", "12 p.m. on Friday": a sentence hardly begins in lower case.
    return bool(word and _LOWER_START.match(head) and len(word.group(1)) <= 6)


def _initials_within(tail: str) -> bool:
    """Whether a text ends in a name's initial ("… said J. K."), and not in "U.S." or "Plan B."."""
    return bool(regex.search(r"(?:^|\s)(?:\p{Lu}\.\s?){1,3}\Z", tail)) and not regex.search(
        r"(?:\p{Ll}|\p{N})\s\p{Lu}\.\Z", tail
    )


def _month(head: str, language: str) -> bool:
    """Whether a text begins with the name of a month."""
    word = regex.match(r"\p{L}+", head)
    return word is not None and word.group().lower() in _months(language)


def _is_one(word: str, listed: frozenset[str]) -> bool:
    """Whether a word is listed, as it is or, where it begins the sentence, with a small letter."""
    return word in listed or (word[:1].isupper() and word[:1].lower() + word[1:] in listed)


@lru_cache(maxsize=64)
def _before_a_word(language: str) -> frozenset[str]:
    return frozenset((_BEFORE_A_WORD[""] + " " + _BEFORE_A_WORD.get(language, "")).split())


@lru_cache(maxsize=64)
def _before_a_number(language: str) -> frozenset[str]:
    return frozenset((_BEFORE_A_NUMBER[""] + " " + _BEFORE_A_NUMBER.get(language, "")).split())


@lru_cache(maxsize=32)
def _months(language: str) -> frozenset[str]:
    from babel import Locale

    names = Locale(language).months["format"]["wide"].values()
    return frozenset(str(name).lower() for name in names)
