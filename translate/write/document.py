"""Writes a run as the document it was made from: the same file with other texts."""

from __future__ import annotations

from translate import formats
from translate.article import Action, Block, Draft, Origin, Rendering, Run, Segment, Tag
from translate.inline import literal, stand_ins, stood_out, written_out
from translate.write.text import between


def render(run: Run) -> bytes:
    """Return the document with the drafts in the place of its texts, tags at their words.

    Raises InputError where the document cannot hold a text.
    """
    article = run.article
    segments: dict[str, list[Segment]] = {}
    for segment in run.segments:
        segments.setdefault(segment.block, []).append(segment)
    drafts = {draft.segment: draft for draft in run.drafts}
    texts = {
        block.id: _rendering(block, segments.get(block.id, []), drafts, run.language)
        for block in article.blocks
        if block.action is Action.KEEP and block.text.strip()
    }
    module = formats.module(article.suffix)
    return module.write(article.data, article.name, texts, run.language)


def _rendering(
    block: Block, segments: list[Segment], drafts: dict[str, Draft], language: str
) -> Rendering:
    """A block's text in the other language, with the tags of its sentences put together again."""
    text = ""
    end = 0
    spans: dict[int, list[tuple[int, int]]] = {}
    for segment in segments:
        gap = block.text[end : segment.start]
        text += between(gap, segment.language, language) if end else gap
        draft = drafts.get(segment.id)
        tags = draft.tags if draft else segment.tags
        for tag in tags:
            spans.setdefault(tag.id, []).append((len(text) + tag.start, len(text) + tag.end))
        text += draft.text if draft else segment.text
        end = segment.end
    text += block.text[end:]
    placed = []
    for tag in block.tags:
        parts = spans.get(tag.id, [(len(text), len(text))])
        # A tag over several sentences is one again.
        placed.append(Tag(tag.id, min(parts)[0], max(end for _, end in parts)))
    made = Rendering(text, tuple(placed))
    if not stand_ins(block.source_text):
        made = Rendering(*stood_out(made.text, made.tags))
    # Written out tags were taken out of the text where it has no others.
    raws = () if literal(block.text)[2] else literal(block.source_text)[2]
    text, tags = (written_out(made.text, made.tags, raws), ()) if raws else (made.text, made.tags)
    found = [drafts.get(segment.id) for segment in segments]
    approved = all(draft is not None and draft.origin is Origin.MEMORY for draft in found)
    return Rendering(text, tags, bool(found) and approved)
