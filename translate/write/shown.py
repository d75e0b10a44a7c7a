"""Text as HTML: escaped, what is unseen made visible, with its language and the way it is written.

Characters that change how the text around them is shown (bidirectional controls, zero-width and
other invisible ones) are replaced by a label, so that what is read is what is there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from html import escape

# The languages written from right to left where no script is named, and the scripts that are.
_RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
_RTL_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "nkoo", "rohg", "syrc", "thaa"})

# The joiners U+200C and U+200D are left out: Persian, the scripts of India and emoji are written
# with them.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)
_NAMES = {
    0x00AD: "SHY", 0x061C: "ALM", 0x200B: "ZWSP", 0x200E: "LRM", 0x200F: "RLM", 0x202A: "LRE",
    0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO", 0x2060: "WJ", 0x2066: "LRI",
    0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
}  # fmt: skip


def direction(language: str) -> str:
    """Whether a language (BCP 47) is written "ltr" or "rtl"; "auto" where none is known (und).

    >>> direction("fa"), direction("ur-Latn"), direction("az-Arab"), direction("und")
    ('rtl', 'ltr', 'rtl', 'auto')
    """
    base, *rest = language.lower().replace("_", "-").split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RTL_SCRIPTS else "ltr"
    if base in ("", "und"):
        return "auto"
    return "rtl" if base in _RTL else "ltr"


def in_language(language: str) -> str:
    """The attributes that say which language an element is in and which way it is written."""
    # HTML writes an unknown language as an empty one.
    return f' lang="{plain("" if language == "und" else language)}" dir="{direction(language)}"'


def plain(text: str) -> str:
    """A text for an attribute, or where HTML takes no elements; unseen characters as ⟦RLO⟧."""
    return escape(_UNSEEN.sub(lambda found: f"⟦{_label(found[0])}⟧", text))


def shown(text: str) -> str:
    """A text as HTML, unseen characters as labels."""
    return _UNSEEN.sub(
        lambda found: f'<span class="unseen" dir="ltr">{_label(found[0])}</span>', escape(text)
    )


def joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def pointed(text: str, start: int, end: int, spans: Sequence[tuple[int, int]]) -> str:
    """``text[start:end]`` as HTML, what lies in one of the ``joined`` spans in <mark>."""
    parts = []
    first = bisect_right(spans, start, key=lambda one: one[1])
    for number in range(first, len(spans)):
        span = spans[number]
        if span[0] >= end:
            break
        a, b = max(start, span[0]), min(end, span[1])
        parts.append(f"{shown(text[start:a])}<mark>{shown(text[a:b])}</mark>")
        start = b
    return "".join([*parts, shown(text[start:end])])


def _label(character: str) -> str:
    return _NAMES.get(ord(character), f"U+{ord(character):04X}")
