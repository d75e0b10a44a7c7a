"""Agreement where a term was put in: a + el → al, de + le → du, elision, the article it wants.

Only the words right in front of a term are touched; the rest of the sentence is the engine's.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import regex

from glossary.concept import Term
from translate.agreement import ARTICLES

_CONTRACTIONS: dict[str, dict[tuple[str, str], str]] = {
    "es": {("a", "el"): "al", ("de", "el"): "del"},
    "ca": {
        **{("a", "el"): "al", ("de", "el"): "del", ("per", "el"): "pel"},
        **{("a", "els"): "als", ("de", "els"): "dels", ("per", "els"): "pels"},
    },
    "gl": {
        **{("a", "o"): "ao", ("a", "a"): "á", ("a", "os"): "aos", ("a", "as"): "ás"},
        **{("de", "o"): "do", ("de", "a"): "da", ("de", "os"): "dos", ("de", "as"): "das"},
        **{("en", "o"): "no", ("en", "a"): "na", ("en", "os"): "nos", ("en", "as"): "nas"},
        **{("con", "o"): "co", ("con", "a"): "coa", ("con", "os"): "cos", ("con", "as"): "coas"},
        **{("por", "o"): "polo", ("por", "a"): "pola"},
        **{("por", "os"): "polos", ("por", "as"): "polas"},
    },
    "fr": {("à", "le"): "au", ("à", "les"): "aux", ("de", "le"): "du", ("de", "les"): "des"},
    "pt": {
        **{("a", "o"): "ao", ("a", "a"): "à", ("a", "os"): "aos", ("a", "as"): "às"},
        **{("de", "o"): "do", ("de", "a"): "da", ("de", "os"): "dos", ("de", "as"): "das"},
        **{("em", "o"): "no", ("em", "a"): "na", ("em", "os"): "nos", ("em", "as"): "nas"},
        **{("por", "o"): "pelo", ("por", "a"): "pela"},
        **{("por", "os"): "pelos", ("por", "as"): "pelas"},
    },
    "it": {
        (preposition, article): stem + ending
        for preposition, stem in {"a": "a", "da": "da", "di": "de", "in": "ne", "su": "su"}.items()
        for article, ending in {
            **{"il": "l", "lo": "llo", "la": "lla", "l'": "ll'"},
            **{"i": "i", "gli": "gli", "le": "lle"},
        }.items()
    },
}
_JOINED = {
    language: {joined: parts for parts, joined in table.items()}
    for language, table in _CONTRACTIONS.items()
}
_VOWEL = regex.compile(r"[aeiouàáâãèéêëìíîïòóôõùúûü]", regex.IGNORECASE)
# French words in h that take no elision; names in H take none either (la Hongrie, de Hyundai).
_ASPIRATED = regex.compile(
    r"(?:ha(?!b(?:i|l)|meçon|rmoni|lein|leter)|hé(?:ros\b|risson|ron)|hi(?:bou|érarch|-)|ho(?:ckey|l|mard|ngr|nte|rs|t\b|u)|hu(?:it\b|rl|tte)|hau)"
)
_ITALIAN_LO = regex.compile(r"(?:s[^aeiouàèéìòù\s]|z|gn|ps|pn|x|y|i[aeou])", regex.IGNORECASE)
# Spanish feminine nouns that begin with a stressed a take "el", as long as they are singular.
_STRESSED_A = regex.compile(
    r"(?:arma|agua|área|alma|águila|hambre|aula|ala|acta|arpa|ancla|hacha|habla|hada|asta|ama|alza|"
    r"ansia|arca|ave|aspa)\b"
)
# Words that lose their vowel before another one.
_ELIDED = {
    "fr": {"le": "l'", "la": "l'", "de": "d'", "que": "qu'", "ne": "n'", "se": "s'"},
    "ca": {"el": "l'", "la": "l'", "de": "d'"},
    "it": {"lo": "l'", "la": "l'", "il": "l'", "una": "un'"},
}
# What a word was before it was fitted to the sound that followed.
_FULL = {"l'": "la", "un'": "una", "d'": "de", "qu'": "que", "lo": "il", "gli": "i", "uno": "un"}
# Countries that stand without an article (ISO 3166), in languages where countries have one.
_BARE = {
    "fr": "CU IL TW SG MC MT CY MG HT OM BH DJ HK MO PR SM ST MU AD",
    "it": "CU IL TW SG MC MT CY HT SM AD PA HK MO",
    "pt": "PT CU IL AO MZ CV TL TW SG ST MA AD MC SM HN SV HK MO MT CY OM MM",
}
_WORD_BEFORE = regex.compile(r"(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}]+)(['’]|\s)\Z")
_WORD_END = regex.compile(r"[\p{L}\p{N}'’-]\Z")
_SAID = regex.compile(r"[\p{L}\p{N}]")
_ARTICLE = regex.compile(r"(?<![\p{L}'’])([aA])n?\s\Z")


def mend(text: str, terms: Sequence[tuple[int, Term]], language: str) -> str:
    """Mend the words in front of the terms that begin at the offsets given."""
    base = language.partition("-")[0]
    if base == "en":
        for start, _ in sorted(terms, key=lambda one: -one[0]):
            text = _an(text[:start], text[start:]) + text[start:]
        return text
    if base not in ARTICLES:
        return text
    # From the right, so that offsets stay good.
    for start, term in sorted(terms, key=lambda one: -one[0]):
        text = _mended(text[:start], text[start:], term, base) + text[start:]
    return text


def _mended(before: str, rest: str, term: Term, language: str) -> str:
    """What stands in front of a term, as the term wants it."""
    before = _once(before, rest)
    head, words = _last_words(before, language)
    if words:
        upper = words[0][:1].isupper()
        words = [word.lower() for word in words]
        # "a" is the preposition as well: before a name, and where it should not be an article.
        article = words[-1] in {one for row in ARTICLES[language] for one in row} - {"a"}
        if article and term.gender in ("m", "f"):
            words[-1] = _agreeing(words[-1], term, language)
    else:
        upper, article = False, False
    compound = rest[len(term.text) : len(term.text) + 1] == "-"
    if not article and not compound and _is_country(term.text, language):
        head, words, upper = _with_article(head, words, upper, term, language)
    if not words:
        return before
    words = _before_sound(words, rest, term, language)
    joined = _CONTRACTIONS[language].get((words[-2], words[-1])) if len(words) > 1 else None
    if joined:
        words = [*words[:-2], joined]
    shown = " ".join(words)
    if rest[: len(term.text)].isupper() and not term.text.isupper():
        shown = shown.upper()
    elif upper:
        shown = shown[:1].upper() + shown[1:]
    return head + shown + ("" if shown.endswith("'") else " ")


def _once(before: str, rest: str) -> str:
    """Without a preposition that the term brings along: "de" + "de centroizquierda"."""
    first = regex.match(r"(?:de|di|d['’]|a|à)\s?", rest)
    if first is None:
        return before
    twice = regex.search(rf"(?<![\p{{L}}'’]){regex.escape(first[0].strip())}\s\Z", before)
    return before[: twice.start()] if twice else before


def _last_words(before: str, language: str) -> tuple[str, list[str]]:
    """The article or preposition in front, a contraction taken apart, and all before it."""
    match = _WORD_BEFORE.search(before)
    if match is None:
        return before, []
    head, word = before[: match.start()], match[1] + ("'" if match[2] != " " else "")
    if match[2] not in ("'", "’", " "):
        return before, []
    parts = _JOINED[language].get(word.lower())
    if parts:
        first = parts[0].capitalize() if word[0].isupper() else parts[0]
        return head, [first, _FULL.get(parts[1], parts[1])]
    full = _FULL.get(word.lower(), word) if language in _ELIDED else word
    if (language, full) == ("it", "de"):
        full = "di"
    if word != full and word[0].isupper():
        full = full.capitalize()
    if full.lower() in {one for row in ARTICLES[language] for one in row}:
        # With its preposition, so that the two can be joined.
        earlier = _WORD_BEFORE.search(head)
        prepositions = {pair[0] for pair in _CONTRACTIONS[language]}
        if earlier and earlier[2] == " " and earlier[1].lower() in prepositions:
            return head[: earlier.start()], [earlier[1], full]
    return head, [full]


def _agreeing(article: str, term: Term, language: str) -> str:
    for row in ARTICLES[language]:
        if article in row:
            plural = row.index(article) > 1 or term.number == "pl"
            return row[2 * plural + (term.gender == "f")]
    return article


def _before_sound(words: list[str], rest: str, term: Term, language: str) -> list[str]:
    """The last word in the form it has before the term's first sound."""
    last = words[-1]
    if language == "es":
        if _STRESSED_A.match(rest.lower()) and last in ("la", "una"):
            return [*words[:-1], "el" if last == "la" else "un"]
        if last == "y" and regex.match(r"h?[ií](?![aeo])", rest.lower()):
            return [*words[:-1], "e"]
        if last == "o" and regex.match(r"h?[oó]", rest.lower()):
            return [*words[:-1], "u"]
        return words
    elided = _ELIDED.get(language, {})
    if last in elided and _elides(rest, last, language):
        return [*words[:-1], elided[last]]
    if language == "it":
        lo = _ITALIAN_LO.match(rest) is not None
        vowel = _VOWEL.match(rest) is not None
        changed = {"il": "lo" if lo else "il", "un": "uno" if lo else "un"}
        changed["i"] = "gli" if lo or vowel else "i"
        changed["dei"] = "degli" if lo or vowel else "dei"
        return [*words[:-1], changed.get(last, last)]
    return words


def _elides(rest: str, word: str, language: str) -> bool:
    """Whether a word in front of ``rest`` loses its vowel."""
    first = rest[:1]
    if language == "it":
        return bool(_VOWEL.match(first)) and not _ITALIAN_LO.match(rest)
    if language == "ca" and word == "la" and first.lower() in ("i", "u"):
        return False
    if first in ("h", "H"):
        if language == "fr":
            return first == "h" and not _ASPIRATED.match(rest)
        return bool(_VOWEL.match(rest[1:2]))
    return bool(_VOWEL.match(first)) and not regex.match(r"(?i:ou?i\b|onz)|[yY]", rest)


def _with_article(
    head: str, words: list[str], upper: bool, term: Term, language: str
) -> tuple[str, list[str], bool]:
    """The article of a country's name, with the preposition in front as the language has it."""
    plural = term.number == "pl"
    article = ARTICLES[language][0][2 * plural + (term.gender == "f")]
    last = words[-1] if words else ""
    vowel = _VOWEL.match(term.text) is not None
    if language == "fr" and last in ("à", "en", "au"):
        if plural:
            return head, [*words[:-1], "à", "les"], upper
        return head, [*words[:-1], *(["en"] if term.gender == "f" or vowel else ["à", "le"])], upper
    if language == "it" and last == "in" and not plural:
        return head, words, upper
    if not words:
        if _WORD_END.search(head.rstrip()) and not head.endswith((" ", "\u00a0")):
            return head, words, upper  # a compound: Corée-États-Unis
        starts = not _SAID.search(head)
        return head, [article], starts
    return head, [*words, article], upper


@lru_cache(maxsize=8)
def _countries(language: str) -> frozenset[str]:
    """The names of countries that have an article in a language, by CLDR."""
    if language not in _BARE:
        return frozenset()
    from babel import Locale

    names = Locale(language).territories
    bare = _BARE[language].split()
    return frozenset(
        name
        for code, name in names.items()
        if len(code) == 2 and code.isalpha() and code not in bare
    )


def _is_country(name: str, language: str) -> bool:
    return name in _countries(language)


def _an(before: str, rest: str) -> str:
    """English a and an, by the letter that follows."""
    match = _ARTICLE.search(before)
    if match is None:
        return before
    vowel = regex.match(
        r"(?i)[aeiou](?!ni(?:[^nm]|\b)|se)|(?:FBI|MP|NGO|SMS|hour|honou?r|heir)", rest
    )
    return before[: match.start()] + match[1] + ("n " if vowel else " ")
