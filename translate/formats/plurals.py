"""Plural rules of gettext catalogues: how many forms, and which of them is said of one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import c2py

FORMS = re.compile(r"\s*nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]+)")


@dataclass(frozen=True, slots=True)
class Rule:
    """How many forms a language has, and which is that of 1 and that of many."""

    count: int
    one: int
    header: str

    @property
    def many(self) -> int:
        return max((index for index in range(self.count) if index != self.one), default=self.one)


def rule(said: str, language: str) -> Rule:
    """Return the rule a Plural-Forms field says or, where it says none, that of the language."""
    for header in (said, _of_language(language)):
        match = FORMS.match(header)
        if match:
            try:
                one = c2py(match[2].strip())(1)
            except (ValueError, ArithmeticError):
                continue
            if 0 <= one < int(match[1]):
                return Rule(int(match[1]), one, header)
    raise AssertionError(language)


def _of_language(language: str) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.messages.plurals import PLURALS, get_plural

    try:
        locale = Locale.parse(language, sep="-")
    except (ValueError, TypeError, UnknownLocaleError):
        return "nplurals=2; plural=(n != 1);"
    count, expression = get_plural(locale)
    if locale.language == "ar":
        # Babel's has the last two forms the other way round than gettext and CLDR.
        expression = (
            "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)"
        )
    elif count == 1 or locale.language not in PLURALS:
        # Gettext's table lacks some languages and gives others (Turkish) one form; CLDR knows.
        ones = [n for n in range(200) if locale.plural_form(n) == "one"]
        others = any(locale.plural_form(n) not in ("one", "other") for n in range(200))
        if not ones and not others:
            count, expression = 1, "0"
        else:
            count, expression = 2, "(n > 1)" if ones == [0, 1] else "(n != 1)"
    return f"nplurals={count}; plural={expression};"
