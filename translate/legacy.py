"""Which encoding from before Unicode a text is in: the one that makes a language of it."""

from __future__ import annotations

import codecs

import regex

from translate.language import glance

# A text is judged by so many bytes, all from lines with more than ASCII in them.
_SAMPLE = 8 * 1024

# The encodings, the commonest first, and the languages that are written in each.
_WEST = "af ca cy da de en es eu fi fil fr ga gl id is it ms nb nl nn oc pt sq sv sw"
_EAST = "bs cs hr hu pl ro sk sl sq sr"
_CYRILLIC = "be bg kk mk ru sr uk"
_WRITTEN = {
    "cp1252": _WEST, "cp1251": _CYRILLIC, "cp1250": _EAST, "koi8_r": "bg ru", "koi8_u": "be ru uk",
    "cp1253": "el", "cp1254": "az tr", "cp1255": "he", "cp1256": "ar fa ur", "cp1257": "et lt lv",
    "iso8859_15": _WEST, "iso8859_2": _EAST, "iso8859_5": _CYRILLIC, "iso8859_7": "el",
    "iso8859_9": "az tr", "iso8859_13": "et lt lv", "iso8859_3": "eo mt", "cp932": "ja",
    "euc_jp": "ja", "cp949": "ko", "gb18030": "zh", "big5hkscs": "zh", "cp874": "th",
    "cp1258": "vi", "mac_roman": _WEST, "cp850": _WEST, "cp852": _EAST, "cp866": _CYRILLIC,
}  # fmt: skip
# The letters beyond ASCII of languages in Latin script. Others stand in names, here and there.
_LETTERS = {
    "af": "áéèêëíïîôöúûü", "az": "çəğıöşü", "bs": "čćđšž", "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž", "cy": "áàâäéèêëíïîóôöúûüŵŷ", "da": "æøåéá", "de": "äöüßé",
    "en": "éèêëçñöüïáóíà", "eo": "ĉĝĥĵŝŭ", "es": "áéíñóúüç", "et": "äõöüšž", "eu": "ñçü",
    "fi": "äöåšž", "fil": "ñáé", "fr": "àâæçèéêëîïôœùûüÿ", "ga": "áéíóú", "gl": "áéíñóúüïç",
    "hr": "čćđšž", "hu": "áéíóöőúüű", "id": "é", "is": "áéíóúýþæöð", "it": "àèéìíîòóùú",
    "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "ms": "é", "mt": "ċġħżàèìòù", "nb": "æøåéòôü",
    "nl": "áéèêëíïóöúü", "nn": "æøåéòô", "oc": "àáçèéíïòóúü", "pl": "ąćęłńóśźż",
    "pt": "àáâãçéêíóôõúü", "ro": "ăâîşţșț", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšžćđ", "sq": "ëç",
    "sr": "čćđšž", "sv": "åäöéü", "sw": "é", "tr": "çğıöşüâîû",
}  # fmt: skip
# Where a script names its language any bytes make a text in it, so these ask for what is frequent
# in a real one: how many letters there are to one of them, at most.
_FREQUENT = {
    "ja": (r"\p{Hiragana}", 3),
    "ko": (r"\p{Hangul}", 1),
    "zh": (r"[的一是在了不和有为為这這人中国國上]", 15),
    "el": (r"\b(?:και|το|τα|να|του|της|την|οι|με|που|από|για|δεν|στο|είναι)\b", 40),
    "he": (r"\b(?:של|את|על|לא|הוא|היא|עם|כי|זה|גם)\b", 60),
    "th": (r"การ|ที่|และ|ใน|ของ|เป็น|ไม่|ได้", 40),
}
# What each place down in the list of encodings costs.
_RARER = 0.002
# Below this nothing is said; what is mostly ASCII is then taken for Western.
_SURE = 0.3
_MOSTLY_ASCII = 0.3
_HIGH = regex.compile(rb"[\x80-\xff]")
_BEYOND_ASCII = regex.compile(r"[^\x00-\x7f]")
_LETTER = regex.compile(r"(?V1)[\p{Latin}--[A-Za-z]]")
# What a wrong encoding leaves: characters of no text, signs within a word, capitals behind small
# letters, two alphabets in a word, kana of half width.
_ODD = regex.compile(
    r"""(?V1)
    [[^\x00-\x7f]--[\p{L}\p{M}\p{N}\p{P}\u00a0\u00ad\u200b-\u200f\ufeff€£©®°™+×]]
    | [¶†‡¦\uff61-\uff9f\ufffd] | \p{No}(?=\p{L})
    | (?<=\p{L})[ªº¡¿§©®°™×‰‹›„‚](?=\p{L})
    | (?<=[\p{Ll}--[a-z]])\p{Lu} | (?<=\p{Ll})[\p{Lu}--[A-Z]]
    | (?<=\p{Latin})[\p{L}--\p{Latin}](?=\p{Latin})
    | (?<=\p{Latin})[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Thai}]
    | (?<=[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Thai}])\p{Latin}
    """,
    regex.VERBOSE,
)


def encodings(data: bytes) -> list[str]:
    """The encodings that fit some bytes, the likeliest first; all of them may fail on the rest."""
    sample = _sample(data)
    scores = {encoding: _likely(sample, encoding) for encoding in _WRITTEN}
    # Little text leaves several about as likely: then the commoner one.
    ranks = {encoding: scores[encoding] - _RARER * i for i, encoding in enumerate(_WRITTEN)}
    found = sorted((one for one in scores if scores[one]), key=lambda one: -ranks[one])
    if found and scores[found[0]] >= _SURE:
        return found
    if len(_HIGH.findall(sample)) < _MOSTLY_ASCII * len(sample):
        return ["cp1252"]
    return found or _by_statistics(sample)


def _by_statistics(sample: bytes) -> list[str]:
    """What charset-normalizer makes of a text in a language that we do not know, or a word."""
    from charset_normalizer import from_bytes

    return [one.encoding for one in from_bytes(sample, enable_fallback=False)]


def _sample(data: bytes) -> bytes:
    """Lines with more than ASCII in them, as many as it takes."""
    lines: list[bytes] = []
    size = place = 0
    while size < _SAMPLE and (high := _HIGH.search(data, place)):
        # All that stands in front of the first such byte of a line is ASCII: it may be cut there.
        start = max(data.rfind(b"\n", 0, high.start()) + 1, high.start() - 200)
        end = data.find(b"\n", high.start())
        place = len(data) if end < 0 else end
        lines.append(data[start : min(place, start + _SAMPLE)])
        size += len(lines[-1])
    return b"\n".join(lines)[:_SAMPLE]


def _likely(sample: bytes, encoding: str) -> float:
    """How much a sample looks like a text in a language that is written in an encoding: 0 to 1."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    beyond = _BEYOND_ASCII.findall(text)
    language, sure = glance(text)
    if not beyond or language not in _WRITTEN[encoding].split():
        return 0.0
    odd = len(_ODD.findall(text))
    if language in _FREQUENT:
        pattern, most = _FREQUENT[language]
        letters = sum(map(str.isalpha, beyond))
        sure = min(1.0, most * len(regex.findall(pattern, text)) / max(1, letters))
    elif language in _LETTERS:
        odd += sum(one.lower() not in _LETTERS[language] for one in _LETTER.findall(text))
    return sure * max(0.0, 1 - odd / len(beyond))
