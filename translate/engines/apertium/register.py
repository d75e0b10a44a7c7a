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
# Pronouns whose polite form is another word; "prpers" is any personal pronoun in some pairs.
_PRONOUNS: dict[str, dict[str, tuple[str, ...]]] = {
    "fr": {"tu": ("vous",), "te": ("vous",), "toi": ("vous",)},
    "es": {"ti": ("usted", "prpers"), "te": ("le",)},
    "pt": {"te": ("lhe",), "ti": ("você",), "tu": ("você",)},
}
_GENDER = regex.compile(r"(?<=<pos>)<(?:m|f|mf)>")


def has_polite_form(language: str) -> bool:
    """Whether a polite address of this language is known here."""
    return language in _POSSESSIVES


def polite(unit: str, language: str) -> tuple[str, ...]:
    """What the unit's polite form may be, the likelier first; nothing where it addresses nobody.

    >>> polite("poder<vbmod><pri><p2><sg>", "es")
    ('poder<vbmod><pri><p3><sg>',)
    >>> polite("vuestro<det><pos><m><pl>", "es")
    ('suyo<det><pos><mf><pl>',)
    """
    if language not in _POSSESSIVES:
        return ()
    familiar, own, gender = _POSSESSIVES[language]
    lemma, tag, rest = unit.partition("<")
    tags = tag + rest
    # Some pairs have the article in the lemma: "o voso".
    article, space, last = lemma.rpartition(" ")
    if "<pos>" in tags and last.lower() in familiar:
        shown = _GENDER.sub(f"<{gender}>", tags) if gender else tags
        return (article + space + _like(last, own) + shown,)
    if "<p2>" not in tags:
        return ()
    if language == "fr":
        tags = regex.sub(r"(<p2>(?:<(?:m|f|mf)>)?)<sg>", r"\1<pl>", tags)
    else:
        tags = tags.replace("<p2>", "<p3>")
    words = _PRONOUNS.get(language, {}).get(lemma.lower(), ()) if "<prn>" in tags else ()
    return tuple(_like(lemma, word) + tags for word in words) or (lemma + tags,)


def _like(model: str, word: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
