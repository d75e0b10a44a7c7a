"""A clause in both languages: as a main or subordinate clause, a question, an infinitive."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scripts.grammar import english, german
from scripts.grammar.adjuncts import Adjunct
from scripts.grammar.phrases import Phrase, preposition
from scripts.grammar.records import Adverb, EnglishVerb, GermanVerb, Slot, Word
from scripts.grammar.text import SOFT_COMMA, Words, flat, words

Order = Literal["second", "first", "last", "zu"]

# English modal, then the German verb and its tense.
MODALS: dict[str, tuple[str, str]] = {
    "can": ("können", "present"),
    "must": ("müssen", "present"),
    "should": ("sollen", "past"),
    "could": ("können", "would"),
    "may": ("können", "would"),
    "might": ("können", "would"),
    "would": ("werden", "would"),
    "wants": ("wollen", "present"),
    "wanted": ("wollen", "past"),
    "has to": ("müssen", "present"),
    "had to": ("müssen", "past"),
    "is allowed": ("dürfen", "present"),
    "was allowed": ("dürfen", "past"),
    "was able": ("können", "past"),
    "is to": ("sollen", "present"),
    "is going": ("werden", "present"),
}
BE = EnglishVerb("be", "was", "been", (), ())
BECOME = EnglishVerb("become", "became", "become", (), ())
REMAIN = EnglishVerb("remain", "remained", "remained", (), ())
SEIN = GermanVerb("", "sein", "ist", "war", "gewesen", False, True, "", False)
WERDEN = GermanVerb("", "werden", "wird", "wurde", "geworden", False, True, "", False)
GEBEN = GermanVerb("", "geben", "gibt", "gab", "gegeben", False, False, "", False)
BLEIBEN = GermanVerb("", "bleiben", "bleibt", "blieb", "geblieben", False, True, "", False)


@dataclass(frozen=True, slots=True)
class Complement:
    """A clause that a verb governs: that, whether, why, to. ``soft``: English leaves "that" out."""

    kind: str
    clause: Clause
    without_that: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Who does what. ``predicate``: what stands with a copula, in both languages."""

    subject: Phrase
    en: EnglishVerb
    de: GermanVerb
    tense: str = "past"
    modal: str = ""
    slots: tuple[Slot, ...] = ()
    objects: tuple[Phrase, ...] = ()
    negative: bool = False
    passive: bool = False
    agent: Phrase | None = None
    progressive: bool = False
    mid: Adverb | None = None
    sentence: Adverb | None = None
    adjuncts: tuple[Adjunct, ...] = ()
    predicate: tuple[Words, Words] = field(default_factory=lambda: ([], []))
    complement: Complement | None = None
    # An English preposition that a relative pronoun took with it.
    stranded: int = -1


def _own_negation(clause: Clause) -> int:
    """The index of the object that carries the negation ("kein"), or -1."""
    if not clause.negative or clause.passive or (clause.mid and clause.mid.en == "no longer"):
        return -1
    for at, (slot, phrase) in enumerate(zip(clause.slots, clause.objects, strict=True)):
        if phrase.negated and slot.case == "acc" and not slot.preposition:
            return at
    return -1


# English


def english_group(clause: Clause, question: bool) -> tuple[list[str], list[str]]:
    """The finite word with what goes before it, and the rest of the verb group."""
    person = clause.subject.en_person
    modal = clause.modal
    tense, base = clause.tense, clause.en.base
    group, is_auxiliary = english.group(
        clause.en, tense, modal, person, clause.passive, clause.progressive
    )
    if (clause.negative or question) and not is_auxiliary:
        if modal:
            main, tense, _ = english.PHRASE_MODALS[modal]
            base = main
        group = english.do_support(group, tense, person, base)
        is_auxiliary = True
    finite, rest = group[0], group[1:]
    negation = ["not"] if clause.negative else []
    adverb = [clause.mid.en] if clause.mid else []
    opinion = [clause.sentence.en] if clause.sentence else []
    if finite == "can" and clause.negative and not question:
        finite, negation = "cannot", []
    if not is_auxiliary:
        # "probably already signed", "already wants to sign"
        return [*opinion, *adverb, finite], rest
    if clause.negative and not question:
        return [*opinion, finite], [*negation, *adverb, *rest]
    return [finite], [*negation, *opinion, *adverb, *rest]


def english_clause(clause: Clause, question: bool = False) -> Words:
    """A main or subordinate clause (they have the same order), or a question without its mark."""
    finite, rest = english_group(clause, question)
    subject = clause.subject.en
    start = (
        flat(words(" ".join(finite)), subject)
        if question
        else flat(subject, words(" ".join(finite)))
    )
    return flat(start, words(" ".join(rest)), _english_rest(clause))


def english_infinitive(clause: Clause, gerund: bool = False) -> Words:
    """Without a subject: "sign the treaty", or "signing the treaty"."""
    base = clause.en.base
    if clause.passive:
        group = ["being" if gerund else "be", clause.en.participle]
    else:
        group = [english.gerund(base, clause.en.past) if gerund else base]
    return flat(words(" ".join(group)), _english_rest(clause))


_SELF = {
    "1s": "myself",
    "1p": "ourselves",
}


def _self(subject: Phrase) -> str:
    if subject.en_person in _SELF:
        return _SELF[subject.en_person]
    return {"their": "themselves", "his": "himself", "her": "herself", "your": "yourself"}.get(
        subject.owner[0], "itself"
    )


def _english_rest(clause: Clause) -> Words:
    parts: Words = []
    befores = clause.en.before
    for at, phrase in enumerate(clause.objects):
        offset = len(befores) - len(clause.objects)
        before = befores[at + offset]
        if clause.passive and offset:
            parts += words(" ".join(befores[0])) if at == 0 else []
        text = " ".join(before).replace("_self", _self(clause.subject))
        parts += [] if at == clause.stranded else words(text)
        parts += phrase.en_object
    if clause.passive and not clause.objects and befores:
        parts += words(" ".join(befores[0]))
    parts += words(" ".join(clause.en.tail))
    parts += clause.predicate[0]
    if clause.agent:
        parts += flat(words("by"), clause.agent.en_object)
    for slot in ("other", "place", "time"):
        for adjunct in clause.adjuncts:
            if adjunct.slot == slot:
                parts += adjunct.en
    complement = clause.complement
    if complement:
        inner = complement.clause
        if complement.kind == "to":
            negation = words("not") if inner.negative else []
            parts += flat(negation, words("to"), english_infinitive(inner))
        elif complement.without_that:
            parts += english_clause(inner)
        else:
            parts += flat(words(complement.kind), english_clause(inner))
    return parts


# German

_REFLEXIVE = {"1s": "mich", "1p": "uns", "3s": "sich", "3p": "sich"}
_JOIN = {"that": "dass", "whether": "ob", "why": "warum"}


def _german_group(clause: Clause, person: str) -> tuple[str, str, list[str]]:
    """The finite verb, its separable prefix, and the words at the end of the clause."""
    verb = clause.de
    infinitive = [verb.prefix + verb.base]
    passive = [verb.participle, "werden"]
    if clause.modal:
        if clause.modal == "would" and verb.base in ("sein", "haben"):
            # would be: wäre, not: würde sein
            return german.auxiliary(verb.base, "would", person), "", []
        name, tense = MODALS[clause.modal]
        if clause.negative and name == "müssen" and clause.modal == "must":
            name = "dürfen"
        table = german.auxiliary if name == "werden" else german.modal
        return table(name, tense, person), "", passive if clause.passive else infinitive
    if clause.tense == "future":
        end = passive if clause.passive else infinitive
        return german.auxiliary("werden", "present", person), "", end
    if clause.passive:
        if clause.tense in ("present", "past"):
            finite = german.auxiliary("werden", clause.tense, person)
            return finite, "", [verb.participle]
        tense = {"perfect": "present", "pluperfect": "past", "unreal": "would"}[clause.tense]
        return german.auxiliary("sein", tense, person), "", [verb.participle, "worden"]
    if clause.tense in ("perfect", "pluperfect", "unreal"):
        tense = {"perfect": "present", "pluperfect": "past", "unreal": "would"}[clause.tense]
        helper = "sein" if verb.with_sein else "haben"
        return german.auxiliary(helper, tense, person), "", [verb.participle]
    return german.finite(verb, clause.tense, person), verb.prefix, []


def german_clause(clause: Clause, order: Order, front: Words | None = None) -> Words:
    """A German clause. ``second``: the finite verb behind ``front`` (or the subject); ``first``: a
    question; ``last``: subordinate; ``zu``: an infinitive without its subject."""
    subject = clause.subject.de["nom"]
    myself = words(_REFLEXIVE[clause.subject.de_person]) if clause.de.reflexive else []
    # "sich" before a noun, behind a pronoun: weil sich die Lage ändert, weil sie sich ändert.
    inverted = flat(subject, myself) if clause.subject.is_pronoun else flat(myself, subject)
    finite, prefix, tail = _german_group(clause, clause.subject.de_person)
    middle = _middle(clause)
    complement = _german_complement(clause)
    if order == "zu":
        if clause.passive:
            end = [clause.de.participle, "zu", "werden"]
        else:
            end = german.zu_infinitive(clause.de)
        return flat(myself, middle, words(" ".join(end)), complement)
    if order == "last":
        return flat(inverted, middle, words(" ".join([*tail, prefix + finite])), complement)
    # baut wieder auf, but: dass sie wiederaufbaut
    end_words = words(" ".join([prefix.replace("wiederauf", "wieder auf"), *tail]))
    if order == "first":
        return flat(words(finite), inverted, middle, end_words, complement)
    if front is None:
        return flat(subject, words(finite), myself, middle, end_words, complement)
    return flat(front, words(finite), inverted, middle, end_words, complement)


def _middle(clause: Clause) -> Words:
    own = _own_negation(clause)
    pairs = list(zip(clause.slots, clause.objects, strict=True))
    plain = [(at, slot, phrase) for at, (slot, phrase) in enumerate(pairs) if not slot.preposition]
    parts: Words = []
    cases = ("acc", "dat", "gen")
    for _, slot, phrase in sorted(plain, key=lambda one: cases.index(one[1].case)):
        parts += phrase.de[slot.case] if phrase.is_pronoun else []
    parts += words(clause.sentence.de) if clause.sentence else []
    parts += _adjuncts(clause, "time")
    if clause.agent:
        parts += preposition("von", "dat", clause.agent)
    for case in ("dat", "acc", "gen"):
        for at, slot, phrase in plain:
            if slot.case == case and not phrase.is_pronoun:
                parts += (phrase.negated if at == own and phrase.negated else phrase.de)[slot.case]
    parts += words(clause.mid.de) if clause.mid else []
    parts += _adjuncts(clause, "place")
    parts += words("nicht") if clause.negative and own < 0 else []
    for slot, phrase in pairs:
        if slot.preposition and phrase.de[slot.case]:
            parts += preposition(slot.preposition, slot.case, phrase)
    parts += _adjuncts(clause, "other")
    return flat(parts, words(clause.de.literal), clause.predicate[1])


def _adjuncts(clause: Clause, slot: str) -> Words:
    return flat(*(adjunct.de for adjunct in clause.adjuncts if adjunct.slot == slot))


def _german_complement(clause: Clause) -> Words:
    complement = clause.complement
    if not complement:
        return []
    comma = [Word(",")]
    if complement.kind == "to":
        return flat(comma, german_clause(complement.clause, "zu"), words(SOFT_COMMA))
    join = words(_JOIN[complement.kind])
    return flat(comma, join, german_clause(complement.clause, "last"), words(SOFT_COMMA))
