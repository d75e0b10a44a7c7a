"""The Markdown that is read: CommonMark, GitHub's tables, footnotes, definition lists, math."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline, autolink, backtick, escape, image, link
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote.index import footnote_def

_Rule = Callable[[StateInline, bool], bool]
_Block = Callable[[StateBlock, int, int, bool], bool]

# Levels of nesting that are parsed; what is deeper stays as it is. Brackets cost by the level.
BLOCKS, INLINES = 100, 20
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,200}\]")


@cache
def parser(nesting: int) -> MarkdownIt:
    """CommonMark with tables, strikethrough, footnotes, definition lists and math, tokens with
    their source."""
    settings: Any = {"maxNesting": nesting, "strikethrough_single_tilde": True}
    md = MarkdownIt("commonmark", settings).enable(["table", "strikethrough"])
    alternatives: Any = {"alt": ["paragraph", "reference"]}
    md.block.ruler.before("reference", "footnote_def", footnote_def, alternatives)
    md.use(deflist_plugin)
    md.block.ruler.before("fence", "math", _math_block)
    md.block.ruler.before("fence", "container", _container, {"alt": ["paragraph", "blockquote"]})
    for name, rule in {
        "backticks": backtick,
        "escape": escape,
        "link": link,
        "image": image,
        "autolink": autolink,
    }.items():
        md.inline.ruler.at(name, _recorded(rule))
    md.inline.ruler.before("escape", "math", _math)
    md.inline.ruler.before("link", "footnote_ref", _footnote_ref)
    md.inline.ruler.before("link", "footnote_inline", _footnote_inline)
    return md


def _recorded(rule: _Rule) -> _Rule:
    """The rule, its token with the source it came from: tokens have none of their own."""

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            for token in state.tokens[count : count + 2]:
                if token.type in ("link_open", "image", "code_inline", "hardbreak"):
                    token.meta["source"] = state.src[start : state.pos]
                    if token.type == "link_open" and token.markup != "autolink":
                        end = parseLinkLabel(state, start, True)
                        token.meta["label"] = state.src[start + 1 : end]
                    break
        return True

    return run


def _footnote_ref(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _footnote_inline(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("^[", state.pos, state.posMax):
        return False
    start, maximum = state.pos, state.posMax
    end = parseLinkLabel(state, start + 1)
    if end < 0:
        return False
    if not silent:
        state.push("note_open", "", 1)
        state.pos, state.posMax = start + 2, end
        state.md.inline.tokenize(state)
        state.push("note_close", "", -1)
    state.pos, state.posMax = end + 1, maximum
    return True


def _math(state: StateInline, silent: bool) -> bool:
    """``$x$`` as pandoc has it, so that prices, $1 and ${name} are none; ``$$x$$`` too."""
    src, start, maximum = state.src, state.pos, state.posMax
    if src[start] != "$":
        return False
    fence = "$$" if src.startswith("$$", start, maximum) else "$"
    inner = start + len(fence)
    if fence == "$" and (
        inner >= maximum or src[inner].isspace() or src[start - 1 : start].isalnum()
    ):
        return False
    end = src.find(fence, inner, maximum)
    while end > 0 and (end - len(src[:end].rstrip("\\")) if src[end - 1] == "\\" else 0) % 2:
        end = src.find(fence, end + 1, maximum)
    if end <= inner:
        return False
    behind = src[end + len(fence) : end + len(fence) + 1]
    if fence == "$" and (src[end - 1].isspace() or behind.isalnum() or behind in ("{", "$")):
        return False
    if not silent:
        state.push("math", "", 0).content = src[start : end + len(fence)]
    state.pos = end + len(fence)
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _math_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Lines from ``$$`` to ``$$`` without a blank one between."""
    first = _line(state, start).rstrip()
    if state.is_code_block(start) or not first.startswith("$$"):
        return False
    last = start
    if len(first) < 4 or not first.endswith("$$"):
        # A search in vain is not begun again at the next line: many of them would be slow.
        if "$$" in first[2:] or start < state.env.get("no math before", 0):
            return False
        for last in range(start + 1, end):
            line = _line(state, last).rstrip()
            if not line or state.sCount[last] < state.blkIndent:
                state.env["no math before"] = last
                return False
            if line.endswith("$$"):
                break
        else:
            state.env["no math before"] = end
            return False
    if not silent:
        state.line = last + 1
    return True


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line of colons that opens or closes an admonition: no text."""
    if state.is_code_block(start) or not _line(state, start).startswith(":::"):
        return False
    if not silent:
        state.line = start + 1
    return True
