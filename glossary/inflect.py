"""The terms a concept has in a language, and where such a term stands in an output text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from glossary.concept import Concept, Status, Term
from glossary.lemma import same_word
from glossary.normal import Normal, case_fits, is_word, normalised, whole, words_of


def _terms(concept: Concept, language: str, status: Status) -> tuple[Term, ...]:
    """Give the approved terms of one status, of the nearest language that has any of it."""
    tag = language
    while tag:
        found = tuple(t for t in concept.terms.get(tag, ()) if t.approved and t.status is status)
        if found:
            return found
        tag = tag.rpartition("-")[0]
    return ()


def terms_for(concept: Concept, language: str) -> tuple[Term, ...]:
    """Give the approved terms to use in ``language``, preferred ones first (pt-BR takes pt's).

    What is not to be translated has one term: the headword.
    """
    tag = language
    listed: tuple[Term, ...] = ()
    while tag and not listed:
        listed = tuple(
            t
            for t in concept.terms.get(tag, ())
            if t.approved and t.status is not Status.FORBIDDEN and t.text.strip()
        )
        tag = tag.rpartition("-")[0]
    if concept.do_not_translate:
        same = [t for t in listed if t.text == concept.id.headword]
        if same:
            return (replace(same[0], status=Status.PREFERRED),)
        return (Term(concept.id.headword, language),)
    return tuple(sorted(listed, key=lambda term: term.status is not Status.PREFERRED))


def preferred(concept: Concept, language: str) -> Term | None:
    """Give the term to use in ``language``: the first preferred one, else the first admitted."""
    return next(iter(terms_for(concept, language)), None)


def forbidden(concept: Concept, language: str) -> tuple[Term, ...]:
    """Give the approved terms that must not stand in an output text in ``language``."""
    return _terms(concept, language, Status.FORBIDDEN)


class Form(NamedTuple):
    """A form of a term and what it is: gender m, f or "", number sg or pl, case acc or ""."""

    text: str
    gender: str
    number: str
    case: str = ""


def paradigm(term: Term, part_of_speech: str) -> tuple[Form, ...]:
    """Give the forms of a term that its place in the list tells something of.

    The order is that of docs/glossary-format.md: of a noun the plural first (Esperanto: plural,
    accusative, plural accusative), of an adjective feminine, plural, feminine plural. Where the
    masculine plural is the singular's form, or there is but one gender, it is left out.
    """
    adjective = part_of_speech == "adjective"
    gender = ("m" if term.forms[1:] else "") if adjective else term.gender
    base = Form(term.text, gender, term.number or "sg")
    forms = term.forms
    ways: tuple[tuple[str, str], ...]
    if term.language == "eo":
        ways = (("pl", ""), ("sg", "acc"), ("pl", "acc"))
        listed = [Form(one, gender, *way) for one, way in zip(forms, ways, strict=False)]
    elif adjective and len(forms) > 1:
        ways = (("f", "sg"), ("m", "pl"), ("f", "pl")) if forms[2:] else (("f", "sg"), ("f", "pl"))
        listed = [Form(one, *way) for one, way in zip(forms, ways, strict=False)]
    else:
        listed = [Form(one, gender, "pl") for one in forms[:1] if term.number != "pl"]
    return (base, *listed)


def find_accepted(text: str, term: Term, enough: int | None = None) -> list[tuple[int, int]]:
    """Give the spans where ``term`` stands in ``text``: whole words, in order, no two overlapping.

    As written and in its listed forms first, then in forms with the same base forms. Looking for
    those is left out when ``enough`` spans were found before it (it may load a dictionary).
    """
    body = normalised(text)
    taken: list[tuple[int, int]] = []
    used = bytearray(len(body.tokens))

    def take(spans: Iterator[tuple[int, int]]) -> None:
        for first, last in spans:
            if not any(used[first:last]):
                used[first:last] = b"\x01" * (last - first)
                taken.append((first, last))

    forms = (term.text, *term.forms, *_genitive(term))
    surfaces = {words for form in forms if (words := words_of(form))}
    # Longer forms first: a form may begin with another.
    for surface in sorted(surfaces, key=lambda words: (-len(words), words)):
        take(_written(body, surface))
    if enough is None or len(taken) < enough:
        take(_inflected(body, words_of(term.text), term.language))
    return [body.original(first, last) for first, last in sorted(taken)]


def _genitive(term: Term) -> tuple[str, ...]:
    """The genitive in -s that no dictionary need list: of names, and of nouns but feminine ones.

    A feminine term of several words is taken for a name: Angela Merkels.
    """
    language = term.language.partition("-")[0]
    last = term.text[-1:].lower()
    if language not in ("da", "de", "nb", "no", "sv") or not last.isalpha() or last in "sxzß":
        return ()
    feminine = language == "de" and (term.gender == "f" or term.number == "pl")
    name = last in "aiou" or " " in term.text
    return () if feminine and not name else (term.text + "s",)


def _written(body: Normal, surface: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    folded = tuple(word.casefold() for word in surface)
    size = len(folded)
    at = -1
    while True:
        try:
            at = body.folded.index(folded[0], at + 1)
        except ValueError:
            return
        if (
            body.folded[at : at + size] == folded
            and case_fits(surface, body.tokens[at : at + size])
            and whole(body, at, at + size)
        ):
            yield at, at + size


def _inflected(body: Normal, words: tuple[str, ...], language: str) -> Iterator[tuple[int, int]]:
    size = len(words)
    if not words or not any(is_word(word) for word in words):
        return
    for at in range(len(body.tokens) - size + 1):
        found = body.tokens[at : at + size]
        # The signs and spaces first: they need no dictionary.
        if all(
            is_word(f) if is_word(w) else f == w for w, f in zip(words, found, strict=True)
        ) and (
            all(same_word(w, f, language) for w, f in zip(words, found, strict=True) if is_word(w))
            and whole(body, at, at + size)
        ):
            yield at, at + size
