"""Agreement where a term was put in: a + el → al, de + le → du, elision before a vowel.

Only the words right in front of a term are touched; the rest of the sentence is the engine's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import regex

_CONTRACTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "es": ((r"a el", "al"), (r"de el", "del")),
    "ca": ((r"a el", "al"), (r"de el", "del"), (r"per el", "pel")),
    "gl": (
        (r"a o", "ao"),
        (r"a a", "á"),
        (r"de o", "do"),
        (r"de a", "da"),
        (r"en o", "no"),
        (r"en a", "na"),
    ),
    "fr": ((r"à le", "au"), (r"à les", "aux"), (r"de le", "du"), (r"de les", "des")),
    "pt": (
        (r"a o", "ao"),
        (r"a a", "à"),
        (r"de o", "do"),
        (r"de a", "da"),
        (r"em o", "no"),
        (r"em a", "na"),
    ),
    "it": (
        (r"a il", "al"),
        (r"di il", "del"),
        (r"da il", "dal"),
        (r"in il", "nel"),
        (r"su il", "sul"),
    ),
}
# Words that lose their vowel in front of another one, and what they become.
_ELISIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": ((r"le|la", "l"), (r"de", "d"), (r"que", "qu"), (r"du", "de l")),
    "ca": ((r"el|la", "l"), (r"de", "d"), (r"del", "de l"), (r"al", "a l")),
    "it": ((r"lo|la", "l"), (r"della|dello", "dell"), (r"alla|allo", "all")),
}
_VOWEL = regex.compile(r"[aeiouàâéèêëíïîóôúùûh]", regex.IGNORECASE)


def mend(text: str, spans: Sequence[tuple[int, int]], language: str) -> str:
    """Mend the words in front of the terms at ``spans`` (from the right, so offsets stay good)."""
    base = language.partition("-")[0]
    for start, _ in sorted(spans, reverse=True):
        before, rest = text[:start], text[start:]
        for pattern, joined in _CONTRACTIONS.get(base, ()):
            before, count = regex.subn(
                rf"(?i)(?<!\p{{L}}){pattern}(\s)$",
                partial(_joined, joined),
                before,
            )
            if count:
                break
        if _VOWEL.match(rest) and rest[:1].lower() != "h":
            for pattern, stem in _ELISIONS.get(base, ()):
                before, count = regex.subn(
                    rf"(?i)(?<![\p{{L}}'’])({pattern})\s$",
                    partial(_elided, stem),
                    before,
                )
                if count:
                    break
        text = before + rest
    return text


def _joined(text: str, match: regex.Match[str]) -> str:
    return _like(match[0], text) + str(match[1])


def _elided(text: str, match: regex.Match[str]) -> str:
    return _like(match[0], text) + "'"


def _like(model: str, text: str) -> str:
    return text[:1].upper() + text[1:] if model[:1].isupper() else text
