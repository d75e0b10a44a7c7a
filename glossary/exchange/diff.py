"""What differs between two glossaries: concepts added, removed, changed field by field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from glossary.concept import Concept, ConceptId, Glossary, Status, Term

# What a field says: a text or several.
Value: TypeAlias = str | tuple[str, ...]

_CONCEPT = ("definition", "reference", "part_of_speech", "case_sensitive", "do_not_translate")
_TERM = ("forms", "gender", "number", "note")


@dataclass(frozen=True, slots=True)
class Change:
    """A field that says something else. ``language`` is "" for a field of the concept."""

    language: str
    field: str
    old: Value
    new: Value


@dataclass(frozen=True, slots=True)
class Changed:
    id: ConceptId
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """``main_languages``: the two languages of the headwords, where they differ."""

    added: tuple[Concept, ...] = ()
    removed: tuple[Concept, ...] = ()
    changed: tuple[Changed, ...] = ()
    main_languages: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.main_languages)


def differences(a: Glossary, b: Glossary) -> Differences:
    """Tell what must be changed in ``a`` to make it say what ``b`` says. Order does not count."""
    both = [(one, b.concepts[id_]) for id_, one in a.concepts.items() if id_ in b.concepts]
    changed = [
        Changed(old.id, changes)
        for old, new in both
        if old != new and (changes := _changes(old, new, a.main_language, b.main_language))
    ]
    mains = (a.main_language, b.main_language)
    return Differences(
        tuple(one for id_, one in b.concepts.items() if id_ not in a.concepts),
        tuple(one for id_, one in a.concepts.items() if id_ not in b.concepts),
        tuple(changed),
        mains if mains[0] != mains[1] and a.concepts and b.concepts else None,
    )


def _changes(old: Concept, new: Concept, old_main: str, new_main: str) -> tuple[Change, ...]:
    was, is_ = flat(old, old_main), flat(new, new_main)
    return tuple(
        Change(*key, was.get(key, ""), is_.get(key, ""))
        for key in dict.fromkeys((*was, *is_))
        if was.get(key, "") != is_.get(key, "")
    )


def flat(concept: Concept, main: str) -> dict[tuple[str, str], Value]:
    """All a concept says as (language, field) → value; what is empty is left out."""
    said: dict[tuple[str, str], Value] = {}
    for name in _CONCEPT:
        value = getattr(concept, name)
        if value:
            said["", name.replace("_", " ")] = "yes" if value is True else value
    # A glossary need not repeat the headword as a term.
    terms = {main: (Term(concept.id.headword, main),), **concept.terms}
    for language, listed in terms.items():
        said |= _flat_terms(language, listed)
    return said


def _flat_terms(language: str, listed: tuple[Term, ...]) -> dict[tuple[str, str], Value]:
    said: dict[tuple[str, str], Value] = {}
    for status in Status:
        texts = tuple(term.text for term in listed if term.status is status)
        if texts:
            alone = status is Status.PREFERRED and len(texts) == 1
            said[language, str(status)] = texts[0] if alone else texts
    together = len({term.approved for term in listed}) < 2
    if listed and together and not listed[0].approved:
        said[language, "approved"] = "no"
    first = next((term for term in listed if term.status is Status.PREFERRED), None)
    for term in listed:
        whose = "" if term is first else f" of “{term.text}”"
        for name in _TERM:
            if value := getattr(term, name):
                said[language, name + whose] = value
        if not together and not term.approved:
            said[language, "approved" + whose] = "no"
    return said


def lines(found: Differences) -> list[str]:
    """Give the differences for a person: + added, - removed, ~ changed."""
    out = []
    if found.main_languages:
        out.append("~ main language: {} → {}".format(*found.main_languages))
    out += [f"+ {_named(one.id)}{_terms(one)}" for one in found.added]
    out += [f"- {_named(one.id)}{_terms(one)}" for one in found.removed]
    for one in found.changed:
        out.append(f"~ {_named(one.id)}")
        out += [f"    {_told(change)}" for change in one.changes]
    return out


def _named(id_: ConceptId) -> str:
    name = f"{id_.headword} ({id_.context})" if id_.context else id_.headword
    return " ".join(name.split())


def _terms(concept: Concept) -> str:
    said = [
        f"{language}: {term.text}"
        for language, listed in concept.terms.items()
        for term in listed
        if term.status is Status.PREFERRED and term.text != concept.id.headword
    ]
    return f" — {'; '.join(said)}" if said else ""


def _told(change: Change) -> str:
    field = f"{change.language} {change.field}".strip()
    if isinstance(change.old, tuple) or isinstance(change.new, tuple):
        old = (change.old,) if isinstance(change.old, str) else change.old
        new = (change.new,) if isinstance(change.new, str) else change.new
        gone = [f"- {one}" for one in old if one and one not in new]
        come = [f"+ {one}" for one in new if one and one not in old]
        if gone or come:
            return f"{field}: {'; '.join(gone + come)}"
        return f"{field}: another order: {'; '.join(new)}"
    return f"{field}: {_shown(change.old)} → {_shown(change.new)}"


def _shown(value: Value) -> str:
    return " ".join(str(value).split()) or "(nothing)"


def told(found: Differences) -> dict[str, object]:
    """Give the differences as what json can write."""
    return {
        "main_languages": list(found.main_languages) if found.main_languages else None,
        "added": [told_concept(one) for one in found.added],
        "removed": [told_concept(one) for one in found.removed],
        "changed": [told_changed(one) for one in found.changed],
    }


def told_changed(one: Changed) -> dict[str, object]:
    """Give a changed concept as what json can write."""
    return {
        "context": one.id.context,
        "headword": one.id.headword,
        "changes": [
            {
                "language": change.language,
                "field": change.field,
                "old": _json(change.old),
                "new": _json(change.new),
            }
            for change in one.changes
        ],
    }


def told_concept(concept: Concept) -> dict[str, object]:
    """Give a concept as what json can write."""
    return {
        "context": concept.id.context,
        "headword": concept.id.headword,
        **{name: getattr(concept, name) for name in _CONCEPT},
        "terms": {
            language: [
                {
                    "text": term.text,
                    "status": str(term.status),
                    "forms": list(term.forms),
                    **{name: getattr(term, name) for name in _TERM if name != "forms"},
                    "approved": term.approved,
                }
                for term in listed
            ]
            for language, listed in concept.terms.items()
        },
    }


def _json(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value
