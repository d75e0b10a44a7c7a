"""Punctuation: the end of a sentence stays what it is, and spaces and marks are the language's own.

"Are you there?" → "¿Estás ahí." ends otherwise than its source, "Estás ahí?" lacks the opening
mark; "¿Estás ahí?" passes. French spaces, full-width and Arabic marks, the Greek question mark,
doubled spaces; brackets and quotation marks that the source closes are closed. What a whole
document does in one way (German quotation marks) is said once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity
from translate.check.placeholders import blanked, tokens
from translate.check.typography import Rule, places

_ENDS = {
    **dict.fromkeys(".。．｡।۔።᙮។။", "."),
    **dict.fromkeys("?？؟፧՞⁇", "?"),
    **dict.fromkeys("!！՜", "!"),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys("…⋯", "…"),
}
_NAMES = {".": "a full stop", "?": "a question mark", "!": "an exclamation mark",
          ":": "a colon", "…": "an ellipsis", "": "no mark"}  # fmt: skip
_CLOSERS = " \t\r\n\u00a0\u2009\u202f\u200b\u200e\u200f\"'”’“‘»«›‹)]}）］】」』》〉*_`„—–-"
# No full stop, or another sign than the ones above, or none at the end of headings and items.
_NO_FULL_STOP = frozenset({"th", "lo", "km", "my", "bo", "dz"})
# Japanese and Korean may ask with か and a full stop.
_ASKS_WITH_WORDS = frozenset({"ja", "ko", "zh", "th", "my"})
_PAIRS = {"(": ")", "[": "]", "{": "}"}
_FOLD = str.maketrans("（）［］｛｝", "()[]{}")
# A full stop at the end of these may be theirs alone.
_ABBREVIATION = regex.compile(
    r"(?:(?<!\p{L})\p{Lu}{1,4}|(?i:(?<!\p{L})(?:etc|inc|ltd|co|corp|jr|sr|vs|no|st|al)))\.$"
)
_SINGLE = regex.compile(r"(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])")
# Tags looked at from the end of a text.
_LAST = 20
# What more of the segments than these do is a habit, said once; what fewer do is said of each.
_EXCEPTIONS = 0.01
# A quotation may go on over so many segments.
_NEAR = 3
_QUOTED = regex.compile(r"(?<![\p{L}\p{N}])[\"“„«][^\"“”„«»\n]{1,300}[\"”“»](?![\p{L}\p{N}])")
_ANY_QUOTE = regex.compile(r"[\"“”„‟«»‹›「」『』《》〈〉＂`*_]|''|[‘’']")
_BEGINS_LOW = regex.compile(r"\P{L}*\p{Ll}")
_CLOSES_TWO = regex.compile(r"['’][\"”]|[\"”]['’]")
_QUOTES = regex.compile(r"[\"“”„‟«»「」『』《》]|''|‘‘|’’")


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return where punctuation and spacing are not as the source or the language asks."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: list[Finding] = []
    # The places of what a document may do all along.
    habits: dict[str, list[tuple[Rule, Draft, int, int]]] = {}
    odd: list[_Odd] = []
    moved: set[int] = set()
    following = [drafts.get(segment.id) for segment in run.segments[1:]] + [None]
    for position, segment in enumerate(run.segments):
        draft = drafts.get(segment.id)
        if draft is None or not draft.text.strip() or not segment.text.strip():
            continue
        for rule, places_ in _broken(segment, draft).items():
            start, end = places_
            if rule.convention:
                habits.setdefault(rule.message, []).append((rule, draft, start, end))
            else:
                findings.append(_finding(draft, rule.severity, f"{rule.message}.", start, end))
        findings += _end(segment, draft, following[position])
        findings += _outer_space(segment, draft)
        findings += _opening(draft)
        findings += _balance(segment, draft)
        findings += _unquoted(segment, draft)
        quotes = _quotes(segment, draft, position)
        odd += quotes
        if not quotes and len(_QUOTES.findall(segment.text)) % 2:
            moved.add(position)
    findings += _alone(odd, moved)
    for message, found in habits.items():
        others = len(found) - 1
        is_habit = len(found) > _EXCEPTIONS * len(run.segments)
        more = f" (here and in {others} other segment{'s' * (others > 1)})" if others else ""
        for rule, draft, start, end in found[:1] if is_habit else found:
            said = f"{message}{more if is_habit else ''}."
            findings.append(_finding(draft, rule.severity, said, start, end))
    return findings


def _broken(segment: Segment, draft: Draft) -> Mapping[Rule, tuple[int, int]]:
    """Return the rules that a draft breaks, each with the first place."""
    found: dict[Rule, tuple[int, int]] = {}
    for rule, start, end in places(draft.text, segment.text, draft.language):
        found.setdefault(rule, (start, end))
    return found


def _end(segment: Segment, draft: Draft, following: Draft | None) -> list[Finding]:
    base = draft.language.partition("-")[0].lower()
    source = end_mark(segment.text, segment.language)
    target = end_mark(draft.text, draft.language)
    if source == target or _is_soft(source, target, base):
        return []
    # A translator may join two sentences, and a list may go on.
    if following is not None and _BEGINS_LOW.match(following.text):
        return []
    bare = draft.text.rstrip()
    if {source, target} == {"", "."} and any(
        _ABBREVIATION.search(text.rstrip(_CLOSERS)) for text in (segment.text, bare)
    ):
        return []
    # Japanese sets no full stop behind what is said.
    if base == "ja" and (source, target) == (".", "") and bare.endswith(("」", "』")):
        return []
    place = len(draft.text.rstrip())
    message = f"The translation ends with {_NAMES[target]} where the source has {_NAMES[source]}."
    return [_finding(draft, Severity.WARNING, message, max(place - 1, 0), place)]


def _is_soft(source: str, target: str, base: str) -> bool:
    """Tell whether translators rightly change one end for the other."""
    if base in _NO_FULL_STOP:
        return True
    if base in _ASKS_WITH_WORDS and {source, target} == {"?", "."}:
        return True
    if (source, target) == (".", ":"):  # What is said follows.
        return True
    # An exclamation is a matter of temper, and so is a thought that breaks off.
    return {source, target} <= {".", "!", "…"}


def end_mark(text: str, language: str) -> str:
    """Return the mark a text ends with as . ? ! : … or "" for none, behind what closes it.

    >>> end_mark("«Τι είναι;»", "el"), end_mark("真的吗？", "zh"), end_mark("Title", "en")
    ('?', '?', '')
    """
    for token in reversed(tokens(text)[-_LAST:]):
        bare = text.rstrip(_CLOSERS)
        if token.kind != "tag" or token.end < len(bare):
            break
        text = text[: token.start]
    bare = text.rstrip(_CLOSERS)
    if bare.endswith(("..", "。。")):
        return "…"
    # The Ethiopic full stop is typed as two word spaces, or as two colons.
    if bare.endswith(("\u1361\u1361", "::")):
        return "."
    last = bare[-1:]
    if last in "!！" and bare[-2:-1] in ("?", "？", "؟"):
        return "?"  # "What?!"
    base = language.partition("-")[0].lower()
    if base == "el" and last in (";", "\u037e"):
        return "?"
    if base == "hy" and last in ("։", ":"):
        return "."
    return _ENDS.get(last, "")


def _outer_space(segment: Segment, draft: Draft) -> list[Finding]:
    findings = []
    for at_end, name in ((False, "begins"), (True, "ends")):
        here, there = (text[-1:] if at_end else text[:1] for text in (segment.text, draft.text))
        if here.isspace() == there.isspace():
            continue
        verb = "lacks" if here.isspace() else "has"
        message = f"The translation {verb} the white space that the source {name} with."
        if there.isspace():
            message = f"The translation {name} with white space, the source does not."
        place = len(draft.text) - 1 if at_end else 0
        findings.append(_finding(draft, Severity.WARNING, message, place, place + 1))
    return findings


def _opening(draft: Draft) -> list[Finding]:
    """Spanish opens questions and exclamations; Galician and Catalan need not."""
    if draft.language.partition("-")[0].lower() != "es":
        return []
    text = blanked(draft.text)
    findings = []
    for opening, closing in (("¿", "?"), ("¡", "!")):
        closed = [m.start() for m in regex.finditer(rf"{regex.escape(closing)}+", text)]
        opened = [m.start() for m in regex.finditer(rf"{opening}+", text)]
        # "¡Qué dices?" and "¿Qué dices!" are good Spanish.
        both = len(regex.findall(r"[¿¡]+", text)) == len(regex.findall(r"[?!]+", text))
        if len(opened) == len(closed) or both:
            continue
        if len(opened) < len(closed):
            message = f"Spanish opens with “{opening}” what ends with “{closing}”."
        else:
            message = f"“{opening}” is not closed with “{closing}”."
        place = (closed or opened)[-1]
        findings.append(_finding(draft, Severity.WARNING, message, place, place + 1))
    return findings


def _balance(segment: Segment, draft: Draft) -> list[Finding]:
    source, target = (blanked(text).translate(_FOLD) for text in (segment.text, draft.text))
    place = _unclosed(target) if _unclosed(source) is None else None
    if place is None:
        return []
    message = f"“{draft.text[place]}” has no other half."
    return [_finding(draft, Severity.WARNING, message, place, place + 1)]


def _unquoted(segment: Segment, draft: Draft) -> list[Finding]:
    """Return a quotation that the translation does not mark as one: a translator may do so."""
    quoted = _QUOTED.search(blanked(segment.text))
    if quoted is None or _ANY_QUOTE.search(blanked(draft.text)):
        return []
    shown = segment.text[slice(*quoted.span())]
    shown = shown if len(shown) <= 40 else f"{shown[:39]}…"
    message = f"The source has {shown} in quotation marks, the translation has none."
    return [_finding(draft, Severity.INFO, message)]


class _Odd(NamedTuple):
    """A translation with a quotation mark too many.

    ``opens`` tells whether the quotation goes on behind it. ``source`` is whether the source has
    one too many as well ("odd"), closes what it opens ("even") or has no marks (""); ``turned``
    whether it has its odd one at the other end.
    """

    position: int
    opens: bool
    source: str
    turned: bool
    finding: Finding


def _quotes(segment: Segment, draft: Draft, position: int) -> list[_Odd]:
    marks = [match.start() for match in _QUOTES.finditer(blanked(draft.text))]
    if len(marks) % 2 == 0:
        return []
    text = blanked(segment.text)
    theirs = [match.start() for match in _QUOTES.finditer(text)]
    # The source's own quotation may go on, its single marks may be double ones here, and one mark
    # may close two quotations.
    if len(theirs) % 2 or len(_SINGLE.findall(text)) % 2:
        source = "odd"
    elif _CLOSES_TWO.search(text):
        return []
    else:
        source = "even" if theirs else ""
    opens = _opens(draft.text, marks[-1])
    turned = len(theirs) % 2 == 1 and opens != _opens(text, theirs[-1])
    place = marks[0] if len(marks) == 1 else -1
    end = place + 1 if place >= 0 else -1
    message = "A quotation mark of the translation has no other half."
    finding = _finding(draft, Severity.WARNING, message, place, end)
    return [_Odd(position, opens, source, turned, finding)]


def _alone(odd: Sequence[_Odd], moved: Collection[int]) -> list[Finding]:
    """Return the odd quotation marks that no segment nearby closes, the source's own left out.

    ``moved`` are the positions where the source alone has one.
    """
    found: list[_Odd] = []
    open_: _Odd | None = None  # the last that leaves a quotation open
    held: _Odd | None = None  # the first that did, until it is closed
    for one in odd:
        near = open_ is not None and _may_be_one(open_, one, moved)
        if held is not None and not near:
            found.append(held)
        held = one if one.opens and not near else None
        if not near and not one.opens:
            found.append(one)
        open_ = one if one.opens else None
    if held is not None:
        found.append(held)
    return [one.finding for one in found if one.source != "odd" or (one.turned and one.opens)]


def _may_be_one(one: _Odd, other: _Odd, moved: Collection[int]) -> bool:
    """Tell whether a quotation may go on from one translation to another.

    Not where one source goes on as its translation does and the other closes what it opens, unless
    a mark of the source between them stands elsewhere.
    """
    if other.position - one.position > _NEAR:
        return False
    alike = {one.source, other.source} == {"odd", "even"} and not (one.turned or other.turned)
    return not alike or any(place in moved for place in range(one.position, other.position + 1))


def _opens(text: str, place: int) -> bool:
    """Tell whether the quotation mark at a place may be an opening one."""
    before, after = text[:place][-1:], text[place + 1 : place + 2]
    if not text[place + 1 :].strip():
        return False
    return not before.strip() or before in "([—–-¿¡:" or (text[place] in "«„「『《" and bool(after))


def _unclosed(text: str) -> int | None:
    """Return where the first bracket without its other half stands."""
    open_: list[int] = []
    for place, sign in enumerate(text):
        if sign in _PAIRS:
            open_.append(place)
        elif sign in ")]}":
            if not open_ or _PAIRS[text[open_[-1]]] != sign:
                return place
            open_.pop()
    return open_[0] if open_ else None


def _finding(
    draft: Draft, severity: Severity, message: str, start: int = -1, end: int = -1
) -> Finding:
    return Finding(draft.segment, "punctuation", severity, message, start, end)
