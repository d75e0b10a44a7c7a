"""One entry of a glossary's PO file: what its comments say, and changing only the lines that must.

The rules of the comments are written down for users in docs/glossary-format.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

CASE_SENSITIVE, DO_NOT_TRANSLATE, FUZZY = "case-sensitive", "do-not-translate", "fuzzy"
_OUR_FLAGS = (FUZZY, CASE_SENSITIVE, DO_NOT_TRANSLATE)
OUR_FLAGS = frozenset(_OUR_FLAGS)
# Those that are written as a comment too: gettext's tools drop flags that they do not know.
_TOLD_FLAGS = (CASE_SENSITIVE, DO_NOT_TRANSLATE)
# In the order in which they are written.
_LISTS = ("also", "never", "forms")
_WORDS = {
    "gender": ("f", "m", "n"),
    "number": ("sg", "pl"),
    "pos": ("noun", "proper noun", "verb", "adjective"),
}
_KEYS = (*_LISTS, *_WORDS, "flags")
_KEYED = re.compile(rf"({'|'.join(_KEYS)}):(.*)", re.DOTALL)
# A backslash keeps a free line that looks like one of ours free.
_KEPT_FREE = re.compile(rf"\\+(?:{'|'.join(_KEYS)}):")
_VALUES = re.compile(r"(?:\\.|[^\\;]|\\$)+", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\;nr])")
_WRITTEN = {"\\": "\\\\", ";": "\\;", "\n": "\\n", "\r": "\\r"}
_READ = {"\\": "\\", ";": ";", "n": "\n", "r": "\r"}
# The order of gettext's own tools, so that a PO editor that saves the file moves nothing.
_ORDER = ("#", "#.", "#:", "#,", "#|", "msgctxt", "msgid", "msgstr")


@dataclass(frozen=True, slots=True)
class Facts:
    """What an entry says besides its context and headword."""

    text: str = ""
    definition: str = ""
    reference: str = ""
    flags: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    gender: str = ""
    number: str = ""
    pos: str = ""
    note: str = ""


def unknown(key: str, value: str) -> str:
    """Say what is allowed where ``value`` is not; "" where it is."""
    if not value or value in _WORDS[key]:
        return ""
    return f"'{key}: {value}' is not known: write one of {', '.join(_WORDS[key])}."


class CommentError(ValueError):
    """A comment whose value is none of those allowed. ``comment`` is the line as it stands."""

    def __init__(self, message: str, comment: str) -> None:
        super().__init__(message)
        self.comment = comment


def tidy(text: str) -> str:
    """Give ``text`` as comments can hold it: lines without space around them, none empty."""
    return "\n".join(line for part in text.splitlines() if (line := part.strip()))


def read_comments(
    comment: str,
) -> tuple[dict[str, tuple[str, ...]], dict[str, str], str]:
    """Take translator comments apart: the lists by key, the single words by key, the free text."""
    lists: dict[str, tuple[str, ...]] = {}
    words: dict[str, str] = {}
    free: list[str] = []
    for raw in comment.split("\n"):
        line = raw.strip()
        found = _KEYED.fullmatch(line)
        if found is None:
            if line:
                free.append(line[1:] if _KEPT_FREE.match(line) else line)
            continue
        key, value = found.group(1), found.group(2).strip()
        if key in _WORDS:
            if value not in _WORDS[key]:
                allowed = ", ".join(_WORDS[key])
                raise CommentError(f"'{key}: {value}' is not known: write one of {allowed}.", line)
            words[key] = value
        elif key == "flags" and (odd := set(_split(value)).difference(_TOLD_FLAGS)):
            allowed = ", ".join(_TOLD_FLAGS)
            message = f"'flags: {min(odd)}' is not known: write one of {allowed}."
            raise CommentError(message, line)
        else:
            lists[key] = lists.get(key, ()) + _split(value)
    return lists, words, "\n".join(free)


def facts_of(
    text: str, comment: str, definition: str, reference: str, flags: Iterable[str]
) -> Facts:
    """What an entry says, from its parts as they stand; raises CommentError."""
    lists, words, note = read_comments(comment) if comment else ({}, {}, "")
    return Facts(
        text=text,
        definition=tidy(definition) if definition else "",
        reference=reference,
        flags=OUR_FLAGS.intersection(flags).union(lists.get("flags", ())),
        also=lists.get("also", ()),
        never=lists.get("never", ()),
        forms=lists.get("forms", ()),
        gender=words.get("gender", ""),
        number=words.get("number", ""),
        pos=words.get("pos", ""),
        note=note,
    )


def _split(value: str) -> tuple[str, ...]:
    if "\\" not in value:
        parts: Iterable[str] = value.split(";")
    else:
        parts = (_ESCAPED.sub(lambda m: _READ[m[1]], p.strip()) for p in _VALUES.findall(value))
    return tuple(part for raw in parts if (part := raw.strip()))


def _escape(value: str) -> str:
    return "".join(_WRITTEN.get(sign, sign) for sign in value)


def _said(key: str, facts: Facts) -> str | tuple[str, ...]:
    if key == "flags":
        return tuple(flag for flag in _TOLD_FLAGS if flag in facts.flags)
    value: str | tuple[str, ...] = getattr(facts, key)
    return value


def _key_lines(key: str, facts: Facts) -> list[str]:
    value = _said(key, facts)
    if isinstance(value, str):
        return [f"# {key}: {value}"] if value else []
    # One value a line: a change of one is a change of one line.
    return [f"# {key}: {_escape(one)}" for one in value]


def _free_lines(facts: Facts) -> list[str]:
    lines = tidy(facts.note).split("\n") if facts.note.strip() else []
    return [
        f"# \\{line}" if _KEYED.fullmatch(line) or _KEPT_FREE.match(line) else f"# {line}"
        for line in lines
    ]


def _kinds(lines: list[str]) -> list[str]:
    """Give each line's kind, one of ``_ORDER`` or "" for an empty one."""
    kinds: list[str] = []
    keyword = ""
    for line in lines:
        shown = line.strip().lstrip("\ufeff")
        if shown.startswith("#"):
            kinds.append(shown[:2] if shown[:2] in _ORDER else "#")
        elif shown.startswith("msg"):
            keyword = next((word for word in ("msgctxt", "msgid") if shown.startswith(word)), "")
            keyword = keyword or "msgstr"
            kinds.append(keyword)
        else:
            kinds.append(keyword if shown else "")
    return kinds


def body_end(lines: list[str]) -> int:
    """Tell how many of an entry's lines are its own; what follows stands after it in the file."""
    kinds = _kinds(lines)
    if "msgstr" not in kinds:
        return len(lines)
    at = kinds.index("msgstr") + 1
    while at < len(lines) and (kinds[at] == "msgstr" or not kinds[at]):
        at += 1
    while not lines[at - 1].strip():
        at -= 1
    return at


def _replace(lines: list[str], kind: str, new: list[str]) -> list[str]:
    kinds = _kinds(lines)
    at = kinds.index(kind) if kind in kinds else 0
    if kind not in kinds:
        rank = _ORDER.index(kind)
        before = [i for i, k in enumerate(kinds) if k and _ORDER.index(k) < rank]
        at = before[-1] + 1 if before else 0
    kept = [(i, line) for i, line in enumerate(lines) if kinds[i] != kind]
    return [
        *(line for i, line in kept if i < at),
        *new,
        *(line for i, line in kept if i >= at),
    ]


def _change_comments(lines: list[str], old: Facts, new: Facts) -> list[str]:
    kinds = _kinds(lines)
    comments = [line for line, kind in zip(lines, kinds, strict=True) if kind == "#"]

    def key_of(line: str) -> str:
        found = _KEYED.fullmatch(line.strip().lstrip("#").strip())
        return found.group(1) if found else ""

    for number, key in enumerate(_KEYS):
        if _said(key, old) == _said(key, new):
            continue
        places = [i for i, line in enumerate(comments) if key_of(line) == key]
        if places:
            at = places[0]
        else:
            earlier = [i for i, line in enumerate(comments) if key_of(line) in _KEYS[:number]]
            at = earlier[-1] + 1 if earlier else 0
        rest = [(i, line) for i, line in enumerate(comments) if i not in places]
        comments = [
            *(line for i, line in rest if i < at),
            *_key_lines(key, new),
            *(line for i, line in rest if i >= at),
        ]
    if tidy(old.note) != tidy(new.note):
        comments = [line for line in comments if key_of(line)] + _free_lines(new)
    return _replace(lines, "#", comments)


def change(lines: list[str], old: Facts, new: Facts, strings: dict[str, str]) -> list[str]:
    """Give an entry's lines so that they say ``new`` where they said ``old``.

    Lines of what did not change stay as they are. ``strings`` has the keywords (msgctxt, msgid,
    msgstr) to write anew, with their quoted strings.
    """
    same_keys = all(_said(key, old) == _said(key, new) for key in _KEYS)
    if not same_keys or tidy(old.note) != tidy(new.note):
        lines = _change_comments(lines, old, new)
    if tidy(old.definition) != tidy(new.definition):
        text = tidy(new.definition)
        lines = _replace(lines, "#.", [f"#. {line}" for line in text.split("\n") if line])
    if old.reference.split() != new.reference.split():
        text = " ".join(new.reference.split())
        lines = _replace(lines, "#:", [f"#: {text}"] if text else [])
    if old.flags != new.flags:
        written = [
            flag
            for line in lines
            if line.strip().startswith("#,")
            for flag in map(str.strip, line.strip()[2:].split(","))
            if flag and (flag not in _OUR_FLAGS or flag in new.flags)
        ]
        written += [f for f in _OUR_FLAGS if f in new.flags and f not in written]
        lines = _replace(lines, "#,", [f"#, {', '.join(written)}"] if written else [])
    for keyword, string in strings.items():
        lines = _replace(lines, keyword, [f"{keyword} {string}"])
    return lines
