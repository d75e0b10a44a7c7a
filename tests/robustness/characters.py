"""Cases: characters that steer terminals, that nobody sees, and far too many of one."""

from __future__ import annotations

import unicodedata

from .case import TEXT, Case, Data, file


def _reads(name: str, what: str, data: Data, shows: str, command: str = "clean a.txt") -> Case:
    return file(name, what, "a.txt", data, command, shows=shows)


_BIDI = "\u202e\u2066\u202d\u2069"
# No character is one of these, in no version of Unicode.
_NONE = "\ufdd0\ufffe\uffff\U0001fffe\U0010ffff"
_MARKS = "".join(chr(code) for code in range(0x300, 0x370))
_ESCAPES = "\x1b]0;owned\x07\x1b[2J\x1b[31m"

CASES = (
    file(
        *("c0", "every third character a control character", "a.txt"),
        *(TEXT.replace(" ", " \x01\x02"), "clean a.txt", "binary data"),
    ),
    _reads("few-c0", "a bell and a backspace", TEXT + "One\x07 more\x08 ship.\n", "The harbour"),
    _reads(
        "c1", "control characters from U+0080 on", TEXT + "One\x9b\x85\x90 ship.\n", "The harbour"
    ),
    file(
        *("escapes", "more escape sequences than words", "a.txt"),
        *(f"{_ESCAPES}Lorem\n\n{_ESCAPES}", "translate a.txt --to es", "binary data"),
    ),
    _reads("escapes-kept", "escape sequences in a text", TEXT + _ESCAPES, "The harbour"),
    _reads("bidi", "marks that turn the direction of text", TEXT + _BIDI * 50, "The harbour"),
    _reads("zero-width", "zero-width spaces between all letters", "\u200b".join(TEXT), "h"),
    _reads("fffe", "U+FFFE and other noncharacters", TEXT + _NONE * 20, "The harbour"),
    _reads("private-use", "characters of private use", TEXT + "\ue000\uf8ff\U000f0000" * 50, "The"),
    _reads(
        "combining", "112 accents on every letter", f"{TEXT}a{_MARKS}b{_MARKS}\n", "The harbour"
    ),
    _reads(
        "combining-storm", "200,000 accents on one letter", TEXT + "a" + "\u0301" * 200_000, "The"
    ),
    _reads(
        "decomposed",
        "accents as characters of their own",
        unicodedata.normalize(
            "NFD", "Le café est fermé à Séoul, et personne ne sait où est le propriétaire.\n"
        ),
        "Le cafe\u0301",
    ),
    _reads(
        "one-letter", "1 MB of one letter", lambda: "a" * 2**20, "aaaa", "clean a.txt --from en"
    ),
    _reads(
        "one-line",
        "1 MB of words on one line",
        lambda: "The ship came on Friday. " * 42_000,
        "The ship",
    ),
    file(
        "newlines",
        "1 MB of line ends",
        "a.txt",
        lambda: "\n" * 2**20,
        "clean a.txt",
        "only white space",
    ),
    _reads(
        "line-separators",
        "lines that end in NEL, LS and PS",
        TEXT.replace("\n\n", "\x85\u2028\u2029"),
        "The harbour",
    ),
    _reads(
        "carriage-returns", "lines that end in CR alone", TEXT.replace("\n", "\r"), "The harbour"
    ),
    _reads("many-lines", "21,000 lines of one word", lambda: "ship\n" * 21_000, "ship"),
    _reads(
        "spaces",
        "1 MB of spaces between two words",
        lambda: f"{TEXT}ship{' ' * 2**20}harbour\n",
        "The",
    ),
    _reads("quotes", "100,000 opening quotes", lambda: TEXT + "“" * 100_000, "The harbour"),
    _reads("soft-hyphens", "a soft hyphen between all letters", "\u00ad".join(TEXT), "harbour"),
)
