"""Rules about what a glossary does not say yet: terms, genders, forms. All are for information.

Each rule is a function of the book whose name is the rule's, with hyphens; docs/lint.md shows each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from glossary.concept import Concept, Status, Term
from glossary.lint.book import Book, Problem, Severity


def _tags(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Languages whose nouns have a gender that adjectives, articles or verbs agree with, among those
# whose genders the files can name (f, m, n: neither Dutch nor Swedish "common").
_GENDERED = _tags(
    """am ar be bg bs ca cs de el es fr ga gl gu ha he hi hr is it lt lv mk mr mt nb nn oc pa pl
    ps pt ro ru sc sk sl sq sr uk ur"""
)
# In the plural these have one form of the adjective for all genders.
_ONE_PLURAL = _tags("be bg de mk nb nn ru uk")
# Languages whose nouns change by case or number beyond an ending that is added to every noun alike
# (Turkish, Korean, Japanese, Indonesian and Kiswahili do not, nor do Persian and Dari).
_INFLECTED = _tags(
    """am ar be bg bs ca cs da de el eo es et fi fr ga gl gu ha he hi hr hu is it lt lv mk mr mt nb
    nl nn oc pa pl ps pt ro ru sk sl sq sr sv uk ur"""
)
# Of these, names stay as they are but for what no list need say (a genitive's -s).
_NAMES_STAY = _tags("am ar bg ca da de es fr gl ha he it mk mt nb nl nn oc ps pt sv")
_CAPITALS = regex.compile(r"[\p{Lu}\p{N}.&/ -]+")
_LISTED = 5


def missing(book: Book) -> Iterator[Problem]:
    """A concept without a preferred term in a language that the glossary has a file of.

    A regional language (pt-BR) takes its language's (pt); what is not to be translated needs none;
    a term that is not approved is there.
    """
    for language in book.paths:
        for concept in book.glossary.concepts.values():
            if language == book.main or concept.do_not_translate:
                continue
            tags = [language]
            while parent := tags[-1].rpartition("-")[0]:
                tags.append(parent)
            if not any(_preferred(concept, tag) for tag in tags):
                message = f"'{concept.id.headword}' has no preferred term: add it."
                found = ("missing", Severity.INFO)
                yield book.problem(found, message, concept, language, "msgstr")


def gender(book: Book) -> Iterator[Problem]:
    """A noun without gender in a language where other words agree with it."""
    for concept, term in _terms(book, _GENDERED):
        plural = term.number == "pl" and _primary(term) in _ONE_PLURAL
        if term.gender or plural or concept.part_of_speech in ("adjective", "verb"):
            continue
        message = f"'{term.text}' has no gender: add '# gender: …'."
        yield book.problem(("gender", Severity.INFO), message, concept, term.language, "msgstr")


def forms(book: Book) -> Iterator[Problem]:
    """A term without inflected forms in a language that inflects.

    Forms that a dictionary knows are accepted unlisted, so this is no more than a hint. Names, in
    languages where these stay as they are, and abbreviations need none.
    """
    for concept, term in _terms(book, _INFLECTED):
        stays = concept.part_of_speech == "proper noun" and _primary(term) in _NAMES_STAY
        if term.forms or stays or _CAPITALS.fullmatch(term.text):
            continue
        message = f"'{term.text}' lists no inflected forms: add '# forms: …' if it has any."
        yield book.problem(("forms", Severity.INFO), message, concept, term.language, "msgstr")


_COUNTED = {
    "missing": "{n} of {all} concepts have no preferred term in '{language}'",
    "gender": "{n} of {all} concepts have a noun without gender in '{language}'",
    "forms": "{n} of {all} concepts list no inflected forms in '{language}'",
}


def counted(problems: Iterable[Problem], concepts: int) -> Iterator[Problem]:
    """Make one problem a rule and language of what is for information, at the first one's line."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for one in problems:
        if one.rule in _COUNTED:
            groups.setdefault((one.rule, one.language), []).append(one)
        else:
            yield one
    for (rule, language), group in groups.items():
        if len(group) == 1:
            yield group[0]
            continue
        said = _COUNTED[rule].format(n=len(group), all=concepts, language=language)
        names = ", ".join(f"'{one.concept.headword}'" for one in group[:_LISTED] if one.concept)
        more = ", …" if len(group) > _LISTED else ""
        message = f"{said}: {names}{more} (--language {language} lists them)."
        first = min(group, key=lambda one: one.line)
        yield Problem(rule, first.severity, message, first.path, first.line, None, language)


def _terms(book: Book, languages: frozenset[str]) -> Iterator[tuple[Concept, Term]]:
    for concept in book.glossary.concepts.values():
        for language in concept.terms:
            term = _preferred(concept, language)
            if (
                term is not None
                and language != book.main
                and _primary(term) in languages
                and not concept.do_not_translate
            ):
                yield concept, term


def _preferred(concept: Concept, language: str) -> Term | None:
    terms = concept.terms.get(language, ())
    return next((t for t in terms if t.status is Status.PREFERRED and t.text.strip()), None)


def _primary(term: Term) -> str:
    return term.language.partition("-")[0]
