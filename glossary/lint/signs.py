"""Rules about the characters of a term: script, look-alikes, controls, spaces, brackets; mending.

Each rule is a function of the book whose name is the rule's, with hyphens; docs/lint.md shows each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

import regex

from glossary.concept import Status
from glossary.lint.book import Book, Problem, Severity, Written, problem_at

# CLDR's codes for ways to write with several scripts, as the scripts that Unicode knows.
_SCRIPTS = {
    "Jpan": ("Hani", "Hira", "Kana"),
    "Kore": ("Hang", "Hani"),
    "Hans": ("Hani", "Bopo"),
    "Hant": ("Hani", "Bopo"),
    "Aran": ("Arab",),
}
# Languages that are written in either of two scripts: admitted terms may be in the other one.
_DIGRAPHIC = {"sr": "Cyrl Latn", "bs": "Latn Cyrl", "uz": "Latn Cyrl", "kk": "Cyrl Latn"}
# NATO, K2, F-16: what is left in Latin letters everywhere. No abbreviation is longer.
_ABBREVIATION = regex.compile(r"(?V1)(?<!\p{Latin})[\p{Lu}&&\p{Latin}]{1,8}(?!\p{Latin})")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
# Scripts whose letters are drawn alike; a word never mixes them but by mistake.
_ALIKE = {
    name: regex.compile(rf"\p{{Script={name}}}")
    for name in ("Latin", "Cyrillic", "Greek", "Armenian", "Cherokee")
}
# Latin capitals that a Cyrillic or Greek reader takes for one of their own.
_TWINS = {
    "Cyrl": regex.compile("[ABCEHIJKMOPSTXY]{2,}"),
    "Grek": regex.compile("[ABEZHIKMNOPTYX]{2,}"),
}
# Letters of the right script that belong to another language's alphabet, and what is meant.
_PERSIAN = {"ي": "ی", "ى": "ی", "ك": "ک"}
_FOREIGN_LETTERS = {
    "fa": _PERSIAN,
    "prs": _PERSIAN,
    "ur": {**_PERSIAN, "ه": "ہ"},
    "ar": {"ی": "ي", "ک": "ك"},
    "ro": {"ş": "ș", "Ş": "Ș", "ţ": "ț", "Ţ": "Ț"},
}
_BIDI = regex.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Spaces other than one plain space between words, and signs without width that no word needs.
_SPACES = regex.compile(r"\s+")
_NO_WIDTH = "\u200b\u2060\ufeff\u00ad"
_INVISIBLE = regex.compile(f"[{_NO_WIDTH}]")
# Khmer, Lao, Burmese and Thai part their words by a space without width.
_PARTED = frozenset({"km", "lo", "my", "th"})
_PAIRS = "() [] {} （） ［］ 「」 『』 《》 〈〉 【】 〔〕"
_CLOSING = {pair[0]: pair[1] for pair in _PAIRS.split()}
_OPENING = {pair[1]: pair[0] for pair in _PAIRS.split()}
# In which order they stand and which of them face each other is a matter of the language.
_QUOTES = (("“”„‟", "a quotation mark"), ("«»", "a guillemet"), ("‹›", "a guillemet"))


def script(book: Book) -> Iterator[Problem]:
    """A term in a script that its language is not written in.

    The script is the likely one of CLDR. Digits, signs, abbreviations in Latin capitals, forbidden
    terms and what is not to be translated are excused, as is an admitted term that is a name in the
    source. A preferred term without a letter of its script is an error, but for a proper noun as
    it is in the source: newspapers often keep their letters. That, and all else, is a warning.
    """
    for one in book.written:
        if not one.accepted or one.concept.do_not_translate:
            continue
        wanted, code = _own(one.language)
        if wanted is None:
            continue
        words: list[str] = _WORD.findall(_ABBREVIATION.sub("", one.text))
        # Mixed words have a rule of their own.
        letters = "".join(word for word in words if len(_mixed(word)) < 2)
        foreign = wanted.sub("", letters)
        kept = one.language != book.main and one.text in _names(book, one)
        excused = one.key == "also" and (kept or _other_fits(one.language, foreign))
        if not foreign or excused:
            continue
        kept = kept and one.concept.part_of_speech == "proper noun"
        none = foreign == letters and one.term.status is Status.PREFERRED and not kept
        advice = (
            "write it in that script, or make the concept do-not-translate"
            if foreign == letters
            else "write all of it in that script"
        )
        message = (
            f"'{_shown(one.text)}' has {_script_of(foreign[0])} letters, '{one.language}' is "
            f"written in {_script_name(code)}: {advice}."
        )
        yield problem_at(("script", Severity.ERROR if none else Severity.WARNING), message, one)


def homoglyph(book: Book) -> Iterator[Problem]:
    """A letter that only looks like the right one.

    Letters of two look-alike scripts in a word (Latin, Cyrillic, Greek, Armenian, Cherokee) are an
    error. Warnings: an abbreviation in Latin capitals that could all be Cyrillic or Greek ones,
    where no name of the glossary has it; Arabic letters in Persian, Dari and Urdu, and the reverse;
    the cedilla in Romanian.
    """
    known = {
        word
        for one in book.written
        if one.language == book.main
        for word in _WORD.findall(one.text)
    }
    for one in book.written:
        for word in _WORD.findall(one.text):
            if len(_mixed(word)) > 1:
                letter, name = _odd(word)
                message = (
                    f"'{word}' mixes {' and '.join(_mixed(word))} letters: its '{letter}' is "
                    f"{name}, type it anew."
                )
                yield problem_at(("homoglyph", Severity.ERROR), message, one)
        yield from _twins(one, known)
        meant = _FOREIGN_LETTERS.get(one.language.partition("-")[0], {})
        for letter in dict.fromkeys(one.text):
            if letter in meant and one.accepted:
                message = (
                    f"'{_shown(one.text)}' has {unicodedata.name(letter)}, where '{one.language}' "
                    f"has {unicodedata.name(meant[letter])}: type it anew."
                )
                yield problem_at(("homoglyph", Severity.WARNING), message, one)


def _twins(one: Written, known: set[str]) -> Iterator[Problem]:
    _, code = _own(one.language)
    twin = _TWINS.get(code)
    if twin is None or one.concept.do_not_translate or not one.accepted:
        return
    for word in _WORD.findall(one.text):
        if twin.fullmatch(word) and word not in known:
            message = (
                f"'{word}' is in Latin letters that look like {_script_name(code)} ones: type it "
                "anew if it is a word of the language."
            )
            yield problem_at(("homoglyph", Severity.WARNING), message, one)


def bidi_control(book: Book) -> Iterator[Problem]:
    """An invisible sign that turns the direction of writing: no text has it, so nothing matches."""
    yield from _everywhere(
        book,
        "bidi-control",
        (Severity.ERROR, Severity.ERROR),
        lambda text, _: _BIDI.search(text) is not None,
        "has an invisible control of the writing direction",
    )


def not_nfc(book: Book) -> Iterator[Problem]:
    """Letters put together from pieces (not Unicode's form NFC): other programs find no match."""
    yield from _everywhere(
        book,
        "not-nfc",
        (Severity.ERROR, Severity.WARNING),
        lambda text, _: not unicodedata.is_normalized("NFC", text),
        "is not in Unicode's composed form (NFC)",
    )


def stray_space(book: Book) -> Iterator[Problem]:
    """A space at either end, two in a row, a no-break or other special one, one without width."""
    yield from _everywhere(
        book,
        "stray-space",
        (Severity.WARNING, Severity.WARNING),
        lambda text, language: _spaced(text, language) != text,
        "has a stray, double, special or invisible space",
    )


def unbalanced(book: Book) -> Iterator[Problem]:
    """A bracket or quotation mark without its partner."""
    for one in book.written:
        if what := _lonely(one.text):
            message = f"'{_shown(one.text)}' has {what} without its partner: add it or remove it."
            yield problem_at(("unbalanced", Severity.WARNING), message, one)


# Mending


def _spaced(text: str, language: str) -> str:
    if language.partition("-")[0] not in _PARTED:
        text = _INVISIBLE.sub("", text)
    return _SPACES.sub(" ", text).strip()


_MENDERS: dict[str, Callable[[str, str], str]] = {
    "bidi-control": lambda text, _: _BIDI.sub("", text),
    "stray-space": _spaced,
    "not-nfc": lambda text, _: unicodedata.normalize("NFC", text),
}
MENDABLE = tuple(_MENDERS)


def mended(text: str, language: str, rules: frozenset[str]) -> str:
    """Give ``text`` as the rules that can be mended by a program want it.

    What would leave nothing stays: a term is not removed unasked.
    """
    out = text
    for rule, mend in _MENDERS.items():
        if rule in rules:
            out = mend(out, language)
    return out if out.strip() else text


def _everywhere(
    book: Book,
    rule: str,
    severities: tuple[Severity, Severity],
    wrong: Callable[[str, str], bool],
    what: str,
) -> Iterator[Problem]:
    """Names, terms and forms, and the definition that counts (the second severity)."""
    for one in book.written:
        if wrong(one.text, one.language):
            # A headword is in every file and in other people's glossaries: no program renames it.
            advice = "rename it in every file" if one.key == "msgid" else "--fix mends it"
            message = f"'{_shown(one.text)}' {what}: {advice}."
            yield problem_at((rule, severities[0]), message, one)
    for concept in book.glossary.concepts.values():
        for line in concept.definition.split("\n"):
            if line and wrong(line, book.main):
                found = (rule, severities[1])
                message = f"the definition of '{_shown(concept.id.headword)}' {what}: mend it."
                yield book.problem(found, message, concept, book.main, "definition")
                break


def _lonely(text: str) -> str:
    opened: list[str] = []
    for sign in text:
        if sign in _CLOSING:
            opened.append(sign)
        elif sign in _OPENING and (not opened or opened.pop() != _OPENING[sign]):
            return f"the bracket '{sign}'"
    if opened:
        return f"the bracket '{opened[-1]}'"
    for marks, name in _QUOTES:
        if sum(text.count(mark) for mark in marks) % 2:
            return name
    # An inch is written with it, too, but hardly in a term.
    return "a quotation mark" if text.count('"') % 2 else ""


def _names(book: Book, one: Written) -> set[str]:
    """How the concept is called in the source."""
    terms = one.concept.terms.get(book.main, ())
    return {one.concept.id.headword, *(term.text for term in terms)}


def _mixed(word: str) -> list[str]:
    return [name for name, letters in _ALIKE.items() if letters.search(word)]


def _odd(word: str) -> tuple[str, str]:
    """The first letter of the script that has fewest in a word, and that letter's name."""
    fewest = min(_mixed(word), key=lambda name: len(_ALIKE[name].findall(word)))
    found = _ALIKE[fewest].findall(word)[0]
    return found, unicodedata.name(found, "unnamed")


@lru_cache(maxsize=256)
def _own(language: str) -> tuple[regex.Pattern[str] | None, str]:
    """What a language's letters match (and marks), and the code of its likely script."""
    import langcodes  # Slow to import.

    code = langcodes.Language.get(language).maximize().script or ""
    names = _SCRIPTS.get(code, (code,))
    try:
        return _letters(*names), code
    except regex.error:  # A script that Unicode does not know, or none.
        return None, code


def _letters(*scripts: str) -> regex.Pattern[str]:
    each = "".join(rf"\p{{scx={name}}}" for name in scripts)
    return regex.compile(rf"[{each}\p{{scx=Zyyy}}\p{{scx=Zinh}}\p{{M}}]+")


def _other_fits(language: str, letters: str) -> bool:
    codes = _DIGRAPHIC.get(language.partition("-")[0], "").split()
    return bool(codes) and _letters(*codes).fullmatch(letters) is not None


def _script_of(letter: str) -> str:
    name = unicodedata.name(letter, "unknown").split()[0].split("-")[0]
    return {"CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese"}.get(
        name, name.capitalize()
    )


def _script_name(code: str) -> str:
    from babel import Locale

    if code in ("Hans", "Hant"):
        return "Chinese"
    return str(Locale("en").scripts.get(code, code))


def _shown(text: str) -> str:
    """A text for a message, with invisible signs visible (a control could turn the line round)."""
    return "".join(
        f"<U+{ord(sign):04X}>"
        # The joiners belong to words of Persian, Hindi and others.
        if sign not in " \u200c\u200d"
        and unicodedata.category(sign) in ("Cc", "Cf", "Zs", "Zl", "Zp")
        else sign
        for sign in text
    )
