"""Find a glossary's terms in a source text: the longest ones, as whole words, in one pass."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glossary.collect import uncollected
from glossary.concept import Concept, ConceptId, Glossary, Status, Term, TermMatch
from glossary.inflect import terms_for
from glossary.lemma import alike, lemma
from glossary.normal import Normal, case_fits, is_hangul, is_word, normalise, whole, words_of

_NOUNS = frozenset({"", "noun", "proper noun"})
_VERBS = frozenset({"", "verb"})
# What may follow an apostrophe at the end of an English term; "can't" does not hold "can".
_CLITICS = frozenset({"s", "d", "ll", "re", "ve", "m"})
_MEMO = 100_000
# How the irregular plurals of English end, and how their singulars: women, wolves, crises, data.
_IRREGULAR = (
    *(("men", "man"), ("ren", ""), ("en", ""), ("people", "person"), ("ves", "f"), ("ves", "fe")),
    *(("ses", "sis"), ("ses", "s"), ("zes", "z"), ("ces", "x"), ("ices", "ex"), ("xes", "xis")),
    *(("a", "um"), ("a", "on"), ("ta", ""), ("era", "us"), ("ora", "us"), ("ae", "a"), ("i", "us")),
    *(("i", "o"), ("i", "e"), ("ux", "u"), ("ice", "ouse"), ("ice", "ie"), ("eet", "oot")),
    *(("eeth", "ooth"), ("eese", "oose"), ("ides", "is"), ("ies", "y"), ("im", ""), ("s", "")),
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One way a term may be written. ``rank``: 0 as listed, 1 a regular plural, 2 by base form."""

    concept: ConceptId
    order: int
    form: tuple[str, ...]
    number: str
    exact: bool
    rank: int
    part_of_speech: str = ""


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    entries: list[_Entry] = field(default_factory=list)
    # By base form of the last word; it ends the term.
    bases: dict[str, list[_Entry]] = field(default_factory=dict)
    # Those of them that are verbs.
    verbs: set[str] = field(default_factory=set)


class Matcher:
    """A glossary made ready for finding its terms in texts of one language."""

    def __init__(self, glossary: Glossary, language: str) -> None:
        self.language = language
        self.english = _primary(language) == "en"
        self._root = _Node()
        self._memo: dict[str, bool] = {}
        main = _primary(glossary.main_language) == _primary(language)
        with uncollected():
            for order, concept in enumerate(glossary.concepts.values()):
                for term in _sources(concept, glossary.main_language if main else language, main):
                    self._add(concept, term, order)

    def _add(self, concept: Concept, term: Term, order: int) -> None:
        exact = concept.case_sensitive
        part = concept.part_of_speech.strip().lower()
        words = words_of(term.text)
        if not words:
            return
        plurals = _plurals(words) if self.english and part in _NOUNS else []
        number = term.number or ("sg" if self.english else "")
        self._put(_Entry(concept.id, order, words, number, exact, 0, part))
        for form in term.forms:
            if listed := words_of(form):
                # A listed form does not say its number; a regular plural shows it.
                shown = "pl" if term.number == "pl" or listed in plurals else ""
                self._put(_Entry(concept.id, order, listed, shown, exact, 0, part))
        for plural in plurals:
            self._put(_Entry(concept.id, order, plural, "pl", exact, 1, part))
        if self._inflects(words, part):
            self._put(_Entry(concept.id, order, words, term.number, exact, 2, part))

    def _inflects(self, words: tuple[str, ...], part: str) -> bool:
        last = words[-1]
        if not is_word(last) or is_hangul(last) or len(last) < 2:
            return False
        if not self.english:
            return len(words) == 1
        # Names have no irregular forms, and looking for some would find other words.
        if last != last.lower():
            return False
        return part in _NOUNS or (part == "verb" and len(words) == 1)

    def _put(self, entry: _Entry) -> None:
        node = self._root
        folded = _loose([word.casefold() for word in entry.form])
        if entry.rank == 2:
            for word in folded[:-1]:
                node = node.children.setdefault(word, _Node())
            # English terms are written in their base form; elsewhere the dictionary is asked once.
            base = folded[-1] if self.english else ""
            node.bases.setdefault(base, []).append(entry)
            if entry.part_of_speech == "verb":
                node.verbs.add(base)
            return
        for word in folded:
            node = node.children.setdefault(word, _Node())
        node.entries.append(entry)

    def find(self, text: str) -> list[TermMatch]:
        """Give the terms in ``text``; see :func:`find_terms`."""
        body = normalise(text)
        folded = _loose(body.folded)
        matches: list[TermMatch] = []
        # Most words begin no term: what may is asked once a word, and the rest passed over.
        beginnings = self._beginnings(set(body.tokens))
        last = 0
        for at, token in enumerate(body.tokens):
            if at < last or token not in beginnings or not self._begins(body, at):
                continue
            best = self._best(body, folded, at)
            if best is not None:
                last, entry, number = best
                start, end = body.original(at, last)
                matches.append(TermMatch(entry.concept, start, end, text[start:end], number))
        return matches

    def _beginnings(self, tokens: set[str]) -> set[str]:
        """Those of the tokens that may begin a term."""
        memo = self._memo
        if len(memo) > _MEMO:
            memo.clear()
        for token in tokens:
            if token not in memo:
                memo[token] = self._may_begin(token)
        return {token for token in tokens if memo[token]}

    def _may_begin(self, token: str) -> bool:
        if token.casefold() in self._root.children:
            return True
        return bool(self._root.bases) and any(True for _ in self._by_base(self._root, token))

    def _begins(self, body: Normal, at: int) -> bool:
        # Not the "t" of "can't" or the "Brien" of "O'Brien"; in "l'accordo" a word does begin.
        tokens = body.tokens
        return not (self.english and at > 1 and tokens[at - 1] == "'" and is_word(tokens[at - 2]))

    def _ends(self, body: Normal, first: int, last: int) -> bool:
        if (
            self.english
            and last + 1 < len(body.tokens)
            and body.tokens[last] == "'"
            and is_word(body.tokens[last + 1])
            and body.folded[last + 1] not in _CLITICS
        ):
            return False
        return whole(body, first, last)

    def _best(self, body: Normal, folded: Sequence[str], at: int) -> tuple[int, _Entry, str] | None:
        best: tuple[int, _Entry, str] | None = None
        node: _Node | None = self._root
        last, size = at, len(body.tokens)
        while node is not None and last < size:
            token = body.tokens[last]
            child = node.children.get(folded[last])
            last += 1
            found = body.tokens[at:last]
            options: list[tuple[bool, int, int, _Entry, str]] = []
            if child is not None:
                options = [
                    (found != e.form, e.rank, e.order, e, e.number)
                    for e in child.entries
                    if case_fits(_loose(e.form), _loose(found), e.exact)
                ]
            if not options and node.bases:
                options = [
                    (True, 2, e.order, e, number)
                    for e, number in self._by_base(node, token)
                    if self._case_of_form_fits(e, found)
                ]
            if options and self._ends(body, at, last):
                chosen = min(options, key=lambda option: option[:3])
                best = last, chosen[3], chosen[4]
            node = child
        return best

    def _case_of_form_fits(self, entry: _Entry, found: tuple[str, ...]) -> bool:
        # Another form has other letters: only its beginning can be held against the term's.
        last = found[-1]
        if entry.exact and (entry.form[-1][:1] != last[:1] or last[1:] != last[1:].lower()):
            return False
        return self._initial_fits(entry, last) and case_fits(
            (*entry.form[:-1], last.lower()), (*found[:-1], last.lower())
        )

    def _initial_fits(self, entry: _Entry, token: str) -> bool:
        initial = entry.form[-1][:1]
        return initial in (initial.lower(), token[:1])

    def _by_base(self, node: _Node, token: str) -> Iterator[tuple[_Entry, str]]:
        """Give the entries of which ``token`` is a form by its base form, with its number."""
        if not node.bases or not is_word(token) or is_hangul(token):
            return
        if not self.english:
            # A dictionary takes up to a second to load: only for words that begin alike.
            near = [
                entry
                for entry in node.bases[""]
                if _near(entry.form[-1], token) and self._initial_fits(entry, token)
            ]
            base = lemma(token, self.language) if near else ""
            if not base:
                return
            for entry in near:
                if lemma(entry.form[-1], self.language) == base:
                    yield entry, entry.number if token.casefold() == entry.form[-1] else ""
            return
        folded = token.casefold()
        # A dictionary takes a part of a second to load.
        if folded in node.bases or not _may_be_listed(node, folded):
            return
        # A past tense or "-ing" form is no plural, though its base form is the noun's as well.
        verbal = folded.endswith(("ing", "ed"))
        for entry in node.bases.get(lemma(folded, "en"), ()):
            if entry.part_of_speech == "verb" or (
                verbal and entry.part_of_speech in _VERBS and len(entry.form) == 1
            ):
                yield entry, ""
            elif not verbal and entry.part_of_speech in _NOUNS:
                yield entry, "pl"


def _may_be_listed(node: _Node, token: str) -> bool:
    """Whether an English word may be a form of one of a node's words, as far as its letters tell.

    Regular plurals are known already. Of "-ing" and "-ed" the base can be made; other forms of
    nouns end as few words do, other forms of verbs anyhow.
    """
    made = _unsuffixed(token) if token.endswith(("ing", "ed")) else []
    made += [
        token.removesuffix(ending) + other for ending, other in _IRREGULAR if token.endswith(ending)
    ]
    return any(base in node.bases for base in made) or any(
        _may_be(base, token) for base in node.verbs
    )


def _unsuffixed(token: str) -> list[str]:
    """What an English word in -ing or -ed may be a form of: planned is of plan, plann or planne."""
    stem = token[:-3] if token.endswith("ing") else token[:-2]
    made = [stem, stem + "e"]
    if stem[-1:] == stem[-2:-1]:
        made.append(stem[:-1])
    if stem.endswith(("i", "y", "ck")):
        made += [stem[:-1] + "y", stem[:-1] + "ie", stem[:-1]]
    return made


def _may_be(base: str, token: str) -> bool:
    """Whether an English word may be a form of another: long ones change at their end alone."""
    return token.startswith(base[:-3]) if len(base) > 5 else alike(base, token)


def _loose(words: Sequence[str]) -> tuple[str, ...]:
    """Words with a space for a hyphen: "use-case" is "use case", and the other way round."""
    return tuple(" " if word == "-" else word for word in words) if "-" in words else tuple(words)


def _near(one: str, other: str) -> bool:
    return _stem(one) == _stem(other) and alike(one, other)


def _stem(word: str) -> str:
    # Without marks: a plural may change a vowel (Haus, Häuser).
    letters = unicodedata.normalize("NFD", word[:8].casefold())
    return "".join(c for c in letters if not unicodedata.combining(c))[:4]


def find_terms(matcher: Matcher, text: str) -> list[TermMatch]:
    """Give the terms in ``text``, in order, no two overlapping: leftmost first, then longest."""
    with uncollected():
        return matcher.find(text)


def _primary(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()


def _sources(concept: Concept, language: str, main: bool) -> list[Term]:
    """Give the terms by which a concept is known in a source text."""
    if not main:
        return list(terms_for(concept, language))
    listed = [
        term
        for term in concept.terms.get(language, ())
        if term.approved and term.status is not Status.FORBIDDEN
    ]
    if all(term.text != concept.id.headword for term in listed):
        listed.insert(0, Term(concept.id.headword, language))
    return listed


def _plurals(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Give the regular English plurals of a term: of its last word."""
    last = words[-1]
    if last[-1].lower() == last[-1].upper():
        return []
    low = last.lower()
    if low.endswith(("s", "x", "z", "ch", "sh")):
        endings = [last + "es"]
    elif low.endswith("y") and low[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        # Names keep their y: "the two Germanys".
        endings = [last[:-1] + "ies", last + "s"]
    elif low.endswith("o"):
        endings = [last + "s", last + "es"]
    else:
        endings = [last + "s"]
    return [(*words[:-1], ending) for ending in endings]
