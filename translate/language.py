"""Languages: their tags (BCP 47), their names, the script of a text and which language it is in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import regex

from translate.errors import UsageError

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
_LETTER = regex.compile(r"\p{L}")
_ADDRESS = regex.compile(r"https?://\S+|www\.\S+|\b[\w.+-]++@[\w-]++\.[\w.-]++|[@#]\w+")

# What the identifiers call differently from BCP 47, or hold apart where a reader of news does not.
_RENAMED = {"iw": "he", "no": "nb", "tl": "fil", "mo": "ro", "sh": "hr", "in": "id"}
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
# The languages looked among when nobody names candidates. py3langid knows a hundred more, most of
# them near relatives of these (Pennsylvania German, Ligurian), which it would find in news lines.
KNOWN = frozenset(
    [
        "af",
        "am",
        "ar",
        "az",
        "be",
        "bg",
        "bn",
        "bs",
        "ca",
        "cs",
        "cy",
        "da",
        "de",
        "el",
        "en",
        "eo",
        "es",
        "et",
        "eu",
        "fa",
        "fi",
        "fil",
        "fr",
        "ga",
        "gl",
        "gu",
        "ha",
        "he",
        "hi",
        "hr",
        "hu",
        "hy",
        "id",
        "ig",
        "is",
        "it",
        "ja",
        "ka",
        "kk",
        "km",
        "kn",
        "ko",
        "ku",
        "ky",
        "lo",
        "lt",
        "lv",
        "mg",
        "mk",
        "ml",
        "mn",
        "mr",
        "ms",
        "mt",
        "my",
        "nb",
        "ne",
        "nl",
        "nn",
        "oc",
        "pa",
        "pl",
        "ps",
        "pt",
        "ro",
        "ru",
        "sd",
        "si",
        "sk",
        "sl",
        "so",
        "sq",
        "sr",
        "sv",
        "sw",
        "ta",
        "te",
        "tg",
        "th",
        "tr",
        "uk",
        "ur",
        "uz",
        "vi",
        "xh",
        "yo",
        "zh",
        "zu",
    ]
)

# The quick identifier is right in 99.8 % of whole news lines, 99.3 % of 40-letter pieces, when
# it says 0.97 or more (docs/language-identification.md); among close languages 0.999 is asked.
_SURE = 0.97
_SURE_AMONG_CLOSE = 0.999
# More text than this makes no judgement better.
_ENOUGH = 2000


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
            private = regex.fullmatch("q[a-t][a-z]", found.language or "")
            if not private:
                return str(found.to_tag())
    except ValueError:
        pass
    raise UsageError(f"'{text}' is no language tag; {_advice(wanted)}.")


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


def script(text: str) -> str:
    """The Unicode script most letters of a text are in ("Latin"); "" without letters.

    Japanese is called "Hiragana" also where kanji are more, so that it is not taken for Chinese.
    """
    text = text[:_ENOUGH]
    letters = len(_LETTER.findall(text))
    if not letters:
        return ""
    if len(_SCRIPT_PATTERNS["Latin"].findall(text)) == letters:
        return "Latin"
    counts = {one: len(pattern.findall(text)) for one, pattern in _SCRIPT_PATTERNS.items()}
    best = max(counts, key=lambda one: counts[one])
    if not counts[best]:
        return ""
    kana = counts["Hiragana"] + counts["Katakana"]
    if best in ("Han", "Katakana") and kana > counts["Han"] / 20:
        return "Hiragana"
    return best


def close(one: str, other: str) -> bool:
    """Whether two languages are so near that short texts cannot tell them apart."""
    one, other = base(one), base(other)
    return one != other and any(one in group and other in group for group in CLOSE)


def base(language: str) -> str:
    """The language of a tag, without script, region and variant, named as `identify` names it."""
    bare = language.partition("-")[0].lower()
    return _RENAMED.get(bare, bare)


def glance(text: str) -> tuple[str, float]:
    """What the script or the quick identifier says, right or wrong, and how sure it is."""
    text = _ADDRESS.sub(" ", text[:_ENOUGH])
    alone = _SCRIPTS.get(script(text), "")
    if alone:
        return alone, 1.0
    if not _LETTER.search(text):
        return "und", 0.0
    found = _quick().FindLanguage(text)
    language = str(found.language)
    if language == "und" or "-" in language:  # "ru-Latn": it gropes
        return "und", 0.0
    return _RENAMED.get(language, language), min(1.0, float(found.probability))


def weigh(text: str, candidates: Sequence[str]) -> tuple[str, float]:
    """The most probable of the candidates by the thorough identifier (slow to load: 1 s)."""
    known = tuple(sorted({base(one) for one in candidates} & KNOWN))
    if not known:
        return "und", 0.0
    if len(known) == 1:
        return _as_asked(known[0], candidates), 1.0
    text = _ADDRESS.sub(" ", text[:_ENOUGH])
    language, confidence = _thorough(known).classify(text)
    found = _RENAMED.get(str(language), str(language))
    return _as_asked(found, candidates), float(confidence)


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
    rivals = any(close(language, other) for other in allowed)
    wanted = _SURE_AMONG_CLOSE if rivals else _SURE
    if language in allowed and confidence >= wanted:
        return _as_asked(language, candidates), confidence
    return weigh(text, candidates or sorted(KNOWN))


def _as_asked(language: str, candidates: Sequence[str] | None) -> str:
    """The candidate that was meant, with its region, for a bare language."""
    for one in candidates or ():
        if base(one) == language:
            return one
    return language


@lru_cache(maxsize=1)
def _quick() -> Any:
    import gcld3

    return gcld3.NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=_ENOUGH)


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@lru_cache(maxsize=64)
def _thorough(candidates: tuple[str, ...]) -> Any:
    import copy

    identifier = copy.copy(_model())  # the model's tables are shared, the choice is not
    labels = set(identifier.labels)
    spelled = {"nb": ("nb", "no"), "fil": ("tl", "fil"), "he": ("he", "iw")}
    names = [label for one in candidates for label in spelled.get(one, (one,)) if label in labels]
    if names:
        identifier.set_languages(names)
    return identifier
