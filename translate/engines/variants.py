"""Other ways to put a request: plainer, recased, cut in parts whose answers are joined again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from translate.engines.base import Hypothesis, Request

# Where a sentence is best cut: behind a stop, else a comma, else any word. Full-width signs need no
# blank. What is left out at the cut is the group "gap".
_QUOTE = r"[\"'”’»)\]」』）】》〉]"
_CUTS = (
    regex.compile(
        rf"[.!?;:…]{_QUOTE}*+(?P<gap>\s+)"
        rf"|[。！？；：]{_QUOTE}*+(?P<gap>\s*+)(?![。！？；：…]|{_QUOTE})"
    ),
    regex.compile(r"[,–—-](?P<gap>\s+)|[，、](?P<gap>\s*+)"),
    regex.compile(r"(?P<gap>\s+)"),
)
# Between what no blank is put where answers are joined: behind a full-width sign, and between
# characters of scripts that are written without blanks.
_SEAMLESS = regex.compile(
    r"[\u3001-\u303f\uff01-\uff60].|[\p{Han}\p{Hiragana}\p{Katakana}ー]{2}", regex.DOTALL
)

# Signs that models have seen less of than of their plain like; a sign stands for a sign.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‘’‚‛‹›", "'"),
        **dict.fromkeys("–—―−‑", "-"),
        **dict.fromkeys("\u00a0\u202f", " "),
    }
)
_CAPITAL = regex.compile(r"(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]+")


def plain(request: Request) -> Request | None:
    """The request with plain quotation marks, dashes and blanks; None where it has no other."""
    text = request.text.translate(_PLAIN)
    return None if text == request.text else replace(request, text=text)


def recased(request: Request) -> Request | None:
    """The request in small letters, but for its beginning and its terms; None where it is so."""
    spans = [(one.start, one.end) for one in request.constraints]

    def small(match: regex.Match[str]) -> str:
        start, end = match.span()
        held = any(start < right and left < end for left, right in spans)
        lower = match[0].lower()
        return match[0] if held or not start or len(lower) != len(match[0]) else lower

    text = _CAPITAL.sub(small, request.text)
    return None if text == request.text else replace(request, text=text)


def halves(request: Request) -> list[Request]:
    """Two requests for one, cut near the middle and never inside a term; one where it can't be."""
    middle = len(request.text) / 2
    spans = [(one.start, one.end) for one in request.constraints]
    for pattern in _CUTS:
        places = [
            gap
            for gap in (match.span("gap") for match in pattern.finditer(request.text))
            if gap[0] > 0
            and gap[1] < len(request.text)
            and all(gap[1] <= start or end <= gap[0] for start, end in spans)
        ]
        if places:
            first, second = min(places, key=lambda place: abs(place[0] - middle))
            if first > middle / 4 and second < 2 * middle - middle / 4:
                return [_slice(request, 0, first), _slice(request, second, len(request.text))]
    return [request]


def small(request: Request, tokens: Callable[[str], int], most: int) -> list[Request]:
    """Requests of at most ``most`` tokens each, in order; what cannot be cut stays as it is."""
    # A token has a character at least, so that short texts need not be counted.
    if len(request.text) <= most or tokens(request.text) <= most:
        return [request]
    cut = halves(request)
    if len(cut) == 1:
        return cut
    return [part for half in cut for part in small(half, tokens, most)]


def joined(answers: Sequence[Hypothesis]) -> Hypothesis:
    """One answer for the parts' answers, with their spans where they now are.

    A blank stands between them, unless what meets is written without.
    """
    text, spans, scores = "", [], []
    for answer in answers:
        needs_gap = text and answer.text and not _SEAMLESS.match(text[-1] + answer.text[0])
        gap = " " if needs_gap else ""
        shift = len(text) + len(gap)
        text += gap + answer.text
        spans += [
            None if span is None else (span[0] + shift, span[1] + shift) for span in answer.spans
        ]
        if answer.score is not None:
            scores.append(answer.score)
    unknown = tuple(word for answer in answers for word in answer.unknown)
    mean = sum(scores) / len(scores) if scores else None
    return Hypothesis(text, tuple(spans), unknown, mean)


def _slice(request: Request, start: int, end: int) -> Request:
    inside = tuple(
        replace(one, start=one.start - start, end=one.end - start)
        for one in request.constraints
        if start <= one.start and one.end <= end
    )
    return replace(request, text=request.text[start:end], constraints=inside)
