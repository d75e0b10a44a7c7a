"""Numbers in the notation of the target language: 54,000 in English is 54.000 in Spanish.

Apertium passes numbers on as they are, and "54,000" reads as 54 in most of Europe.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import regex

# A decimal number alone may be a version or a time of day; before these it is an amount.
_AMOUNT = r"(?=\s?(?:%|‰|(?i:mi[lłj]|bil|tril|mrd|mld|por (?:ci|ce)|per ?ce|pour ?ce|procent)))"
_GROUPED = regex.compile(r"\p{Nd}[.,'\u00a0\u202f]\p{Nd}")


def localised(text: str, source: str, language: str, kept: tuple[str, ...] = ()) -> str:
    """The text with its large numbers as ``language`` writes them, those of ``kept`` phrases aside.

    ``source`` is the language whose notation they are in: only what is written so is changed.
    """
    if not _GROUPED.search(text):
        return text
    group, decimal = _signs(source)
    if (group, decimal) == _signs(language):
        return text

    def one(match: regex.Match[str]) -> str:
        if any(match[0] in phrase for phrase in kept):
            return str(match[0])
        whole, _, fraction = match[0].partition(decimal)
        value = Decimal(f"{whole.replace(group, '')}.{fraction or '0'}")
        from babel.numbers import format_decimal

        shape = "#,##0" + ("." + "0" * len(fraction) if fraction else "")
        return str(format_decimal(value, shape, locale=language.replace("-", "_")))

    return str(_pattern(group, decimal).sub(one, text))


@lru_cache(maxsize=16)
def _pattern(group: str, decimal: str) -> regex.Pattern[str]:
    g, d = regex.escape(group), regex.escape(decimal)
    grouped = rf"[1-9][0-9]{{0,2}}(?:{g}[0-9]{{3}})+(?:{d}[0-9]+)?"
    amount = rf"[0-9]+{d}[0-9]+{_AMOUNT}"
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}.,])(?:{grouped}|{amount})(?![\p{{N}}]|[.,'][0-9])")


@lru_cache(maxsize=32)
def _signs(language: str) -> tuple[str, str]:
    """What groups thousands and what precedes decimals; English's signs where CLDR has none."""
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol, get_group_symbol

    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return ",", "."
    return get_group_symbol(locale), get_decimal_symbol(locale)
