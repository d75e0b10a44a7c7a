"""Numbers: every number, date and percentage of the source stands in the translation.

"In 2004, 1,000.5 tons" → "En 2014, 1.000,5 toneladas" is an error (2004 became 2014). "En 2004,
1.000,5 toneladas" passes, and so do other notations of the same: 07.06.2017 as "7 de junio de
2017", 3 pm as 15:00, the 21st century as "siglo XXI", seven for 7, 1.5 billion as "1500 millones".
A number written the way of another language is a warning when it can be misread.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity
from translate.check import spelled
from translate.check.placeholders import FIELDS, blanked

_TOKEN = regex.compile(
    r"(?<!\p{Nd})\p{Nd}+(?:[.,'’٫٬]\p{Nd}+)*(?:(?<=(?<!\p{Nd})\p{Nd}{1,3})(?:[ \u00a0\u2009\u202f]"
    r"\p{Nd}{3}(?!\p{Nd}))+(?:[.,٫]\p{Nd}+)?)?"
)
_SPLIT = regex.compile(r"[.,'’٫٬ \u00a0\u2009\u202f]")
_DECIMAL = frozenset(".,٫")
# Words and signs for powers of ten after a number; only that there is one counts.
_SCALE = regex.compile(
    r"[\s\u00a0-]?(?:[kKmMBT]\b|(?i:bn|tn|mio|mrd|mld|md|mn|thousand|hundred|m[iy]l|tausend|tsd|"
    r"duizend|hundert|honderd|cent|tr?ill?i|bill?i|mill?i|milj|miljo|тыс|тис|хил|млн|млрд|мил|"
    r"tys|tis|χιλ|εκατ|δισ|ألف|آلاف|ملي|هزار|میلی)|[十百千万億亿兆천백만억조])"
)
_AFTERNOON = regex.compile(r"(?:[:.]\p{Nd}\p{Nd})?[\s\u00a0]?[pP]\.?[mM]\b")
_DECADE = regex.compile(r"['’]?s\b")
_CENTURY = regex.compile(r"世[纪紀]|세기|القرن|قرن")
_ROMAN = regex.compile(r"(?<![\p{L}\p{N}])[IVXLC]+(?=(?:e|è|er|º|ª|°|o|\.)?(?![\p{L}\p{N}]))")
_PERCENT = regex.compile(r"[%％٪﹪]")
_PERCENT_WORDS = regex.compile(
    r"(?i)per ?cent|percent|pct\b|por ?cien|pour ?cent|per ?cien|prozent|procent|elcent|p\.\s?c\.|"
    r"процент|퍼센트|프로|パーセント|百分"
)
# Measures of the English-speaking world and what they are in metric ones.
_METRIC = {
    "mile": (1.609,),
    "mph": (1.609,),
    "f": (0.3048,),
    "inch": (2.54, 25.4),
    "yard": (0.9144,),
    "pound": (0.4536,),
    "lb": (0.4536,),
    "acre": (0.4047, 4047.0),
    "gallon": (3.785, 4.546),
    "ounce": (28.35,),
    "degree": (0.5556,),
}
_UNIT = regex.compile(
    r"(?i)(?:\s?(?:to|and|or|[-–])\s?\p{Nd}[\p{Nd}.,]*)?[\s-]?"
    r"(?P<unit>miles?|mph|f(?:oo|ee)?t|inch(?:es)?|yards?|pounds?|lbs?|acres?|gallons?|ounces?|degrees?)\b"
)
_UNIT_WORD = regex.compile(r"(?i)\b(?:mile|foot|feet|inch|yard|pound|acre|gallon|ounce|degree)")
_METRIC_UNIT = regex.compile(
    r"(?i)(?:\s?[-–]\s?\p{Nd}[\p{Nd}.,]*|\s\p{L}{1,3}\s\p{Nd}[\p{Nd}.,]*)?[\s-]?"
    r"(?:[ckmс-]?[mм]{1,2}[²2³3]?\b|k[mg]|кг|км|см|l\b|l/|kilo|kiló|litr|[°º]|gra[du]|"
    r"\p{L}{0,6}m[eéè]tr|\p{L}{0,6}метр)"
)
# Numbers up to this may be words in one of the two languages.
_SPELLED_TO = 12
_COUNTING = frozenset({"ja", "ko", "zh"})


@dataclass(slots=True)
class _Number:
    """A number where it stands: its likely value, all it may be, and its parts as integers."""

    text: str
    start: int
    end: int
    digits: str
    value: Fraction | None
    readings: frozenset[Fraction]
    parts: list[int]
    scaled: bool
    left: list[int] = field(default_factory=list)

    def shown(self) -> str:
        return " ".join(self.text.split())


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return the numbers a run lost, changed, added or wrote in a way that misleads."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: list[Finding] = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        if draft is not None and segment.text.strip() and draft.text.strip():
            one, other = blanked(segment.text, FIELDS), blanked(draft.text, FIELDS)
            findings += _compare(replace(segment, text=one), replace(draft, text=other))
    return findings


def _compare(segment: Segment, draft: Draft) -> list[Finding]:
    source = _numbers(segment.text, segment.language)
    target = _numbers(draft.text, draft.language)
    findings = []
    if source or target:
        misread = _match_whole(source, target)
        spoken = spelled.values(draft.text, draft.language.partition("-")[0].lower())
        _match_parts(source, target, segment, draft)
        _match_converted(source, target, segment.text, spoken)
        findings += _gone(source, target, segment, draft)
        findings += [_misleading(segment, one, other, draft) for one, other in misread]
    lost_sign = _PERCENT.search(segment.text) and not (
        _PERCENT.search(draft.text) or _PERCENT_WORDS.search(draft.text)
    )
    if lost_sign and spelled.knows(draft.language.partition("-")[0].lower()):
        message = "The percent sign of the source is lost."
        findings.append(Finding(segment.id, "numbers", Severity.WARNING, message))
    return findings


def _numbers(text: str, language: str) -> list[_Number]:
    found = []
    for match in _TOKEN.finditer(text):
        groups = _SPLIT.split(match.group())
        marks = _SPLIT.findall(match.group())
        readings = _readings(groups, marks)
        value = _likely(marks, readings, language)
        # A whole number is one part, whatever its notation; the minutes of a full hour are none.
        one = marks and value is not None and value == readings.get("")
        found.append(
            _Number(
                match.group(),
                match.start(),
                match.end(),
                "".join(groups),
                value,
                frozenset(readings.values()),
                [int(value)]
                if one and value
                else [int(group) for group in groups if group != "00"],
                _SCALE.match(text, match.end()) is not None,
            )
        )
    return found


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
    return readings.get(_marks(language)[0], readings[""])


@cache
def _marks(language: str) -> tuple[str, str]:
    """Return a language's decimal mark and what it sets between thousands."""
    from babel import Locale, UnknownLocaleError

    try:
        symbols = Locale.parse(language, sep="-").number_symbols
    except (UnknownLocaleError, ValueError):
        return ".", ","
    latin = symbols.get("latn", symbols)
    return str(latin.get("decimal", ".")), str(latin.get("group", ","))


def _match_whole(source: list[_Number], target: list[_Number]) -> list[tuple[_Number, _Number]]:
    """Settle the numbers that are the same as a whole; return those whose notation misleads."""
    for number in source + target:
        number.left = list(number.parts)
    misread = []
    for rule in (_same, _same_scaled, _same_digits):
        for one in [number for number in source if number.left]:
            alike = sorted(target, key=lambda n: n.scaled != one.scaled)
            other = next((n for n in alike if n.left and rule(one, n)), None)
            if other is None:
                continue
            one.left, other.left = [], []
            if rule is _same_digits and one.value != other.value:
                misread.append((one, other))
    return misread


def _same(one: _Number, other: _Number) -> bool:
    return one.value is not None and one.value == other.value


def _same_digits(one: _Number, other: _Number) -> bool:
    return one.digits == other.digits and (one.text == other.text or one.value in other.readings)


def _same_scaled(one: _Number, other: _Number) -> bool:
    if not (one.scaled or other.scaled) or not one.value or not other.value:
        return False
    ratio = max(one.value, other.value) / min(one.value, other.value)
    return ratio.denominator == 1 and str(ratio.numerator).rstrip("0") == "1"


def _match_parts(
    source: list[_Number], target: list[_Number], segment: Segment, draft: Draft
) -> None:
    """Settle what remains part by part: dates, times, ranges, and numbers that became words."""
    _cancel(source, target)
    _excuse(source, target, segment.text, draft.text, draft.language)
    _excuse(target, source, draft.text, segment.text, segment.language)


def _cancel(source: list[_Number], target: list[_Number]) -> None:
    for number in source:
        if not _divisible(number):
            continue
        for part in list(number.left):
            for other in target:
                if part in other.left and _divisible(other):
                    number.left.remove(part)
                    other.left.remove(part)
                    break


def _divisible(number: _Number) -> bool:
    """Tell whether a number may be several: a date, a time, a version; not 1,000."""
    return len(number.parts) < 2 or not any(len(g) == 3 for g in _SPLIT.split(number.text)[1:])


def _excuse(
    numbers: list[_Number], others: list[_Number], here: str, there: str, language: str
) -> None:
    """Take off the parts that the other text says in another way: words, months, Roman figures."""
    if not any(number.left for number in numbers):
        return
    base = language.partition("-")[0].lower()
    said = spelled.values(there, base) | _months(there, language) | _roman(there)
    said |= spelled.ideographic(there)
    digits = Counter(part for other in others for part in other.parts)
    for number in numbers:
        for part in list(number.left):
            same = part in said or (part > 999 and part % 100 in said and _is_decade(number, here))
            if part <= _SPELLED_TO and not spelled.knows(base):
                same = True  # No telling: the words of this language are not listed.
            # 3 pm and 15:00, whichever side has which; 12 am is 0.
            if part < 12 and part + 12 in digits and _AFTERNOON.match(here, number.end):
                same = True
            if (
                12 < part < 24
                and part - 12 in digits
                and regex.search(r"(?i)(?<!\p{L})p\.?m\b", there)
            ):
                same = True
            # Years in short: 2008–09 and 2008–2009, the 1960s and "los 60".
            if part > 999 and part % 100 in digits:
                same = True
            if 0 <= part < 100 and any(o > 999 and o % 100 == part for o in digits):
                same = True
            # "The 1930s" as the thirties of the 20th century.
            if _CENTURY.search(here) and any(o > 999 and o // 100 + 1 == part for o in digits):
                same = True
            if digits[part]:  # Said once where the other says it twice.
                same = True
            if same:
                number.left.remove(part)


def _match_converted(
    source: list[_Number], target: list[_Number], text: str, spoken: frozenset[int]
) -> None:
    """Settle the measures that a translator converted: 385 miles as 620 kilometres."""
    for number in source:
        unit = _UNIT.match(text, number.end) if number.left and number.value else None
        if unit is None:
            continue
        factors = next(f for stem, f in _METRIC.items() if unit["unit"].lower().startswith(stem))
        likely = [float(number.value or 0) * factor for factor in factors]
        if not unit["unit"].lower().startswith("degree"):
            likely += [value * 100 for value in likely]  # feet in centimetres
        else:
            likely.append((float(number.value or 0) - 32) / 1.8)
        for other in target:
            near = (
                [abs(float(other.value) - v) <= 0.1 * v + 1 for v in likely] if other.value else []
            )
            if any(near):
                number.left, other.left = [], []
        if any(abs(word - value) <= 0.1 * value for word in spoken for value in likely):
            number.left = []


def _is_decade(number: _Number, text: str) -> bool:
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


def _roman(text: str) -> frozenset[int]:
    digits = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    found = set()
    for match in _ROMAN.finditer(text):
        figures = [digits[letter] for letter in match.group()]
        following = [*figures[1:], 0]
        found.add(sum(-a if a < b else a for a, b in zip(figures, following, strict=True)))
    return frozenset(found)


def _gone(
    source: list[_Number], target: list[_Number], segment: Segment, draft: Draft
) -> list[Finding]:
    missing = [number for number in source if number.left]
    extra = [number for number in target if number.left]
    # What stands in words in the source is no addition where its words are not listed.
    if not spelled.knows(segment.language.partition("-")[0].lower()):
        extra = [number for number in extra if max(number.left) > 100]
    # A translator who converts measures rounds them as he likes: half an inch is 12 mm or 1 cm.
    if _UNIT_WORD.search(segment.text):
        extra = [number for number in extra if not _METRIC_UNIT.match(draft.text, number.end)]
    # "An hour" is counted where there is no article, and the couple are two people.
    if draft.language.partition("-")[0].lower() in _COUNTING:
        extra = [number for number in extra if max(number.left) > 2]
    start, end = (extra[0].start, extra[0].end) if len(extra) == 1 else (-1, -1)
    if missing and extra:
        message = f"{_listed(missing)} in the source became {_listed(extra)}."
    elif missing:
        message = f"The translation lacks {_listed(missing)}."
    elif extra:
        message = f"The source does not have {_listed(extra)}."
    else:
        return []
    severity = Severity.ERROR if missing else Severity.WARNING
    return [Finding(segment.id, "numbers", severity, message, start, end)]


def _listed(numbers: list[_Number]) -> str:
    return ", ".join(dict.fromkeys(number.shown() for number in numbers))


def _misleading(segment: Segment, one: _Number, other: _Number, draft: Draft) -> Finding:
    decimal, group = _marks(draft.language)
    value = one.value or Fraction(0)
    written = f"{value.numerator // value.denominator:,}".replace(",", group)
    if value.denominator != 1:
        written += decimal + _SPLIT.split(one.text)[-1]
    return Finding(
        segment.id,
        "numbers",
        Severity.WARNING,
        f"{other.shown()} (in the source {one.shown()}) is another number in the notation of the "
        f"target language ({draft.language}): write {written}.",
        other.start,
        other.end,
    )
