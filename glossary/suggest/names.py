"""The names of a text: capitalised sequences, less what only a sentence's beginning made so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from glossary.lemma import lemma
from glossary.suggest.frequency import is_used_abroad
from glossary.suggest.marks import (
    ACRONYM,
    NAME,
    Found,
    expanded,
    is_acronym,
    kind_of,
    quoted,
)
from glossary.suggest.text import Word
from glossary.suggest.words import (
    ACRONYMS_OF_DAILY_LIFE,
    BEGINNERS,
    DOUBTFUL_TITLES,
    INNER,
    KOREAN_SURNAMES,
    ORGANISATIONS,
    calendar,
    carries,
    is_title,
    joiners,
    starters,
)

_GIVEN_JOINED = regex.compile(r"\p{Lu}\p{Ll}+-\p{L}\p{Ll}+")
# A Korean syllable in Latin letters.
_SYLLABLE = regex.compile(
    r"(?:[bcdghjklmnprstwy]|ch|kk|pp|tt|ss|jj|hw|kw|gw|ky|my|py|hy|ry|gy|by)?"
    r"(?:a|ae|e|eo|eu|eui|i|o|oe|oo|ou|u|ui|wa|wae|we|weo|wi|wo|ya|yae|ye|yeo|yo|yoo|you|yu)"
    r"(?:k|l|m|n|ng|p|t|g|b|h|r)?",
    regex.IGNORECASE,
)
_OWNED = regex.compile(r"['’][sS]?\s")
_AND = frozenset({"and", "y", "et", "und"})
# What joins the parts of institutions' names only.
_OF = {
    "en": _AND | {"of", "for", "the"},
    "de": _AND | {"der", "für", "zur", "am", "an"},
}
# After these German puts an article before nouns, and none before places.
_BEFORE_PLACES = frozenset({"in", "aus", "nach", "bei", "bis"})
# Months that are names of people as well.
_DOUBTFUL_MONTHS = frozenset({"may", "april", "june", "august", "march"})


class Evidence:
    """What all texts together say of capitals: which words are written without them, too."""

    def __init__(self, texts: Sequence[Sequence[Word]]) -> None:
        self.low: Counter[str] = Counter()
        self.high: Counter[str] = Counter()
        for words in texts:
            for word in words:
                if not word.capital:
                    self.low[word.text.casefold()] += 1
                elif not word.opens and not word.heading:
                    self.high[word.text.casefold()] += 1

    def mostly_low(self, word: str) -> bool:
        """Whether a word is written without a capital more often than with one."""
        folded = word.casefold()
        return self.low[folded] > 0 and self.low[folded] >= self.high[folded]


def names_in(
    text: str, words: Sequence[Word], known: Sequence[bool], language: str, evidence: Evidence
) -> list[Found]:
    """Find the names of a text. ``known`` says of each word whether the glossary covers it."""
    found = list(expanded(text, words, language))
    found += quoted(text, words, language)
    taken = [False] * len(words)
    for one in found:
        taken[one.first : one.last] = [True] * (one.last - one.first)
    for first, last in _runs(words, taken, language):
        found += _from_run(words, first, last, known, language, evidence)
    return found


def is_korean(words: Sequence[str]) -> bool:
    """Whether words are a Korean name: family name, then a given name of two syllables."""
    if not words or words[0] not in KOREAN_SURNAMES:
        return False
    if len(words) == 2:
        return _GIVEN_JOINED.fullmatch(words[1]) is not None and all(
            _SYLLABLE.fullmatch(part) for part in words[1].split("-")
        )
    return len(words) == 3 and all(w[0].isupper() and _SYLLABLE.fullmatch(w) for w in words[1:])


# Capitalised sequences


def _runs(words: Sequence[Word], taken: Sequence[bool], language: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(words):
        if taken[at] or not _may_name(words[at], language):
            at += 1
            continue
        end = at + 1
        while (after := _further(words, taken, at, end, language)) > end:
            end = after
        yield at, end
        at = end


def _may_name(word: Word, language: str) -> bool:
    return word.capital and not word.heading and word.text.casefold() not in calendar(language)


def _further(
    words: Sequence[Word], taken: Sequence[bool], first: int, end: int, language: str
) -> int:
    """How far a name goes on behind ``end``: over one more word, small words before it included."""
    at = end
    joined = joiners(language)
    carried = any(carries(w.text, language) for w in words[first:end])
    while at < len(words) and at < end + 3 and not taken[at]:
        word = words[at]
        folded = word.text.casefold()
        elided = at > end and word.gap in ("'", "’")
        # The Workers' Party, the People's Republic.
        owned = _OWNED.fullmatch(word.gap) is not None and (
            folded in ORGANISATIONS or (language == "en" and carries(folded, "en"))
        )
        if not (word.spaced or elided or owned) or word.opens:
            break
        if word.capital and not word.heading:
            month = folded in calendar(language)
            if not month or (folded in _DOUBTFUL_MONTHS and at == end):
                return at + 1
            break
        of = folded in _OF.get(language, _AND)
        if folded not in joined or (of and not (carried and _list_may_go_on(words, first, at))):
            break
        at += 1
    return end


def _list_may_go_on(words: Sequence[Word], first: int, at: int) -> bool:
    # "Ministry of Health and Welfare" is one name, "the Bank and Norway" are two.
    word = words[at].text.casefold()
    if word not in _AND:
        return True
    after = words[at + 1] if at + 1 < len(words) else None
    return any(not w.capital for w in words[first:at]) and after is not None and after.capital


def _from_run(
    words: Sequence[Word],
    first: int,
    last: int,
    known: Sequence[bool],
    language: str,
    evidence: Evidence,
) -> Iterator[Found]:
    small = starters(language)
    while first < last and (
        regex.split("['’]", words[first].text.casefold())[0] in small
        or not words[first].capital
        or _opens_only(words, first, last, language, evidence)
    ):
        first += 1
    while last > first and not words[last - 1].capital:
        last -= 1
    if korean := _korean(words, first, last):
        begin, end = korean
        yield from _from_run(words, first, begin, known, language, evidence)
        if not all(known[begin:end]):
            yield Found(NAME, begin, end)
        yield from _from_run(words, end, last, known, language, evidence)
        return
    for begin, end in _unknown_parts(words, first, last, known, language):
        for at in range(begin, name := _without_titles(words, begin, end, language)):
            if is_acronym(words[at].text):
                yield Found(ACRONYM, at, at + 1)
        if language == "de":
            name, end = _without_nouns(words, name, end)
        while end > name and (is_title(words[end - 1].text, language) and name + 2 >= end):
            end -= 1
        parts = [word.text for word in words[name:end]]
        if not parts:
            continue
        if len(parts) > 1:
            yield Found(kind_of(parts), name, end)
        elif is_acronym(parts[0]):
            # "20 MW" is a unit.
            if not (name and words[name].spaced and words[name - 1].text[-1].isdigit()):
                yield Found(ACRONYM, name, end)
        elif _single(words, name, language, evidence):
            yield Found(NAME, name, end)


def _opens_only(
    words: Sequence[Word], first: int, last: int, language: str, evidence: Evidence
) -> bool:
    """Whether a run's first word has its capital from the beginning of a sentence alone."""
    word = words[first]
    if not word.opens or last - first < 2 or is_korean([w.text for w in words[first : first + 2]]):
        return False
    folded = word.text.casefold()
    if folded in BEGINNERS or evidence.high[folded] or is_title(folded, language):
        return False
    if evidence.low[folded]:
        return True
    # Names are seldom adverbs, plurals of nouns or forms of verbs that a dictionary has.
    base = lemma(folded, language)
    inflected = bool(base) and base != folded
    if language == "en":
        return folded.endswith("ly") or (folded.endswith("s") and inflected)
    return language in INNER and inflected


def _korean(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    for begin in range(first, last - 1):
        for size in (3, 2):
            if begin + size <= last and is_korean([w.text for w in words[begin : begin + size]]):
                return begin, begin + size
    return None


def _unknown_parts(
    words: Sequence[Word], first: int, last: int, known: Sequence[bool], language: str
) -> Iterator[tuple[int, int]]:
    """Cut what the glossary has out of a run, unless it is a part of an institution's name."""
    if first >= last or all(known[at] or not words[at].capital for at in range(first, last)):
        return
    if any(w.text.casefold() in ORGANISATIONS for w in words[first:last]):
        yield first, last
        return
    at = first
    for end in range(first, last + 1):
        if end < last and not known[end]:
            continue
        begin, stop = at, end
        while begin < stop and not words[begin].capital:
            begin += 1
        while stop > begin and not words[stop - 1].capital:
            stop -= 1
        if begin < stop:
            yield begin, stop
        at = end + 1


def _without_titles(words: Sequence[Word], first: int, last: int, language: str) -> int:
    """Where a name begins behind the titles of its bearer."""
    if words[last - 1].text.casefold() in ORGANISATIONS or any(
        w.text.casefold() == "of" for w in words[first:last]
    ):
        return first + 1 if last - first > 2 and _german_title(words[first], language) else first
    begin = first
    for at in range(first, last):
        folded = words[at].text.casefold().rstrip(".")
        needed = 2 if folded in DOUBTFUL_TITLES and at == first else 1
        if is_title(folded, language) and (last - at > needed or at + 1 == last):
            begin = at + 1
    return begin


def _without_nouns(words: Sequence[Word], first: int, last: int) -> tuple[int, int]:
    """Leave German nouns out at both ends of a run: "Ehefrau Tara Capp", "Waydes Tod"."""
    if first >= last or any(w.text.casefold() in ORGANISATIONS for w in words[first:last]):
        return first, last
    if words[first].text.casefold() in BEGINNERS:
        return first, last
    while first < last and is_german_noun(words[first].text):
        first += 1
    while last > first and (is_german_noun(words[last - 1].text) or not words[last - 1].capital):
        last -= 1
    return first, last


def is_german_noun(word: str) -> bool:
    """Whether a German word with a capital is a noun, and no name."""
    import simplemma

    if "-" in word:
        return is_german_noun(word.rpartition("-")[2]) and len(word.rpartition("-")[2]) > 3
    return simplemma.is_known(word, lang="de") and not is_used_abroad(word, "de", all_over=False)


def _german_title(word: Word, language: str) -> bool:
    return language == "de" and is_title(word.text, language)


def _single(words: Sequence[Word], at: int, language: str, evidence: Evidence) -> bool:
    """Whether a capitalised word by itself is a name."""
    word = words[at]
    folded = word.text.casefold()
    if len(folded.rstrip(".")) < 2 or not word.text[0].isalpha():
        return False
    if evidence.mostly_low(folded) or is_title(folded, language):
        return False
    if word.text.upper() in ACRONYMS_OF_DAILY_LIFE:
        return False
    # At the beginning of a sentence it is a name if it is one elsewhere, in whatever company.
    if word.opens and (language == "de" or not evidence.high[folded]):
        return False
    if language != "de":
        return True
    # German nouns have capitals: a name is what is no noun in a dictionary.
    import simplemma

    if not simplemma.is_known(word.text, lang="de"):
        return True
    return (
        at > 0 and word.spaced and words[at - 1].text.casefold() in _BEFORE_PLACES
    ) and is_used_abroad(word.text, "de")
