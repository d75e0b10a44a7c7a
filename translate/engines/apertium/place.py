"""Puts the held forms where the generator left their nonces, and says where they came to stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import regex

from translate.engines.base import Hypothesis, Pair, Request

from . import stream, units
from .figures import localised
from .surface import tidy
from .units import NONCE, Unit

# A nonce or an unknown word as the generator shows it, with the tags that transfer settled on.
MARK = regex.compile(
    r"(?P<blank>\[(?:\\.|[^\\\]])*\])"
    # A phrase that could not be generated: its words, up to the tags.
    r"|(?P<mark>\#)(?P<word>(?:\\[^<]|[^\\\[\]^$@*\#<>])+?)(?P<tags>(?:\\<[^<>\\]+\\>)+)"
    r"|(?P<mark>[*\#]|\\@)"
    # "#take# out": the rest of a phrase comes behind a mark of its own.
    r"(?P<word>(?:\\[^<]|[^\\\[\]^$\s*@\#.,;:!?()])+(?:\#\s[^\\\[\]^$*@\#.,;:!?()<]+)?)"
    r"(?P<tags>(?:\\<[^<>\\]+\\>)*)"
    r"|(?P<bare>" + NONCE.pattern + r")"
    r"|(?P<escape>\\.)",
)
_DEBUG_TAG = regex.compile(r"\\<([^<>\\]+)\\>")
FINAL = regex.compile(r"[.!?:;…。！？]\W*$")

_EDGES = regex.compile(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$")

Words = Mapping[str, Unit]
_WORD = regex.compile(r"\w")
Forms = Mapping[tuple[str, tuple[str, ...]], str]


@dataclass(frozen=True, slots=True)
class Filled:
    """A generated stream with forms in place; ``forms[i]`` is constraint i's (None: it is gone).

    ``late`` are forms, by the nonces left in the stream, that post-generation would take apart: it
    makes "d'hashtag #" of "de #hashtag".
    """

    stream: str
    forms: tuple[tuple[str, int] | None, ...]
    unknown: tuple[str, ...]
    late: Mapping[str, str]


def unit_of(word: str, words: Words) -> Unit | None:
    """The unit a nonce stands for, whatever case it came out in."""
    found = words.get(word)
    if found is None and NONCE.fullmatch(word):
        lower = word.lower()
        found = next((unit for name, unit in words.items() if name.lower() == lower), None)
    return found


def marked(output: str, words: Words) -> list[tuple[Unit, tuple[str, ...]]]:
    """The nonces in a generated stream, each with its tags."""
    found = []
    for match in MARK.finditer(output):
        unit = unit_of(match["word"] or match["bare"] or "", words)
        tags = tuple(_DEBUG_TAG.findall(match["tags"] or ""))
        if unit is not None and tags:
            found.append((unit, tags))
    return found


def put(output: str, request: Request, words: Words, forms: Forms) -> Filled:
    """Replace nonces by forms, and take the marks off words no dictionary knows."""
    asked = [unit for unit in words.values() if not unit.own]
    order = {id(unit): index for index, unit in enumerate(asked)}
    placed: list[tuple[str, int] | None] = [None] * len(asked)
    unknown: list[str] = []
    late: dict[str, str] = {}
    pieces: list[str] = []
    position = 0
    for match in MARK.finditer(output):
        pieces.append(output[position : match.start()])
        position = match.end()
        if match["blank"] or match["escape"]:
            pieces.append(match[0])
            continue
        word = match["word"] or match["bare"]
        unit = unit_of(word, words)
        if unit is None:
            if match["mark"] != "*":
                word = word.replace("#", "")
            unknown.append(_EDGES.sub("", stream.unescape(word)))
            pieces.append(word)
            continue
        tags = tuple(_DEBUG_TAG.findall(match["tags"] or ""))
        text = forms.get((unit.constraint.target.text, tags), unit.constraint.target.text)
        start = not _WORD.search(stream.unescape("".join(pieces)))
        text = _in_place(text, unit, request.text, start)
        index = order.get(id(unit))
        if index is not None and placed[index] is None:
            placed[index] = (text, _with(stream.unescape("".join(pieces)), late).count(text))
        if text[:1].isalnum():
            pieces.append(stream.escape(text))
        else:
            late[word] = text
            pieces.append(word)
    pieces.append(output[position:])
    return Filled("".join(pieces), tuple(placed), tuple(unknown), late)


def _with(text: str, late: Mapping[str, str]) -> str:
    """A text with the forms that were left for later."""
    for word, form in late.items():
        text = text.replace(word, form)
    return text


def _in_place(form: str, unit: Unit, source: str, at_start: bool) -> str:
    """The form in the case of its place: all capitals as the source, a capital at the start."""
    loud = unit.surface.isupper() and len(unit.surface) > 1 and not unit.own
    if loud and not unit.constraint.source.isupper():
        return form.upper()
    first = next((letter for letter in source if letter.isalpha()), "")
    if at_start and first.isupper():
        return form[:1].upper() + form[1:]
    return form


def hypotheses(request: Request, filled: Filled, finished: str, pair: Pair) -> list[Hypothesis]:
    """The finished stream as text, with the span of each constraint's form.

    None at all where a nonce is left in it: nothing of the mechanism may reach a reader.
    """
    text = _with(stream.unescape(finished), filled.late)
    if NONCE.search(text) and not NONCE.search(request.text):
        return []
    if not FINAL.search(request.text):
        text = text.rstrip().removesuffix(".")  # what was put behind it for the rules' sake
    for placed in filled.forms:
        if placed is not None and placed[0] not in text:
            text = _restored(text, placed[0])
    held = tuple(placed[0] for placed in filled.forms if placed is not None)
    text = localised(tidy(text, request.text, pair.target), pair.source, pair.target, held)
    spans = [None if placed is None else _span(text, *placed) for placed in filled.forms]
    return [Hypothesis(text, tuple(spans), filled.unknown)]


def _restored(text: str, form: str) -> str:
    """The form as it was put in, where post-generation changed its case: "GLI STati Uniti"."""
    match = regex.search(rf"((?:\p{{Lu}}{{2,}}\s)?){regex.escape(form)}", text, regex.IGNORECASE)
    if match is None:
        return text
    return text[: match.start()] + match[1].capitalize() + form + text[match.end() :]


def _span(text: str, form: str, before: int) -> tuple[int, int] | None:
    """Where a form stands that has so many of its like before it."""
    start = -1
    for _ in range(before + 1):
        start = text.find(form, start + 1)
        if start < 0:
            return None
    return start, start + len(form)


def forms(
    wanted: Mapping[tuple[str, tuple[str, ...]], Unit],
    generate: Callable[[Sequence[str]], Sequence[str | None]],
) -> dict[tuple[str, tuple[str, ...]], str]:
    """The target terms in the forms which transfer asks for, by text and tags.

    The pair's generator makes them; for words it does not know, the glossary's listed forms.
    """
    tries = {key: units.forms_wanted(unit, key[1]) for key, unit in wanted.items()}
    readings = list(
        dict.fromkeys(str(r) for asked in tries.values() for word in asked for r in word)
    )
    answers = generate([f"^{reading}$[]" for reading in readings])
    generated = {
        reading: stream.unescape(answer)
        for reading, answer in zip(readings, answers, strict=True)
        if answer and not answer.startswith("#")
    }
    found = {}
    for (text, tags), asked in tries.items():
        words = regex.split(r"(\s+)", text)
        made = False
        if len(words[::2]) == len(asked):
            for i, tried in enumerate(asked):
                form = next((generated[str(r)] for r in tried if str(r) in generated), None)
                if form:
                    made = True
                    words[2 * i] = _like(words[2 * i], form.replace("~", ""))
        listed = units.listed_form(wanted[text, tags], tags)
        found[text, tags] = "".join(words) if made or not listed else listed
    return found


def _like(model: str, form: str) -> str:
    """``form`` in the letter case of ``model``."""
    if len(model) > 1 and model.isupper():
        return form.upper()
    if model[:1].isupper():
        return form[:1].upper() + form[1:]
    return form[:1].lower() + form[1:] if form[:1].isupper() else form
