"""The words in front of a German noun: which of them agree with it, and what would.

Read from the noun backwards: adjectives, then a determiner, then a preposition. Only endings are
looked at, no dictionary: what cannot be told is taken to be right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

CASES = ("nom", "acc", "dat", "gen")
#: The keys of a declension: the genders in the singular, and the plural.
KEYS = ("m", "f", "n", "pl")
#: What a noun may be where it stands: its key and case.
Reading = tuple[str, str]

# Endings by key, a column a case.
_Table = dict[str, tuple[str, str, str, str]]
_DER: _Table = {
    "m": ("er", "en", "em", "es"),
    "f": ("ie", "ie", "er", "er"),
    "n": ("as", "as", "em", "es"),
    "pl": ("ie", "ie", "en", "er"),
}
_STRONG: _Table = {
    "m": ("er", "en", "em", "es"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "es"),
    "pl": ("e", "e", "en", "er"),
}
_EIN: _Table = {**_STRONG, "m": ("", "en", "em", "es"), "n": ("", "", "em", "es")}
# Adjectives, by what stands before them.
_ALONE: _Table = {**_STRONG, "m": ("er", "en", "em", "en"), "n": ("es", "es", "em", "en")}
_AFTER_DER: _Table = {
    "m": ("e", "en", "en", "en"),
    "f": ("e", "e", "en", "en"),
    "n": ("e", "e", "en", "en"),
    "pl": ("en", "en", "en", "en"),
}
_AFTER_EIN: _Table = {**_AFTER_DER, "m": ("er", "en", "en", "en"), "n": ("es", "es", "en", "en")}

_DIESER = ("dies", "jen", "jed", "welch", "solch", "manch", "all", "beid")
_MEIN = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser", "eur")
# Prepositions with an article in them: the preposition, the article's cases and keys.
_JOINED = {
    "im": ("in", "dat", "mn"),
    "am": ("an", "dat", "mn"),
    "vom": ("von", "dat", "mn"),
    "beim": ("bei", "dat", "mn"),
    "zum": ("zu", "dat", "mn"),
    "zur": ("zu", "dat", "f"),
    "ins": ("in", "acc", "n"),
    "ans": ("an", "acc", "n"),
}
_BY_PARTS = {("zu", "der"): "zur"} | {
    (preposition, "das" if case == "acc" else "dem"): joined
    for joined, (preposition, case, keys) in _JOINED.items()
    if keys != "f"
}


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Which cases a preposition wants.
_WANTS = {
    preposition: cases
    for listed, cases in (
        ("aus bei gegenüber mit nach seit von zu ab außer", ("dat",)),
        ("bis durch für gegen ohne um", ("acc",)),
        ("während wegen trotz statt innerhalb außerhalb", ("gen", "dat")),
        ("an auf hinter in neben über unter vor zwischen", ("acc", "dat")),
    )
    for preposition in _words(listed)
}
_ADJECTIVE = regex.compile(r"(\p{Ll}[\p{L}\p{M}-]*?|\d+-\p{Ll}+?)(e|en|er|es|em)")
# Words that look like adjectives and are none.
_NO_ADJECTIVES = _words(
    "aber alles anderes außer bevor bisher bislang daher dessen deren eher erstmalig etwas gegen "
    "gerade gestern heute hinter ihnen immer inzwischen lange leider lieber morgen neben nachdem "
    "oder ohne seitdem seither sondern später teilweise trotzdem unter weder wegen weiter wieder "
    "zwischen über früher zusammen soeben eben daneben dagegen"
)
# Phrases of a preposition and what looks like an adjective, which belong to no noun.
_FIXED = {
    ("vor", "allem"), ("unter", "anderem"), ("seit", "langem"), ("seit", "kurzem"),
    ("bei", "weitem"), ("ohne", "weiteres"), ("vor", "kurzem"), ("von", "neuem"),
}  # fmt: skip
# Verbs in the past that often stand between a pronoun and a name, and look like adjectives: Das
# sagte Merkel.
_PAST = _words(
    "berichtete bestätigte betonte brachte durfte erklärte forderte führte hatte hatten kannte "
    "konnte kritisierte kündigte lehnte lobte machte meinte meldete musste sagte sagten sollte "
    "stimmte teilte warnte wollte wusste zeigte"
)
# Determiners that are adjectives behind another one: die beiden Verträge, einer solchen Politik.
_SECOND = ("beid", "solch", "ein")
_DEGREES = _words("sehr ziemlich besonders äußerst völlig so noch und oder")
_NUMBER = regex.compile(r"(?i:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|\d[\d.,]*")
_WORDS = regex.compile(r"[\p{L}\p{M}\p{N}](?:[.,]?[\p{L}\p{M}\p{N}'’-])*")
# What parts the words of a phrase: blanks, and quotation marks that open before the noun.
_GAP = regex.compile(r"\s*[\"„“»«‚‘']*")
# A name in the genitive stands for a determiner.
_GENITIVE = regex.compile(r"\p{Lu}.*[s'’]")
# Verbs end so as well: besuchte, besuchten, gehen.
_VERBAL = regex.compile(r"(?:te|de|en)$")
# No phrase has more letters.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Phrase:
    """What stands before a noun: spans of the determiner and adjectives, the preposition."""

    text: str
    determiner: tuple[int, int] | None
    adjectives: tuple[tuple[int, int], ...]
    preposition: str

    def word(self, span: tuple[int, int]) -> str:
        """The word at a span, in small letters."""
        return self.text[slice(*span)].lower()


def phrase(before: str) -> Phrase | None:
    """What at the end of a text belongs to a noun that follows; None where nothing does, and where
    it cannot be told.

    Adjectives without a determiner count only behind a preposition, or a genitive where they have
    an ending that no verb has (Perus neuer Plan): else they may be verbs (Paris besuchte Peter).
    """
    spans = list(_last_words(before))
    words = [before[slice(*span)] for span in spans]
    small = [word.lower() for word in words] + ["", ""]
    adjectives: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        is_adjective = _ADJECTIVE.fullmatch(word) is not None and word not in _NO_ADJECTIVES
        if (small[place + 1], small[place]) in _FIXED:
            return None
        if small[place] in determiners():
            if _stem(small[place]) in _SECOND and small[place + 1] in determiners():
                adjectives.append(spans[place])
                continue
            return _determined(before, spans[place], small[place:], tuple(adjectives))
        if _NUMBER.fullmatch(word) or (adjectives and small[place] in _DEGREES):
            continue
        if is_adjective:
            adjectives.append(spans[place])
            continue
        preposition = small[place] if small[place] in _WANTS else ""
        verbal = any(_VERBAL.search(before[slice(*span)]) for span in adjectives)
        if adjectives and (preposition or (_GENITIVE.fullmatch(word) and not verbal)):
            return Phrase(before, None, tuple(adjectives), preposition)
        if not adjectives or not word[:1].isalpha() or small[place] not in _NO_ADJECTIVES:
            return None
        # An adverb between the determiner and the adjective: ein lange erwarteter Vertrag.
    return None


def _determined(
    before: str,
    span: tuple[int, int],
    words: Sequence[str],
    adjectives: tuple[tuple[int, int], ...],
) -> Phrase | None:
    """The phrase that a determiner begins; ``words`` are it and those before it, from the end."""
    word, earlier, first = words[0], words[1], words[2] if len(words) > 2 else ""
    if earlier in _WANTS and first in determiners():
        return None  # der von ihr unterzeichnete Vertrag
    if word == "ihr" and _WANTS.get(earlier) == ("dat",):
        return None  # mit ihr
    if adjectives and before[slice(*adjectives[-1])] in _PAST:
        return None
    return Phrase(before, span, adjectives, _JOINED[word][0] if word in _JOINED else earlier)


def agrees(found: Phrase, allowed: Collection[Reading], inside: str = "") -> bool:
    """Whether a phrase fits a noun that may have one of the readings.

    Of several adjectives the nearest to the noun counts: what is before it may be an adverb (die
    lange erwartete Wahl). ``inside`` is the ending of the adjective that the noun itself begins
    with (Rote Linie), if any.
    """
    endings = [case_ending(found.word(span)) for span in found.adjectives[:1]]
    endings += [inside] if inside else []
    return any(
        (key, case) in allowed
        and all(ending == _after(stem)[key][CASES.index(case)] for ending in endings)
        for stem, key, case in _readings(found)
    )


def fitted(found: Phrase, allowed: Collection[Reading]) -> list[tuple[str, str]]:
    """The text with the phrase in the forms that agree, one for each reading that may be, the
    nearest to what was there first; with each the ending that adjectives have there."""
    word = found.word(found.determiner) if found.determiner else ""
    stem = _stem(word)
    wanted = (_JOINED[word][1],) if word in _JOINED else _WANTS.get(found.preposition, CASES)
    listed = sorted(allowed, key=lambda one: (KEYS.index(one[0]), CASES.index(one[1])))
    old = found.text.split()
    made: dict[tuple[str, str], int] = {}
    for key, case in [one for one in listed if one[1] in wanted] or listed:
        text = _written(found, stem, key, case)
        if text is not None:
            changed = sum(a != b for a, b in zip(old, text.split(), strict=False))
            made.setdefault((text, _after(stem)[key][CASES.index(case)]), changed)
    return sorted(made, key=lambda one: made[one])


def case_ending(text: str) -> str:
    """The ending of an attributive adjective, "" where a word has none."""
    match = _ADJECTIVE.fullmatch(text[:1].lower() + text[1:])
    return match[2] if match else ""


@lru_cache(maxsize=1)
def determiners() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Each form of a determiner with what it can be: its stem, key and case."""
    found: dict[str, list[tuple[str, str, str]]] = {}

    def add(form: str, stem: str, key: str, case: str) -> None:
        found.setdefault(form, []).append((stem, key, case))

    for stem in ("d", *_DIESER, *_MEIN):
        for key in KEYS:
            if (stem == "ein" and key == "pl") or (stem in ("all", "beid") and key != "pl"):
                continue
            for case in CASES:
                add(_spelled(stem, key, case), stem, key, case)
    for joined, (_, case, keys) in _JOINED.items():
        for key in keys:
            add(joined, "d", key, case)
    return {form: tuple(readings) for form, readings in found.items()}


def _last_words(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the last words, from the end; only blanks and opening quotes part them."""
    first = max(0, len(text) - _LONGEST)
    end = len(text)
    for match in reversed(list(_WORDS.finditer(text, first))):
        if not _GAP.fullmatch(text, match.end(), end):
            return
        yield match.span()
        end = match.start()


def _readings(found: Phrase) -> Iterator[tuple[str, str, str]]:
    """What the determiner can be; with none, every key and case."""
    if found.determiner is None:
        yield from (("", key, case) for key in KEYS for case in CASES)
        return
    word = found.word(found.determiner)
    yield from determiners()[word]
    # Behind a comma it may be a relative pronoun, and the noun stand alone: ", die Hirten sahen",
    # ", in dem Merkel ging".
    head = found.text[: found.determiner[0]].rstrip()
    if found.preposition in _WANTS and head.lower().endswith(" " + found.preposition):
        head = head[: -len(found.preposition)].rstrip()
    if word[0] == "d" and word != "dies" and head.endswith(","):
        yield from (("", key, case) for key in KEYS for case in CASES if case != "gen")


def _written(found: Phrase, stem: str, key: str, case: str) -> str | None:
    """The text with the phrase in a case; None where its determiner has no such form."""
    text = found.text
    nearest = case_ending(found.word(found.adjectives[0])) if found.adjectives else ""
    for start, end in found.adjectives:
        match = _ADJECTIVE.fullmatch(text[start:end])
        if match is not None and match[2] == nearest:  # else it may be an adverb
            text = text[:start] + match[1] + _after(stem)[key][CASES.index(case)] + text[end:]
    if found.determiner is None:
        return text
    start, end = found.determiner
    word = text[start:end]
    shown = _spelled(stem, key, case)
    if (stem, key, case) not in determiners().get(shown, ()):
        return None
    if word.lower() in _JOINED:
        shown = _BY_PARTS.get((found.preposition, shown), f"{found.preposition} {shown}")
    if word[0].isupper():
        shown = shown[0].upper() + shown[1:]
    return text[:start] + shown + text[end:]


def _after(stem: str) -> _Table:
    """How adjectives decline behind a determiner."""
    if stem in _MEIN:
        return _AFTER_EIN
    return _AFTER_DER if stem else _ALONE


def _stem(word: str) -> str:
    return determiners()[word][0][0] if word in determiners() else ""


def _spelled(stem: str, key: str, case: str) -> str:
    at = CASES.index(case)
    if stem == "d":
        return stem + _DER[key][at]
    ending = (_EIN if stem in _MEIN else _STRONG)[key][at]
    return "euer" if (stem, ending) == ("eur", "") else stem + ending
