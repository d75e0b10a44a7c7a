"""Choosing clauses: a verb with its subject and objects, tense, negation, adjuncts, complements."""

from __future__ import annotations

from dataclasses import replace

from scripts.grammar import adjuncts, choose, nouns
from scripts.grammar.clause import (
    BE,
    BECOME,
    BLEIBEN,
    GEBEN,
    REMAIN,
    SEIN,
    WERDEN,
    Clause,
    Complement,
    Order,
    english_clause,
    english_infinitive,
    german_clause,
)
from scripts.grammar.german import Case, relative
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import Phrase, extended, focused, gap, indefinite, modifier, pronoun
from scripts.grammar.records import Adverb, Verb, Word
from scripts.grammar.tenses import adjunct_tense, chosen_adjuncts, one_each, tense
from scripts.grammar.text import SOFT_COMMA, Words, flat, words

_FOCUS = (("only", "nur"), ("even", "sogar"), ("especially", "vor allem"))
_NO_INDEFINITE = ("never", "no longer", "rarely")


def clause(
    m: Maker,
    *,
    subject: Phrase | None = None,
    depth: int = 0,
    kind: str = "",
    tense_of: tuple[str, str] | None = None,
) -> Clause:
    """Any clause. ``subject``: a given one (of class ``kind``); ``depth``: how deep it stands."""
    sort = m.weighted(
        (
            (56, "verb"),
            (13, "none"),
            (12, "copula"),
            (0 if subject or kind else 3.5, "there"),
            (10 if depth < 2 else 0, "that"),
            (6 if depth < 2 else 0, "to"),
        )
    )
    if sort == "there":
        return there_is(m, depth=depth, tense_of=tense_of)
    if sort == "copula":
        return copula(m, subject=subject, kind=kind, tense_of=tense_of)
    if sort == "that":
        return reported(m, subject=subject, kind=kind, depth=depth, tense_of=tense_of)
    if sort == "to":
        return with_infinitive(m, subject=subject, kind=kind, depth=depth, tense_of=tense_of)
    pool = choose.verbs(m.lexicon, "", kind)
    want_objects = sort == "verb"
    pool = tuple(verb for verb in pool if bool(verb.slots) == want_objects)
    return from_verb(m, m.one(pool), subject=subject, kind=kind, depth=depth, tense_of=tense_of)


def subject_for(m: Maker, kinds: str, depth: int = 0) -> Phrase:
    """A subject of one of these classes, some with a relative clause or an attribute of place."""
    found = attributed(m, nouns.phrase(m, kinds, depth=0 if depth == 0 else 1), depth)
    if found.is_pronoun or found.is_negative or not m.chance(0.02):
        return found
    return focused(found, m.one(_FOCUS))


def attributed(m: Maker, phrase: Phrase, depth: int) -> Phrase:
    """The phrase, or the phrase with a relative clause, or with an attribute of place."""
    last = phrase.de["nom"][-1].text
    if phrase.is_pronoun or (phrase.key == "pl" and "und" in [w.text for w in phrase.de["nom"]]):
        return phrase
    if last in (SOFT_COMMA, ","):
        return phrase
    if depth == 0 and m.chance(0.075):
        return with_relative(m, phrase)
    if depth < 2 and not phrase.is_name and m.chance(0.5):
        taken = _with_clause(m, phrase)
        if taken:
            return taken
    if not phrase.is_name and m.chance(0.06):
        en, de = adjuncts.feature_attribute(m)
        return extended(phrase, en, de)
    return phrase


def _with_clause(m: Maker, phrase: Phrase) -> Phrase | None:
    """The plan to build a bridge, the hope that the war ends; None where the noun takes none."""
    head = phrase.en[-1].text
    if head in m.lexicon.parts["with to"] and m.chance(0.6):
        inner = replace(infinitive(m, indefinite("somebody"), 2), negative=False)
        comma = words(",")
        return extended(
            phrase,
            flat(words("to"), english_infinitive(inner)),
            flat(comma, german_clause(inner, "zu"), words(SOFT_COMMA)),
        )
    if head in m.lexicon.parts["with that"]:
        inner = clause(m, depth=2)
        return extended(
            phrase,
            flat(words("that"), english_clause(inner)),
            flat(words(", dass"), german_clause(inner, "last"), words(SOFT_COMMA)),
        )
    return None


def from_verb(
    m: Maker,
    verb: Verb,
    *,
    subject: Phrase | None = None,
    kind: str = "",
    depth: int = 0,
    tense_of: tuple[str, str] | None = None,
    plain: bool = False,
) -> Clause:
    """A clause with this verb. ``plain``: without adjuncts, not passive, not negated."""
    which, modal = tense_of or tense(m)
    en, de = m.english(verb.english), m.german(verb.others)
    can_be_passive = (
        verb.german.passive
        and de.passive
        and subject is None
        and not plain
        and bool(verb.slots)
        and verb.slots[0].case == "acc"
        and not verb.slots[0].preposition
    )
    kinds = verb.subjects if not kind else "".join(k for k in verb.subjects if k in kind) or kind
    times = chosen_adjuncts(m, which, modal, depth) if not plain else ()
    if can_be_passive and m.chance(0.16):
        patient = subject_for(m, verb.slots[0].kinds, depth)
        agent = subject_for(m, kinds, 1) if m.chance(0.35) else None
        rest = tuple(nouns.phrase(m, slot.kinds, depth=1) for slot in verb.slots[1:])
        return Clause(
            patient, en, de, which, "" if modal.startswith(("want",)) else modal, verb.slots[1:],
            rest, passive=True, agent=agent, adjuncts=times,
            negative=agent is None and m.chance(0.08) and not patient.is_negative,
            progressive=m.to == "de" and which in ("present", "past") and not modal
            and m.chance(0.12),
        )  # fmt: skip
    subject = subject or subject_for(m, kinds, depth)
    objects = []
    for slot in verb.slots:
        found = nouns.phrase(m, slot.kinds, owner=subject.owner, depth=0 if depth == 0 else 1)
        objects.append(attributed(m, found, max(depth, 0 if m.chance(0.6) else 1)))
    shy_of_not = subject.is_negative or any(one.is_negative for one in objects)
    negative = not plain and m.chance(0.12) and not shy_of_not
    mid = sentence = None
    if not plain and m.chance(0.12) and not shy_of_not:
        mid = m.one(m.lexicon.adverbs["mid"])
        shy = any(one.negated for one in objects)
        if (mid.en in _NO_INDEFINITE and (shy or negative)) or (negative and mid.en != "really"):
            mid = None
    elif not plain and m.chance(0.06):
        sentence = m.one(m.lexicon.adverbs["sentence"])
    moving = verb.english[0].base in m.lexicon.parts["moving"]
    if not verb.slots and not plain and m.chance(0.55 if moving else 0.25):
        times = one_each((*times, adjuncts.direction(m) if moving else adjuncts.place(m)))
    return Clause(
        subject, en, de, which, modal, verb.slots, tuple(objects), negative=negative, mid=mid,
        sentence=sentence, adjuncts=times,
        progressive=m.to == "de" and which in ("present", "past") and not modal and not mid
        and not negative and en.base not in m.lexicon.parts["states"] and m.chance(0.12),
    )  # fmt: skip


def copula(
    m: Maker,
    *,
    subject: Phrase | None = None,
    kind: str = "",
    tense_of: tuple[str, str] | None = None,
) -> Clause:
    """To be, become or remain something."""
    which, modal = tense_of or tense(m)
    kind = kind or m.one("pgltdea")
    subject = subject or subject_for(m, kind)
    kind = "p" if subject.is_person else kind[0]
    en, de = m.weighted(((78, (BE, SEIN)), (11, (BECOME, WERDEN)), (11, (REMAIN, BLEIBEN))))
    if modal in ("wants", "wanted") and not subject.is_person:
        modal = ""
    negative = m.chance(0.12) and not subject.is_negative
    sort = m.weighted(((60, "adjective"), (18, "comparative"), (22, "noun")))
    predicate: tuple[Words, Words]
    if sort == "noun":
        number = "pl" if subject.key == "pl" else "sg"
        pole = nouns.common_phrase(
            m, kind if kind in "pgltdea" else "a", number=number, depth=1,
            determiner=nouns.THE if m.chance(0.4) else nouns.NONE if number == "pl" else nouns.A,
        )  # fmt: skip
        if subject.key == "pl" and pole.key == "pl":
            negative = False
        noun_de = pole.negated if negative and pole.negated else pole.de
        predicate = pole.en, noun_de["nom"]
        if negative and pole.negated:
            # "kein" says it already; the clause itself must not add "nicht".
            return Clause(subject, en, de, which, modal, predicate=predicate, mid=NOT)
    else:
        adjective = choose.adjective_for(m, kind, predicate=True)
        word = m.english(adjective.english)
        if sort == "comparative" and adjective.en_degrees[0]:
            one = modifier(adjective, word, "more")
            other = nouns.phrase(m, kind, depth=1, pronouns=False)
            en_words, de_words = flat(one.en, words("than")), words(f"{one.de_stem} als")
            if m.chance(0.3):
                en_words, de_words = words(f"as {word} as"), words(f"so {adjective.de} wie")
            predicate = flat(en_words, other.en), flat(de_words, other.de["nom"])
        else:
            adverb = m.one(m.lexicon.adverbs["degree"]) if m.chance(0.22) else None
            predicate = (
                words(f"{adverb.en if adverb else ''} {word}"),
                words(f"{adverb.de if adverb else ''} {adjective.de}"),
            )
    return Clause(
        subject, en, de, which, modal, negative=negative, predicate=predicate,
        adjuncts=(adjuncts.time(m, adjunct_tense(which, modal)),) if m.chance(0.12) else (),
        mid=m.one(m.lexicon.adverbs["mid"][:9]) if not negative and m.chance(0.09) else None,
    )  # fmt: skip


def there_is(m: Maker, *, depth: int = 0, tense_of: tuple[str, str] | None = None) -> Clause:
    """There is something (es gibt)."""
    which, modal = tense_of or tense(m)
    modal = "" if modal.startswith(("want", "was al", "is al")) else modal
    number = m.one(("sg", "pl"))
    if m.chance(0.15):
        thing = nouns.common_phrase(m, m.one("su"), determiner=nouns.NONE)
    else:
        kind, some = m.one("eatdlpg"), nouns.A if number == "sg" else None
        thing = nouns.common_phrase(m, kind, number=number, determiner=some or nouns.NONE)
    thing = attributed(m, thing, max(depth, 0))
    en, de = thing.en, thing.de
    if thing.negated and m.chance(0.25):
        en = flat(words("no"), en[1:] if en[0].text in ("a", "an") else en)
        de = thing.negated
    subject = replace(
        pronoun("it", "n"), en=words("there"), en_person=thing.en_person, owner=("", "")
    )
    return Clause(
        subject, BE, GEBEN, which, modal, predicate=(en, de["acc"]),
        adjuncts=chosen_adjuncts(m, which, modal, depth),
    )  # fmt: skip


# A negation that German has in its article.
NOT = Adverb("not", "", "mid")
_REPORT_TENSES = (
    (55, ("past", "")),
    (27, ("present", "")),
    (12, ("perfect", "")),
    (6, ("future", "")),
)


def reported(
    m: Maker,
    *,
    subject: Phrase | None = None,
    kind: str = "",
    depth: int = 0,
    tense_of: tuple[str, str] | None = None,
) -> Clause:
    """To say that, ask whether, know why something is so."""
    which = m.weighted(((80, "that"), (14, "whether"), (6, "why")))
    verb = m.one(choose.verbs(m.lexicon, which, kind) or choose.verbs(m.lexicon, which))
    outer = from_verb(
        m, verb, subject=subject, kind=kind, depth=depth, plain=True,
        tense_of=tense_of or m.weighted(_REPORT_TENSES),
    )  # fmt: skip
    inner_subject = back_reference(m, outer.subject) if m.chance(0.3) else None
    inner = clause(
        m, subject=inner_subject, kind="p" if outer.subject.is_person and inner_subject else
        "g" if inner_subject else "", depth=depth + 1,
    )  # fmt: skip
    when = chosen_adjuncts(m, outer.tense, outer.modal, 1)
    without_that = m.to == "de" and which == "that" and outer.en.base in ("say", "think", "hope",
        "believe") and m.chance(0.2)  # fmt: skip
    return replace(
        outer,
        adjuncts=tuple(one for one in when if one.slot == "time"),
        negative=which != "that" and m.chance(0.2),
        complement=Complement(which, inner, without_that),
    )


def back_reference(m: Maker, phrase: Phrase) -> Phrase | None:
    """A pronoun that refers to the phrase, where one can."""
    if phrase.is_pronoun:
        return phrase
    if phrase.key == "pl":
        return pronoun("they")
    if phrase.is_person:
        return pronoun("she" if phrase.key == "f" else "he") if phrase.key != "n" else None
    return pronoun("it", phrase.key) if phrase.en_person == "3s" else None


def with_infinitive(
    m: Maker,
    *,
    subject: Phrase | None = None,
    kind: str = "",
    depth: int = 0,
    tense_of: tuple[str, str] | None = None,
) -> Clause:
    """To promise, to ask somebody to do something."""
    verb = m.one(choose.verbs(m.lexicon, "to", kind) or choose.verbs(m.lexicon, "to"))
    outer = from_verb(
        m, verb, subject=subject, kind=kind, depth=depth, plain=True, tense_of=tense_of
    )
    controller = outer.objects[0] if outer.objects else outer.subject
    return replace(outer, complement=Complement("to", infinitive(m, controller, depth + 1)))


def infinitive(m: Maker, subject: Phrase, depth: int) -> Clause:
    """A clause for an infinitive, whose subject is said elsewhere."""
    kind = "p" if subject.is_person else "g"
    pool = [verb for verb in choose.verbs(m.lexicon, "", kind) if verb.slots or m.chance(0.15)]
    made = from_verb(
        m, m.one(pool), subject=subject, kind=kind, depth=max(depth, 1), tense_of=("present", ""),
        plain=True,
    )  # fmt: skip
    extra = chosen_adjuncts(m, "future", "", 2)
    return replace(made, progressive=False, adjuncts=extra, negative=m.chance(0.05))


def with_relative(m: Maker, head: Phrase) -> Phrase:
    """The phrase with a relative clause."""
    features = gap(head)
    kind = "p" if head.is_person else "g"
    comma = [Word(",")] if head.is_name else []
    close = words(SOFT_COMMA) if head.is_name else []
    subject_word = "who" if head.is_person else "which" if head.is_name else "that"
    if not head.is_person and not head.is_name and m.to == "de" and m.chance(0.3):
        subject_word = "which"
    if m.chance(0.55) or head.is_name:
        pool = [verb for verb in choose.verbs(m.lexicon, "", kind) if verb.slots]
        if not head.is_person and head.key in ("m", "f", "n", "pl") and m.chance(0.25):
            inner = copula(m, subject=features, kind="a")
        else:
            inner = from_verb(m, m.one(pool), subject=features, kind=kind, depth=1)
        inner = replace(inner, sentence=None)
        en = flat(words(subject_word), english_clause(inner))
        return _related(head, flat(comma, en, close), "nom", "", inner)
    wanted = "p" if head.is_person else "tdea"
    pool = [
        verb for verb in choose.verbs(m.lexicon, "")
        if verb.slots and any(k in verb.slots[0].kinds for k in wanted)
    ]  # fmt: skip
    verb = m.one(pool)
    inner = from_verb(m, verb, depth=1, subject=nouns.phrase(m, verb.subjects, depth=1))
    inner = replace(
        inner, objects=(features, *inner.objects[1:]), negative=False, progressive=False
    )
    slot, before = verb.slots[0], inner.en.before[0]
    if len(before) == 1 and before[0] not in ("down", "up", "off", "_self"):
        inner = replace(inner, stranded=0)
        start = f"{before[0]} {'whom' if head.is_person else 'which'}"
    elif before:
        return head
    else:
        start = "whom" if head.is_person and m.to == "de" and m.chance(0.4) else "that"
    en = flat(words(start), english_clause(inner))
    return _related(head, flat(comma, en, close), slot.case, slot.preposition, inner)


def _related(head: Phrase, en: Words, case: Case, preposition: str, inner: Clause) -> Phrase:
    form = Word(relative(head.key, case), _term_of(head), "relative")
    de = flat(
        [Word(",")],
        words(preposition),
        [form],
        german_clause(inner, "last"),
        words(SOFT_COMMA),
    )
    return extended(head, en, de)


def _term_of(head: Phrase) -> int:
    """The term at the head of a phrase, or -1."""
    terms = [word.term for word in head.de["nom"] if word.role == "term"]
    return terms[0] if terms and head.de["nom"][-1].role == "term" else -1


def render(one: Clause, order: Order = "second", front: Words | None = None) -> tuple[Words, Words]:
    """A declarative clause in both languages."""
    return english_clause(one), german_clause(one, order, front)
