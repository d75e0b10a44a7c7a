"""Composition only: an article's way from a file to a run, each stage one call into one module."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from glossary.catalog import digest, stack
from glossary.concept import Glossary
from glossary.match import Matcher
from translate import __version__, hold, memory, segment, shaped
from translate.article import (
    Action,
    Approved,
    Article,
    Block,
    Draft,
    Kind,
    Origin,
    Run,
    Segment,
    Signature,
)
from translate.check import DOCUMENT_CHECKS, check
from translate.check.pairing import pair
from translate.check.terms import finder as term_finder
from translate.clean import clean, document
from translate.clean.captions import decide, is_stray
from translate.engines.base import Engine, Route
from translate.engines.route import find_route, need_route
from translate.errors import UsageError
from translate.language import base, tag
from translate.read import DOCUMENTS, Loaded, bilingual, parse, read

Translate = Callable[[Sequence[Segment], str, Route, Matcher, Glossary], list[Draft]]


def prepare(
    path: str | Path | Loaded,
    language: str | None = None,
    keep: Collection[Kind] = (),
    drop: Collection[Kind] = (),
    anyway: bool = False,
    whole: bool = False,
) -> Article:
    """Read a file, or what is in one, and clean it (read → clean).

    ``language`` is the article's, when it is known. Blocks of the kinds in ``keep`` and ``drop``
    stay and go whatever they are judged to be. Raises InputError for what cannot be read or would
    mostly be dropped, unless ``anyway``. A document that keeps its shape is not cleaned; with
    ``whole`` a page and Markdown are such documents.
    """
    article = parse(path, whole) if isinstance(path, Loaded) else read(path, whole)
    if article.data:
        return document(article, language, drop)
    return clean(article, language, keep, drop, anyway)


def start(engines: Sequence[Engine], language: str, targets: Iterable[str]) -> None:
    """Let the engines load what texts in ``language`` will need, while other things are done.

    Raises NoRouteError, before any work is done, when one of the targets cannot be reached.
    """
    routes = [need_route(engines, language, target) for target in targets]
    for route in routes:
        route.engine.start(route.pairs)


def is_foreign(article: Article, target: str) -> bool:
    """Whether an article must go into another language for a target: not where it is in it already
    and only its stray captions are not."""
    strays = any(is_stray(block, article) for block in article.blocks)
    return target != article.language or not strays


def need_target(article: Article, target: str) -> None:
    """Raise UsageError where a document is a translation into another language (a PO, XLIFF)."""
    said = article.metadata.get("target", "") if article.data else ""
    if said and base(said) != base(target):
        raise UsageError(
            f"{article.name} says that it is a translation into {said}, not {target}: give "
            f"--to {said}, or take the language out of its header."
        )


def languages(
    articles: Iterable[Article], targets: Sequence[str], engines: Sequence[Engine]
) -> set[str]:
    """The languages that terms are wanted in: of articles and targets, and of pivots between."""
    found = set(targets)
    for article in articles:
        kept = {block.language for block in article.blocks if block.action is Action.KEEP}
        for language in {article.language, *kept}:
            found.add(language)
            for target in targets:
                route = find_route(engines, language, target) if language != target else None
                found |= {tag for pair in route.pairs for tag in pair} if route else set()
    return found


def matchers(article: Article, glossary: Glossary) -> dict[str, Matcher]:
    """What finds terms in each language of an article: the same for all its targets."""
    kept = (block.language for block in article.blocks if block.action is Action.KEEP)
    return {language: Matcher(glossary, language) for language in {article.language, *kept}}


def render(
    article: Article,
    target: str,
    *,
    glossary: Glossary,
    engines: Sequence[Engine],
    finders: Mapping[str, Matcher] | None = None,
    captions: str = "auto",
    approved: Sequence[Approved] = (),
    translate: Translate = hold.translate,
) -> Run:
    """Render a cleaned article into one language.

    1. route: how each language of the article gets to the target, if at all
    2. captions: a stray block is kept where it can be rendered, else as ``captions`` says
    3. segment: blocks into sentences
    4. memory: what a person has approved is taken as it is
    5. find terms and translate, the terms held (language by language); of a document its
       placeholders are terms, too, that stay as they are
    6. inline markup is put at its words
    7. check what came out

    Into the article's own language its stray captions are rendered, and all else stays as it is.

    ``finders`` are the article's ``matchers``, where several targets share them; ``translate`` is
    how segments are translated with the terms held, where drafts are kept from before. Raises
    NoRouteError when no engine translates the article's language into the target, UsageError when
    there is nothing to render.
    """
    given = glossary
    if article.data:
        glossary, finders = stack([glossary, shaped.placeholders(article, target)]), None
    if finders is None:
        finders = matchers(article, glossary)
    routes = {
        language: find_route(engines, language, target) if language != target else None
        for language in finders
    }
    if is_foreign(article, target):
        routes[article.language] = need_route(engines, article.language, target)
    article = decide(article, captions, partial(_renderable, target, routes, finders, glossary))
    segments = segment.split(article)
    drafts = _annotated(memory.drafts(segments, target, approved), segments, glossary, finders)
    if captions == "keep":
        strays = {block.id for block in article.blocks if is_stray(block, article)}
        drafts = _as_they_are(segments, target, strays) | drafts
    for language, finder in finders.items():
        todo = [one for one in segments if one.language == language and one.id not in drafts]
        made = _rendered(todo, target, routes[language], finder, glossary, translate)
        drafts |= {draft.segment: draft for draft in made}
    if article.data:
        drafts = shaped.in_shape(segments, drafts, target)
    drafts = shaped.tagged(
        segments,
        drafts,
        lambda language, some: _rendered(
            some, target, routes[language], finders[language], glossary, translate
        ),
    )
    signature = Signature(
        version=__version__,
        engines=_versions({one.language for one in segments}, target, routes),
        glossary=digest(given),
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
    whole: bool = False,
) -> Run:
    """Check an existing translation: the run it would be, with what the checks find in it.

    Of web pages the articles are compared, ``whole`` pages as they are; two Markdown files are
    documents, as they are where they are rendered.
    """
    suffixes = {Path(one).suffix.lower() for one in (source, translation)}
    whole = whole or suffixes <= DOCUMENTS
    article = prepare(source, language, whole=whole)
    other = prepare(translation, target, anyway=True, whole=whole)
    segments, translated = segment.split(article), segment.split(other)
    signature = Signature(__version__, {}, digest(glossary), {"from": article.language})
    strays = {block.id for block in article.blocks if is_stray(block, article)}
    run = pair(article, segments, other, translated, target, glossary, signature, strays)
    return replace(run, findings=check(run, glossary, DOCUMENT_CHECKS))


def proofread(
    path: str | Path, target: str | None, *, glossary: Glossary, language: str | None = None
) -> Run:
    """Check the translations in a bilingual document (PO, XLIFF), each text a segment.

    ``target`` is their language, where the document does not say. Raises InputError for what is no
    such document or has no translation in it, UsageError where nobody says the language.
    """
    article, texts, said = bilingual(path)
    if not target and not said:
        raise UsageError(f"{path} does not say what language it is translated into: give --to.")
    target = target or tag(said)
    article = document(article, language)
    segments = tuple(
        Segment(f"{block.id}.s1", block.id, 0, len(block.text), block.text, block.language)
        for block in article.blocks
    )
    find = term_finder(glossary, matchers(article, glossary))
    drafts = tuple(
        Draft(
            *(one.id, target, texts[one.block], Origin.MEMORY),
            terms=find(one, texts[one.block], target),
        )
        for one in segments
    )
    signature = Signature(__version__, {}, digest(glossary), {"from": article.language})
    run = Run(article, target, segments, drafts, (), signature)
    return replace(run, findings=check(run, glossary, DOCUMENT_CHECKS))


def _renderable(
    target: str,
    routes: Mapping[str, Route | None],
    finders: Mapping[str, Matcher],
    glossary: Glossary,
    block: Block,
) -> bool:
    """Whether a block can be rendered, by an engine or the glossary alone, or need not be."""
    if routes[block.language] is not None or block.language == target:
        return True
    whole = Segment(block.id, block.id, 0, len(block.text), block.text, block.language)
    return _glossed(whole, target, finders[block.language], glossary).origin is Origin.GLOSSARY


def _rendered(
    segments: Sequence[Segment],
    target: str,
    route: Route | None,
    finder: Matcher,
    glossary: Glossary,
    translate: Translate,
) -> list[Draft]:
    """Drafts of segments of one language: by the engine, else by what the glossary covers."""
    if route is not None:
        return translate(segments, target, route, finder, glossary)
    return [_glossed(one, target, finder, glossary) for one in segments]


def _glossed(one: Segment, target: str, finder: Matcher, glossary: Glossary) -> Draft:
    """A segment no engine can render: from the glossary alone, else in its own words."""
    if one.language != target:
        found = hold.find(one, target, finder, glossary)
        draft = hold.from_glossary(one, target, found)
        if draft is not None:
            return draft
    return Draft(one.id, target, one.text, Origin.SOURCE)


def _annotated(
    drafts: Mapping[str, Draft],
    segments: Sequence[Segment],
    glossary: Glossary,
    finders: Mapping[str, Matcher],
) -> dict[str, Draft]:
    """A person's translations with the terms that are in them, or are missed."""
    find = term_finder(glossary, finders)
    return {
        one.id: replace(
            drafts[one.id], terms=find(one, drafts[one.id].text, drafts[one.id].language)
        )
        for one in segments
        if one.id in drafts
    }


def _as_they_are(
    segments: Sequence[Segment], target: str, blocks: Collection[str]
) -> dict[str, Draft]:
    return {
        one.id: Draft(one.id, target, one.text, Origin.SOURCE)
        for one in segments
        if one.block in blocks
    }


def _versions(
    languages: Collection[str], target: str, routes: Mapping[str, Route | None]
) -> dict[str, str]:
    """The engine and the version of each of its pairs, by the direction they were used for."""
    return {
        f"{language}→{target}": "; ".join(
            f"{route.engine.name} {route.engine.version(pair)}" for pair in route.pairs
        )
        for language, route in routes.items()
        if route is not None and language in languages
    }
