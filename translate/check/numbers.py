"""Numbers: every number, date and percentage of the source stands in the translation.

"In 2004, 1,000.5 tons" → "En 2014, 1.000,5 toneladas" is an error (2004 became 2014). "En 2004,
1.000,5 toneladas" passes, and so do other notations of the same: 07.06.2017 as "7 de junio de
2017", 3 pm as 15:00, the 21st century as "siglo XXI", seven for 7, 1.5 billion as "1500 millones".
A number written the way of another language is a warning when it can be misread.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity
from translate.check import measures, spelled
from translate.check.figures import Number, figures, notation
from translate.check.placeholders import FIELDS, blanked
from translate.check.restated import excuse, roman

_PERCENT = regex.compile(r"[%％٪﹪]")
_PERCENT_WORDS = regex.compile(
    r"(?i)per ?cent|percent|pct\b|por ?cien|pour ?cent|per ?cien|prozent|procent|elcent|p\.\s?c\.|"
    r"процент|퍼센트|프로|パーセント|百分"
)
_SURE = regex.compile(
    r"(?i)(?<![\p{N}.,])100[\s\u00a0]?(?:[%％٪﹪]|per ?cento?|por ?cien(?:to)?|pour ?cent|"
    r"per ?cien|prozent(?:ig)?|procent)[\s\u00a0](?:certain|sure|confident|convinced|clear|"
    r"positive|segur|convencid|cert|convint|conven[cç]u|convain|sûr|sicur|sicher|"
    r"überzeugt|zeker|overtuigd)"
)
# Up to 39: higher ones look like other abbreviations.
_ROMAN = regex.compile(r"X{0,3}(?:I[XV]|V?I{0,3})")
_COUNTING = frozenset({"ja", "ko", "zh"})


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
    source = figures(segment.text, segment.language)
    target = figures(draft.text, draft.language)
    findings = []
    ours, theirs = _base(segment.language), _base(draft.language)
    if source or target:
        _excuse_certainty(source, segment.text, draft.text)
        _match_phones(source, target)
        misread = _match_whole(source, target)
        spare = measures.again(source, segment.text), measures.again(target, draft.text)
        here, there = (segment.text, segment.language), (draft.text, draft.language)
        if ours == "en":
            told = spelled.values(draft.text, theirs)
            measures.settle(source, target, segment.text, draft.text, told)
        if theirs == "en":
            told = spelled.values(segment.text, ours)
            measures.settle(target, source, draft.text, segment.text, told)
        _cancel(source, target)
        excuse(source, target, here, there)
        excuse(target, source, there, here)
        _leave_out(spare[0], target)
        _leave_out(spare[1], source)
        findings += _gone(source, target, segment, draft)
        findings += [_misleading(segment, one, other, draft) for one, other in misread]
    findings += _other_roman(segment, draft, source, target)
    if spelled.knows(theirs) and _lost_sign(segment.text, draft.text):
        message = "The percent sign of the source is lost."
        findings.append(Finding(segment.id, "numbers", Severity.WARNING, message))
    return findings


def _excuse_certainty(numbers: list[Number], text: str, other: str) -> None:
    """Who is 100 percent sure is very sure, and may be that in any words."""
    if _PERCENT.search(other) or _PERCENT_WORDS.search(other):
        return
    sure = {match.start() for match in _SURE.finditer(text)}
    for number in numbers:
        if number.start in sure:
            number.left = []


def _leave_out(numbers: list[Number], others: list[Number]) -> None:
    """Take off what may be left out, where nothing stands in its place."""
    if not any(other.left for other in others):
        for number in numbers:
            number.left = []


def _lost_sign(source: str, target: str) -> bool:
    spare = sum(bool(_PERCENT.search(match.group())) for match in _SURE.finditer(source))
    return len(_PERCENT.findall(source)) > spare and not (
        _PERCENT.search(target) or _PERCENT_WORDS.search(target)
    )


def _match_phones(source: list[Number], target: list[Number]) -> None:
    """Settle telephone numbers, whose groups may be set otherwise, or from right to left."""
    for one in [number for number in source if number.phone]:
        groups = Counter(one.groups)
        answers = [number for number in target if number.left and number.digits == one.digits]
        if not answers:
            parts = [n for n in target if n.left and not Counter(n.groups) - groups]
            if sum((Counter(n.groups) for n in parts), Counter()) == groups:
                answers = parts
        for number in answers:
            one.left, number.left = [], []


def _match_whole(source: list[Number], target: list[Number]) -> list[tuple[Number, Number]]:
    """Settle the numbers that are the same as a whole; return those whose notation misleads."""
    waiting: dict[tuple[Fraction | None, bool], list[Number]] = {}
    for other in reversed(target):
        if other.left and other.value is not None:
            waiting.setdefault((other.value, other.scaled), []).append(other)
    pairs = []
    for same_scale in (True, False):
        for one in source:
            answers = waiting.get((one.value, one.scaled is same_scale), [])
            if one.left and answers:
                other = answers.pop()
                one.left, other.left = [], []
                pairs.append((one, other))
    misread = [(one, other) for one, other in pairs if one.designation and one.text != other.text]
    for rule in (_same_scaled, _same_digits):
        for one in [number for number in source if number.left]:
            likely = [other for other in target if other.left and rule(one, other)]
            alike = (other for other in likely if other.scaled == one.scaled)
            answer = next(alike, likely[0] if likely else None)
            if answer is not None:
                one.left, answer.left = [], []
                if rule is _same_digits and one.value != answer.value:
                    misread.append((one, answer))
    return misread


def _same_digits(one: Number, other: Number) -> bool:
    return one.digits == other.digits and (one.text == other.text or one.value in other.readings)


def _same_scaled(one: Number, other: Number) -> bool:
    if not (one.scaled or other.scaled) or not one.value or not other.value:
        return False
    ratio = max(one.value, other.value) / min(one.value, other.value)
    return ratio.denominator == 1 and str(ratio.numerator).rstrip("0") == "1"


def _cancel(source: list[Number], target: list[Number]) -> None:
    for number in source:
        if not _divisible(number):
            continue
        for part in list(number.left):
            for other in target:
                if part in other.left and _divisible(other):
                    number.left.remove(part)
                    other.left.remove(part)
                    break


def _divisible(number: Number) -> bool:
    """Tell whether a number may be several: a date, a time, a version; not 1,000."""
    return len(number.parts) < 2 or not any(len(g) == 3 for g in number.groups[1:])


def _gone(
    source: list[Number], target: list[Number], segment: Segment, draft: Draft
) -> list[Finding]:
    missing = [number for number in source if number.left]
    extra = [number for number in target if number.left]
    # What stands in words in the source is no addition where its words are not listed.
    if not spelled.knows(_base(segment.language)):
        extra = [number for number in extra if max(number.left) > 100]
    # A translator who converts measures rounds them as he likes: half an inch is 12 mm or 1 cm.
    extra = [one for one in extra if not measures.rounded(one, segment.text, draft.text)]
    # "An hour" is counted where there is no article, and the couple are two people.
    if _base(draft.language) in _COUNTING:
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


def _listed(numbers: list[Number]) -> str:
    return ", ".join(dict.fromkeys(number.shown() for number in numbers))


def _other_roman(
    segment: Segment, draft: Draft, source: list[Number], target: list[Number]
) -> list[Finding]:
    """Roman figures that became others: "Charles XII" is not "Carlos XIV"."""
    ours, theirs = _romans(segment.text), _romans(draft.text)
    # A century may be in Roman figures here and in the others there.
    lost = ours.keys() - theirs.keys() - {part for number in target for part in number.parts}
    new = theirs.keys() - ours.keys() - {part for number in source for part in number.parts}
    if len(lost) != 1 or len(new) != 1:
        return []
    was, became = ours[lost.pop()], theirs[new.pop()]
    start = draft.text.find(became)
    return [
        Finding(
            *(segment.id, "numbers", Severity.ERROR, f"{was} in the source became {became}."),
            *(start, start + len(became)),
        )
    ]


def _romans(text: str) -> dict[int, str]:
    return {
        value: figures
        for value, figures in roman(text).items()
        if len(figures) > 1 and _ROMAN.fullmatch(figures)
    }


def _misleading(segment: Segment, one: Number, other: Number, draft: Draft) -> Finding:
    if one.designation:
        message = f"{other.shown()} stands where the source has the designation {one.designation}."
        return Finding(segment.id, "numbers", Severity.WARNING, message, other.start, other.end)
    decimal, group = notation(draft.language)
    value = one.value or Fraction(0)
    written = f"{value.numerator // value.denominator:,}".replace(",", group)
    if value.denominator != 1:
        written += decimal + one.fraction
    return Finding(
        segment.id,
        "numbers",
        Severity.WARNING,
        f"{other.shown()} (in the source {one.shown()}) is another number in the notation of the "
        f"target language ({draft.language}): write {written}.",
        other.start,
        other.end,
    )


def _base(language: str) -> str:
    return language.partition("-")[0].lower()
