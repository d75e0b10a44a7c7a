"""Adjuncts: when, where, with what, why, as English and German words and the place they take."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.grammar import english, names, nouns
from scripts.grammar.german import Case
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import Phrase, named, preposition
from scripts.grammar.records import Name
from scripts.grammar.text import Words, flat, words

MONTHS = (
    ("January", "Januar"),
    ("February", "Februar"),
    ("March", "März"),
    ("April", "April"),
    ("May", "Mai"),
    ("June", "Juni"),
    ("July", "Juli"),
    ("August", "August"),
    ("September", "September"),
    ("October", "Oktober"),
    ("November", "November"),
    ("December", "Dezember"),
)
DAYS = (
    ("Monday", "Montag"),
    ("Tuesday", "Dienstag"),
    ("Wednesday", "Mittwoch"),
    ("Thursday", "Donnerstag"),
    ("Friday", "Freitag"),
    ("Saturday", "Samstag"),
    ("Sunday", "Sonntag"),
)
_PAST = (
    ("yesterday", "gestern"),
    ("last week", "vergangene Woche"),
    ("last year", "im vergangenen Jahr"),
    ("last month", "im vergangenen Monat"),
    ("at the time", "damals"),
    ("after the war", "nach dem Krieg"),
    ("before the election", "vor der Wahl"),
    ("years ago", "vor Jahren"),
    ("the day before", "am Tag zuvor"),
    ("for the first time", "zum ersten Mal"),
    ("during the night", "in der Nacht"),
    ("at the beginning of the year", "Anfang des Jahres"),
    ("a year ago", "vor einem Jahr"),
    ("a week ago", "vor einer Woche"),
    ("a month ago", "vor einem Monat"),
    ("an hour ago", "vor einer Stunde"),
    ("a year later", "ein Jahr später"),
    ("a week later", "eine Woche später"),
    ("on the same day", "am selben Tag"),
    ("this week", "diese Woche"),
)
_PRESENT = (
    ("today", "heute"),
    ("every day", "jeden Tag"),
    ("this week", "diese Woche"),
    ("this year", "in diesem Jahr"),
    ("at the moment", "im Moment"),
    ("every year", "jedes Jahr"),
    ("these days", "in diesen Tagen"),
    ("in the morning", "am Morgen"),
    ("in the evening", "am Abend"),
    ("at night", "nachts"),
)
_FUTURE = (
    ("tomorrow", "morgen"),
    ("next week", "nächste Woche"),
    ("next year", "im nächsten Jahr"),
    ("next month", "im nächsten Monat"),
    ("in the future", "in Zukunft"),
    ("by the end of the year", "bis Ende des Jahres"),
    ("in the coming weeks", "in den kommenden Wochen"),
    ("in the coming years", "in den kommenden Jahren"),
    ("before the end of the year", "vor Ende des Jahres"),
    ("after the election", "nach der Wahl"),
)
_PERFECT = (
    ("since yesterday", "seit gestern"),
    ("for years", "seit Jahren"),
    ("this week", "diese Woche"),
    ("several times", "mehrmals"),
    ("in recent years", "in den vergangenen Jahren"),
    ("in the past", "in der Vergangenheit"),
    ("since the end of the war", "seit Ende des Krieges"),
    ("for the first time", "zum ersten Mal"),
)
_UNITS = (
    ("day", "days", "Tag", "Tage", "Tagen", "m"),
    ("week", "weeks", "Woche", "Wochen", "Wochen", "f"),
    ("month", "months", "Monat", "Monate", "Monaten", "m"),
    ("year", "years", "Jahr", "Jahre", "Jahren", "n"),
    ("hour", "hours", "Stunde", "Stunden", "Stunden", "f"),
    ("minute", "minutes", "Minute", "Minuten", "Minuten", "f"),
    ("decade", "decades", "Jahrzehnt", "Jahrzehnte", "Jahrzehnten", "n"),
)
_COUNTS = (
    ("two", "zwei"),
    ("three", "drei"),
    ("four", "vier"),
    ("five", "fünf"),
    ("six", "sechs"),
    ("ten", "zehn"),
    ("a few", "einigen"),
)


@dataclass(frozen=True, slots=True)
class Adjunct:
    """Words in both languages; ``slot``: time, place or other, which says where German has it."""

    en: Words
    de: Words
    slot: str


def _adjunct(en: str, de: str, slot: str) -> Adjunct:
    return Adjunct(words(en), words(de), slot)


def year(m: Maker) -> int:
    """A year of the last hundred or so."""
    return m.rng.randint(1990, 2029) if m.chance(0.7) else m.rng.randint(1871, 1989)


def date(m: Maker) -> tuple[str, str, str]:
    """A date: English, German, and English in the British order."""
    en, de = m.one(MONTHS)
    day = m.rng.randint(1, 28)
    if m.chance(0.5):
        number = year(m)
        return f"{en} {day} , {number}", f"{day}. {de} {number}", f"{day} {en} {number}"
    return f"{en} {day}", f"{day}. {de}", f"{day} {en}"


def time(m: Maker, tense: str) -> Adjunct:
    """A time that goes with a tense: past, present, perfect or future."""
    sort = m.weighted(((40, "list"), (25, "day"), (14, "date"), (10, "year"), (12, "span")))
    if tense == "past" and m.chance(0.05):
        number = m.rng.randint(11, 21)
        if m.chance(0.5):
            return _adjunct(
                f"in the {english.ordinal(number)} century", f"im {number}. Jahrhundert", "time"
            )
        return _adjunct(f"at the age of {number * 3}", f"im Alter von {number * 3} Jahren", "time")
    if sort == "day" and tense != "perfect":
        en, de = m.one(DAYS)
        part = m.weighted(
            ((70, ("", "")), (10, (" morning", "morgen")), (10, (" evening", "abend")))
        )
        return _adjunct(f"on {en}{part[0]}", f"am {de}{part[1]}", "time")
    if sort == "date" and tense in ("past", "future"):
        if m.chance(0.35):
            en, de = m.one(MONTHS)
            of_year = f" {year(m)}" if m.chance(0.5) else ""
            return _adjunct(f"in {en}{of_year}", f"im {de}{of_year}", "time")
        en, de, british = date(m)
        return _adjunct(f"on {m.english((en, british))}", f"am {de}", "time")
    if sort == "year" and tense != "present":
        in_year = str(year(m))
        if tense == "past" and m.chance(0.25):
            until = str(int(in_year) + m.rng.randint(1, 40))
            if m.chance(0.5):
                return _adjunct(
                    f"between {in_year} and {until}", f"zwischen {in_year} und {until}", "time"
                )
            return _adjunct(f"from {in_year} to {until}", f"von {in_year} bis {until}", "time")
        if tense == "perfect":
            return _adjunct(f"since {in_year}", f"seit {in_year}", "time")
        return _adjunct(f"in {in_year}", f"im Jahr {in_year}", "time")
    if sort == "span":
        return _span(m, tense)
    table = {"past": _PAST, "present": _PRESENT, "future": _FUTURE, "perfect": _PERFECT}
    en, de = m.one(table[tense])
    return _adjunct(en, de, "time")


def _span(m: Maker, tense: str) -> Adjunct:
    unit = m.one(_UNITS)
    count_en, count_de = m.one(_COUNTS)
    if m.chance(0.15):
        count_en = count_de = str(m.rng.randint(13, 90))
    dative = f"{count_de} {unit[4]}"
    plain = f"{'einige' if count_de == 'einigen' else count_de} {unit[3]}"
    if tense == "past":
        if m.chance(0.5):
            return _adjunct(f"{count_en} {unit[1]} ago", f"vor {dative}", "time")
        if m.chance(0.5):
            return _adjunct(f"after {count_en} {unit[1]}", f"nach {dative}", "time")
        return _adjunct(f"for {count_en} {unit[1]}", f"{plain} lang", "time")
    if tense == "perfect":
        return _adjunct(f"for {count_en} {unit[1]}", f"seit {dative}", "time")
    if tense == "future":
        return _adjunct(f"in {count_en} {unit[1]}", f"in {dative}", "time")
    first, de_first = ("every", "jede") if unit[5] == "f" else ("every", "jeden")
    de_first = "jedes" if unit[5] == "n" else de_first
    return _adjunct(f"{first} {unit[0]}", f"{de_first} {unit[2]}", "time")


_AT = {"in": "in", "an": "at", "auf": "on"}
# Where English has "on" for German "an": lines, not points.
_ON_LINES = ("border", "coast", "shore", "wall", "fence", "door", "gate")


def place(m: Maker) -> Adjunct:
    """Where something happens."""
    sort = m.weighted(((50, "common"), (28, "city"), (16, "country"), (6, "adverb")))
    if sort == "adverb":
        adverb = m.one(m.lexicon.adverbs["place"])
        return _adjunct(adverb.en, adverb.de, "place")
    if sort == "common":
        where = nouns.common_phrase(m, "l", number="sg" if m.chance(0.85) else "", depth=1)
        return at(where)
    found = names.city(m) if sort == "city" else names.country(m)
    return Adjunct(flat(words("in"), found.en), preposition("in", "dat", found), "place")


def at(where: Phrase) -> Adjunct:
    """In, at or on a place, as its noun demands."""
    en = _AT[where.place]
    if where.place == "an" and any(word.text in _ON_LINES for word in where.en):
        en = "on"
    return Adjunct(
        flat(words(en), where.en_object), preposition(where.place, "dat", where), "place"
    )


def direction(m: Maker) -> Adjunct:
    """Where to or where from."""
    source = m.chance(0.35)
    if m.chance(0.55):
        found = names.city(m) if m.chance(0.6) else names.country(m)
        has_article = found.de["dat"][0].is_article
        if source:
            de = preposition("aus", "dat", found)
        elif has_article:
            de = preposition("in", "acc", found)
        else:
            de = preposition("nach", "dat", found)
    else:
        found = nouns.common_phrase(m, "l", number="sg", depth=1)
        de = preposition("von" if source else "zu", "dat", found)
    return Adjunct(flat(words("from" if source else "to"), found.en_object), de, "other")


# English, German, case, classes, slot, what may stand without an article behind it.
_PREPOSITIONS: tuple[tuple[str, str, Case, str, str], ...] = (
    ("because of", "wegen", "gen", "ea", "time"),
    ("despite", "trotz", "gen", "eau", "time"),
    ("during", "während", "gen", "e", "time"),
    ("after", "nach", "dat", "e", "time"),
    ("before", "vor", "dat", "e", "time"),
    ("since", "seit", "dat", "e", "time"),
    ("without", "ohne", "acc", "ptu", "other"),
    ("with", "mit", "dat", "ptd", "other"),
    ("for", "für", "acc", "pgea", "other"),
    ("instead of", "statt", "gen", "e", "other"),
    ("under", "unter", "dat", "l", "place"),
    ("behind", "hinter", "dat", "l", "place"),
    ("in front of", "vor", "dat", "l", "place"),
    ("near", "in der Nähe von", "dat", "l", "place"),
    ("next to", "neben", "dat", "l", "place"),
    ("through", "durch", "acc", "l", "other"),
    ("against the will of", "gegen den Willen", "gen", "pg", "other"),
    ("in the name of", "im Namen", "gen", "g", "other"),
    ("according to", "laut", "dat", "dg", "front"),
    ("thanks to", "dank", "gen", "u", "front"),
    ("in view of", "angesichts", "gen", "ea", "front"),
    ("on behalf of", "im Auftrag", "gen", "g", "other"),
    ("on the orders of", "auf Befehl", "gen", "p", "other"),
)


def prepositional(m: Maker, slots: tuple[str, ...]) -> Adjunct:
    """A preposition with a phrase, for one of these slots (time, place, other, front)."""
    en, de, case, kinds, slot = m.one([one for one in _PREPOSITIONS if one[4] in slots])
    if case == "gen":
        # A genitive needs an article to show itself.
        number = "sg" if m.chance(0.75) else "pl"
        found = nouns.common_phrase(m, kinds, number=number, determiner=nouns.THE, depth=1)
    else:
        found = nouns.phrase(m, kinds, depth=1)
    return Adjunct(flat(words(en), found.en_object), preposition(de, case, found), slot)


def feature_attribute(m: Maker) -> tuple[Words, Words]:
    """An attribute of place behind a noun: on the coast, from Seoul, over the Rhine."""
    if m.chance(0.12):
        start, end = names.city(m), names.city(m)
        return flat(words("from"), start.en, words("to"), end.en), flat(
            words("von"), start.de["dat"], words("nach"), end.de["dat"]
        )
    if m.chance(0.5):
        found = names.city(m) if m.chance(0.6) else names.country(m)
        en, de = m.one((("from", "aus"), ("in", "in")))
        return flat(words(en), found.en), preposition(de, "dat", found)
    if m.chance(0.3):
        found = named(m.one(m.lexicon.features))
        if m.chance(0.3):
            return flat(words("over"), found.en), preposition("über", "acc", found)
        return flat(words("on"), found.en), preposition("an", "dat", found)
    where = at(nouns.common_phrase(m, "l", number="sg", depth=2, plain=True))
    return where.en, where.de


def clock(m: Maker) -> tuple[str, str]:
    """A time of day: 9:05 in the morning, 9.05 Uhr morgens."""
    hour, minute = m.rng.randint(1, 12), m.rng.randint(0, 59)
    part = m.one((("in the morning", "morgens"), ("in the evening", "abends")))
    return f"at {hour}:{minute:02} {part[0]}", f"um {hour}.{minute:02} Uhr {part[1]}"


def ordinal_day(m: Maker) -> tuple[str, str]:
    """On the 5th of May."""
    en, de = m.one(MONTHS)
    day = m.rng.randint(1, 28)
    return f"on the {english.ordinal(day)} of {en}", f"am {day}. {de}"


def bare_place(m: Maker) -> Name:
    """The name of a place for a dateline."""
    return m.one(m.lexicon.places)
