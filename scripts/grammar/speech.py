"""Quotations: what somebody says, in quotation marks, and who says it."""

from __future__ import annotations

from scripts.grammar import adjuncts, build, names, nouns
from scripts.grammar.maker import Maker
from scripts.grammar.phrases import indefinite, pronoun
from scripts.grammar.records import Word
from scripts.grammar.statements import Pair, fronted, question
from scripts.grammar.text import CLOSE, OPEN, Words, flat, words

_STOP = [Word(".")]
_COMMA = [Word(",")]


def speech(m: Maker) -> tuple[Pair, str]:
    """What somebody says, without quotation marks, and its last mark (. or ? or !)."""
    if m.chance(0.12):
        en, de = question(m)
        return (en[:-1], de[:-1]), "?"
    person = m.weighted(((40, "we"), (32, "I"), (6, "you"), (22, "")))
    subject = pronoun(person) if person else None
    if not person and m.chance(0.3):
        subject = indefinite(m.one(("nobody", "everybody")))
    one = build.clause(m, subject=subject, kind="p" if subject else "", depth=1)
    en, de = fronted(m, one)
    if m.to == "de":
        en = _contracted(m, en)
    return (en, de), "."


def _contracted(m: Maker, en: Words) -> Words:
    """Spoken English: don't, we're, I'll; each chance is taken or left for the whole sentence."""
    if m.chance(0.55):
        return en
    made: Words = []
    for word in en:
        before = made[-1].text if made else ""
        negated = {"do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "would",
                   "could", "should", "must"}  # fmt: skip
        if word.text == "not" and before in negated:
            made[-1] = made[-1]._replace(text=before + "n't")
        elif word.text == "not" and before == "will":
            made[-1] = made[-1]._replace(text="won't")
        elif word.text == "cannot":
            made.append(word._replace(text="can't"))
        elif before in ("I", "we", "you") and word.text in ("will", "have", "am", "are"):
            short = {"will": "'ll", "have": "'ve", "am": "'m", "are": "'re"}[word.text]
            made[-1] = made[-1]._replace(text=before + short)
        else:
            made.append(word)
    return made


_SAYING = (
    (64, ("said", "sagte")),
    (8, ("explained", "erklärte")),
    (6, ("warned", "warnte")),
    (6, ("added", "fügte")),
    (5, ("wrote", "schrieb")),
)


def quotation(m: Maker) -> Pair:
    """Somebody's words in quotation marks and who says them, in one of five orders."""
    (en, de), mark = speech(m)
    en_past, de_past, prefix = _say(m)
    if mark == "?":
        en_past, de_past, prefix = m.one((("asked", "fragte", ""), ("said", "sagte", "")))
    speaker = build.subject_for(m, "pg" if m.chance(0.75) else "p", 1)
    if speaker.is_pronoun:
        speaker = names.person(m)
    person_de, finite = speaker.de_person, de_past
    if person_de == "3p":
        finite += "n" if finite.endswith("e") else "en"
    place = adjuncts.place(m) if m.chance(0.15) else None
    when = adjuncts.time(m, "past") if m.chance(0.15) else None
    tail_en = flat(place.en if place else [], when.en if when else [])
    tail_de = flat(when.de if when else [], place.de if place else [], words(prefix))
    end = words(mark)
    open_, close = words(OPEN), words(CLOSE)
    sort = m.weighted(((50, "behind"), (20, "before"), (14, "subject"), (16, "to")))
    if sort == "before":
        return flat(speaker.en, words(en_past), tail_en, words(":"), open_, en, end, close), flat(
            speaker.de["nom"], words(finite), tail_de, words(":"), open_, de, end, close
        )
    hearer = nouns.phrase(m, "pg", depth=1) if sort == "to" else None
    if hearer:
        en_past, finite, prefix = "told", "sagten" if person_de == "3p" else "sagte", ""
        tail_de = tail_de[:-1] if tail_de and tail_de[-1].text == "hinzu" else tail_de
    inner = [Word("?")] if mark == "?" else _COMMA
    verb_en = flat(words(en_past), hearer.en_object if hearer else [], tail_en)
    first_en = flat(open_, en, inner, close)
    first_de = flat(open_, de, [Word("?")] if mark == "?" else [], close, _COMMA)
    if sort == "behind" and not speaker.is_pronoun:
        return flat(first_en, verb_en, speaker.en, _STOP) if not tail_en else flat(
            first_en, speaker.en, verb_en, _STOP
        ), flat(first_de, words(finite), speaker.de["nom"], tail_de, _STOP)
    told = hearer.de["dat"] if hearer else []
    return flat(first_en, speaker.en, verb_en, _STOP), flat(
        first_de, words(finite), speaker.de["nom"], told, tail_de, _STOP
    )


def _say(m: Maker) -> tuple[str, str, str]:
    en, de = m.weighted(_SAYING)
    return en, de, "hinzu" if en == "added" else ""
