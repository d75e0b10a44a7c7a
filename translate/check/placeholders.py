"""Placeholders: what a program fills in, links to or reads stands in the translation as it is.

printf and brace fields (``%s``, ``%(name)s``, ``%1$d``, ``{0}``, ``{{x}}``, ``${x}``, ``$1``),
``%%``, tags, escapes such as ``\\n``, addresses. "Hello, {name}" → "Hola, {nombre}" is an error,
"{name}, hola" passes. Tags keep their nesting. A changed address is a warning: pages have versions
in other languages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Run, Segment, Severity
from translate.check import spelled

# Full-width marks end an address, as white space does: no space follows them.
_URL = r"(?:https?://|ftp://|www\.)[^\s<>\"«»“”„「」『』，。、；：！？（）]+"
_PRINTF = (
    r"%(?:\d{1,2}\$)?[-+#0]{0,3}(?:\d{1,3}|\*)?(?:\.(?:\d{1,3}|\*))?(?:hh|ll|[hlLzjtq])?"
    r"[diouxXeEfFgGcrsaAp@]"
)
_GAP = r"[ \u00a0\u202f]"
_KINDS = {
    "address": _URL,
    "mail": r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+",
    "comment": r"<!--.{0,500}?-->",
    "tag": r"</?[A-Za-z][A-Za-z0-9:._-]{0,40}(?:\s[^<>]{0,500})?/?>",
    "icu": r"\{\s?\w{1,40}\s?,\s?(?:plural|select|selectordinal|number|date|time)\b",
    "brace": r"\$\{[^{}\s][^{}\n]{0,80}\}|\{\{[^{}\n]{1,80}\}\}|#\{[^{}\n]{1,80}\}"
    r"|\{[A-Za-z0-9_.:!\[\]$@%<>^+-]{0,80}\}",
    "named": r"%\([A-Za-z_][\w.]{0,60}\)[-+#0]{0,3}\d{0,3}(?:\.\d{1,3})?[diouxXeEfFgGcrsa]",
    # No space flag, and no letter after a percentage: "100 %sicher", "50%ige".
    "printf": rf"(?<![\d%])(?<!\d{_GAP}){_PRINTF}(?![\p{{Ll}}\p{{M}}]{{3}})"
    rf"|(?<=\d{_GAP})%(?:\d{{1,2}}\$)?[sd@](?![\p{{L}}\p{{M}}'’])",
    "percent": r"%%",
    "dollar": r"(?<![\p{L}\p{N}$])\$\d(?![\d.,]?\d)(?!\p{L})",
    "escape": r"\\(?:[nrt](?![a-z]{2})|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\"|\\)",
}
_TOKEN = regex.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_TAG = regex.compile(r"<(?P<end>/?)(?P<name>[^\s<>/]+)[^<>]*?(?P<empty>/?)>")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
     "wbr"]
)  # fmt: skip
# What a program fills in or reads: figures in these are no numbers of the text.
FIELDS = frozenset({"comment", "tag", "icu", "brace", "named", "printf"})
_SOFT = frozenset({"address", "mail"})
_NUMBERED = regex.compile(r"%(\d+)\$")


class Token(NamedTuple):
    """A placeholder where it stands. ``key`` is what must be the same in the translation."""

    kind: str
    start: int
    end: int
    text: str
    key: str


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return the placeholders, tags and addresses that a run lost, changed or added."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: list[Finding] = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        if draft is None or not draft.text.strip() or not segment.text.strip():
            continue
        source, target = tokens(segment.text), tokens(draft.text)
        if source or target:
            findings += _compare(segment, draft, source, target)
    return findings


@lru_cache(maxsize=256)
def tokens(text: str) -> tuple[Token, ...]:
    """Return the placeholders, tags, escapes and addresses of a text, in order."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "address":
            end = _address_end(text, start, end)
        shown = text[start:end]
        found.append(Token(kind, start, end, shown, _key(kind, shown)))
    return tuple(found)


def blanked(text: str, kinds: Collection[str] = tuple(_KINDS)) -> str:
    """Return a text with its placeholders, tags and addresses as blanks, places unchanged."""
    pieces = []
    position = 0
    for token in tokens(text) if any(sign in text for sign in "%{<@$\\:.") else ():
        if token.kind not in kinds:
            continue
        pieces += [text[position : token.start], " " * (token.end - token.start)]
        position = token.end
    return "".join(pieces) + text[position:]


def _address_end(text: str, start: int, end: int) -> int:
    """Leave out what closes the sentence around an address, not the address."""
    while end > start and (
        text[end - 1] in ".,;:!?'’*…]}،؛؟|"
        or (text[end - 1] == ")" and text.count("(", start, end) < text.count(")", start, end))
    ):
        end -= 1
    return end


def _key(kind: str, text: str) -> str:
    if kind == "tag" and (tag := _TAG.fullmatch(text)):
        name = tag["name"].lower()
        # <br>, <br/> and <br /> are one; of the attributes, titles are translated.
        return f"<{tag['end']}{name}{'/' if tag['empty'] and name not in _VOID else ''}>"
    if kind == "address":
        return text.rstrip("/")
    return "".join(text.split()) if kind in ("icu", "brace") else text


def _compare(
    segment: Segment, draft: Draft, source: Sequence[Token], target: Sequence[Token]
) -> list[Finding]:
    # What stands inside a plural is translated, and its forms are as many as the language has.
    if any(token.kind == "icu" for token in (*source, *target)):
        source, target = ([t for t in side if t.kind != "brace"] for side in (source, target))
    source, target = _numbered(source, target)
    missing, extra = _without(source, target), _without(target, source)
    missing = [token for token in missing if not _is_money(token, draft)]
    extra = [token for token in extra if not _is_money(token, segment)]
    findings = []
    changed: dict[str, list[Token]] = {}
    for token in reversed(extra):
        changed.setdefault(token.kind, []).append(token)
    for token in missing:
        if changed.get(token.kind):
            other = changed[token.kind].pop()
            findings.append(_finding(draft, token, f"{_q(token)} became {_q(other)}", other))
        else:
            findings.append(_finding(draft, token, f"The translation lacks {_q(token)}", None))
    added = sorted(token for left in changed.values() for token in left)
    findings += [
        _finding(draft, token, f"The source does not have {_q(token)}", token) for token in added
    ]
    if not findings:
        findings = _order(draft, source, target) or _nesting(draft, source, target)
    return findings


def _without(tokens: Sequence[Token], others: Sequence[Token]) -> list[Token]:
    left = Counter((token.kind, token.key) for token in others)
    found = []
    for token in tokens:
        if left[token.kind, token.key] > 0:
            left[token.kind, token.key] -= 1
        else:
            found.append(token)
    return found


def _numbered(
    source: Sequence[Token], target: Sequence[Token]
) -> tuple[Sequence[Token], Sequence[Token]]:
    """Number the printf fields of one side where the other is numbered: %s %d is %1$s %2$d."""
    sides = [any(_NUMBERED.match(t.text) for t in side if t.kind == "printf")
             for side in (source, target)]  # fmt: skip
    if sides[0] == sides[1]:
        return source, target
    done = []
    for side, numbered in zip((source, target), sides, strict=True):
        count = 0
        made = []
        for token in side:
            if token.kind == "printf" and not numbered:
                count += 1
                token = token._replace(key=f"%{count}${token.key[1:]}")
            made.append(token)
        done.append(made)
    return done[0], done[1]


def _is_money(token: Token, text: Draft | Segment) -> bool:
    """Tell whether "$5" may be five dollars, which the other text says in its own way."""
    if token.kind != "dollar":
        return False
    base = text.language.partition("-")[0].lower()
    said = regex.search(rf"(?<!\p{{Nd}}){token.text[1:]}(?!\p{{Nd}})", text.text)
    return (
        said is not None
        or not spelled.knows(base)
        or int(token.text[1:]) in spelled.values(text.text, base)
    )


def _order(draft: Draft, source: Sequence[Token], target: Sequence[Token]) -> list[Finding]:
    """printf fields without numbers are filled in the order in which they stand."""
    ours = [token for token in source if token.kind == "printf"]
    theirs = [token for token in target if token.kind == "printf"]
    for one, other in zip(ours, theirs, strict=False):
        if one.key != other.key and not _NUMBERED.match(one.key):
            message = f"{_q(other)} stands where the source has {_q(one)}: number them (%1$s)"
            return [_finding(draft, one, message, other, "")]
    return []


def _nesting(draft: Draft, source: Sequence[Token], target: Sequence[Token]) -> list[Finding]:
    ours, fault = _pairs(source)
    if fault is not None:
        return []
    theirs, fault = _pairs(target)
    if fault is not None:
        return [_finding(draft, fault, f"{_q(fault)} is not where its other half is", fault, "")]
    known = {pair for pair, _ in ours}
    moved = [(pair, token) for pair, token in theirs if pair not in known]
    if moved:
        (around, inside), token = moved[0]
        where = f"inside “<{around}>”" if around else "outside the others"
        message = f"“<{inside}>” stands {where}, not as in the source"
        return [_finding(draft, token, message, token, "", Severity.WARNING)]
    return []


def _pairs(tokens: Sequence[Token]) -> tuple[list[tuple[tuple[str, str], Token]], Token | None]:
    """Return each tag with the one around it, and the first that is not properly nested."""
    stack: list[tuple[str, Token]] = []
    found: list[tuple[tuple[str, str], Token]] = []
    for token in tokens:
        tag = _TAG.fullmatch(token.text) if token.kind == "tag" else None
        if tag is None:
            continue
        name = tag["name"].lower()
        if tag["end"]:
            if not stack or stack[-1][0] != name:
                return found, token
            stack.pop()
            continue
        found.append(((stack[-1][0] if stack else "", name), token))
        if not tag["empty"] and name not in _VOID:
            stack.append((name, token))
    return found, stack[0][1] if stack else None


def _q(token: Token) -> str:
    return f"“{token.text if len(token.text) <= 80 else token.text[:79] + '…'}”"


def _finding(
    draft: Draft,
    token: Token,
    message: str,
    place: Token | None,
    advice: str = "keep it as it is in the source",
    severity: Severity | None = None,
) -> Finding:
    soft = Severity.WARNING if token.kind in _SOFT else Severity.ERROR
    start, end = (place.start, place.end) if place is not None else (-1, -1)
    message += f": {advice}." if advice else "."
    return Finding(draft.segment, "placeholders", severity or soft, message, start, end)
