"""Rules about what names what: duplicates, conflicts, terms that say too little or too much.

Each rule is a function of the book whose name is the rule's, with hyphens; docs/lint.md shows each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import regex

from glossary.concept import Concept, ConceptId, Status, Term
from glossary.lint.book import Book, Problem, Severity, Written, problem_at
from glossary.lint.words import common_words
from glossary.match import Matcher, find_terms
from glossary.normal import case_fits, is_word, words_of

_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "the", "to", "with"})
# US, U.S., WMD, ICBM, DPRKs; "Kim" is none.
_ABBREVIATION = regex.compile(r"(?:\p{Lu}\p{Ll}?){2,}s?")


def duplicate_name(book: Book) -> Iterator[Problem]:
    """A name of the main language that two concepts have, as headword, admitted name or form.

    Names that differ in capitals only are told apart where one of the concepts is case-sensitive.
    """
    for first, second in _doubles(book):
        message = (
            f"'{second.text}' is a name of {_name(first.concept)}, {_where(first, second)}, too:"
            " only that one is found, so remove it here or there."
        )
        yield problem_at(("duplicate-name", Severity.ERROR), message, second)


def two_targets(book: Book) -> Iterator[Problem]:
    """A source name with two preferred terms in a language, through two concepts that share it."""
    told: set[tuple[ConceptId, ConceptId, str]] = set()
    for first, second in _doubles(book):
        for language in second.concept.terms:
            one, other = _best(first.concept, language), _best(second.concept, language)
            pair = (first.concept.id, second.concept.id, language)
            if language == book.main or one is None or other is None or pair in told:
                continue
            if words_of(one.text) == words_of(other.text):
                continue
            told.add(pair)
            path, line = book.place(first.concept.id, language, "msgstr")
            message = (
                f"'{second.text}' is '{other.text}' here and '{one.text}' as "
                f"{_name(first.concept)}, {path.name}:{line}: make one concept of the two, or "
                "give them names of their own."
            )
            found = ("two-targets", Severity.ERROR)
            yield book.problem(found, message, second.concept, language, "msgstr")


def shared_target(book: Book) -> Iterator[Problem]:
    """A preferred term that two concepts share in a language: read back, it means the first.

    An abbreviation and what it stands for may share one ("US" and "United States").
    """
    groups: dict[tuple[str, tuple[str, ...]], list[Written]] = defaultdict(list)
    for one in book.written:
        if one.key == "msgstr" and one.term.approved and not one.concept.do_not_translate:
            groups[one.language, words_of(one.text)].append(one)
    for group in groups.values():
        for turn, second in enumerate(group):
            first = next(
                (one for one in group[:turn] if not _abbreviated(one, second, book.main)), None
            )
            if first is not None:
                message = (
                    f"'{second.text}' is the term of {_name(first.concept)}, "
                    f"{_where(first, second)}, too: make one of them more exact if the language "
                    "can."
                )
                yield problem_at(("shared-target", Severity.WARNING), message, second)


def forbidden_accepted(book: Book) -> Iterator[Problem]:
    """A forbidden term that is preferred, admitted or a form of the same concept as well.

    Capitals count as in a text: where "Luna" is accepted, "luna" can be forbidden, not the other
    way round. A regional language without forbidden terms has those of its language.
    """
    accepted: dict[tuple[ConceptId, str], list[Written]] = defaultdict(list)
    banned: dict[tuple[ConceptId, str], list[Written]] = defaultdict(list)
    for one in book.written:
        (accepted if one.accepted else banned)[one.concept.id, one.language].append(one)
    for (id_, language), ours in accepted.items():
        tag = language
        while tag and (id_, tag) not in banned:
            tag = tag.rpartition("-")[0]
        for bad in banned.get((id_, tag), []):
            good = next((one for one in ours if _covers(one.text, bad.text)), None)
            if good is None:
                continue
            where = "" if tag == language else f" ({_where(bad, good)})"
            message = f"'{bad.text}' is forbidden{where} and accepted: decide on one of the two."
            at = bad if tag == language else good
            yield problem_at(("forbidden-accepted", Severity.ERROR), message, at)


def repeated(book: Book) -> Iterator[Problem]:
    """A term or form that one entry lists twice."""
    seen: set[tuple[ConceptId, str, bool, tuple[str, ...]]] = set()
    for one in book.written:
        words = words_of(one.text)
        key = (one.concept.id, one.language, one.accepted, words)
        if words and key in seen:
            message = f"'{one.text}' is listed twice: remove it here."
            yield problem_at(("repeated", Severity.WARNING), message, one)
        seen.add(key)


def do_not_translate(book: Book) -> Iterator[Problem]:
    """A term other than the headword for a concept that is not to be translated."""
    for one in book.written:
        if (
            not one.concept.do_not_translate
            or one.language == book.main
            or not one.accepted
            or one.text == one.concept.id.headword
        ):
            continue
        if one.key == "msgstr":
            message = (
                f"'{one.text}' for {_name(one.concept)}, which is not to be translated: write "
                "the headword, or take the flag away."
            )
            yield problem_at(("do-not-translate", Severity.ERROR), message, one)
        elif one.key == "also":
            message = (
                f"'{one.text}' is never accepted: {_name(one.concept)} is not to be translated."
            )
            yield problem_at(("do-not-translate", Severity.WARNING), message, one)


def common_word(book: Book) -> Iterator[Problem]:
    """A name in lower case that is one of its language's commonest words, and not case-sensitive.

    It would be found in every other sentence.
    """
    for one in book.written:
        # Of other languages' terms those are found that are accepted; a forbidden one is rejected
        # in every sentence just so.
        if one.concept.case_sensitive or one.text != one.text.lower():
            continue
        words = words_of(one.text)
        if len(words) == 1 and words[0] in common_words(one.language):
            message = (
                f"'{one.text}' is one of the commonest words of '{one.language}': make the concept "
                "case-sensitive, or remove the word."
            )
            yield problem_at(("common-word", Severity.WARNING), message, one)


def hidden(book: Book) -> Iterator[Problem]:
    """A concept that no text can name: each of its names, standing alone, is another concept's.

    Asked of the matcher itself, which takes the longest and, of equals, the first. A name inside a
    longer one ("South" in "South Korea") is not hidden: it can stand elsewhere.
    """
    matcher = Matcher(book.glossary, book.main)
    names: dict[ConceptId, list[Written]] = defaultdict(list)
    for one in book.written:
        if one.language == book.main and one.accepted:
            names[one.concept.id].append(one)
    for listed in names.values():
        others: dict[ConceptId, str] = {}
        for one in listed:
            found = find_terms(matcher, one.text)
            if any(match.concept == one.concept.id for match in found):
                break
            others |= {match.concept: match.surface for match in found}
        else:
            first = listed[0]
            if others:
                over = ", ".join(_name(book.glossary.concepts[id_]) for id_ in others)
                message = f"'{first.text}' is never found: all its names are found as {over}."
            else:
                message = f"'{first.text}' is never found: it has nothing a word could begin with."
            yield problem_at(("hidden", Severity.WARNING), message, first)


def _doubles(book: Book) -> Iterator[tuple[Written, Written]]:
    """Pairs of names of two concepts that are the same to the matcher, the earlier first."""
    groups: dict[tuple[str, ...], list[Written]] = defaultdict(list)
    for one in book.written:
        # The headword is looked for whatever its approval.
        counts = one.accepted and (one.term.approved or one.key == "msgid")
        if one.language == book.main and counts:
            groups[tuple(word.casefold() for word in words_of(one.text))].append(one)
    for folded, group in groups.items():
        for turn, second in enumerate(group if folded else ()):
            first = next((one for one in group[:turn] if _collide(one, second)), None)
            # One concept that lists a name twice is told of by another rule.
            if first is not None and first.concept.id != second.concept.id:
                yield first, second


def _collide(one: Written, other: Written) -> bool:
    if words_of(one.text) == words_of(other.text):
        return True
    if one.concept.id == other.concept.id:
        return False
    return not (one.concept.case_sensitive or other.concept.case_sensitive)


def _covers(good: str, bad: str) -> bool:
    """Whether a text that says ``bad`` just so has said ``good``: forbidding it has no effect."""
    first, second = words_of(good), words_of(bad)
    if [word.casefold() for word in first] != [word.casefold() for word in second]:
        return False
    return case_fits(first, second)


def _best(concept: Concept, language: str) -> Term | None:
    terms = concept.terms.get(language, ())
    return next((t for t in terms if t.status is Status.PREFERRED and t.approved), None)


def _abbreviated(one: Written, other: Written, main: str) -> bool:
    """Whether one of two concepts is known by an abbreviation of a name of the other."""
    ours, theirs = _names(one.concept, main), _names(other.concept, main)
    return any(_stands_for(a, b) or _stands_for(b, a) for a in ours for b in theirs)


def _names(concept: Concept, main: str) -> Iterable[str]:
    return {concept.id.headword, *(term.text for term in concept.terms.get(main, ()))}


def _stands_for(short: str, name: str) -> bool:
    """Whether ``short`` abbreviates ``name``: its letters in their order, each word's first in it.

    >>> _stands_for("U.S.", "United States"), _stands_for("WMD", "weapons of mass destruction")
    (True, True)
    """
    bare = short.replace(".", "")
    words = [word for word in words_of(name) if is_word(word)]
    if not _ABBREVIATION.fullmatch(bare) or len(bare) >= len(name.replace(".", "")):
        return False
    initials = "".join(word[0] for word in words if word not in _SMALL and len(word) > 1)
    letters = bare.removesuffix("s").lower()
    return _in_order(letters, "".join(words).lower()) and _in_order(initials.lower(), letters)


def _in_order(few: str, many: str) -> bool:
    rest = iter(many)
    return all(letter in rest for letter in few)


def _name(concept: Concept) -> str:
    context, headword = concept.id
    return f"'{headword}' ({context})" if context else f"'{headword}'"


def _where(one: Written, seen_from: Written) -> str:
    """Where something stands, for a message at another place."""
    return f"line {one.line}" if one.path == seen_from.path else f"{one.path.name}:{one.line}"
