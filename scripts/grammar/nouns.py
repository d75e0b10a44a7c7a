"""Choosing noun phrases: a noun with determiner, adjectives and attributes, a name, a pronoun."""

from __future__ import annotations

from dataclasses import replace

from scripts.grammar import invented
from scripts.grammar.choose import counted, modifiers_for, nationality, noun_of
from scripts.grammar.maker import Maker
from scripts.grammar.names import city, country, organisation, person, person_name
from scripts.grammar.phrases import (
    Modifier,
    Phrase,
    bare,
    common,
    coordinated,
    indefinite,
    named,
    partitive,
    preposition,
    pronoun,
)
from scripts.grammar.records import Noun
from scripts.grammar.text import Words, flat, words

Determiner = tuple[str, str]
THE: Determiner = ("the", "der")
A: Determiner = ("a", "ein")
NONE: Determiner = ("", "")
_ANOTHER = Modifier([], [], "weiter")
_PLURALS: tuple[tuple[float, Determiner], ...] = (
    (3, ("many", "viel")),
    (2, ("some", "einig")),
    (2, ("several", "mehrer")),
    (1, ("few", "wenig")),
    (1.5, ("all", "all")),
    (0.5, ("both", "beid")),
    (0.7, ("numerous", "zahlreich")),
    (1, ("most", "der meist")),
)
_OWNED: tuple[Determiner, ...] = (
    ("my", "mein"),
    ("our", "unser"),
    ("his", "sein"),
    ("her", "ihr"),
    ("their", "ihr"),
    ("your", "Ihr"),
)
# Words of number that do not decline.
_AMOUNTS = (
    ("more", "mehr"),
    ("enough", "genug"),
    ("a few", "ein paar"),
    ("more and more", "immer mehr"),
)


def common_phrase(
    m: Maker,
    kinds: str,
    *,
    number: str = "",
    determiner: Determiner | None = None,
    owner: tuple[str, str] = ("", ""),
    depth: int = 0,
    plain: bool = False,
) -> Phrase:
    """A phrase with a common noun. ``owner``: the possessive that would refer to the subject;
    ``depth``: how far inside another phrase it is; ``plain``: without attributes behind it."""
    noun, is_held = noun_of(m, kinds)
    if noun.kind == "q":
        number = "pl"
    elif not noun.countable:
        number = "sg"
    number = number or ("pl" if m.chance(0.15 if is_held else 0.28) else "sg")
    term = m.use(noun, "pl" if number == "pl" else "sg") if is_held else -1
    count = ("", "")
    if determiner is None:
        determiner, count = _determiner(m, noun, number, owner, depth)
    attributes: tuple[Modifier, ...] = ()
    if m.chance(0.55 if is_held else 0.36):
        attributes = modifiers_for(m, noun.kind, determiner == THE)
    if m.chance(0.09) and noun.kind in "pgldea":
        attributes = (*attributes[:1], nationality(m))
        attributes = attributes[1:] if m.chance(0.7) else attributes
    if determiner[0] in ("another", "most"):
        extra = _ANOTHER if determiner[0] == "another" else Modifier([], [], "meist")
        determiner = (determiner[0], determiner[1].split()[0])
        attributes = (extra, *attributes[:1])
    possessor = genitive = None
    after: tuple[Words, Words] = ([], [])
    if determiner in (THE, A) and depth < 2 and not plain:
        takes = _complement(m, noun, depth) if m.chance(0.25) else _called(m, noun)
        if takes:
            after = takes
        elif determiner == THE and m.chance(0.09):
            owner_name = m.one((country, country, person_name, city))(m)
            if owner_name.de["nom"][0].is_article:
                return _owned(m, noun, number, owner_name, attributes, term)
            possessor, determiner = owner_name, NONE
        elif m.chance(0.19 if determiner == THE else 0.08):
            owners = "gglt" if noun.kind == "p" else "geaalupsd"
            genitive = common_phrase(m, m.one(owners), depth=depth + 1, plain=True)
        elif m.chance(0.05):
            genitive = country(m)
    if genitive and determiner == THE and genitive.is_person and (m.to == "en" or m.chance(0.5)):
        return _owned(m, noun, number, genitive, attributes, term)
    return common(
        noun, number, determiner, pick=m.english, modifiers=attributes, count=count,
        possessor=possessor, genitive=genitive, after=after, term=term,
    )  # fmt: skip


def _owned(
    m: Maker, noun: Noun, number: str, owner: Phrase, attributes: tuple[Modifier, ...], term: int
) -> Phrase:
    """The minister's plan: in English the owner first, in German last (der Plan des Ministers)."""
    english_side = common(
        noun, number, NONE, pick=m.english, modifiers=attributes, possessor=owner, term=term
    )
    german_side = common(noun, number, THE, modifiers=attributes, genitive=owner, term=term)
    return replace(german_side, en=english_side.en, en_object=english_side.en_object)


def _called(m: Maker, noun: Noun) -> tuple[Words, Words] | None:
    """A name behind a noun: the city of Seoul, the newspaper Chosun Ilbo."""
    word = noun.english[0][0]
    of_places, called = m.lexicon.parts["places of"], m.lexicon.parts["called"]
    if word not in (*of_places, *called) or not m.chance(0.15):
        return None
    name = city(m) if word in of_places or m.chance(0.3) else bare(invented.organisation(m))
    of = words("of" if word in of_places else "")
    return flat(of, name.en), name.de["nom"]


def _complement(m: Maker, noun: Noun, depth: int) -> tuple[Words, Words] | None:
    """What this noun takes behind it (talks with the neighbor), if it takes anything."""
    options = m.lexicon.complements.get(noun.english[0][0])
    if not options:
        return None
    one = m.one(options)
    if one.en == "between":
        if m.chance(0.5):
            first, second = m.one((country, city)), m.one((country, city))
            both = coordinated(first(m), second(m))
        else:
            both = common_phrase(m, one.kinds, number="pl", determiner=THE, depth=2, plain=True)
        return flat(words("between"), both.en), flat(words("zwischen"), both.de["dat"])
    if one.en == "to a place":
        where = m.one((country, city))(m)
        into = ("in", "acc") if where.de["nom"][0].is_article else ("nach", "dat")
        return flat(words("to"), where.en), preposition(into[0], into[1], where)  # type: ignore[arg-type]
    object_ = phrase(m, one.kinds, depth=max(depth + 1, 1), pronouns=False)
    return flat(words(one.en), object_.en_object), preposition(one.de, one.case, object_)


def _determiner(
    m: Maker, noun: Noun, number: str, owner: tuple[str, str], depth: int
) -> tuple[Determiner, tuple[str, str]]:
    none = ("", "")
    if not owner[0] and depth < 2 and m.chance(0.025):
        return m.one(_OWNED), none
    own = (8.0 if noun.mass else 12.0) if owner[0] else 0.0
    this: Determiner = (m.english(("this", "that")), "dies")
    if noun.mass:
        return m.weighted(((45, NONE), (45, THE), (own, owner), (4, this))), none
    if number == "sg":
        options = (
            (50.0, THE),
            (24.0, A),
            (own, owner),
            (5.0, this),
            (2.0, ("every", "jed")),
            (1.5, ("another", "ein")),
            (0.8 if depth == 0 else 0.0, ("no", "kein")),
        )
        return m.weighted(options), none
    if noun.countable and m.chance(0.14):
        if m.chance(0.12):
            return NONE, m.one(_AMOUNTS)
        return (THE if m.chance(0.2) else NONE), counted(m)
    kind = m.weighted(((40, "the"), (22, ""), (own, "own"), (4, "this"), (16, "many"), (0.5, "no")))
    if kind == "many" and noun.countable:
        return m.weighted(_PLURALS), none
    these: Determiner = (m.english(("these", "those")), "dies")
    table = {"the": THE, "own": owner, "this": these, "no": ("no", "kein")}
    return table.get(kind, NONE), none


def one_of(m: Maker, kind: str) -> Phrase:
    """One of, two of, many of, most of several: one of the most important ports."""
    noun, is_held = noun_of(m, kind)
    if not noun.countable:
        return common_phrase(m, kind, depth=1)
    term = m.use(noun, "pl") if is_held else -1
    attributes = modifiers_for(m, kind, True) if m.chance(0.8) else ()
    whole = common(noun, "pl", THE, pick=m.english, modifiers=attributes, term=term)
    return partitive(
        m.weighted(
            (
                (60, ("one", "ein")),
                (10, ("two", "zwei")),
                (10, ("many", "viele")),
                (10, ("some", "einige")),
                (10, ("half", "die Hälfte")),
            )
        ),
        whole,
        noun.gender,
        term,
    )


def feature(m: Maker) -> Phrase:
    """A river, a sea, a region."""
    return named(m.one(m.lexicon.features))


def phrase(
    m: Maker,
    kinds: str,
    *,
    owner: tuple[str, str] = ("", ""),
    depth: int = 0,
    pronouns: bool = True,
) -> Phrase:
    """Any phrase of one of these classes (``*``: all of them)."""
    kind = m.one("pgltdea" if kinds == "*" else kinds)
    if kind == "p":
        sort = m.weighted(
            ((52, "common"), (34, "name"), (9 if pronouns else 0, "pronoun"), (2, "any"))
        )
        if sort == "name":
            return person(m)
        if sort == "pronoun":
            return pronoun(m.one(("he", "she", "they", "he", "they")))
        if sort == "any":
            return indefinite(m.one(("nobody", "somebody", "everybody")))
    elif kind == "g":
        name = m.weighted(((60, None), (22, country), (18, organisation)))
        if name:
            return name(m)
    elif kind == "l":
        name = m.weighted(((66, None), (12, country), (14, city), (8, feature)))
        if name:
            return name(m)
    if depth == 0 and m.chance(0.03):
        return one_of(m, kind)
    if kind == "p" and m.chance(0.012):
        return year_old(m)
    made = common_phrase(m, kind, owner=owner, depth=depth)
    if depth == 0 and m.chance(0.05) and not made.is_negative:
        return coordinated(made, common_phrase(m, kind, owner=owner, depth=2, plain=True))
    return made


def year_old(m: Maker) -> Phrase:
    """The 61-year-old engineer."""
    age = m.rng.randint(11, 99)
    noun, is_held = noun_of(m, "p")
    term = m.use(noun, "sg") if is_held else -1
    old = Modifier(words(f"{age}-year-old"), [], f"{age}-jährig")
    return common(noun, "sg", THE if m.chance(0.6) else A, modifiers=(old,), term=term)


def as_role(m: Maker) -> tuple[Words, Words]:
    """As a mediator; the role of the subject, in the first case."""
    noun, is_held = noun_of(m, "p")
    term = m.use(noun, "sg") if is_held else -1
    en = common(noun, "sg", A, term=term)
    de = common(noun, "sg", NONE, term=term)
    return flat(words("as"), en.en), flat(words("als"), de.de["nom"])
