"""Single quotation marks, which Apertium takes for apostrophes: taken out, and put back."""

from __future__ import annotations

from bisect import bisect, bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from glossary.concept import ConceptId, TermMatch
from translate import inline
from translate.article import DraftTerm, Tag, TermStatus
from translate.engines.base import Constraint, Hypothesis, Request

# A mark may open in front of a word where none ends. Short forms ('tis, '90s) begin with one.
_SHORT = r"(?:tis|twas|em|n|cause|til|till|round|bout)(?![\p{L}\p{N}])|\p{N}\p{N}(?!\p{N})"
_OPENING = regex.compile(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}.,;:!?)\]%'’])['‘](?!(?i:{_SHORT}))(?=[\p{{L}}\p{{N}}¿¡(\[…])"
)
_CLOSING = regex.compile(r"(?<=[\p{L}\p{M}\p{N}.,;:!?)\]…%])['’](?![\p{L}\p{M}\p{N}'’])")
# A few words without a sign.
_FEW = regex.compile(r"[\p{L}\p{M}\p{N}'’-]+(?: [\p{L}\p{M}\p{N}'’-]+){0,4}")
# What stands in for a pair of marks: the first that the text has none of.
_STAND_INS = ('""', "“”", "«»")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A request without single marks. ``tags`` are the words that stood between two, ``marks`` what
    stands for them around longer speech ("": nothing does), ``single`` the marks themselves."""

    request: Request
    tags: tuple[Tag, ...] = ()
    marks: str = ""
    single: str = "''"

    def phrases(self) -> tuple[str, ...]:
        """What has to be asked by itself, so that the words are found again."""
        return inline.phrases(self.request.text, self.tags)


def quoted(request: Request) -> Quoted:
    """The request as Apertium reads it right.

    Quoted words are taken out of their marks, which would be put around others where a noun moves;
    around speech with signs of its own there are double marks.
    """
    text = request.text
    pairs = list(_pairs(text, request.constraints))
    if not pairs:
        return Quoted(request)
    words = [pair for pair in pairs if _FEW.fullmatch(text, pair[0] + 1, pair[1])]
    marks = next((two for two in _STAND_INS if not set(two) & set(text)), "")
    letters = list(text)
    for start, end in pairs:
        short = (start, end) in words
        if short or marks:
            letters[start], letters[end] = ("", "") if short else (marks[0], marks[1])
    cuts = [at for pair in words for at in pair]

    def moved(place: int) -> int:
        return place - bisect_left(cuts, place)

    held = tuple(
        replace(one, start=moved(one.start), end=moved(one.end)) for one in request.constraints
    )
    tags = tuple(Tag(n, moved(start + 1), moved(end)) for n, (start, end) in enumerate(words))
    asked = replace(request, text="".join(letters), constraints=held)
    return Quoted(asked, tags, marks, "‘’" if "‘" in text else "''")


def singled(answer: Hypothesis, asked: Quoted, alone: Mapping[str, str]) -> Hypothesis:
    """The answer with its single marks; ``alone`` says what the quoted words are by themselves."""
    if not asked.marks and not asked.tags:
        return answer
    letters = list(answer.text)
    opened = False
    for place, letter in enumerate(letters):
        if letter in asked.marks:
            opened = not opened if asked.marks == '""' else letter == asked.marks[0]
            letters[place] = asked.single[0 if opened else 1]
    terms = [
        DraftTerm(_match(one), "", *span, TermStatus.HELD)
        for one, span in zip(asked.request.constraints, answer.spans, strict=False)
        if span is not None
    ]
    placed = inline.place(asked.request.text, answer.text, asked.tags, terms, alone)
    there = [tag for tag in placed if tag.start < tag.end]
    put: dict[int, str] = {}
    for tag in there:
        put[tag.end] = asked.single[1] + put.get(tag.end, "")
        put[tag.start] = put.get(tag.start, "") + asked.single[0]
    at = sorted(place for tag in there for place in (tag.start, tag.end))
    text = "".join(put.get(n, "") + letter for n, letter in enumerate([*letters, ""]))
    spans = tuple(
        span and (span[0] + bisect(at, span[0]), span[1] + bisect_left(at, span[1]))
        for span in answer.spans
    )
    return replace(answer, text=text, spans=spans)


def _match(one: Constraint) -> TermMatch:
    return TermMatch(ConceptId("", one.source), one.start, one.end, one.source)


def _pairs(text: str, held: Sequence[Constraint]) -> Iterator[tuple[int, int]]:
    """Where single marks open and close, but for those within a term."""
    terms = {place for one in held for place in range(one.start, one.end)}
    openings = [one.start() for one in _OPENING.finditer(text) if one.start() not in terms]
    closings = [one.start() for one in _CLOSING.finditer(text) if one.start() not in terms]
    for opening, following in pairwise([*openings, len(text)]):
        ends = closings[bisect(closings, opening) : bisect(closings, following)]
        # One behind an s may be a genitive: 'the workers' house'.
        sure = [at for at in ends if text[at - 1] not in "sS"]
        if ends:
            yield opening, (sure or ends)[0]
