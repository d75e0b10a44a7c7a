"""The finished text's surface: spaces, capitals and marks as its language writes them."""

from __future__ import annotations

import regex

_DOUBLE = regex.compile(r"(?<=\S) {2,}(?=\S)")
_BEHIND_OPENING = regex.compile(r"((?:^|(?<=[\s(\[]))[\"'“«‘(\[¿¡]+) +(?=\S)")
_BEFORE_CLOSING = regex.compile(r" +(?=[,.;:!?)\]](?:\s|\p{P}|$))")
_TWICE = regex.compile(r'\s*""\s*')
# Two rules that each write the preposition: "del del norte".
_STUTTER = regex.compile(r"(?i)(?<![\p{L}'’-])(de|del|de la|di|du|da|do|della|dela)(?: \1)+(?= )")
_FIRST = regex.compile(r"^([\s\p{P}]*)(\p{Ll})")
_SENTENCE = regex.compile(
    r"^(?P<before>[\s\"'“«‘(\[–—-]*+)(?P<body>.*?(?<![?!])(?P<end>[?!]++))(?P<after>[\"'”»’)\]\s]*+)$"
)
# Up to the last colon or quotation mark that is open still.
_OPENED = regex.compile(r".*(?:[“«„](?!.*[”»“])|:\s|\s\"(?!.*\")|\s'(?!.*'))", regex.DOTALL)
_INVERTED = {"?": "¿", "!": "¡"}
_UPPER = regex.compile(r"[\s\p{P}]*\p{Lu}")
_INNER = regex.compile(r"[¿¡?!.]\s")


def tidy(text: str, source: str, language: str) -> str:
    """Take out the blanks that dropped words leave, and begin and end as the source does.

    A blank inside quotation marks or before a stop stays where the source has such a one. Spanish
    questions and exclamations get their opening mark; what is all in capitals stays so.
    """
    if '""' not in source:
        text = _TWICE.sub(_one_mark, text)
    text = _STUTTER.sub(r"\1", _DOUBLE.sub(" ", text))
    if not _BEHIND_OPENING.search(source):
        text = _BEHIND_OPENING.sub(r"\1", text)
    if not _BEFORE_CLOSING.search(source):
        text = _BEFORE_CLOSING.sub("", text)
    lead = source[: len(source) - len(source.lstrip(" "))]
    trail = source[len(source.rstrip(" ")) :] if source.strip(" ") else ""
    text = lead + text.strip(" ") + trail
    if source.isupper() and " " in source.strip():
        return text.upper()  # words that the rules put in are small, whatever stands around them
    if _UPPER.match(source):
        text = _FIRST.sub(lambda m: m[1] + m[2].upper(), text)
    return _inverted(text) if language == "es" else text


def _one_mark(match: regex.Match[str]) -> str:
    """One quotation mark where a pair's rule wrote it twice: opening or closing, by its turn."""
    return ' "' if match.string.count('"', 0, match.start()) % 2 == 0 else '" '


def _inverted(text: str) -> str:
    """The opening mark goes where what is asked begins: after a quotation mark or a colon."""
    sentence = _SENTENCE.match(text)
    if sentence is None or _INNER.search(sentence["body"]):
        return text
    marks = dict.fromkeys(_INVERTED[mark] for mark in reversed(sentence["end"]))
    if any(mark in text for mark in marks):
        return text
    body = sentence["body"]
    opened = _OPENED.match(body)
    asked = opened.end() if opened else 0
    return sentence["before"] + body[:asked] + "".join(marks) + body[asked:] + sentence["after"]
