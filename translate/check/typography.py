"""The spacing and punctuation of languages as rules, for `punctuation` and `fix`.

A rule finds a place by a pattern and says what stands there instead. No rule touches a letter, a
digit or anything inside a placeholder or an address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from translate.article import Severity
from translate.check.placeholders import tokens

NBSP, THIN = "\u00a0", "\u202f"
_SPACES = rf" {NBSP}\u2009{THIN}"
# What may follow a mark that ends a phrase.
_AFTER = rf"(?=[\s{NBSP}{THIN}»”\"’)\]]|$)"
_KANA_HAN = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_WIDE = {",": "，", ".": "。", "?": "？", "!": "！", ":": "：", ";": "；"}
_ARABIC = {",": "،", ";": "؛", "?": "؟"}
_ARABIC_SCRIPT = frozenset({"ar", "fa", "prs", "ur", "ps", "ckb", "sd", "ug"})

# A typographic mark at one end of a quotation and a straight one at the other, which is the place.
_QUOTED = r"[^„“”«»\"\n]{1,400}"
_MIXED = regex.compile(
    rf"(?<![^\s(])[„«“]{_QUOTED}(?<!\s)\K\"(?![\p{{L}}\p{{N}}])"
    rf"|(?<![^\s(])\"(?!\s){_QUOTED}\K[“”»](?![\p{{L}}\p{{N}}])"
)


class Rule(NamedTuple):
    """A place that is not as the language writes it.

    ``replace`` gives what stands there instead, or is None where only a person can mend it.
    ``lenient`` rules say nothing where the source has the same; ``convention`` is what a whole
    document does in one way or another: one finding a document is enough, but for exceptions.
    """

    pattern: regex.Pattern[str]
    message: str
    replace: Callable[[str], str] | None
    severity: Severity = Severity.WARNING
    lenient: bool = False
    convention: bool = False


@cache
def rules(language: str) -> tuple[Rule, ...]:
    """Return the rules of a language, by its tag."""
    low = language.lower()
    base = low.partition("-")[0]
    found = list(_everywhere(base))
    if base == "fr":
        found += _french(low)
    elif base in ("zh", "ja", "yue", "cmn"):
        found += _wide({**_WIDE, ",": "、"} if base == "ja" else _WIDE)
    elif base == "el":
        found.append(
            Rule(
                regex.compile(r"(?<=\p{Greek}\p{M}?)\?"),
                "Greek asks with “;”, not with “?”",
                lambda text: ";",
            )
        )
    elif base in _ARABIC_SCRIPT:
        found += [_mark(mark, other, r"\p{Arabic}") for mark, other in _ARABIC.items()]
    elif base == "de":
        found += _german(low)
    return tuple(found)


def _everywhere(base: str) -> Iterator[Rule]:
    yield Rule(
        regex.compile(r"(?<=\S) {2,}+(?=\S)"),
        "There are two spaces or more in a row",
        lambda text: " ",
        lenient=True,
    )
    yield Rule(
        regex.compile(r"(?<=[\p{L}\p{N}\p{M})\]»”\"]) ++(?=[,.](?:\s|$))"),
        "A space stands before a comma or full stop",
        lambda text: "",
        lenient=True,
    )
    yield Rule(
        regex.compile(r"(?<=[\p{L}\p{N}\p{M})\]»”\"]),,(?=\s|$)"),
        "A comma stands twice",
        lambda text: ",",
        lenient=True,
    )
    yield Rule(
        _MIXED,
        "A quotation begins with another kind of mark than it ends with",
        None,
        convention=True,
    )
    if base != "fr":
        yield Rule(
            regex.compile(r"(?<=[\p{L}\p{M})\]»”\"]) ++(?=[;:!?]++(?:\s|$))"),
            "A space stands before a mark",
            lambda text: "",
            lenient=True,
        )


def _french(low: str) -> Iterator[Rule]:
    # Quebec sets no space before ; ! and ?.
    high = "" if low.startswith("fr-ca") else ";!?"
    word = r"[\p{L}\p{N}\p{M})\]»”]"
    places = [(rf"(?=:{_AFTER})", NBSP, ":"), ("(?=»)", NBSP, "»")]
    if high:
        places.append((rf"(?=[{high}]++{_AFTER})", THIN, "; ! ?"))
    for place, space, shown in places:
        name = "thin no-break" if space == THIN else "no-break"
        behind = r"(?<=[\p{L}\p{N}\p{M})\].,!?…%])" if shown == "»" else f"(?<={word})"
        yield Rule(
            regex.compile(behind + place),
            f"French sets a ({name}) space before “{shown}”",
            lambda text, space=space: space,  # type: ignore[misc]
            convention=True,
        )
        yield Rule(
            regex.compile(r"(?<=\S) " + place),
            f"The space before “{shown}” may break the line here: French makes it a {name} one",
            lambda text, space=space: space,  # type: ignore[misc]
            Severity.INFO,
            convention=True,
        )
    yield Rule(
        regex.compile(r"(?<=«)(?=[\p{L}\p{N}(\[])"),
        "French sets a (no-break) space after “«”",
        lambda text: NBSP,
        convention=True,
    )
    yield Rule(
        regex.compile(r"(?<=«) (?=\S)"),
        "The space after “«” may break the line here: French makes it a no-break one",
        lambda text: NBSP,
        Severity.INFO,
        convention=True,
    )


def _wide(marks: dict[str, str]) -> Iterator[Rule]:
    for mark, wide in marks.items():
        yield Rule(
            regex.compile(rf"(?<={_KANA_HAN}){regex.escape(mark)}(?:$| ?(?={_KANA_HAN}|[”」』]))"),
            f"“{mark}” after ideographs is written “{wide}”",
            lambda text, wide=wide: wide,  # type: ignore[misc]
        )


def _mark(mark: str, other: str, script: str) -> Rule:
    return Rule(
        regex.compile(rf"(?<={script}){regex.escape(mark)}(?!\p{{N}})"),
        f"“{mark}” is written “{other}” here",
        lambda text: other,
    )


def _german(low: str) -> Iterator[Rule]:
    named = "«…»" if low.startswith(("de-ch", "de-li")) else "„…“"
    yield Rule(
        regex.compile(r"(?<![\p{L}\p{N}])\"[^\"\n]{1,300}\"|“[^”“„\n]{1,300}”"),
        f"German quotation marks are {named}",
        None,
        Severity.INFO,
        convention=True,
    )
    yield Rule(
        regex.compile(r"(?<=\p{L})\.(?=[“\"»],)|(?<=\p{L}[!?][“\"»])\.(?=\s|$)"),
        "German sets one mark at the end of a quotation, not two",
        lambda text: "",
    )


def places(text: str, source: str, language: str) -> Iterator[tuple[Rule, int, int]]:
    """Yield where a text breaks a rule of its language: the rule, start and end."""
    kept = [(token.start, token.end) for token in tokens(text)]
    for rule in rules(language):
        if rule.lenient and rule.pattern.search(source):
            continue
        position = 0
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            while position < len(kept) and kept[position][1] <= start:
                position += 1
            if position == len(kept) or not kept[position][0] < max(end, start + 1):
                yield rule, start, end
