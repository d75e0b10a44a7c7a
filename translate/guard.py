"""What a generative engine can do to a text that no sentence of the source asked for.

Loops, hallucinated length, an echo of the source, dropped sentences, changed numbers, leftover
tokens, lost emoji: each is told from the two texts alone, so it holds for any engine.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

import regex

# A phrase of up to so many words, said so often in a row, is a loop.
_PHRASE, _ROW = 6, 4
# Letters per letter of the source that translations stay between, where the source has so many:
# of 36 languages of NTREX-128 against English, fewer than 1 sentence in 2,000 is outside. Scripts
# without an alphabet are denser.
_SHORTEST, _LONGEST, _FEW = 0.35, 2.6, 12
_DENSE = frozenset({"zh", "ja", "ko", "yue"})
_DENSITY = 0.42
# So many words in a row that are the source's own are no names.
_ECHO = 5
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+")
_LETTER = regex.compile(r"\p{L}")
_NUMBER = regex.compile(r"\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*(?:[.,:]\p{Nd}+)?")
_LEFTOVER = regex.compile(r"<unk>|<s>|</s>|<pad>|⁇|▁|@@(?=\s|$)|<0x[0-9A-F]{2}>|__[a-z_]{2,12}__")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}{2}")
# The last stop of a text, if it has one, and what may stand behind it.
_CLOSE = regex.compile(r"(?P<stop>[.!?…。！？]*)(?P<rest>[\"'”’»)\]\s]*)\Z")
_SENTENCE_END = regex.compile(r"[.!?…。！？।።۔؟](?=[\"'”’»)\]]*(?:\s|$))")
_RELATED = (
    frozenset({"es", "gl", "pt", "ca", "oc", "ast", "an"}),
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"bs", "hr", "sr"}),
    frozenset({"ru", "uk", "be"}),
    frozenset({"id", "ms"}),
)


def faults(source: str, text: str, source_language: str, language: str) -> tuple[str, ...]:
    """What is wrong with a translation, each in a few words; nothing where it may be right.

    >>> faults("Thanks.", "Danke danke danke danke danke.", "en", "de")
    ('repeats itself',)
    """
    if not _LETTER.search(source):
        return () if text.strip() == source.strip() else ("is another than its source of signs",)
    found = []
    if not text.strip():
        return ("is empty",)
    if _LEFTOVER.search(text) and not _LEFTOVER.search(source):
        found.append("has a leftover token in it")
    if _loops(text) > _loops(source):
        found.append("repeats itself")
    if length := _length(source, text, source_language, language):
        found.append(length)
    if _echoes(source, text, source_language, language):
        found.append("has the source in it, word for word")
    if _other_numbers(source, text):
        found.append("has other numbers")
    if len(_SENTENCE_END.findall(source)) > 2 * len(_SENTENCE_END.findall(text)) + 1:
        found.append("has fewer sentences")
    if Counter(_EMOJI.findall(source)) - Counter(_EMOJI.findall(text)):
        found.append("has lost an emoji")
    return tuple(found)


def closed(source: str, text: str, language: str) -> str:
    """The text with the final stop its source has, where the engine left it out, and none else.

    >>> closed("He left.", "Er ging", "de")
    'Er ging.'
    """
    theirs, ours = _CLOSE.search(source), _CLOSE.search(text)
    if theirs is None or ours is None or not text.strip():
        return text
    stop = theirs["stop"]
    if stop and not ours["stop"]:
        full = (
            {".": "。", "?": "？", "!": "！"} if language.partition("-")[0] in ("zh", "ja") else {}
        )
        shown = "".join(full.get(sign, sign) for sign in stop)
        return text[: ours.start()] + shown + text[ours.start() :]
    if ours["stop"] == "." and not stop and not theirs["rest"].strip():
        return text[: ours.start()] + text[ours.end("stop") :]
    return text


def numbers(text: str) -> Counter[str]:
    """The numbers of a text, as their digits: 1,234.5 and 1.234,5 are one, and so are ২০ and 20."""
    return Counter(
        "".join(str(unicodedata.digit(sign)) for sign in number if sign.isdigit())
        for number in _NUMBER.findall(text)
    )


def _other_numbers(source: str, text: str) -> bool:
    """Whether a number was changed or a long one lost.

    Short ones may be spelled out, times of day and millions written another way.
    """
    ours, theirs = numbers(source), numbers(text)
    lost, new = ours - theirs, theirs - ours
    if _digits(lost) == _digits(new):
        return False
    return any(len(number) > 2 for number in lost)


def _digits(found: Counter[str]) -> Counter[str]:
    """The numbers without the zeros at their end: 5 million may be 5,000,000."""
    return Counter(number.rstrip("0") for number in found.elements())


def _loops(text: str) -> int:
    """How often the phrase that stands most often in a row does, if that is a loop at all."""
    words = [word.lower() for word in _WORD.findall(text)]
    most = 0
    for size in range(1, _PHRASE + 1):
        row = 1
        for at in range(size, len(words) - size + 1):
            row = row + 1 if words[at : at + size] == words[at - size : at] else 1
            # A phrase of n words comes round every n words.
            most = max(most, (row - 2) // size + 2 if row > 1 else 1)
    return most if most >= _ROW else 0


def _length(source: str, text: str, source_language: str, language: str) -> str:
    have = len(_LETTER.findall(source)) / _density(source_language)
    got = len(_LETTER.findall(text)) / _density(language)
    if max(have, got) < _FEW:
        return ""
    if got < _SHORTEST * have:
        return "is too short"
    return "is too long" if got > _LONGEST * have + _FEW else ""


def _density(language: str) -> float:
    return _DENSITY if language.partition("-")[0] in _DENSE else 1.0


def _echoes(source: str, text: str, source_language: str, language: str) -> bool:
    one, other = source_language.partition("-")[0], language.partition("-")[0]
    if one == other or any(one in family and other in family for family in _RELATED):
        return False
    theirs = " ".join(_WORD.findall(text))
    words = _WORD.findall(source)
    runs = (words[at : at + _ECHO] for at in range(len(words) - _ECHO + 1))
    ordinary = (run for run in runs if sum(word.islower() for word in run) >= _ECHO - 1)
    if any(f" {' '.join(run)} " in f" {theirs} " for run in ordinary):
        return True
    small = [word for word in words if word.islower()]
    return len(small) > 2 and source.strip() == text.strip()
