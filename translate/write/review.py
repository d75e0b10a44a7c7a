"""The review page: an article's runs beside their source, as one HTML file that needs no network.

A content security policy lets in the page's own style and script, by their hashes, and nothing
else. Without its script the page is the same text, all targets one after the other.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby

from glossary.concept import ConceptId, Glossary
from glossary.inflect import forbidden, terms_for
from translate.article import (
    Action,
    Block,
    Draft,
    DraftTerm,
    Finding,
    Origin,
    Run,
    Segment,
    Severity,
    TermStatus,
)
from translate.language import name as language_name
from translate.write.places import readable
from translate.write.report import summary
from translate.write.shown import in_language, joined, plain, pointed, shown

_STATUS = {
    TermStatus.HELD: "held: placed by Holdfast",
    TermStatus.FREE: "free: right without Holdfast",
    TermStatus.MISSED: "missed: not in the translation",
}
_ORIGIN = {
    Origin.MEMORY: ("person", "Approved by a person"),
    Origin.GLOSSARY: ("glossary", "From the glossary"),
    Origin.ENGINE: ("machine", "Machine draft"),
    Origin.SOURCE: ("source", "Source kept"),
}
_SEVERITY = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Note"}
_FACTS = {
    "site": "Site", "section": "Section", "date": "Date", "author": "Author",
    "language": "Says it is in",
}  # fmt: skip
# From so many findings on their list is folded: the text is what the page is for.
_MANY = 13

_Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Target:
    """A run on the page: the prefix of its anchors, and what its segments are looked up by."""

    anchor: str
    run: Run
    segments: Mapping[str, int]
    drafts: Mapping[str, Draft]
    findings: Mapping[str, Sequence[Finding]]
    concepts: Mapping[ConceptId, int]


def review(runs: Sequence[Run], glossary: Glossary) -> str:
    """Return the review page of one article's runs, the same bytes for the same runs.

    ``glossary`` is the one they were made with: its definitions and terms are shown. Raises
    ValueError without a run and for runs of several articles.
    """
    if not runs:
        raise ValueError("a review needs at least one run")
    if any(run.article.name != runs[0].article.name for run in runs):
        raise ValueError("the runs of a review must be of one article")
    met = (term.match.concept for run in runs for draft in run.drafts for term in draft.terms)
    concepts = {concept: number for number, concept in enumerate(dict.fromkeys(met))}
    targets = [_target(f"t{number}", run, concepts) for number, run in enumerate(runs)]
    return "".join(_page(targets, glossary))


def _target(anchor: str, run: Run, concepts: Mapping[ConceptId, int]) -> _Target:
    findings: dict[str, list[Finding]] = {}
    for finding in run.findings:
        findings.setdefault(finding.segment, []).append(finding)
    return _Target(
        anchor,
        run,
        {segment.id: number for number, segment in enumerate(run.segments)},
        {draft.segment: draft for draft in run.drafts},
        findings,
        concepts,
    )


def _page(targets: Sequence[_Target], glossary: Glossary) -> Iterator[str]:
    style, script = _piece("review.css"), _piece("review.js")
    article = targets[0].run.article
    title = article.metadata.get("title", "").strip() or readable(article.name) or "-"
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{plain(title)} – review</title>\n"
        # Without an icon of its own a browser asks the page's server for one.
        f'<link rel="icon" href="data:,">\n<style>{style}</style>\n</head>\n<body>\n'
        '<a class="skip" href="#main">Skip to the translation</a>\n'
    )
    yield from _header(targets, title)
    yield from _bar(targets)
    yield '<main id="main" tabindex="-1">\n'
    for one in targets:
        yield from _section(one)
    yield from _terms(targets, glossary)
    yield '<div id="tip" role="tooltip" hidden></div>\n</main>\n'
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _header(targets: Sequence[_Target], title: str) -> Iterator[str]:
    article, signature = targets[0].run.article, targets[0].run.signature
    facts = [
        ("File", readable(article.name) or "-"),
        ("From", _called(article.language)),
        ("Into", ", ".join(_called(one.run.language) for one in targets)),
        *((label, article.metadata.get(key, "").strip()) for key, label in _FACTS.items()),
    ]
    made = [("Version", signature.version), ("Glossary", signature.glossary)]
    # The languages of one call share everything but the engines and the language itself.
    for name, values in (
        ("Engine", [one.run.signature.engines for one in targets]),
        ("Setting", [one.run.signature.settings for one in targets]),
    ):
        for key in sorted({key for each in values for key in each}):
            told = dict.fromkeys(each[key] for each in values if key in each)
            made.append((f"{name} {key}", ", ".join(told)))
    yield f'<header class="top">\n<h1{in_language(article.language)}>{shown(title)}</h1>\n'
    yield f'<dl class="facts">{_pairs(facts)}</dl>\n<details class="made"><summary>Made with '
    yield f"{shown(f'Holdfast {signature.version}')}</summary>"
    yield f'<dl class="facts">{_pairs(made)}</dl></details>\n</header>\n'


def _bar(targets: Sequence[_Target]) -> Iterator[str]:
    """What the page is worked with; the languages are links until the script makes them tabs."""
    yield '<div class="bar">\n'
    if len(targets) > 1:
        links = "".join(
            f'<a id="{one.anchor}-tab" href="#{one.anchor}">{plain(_called(one.run.language))} '
            f'<span class="count">{_times(len(one.run.findings), "finding")}</span></a>'
            for one in targets
        )
        yield f'<nav aria-label="Languages"><div class="tabs">{links}</div></nav>\n'
    concepts = sorted(targets[0].concepts.items(), key=lambda one: one[0].headword.casefold())
    options = "".join(
        f'<option value="{number}">{plain(id.headword)}'
        f"{plain(f' ({id.context})' if id.context else '')}</option>"
        for id, number in concepts
    )
    yield (
        '<search><form id="filters" hidden>'
        '<label><input type="checkbox" id="only"> With findings only</label>'
        f'<label>Term <select id="term"><option value="">any</option>{options}</select></label>'
        '<label>Text <input type="search" id="words" autocomplete="off" spellcheck="false"></label>'
        '<button type="reset">Show all</button>'
        '<output id="shown" for="only term words"></output></form></search>\n</div>\n'
    )


def _section(one: _Target) -> Iterator[str]:
    run, anchor = one.run, one.anchor
    source, target = plain(_called(run.article.language)), plain(_called(run.language))
    yield (
        f'<section class="target" id="{anchor}" data-lang="{plain(run.language)}" '
        f'aria-labelledby="{anchor}-name">\n<h2 id="{anchor}-name">{source} → {target}</h2>\n'
    )
    yield _figures(one)
    yield _found(one)
    yield (
        f'<div class="columns" aria-hidden="true"><span>Block</span><span>{source}</span>'
        f"<span>{target}</span><span>Who decided, and findings</span></div>\n"
    )
    segments: dict[str, list[Segment]] = {}
    for segment in run.segments:
        segments.setdefault(segment.block, []).append(segment)
    for dropped, blocks in groupby(run.article.blocks, lambda block: block.action is Action.DROP):
        if dropped:
            yield _dropped(list(blocks))
        else:
            for block in blocks:
                yield _block(one, block, segments.pop(block.id, ()))
    for id, left in segments.items():
        yield _block(one, Block(id, ""), left)
    yield "</section>\n"


def _figures(one: _Target) -> str:
    run, figures = one.run, summary(one.run)
    terms = Counter(term.status for draft in run.drafts for term in draft.terms)
    notes = len(run.findings) - figures["errors"] - figures["warnings"]
    numbers: list[tuple[str, int, str]] = [
        ("Segments", figures["segments"], ""),
        *((f"Terms {status.value}", terms[status], status.value) for status in TermStatus),
        ("Errors", figures["errors"], "error"),
        ("Warnings", figures["warnings"], "warning"),
        ("Notes", notes, "info"),
    ]
    cells = "".join(
        f'<div class="{css if number else "none"}"><dt>{label}</dt><dd>{number}</dd></div>'
        for label, number, css in numbers
    )
    who = Counter(_decided(one.drafts.get(segment.id)) for segment in run.segments)
    decided = "".join(
        f'<li><span class="who {css}">{shown(label)}</span> · {_times(number, "segment")}</li>'
        for (css, label), number in sorted(who.items())
    )
    return f'<dl class="figures">{cells}</dl>\n<ul class="decided">{decided}</ul>\n'


def _found(one: _Target) -> str:
    """All findings of a run, the worst first; one of a segment that is not there has no link."""
    if not one.run.findings:
        return '<p class="clean">No findings.</p>\n'
    order = list(_SEVERITY)
    rows = []
    for finding in sorted(one.run.findings, key=lambda finding: order.index(finding.severity)):
        number = one.segments.get(finding.segment)
        where = shown(finding.segment)
        if number is not None:
            where = f'<a href="#{one.anchor}-{number}">{where}</a>'
        rows.append(
            f'<li class="finding {finding.severity.value}"><span class="where">{where}</span> '
            f"{_said(finding)}</li>"
        )
    return (
        f'<details class="found"{" open" if len(rows) < _MANY else ""}><summary>'
        f"{_times(len(rows), 'finding')}</summary><ul>{''.join(rows)}</ul></details>\n"
    )


def _said(finding: Finding) -> str:
    return (
        f'<b class="severity">{_SEVERITY[finding.severity]}</b> '
        f'<span class="message">{shown(finding.message)}</span> '
        f'<span class="check">{shown(finding.check)}</span>'
    )


def _dropped(blocks: Sequence[Block]) -> str:
    """Blocks left out in a row, folded: one says why at once, several when they are unfolded."""
    kinds = ", ".join(dict.fromkeys(block.kind.value for block in blocks))
    about = f"{kinds}: {blocks[0].reason}" if len(blocks) == 1 else kinds
    rows = "".join(
        f'<li><p class="why">{shown(block.kind.value.capitalize())} '
        f'<span class="num">{shown(block.id)}</span> {shown(block.reason)}</p>'
        f'<p class="text"{in_language(block.language)}>{shown(block.text)}</p></li>'
        for block in blocks
    )
    return (
        f'<details class="dropped"><summary>{_times(len(blocks), "block")} left out '
        f'<span class="about">{shown(about)}</span></summary><ul>{rows}</ul></details>\n'
    )


def _block(one: _Target, block: Block, segments: Sequence[Segment]) -> str:
    if not segments:
        return ""
    kind = block.kind.value
    # "text" is what cleaning says of what it has nothing to say about.
    why = f'<p class="why">{shown(block.reason)}</p>' if block.reason not in ("", "text") else ""
    rows = "".join(_row(one, segment) for segment in segments)
    return (
        f'<div class="block {kind.replace(" ", "-")}"><div class="kind"><h3>{kind.capitalize()} '
        f'<span class="num">{shown(block.id)}</span></h3>{why}</div>\n<ol>\n{rows}</ol></div>\n'
    )


def _row(one: _Target, segment: Segment) -> str:
    draft = one.drafts.get(segment.id)
    found = one.findings.get(segment.id, ())
    terms = draft.terms if draft else ()
    met = " ".join(dict.fromkeys(str(one.concepts[term.match.concept]) for term in terms))
    known = f' data-t="{met}"' if met else ""
    css, label = _decided(draft)
    at = [(term.match.start, term.match.end) for term in terms]
    source = _marked(one, segment.text, at, terms, ())
    at = [(term.start, term.end) for term in terms]
    faults = [(finding.start, finding.end) for finding in found]
    target = _marked(one, draft.text if draft else "", at, terms, faults)
    said = "".join(f'<li class="finding {f.severity.value}">{_said(f)}</li>' for f in found)
    return (
        f'<li class="row" id="{one.anchor}-{one.segments[segment.id]}" tabindex="-1"{known}>'
        f'<p class="src"{in_language(segment.language)}>{source}</p>'
        f'<p class="tgt"{in_language(draft.language if draft else one.run.language)}>{target}</p>'
        f'<div class="notes"><p><span class="who {css}">{shown(label)}</span> '
        f'<span class="num">{shown(segment.id)}</span></p>'
        f"{f'<ul>{said}</ul>' if said else ''}</div></li>\n"
    )


def _decided(draft: Draft | None) -> tuple[str, str]:
    """Who decided on a draft: the class its label has on the page, and the label."""
    if draft is None:
        return "source", "No draft"
    css, label = _ORIGIN[draft.origin]
    return css, f"{label}: {draft.engine}" if draft.engine else label


def _marked(
    one: _Target, text: str, places: _Spans, terms: Sequence[DraftTerm], faults: _Spans
) -> str:
    """A text with its terms as links to what the glossary says, and what findings point at marked.

    Of terms that overlap the first stands; what does not lie in the text is passed over.
    """
    inside = joined(span for span in faults if 0 <= span[0] < span[1] <= len(text))
    parts, done = [], 0
    for (start, end), number in sorted(zip(places, range(len(terms)), strict=True)):
        if not done <= start < end <= len(text):
            continue
        concept, status = terms[number].match.concept, terms[number].status
        parts.append(pointed(text, done, start, inside))
        parts.append(
            f'<a class="term {status.value}" href="#c{one.concepts[concept]}" data-n="{number}" '
            f'title="{plain(concept.headword)}, {_STATUS[status]}">'
            f"{pointed(text, start, end, inside)}</a>"
        )
        done = end
    return "".join([*parts, pointed(text, done, len(text), inside)])


def _terms(targets: Sequence[_Target], glossary: Glossary) -> Iterator[str]:
    """What the glossary says of every term met, and how often it came out in each language."""
    if not targets[0].concepts:
        return
    counts = Counter(
        (term.match.concept, one.run.language, term.status)
        for one in targets
        for draft in one.run.drafts
        for term in draft.terms
    )
    languages = list(dict.fromkeys(one.run.language for one in targets))
    yield '<section class="terms" aria-labelledby="terms"><h2 id="terms">Terms</h2>\n<ul>\n'
    for id, number in targets[0].concepts.items():
        concept = glossary.concepts.get(id)
        yield f'<li class="entry" id="c{number}" tabindex="-1"><h3>'
        yield f"<span{in_language(glossary.main_language)}>{shown(id.headword)}</span> "
        yield f'<span class="context">{shown(id.context)}</span></h3>'
        if concept is not None and concept.definition:
            yield f'<p class="definition" dir="auto">{shown(concept.definition)}</p>'
        yield "<ul>"
        for language in languages:
            told = (*terms_for(concept, language), *forbidden(concept, language)) if concept else ()
            said = ", ".join(
                f"<span{in_language(term.language)}>{shown(term.text)}</span> "
                f'<span class="use">{term.status.value}</span>'
                for term in told
            )
            times = [(counts[id, language, status], status.value) for status in TermStatus]
            fared = ", ".join(f"{count} {status}" for count, status in times if count)
            yield f'<li data-lang="{plain(language)}"><span class="code">{plain(language)}</span> '
            yield f'{said or "no term"} <span class="times">{fared}</span></li>'
        yield "</ul></li>\n"
    yield "</ul>\n</section>\n"


def _called(language: str) -> str:
    return f"{language_name(language)} ({language})" if language != "und" else "unknown language"


def _times(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f"<div><dt>{shown(label)}</dt><dd>{shown(value)}</dd></div>"
        for label, value in pairs
        if value
    )


def _piece(name: str) -> str:
    return files("translate.write").joinpath(name).read_text("utf-8").strip()


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
