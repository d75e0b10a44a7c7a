"""Noun phrases in both languages at once: the English words, and the German ones in each case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from scripts.grammar import english, german
from scripts.grammar.german import CASES, Case, Key
from scripts.grammar.records import Adjective, Name, Noun, Word
from scripts.grammar.text import SOFT_COMMA, Words, flat, words

German = dict[Case, Words]


@dataclass(frozen=True, slots=True)
class Phrase:
    """``key``: German gender or "pl"; the persons are 1s 3s 1p 3p (the formal "Sie" is 3p).

    ``negated``: the German with "kein", where "nicht" would be wrong. ``owner``: the words that a
    possessive referring to this phrase takes (its, "sein"); empty where none does.
    """

    en: Words
    en_object: Words
    de: German
    key: Key
    en_person: str = "3s"
    de_person: str = "3s"
    is_person: bool = False
    is_pronoun: bool = False
    is_name: bool = False
    negated: German | None = None
    owner: tuple[str, str] = ("", "")
    place: str = "in"
    bare: bool = False
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class Modifier:
    """An adjective as it stands before a noun: its words with the German stem last."""

    en: Words
    de_before: Words
    de_stem: str


def modifier(
    adjective: Adjective, en: str, degree: str = "", adverb: tuple[str, str] | None = None
) -> Modifier:
    """An adjective in a degree ("", "more", "most"), with an adverb of degree before it."""
    stem = adjective.de
    if degree:
        at = 0 if degree == "more" else 1
        en, stem = adjective.en_degrees[at], adjective.de_degrees[at]
    before_en, before_de = adverb or ("", "")
    return Modifier(words(f"{before_en} {en}"), words(before_de), stem)


def common(
    noun: Noun,
    number: str,
    determiner: tuple[str, str],
    *,
    pick: Callable[[tuple[tuple[str, str], ...]], tuple[str, str]] = lambda pairs: pairs[0],
    modifiers: tuple[Modifier, ...] = (),
    count: tuple[str, str] = ("", ""),
    possessor: Phrase | None = None,
    genitive: Phrase | None = None,
    after: tuple[Words, Words] = ([], []),
    term: int = -1,
) -> Phrase:
    """A phrase with a common noun at its head.

    ``determiner``: its English word and German stem ("the", "der"; "a", "ein"; "", ""). A
    ``possessor`` goes before the noun (Südkoreas Präsident), a ``genitive`` behind it.
    """
    single, plural = pick(noun.english)
    head = words(plural if number == "pl" else single, term, "term" if term >= 0 else "")
    first, stem = determiner
    # "another" and "most" are English determiners for German adjectives: no words, no "and".
    shown = [one.en for one in modifiers if one.en]
    joined = flat(*(flat(words("and") if at else [], one) for at, one in enumerate(shown)))
    en = flat(words(count[0]), joined, head)
    if possessor:
        en = flat(possessor.en, words(english.possessive(possessor.en[-1].text)), en)
    elif first == "a":
        en = flat(words(english.article(en[0].text)), en)
    else:
        en = flat(words(first), en)
    if genitive:
        en = flat(en, words("of"), genitive.en_object)
    en = flat(en, after[0])
    key: Key = "pl" if number == "pl" else noun.gender

    def decline(stem: str) -> German:
        return {
            case: _declined(noun, number, key, case, stem, modifiers, count, possessor, term)
            + _genitive(genitive)
            + after[1]
            for case in CASES
        }

    is_person = noun.kind == "p"
    return Phrase(
        en=en,
        en_object=en,
        de=decline(stem),
        key=key,
        en_person="3p" if number == "pl" or noun.plural_verb else "3s",
        de_person="3p" if number == "pl" else "3s",
        is_person=is_person,
        negated=decline("kein") if stem in ("ein", "") and not possessor and not count[0] else None,
        owner=_owner(key, is_person),
        place=noun.place,
        bare=not stem and not modifiers and not possessor,
        is_negative=stem == "kein",
    )


def _owner(key: Key, is_person: bool) -> tuple[str, str]:
    if key == "pl":
        return "their", "ihr"
    if key == "f":
        return ("her" if is_person else "its"), "ihr"
    return ("his" if is_person else "its"), "sein"


def _genitive(phrase: Phrase | None) -> Words:
    if phrase is None:
        return []
    if phrase.bare or (phrase.is_name and not phrase.de["gen"][0].is_article):
        return preposition("von", "dat", phrase)
    return phrase.de["gen"]


def _declined(
    noun: Noun,
    number: str,
    key: Key,
    case: Case,
    stem: str,
    modifiers: tuple[Modifier, ...],
    count: tuple[str, str],
    possessor: Phrase | None,
    term: int,
) -> Words:
    role = "agree" if term >= 0 else ""
    parts: Words = []
    if possessor:
        parts += possessive_name(possessor.de["nom"])
    elif stem:
        parts.append(Word(german.determiner(stem, key, case), term, role, stem == "der"))
    strength = german.strength_after("" if possessor else stem)
    parts += words(count[1])
    for at, one in enumerate(modifiers):
        parts += words("und") if at and modifiers[at - 1].en else []
        parts += one.de_before
        parts.append(Word(german.adjective(one.de_stem, strength, key, case), term, role))
    form = german.noun(noun, number, case, strength)
    return parts + words(form, term, "term" if term >= 0 else "")


def possessive_name(name: Words) -> Words:
    """A German name before the noun it owns (Südkoreas)."""
    last = name[-1]
    return [*name[:-1], last._replace(text=german.name_genitive(last.text))]


_SINGULAR = ("the United States", "the US", "the UN", "the United Nations")


def named(name: Name, *, is_person: bool = False, female: bool = False, term: int = -1) -> Phrase:
    """A proper name, with its article in German where it has one."""
    role = "term" if term >= 0 else ""
    article_word, _, rest = (
        name.en.partition(" ") if name.en.startswith("the ") else ("", "", name.en)
    )
    en = flat(words(article_word), words(rest, term, role))
    plural_en = bool(name.gender == "pl")
    if not name.gender:
        de: German = {case: words(name.de, term, role) for case in CASES}
        key: Key = ("f" if female else "m") if is_person else "n"
    else:
        key = name.gender
        de = {}
        for case in CASES:
            ending = german.ENDINGS["weak"][key][CASES.index(case)]
            parts = [one.replace("@", ending) for one in name.de.split()]
            head = next(at for at, one in enumerate(name.de.split()) if "@" not in one)
            if case == "gen" and key in ("m", "n") and not parts[head].isupper():
                parts[head] = german.genitive(parts[head])
            if case == "dat" and key == "pl" and parts[head][-1] in "elr":
                parts[head] += "n"
            marked = "agree" if term >= 0 else ""
            de[case] = flat(
                [Word(german.article(key, case), term, marked, True)],
                words(" ".join(parts), term, role),
                words(name.after),
            )
    return Phrase(
        en=en,
        en_object=en,
        de=de,
        key=key,
        en_person="3p" if plural_en and name.en not in _SINGULAR else "3s",
        de_person="3p" if plural_en else "3s",
        is_person=is_person,
        is_name=True,
        owner=_owner(key, is_person) if not plural_en else ("its", "ihr"),
    )


def bare(name: Name) -> Phrase:
    """A name without its article, as it stands behind a noun."""
    return named(Name(name.en.removeprefix("the "), name.de))


_PRONOUNS: dict[str, tuple[str, str, dict[Case, str], Key, str]] = {
    "I": ("I", "me", {"nom": "ich", "acc": "mich", "dat": "mir", "gen": "meiner"}, "m", "1s"),
    "we": ("we", "us", {"nom": "wir", "acc": "uns", "dat": "uns", "gen": "unser"}, "pl", "1p"),
    "you": ("you", "you", {"nom": "Sie", "acc": "Sie", "dat": "Ihnen", "gen": "Ihrer"}, "pl", "3p"),
}
_OWN = {"I": ("my", "mein"), "we": ("our", "unser"), "you": ("your", "Ihr")}


def pronoun(which: str, key: Key = "m") -> Phrase:
    """A pronoun: I, we, you, he, she, it, they; ``it`` takes the gender of what it stands for."""
    if which in _PRONOUNS:
        subject, other, forms, own_key, person = _PRONOUNS[which]
        de: German = {case: words(form) for case, form in forms.items()}
        return Phrase(
            words(subject), words(other), de, own_key, person, person, True, True,
            owner=_OWN[which],
        )  # fmt: skip
    key = {"he": "m", "she": "f", "they": "pl"}.get(which, key)  # type: ignore[assignment]
    other = {"he": "him", "she": "her", "they": "them", "it": "it"}[which]
    person = "3p" if which == "they" else "3s"
    return Phrase(
        words(which),
        words(other),
        {case: words(german.pronoun(key, case)) for case in CASES},
        key,
        person,
        person,
        which != "it",
        True,
        owner=_owner(key, which in ("he", "she")),
    )


_INDEFINITE: dict[str, tuple[str, str, str, bool]] = {
    "nobody": ("niemand", "niemanden", "niemandem", True),
    "somebody": ("jemand", "jemanden", "jemandem", True),
    "everybody": ("jeder", "jeden", "jedem", True),
    "nothing": ("nichts", "nichts", "nichts", False),
    "something": ("etwas", "etwas", "etwas", False),
    "everything": ("alles", "alles", "allem", False),
}


def indefinite(which: str) -> Phrase:
    """nobody, somebody, everybody, nothing, something, everything."""
    nom, acc, dat, is_person = _INDEFINITE[which]
    de: German = {"nom": words(nom), "acc": words(acc), "dat": words(dat), "gen": words(nom)}
    is_negative = which in ("nobody", "nothing")
    return Phrase(words(which), words(which), de, "m", is_person=is_person, is_negative=is_negative)


def gap(phrase: Phrase) -> Phrase:
    """The empty place that a relative pronoun for ``phrase`` leaves."""
    nothing: German = {case: [] for case in CASES}
    return replace(phrase, en=[], en_object=[], de=nothing, negated=None, is_pronoun=False)


def extended(phrase: Phrase, en: Words, de: Words) -> Phrase:
    """The phrase with words behind it, the same in every case."""
    made = {case: flat(phrase.de[case], de) for case in CASES}
    negated = phrase.negated and {case: flat(phrase.negated[case], de) for case in CASES}
    return replace(
        phrase,
        en=flat(phrase.en, en),
        en_object=flat(phrase.en_object, en),
        de=made,
        negated=negated,
        bare=False,
    )


def focused(phrase: Phrase, particle: tuple[str, str]) -> Phrase:
    """The phrase with only, even or the like before it."""
    en, de = (words(one) for one in particle)
    made = {case: flat(de, phrase.de[case]) for case in CASES}
    return replace(
        phrase, en=flat(en, phrase.en), en_object=flat(en, phrase.en_object), de=made, negated=None
    )


_EINER: dict[Key, tuple[str, ...]] = {
    "m": ("einer", "einen", "einem", "eines"),
    "f": ("eine", "eine", "einer", "einer"),
    "n": ("eines", "eines", "einem", "eines"),
    "pl": ("", "", "", ""),
}


def partitive(first: tuple[str, str], whole: Phrase, key: Key, term: int) -> Phrase:
    """One of the ports, half of the ports: ``first`` is how many, ``key`` the noun's gender."""
    en = flat(words(first[0]), words("of"), whole.en)
    de: German = {}
    for case in CASES:
        word = _EINER[key][CASES.index(case)] if first[0] == "one" else first[1]
        if first[0] in ("many", "some") and case == "dat":
            word += "n"
        if first[0] == "half" and case in ("dat", "gen"):
            word = "der Hälfte"
        role = "agree" if first[0] == "one" and term >= 0 else ""
        de[case] = flat(words(word, term if role else -1, role), whole.de["gen"])
    if first[0] == "one":
        return replace(whole, en=en, en_object=en, de=de, key=key, en_person="3s", de_person="3s",
                       owner=_owner(key, whole.is_person))  # fmt: skip
    single = "3s" if first[0] == "half" else "3p"
    return replace(whole, en=en, en_object=en, de=de, de_person=single,
                   key="f" if first[0] == "half" else "pl")  # fmt: skip


def coordinated(first: Phrase, second: Phrase) -> Phrase:
    """Two phrases joined by and."""
    de = {case: flat(first.de[case], words("und"), second.de[case]) for case in CASES}
    en = flat(first.en, words("and"), second.en)
    return Phrase(
        en, flat(first.en_object, words("and"), second.en_object), de, "pl", "3p", "3p",
        first.is_person and second.is_person, owner=("their", "ihr"),
    )  # fmt: skip


def apposition(name: Phrase, role: Phrase) -> Phrase:
    """A name and who that is, between commas: Cho Min-jung, an engineer, …"""
    comma = [Word(",")]
    de = {case: flat(name.de[case], comma, role.de[case], words(SOFT_COMMA)) for case in CASES}
    de["gen"] = flat(name.de["nom"], comma, role.de["nom"], words(SOFT_COMMA))
    en = flat(name.en, comma, role.en, words(SOFT_COMMA))
    return replace(name, en=en, en_object=en, de=de)


def titled(
    noun: Noun, female: bool, name: Phrase, modifiers: tuple[Modifier, ...], article: bool
) -> Phrase:
    """A name behind its title: President Moon, South Korean President Moon, the engineer Cho."""
    if female and noun.female:
        noun = replace(noun, de=noun.female, gender="f", weak=False, adjectival=False)
    title = common(noun, "sg", ("the" if article else "", "der"), modifiers=modifiers)
    en = title.en if article else [*title.en[: -len(_head(noun))], *words(_title_case(noun))]
    bare = not article and not modifiers
    de: German = {}
    for case in CASES:
        form = words(noun.de) if bare else title.de[case]
        de[case] = flat(form, name.de["nom"])
    full = flat(en, name.en)
    return replace(name, en=full, en_object=full, de=de, key=noun.gender,
                   owner=_owner(noun.gender, True), is_name=bare)  # fmt: skip


def _head(noun: Noun) -> list[str]:
    return noun.english[0][0].split()


def _title_case(noun: Noun) -> str:
    return " ".join(word.capitalize() for word in _head(noun))


def preposition(word: str, case: Case, phrase: Phrase, negative: bool = False) -> Words:
    """A German preposition with its phrase; with a definite article it contracts (im, zum)."""
    de = (phrase.negated if negative and phrase.negated else phrase.de)[case]
    if not word:
        return de
    before = word.split()
    if de and de[0].is_article and (before[-1], de[0].text) in german.CONTRACTED:
        merged = de[0]._replace(text=german.CONTRACTED[before[-1], de[0].text], is_article=False)
        return flat(words(" ".join(before[:-1])), [merged], de[1:])
    return flat(words(word), de)
