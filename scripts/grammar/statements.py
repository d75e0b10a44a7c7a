"""Statements and questions: main clauses, joined clauses, there is, in order to, who, why."""

from __future__ import annotations

from dataclasses import replace

from scripts.grammar import adjuncts, build, choose, english, names, nouns
from scripts.grammar.clause import (
    BE,
    SEIN,
    Clause,
    Complement,
    english_clause,
    english_infinitive,
    german_clause,
)
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import common, indefinite, modifier, preposition, pronoun
from scripts.grammar.records import EnglishVerb, GermanVerb, Word
from scripts.grammar.text import SOFT_COMMA, Words, flat, words

Pair = tuple[Words, Words]
_STOP = [Word(".")]
_COMMA = [Word(",")]
_JOINING: tuple[tuple[float, str, str], ...] = (
    (20, "because", "weil"),
    (14, "although", "obwohl"),
    (12, "if", "wenn"),
    (10, "while", "während"),
    (8, "before", "bevor"),
    (8, "after", "nachdem"),
    (5, "so that", "damit"),
    (5, "as long as", "solange"),
    (5, "until", "bis"),
    (4, "since", "seit"),
    (4, "as soon as", "sobald"),
    (4, "even if", "auch wenn"),
    (3, "unless", "es sei denn"),
)


def statement(m: Maker) -> Pair:
    """A main clause, with something else than its subject in front in a third of them."""
    one = build.clause(m)
    en, de = fronted(m, one)
    return flat(en, _STOP), flat(de, _STOP)


def fronted(m: Maker, one: Clause) -> Pair:
    """A main clause in which an adjunct may come first."""
    kind = m.weighted(((62, ""), (19, "own"), (10, "adverb"), (9, "phrase")))
    if kind == "own":
        times = [a for a in one.adjuncts if a.slot in ("time", "place") and not one.complement]
        if times:
            first = m.one(times)
            rest = tuple(a for a in one.adjuncts if a is not first)
            return _with_front(replace(one, adjuncts=rest), first.en, first.de)
    if kind == "adverb":
        adverb = m.one(m.lexicon.adverbs["front"])
        return _with_front(one, words(adverb.en), words(adverb.de))
    if kind == "phrase":
        found = adjuncts.prepositional(m, ("front", "time"))
        if not any(a.slot == "time" for a in one.adjuncts):
            return _with_front(one, found.en, found.de)
    return english_clause(one), german_clause(one, "second")


def _with_front(one: Clause, en: Words, de: Words) -> Pair:
    return flat(en, _COMMA, english_clause(one)), german_clause(one, "second", de)


def joined(m: Maker) -> Pair:
    """A main clause with a subordinate one, before or behind it."""
    main = build.clause(m, depth=1)
    _, en_join, de_join = m.one(list(_JOINING)) if m.chance(0.2) else _weighted_join(m)
    subject = build.back_reference(m, main.subject) if m.chance(0.3) else None
    side = build.clause(
        m,
        subject=subject,
        depth=2,
        kind=("p" if main.subject.is_person else "g") if subject else "",
    )
    if en_join == "so that":
        side = replace(side, tense="present", modal="can", progressive=False)
    if de_join == "es sei denn":
        de_side = flat(_COMMA, words(de_join), _COMMA, german_clause(side, "second"))
        return flat(english_clause(main), words(en_join), english_clause(side), _STOP), flat(
            german_clause(main, "second"), de_side, _STOP
        )
    de_side = flat(words(de_join), german_clause(side, "last"), words(SOFT_COMMA))
    en_side = flat(words(en_join), english_clause(side))
    if m.chance(0.35) and subject is None:
        main = replace(main, sentence=None)
        return flat(en_side, _COMMA, english_clause(main), _STOP), flat(
            german_clause(main, "second", de_side), _STOP
        )
    return flat(english_clause(main), en_side, _STOP), flat(
        german_clause(main, "second"), _COMMA, de_side, _STOP
    )


def _weighted_join(m: Maker) -> tuple[float, str, str]:
    return m.weighted([(one[0], one) for one in _JOINING])


def coordinated(m: Maker) -> Pair:
    """Two main clauses with and, but, or."""
    first, second = build.clause(m, depth=1), build.clause(m, depth=2)
    en, de = m.weighted(((45, ("and", "und")), (45, ("but", "aber")), (10, ("or", "oder"))))
    if m.chance(0.35) and not first.modal and not first.complement:
        # One subject for both: the second clause leaves it out.
        same = build.from_verb(
            m, m.one(choose.verbs(m.lexicon, "", "p" if first.subject.is_person else "g")),
            subject=first.subject, kind="p" if first.subject.is_person else "g", depth=2,
            plain=True, tense_of=(first.tense, first.modal),
        )  # fmt: skip
        if not same.progressive:
            without = replace(same.subject, en=[], de={**same.subject.de, "nom": []})
            follows = replace(same, subject=without)
            comma = _COMMA if de == "aber" else []
            return flat(english_clause(first), words(en), english_clause(follows), _STOP), flat(
                german_clause(first, "second"), comma, words(de), german_clause(follows, "second"),
                _STOP,
            )  # fmt: skip
    comma = _COMMA if de == "aber" else words(SOFT_COMMA) if first.complement else []
    return flat(english_clause(first), _COMMA, words(en), english_clause(second), _STOP), flat(
        german_clause(first, "second"), comma, words(de), german_clause(second, "second"), _STOP
    )


def question(m: Maker) -> Pair:
    """A question: yes or no, or with a question word."""
    mark = [Word("?")]
    one = replace(build.clause(m, depth=1), sentence=None)
    kind = m.weighted(((32, "yes"), (50, "word"), (18, "phrase")))
    if kind == "yes":
        return flat(english_clause(one, True), mark), flat(german_clause(one, "first"), mark)
    if kind == "phrase":
        return _phrase_question(m)
    which = m.weighted(
        ((20, "why"), (14, "how"), (12, "when"), (14, "where"), (22, "who"), (18, "what"))
    )
    if which in ("who", "what"):
        asked = indefinite("somebody" if which == "who" else "something")
        verb = m.one(choose.verbs(m.lexicon, "", "p"))
        if which == "who":
            one = build.from_verb(m, verb, subject=asked, kind="p", depth=1)
            who = replace(asked, en=words("who"), de={**asked.de, "nom": words("wer")})
            one = replace(one, subject=who, sentence=None)
            return flat(english_clause(one), mark), flat(german_clause(one, "second"), mark)
        pool = [v for v in choose.verbs(m.lexicon, "", "p") if v.slots and v.slots[0].case == "acc"
                and not v.slots[0].preposition and set("tdea") & set(v.slots[0].kinds)
                and all(one.before[0] == () for one in v.english)]  # fmt: skip
        one = build.from_verb(m, m.one(pool), subject=nouns.phrase(m, "pg"), depth=1)
        what = replace(one.objects[0], en_object=[], de={**asked.de, "acc": []}, negated=None)
        one = replace(one, objects=(what, *one.objects[1:]), sentence=None, negative=False)
        return flat(words("what"), english_clause(one, True), mark), flat(
            words("was"), german_clause(one, "first"), mark
        )
    table = {"why": "warum", "how": "wie", "when": "wann", "where": "wo"}
    if which in ("when", "where"):
        left_out = "time" if which == "when" else "place"
        one = replace(one, adjuncts=tuple(a for a in one.adjuncts if a.slot != left_out))
    return flat(words(which), english_clause(one, True), mark), flat(
        words(table[which]), german_clause(one, "first"), mark
    )


def _phrase_question(m: Maker) -> Pair:
    """Which ports, how many ports, what is the reason, who is the king."""
    mark = [Word("?")]
    if m.chance(0.4):
        kind = m.one("pa")
        asked = nouns.common_phrase(m, kind, number="sg", determiner=nouns.THE)
        en, de = ("who", "wer") if kind == "p" else ("what", "was")
        which = m.one(("present", "past"))
        be_en, be_de = english.be(which, "3s"), "ist" if which == "present" else "war"
        return flat(words(f"{en} {be_en}"), asked.en, mark), flat(
            words(f"{de} {be_de}"), asked.de["nom"], mark
        )
    number = m.one(("sg", "pl"))
    kind = m.one("pg")
    if m.chance(0.35):
        subject = nouns.common_phrase(m, kind, number="pl", determiner=nouns.NONE, plain=True)
        en_how, de_how = words("how many"), words("wie viele")
        subject = replace(
            subject,
            en=flat(en_how, subject.en),
            de={case: flat(de_how, form) for case, form in subject.de.items()},
        )
    else:
        subject = nouns.common_phrase(
            m, kind, number=number, determiner=("which", "welch"), plain=True
        )
    one = build.from_verb(
        m, m.one(choose.verbs(m.lexicon, "", kind)), subject=subject, kind=kind, depth=1
    )
    one = replace(one, sentence=None)
    return flat(english_clause(one), mark), flat(german_clause(one, "second"), mark)


_JUDGEMENTS = (
    ("important", "wichtig"),
    ("possible", "möglich"),
    ("difficult", "schwierig"),
    ("necessary", "notwendig"),
    ("easy", "einfach"),
    ("dangerous", "gefährlich"),
    ("impossible", "unmöglich"),
    ("good", "gut"),
    ("clear", "klar"),
    ("true", "wahr"),
    ("unclear", "unklar"),
    ("too late", "zu spät"),
    ("time", "Zeit"),
)


def it_is(m: Maker) -> Pair:
    """It is important to do something, or that something is so."""
    en_word, de_word = m.one(_JUDGEMENTS)
    nobody = replace(pronoun("it", "n"), en=words("it"), de={**pronoun("it", "n").de})
    if en_word in ("clear", "true", "unclear") or (m.chance(0.3) and "late" not in en_word):
        join = "whether" if en_word == "unclear" else "that"
        complement = Complement(join, build.clause(m, depth=2))
    else:
        inner = build.infinitive(m, indefinite("somebody"), 2)
        complement = Complement("to", replace(inner, negative=False))
    tense, modal = m.weighted(
        ((50, ("present", "")), (30, ("past", "")), (20, ("present", "would")))
    )
    one = Clause(
        nobody, BE, SEIN, tense, modal, predicate=(words(en_word), words(de_word)),
        complement=complement, negative=m.chance(0.15) and de_word not in ("zu spät", "unklar"),
    )  # fmt: skip
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)


def this_is(m: Maker) -> Pair:
    """This is a beginning, it was the first bridge."""
    en, de = m.one(
        (("this", "das"), ("it", "es"), ("that", "das") if m.to == "de" else ("it", "es"))
    )
    subject = replace(
        pronoun("it", "n"), en=words(en), de={**pronoun("it", "n").de, "nom": words(de)}
    )
    pole = nouns.common_phrase(m, m.one("ltdea"), number="sg")
    pole = build.attributed(m, pole, 0)
    which = m.one(("present", "past"))
    negative = m.chance(0.15) and not pole.is_negative
    verb = (BE, SEIN)
    form = pole.negated if negative and pole.negated else pole.de
    one = Clause(
        subject, *verb, which, predicate=(pole.en, form["nom"]),
        negative=negative and not pole.negated,
        mid=build.NOT if negative and pole.negated else None,
    )  # fmt: skip
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)


def purpose(m: Maker) -> Pair:
    """Somebody does something in order to do another thing, or without doing it."""
    main = replace(build.clause(m, depth=2), complement=None)
    if main.complement is None and main.de.literal:
        main = build.from_verb(m, m.one(choose.verbs(m.lexicon, "", "p")), depth=1)
    inner = build.infinitive(m, main.subject, 2)
    inner = replace(inner, negative=False)
    if m.chance(0.65):
        controls = main.en.base in m.lexicon.parts["controls"]
        en_join = "in order to" if controls else m.english(("to", "in order to"))
        en = flat(words(en_join), english_infinitive(inner))
        de = flat(_COMMA, words("um"), german_clause(inner, "zu"))
    else:
        en_join, de_join = m.one((("without", "ohne"), ("instead of", "anstatt")))
        en = flat(words(en_join), english_infinitive(inner, gerund=True))
        de = flat(_COMMA, words(de_join), german_clause(inner, "zu"))
    if (
        main.passive
        or main.en.base in ("say", "ask", "know")
        or (not main.objects and not main.predicate[0])
    ):
        main = build.from_verb(
            m, m.one([v for v in choose.verbs(m.lexicon, "", "p") if v.slots]), depth=2
        )
        inner = build.infinitive(m, main.subject, 2)
        inner = replace(inner, negative=False)
        join = words("in order to")
        return flat(english_clause(main), join, english_infinitive(inner), _STOP), flat(
            german_clause(main, "second"), _COMMA, words("um"), german_clause(inner, "zu"), _STOP
        )
    return flat(english_clause(main), en, _STOP), flat(german_clause(main, "second"), de, _STOP)


def wish(m: Maker) -> Pair:
    """Somebody wants somebody to do something (will, dass …)."""
    subject = build.subject_for(m, "pg", 1)
    tense = m.one(("present", "past"))
    wanting = EnglishVerb("want", "wanted", "wanted", (), ())
    german = GermanVerb("", "wollen", "will", "wollte", "gewollt", False, False, "", False)
    other = nouns.phrase(m, "pg", depth=1)
    inner = build.infinitive(m, other, 2)
    en = flat(
        english_clause(Clause(subject, wanting, german, tense)), other.en_object, words("to"),
        english_infinitive(replace(inner, negative=False)), _STOP,
    )  # fmt: skip
    main = Clause(subject, wanting, german, tense)
    inner = replace(inner, subject=other, negative=False)
    de = flat(
        german_clause(main, "second"), _COMMA, words("dass"), german_clause(inner, "last"), _STOP
    )
    return en, de


def role(m: Maker) -> Pair:
    """Somebody becomes, is elected, or remains president of something."""
    who = names.person_name(m)
    titles = [n for n in m.lexicon.nouns["p"][:12] if n.female]
    title = m.one(titles)
    de_title = title.female if who.key == "f" else title.de
    where = names.country(m) if m.chance(0.6) else None
    en_of = flat(words("of"), where.en) if where else []
    de_of = preposition("von", "dat", where) if where else []
    when = adjuncts.time(m, "past") if m.chance(0.5) else None
    en_verb, de_verb = m.one((("became", "wurde"), ("was", "war"), ("remained", "blieb")))
    return flat(
        who.en, words(en_verb), words(title.english[0][0]), en_of, when.en if when else [], _STOP
    ), flat(who.de["nom"], words(de_verb), when.de if when else [], words(de_title), de_of, _STOP)


def superlative(m: Maker) -> Pair:
    """Something is one of the biggest, the first since, the most important …"""
    kind = m.one("gltde")
    one_word = next(
        a
        for a in (choose.adjective_for(m, kind, predicate=True) for _ in range(200))
        if a.en_degrees[0]
    )
    subject = nouns.common_phrase(m, kind, number="sg", depth=1)
    number = "sg"
    most = modifier(one_word, one_word.english[0], "most")
    noun, is_held = choose.noun_of(m, kind)
    term = m.use(noun, "sg") if is_held else -1
    pole = common(noun, number, nouns.THE, pick=m.english, modifiers=(most,), term=term)
    which = m.one(("present", "past"))
    if m.chance(0.6):
        place = names.country(m)
        en_in, de_in = flat(words("in"), place.en), preposition("in", "dat", place)
    else:
        where = adjuncts.at(nouns.common_phrase(m, "l", number="sg", depth=2, plain=True))
        en_in, de_in = where.en, where.de
    one = Clause(
        subject, BE, SEIN, which, predicate=(flat(pole.en, en_in), flat(pole.de["nom"], de_in))
    )
    return flat(english_clause(one), _STOP), flat(german_clause(one, "second"), _STOP)
