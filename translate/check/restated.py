"""What of a number the other text says in another way: in words, as a month, as another time.

"seven" for 7, "junio" for 6, "siglo XXI" for the 21st century, 15:00 for 3 pm, "los 60" for the
1960s. Each way takes off what is left of the numbers it explains.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from translate.check import spelled
from translate.check.figures import Number

_AFTERNOON = regex.compile(r"(?:[:.]\p{Nd}\p{Nd})?[\s\u00a0]?[pP]\.?[mM]\b")
_PM = regex.compile(r"(?i)(?<!\p{L})p\.?m\b")
_TIME = regex.compile(r"(?i)[:.h]\p{Nd}\p{Nd}(?!\p{Nd})|[\s\u00a0]?[ap]\.?m\b|[\s\u00a0]o['’]clock")
_MINUTES = regex.compile(r"(?:[:.h：]|\s?[時时点點시]\s?)(\p{Nd}\p{Nd})(?!\p{Nd})")
# They count the hours from sunrise: 7 a.m. is one o'clock.
_FROM_SUNRISE = frozenset({"am", "so", "sw"})
_DECADE = regex.compile(r"['’]?s\b")
_CENTURY = regex.compile(
    r"(?i)世[纪紀]|세기|القرن|قرن|\b(?:centur|siglo|segle|século|secolo|siècle|jahrhundert|eeuw|"
    r"jarcent|secol|stolet|stulec|wiek|vijek|век|вік|столет|століт|αιών|αιώνα|yüzyıl|abad|shekull)"
)
_ORDINAL = regex.compile(r"(?i)(?:st|nd|rd|th)[\s-](?:century|centuries)")
_AGE = regex.compile(r"(?i)[\s-](?:years?[\s-]old)")
_ROMAN = regex.compile(r"(?<![\p{L}\p{N}])[IVXLC]+(?=(?:e|è|er|º|ª|°|o|\.)?(?![\p{L}\p{N}]))")
# A hundred and a thousand, where the words of a language are not listed.
_ROUND = regex.compile(
    r"(?i)(?<!\p{L})(?:тысяч|тисяч|хиляд|илјад|хиљад|tysi[ąęa]c|"
    r"tisíc|tisoč|hiljad|tisuć|mii\b|mie\b|"
    r"bin\b|mijë|ribu|seribu|χίλι|χιλιάδ|ألف|آلاف|هزار|hundr|sto\b|stotin|сто\b|сотн|sută|sute|yüz|"
    r"εκατό|مئة|مائة|صد\b|መቶ|ሺ|हज़ार|सौ|হাজার|একশ|elfu|mia\b|seratus|ratus)|千|百|천|백"
)
# A day and a night.
_DAY = regex.compile(r"(?i)(?<!\p{L})(?:сут|доб|doba|dob[yęu]|dygn|døgn|etmaal)")
# Numbers up to this may be words in one of the two languages.
_SPELLED_TO = 12
# So old does a language spell out, where its words are not listed: "petnaestogodišnjak".
_OLDEST = 99


@dataclass(frozen=True, slots=True)
class _Other:
    """What the other text says: its numbers in words, and the parts of those in figures."""

    text: str
    base: str
    said: frozenset[int]
    digits: Counter[int]
    times: frozenset[tuple[int, int]]
    # The hours of both texts, where one of them counts from sunrise.
    hours: frozenset[int]

    @property
    def listed(self) -> bool:
        return spelled.knows(self.base)


def excuse(
    numbers: Sequence[Number],
    others: Sequence[Number],
    here: tuple[str, str],
    there: tuple[str, str],
) -> None:
    """Take off the parts of ``numbers`` that the other text says otherwise.

    ``here`` is the text of the numbers and its language, ``there`` the other one and its language.
    """
    if not any(number.left for number in numbers):
        return
    (text, own), (other_text, language) = here, there
    base, own = (tag.partition("-")[0].lower() for tag in (language, own))
    said = spelled.values(other_text, base) | _months(other_text, language) | set(roman(other_text))
    times = _times(others, other_text)
    sunrise = bool(_FROM_SUNRISE & {base, own})
    other = _Other(
        other_text,
        base,
        said | spelled.ideographic(other_text),
        Counter(part for one in others for part in one.parts),
        frozenset() if _is_kept(numbers, text, times) else times,
        _hours(numbers, text) | _hours(others, other_text) if sunrise else frozenset(),
    )
    for number in numbers:
        if number.left and _in_halves(number, other):
            number.left = []
        number.left = [part for part in number.left if not _is_said(part, number, text, other)]


def _is_said(part: int, number: Number, here: str, other: _Other) -> bool:
    # Said once where the other says it twice.
    if part in other.said or other.digits[part]:
        return True
    if not other.listed and _no_telling(part, number, here, other):
        return True
    return (
        _is_time(part, number, here, other)
        or _is_year(part, number, here, other)
        or (part == 24 and _DAY.search(other.text) is not None)
    )


def _no_telling(part: int, number: Number, here: str, other: _Other) -> bool:
    """Tell whether a part may well stand in words, in a language whose words are not listed."""
    if part <= _SPELLED_TO or (part in (100, 1000) and _ROUND.search(other.text)):
        return True
    if part <= _OLDEST:
        return bool(_ORDINAL.match(here, number.end) or _AGE.match(here, number.end))
    return part > 999 and part % 10 == 0 and _DECADE.match(here, number.end) is not None


def _is_time(part: int, number: Number, here: str, other: _Other) -> bool:
    # 3 pm and 15:00, whichever side has which; 12 am is 0.
    if part < 12 and part + 12 in other.digits and _AFTERNOON.match(here, number.end):
        return True
    minutes = _MINUTES.match(here, number.end)
    earlier = 12 < part < 24 and part - 12 in other.digits
    if earlier and _PM.search(other.text):
        return True
    if earlier and minutes and (part - 12, int(minutes[1])) in other.times:
        return True
    if minutes and part < 12 and (part + 12, int(minutes[1])) in other.times:
        return True
    return part <= 24 and any((hour - part) % 12 == 6 for hour in other.hours)


def _is_year(part: int, number: Number, here: str, other: _Other) -> bool:
    # Years in short: 2008–09 and 2008–2009, the 1960s and "los 60".
    if part > 999 and (part % 100 in other.digits):
        return True
    if part > 999 and part % 100 in other.said and _is_decade(number, here):
        return True
    if 0 <= part < 100 and any(one > 999 and one % 100 == part for one in other.digits):
        return True
    # "The early 2000s" as the beginning of the century, and "the 1930s" as the thirties of the
    # 20th.
    if part > 999 and part % 100 == 0 and _DECADE.match(here, number.end):
        return _CENTURY.search(other.text) is not None
    return bool(_CENTURY.search(here)) and any(
        one > 999 and one // 100 + 1 == part for one in other.digits
    )


def _in_halves(number: Number, other: _Other) -> bool:
    """Tell whether a number and a half is said with a word: "anderhalf miljoen" for 1.5 million."""
    if number.value is None or number.value.denominator != 2:
        return False
    return spelled.has_half(other.text, other.base)


def _times(numbers: Sequence[Number], text: str) -> frozenset[tuple[int, int]]:
    found = set()
    for number in numbers:
        minutes = _MINUTES.match(text, number.end)
        if minutes and len(number.groups) == 1:
            found.add((int(number.digits), int(minutes[1])))
        elif len(number.groups) == 2 and len(number.groups[1]) == 2:
            found.add((int(number.groups[0]), int(number.groups[1])))
    return frozenset(found)


def _is_kept(numbers: Sequence[Number], text: str, times: Collection[tuple[int, int]]) -> bool:
    """Tell whether a time of the afternoon is among the other's times as it is.

    Then the two texts count alike, and an hour that is 12 more is another: "8:00–9:00 pm" is not
    from 20:00 to 9:00.
    """
    afternoon = [one for one in numbers if _AFTERNOON.match(text, one.end)]
    return any(hour < 12 and (hour, minute) in times for hour, minute in _times(afternoon, text))


def _hours(numbers: Sequence[Number], text: str) -> frozenset[int]:
    found = [number for number in numbers if number.parts and _TIME.match(text, number.end)]
    hours = {number.parts[0] for number in found}
    return frozenset(hours | {int(number.groups[0]) for number in found if number.fraction})


def _is_decade(number: Number, text: str) -> bool:
    return number.parts[0] % 10 == 0 or _DECADE.match(text, number.end) is not None


@cache
def _month_names(language: str) -> tuple[tuple[str, int], ...]:
    from babel import Locale, UnknownLocaleError

    try:
        months = Locale.parse(language, sep="-").months
    except (UnknownLocaleError, ValueError):
        return ()
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for style in ("format", "stand-alone"):
            for number, name in months[style].get(width, {}).items():
                names[name.casefold().rstrip(".").removeprefix("d’").removeprefix("de ")] = number
    return tuple(names.items())


def _months(text: str, language: str) -> frozenset[int]:
    low = text.casefold()
    return frozenset(
        number
        for name, number in _month_names(language)
        if name.strip()
        and not name.isdigit()
        and regex.search(rf"(?<!\p{{L}}){regex.escape(name)}(?!\p{{L}})", low)
    )


def roman(text: str) -> dict[int, str]:
    """Return the Roman figures of a text by their value; a single letter may be one as well.

    >>> roman("Luis XVI y el siglo XIX")
    {16: 'XVI', 19: 'XIX'}
    """
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    found = {}
    for match in _ROMAN.finditer(text):
        figures = [digits[letter] for letter in match.group()]
        following = [*figures[1:], 0]
        value = sum(-a if a < b else a for a, b in zip(figures, following, strict=True))
        found[value] = match.group()
    return found
