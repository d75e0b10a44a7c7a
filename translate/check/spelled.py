"""Numbers as words: what the numbers check accepts in place of digits, by language."""

from __future__ import annotations

from functools import cache

import regex

# For each language: the cardinals from 1 to 12, their ordinals, 13 to 19, the tens from 20 to 90,
# then 100 and 1000. "/" joins alternatives (gender, spelling, apocope; "half" is the 2 of 1/2),
# "*" stands for any ending. Too many words do little harm: they only excuse.
_WORDS: dict[str, tuple[str, str, str, str, str]] = {
    "en": (
        "one/once/single two/twice/both/half/pair/couple three/thrice four five six seven eight "
        "nine ten/decade* eleven twelve/dozen",
        "first second third/thirds fourth/quarter* fifth* sixth* seventh* eighth* ninth* tenth* "
        "eleventh twelfth",
        "thirteen* fourteen* fifteen* sixteen* seventeen* eighteen* nineteen*",
        "twenty/twenties/twentieth thirty/thirties/thirtieth forty/forties/fortieth "
        "fifty/fifties/fiftieth sixty/sixties/sixtieth seventy/seventies/seventieth "
        "eighty/eighties/eightieth ninety/nineties/ninetieth",
        "hundred*/century/centuries thousand*/millenni*",
    ),
    "es": (
        "un/una/uno/único/única dos/ambos/ambas/medio/media/mitad/doble/par/segundo* tres "
        "cuatro cinco seis siete ocho nueve diez once doce/docena",
        "primer*/primera segund* tercer*/tercio* cuart* quint* sext* séptim* octav* noven* "
        "décim* undécim*/decimoprimer* duodécim*/decimosegund*",
        "trece catorce quince dieciséis diecisiete dieciocho diecinueve",
        "veint* treinta* cuarenta* cincuenta* sesenta* setenta* ochenta* noventa*",
        "cien*/siglo* mil/miles/millar*/milésim*",
    ),
    "ca": (
        "un/una/únic*/sola/sol dos/dues/ambdós/ambdues/mig/mitja/meitat/parell/doble tres quatre "
        "cinc sis set vuit nou deu onze dotze/dotzena",
        "primer* segon* tercer*/terç* quart* cinqu* sis* set* vuit* nov* des* onz* dotz*",
        "tretz* catorz* quinz* setz* disset* divuit* dinou*/dènou",
        "vint* trent* quarant* cinquant* seixant* setant* vuitant* norant*",
        "cent*/segle* mil/mils/miler*/mil·lèsim*",
    ),
    "gl": (
        "un/unha/único/única dous/dúas/ambos/ambas/medio/media/metade/par/dobre tres catro cinco "
        "seis sete oito nove dez once doce/ducia",
        "primeir* segund* terceir*/terzo* cuart* quint* sext* sétim* oitav* noven* décim* undécim* "
        "duodécim*",
        "trece catorce quince dezaseis dezasete dezaoito dezanove",
        "vint* trint* corent*/corenta* cincuent* sesent* setent* oitent* novent*",
        "cen/cento*/século* mil/miles/milleiro*/milésim*",
    ),
    "pt": (
        "um/uma/único/única dois/duas/ambos/ambas/meio/meia/metade/par/dobro três quatro cinco "
        "seis sete oito nove dez onze doze/dúzia",
        "primeir* segund* terceir*/terço* quart* quint* sext* sétim* oitav* non* décim* "
        "undécim* duodécim*",
        "treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito "
        "dezenove/dezanove",
        "vint* trint* quarent* cinquent* sessent* setent* oitent* novent*",
        "cem/cento*/centen*/século* mil/milhar*/milésim*",
    ),
    "fr": (
        "un/une/unique* deux/demi*/moitié/paire/double trois quatre cinq six sept huit neuf dix "
        "onze douze/douzaine",
        "premi* second*/deuxième* troisième*/tiers quatrième*/quart* cinquième* sixième* "
        "septième* huitième* neuvième* dixième* onzième* douzième*",
        "treiz* quatorz* quinz* seiz* dix-sept* dix-huit* dix-neuf*",
        "vingt* trent* quarant* cinquant* soixant* septant*/soixante-dix* "
        "quatre-vingt*/huitant*/octant* nonant*/quatre-vingt-dix*",
        "cent*/siècle* mille/mil/millier*/millième*",
    ),
    "it": (
        "un/uno/una/unic* due/entramb*/ambedue/mezz*/metà/coppia/doppi* tre quattro cinque sei "
        "sette otto nove dieci undici dodici/dozzina",
        "prim* second* terz* quart* quint* sest* settim* ottav* non* decim* undicesim* dodicesim*",
        "tredic* quattordic* quindic* sedic* diciassett* diciott* diciannov*",
        "vent* trent* quarant* cinquant* sessant* settant* ottant* novant*",
        "cent*/secol* mille/mila/migliai*/millesim*",
    ),
    "eo": (
        "unu/unua*/unuj* du/ambaŭ/duon*/paro/duobl* tri kvar kvin ses sep ok naŭ dek dek-unu "
        "dek-du/dekduo*",
        "unu* du* tri* kvar* kvin* ses* sep* ok* naŭ* dek* dekunu* dekdu*",
        "dektri* dekkvar* dekkvin* dekses* deksep* dekok* deknaŭ*",
        "dudek* tridek* kvardek* kvindek* sesdek* sepdek* okdek* naŭdek*",
        "cent*/jarcent* mil/mil*",
    ),
    "de": (
        "ein/eins/eine*/einmal*/einzig* zwei/zwo/zweimal*/beid*/halb*/hälfte/paar/doppel* "
        "drei/dreimal* vier/viermal* fünf* sechs* sieben* acht/achtmal* neun* zehn* elf* "
        "zwölf*/dutzend*",
        "erst* zweit* dritt* viert* fünft* sechst* siebt*/siebent* achte*/achtel* neunt* zehnt* "
        "elft* zwölft*",
        "dreizehn* vierzehn* fünfzehn* sechzehn* siebzehn* achtzehn* neunzehn*",
        "zwanzig* dreißig*/dreissig* vierzig* fünfzig* sechzig* siebzig* achtzig* neunzig*",
        "hundert*/jahrhundert* tausend*/jahrtausend*",
    ),
    "nl": (
        "een/één/eens/enige twee/beide/half/helft/paar/dubbel* drie vier vijf zes zeven acht negen "
        "tien elf twaalf/dozijn",
        "eerst* tweed* derd* vierd*/kwart* vijfd* zesd* zevend* achtst* negend* tiend* elfd* "
        "twaalfd*",
        "dertien* veertien* vijftien* zestien* zeventien* achttien* negentien*",
        "twintig* dertig* veertig* vijftig* zestig* zeventig* tachtig* negentig*",
        "honderd*/eeuw* duizend*",
    ),
}
_VALUES = ((1, 1), (1, 1), (13, 1), (20, 10), (100, 900))

# "fünfundzwanzig", "vijfentwintig": the unit stands before the ten in one word.
_UNITS_FIRST = {
    "de": regex.compile(r"(\p{L}+?)und(\p{L}+[zß]ig\p{L}*)$"),
    "nl": regex.compile(r"(\p{L}+?)[eë]n(\p{L}+tig\p{L}*)$"),
}

# Half of something, and what a half more is ("anderthalb", "un millón y medio").
_HALVES = {
    "en": r"\bhal(?:f|ves)\b",
    "es": r"\bmedi[oa]s?\b",
    "ca": r"\bmi(?:g|tja|tjos|tges)\b",
    "gl": r"\bmedi[oa]s?\b",
    "pt": r"\bmei[oa]s?\b",
    "fr": r"\bdemi",
    "it": r"\bmezz[oa]\b",
    "eo": r"\b\p{L}*duon",
    "de": r"halb",
    "nl": r"hal(?:f|ve)",
    "ja": r"半",
    "zh": r"半",
    "ko": r"반",
    "ru": r"\bпол|полтор",
    "uk": r"\bпів",
    "pl": r"\bp[óo]ł|półtor",
}


@cache
def _table(language: str) -> tuple[dict[str, set[int]], list[tuple[str, int]]]:
    whole: dict[str, set[int]] = {}
    begun: list[tuple[str, int]] = []
    for line, (first, step) in zip(_WORDS[language], _VALUES, strict=True):
        for position, words in enumerate(line.split()):
            value = first + position * step
            for word in words.split("/"):
                if word.endswith("*"):
                    begun.append((word[:-1], value))
                else:
                    whole.setdefault(word, set()).add(value)
    return whole, begun


def knows(language: str) -> bool:
    """Tell whether the number words of a language (its first subtag) are listed."""
    return language in _WORDS


def values(text: str, language: str) -> frozenset[int]:
    """Return the numbers that stand in a text as words.

    >>> sorted(values("twenty-five of the first three", "en"))
    [1, 3, 5, 20, 25]
    """
    if language not in _WORDS:
        return frozenset()
    whole, begun = _table(language)
    found: set[int] = set()
    tens: set[int] = set()
    for word in regex.findall(r"\p{L}+(?:-\p{L}+)*", text.casefold()):
        parts = [word, *word.split("-")] if "-" in word else [word]
        joined = _UNITS_FIRST[language].match(word) if language in _UNITS_FIRST else None
        if joined:
            parts = list(joined.groups())
        now: set[int] = set()
        for part in parts:
            here = set(whole.get(part, ()))
            here |= {value for begin, value in begun if part.startswith(begin)}
            found |= here
            now |= here
        if now:
            units = {value for value in now if value < 10}
            found |= {ten + unit for ten in tens | {v for v in now if v >= 20} for unit in units}
            tens = {value for value in now if value >= 20}
        elif len(word) > 2:  # "treinta y cinco", "trinta e cinco" keep their tens over the "and".
            tens = set()
    return frozenset(found)


def has_half(text: str, language: str) -> bool:
    """Tell whether a text has a word for a half; no word is listed for every language.

    >>> has_half("anderhalf uur", "nl"), has_half("de eerste helft", "nl")
    (True, False)
    """
    word = _HALVES.get(language)
    return word is not None and regex.search(word, text, regex.IGNORECASE) is not None


_FIGURES = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000}
_IDEOGRAPHIC = regex.compile(r"[〇零一二两三四五六七八九十百千]{1,9}")


def ideographic(text: str) -> frozenset[int]:
    """Return the numbers that stand in a text in ideographs, as Chinese and Japanese write them.

    >>> sorted(ideographic("十九世纪，三十日，百分之百，二〇一七年"))
    [19, 30, 100, 2017]
    """
    found = set()
    for match in _IDEOGRAPHIC.finditer(text):
        signs = match.group()
        if not any(sign in _POWERS for sign in signs):
            found.add(int("".join(str(_FIGURES[sign]) for sign in signs)))
            continue
        whole = figure = 0
        for sign in signs:
            if sign in _POWERS:
                whole += (figure or 1) * _POWERS[sign]
                figure = 0
            else:
                figure = _FIGURES[sign]
        found.add(whole + figure)
    return frozenset(found)
