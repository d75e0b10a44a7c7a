"""Lays what a file says over a glossary: what is new, what changes, what the two disagree on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange.diff import Change, Changed, Differences, differences
from glossary.exchange.records import Reading


@dataclass(frozen=True, slots=True)
class Merge:
    """``glossary`` is the outcome, in what PO files can hold; ``reduced`` says what that took.

    Conflicts are changes of what was said, not merely added to.
    """

    glossary: Glossary
    differences: Differences
    conflicts: tuple[Changed, ...]
    unchanged: int
    reduced: tuple[str, ...] = ()


def merged(base: Glossary, reading: Reading, keep: bool = False) -> Merge:
    """Lay a file's concepts over ``base``; nothing is ever removed that the file does not name.

    ``keep``: where the two disagree, ``base`` keeps what it says; else the file's word counts.
    """
    incoming = reading.glossary
    if base.main_language != incoming.main_language:
        if base.concepts:
            incoming = rekeyed(incoming, base.main_language)
        else:
            base = replace(base, main_language=incoming.main_language)
    if not reading.complete:
        incoming = _in_context(incoming, base)
    concepts = dict(base.concepts)
    for id_, one in incoming.concepts.items():
        known = concepts.get(id_)
        concepts[id_] = one if known is None else _over(known, one, reading.complete, keep)
    after, reduced = storable(Glossary(concepts, base.main_language))
    found = differences(base, after)
    touched = {one.id for one in found.changed} | {one.id for one in found.added}
    conflicts = [
        Changed(one.id, some)
        for one in found.changed
        if (some := tuple(change for change in one.changes if _disagrees(change)))
    ]
    same = sum(id_ not in touched for id_ in incoming.concepts)
    return Merge(after, found, tuple(conflicts), same, tuple(reduced))


def _in_context(incoming: Glossary, base: Glossary) -> Glossary:
    """Give concepts without a context the one they have in ``base``, where it can be but one."""
    contexts: dict[str, list[ConceptId]] = {}
    for id_ in base.concepts:
        contexts.setdefault(id_.headword, []).append(id_)
    concepts: dict[ConceptId, Concept] = {}
    for id_, one in incoming.concepts.items():
        there = contexts.get(id_.headword, [])
        if not id_.context and len(there) == 1 and there[0] not in incoming.concepts:
            id_ = there[0]
        concepts[id_] = replace(one, id=id_)
    return replace(incoming, concepts=concepts)


def _disagrees(change: Change) -> bool:
    if not change.old or change.field.startswith("approved"):
        return False
    if isinstance(change.old, tuple) and isinstance(change.new, tuple):
        return not set(change.old) <= set(change.new)
    return change.new not in (change.old, (change.old,))


def rekeyed(glossary: Glossary, main: str) -> Glossary:
    """Name the concepts by their preferred term in ``main``: the headwords' language changes."""
    concepts: dict[ConceptId, Concept] = {}
    for id_, one in glossary.concepts.items():
        listed = one.terms.get(main, ())
        head = next((term.text for term in listed if term.status is Status.PREFERRED), "")
        if not head:
            raise GlossaryError(
                f"'{id_.headword}' has no term in '{main}', the language of the glossary's "
                f"headwords (the file's are in '{glossary.main_language}'): add one, or import "
                "into a glossary of its own."
            )
        new = ConceptId(id_.context, head)
        old = glossary.main_language
        terms = {old: (Term(id_.headword, old),), **one.terms}
        known = concepts.get(new)
        moved = replace(one, id=new, terms=terms)
        concepts[new] = _over(known, moved, False, True) if known else moved
    return Glossary(concepts, main)


def _over(under: Concept, over: Concept, complete: bool, keep: bool) -> Concept:
    terms = dict(under.terms)
    for language, listed in over.terms.items():
        there = terms.get(language, ())
        if not there:
            terms[language] = listed
        elif complete and not keep:
            # A mere headword overrides no listed source forms.
            if listed != (Term(over.id.headword, language),):
                terms[language] = listed
        else:
            terms[language] = _joined(there, listed, keep)

    def fact(old: str, new: str) -> str:
        if keep:
            return old or new
        return new if complete else new or old

    def flag(old: bool, new: bool) -> bool:
        return new or (old and (keep or not complete))

    return Concept(
        under.id,
        fact(under.definition, over.definition),
        fact(under.reference, over.reference),
        fact(under.part_of_speech, over.part_of_speech),
        flag(under.case_sensitive, over.case_sensitive),
        flag(under.do_not_translate, over.do_not_translate),
        terms,
    )


def _joined(under: tuple[Term, ...], over: tuple[Term, ...], keep: bool) -> tuple[Term, ...]:
    """Two lists of terms of a concept in a language: each text once, one of them preferred."""
    old = {term.text: term for term in under}
    # One that is not approved would take those beside it out of use.
    approved_here = keep and any(term.approved for term in under)
    new = {term.text: term for term in over if term.approved or not approved_here}
    terms = {
        text: _filled(old[text], term, keep) if text in old else term for text, term in new.items()
    }
    terms = {**old, **terms}
    was = next((one.text for one in under if one.status is Status.PREFERRED), "")
    is_ = next((one.text for one in over if one.status is Status.PREFERRED), "")
    if was and is_ and was != is_:
        if not keep:
            # Its gender and forms are those of another word: it goes, as a conflict that is listed.
            del terms[was]
        elif is_ in old:
            terms[is_] = old[is_]
        else:
            terms.pop(is_, None)
    first = was if keep and was else is_ or was
    return tuple(sorted(terms.values(), key=lambda term: term.text != first))


def _filled(old: Term, new: Term, keep: bool) -> Term:
    over, under = (old, new) if keep else (new, old)
    return replace(
        over,
        forms=over.forms or under.forms,
        gender=over.gender or under.gender,
        number=over.number or under.number,
        note=over.note or under.note,
        # What was approved stays so, whatever state the file is in.
        approved=old.approved or new.approved,
    )


def only(glossary: Glossary, languages: Iterable[str]) -> Glossary:
    """Leave out the terms of all languages but these and the main one."""
    kept = {*languages, glossary.main_language}
    return replace(
        glossary,
        concepts={
            id_: replace(one, terms={tag: some for tag, some in one.terms.items() if tag in kept})
            for id_, one in glossary.concepts.items()
        },
    )


def approved(glossary: Glossary, value: bool) -> Glossary:
    """Mark all terms beside the headwords approved, or not."""
    main = glossary.main_language
    return replace(
        glossary,
        concepts={
            id_: replace(
                one,
                terms={
                    tag: some
                    if tag == main
                    else tuple(replace(term, approved=value) for term in some)
                    for tag, some in one.terms.items()
                },
            )
            for id_, one in glossary.concepts.items()
        },
    )


def storable(glossary: Glossary) -> tuple[Glossary, list[str]]:
    """Reduce terms to what a glossary's PO files can hold; tell what that took, in sentences."""
    counts: dict[str, int] = {}
    concepts = {}
    for id_, one in glossary.concepts.items():
        terms = {}
        for language, listed in one.terms.items():
            head = id_.headword if language == glossary.main_language else ""
            terms[language] = _reduced(listed, head, counts)
        concepts[id_] = one if terms == one.terms else replace(one, terms=terms)
    told = [f"{what}: {number} times." for what, number in counts.items()]
    return replace(glossary, concepts=concepts), told


def _reduced(listed: tuple[Term, ...], head: str, counts: dict[str, int]) -> tuple[Term, ...]:
    def count(what: str) -> None:
        counts[what] = counts.get(what, 0) + 1

    approved_all = all(term.approved for term in listed)
    first = head or next((one.text for one in listed if one.status is Status.PREFERRED), "")
    seen = False
    out = []
    for term in listed:
        if term.approved != approved_all:
            count("A language's terms are approved together: made unapproved")
            term = replace(term, approved=False)
        if term.status is Status.PREFERRED and (seen or term.text != first):
            count("A language has one preferred term: made admitted")
            term = replace(term, status=Status.ADMITTED)
        if term.status is Status.PREFERRED:
            seen = True
        elif term.forms or term.gender or term.number or term.note:
            count("Forms, gender, number or note of a term that is not preferred: left out")
            term = Term(term.text, term.language, term.status, approved=term.approved)
        out.append(term)
    return tuple(out)
