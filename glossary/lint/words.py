"""The commonest words of languages: a name in lower case that is one of them is found everywhere.

Function words, a few dozen a language, from general knowledge of it; no frequency list is needed to
know them. Forms of "to be" and pronouns of the headline kind ("us", "it") are what glossaries trip
over: an abbreviation in lower case, a truncated name, a particle listed as a form.
"""

from __future__ import annotations

from functools import lru_cache

_WORDS = {
    "am": "እና ነው ላይ ውስጥ ወደ ግን ይህ ያ እንደ ስለ ከ በ ለ የ ነበር አለ",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي كان لا ما بعد قد لم بين هو هي ثم أو و",
    "bg": "и в на не да се от за с по че е са като до при но го си ще той тя това или",
    "bn": "এই ও এর করে থেকে না যে তার এবং হয় জন্য একটি সে কি তা কিন্তু",
    "bs": "i u na je se da su za s od o kao koji nije ali bi do iz po što on ona to",
    "ca": "el la els les de del i en un una que és per amb al no com més però o a es va ha han",
    "cs": "a v na se je že o s z do i to k jako za by po ale od on ona",
    "da": "og i at det som en på er af for med til den har ikke om et fra de var han hun",
    "de": "der die das und in den von zu mit ist im des dem für auf ein eine nicht sich auch als an"
    " bei nach wird hat aus am um es er sie wir so nur noch wie oder aber war sind",
    "el": "και το η ο να του της την τα με για που από στο στη δεν θα είναι οι ένα μια ως",
    "en": "the of and to in is was for on with as by at from his her its that which are were an not"
    " but or this their they he she it who will would can may must has have had be been do did us"
    " we you me him them all no so up out if when what one two new more most also than then there"
    " about into over after before said says say just now how our your my any some such only",
    "eo": "la de kaj en al estas por kun ke ne el pri sur ĝi li ŝi ili sed aŭ kiel estis per mi vi",
    "es": "el la los las de del y en un una que es por con para al se su no lo como más pero fue ha"
    " o este esta entre sobre si ya le me mi sin ser son",
    "fa": "و در به از که این است را با برای آن یک شد تا هم بر او ما اما یا",
    "fi": "ja on ei oli että se hän mutta kun myös ovat kuin joka tai vain ole",
    "fr": "le la les de des du et en un une est dans pour que qui sur au aux par avec pas ce cette"
    " son sa ses il elle ils on ont été plus ou mais se ne si nous vous",
    "gl": "o a os as de do da dos das e en un unha que é por con para ao á no na se non como máis",
    "ha": "da a na ya ta ba ne ce shi su cikin kuma don ita mu ku ko wannan",
    "hi": "के है में की का ने और से को पर यह इस था कि हैं एक भी नहीं तो जो वह या",
    "hr": "i u na je se da su za s od o kao koji nije ali bi do iz po što on ona to",
    "hu": "a az és hogy nem is egy van volt de ez meg csak mint már ki el",
    "id": "dan yang di untuk dari dengan pada ini itu tidak adalah akan oleh ke karena ada juga",
    "it": "il lo la i gli le di del della e in un una che è per con al da si su non come più ma ha"
    " sono o se ne ci era anche",
    "ja": "の に は を た が で て と し れ さ も する から な こと として い や など",
    "ko": "이 그 저 것 수 등 및 또 더 안 못 는 은 를 을 가 에 의 도 와 과",
    "mk": "и во на не да се од за со по дека е како до при но го ќе тој таа тоа или",
    "nb": "og i at det som en på er av for med til den har ikke om et fra de var han hun",
    "nl": "de het een van en in is op te dat die voor met zijn aan niet ook door er om bij naar uit"
    " was als maar of hij zij we",
    "nn": "og i det som ein på er av for med til den har ikkje om eit frå dei var han ho",
    "pl": "i w na z do się nie że o jest to po za od jak dla są ale był czy ze on ona",
    "prs": "و در به از که این است را با برای آن یک شد تا هم بر او ما اما یا",
    "ps": "د په او چې کې ته له دا یې نه سره دی شو هم يا",
    "pt": "o a os as de do da dos das e em um uma que é por com para ao à no na se não como mais"
    " mas foi ou seu sua já",
    "ro": "și în de la cu pe un o din care nu este pentru a al ale fost mai prin sau ce se",
    "ru": "и в на не что с по как из у к за от для о был это его она он они но до при а то же",
    "sk": "a v na sa že je o s z do aj k ako za by po ale od on ona",
    "sl": "in v na je se da so za z od o kot ki ni pa bi do ter iz po",
    "sq": "dhe në të e i me për nga një është që u si por janë ka do",
    "sr": "i u na je se da su za sa od o kao koji nije ali bi do iz po što"
    " и у на је се да су за са од о као који није али би до из по што он она то",
    "sv": "och i att det som en på är av för med till den har inte om ett från de var han hon",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo hii cha ndani lakini pia",
    "tr": "ve bir bu için ile de da olarak daha çok gibi olan kadar ancak sonra o ne ki",
    "uk": "і в на не що з та як до за від для про був це його вона він вони але у й а",
    "ur": "کے کی ہے میں کا نے اور سے کو پر یہ اس تھا کہ ہیں ایک بھی نہیں تو جو وہ یا",
    "vi": "và của là có trong cho được với một không những các này đã khi từ",
    "zh": "的 了 在 是 和 有 不 这 我 他 她 也 就 這 與 与 上 中 人 为 為 将 將",
}  # fmt: skip


@lru_cache(maxsize=64)
def common_words(language: str) -> frozenset[str]:
    """Give the commonest words of a language; none for one without a list."""
    return frozenset(_WORDS.get(language.partition("-")[0], "").split())
