"""What sites say to their readers, in many languages. Data, no logic."""

from __future__ import annotations

from translate.clean.cues import words

# Whole lines that are labels of advertising and buttons.
ALONE = words("""
    advertisement | skip advertisement | anzeige | werbung | publicidad | publicité |
    publicidade | pubblicità | publicitat | advertentie | reklama | reklam | annonse | annons |
    annonce | mainos | реклама |
    διαφήμιση | إعلان | پیام بازرگانی | פרסומת | विज्ञापन | iklan | 広告 | 광고 | 广告 | 廣告 |
    reklamo | sponsored | sponsored content | loading | please wait | close | accept all | accept |
    alle akzeptieren | ok | schließen | aceptar | cerrar | tout accepter | accepter | accetta |
    aceitar | acceptar | accepteren | for immediate release | press release | pressemitteilung |
    communiqué de presse | nota de prensa | share | share this | share article | tweet | print |
    copy link | teilen | drucken | merken | kommentieren | partager | imprimer | envoyer |
    compartir | comentar | guardar | comparteix | partilhar | compartilhar | condividi | stampa |
    salva | delen | udostępnij | sdílet | del | dela | jaa | поделиться | поділитися | paylaş |
    مشاركة | シェア | 공유 | 공유하기 | 分享 | comments | kommentare | commentaires | comentarios |
    comentaris | comentários | commenti | reacties | komentarze | комментарии | коментарі |
    yorumlar | 댓글 | 评论
""")
# Phrases that nobody writes but a site to its reader, where the line is short or has two.
# Rights:
_RIGHTS = (
    r"\ball rights reserved", r"\balle rechte vorbehalten", r"\btous droits réservés",
    r"\btodos los derechos reservados", r"\btots els drets reservats",
    r"\btodos os (?:direitos|dereitos) reservados", r"\btutti i diritti riservati",
    r"\balle rechten voorbehouden", r"\bwszelkie prawa zastrzeżone", r"\bvšechna práva vyhrazena",
    r"\bvšetky práva vyhradené", r"\bminden jog fenntartva", r"\btoate drepturile rezervate",
    r"\bmed ensamrätt", r"\balle rettigheder forbeholdes", r"\bkaikki oikeudet pidätetään",
    r"\bsva prava pridržana", r"\btüm hakları saklıdır", r"\bвсе права защищены",
    r"\bусі права захищен", r"\bвсички права запазени", r"\bсите права се задржани",
    r"\bμε επιφύλαξη παντός", r"\bجميع الحقوق محفوظة", r"\bتمامی حقوق .{0,20}محفوظ",
    r"\bכל הזכויות שמורות", r"\bसर्वाधिकार सुरक्षित", r"\bhak cipta dilindungi",
    r"\bĉiuj rajtoj rezerv", r"無断転載", r"무단 ?전재", r"版[权權]所有",
    r"未[经經](?:许可|許可|授权|授權)",
    r"\bnachdruck verboten", r"\breproduction interdite", r"\bprohibida la reproducción",
    r"\briproduzione riservata", r"\bproibida a reprodução",
)  # fmt: skip
# How long it takes to read, and who may:
_READING = (
    r"\bmin(?:ute)?s? read\b", r"(?:^reading time\b|\breading time\s?[:：]?\s?\d)",
    r"(?:^lese(?:zeit|dauer)\b|\blese(?:zeit|dauer)\s?[:：]?\s?\d)",
    r"(?:^temps de lectur[ae]\b|\btemps de lectur[ae]\s?[:：]?\s?\d)",
    r"(?:^tiempo de lectura\b|\btiempo de lectura\s?[:：]?\s?\d)",
    r"(?:^tempo d[ei] le(?:itura|ctura|ttura)\b|\btempo d[ei] le(?:itura|ctura|ttura)\s?:?\s?\d)",
    r"(?:^leestijd\b|\bleestijd\s?[:：]?\s?\d)",
    r"(?:^czas czytania\b|\bczas czytania\s?[:：]?\s?\d)",
    r"(?:^doba čtení\b|\bdoba čtení\s?[:：]?\s?\d)",
    r"(?:^время чтения\b|\bвремя чтения\s?[:：]?\s?\d)",
    r"(?:^час читання\b|\bчас читання\s?[:：]?\s?\d)",
    r"(?:^okuma süresi\b|\bokuma süresi\s?[:：]?\s?\d)", r"\b(?:only for|for) subscribers",
    r"\bsubscribers only", r"\b(?:nur (?:für )?|können nur )abonnenten", r"\bréservé aux abonnés",
    r"\b(?:s[oó]lo|exclusivo) para suscriptores", r"\bnomés per a subscriptors",
    r"\b(?:exclusivo|só) para assinantes", r"\briservat\w agli abbonati", r"\balleen voor abonnees",
    r"\btylko dla (?:prenumeratorów|subskrybentów)", r"\bpro předplatitele",
    r"\bтолько для подписчиков", r"\bللمشتركين فقط", r"有料会員", r"구독자 전용",
    r"\b(?:your|all your) free articles",
)  # fmt: skip
_COOKIES = (
    r"\bwe use cookies", r"\b(?:our|this|the) (?:web)?(?:site|page)s?\b.{0,40}\bcookies",
    r"\buse of cookies", r"\baccept (?:all )?cookies",
    r"\b(?:our|your|see the) (?:cookie|privacy) (?:policy|settings|rules|notice)",
    r"\b(?:verwende|nutz|setz|akzeptier|einsatz).{0,40}cookies",
    r"\bcookies.{0,40}(?:akzeptier|verwende|zustimm)", r"\butilis\w+ (?:des|les) cookies",
    r"\ben poursuivant votre navigation", r"\b(?:utiliza|usa)(?:mos)? (?:os |las )?cookies",
    r"\bcookies (?:propias|próprios|propis)", r"\buso de cookies", r"\bsi continúa navegando",
    r"\b(?:servir|utilitzem) galetes", r"\b(?:utilizz|us)iamo (?:i )?cookie",
    r"\bcookie (?:tecnici|di profilazione)", r"\b(?:gebruik\w*|plaatsen) cookies",
    r"\bplik(?:i|ów) cookies?", r"\bciastecz", r"\bsoubory cookies?", r"\bsúbory cookies?",
    r"\bsütiket használ", r"\butiliz\w+ (?:module )?cookie", r"\banvänder (?:cookies|kakor)",
    r"\bbruger cookies", r"\bbruker (?:informasjonskapsler|cookies)", r"\bkäyt\w+ evästeitä",
    r"\bkoristi kolačiće", r"\bфайлы? cookies?", r"\bфайли cookies?", r"\bбисквитки", r"\bçerezler",
    r"\bملفات تعريف الارتباط", r"クッキー(?:（cookie）)?を使用", r"cookies?を使用",
    r"쿠키를 사용", r"使用 ?cookies?", r"隐私政策|隱私(?:政策|權)", r"\bkuketojn",
)  # fmt: skip
# Newsletters, membership, surveys, apps, comments, the site itself:
_OFFERS = (
    r"\btell us what you think\b",
    r"\b(?:new (?:look|design) of (?:our|this)|our new) (?:web)?site\b",
    r"\b(?:web)?site requires javascript\b", r"\byour browser (?:is|does|version|settings)\b",
    r"\b(?:story|article) continues below\b", r"\bmedia playback\b", r"\bexternal linking\b",
    r"\b(?:without advertising|ad-free)\b",
    r"\b(?:have you )?(?:spotted|noticed) an? (?:mistake|error|typo)\b",
    r"\bunseren (?:\w+ )?newsletter\b", r"\bnewsletter (?:abonnieren|bestellen)\b",
    r"\ban unserer umfrage\b", r"\bihre meinung ist uns\b",
    r"\b(?:fehler|tippfehler) (?:entdeckt|gefunden|melden)\b",
    r"\bhat ihnen (?:der|dieser) artikel\b", r"\bnotre newsletter\b",
    r"\bnuestr[oa] (?:boletín|newsletter)\b", r"\bsuscribirse aquí\b",
    r"\b(?:puede|puedes) seguir(?:nos)? .{0,40}(?:facebook|twitter|instagram|whatsapp)",
    r"\bnostre butlletí\b", r"\bnoso boletín\b", r"\bnoss[ao] (?:newsletter|boletim)\b",
    r"\bnostra newsletter\b", r"\bonze nieuwsbrief\b", r"\babone olun\b",
    r"ニュースレター(?:に登録|を購読)", r"メルマガ(?:登録|の登録)",
    r"会員登録(?:が必要|はこちら|して)", r"ログインして(?:続き|ください)", r"フォローして",
    r"뉴스레터를 구독", r"구독(?:하세요|해 ?주|신청)", r"로그인(?:하세요|하시|하면)", r"팔로우하",
    r"[订訂][阅閱]我[们們]", r"[关關]注我[们們]", r"登[录錄](?:后|後)(?:可|查看|阅读|閱讀)",
    r"\b(?:tekst|artikel) gaat verder (?:onder|na)\b",
    r"\b(?:text|artikel|der artikel) (?:geht|wird) .{0,20}\bunter der (?:anzeige|werbung)\b",
    r"\bla suite après (?:la|cette) publicité\b",
    r"\b(?:sigue|continúa) (?:leyendo )?(?:después|debajo) de la publicidad\b",
    r"\bcontinua dopo la pubblicità\b", r"\bcontinua (?:após|depois d)a? publicidade\b",
    r"\bdans votre boîte (?:mail|de réception)\b", r"\ben tu correo\b",
    r"\byour e-?mail address will not be published\b", r"\brequired fields are marked\b",
    r"\bthis page was last (?:edited|modified)\b", r"\bby using this site\b",
    r"\bterms of (?:use|service) and\b", r"\bihre e-mail-adresse wird nicht veröffentlicht\b",
    r"\bvotre adresse e-?mail ne sera pas publiée\b",
    r"\b(?:tu|su) dirección de correo electrónico no será publicada\b", r"\benvie sua notícia\b",
    r"\ba version of this article appear", r"\bil vous reste [\d.,]+ ?%",
    r"\barticle réservé aux abonnés\b", r"\bsie haben noch [\d.,]+ ?%",
    r"加入(?:粉[絲丝][團团]|會員|会员)", r"\bsupporting our journalism\b",
    r"\bconsider making a contribution\b", r"\bнашли (?:опечатку|ошибку)\b", r"\bчитайте нас в\b",
    r"\bзнайшли помилку\b",
)  # fmt: skip
SURE = (*_RIGHTS, *_READING, *_COOKIES, *_OFFERS)
# The same where they begin a line or a clause: elsewhere they tell what somebody does.
START = (
    r"(?:subscribe|sign up|register|join|get)\b.{0,60}\b(?:newsletter|inbox|alerts?|our app)",
    r"(?:subscribe|sign up|register|join)\b.{0,60}\b(?:account|membership|updates)",
    r"(?:donate|subscribe|register|sign (?:in|up)|log in) (?:now|today|here|to (?:read|view))",
    r"(?:download|get) (?:our|the) (?:free )?app", r"turn on (?:\w+ )?notifications",
    r"(?:take|fill in|complete) (?:our|the|this) (?:short )?survey",
    r"(?:send us )?your (?:opinion|feedback|views) (?:can|will|helps?)",
    r"help us (?:to )?(?:improve|make)",
    r"support (?:us|our (?:work|journalism)|(?:independent|local) journalism)",
    r"become a (?:member|supporter|subscriber)",
    r"(?:visit|try|discover|welcome to) (?:the|our) new\b.{0,20}\b(?:web)?site",
    r"(?:take a look at|try) (?:the|our) (?:new )?beta", r"(?:enable|activate) javascript",
    r"(?:view|leave|post|add) (?:a )?comments?", r"(?:follow|find|join|like) us (?:on|at)",
    r"(?:write to|contact|e-?mail) us (?:at|here)",
    r"jetzt (?:anmelden|abonnieren|registrieren|spenden|testen|weiterlesen)", r"abonnieren sie",
    r"bitte aktivieren sie", r"(?:besuchen|testen|entdecken) sie (?:die|unsere) neue",
    r"unterstützen sie (?:uns|unsere)", r"schreiben sie uns", r"folg(?:en sie|t) uns",
    r"kommentar (?:schreiben|verfassen)", r"abonnez-vous", r"inscrivez-vous", r"suivez-nous",
    r"faites un don", r"(?:donnez|dites)-nous", r"activez javascript",
    r"soutenez(?:-nous| notre| la rédaction)",
    r"(?:découvrez|bienvenue sur) (?:le|notre) nouveau site", r"écrivez-nous",
    r"laissez un commentaire", r"suscr[ií]b(?:ete|ase)", r"síguenos", r"danos tu opinión",
    r"ayúdanos a mejorar", r"regístr(?:ate|ese)", r"descarga (?:nuestra|la) app",
    r"haz(?:te)? (?:un donativo|socio)", r"escríb[ae]nos", r"déjanos tu comentario", r"subscriu-te",
    r"subscriviu-vos", r"segueix-nos", r"seguiu-nos", r"registra't", r"subscríb(?:ete|ase)",
    r"séguenos", r"subscreva", r"assine (?:a|o|já|agora)", r"inscreva-se", r"sigam?-nos",
    r"(?:registe|cadastre)-se", r"faça (?:login|um donativo|uma doação)", r"iscriviti",
    r"abbonati (?:ora|a|al|alla|per|subito)", r"registrati (?:ora|per|qui)", r"seguici",
    r"sostienici", r"scrivi(?:ci|teci)", r"(?:schrijf|abonneer|meld) je", r"volg ons",
    r"zapisz się", r"subskrybuj", r"zaloguj się", r"dołącz do nas", r"(?:śledź|obserwuj) nas",
    r"přihlaste se k", r"odebírejte", r"sledujte nás", r"prihláste sa", r"iratkozz\w* fel",
    r"kövess\w* minket", r"abonea?ză-te", r"urmărește-ne", r"prenumerera på", r"anmäl dig",
    r"följ oss", r"tilmeld dig", r"følg os", r"meld deg på", r"tilaa uutiskirje", r"seuraa meitä",
    r"pretplatite se", r"pratite nas", r"prijavite se na", r"abonohuni", r"bültenimize",
    r"bizi takip", r"подпи(?:шитесь|сывайтесь)", r"зарегистрируйтесь",
    r"підпи(?:шіться|суйтес[ья])", r"стежте за нами", r"абонирайте се", r"претплатете се",
    r"εγγραφείτε", r"ακολουθήστε μας", r"اشترك (?:الآن|في (?:نشرت|النشر|قنات|قناة))", r"تابعونا",
    r"הירשמו", r"עקבו אחרינו", r"सब्सक्राइब करें", r"berlangganan", r"ikuti kami", r"jiandikishe",
    r"đăng ký nhận", r"abonu (?:nian|nun|al)", r"sekvu nin", r"(?:schrijf|abonneer|meld) u\b",
    r"(?:deel|dela|del|sdílejte|udostępnij) (?:dit|deze|artikel|artykuł|článek)", r"je m.abonne",
    r"me suscribo", r"ich abonniere", r"s.abonner maintenant", r"mehr erfahren",
    r"en savoir plus sur (?:nos|la)", r"(?:recibe|reciba) en tu correo",
)  # fmt: skip
# What notices are about. Articles are about it, too: it takes words to the reader besides, and a
# place above the article.
SUBJECT = (
    r"\bcookies?\b", r"\bnewsletters?\b", r"\bbeta\b", r"\bjavascript\b", r"\bad ?block",
    r"\bsubscri(?:be|ption)", r"\bsign (?:up|in)\b", r"\blog ?in\b", r"\bfeedback\b", r"\bsurvey\b",
    r"\bprivacy\b", r"\bnotifications?\b", r"\bour (?:app|website|site)\b",
    r"\bnew (?:\w+ )?(?:website|site|design|look)\b", r"\bdownload\b", r"\bdonat(?:e|ion)",
    r"\bsupport (?:us|our)\b", r"\bour journalism\b", r"\bbecome a (?:member|supporter)\b",
    r"\b(?:without advertising|ad-free)\b", r"\bhelp us\b", r"\byour opinion\b",
    r"\bthis (?:page|site|website)\b", r"©", r"\bcopyright\b", r"\bdatenschutz", r"\bumfrage\b",
    r"\babonnier", r"\banmelde[nt]?\b", r"\bunsere[rn]? (?:website|seite|app)\b",
    r"\bneue[nr]? (?:website|webseite|seite)\b", r"\bspende", r"\bs'abonner\b", r"\babonnez",
    r"\binscrivez", r"\blettre d'information\b", r"\bnotre (?:site|application|appli)\b",
    r"\bconfidentialité\b", r"\bnouveau site\b", r"\bfaites un don\b", r"\bsuscr[ií]b",
    r"\bboletín\b", r"\bprivacidad\b", r"\bnuestr[ao] (?:web|sitio|página|app)\b", r"\bregístr",
    r"\bsubscri[uv]", r"\bbutlletí\b", r"\bprivadesa\b", r"\bo noso sitio\b", r"\bsubscríb",
    r"\bassin[ae] (?:a|já|agora)\b", r"\bprivacidade\b", r"\bnosso site\b", r"\biscriviti\b",
    r"\babbonati\b", r"\bnostro sito\b", r"\bnieuwsbrief\b", r"\bonze (?:website|site)\b",
    r"\babonneer", r"\bciastecz", r"\bzapisz się\b", r"\bnewsletter", r"\bprenumerera\b",
    r"\bnyhetsbrev", r"\bnyhedsbrev", r"\bevästei", r"\buutiskirje", r"\bodběr", r"\bkolačić",
    r"\bpretplat", r"\bçerez", r"\bbülten", r"\babone\b", r"\bподпи(?:сывай|шит|ск)",
    r"\bпідпи(?:суй|ш)", r"\bабонирай", r"\bбисквитк", r"\bпретплат", r"\bεγγραφ", r"\bاشترك",
    r"\bملفات تعريف الارتباط", r"\bعضویت", r"\bהירשמו", r"\bसब्सक्राइब", r"\bberlangganan\b",
    r"クッキー", r"ニュースレター", r"ログイン", r"会員登録", r"に登録", r"쿠키", r"뉴스레터",
    r"구독", r"订阅", r"訂閱", r"隐私", r"隱私", r"\bbulteno\b", r"\bkuketo",
    r"\bschreiben sie (?:uns|an)\b", r"\bfehler (?:entdeckt|gefunden|melden)",
    r"\b(?:write to|contact|email) us\b",
    r"\b(?:spotted|found|noticed|see) (?:a|an) (?:mistake|error|typo)\b",
    r"\breport (?:a|an) (?:error|mistake)\b",
    r"\b(?:escríbanos|escríbenos|écrivez-nous|contactez-nous|scriveteci|scrivici|escriu-nos)\b",
    r"\bexternal (?:sites|content|links)\b", r"\bsuscribirse\b",
)  # fmt: skip
# Words that speak to the reader, or for the site.
ADDRESS = (
    r"\byours?\b", r"\byou\b", r"\bus\b", r"\bwe\b", r"\bour\b", r"\bplease\b", r"\bclick\b",
    r"\bvisit\b", r"\btake a look\b", r"\btell us\b", r"\bfollow\b", r"\btry\b", r"\bsign up\b",
    r"\bsubscribe\b", r"\bwir\b", r"\bunsere?[nr]?\b", r"\buns\b", r"\bbitte\b", r"\bdeine?\b",
    r"\bdu\b", r"\babonnieren\b", r"\bvous\b", r"\bvotre\b", r"\bvos\b", r"\bnous\b", r"\bnotre\b",
    r"\bcliquez\b", r"\b(?:abonn|inscriv)ez\b", r"\busted\b", r"\btus?\b", r"\bnuestr[oa]s?\b",
    r"\bnos\b", r"\bhaz\b", r"\butilizamos\b", r"\busamos\b", r"\bsuscr[ií]b\w+",
    r"\bvostr[ea]s?\b", r"\bnostr[ea]s?\b", r"\bteva\b", r"\butilitzem\b", r"\bfem servir\b",
    r"\bsubscriu\b", r"\bvocê\b", r"\bnoss[oa]s?\b", r"\bclique\b", r"\bvoi\b", r"\bnostr[oi]\b",
    r"\btu[oa]\b", r"\butilizziamo\b", r"\busiamo\b", r"\bclicca\b", r"\biscriviti\b", r"\bwij\b",
    r"\bonze?\b", r"\bjouw?\b", r"\buw?\b", r"\bnasz", r"\botrzymuj\b", r"\bdołącz\b",
    r"\bpřihlaste\b", r"\btwój", r"\bvår", r"\bdin\b", r"\bditt\b", r"\bnaš", r"\bvaš", r"\bмы\b",
    r"\bваш", r"\bнаш", r"\bтвой", r"\bσας\b", r"\bμας\b", r"\bkami\b", r"\banda\b", r"ください",
    r"お届け", r"皆様", r"お客様", r"하세요", r"드립니다", r"您", r"我们", r"我們",
    r"(?-i:\bSie\b)", r"(?-i:\bIhre?n?\b)",
)  # fmt: skip
