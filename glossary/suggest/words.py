"""Word lists that suggestions go by: titles, heads of names, function words. Data, no work."""

from __future__ import annotations

from functools import lru_cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Words that are no part of a name at its beginning, however they are written there. In front of a
# sentence's first name stands one of them, or else the name itself has begun.
_STARTERS = {
    "en": "a about above according across after afterwards again against ago all almost along"
    " already"
    " also although always am among amid an and another any anybody anyone anything are around as"
    " asked at away back be because been before behind being below beside besides between beyond"
    " both but by called can cannot could currently daily did do does down during each earlier"
    " early either else enough even eventually ever every everybody everyone everything except"
    " experts few finally first following for former formerly four from further furthermore get"
    " give given had half has have he hence her here hers him his how however i if in indeed"
    " inside instead into is it its itself just last late later least less let like likewise many"
    " may maybe me meanwhile mere might more moreover most mostly much must my near nearly"
    " neither never nevertheless next no nobody none nor not nothing now of off officially often"
    " old on once one only onto or other others otherwise our out outside over own perhaps please"
    " previously quite rather read recently same see several she should similarly since so some"
    " somebody someone something sometimes soon still such than that the their them then there"
    " therefore these they this those though three through throughout thus till to today together"
    " tomorrow too toward towards two under unlike until up upon us using very was we were what"
    " whatever when whenever where whereas wherever whether which while who whoever whom whose"
    " why will with within without would yes yesterday yet you your zero mr mrs ms opinion"
    " exclusive watch",
    "de": "ab aber alle allein allem allen aller allerdings alles als also am an andere anderen"
    " auch"
    " auf aus außer außerdem bald bei beide beiden beim bereits bevor bis bisher da dabei dafür"
    " dagegen damals damit danach dann daran darauf darin darüber das dass davon davor dazu dein"
    " dem den denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser"
    " dieses doch dort drei du durch ein eine einem einen einer eines einige einigen einmal er"
    " erst es etwa etwas euch für gegen gerade gibt hat hatte hier hinter ich ihm ihn ihnen ihr"
    " ihre ihrem ihren ihrer im immer in indem inzwischen ins ist ja jede jedem jeden jeder jedes"
    " jedoch jetzt kann kaum kein keine keinen keiner können laut man manche mehr mein mit nach"
    " nachdem neben nein nicht nichts niemand noch nun nur ob obwohl oder ohne schon sehr sei"
    " sein seine seinem seinen seiner seit selbst sich sie sind so sogar solange soll sollte"
    " sondern sonst sowie statt trotz über um und uns unser unsere unter viel viele vielen vier"
    " vom von vor war waren warum was weg wegen weil welche wenn wer werden wie wieder wir wird"
    " wo während zu zudem zum zumindest zunächst zur zurück zwar zwei zwischen cent dollar euro"
    " meter milliarde milliarden million millionen prozent tonnen uhr",
    "es": "a ahora al algo algunas algunos allí además ante antes apenas aquel aquella aquí así aun"
    " aunque ayer bajo cada casi como con contra cual cuando cuatro cuyo de del desde después"
    " donde dos durante e el él ella ellas ellos en entonces entre era es esa ese eso esta está"
    " estas este esto estos fue ha hace han hasta hay hoy incluso la las le les lo los luego más"
    " me mi mientras mucho muchos muy nada nadie ni ningún no nos nosotros nuestra nuestro o otra"
    " otras otro otros para pero poco por porque pues que qué quien quién se según ser si sí sido"
    " sin sobre sólo solo son su sus también tampoco tan tanto te tiene todas todavía todo todos"
    " tras tres tu un una uno unos y ya yo última último millón millones mil miles",
    "fr": "à a afin ai ainsi alors an après au aucun aucune aujourd'hui auquel aussi autre autres"
    " aux"
    " avant avec beaucoup bien c car ce ceci cela celle celui cependant certains ces cet cette"
    " ceux chaque chez ci comme comment contre d dans de déjà depuis derrière des désormais deux"
    " devant dès donc dont du elle elles en encore enfin ensuite entre est et été être eux fois"
    " hier hors ici il ils j je jamais jusqu l la là le les leur leurs lors lorsque lui m ma mais"
    " malgré me même mes moins mon n ne ni non nos notre nous on ont or ou où par parce parmi pas"
    " pendant peu plus plusieurs pour pourquoi pourtant près presque puis puisque qu quand quatre"
    " que quel quelle quelques qui quoi s sa sans se selon sera ses si sinon soit son sont sous"
    " sur t ta tandis tant te tes toi ton toujours tous tout toute toutefois toutes très trois"
    " trop tu un une vers voici voilà vos votre vous y",
}
# What is left of an article or pronoun before an apostrophe.
_ELIDED = "l d c j m n s t qu un dell all nell dall sull"
# Everyday words with which names begin all the same.
BEGINNERS = _set(
    "new north south east west northern southern eastern western saint san great united"
    " royal central national upper lower grand red black white blue green big little mount"
    " lake fort port cape nuevo nueva gran nouvelle sankt bad neu neue alte"
)
_CALENDAR = {
    "en": "january february march april may june july august september october november december"
    " jan"
    " feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday"
    " saturday sunday gmt utc cet",
    "de": "januar februar märz april mai juni juli august september oktober november dezember"
    " montag"
    " dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
}
# What a person is called before the name. They are no part of it.
_TITLES = {
    "en": "adviser advocate admiral ambassador analyst architect archbishop attorney baroness"
    " bishop"
    " brigadier cardinal captain chairman chairwoman chancellor chief coach colonel commander"
    " commissioner congressman congresswoman councillor dame deputy director doctor dr economist"
    " editor engineer executive father foreign general gov governor inspector interior judge"
    " justice lady leader lieutenant lord lt maj major manager marshal mayor minister mr mrs ms"
    " opposition officer pastor pres president premier prime prof professor prosecutor rabbi rep"
    " representative reverend rev secretary sen senator sergeant sgt sheikh sir speaker spokesman"
    " spokesperson spokeswoman trainer unification vice gen col capt",
    "de": "chef chefin dr doktor frau herr kanzler kanzlerin papst pastor präsident präsidentin"
    " prof"
    " professor professorin richter richterin trainer trainerin bundesland dorf firma fluss"
    " gemeinde hauptstadt insel kreis landkreis provinz stadt",
    "es": "don doña dr dra ministro ministra presidente presidenta señor señora sr sra",
    "fr": "docteur dr m madame me mlle mme monsieur ministre président présidente professeur",
}
# German titles are mostly compounds: they are known by how they end.
GERMAN_TITLE_ENDS = (
    *("minister", "ministerin", "meister", "meisterin", "präsident", "präsidentin", "kanzler"),
    *("kanzlerin", "führer", "führerin", "sprecher", "sprecherin", "bischof", "bischöfin"),
    *("direktor", "direktorin", "leiter", "leiterin", "pfarrer", "pfarrerin", "vorsitzende"),
    *("vorsitzender", "richter", "richterin", "anwalt", "anwältin", "chef", "chefin", "rat"),
    *("rätin", "forscher", "forscherin", "händler", "händlerin", "betreiber", "betreiberin"),
    *("loge", "login", "professor", "professorin", "general", "trainer", "trainerin", "wirt"),
)
# Titles that begin names as well ("General Motors"): a title only before two words more.
DOUBTFUL_TITLES = _set(
    "chief deputy executive foreign general interior justice major opposition prime"
    " unification vice father lord lady"
)
# What an institution is: the word that carries "of" and "for" in English names and tells what
# the name names.
ORGANISATIONS = _set(
    "academy administration agency airlines alliance army assembly association authority"
    " bank board brigade brotherhood bureau cabinet centre center chamber church clinic"
    " club coalition college command commission committee company confederation conference"
    " congress consortium convention cooperative corporation corps council court"
    " department directorate faculty federation force forces forum foundation front fund"
    " group guard headquarters hospital inc industries institute institution laboratory"
    " league ltd ministry mission movement museum network observatory office orchestra"
    " organisation organization parliament partnership party police school secretariat"
    " senate service services society syndicate team tribunal trust union university"
    " agenda ag akademie amt anstalt behörde bistum bund bundesamt bündnis e.v gericht"
    " gerichtshof gesellschaft gewerkschaft gmbh gruppe hochschule institut kammer"
    " kommission landesamt ministerium partei philharmonie rat stiftung universität"
    " verband verein verwaltungsgericht academia agencia asociación ayuntamiento banco"
    " cámara comisión comité compañía confederación consejo corte federación fiscalía"
    " fundación grupo instituto ministerio organización partido sindicato sociedad unión"
    " universidad académie agence banque chambre confédération conseil cour fédération"
    " fondation groupe ministère parti société syndicat université"
)
# Further words that carry "of" in English names: places, works, agreements, offices of state.
_CARRIERS = _set(
    "act bay battle bill cape charter city code county declaration district duchy gulf"
    " house isle isles kingdom law memorandum order palace peace peninsula port"
    " principality province region republic sea staff state states statue strait straits"
    " temple territory tower treaty valley war ways feast festival chiefs"
)
_GERMAN_CARRIERS = (
    *("amt", "institut", "ministerium", "museum", "verband", "stiftung", "gesellschaft", "bund"),
    *("gericht", "kammer", "zentrum", "hochschule", "akademie", "agentur", "rat", "republik"),
)
# How an institution is introduced in front of its quoted name.
CALLED = _set(
    "alliance association band campaign charity club collective company firm group"
    " initiative magazine movement newspaper ngo organisation organization party project"
    " society union called named bündnis firma förderverein gruppe partei projekt stiftung"
    " verband verein zeitung asociación colectivo empresa grupo organización partido"
    " plataforma collectif entreprise groupe parti syndicat"
)
# What joins two capitalised parts of a name.
_JOINERS = {
    "en": "of for and the de la del da do dos di du van von der den al bin el",
    "de": "von van der zu für und zur am an de",
    "es": "de del la las los y",
    "fr": "de du des d la l les et le",
}
# Prepositions within a term of a Romance language: "carbonato de litio".
INNER = {
    "es": _set("de del"),
    "fr": _set("de du d des à"),
    "pt": _set("de do da dos das"),
    "it": _set("di del della dei degli delle"),
    "ca": _set("de del d"),
    "gl": _set("de do da dos das"),
}
# English words that end no noun phrase and are no plural either: what is done, how, and when.
VERBS = _set(
    "accuses adds admits agrees aims allows announces appears argues asks becomes begins"
    " believes brings builds buys calls came carries chief claims come comes compares"
    " costs counts criticises decides demands denies does drives ends exists expects"
    " explains fails falls feels finds follows gets gives goes grows happens has hears"
    " helps holds hopes includes insists is keeps knows lasts lead leads learns leaves"
    " lies lifts lives looks loses makes means meets moves must needs offers opens owns"
    " pays plans plays promises puts reads remains remembers reports requires returns"
    " rises runs said say says sees seems sells sends shows sits speaks spends stands"
    " starts states stays stops studies suggests supports takes talks teaches tells thinks"
    " tries turns uses waits wants warns was watches welcomes went were will wins wishes"
    " works worries would writes able ago also back even much well often only still yet"
    " very too likely due such many more most less few several long short big new old good"
    " bad great last next same other own full early late sure true clear available"
    " possible important different main recent whole least today yesterday tomorrow soon"
    " later cause according together again away off out up down"
)
# English words that begin no term worth keeping.
WEAK_FIRST = _set(
    "able ago also back even much well often only still yet very too likely due such many"
    " more most less few several good bad great last next same other own full sure true"
    " available possible important different recent whole least today soon later said says"
    " told made used called new old big small long young little first second third two"
    " three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " sixty hundred thousand million billion former current worth percent whose main years"
    " months weeks days hours minutes year month week day times time people"
)
WEAK_LAST = _set(
    "year years month months week weeks day days hour hours minute minutes time times"
    " percent million millions billion thousand hundred dollars euros people ways way"
    " thing things part lot bit kind kilometres miles metres"
)
# Capitals that are no name.
ACRONYMS_OF_DAILY_LIFE = _set(
    "AM PM OK TV CD DVD PC ID CEO CFO FAQ PDF SMS GPS USB DIY VIP HTML URL WWW RSS ISBN"
    " ISSN PS AD BC BCE CE RIP ASAP II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII"
    " XVIII XIX XX XXI KG KM GW MW KW"
)
# Family names of Koreans as they are written in English, those of nine in ten of them.
KOREAN_SURNAMES = _set(
    "Ahn An Bae Baek Ban Byun Cha Chang Chin Cho Choe Choi Chon Chong Chu Chun Chung Eom"
    " Gang Gim Go Gu Ha Ham Han Heo Ho Hong Huh Hur Hwang Hyon Im Jang Jeon Jeong Ji Jin"
    " Jo Joo Ju Jun Jung Kang Kil Kim Ko Koh Koo Ku Kwak Kwon Lee Li Lim Ma Min Mok Moon"
    " Mun Myong Na Nam No Noh O Oh Pae Paek Paik Pak Park Pyo Pyon Ra Rhee Ri Rim Ro Roh"
    " Ryang Ryu Sa Seo Seok Seol Shim Shin Sim Sin So Sohn Son Song Suh Sung Thae Tak U"
    " Wang Woo Yang Yeo Yeom Yi Yim Yoo Yoon Yu Yun"
)
# A stop after them ends no sentence.
ABBREVIATIONS = _set(
    "dr mr mrs ms prof st gen col lt capt sgt maj sen rep gov rev hon jr sr sra dra mt ft"
    " no nr vs inc ltd co corp hl geb ca bzw mme mlle messrs av"
)


def primary(language: str) -> str:
    """The bare language of a tag: "pt" of "pt-BR"."""
    return language.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=16)
def starters(language: str) -> frozenset[str]:
    """Function words, and what else stands in front of a name without being a part of it."""
    elided = frozenset(_ELIDED.split()) if language in ("ca", "fr", "it") else frozenset()
    if known := _STARTERS.get(language):
        return elided.union(known.split())
    from glossary.suggest.frequency import commonest

    return elided | commonest(language)


@lru_cache(maxsize=16)
def calendar(language: str) -> frozenset[str]:
    """Days and months, which languages write with capitals that make no names."""
    return frozenset(f"{_CALENDAR['en']} {_CALENDAR.get(language, '')}".split())


@lru_cache(maxsize=16)
def titles(language: str) -> frozenset[str]:
    """What stands before persons' names."""
    return frozenset(f"{_TITLES['en']} {_TITLES.get(language, '')}".split())


@lru_cache(maxsize=16)
def joiners(language: str) -> frozenset[str]:
    """Small words inside names."""
    return frozenset(_JOINERS.get(language, "de da do del di la von van").split())


def carries(word: str, language: str) -> bool:
    """Whether a name may go on with "of" after this word."""
    low = word.casefold()
    if language == "de":
        return low in ORGANISATIONS or low.endswith(_GERMAN_CARRIERS)
    return language != "en" or low in ORGANISATIONS or low in _CARRIERS


def is_title(word: str, language: str) -> bool:
    """Whether a capitalised word is what a person is called before the name."""
    low = word.casefold().rstrip(".")
    if low in titles(language):
        return True
    return language == "de" and low.endswith(GERMAN_TITLE_ENDS)
