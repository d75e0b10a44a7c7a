"""Sentences with figures, dates and prices; headings, captions and the phrases of a web page."""

from __future__ import annotations

from dataclasses import replace

from scripts.grammar import adjuncts, build, choose, names, nouns
from scripts.grammar.clause import Clause, english_clause, german_clause
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import Phrase, common, named, preposition
from scripts.grammar.records import EnglishVerb, GermanVerb, Word
from scripts.grammar.text import Words, flat, words

Pair = tuple[Words, Words]
_STOP = [Word(".")]
_CURRENCIES = (
    ("dollars", "Dollar"),
    ("euros", "Euro"),
    ("won", "Won"),
    ("yen", "Yen"),
    ("pounds", "Pfund"),
    ("Swiss francs", "Schweizer Franken"),
    ("rubles", "Rubel"),
)
_SCALES = (("", ""), ("million", "Millionen"), ("billion", "Milliarden"))
_LENGTHS = (
    ("kilometers long", "Kilometer lang"),
    ("meters high", "Meter hoch"),
    ("meters deep", "Meter tief"),
    ("meters wide", "Meter breit"),
    ("years old", "Jahre alt"),
    ("tons", "Tonnen"),
    ("kilometers away", "Kilometer entfernt"),
)
_DURATIONS = (
    ("minutes", "Minuten"),
    ("hours", "Stunden"),
    ("days", "Tage"),
    ("weeks", "Wochen"),
    ("months", "Monate"),
    ("years", "Jahre"),
)


def number(m: Maker) -> tuple[str, str]:
    """A number in figures or a word, sometimes about it."""
    kind = m.weighted(((30, "word"), (40, "small"), (20, "large"), (10, "decimal")))
    if kind == "word":
        en, de = choose.counted(m)
    elif kind == "small":
        en = de = str(m.rng.randint(2, 999))
    elif kind == "large":
        value = m.rng.randint(1000, 9_999_999)
        value = round(value, -2) if m.chance(0.5) else value
        en, de = f"{value:,}", f"{value:,}".replace(",", ".")
    else:
        en, de = decimal(m)
    return en, de


def decimal(m: Maker) -> tuple[str, str]:
    """A number with a decimal point."""
    text = f"{m.rng.randint(0, 120)}.{m.rng.randint(1, 99 if m.chance(0.3) else 9)}"
    return text, text.replace(".", ",")


def percent(m: Maker) -> tuple[str, str]:
    """A percentage."""
    en, de = decimal(m) if m.chance(0.45) else (str(m.rng.randint(1, 99)),) * 2
    if m.chance(0.2):
        about_en, about_de = m.one(
            (("about", "etwa"), ("almost", "fast"), ("more than", "mehr als"))
        )
        en, de = f"{about_en} {en}", f"{about_de} {de}"
    return f"{en} {m.english(('percent', 'per cent'))}", f"{de} Prozent"


def money(m: Maker) -> tuple[str, str]:
    """A sum of money."""
    scale_en, scale_de = m.one(_SCALES)
    currency_en, currency_de = m.one(_CURRENCIES)
    if scale_en:
        en, de = decimal(m) if m.chance(0.4) else (str(m.rng.randint(2, 900)),) * 2
        return f"{en} {scale_en} {currency_en}", f"{de} {scale_de} {currency_de}"
    value = m.rng.randint(2, 99999)
    return f"{value:,} {currency_en}", f"{value:,}".replace(",", ".") + f" {currency_de}"


def _verb(
    en: str, past: str, de: str, present: str, de_past: str, participle: str, sein: bool
) -> tuple[EnglishVerb, GermanVerb]:
    return EnglishVerb(en, past, past, (), ()), GermanVerb(
        "", de, present, de_past, participle, False, sein, "", False
    )


_COST = _verb("cost", "cost", "kosten", "kostet", "kostete", "gekostet", False)
_LAST = _verb("last", "lasted", "dauern", "dauert", "dauerte", "gedauert", False)
_RISE = (
    EnglishVerb("rise", "rose", "risen", (), ()),
    GermanVerb("", "steigen", "steigt", "stieg", "gestiegen", False, True, "", False),
)
_FALL = (
    EnglishVerb("fall", "fell", "fallen", (), ()),
    GermanVerb("", "sinken", "sinkt", "sank", "gesunken", False, True, "", False),
)
_BE = (
    EnglishVerb("be", "was", "been", (), ()),
    GermanVerb("", "sein", "ist", "war", "gewesen", False, True, "", False),
)


def figure(m: Maker) -> Pair:
    """A sentence about a number: a price, a share, a size, a duration, a change, a time of day."""
    sort = m.one(("cost", "share", "size", "last", "change", "clock", "many", "date", "score"))
    tense = m.one(("past", "present", "past", "future", "perfect"))
    if sort == "cost":
        en, de = money(m)
        return _measured(m, "tle", _COST, tense, en, de)
    if sort == "last":
        count = choose.counted(m)
        unit = m.one(_DURATIONS)
        return _measured(m, "e", _LAST, tense, f"{count[0]} {unit[0]}", f"{count[1]} {unit[1]}")
    if sort == "size":
        count, unit = number(m), m.one(_LENGTHS[:-2])
        kind = "p" if "old" in unit[0] and m.chance(0.6) else "lt"
        tense = "present" if tense == "perfect" else tense
        return _measured(m, kind, _BE, tense, f"{count[0]} {unit[0]}", f"{count[1]} {unit[1]}")
    if sort == "change":
        en, de = percent(m)
        to_en, to_de = money(m) if m.chance(0.5) else number(m)
        verb = m.one((_RISE, _FALL))
        if m.chance(0.5):
            en, de = f"{en} to {to_en}", f"{de} auf {to_de}"
        return _measured(m, "a", verb, tense, f"by {en}", f"um {de}")
    if sort == "share":
        return _share(m, tense)
    if sort == "clock":
        one = replace(
            build.from_verb(m, m.one(choose.verbs(m.lexicon, "", "p")), depth=1), adjuncts=()
        )
        en, de = adjuncts.clock(m)
        made = replace(one, adjuncts=(adjuncts.Adjunct(words(en), words(de), "time"),))
        return flat(english_clause(made), _STOP), flat(german_clause(made, "second"), _STOP)
    if sort == "date":
        one = replace(
            build.from_verb(m, m.one(choose.verbs(m.lexicon, "", "g")), depth=1), adjuncts=()
        )
        en, de = adjuncts.ordinal_day(m)
        made = replace(one, adjuncts=(adjuncts.Adjunct(words(en), words(de), "time"),))
        return flat(english_clause(made), _STOP), flat(german_clause(made, "second"), _STOP)
    if sort == "score":
        first, second = names.city(m), names.country(m)
        a, b = m.rng.randint(0, 9), m.rng.randint(0, 9)
        return flat(first.en, words(f"won {a}:{b} against"), second.en, _STOP), flat(
            first.de["nom"], words(f"gewann {a}:{b}"), preposition("gegen", "acc", second), _STOP
        )
    return _many(m, tense)


def _measured(
    m: Maker, kind: str, verb: tuple[EnglishVerb, GermanVerb], tense: str, en: str, de: str
) -> Pair:
    subject = build.subject_for(m, kind, 1)
    one = Clause(subject, verb[0], verb[1], tense, predicate=(words(en), words(de)))
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)


def _share(m: Maker, tense: str) -> Pair:
    """40 percent of the voters support the plan."""
    en, de = percent(m)
    group = nouns.common_phrase(m, "p", number="pl", determiner=nouns.THE, plain=True)
    subject = replace(
        group,
        en=flat(words(en), words("of"), group.en),
        de={**group.de, "nom": flat(words(de), group.de["gen"])},
    )
    verb = m.one([v for v in choose.verbs(m.lexicon, "", "p") if v.slots])
    one = build.from_verb(m, verb, subject=subject, kind="p", depth=1, tense_of=(tense, ""))
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)


def _many(m: Maker, tense: str) -> Pair:
    """Hundreds of people, 1,200 soldiers did something."""
    group = nouns.common_phrase(m, "p", number="pl", determiner=nouns.NONE, plain=True)
    if group.en[0].text.isalpha() and group.en_person == "3p" and m.chance(0.5):
        en, de = m.one(
            (("thousands", "Tausende"), ("hundreds", "Hunderte"), ("dozens", "Dutzende"))
        )
        group = replace(
            group,
            en=flat(words(en), words("of"), group.en),
            de={**group.de, "nom": flat(words(de), words("von"), group.de["dat"])},
        )
    one = build.from_verb(
        m, m.one(choose.verbs(m.lexicon, "", "p")), subject=group, kind="p", depth=1,
        tense_of=(tense, ""),
    )  # fmt: skip
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)


def heading(m: Maker) -> Pair:
    """A heading or caption: mostly a phrase without a verb, and without a full stop."""
    sort = m.weighted(
        ((34, "caption"), (26, "phrase"), (16, "clause"), (10, "colon"), (8, "about"), (6, "bare"))
    )
    if sort == "caption":
        return _caption(m)
    if sort == "clause":
        one = build.clause(m, depth=1, tense_of=("present", ""))
        return english_clause(replace(one, progressive=False)), german_clause(one, "second")
    if sort == "colon":
        place = names.country(m) if m.chance(0.6) else names.city(m)
        one = build.clause(m, depth=2)
        return flat(place.en, words(":"), english_clause(one)), flat(
            place.de["nom"], words(":"), german_clause(one, "second")
        )
    found = _short(m, m.one("pgltdea"))
    if sort == "bare":
        return found.en, found.de["nom"]
    if sort == "about":
        other = nouns.phrase(m, "pgltdea", pronouns=False)
        en, de, case = m.one(
            (("about", "über", "acc"), ("for", "für", "acc"), ("with", "mit", "dat"),
             ("against", "gegen", "acc"), ("without", "ohne", "acc"), ("before", "vor", "dat"))
        )  # fmt: skip
        return flat(found.en, words(en), other.en_object), flat(
            found.de["nom"],
            preposition(de, case, other),  # type: ignore[arg-type]
        )
    where = adjuncts.place(m)
    if m.chance(0.3):
        where = adjuncts.time(m, "past")
    return flat(found.en, where.en), flat(found.de["nom"], where.de)


def _short(m: Maker, kinds: str) -> Phrase:
    return nouns.common_phrase(
        m,
        kinds,
        determiner=nouns.NONE if m.chance(0.6) else nouns.THE,
        number="pl" if m.chance(0.5) else "",
    )


def _caption(m: Maker) -> Pair:
    """South Korea presidential election winner Moon Jae-in: nouns in a row, without an article."""
    en: Words = []
    de: Words = []
    if m.chance(0.8):
        place = names.country(m) if m.chance(0.7) else names.city(m)
        shown = place.de["nom"][1:] if place.de["nom"][0].is_article else place.de["nom"]
        place_en = place.en[1:] if place.en[0].text == "the" else place.en
        en, de = flat(en, place_en), flat(de, _strong(shown))
    if en and m.chance(0.2):
        # South Korea joint maneuver with the USA
        phrase = nouns.common_phrase(m, m.one("ealtg"), determiner=nouns.NONE)
        return flat(en, phrase.en), flat(de, phrase.de["nom"])
    for kind in m.weighted(
        ((12 if en else 0, ""), (40, "e"), (14, "a"), (14, "ep"), (12, "l"), (10, "t"), (10, "g"))
    ):
        noun, is_held = choose.noun_of(m, kind)
        number = "pl" if noun.countable and m.chance(0.15) else "sg"
        if noun.kind == "q":
            number = "pl"
        term = m.use(noun, "sg" if number == "sg" else "pl") if is_held else -1
        bare = common(noun, number, nouns.NONE, term=term)
        en, de = flat(en, bare.en), flat(de, bare.de["nom"])
    sort = m.weighted(((30, "name"), (25, "place"), (20, "role"), (25, "")))
    if sort == "name":
        name = names.person_name(m)
        en, de = flat(en, name.en), flat(de, name.de["nom"])
    elif sort == "role":
        name, who = names.person_name(m), m.one(m.lexicon.nouns["p"][:60])
        if not who.adjectival:
            de_role = who.female if name.key == "f" and who.female else who.de
            en, de = (
                flat(en, words(who.english[0][0]), name.en),
                flat(de, words(de_role), name.de["nom"]),
            )
    elif sort == "place":
        if m.chance(0.4):
            more_en, more_de = adjuncts.feature_attribute(m)
        else:
            found = adjuncts.place(m)
            more_en, more_de = found.en, found.de
        en, de = flat(en, more_en), flat(de, more_de)
    if m.chance(0.12):
        when = str(adjuncts.year(m))
        en, de = flat(en, words(when)), flat(de, words(when))
    return en, de


def _strong(shown: Words) -> Words:
    """Vereinigten Staaten without its article: Vereinigte Staaten."""
    first = shown[0]
    if len(shown) > 1 and first.text in ("Vereinigten", "Vereinten"):
        return [first._replace(text=first.text[:-1]), *shown[1:]]
    return shown


def date_line(m: Maker) -> Pair:
    """A date alone, a dateline, or who reports."""
    en, de, british = adjuncts.date(m)
    sort = m.one(("numbers", "date", "place", "reports", "numbers"))
    if sort == "numbers":
        text = f"{m.rng.randint(1, 28):02}.{m.rng.randint(1, 12):02}.{adjuncts.year(m)}"
        return words(text), words(text)
    if sort == "date":
        return words(m.english((en, british))), words(de)
    if sort == "place":
        place = named(adjuncts.bare_place(m))
        return flat(place.en, [Word(",")], words(en)), flat(place.de["nom"], [Word(",")], words(de))
    name = names.person_name(m)
    where = names.city(m)
    if m.chance(0.5):
        return flat(name.en, words("reports"), words("from"), where.en, _STOP), flat(
            name.de["nom"], words("berichtet"), words("aus"), where.de["dat"], _STOP
        )
    return flat(name.en, words("reports"), _STOP), flat(name.de["nom"], words("berichtet"), _STOP)


def web_phrase(m: Maker) -> Pair:
    """A fixed phrase of a web page, or one before a heading (Read more: …)."""
    en, de = m.one(m.lexicon.phrases)
    if en == "Read more" or m.chance(0.15):
        rest_en, rest_de = heading(m)
        return flat(words("Read more :"), rest_en), flat(words("Weiterlesen :"), rest_de)
    return words(en), words(de)
