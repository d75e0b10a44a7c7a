"""Writes a run as plain text in the shape of its input, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from translate.article import Action, Block, Kind, Run, Segment

# Languages written without a space between sentences.
_UNSPACED = frozenset({"zh", "ja"})
_LINE_END = regex.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
# What Markdown would read as markup anywhere in a line, and what only at its start.
_MARKUP = regex.compile(r"[\\`*_\[\]<]")
_LINE_START = regex.compile(r"^(\s*(?:\d+(?=[.)]))?)([#>+\-=|~.)])")


def render(run: Run) -> str:
    """Return the translated text in the shape of the input.

    Each kept block stands in its place, with its own marker and the white space that followed it;
    a block that was several wrapped lines comes out as one. Dropped blocks leave no hole.
    """
    texts = bodies(run)
    parts = [block.marker + texts[block.id] + gap for block, gap in _gaps(run.article.blocks)]
    return "".join([run.article.lead, *parts]) if parts else ""


def markdown(run: Run) -> str:
    """Return the translated text as Markdown; kinds of blocks become its marks."""
    texts, newline = bodies(run), run.article.newline
    marked = [_mark(block, texts[block.id]) for block, _ in _gaps(run.article.blocks)]
    return "".join(f"{text}{newline}{newline}" for text in marked if text).removesuffix(newline)


def bodies(run: Run) -> dict[str, str]:
    """Return the translated text of every kept block, by block id."""
    segments: dict[str, list[Segment]] = {}
    for segment in run.segments:
        segments.setdefault(segment.block, []).append(segment)
    drafts = {draft.segment: draft.text for draft in run.drafts}
    return {
        block.id: _body(block, segments.get(block.id, []), drafts, run.language)
        for block in run.article.blocks
        if block.action is Action.KEEP
    }


def _body(block: Block, segments: list[Segment], drafts: dict[str, str], language: str) -> str:
    if not segments:
        return block.text
    parts: list[str] = []
    end = 0
    for segment in segments:
        gap = block.text[end : segment.start]
        parts.append(between(gap, segment.language, language) if end else gap)
        # A segment nobody rendered is better read in its own language than lost.
        parts.append(drafts.get(segment.id, segment.text))
        end = segment.end
    parts.append(block.text[end:])
    return "".join(parts)


def between(text: str, source: str, target: str) -> str:
    """Return what stands between two sentences, spaced as the target language does it."""
    from_unspaced, to_unspaced = _base(source) in _UNSPACED, _base(target) in _UNSPACED
    if from_unspaced == to_unspaced or text.strip(" "):
        return text
    return "" if to_unspaced else " "


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _gaps(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, str]]:
    """Yield the kept blocks, each with the gap to write after it.

    Where blocks were dropped between two kept ones, the kept block's own gap stays unless it is
    narrower than a blank line and a later one is not. The end of the text stays the input's end.
    """
    last: Block | None = None
    gap = ""
    for block in blocks:
        if block.action is Action.KEEP:
            if last is not None:
                yield last, gap
            last, gap = block, block.gap
        elif min(_lines(block.gap), 2) > _lines(gap):
            gap = block.gap
    if last is not None:
        yield last, blocks[-1].gap


def _lines(gap: str) -> int:
    return len(_LINE_END.findall(gap))


def _mark(block: Block, body: str) -> str:
    escaped = _LINE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", body.strip()))
    if not escaped:
        return escaped
    match block.kind:
        case Kind.TITLE:
            return f"# {escaped}"
        case Kind.HEADING:
            return f"## {escaped}"
        case Kind.CAPTION:
            return f"*{escaped}*"
        case Kind.QUOTE:
            return f"> {escaped}"
        case Kind.LIST_ITEM:
            return f"- {escaped}"
        case _:
            return escaped
