"""What the texts of a document need beside translation: placeholders held, tags at their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import regex

from glossary.concept import Concept, ConceptId, Glossary, Term
from translate import inline
from translate.article import Action, Article, Draft, Origin, Segment, Tag
from translate.check.placeholders import blanked, tokens
from translate.inline.codes import codes
from translate.language import base


def placeholders(article: Article, target: str) -> Glossary:
    """What a program fills in or reads (%(name)s, a.txt), and addresses: terms that stay so."""
    found: dict[str, None] = {}
    for block in article.blocks:
        if block.action is Action.KEEP:
            found |= dict.fromkeys([*_as_it_is(block.text), *inline.stand_ins(block.text)])
    spoken = {article.language, target, *(block.language for block in article.blocks)}
    return Glossary(
        {
            (name := ConceptId("placeholder", text)): Concept(
                name,
                case_sensitive=True,
                do_not_translate=True,
                terms={language: (Term(text, language),) for language in sorted(spoken)},
            )
            for text in found
        },
        article.language,
    )


def _as_it_is(text: str) -> dict[str, None]:
    """The placeholders, addresses and names of files and the like in a text."""
    return dict.fromkeys([*(token.text for token in tokens(text)), *codes(blanked(text))])


def in_shape(
    segments: Sequence[Segment], drafts: Mapping[str, Draft], target: str
) -> dict[str, Draft]:
    """An engine's drafts with placeholders to the letter, beginning in lower case as they did.

    Engines write every text as a sentence: with a capital first, be it that of a placeholder.
    """
    done = dict(drafts)
    for one in segments:
        draft = drafts[one.id]
        if draft.origin is not Origin.ENGINE:
            continue
        text = draft.text
        for said in _as_it_is(one.text):
            exact = regex.compile(regex.escape(said), regex.IGNORECASE)
            if len(set(exact.findall(one.text))) == 1:
                text = said.join(exact.split(text))
        held = any(term.start == 0 for term in draft.terms)
        small = one.text[:1].islower() and text[:1].isupper() and text[1:2].islower()
        if small and not held and base(target) != "de":
            text = text[:1].lower() + text[1:]
        done[one.id] = replace(draft, text=text)
    return done


def tagged(
    segments: Sequence[Segment],
    drafts: Mapping[str, Draft],
    rendered: Callable[[str, Sequence[Segment]], Sequence[Draft]],
) -> dict[str, Draft]:
    """The drafts with the tags of their segments; what the words of a tag are alone says where.

    ``rendered`` renders segments of a language.
    """
    done = dict(drafts)
    having = [one for one in segments if one.tags and one.id in drafts]
    alone: dict[str, dict[str, str]] = {}
    for language in dict.fromkeys(one.language for one in having):
        wanted = dict.fromkeys(
            phrase
            for one in having
            if one.language == language and drafts[one.id].origin is not Origin.SOURCE
            for phrase in inline.phrases(one.text, one.tags)
        )
        parts = [Segment(text, text, 0, len(text), text, language) for text in wanted]
        alone[language] = {draft.segment: draft.text for draft in rendered(language, parts)}
    placed: dict[str, list[tuple[Segment, tuple[Tag, ...]]]] = {}
    for one in having:
        draft = drafts[one.id]
        tags = inline.place(one.text, draft.text, one.tags, draft.terms, alone[one.language])
        placed.setdefault(one.block, []).append((one, tags))
    for sentences in placed.values():
        together = inline.united(
            [one.tags for one, _ in sentences],
            [drafts[one.id].text for one, _ in sentences],
            [tags for _, tags in sentences],
        )
        for (one, _), tags in zip(sentences, together, strict=True):
            done[one.id] = replace(drafts[one.id], tags=tags)
    return done
