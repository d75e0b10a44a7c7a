"""The words by which page furniture gives itself away, in many languages. Data, no logic."""

from __future__ import annotations


def _words(listed: str) -> tuple[str, ...]:
    """The entries of a list with bars between them; a line end may stand in an entry."""
    return tuple(" ".join(entry.split()) for entry in listed.split("|") if entry.strip())


# Lines that point to another article, as they begin.
READ_MORE = _words("""
    read more | read also | read on | read this | also read | see also | more on this | related |
    related articles | related stories | related content | more stories | you may also like |
    you might also like | don't miss | recommended | most read | watch also | more from |
    keep reading | continue reading | further reading | what to read next | learn more |
    lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu | lies auch |
    mehr zum thema | mehr dazu | mehr lesen | weiterlesen | siehe auch | auch interessant |
    zum thema | weitere artikel | das könnte sie auch interessieren | meistgelesen | lire aussi |
    à lire aussi | a lire aussi | lire la suite | lisez aussi | à lire | voir aussi |
    sur le même sujet | pour aller plus loin | en savoir plus | les plus lus | leer más |
    leer también | lea también | lee también | lea más | lee más | ver también | véase también |
    te puede interesar | le puede interesar | más información | noticias relacionadas |
    artículos relacionados | seguir leyendo | lo más leído | llegiu també | llegiu més |
    llegeix també | llegeix més | vegeu també | més informació | notícies relacionades |
    et pot interessar | ler máis | le tamén | lea tamén | ver tamén | máis información |
    pode interesarche | leia também | leia mais | ler mais | ler também | veja também |
    saiba mais | notícias relacionadas | artigos relacionados | mais lidas | leggi anche |
    leggi tutto | leggi di più | vedi anche | per approfondire | per saperne di più |
    articoli correlati | potrebbe interessarti | i più letti | continua a leggere | lees ook |
    lees meer | lees verder | zie ook | gerelateerd | meer over dit onderwerp | czytaj także |
    czytaj też | czytaj więcej | zobacz też | zobacz także | przeczytaj także | läs också |
    läs även | läs mer | læs også | læs mere | les også | les mer | se også | lue myös |
    lue lisää | čtěte také | přečtěte si | čítajte tiež | prečítajte si | citește și | citeste si |
    citește mai mult | vezi și | olvassa el | kapcsolódó cikkek | pročitajte i | pročitajte još |
    opširnije | povezane vijesti | preberite tudi | ayrıca okuyun | devamını oku |
    ilgili haberler | bunları da okuyun | lexo edhe | lexo më shumë | читайте также |
    читать далее | по теме | смотрите также | подробнее | материалы по теме | читайте також |
    читати далі | дивіться також | прочетете още | вижте също | прочитајте још | прочитајте и |
    διαβάστε επίσης | διαβάστε ακόμη | δείτε επίσης | σχετικά άρθρα | اقرأ أيضا | اقرأ أيضاً |
    اقرأ المزيد | شاهد أيضا | مواضيع ذات صلة | بیشتر بخوانید | مطالب مرتبط | مزید پڑھیں |
    یہ بھی پڑھیں | קראו גם | קרא עוד | כתבות נוספות | यह भी पढ़ें | ये भी पढ़ें | और पढ़ें |
    আরও পড়ুন | baca juga | baca selengkapnya | lihat juga | soma pia | soma zaidi | karanta kuma |
    xem thêm | đọc thêm | 関連記事 | あわせて読みたい | こちらもおすすめ | 続きを読む | 관련기사 |
    관련 기사 | 더 보기 | 더 읽기 | 相关阅读 | 延伸阅读 | 相關閱讀 | 延伸閱讀 | 相关新闻 |
    相關新聞 | 推荐阅读 | legu ankaŭ | legu plu | vidu ankaŭ
""")
# Words that need a colon after them to open such a line (“Read: …”).
READ = _words("""
    read | watch | listen | more | see | lesen | mehr | lire | voir | écouter | leer | ver | lea |
    lee | llegiu | llegir | ler | leia | veja | leggi | guarda | lees | czytaj | zobacz | läs |
    læs | les | lue | čtěte | citește | olvassa | čitajte | oku | okuyun | lexo | читайте |
    читать | смотрите | прочетете | διαβάστε | اقرأ | بخوانید | קראו | पढ़ें | baca | soma | xem |
    関連 | 관련 | 阅读 | legu | vidu
""")
# What the entries of menus are called: whole lines, in lower case.
MENU = _words("""
    home | homepage | start | startseite | inhalt | navigation | metanavigation | menu | menü |
    menú | search | suche | suchen | contact | contact us | kontakt | about | about us | über uns |
    impressum | imprint | datenschutz | privacy | privacy policy | terms | terms of use | agb |
    login | log in | sign in | sign up | register | anmelden | abo | subscribe | newsletter |
    news | world | politics | business | economy | sport | sports | culture | opinion | science |
    technology | tech | health | travel | weather | video | videos | photos | podcast | podcasts |
    live | tv | radio | archive | shop | jobs | careers | help | faq | sitemap | rss | more |
    latest | top stories | skip to content | main content | footer | media | in depth | languages |
    environment | lifestyle | local | regions | arts | markets | facebook | twitter | instagram |
    youtube | whatsapp | telegram | linkedin | pinterest | email | e-mail | mail | print | share |
    x | bluesky | mastodon | tiktok | reddit | copy link | politik | wirtschaft | kultur | wissen |
    wissenschaft | welt | deutschland | meinung | reise | wetter | mediathek | archiv | hilfe |
    themen | weitere inhalte | weitere themen | nachrichten | inland | ausland | panorama |
    gesundheit | technik | teilen | drucken | mehr | merkliste | accueil | recherche | rechercher |
    actualité | actualités | politique | économie | monde | société | sciences | santé | météo |
    opinions | débats | contactez-nous | aide | mentions légales | connexion | s'abonner |
    partager | imprimer | à propos | plan du site | inicio | portada | buscar | búsqueda |
    contacto | noticias | política | economía | mundo | internacional | deportes | cultura |
    sociedad | opinión | ciencia | tecnología | salud | tiempo | vídeos | hemeroteca | ayuda |
    aviso legal | privacidad | suscríbete | iniciar sesión | compartir | imprimir | última hora |
    contenido | navegación | inici | cerca | contacte | notícies | economia | món | esports |
    societat | opinió | ciència | tecnologia | salut | el temps | ajuda | avís legal | comparteix |
    procurar | contato | sociedade | esporte | esportes | desporto | opinião | ciência | saúde |
    tempo | entrar | partilhar | compartilhar | últimas | início | notícias | galego | novas |
    contatti | notizie | politica | esteri | cronaca | mondo | scienza | salute | meteo |
    opinioni | chi siamo | accedi | abbonati | condividi | stampa | ricerca | zoeken | nieuws |
    binnenland | buitenland | politiek | economie | cultuur | wetenschap | weer | over ons |
    delen | strona główna | szukaj | wiadomości | polityka | gospodarka | świat | kultura | nauka |
    zdrowie | pogoda | hem | sök | nyheter | ekonomi | hjem | forside | søg | søk | nyheder |
    økonomi | etusivu | haku | uutiset | politiikka | talous | kulttuuri | urheilu | domů |
    hledat | zprávy | politika | ekonomika | svět | kezdőlap | keresés | hírek | gazdaság | világ |
    acasă | căutare | știri | početna | naslovnica | pretraga | traži | vijesti | vesti |
    gospodarstvo | svijet | svet | anasayfa | ana sayfa | ara | haberler | siyaset | dünya | spor |
    kültür | iletişim | kreu | kërko | lajme | politikë | beranda | cari | berita | dunia |
    olahraga | главная | поиск | новости | политика | экономика | общество | мир | спорт |
    культура | контакты | о нас | видео | фото | меню | войти | головна | пошук | новини |
    політика | економіка | світ | начало | търсене | икономика | свят | култура | почетна | вести |
    економија | αρχική | αναζήτηση | ειδήσεις | πολιτική | οικονομία | κόσμος | αθλητικά |
    πολιτισμός | επικοινωνία | الرئيسية | بحث | أخبار | سياسة | اقتصاد | العالم | رياضة | ثقافة |
    اتصل بنا | من نحن | خانه | جستجو | اخبار | سیاست | جهان | ورزش | صفحہ اول | خبریں | دنیا |
    کھیل | ראשי | חיפוש | חדשות | כלכלה | ספורט | תרבות | होम | खोज | समाचार | राजनीति | दुनिया |
    खेल | হোম | খবর | খেলা | ホーム | 検索 | ニュース | 政治 | 経済 | 国際 | スポーツ | 文化 |
    社会 | 홈 | 검색 | 뉴스 | 정치 | 경제 | 사회 | 국제 | 스포츠 | 문화 | 首页 | 首頁 | 搜索 |
    搜尋 | 新闻 | 新聞 | 国际 | 國際 | 财经 | 財經 | 体育 | 體育 | 联系我们 | hejmo | serĉi |
    novaĵoj | enhavo
""")
# Whole lines of menus with a free part in them.
MENU_PATTERNS = (
    r"(?:choose|select|pick) (?:from |one of |your )?(?:\d+ )?languages?",
    r"(?:in )?\d+ (?:languages|sprachen|idiomas|langues|lingue|llengües|linguas)",
    r"(?:skip|jump) to .{3,30}",
    r"(?:back|zurück|volver|retour|torna|voltar) (?:to|zu|a|à|al|ao)\b.{0,30}",
    r"(?:share|teilen|partager|compartir|compartilhar|partilhar|condividi|comparteix|delen)\b.{0,40}",
    r"(?:next|previous) (?:article|page|story)",
    r"(?:page|seite|página|pagina) \d+ (?:of|von|de|di|sur) \d+",
)  # fmt: skip
# What stands before the colon of a line of tags.
TAGS = _words("""
    tags | topics | keywords | tagged | filed under | themen | schlagwörter | stichwörter |
    schlagworte | mots-clés | mots clés | thèmes | etiquetas | temas | palabras clave | etiquetes |
    temes | palavras-chave | parole chiave | argomenti | tag | trefwoorden | tagi | ämnen | emner |
    теги | темы | ετικέτες | الوسوم | etiketler | タグ | 태그 | 标签 | 標籤 | etikedoj
""")
# Whole lines that are advertising labels and buttons.
NOTICE_ALONE = _words("""
    advertisement | anzeige | werbung | publicidad | publicité | publicidade | pubblicità |
    publicitat | advertentie | reklama | reklam | annonse | annons | annonce | mainos | реклама |
    διαφήμιση | إعلان | پیام بازرگانی | פרסומת | विज्ञापन | iklan | 広告 | 광고 | 广告 | 廣告 |
    reklamo | sponsored | sponsored content | loading | please wait | close | accept all | accept |
    alle akzeptieren | ok | schließen | aceptar | cerrar | tout accepter | accepter | accetta |
    aceitar | acceptar | accepteren
""")
# What notices are about. It takes words to the reader, or a place outside the text, besides.
NOTICE_SUBJECT = (
    r"\bcookies?\b", r"\bnewsletters?\b", r"\bbeta\b", r"\bjavascript\b", r"\bad ?block",
    r"\bsubscri(?:be|ption)", r"\bsign (?:up|in)\b", r"\blog ?in\b", r"\bfeedback\b",
    r"\bsurvey\b", r"\bprivacy\b", r"\bnotifications?\b", r"\bour (?:app|website|site)\b",
    r"\bnew (?:\w+ )?(?:website|site|design|look)\b", r"\bdownload\b", r"\bdonat(?:e|ion)",
    r"\bsupport us\b", r"\bour journalism\b", r"\bhelp us\b", r"\byour opinion\b",
    r"\bthis (?:page|site|website)\b", r"\ball rights reserved\b", r"©", r"\bcopyright\b",
    r"\bdatenschutz", r"\bumfrage\b", r"\babonnier", r"\banmelde[nt]?\b", r"\bihre meinung\b",
    r"\bunsere[rn]? (?:website|seite|app)\b", r"\balle rechte vorbehalten",
    r"\bneue[nr]? (?:website|webseite|seite)\b", r"\bspende", r"\bs'abonner\b", r"\babonnez",
    r"\binscrivez", r"\blettre d'information\b", r"\bvotre avis\b",
    r"\bnotre (?:site|application|appli)\b", r"\btous droits réservés", r"\bconfidentialité\b",
    r"\bnouveau site\b", r"\bfaites un don\b", r"\bsuscr[ií]b", r"\bboletín\b", r"\bprivacidad\b",
    r"\b[ts]u opinión\b", r"\bnuestr[ao] (?:web|sitio|página|app)\b",
    r"\btodos los derechos reservados", r"\bregístr", r"\bsubscri[uv]", r"\bbutlletí\b",
    r"\bla teva opinió\b", r"\btots els drets reservats", r"\bprivadesa\b", r"\bo noso sitio\b",
    r"\bsubscríb", r"\bassin[ae] (?:a|já|agora)\b", r"\bprivacidade\b", r"\btua opinião\b",
    r"\bsua opinião\b", r"\btodos os (?:direitos|dereitos) reservados", r"\bnosso site\b",
    r"\biscriviti\b", r"\babbonati\b", r"\bla tua opinione\b", r"\bnostro sito\b",
    r"\btutti i diritti riservati", r"\bnieuwsbrief\b", r"\bonze (?:website|site)\b",
    r"\babonneer", r"\balle rechten voorbehouden", r"\bciastecz", r"\bzapisz się\b",
    r"\bwszelkie prawa zastrzeżone", r"\bprenumerera\b", r"\bnyhetsbrev", r"\bnyhedsbrev",
    r"\bevästei", r"\buutiskirje", r"\bodběr\b", r"\bkolačić", r"\bpretplat", r"\bçerez",
    r"\bbülten", r"\babone\b", r"\bподпи(?:сывай|шит|ск)", r"\bпідпи(?:суй|ш)", r"\bабонирай",
    r"\bбисквитк", r"\bпретплат", r"\bεγγραφ", r"\bاشترك", r"\bملفات تعريف الارتباط", r"\bعضویت",
    r"\bהירשמו", r"\bसब्सक्राइब", r"\bberlangganan\b", r"クッキー", r"ニュースレター", r"ログイン",
    r"쿠키", r"뉴스레터", r"구독", r"订阅", r"訂閱", r"隐私", r"隱私", r"\bbulteno\b", r"\bkuketo",
)  # fmt: skip
# Words that speak to the reader, or for the site.
ADDRESS = (
    r"\byours?\b", r"\byou\b", r"\bus\b", r"\bwe\b", r"\bour\b", r"\bplease\b", r"\bclick\b",
    r"\bvisit\b", r"\btake a look\b", r"\btell us\b", r"\bfollow\b", r"\bget\b", r"\btry\b",
    r"\bsign up\b", r"\bsubscribe\b", r"\bsie\b", r"\bihre?n?\b", r"\bwir\b", r"\bunsere?[nr]?\b",
    r"\buns\b", r"\bbitte\b", r"\bdeine?\b", r"\bdu\b", r"\babonnieren\b", r"\bvous\b",
    r"\bvotre\b", r"\bvos\b", r"\bnous\b", r"\bnotre\b", r"\bcliquez\b",
    r"\b(?:abonn|inscriv)ez\b", r"\busted\b", r"\bsu\b", r"\btus?\b", r"\bnuestr[oa]s?\b",
    r"\bnos\b", r"\bhaz\b", r"\butilizamos\b", r"\busamos\b", r"\bsuscr[ií]b\w+",
    r"\bvostr[ea]s?\b", r"\bnostr[ea]s?\b", r"\bteva\b", r"\bteu\b", r"\butilitzem\b",
    r"\bfem servir\b", r"\bsubscriu\b", r"\bvocê\b", r"\bnoss[oa]s?\b", r"\bsua\b", r"\bseu\b",
    r"\bclique\b", r"\bvoi\b", r"\bnostr[oi]\b", r"\btu[oa]\b", r"\butilizziamo\b", r"\busiamo\b",
    r"\bclicca\b", r"\biscriviti\b", r"\bwij\b", r"\bonze?\b", r"\bjouw?\b", r"\buw?\b", r"\bnasz",
    r"\btwój", r"\bvi\b", r"\bvår", r"\bdin\b", r"\bditt\b", r"\bnaš", r"\bvaš", r"\bbiz",
    r"\bsiz", r"\bмы\b", r"\bваш", r"\bнаш", r"\bми\b", r"\bтвой", r"\bσας\b", r"\bμας\b",
    r"\bkami\b", r"\banda\b", r"\bni\b", r"\bvia\b", r"ください", r"하세요", r"您", r"我们",
    r"我們",
)  # fmt: skip
# What stands before the names of the writers.
BYLINE = _words("""
    by | written by | reported by | author | authors | von | autor | autorin | text | por | par |
    de | di | a cura di | per | door | af | av | autora | auteur | autore | kirjoittaja | napsal |
    írta | yazan | автор | от | του | της | بقلم | كتب | نویسنده | מאת | 文 | 글 | 作者 | 記者 |
    记者 | penulis | oleh | tekst | szerző | de la | od | autoro | correspondent
""")
# What opens the line under a picture, before a colon or in brackets.
CAPTION = _words("""
    photo | photos | image | picture | file photo | pictured | caption | graphic | map | foto |
    fotos | bild | bilder | archivbild | symbolbild | grafik | karte | imagen | imagem | imatge |
    imaxe | fotografía | fotografia | immagine | image d'archives | photo d'archives | légende |
    didascalia | pie de foto | legenda | zdjęcie | fot | kuva | kép | fotoğraf | фото | снимка |
    φωτογραφία | صورة | عکس | تصویر | צילום | 写真 | 사진 | 图 | 图片 | 圖 | 照片 | bildo
""")
