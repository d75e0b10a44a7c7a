"""Composition only: an article's way from a file to a run, each stage one call into one module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from glossary.catalog import digest
from glossary.concept import Glossary
from glossary.match import Matcher
from translate import __version__, hold, memory, segment
from translate.article import (
    Approved,
    Article,
    Block,
    Draft,
    Origin,
    Run,
    Segment,
    Signature,
)
from translate.check import check
from translate.check.pairing import pair
from translate.clean import clean
from translate.clean.captions import decide
from translate.engines.base import Engine
from translate.engines.route import find_route, need_route
from translate.read import read


def prepare(path: str | Path, language: str | None = None) -> Article:
    """Read a file and clean it (read → clean). ``language`` is the article's, when it is known.

    Raises InputError for what cannot be read or would mostly be dropped.
    """
    return clean(read(path), language)


def render(
    article: Article,
    target: str,
    *,
    glossary: Glossary,
    engines: Sequence[Engine],
    captions: str = "auto",
    approved: Sequence[Approved] = (),
) -> Run:
    """Render a cleaned article into one language.

    1. captions: a stray block is kept where it can be rendered, else as ``captions`` says
    2. segment: blocks into sentences
    3. memory: what a person has approved is taken as it is
    4. find terms and translate, the terms held (language by language)
    5. check what came out

    Raises NoRouteError when no engine translates the article's language into the target.
    """
    route = need_route(engines, article.language, target)
    matchers = {article.language: Matcher(glossary, article.language)}
    for block in article.blocks:
        if block.language not in matchers:
            matchers[block.language] = Matcher(glossary, block.language)

    def renderable(block: Block) -> bool:
        if find_route(engines, block.language, target) is not None:
            return True
        whole = Segment(block.id, block.id, 0, len(block.text), block.text, block.language)
        found = hold.find(whole, target, matchers[block.language], glossary)
        return hold.from_glossary(whole, target, found) is not None

    article = decide(article, captions, renderable)
    segments = segment.split(article)
    remembered = memory.recall(segments, approved)
    drafts: dict[str, Draft] = {
        one.id: Draft(one.id, target, remembered[one.id].target, Origin.MEMORY)
        for one in segments
        if one.id in remembered
    }
    versions = {}
    for language in dict.fromkeys(one.language for one in segments):
        todo = [one for one in segments if one.language == language and one.id not in drafts]
        way = route if language == article.language else find_route(engines, language, target)
        matcher = matchers.get(language) or Matcher(glossary, language)
        if language == target:
            made = [Draft(one.id, target, one.text, Origin.SOURCE) for one in todo]
        elif way is not None:
            made = hold.translate(todo, target, way, matcher, glossary)
            versions[f"{language}→{target}"] = "; ".join(
                f"{way.engine.name} {way.engine.version(pair)}" for pair in way.pairs
            )
        else:
            made = [_glossed(one, target, matcher, glossary) for one in todo]
        drafts.update((draft.segment, draft) for draft in made)
    signature = Signature(
        version=__version__,
        engines=versions,
        glossary=digest(glossary),
        settings={"captions": captions, "from": article.language, "to": target},
    )
    run = Run(article, target, segments, tuple(drafts[one.id] for one in segments), (), signature)
    return replace(run, findings=check(run, glossary))


def compare(
    source: str | Path,
    translation: str | Path,
    target: str,
    *,
    glossary: Glossary,
    language: str | None = None,
) -> Run:
    """Check an existing translation: the run it would be, with what the checks find in it."""
    article, other = prepare(source, language), clean(read(translation), target)
    segments, translated = segment.split(article), segment.split(other)
    signature = Signature(__version__, {}, digest(glossary), {"from": article.language})
    run = pair(article, segments, other, translated, target, glossary, signature)
    return replace(run, findings=check(run, glossary))


def _glossed(one: Segment, target: str, matcher: Matcher, glossary: Glossary) -> Draft:
    """A segment no engine can render: from the glossary alone, else in its own words."""
    found = hold.find(one, target, matcher, glossary)
    draft = hold.from_glossary(one, target, found)
    return draft or Draft(one.id, target, one.text, Origin.SOURCE)
