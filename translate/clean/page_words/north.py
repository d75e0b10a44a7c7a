"""Words of page furniture in the north and east of Europe, Turkish, Azerbaijani. Data, no logic."""

from __future__ import annotations

# As case folding leaves them: Greek words end in σ and lose their accents where they were capitals,
# a Turkish or Azerbaijani İ is i with a dot above it. Romanian has both ș, ț and ş, ţ.
WORDS: dict[str, dict[str, str]] = {
    "pl": {
        "section": """
            strona_główna aktualności wiadomości polityka gospodarka biznes finanse
            kultura rozrywka opinie publicystyka felieton felietony lokalne regionalne
            nauka zdrowie podróże turystyka pogoda motoryzacja nieruchomości nekrologi
            ogłoszeni* horoskop* krzyżówk* przepisy_kulinarne archiwum sklep kontakt
            redakcja regulamin* polityka_prywatności deklaracja_dostępności mapa_strony
            mapa_serwisu dla_prasy dla_mediów tagi kategorie tematy na_żywo galeria
            galerie wideo podcasty podkast* program_tv ramówka jesteś_tutaj bip
            biuletyn_informacji_publicznej edukacja
        """,
        "action": """
            udostępnij podziel_się wyślij prześlij poleć drukuj wydrukuj zapisz skopiuj
            kopiuj posłuchaj słuchaj odsłuchaj odtwórz pobierz zaloguj* logowanie
            wyloguj* zarejestruj* rejestracja szukaj wyszukaj wyszukiwar* zamknij
            następna_strona następny_artykuł poprzedni_artykuł poprzednia_strona
            następny_wpis poprzedni_wpis wróć_do powrót_do_góry przejdź_do pomiń
            pokaż_więcej pokaż_wszystkie zobacz_wszystkie rozwiń zwiń powiększ skomentuj
            dodaj_komentarz odpowiedz lubię_to polub obserwuj wybierz_język
            wielkość_tekstu rozmiar_czcionki edytuj kliknij zgłoś
        """,
        "offer": """
            newsletter* subskryp* subskryb* prenumerat* abonament* bezpłatn* za_darmo
            okres_próbny ciasteczk* cookie cookies wyrażam_zgodę ustawienia prywatności
            aplikacj* reklama reklamy reklamow* sponsorowan* materiał_partnera wesprzyj
            wspieraj darowizn* prawa_zastrzeżone wszelkie_prawa prawa_autorskie
            praw_autorskich kopiowanie rozpowszechnianie przedruk* wydawca
            redaktor_naczelny błąd_w_tekście napisz_do_nas listy_do_redakcji komentarz*
            czytelnik* ankiet* skrzynk* adres_e-mail przeglądark* powiadomieni*
            wyświetleń odsłon* formularz*
        """,
        "pointer": """
            czytaj_także czytaj_też czytaj_również czytaj_więcej czytaj_dalej czytaj
            przeczytaj* zobacz_też zobacz_także zobacz_również zobacz_więcej zobacz
            sprawdź więcej_na_ten_temat dowiedz_się powiązane podobne_artykuły
            podobne_wpisy polecane polecamy najczęściej_czytane najpopularniejsze
            najnowsze_wiadomości najnowsze_artykuły wybór_redakcji wcześniej_pisaliśmy
            pisaliśmy_o warto_przeczytać oglądaj obejrzyj wykres infografika poradnik
            relacja_na_żywo nie_przegap może_cię_zainteresować
        """,
    },
    "cs": {
        "section": """
            úvodní_strana hlavní_strana titulní_strana domů zprávy aktuality domácí
            zahraničí politika ekonomika byznys názory komentáře regiony věda zdraví
            cestování počasí doprava vysílání pořady videa podcasty fotogalerie galerie
            smuteční_oznámení volná_místa inzerce inzeráty horoskopy křížovk* recepty
            archiv eshop kontakty tiráž redakce podmínky_užití obchodní_podmínky
            ochrana_osobních_údajů ochrana_soukromí prohlášení_o_přístupnosti
            mapa_stránek nápověda časté_dotazy pro_média tiskové_zprávy štítky rubriky
            rubrika témata kategorie živě nacházíte_se jste_zde úřední_deska bydlení
            krimi
        """,
        "action": """
            sdílet sdílejte odeslat poslat_e-mailem poslat_odkaz vytisknout
            verze_pro_tisk uložit_článek záložky zkopírovat kopírovat přehrát
            poslechnout poslechněte stáhnout stáhněte přihlásit přihlášení odhlásit
            zaregistruj* registrace registrovat hledat vyhledat vyhledávání zavřít
            další_článek předchozí_článek následující_článek další_strana zpět_nahoru
            přeskočit zobrazit skrýt zvětšit komentovat okomentovat přidat_komentář
            vložit_komentář líbí_se sledujte_nás vybrat_jazyk velikost_písma upravit
            editovat rozbalit sbalit nahlásit klikněte zpět_na_hlavní zpět_na_začátek
            přejít_na_obsah přejít_k_obsahu
        """,
        "offer": """
            newsletter* odebírat odebírejte odběr_novinek předplat* zdarma
            zkušební_verze měsíčně cookie cookies nastavení soukromí aplikaci reklama
            reklamy sponzorovan* komerční_sdělení podpořte přispějte darujte
            autorská_práva všechna_práva práva_vyhrazena šíření vydavatel* šéfredaktor*
            odpovědný_redaktor našli_jste_chybu napište_nám komentář* diskuse diskuze
            čtenář* dopisy_čtenářů anketa ankety dotazník* prohlížeč* upozornění
            e-mailovou_adresu schránk* zhlédnutí přečteno osobních_údajů formulář*
            souhlas_se_zpracováním
        """,
        "pointer": """
            čtěte_také čtěte_více čtěte přečtěte číst_dál číst_více více_o_tématu
            více_informací více_zde viz_také související podobné_články mohlo_by_vás
            doporučujeme doporučené nejčtenější nejnovější nejsledovanější výběr_redakce
            další_články starší_články psali_jsme infografika podívejte sledujte
            poslechněte_si zjistěte prohlédněte online_přenos otázky_a_odpovědi
            nenechte_si dozvíte_se
        """,
    },
    "sk": {
        "section": """
            úvodná_stránka hlavná_stránka titulná_strana domov správy aktuality domáce
            zahraničie ekonomika politika biznis názory komentáre regióny zdravie
            cestovanie počasie doprava vysielanie relácie videá podcasty fotogaléria
            galéria galérie smútočné_oznámenia voľné_miesta pracovné_ponuky inzercia
            inzeráty horoskopy krížovk* recepty archív obchodné_podmienky kontakty tiráž
            redakcia podmienky_používania ochrana_osobných_údajov ochrana_súkromia
            vyhlásenie_o_prístupnosti mapa_stránok pomocník časté_otázky pre_médiá
            tlačové_správy štítky rubriky témy kategórie naživo nachádzate_sa
            úradná_tabuľa bývanie kultúra šport
        """,
        "action": """
            zdieľať zdieľajte zdieľaj odoslať poslať_e-mailom poslať_priateľovi vytlačiť
            záložky kopírovať skopírovať prehrať vypočuť vypočujte stiahnuť stiahnite
            prihlásiť prihlásenie odhlásiť zaregistruj* registrácia registrovať hľadať
            vyhľadať vyhľadávanie zatvoriť zavrieť ďalší_článok predchádzajúci_článok
            nasledujúci_článok ďalšia_strana späť_hore preskočiť_na zobraziť skryť
            zväčšiť komentovať pridať_komentár páči_sa sledujte_nás vybrať_jazyk
            veľkosť_písma rozbaliť zbaliť nahlásiť kliknite späť_na_hlavnú
            späť_na_začiatok prejsť_na_obsah
        """,
        "offer": """
            newsletter* odoberať odoberajte odber_noviniek predplat* zadarmo bezplatne
            mesačne cookie cookies nastavenia súkromia aplikáciu reklama reklamy
            sponzorovan* platená_inzercia podporte prispejte darujte autorské_práva
            všetky_práva práva_vyhradené šírenie vydavateľ* šéfredaktor*
            zodpovedný_redaktor našli_ste_chybu napíšte_nám komentár* diskusia čitateľ*
            listy_čitateľov anketa dotazník* prehliadač* upozornenia notifikáci*
            e-mailovú_adresu schránk* prečítané osobných_údajov formulár*
            skúšobné_obdobie súhlas_so_spracovaním
        """,
        "pointer": """
            čítajte_aj čítajte_viac čítajte čítať_ďalej čítať_viac prečítajte
            viac_o_téme viac_informácií viac_tu pozri_aj pozrite súvisiace
            podobné_články mohlo_by_vás odporúčame odporúčané najčítanejšie najnovšie
            najsledovanejšie výber_redakcie ďalšie_články staršie_články písali_sme
            infografika sledujte vypočujte_si zistite online_prenos otázky_a_odpovede
            nenechajte_si dozviete_sa tipy
        """,
    },
    "hu": {
        "section": """
            címlap kezdőlap főoldal nyitólap hírek belföld külföld gazdaság kultúra
            vélemény publicisztika nagyvilág tudomány egészség utazás időjárás
            közlekedés rádió műsorok műsorújság videó videók podcastok galéria
            képgaléria gyászhírek állások állásajánlat* ingatlan apróhirdet* horoszkóp*
            rejtvény* receptek archívum webshop impresszum* rólunk szerkesztőség
            felhasználási_feltételek ászf adatvédelmi_tájékoztató
            adatvédelmi_nyilatkozat akadálymentes* oldaltérkép súgó gyik
            gyakori_kérdések sajtószoba sajtóközlemény* médiaajánlat* címkék rovatok
            témák kategóriák életmód bulvár
        """,
        "action": """
            megosztás megosztom oszd_meg küldés nyomtatás nyomtat könyvjelz*
            link_másolása hallgassa hallgasd meghallgatom lejátszás letöltés letöltöm
            bejelentkez* belépés kilépés kijelentkez* regisztrác* regisztrál* keresés
            kereső menü bezár bezárás következő_cikk előző_cikk következő_oldal
            előző_oldal vissza_a_főoldal vissza_a_tetejére ugrás_a_tartalom lap_tetejére
            mutasd összes_megtekintése megnézem nagyítás hozzászól* kövesse kövess
            kövessen követés nyelvválasztás betűméret szerkesztés kattints kattintson
            elrejtés elfogadom
        """,
        "offer": """
            hírlevél* hírlevel* előfizet* feliratkoz* ingyenes* próbaidőszak* havonta
            süti sütik sütiket cookie cookies beállítások* adatkezelés* adatvédel*
            applikáci* hirdetés* reklám* szponzorált támogatott_tartalom támogass
            támogasson támogatom adomány* szerzői_jog minden_jog_fenntartva
            jogok_fenntartva kiadó felelős_szerkesztő felelős_kiadó főszerkesztő
            utánközl* hibát_talált írjon_nekünk írj_nekünk kommentek kommentel*
            olvasói_level olvasóink moderál* kérdőív* visszajelz* böngésző* értesítések
            értesülj e-mail_cím postafiók* megtekintés*
        """,
        "pointer": """
            olvassa_el olvasd_el olvass_tovább olvassa_tovább tovább_olvas lásd_még
            nézd_meg nézze_meg bővebben részletek kapcsolódó kapcsolódó_cikkek
            hasonló_cikkek ajánljuk ajánlott ajánló legolvasottabb* legnépszerűbb*
            legfrissebb* szerkesztő_ajánl korábban_írtuk korábbi_cikk ez_is_érdekelheti
            érdekelheti háttér sorozatunk dosszié infografika grafikon térkép képek_itt
            elemzés útmutató percről_percre kérdések_és_válaszok tudjon_meg tudj_meg
            ezt_is_olvasta ezt_is_ajánljuk ezeket_is_ajánljuk
        """,
    },
    "ro": {
        "section": """
            prima_pagină pagina_principală știri ştiri știrile ştirile stiri actualitate
            politică economie cultură opinii știință ştiinţă sănătate călătorii turism
            meteo vremea emisiuni program_tv galerie_foto galerii decese anunțuri
            anunţuri mica_publicitate imobiliare cariere horoscop* rețete reţete arhivă
            arhiva contact caseta_redacțională caseta_redacţională caseta_tehnică
            redacția redacţia despre_noi termeni_și_condiții termeni_şi_condiţii
            termenii_și_condițiile termenii_şi_condiţiile politica_de_confidențialitate
            politica_de_confidenţialitate politica_de_cookies harta_site
            întrebări_frecvente comunicate comunicate_de_presă etichete categorii
            subiecte rubrici monden sunteți_aici sunteţi_aici învățământ învăţământ
            anchete interviuri sport
        """,
        "action": """
            distribuie distribuiți distribuiţi trimite_pe trimite_prin tipărește
            tipăreşte printează imprimă salvează copiază copiază_link ascultă ascultați
            ascultaţi redare descarcă descărcați descărcaţi autentific* conectare
            înregistrare creează_cont contul_meu caută căutare meniu închide
            articolul_următor articolul_anterior următorul_articol pagina_următoare
            pagina_anterioară înapoi_la înapoi_sus sari_la mergi_la_conținut
            mergi_la_conţinut salt_la vezi_toate arată_mai afișează afişează mărește
            măreşte comentează adaugă_comentariu adaugă_un_comentariu lasă_un_comentariu
            apreciază alege_limba mărimea_textului editează click_aici apasă_aici
            raportează
        """,
        "offer": """
            newsletter* abonează abonați abonaţi abonament* abonare gratuit gratuită
            perioadă_de_probă cookie cookies consimțământ* consimţământ* setări setările
            confidențialit* confidenţialit* datelor_personale aplicația aplicaţia
            reclame publicitat* advertorial* sponsorizat* conținut_sponsorizat
            conţinut_sponsorizat donează donați donaţi donații donaţii
            drepturile_rezervate toate_drepturile drepturi_de_autor reproducerea
            preluarea ai_observat_o_greșeală ai_observat_o_greşeală semnalează
            comentarii comentariu comentariul cititori cititorii sondaj chestionar*
            browser browserul notificări* adresa_de_email adresa_de_e-mail vizualizări
            afișări afişări canalul_nostru formular*
        """,
        "pointer": """
            citește_și citeşte_şi citiți_și citiţi_şi citește_mai citeşte_mai
            citește_continuarea citeşte_continuarea citește citeşte citiți citiţi
            vezi_și vezi_şi vezi_mai mai_multe_despre mai_multe_știri mai_multe_ştiri
            articole_similare articole_asemănătoare știri_similare ştiri_similare
            pe_aceeași_temă pe_aceeaşi_temă cele_mai_citite cele_mai_noi
            cele_mai_populare recomandări recomandările recomandate îți_recomandăm
            îţi_recomandăm vă_recomandăm ultimele_știri ultimele_ştiri ultima_oră
            din_aceeași_categorie din_aceeaşi_categorie serialul infografic* grafic
            hartă interactiv* analiză ghid live_text s-ar_putea_să_îți s-ar_putea_să_îţi
            te-ar_putea_interesa nu_rata află_mai detalii_aici galerie urmărește
            urmăreşte
        """,
    },
    "sq": {
        "section": """
            kryefaqja ballina faqja_kryesore lajme lajmet politikë ekonomi ekonomia
            kulturë kultura opinionet rajoni bota shkencë teknologji shëndeti shëndetësi
            udhëtime moti emisione emisionet programacioni podkast podkaste galeri
            fotogaleri nekrologji vende_pune konkurse pasuri_të_paluajtshme njoftime
            horoskop* arkiva arkivi dyqani kontakt kontakti impresumi rreth_nesh
            kush_jemi redaksia kushtet_e_përdorimit politika_e_privatësisë harta_e_faqes
            ndihmë pyetje_të_shpeshta etiketa etiketat kategoritë showbiz magazina
            kronikë gjuhët
        """,
        "action": """
            shpërndaje shpërndajeni shpërndani ndaje ndajeni dërgo dërgoni printo ruaj
            kopjo kopjo_linkun dëgjo dëgjoni luaj shkarko shkarkoni hyni kyçu kyçuni
            identifikohu regjistrohu regjistrohuni kërkim kërkoni menyja mbyll
            artikulli_tjetër artikulli_paraprak artikulli_i_mëparshëm faqja_tjetër
            kthehu_lart shko_te shfaq shfaq_më_shumë shiko_të_gjitha zmadho komento
            komentoni lini_një_koment përgjigju pëlqej pëlqeni ndiqni ndiqe na_ndiqni
            zgjidh zgjidhni madhësia_e_tekstit redakto kliko klikoni kalo_te_përmbajtja
        """,
        "offer": """
            buletin* gazeta_elektronike abonohu abonohuni abonim* pajtohu pajtohuni
            falas biskota cookies pëlqimi cilësimet parametrat privatësi* aplikacion*
            reklamë reklama reklamo reklamim* sponsorizuar mbështet_gazetarinë dhuro
            dhuroni donacion* të_drejtat_e_rezervuara të_gjitha_të_drejtat
            e_drejta_e_autorit riprodhim* botues* kryeredaktor* na_shkruani shkruani_një
            koment komentet komente lexues* letrat_e_lexuesve sondazh* anketë pyetësor*
            shfletues* njoftimet_tona adresa_e_emailit e-mail_adresa shikime javascript
        """,
        "pointer": """
            lexo_edhe lexoni_edhe lexo_më lexoni_më lexo lexoni shih_edhe shiko_edhe
            shikoni_edhe shiko shikoni më_shumë_rreth më_shumë_nga artikuj_të_ngjashëm
            lajme_të_ngjashme më_të_lexuara lajmet_e_fundit të_rekomanduara rekomandojmë
            zgjedhja_e_redaksisë dosje infografik* grafiku interaktive analizë analiza
            udhëzues pyetje_dhe_përgjigje mund_t'ju_interesojë mos_humbisni
            vazhdo_leximin lajme_të_tjera
        """,
    },
    "el": {
        "section": """
            αρχική αρχικη ειδήσεισ ειδησεισ επικαιρότητα επικαιροτητα πολιτική πολιτικη
            οικονομία οικονομια αθλητικά αθλητικα αθλητισμόσ αθλητισμοσ σπορ πολιτισμόσ
            πολιτισμοσ διεθνή διεθνη απόψεισ αποψεισ γνώμεσ γνωμεσ τοπικά τοπικα
            επιστήμη επιστημη υγεία υγεια ταξίδια ταξιδια τηλεόραση τηλεοραση ραδιόφωνο
            ραδιοφωνο πρόγραμμα_τηλεόρασησ προγραμμα_τηλεορασησ εκπομπέσ εκπομπεσ βίντεο
            βιντεο φωτογραφίεσ φωτογραφιεσ κηδείεσ κηδειεσ αγγελίεσ αγγελιεσ ακίνητα
            ακινητα θέσεισ_εργασίασ θεσεισ_εργασιασ ζώδια ζωδια ωροσκόπι* ωροσκοπι*
            σταυρόλεξ* σταυρολεξ* συνταγέσ συνταγεσ αρχείο αρχειο κατάστημα καταστημα
            πρωτοσέλιδα πρωτοσελιδα εφημερίδεσ εφημεριδεσ επικοινωνία επικοινωνια
            ταυτότητα ταυτοτητα ποιοι_είμαστε ποιοι_ειμαστε σχετικά_με_εμάσ
            σχετικα_με_εμασ όροι_χρήσησ οροι_χρησησ πολιτική_απορρήτου
            πολιτικη_απορρητου προσβασιμότητα προσβασιμοτητα χάρτησ_ιστοτόπου
            χαρτησ_ιστοτοπου χάρτησ_ιστοσελίδασ χαρτησ_ιστοσελιδασ συχνέσ_ερωτήσεισ
            συχνεσ_ερωτησεισ διαφημιστείτε διαφημιστειτε ετικέτεσ ετικετεσ κατηγορίεσ
            κατηγοριεσ ενότητεσ ενοτητεσ ζωντανά ζωντανα δελτία_τύπου δελτια_τυπου
        """,
        "action": """
            κοινοποίηση κοινοποίησε μοιραστείτε μοιράσου αποστολή_με στείλτε εκτύπωση
            εκτυπώστε αποθήκευση αποθηκεύστε αντιγραφή_συνδέσμου ακούστε άκουσε
            αναπαραγωγή κατεβάστε λήψη_αρχείου σύνδεση_χρήστη συνδεθείτε εγγραφή_μέλουσ
            εγγραφείτε αναζήτηση αναζητήστε μενού κλείσιμο επόμενο_άρθρο
            προηγούμενο_άρθρο επόμενη_σελίδα προηγούμενη_σελίδα πίσω_στην_κορυφή
            επιστροφή_στην_κορυφή μετάβαση_στο εμφάνιση_όλων εμφάνιση_περισσότερων
            δείτε_όλα προβολή_όλων μεγέθυνση σχολιάστε προσθήκη_σχολίου γράψτε_το_σχόλιό
            μου_αρέσει ακολουθήστε ακολούθησε επιλέξτε επιλογή_γλώσσασ μέγεθοσ_κειμένου
            πατήστε κάντε_κλικ απόκρυψη
        """,
        "offer": """
            ενημερωτικό_δελτίο εγγραφείτε_στο συνδρομ* δωρεάν ανά_μήνα cookies
            συγκατάθεσ* ρυθμίσεισ απορρήτου προσωπικών_δεδομένων προσωπικά_δεδομένα
            εφαρμογή_μασ διαφήμισ* διαφημίσεισ διαφημιστικ* χορηγούμεν* χορηγοί δωρίστε
            στηρίξτε υποστηρίξτε πνευματικά_δικαιώματα αναδημοσίευσ* εκδότησ
            διευθυντήσ_σύνταξησ υπεύθυνοσ_έκδοσησ διαχειριστήσ δικαιούχοσ γράψτε_μασ
            στείλτε_μασ σχόλια σχόλιο σχολίων αναγνώστεσ αναγνωστών δημοσκόπηση
            ερωτηματολόγι* πρόγραμμα_περιήγησησ ειδοποιήσεισ διεύθυνση_email προβολέσ
            javascript πνευματικών_δικαιωμάτων με_επιφύλαξη_παντόσ
        """,
        "pointer": """
            διαβάστε_επίσησ διαβαστε_επισησ διαβάστε_ακόμα διαβαστε_ακομα διαβάστε_ακόμη
            διαβαστε_ακομη διαβάστε_περισσότερα διαβαστε_περισσοτερα διαβάστε διαβαστε
            διάβασε διαβασε διάβασε_επίσησ διαβασε_επισησ δείτε_επίσησ δείτε_ακόμα δείτε
            δεσ_επίσησ περισσότερα_για σχετικά_άρθρα σχετικά_θέματα σχετικέσ_ειδήσεισ
            δημοφιλή δημοφιλέστερα πιο_διαβασμένα διαβασμένα τελευταία_νέα
            τελευταίεσ_ειδήσεισ ροή_ειδήσεων προτεινόμενα προτείνουμε
            προτάσεισ_τησ_σύνταξησ αφιέρωμα αφιερώματα φάκελοσ infographic γράφημα
            διαδραστικ* ανάλυση ερωτήσεισ_και_απαντήσεισ μπορεί_να_σασ_ενδιαφέρει
            μη_χάσετε μάθετε_περισσότερα
        """,
    },
    "tr": {
        "section": """
            anasayfa ana_sayfa haberler gündem siyaset politika ekonomi spor
            kültür_sanat kültür yazarlar köşe_yazıları köşe_yazarları bilim teknoloji
            sağlık seyahat hava_durumu yol_durumu radyo canlı_yayın yayın_akışı
            programlar videolar foto_galeri fotoğraf_galerisi galeri vefat_ilanları
            iş_ilanları kariyer emlak ilanlar resmi_ilanlar burçlar astroloji bulmaca*
            yemek_tarifleri tarifler arşiv mağaza iletişim i̇letişim künye hakkımızda
            kullanım_koşulları kullanım_şartları gizlilik_politikası kvkk
            erişilebilirlik site_haritası sıkça_sorulan etiketler kategoriler magazin
            nöbetçi_eczaneler namaz_vakitleri son_dakika buradasınız
        """,
        "action": """
            paylaş paylaşın gönder yazdır kaydet okuma_listesi kopyala
            bağlantıyı_kopyala dinle oynat indir i̇ndir oturum_aç üyelik üye_girişi
            kaydol menü kapat sonraki_haber önceki_haber sonraki_yazı önceki_yazı
            sonraki_sayfa önceki_sayfa başa_dön yukarı_çık içeriğe_geç içeriğe_atla
            tümünü_gör daha_fazla_göster devamını büyüt yorum_yaz cevapla yanıtla beğen
            takip_edin bizi_takip dil_seç yazı_boyutu metin_boyutu düzenle tıkla
            tıklayın tıklayınız göster gizle üye_olun hemen_üye_ol kayıt_olun
            yorum_yapın yorum_ekle giriş_yapın kullanıcı_girişi
        """,
        "offer": """
            bülten* abone_ol aboneli* ücretsiz* deneme_sürümü çerez* ayarlar ayarları
            gizlilik kişisel_verilerin uygulamamız uygulamayı_indir reklam reklamlar
            sponsorlu destekleyin bağış_yap bağış telif* telif_hakkı hakları_saklıdır
            tüm_hakları kaynak_gösterilmeden kopyalanamaz alıntılanamaz i̇zinsiz izinsiz
            yayıncı* genel_yayın_yönetmeni sorumlu_müdür yazı_işleri_müdürü
            imtiyaz_sahibi i̇mtiyaz hata_bildir bize_yazın yorumlar yorumlarınız
            yorumunuz okuyucu* okur_mektupları anket* geri_bildirim tarayıcı*
            bildirimler bildirimleri e-posta_adres görüntülen* okunma
            bilgilendirme_metni destek_olun
        """,
        "pointer": """
            ayrıca_okuyun bunu_da_okuyun bunlar_da_ilginizi ilginizi_çekebilir
            devamını_oku devamı_için daha_fazla_oku daha_fazlası ilgili_haber
            ilgili_yazılar ilgili_içerik i̇lgili_haber benzer_haberler benzer_yazılar
            diğer_haberler diğer_yazılar çok_okunan popüler önerilen*
            editörün_seçtikleri editörün_seçimi son_haberler ayrıca_bakın bakınız
            yazı_dizisi dosya_haber infografik* i̇nfografik grafik harita interaktif
            i̇nteraktif rehber rehberi canlı_anlatım izle i̇zle izleyin i̇zleyin
            dinleyin öne_çıkan günün_manşetleri manşetler
        """,
    },
    "da": {
        "section": """
            forside forsiden nyheder politik økonomi erhverv privatøkonomi kultur debat
            lokalt indland udland samfund videnskab sundhed rejser vejret vejr trafik
            udsendelser programmer videoer billedserie galleri dødsfald dødsannoncer
            mindeord ledige_stillinger boligmarked rubrikannoncer horoskop* krydsord*
            opskrifter arkiv eavis webshop kontakt_os redaktionen handelsbetingelser
            brugervilkår privatlivspolitik* persondatapolitik* tilgængelighedserklæring*
            sitemap ofte_stillede pressemeddelelser sektioner emner kategorier livsstil
            livescore du_er_her kronikken kronikker kundeservice
        """,
        "action": """
            del_artiklen del_artikel del_på_facebook send_til_en_ven tip_en_ven udskriv
            gem_artikel læseliste kopier kopiér lyt afspil hent log_ind log_ud
            opret_bruger opret_profil opret_konto tilmeld tilmelding søg søgning luk
            næste_artikel forrige_artikel næste_side forrige_side tilbage_til_toppen
            gå_til_indhold gå_til_forsiden spring_til vis_mere vis_flere forstør
            kommentér skriv_kommentar skriv_en_kommentar synes_godt_om følg vælg_sprog
            tekststørrelse skriftstørrelse rediger redigér klik skjul
        """,
        "offer": """
            nyhedsbrev* abonn* prøveperiode gratis pr._måned cookie cookies
            cookiepolitik* samtykke indstillinger privatliv* appen annonce annoncer
            annoncør* annoncering sponsoreret betalt_indhold støt donér doner ophavsret*
            rettigheder_forbeholdes alle_rettigheder ansvarshavende chefredaktør udgiver
            trykfejl fundet_en_fejl skriv_til_os læserbrev* læserne debatindlæg*
            kommentar kommentarer spørgeskema* brugerundersøgelse browser browseren
            notifikation* mailadresse indbakke visninger rettelse rettelser pressenævnet
            redaktionel* persondata*
        """,
        "pointer": """
            læs_også læs_mere læs_hele læs se_også hør_også relaterede relateret
            relaterede_artikler mest_læst mest_sete populære anbefalet anbefalede
            redaktionens_udvalgte redaktionen_anbefaler seneste_nyt seneste_nyheder
            flere_artikler flere_nyheder artikelserie i_dybden grafik interaktiv*
            billedgalleri se_video se_billeder se_listen liveblog overblik
            spørgsmål_og_svar gik_du_glip artiklen_fortsætter få_overblikket
            bliv_klogere tidligere_artikler
        """,
    },
    "sv": {
        "section": """
            startsida startsidan förstasidan nyheter inrikes utrikes politik ekonomi
            näringsliv kultur åsikter debatt insändare lokalt vetenskap hälsa resor
            väder vädret trafik radio program_a-ö tablå videor poddar podd bildspel
            galleri dödsannonser minnesord lediga_jobb bostäder annonser radannonser
            horoskop* korsord* sudoku recept arkiv etidning kontakta_oss redaktionen
            kundtjänst användarvillkor köpvillkor integritetspolicy*
            personuppgiftspolicy tillgänglighetsredogörelse* webbkarta vanliga_frågor
            pressmeddelanden ämnen kategorier etiketter kåserier krönikor livsstil nöje
            du_är_här
        """,
        "action": """
            dela_artikel dela_via dela_med_dig skicka_till tipsa skriv_ut spara_artikel
            läslista kopiera kopiera_länk lyssna spela_upp ladda_ner ladda_ned logga_in
            logga_ut registrera skapa_konto mitt_konto sök sökning meny stäng
            nästa_artikel föregående_artikel nästa_sida föregående_sida
            tillbaka_till_toppen till_startsidan gå_till_innehåll hoppa_till visa_mer
            visa_fler förstora kommentera skriv_en_kommentar gilla följ_oss följ
            välj_språk textstorlek redigera klicka dölj dela_på_facebook
        """,
        "offer": """
            nyhetsbrev* prenumer* provperiod* gratis per_månad cookies samtycke*
            inställningar integritet personuppgift* appen annons annonser annonsera
            annonsör* sponsrad sponsrat betalt_innehåll stöd_oss swisha upphovsrätt*
            rättigheter_förbehåll alla_rättigheter ansvarig_utgivare chefredaktör
            utgivningsbevis fel_i_artikeln rättelse rättelser skriv_till_oss tipsa_oss
            mejla_oss kommentarer läsarna läsarbrev läsare enkät webbläsare* aviseringar
            notiser mejladress* inkorg visningar pressombudsmannen redaktionell*
        """,
        "pointer": """
            läs_också läs_även läs_mer läs_vidare läs_hela läs se_även se_också
            lyssna_även relaterat relaterade relaterade_artiklar mest_läst mest_sedda
            populärt populära rekommenderas rekommenderat rekommenderade
            redaktionen_rekommenderar senaste_nytt senaste_nyheterna fler_artiklar
            fler_nyheter tidigare_artiklar fördjupning artikelserie bakgrund faktaruta
            fakta grafik interaktiv* bildgalleri analys direktrapport* följ_direkt
            missa_inte det_här_vet frågor_och_svar artikeln_fortsätter
        """,
    },
    "nb": {
        "section": """
            forsiden forside hovedside hovedsiden nyheter innenriks utenriks økonomi
            næringsliv kultur meninger kronikk debatt leserinnlegg lokalt vitenskap
            helse reiseliv værmelding trafikk programmer sendinger sendeplan tvguide
            videoer podkast podkaster bildeserie galleri dødsannonser minneord
            ledige_stillinger boligmarked eiendom rubrikkannonser horoskop* kryssord*
            oppskrifter arkiv eavis nettbutikk kontakt_oss redaksjonen kundeservice
            brukervilkår personvern* tilgjengelighetserklæring* nettstedskart
            ofte_stilte pressemeldinger temaer emner kategorier stikkord direktesending
            livsstil underholdning du_er_her
        """,
        "action": """
            del_artikkelen del_på_facebook del_saken tips_en_venn skriv_ut
            lagre_artikkel leseliste kopier kopier_lenke lytt spill_av last_ned logg_inn
            logg_ut registrer opprett_konto opprett_bruker min_side søk søket meny lukk
            neste_artikkel forrige_artikkel neste_side forrige_side tilbake_til_toppen
            gå_til_innhold hopp_til vis_mer vis_flere forstørr kommenter
            skriv_en_kommentar følg følg_oss liker_dette velg_språk tekststørrelse
            skriftstørrelse rediger klikk skjul tips_oss
        """,
        "offer": """
            nyhetsbrev* abonner abonnement* abonnent* prøveperiode* gratis pr._måned
            per_måned informasjonskaps* cookies samtykke* innstillinger personvern
            personopplysning* appen annonse annonser annonsør* annonsere sponset
            betalt_innhold støtt vipps opphavsrett* rettigheter_forbeholdt
            alle_rettigheter ansvarlig_redaktør ansvarlig_utgiver sjefredaktør
            vær_varsom-plakaten redaktørplakaten pressens_faglige funnet_en_feil
            rettelse rettelser skriv_til_oss kommentarer kommentarfelt* leserne
            leserbrev* spørreundersøkelse* nettleser* varslinger innboks visninger
            åndsverkloven kopiering
        """,
        "pointer": """
            les_også les_mer_om les_mer_her les_mer_på les_hele les_saken les_flere
            se_også hør_også relaterte relatert relaterte_artikler mest_lest mest_sett
            populære anbefalt anbefalte redaksjonen_anbefaler siste_nytt siste_nyheter
            flere_saker flere_nyheter flere_artikler tidligere_saker bakgrunn
            artikkelserie faktaboks fakta grafikk interaktiv* bildegalleri se_video
            se_bilder direktestudio spørsmål_og_svar artikkelen_fortsetter
            saken_fortsetter dette_vet_vi
        """,
    },
    "fi": {
        "section": """
            etusivu* pääsivu uutiset kotimaa ulkomaat talous politiikka urheilu
            kulttuuri viihde mielipiteet mielipidekirjoit* pääkirjoit* kolumni kolumnit
            blogit paikalliset tiede terveys matkailu sää sääennuste liikenne ohjelmat
            ohjelmaopas televisio videot podcastit kuvagalleria galleria
            kuolinilmoitukset avoimet_työpaikat työpaikat asunnot ilmoitukset horoskoop*
            ristiko* reseptit arkisto näköislehti verkkokauppa yhteystiedot toimitus
            asiakaspalvelu tietoa_meistä käyttöehdot tietosuojaselost* rekisteriseloste
            saavutettavuusselost* sivukartta usein_kysyt ohjeet medialle tiedotteet
            osastot aiheet kategoriat asiasanat avainsanat
        """,
        "action": """
            jaa_artikkeli jaa_facebook jaa_some jaa_sivu jaa_linkki lähetä tulosta_sivu
            tulosta_artikkeli tulostusversio tallenna lukulista kopioi kuuntele lataa
            kirjaudu kirjaudu_sisään rekisteröidy luo_tunnus luo_tili hae haku etsi
            valikko sulje seuraava_artikkeli edellinen_artikkeli seuraava_sivu
            edellinen_sivu takaisin_ylös sivun_alkuun takaisin_etusivulle
            siirry_sisältöön siirry_suoraan hyppää_sisältöön näytä näytä_kaikki
            näytä_lisää suurenna kommentoi kirjoita_kommentti vastaa_kommenttiin tykkää
            seuraa_meitä valitse valitse_kieli tekstin_koko muokkaa klikkaa piilota
        """,
        "offer": """
            uutiskirje* tilaa_uutiskirje tilaa_lehti tilaaja* tilaajille tilaukse*
            kokeile ilmaiseksi maksutta maksuton eväst* suostumu* asetukset yksityisyy*
            tietosuoja* henkilötieto* sovellus lataa_sovellus mainos mainokset mainosta
            mainostaja* kaupallinen_yhteistyö sponsoroitu tue_meitä lahjoita
            tekijänoikeu* kaikki_oikeudet oikeudet_pidätetään julkaisija* kustantaja
            vastaava_päätoimittaja virhe_jutussa löysitkö_virheen oikaisu ota_yhteyttä
            anna_palautetta palaute palautetta lähetä_juttuvinkki juttuvinkki kommentit
            lukijat lukijan lukijoiden selaime* ilmoituksia sähköpostiosoit*
            katselukert* lukukert* asiakaskysely lukijakysely
        """,
        "pointer": """
            lue_myös lue_lisää lue_koko lue katso_myös katso kuuntele_myös
            lisää_aiheesta aiheesta_lisää aiheeseen_liittyv liittyvät_artikkelit
            luetuimmat luetuin katsotuimmat suosituimmat suosittelemme suositellut
            toimitus_suosittelee tuoreimmat tuoreimmat_uutiset uusimmat uusimmat_uutiset
            lisää_uutisia muita_artikkeleita aiemmat_artikkelit juttusarja taustaa
            faktat grafiikka interaktiiv* kuvat kartta analyysi näkökulma hetki_hetkeltä
            kysymyksiä_ja_vastauksia juttu_jatkuu artikkeli_jatkuu poimintoja
        """,
    },
    "et": {
        "section": """
            esileht avaleht uudised poliitika majandus kultuur arvamus arvamused
            juhtkiri kolumnid välisuudised välismaa teadus tervis reisimine reisid ilm
            ilmateade liiklus raadio saatekava telekava saated videod taskuhääling*
            galeriid galerii surmakuulutused töökuulutused tööpakkumised kinnisvara
            kuulutused horoskoop ristsõna* retseptid arhiiv pood kontaktid toimetus
            kasutustingimused privaatsustingimus* ligipääsetavus sisukaart kkk
            korduma_kippuvad pressile pressiteated reklaamihinnad sildid märksõnad
            teemad rubriigid kategooriad otseülekanne otseülekanded meelelahutus teated
            haridus keeled
        """,
        "action": """
            jaga_artiklit jaga_facebook saada_vihje saada_sõbrale saada_e-postiga prindi
            trüki salvesta kopeeri kopeeri_link kuula kuula_artiklit esita laadi_alla
            lae_alla logi_sisse logi_välja sisene registreeri registreeru otsi otsing
            menüü sulge järgmine_artikkel eelmine_artikkel järgmine_leht eelmine_leht
            tagasi_üles tagasi_avalehele mine_sisu liigu_sisu liigu_edasi_põhisisu
            näita_rohkem näita_kõiki kuva_rohkem kuva_kõik vaata_kõiki suurenda
            kommenteeri lisa_kommentaar jälgi jälgi_meid vali_keel teksti_suurus muuda
            kliki klõpsa peida
        """,
        "offer": """
            uudiskir* telli tellija* tellimus* tellimine liitu_uudiskirja prooviperiood
            tasuta eurot_kuus küpsis* nõusolek* seaded privaatsus* isikuandme* äpp
            rakendus reklaam reklaami sisuturundus sponsoreeritud toeta toeta_meid
            anneta annetus* autoriõigus* kõik_õigused õigused_kaitstud kopeerimine
            väljaandja vastutav_väljaandja vastutav_toimetaja leidsid_vea teata_veast
            kirjuta_meile anna_tagasisidet tagasiside kommentaari* lugejakir* lugejad
            lugejate küsitlus küsimustik* brauser* veebilehitseja* teavitused märguanded
            e-posti_aadress meiliaadress* postkasti vaatamisi pressinõukog*
        """,
        "pointer": """
            loe_ka loe_lisaks loe_veel loe_edasi loe_rohkem loe vaata_ka vaata_lisaks
            vaata kuula_ka lisaks_loe seotud_lood seotud_artiklid seotud_uudised
            samal_teemal loetumad loetuimad populaarsed populaarsemad populaarseimad
            vaadatumad soovitame soovitatud toimetaja_valik toimetus_soovitab
            viimased_uudised värsked_uudised varasemad_artiklid varem_samal artiklisari
            lugude_sari taust infograafika graafik interaktiiv* pildid analüüs juhend
            otseblogi küsimused_ja_vastused artikkel_jätkub
        """,
    },
    "lv": {
        "section": """
            sākumlapa galvenā_lapa uz_sākumu ziņas jaunumi aktualitātes ekonomika
            bizness sports kultūra viedokļi viedoklis zinātne veselība ceļojumi
            laikapstākļi laika_ziņas satiksme raidījumi raidījums tv_programma podkāst*
            raidieraksti galerijas fotogalerijas vakances nekustamais_īpašums
            nekustamie_īpašumi sludinājumi horoskop* krustvārdu* receptes arhīvs veikals
            kontakti par_mums redakcija lietošanas_noteikumi privātuma_politika
            piekļūstamīb* lapas_karte vietnes_karte palīdzība biežāk_uzdotie presei
            preses_relīzes reklāmdevējiem birkas tēmas rubrikas kategorijas tiešraide
            tiešraides izklaide dzīvesstils jūs_atrodaties izglītība
        """,
        "action": """
            dalīties kopīgot padalies nosūti nosūtīt_draugam drukāt izdrukāt
            saglabāt_rakstu kopēt kopēt_saiti klausies klausīties noklausies atskaņot
            lejupielād* ielogo* pieslēgties autorizē* ienākt reģistrē* meklēt meklēšana
            izvēlne aizvērt nākamais_raksts iepriekšējais_raksts nākamā_lapa
            iepriekšējā_lapa uz_saturu rādīt_vairāk skatīt_visus skatīt_visas
            skatīt_vairāk parādīt paslēpt komentēt pievienot_komentāru atstāj_komentāru
            seko_mums seko sekojiet izvēlies izvēlēties_valodu teksta_izmērs labot
            rediģēt noklikšķin* spied_šeit atpakaļ_uz_augšu
        """,
        "offer": """
            abonē* abonement* jaunumu_vēstul vēstkop* piesakies bezmaksas bez_maksas
            sīkdat* sīkfail* piekrītu iestatījum* privātum* personas_datu lietotn*
            reklāma reklāmas reklāmraksts sponsorēt* ziedo ziedojum* atbalsti_mūs
            atbalstiet autortiesīb* visas_tiesības tiesības_aizsargātas aizsargātas
            pārpublicē* izdevējs galvenais_redaktors galvenā_redaktore
            atbildīgais_redaktors pamanīji_kļūdu ziņo_par_kļūdu raksti_mums
            rakstiet_mums iesūti komentār* lasītāj* lasītāju_vēstules aptauja aptaujas
            anketa pārlūkprogramm* e-pasta_adres skatījumi atsauksm* sabiedrisko_mediju
            pierakstīties pierakstieties izmēģinājuma_period
        """,
        "pointer": """
            lasi_arī lasiet_arī lasi lasiet lasīt_vairāk lasīt_tālāk skaties_arī
            skati_arī skatīt_arī skaties skatiet uzzini_vairāk uzzini vairāk_par_tēmu
            saistītie_raksti saistītās_ziņas līdzīgi_raksti par_šo_tēmu lasītākie
            lasītākais populārākie populārākais skatītākie jaunākie jaunākās_ziņas
            svaigākās_ziņas iesakām ieteicam redakcijas_izvēle redaktora_izvēle
            iepriekš_rakstīj rakstu_sērija cikls infografik* grafiks interaktīv* karte
            attēli analīze ceļvedis jautājumi_un_atbildes noskaties izlasi neizlaid*
            turpinājums
        """,
    },
    "lt": {
        "section": """
            titulinis pradžia pagrindinis_puslapis naujienos žinios aktualijos politika
            ekonomika verslas sportas kultūra nuomonės nuomonė regionai mokslas sveikata
            kelionės orai eismas radijas laidos televizija tv_programa vaizdo_įrašai
            tinklalaidė* fotogalerija galerija galerijos užuojautos laisvos_darbo_vietos
            darbo_skelbimai nekilnojamasis_turtas skelbimai horoskop* kryžiažod*
            receptai archyvas parduotuvė kontaktai apie_mus redakcija
            naudojimosi_taisyklės privatumo_politika prieinamum* svetainės_medis
            svetainės_žemėlapis pagalba duk dažniausiai_užduodami žiniasklaidai
            pranešimai_spaudai žymos žymės rubrikos kategorijos tiesiogiai pramogos
            jūs_esate_čia švietimas gyvenimo_būdas
        """,
        "action": """
            dalintis dalinkis dalinkitės pasidalinti pasidalink pasidalinkite
            siųsti_draugui persiųsti spausdinti atspausdinti išsaugoti kopijuoti
            kopijuoti_nuorodą klausyti klausykite klausykitės groti parsisiųsti
            atsisiųsti prisijungti prisijunk prisijunkite atsijungti registruotis
            registruokitės registracija ieškoti paieška meniu uždaryti kitas_straipsnis
            ankstesnis_straipsnis kitas_puslapis ankstesnis_puslapis grįžti_atgal
            rodyti_daugiau rodyti_visus žiūrėti_visus padidinti_nuotrauką komentuoti
            rašyti_komentarą palikti_komentarą atsakyti_į_komentarą sekite_mus
            pasirinkite pasirinkti_kalbą teksto_dydis redaguoti spauskite paspauskite
            slėpti į_puslapio_viršų grįžti_į_pradžią pereiti_prie_turinio
        """,
        "offer": """
            naujienlaišk* prenumer* užsisakyk užsisakykite nemokam* bandomasis slapuk*
            sutinku nustatymai privatum* asmens_duomenų programėl* reklama reklamos
            reklamuok* užsakomasis_turinys rėmėjo_turinys paremk paremkite paaukok*
            autorių_teis visos_teisės teisės_saugomos saugomos draudžiama_naudoti
            kopijuoti_be platinti leidėjas vyriausiasis_redaktorius
            vyriausioji_redaktorė atsakingasis_redaktorius pastebėjote_klaidą
            radote_klaidą pranešk* rašykite_mums komentar* skaitytoj* apklausa apklausos
            anketa naršykl* el._pašt atsiliepim* užsiprenumeruok* peržiūros peržiūrų
        """,
        "pointer": """
            skaitykite_taip_pat skaityk_taip_pat taip_pat_skaitykite skaityti_daugiau
            skaityti_toliau skaitykite skaityk žiūrėkite_taip_pat taip_pat_žiūrėkite
            žiūrėkite žiūrėk plačiau daugiau_naujienų daugiau_šia_tema
            susiję_straipsniai susijusios_naujienos panašūs_straipsniai skaitomiausi*
            populiariausi* populiarūs naujausi_straipsniai naujausios_žinios
            rekomenduojame rekomenduojami siūlome_skaityti redakcija_rekomenduoja
            redaktoriaus_pasirinkimas anksčiau_rašėme straipsnių_ciklas dosjė
            infografik* interaktyv* žemėlapis analizė gidas klausimai_ir_atsakymai
            nepraleiskite sužinokite straipsniai_šia_tema
        """,
    },
    "az": {
        "section": """
            ana_səhifə əsas_səhifə xəbərlər xəbər_lenti siyasət iqtisadiyyat idman
            i̇dman mədəniyyət cəmiyyət hadisə hadisələr elm təhsil səhiyyə sağlamlıq
            səyahət turizm hava_proqnozu verilişlər proqramlar veriliş_cədvəli videolar
            videoxəbər podkast fotoqalereya qalereya vakansiyalar elanlar daşınmaz_əmlak
            horoskop* bürclər reseptlər arxiv mağaza əlaqə bizimlə_əlaqə haqqımızda
            redaksiya istifadə_şərtləri i̇stifadə_şərtləri məxfilik_siyasəti
            saytın_xəritəsi tez-tez_verilən mətbuat_xidməti teqlər bölmələr
            kateqoriyalar mövzular canlı_yayım müsahibə köşə regionlar maqazin dillər
            texnologiya
        """,
        "action": """
            paylaş paylaşın göndər göndərin çap_üçün çap_versiyası yadda_saxla kopyala
            linki_kopyala dinlə dinləyin oxut yüklə yükləyin endir giriş qeydiyyat axtar
            axtarış menyu bağla növbəti_xəbər əvvəlki_xəbər növbəti_səhifə
            əvvəlki_səhifə yuxarı_qayıt məzmuna_keç hamısını_gör hamısına_bax
            bütün_xəbərlər daha_çox_göstər göstər gizlət böyüt şərh_yaz cavabla bəyən
            izləyin bizi_izlə dil_seçin dili_seçin seçin mətnin_ölçüsü redaktə_et
            redaktə klikləyin kliklə
        """,
        "offer": """
            bülleten* abunə abunə_ol abunəlik xəbər_bülleteni pulsuz ödənişsiz cookies
            razılıq_verirəm parametrlər tənzimləmələr məxfilik* fərdi_məlumat
            mobil_tətbiq tətbiqi_yüklə reklam reklamlar sponsor dəstəkləyin ianə_et ianə
            müəllif_hüquq bütün_hüquqlar hüquqlar_qorunur hüquqları_qorunur
            istinad_zəruri i̇stinad_zəruri istinad_mütləq hiperlink*
            materiallardan_istifadə məlumatdan_istifadə naşir təsisçi baş_redaktor
            səhv_tapdınız səhvi_bildir bizə_yazın şərhlər rəylər oxucu* oxucu_məktubları
            sorğu brauzer* bildirişlər e-poçt_ünvan elektron_poçt baxış_sayı oxunub
            baxılıb lisenziya kukilər kukiləri kukilərdən dəstək_olun
        """,
        "pointer": """
            həmçinin_oxuyun həmçinin_bax bunu_da_oxuyun davamını_oxu davamı ətraflı
            ətraflı_oxu oxuyun daha_ətraflı əlaqəli_xəbərlər əlaqəli oxşar_xəbərlər
            oxşar_yazılar digər_xəbərlər bənzər_xəbərlər çox_oxunan ən_çox_baxılan
            populyar son_xəbərlər sonuncu_xəbərlər tövsiyə_edirik tövsiyə_olunan
            redaktorun_seçimi seçilmiş_xəbərlər əvvəlki_yazılar silsilə infoqrafika
            qrafik xəritə interaktiv fotolar baxın izlə i̇zlə təhlil bələdçi
            canlı_bağlantı mövzuya_dair
        """,
    },
}
