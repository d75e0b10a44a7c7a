"""How the reader is addressed: politely, as print does, and in one way throughout a text.

English does not tell; Apertium answers "you can use your tabs" with a familiar verb beside a plural
possessive. Works on generator input (``lemma<tag>…``): the polite form is another person or number
of the same word. What the pair cannot generate stays as it was, which the caller sees to.
"""

from __future__ import annotations

import regex

# Possessives of the second person, and what stands for them: Spanish "su" is suyo<mf>.
_POSSESSIVES: dict[str, tuple[frozenset[str], str, str]] = {
    "es": (frozenset({"vuestro", "tuyo"}), "suyo", "mf"),
    "ca": (frozenset({"vostre", "teu"}), "seu", ""),
    "gl": (frozenset({"voso", "teu"}), "seu", ""),
    "pt": (frozenset({"vosso", "teu"}), "seu", ""),
    "it": (frozenset({"vostro", "tuo"}), "suo", ""),
    "fr": (frozenset({"ton"}), "votre", "mf"),
}
_GENDER = regex.compile(r"(?<=<pos>)<(?:m|f|mf)>")


def has_polite_form(language: str) -> bool:
    """Whether a polite address of this language is known here."""
    return language in _POSSESSIVES


def polite(unit: str, language: str) -> str | None:
    """The unit in its polite form; None where it addresses nobody.

    >>> polite("poder<vbmod><pri><p2><sg>", "es")
    'poder<vbmod><pri><p3><sg>'
    >>> polite("vuestro<det><pos><m><pl>", "es")
    'suyo<det><pos><mf><pl>'
    """
    if language not in _POSSESSIVES:
        return None
    familiar, own, gender = _POSSESSIVES[language]
    lemma, tag, tags = unit.partition("<")
    if "<pos>" in tag + tags and lemma.lower() in familiar:
        changed = own[:1].upper() + own[1:] if lemma[:1].isupper() else own
        tags = tag + tags
        return changed + (_GENDER.sub(f"<{gender}>", tags) if gender else tags)
    if "<p2>" not in unit:
        return None
    if language == "fr":
        return regex.sub(r"(<p2>(?:<(?:m|f|mf)>)?)<sg>", r"\1<pl>", unit)
    return unit.replace("<p2>", "<p3>")
