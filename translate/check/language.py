"""Language: the translation is in the language it should be in.

"The minister resigned on Monday after the vote" → "Le ministre a démissionné lundi après le vote"
is a warning where Spanish was asked for. Short texts, names and near relatives are given the
benefit of the doubt; what is the source word for word, `coverage` reports.
"""

from __future__ import annotations

from functools import cache

import regex

from glossary.concept import Glossary
from translate.article import Draft, Finding, Origin, Run, Segment, Severity
from translate.check.placeholders import blanked
from translate.language import KNOWN, base, close, identify, name, quick, script

# From so many letters in words that are no names on; a dense script says as much with fewer.
LETTERS, DENSE_LETTERS = 20, 8
# How sure the identifier must be that it is the source's language, and a third one.
SURE, SURE_OF_ANOTHER = 0.9, 0.95
# A third language is looked for in texts of this many letters.
LETTERS_OF_ANOTHER = 60

_DENSE = frozenset({"Han", "Hiragana", "Hangul"})
# Words in capitals are mostly names, which stay as they are, but for the first.
_NAME = regex.compile(r"(?<!^)(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’\-]*")
_LETTER = regex.compile(r"\p{L}")
# A sentence in each of a script's languages is not needed: one letter tells its script.
_SCRIPTS = {
    "Cyrillic": "be bg kk ky mk mn ru uk",
    "Arabic": "ar fa ps sd ur ckb ug",
    "Devanagari": "hi mr ne",
    "Han": "zh",
    "Hiragana": "ja",
    "Hangul": "ko",
    "Greek": "el",
    "Hebrew": "he",
    "Thai": "th",
    "Armenian": "hy",
    "Georgian": "ka",
    "Bengali": "bn",
    "Ethiopic": "am",
    "Latin": "af ca cs cy da de en eo es et eu fi fil fr ga gl ha hr hu id ig is it lt lv mg ms mt "
    "nb nl nn oc pl pt ro sk sl so sq sv sw tr vi xh yo zu",
}


def check(run: Run, glossary: Glossary) -> list[Finding]:
    """Return a warning for every translation that is in another language."""
    drafts = {draft.segment: draft for draft in run.drafts}
    findings = []
    for segment in run.segments:
        draft = drafts.get(segment.id)
        if draft is None or draft.origin is Origin.SOURCE or base(draft.language) not in KNOWN:
            continue
        if draft.text.strip() == segment.text.strip():
            continue
        found = _other(segment, draft)
        if found:
            where = "still in" if found == segment.language else "in"
            message = (
                f"The translation seems to be {where} {name(found)}, not in {name(draft.language)}."
            )
            findings.append(Finding(draft.segment, "language", Severity.WARNING, message))
    return findings


def _other(segment: Segment, draft: Draft) -> str:
    """Return the language a draft is in, or "" where it may be the right one."""
    source, target = segment.language, draft.language
    if base(source) == base(target):
        return ""
    words = _NAME.sub(" ", blanked(draft.text))
    letters = len(_LETTER.findall(words))
    written = script(words)
    if letters < (DENSE_LETTERS if written in _DENSE else LETTERS):
        return ""
    wanted = _script_of(base(target))
    if wanted and written and written != wanted:
        found = _another(words, target)
        return found or (source if _script_of(base(source)) == written else "")
    if base(source) in KNOWN and not close(source, target):
        found, sure = identify(words, [source, target])
        if found == source and sure >= SURE:
            # Among two, any other language is one of them: it must be the source's among all.
            return source if base(identify(words)[0]) == base(source) else _another(words, target)
    return _another(words, target) if letters >= LETTERS_OF_ANOTHER else ""


def _another(text: str, target: str) -> str:
    votes = quick(text)
    found = max(votes, key=lambda one: (votes[one], one), default="")
    if not found or votes[found] < SURE_OF_ANOTHER or base(found) == base(target):
        return ""
    return "" if close(found, target) else found


@cache
def _script_of(language: str) -> str:
    """Return the one script a language is written in; "" where it has several or is not listed."""
    return next((one for one, those in _SCRIPTS.items() if language in those.split()), "")
