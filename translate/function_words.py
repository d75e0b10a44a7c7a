"""The commonest little words of languages that share a script with others, and how they count."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

import regex

_WORDS = {
    "en": "the of and to in is was for on with as by at from his her its that which are were has"
    " have be been an a not but or this their they he she it who after will would says said"
    " over into against remains we you when if what there so",
    "de": "der die das und in den von zu mit ist im des dem für auf ein eine einer einem einen"
    " nicht sich auch als an bei nach wird wurde hat aus am vor zum zur über unter sein seine"
    " ihr oder aber wie vom gegen er sie es wir",
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
    "nn": "og i det som ein på er av for med til den har ikkje om eit frå dei var etter ved men sin"
    " å vart",
    "nb": "og i at det som en på er av for med til den har ikke om et fra de var etter ved men sin",
    "fi": "ja on ei oli että se hän mutta kun myös ovat kuin joka sekä tai vain ole",
    "cs": "a v na se je že o s z do i to k jako za by pro ale po od byl při který jeho jsou ve",
    "sk": "a v na sa že je o s z do aj k ako za by pre ale po od bol pri ktorý jeho sú vo so",
    "hu": "a az és hogy nem is egy van volt de ez meg csak mint már ki el még",
    "hr": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tijekom također što"
    " tko uopće",
    "bs": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tokom također šta ko"
    " općine hiljada",
    "sr": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tokom takođe šta ko"
    " sa и у на је се да су за са од о као који која није али би до те из по током такође шта ко",
    "sl": "in v na je se da so za z od o kot ki ni pa bi do ter iz po tudi še bil ob pri",
    "tr": "ve bir bu için ile de da olarak daha çok gibi olan kadar ancak sonra göre",
    "eo": "la de kaj en al estas por kun ke ne el pri sur ĝi li ŝi ili sed aŭ kiel estis post per",
    "sq": "dhe në të e i me për nga një është që u si por janë",
    "id": "dan yang di untuk dari dengan pada ini itu tidak adalah dalam akan oleh ke bahwa karena"
    " bisa tersebut telah",
    "ms": "dan yang di untuk dari dengan pada ini itu tidak adalah dalam akan oleh ke bahawa kerana"
    " boleh tersebut telah daripada",
    "fil": "ang ng sa na mga at ay ni si para hindi ito kay niya mula ng",
    "vi": "và của là có trong cho được với một không những các người này đã khi từ",
    "af": "die en van in het is te dat wat vir met nie om deur op aan was by sy haar hulle ook ʼn",
    "et": "ja on ei et oli see ka kui oma mis aga või kes ning pärast selle",
    "lt": "ir yra į kad iš su tai bet ar kaip buvo po už nuo apie dėl prie",
    "lv": "un ir no ar ka uz par bet kā arī tika bija pēc vai lai pie",
    "is": "og að í á er sem til við um það en hann var með ekki fyrir af því",
    "ha": "da a na ya ta wani ba ne ce shi sun cikin kuma don su wanda daga",
    "oc": "lo la los las de del dels e en un una que es per amb al als sa son non coma mai mas es"
    " foguèt a an aquel aquesta dins sus entre ont",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo hii cha",
    "eu": "eta da ez ere du bat dira izan zen dute baina",
    "ru": "и в на не что с по как из у к за от для о был это его она они но до при",
    "uk": "і в на не що з та як до за від для про був це його вона вони але у й",
    "bg": "и в на не да се от за с по че е са като до при към но го",
    "be": "і ў на не што з як да за ад для пра быў гэта яго яна яны але у й",
    "mk": "и во на не да се од за со по дека е се како до при кон но го",
    "ar": "في من على إلى أن عن التي الذي هذا هذه كان مع لا ما بعد قد لم بين",
    "fa": "و در به از که این است را با برای آن یک بود شد های تا هم می",
    "ur": "کے کی ہے میں کا نے اور سے کو پر یہ اس تھا کہ ہیں ایک کر بھی",
    "ps": "د په او چې کې ته له دا یې نه سره دی شو هم",
    "hi": "के है में की का ने और से को पर यह इस था कि हैं एक कर भी",
    "mr": "आहे आणि या च्या ते हे की नाही होते मध्ये एक ला ने पण",
    "ne": "छ को मा र ले यो पनि हो भएको गरेको छन् लाई एक",
}  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{M}]+")


@lru_cache(maxsize=64)
def function_words(language: str) -> frozenset[str]:
    """The little words of a language; none for a language without a list."""
    return frozenset(_WORDS.get(language.partition("-")[0], "").split())


@lru_cache(maxsize=1)
def _languages() -> dict[str, list[str]]:
    """Each little word with the languages it is one of."""
    found: dict[str, list[str]] = {}
    for language in _WORDS:
        for word in function_words(language):
            found.setdefault(word, []).append(language)
    return found


def counts(text: str) -> dict[str, int]:
    """How many words of a text are little words of each language; none without any."""
    known = _languages()
    words = (word.lower() for word in _WORD.findall(text))
    return dict(Counter(one for word in words if word in known for one in known[word]))


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
    known, ours = _languages(), function_words(language)
    words = {word.lower() for word in _WORD.findall(text)}
    return dict(
        Counter(
            one
            for word in words & known.keys() - ours
            for one in known[word]
            if one != language.partition("-")[0]
        )
    )
