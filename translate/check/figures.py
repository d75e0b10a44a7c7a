"""The numbers written in figures in a text: where they stand and what they may mean.

>>> [(number.text, number.value) for number in figures("1.500,5 toneladas en 2004", "es")]
[('1.500,5', Fraction(3001, 2)), ('2004', Fraction(2004, 1))]
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

import regex

# A telephone number is one number, however its groups are spaced.
_PHONE = r"(?<![\p{Nd}.,])(?:\+\p{Nd}{1,3}|0\p{Nd}{2,4})(?:[ \u00a0\-/]\p{Nd}{2,5}){1,4}(?!\p{Nd})"
_TOKEN = regex.compile(
    rf"(?P<phone>{_PHONE})|"
    r"(?<!\p{Nd})\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*(?:(?<=(?<!\p{Nd})\p{Nd}{1,3})(?:[ \u00a0\u2009\u202f]"
    r"\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?)?"
)
_SPLIT = regex.compile(r"[.,'’٫٬ \u00a0\u2009\u202f]")
_DECIMAL = frozenset(".,٫")
# Words and signs for powers of ten after a number; only that there is one counts.
_SCALE = regex.compile(
    r"[\s\u00a0-]?(?:[kKmMBT]\b|(?i:bn|tn|mio|mrd|mld|md|mn|thousand|hundred|m[iy]l|tausend|tsd|"
    r"duizend|hundert|honderd|cent|tr?ill?i|bill?i|mill?i|milj|miljo|тыс|тис|хил|млн|млрд|мил|"
    r"tys|tis|χιλ|εκατ|δισ|ألف|آلاف|ملي|هزار|میلی|ሺ|ሚሊ|ቢሊ|हज़ार|हजार|लाख|करोड़|"
    r"হাজার|লাখ|লক্ষ|কোটি|ribu|juta)|"
    r"[十百千万億亿兆천백만억조])"
)
# "2億3,500万" is one number.
_MYRIADS = {"万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8,
            "兆": 10**12, "조": 10**12}  # fmt: skip
# The exponent of a unit (m2, km3) counts nothing.
_EXPONENT = regex.compile(r"(?<=(?<!\p{L})(?:[ckdm]?m|mi|ft|м|км))[23](?!\p{N})")
# 1200 GMT is twelve o'clock.
_CLOCK = regex.compile(r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)")
_ZONE = regex.compile(r"[\s\u00a0]?(?:GMT|UTC|CES?T|[ECMP][SD]T|BST|MSK|hours\b|hrs?\b|Uhr\b)")
# Letters behind a number with a point that are no unit: "802.11n", "2.0rc1".
_VERSION = regex.compile(r"(?:[aeinpqruxyz]|a[cx]|rc\p{Nd}{1,2}|alpha|beta)(?![\p{L}\p{N}])")


@dataclass(slots=True)
class Number:
    """A number where it stands: its likely value, all it may be, and its parts as integers.

    ``groups`` are its figures as 0 to 9, whatever their script, between its marks.
    ``designation`` is the name that a number is part of ("802.11n"), if it is.
    ``left`` are the parts that nothing in the other text has answered to yet.
    """

    text: str
    start: int
    end: int
    groups: tuple[str, ...]
    value: Fraction | None
    readings: frozenset[Fraction]
    parts: list[int]
    scaled: bool
    phone: bool = False
    designation: str = ""
    left: list[int] = field(default_factory=list)

    @property
    def digits(self) -> str:
        return "".join(self.groups)

    @property
    def fraction(self) -> str:
        """What stands behind its last mark; "" without one."""
        return self.groups[-1] if len(self.groups) > 1 else ""

    def shown(self) -> str:
        return " ".join(self.text.split())


def figures(text: str, language: str) -> list[Number]:
    """Return the numbers of a text in their order, none of them answered to yet."""
    found: list[Number] = []
    for match in _TOKEN.finditer(text):
        if _EXPONENT.match(text, match.start()):
            continue
        number = _phone(match) if match["phone"] else _number(match, text, language)
        if found and _continues(found[-1], number, text):
            _join(found[-1], number, text)
        else:
            found.append(number)
    for number in found:
        number.left = list(number.parts)
    return found


def _number(match: regex.Match[str], text: str, language: str) -> Number:
    groups = [_western(group) for group in _SPLIT.split(match.group())]
    marks = _SPLIT.findall(match.group())
    readings = _readings(groups, marks)
    value = _likely(marks, readings, language)
    clock = _CLOCK.fullmatch(match.group()) if _ZONE.match(text, match.end()) else None
    # A whole number is one part, whatever its notation; the minutes of a full hour are none.
    one = marks and value is not None and value == readings.get("")
    parts = clock.groups() if clock else groups
    return Number(
        match.group(),
        match.start(),
        match.end(),
        tuple(groups),
        value,
        frozenset(readings.values()),
        [int(value)] if one and value else [int(part) for part in parts if part != "00"],
        _SCALE.match(text, match.end()) is not None,
        designation=_designation(match, text),
    )


def _designation(match: regex.Match[str], text: str) -> str:
    letters = _VERSION.match(text, match.end())
    return match.group() + letters.group() if letters and "." in match.group() else ""


def _phone(match: regex.Match[str]) -> Number:
    groups = [_western(group) for group in regex.findall(r"\p{Nd}+", match.group())]
    parts = [int(group) for group in groups]
    return Number(
        match.group(), *match.span(), tuple(groups), None, frozenset(), parts, False, True
    )


def _western(figures: str) -> str:
    return "".join(str(int(figure)) for figure in figures)


def _continues(before: Number, number: Number, text: str) -> bool:
    """Tell whether a number is the lower figures of the one before it: "2億" and "3,500万"."""
    between, sign = text[before.end : number.start], text[number.end : number.end + 1]
    bigger = _MYRIADS.get(between.strip(), 0)
    return bool(before.value and number.value) and 0 < _MYRIADS.get(sign, 1) < bigger


def _join(before: Number, number: Number, text: str) -> None:
    bigger = _MYRIADS[text[before.end : number.start].strip()]
    smaller = _MYRIADS.get(text[number.end : number.end + 1], 1)
    value = Fraction((before.value or 0) * bigger + (number.value or 0) * smaller)
    before.text, before.end = text[before.start : number.end], number.end
    before.groups += number.groups
    before.value, before.readings = value, frozenset({value})
    before.parts, before.scaled = [int(value)], True


def _readings(groups: list[str], marks: list[str]) -> dict[str, Fraction]:
    """Return what a number may mean, by its decimal mark ("" for a whole number)."""
    if not marks:
        return {"": Fraction(int(groups[0]))}
    readings = {}
    if len(set(marks)) == 1 and _grouped(groups):
        readings[""] = Fraction(int("".join(groups)))
    last = marks[-1]
    if last in _DECIMAL and last not in marks[:-1] and _grouped(groups[:-1]):
        fraction = Fraction(int(groups[-1]), 10 ** len(groups[-1]))
        readings[last] = int("".join(groups[:-1])) + fraction
    return readings


def _grouped(groups: list[str]) -> bool:
    # Thousands, and the Indian way: 12,34,567.
    if len(groups) == 1:
        return True
    return (
        len(groups[0]) <= 3
        and len(groups[-1]) == 3
        and (all(len(g) == 3 for g in groups[1:]) or all(len(g) == 2 for g in groups[1:-1]))
    )


def _likely(marks: list[str], readings: dict[str, Fraction], language: str) -> Fraction | None:
    if len(readings) < 2:
        return next(iter(readings.values()), None)
    return readings.get(notation(language)[0], readings[""])


@cache
def notation(language: str) -> tuple[str, str]:
    """Return a language's decimal mark and what it sets between thousands."""
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(language, sep="-").number_symbols
    except (UnknownLocaleError, ValueError):
        return ".", ","
    latin = symbols.get("latn", symbols)
    return str(latin.get("decimal", ".")), str(latin.get("group", ","))
