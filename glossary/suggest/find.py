"""Finds names and terms together, counts and scores them, and leaves out what is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2

from glossary.concept import Glossary, Status
from glossary.match import Matcher, find_terms
from glossary.normal import words_of
from glossary.suggest.frequency import zipf
from glossary.suggest.marks import ACRONYM, NAME, ORGANISATION, TERM, Found, kind_of
from glossary.suggest.names import Evidence, is_german_noun, is_korean, names_in
from glossary.suggest.near import Neighbours
from glossary.suggest.phrases import Key, key_of, phrases
from glossary.suggest.text import Word, words_of_text
from glossary.suggest.words import INNER, ORGANISATIONS, joiners, primary

LEAST = 2
_SMALL = joiners("en") | joiners("de") | joiners("es") | joiners("fr") | joiners("it")
_CONTEXTS = 3
_AROUND = 40
# What a find is worth by its kind: how sure it is, and how much a glossary gains from it.
_WORTH = {ACRONYM: 1.6, ORGANISATION: 1.8, NAME: 1.6, TERM: 1.0}
# A single capitalised word is less sure a name than several.
_SINGLE = 0.7
# Zipf frequencies: words as common as this are worth least, unknown ones most.
_TOP, _SPAN = 7.0, 4.0
_LEAST_RARITY, _MOST_RARITY = 0.25, 1.25


@dataclass(frozen=True, slots=True)
class Source:
    """A text and what it is called, a file's name as a rule."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Context:
    """Where something was found: ``start`` is its offset in the text, in code points."""

    source: str
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term a glossary may want. ``near`` is the headword it may be a variant of, or "".

    ``kind`` is "name", "organisation", "acronym" or "term"; ``expansion`` is of an acronym.
    """

    text: str
    kind: str
    count: int
    contexts: tuple[Context, ...]
    near: str
    score: float
    expansion: str = ""


@dataclass(slots=True)
class _Candidate:
    """``key`` is how it is recognised: a name by its words as written, a term by its base form."""

    kind: str
    key: Key
    expansion: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    text: int
    first: int
    last: int


def suggest(
    texts: Iterable[Source], glossary: Glossary, language: str, least: int = LEAST
) -> list[Suggestion]:
    """Give the names and terms of ``texts`` that ``glossary`` lacks, the best first.

    A term must occur ``least`` times, a name once less, for its capital is evidence too.

    1. Cut the texts into words, and mark those that the glossary has.
    2. Find names, and phrases that recur in what is left.
    3. Count all of them, the longest first, so that a part of a longer one does not count.
    4. Score them, and look for known terms they resemble.
    """
    sources = list(texts)
    short = primary(language)
    texts_words = [words_of_text(source.text, short) for source in sources]
    lenient = _lenient(glossary)
    matcher = Matcher(lenient, language)
    known = [
        _covered(words, [(m.start, m.end) for m in find_terms(matcher, source.text)])
        for source, words in zip(sources, texts_words, strict=True)
    ]

    evidence = Evidence(texts_words)
    found = [
        names_in(source.text, words, covered, short, evidence)
        for source, words, covered in zip(sources, texts_words, known, strict=True)
    ]
    names = _names(texts_words, found)
    blocked = [_blocked(covered, finds) for covered, finds in zip(known, found, strict=True)]
    terms = phrases(texts_words, blocked, short, evidence, least)

    forms = list(_forms(lenient, language))
    parts = _parts(form for form, _ in forms)
    chosen = [c for c in names.values() if not _is_part(c.key, parts)]
    terms_kept = [_Candidate(TERM, key) for key in terms if not _is_part(key, parts)]
    places = _count(texts_words, known, chosen, terms_kept, short)

    neighbours = Neighbours(forms)
    suggestions = []
    for candidate in [*chosen, *terms_kept]:
        at = places.get((candidate.kind == TERM, candidate.key), [])
        needed = least if candidate.kind == TERM and not candidate.expansion else max(1, least - 1)
        if len(at) < needed:
            continue
        text = _written(candidate, at, sources, texts_words, short)
        contexts = tuple(_context(sources, texts_words, place) for place in at[:_CONTEXTS])
        suggestions.append(
            Suggestion(
                text,
                candidate.kind,
                len(at),
                contexts,
                neighbours.near(text),
                _score(candidate, len(at), short),
                "" if candidate.kind == TERM else candidate.expansion,
            )
        )
    return sorted(suggestions, key=lambda s: (-s.score, s.text.casefold(), s.text))


# What the glossary knows


def _lenient(glossary: Glossary) -> Glossary:
    """The glossary with every term accepted: what is unapproved or forbidden is no news either."""
    concepts = {}
    for id_, concept in glossary.concepts.items():
        terms = {
            language: tuple(
                replace(
                    term,
                    approved=True,
                    status=Status.ADMITTED if term.status is Status.FORBIDDEN else term.status,
                )
                for term in listed
            )
            for language, listed in concept.terms.items()
        }
        # Case-sensitive or not, it is known.
        concepts[id_] = replace(concept, terms=terms, case_sensitive=False)
    return Glossary(concepts, glossary.main_language)


def _forms(glossary: Glossary, language: str) -> Iterator[tuple[str, str]]:
    """All forms that a glossary has in a language, each with its headword."""
    tags = {language, primary(language)}
    main = primary(glossary.main_language) == primary(language)
    for concept in glossary.concepts.values():
        if main or concept.do_not_translate:
            yield concept.id.headword, concept.id.headword
        for tag, listed in concept.terms.items():
            if tag in tags or primary(tag) == primary(language):
                for term in listed:
                    yield from ((form, concept.id.headword) for form in (term.text, *term.forms))


def _parts(forms: Iterable[str]) -> set[Key]:
    """All sequences of words inside known terms, without regard to case and hyphens."""
    parts: set[Key] = set()
    for form in forms:
        words = _plain(form)
        # Terms of dictionary length, not sentences: their parts would be countless.
        for first in range(len(words[:12])):
            for last in range(first + 1, min(len(words), 12) + 1):
                parts.add(words[first:last])
    return parts


def _plain(text: str) -> Key:
    return tuple(w.casefold() for w in words_of(text) if w[0].isalnum())


def _is_part(key: Key, parts: set[Key]) -> bool:
    return _plain(" ".join(key)) in parts


def _covered(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> list[bool]:
    covered, at = [], 0
    for word in words:
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        covered.append(at < len(spans) and spans[at][0] < word.end)
    return covered


# Names and terms, together


def _blocked(covered: Sequence[bool], found: Sequence[Found]) -> list[bool]:
    blocked = list(covered)
    for one in found:
        if one.kind != TERM:
            blocked[one.first : one.last] = [True] * (one.last - one.first)
    return blocked


def _names(
    texts: Sequence[Sequence[Word]], found: Sequence[Sequence[Found]]
) -> dict[Key, _Candidate]:
    """Give the names by their words. What was found in several ways is what most finds say."""
    kinds: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    expansions: dict[Key, str] = {}
    for words, finds in zip(texts, found, strict=True):
        for one in finds:
            key = tuple(word.text for word in words[one.first : one.last])
            kinds[key][one.kind] += 1
            if one.expansion:
                expansions.setdefault(key, one.expansion)
    for key in sorted(kinds, key=len, reverse=True):
        if parts := _cut(key, kinds):
            for part in parts:
                kinds[part].update(kinds[key])
            del kinds[key]
            expansions.pop(key, None)
    explained = set(expansions.values())
    names = {}
    for key, counted in kinds.items():
        kind = counted.most_common(1)[0][0]
        text = " ".join(key)
        names[key] = _Candidate(kind, key, expansions.get(key, text if text in explained else ""))
    return names


def _cut(key: Key, kinds: Mapping[Key, Counter[str]]) -> list[Key]:
    """Cut a find in two where its parts are names elsewhere; give nothing where they are not.

    "Commission for Museums of Nigeria" after "Commission for Museums"; "Liverpool Daniel Sturridge"
    after "Daniel Sturridge".
    """
    joined = [at for at, word in enumerate(key) if word in _SMALL]
    for at in reversed(joined):
        head = key[:at]
        if head in kinds and not (len(head) == 1 and head[0].casefold() in ORGANISATIONS):
            rest = at + 1
            while rest < len(key) and key[rest] in _SMALL:
                rest += 1
            return [head, key[rest:]] if rest < len(key) else [head]
    if not joined and kind_of(key) == NAME:
        for at in range(1, len(key) - 1):
            tail = key[at:]
            if key[:at] in kinds and tail in kinds and kinds[tail].total() >= kinds[key].total():
                return [key[:at], tail]
    return []


def _aliases(names: Sequence[_Candidate], language: str) -> dict[Key, Key | None]:
    """Give the short forms of names: "Merkel" of "Angela Merkel", "Moon" of "Moon Jae-in".

    None where it may be short for several; it is no suggestion of its own even so.
    """
    aliases: dict[Key, Key | None] = {}
    for name in names:
        if name.kind not in (NAME, ORGANISATION) or len(name.key) < 2:
            continue
        korean = is_korean(name.key)
        shorts = [name.key[:1]] if korean else []
        joined = [at for at, word in enumerate(name.key) if word in _SMALL]
        if not joined and not korean:
            shorts += [name.key[at:] for at in range(1, len(name.key))]
        if language == "de":
            shorts = [key for key in shorts if not is_german_noun(key[-1])]
        for key in shorts:
            aliases[key] = None if key in aliases and aliases[key] != name.key else name.key
    return aliases


def _count(
    texts: Sequence[Sequence[Word]],
    known: Sequence[Sequence[bool]],
    names: Sequence[_Candidate],
    terms: Sequence[_Candidate],
    language: str,
) -> dict[tuple[bool, Key], list[_Place]]:
    """Find all places of all candidates, no two overlapping, the longest first."""
    aliases = _aliases(names, language)
    by_name = {name.key: name for name in names}
    by_term = {key_of(term.key, language): term.key for term in terms}
    longest = max((len(key) for key in (*by_name, *by_term)), default=0)
    places: defaultdict[tuple[bool, Key], list[_Place]] = defaultdict(list)
    inner = INNER.get(language, frozenset())
    for number, (words, covered) in enumerate(zip(texts, known, strict=True)):
        at = 0
        while at < len(words):
            size = 1
            for last in range(min(len(words), at + longest), at, -1):
                if any(word.first for word in words[at + 1 : last]) or all(covered[at:last]):
                    continue
                key = tuple(word.text for word in words[at:last])
                target: tuple[bool, Key] | None = None
                if key in aliases and not any(covered[at:last]):
                    if (whole := aliases[key]) is not None:
                        target = by_name[whole].kind == TERM, whole
                    else:
                        size = last - at
                        break
                elif key in by_name:
                    target = by_name[key].kind == TERM, key
                elif not any(covered[at:last]) and key[0].casefold() not in inner:
                    term = by_term.get(key_of(key, language))
                    target = (True, term) if term is not None else None
                if target is not None:
                    places[target].append(_Place(number, at, last))
                    size = last - at
                    break
            at += size
    return places


def _written(
    candidate: _Candidate,
    places: Sequence[_Place],
    sources: Sequence[Source],
    texts: Sequence[Sequence[Word]],
    language: str,
) -> str:
    """How a candidate is written: as a headword, that is a term without its capital and plural."""
    surfaces: Counter[str] = Counter()
    for place in places:
        words = texts[place.text][place.first : place.last]
        if candidate.kind != TERM and tuple(word.text for word in words) != candidate.key:
            continue
        text = " ".join(sources[place.text].text[words[0].start : words[-1].end].split())
        if candidate.kind == TERM and language != "de" and words[0].opens:
            text = text[:1].lower() + text[1:]
        surfaces[text] += 1
    if not surfaces:
        return " ".join(candidate.key)
    if candidate.kind == TERM and language == "en":
        singular = " ".join(candidate.key)
        if singular in surfaces or all(text.endswith("s") for text in surfaces):
            return singular
    return surfaces.most_common(1)[0][0]


def _context(sources: Sequence[Source], texts: Sequence[Sequence[Word]], place: _Place) -> Context:
    source = sources[place.text]
    words = texts[place.text]
    start, end = words[place.first].start, words[place.last - 1].end
    low, high = max(0, start - _AROUND), min(len(source.text), end + _AROUND)
    # Whole words only, and no part of another paragraph.
    before, after = source.text[low:start], source.text[end:high]
    if low:
        before = before.partition(" ")[2] if " " in before else before
    if high < len(source.text):
        after = after.rpartition(" ")[0] if " " in after else after
    before, after = before.rpartition("\n\n")[2], after.partition("\n\n")[0]
    return Context(source.name, start, " ".join((before + source.text[start:end] + after).split()))


def _score(candidate: _Candidate, count: int, language: str) -> float:
    """Kind × how often × how rare in general; docs/suggest.md explains it to users."""
    worth = _WORTH[candidate.kind]
    if candidate.kind == NAME and len(candidate.key) == 1:
        worth *= _SINGLE
    content = [word for word in candidate.key if word.casefold() not in joiners(language)]
    frequencies = [zipf(word, language) for word in content or candidate.key]
    mean = sum(frequencies) / len(frequencies)
    common = mean if candidate.kind == TERM else min(frequencies)
    rarity = min(_MOST_RARITY, max(_LEAST_RARITY, (_TOP - common) / _SPAN))
    if candidate.expansion:
        worth, rarity = max(worth, _WORTH[ACRONYM]), max(rarity, 1.0)
    return round(worth * (1 + log2(count)) * rarity, 3)
