"""What a generative engine can do to a text that no sentence of the source asked for.

Loops, hallucinated length, an echo of the source, dropped sentences, changed numbers, leftover
tokens, lost emoji: each is told from the two texts alone, so it holds for any engine. The cost is
in proportion to the texts, whatever is in them.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

# A phrase of up to so many words, said so often in a row and so much oftener than by the source,
# is a loop.
_PHRASE, _ROW, _OFTENER = 6, 4, 1.5
# Letters per letter of the source that translations stay between, where the source has so many:
# of 36 languages of NTREX-128 against English, fewer than 1 sentence in 2,000 is outside.
_SHORTEST, _LONGEST, _FEW = 0.35, 2.6, 12
# The least where sentences are fewer than in the source, but for so many letters: of NTREX-128 and
# of 320,000 sentences of news, fewer than 1 in 1,000 is outside.
_LEFT, _CLIPPED = 0.7, 2
# Letters for a letter of English, measured on NTREX-128: scripts without an alphabet, and those
# that write vowels as marks or hardly at all, have fewer.
_DENSITY = {
    "en": 1.0,
    **dict.fromkeys(("zh", "yue"), 0.4),
    **dict.fromkeys(("ja", "ko"), 0.45),
    **dict.fromkeys(("am", "bn", "hi", "mr", "ne", "gu", "pa", "ta", "te", "kn", "ml", "si"), 0.65),
    **dict.fromkeys(("th", "lo", "km", "my"), 0.7),
    **dict.fromkeys(("ar", "fa", "prs", "ps", "ur", "he"), 0.93),
}
_USUAL = 1.12
# So many words in a row that are the source's own are no names.
_ECHO = 5
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+")
_LETTER = regex.compile(r"\p{L}")
_LEFTOVER = regex.compile(
    r"<unk>|<s>|</s>|<pad>|⁇|▁|\ufffd|@@(?=\s|$)|<0x[0-9A-F]{2}>|__[a-z_]{2,12}__"
)
# What may stand behind a last stop, and the stops.
_BEHIND = "\"'”’“‘»«›‹)]」』）】》〉" + "".join(
    sign for sign in map(chr, range(0x3001)) if sign.isspace()
)
_STOPS = ".!?…。！？"
_FULL = {".": "。", "?": "？", "!": "！"}
_SENTENCE_END = regex.compile(r"[.!?…।։።۔؟][\"'”’“‘»«)\]]*+(?=\s|$)|[。！？]+|፡፡")
# An emoji with all that belongs to it. Letters in a frame are none, nor are signs that a model may
# write otherwise (™: TM, ‼: !!).
_SKIN = "[\\ufe0e\\ufe0f]?[\\U0001f3fb-\\U0001f3ff]?"
_EMOJI = regex.compile(
    r"\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3"
    rf"|(?![©®™‼⁉ℹⓂ㊗㊙])\p{{Extended_Pictographic}}{_SKIN}[\U000e0020-\U000e007f]*+"
    rf"(?:\u200d\p{{Extended_Pictographic}}{_SKIN})*+"
)
# Abbreviations that end in a stop, as far as they have a vowel and no stop inside.
_ABBREVIATION = regex.compile(
    r"abb|abs|allg|apod|approx|apt|aufl|avda|avg|bes|bros|ca|capt|cia|co|corp|dept|dott|ecc|ed"
    r"|eds|enz|etc|evtl|ext|fig|gen|gov|hon|inc|ing|inkl|itd|itp|jne|kap|mio|núm|osv|pag|pág"
    r"|prof|rev|sig|sra|srta|tel|ud|uds|univ|usf|usw|vol",
    regex.IGNORECASE,
)
_VOWELS = frozenset("aeiouyæœøıаеёиоуыэюяіїєαεηιουω")
_ALPHABET = regex.compile(r"[\p{Latin}\p{Cyrillic}\p{Greek}\p{M}]+")
_LAST = regex.compile(r"[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.]*\Z")
# A number: thousands in groups, perhaps decimals. Behind "12." of 12.05.2017 there are none.
_FIGURE = regex.compile(
    r"(?:(?<=\p{Nd}[.,٫])(?P<whole>\p{Nd}+)"
    r"|(?P<whole>\p{Nd}{1,3}(?:(?P<mark>[.,'’٬\u00a0\u202f ])\p{Nd}{3}(?:(?P=mark)\p{Nd}{3})*+)"
    r"|\p{Nd}{1,2}(?:,\p{Nd}{2})+,\p{Nd}{3}|\p{Nd}+)(?!\p{Nd})"
    r"(?:[.,٫](?P<part>\p{Nd}+)(?![.,٫]?\p{Nd}))?)"
)
_DIGITS = regex.compile(r"\p{Nd}+")
# Words for powers of ten that are none of a thousand; some Asian ones may stand inside a number.
_SCALES = {
    **dict.fromkeys(("crore", "करोड़", "কোটি", "کروڑ"), 7),
    **dict.fromkeys(("lakh", "लाख", "লাখ", "লক্ষ", "لاکھ"), 5),
    **dict.fromkeys(("億", "亿", "억"), 8),
    **dict.fromkeys(("万", "萬", "만"), 4),
    **dict.fromkeys(("千", "천"), 3),
    **dict.fromkeys(("百", "백"), 2),
}
_SCALE = regex.compile(r"\s?(\L<words>)(?P<on>\s?(?=\p{Nd}))?", words=list(_SCALES))
# A time of day is told: hours may be counted to 12 or to 24.
_CLOCK = regex.compile(
    r"\p{Nd}(?:[:：፡ঃ]\p{Nd}{2}(?!\p{Nd})"
    r"|\s?(?:[ap]\.?\s?m\b|o['’]clock\b|Uhr\b|uur\b|h\b|点|點|時|시))",
    regex.IGNORECASE,
)
# 1930s, 1930er, 1930-х
_DECADE = regex.compile(r"\p{Nd}0(?:['’]?s\b|er\b|['’-]\p{L})")
# Units that translators convert.
_CONVERTED = regex.compile(
    r"\b(?:inch(?:es)?|f(?:oo|ee)t|ft|miles?|mph|pounds?|lbs?|yards?|acres?|ounces?|oz|gallons?"
    r"|fahrenheit|degrees?|\p{Nd}0s)\b|°",
    regex.IGNORECASE,
)
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
    if Counter(_LEFTOVER.findall(text)) - Counter(_LEFTOVER.findall(source)):
        found.append("has a leftover token in it")
    row = _row(text)
    if row >= _ROW and row > _OFTENER * _row(source):
        found.append("repeats itself")
    if length := _length(source, text, source_language, language):
        found.append(length)
    if _echoes(source, text, source_language, language):
        found.append("has the source in it, word for word")
    if _other_numbers(source, text):
        found.append("has other numbers")
    if _emoji(source) - _emoji(text):
        found.append("has lost an emoji")
    return tuple(found)


def closed(source: str, text: str, language: str) -> str:
    """The text with the final stop its source has, where the engine left it out, and none else.

    >>> closed("He left.", "Er ging", "de")
    'Er ging.'
    """
    start, end = _stop(source)
    theirs, behind = source[start:end], _EMOJI.sub("", source[end:]).strip()
    start, end = _stop(text)
    ours = text[start:end]
    if theirs and not ours and text.strip():
        full = _FULL if language.partition("-")[0] in ("zh", "ja", "yue") else {}
        return text[:start] + "".join(full.get(sign, sign) for sign in theirs) + text[start:]
    if ours == "." and not theirs and not behind and not _needs_stop(text[:start], source):
        return text[:start] + text[end:]
    return text


def with_emoji(source: str, text: str) -> str:
    """The text with the emoji its source begins or ends with, where the engine lost them.

    >>> with_emoji("🎉 We won! 👍🏽", "Wir haben gewonnen! 👍")
    '🎉 Wir haben gewonnen! 👍🏽'
    """
    wanted = _emoji(source)
    if not wanted - _emoji(text) or not (_LETTER.search(source) and _WORD.search(text)):
        return text
    lead, start, end = _edges(source)
    _, own_start, own_end = _edges(text)
    bare = text[:own_start] + text[own_end:]
    if back := _lost(source[start:end], wanted, text, bare):
        if own_start == own_end and not source[end:].strip():
            # In the source nothing follows them, so a stop stands before them.
            own_start = own_end = len(text.rstrip())
        gap = source[len(source[:start].rstrip()) : start]
        body = regex.sub(rf"(?<!\p{{Nd}}){_unframed(back)}\Z", "", text[:own_start].rstrip())
        text = body.rstrip() + gap + back + text[own_end:]
    own_lead, _, _ = _edges(text)
    if front := _lost(source[:lead].strip(), wanted, text, text[own_lead:]):
        gap = source[lead : len(source) - len(source[lead:].lstrip())]
        indent = text[: len(text) - len(text.lstrip())]
        body = regex.sub(rf"\A{_unframed(front)}(?!\p{{Nd}})", "", text[own_lead:].lstrip())
        text = indent + front + gap + body.lstrip()
    return text


def _unframed(some: str) -> str:
    """What an engine leaves of keycaps (1️⃣ is a 1 in a frame), as a pattern; nothing of others."""
    return regex.escape(regex.sub(r"[\ufe0f\u20e3]", "", some)) if "\u20e3" in some else ""


def _lost(some: str, wanted: Counter[str], text: str, bare: str) -> str:
    """What of some emoji a text lacks of those wanted when it is bare of its own in their place.

    Nothing, where the text lacks none of them as it is.
    """
    signs = _EMOJI.findall(some)
    if (wanted - _emoji(text)).keys().isdisjoint(map(_plain, signs)):
        return ""
    missing = wanted - _emoji(bare)
    kept = []
    for sign in signs:
        if missing[_plain(sign)] > 0:
            missing[_plain(sign)] -= 1
            kept.append(sign)
    return some if len(kept) == len(signs) else "".join(kept)


def _emoji(text: str) -> Counter[str]:
    return Counter(map(_plain, _EMOJI.findall(text)))


def _plain(emoji: str) -> str:
    """An emoji without the signs that only say whether it is in colour."""
    return emoji.replace("\ufe0e", "").replace("\ufe0f", "")


def _edges(text: str) -> tuple[int, int, int]:
    """Where the emoji end that a text begins with; where those begin and end that it ends with.

    Behind the last ones a stop may follow.
    """
    found = [match.span() for match in _EMOJI.finditer(text)]
    lead = 0
    for start, end in found:
        if text[lead:start].strip():
            break
        lead = end
    first = last = max(lead, len(text.rstrip(_BEHIND + _STOPS)))
    for start, end in reversed(found):
        if start < lead or text[end:first].strip():
            break
        first = start
    return lead, first, last


def _stop(text: str) -> tuple[int, int]:
    """Where the last stop of a text begins and ends; nothing long where it has none.

    Quotation marks, brackets and emoji may follow.
    """
    end = len(text.rstrip(_BEHIND))
    _, start, last = _edges(text)
    if start < last == end:
        end = len(text[:start].rstrip(_BEHIND))
    return len(text[:end].rstrip(_STOPS)), end


def _needs_stop(text: str, source: str) -> bool:
    """Whether a text ends with an abbreviation or an ordinal number."""
    last = _LAST.search(text[-30:])
    if last is None:
        return False
    word = last[0]
    if word.isdigit():
        numbers = regex.findall(r"\p{Nd}+\Z", source.rstrip(_BEHIND)[-30:])
        return numbers != [word]
    if "." in word or set(word) <= set("IVX") or _ABBREVIATION.fullmatch(word):
        return True
    if not _ALPHABET.fullmatch(word) or (word.isupper() and len(word) > 1):
        return False
    letters = unicodedata.normalize("NFD", word.lower())
    return len(word) == 1 or _VOWELS.isdisjoint(letters)


class _Figure(NamedTuple):
    """A number: its digits, and the power of ten of the last of them.

    ``parts`` are the numbers it is if it is no single one: 2017 500, or 3.30 as a time of day
    (``timed``).
    """

    digits: str
    power: int = 0
    parts: tuple[str, ...] = ()
    timed: bool = False

    @property
    def value(self) -> tuple[str, int]:
        """The same for 5,000 and 5 thousand, for 1.50 and 1,5; another one for 500."""
        zeros = len(self.digits) - len(self.digits.rstrip("0"))
        found = self.digits.strip("0")
        return found, (self.power + zeros) % 3 if found else 0

    @property
    def spelled(self) -> bool:
        """Whether it is one that is often said in a word alone: up to 12, 100, 1000."""
        if self.power:
            return False
        short = len(self.digits) <= 2
        return int(self.digits) <= 12 if short else self.digits.rstrip("0") == "1"


def _figures(text: str) -> list[_Figure]:
    """The numbers of a text, in any digits and any notation."""
    found: list[_Figure] = []
    text = _EMOJI.sub(" ", text)
    goes_on = -1
    for match in _FIGURE.finditer(text):
        groups = tuple(map(_ascii, _DIGITS.findall(match["whole"])))
        digits, part = "".join(groups), _ascii(match["part"] or "")
        scale = _SCALE.match(text, match.end())
        power = (_SCALES[scale[1]] if scale else 0) - len(part)
        if match.start() == goes_on and len(digits) <= found[-1].power - power:
            # 1億2000万 is one number.
            first = found.pop()
            digits, groups = first.digits + digits.zfill(first.power - power), ()
        goes_on = scale.end() if scale and scale["on"] is not None and not part else -1
        timed = len(part) == 2 and len(digits) <= 2
        apart = (*groups, part) if part else groups
        is_apart = timed or match["mark"] == " "
        found.append(_Figure(digits + part, power, apart if is_apart else (), timed))
    return found


def _ascii(digits: str) -> str:
    if digits.isascii():
        return digits
    return "".join(str(unicodedata.digit(sign)) for sign in digits)


def _other_numbers(source: str, text: str) -> bool:
    """Whether a number was changed or a long one lost. Short ones may be spelled out."""
    lost, new = _unlike(_figures(source), _figures(text), lambda one: one.value)
    if lost and new:
        is_timed = bool(_CLOCK.search(source) or _CLOCK.search(text))
        has_decade = bool(_DECADE.search(source) or _DECADE.search(text))
        lost, new = _unlike(
            _apart(lost, is_timed),
            _apart(new, is_timed),
            lambda one: _loosely(one, is_timed, has_decade),
        )
    if lost and "".join(one.digits for one in lost) == "".join(one.digits for one in new):
        # A telephone number in other groups, a time without its colon; but not 2.5 for 25.
        return len(lost) == len(new)
    if any(len(one.digits) > 2 and not one.spelled for one in lost):
        return True
    converted = _CONVERTED.search(source) or _CONVERTED.search(text)
    return bool(lost and new) and not converted


def _unlike(
    some: Sequence[_Figure],
    others: Sequence[_Figure],
    key: Callable[[_Figure], tuple[str, int]],
) -> tuple[list[_Figure], list[_Figure]]:
    """What the first have and the second lack, and the other way round."""

    def without(some: Sequence[_Figure], others: Sequence[_Figure]) -> list[_Figure]:
        left, kept = Counter(map(key, others)), []
        for one in some:
            its = key(one)
            if left[its]:
                left[its] -= 1
            else:
                kept.append(one)
        return kept

    return without(some, others), without(others, some)


def _apart(figures: Iterable[_Figure], is_timed: bool) -> list[_Figure]:
    """Numbers in their parts, where they may be several; 3.30 is where times are told."""
    return [
        part
        for one in figures
        for part in (
            map(_Figure, one.parts) if one.parts and (is_timed or not one.timed) else (one,)
        )
    ]


def _loosely(one: _Figure, is_timed: bool, has_decade: bool) -> tuple[str, int]:
    """The value of a number where 3 may be 15, and 1930 may be 30."""
    digits = one.digits.lstrip("0")
    if not one.power and has_decade and len(digits) in (2, 4) and digits.endswith("0"):
        return "decade", int(digits[-2:])
    if not one.power and is_timed and 0 < len(digits) <= 2 and int(digits) <= 24:
        return "hour", int(digits) % 12
    return one.value


def _row(text: str) -> int:
    """How often the phrase stands in a row that does so most often."""
    words = [word.lower() for word in _WORD.findall(text)]
    most = 1
    for size in range(1, _PHRASE + 1):
        same = 0
        for before, word in zip(words, words[size:], strict=False):
            same = same + 1 if before == word else 0
            # A phrase of n words comes round every n words.
            most = max(most, same // size + 1)
    return most


def _length(source: str, text: str, source_language: str, language: str) -> str:
    """Whether a text has fewer or more letters than its source lets expect."""
    have = len(_LETTER.findall(source)) / _density(source_language)
    got = len(_LETTER.findall(text)) / _density(language)
    if max(have, got) >= _FEW:
        if got < _SHORTEST * have:
            return "is too short"
        if got > _LONGEST * have + _FEW:
            return "is too long"
    # What is said twice ("Thank you! Thank you!") may be said once.
    if got + _CLIPPED < _LEFT * have and _row(source) == 1:
        sentences = len(_SENTENCE_END.findall(source))
        if sentences > 1 and sentences > len(_SENTENCE_END.findall(text)):
            return "has fewer sentences"
    return ""


def _density(language: str) -> float:
    return _DENSITY.get(language.partition("-")[0], _USUAL)


def _echoes(source: str, text: str, source_language: str, language: str) -> bool:
    """Whether the text has words of the source in a row that are no names."""
    one, other = source_language.partition("-")[0], language.partition("-")[0]
    if one == other or any(one in family and other in family for family in _RELATED):
        return False
    theirs = set(_runs(_WORD.findall(text)))
    words = _WORD.findall(source)
    if any(
        run in theirs and sum(word.islower() for word in run) >= _ECHO - 1 for run in _runs(words)
    ):
        return True
    small = [word for word in words if word.islower()]
    return len(small) > 2 and source.strip() == text.strip()


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All words in a row of which an echo has so many."""
    return (tuple(words[at : at + _ECHO]) for at in range(len(words) - _ECHO + 1))
