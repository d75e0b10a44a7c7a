"""Coverage: nothing is lost on the way, and nothing stays in the source language beyond names.

Every segment has a translation of a likely length. "Moon visits the border" → "Moon visits the
border" is an error in Spanish, "Moon visita la frontera" passes; a name alone may stay as it is.
"""

from __future__ import annotations

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Origin, Run, Segment, Severity
from translate.check.placeholders import blanked

# Letters of a text for each letter of the same text in English: medians over 292 news sentences
# of NTREX-128 in each language. Languages not listed are taken for 1.
# fmt: off
LETTERS = {
    "am": 0.66, "ar": 0.94, "bg": 1.13, "bn": 0.65, "bs": 1.03, "ca": 1.18, "de": 1.22,
    "el": 1.23, "en": 1.00, "es": 1.15, "fa": 0.92, "fr": 1.16, "gl": 1.08, "ha": 1.13,
    "hi": 0.64, "hr": 1.06, "id": 1.21, "it": 1.20, "ja": 0.46, "ko": 0.45, "mk": 1.07,
    "nl": 1.17, "pl": 1.19, "prs": 0.94, "ps": 0.92, "pt": 1.15, "ro": 1.18, "ru": 1.12,
    "sq": 1.16, "sr": 1.03, "sw": 1.18, "tr": 1.08, "uk": 1.03, "ur": 0.93, "zh": 0.38,
}
# fmt: on
# A draft is suspicious beyond these multiples of the likely length, where at least so many letters
# are likely: of those 10,000 human translations, fewer than 1 in 1,000 are. Whatever its length a
# translator may have to explain something, in so many letters.
SHORTEST, LONGEST, FROM_LETTERS, EXPLAINED = 0.5, 2.1, 30, 16
# So many lower-case words in a row that are the source's own are no names any more.
LEFT_RUN = 4
# Every word of the source is compared with every one of the draft, of so many.
_MOST_WORDS = 1000
# Whole drafts that equal their source count from this many lower-case words on.
LEFT_WHOLE = 3
# Between close relatives whole phrases are rightly the same ("no centro de", "de una casa").
LEFT_RUN_RELATED = 9

_RELATED = (
    frozenset({"es", "gl", "pt", "ca", "oc", "ast", "an", "it", "fr", "ro", "eo"}),
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"bs", "hr", "sr", "sl", "mk", "bg"}),
    frozenset({"ru", "uk", "be"}),
    frozenset({"id", "ms"}),
    frozenset({"hi", "ur", "mr", "ne"}),
    frozenset({"nl", "af"}),
)
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’\-][\p{L}\p{M}]+)*")
_LOWER = regex.compile(r"\p{Ll}[\p{L}\p{M}'’\-]*|\p{Lo}[\p{L}\p{M}'’\-]*")


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return what a run lost, left as it was, or rendered suspiciously short or long."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: list[Finding] = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        finding = _lost(segment, draft)
        if finding is None and draft is not None:
            finding = _left(segment, draft, run) or _length(segment, draft)
        if finding is not None:
            findings.append(finding)
    return findings


def _lost(segment: Segment, draft: Draft | None) -> Finding | None:
    if not segment.text.strip():
        if draft is not None and draft.text.strip():
            return _finding(
                segment, Severity.WARNING, "The translation has text that the source does not have."
            )
        return None
    if draft is None:
        return _finding(segment, Severity.ERROR, "The segment has no translation.")
    if not draft.text.strip():
        return _finding(segment, Severity.ERROR, "The translation of the segment is empty.")
    return None


def _left(segment: Segment, draft: Draft, run: Run) -> Finding | None:
    source, target = _base(segment.language), _base(draft.language)
    if source == target or not _LETTER.search(segment.text):
        return None
    if draft.origin is Origin.SOURCE:
        return _finding(
            segment,
            Severity.INFO if kept_on_request(segment, draft, run) else Severity.ERROR,
            f"This was left untranslated, in its own language ({segment.language})"
            + (f": what the engine made of it {draft.fault}." if draft.fault else "."),
        )
    related = any(source in family and target in family for family in _RELATED)
    held = [(term.match.start, term.match.end) for term in draft.terms]
    words = _own_words(segment, held, frozenset(draft.unknown))
    text = blanked(draft.text)
    lower = [word for word in words if word and _LOWER.fullmatch(word)]
    if draft.text.strip() == segment.text.strip():
        if len(lower) >= (LEFT_RUN_RELATED if related else LEFT_WHOLE):
            return _finding(
                segment, Severity.ERROR, "The translation is the source, word for word."
            )
        return None
    longest = LEFT_RUN_RELATED if related else LEFT_RUN
    run_of_words = _common_run(words, [m.group() for m in _WORD.finditer(text)])
    if len(run_of_words) < longest:
        return None
    shown = " ".join(run_of_words)
    match = regex.search(r"[^\p{L}\p{M}]+".join(map(regex.escape, run_of_words)), text)
    start, end = match.span() if match else (-1, -1)
    return _finding(
        segment, Severity.WARNING, f"“{shown}” was left in the source language.", start, end
    )


def _own_words(segment: Segment, held: list[tuple[int, int]], unknown: frozenset[str]) -> list[str]:
    """Return the source's words in order, with "" for those that may stay: terms and unknown."""
    words = []
    for match in _WORD.finditer(blanked(segment.text)):
        free = any(start <= match.start() and match.end() <= end for start, end in held)
        words.append("" if free or match.group() in unknown else match.group())
    return words


def _common_run(source: list[str], target: list[str]) -> list[str]:
    """Return the longest run of lower-case words that both have in succession.

    Of a segment that is no sentence by far the beginning tells.
    """
    source, target = source[:_MOST_WORDS], target[:_MOST_WORDS]
    best: list[str] = []
    lengths: dict[int, int] = {}
    for i, word in enumerate(source):
        row: dict[int, int] = {}
        if word and _LOWER.fullmatch(word):
            for j, other in enumerate(target):
                if word == other:
                    row[j] = lengths.get(j - 1, 0) + 1
                    if row[j] > len(best):
                        best = source[i - row[j] + 1 : i + 1]
        lengths = row
    return best


def _length(segment: Segment, draft: Draft) -> Finding | None:
    have, got = (len(_LETTER.findall(blanked(text))) for text in (segment.text, draft.text))
    likely = have * likely_letters(draft.language) / likely_letters(segment.language)
    if max(likely, got) < FROM_LETTERS or likely == 0:
        return None
    room = EXPLAINED * min(likely_letters(draft.language), 1.0)
    if likely * SHORTEST <= got <= likely * LONGEST + room:
        return None
    word = "short" if got < likely else "long"
    return _finding(
        segment,
        Severity.WARNING,
        f"The translation is suspiciously {word}: {got} letters where about {likely:.0f} are "
        f"likely ({have} in the source).",
    )


def kept_on_request(segment: Segment, draft: Draft, run: Run) -> bool:
    """Tell whether a draft was left as it was because whoever ran this asked for it.

    Kept because nothing could render it, it is a fault.
    """
    return (
        draft.origin is Origin.SOURCE
        and run.signature.settings.get("captions") == "keep"
        and segment.language != run.article.language
    )


def likely_letters(language: str) -> float:
    """Return how many letters a text has in a language for each it has in English."""
    return LETTERS.get(_base(language), 1.0)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _finding(
    segment: Segment, severity: Severity, message: str, start: int = -1, end: int = -1
) -> Finding:
    return Finding(segment.id, "coverage", severity, message, start, end)
