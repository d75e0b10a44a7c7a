"""Words of page furniture in languages of western Europe and Esperanto. Data, no logic."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "section": """
            homepage front_page news politics sport culture opinions lifestyle travel weather radio
            tv_guide videos podcast gallery obituaries jobs classifieds horoscope puzzles recipes
            archive shop epaper contact_us about_us our_team terms_and_conditions privacy_policy
            cookie_policy accessibility sitemap help_centre faq advertise languages topics topic
            live_tv tags categories category uncategorized you_are_here blog terms_of_use
            terms_of_service technology crossword video
        """,
        "action": """
            share sharing tweet email_this mail print bookmark reading_list copy_link
            listen_to_this download log_in sign_in sign_up register search menu navigation
            next_article back_to skip_to show_all show_more see_all load_more enlarge comment reply
            like_this follow_us follow_on choose_language facebook twitter whatsapp linkedin
            instagram youtube telegram bluesky username password permalink login logout page copied
            zoom rss tiktok
        """,
        "offer": """
            newsletter inbox subscription subscriptions subscribe unsubscribe free_trial per_month
            cancel_anytime for_free cookies consent preferences settings privacy apps advertisement
            advertising sponsored donation our_journalism support_us all_rights rights_reserved
            reproduction publisher editorial_office spotted_a typo correction corrections
            let_us_know write_to_us comments readers moderated beta feedback survey javascript
            browsers our_channel notifications email_address cookie copyright app donate
            newsletters subscribers
        """,
        "pointer": """
            read_also read_more see_also more_on more_from more_stories related further_reading
            most_read most_viewed most_shared trending recommended recommendations editors'_choice
            editors’_choice must_read top_stories earlier_story background in_depth dossier series
            previous_issue graphic interactive in_pictures watch_video listen_now analysis
            live_updates liveblog explainer what_to_know what_we_know you_may_have you_might_also
            up_next next_story keep_reading latest popular previously infographic slideshow
            live_blog you_may_also also_read more_about editors_picks
        """,
    },
    "de": {
        "section": """
            startseite nachrichten politik wirtschaft fussball kultur meinungen kolumnen regionales
            gesundheit reisen wetter fernsehen sendungen mediathek bildergalerie* fotostrecke*
            traueranzeige* stellenmarkt stellenangebote immobilien kleinanzeigen horoskop rätsel
            kreuzworträtsel sudoku rezepte archiv kontakt impressum über_uns redaktion agb
            datenschutz barrierefreiheit leichte_sprache inhaltsverzeichnis ressorts livestream
            schlagwörter kategorie kategorien sie_sind_hier ratgeber rubrik wissenschaft finanzen
            meinung regional schlagzeilen
        """,
        "action": """
            teilen versenden weiterleiten mailen drucken merken merkliste leseliste lesezeichen
            link_kopieren vorlesen abspielen herunterladen anmelden einloggen registrieren suche
            suchbegriff menü schliessen nächste_seite zum_inhalt zum_hauptinhalt zum_seitenanfang
            nach_oben überspringen mehr_anzeigen alles_anzeigen einblenden ausblenden vergrössern
            vollbild kommentieren kommentar_schreiben antworten_auf gefällt_mir folgen_sie
            sprache_wählen bearbeiten schriftgrösse passwort weiterlesen absenden abmelden
            ausloggen aufklappen einklappen anhören benutzername druckversion
        """,
        "offer": """
            postfach abonn* probeabo digitalabo abo pro_monat kündbar kostenlos* einwilligung*
            zustimmen einstellungen datenschutz* anzeige anzeigen werbung werbefrei gesponsert
            spenden unterstützen_sie urheberrecht* alle_rechte vorbehalten nachdruck verlag
            herausgeber verantwortlich_für redaktionsschluss fehler_gefunden korrektur*
            schreiben_sie_uns ihre_meinung kommentarfunktion leserbrief* netiquette moderiert
            neue_website rückmeldung umfrage unseren_kanal benachrichtigung* mailadresse
            externe_inhalte jahresabo monatsabo chefredakteur haftungsausschluss aufrufe probemonat
            fehler_entdeckt kommentare
        """,
        "pointer": """
            lesen_sie_auch auch_interessant siehe_auch mehr_dazu zum_thema weitere_artikel
            weitere_nachrichten weitere_informationen verwandte ähnliche_artikel passend_dazu
            meistgelesen* beliebt* empfehlung* empfohlen* das_könnte_sie auch_gefallen
            nicht_verpassen topthemen hintergründe dossier* teil_1 teil_2 vorige_ausgabe
            ältere_ausgaben grafik infografik interaktiv* bilderserie liveticker newsblog
            newsticker faktencheck fragen_und_antworten was_wir_wissen zur_startseite zum_artikel
            aktuelles jetzt_ansehen jetzt_anhören mehr_zum_thema hintergrund weitere_themen
            lesen_sie_hier meistgesehen* meistgeklickt* meistkommentiert* was_sie_wissen analyse
            nächster_artikel
        """,
    },
    "fr": {
        "section": """
            accueil à_la_une actualité* actus infos politique chroniques faits_divers santé météo
            programme_tv vidéos diaporama* galeries nécrologie avis_de_décès offres_d’emploi
            offres_d'emploi immobilier petites_annonces mots_croisés sudoku recettes boutique
            kiosque journal_numérique contact mentions_légales qui_sommes à_propos notre_équipe
            rédaction conditions_générales cgu confidentialité accessibilité plan_du_site
            espace_presse publicitaire thématiques rubriques en_direct mots_clés étiquettes
            catégories vous_êtes_ici agenda culture sciences économie
        """,
        "action": """
            partager transmettre imprimer sauvegarder favoris signet liste_de_lecture copié écoutez
            lire_la_vidéo télécharger connexion déconnexion inscrire créer_un_compte mon_compte
            identifiant mot_de_passe rechercher fermer précédent aller_au passer_au afficher
            voir_tout voir_plus masquer agrandir plein_écran commenter répondre_à suivez
            choisir_la_langue modifier_le_code taille_du_texte cliquer partagez se_connecter
            inscription inscrivez téléchargez écouter article_suivant tout_voir réagir lien cliquez
            connectez envoyer_par suivre_sur
        """,
        "offer": """
            infolettre boîte_mail abonn* désabonner désinscrire offre_d’essai offre_d'essai
            sans_engagement par_mois gratuitement consentement paramètres confidentialité
            données_personnelles vie_privée application_mobile publicité sponsorisé
            contenu_partenaire faire_un_don soutenez soutenir_le tous_droits droits_réservés
            immatricul* publication écrivez dites_nous votre_avis commentaires internautes lecteurs
            modération bêta nouveau_site questionnaire navigateur notre_chaîne adresse_e-mail
            adresse_électronique courriel lu_fois gratuit publicités modérés modérateurs
            siège_social commentaire siren droits_de_reproduction
        """,
        "pointer": """
            lire_aussi à_lire à_écouter lire_la_suite en_savoir_plus aller_plus_loin plus_d’infos
            plus_d'infos plus_d’articles plus_d'articles sur_le_même même_thème sujets_liés
            articles_similaires autres_articles les_plus_lus plus_consultés populaires recommandés
            nous_vous_recommandons notre_sélection à_ne_pas_manquer ne_manquez dernière_minute
            précédemment décryptages dossiers numéro_précédent infographie* carte_interactive
            en_images en_continu guide_pratique éclairage questions_réponses foire_aux
            ce_que_l’on_sait ce_que_l'on_sait vous_avez_peut à_suivre voir_également
            ce_qu’il_faut_savoir ce_qu'il_faut_savoir voir_aussi lisez_aussi les_plus_lues
            recommandations décryptage graphique analyse
        """,
    },
    "es": {
        "section": """
            inicio portada noticias actualidad deportes opinión columnas sucesos comarcas
            programación vídeos galerías fotos esquelas necrológicas bolsa_de_trabajo clasificados
            horóscopo pasatiempos crucigramas sudoku recetas hemeroteca archivo tienda
            edición_impresa contacto contáctanos aviso_legal quiénes_somos sobre_nosotros
            nuestro_equipo redacción términos_y_condiciones privacidad accesibilidad mapa_web
            sala_de_prensa publicidad idiomas secciones en_vivo etiquetas categorías estás_aquí
            agenda transparencia economía cultura vídeo
        """,
        "action": """
            compartir comparte enviar imprimir favoritos marcador lista_de_lectura copiado enlace
            escuchar pausar descargar iniciar_sesión identifícate regístrate crear_cuenta mi_cuenta
            usuario contraseña buscar buscador menú navegación cerrar siguiente_artículo
            siguiente_noticia volver_a página saltar_al ver_todo ver_más ocultar desplegar ampliar
            pantalla_completa comentar responder_a me_gusta síguenos elegir_idioma editar_código
            tipografía guardados descargas reenviar síganos regístrese registrarse ver_todas clic
        """,
        "offer": """
            boletín bandeja_de_entrada suscri* subscri* periodo_de_prueba al_mes por_mes
            sin_permanencia gratis gratuito consentimiento configuración ajustes privacidad
            protección_de_datos datos_personales aplicación_móvil anuncios publicidad patrocinado
            donación donativo apóyanos hazte_socio derechos_de_autor todos_los_derechos reservados
            prohibida_la_reproducción director_responsable depósito_legal errata corrección
            fe_de_errores escríbenos cuéntanos tu_opinión comentarios lectores cartas_al_director
            moderación encuesta navegador nuestro_canal notificaciones correo_electrónico
            veces_leído webmaster erratas moderados correcciones
        """,
        "pointer": """
            lea_también lee_también te_puede_interesar véase_también mira_también leer_más
            seguir_leyendo saber_más más_información más_noticias más_sobre relacionados
            relacionadas lo_más_leído lo_más_visto más_vistos populares recomendados recomendamos
            destacados destacadas no_te_pierdas últimas_noticias última_hora anteriormente a_fondo
            monográfico número_anterior infografía* en_imágenes minuto_a_minuto en_directo
            las_claves explicador preguntas_y_respuestas preguntas_frecuentes lo_que_sabemos
            por_si_te próximo_artículo entrada_anterior archivado_en leer_también ver_también
            puede_interesarte análisis interactivo gráfico lee_más entrada_siguiente
            continuar_leyendo
        """,
    },
    "pt": {
        "section": """
            página_inicial manchetes notícias atualidade actualidade esporte desporto opinião
            colunas meteorologia previsão_do_tempo vídeos galerias obituário necrologia vagas
            imóveis classificados horóscopo passatempos palavras_cruzadas sudoku receitas acervo
            edição_impressa edição_digital contato fale_conosco ficha_técnica quem_somos sobre_nós
            nossa_equipe redação termos_de_uso termos_e_condições privacidade acessibilidade
            mapa_do_site sala_de_imprensa publicidade idiomas secções ao_vivo em_direto etiquetas
            categorias agenda ouvidoria transparência economia
        """,
        "action": """
            compartilhar compartilhe partilhar partilhe encaminhar imprimir salvar favoritos
            marcador lista_de_leitura copiado ouvir_este ouça pausar baixar entrar_na_conta
            cadastre criar_conta minha_conta senha palavra_passe utilizador buscar pesquisar
            navegação fechar próximo_artigo artigo_anterior voltar_ao_topo pular_para ver_tudo
            ver_mais mostrar_mais ocultar ecrã_inteiro tela_cheia comentar responder_a curtir
            siga_nos escolher_idioma editar_código tamanho_do_texto clique comente cadastro
            registar iniciar_sessão descarregar página
        """,
        "offer": """
            boletim caixa_de_entrada assine assinante* assinatura* subscrev* subscri*
            período_experimental por_mês grátis gratuitamente consentimento configurações
            preferências privacidade dados_pessoais aplicativo publicidade anúncios patrocinado
            donativo apoie apoia_o direitos_autorais todos_os_direitos reservados
            jornalista_responsável estatuto_editorial erro_nesta encontrou_um_erro comunicar_erro
            correção erramos escreva_para sua_opinião comentários leitores cartas_ao_diretor
            novo_site questionário navegador nosso_canal notificações endereço_de_email
            correio_eletrónico lido_vezes assinar moderados gratuito visualizações
        """,
        "pointer": """
            leia_também leia_mais ler_mais veja_também veja_mais saiba_mais mais_notícias
            mais_informações mais_sobre relacionados relacionadas mais_lidas mais_vistos populares
            recomendados recomendamos destaques sugestões escolhas_do não_perca últimas_notícias
            última_hora anteriormente em_profundidade dossiê especiais edição_anterior infográfico*
            interativo em_imagens assista minuto_a_minuto explicador perguntas_e_respostas
            perguntas_frequentes o_que_se_sabe pode_interessar próxima_notícia próximo_post
            continue_lendo continuar_a_ler outros_artigos ler_também ver_também leia_ainda
            mais_lidos gráfico infografia* análise pode_gostar
        """,
    },
    "it": {
        "section": """
            prima_pagina notizie attualità cronaca spettacoli opinioni editoriali rubrica meteo
            previsioni guida_tv palinsesto fotogallery necrologi offerte_di_lavoro lavora_con_noi
            immobiliare annunci oroscopo cruciverba parole_crociate sudoku ricette archivio edicola
            contatti contattaci note_legali chi_siamo gerenza redazione termini_e_condizioni
            privacy accessibilità mappa_del_sito domande_frequenti ufficio_stampa pubblicità
            argomenti in_diretta categorie sei_in ti_trovi_in amministrazione_trasparente politica
            economia salute scienza viaggi categoria
        """,
        "action": """
            condividi invia inoltra stampa_articolo stampa_questa preferiti segnalibro
            lista_di_lettura copia_il_link copiato ascolta scarica accedi disconnetti registrati
            iscriviti crea_un_account area_riservata nome_utente menù navigazione chiudi
            articolo_successivo articolo_precedente torna_su torna_alla pagina mostra_tutto
            vedi_tutti nascondi ingrandisci schermo_intero commenta mi_piace seguici
            scegli_la_lingua seleziona modifica_wikitesto dimensione_testo clicca segnala
            condividere stampare scaricare commentare copia_link salta_al vedi_tutte segui_su
            cliccare
        """,
        "offer": """
            bollettino casella_di_posta abbon* prova_gratuita al_mese disdici gratis consenso
            impostazioni preferenze informativa dati_personali applicazione_mobile pubblicità
            annuncio_pubblicitario pubbliredazionale sponsorizzato donazione sostienici
            cinque_per_mille diritti_d’autore diritti_d'autore tutti_i_diritti riservati
            riproduzione direttore_responsabile registrazione_tribunale testata_giornalistica
            partita_iva refuso correzione rettifica scrivici raccontaci la_tua_opinione commenti
            lettori lettere_al nuovo_sito sondaggio questionario nostro_canale notifiche
            indirizzo_email posta_elettronica letto_volte donazioni moderati moderazione commento
        """,
        "pointer": """
            leggi_anche leggi_tutto leggi_di_più vedi_anche guarda_anche ascolta_anche
            continua_a_leggere per_approfondire per_saperne_di_più scopri_di_più approfondimenti
            altre_notizie altri_articoli altro_su correlati correlate più_letti più_visti
            più_commentati popolari consigliati ti_potrebbe_interessare da_non_perdere in_evidenza
            primo_piano ultima_ora precedentemente speciali numero_precedente infografica*
            interattivo in_immagini guarda_il_video minuto_per_minuto domande_e_risposte
            cosa_sapere cosa_sappiamo sullo_stesso prossimo_articolo leggere_anche
            potrebbe_interessarti potrebbero_interessarti approfondimento interattiva analisi
            più_lette raccomandati articoli_recenti ulteriori_informazioni puntate
        """,
    },
    "ca": {
        "section": """
            portada notícies actualitat esports articulistes comarques programació graella vídeos
            esqueles necrològiques ofertes_de_feina borsa_de_treball classificats horòscop
            passatemps mots_encreuats sudoku receptes hemeroteca arxiu botiga quiosc edició_impresa
            contacte avís_legal qui_som sobre_nosaltres redacció condicions_d’ús condicions_d'ús
            termes_i_condicions accessibilitat mapa_del_web seccions en_directe etiquetes sou_aquí
            agenda tràmits seu_electrònica transparència política economia cultura salut ciència
            opinió premsa publicitat
        """,
        "action": """
            comparteix envieu reenvia imprimeix desar preferits marcador llista_de_lectura copiat
            escolta reprodueix descarrega descàrrega inicia_sessió tanca_la_sessió accedeix
            registra crea_un_compte contrasenya usuari cercador menú navegació article_següent
            article_anterior torna_a_dalt ves_al_contingut anar_al_contingut mostra_més veure_tot
            carrega_més pantalla_completa comenta segueix tria_la_llengua modifica_el_codi
            mida_del_text cliqueu fes_clic compartir imprimir enllaç descarregar iniciar_sessió
            vés_al_contingut comentar ampliar escoltar seguiu pàgina
        """,
        "offer": """
            butlletí safata_d’entrada safata_d'entrada subscri* al_mes gratuït galetes consentiment
            preferències ajustaments protecció_de_dades dades_personals aplicació_mòbil anunci
            patrocinat donatiu mecenes fes_te_soci vols_col·laborar drets_d’autor drets_d'autor
            tots_els_drets reservats dipòsit_legal amb_el_suport errada correcció escriu_nos
            comentaris lectors cartes_al_director moderació nou_web enquesta qüestionari navegador
            nostre_canal notificacions correu_electrònic adreça_electrònica vegades_llegit bústia
            butlletins gratuïta galeta configuració publicitat privacitat errades correccions
        """,
        "pointer": """
            llegeix_també llegiu_també vegeu_també llegeix_més continua_llegint seguir_llegint
            més_informació més_notícies més_sobre per_saber_ne relacionats relacionades
            el_més_llegit més_llegides més_vist populars recomanats recomanacions destacats
            destacades et_pot_interessar us_pot_interessar no_us_perdeu darrera_hora
            últimes_notícies anteriorment en_profunditat a_fons monogràfic número_anterior
            infografia* en_imatges minut_a_minut les_claus preguntes_i_respostes què_sabem
            què_cal_saber pròxim_article arxivat_a llegir_també veure_també llegir_més recomanem
            relacionat més_llegits última_hora interactiu gràfic anàlisi entrada_anterior
        """,
    },
    "gl": {
        "section": """
            inicio portada noticias actualidade sucesos galicia comarcas tecnoloxía viaxes
            meteoroloxía programación grella galerías esquelas necrolóxicas ofertas_de_emprego
            horóscopo pasatempos encrucillado sudoku receitas hemeroteca arquivo edición_impresa
            contacto aviso_legal quen_somos sobre_nós redacción condicións_de_uso
            termos_e_condicións privacidade accesibilidade mapa_do_sitio axuda publicidade seccións
            etiquetas categorías estás_aquí vostede_está axenda trámites sede_electrónica
            transparencia cultura economía deportes opinión vídeo
        """,
        "action": """
            compárteo envía reenviar imprime gardar favoritos marcador lista_de_lectura copiado
            ligazón ligazóns escoitar escoita descargar inicia_sesión entrar_na_conta rexístrate
            rexistrarse crear_unha_conta contrasinal procurar buscador menú navegación pechar
            volver_arriba páxina ir_ao_contido ir_o_contido amosar agochar ver_todo ver_máis
            cargar_máis ampliar pantalla_completa comenta responder_a gústame síguenos séguenos
            seguir_en editar_a_fonte tamaño_do_texto tamaño_da_letra compartir imprimir comentar
            iniciar_sesión clic
        """,
        "offer": """
            boletín caixa_de_entrada subscr* ao_mes por_mes de_balde consentimento configuración
            axustes privacidade protección_de_datos datos_persoais aplicación publicidade
            patrocinado doazón donativo apóianos faite_socio dereitos_de_autor todos_os_dereitos
            reservados reprodución depósito_legal director_responsable erro_nesta erratas
            corrección escríbenos cóntanos túa_opinión comentarios lectoras cartas_ao_director
            moderación nova_web enquisa cuestionario navegador nosa_canle notificacións
            correo_electrónico enderezo_electrónico veces_lido boletíns gratuíto suscr* correccións
            comentario visualizacións
        """,
        "pointer": """
            le_tamén ver_tamén véxase mira_tamén ler_máis seguir_lendo máis_información máis_novas
            máis_noticias máis_sobre saber_máis relacionados relacionadas o_máis_lido máis_lidas
            máis_vistos populares recomendados recomendadas recomendamos destacados destacadas
            pode_interesar pódeche_interesar pódelle_interesar non_perdas non_te_perdas
            últimas_novas anteriormente en_profundidade a_fondo monográfico número_anterior
            en_imaxes minuto_a_minuto as_claves preguntas_e_respostas preguntas_frecuentes
            o_que_sabemos que_hai_que_saber próximo_artigo entrada_anterior arquivado_en
            outros_artigos ler_tamén lea_tamén última_hora gráfico análise continuar_lendo
        """,
    },
    "nl": {
        "section": """
            startpagina voorpagina nieuws nieuwsoverzicht opinie columnisten binnenland buitenland
            weerbericht verkeersinformatie uitzending_gemist fotogalerij* fotoserie*
            overlijdensberichten vacatures werken_bij horoscoop kruiswoordpuzzel sudoku recepten
            archief webwinkel krant_lezen digitale_krant colofon over_ons redactie medewerkers
            algemene_voorwaarden privacybeleid cookiebeleid toegankelijkheid* helpdesk
            veelgestelde_vragen persberichten adverteren onderwerpen rubrieken categorieën
            u_bent_hier politiek economie cultuur wetenschap gezondheid advertenties puzzels
            familieberichten gebruiksvoorwaarden contactgegevens
        """,
        "action": """
            deel_dit deel_via verstuur doorsturen afdrukken opslaan bewaren favorieten bladwijzer
            leeslijst kopieer_link beluisteren afspelen downloaden inloggen afmelden registreren
            account_aanmaken wachtwoord gebruikersnaam zoeken zoekterm navigatie sluiten naar_boven
            ga_naar_de_inhoud naar_inhoud toon_meer toon_alle laad_meer verberg uitklappen
            inklappen vergroten volledig_scherm reageer reactie_plaatsen vind_ik_leuk volg_ons
            kies_taal bewerken tekstgrootte tik_hier printen kopiëren gekopieerd reageren klik
            luister_naar bekijk_alle
        """,
        "offer": """
            nieuwsbrief abonn* proefabonnement proefperiode per_maand opzegbaar accepteren
            instellingen voorkeuren persoonsgegevens advertentie gesponsord* partnerbijdrage doneer
            donatie steun_ons word_lid auteursrecht* alle_rechten voorbehouden verveelvoudig* kvk
            btw_nummer redactieadres fout_gezien foutje tikfout correcties tip_ons heb_je_een_tip
            mail_ons laat_het_ons reacties lezers lezersbrieven gemodereerd huisregels bèta
            nieuwe_website vragenlijst ons_kanaal whatsappkanaal pushmeldingen mailadres
            nieuwsbrieven gratis moderatie donaties weergaven hoofdredacteur
        """,
        "pointer": """
            lees_ook lees_meer lees_verder zie_ook meer_over meer_nieuws meer_informatie meer_weten
            gerelateerd* meest_gelezen meest_bekeken meest_gedeeld populair aanbevolen aanraders
            tips_van keuze_van_de ook_interessant niet_te_missen mis_niets net_binnen
            laatste_nieuws meer_artikelen eerder_verscheen achtergronden verdieping deel_1 deel_2
            vorig_nummer infographic* beeldverhaal bekijk_hier teruglezen vraag_en_antwoord
            dit_weten_we wat_je_moet_weten volgende_artikel vorig_artikel volgend_bericht
            op_deze_pagina vragen_en_antwoorden dossiers afleveringen verwante best_gelezen
            luister_ook mogelijk_gemist verder_lezen vorige_editie vorig_bericht
        """,
    },
    "eo": {
        "section": """
            hejmo hejmpaĝo ĉefpaĝo komencpaĝo novaĵ* aktual* elsendoj video* filmetoj podkast*
            galerioj fotoj nekrologo* laborofertoj anoncoj horoskopo enigmoj krucenigmo receptoj
            arkivoj libroservo kontakto pri_ni kiuj_ni_estas redakcio privateco alirebleco
            mapo_de_la_retejo oftaj_demandoj gazetaraj_komunikoj reklami lingvoj temoj rubrikoj
            etikedoj kategorioj vi_estas_ĉi diskutejo blogo kalendaro hazarda_paĝo politiko
            ekonomio kulturo scienco vetero televido opinioj vojaĝoj kontaktu
        """,
        "action": """
            kunhavigu kundividu diskonigu retpoŝtu presi presebla legosigno legolisto
            kopiu_la_ligilon ligiloj aŭskultu elŝutu elŝutoj ensalutu ensaluto elsalutu registriĝu
            aliĝu aliĝilo krei_konton pasvorto uzantnomo serĉu serĉo navigilo reen_al al_la_supro
            paĝo saltu_al iri_al_la_enhavo montru vidi_ĉiujn kaŝu pligrandigi tutekrane komentu
            respondi_al mi_ŝatas sekvu_nin elektu_lingvon redakti tekstgrando alklaku klaku
            kunhavigi presu elŝuti ensaluti registriĝi serĉi
        """,
        "offer": """
            bulteno retbulteno novaĵletero poŝtkesto abon* provperiodo ĉiumonate por_monato senpage
            kuket* konsento agordoj privateco personaj_datumoj reklamo sponsor* donacu subteni_nin
            fariĝu_membro kopirajto aŭtorrajtoj ĉiuj_rajtoj rezervitaj represado reprodukt*
            respondeca_redaktoro redaktejo kolofono preseraro korektoj mistajpo skribu_al_ni
            diru_al_ni via_opinio komentoj legantoj moderigita* betao nova_retejo demandaro
            javaskripto retumilo nia_kanalo sciigoj retadreso retpoŝtadreso senpaga donaci donacoj
            korekto
        """,
        "pointer": """
            legu_ankaŭ vidu_ankaŭ aŭskultu_ankaŭ legu_pli daŭrigi_legadon pliaj_informoj pli_pri
            pli_da_novaĵoj pliaj_artikoloj aliaj_artikoloj rilataj similaj_artikoloj plej_legataj
            plej_legitaj plej_spektataj popularaj rekomendataj rekomendoj rekomendinda
            elekto_de_la_redakcio elstaraĵoj ne_maltrafu lastaj_novaĵoj lastaj_artikoloj
            antaŭaj_artikoloj fona_informo parto_1 ĉapitro antaŭa_numero pasintaj_numeroj diagramo
            grafikaĵo infografi* interaga bildaro en_bildoj spektu rigardu rekta_elsendo gvidilo
            demandoj_kaj_respondoj kion_ni_scias eble_interesos sekva_artikolo antaŭa_artikolo
            vidu_ĉi eksteraj_ligiloj analizo legi_pli rekomendata
        """,
    },
}
