"""Words of page furniture in languages of Eastern Europe and the Middle East. Data, no logic."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "ru": {
        "section": """
            главная главное новости лента политика экономика бизнес финансы общество происшествия
            криминал спорт культура мнения мнение колумнисты колонки блог* регионы наука технологии
            здоровье медицина образование путешествия туризм погода пробки афиша авто недвижимость
            вакансии объявления гороскоп* кроссворд* рецепты фоторепортажи фотогалере* видео
            подкаст* радио телепрограмма спецпроекты архив магазин контакты реквизиты о_проекте
            о_редакции об_издании рекламодател* справка карта_сайта доступность слабовидящ*
            конфиденциальност* пользовательское_соглашение рубрик* разделы темы теги метки
            категории вы_здесь прессцентр
        """,
        "action": """
            поделиться поделись поделитесь отправить переслать распечатать печать версия_для_печати
            сохранить закладк* избранное скопировать скопировано ссылк* слушать послушать
            воспроизвести скачать скачайте войти вход регистрация зарегистрироваться авторизаци*
            авторизоваться авторизуйтесь логин пароль поиск меню закрыть следующая предыдущая
            наверх показать_ещё показать_еще загрузить_ещё загрузить_еще показать_все смотреть_все
            все_новости развернуть свернуть увеличить комментировать прокомментировать
            оставить_комментарий добавить_комментарий ответить нравится лайк* выбрать_язык шрифт
            редактировать править пожаловаться вконтакте одноклассники телеграм вотсап фейсбук
            твиттер ютуб дзен rutube перейти_к_содержанию перейти_к_основному
        """,
        "offer": """
            рассылк* подписк* подпишитесь подписывайтесь подписаться подписчик* подпишись бесплатно
            пробн* в_месяц куки cookie cookies согласие персональных_данных настройки
            конфиденциальности приложени* реклама рекламы рекламодателям партнёрск* партнерск*
            спонсор* пожертвован* поддержите поддержать_нас донат* все_права авторские_права
            правообладател* копирайт перепечатк* цитировани* гиперссылк*
            при_использовании_материалов использование_материалов учредитель издатель редакция
            редакции редакцией главный_редактор свидетельство_о_регистрации сетевое_издание фс77
            опечатк* нашли_ошибку нашли_опечатку ctrl enter сообщите_нам пишите_нам присылайте
            комментарии читателей читатели модератор* модераци* обратная_связь javascript браузер*
            наш_канал наш_телеграм уведомлени* электронной_почты электронная_почта просмотров
            прочтений email бета_версия канал_в_telegram канал_в_телеграм
        """,
        "pointer": """
            читайте читать подробнее читайте_также читайте_ещё смотрите_также смотри_также
            ещё_по_теме по_теме материалы_по_теме сюжет* похожие другие_новости самое_читаемое
            популярное обсуждаемое рекомендуем выбор_редакции ранее_по_теме предыстория досье
            архивный предыдущая_статья следующая_статья предыдущая_запись следующая_запись
            инфографик* интерактив* фоторепортаж галерея трансляция хроника разбор объясняем гид
            вопросы_и_ответы что_известно что_нужно_знать вы_могли_пропустить не_пропустите
            может_заинтересовать топ последние_новости новости_партнеров новости_партнёров
            спецпроект лонгрид* карточки читать_далее
        """,
    },
    "uk": {
        "section": """
            головна головне новини стрічка політика економіка бізнес фінанси суспільство події
            кримінал спорт культура думки думка колонки погляди блог* регіони світ наука технології
            здоров освіта подорожі туризм погода афіша авто нерухомість вакансії оголошення
            гороскоп* кросворд* рецепти фотогалере* фото відео подкаст* радіо телепрограма
            спецпроєкти спецпроекти розслідування архів крамниця магазин контакти про_нас
            про_проєкт про_проект про_редакцію пресцентр рекламодавц* довідка мапа_сайту
            карта_сайту доступність конфіденційн* правила_користування угода_користувача рубрик*
            розділи теми теги позначки категорії ви_тут
        """,
        "action": """
            поділитися поділитись поділіться поділись надіслати переслати друк друкувати
            роздрукувати версія_для_друку зберегти закладк* обране скопіювати скопійовано посилання
            слухати послухати відтворити завантажити завантажте увійти вхід реєстрація
            зареєструватися авторизаці* авторизуватися авторизуйтесь логін пароль пошук шукати меню
            закрити наступна попередня нагору показати_ще завантажити_ще показати_все дивитися_всі
            усі_новини всі_новини розгорнути згорнути збільшити коментувати прокоментувати
            залишити_коментар додати_коментар відповісти подобається вподоба* лайк* обрати_мову
            шрифт редагувати поскаржитися телеграм вайбер фейсбук твіттер інстаграм ютуб
            перейти_до_вмісту перейти_до_основного
        """,
        "offer": """
            розсилк* підписк* передплат* підпишіться підписуйтесь підписуйтеся підписатися
            підписатись підписник* підпишись безкоштовно безплатно на_місяць куки файли_cookie
            згода персональних_даних налаштування застосун* додаток реклама реклами партнерськ*
            спонсор* пожертв* донат* підтримайте підтримати_нас стати_патроном усі_права всі_права
            авторські_права правовласник* передрук* цитуванн* гіперпосиланн*
            використання_матеріалів використанні_матеріалів видавець редакція редакції редакцією
            головний_редактор свідоцтво_про ідентифікатор_медіа помилку помітили_помилку
            знайшли_помилку виділіть повідомте пишіть_нам надсилайте коментарі читачів читачі
            листи_читачів модератор* модераці* зворотний_зв опитуванн* браузер* наш_канал
            наш_телеграм сповіщенн* електронної_пошти електронна_пошта переглядів прочитань
            бета_версія email
        """,
        "pointer": """
            читайте читати докладніше детальніше читайте_також читайте_ще дивіться_також
            дивись_також також_за_темою більше_за_темою за_темою матеріали_за_темою пов_язані схожі
            інші_новини найпопулярніше найчитаніше популярне обговорюване рекомендуємо
            вибір_редакції раніше_за_темою передісторія досьє сюжет добірк* попередня_стаття
            наступна_стаття попередній_запис наступний_запис попередній_випуск інфографік*
            інтерактив* фоторепортаж галерея трансляція наживо хроніка розбір пояснюємо пояснення
            гід запитання_та_відповіді що_відомо що_треба_знати не_пропустіть вас_може_зацікавити
            може_зацікавити останні_новини новини_партнерів спецпроєкт лонгрід* дивіться слухайте
            читати_далі
        """,
    },
    "bg": {
        "section": """
            начало начална новини политика икономика бизнес финанси общество криминално спорт
            култура мнения мнение коментари анализи интервюта блогове регионални регион свят наука
            технологии здраве образование пътешествия туризъм пътна_обстановка афиш автомобили
            имоти хороскоп* кръстословиц* рецепти галерия галерии снимки видео подкаст* радио
            телевизия предавания емисии архив магазин контакти контакт за_медията за_сайта реклама
            рекламодател* общи_условия условия_за_ползване поверителност достъпност карта_на_сайта
            рубрик* раздели теми тагове етикети категории вие_сте_тук възпоменания некролози
            любопитно шоу лайфстайл малки_обяви прогноза_за_времето
        """,
        "action": """
            споделете споделяне споделяния препрати разпечатай принтирай отпечатай печат отметк*
            любими копирай копиране линк чуй слушай пусни изтегли свали вход влез влезте
            регистрация регистрирай регистрирайте изход парола потребител търсене търси търсачка
            меню затвори следваща предишна нагоре към_съдържанието към_началото премини_към
            покажи_още виж_още зареди_още виж_всички покажи_всички всички_новини разгърни увеличи
            коментирай добави_коментар напиши_коментар отговори харесай харесва последвай
            последвайте избери_език размер_на_текста шрифт редактирай докладвай фейсбук туитър
            инстаграм ютюб вайбър телеграм споделете_във сподели_във_facebook сподели_линк
            изпратете_на
        """,
        "offer": """
            бюлетин* абонамент* абонирай* абонат* безплатно безплатен пробен бисквитк* cookies
            лични_данни настройки политика_за_поверителност приложение мобилното_приложение реклама
            реклами рекламно спонсор* платено_съдържание дарете дарение дарения подкрепете
            подкрепи_ни авторски_права авторско_право всички_права запазени препечатван*
            възпроизвежд* използването_на_материали издател редакция редакцията редакционн*
            отговорен_редактор главен_редактор грешка открихте_грешка сигнализирай* пишете_ни
            изпратете_ни коментара читатели читателите модератор* модериран* бета обратна_връзка
            анкет* javascript браузър* канала_ни известия нотификаци* имейл електронна_поща
            прегледа прочитания прочетена видяна_от гласувай
        """,
        "pointer": """
            прочети прочетете още_по_темата по_темата прочети_още прочетете_още вижте_още виж_също
            вижте_също прочети_също прочетете_също четете_още чети_още четете_също свързани_статии
            свързани_новини свързани подобни подобни_статии други_новини популярни препоръчваме
            препоръчани избор_на_редактора избрано предишна_новина следваща_новина предишна_статия
            следваща_статия предистория досие поредица рубрика епизод* инфографик* интерактив*
            фоторазказ фотогалерия вижте гледайте чуйте гледай на_живо хроника обяснител*
            пътеводител въпроси_и_отговори какво_знаем какво_трябва_да_знаем не_пропускайте
            може_да_харесате може_да_ви_интересува последни_новини ключови_думи четени четените
            коментирани
        """,
    },
    "mk": {
        "section": """
            почетна насловна вести најнови економија бизнис општество хроника спорт култура мислења
            колумни колумна ставови интервјуа блогови регион наука технологија здравје образование
            патувања туризам временска_прогноза сообраќај сцена магазин автомобили недвижности
            огласи вработување хороскоп* крстозбор* рецепти галерија фотографии видео подкаст*
            радио телевизија емисии програма архива продавница контакт импресум за_порталот
            маркетинг огласувај* политика_на_приватност приватност услови_за_користење
            правила_на_користење пристапност мапа_на_сајтот рубрик* теми тагови ознаки категории
            забава култ
        """,
        "action": """
            споделете споделување испрати препрати испечати печати зачувај омилени копирај линк
            слушај слушни пушти преземи симни најава најави најавете_се регистрација регистрирај
            регистрирајте одјава лозинка корисничко пребарај пребарување барај затвори следна
            претходна најгоре кон_содржината прикажи_повеќе види_повеќе вчитај_повеќе прикажи_сите
            види_ги_сите сите_вести прошири зголеми коментирај остави_коментар додади_коментар
            напиши_коментар одговори ми_се_допаѓа следи_нè следете_не следете_нè избери_јазик
            големина_на_текст уреди пријави фејсбук твитер инстаграм јутјуб вибер
            сподели_на_facebook сподели_линк главно_мени
        """,
        "offer": """
            билтен* претплат* претплатете_се зачленете бесплатно бесплатна пробен месечно колачињ*
            cookies согласност лични_податоци поставки политика_на_приватност апликациј* реклама
            реклами рекламирај* спонзор* донирај* донаци* поддржете_нè поддржете_не авторски_права
            сите_права права_се_задржани задржани преземањ* преземање_на текстот_е репродукциј*
            издавач редакциј* главен_уредник одговорен_уредник уредник грешка пријави_грешка
            исправк* пишете_ни контактирајте јавете_ни коментари читатели читателите модератор*
            модерира* бета повратн* анкет* javascript прелистувач* известувањ* нотификаци*
            електронска_пошта прегледи прегледано објавено_од маркетинг вашата_е-пошта
            е-маил_адреса
        """,
        "pointer": """
            прочитајте прочитај прочитај_повеќе прочитајте_повеќе прочитајте_и прочитај_и
            прочитај_уште прочитајте_уште видете_и видете_повеќе погледнете_и поврзани
            поврзани_вести поврзани_статии поврзано слични слични_вести слични_статии други_вести
            останати_вести најчитани најчитано најпопуларно популарно препорачано препорачуваме
            избор_на_уредникот претходна_вест следна_вест претходна_статија следна_статија
            претходен_напис следен_напис позадина досие серијал фељтон инфографик* интерактив*
            фотогалерија погледнете погледни слушнете гледајте во_живо објаснувач* водич
            прашања_и_одговори што_знаеме што_треба_да_знаете не_пропуштајте можеби_ве_интересира
            ве_интересира последни_вести најнови_вести опширно повеќе_на
        """,
    },
    "sr": {
        "section": """
            почетна насловна вести најновије политика економија бизнис друштво хроника спорт
            култура ставови колумне колумна коментари мишљења интервјуи блог блогови регион локал
            наука технологија здравље образовање путовања туризам временска_прогноза саобраћај
            забава магазин аутомобили некретнине огласи послови читуље хороскоп* укрштен* рецепти
            галерија галерије фото видео подкаст* радио телевизија емисије архива продавница
            контакт импресум о_нама маркетинг редакција оглашавањ* политика_приватности приватност
            услови_коришћења правила_коришћења приступачност мапа_сајта рубрик* теме тагови ознаке
            категорије ви_сте_овде početna naslovna vesti najnovije politika ekonomija biznis
            društvo hronika sport kultura stavovi kolumne kolumna komentari mišljenja intervjui
            blog blogovi region lokal nauka tehnologija zdravlje obrazovanje putovanja turizam
            vremenska_prognoza saobraćaj zabava magazin automobili nekretnine oglasi poslovi
            čitulje horoskop* ukršten* recepti galerija galerije foto video podkast* radio
            televizija emisije arhiva prodavnica kontakt impresum o_nama marketing redakcija
            oglašavanj* politika_privatnosti privatnost uslovi_korišćenja pravila_korišćenja
            pristupačnost mapa_sajta rubrik* teme tagovi oznake kategorije vi_ste_ovde
        """,
        "action": """
            подели поделите пошаљи проследи одштампај штампај сачувај омиљено копирај линк слушај
            послушај пусти преузми пријава пријави пријавите_се региструј* регистрација одјава
            лозинка корисничко претрага претражи затвори следећа претходна врх_стране пређи_на
            прикажи_још прикажи_више учитај_још погледај_све прикажи_све све_вести прошири увећај
            коментариши оставите_коментар оставите_одговор пошаљи_коментар пошаљите_коментар
            додај_коментар одговори свиђа_ми_се запрати пратите_нас изабери_језик ћирилица латиница
            величина_слова уреди фејсбук твитер инстаграм јутјуб вајбер главни_мени повратак_на_врх
            иди_на_врх podeli podelite pošalji prosledi odštampaj štampaj sačuvaj omiljeno kopiraj
            link slušaj poslušaj pusti preuzmi prijava prijavi prijavite_se registruj* registracija
            odjava lozinka korisničko pretraga pretraži zatvori sledeća prethodna napred vrh_strane
            pređi_na prikaži_još prikaži_više učitaj_još pogledaj_sve prikaži_sve sve_vesti proširi
            uvećaj komentariši ostavite_komentar ostavite_odgovor pošalji_komentar
            pošaljite_komentar dodaj_komentar odgovori sviđa_mi_se zaprati pratite_nas
            izaberi_jezik ćirilica latinica veličina_slova uredi fejsbuk tviter instagram jutjub
            vajber glavni_meni povratak_na_vrh idi_na_vrh
        """,
        "offer": """
            билтен* њузлетер* претплат* претплатите_се бесплатно бесплатна пробни месечно колачић*
            cookies сагласност личних_података подешавања политика_приватности апликациј* оглас
            реклама рекламе рекламирање спонзор* донирај* донациј* подржите_нас подржите
            ауторска_права сва_права права_задржана задржана преузимањ* преношењ* репродукциј*
            издавач редакциј* главни_уредник одговорни_уредник грешк* уочили_сте пријавите_грешку
            исправк* пишите_нам јавите_нам пошаљите_нам коментари коментара читалаца читаоци
            читаоцима модератор* модерациј* бета повратн* анкет* javascript прегледач* претраживач*
            обавештењ* нотификациј* имејл електронска_пошта прегледа прегледано ставове_редакције
            bilten* njuzleter* pretplat* pretplatite_se besplatno besplatna probni mesečno kolačić*
            saglasnost ličnih_podataka podešavanja politika_privatnosti aplikacij* oglas reklama
            reklame reklamiranje sponzor* doniraj* donacij* podržite_nas podržite autorska_prava
            sva_prava prava_zadržana zadržana preuzimanj* prenošenj* reprodukcij* izdavač redakcij*
            glavni_urednik odgovorni_urednik grešk* uočili_ste prijavite_grešku ispravk* pišite_nam
            javite_nam pošaljite_nam komentari komentara čitalaca čitaoci čitaocima moderator*
            moderacij* beta povratn* anket* pregledač* pretraživač* obaveštenj* notifikacij* imejl
            elektronska_pošta pregleda pregledano stavove_redakcije
        """,
        "pointer": """
            прочитајте прочитај опширније прочитајте_и прочитајте_још прочитај_још прочитајте_више
            прочитајте_такође погледајте_и погледајте_још види_још видети_још више_о_теми
            повезане_вести повезано повезани_чланци слични_чланци остале_вести друге_вести
            најчитаније најчитанији најновије_вести најкоментарисаније популарно препоручујемо
            препоручено избор_уредника претходни_чланак следећи_чланак претходна_вест следећа_вест
            претходни_текст следећи_текст позадина досије фељтон серијал инфографик* интерактив*
            фотогалерија погледајте послушајте гледајте уживо преглед_дана објашњењ* водич
            питања_и_одговори шта_знамо шта_треба_да_знате не_пропустите можда_вас_занима
            можда_ће_вас_занимати pročitajte pročitaj opširnije pročitajte_i pročitajte_još
            pročitaj_još pročitajte_više pročitajte_takođe pogledajte_i pogledajte_još vidi_još
            videti_još više_o_temi povezane_vesti povezano povezani_članci slični_članci
            ostale_vesti druge_vesti najčitanije najčitaniji najnovije_vesti najkomentarisanije
            popularno preporučujemo preporučeno izbor_urednika prethodni_članak sledeći_članak
            prethodna_vest sledeća_vest prethodni_tekst sledeći_tekst pozadina dosije feljton
            serijal infografik* interaktiv* fotogalerija pogledajte poslušajte gledajte uživo
            pregled_dana objašnjenj* vodič pitanja_i_odgovori šta_znamo šta_treba_da_znate
            ne_propustite možda_vas_zanima možda_će_vas_zanimati
        """,
    },
    "hr": {
        "section": """
            naslovna naslovnica početna vijesti najnovije politika gospodarstvo ekonomija biznis
            društvo hrvatska_i_svijet crna_kronika kronika sport kultura mišljenja kolumne kolumna
            komentari stavovi intervju intervjui blog blogovi regija lokalno županije svijet
            znanost tehnologija zdravlje obrazovanje putovanja turizam vremenska_prognoza prognoza
            promet zabava lifestyle magazin automobili nekretnine oglasi oglasnik poslovi osmrtnice
            horoskop* križaljk* recepti galerija galerije fotogalerija podcasti multimedija radio
            televizija emisije raspored arhiva trgovina webshop kontakt kontakti impressum impresum
            o_nama marketing oglašavanj* uvjeti_korištenja pravila_privatnosti zaštita_privatnosti
            privatnost pristupačnost izjava_o_pristupačnosti mapa_weba karta_weba rubrik* teme
            tagovi oznake kategorije nalazite_se
        """,
        "action": """
            podijeli podijelite dijeli pošalji pošaljite proslijedi ispiši ispis isprintaj printaj
            spremi spremljeno omiljeno kopiraj kopirajte poveznic* link slušaj poslušaj pokreni
            preuzmi prijava prijavi prijavite_se registriraj* registracija odjava lozink*
            korisničko pretraga pretraži pretraživanje tražilica izbornik zatvori sljedeća
            prethodna vrh_stranice skoči_na preskoči prikaži_još prikaži_više učitaj_još
            pogledaj_sve prikaži_sve sve_vijesti proširi povećaj komentiraj ostavite_komentar
            dodaj_komentar napiši_komentar odgovori sviđa_mi_se zaprati pratite_nas odaberi_jezik
            odaberite_jezik veličina_teksta uredi glavni_izbornik povratak_na_vrh idi_na_vrh
        """,
        "offer": """
            newsletter* bilten* pretplat* pretplatite_se pretplatnik* besplatno probni mjesečno
            kolačić* cookies pristanak osobnih_podataka postavke pravila_privatnosti aplikacij*
            oglas promo sponzor* plaćeni_sadržaj donirajte donacij* podržite_nas podržite
            autorska_prava sva_prava prava_pridržana pridržana prenošenj* preuzimanj* reprodukcij*
            nakladnik izdavač redakcij* uredništv* glavni_urednik odgovorni_urednik pogrešk*
            uočili_ste prijavite_pogrešku prijavi_pogrešku ispravak pišite_nam javite_nam
            pošaljite_nam komentara čitatelji čitatelja čitateljima moderator* moderiran* beta
            povratn* anket* javascript preglednik* obavijesti obavještavanj* notifikacij*
            elektroničke_pošte pregleda pregledano pročitano email e-mail_adres e-mail_adresa
            vašu_e-poštu
        """,
        "pointer": """
            pročitajte pročitaj opširnije pročitajte_i pročitaj_i pročitajte_još pročitaj_još
            pročitaj_više pročitajte_više pogledajte_i pogledajte_još pogledaj_i vidi_još vidi_više
            više_o_temi vezane_vijesti vezani_članci povezane_vijesti povezani_članci povezano
            slični_članci ostale_vijesti najčitanije najčitaniji najkomentiranije popularno
            izdvojeno izdvajamo preporučujemo preporučeno izbor_urednika prethodni_članak
            sljedeći_članak prethodna_objava sljedeća_objava pozadina dosje feljton serijal
            infografik* interaktiv* pogledajte poslušajte gledajte uživo iz_minute_u_minutu
            objašnjenj* vodič pitanja_i_odgovori što_znamo što_trebate_znati ne_propustite
            možda_vas_zanima možda_će_vas_zanimati iz_rubrike najnovije_vijesti ključne_riječi
        """,
    },
    "bs": {
        "section": """
            naslovna početna vijesti najnovije politika ekonomija privreda biznis društvo
            crna_hronika hronika sport kultura mišljenja kolumne kolumna komentari stavovi intervju
            intervjui blog blogovi regija lokalno kantoni svijet nauka tehnologija zdravlje
            obrazovanje putovanja turizam vremenska_prognoza saobraćaj zabava lifestyle magazin
            automobili nekretnine oglasi poslovi konkursi smrtovnice osmrtnice horoskop* ukrštenic*
            recepti galerija fotogalerija foto podcasti multimedija radio televizija emisije arhiva
            prodavnica kontakt impressum impresum o_nama marketing oglašavanj* uslovi_korištenja
            pravila_korištenja politika_privatnosti privatnost pristupačnost mapa_sajta
            mapa_stranice rubrik* teme tagovi oznake kategorije
        """,
        "action": """
            podijeli podijelite dijeli pošalji pošaljite proslijedi isprintaj printaj odštampaj
            štampaj sačuvaj spremi omiljeno kopiraj link slušaj poslušaj pokreni preuzmi prijava
            prijavi prijavite_se registruj* registriraj* registracija odjava lozink* šifra
            korisničko pretraga pretraži zatvori sljedeća prethodna preskoči prikaži_još
            prikaži_više učitaj_još pogledaj_sve prikaži_sve sve_vijesti proširi uvećaj komentariši
            komentiraj ostavite_komentar ostavi_komentar dodaj_komentar napiši_komentar odgovori
            sviđa_mi_se zaprati pratite_nas odaberi_jezik izaberi_jezik veličina_teksta uredi
            glavni_meni povratak_na_vrh
        """,
        "offer": """
            newsletter* bilten* pretplat* pretplatite_se pretplatnik* besplatno probni mjesečno
            kolačić* cookies saglasnost pristanak ličnih_podataka postavke politika_privatnosti
            aplikacij* oglas reklama reklame promo sponzor* plaćeni_sadržaj donirajte donacij*
            podržite_nas podržite autorska_prava sva_prava prava_zadržana prava_pridržana zadržana
            prenošenj* preuzimanj* reprodukcij* izdavač redakcij* glavni_urednik odgovorni_urednik
            grešk* uočili_ste prijavite_grešku prijavi_grešku ispravk* pišite_nam javite_nam
            pošaljite_nam komentara čitaoci čitalaca čitaocima moderator* moderacij* beta povratn*
            anket* javascript preglednik* pretraživač* obavještenj* notifikacij* elektronska_pošta
            pregleda pregledano lična_mišljenja stavove_redakcije email e-mail_adresa
        """,
        "pointer": """
            pročitajte pročitaj opširnije detaljnije pročitajte_i pročitaj_i pročitajte_još
            pročitaj_još pročitaj_više pogledajte_i pogledajte_još pogledaj_još vidi_još vidi_više
            više_o_temi povezane_vijesti vezane_vijesti povezani_članci povezano slični_članci
            ostale_vijesti najčitanije najčitaniji najkomentarisanije popularno izdvajamo
            preporučujemo preporučeno izbor_urednika prethodni_članak sljedeći_članak
            prethodna_vijest sljedeća_vijest pozadina dosje feljton serijal infografik* interaktiv*
            pogledajte poslušajte gledajte uživo objašnjenj* vodič pitanja_i_odgovori šta_znamo
            šta_trebate_znati ne_propustite možda_vas_zanima možda_će_vas_zanimati iz_rubrike
            najnovije_vijesti ključne_riječi
        """,
    },
    "sl": {
        "section": """
            domov naslovnica novice aktualno najnovejše politika gospodarstvo posel družba kronika
            črna_kronika šport kultura mnenja mnenje kolumne kolumna komentarji pogledi intervjuji
            blogi regije regija lokalno znanost tehnologija zdravje izobraževanje potovanja turizem
            promet zabava scena magazin avtomobilizem avto nepremičnine mali_oglasi zaposlitev
            zaposlitve osmrtnice horoskop* križank* recepti galerija galerije fotogalerija podkast*
            multimedija radio televizija oddaje spored arhiv trgovina kontakt kontakti kolofon
            kdo_smo o_podjetju uredništvo oglaševanj* pogoji_uporabe splošni_pogoji
            varstvo_osebnih_podatkov zasebnost dostopnost izjava_o_dostopnosti kazalo_strani
            zemljevid_strani rubrik* teme oznake značke kategorije nahajate_se vremenska_napoved
            vremenska_slika
        """,
        "action": """
            delite pošlji pošljite posreduj natisni tiskanje shrani shranjeno priljubljene zaznamek
            kopiraj povezav* poslušaj predvajaj prenesi prijava prijavi prijavite_se prijavi_se
            registriraj* registracija odjava geslo uporabniško iskanje išči iskalnik poišči zapri
            naslednja naslednji_prispevek prejšnja prejšnji_prispevek skoči_na preskoči pojdi_na
            prikaži_več pokaži_več naloži_več prikaži_vse poglej_vse vse_novice razširi povečaj
            komentiraj dodaj_komentar oddaj_komentar napiši_komentar odgovori všečkaj všeč_mi_je
            sledite_nam izberi_jezik izberite_jezik velikost_pisave velikost_besedila uredi
            nazaj_na_vrh glavni_meni deli_na_facebooku skok_na_vsebino
        """,
        "offer": """
            novičnik* naročnin* naročnik* naročite_se naroči_se brezplačno poskusni na_mesec
            mesečno piškotk* cookies soglasje privolitev osebnih_podatkov nastavitve
            politika_zasebnosti aplikacij* oglas oglasno_sporočilo oglasi sponzor* promocijsk*
            donirajte donacij* podprite podprite_nas avtorske_pravice vse_pravice pravice_pridržane
            pridržane razmnoževanj* ponatis* izdajatelj založnik uredništv* odgovorni_urednik
            odgovorna_urednica glavni_urednik napak* opazili_ste prijavi_napako popravek pišite_nam
            sporočite_nam javite_nam pošljite_nam komentarjev bralci bralcev pisma_bralcev
            moderator* moderiran* beta povratn* anket* javascript brskalnik* obvestila obveščanj*
            elektronski_naslov ogledov prebrano email na_e-novice e-poštni_naslov vaš_e-naslov
            elektronska_pošta
        """,
        "pointer": """
            preberite preberi preberite_tudi preberi_tudi preberite_še preberi_še preberite_več
            preberi_več berite_tudi beri_dalje več_o_tem več_na_to_temo na_to_temo poglejte_tudi
            glej_tudi oglejte_si oglejte_si_še sorodni_članki sorodne_novice sorodne_vsebine
            sorodno povezani_članki povezane_novice povezane_vsebine podobni_članki druge_novice
            najbolj_brano najbolj_brani najbolj_komentirano priljubljeno priporočamo priporočeno
            izbor_urednika izpostavljeno prejšnji_članek naslednji_članek ozadje ozadja dosje
            feljton infografik* interaktiv* fotoreportaž* poglejte poslušajte prisluhnite v_živo
            pojasnjujemo vodnik vprašanja_in_odgovori kaj_vemo kaj_morate_vedeti ne_spreglejte
            ne_zamudite morda_vas_zanima zadnje_novice ključne_besede v_žarišču
        """,
    },
    "ka": {
        "section": """
            მთავარი ახალი_ამბები სიახლეები პოლიტიკა ეკონომიკა ბიზნესი საზოგადოება სამართალი
            კონფლიქტები სპორტი კულტურა მოსაზრება მოსაზრებები კომენტარი ბლოგი ბლოგები ინტერვიუ
            ანალიტიკა რეგიონები რეგიონი მსოფლიო მეცნიერება ტექნოლოგიები ჯანმრთელობა განათლება
            მოგზაურობა ტურიზმი ამინდი შოუბიზნესი გართობა ავტო უძრავი_ქონება ვაკანსი* განცხადებები
            ჰოროსკოპ* კროსვორდ* რეცეპტ* ვიდეო ვიდეოები ფოტო ფოტოგალერეა გალერეა პოდკასტ* მულტიმედია
            რადიო ტელევიზია გადაცემები პროგრამები არქივი მაღაზია კონტაქტი დაგვიკავშირდი*
            ჩვენ_შესახებ ჩვენს_შესახებ გუნდი დახმარება კონფიდენციალურობ* წესები_და_პირობები
            მოხმარების_წესები საიტის_რუკა რუბრიკ* თემები თეგები ტეგები კატეგორიები პირდაპირი_ეთერი
        """,
        "action": """
            გაზიარება გააზიარე* გაუზიარე* გაუგზავნე* ბეჭდვა ამობეჭდ* დაბეჭდვა შენახვა შეინახე*
            რჩეულები კოპირება დააკოპირე* ბმული ბმულის ლინკი მოსმენა მოუსმინე* გადმოწერ* ჩამოტვირთ*
            შესვლა გასვლა ავტორიზაცი* რეგისტრაცი* დარეგისტრირდი* პაროლი ძიება ძებნა მოძებნე* მენიუ
            დახურვა დახურე შემდეგი_გვერდი წინა_გვერდი უკან_დაბრუნება მეტის_ნახვა მეტის_ჩვენება
            ყველას_ნახვა ყველა_სიახლე სრულად გაადიდე* დაკომენტარება კომენტარის_დამატება
            დატოვე_კომენტარი დაწერე_კომენტარი უპასუხე მოიწონე* მოწონება გამოგვყევი* ენის_არჩევა
            აირჩიეთ_ენა რედაქტირება ფეისბუქი ტვიტერი ინსტაგრამი იუთუბი ტელეგრამი
        """,
        "offer": """
            გამოიწერე* გამოწერ* ხელმომწერ* უფასო უფასოდ თვეში ქუქი* cookies პერსონალურ_მონაცემთა
            პარამეტრ* კონფიდენციალურობის_პოლიტიკა აპლიკაცი* რეკლამ* სპონსორ* შემოწირულ* შემოგვწირე*
            დაგვეხმარე* მხარი_დაგვიჭირეთ საავტორო_უფლებ* ყველა_უფლება უფლება_დაცულია გადაბეჭდვ*
            მასალების_გამოყენება მასალის_გამოყენება გამომცემ* რედაქცი* მთავარი_რედაქტორი შეცდომ*
            აღმოაჩინეთ_შეცდომა შესწორებ* მოგვწერე* შეგვატყობინე* გამოგვიგზავნე* კომენტარები
            მკითხველ* მოდერაცი* მოდერატორ* უკუკავშირ* გამოკითხვ* ბრაუზერ* ჯავასკრიპტ* შეტყობინებ*
            ელფოსტ* ელ._ფოსტა ელექტრონული_ფოსტა ნახვა ნანახია წაკითხულია ბეტა ელ-ფოსტის_მისამართი
        """,
        "pointer": """
            წაიკითხეთ წაიკითხე ასევე_წაიკითხეთ წაიკითხეთ_ასევე ასევე_იხილეთ იხილეთ_ასევე იხილეთ
            იხილე ამავე_თემაზე მსგავსი_სიახლეები მსგავსი_სტატიები დაკავშირებული_სიახლეები
            დაკავშირებული_სტატიები სხვა_სიახლეები სხვა_ახალი_ამბები პოპულარული ყველაზე_კითხვადი
            კითხვადი რეკომენდებული გირჩევთ რედაქტორის_რჩეული წინა_სტატია შემდეგი_სტატია წინა_სიახლე
            შემდეგი_სიახლე ვრცლად სრულად_ნახვა დაწვრილებით გააგრძელე_კითხვა განაგრძე_კითხვა დოსიე
            ინფოგრაფიკ* ინტერაქტიულ* ფოტორეპორტაჟ* ფოტოამბ* უყურეთ უყურე მოისმინეთ მოუსმინეთ
            გზამკვლევი რა_უნდა_ვიცოდეთ რა_ვიცით არ_გამოტოვოთ შეიძლება_დაგაინტერესოთ ბოლო_სიახლეები
            ბოლო_ამბები საკვანძო_სიტყვები
        """,
    },
    "ar": {
        "section": """
            الرئيسية الصفحة_الرئيسية الأخبار أخبار عاجل السياسة اقتصاد الاقتصاد رياضة الرياضة ثقافة
            الثقافة فنون منوعات آراء الرأي مقالات كتاب_الرأي مدونات محليات حوادث دولي علوم
            تكنولوجيا تقنية صحة سياحة الطقس أحوال_الطقس سيارات عقارات وظائف وفيات إعلانات_مبوبة
            الأبراج الأبراج_اليومية أبراج كلمات_متقاطعة وصفات المطبخ صور الصور فيديو فيديوهات
            الفيديو بودكاست الراديو راديو البرامج جدول_البرامج التلفزيون البث_المباشر بث_مباشر
            الأرشيف أرشيف المتجر النسخة_الورقية اتصل_بنا تواصل_معنا من_نحن عن_الموقع هيئة_التحرير
            فريق_العمل أعلن_معنا أعلن_لدينا الشروط_والأحكام شروط_الاستخدام سياسة_الخصوصية الخصوصية
            إمكانية_الوصول خريطة_الموقع الأسئلة_الشائعة لغات اللغات أقسام الأقسام وسوم الوسوم
            تصنيفات التصنيفات كاريكاتير إنفوجراف ملفات ملفات_خاصة أنت_هنا سياحة_وسفر عربي_ودولي
        """,
        "action": """
            شاركها شاركه مشاركة إرسال طباعة اطبع احفظ المفضلة محفوظات انسخ نسخ_الرابط الرابط
            رابط_المقال استمع استماع تحميل تنزيل حمل_التطبيق تسجيل_الدخول تسجيل_الخروج تسجيل_دخول
            إنشاء_حساب سجل_الآن كلمة_المرور اسم_المستخدم البحث ابحث القائمة إغلاق أغلق التالي
            الصفحة_التالية الصفحة_السابقة رجوع عودة_إلى_الأعلى إلى_الأعلى أعلى_الصفحة تخطي تخطى
            عرض_المزيد عرض_الكل شاهد_الكل تحميل_المزيد تكبير تصغير حجم_الخط أضف_تعليق أضف_تعليقا
            اترك_تعليقا إضافة_تعليق أعجبني تابعنا تابعونا اختر_اللغة تعديل تحرير_المقالة إبلاغ
            فيسبوك فيس_بوك تويتر انستغرام إنستغرام انستجرام يوتيوب واتساب واتس_آب تلغرام تيليجرام
            تليجرام لينكدإن شارك_المقال شارك_الخبر شارك_على شارك_القصة شارك_هذا أرسل_إلى_صديق
            انتقل_إلى_المحتوى
        """,
        "offer": """
            النشرة_البريدية نشرتنا النشرة_الإخبارية النشرات_البريدية اشترك اشتركوا الاشتراك اشتراك
            اشتراكك المشتركين مجانا مجانًا مجاناً تجريبي شهريا ملفات_تعريف_الارتباط تعريف_الارتباط
            الكوكيز كوكيز أوافق إعدادات الإعدادات سياسة_الخصوصية تطبيقنا التطبيق إعلان إعلانات
            الإعلانات محتوى_مدفوع محتوى_ممول برعاية تبرع تبرعوا ادعمنا ادعمونا حقوق_النشر
            حقوق_الطبع جميع_الحقوق محفوظة الحقوق_محفوظة إعادة_النشر الناشر رئيس_التحرير
            إدارة_التحرير المسؤول_عن_التحرير أبلغ_عن_خطأ أبلغنا تصحيح راسلنا راسلونا اكتب_إلينا
            أرسل_لنا تعليق تعليقات التعليقات القراء بريد_القراء رسائل_القراء تعبر_عن_رأي
            لا_تعبر_بالضرورة نسخة_تجريبية آراؤكم ملاحظاتك استطلاع استبيان جافاسكريبت جافا_سكريبت
            المتصفح متصفح قناتنا إشعارات الإشعارات تنبيهات بريدك بريدك_الإلكتروني البريد_الإلكتروني
            مشاهدات عدد_المشاهدات عدد_القراءات مشاهدة قراءة تطبيق_الجوال
        """,
        "pointer": """
            اقرأ اقرأوا اقرؤوا اقرأ_أيضا اقرأ_أيضًا اقرأ_ايضا إقرأ إقرأ_أيضا طالع_أيضا اقرأ_المزيد
            قراءة_المزيد شاهد_أيضا شاهد_أيضًا انظر_أيضا انظر_أيضًا طالع مواضيع_ذات_صلة ذات_صلة
            أخبار_ذات_صلة مقالات_ذات_صلة أخبار_متعلقة مواضيع_متعلقة موضوعات_متعلقة موضوعات_ذات_صلة
            مقالات_مشابهة مشابهة أخبار_أخرى مقالات_أخرى المزيد_من المزيد_حول الأكثر_قراءة
            الأكثر_مشاهدة الأكثر_تعليقا الأكثر_شعبية الأكثر_تداولا الأكثر_شيوعا نرشح_لك نوصي
            موصى_به اخترنا_لك اخترنا_لكم قد_يهمك قد_يعجبك قد_يهمكم ننصح_بقراءة اختيارات_المحرر
            المقال_السابق المقال_التالي الخبر_السابق الخبر_التالي المقالة_السابقة المقالة_التالية
            الموضوع_السابق الموضوع_التالي ملف_خاص إنفوغراف إنفوغرافيك انفوجرافيك تفاعلي معرض_صور
            ألبوم بالفيديو بالصور استمعوا تغطية_مباشرة لحظة_بلحظة سؤال_وجواب ماذا_نعرف ما_نعرفه
            لا_تفوت فاتك آخر_الأخبار أحدث_الأخبار أبرز_الأخبار كلمات_مفتاحية كلمات_دلالية
            الكلمات_المفتاحية شاهد_الفيديو شاهد_بالفيديو للمزيد
        """,
    },
    "fa": {
        "section": """
            صفحه_نخست صفحه_اصلی اخبار خبرها تازه_ترین تازه‌ترین_خبرها اقتصاد بورس حوادث ورزشی ورزش
            هنر فرهنگ_و_هنر یادداشت دیدگاه وبلاگ استان_ها بین_الملل دانش فناوری علم_و_فناوری سلامت
            گردشگری وضعیت_آب_و_هوا هواشناسی ترافیک خودرو املاک آگهی نیازمندی* تسلیت فال_روز
            فال_حافظ طالع_بینی جدول آشپزی عکس ویدئو ویدیو پادکست رادیو تلویزیون برنامه_ها چندرسانه
            پخش_زنده آرشیو بایگانی فروشگاه روزنامه نسخه_چاپی تماس_با_ما ارتباط_با_ما درباره_ما
            درباره‌ی_ما تبلیغات همکاران شرایط_استفاده قوانین_و_مقررات حریم_خصوصی دسترسی_پذیری
            نقشه_سایت راهنما پرسش‌های_متداول سوالات_متداول پیوندها موضوعات سرویس_ها برچسب دسته_بندی
            شما_اینجا ایران_و_جهان ویژه_نامه آب_و_هوا فرصت_های_شغلی
        """,
        "action": """
            اشتراک_گذاری به_اشتراک_بگذارید به_اشتراک_بگذار همرسانی همخوان ارسال ارسال_به_دوستان
            بفرستید چاپ پرینت نسخه_قابل_چاپ ذخیره نشان_کردن علاقه_مندی کپی کپی_لینک کپی_شد لینک
            لینک_کوتاه پیوند گوش_کنید گوش_دهید بشنوید پخش دانلود بارگیری ورود_به_سایت وارد_شوید
            ثبت_نام عضویت نام_کاربری رمز_عبور گذرواژه جستجو جستجوی جست_و_جو فهرست بستن ببندید بعدی
            قبلی صفحه_بعد صفحه_قبل بازگشت_به بالای_صفحه پرش_به نمایش_بیشتر نمایش_همه مشاهده_همه
            مشاهده_بیشتر همه_خبرها بزرگنمایی اندازه_متن نظر_دهید ارسال_نظر نظر_خود ثبت_نظر پسندیدم
            لایک دنبال_کنید انتخاب_زبان ویرایش گزارش_خطا فیسبوک فیس_بوک توییتر توئیتر اینستاگرام
            یوتیوب واتساپ تلگرام ایتا سروش آپارات لینکدین جست جستجوی_پیشرفته منوی_اصلی منوی
        """,
        "offer": """
            خبرنامه اشتراک مشترک_شوید مشترکین مشترکان عضو_شوید رایگان آزمایشی کوکی تنظیمات
            حریم_خصوصی_شما اپلیکیشن برنامه_موبایل تبلیغ پیام_بازرگانی رپورتاژ اسپانسر حمایت_مالی
            حمایت_کنید کپی_رایت کلیه_حقوق تمامی_حقوق تمام_حقوق همه_حقوق محفوظ_است حقوق_مادی_و_معنوی
            بازنشر استفاده_از_مطالب ذکر_منبع با_ذکر_منبع بلامانع صاحب_امتیاز مدیرمسئول مدیر_مسئول
            سردبیر تحریریه اشتباه_تایپی اصلاحیه بنویسید به_ما_بگویید با_ما_در_میان نظرات نظر_شما
            نظر_کاربران دیدگاه_شما خوانندگان مخاطبان منتشر_نخواهد_شد منتشر_نمی_شود منتشر_نمی‌شود
            نسخه_آزمایشی بازخورد نظرسنجی جاوااسکریپت جاوا_اسکریپت مرورگر کانال_ما کانال_تلگرام
            ایمیل پست_الکترونیک پست_الکترونیکی رایانامه بازدید تعداد_بازدید کد_خبر کدخبر شناسه_خبر
            تاریخ_انتشار
        """,
        "pointer": """
            بخوانید بیشتر_بخوانید همچنین_بخوانید بیشتر_بدانید ادامه_مطلب ادامه_خبر متن_کامل
            اینجا_بخوانید نیز_بخوانید همچنین_ببینید بیشتر_ببینید ببینید اینجا_ببینید مرتبط
            مطالب_مرتبط اخبار_مرتبط خبرهای_مرتبط اخبار_مرتبط_با مقالات_مرتبط مطالب_مشابه دیگر_خبرها
            سایر_اخبار اخبار_دیگر پربازدید پربازدیدترین پربیننده پربحث پربحث_ترین پرمخاطب محبوب
            پیشنهاد_سردبیر پیشنهاد_ما توصیه_شده برگزیده گزیده خبر_قبلی خبر_بعدی مطلب_قبلی مطلب_بعدی
            نوشته_قبلی نوشته_بعدی پیشینه پس_زمینه مجموعه_مطالب بخش_قبلی شماره_قبلی نمودار
            اینفوگرافی اینفوگرافیک اینفوگراف گالری گزارش_تصویری تصویری تماشا_کنید بشنوید
            لحظه_به_لحظه گزارش_زنده راهنمای پرسش_و_پاسخ آنچه_باید_بدانید آنچه_می‌دانیم از_دست_ندهید
            شاید_از_دست آخرین_اخبار آخرین_خبرها جدیدترین کلیدواژه کلید_واژه‌ها کلمات_کلیدی
            بیننده_ترین
        """,
    },
    "ps": {
        "section": """
            کورپاڼه کور_پاڼه لومړی_مخ لومړۍ_پاڼه خبرونه تازه_خبرونه نړیوال_خبرونه اقتصاد سوداګري
            ټولنه سپورټ لوبې کلتور فرهنګ ادبیات هنر نظرونه لیدلوری بلاګ بلاګونه ساینس ټکنالوژي
            ټیکنالوژي روغتیا ښوونه_او_روزنه د_هوا_حالات دندې کاري_فرصتونه اعلانونه عکسونه انځورونه
            ویډیو ویډیوګانې ویډیوې پوډکاسټ پاډکاسټ راډیو تلویزیون خپرونې پروګرامونه ژوندۍ_خپرونه
            ژوندۍ_بڼه څو_رسنیز آرشیف ارشیف پلورنځی له_موږ_سره_اړیکه زموږ_سره_اړیکه اړیکه_ونیسئ
            زموږ_په_اړه زموږ_په_هکله د_کارونې_شرایط محرمیت د_محرمیت_تګلاره سایټ_نقشه ژبې موضوعات
            ټګونه کټګورۍ
        """,
        "action": """
            شریک_کړئ شریکول ولېږئ ولیږئ چاپ پرینټ خوندي_کړئ کاپي لینک واورئ غوږ_ونیسئ ډاونلوډ
            ډانلوډ ننوتل ننوځئ داخل_شئ راجسټر نوم_لیکنه نوملیکنه پټنوم پاسورډ کارن_نوم لټون پلټئ
            ولټوئ مینو غورنۍ وتړئ بل_مخ راتلونکی_مخ مخکینی_مخ پورته_لاړ_شئ منځپانګې_ته اصلي_متن_ته
            نور_وښایه نور_وګورئ ټول_وګورئ ټول_خبرونه تبصره_وکړئ تبصره_ولیکئ ځواب_ورکړئ خوښ_کړئ لایک
            تعقیب_کړئ ژبه_وټاکئ سمول فیسبوک فېسبوک ټویټر ټوېټر انسټاګرام یوټیوب واټساپ واټس_اپ
            ټلیګرام ټېلېګرام
        """,
        "offer": """
            خبرپاڼه خبرلیک برېښنالیک بریښنالیک ایمیل ګډون_وکړئ سبسکرایب وړیا آزمایښتي کوکي کوکیز
            تنظیمات امستنې اپلیکیشن اپلېکېشن اعلانات سوداګریز_اعلان سپانسر بسپنه مرسته_راسره
            ملاتړ_مو_وکړئ کاپي_رایټ ټول_حقوق حقوق_خوندي حقونه_خوندي د_چاپ_حق بیا_خپرول خپروونکی
            خپرندوی مسوول_مدیر مسئول_مدیر کتنپلاوی اډیټر تېروتنه سمونه راته_ولیکئ موږ_ته_ولیکئ
            راسره_شریک ستاسو_نظر تبصرې لوستونکي لوستونکو آزمایښتي_بڼه نظرپوښتنه جاواسکریپټ براوزر
            یوټیوب_چینل خبرتیاوې کتل_شوی لیدل_شوی
        """,
        "pointer": """
            ولولئ دا_هم_ولولئ نور_ولولئ همدارنګه_ولولئ بشپړ_متن دلته_ولولئ دا_هم_وګورئ وګورئ
            نور_دلته اړوند_خبرونه اړوند_مطالب اړوندې_لیکنې ورته_خبرونه ورته_لیکنې نور_خبرونه
            نورې_لیکنې ډېر_لوستل_شوي ډېرې_لوستل_شوې ډېر_کتل_شوي مشهورې وړاندیز_شوي د_مدیر_غوره
            مخکینی_خبر راتلونکی_خبر مخکینۍ_لیکنه راتلونکې_لیکنه شالید لړۍ انفوګرافیک انفوګراف
            انځوریز انځوریز_راپور ویډیو_وګورئ شېبه_په_شېبه لارښود پوښتنې_او_ځوابونه باید_پرې_پوه_شئ
            له_لاسه_مه_ورکوئ ښايي_خوښ_مو وروستي_خبرونه کلیدي_ویي
        """,
    },
    "ur": {
        "section": """
            صفحۂ_اول صفحہ_اول سرورق ہوم خبریں تازہ_ترین معیشت کاروبار کھیل کرکٹ ثقافت فن_فنکار
            انٹرٹینمنٹ شوبز آرا اداریہ کالم کالمز کالم_نگار بلاگ بلاگز علاقائی بین_الاقوامی
            عالمی_خبریں سائنس ٹیکنالوجی صحت سیاحت موسم ٹریفک نوکریاں ملازمتیں جائیداد اشتہارات
            زائچہ معمے ترکیبیں پکوان تصاویر تصویریں گیلری ویڈیو ویڈیوز پوڈکاسٹ ریڈیو ٹی_وی پروگرامز
            ملٹی_میڈیا لائیو آرکائیو دکان ای_پیپر رابطہ_کریں ہم_سے_رابطہ ہمارے_بارے ہمارے_متعلق
            شرائط_و_ضوابط استعمال_کی_شرائط پرائیویسی پرائیویسی_پالیسی رازداری رسائی سائٹ_میپ
            سائٹ_کا_نقشہ عمومی_سوالات زبانیں موضوعات عنوانات زمرہ_جات ٹیگز براہ_راست_نشریات
        """,
        "action": """
            شیئر شئیر شیئر_کریں بانٹیں بھیجیں ارسال_کریں پرنٹ پرنٹ_کریں محفوظ_کریں بک_مارک پسندیدہ
            کاپی کاپی_کریں لنک لنک_کاپی سنیں سنیے سنئے چلائیں ڈاؤن_لوڈ ڈاؤنلوڈ لاگ_اِن لاگ_ان
            لاگ_آؤٹ سائن_ان سائن_اپ داخل_ہوں رجسٹر رجسٹریشن اکاؤنٹ_بنائیں پاس_ورڈ تلاش_کریں سرچ
            مینو مینیو بند_کریں اگلا پچھلا اگلا_صفحہ پچھلا_صفحہ واپس_جائیں اوپر_جائیں نیویگیشن_پر
            مواد_پر_جائیں سکِپ چھوڑ_کر_آگے مزید_دکھائیں سب_دیکھیں تمام_دیکھیں مزید_لوڈ تمام_خبریں
            بڑا_کریں تبصرہ_کریں اپنا_تبصرہ تبصرہ_لکھیں جواب_دیں لائک لائیک فالو فالو_کریں
            زبان_منتخب زبان_کا_انتخاب ترمیم رپورٹ_کریں فیس_بک فیسبک ٹوئٹر ٹویٹر انسٹاگرام یوٹیوب
            یو_ٹیوب واٹس_ایپ وٹس_ایپ ٹیلی_گرام سرچ_کریں
        """,
        "offer": """
            نیوز_لیٹر نیوزلیٹر سبسکرائب سبسکرپشن سبسکرائبر* مفت ماہانہ آزمائشی کوکی کوکیز رضامندی
            ترتیبات سیٹنگز پرائیویسی_پالیسی ایپ ایپلیکیشن موبائل_ایپ اشتہار اشتہار_کے_بعد اسپانسر
            سپانسر عطیہ عطیات ہماری_مدد کاپی_رائٹ کاپی_رائٹس جملہ_حقوق تمام_حقوق حقوق_محفوظ
            حقوق_بحق دوبارہ_شائع ناشر پبلشر ایڈیٹر ادارتی ادارے_کا_متفق متفق_ہونا_ضروری غلطی
            غلطی_کی_نشاندہی تصحیح ہمیں_لکھیں ہمیں_بتائیں آپ_کی_رائے تبصرہ تبصرے تبصروں قارئین قاری
            مراسلات فیڈ_بیک سروے جاوا_سکرپٹ جاوا_اسکرپٹ براؤزر چینل_کو ہمارا_چینل نوٹیفکیشن
            نوٹیفیکیشن نوٹیفکیشنز ای_میل ویوز بیرونی_لنکس ذمہ_دار_نہیں ای-میل_ایڈریس
        """,
        "pointer": """
            پڑھیں پڑھیے پڑھئے یہ_بھی_پڑھیں یہ_بھی_پڑھیے یہ_بھی_پڑھئے مزید_پڑھیں مزید_پڑھیے
            مزید_پڑھئے مزید_خبریں یہ_بھی_دیکھیں یہ_بھی_دیکھیے مزید_دیکھیں دیکھیں دیکھیے دیکھئے
            متعلقہ_خبریں متعلقہ_مضامین اسی_بارے_میں اسی_موضوع ملتی_جلتی دیگر_خبریں سب_سے_زیادہ_پڑھی
            زیادہ_پڑھی_جانے سب_سے_زیادہ_دیکھی مقبول مقبول_ترین تجویز_کردہ سفارش_کردہ
            ایڈیٹر_کا_انتخاب مدیر_کا_انتخاب پچھلی_خبر اگلی_خبر پچھلی_پوسٹ اگلی_پوسٹ پچھلا_مضمون
            اگلا_مضمون گزشتہ_مضمون خصوصی_رپورٹ خصوصی_ضمیمہ سلسلہ_وار قسط انفوگرافک انفو_گرافک
            انٹرایکٹو تصویری تصاویر_میں ویڈیو_دیکھیں لائیو_اپڈیٹس لمحہ_بہ_لمحہ سوال_و_جواب
            آپ_کو_کیا_جاننا ہم_کیا_جانتے مت_چھوڑیں شاید_آپ تازہ_ترین_خبریں اہم_خبریں کلیدی_الفاظ
        """,
    },
    "he": {
        "section": """
            דף_הבית עמוד_הבית דף_ראשי חדשות מבזקים פוליטיקה כלכלה צרכנות עסקים פלילים ספורט כדורגל
            תרבות בידור דעות טורים פרשנות בלוגים בלוג מקומונים מדע טכנולוגיה דיגיטל בריאות חינוך
            תיירות נופש מזג_האוויר מזג_אוויר רכב נדל דרושים לוח_דרושים מודעות מודעות_אבל הורוסקופ
            הורוסקופים תשבץ תשבצים תשחץ מתכונים גלריות גלריה וידאו וידיאו סרטונים פודקאסט פודקאסטים
            הסכתים רדיו טלוויזיה לוח_שידורים שידור_חי מגזין מוסף מוספים ארכיון חנות עיתון_דיגיטלי
            צור_קשר צרו_קשר יצירת_קשר אודות אודותינו מי_אנחנו הצוות פרסמו_אצלנו פרסם_אצלנו
            תנאי_שימוש תקנון מדיניות_פרטיות פרטיות נגישות הצהרת_נגישות מפת_האתר שאלות_נפוצות שפות
            נושאים מדורים תגיות תגים קטגוריות עמוד_ראשי חדשות_העולם חדשות_בארץ
        """,
        "action": """
            שתף שתפו שיתוף שיתופים הדפס הדפסה הדפסת_כתבה גרסת_הדפסה שמור רשימת_קריאה מועדפים העתק
            העתקת_קישור קישור האזן האזינו להאזנה נגן הורד הורידו התחבר התחברו התחברות להתחברות
            הירשם הירשמו הרשמה להרשמה התנתק סיסמה סיסמא שם_משתמש חיפוש חפש חפשו תפריט לעמוד_הבא
            לעמוד_הקודם חזור ראש_העמוד דלג דילוג_לתוכן דלג_לתוכן לתוכן_העיקרי הצג_עוד הצג_הכל
            הראה_עוד טען_עוד לכל_הכתבות לכל_החדשות הגדלת_טקסט גודל_טקסט הגב הגיבו הוסף_תגובה
            הוספת_תגובה כתוב_תגובה כתבו_תגובה אהבתי לייק עקבו_אחרינו עקוב עקבו בחר_שפה ערוך עריכה
            דווח פייסבוק טוויטר אינסטגרם יוטיוב וואטסאפ ווטסאפ טלגרם טיקטוק לינקדאין כניסה_לאתר
            כניסת_משתמשים חזרה_למעלה חזרה_לעמוד לעמוד_הראשי
        """,
        "offer": """
            ניוזלטר ניוזלטרים הניוזלטר דיוור עדכונים_במייל מנוי מנויים למנויים מינוי חינם בחינם
            לחודש עוגיות קובצי_cookie קוקיז הגדרות מדיניות_הפרטיות אפליקציה אפליקציית האפליקציה
            פרסומת פרסומות מודעה ממומן תוכן_ממומן תוכן_שיווקי חסות בחסות תרומה תרמו תמכו_בנו
            זכויות_יוצרים כל_הזכויות שמורות הזכויות_שמורות שימוש_לפי_סעיף מכבדים_זכויות העתקה
            אין_להעתיק עורך_ראשי מערכת_האתר מצאתם_טעות טעות_בכתבה תיקון_טעות כתבו_לנו ספרו_לנו
            שלחו_לנו דווחו_לנו תגובות לתגובות הקוראים הגולשים גולשים מכתבים_למערכת בטא משוב
            סקר_שביעות javascript דפדפן הדפדפן ערוץ_הטלגרם לערוץ_שלנו התראות הודעות_פוש דוא
            דואר_אלקטרוני כתובת_מייל אימייל צפיות צפיות_בכתבה תקופת_ניסיון הצטרפו_אלינו
            הצטרפו_לערוץ אני_מאשר פניה_למערכת
        """,
        "pointer": """
            קראו קראו_גם קרא_גם קראו_עוד קרא_עוד קראו_בהרחבה לקריאה_נוספת לקריאת להמשך_קריאה
            המשך_קריאה המשיכו_לקרוא לכתבה_המלאה לסיפור_המלא לידיעה_המלאה ראו_גם ראה_גם ראו_עוד
            עוד_בנושא עוד_באותו_נושא עוד_כתבות עוד_חדשות כתבות_נוספות כתבות_קשורות כתבות_אחרונות
            מאמרים_קשורים מאמרים_נוספים פוסטים_קשורים ידיעות_נוספות הנקראות_ביותר הנצפות_ביותר
            הכי_נקראות הכי_נצפים נצפים פופולרי פופולריים מומלץ מומלצים מומלצות מומלצת בחירת_העורכים
            בחירת_העורך אולי_יעניין_אותך אולי_יעניין_אתכם עשוי_לעניין יעניין_אתכם לכתבה_הבאה
            לכתבה_הקודמת הכתבה_הבאה הכתבה_הקודמת לפוסט_הבא הפוסט_הקודם הפוסט_הבא אינפוגרפיקה
            אינטראקטיבי צפו צפו_בוידאו לצפייה האזנה_לפרק דיווח_חי עדכונים_שוטפים מדריך
            שאלות_ותשובות כל_מה_שצריך_לדעת מה_שצריך_לדעת מה_ידוע אל_תפספסו אולי_פספסתם פספסתם
            מילות_מפתח
        """,
    },
}
