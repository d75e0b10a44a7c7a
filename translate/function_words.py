"""The commonest little words of languages that share a script with others, and how they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from typing import NamedTuple

import regex

_WORDS = {
    "en": "the of and to in is was for on with as by at from his her its that which are were has"
    " have be been an a not but or this their they he she it who after will would says said over"
    " into against remains we you when if what there so had more than about them could can do out"
    " up all",
    "de": "der die das und in den von zu mit ist im des dem für auf ein eine einer einem einen"
    " nicht sich auch als an bei nach wird wurde hat aus am vor zum zur über unter sein seine ihr"
    " oder aber wie vom gegen er sie es wir war waren sind hatte haben kann noch nur mehr dieser"
    " diese dieses durch wenn dass bis man um so beim worden",
    "fr": "a le la les de des du et en un une est dans pour que qui sur au aux par avec pas ce"
    " cette son sa ses il elle ils ont été à l d plus leur ou mais se lors contre y ne n s c qu"
    " leurs sont était où dont entre aussi même sous après avant comme ai je vous nous",
    "es": "el la los las de del y en un una que es por con para al se su sus no lo como más pero"
    " fue ha han o este esta entre sobre tras desde hasta contra a le les unos unas fueron muy"
    " también cuando después ya donde quien son está estaba él ella ellos aún mientras porque sin"
    " cada otro otra todo toda dijo estos estas ese esa eso hay ser cual sino",
    "ca": "el la els les de del dels i en un una que és per amb al als es seu seva no com més"
    " però va han ha o aquest aquesta entre sobre d l des fins contra ser a uns unes seus seves"
    " molt també quan després ja qui són està ell ella ells encara mentre perquè sense cada altre"
    " altra tot tota aquests aquestes pel pels hi ho hem eren estat deia van",
    "gl": "o a os as de do da dos das e en un unha que é por con para ao á no na se seu súa non"
    " como máis pero foi ten ou este esta entre sobre desde ata contra uns unhas dun dunha nun"
    " nunha polo pola polos polas co coa cos coas aos ás seus súas foron teñen estes estas moi"
    " tamén cando despois xa onde quen son está estaba ser el ela eles elas lle lles isto iso"
    " aínda mentres porque sen cada outro outra todo toda deste desta neste nesta deu dixo nos"
    " nas eran houbo cal era fixo",
    "pt": "o a os as de do da dos das e em um uma que é por com para ao à no na nos nas se seu"
    " sua não como mais mas foi tem ou este esta entre sobre desde até contra pelo pela uns umas"
    " num numa pelos pelas seus suas foram têm muito também quando depois já onde quem são está"
    " estava ser ele ela eles elas lhe lhes isto isso ainda enquanto porque sem cada outro outra"
    " todo toda deste desta neste nesta disse esse essa havia mesmo era qual",
    "it": "il lo la i gli le di del della dei delle e in un una che è per con al alla da dal"
    " dalla si su suo sua non come più ma ha sono o questo questa tra fra nel nella contro dopo"
    " stato stata era anche se ai agli nei negli nelle sul sulla dello dagli quando quello quella"
    " essere loro ci hanno aveva degli all un' d l nell sull dell dall",
    "nl": "de het een van en in is op te dat die voor met zijn aan niet ook door er om bij naar"
    " uit was wordt werd over tot als maar of hun tegen heeft hebben had dit deze haar zich"
    " tussen na nog meer dan kan zou worden hij zij toen waar waren wel geen",
    "pl": "i w na z do się nie że o jest to po za od przez jak dla są ale był było oraz przed pod"
    " jego jej przy który która czy ze we tym także tego tej tych ich ta te jako już tylko gdy"
    " więc lub bardzo został została ma by co on ona",
    "ro": "și în de la cu pe un o din care nu este pentru a al ale fost mai prin sau după sa să"
    " se lui ei între despre au ar fi cel cea că dar sunt era acest această către fără când îi îl"
    " iar ca i unei unui aceasta",
    "sv": "och i att det som en på är av för med till den har inte om ett från de var efter vid"
    " men sin",
    "da": "og i at det som en på er af for med til den har ikke om et fra de var efter ved men"
    " sin",
    "nn": "og i det som ein på er av for med til den har ikkje om eit frå dei var etter ved men"
    " sin å vart",
    "nb": "og i at det som en på er av for med til den har ikke om et fra de var etter ved men"
    " sin",
    "fi": "ja on ei oli että se hän mutta kun myös ovat kuin joka sekä tai vain ole",
    "cs": "a v na se je že o s z do i to k jako za by pro ale po od byl při který jeho jsou ve",
    "sk": "a v na sa že je o s z do aj k ako za by pre ale po od bol pri ktorý jeho sú vo so",
    "hu": "a az és hogy nem is egy van volt de ez meg csak mint már ki el még",
    "hr": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tijekom također što"
    " tko uopće će biti bio bila bili ovo to on ona oni mu ili nakon prije može ima koje kako"
    " kada ako samo više sa",
    "bs": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tokom također šta"
    " ko općine hiljada će biti bio bila bili ovo to on ona oni mu ili nakon prije može ima koje"
    " kako kada ako samo više",
    "sr": "i u na je se da su za s od o kao koji koja nije ali bi do te iz po tokom takođe šta ko"
    " sa и у на је се да су за са од о као који која није али би до те из по током такође шта ко"
    " će biti bio bila bili ovo to on ona oni mu ili nakon posle pre može ima koje kako kada ako"
    " samo više ће бити био била били ово то он она они му или након после пре може има које како"
    " када ако само више",
    "sl": "in v na je se da so za z od o kot ki ni pa bi do ter iz po tudi še bil ob pri",
    "tr": "ve bir bu için ile de da olarak daha çok gibi olan kadar ancak sonra göre ne o ama her"
    " iki mi değil var oldu olduğunu dedi kendi tarafından üzerinde en çünkü şu ki onun",
    "eo": "la de kaj en al estas por kun ke ne el pri sur ĝi li ŝi ili sed aŭ kiel estis post per",
    "sq": "dhe në të e i me për nga një është që u si por janë së ka ishte nuk më do kjo ky tij"
    " saj edhe ai ajo pas mbi kur ndërsa te ose deri",
    "id": "dan yang di untuk dari dengan pada ini itu tidak adalah dalam akan oleh ke bahwa"
    " karena bisa tersebut telah mereka kami saya ia dia juga sebagai lebih saat ada para setelah"
    " atau seorang sebuah kepada namun hanya sudah",
    "ms": "dan yang di untuk dari dengan pada ini itu tidak adalah dalam akan oleh ke bahawa"
    " kerana boleh tersebut telah daripada mereka kami saya ia dia juga sebagai lebih ada para"
    " selepas atau seorang sebuah kepada namun hanya sudah",
    "fil": "ang ng sa na mga at ay ni si para hindi ito kay niya mula",
    "vi": "và của là có trong cho được với một không những các người này đã khi từ",
    "af": "die en van in het is te dat wat vir met nie om deur op aan was by sy haar hulle ook ʼn",
    "et": "ja on ei et oli see ka kui oma mis aga või kes ning pärast selle",
    "lt": "ir yra į kad iš su tai bet ar kaip buvo po už nuo apie dėl prie",
    "lv": "un ir no ar ka uz par bet kā arī tika bija pēc vai lai pie",
    "is": "og að í á er sem til við um það en hann var með ekki fyrir af því",
    "ha": "da a na ya ta wani ba ne ce shi sun cikin kuma don su wanda daga wata ita wadda"
    " waɗanda ga an ana yana tana suna zai za amma ko kamar wannan lokacin bayan kan tare domin"
    " mai masu nan mu yi yin zuwa aka ake kai cewa shine ƙasa ƴan",
    "oc": "lo la los las de del dels e en un una que es per amb al als sa son non coma mai mas"
    " foguèt a an aquel aquesta dins sus entre ont",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo hii cha vya ili kama baada kuna alisema"
    " lakini hadi kutoka yake wake wao huyo ambao ambayo ambaye pia kwamba watu mwa yeye bado"
    " hata zaidi kila hayo sana wakati juu si hivyo wetu kabla",
    "eu": "eta da ez ere du bat dira izan zen dute baina",
    "ru": "и в на не что с по как из у к за от для о был это его она они но до при со ко об была"
    " были было её ее их также который которая которые чтобы может или после во время через если"
    " когда ещё еще уже же бы только под над",
    "uk": "і в на не що з та як до за від для про був це його вона вони але у й із зі була були"
    " було її їх після під також який яка які є щоб може або по більше через якщо коли ще вже би"
    " б лише над проти",
    "bg": "и в на не да се от за с по че е са като до при към но го във беше бяха това той тя те"
    " му ѝ или след също която който които може ще има през още ако когато както ли я ги си само",
    "be": "і ў на не што з як да за ад для пра быў гэта яго яна яны але у й па таксама які якая"
    " якія можа або пасля калі былі была пад",
    "mk": "и во на не да се од за со по дека е како до при кон но го беше беа ова тој таа тие му"
    " или исто така која кој кои може ќе има преку уште ако кога што ги ја сè сите само според",
    "ar": "في من على إلى أن عن التي الذي هذا هذه كان مع لا ما بعد قد لم بين كانت و أو ذلك هو هي"
    " كما حيث عند قبل خلال أي كل إن الذين وقد وفي وقال قال أنه وهو",
    "fa": "و در به از که این است را با برای آن یک بود شد های تا هم می خود او ما بر اما نیز پس شده"
    " کرد کرده دارد باید ها هر اند بین پیش دو یا گفت آنها ای بودند",
    "ur": "کے کی ہے میں کا نے اور سے کو پر یہ اس تھا کہ ہیں ایک کر بھی تھی تھے وہ ان لیے لئے کیا"
    " گیا جو نہیں کسی ہو تک کوئی اپنے بعد ساتھ جب والے گئی رہے رہا دو",
    "ps": "د په او چې کې ته له دا یې نه سره دی شو هم ده دي ي وي څخه کړی کړي وو لپاره هغه هغوی دغه"
    " خپل یو یوه به کوي وکړ شوي باندې پورې هغې وه دوی پر",
    "hi": "के है में की का ने और से को पर यह इस था कि हैं एक कर भी",
    "mr": "आहे आणि या च्या ते हे की नाही होते मध्ये एक ला ने पण",
    "ne": "छ को मा र ले यो पनि हो भएको गरेको छन् लाई एक",
}  # fmt: skip
# Words that tell near relatives apart; "-" stands for any ending or beginning.
_RELATIVES: tuple[dict[str, str], ...] = (
    {
        "hr": "tko netko nitko svatko itko tijekom uopće tisuć- tjedan tjedn- europ- povijes-"
        " glazb- sveučiliš- zrakoplov- nogomet- gospodarst- sustav- suradnj- surađ- obitelj-"
        " natjec- priopć- izvješć- izvijest- točn- točk- siječanj siječnj- veljač- ožuj- travanj"
        " travnj- svibanj svibnj- lipanj lipnj- srpanj srpnj- kolovoz- rujan rujn- listopad-"
        " studeni studenog- prosinac prosinc- dužnosni- prosvjed- postroj- tvrtk- kazališ- uvjet-"
        " osobit- osobn- zaslon- računal- redatelj- ravnatelj- odvjetni- sudac suca sucu"
        " veleposlan- milijun- zastupni- stoljeć- vjerojatn- kemij- kirur- demokracij- djelatni-"
        " nazočn- sukladno čimbeni- financij- financir- tužitelj- ljestvic- kolodvor- časni-"
        " promidžb- izravn- uporab- primjerice poduze- služben- tisk- vlastit- obran- znanstven-"
        " sudioni- sudjel- vlak vlaka vlakom vlakovi",
        "bs sr": "ko neko niko šta takođe tokom hiljad- evrop- fudbal- univerzitet- muzik- muzič-"
        " porodic- saradnj- sarađ- takmič- tačn- tačk- uslov- ostrv- sudij- advokat- milion-"
        " januar- februar- mart martu maj juni juna juli jula avgust- august- septembar-"
        " septembr- oktob- novemb- decemb- procenat- procent- ambasad- sekretar- hemij- hirur-"
        " demokratij- organizova- informisa- finansij- finansir- kompjuter- režiser- saopšt-"
        " penzij- funkcioner- uprkos zemljotres- emitova- prisustv- učestv- učesni- učešć-"
        " vazduh- kancelarij- napolj- voz juče preduze- zvanič- štamp- sopstven- odbran- lično"
        " ličn- naučni- pozoriš- uticaj- prodavnic-",
        "bs": "sedmic- historij- hljeb- vijek vijeka vijeku saopć- vjerovatn- bezbjedn- lahk-",
        "bs hr": "prije poslije uvijek dijete djec- djet- riječ- svijet- čovjek- čovječ- dio"
        " dijel- predsjed- sjed- slijed- sljede- ovdje gdje negdje nigdje razumij- htio htje-"
        " vidje- vidio umjesto mjest- mjesec- vijest- vijes- rješ- rijek- zahtjev- uspje-"
        " nedjelj- ponedjelj- srijed- njemač- nijem- primje- promje- promije- tijel- cijel- dvije"
        " mlijek- lijek- liječ- smjer- mjer- namjer- živje- živio vrijem- vrijed- donije- donio"
        " dospje- bijel- pjesm- pjeva- lijep- ljep- pobjed- osjeć- osjet- posjet- sjever- odjel-"
        " snijeg- svijest- svjes- svjet- cijen- procjen- obavije- savje- sjeća- zamije- usmjer-"
        " uvjer- izmijen- vjet- ljet- rijet- rijeđ- također razmje- susjed- djel- vjerova-"
        " podije- izvješ- mijenj- primijet- kršćan-",
        "sr": "posle pre uvek deo deca dece deci decu dete deteta reč reči rečima svetu svetom"
        " svetsk- čovek- predsedni- bezbedn- sledeć- ovde gde negde svuda nigde razume- hteo"
        " hteli htela htelo videla videli videti umesto mesto mesta mestu mestima mesec- izvešta-"
        " rešen- reši- vest vesti verovatn- verova- zahtev- uspe- nedelj- ponedelj- sreda sredu"
        " srede nemač- primer- primen- promen- telo tela cela celo celog celoj celu dve mleko lek"
        " lekar- smer- mera mere meru merama namer- želeo živeo- hleb- vek veka veku vekov-"
        " istorij- opštin- uveren- vreme vredn- vredi- odelj- doneo done- beo bela belo belog"
        " pesm- peva- lepo lepa lepe pobed- osetil- oseća- poset- sever- sneg- svest- cena cene"
        " cenu procen- savet- zamen- retk- sused- delov- obaveš- uspeš- podel- primet- hrišćan-"
        " sednic- nasled-",
    },
    {
        "id": "bahwa karena bisa polisi kepolisian harus bagian inggris yaitu tanggal uang"
        " perusahaan mobil berhasil berbagai situs berarti butuh menemukan coba mencoba berbeda"
        " nomor sebagian menit resmi kapan kesehatan jepang kasus kabar sehat kantor maupun"
        " pribadi dokter artinya obat bisnis meski gratis akun istri kondisi membutuhkan sukses"
        " terkait memulai partai kartu gubernur produksi agustus maret juli desember senin kamis"
        " jumat mendukung universitas terdiri hewan khawatir kode misalnya provinsi listrik"
        " keuangan energi grup proyek setidaknya toko efek lokal persen kebijakan perangkat rusak"
        " kendaraan biaya fasilitas metode populer publik eropa klub komunitas perbedaan"
        " kecepatan dukungan fisik kualitas stasiun bandara komisi peran miliar triliun aktivitas"
        " kebutuhan telepon kompetisi periode direktur kerusakan pabrik serikat justru mengurangi"
        " solusi jembatan dibangun saat usai pria internasional informasi televisi foto identitas"
        " mayoritas otoritas pemilu spanyol prancis kelompok karyawan merek siswa",
        "ms": "bahawa kerana boleh polis ialah beliau kawasan selepas daripada tiada semula cuba"
        " mula berjaya semasa telefon televisyen filem tentera ramai kuasa esok mahu bahagian"
        " sahaja perkara rancangan isteri sentiasa iaitu kebangsaan antarabangsa kes nombor"
        " soalan berbeza maklumat majlis pelakon syarikat bermula teruk rakan minit arahan"
        " kedudukan sebahagian sebenar risau parti sukan kekal laluan bercakap kawalan hospital"
        " pelbagai kod peribadi perniagaan haiwan jawapan jenayah sebarang kesihatan muzik"
        " mengikut jawatan sukar persekutuan rosak senarai jeneral stesen rasmi tarikh rekod"
        " sokongan inggeris peguam pusingan universiti kemalangan parlimen jadual kenderaan enjin"
        " dibenarkan bersetuju kolej sempadan kelab pengarah ogos disember julai isnin khamis"
        " jumaat ahad perubatan akaun penyokong dipercayai kerajaan pejabat apabila manakala wang"
        " jenama jurulatih peratus komuniti kualiti aktiviti bilion trilion sepanyol",
    },
    {
        "gl": "-cións x- nosa noso nosas nosos coma axuda dise agora aquí hoxe onte mesma algunha"
        " ningunha dous dúas moito moita moitos moitas ademais fronte seguinte",
        "gl pt": "-ou -iu -eu -eiro -eira -eiros -eiras -dade -dades -mento -mentos agora",
        "gl es": "-ción -ble -bles -aron -eron -aban",
        "pt": "-ção -ções -agem -agens -inho -inha nh- -vel -veis -aram -eram -iram -avam dois"
        " duas nossa nosso entanto novo nova hoje ontem há também anos milhões",
        "es": "-dad -dades -ciones -miento -mientos -ieron hoy ayer nuevo nueva nuestra nuestro"
        " ahora años hace",
        "ca": "-ció -cions -tat -tats -atge -atges tanmateix segons avui dues nou nova cap fet",
    },
    {
        "mk": "-от -ите -ата -ото",
        "bg": "-ът -ите -ата -ото -ия",
    },
)
# The letters of an alphabet that its neighbours have not all; of Latin ones those with marks.
_LETTERS = {
    "es": "áéíñóúü", "gl": "áéíïñóúü", "pt": "áâãàçéêíóôõú", "ca": "àçéèíïóòúü",
    "fr": "àâæçéèêëîïôœùûü", "it": "àèéìòù", "ro": "ăâîșțşţ", "oc": "àáçéèíïóòúü",
    "cs": "áčďéěíňóřšťúůýž", "sk": "áäčďéíĺľňóôŕšťúýž", "sl": "čšž", "hr": "čćđšž",
    "bs": "čćđšž", "sv": "åäöé", "da": "æøåé", "nb": "æøåéò", "nn": "æøåéò", "de": "äöüß",
    "nl": "éëïöü", "af": "éêëïîôöûŉ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ", "sr": "абвгдђежзијклљмнњопрстћуфхцчџшčćđšž",
}  # fmt: skip
_ARABIC = "ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنو"
_LETTERS |= {
    "ar": _ARABIC + "إةىهيك", "fa": _ARABIC + "پچژگکیهۀةيك",
    "ur": _ARABIC + "ٹپچڈڑژگکںہھۂۃۓیے", "ps": _ARABIC + "پچژګټډړږښڼځڅکيیېۍئهةگ",
}  # fmt: skip


class _Telling(NamedTuple):
    """Words that tell a language from its relatives: whole ones, beginnings and endings."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]

    def has(self, word: str) -> bool:
        return word in self.whole or word.startswith(self.beginnings) or word.endswith(self.endings)


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


@lru_cache(maxsize=1)
def _families() -> list[dict[str, _Telling]]:
    """The near relatives, each with its words that others of them have not."""
    families = []
    for family in _RELATIVES:
        words: dict[str, list[str]] = {}
        for languages, listed in family.items():
            for language in languages.split():
                words.setdefault(language, []).extend(listed.split())
        families.append(
            {
                language: _Telling(
                    frozenset(word for word in own if "-" not in word),
                    tuple(word[:-1] for word in own if word.endswith("-")),
                    tuple(word[1:] for word in own if word.startswith("-")),
                )
                for language, own in words.items()
            }
        )
    return families


@lru_cache(maxsize=256)
def _telling(language: str, other: str) -> _Telling | None:
    """The words that tell a language from another; None where there are none."""
    for family in _families():
        if language in family and other in family:
            return family[language]
    return None


def counts(text: str) -> dict[str, int]:
    """How many words of a text are little words of each language; none without any."""
    known = _languages()
    words = (word.lower() for word in _WORD.findall(text))
    return dict(Counter(one for word in words if word in known for one in known[word]))


def contest(text: str, one: str, other: str) -> tuple[int, int]:
    """How many words of a text speak for the one language only, and for the other only.

    A word does so as a little word, as one that its near relatives have not, or by a letter.
    """
    one, other = one.partition("-")[0], other.partition("-")[0]
    mine = theirs = 0
    for word in _WORD.findall(text):
        ours, others = _speaks(word, one, other), _speaks(word, other, one)
        mine += ours and not others
        theirs += others and not ours
    return mine, theirs


@lru_cache(maxsize=8192)
def _speaks(word: str, language: str, other: str) -> bool:
    """Whether a word is one of a language, and may be none of another."""
    lower = word.lower()
    if lower in function_words(language):
        return True
    telling = _telling(language, other)
    if telling and telling.has(lower):
        return True
    ours, others = _LETTERS.get(language), _LETTERS.get(other)
    # Names keep their letters in any language.
    if not ours or not others or word != lower or lower in function_words(other):
        return False
    marked = {letter for letter in word if letter > "\x7f"}
    return marked <= set(ours) and not marked <= set(others)


def relative(text: str, languages: Collection[str]) -> dict[str, int]:
    """How many different words of a text tell each of some near relatives from the others."""
    words = {word.lower() for word in _WORD.findall(text)}
    found = {}
    for one in languages:
        telling = next(filter(None, (_telling(one, other) for other in languages)), None)
        if telling and (count := sum(telling.has(word) for word in words)):
            found[one] = count
    return found


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
