"""The commonest little words of languages in Latin and Cyrillic script. Data, and one look-up."""

from __future__ import annotations

from functools import lru_cache

import regex

_WORDS = {
    "en": "the of and to in is was for on with as by at from his her its that which are were has"
    " have be been an a not but or this their they he she it who after will would says said"
    " over into against remains",
    "de": "der die das und in den von zu mit ist im des dem für auf ein eine einer einem einen"
    " nicht sich auch als an bei nach wird wurde hat aus am vor zum zur über unter sein seine"
    " ihr oder aber wie vom gegen",
    "fr": "le la les de des du et en un une est dans pour que qui sur au aux par avec pas ce cette"
    " son sa ses il elle ils ont été à l d plus leur ou mais se lors contre",
    "es": "el la los las de del y en un una que es por con para al se su sus no lo como más pero"
    " fue ha han o este esta entre sobre tras desde hasta contra",
    "ca": "el la els les de del dels i en un una que és per amb al als es seu seva no com més però"
    " va han ha o aquest aquesta entre sobre d l des fins contra ser",
    "gl": "o a os as de do da dos das e en un unha que é por con para ao á no na se seu súa non"
    " como máis pero foi ten ou este esta entre sobre desde ata contra",
    "pt": "o a os as de do da dos das e em um uma que é por com para ao à no na nos nas se seu sua"
    " não como mais mas foi tem ou este esta entre sobre desde até contra pelo pela",
    "it": "il lo la i gli le di del della dei delle e in un una che è per con al alla da dal dalla"
    " si su suo sua non come più ma ha sono o questo questa tra fra nel nella contro dopo",
    "nl": "de het een van en in is op te dat die voor met zijn aan niet ook door er om bij naar uit"
    " was wordt werd over tot als maar of hun tegen",
    "pl": "i w na z do się nie że o jest to po za od przez jak dla są ale był było oraz przed pod"
    " jego jej przy który która czy ze we",
    "ro": "și în de la cu pe un o din care nu este pentru a al ale fost mai prin sau după sa să se"
    " lui ei între despre",
    "sv": "och i att det som en på är av för med till den har inte om ett från de var efter vid men"
    " sin",
    "da": "og i at det som en på er af for med til den har ikke om et fra de var efter ved men sin",
    "nb": "og i at det som en på er av for med til den har ikke om et fra de var etter ved men sin",
    "fi": "ja on ei oli että se hän mutta kun myös ovat kuin joka sekä tai vain ole",
    "cs": "a v na se je že o s z do i to k jako za by pro ale po od byl při který jeho jsou ve",
    "hu": "a az és hogy nem is egy van volt de ez meg csak mint már ki el még",
    "hr": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po",
    "tr": "ve bir bu için ile de da olarak daha çok gibi olan kadar ancak sonra göre",
    "eo": "la de kaj en al estas por kun ke ne el pri sur ĝi li ŝi ili sed aŭ kiel estis post per",
    "sq": "dhe në të e i me për nga një është që u si por janë",
    "id": "dan yang di untuk dari dengan pada ini itu tidak adalah dalam akan oleh ke",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo hii cha",
    "eu": "eta da ez ere du bat dira izan zen dute baina",
    "ru": "и в на не что с по как из у к за от для о был это его она они но до при",
    "uk": "і в на не що з та як до за від для про був це його вона вони але у й",
    "bg": "и в на не да се от за с по че е са като до при към но го",
    "mk": "и во на не да се од за со по дека е се како до при кон но го",
}  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{M}]+")


@lru_cache(maxsize=64)
def function_words(language: str) -> frozenset[str]:
    """The little words of a language; none for a language without a list."""
    return frozenset(_WORDS.get(language.partition("-")[0], "").split())


def contest(text: str, one: str, other: str) -> tuple[int, int]:
    """How many words of a text are little words of the one language only, and of the other only."""
    words = [word.lower() for word in _WORD.findall(text)]
    ours, theirs = function_words(one), function_words(other)
    return (
        sum(word in ours and word not in theirs for word in words),
        sum(word in theirs and word not in ours for word in words),
    )


def spoken(text: str, language: str) -> dict[str, int]:
    """How many little words of each other language a text has that are none of ``language``."""
    ours = function_words(language)
    found = {word.lower() for word in _WORD.findall(text)} - ours
    counts = {one: len(found & function_words(one)) for one in _WORDS if one != language}
    return {one: count for one, count in counts.items() if count}
