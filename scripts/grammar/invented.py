"""Invented words: names of people, places and organisations, compounds, loan words by suffix."""

from __future__ import annotations

import re

from scripts.grammar.maker import Maker
from scripts.grammar.records import Gender, Name, Noun

# English suffix, German suffix, gender, German plural ending ("" none), kind (or "" as wanted).
_LOANS: tuple[tuple[str, str, Gender, str, bool], ...] = (
    ("tion", "tion", "f", "en", False),
    ("sion", "sion", "f", "en", False),
    ("ity", "ität", "f", "en", False),
    ("ism", "ismus", "m", "", False),
    ("ist", "ist", "m", "en", True),
    ("ant", "ant", "m", "en", True),
    ("ology", "ologie", "f", "n", False),
    ("graphy", "grafie", "f", "n", False),
    ("cracy", "kratie", "f", "n", False),
    ("ium", "ium", "n", "", False),
    ("er", "er", "m", "-", False),
    ("or", "or", "m", "en", False),
    ("ment", "ment", "n", "e", False),
    ("ence", "enz", "f", "en", False),
    ("ance", "anz", "f", "en", False),
    ("meter", "meter", "n", "-", False),
    ("gram", "gramm", "n", "e", False),
    ("scope", "skop", "n", "e", False),
    ("ure", "ur", "f", "en", False),
    ("ics", "ik", "f", "", False),
    ("ade", "ade", "f", "n", False),
    ("age", "age", "f", "n", False),
    ("ate", "at", "n", "e", False),
    ("ine", "ine", "f", "n", False),
    ("ing", "ing", "n", "s", False),
)
# German endings of words nobody knows: ending, gender, plural.
_GERMAN: tuple[tuple[str, Gender, str], ...] = (
    ("ung", "f", "en"),
    ("heit", "f", "en"),
    ("keit", "f", "en"),
    ("schaft", "f", "en"),
    ("erei", "f", "en"),
    ("e", "f", "n"),
    ("e", "f", "n"),
    ("in", "f", "nen"),
    ("er", "m", "-"),
    ("er", "m", "-"),
    ("ling", "m", "e"),
    ("", "m", "e"),
    ("", "m", "e"),
    ("ig", "m", "e"),
    ("chen", "n", "-"),
    ("lein", "n", "-"),
    ("nis", "n", "se"),
    ("tum", "n", ""),
    ("el", "n", "-"),
    ("", "n", "e"),
    ("werk", "n", "e"),
)
_NEWSPAPER_GENDER = "f"
_ORGANISATIONS: dict[str, str] = {
    "Institute": "n",
    "Foundation": "f",
    "Group": "f",
    "Bank": "f",
    "Network": "n",
}


def syllables(m: Maker, count: int, plain: bool = False) -> str:
    """Invented syllables; ``plain`` has no letters with marks."""
    parts = m.lexicon.parts
    plain = plain or m.chance(0.7)
    while True:
        text = ""
        for _ in range(count):
            text += m.one(parts["onset"]).lower() if text or not m.chance(0.15) else ""
            text += m.one(parts["nucleus"]) + (m.one(parts["coda"]) if m.chance(0.45) else "")
        if len(text) > 2 and not (plain and not text.isascii()):
            return re.sub(r"(.)\1\1+", r"\1\1", text)


def surname(m: Maker) -> str:
    """A surname, known or invented."""
    parts = m.lexicon.parts
    if m.chance(0.25):
        return m.one(parts["surname"])
    name = syllables(m, 1 if m.chance(0.5) else 2)
    if m.chance(0.6):
        name += m.one(parts["surname ending"])
    name = name[0].upper() + name[1:]
    return (
        f"{m.one(('van', 'de', 'al-', 'Mc', 'O’'))} {name}".replace("- ", "-")
        .replace("Mc ", "Mc")
        .replace("O’ ", "O’")
        if m.chance(0.04)
        else name
    )


def person(m: Maker) -> tuple[str, bool]:
    """A full name and whether it is a woman's."""
    parts = m.lexicon.parts
    if m.chance(0.35):
        family = m.one(parts["korean surname"])
        first, second = m.one(parts["korean syllable"]), m.one(parts["korean syllable"])
        given = first.capitalize() + ("-" + second if m.chance(0.8) else " " + second.capitalize())
        return f"{family} {given}", False
    female = m.chance(0.45)
    given = m.one(parts["female" if female else "male"])
    if not female and m.chance(0.3):
        given = syllables(m, 2).capitalize()
    middle = f" {m.one('ABCDEFGHJKLMNPRSTVW')}." if m.chance(0.03) else ""
    family = surname(m)
    if m.chance(0.05):
        family += "-" + surname(m)
    return f"{given}{middle} {family}", female


def place(m: Maker) -> str:
    """The name of a place."""
    parts = m.lexicon.parts
    name = syllables(m, 1 if m.chance(0.6) else 2)
    if m.chance(0.75):
        name += m.one(parts["place ending"])
    name = name[0].upper() + name[1:]
    if m.chance(0.08):
        name = (
            m.one(("New", "San", "Bad", "Port", "Fort", "El", "Al", "Saint", "Lake")) + " " + name
        )
    return name


def organisation(m: Maker) -> Name:
    """A firm, a newspaper, a party by its letters."""
    parts = m.lexicon.parts
    sort = m.weighted(((4, "paper"), (4, "firm"), (3, "letters")))
    if sort == "letters":
        letters = "".join(
            m.one("ABCDEFGHIKLMNOPRSTUVWXZ") for _ in range(3 if m.chance(0.7) else 4)
        )
        return Name(f"the {letters}", letters, "f")
    first = place(m) if m.chance(0.6) else surname(m)
    if sort == "paper":
        name = f"{first} {m.one(parts['newspaper'])}"
        return Name(f"the {name}", name, "f")
    last = m.one(parts["article organisation"])
    gender = _ORGANISATIONS.get(last, "")
    name = f"{first} {last}"
    if gender:
        return Name(f"the {name}", name, gender)  # type: ignore[arg-type]
    return Name(name, name)


def compound(m: Maker, head: Noun, modifiers: tuple[Noun, ...]) -> Noun:
    """A compound of a known noun before a known head (peace + treaty → Friedensvertrag)."""
    modifier = m.one(modifiers)
    first = modifier.english[0][0]
    de = modifier.link + head.de[0].lower() + head.de[1:]
    plural = head.de_plural and modifier.link + head.de_plural[0].lower() + head.de_plural[1:]
    return Noun(
        english=tuple((f"{first} {one}", f"{first} {more}") for one, more in head.english),
        de=de,
        gender=head.gender,
        de_plural=plural,
        kind=head.kind,
        weak=head.weak,
        genitive=head.genitive and de[: -len(head.de)] + head.genitive.lower(),
        place=head.place,
    )


def loan(m: Maker, kind: str) -> Noun:
    """A word that goes over by its suffix (brantion → Brantion)."""
    for_people = kind == "p"
    choices = [one for one in _LOANS if one[4] == for_people]
    en_end, de_end, gender, plural, weak = m.one(choices)
    stem = syllables(m, 1 if m.chance(0.5) else 2, plain=True).replace("c", "k")
    de = (stem + de_end).capitalize()
    en = stem + en_end
    return Noun(
        english=((en, _plural(en)),),
        de=de,
        gender=gender,
        de_plural=de + plural.strip("-") if plural else "",
        kind=kind,
        weak=weak,
    )


def copied_german(
    m: Maker, kind: str, heads: tuple[Noun, ...], modifiers: tuple[Noun, ...]
) -> Noun:
    """A German word that English takes as it is (the Hafenausschuss)."""
    if m.chance(0.65):
        made = compound(m, m.one(heads), modifiers)
        if m.chance(0.5):
            stem = syllables(m, 1 if m.chance(0.6) else 2).capitalize()
            made = compound(
                m, m.one(heads), (Noun((("x", "x"),), stem, "n", stem, "t", link=stem),)
            )
        plural = made.de_plural or made.de
        return Noun(
            ((made.de, plural),), made.de, made.gender, made.de_plural, kind, made.weak,
            genitive=made.genitive, place=made.place,
        )  # fmt: skip
    made = unknown_german(m, kind)
    return Noun(((made.de, made.de_plural or made.de),), made.de, made.gender, made.de_plural, kind)


def copied_english(m: Maker, kind: str) -> Noun:
    """An unknown English word that German takes over; its end says its gender."""
    en = syllables(m, 1 if m.chance(0.4) else 2, plain=True)
    gender: Gender = "m"
    if en.endswith(("a", "e", "y")):
        gender = "f"
    elif en.endswith(("o", "um", "ing", "ment")):
        gender = "n"
    de = en.capitalize()
    return Noun(((en, en + "s"),), de, gender, de + "s", kind)


def unknown_german(m: Maker, kind: str) -> Noun:
    """A German word that nothing in English foretells, for the decoder to get used to such."""
    ending, gender, plural = m.one(_GERMAN)
    stem = m.one(m.lexicon.parts["onset"]) + m.one(m.lexicon.parts["nucleus"])
    stem += m.one(m.lexicon.parts["coda"])
    if ending == "" or m.chance(0.3):
        stem += syllables(m, 1)
    de = (stem + ending).capitalize()
    more = de + plural.strip("-") if plural else ""
    return Noun((("?", "?"),), de, gender, more, kind)


def opaque(m: Maker, kind: str) -> Noun:
    """An unknown English word for an unknown German one."""
    made = unknown_german(m, kind)
    en = syllables(m, 2, plain=True)
    return Noun(((en, _plural(en)),), made.de, made.gender, made.de_plural, kind)


def kept_english(m: Maker, kind: str, heads: tuple[Noun, ...], modifiers: tuple[Noun, ...]) -> Noun:
    """An English word that a German text has as it is (die harbor committee)."""
    if m.chance(0.6):
        made = compound(m, m.one(heads), modifiers)
        en, more = made.english[0]
        gender = m.one(("m", "f", "n"))
    else:
        en = syllables(m, 2, plain=True)
        more, gender = en + "s", m.one(("m", "f", "n"))
    return Noun(((en, more),), en, gender, more, kind, genitive=en)  # type: ignore[arg-type]


def _plural(en: str) -> str:
    if en.endswith(("s", "x", "z", "ch", "sh")):
        return en + "es"
    if en.endswith("y") and en[-2:-1] not in "aeiou":
        return en[:-1] + "ies"
    return en + "s"
