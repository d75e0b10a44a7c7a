"""Measures that a translator converted: 385 miles as 620 kilometres, 80 degrees as 27.

>>> from translate.check.figures import figures
>>> source, target = "5-foot-9 and 20 inches of snow", "1,75 m y 50 centímetros de nieve"
>>> ours, theirs = figures(source, "en"), figures(target, "es")
>>> settle(ours, theirs, source, target, frozenset())
>>> [number.left for number in ours + theirs]
[[], [], [], [], []]
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

import regex

from translate.check.figures import Number

# Measures of the English-speaking world and what they are in metric ones.
_METRIC = {
    "mile": (1.609,),
    "mi": (1.609,),
    "mph": (1.609,),
    "f": (0.3048,),
    "inch": (2.54, 25.4),
    "yard": (0.9144,),
    "pound": (0.4536,),
    "lb": (0.4536,),
    "acre": (0.4047, 4047.0),
    "gallon": (3.785, 4.546),
    "ounce": (28.35,),
}
_UNIT = regex.compile(
    r"(?i)(?:\s?(?:to|and|or|[-–])\s?\p{Nd}[\p{Nd}.,]*)?[\s-]?"
    r"(?P<unit>miles?|mi|mph|f(?:oo|ee)?t|inch(?:es)?|yards?|pounds?|lbs?|acres?|gallons?|"
    r"ounces?)\b"
)
_UNIT_WORD = regex.compile(r"(?i)\b(?:mile|foot|feet|inch|yard|pound|acre|gallon|ounce|degree)")
_OF_METRES = (
    r"\p{L}{0,6}m[eéè]tr|\p{L}{0,6}метр|εκατοστ|χιλιοστ|χιλιόμετρ|μέτρ|"
    r"(?:سانتی|میلی)?\s?متر"
)
_UP_TO = r"(?:\s?[-–]\s?\p{Nd}[\p{Nd}.,]*|(?:\s\p{L}{1,3}){1,2}\s\p{Nd}[\p{Nd}.,]*)?[\s-]?"
_DEGREE = (
    r"[°º˚℃度도]|degree|de?grés|gra[dou]|stop[in]|stup|степен|ступ|градус|βαθμ|درجه|درجة|डिग्री"
)
_DEGREES = regex.compile(rf"(?i){_UP_TO}(?:de\s)?(?:{_DEGREE})")
_METRIC_UNIT = regex.compile(
    rf"(?i){_UP_TO}(?:[ckmсц]?[mм]{{1,2}}[²2³3]?\b|k[mg]|кг|км|см|l\b|l/|kilo|kiló|litr|"
    rf"{_OF_METRES}|{_DEGREE})"
)
# "In the 80s" may be degrees; nowhere is it hotter than this.
_EIGHTIES = regex.compile(r"['’]?s\b")
_HOTTEST = 134
# Weather does not differ by more degrees.
_WIDEST = 50
_HEIGHT = regex.compile(
    r"(?i)(?<!\p{Nd}|[.,])(?P<feet>\p{Nd}{1,2})(?:[-\s]?(?:foot|feet|ft\.?)[-\s]?|['’′]\s?)"
    r"(?P<inches>1[01]|\p{Nd})(?![\p{Nd}.,]\p{Nd}|\p{Nd})"
)
# How far from the exact measure a translator rounds: a height hardly.
_CLOSE, _ABOUT = 0.03, 0.1
# The same measure once more, in brackets behind itself: "45 miles (72 kilometres)".
_AGAIN = regex.compile(
    r"(?i)\p{Nd}[\p{L}\s.,°²/-]{1,20}\((?:\p{L}{2,6}\.?\s|[~≈])?(?P<number>\p{Nd}[\p{Nd}.,٫]*)"
    r"[\s-]?(?:[ck]?m|mi|miles?|ft|feet|foot|in|inch(?:es)?|yd|yards?|kg|lbs?|pounds?|acres?|ha|"
    r"hectares?|mph|km/h|kph|°?[CF]|فوت|متر|[ck]?м|кг|км|"
    rf"kilo\p{{L}}*|kiló\p{{L}}*|{_OF_METRES}\p{{L}}*)[^()]{{0,12}}\)"
)


def settle(
    source: Sequence[Number],
    target: Sequence[Number],
    ours: str,
    theirs: str,
    said: Collection[int],
) -> None:
    """Take off what is left of the numbers of ``ours``, in English, that ``theirs`` converts.

    ``said`` are the numbers that stand in ``theirs`` as words.
    """
    heights = {match.start("feet"): match for match in _HEIGHT.finditer(ours)}
    for number in source:
        height = heights.get(number.start)
        if not number.left or (number.value is None and not height):
            continue
        if height:
            tall = int(height["feet"]) * 0.3048 + int(height["inches"]) * 0.0254
            answers = [*_near(target, [tall, tall * 100], _CLOSE), *_in_two(target, theirs, tall)]
            words = [tall]
        elif words := _likely(ours, number):
            answers = _near(target, [*words, *(value * 100 for value in words)], _ABOUT)
        elif _is_warmth(number, ours):
            answers = _as_warm(number, target, ours, theirs)
        else:
            continue
        if not answers and not any(_is_near(word, words, _ABOUT) for word in said):
            continue
        for one in [number, *answers]:
            one.left = []
        for other in source:
            if height and other.start < height.end() and other.end > height.start():
                other.left = []


def again(numbers: Sequence[Number], text: str) -> list[Number]:
    """Return what says again, in brackets, the measure before it, if that one is answered to."""
    places = {match.start("number") for match in _AGAIN.finditer(text)}
    return [one for before, one in pairwise(numbers) if one.start in places and not before.left]


def rounded(number: Number, source: str, text: str) -> bool:
    """Tell whether a number is a metric measure where the source has another ("half an inch")."""
    return bool(_UNIT_WORD.search(source) and _METRIC_UNIT.match(text, number.end))


def _likely(text: str, number: Number) -> list[float]:
    unit = _UNIT.match(text, number.end)
    if unit is None:
        return []
    name = unit["unit"].lower()
    factors = next(found for stem, found in _METRIC.items() if name.startswith(stem))
    return [float(number.value or 0) * factor for factor in factors]


def _near(target: Sequence[Number], likely: Sequence[float], by: float) -> list[Number]:
    return [
        one for one in target if one.value is not None and _is_near(float(one.value), likely, by)
    ]


def _is_near(value: float, likely: Sequence[float], by: float) -> bool:
    # What is small is rounded to a whole one: an inch is 2 or 3 centimetres. A height is not.
    loose = by > _CLOSE
    return any(abs(value - one) <= by * (one + loose * min(10, 2.5 * one)) for one in likely)


def _in_two(target: Sequence[Number], text: str, metres: float) -> list[Number]:
    """Return the two numbers of a height such as "1 m 98"."""
    for one, other in pairwise(target):
        between = text[one.end : other.start].strip().lower()
        if not one.value or not other.value or between[:1] not in ("m", "м", "μ", "م"):
            continue
        if _is_near(float(one.value + other.value / 100), [metres], _CLOSE):
            return [one, other]
    return []


def _is_warmth(number: Number, text: str) -> bool:
    return _DEGREES.match(text, number.end) is not None or (
        _EIGHTIES.match(text, number.end) is not None
        and number.value is not None
        and number.value % 10 == 0
        and number.value < _HOTTEST
    )


def _as_warm(number: Number, target: Sequence[Number], ours: str, theirs: str) -> list[Number]:
    """Return the degrees of the other text that are as many Fahrenheit, or as great a difference.

    "The 80s" are all degrees from 80 to 89.
    """
    value = float(number.value or 0)
    widest = 9 if _EIGHTIES.match(ours, number.end) else 0
    ranges = [((value - 32) / 1.8 - 1, (value + widest - 32) / 1.8 + 1)]
    if not widest and value <= _WIDEST:
        ranges.append((value / 2 - 1, value / 1.6 + 1))
    return [
        other
        for other in target
        if other.value is not None
        and _DEGREES.match(theirs, other.end)
        and any(low <= float(other.value) <= high for low, high in ranges)
    ]
