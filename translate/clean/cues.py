"""The words by which page furniture gives itself away, in many languages. Data, no logic."""

from __future__ import annotations


def words(listed: str) -> tuple[str, ...]:
    """The entries of a list with bars between them; a line end may stand in an entry."""
    return tuple(" ".join(entry.split()) for entry in listed.split("|") if entry.strip())


# Lines that point to another article, as they begin.
READ_ALSO = words("""
    read also | also read | see also | you may also like | you might also like | watch also |
    lesen sie auch | lesen sie mehr | lesen sie hier | lesen sie dazu | lies auch | siehe auch |
    auch interessant | das könnte sie auch interessieren | lire aussi | à lire aussi |
    a lire aussi | lisez aussi | voir aussi | leer también | lea también | lee también | lea más |
    lee más | ver también | véase también | te puede interesar | le puede interesar | llegiu també |
    llegeix també | vegeu també | et pot interessar | le tamén | lea tamén | ver tamén |
    pode interesarche | leia também | ler também | veja também | leggi anche | vedi anche |
    potrebbe interessarti | lees ook | zie ook | czytaj także | czytaj też | zobacz też |
    zobacz także | przeczytaj także | läs också | läs även | læs også | les også | se også |
    lue myös | čtěte také | čítajte tiež | citește și | vezi și | ayrıca okuyun |
    bunları da okuyun | lexo edhe | читайте также | смотрите также | читайте також |
    дивіться також | вижте също | διαβάστε επίσης | δείτε επίσης | اقرأ أيضا | اقرأ أيضاً |
    شاهد أيضا | یہ بھی پڑھیں | קראו גם | यह भी पढ़ें | ये भी पढ़ें | baca juga | lihat juga |
    soma pia | あわせて読みたい | legu ankaŭ | vidu ankaŭ | you may also be interested in |
    you might be interested in | also of interest | what others are reading |
    das interessiert sie vielleicht auch | ces articles peuvent vous intéresser | à voir aussi |
    vous aimerez aussi | también te puede interesar | quizás te interese | també et pot interessar |
    et pot agradar | ti potrebbe interessare | potrebbe interessarti anche | lees ook dit |
    ook interessant | вас может заинтересовать | вас може зацікавити |
    bunlar da ilginizi çekebilir | قد يهمك أيضا
""")
# The same; but headings of an article may begin so, too: a colon, a bar or nothing comes after.
READ_MORE = words("""
    read more | read on | read this | more on this | related | related articles | related stories |
    related content | more stories | don't miss | recommended | most read | more from |
    keep reading | continue reading | further reading | what to read next | learn more |
    mehr zum thema | mehr dazu | mehr lesen | weiterlesen | zum thema | weitere artikel |
    meistgelesen | lire la suite | à lire | sur le même sujet | pour aller plus loin |
    en savoir plus | les plus lus | leer más | más información | noticias relacionadas |
    artículos relacionados | seguir leyendo | lo más leído | llegiu més | llegeix més |
    més informació | notícies relacionades | ler máis | máis información | leia mais | ler mais |
    saiba mais | notícias relacionadas | artigos relacionados | mais lidas | leggi tutto |
    leggi di più | per approfondire | per saperne di più | articoli correlati | i più letti |
    continua a leggere | lees meer | lees verder | gerelateerd | meer over dit onderwerp |
    czytaj więcej | läs mer | læs mere | les mer | lue lisää | přečtěte si | prečítajte si |
    citeste si | citește mai mult | olvassa el | kapcsolódó cikkek | pročitajte i | pročitajte još |
    opširnije | povezane vijesti | preberite tudi | devamını oku | ilgili haberler | lexo më shumë |
    читать далее | по теме | подробнее | материалы по теме | читати далі | прочетете още |
    прочитајте још | прочитајте и | διαβάστε ακόμη | σχετικά άρθρα | اقرأ المزيد | مواضيع ذات صلة |
    بیشتر بخوانید | مطالب مرتبط | مزید پڑھیں | קרא עוד | כתבות נוספות | और पढ़ें | আরও পড়ুন |
    baca selengkapnya | soma zaidi | karanta kuma | xem thêm | đọc thêm | 関連記事 |
    こちらもおすすめ | 続きを読む | 관련기사 | 관련 기사 | 더 보기 | 더 읽기 | 相关阅读 | 延伸阅读 |
    相關閱讀 | 延伸閱讀 | 相关新闻 | 相關新聞 | 推荐阅读 | legu plu | more on this story |
    top stories | most popular | editors' picks | editor's picks | from our archive |
    latest stories | latest news | trending | popular now | mehr aus dem ressort |
    empfohlene artikel | meistgelesene artikel | die neuesten artikel | mehr lesen über |
    mehr lesen zum thema | verwandte artikel | verwandte themen | verwandte inhalte |
    articles liés | nos derniers articles | dans la même rubrique | otras noticias |
    te recomendamos | más sobre este tema | los más leídos | más leídas | mais sobre | leia ainda |
    relacionadas | leggi gli altri articoli | meest gelezen | polecamy | najczęściej czytane |
    powiązane artykuły | související články | nejčtenější | самое читаемое | популярное |
    рекомендуем | популярні новини | en çok okunanlar | الأكثر قراءة | よく読まれている記事 |
    おすすめ記事 | 많이 본 뉴스 | 추천 기사 | 热门文章 | 推荐文章 | 热门新闻 | altre notizie |
    outras notícias | altres notícies | outras novas | leia mais notícias | autres articles |
    weitere meldungen | other news | in other news | more in | noticia relacionada |
    notícia relacionada | article lié
""")
# Words that need a colon after them to open such a line (“Read: …”).
READ = words("""
    read | watch | listen | more | see | lesen | mehr | lire | voir | écouter | leer | ver | lea |
    lee | llegiu | llegir | ler | leia | veja | leggi | guarda | lees | czytaj | zobacz | läs |
    læs | les | lue | čtěte | citește | olvassa | čitajte | oku | okuyun | lexo | читайте | читать |
    смотрите | прочетете | διαβάστε | اقرأ | بخوانید | קראו | पढ़ें | baca | soma | xem | 関連 |
    관련 | 阅读 | legu | vidu | previous post | next post | previous article | next article |
    older post | newer post | vorheriger beitrag | nächster beitrag | article précédent |
    article suivant | entrada anterior | entrada siguiente | artículo anterior |
    artículo siguiente | post anterior | próximo post | articolo precedente | articolo successivo
""")
# What the first page of a site is called.
HOME = words("""
    home | homepage | front page | start | startseite | accueil | à la une | inicio | portada |
    inici | página inicial | início | voorpagina | strona główna | hem | startsida | forside |
    etusivu | domů | úvod | kezdőlap | címlap | acasă | početna | naslovnica | anasayfa |
    ana sayfa | kreu | beranda | главная | головна | начало | почетна | αρχική | الرئيسية | خانه |
    صفحہ اول | ראשי | होम | হোম | ホーム | 홈 | 首页 | 首頁 | hejmo
""")
# What the entries of menus are called: whole lines, in lower case.
MENU = words("""
    home | homepage | start | startseite | inhalt | navigation | metanavigation | menu | menü |
    menú | search | suche | suchen | contact | contact us | kontakt | about | about us | über uns |
    impressum | imprint | datenschutz | privacy | privacy policy | terms | terms of use | agb |
    login | log in | sign in | sign up | register | anmelden | abo | subscribe | newsletter | news |
    world | politics | business | economy | sport | sports | culture | opinion | science |
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
    contatti | notizie | politica | esteri | cronaca | mondo | scienza | salute | meteo | opinioni |
    chi siamo | accedi | abbonati | condividi | stampa | ricerca | zoeken | nieuws | binnenland |
    buitenland | politiek | economie | cultuur | wetenschap | weer | over ons | delen |
    strona główna | szukaj | wiadomości | polityka | gospodarka | świat | kultura | nauka |
    zdrowie | pogoda | hem | sök | nyheter | ekonomi | hjem | forside | søg | søk | nyheder |
    økonomi | etusivu | haku | uutiset | politiikka | talous | kulttuuri | urheilu | domů | hledat |
    zprávy | politika | ekonomika | svět | kezdőlap | keresés | hírek | gazdaság | világ | acasă |
    căutare | știri | početna | naslovnica | pretraga | traži | vijesti | vesti | gospodarstvo |
    svijet | svet | anasayfa | ana sayfa | ara | haberler | siyaset | dünya | spor | kültür |
    iletişim | kreu | kërko | lajme | politikë | beranda | cari | berita | dunia | olahraga |
    главная | поиск | новости | политика | экономика | общество | мир | спорт | культура |
    контакты | о нас | видео | фото | меню | войти | головна | пошук | новини | політика |
    економіка | світ | начало | търсене | икономика | свят | култура | почетна | вести | економија |
    αρχική | αναζήτηση | ειδήσεις | πολιτική | οικονομία | κόσμος | αθλητικά | πολιτισμός |
    επικοινωνία | الرئيسية | بحث | أخبار | سياسة | اقتصاد | العالم | رياضة | ثقافة | اتصل بنا |
    من نحن | خانه | جستجو | اخبار | سیاست | جهان | ورزش | صفحہ اول | خبریں | دنیا | کھیل | ראשי |
    חיפוש | חדשות | כלכלה | ספורט | תרבות | होम | खोज | समाचार | राजनीति | दुनिया | खेल | হোম |
    খবর | খেলা | ホーム | 検索 | ニュース | 政治 | 経済 | 国際 | スポーツ | 文化 | 社会 | 홈 |
    검색 | 뉴스 | 정치 | 경제 | 사회 | 국제 | 스포츠 | 문화 | 首页 | 首頁 | 搜索 | 搜尋 | 新闻 |
    新聞 | 国际 | 國際 | 财经 | 財經 | 体育 | 體育 | 联系我们 | hejmo | serĉi | novaĵoj | enhavo |
    most read | most popular | related topics | trending | españa | france | italia | portugal |
    catalunya | magazin | ressorts | netzwelt | ratgeber | uk | us | europe | asia | africa |
    americas | middle east | australia | entertainment | entertainment & arts | in pictures |
    reality check | have your say | games | sounds | iplayer | today | breaking news | the team |
    press | advertise | accessibility | cookies | cookie policy | cookie settings | feedback |
    store | subscribe now | my account | account | profile | log out | saved | favourites |
    e-paper | epaper | impressum & datenschutz | mediadaten | nach oben | zur startseite |
    leserbriefe | gastbeiträge | mi cuenta | edición impresa | quiénes somos | publicidad |
    política de cookies | mapa web | haut de page | qui sommes-nous | cgu | cgv | nous contacter |
    politique de confidentialité | redazione | pubblicità | torna su | mappa del sito | inloggen |
    net binnen | regio | uitloggen | zoek | video's | foto's | meer | logga in | logg inn |
    log ind | kirjaudu | zaloguj | přihlásit | prihlásiť | bejelentkezés | autentificare | prijava |
    giriş yap | вход | увійти | σύνδεση | تسجيل الدخول | ورود | התחברות | लॉग इन | ログイン |
    로그인 | 登录 | 登入 | identificarse | se connecter | mon compte | direct | en direct |
    en directo | en directe | ao vivo | in diretta | afrique | amériques | moyen-orient |
    asie-pacifique | moyen orient | áfrica | américa | oriente medio | afrika | europa | amerika |
    asien | naher osten | nahost | obituaries | columnists | letters | editorials | crosswords |
    puzzles | recipes | books | film | music | stage | art & design | fashion | food | education |
    society | law | money | property | cities | development | meer over | mehr über | topics |
    tags | contents | table of contents | inhaltsverzeichnis | sommaire | índice | indice |
    sumário | spis treści | obsah | содержание | зміст | 目次 | 目录 | 목차 | secciones |
    suscribirse | seccions | seccións | rubriques | rubriken | sezioni | secções | seções | лента |
    спецпроекты
""")
_NETWORKS = (
    r"(?:facebook|twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|bluesky|mastodon|threads|"
    r"instagram|messenger|xing|vk|e-?mail|mail|courriel|correo|sms|link)"
)
# Whole lines of menus, whatever stands around them, with a free part in them.
MENU_PATTERNS = (
    r"(?:choose|select|pick) (?:from |one of |your )?(?:\d+ )?languages?",
    r"(?:in )?\d+ (?:languages|sprachen|idiomas|langues|lingue|llengües|linguas)",
    r"(?:skip|jump) to (?:\w+ )?(?:content|navigation|search|menu|footer|article|results)",
    r"back to (?:the )?(?:top|home|homepage|overview|article|news|start|results)",
    r"zurück (?:zur|zum) (?:startseite|übersicht|artikel|anfang|seitenanfang)",
    r"volver (?:a|al) (?:la portada|inicio|portada|arriba)|retour (?:à l.accueil|en haut)",
    r"torna (?:su|alla home|all.inizio)|voltar (?:ao topo|ao início|à página inicial)",
    rf"(?:share|post|send|tweet)(?: this)?(?: article| story| page)? (?:on|via|by|to) {_NETWORKS}",
    rf"(?:(?:auf|via|per|bei) {_NETWORKS} )?(?:teilen|empfehlen)(?: (?:auf|via|per) {_NETWORKS})?",
    rf"(?:partager|envoyer|recommander) (?:sur|par|via|à) {_NETWORKS}",
    rf"(?:compartir|enviar|compartilhar|partilhar) (?:en|por|no|na|via|pelo) {_NETWORKS}",
    rf"(?:condividi|invia|comparteix|envia) (?:su|via|per|con|a) {_NETWORKS}",
    rf"(?:deel|delen|del|dela|udostępnij|sdílet|поделиться|поділитися)(?: \w{{1,3}})? {_NETWORKS}",
    r"share this (?:article|story|page|post)|diesen artikel teilen|partager cet article",
    r"compartir (?:esta noticia|este artículo)|condividi questo articolo|deel dit artikel",
    r"(?:direkt )?zum (?:inhalt|hauptinhalt|menü)|suche öffnen|menü öffnen|open (?:menu|search)",
    r"(?:next|previous) (?:article|page|story)",
    r"(?:print|send|save|e-?mail) (?:this )?(?:article|page|story)",
    r"(?:artikel|seite) (?:drucken|teilen|versenden|merken)",
    r"imprimir (?:este|esta|la|el) \w+|imprimer (?:cet|l.)\s?article|stampa (?:questo )?articolo",
    r"(?:page|seite|página|pagina) \d+ (?:of|von|de|di|sur) \d+",
    r"(?:zur|zum) (?:startseite|übersicht|inhalt|seitenanfang|hauptmenü)(?: springen| wechseln)?",
    r"(?:ir|saltar) al (?:contenido|contingut)(?: principal)?",
    r"(?:aller|passer) au contenu(?: principal)?",
    r"(?:vai|passa) al contenuto|(?:ir|pular|saltar) para o conteúdo|ga naar (?:de )?inhoud",
    r"przejdź do treści|přejít na obsah|перейти к (?:содержанию|контенту|основному содержанию)",
    r"返回(?:首页|頂部|顶部)|本文へ(?:移動|ジャンプ)?|본문 ?바로가기|تخط(?:ي|ى) إلى المحتوى",
    r"(?:your|my) (?:account|profile)|all (?:topics|news|stories)",
    r"alle (?:themen|artikel|nachrichten)",
)  # fmt: skip
# What stands before the colon of a line of tags.
TAGS = words("""
    tags | topics | keywords | tagged | filed under | themen | schlagwörter | stichwörter |
    schlagworte | mots-clés | mots clés | thèmes | etiquetas | temas | palabras clave | etiquetes |
    temes | palavras-chave | parole chiave | argomenti | tag | trefwoorden | tagi | ämnen | emner |
    теги | темы | ετικέτες | الوسوم | etiketler | タグ | 태그 | 标签 | 標籤 | etikedoj |
    archivado en | en esta noticia | related topics | more about | mehr zu | arxivat a |
    archivé dans | sur le thème | in questo articolo | onderwerpen | słowa kluczowe | štítky |
    konular | الكلمات المفتاحية | ключевые слова | キーワード | 关键词 | 關鍵詞 | meer over |
    plus sur | sur le même thème | categories | category | posted in | kategorien | kategorie |
    catégories | catégorie | categorías | categoría | categorie | kategori | категории | категорія |
    カテゴリー | 카테고리 | 分类 | 分類
""")
# What stands before the names of the writers.
BYLINE = words("""
    by | written by | reported by | author | authors | von | autor | autorin | text | por | par |
    de | di | a cura di | per | door | af | av | autora | auteur | autore | kirjoittaja | napsal |
    írta | yazan | автор | от | του | της | بقلم | كتب | نویسنده | מאת | 文 | 글 | 作者 | 記者 |
    记者 | penulis | oleh | tekst | szerző | de la | od | autoro | correspondent
""")
# What opens the line under a picture, before a colon or in brackets.
CAPTION = words("""
    photo | photos | image | picture | file photo | pictured | caption | graphic | map | foto |
    fotos | bild | bilder | archivbild | symbolbild | grafik | karte | imagen | imagem | imatge |
    imaxe | fotografía | fotografia | immagine | image d'archives | photo d'archives | légende |
    didascalia | pie de foto | legenda | zdjęcie | fot | kuva | kép | fotoğraf | фото | снимка |
    φωτογραφία | صورة | عکس | تصویر | צילום | 写真 | 사진 | 图 | 图片 | 圖 | 照片 | bildo
""")
