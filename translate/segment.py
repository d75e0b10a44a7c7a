"""Blocks to sentences. A segment's offsets slice its text out of the block again, exactly."""

from __future__ import annotations

from functools import lru_cache

import regex

from translate.article import Action, Article, Segment

# Abbreviations that stand before a word and so never end a sentence, where sentencex splits.
_BEFORE_A_WORD = {
    "": "Dr Mr Mrs Ms Prof St No Nr vs cf fig Fig art Art vol Vol pp approx Gen Col Sgt Lt Capt"
    " Sen Rep Gov Rev Hon ca",
    "en": "Messrs Mt Ft Maj Cpl Cmdr Adm Pres Supt Insp e.g i.e Jan Feb Aug Sept Oct Nov Dec",
    "fr": "M MM Mme Mlle Me Mgr av apr chap éd env p.ex c.-à-d",
    "es": "Sr Sra Sres Sras Srta D Dª Dña Dra Ud Uds pág págs p.ej núm art cap Excmo Lic Ing Av"
    " Avda",
    "ca": "Sr Sra Dra pàg pàgs núm art p.ex cap Av",
    "gl": "Sr Sra Dna Dra páx núm art p.ex",
    "pt": "Sr Sra Dr Dra Exmo pág págs núm art p.ex Av Eng",
    "it": "Sig Sigg Sig.ra Dott Dott.ssa Avv Ing On pag pagg art p.es es n sec S",
    "de": "Hr Fr Frau Hrn Dipl Ing z.B d.h u.a bzw Nr Abs Art Bd St Str Prof Hl geb gest ca evtl"
    " ggf inkl max min vgl sog",
    "nl": "dhr mevr drs ir mr bijv nr blz jl",
    "eo": "s-ro s-ino d-ro prof ekz t.e",
}  # fmt: skip
# One capital and a stop, as in "J. K. Rowling"; and what may stand before and after a sentence end.
_INITIAL = regex.compile(r"(?:^|[\s(\[\"'“‘«„\-.])\p{Lu}\.\Z")
_WORD_BEFORE_STOP = regex.compile(r"([\p{L}\p{M}.\-ªº]+)\.\Z")
_NUMBER_BEFORE_STOP = regex.compile(r"\b\p{Nd}{1,2}\.\Z")
_LOWER_START = regex.compile(r"[\"'“‘«„(\[]*\p{Ll}")
_ONLY_CLOSING = regex.compile(r"[\"'”’»“)\]\s]+\Z")
_NO_LETTERS = regex.compile(r"[^\p{L}\p{N}]*\Z")
_VISIBLE = regex.compile(r"\S.*\S|\S", regex.DOTALL)
_FALLBACK = regex.compile(r"(?<=[.!?。！？])\s+")
_QUOTED_END = regex.compile(r"[。！？][」』]\Z")
_HIRAGANA = regex.compile(r"\p{Hiragana}")
# Languages that write ordinals with a stop ("3. Oktober").
_ORDINAL_STOP = frozenset(
    ["de", "da", "nb", "nn", "cs", "sk", "sl", "hr", "bs", "hu", "fi", "tr", "pl", "et", "lv"]
)

_BEFORE_ORDINAL = regex.compile(
    r"\b(?:der|die|das|den|dem|des|im|am|vom|zum|zur|beim|den|det|dne|dnia)\s\p{Nd}{1,2}\.\Z"
)


def split(article: Article) -> tuple[Segment, ...]:
    """The sentences of the kept blocks, in order. A block without letters has one, its text."""
    segments: list[Segment] = []
    for block in article.blocks:
        if block.action is not Action.KEEP:
            continue
        language = article.language if block.language == "und" else block.language
        for number, (start, end) in enumerate(spans(block.text, language) or [(0, 0)], 1):
            text = block.text[start:end]
            segments.append(Segment(f"{block.id}.s{number}", block.id, start, end, text, language))
    return tuple(segments)


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """Where the sentences of a text begin and end, without the white space between them.

    A text with something visible in it has at least one.
    """
    if not text.strip():
        return []
    found = _VISIBLE.search(text)
    if found and not regex.search(r"[\p{L}\p{N}]", text):
        return [found.span()]
    base = language.partition("-")[0].lower()
    joined: list[tuple[int, int]] = []
    for start, end in _raw(text, base):
        if joined and _belong_together(text, joined[-1], (start, end), base):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _raw(text: str, language: str) -> list[tuple[int, int]]:
    """The spans as the library finds them, trimmed; our own when it changed the text."""
    from sentencex import segment

    try:
        parts = list(segment(language, text))
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
    if not tail.endswith("."):
        return False
    if (_INITIAL.search(tail) and before[1] - before[0] <= 40) or _initials_within(tail):
        return True
    word = _WORD_BEFORE_STOP.search(tail)
    if word and word.group(1) in _abbreviations(language):
        return True
    if _NUMBER_BEFORE_STOP.search(tail) and language in _ORDINAL_STOP:
        short = before[1] - before[0] <= 4
        return bool(regex.match(r"\p{L}", head)) and (short or bool(_BEFORE_ORDINAL.search(tail)))
    # "approx. five", "12 p.m. on Friday": a sentence hardly begins in lower case.
    return bool(word and _LOWER_START.match(head) and len(word.group(1)) <= 6)


def _initials_within(tail: str) -> bool:
    """Whether a text ends in a name's initial ("… said J. K."), and not in "U.S." or "Plan B."."""
    return bool(regex.search(r"(?:^|\s)(?:\p{Lu}\.\s?){1,3}\Z", tail)) and not regex.search(
        r"(?:\p{Ll}|\p{N})\s\p{Lu}\.\Z", tail
    )


@lru_cache(maxsize=64)
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset((_BEFORE_A_WORD[""] + " " + _BEFORE_A_WORD.get(language, "")).split())
