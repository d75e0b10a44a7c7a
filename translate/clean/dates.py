"""Dates as pages write them, to ISO 8601 where only one reading is possible."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import regex

_ISO = regex.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
_NUMERIC = regex.compile(r"\b(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})\b")
_EAST_ASIAN = regex.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DAY_FIRST = regex.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[\s.\-]+(?:de\s+|d[’']|of\s+)?"
    r"(\p{L}[\p{L}\p{M}]+)[\s.,\-]+(?:del?\s+)?(\d{4})\b"
)
_MONTH_FIRST = regex.compile(r"\b(\p{L}[\p{L}\p{M}]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_CLOCK = regex.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b")
_LETTERS = regex.compile(r"\p{L}+")
# "Published …, updated …"
_DATES = 2
_ALWAYS = ("en", "de", "fr", "es")


@lru_cache(maxsize=1024)
def find(text: str, language: str = "en") -> tuple[str, str] | None:
    """The date in a short text as it is written, and as ISO 8601 ("" for two readings)."""
    for pattern in (_ISO, _EAST_ASIAN):
        if match := pattern.search(text):
            year, month, day = (int(part) for part in match.groups())
            return _made(match.group(), year, month, day)
    if match := _NUMERIC.search(text):
        first, mark, second = int(match.group(1)), match.group(2), int(match.group(3))
        year = int(match.group(4))
        # With dots the day comes first everywhere; with slashes that depends on the country.
        if mark == "." or first > 12 or first == second:
            return _made(match.group(), year, second, first)
        if second > 12:
            return _made(match.group(), year, first, second)
        return (match.group(), "") if first and second else None
    for pattern, order in ((_DAY_FIRST, (1, 2, 3)), (_MONTH_FIRST, (2, 1, 3))):
        for match in pattern.finditer(text):
            named = _months(language).get(match.group(order[1]).casefold())
            if named:
                return _made(match.group(), int(match.group(3)), named, int(match.group(order[0])))
    return None


def is_date(text: str, language: str = "en") -> bool:
    """Whether a line is a date and little else (a weekday, a clock, "Published")."""
    if len(text) > 90:
        return False
    rest = text
    for _ in range(_DATES):
        if found := find(rest, language):
            rest = rest.replace(found[0], " ")
    if rest == text:
        return False
    rest = _CLOCK.sub(" ", rest)
    return len(_LETTERS.findall(rest)) <= 5 and sum(map(str.isalpha, rest)) <= 30


def _made(text: str, year: int, month: int, day: int) -> tuple[str, str] | None:
    try:
        return text, date(year, month, day).isoformat()
    except ValueError:
        return None


@lru_cache(maxsize=32)
def _months(language: str) -> dict[str, int]:
    """The names of the months, short and long, in a language and those any page may use."""
    from babel import Locale, UnknownLocaleError

    names: dict[str, int] = {}
    for one in (*_ALWAYS, language.partition("-")[0]):
        try:
            months = Locale.parse(one).months
        except (UnknownLocaleError, ValueError):
            continue
        for context in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                for number, name in months[context][width].items():
                    plain = regex.sub(r"^(?:de |d[’'])", "", str(name).casefold()).rstrip(".")
                    names[plain] = int(number)
    return names
