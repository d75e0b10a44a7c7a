"""Words of page furniture in languages of Asia and Africa. Data, no logic."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "hi": {
        "section": """
            होम होमपेज मुख_पृष्ठ मुख्य_पृष्ठ खबरें ख़बरें ताज़ा_ख़बर ताज़ा_समाचार ताजा_समाचार
            बड़ी_खबर ब्रेकिंग राजनीति कारोबार बिज़नेस खेल मनोरंजन बॉलीवुड लाइफस्टाइल लाइफ़स्टाइल
            राशिफल करियर टेक्नोलॉजी संपादकीय ब्लॉग वीडियो फोटो फ़ोटो पॉडकास्ट गैलरी ईपेपर
            शहर_चुनें संपर्क_करें हमारे_बारे_में गोपनीयता_नीति नियम_और_शर्तें उपयोग_की_शर्तें
            साइटमैप पुरालेख लाइव_टीवी वेब_स्टोरी रेसिपी श्रेणी श्रेणियाँ टैग अस्वीकरण निविदा*
            आप_यहाँ_हैं अक्सर_पूछे_जाने_वाले ई_पेपर
        """,
        "action": """
            शेयर भेजें प्रिंट सहेजें बुकमार्क लिंक_कॉपी कॉपी_लिंक सुनें चलाएं डाउनलोड लॉगिन लॉग_इन
            साइन_इन साइन_अप पंजीकरण_करें खाता_बनाएं खोजें सर्च मेनू बंद_करें अगला_लेख पिछला_लेख
            वापस_जाएं सामग्री_पर_जाएँ सीधे_सामग्री मुख्य_सामग्री सभी_देखें और_देखें और_पढ़ें
            टिप्पणियाँ कमेंट लाइक फॉलो फ़ॉलो भाषा_चुनें संपादित_करें सम्पादन फेसबुक फ़ेसबुक ट्विटर
            व्हाट्सऐप व्हाट्सएप टेलीग्राम क्लिक टिप्पणी_करें
        """,
        "offer": """
            न्यूज़लेटर सदस्यता सब्सक्राइब सब्सक्रिप्शन मुफ़्त मुफ्त फ्री कुकी कुकीज़ सहमति_दें
            सेटिंग्स गोपनीयता ऐप ऐप्प विज्ञापन प्रायोजित दान_करें सहयोग_करें हमारा_समर्थन कॉपीराइट
            सर्वाधिकार प्रकाशक मुद्रक पंजीकृत_कार्यालय संपादकीय_कार्यालय प्रधान_संपादक हमें_बताएं
            हमें_लिखें पाठक पाठकों सुझाव_दें प्रतिक्रिया_दें फीडबैक फ़ीडबैक सर्वे_में_हिस्सा
            जावास्क्रिप्ट ब्राउज़र नोटिफिकेशन नोटिफ़िकेशन ईमेल ई-मेल_आईडी यूट्यूब_चैनल
            बार_पढ़ा_गया बार_देखा_गया
        """,
        "pointer": """
            पढ़ें पढ़िए देखें देखिए संबंधित_खबर संबंधित_ख़बर संबंधित_लेख संबंधित_समाचार
            सम्बन्धित_लेख संबंधित_विषय सबसे_ज़्यादा_पढ़ा सबसे_ज्यादा_पढ़ी सर्वाधिक_पढ़ी
            लोकप्रिय_खबर लोकप्रिय_लेख ट्रेंडिंग टॉप_स्टोरी चुनिंदा_खबर अनुशंसित संपादक_की_पसंद
            पिछला_अंक पिछले_अंक और_खबरें अन्य_खबरें अन्य_ख़बरें इस_विषय_पर_और इन_पर_भी_नज़र
            विश्लेषण एक्सप्लेनर इंटरैक्टिव इंटरएक्टिव ग्राफिक ग्राफ़िक इन्फोग्राफिक लाइव_अपडेट
            लाइव_ब्लॉग बाहरी_कड़ियाँ सन्दर्भ अगली_खबर अगली_स्टोरी आपके_लिए
        """,
    },
    "bn": {
        "section": """
            প্রচ্ছদ হোম প্রথম_পাতা মূল_পাতা সর্বশেষ_সংবাদ সর্বশেষ_খবর সারাদেশ সারাবাংলা রাজনীতি
            অর্থনীতি বাণিজ্য খেলাধুলা খেলা বিনোদন মতামত সম্পাদকীয় কলাম লাইফস্টাইল জীবনযাপন
            প্রযুক্তি সাহিত্য রাশিফল প্রবাস ভিডিও ছবিঘর গ্যালারি পডকাস্ট আর্কাইভ ইপেপার
            যোগাযোগ_করুন আমাদের_সম্পর্কে গোপনীয়তা_নীতি শর্তাবলী ব্যবহারের_শর্ত সাইটম্যাপ
            বিজ্ঞাপন_দিন ট্যাগ দাবিত্যাগ ফিচার রেসিপি শব্দজট সব_খবর আপনি_এখানে আন্তর্জাতিক_সংবাদ
        """,
        "action": """
            শেয়ার ভাগ_করুন প্রিন্ট মুদ্রণ বুকমার্ক লিংক_কপি কপি_লিংক শুনুন ডাউনলোড লগইন লগ_ইন
            প্রবেশ_করুন সাইন_ইন সাইন_আপ নিবন্ধন_করুন অ্যাকাউন্ট_তৈরি খুঁজুন অনুসন্ধান_করুন সার্চ
            মেনু বন্ধ_করুন পরবর্তী_পাতা আগের_পাতা পরবর্তী_পৃষ্ঠা ফিরে_যান উপরে_যান
            সরাসরি_কন্টেন্টে মূল_কন্টেন্টে বিষয়বস্তুতে_চলুন সব_দেখুন আরও_দেখুন আরো_দেখুন
            মন্তব্য_করুন মন্তব্যসমূহ উত্তর_দিন লাইক ফলো অনুসরণ_করুন ভাষা_নির্বাচন সম্পাদনা ফেসবুক
            টুইটার হোয়াটসঅ্যাপ টেলিগ্রাম ইউটিউব ক্লিক
        """,
        "offer": """
            নিউজলেটার ইনবক্সে গ্রাহক_হোন গ্রাহক_হন সাবস্ক্রাইব সাবস্ক্রিপশন বিনামূল্যে ফ্রি কুকি
            সম্মতি_দিন সেটিংস গোপনীয়তা অ্যাপ অ্যাপস বিজ্ঞাপন দান_করুন সহায়তা_করুন কপিরাইট
            সর্বস্বত্ব স্বত্বাধিকারী প্রকাশক মুদ্রক ভারপ্রাপ্ত_সম্পাদক বার্তা_বিভাগ
            সম্পাদকীয়_কার্যালয় সংশোধনী আমাদের_জানান আমাদের_লিখুন লিখে_পাঠান পাঠক পাঠকের
            আপনার_মতামত মতামত_দিন ফিডব্যাক বেটা জরিপে_অংশ জাভাস্ক্রিপ্ট ব্রাউজার নোটিফিকেশন ইমেইল
            ই-মেইল_ঠিকানা ইউটিউব_চ্যানেল গুগল_নিউজ বার_পড়া_হয়েছে বার_দেখা_হয়েছে বার_পঠিত
        """,
        "pointer": """
            আরও_খবর আরো_খবর এই_বিভাগের_আরও এ_সম্পর্কিত_আরও এ_বিভাগের_আরো পড়ুন দেখুন সম্পর্কিত_খবর
            সম্পর্কিত_সংবাদ সম্পর্কিত_নিবন্ধ সম্পর্কিত_বিষয় সংশ্লিষ্ট_খবর সংশ্লিষ্ট_সংবাদ
            প্রাসঙ্গিক_সংবাদ সর্বাধিক_পড়া পঠিত জনপ্রিয়_খবর জনপ্রিয়_সংবাদ আলোচিত_সংবাদ
            নির্বাচিত_খবর নির্বাচিত_সংবাদ নির্বাচিত_নিবন্ধ সম্পাদকের_পছন্দ আগের_সংখ্যা গত_সংখ্যা
            আগের_সংবাদ পরের_সংবাদ পরবর্তী_সংবাদ পরবর্তী_খবর পরের_খবর বিশ্লেষণ লাইভ_আপডেট
            ইন্টারেক্টিভ ইনফোগ্রাফিক গ্রাফিক ট্রেন্ডিং আরও_ভিডিও আরও_ছবি বহিঃসংযোগ তথ্যসূত্র
            অন্যান্য_খবর অন্যান্য_সংবাদ আপনার_জন্য
        """,
    },
    "ta": {
        "section": """
            முகப்பு முதற்பக்கம் முதல்_பக்கம் செய்திகள் அரசியல் பொருளாதாரம் வணிகம் விளையாட்டு
            கிரிக்கெட் சினிமா கட்டுரைகள் தலையங்கம் மாவட்டங்கள் உலகம் அறிவியல் தொழில்நுட்பம்
            மருத்துவம் உடல்நலம் ஆன்மிகம் ஜோதிடம் ராசிபலன் ராசிபலன்கள் சுற்றுலா சமையல் இலக்கியம்
            வேலைவாய்ப்பு* வீடியோ வீடியோக்கள் காணொளி* காணொலி* புகைப்படங்கள் புகைப்படத்_தொகுப்பு
            கேலரி பாட்காஸ்ட் வலைப்பதிவு* காப்பகம் தொடர்புக்கு தொடர்பு_கொள்ள எங்களைப்_பற்றி
            தனியுரிமைக்_கொள்கை விதிமுறைகள் பயன்பாட்டு_விதிமுறை தள_வரைபடம் விளம்பரம்_செய்ய
            குறிச்சொற்கள் பகுப்பு* பொறுப்புத்_துறப்பு லைவ்_டிவி
        """,
        "action": """
            பகிர் பகிர்க பகிரவும் ஷேர் அனுப்பு அச்சிடு சேமி சேமிக்க புக்மார்க் நகலெடு கேளுங்கள்
            பதிவிறக்க* உள்நுழை* வெளியேறு லாகின் பதிவு_செய்க கணக்கை_உருவாக்க தேடு தேடல் மெனு மூடு
            அடுத்த_பக்கம் முந்தைய_பக்கம் முந்தையது திரும்பிச்_செல் மேலே_செல்ல
            உள்ளடக்கத்திற்குச்_செல் முக்கிய_உள்ளடக்கம் அனைத்தையும்_காண்க அனைத்தும்_காண்க
            மேலும்_காட்டு மேலும்_காண்க பெரிதாக்கு பின்னூட்ட* கருத்துகள் பதிலளி லைக் பின்தொடர*
            மொழியைத்_தேர்வு எழுத்து_அளவு தொகு ஃபேஸ்புக் முகநூல் ட்விட்டர் வாட்ஸ்அப் டெலிகிராம்
            யூடியூப் கிளிக்
        """,
        "offer": """
            செய்திமடல் செய்தி_மடல் இன்பாக்ஸ் சந்தா சந்தாதாரர்* மாதம்_ஒன்றுக்கு இலவசம் இலவசமாக
            குக்கீ* ஒப்புதல்_அளி செட்டிங்ஸ் தனியுரிமை* செயலி செயலியை ஆப் ஆப்ஸ் விளம்பரம்
            விளம்பரங்கள் விளம்பரதாரர்* நன்கொடை ஆதரவளிக்க ஆதரவு_தாருங்கள் காப்புரிமை
            உரிமைகள்_பாதுகாக்கப்பட்டவை அனைத்து_உரிமைகளும் முன்_அனுமதி மறுபிரசுரம் வெளியீட்டாளர்
            பதிப்பாளர் ஆசிரியர்_குழு பிழை_திருத்தம் எங்களுக்கு_எழுத எங்களுக்குத்_தெரிவி வாசகர்
            வாசகர்கள் உங்கள்_கருத்து கருத்துக்கணிப்பில்_பங்கேற்க பீட்டா ஜாவாஸ்கிரிப்ட் உலாவி
            உலாவியில் அறிவிப்புகளைப்_பெற மின்னஞ்சல் இமெயில் எங்கள்_சேனல் யூடியூப்_சேனல்
            முறை_படிக்கப்பட்ட முறை_பார்க்கப்பட்ட பார்வைகள்
        """,
        "pointer": """
            மேலும்_படிக்க மேலும்_வாசிக்க இதையும்_படி இதையும்_பார்க்க இதையும்_வாசிக்க
            இதனையும்_படிக்க காண்க தொடர்ந்து_படிக்க தொடர்புடையவை தொடர்பான_செய்திகள்
            தொடர்பான_கட்டுரைகள் தொடர்புள்ள_செய்திகள் மேலும்_செய்திகள் மேலும்_தொடர்புடைய
            மற்ற_செய்திகள் பிற_செய்திகள் அதிகம்_படிக்கப்பட்டவை அதிகம்_வாசிக்கப்பட்டவை
            அதிகம்_படித்தவை அதிகம்_பார்க்கப்பட்டவை பிரபலமான_செய்தி பிரபலமானவை பரிந்துரைக்கப்பட்டவை
            பரிந்துரைகள் ஆசிரியர்_தேர்வு ஆசிரியர்_பரிந்துரை முந்தைய_செய்தி அடுத்த_செய்தி
            முந்தைய_கட்டுரை அடுத்த_கட்டுரை முந்தைய_இதழ் கடந்த_இதழ் ட்ரெண்டிங் டிரெண்டிங்
            சிறப்புக்_கட்டுரை சிறப்புத்_தொடர் பகுப்பாய்வு அலசல் விளக்கப்படம் இன்போகிராஃபிக்
            லைவ்_அப்டேட் நேரலை கேள்வி_பதில் உங்களுக்காக வெளி_இணைப்புகள் வெளியிணைப்புகள்
            மேற்கோள்கள் தவறவிடாதீர்* தொடர்புடைய_செய்திகள் தொடர்புடைய_கட்டுரைகள்
        """,
    },
    "am": {
        "section": """
            መነሻ ዋና_ገጽ ዋናው_ገጽ ዜና ዜናዎች ፖለቲካ ኢኮኖሚ ቢዝነስ ስፖርት ኪንና_ባህል ኪነጥበብ መዝናኛ ርዕሰ_አንቀጽ ዓምድ አምዶች ልናገር
            ጤና ሳይንስ ቴክኖሎጂ ቪዲዮ ቪዲዮዎች ፎቶ ፎቶዎች የፎቶ_መድበል ምስሎች ፖድካስት ሬዲዮ ቴሌቪዥን ፕሮግራሞች መዝገብ_ቤት ማህደር
            ክፍት_የሥራ_ቦታ ጨረታ ጨረታዎች ያግኙን አድራሻችን ስለ_እኛ የግላዊነት_ፖሊሲ የግላዊነት_መመሪያ የአጠቃቀም_ደንብ ውሎች_እና_ሁኔታዎች
            ውልና_ደንብ የገጹ_ካርታ ተደጋጋሚ_ጥያቄዎች መደብ መደቦች ርዕሶች ቋንቋዎች መለያዎች ቃለ_መጠይቅ
        """,
        "action": """
            አጋራ አጋሩ ያጋሩ ይላኩ አትም አስቀምጥ ቅዳ ሊንክ አገናኝ አድምጥ ያድምጡ አውርድ ያውርዱ ያጫውቱ ግባ ይመዝገቡ ተመዝገብ ፈልግ ፍለጋ
            ማውጫ ዝጋ ተመለስ ቀጣይ_ገጽ ወደ_ይዘቱ_ይለፉ ወደ_ዋናው_ይዘት ሁሉንም_ይመልከቱ ሁሉንም_አሳይ ተጨማሪ_አሳይ ተጨማሪ_ይመልከቱ
            አስተያየቶች አስተያየት_ይስጡ አስተያየት_ስጡ መልስ_ይስጡ ላይክ ይከተሉን ቋንቋ_ይምረጡ የፊደል_መጠን አርም ፌስቡክ ፌስቡክን ትዊተር
            ቴሌግራም ዩቲዩብ ዋትስአፕ ኢንስታግራም ይጫኑ
        """,
        "offer": """
            ጋዜጣዊ_ደብዳቤ የዜና_መጽሔት በኢሜይል_ይቀበሉ ደንበኝነት ሰብስክራይብ ደንበኛ_ይሁኑ በነጻ ኩኪ ኩኪዎች ፈቃድዎን ይስማሙ ግላዊነት
            መተግበሪያ መተግበሪያችንን አፕሊኬሽን ማስታወቂያ ማስታወቂያዎች ስፖንሰር ድጋፍ_ያድርጉ ይደግፉን ይለግሱ የቅጂ_መብት መብቱ_የተጠበቀ
            መብቱ_በህግ መብቶቹ_የተጠበቁ መብቶች_የተጠበቁ አሳታሚ ማተሚያ_ቤት ዋና_አዘጋጅ የዝግጅት_ክፍል እርማት ስህተት_ካገኙ ይጻፉልን
            አስተያየትዎን ያሳውቁን አንባቢያን የአንባቢያን_አስተያየት ጃቫስክሪፕት ብሮውዘር ማሳወቂያ ኢሜይል የኢሜይል_አድራሻ የቴሌግራም_ቻናል
            የዩቲዩብ_ቻናል ቻናላችንን ጊዜ_ተነቧል ጊዜ_ታይቷል
        """,
        "pointer": """
            ያንብቡ አንብብ አንብቡ ይመልከቱ ተመልከት ተመልከቱ ተዛማጅ ተያያዥ_ዜና ተያያዥ_ጽሑፍ ተጨማሪ_ዜና በብዛት_የተነበበ የተነበቡ ተነባቢ
            ተወዳጅ_ጽሑፎች ታዋቂ_ጽሑፎች የተመረጡ_ጽሑፎች የተመረጡ_ዜናዎች የአዘጋጅ_ምርጫ የአዘጋጁ_ምርጫ እንዳያመልጥዎ እንዳያመልጥዎት
            ያለፈው_ጽሑፍ ቀጣይ_ጽሑፍ ቀዳሚ_ጽሑፍ ቀጣይ_ዜና ያለፈው_ዜና ያለፉ_እትሞች የቀድሞ_እትሞች ክፍል_አንድ ክፍል_ሁለት ልዩ_ዘገባ ትንታኔ
            ትንተና ግራፊክ ኢንፎግራፊክ የውጭ_መያያዣዎች የውጭ_ማገናኛ ዋቢ_ምንጭ ዋቢ_መጻሕፍት ዋና_ዋና_ዜናዎች የቅርብ_ጊዜ_ዜና
            ለእርስዎ_የተመረጡ
        """,
    },
    "sw": {
        "section": """
            mwanzo ukurasa_wa_kwanza ukurasa_mkuu habari_kuu habari_za_hivi_punde habari_mpya
            habari_za_kitaifa habari_za_kimataifa habari_za_dunia siasa uchumi biashara michezo
            burudani utamaduni makala tahariri maoni uchambuzi teknolojia afya utalii magazeti
            gazeti_la_leo video vidio picha redio runinga vipindi mikoani ajira nafasi_za_kazi
            zabuni mapishi duka_la_mtandaoni wasiliana mawasiliano kuhusu_sisi sisi_ni_nani
            kanuni_na_masharti masharti_ya_matumizi sera_ya_faragha ramani_ya_tovuti
            maswali_yanayoulizwa tangaza_nasi lugha_nyingine kamusi
        """,
        "action": """
            shiriki shirikisha sambaza tuma chapisha chapa hifadhi_makala nakili sikiliza cheza
            pakua ingia jisajili jiandikishe jiunge fungua_akaunti tafuta menyu funga inayofuata
            iliyopita ukurasa_unaofuata rudi nenda_kwenye_maudhui nenda_moja_kwa_moja ruka_hadi
            ruka_kwenda onyesha_zaidi onyesha_yote angalia_zote panua toa_maoni andika_maoni
            tufuate fuatilia_ukurasa chagua_lugha badilisha_lugha ukubwa_wa_maandishi hariri
            fungua_historia bofya bonyeza facebook twitter whatsapp telegram instagram tiktok
            youtube
        """,
        "offer": """
            jarida jiandikishe_kupokea kujisajili bure bila_malipo kuki vidakuzi idhini_yako
            ridhaa mipangilio faragha programu_yetu programu_tumishi pakua_app tangazo matangazo
            yaliyodhaminiwa imedhaminiwa maudhui_ya_wadhamini changia mchango_wako tuunge_mkono
            hakimiliki haki_zote zimehifadhiwa mchapishaji wahariri mhariri_mkuu mhariri_mtendaji
            chumba_cha_habari sahihisho tuandikie tuambie tupigie wasomaji maoni_yako mrejesho
            toleo_la_majaribio javascript kivinjari arifa taarifa_za_papo barua_pepe
            anwani_ya_barua chaneli_yetu chaneli_ya_whatsapp imesomwa_mara mara_ilisomwa
        """,
        "pointer": """
            soma tazama ona_pia angalia endelea_kusoma zinazohusiana zinazofanana_na habari_zaidi
            makala_zaidi zaidi_kuhusu zaidi_kutoka zilizosomwa_zaidi zinazosomwa_zaidi
            iliyosomwa_zaidi zinazovuma maarufu_zaidi maarufu_sasa zilizopendekezwa tunapendekeza
            chaguo_la_mhariri chaguo_la_wahariri habari_iliyopita habari_inayofuata
            makala_iliyopita makala_inayofuata toleo_lililopita matoleo_yaliyopita
            sehemu_ya_kwanza sehemu_ya_pili makala_maalum ripoti_maalum grafiki infografiki
            mubashara moja_kwa_moja_sasa maswali_na_majibu huenda_ulikosa usikose viungo_vya_nje
            marejeo tanbihi mada_husika
        """,
    },
    "ha": {
        "section": """
            shafin_farko babban_shafi labarai labaran_duniya labaran_yau labaran_nijar
            labaran_najeriya da_dumi_duminsu labari_da_dumi wasanni siyasa kasuwanci
            tattalin_arziki nishadi nishadantarwa kannywood ra'ayi_riga ra'ayin_jarida sharhi
            sharhin_jarida kimiyya fasaha lafiya muhalli yawon_bude_ido bidiyo bidiyoyi hotuna
            podcast podcasts shirye_shirye talabijin jaridu jaridun_yau guraben_aiki tuntube_mu
            tuntubemu game_da_mu sharuddan_amfani ka'idojin_amfani ka'idojin_sirri manufar_sirri
            tsarin_sirri sirrinku talla_da_mu tambayoyin_da_aka_saba taswirar_shafi rukunai
            sauran_harsuna
        """,
        "action": """
            yada_wannan yaɗa_wannan buga_wannan ajiye_wannan kwafi saurara saurari sauke_manhaja
            shiga_shafin shiga_asusu yi_rajista yi_rijista ƙirƙiri_akawun nemi_abu bincika
            bincike_a_shafi menu rufe_wannan rufe_taga shafi_na_gaba shafi_na_baya komawa_sama
            koma_sama wuce_zuwa duba_duka kalli_duka nuna_duka nuna_kari amsa_wannan tsokaci
            biyo_mu bibiye_mu zaɓi_harshe zabi_harshe sauya_harshe gyara_masomin latsa_nan
            danna_nan facebook twitter whatsapp telegram instagram youtube tiktok aika_wa_aboki
        """,
        "offer": """
            wasiƙar_labarai wasikar_labarai subscribe biyan_kuɗin_shiga kyauta ba_tare_da_biya
            kukis cookies amincewarka saituna manhaja manhajarmu manhajar_mu manhajojin
            tallace_tallace tallata_haja daukar_nauyin_shiri ba_da_gudummawa tallafa_mana
            ku_tallafa haƙƙin_mallaka hakkin_mallaka haƙƙin_buga hakkin_buga an_kiyaye_hakki
            an_kiyaye_duk ba_a_yarda_a_kwafi mawallafi edita editoci gyaran_kuskure rubuto_mana
            aiko_mana masu_karatu wasiƙun_masu ra'ayin_ku ku_bayyana_ra javascript burauza browser
            sanarwar_kai_tsaye imel adireshin_email tashar_whatsapp tasharmu youtube_channel
            sabon_shafin_intanet
        """,
        "pointer": """
            karanta ƙarin_karatu karin_karatu ci_gaba_da_karantawa kara_karantawa ƙara_karantawa
            duba_kuma duba_wannan ku_duba kalli karin_labarai ƙarin_labarai karin_labari
            labarai_masu_alaka labarai_masu_alaƙa labaran_da_suka_shafi sauran_labarai
            karin_bayani_kan ƙarin_bayani_kan mafi_karantawa aka_fi_karantawa aka_fi_kallo
            zabin_edita zaɓin_edita labarin_baya labari_na_gaba kashi_na_farko kashi_na_biyu
            rahoto_na_musamman rahoton_musamman labarai_kai_tsaye taswirar_bayani hotuna_da_bidiyo
            tambayoyi_da_amsoshi manazarta zabi_na_musamman
        """,
    },
    "id": {
        "section": """
            beranda halaman_utama berita_utama berita_terbaru terkini nasional politik ekonomi
            bisnis olahraga sepak_bola hiburan selebriti gaya_hidup opini kolom tajuk_rencana
            otomotif teknologi tekno edukasi kesehatan wisata kuliner resep zodiak teka_teki
            lowongan iklan_baris galeri siniar infografis arsip indeks epaper kontak_kami
            hubungi_kami tentang_kami redaksi karier pedoman_media_siber kebijakan_privasi
            syarat_dan_ketentuan ketentuan_penggunaan ketentuan_layanan peta_situs disclaimer
            kategori topik_pilihan berita_internasional
        """,
        "action": """
            bagikan sebarkan kirim cetak simpan tautan dengarkan unduh unduhan login log_in
            log_out masuk_atau_daftar daftar_akun daftar_sekarang buat_akun kata_sandi pencarian
            cari_berita cari_artikel menu tutup halaman_berikutnya halaman_sebelumnya
            kembali_ke_atas lompat_ke lewati_ke_konten langsung_ke_konten langsung_ke_isi
            lihat_semua lihat_selengkapnya tampilkan_lebih muat_lainnya komentar komentari
            ikuti_kami pilih_bahasa ukuran_huruf ukuran_teks sunting lihat_riwayat klik facebook
            twitter whatsapp instagram
        """,
        "offer": """
            newsletter berlangganan langganan pelanggan_premium gratis kuki cookies
            pengaturan_cookie privasi aplikasi iklan advertorial bersponsor disponsori donasi
            dukung_kami hak_cipta dilindungi_undang-undang dilarang_mengutip dilarang_menyalin
            dilarang_memperbanyak tanpa_izin_tertulis all_rights_reserved penerbit
            pemimpin_redaksi penanggung_jawab_redaksi dewan_pers koreksi hak_jawab beri_tahu_kami
            kirimkan_tulisan tulis_kepada_kami pembaca isi_komentar_sepenuhnya masukan_anda
            umpan_balik javascript peramban browser notifikasi alamat_email alamat_surel
            saluran_whatsapp kanal_whatsapp kanal_youtube google_news kali_dibaca kali_dilihat
            dibaca_kali dilihat_kali
        """,
        "pointer": """
            baca_juga baca_lebih_lanjut baca_artikel baca_berita baca_di_sini lanjut_baca
            lanjutkan_membaca simak_juga lihat_juga lihat_video tonton_juga berita_terkait
            artikel_terkait topik_terkait konten_terkait video_terkait berita_lainnya
            artikel_lainnya selengkapnya terpopuler populer paling_sering_dibaca banyak_dibaca
            paling_banyak_dikomentari rekomendasi_untuk direkomendasikan pilihan_editor
            pilihan_redaksi pilihan_untukmu untuk_anda trending artikel_sebelumnya
            artikel_selanjutnya artikel_berikutnya berita_sebelumnya berita_selanjutnya
            edisi_sebelumnya laporan_khusus laporan_mendalam interaktif laporan_langsung
            tanya_jawab panduan jangan_lewatkan mungkin_anda_suka mungkin_terlewat pranala
            referensi
        """,
    },
    "ms": {
        "section": """
            laman_utama muka_depan berita_semasa terkini nasional isu_semasa politik ekonomi
            bisnes sukan hiburan selebriti kolumnis kolum lidah_pengarang minda_pembaca kesihatan
            pelancongan resipi automotif hartanah jawatan_kosong iklan_terkelas ramalan_cuaca
            galeri_gambar arkib akhbar hubungi mengenai_kami maklumat_korporat profil_korporat
            carta_organisasi piagam_pelanggan direktori dasar_privasi polisi_privasi notis_privasi
            dasar_keselamatan terma_dan_syarat terma_penggunaan penafian peta_laman soalan_lazim
            kenyataan_media sebut_harga kategori siaran_langsung aksesibiliti pautan_luar
            berita_antarabangsa
        """,
        "action": """
            kongsi kongsikan hantar cetak simpan tanda_buku pautan dengar mainkan_video muat_turun
            muat_naik log_masuk log_keluar daftar_masuk daftar_keluar daftar_akaun cipta_akaun
            buka_akaun kata_laluan carian menu tutup halaman_seterusnya halaman_sebelumnya
            langkau_ke lompat_ke_kandungan terus_ke_kandungan papar_semua papar_lagi papar_lebih
            lihat_lagi lihat_lebih tunjuk_lagi besarkan komen ikuti_kami tukar_bahasa saiz_teks
            saiz_huruf saiz_tulisan warna_latar klik
        """,
        "offer": """
            surat_berita buletin peti_masuk melanggan langgan percuma kuki persetujuan_anda
            tetapan privasi aplikasi iklan iklankan kandungan_tajaan derma sumbangan_anda
            sokong_kami terpelihara tidak_dibenarkan_menyiar dilarang_menyiarkan
            tanpa_kebenaran_bertulis pengarang meja_berita bilik_berita maklumkan_kepada_kami
            beritahu_kami tulis_kepada_kami emelkan pembaca pandangan_anda maklum_balas
            maklumbalas versi_beta laman_web_baharu wajah_baharu kaji_selidik pelayar
            paparan_terbaik notifikasi pemberitahuan emel e-mel_anda alamat_e-mel pelawat
            tarikh_kemaskini kemaskini_terakhir kali_dibaca tontonan kali_ditonton
        """,
        "pointer": """
            baca_juga baca_lagi baca_lanjut baca_seterusnya baca_selanjutnya teruskan_membaca
            lihat_juga tonton_video ikuti_perkembangan ikuti_juga artikel_berkaitan
            berita_berkaitan topik_berkaitan video_berkaitan kandungan_berkaitan artikel_lain
            berita_lain lagi_berita lagi_artikel paling_popular terpopular paling_dibaca
            paling_ditonton tular_minggu_ini sohor_kini disyorkan syor_untuk cadangan_untuk
            pilihan_pengarang untuk_anda artikel_seterusnya berita_seterusnya keluaran_lepas
            edisi_lepas laporan_khas rencana_khas kupasan fokus_minggu_ini infografik grafik
            soal_jawab jangan_lepaskan jangan_terlepas mungkin_anda_terlepas anda_mungkin_minat
            pautan_berkaitan siri_pertama bahagian_pertama bahagian_kedua
        """,
    },
    "vi": {
        "section": """
            trang_chủ trang_nhất tin_mới tin_nóng tin_tức thời_sự tin_thế_giới tin_trong_nước
            thể_thao giải_trí khoa_học_công_nghệ số_hóa số_hoá góc_nhìn bạn_đọc tâm_sự
            tòa_soạn toà_soạn rao_vặt tuyển_dụng cung_hoàng_đạo tử_vi thư_viện_ảnh
            thư_viện_video phát_thanh truyền_hình_trực_tuyến lịch_phát_sóng báo_in báo_giấy
            báo_điện_tử đặt_báo liên_hệ_quảng_cáo liên_hệ_với_chúng_tôi giới_thiệu_chung
            về_chúng_tôi điều_khoản_sử_dụng điều_khoản_dịch_vụ chính_sách_bảo_mật
            chính_sách_quyền_riêng_tư sơ_đồ_trang sơ_đồ_cổng_thông_tin câu_hỏi_thường_gặp
            cổng_thông_tin_điện_tử thủ_tục_hành_chính thông_cáo_báo_chí từ_khóa từ_khoá
            thể_loại bạn_đang_ở_đây
        """,
        "action": """
            chia_sẻ_bài chia_sẻ_qua chia_sẻ_facebook gửi_bài gửi_email bản_in lưu_bài sao_chép
            nghe_bài nghe_đọc_bài tải_xuống tải_về tải_ứng_dụng đăng_nhập đăng_xuất
            đăng_ký_tài_khoản tạo_tài_khoản mật_khẩu tìm_kiếm_tin nhập_từ_khóa trang_sau
            trang_trước trở_về_đầu đầu_trang bỏ_qua_nội_dung chuyển_đến_nội_dung
            bước_tới_nội_dung đi_đến_nội_dung xem_tất_cả tải_thêm phóng_to bình_luận
            theo_dõi_chúng_tôi chọn_ngôn_ngữ cỡ_chữ sửa_mã_nguồn xem_lịch_sử bấm_vào_đây
            nhấn_vào_đây zalo youtube hiển_thị_thêm
        """,
        "offer": """
            bản_tin_email nhận_bản_tin đăng_ký_nhận_tin đăng_ký_bản_tin đặt_mua_báo
            đăng_ký_theo_dõi đăng_ký_kênh đăng_ký_ngay dùng_thử miễn_phí cookies
            cài_đặt_quyền quyền_riêng_tư bảo_mật_thông_tin quảng_cáo nội_dung_tài_trợ
            ủng_hộ_chúng_tôi bản_quyền ghi_rõ_nguồn phát_hành_lại cấm_sao_chép không_sao_chép
            mọi_quyền_được_bảo_lưu giấy_phép_số giấy_phép_hoạt_động_báo_chí tổng_biên_tập
            chịu_trách_nhiệm_nội_dung đường_dây_nóng hotline trụ_sở_tòa_soạn ban_biên_tập
            đính_chính góp_ý viết_cho_chúng_tôi độc_giả thư_bạn_đọc ý_kiến_của_bạn
            kiểm_duyệt_trước phản_hồi_của_bạn phiên_bản_thử_nghiệm giao_diện_mới khảo_sát_ý_kiến
            trình_duyệt nhận_thông_báo địa_chỉ_email kênh_youtube lượt_xem lượt_đọc
            lượt_truy_cập
        """,
        "pointer": """
            xem_thêm đọc_thêm đọc_tiếp xem_tiếp mời_bạn_đọc xem_chi_tiết xem_video đọc_bài
            xem_bài tin_liên_quan bài_liên_quan bài_viết_liên_quan video_liên_quan
            nội_dung_liên_quan cùng_chuyên_mục cùng_chủ_đề cùng_tác_giả tin_khác
            bài_viết_khác tin_cũ_hơn các_tin_cũ đọc_nhiều xem_nhiều tin_nổi_bật nổi_bật_nhất
            bình_luận_nhiều có_thể_bạn_quan_tâm có_thể_bạn_muốn dành_cho_bạn gợi_ý_cho_bạn
            đề_xuất_cho_bạn lựa_chọn_của_biên_tập ban_biên_tập_chọn bài_trước bài_sau
            bài_viết_trước bài_viết_sau số_báo_trước các_số_trước dòng_sự_kiện hồ_sơ_tư_liệu
            phóng_sự_ảnh đồ_họa tường_thuật_trực_tiếp hỏi_đáp đừng_bỏ_lỡ liên_kết_ngoài
            tham_khảo_thêm mục_lục
        """,
    },
    "th": {
        "section": """
            หน้าแรก หน้าหลัก ข่าวล่าสุด ข่าวด่วน ข่าววันนี้ ข่าวเด่น ข่าวทั้งหมด ข่าวต่างประเทศ
            ข่าวการเมือง ข่าวเศรษฐกิจ ข่าวสังคม ข่าวภูมิภาค ข่าวกีฬา ข่าวประชาสัมพันธ์ ไลฟ์สไตล์
            บันเทิง คอลัมน์ บทบรรณาธิการ บทความทั้งหมด ดูดวง ตรวจหวย ผลสลาก พยากรณ์อากาศ แกลเลอรี่
            คลังภาพ ประมวลภาพ วิดีโอ คลิปข่าว พอดแคสต์ รายการทีวี ผังรายการ สมัครงาน
            หนังสือพิมพ์วันนี้ ติดต่อเรา ติดต่อโฆษณา เกี่ยวกับเรา นโยบายความเป็นส่วนตัว
            นโยบายส่วนบุคคล เงื่อนไขการใช้ ผังเว็บไซต์ คำถามที่พบบ่อย เว็บบอร์ด หมวดหมู่ ป้ายกำกับ
            คุณอยู่ที่นี่ สูตรอาหาร
        """,
        "action": """
            แชร์ข่าว แชร์บทความ แชร์หน้านี้ ส่งอีเมล พิมพ์หน้านี้ พิมพ์ข่าว บุ๊กมาร์ก คัดลอกลิงก์
            คัดลอกลิงค์ ฟังข่าว ฟังเสียง กดฟัง เล่นวิดีโอ ดาวน์โหลด เข้าสู่ระบบ ล็อกอิน
            ลงชื่อเข้าใช้ สมัครสมาชิก สร้างบัญชี รหัสผ่าน ค้นหา เมนู ถัดไป หน้าก่อนหน้า
            หน้าที่แล้ว ย้อนกลับ กลับไปด้านบน ข้ามไปยัง ไปยังเนื้อหา ดูทั้งหมด แสดงทั้งหมด
            แสดงเพิ่มเติม ดูเพิ่มเติม ความคิดเห็น ตอบกลับ ถูกใจ กดไลก์ กดติดตาม ติดตามเรา
            เลือกภาษา ขนาดตัวอักษร ดูประวัติ เฟซบุ๊ก เฟสบุ๊ค ทวิตเตอร์ ยูทูบ คลิกที่นี่ คลิกเพื่อ
        """,
        "offer": """
            จดหมายข่าว สมัครรับ รับข่าวสาร ใช้ฟรี คุกกี้ ให้ความยินยอม ตั้งค่า ความเป็นส่วนตัว
            แอปพลิเคชัน ดาวน์โหลดแอป โฆษณา สนับสนุนโดย สนับสนุนเรา ลิขสิทธิ์ ห้ามทำซ้ำ ห้ามคัดลอก
            โดยไม่ได้รับอนุญาต บรรณาธิการบริหาร บรรณาธิการข่าว กองบรรณาธิการ แก้ไขข้อผิดพลาด
            แจ้งข่าว ท่านผู้อ่าน คุณผู้อ่าน ข้อความที่ท่าน แบบสำรวจ เว็บไซต์ใหม่ จาวาสคริปต์
            เบราว์เซอร์ การแจ้งเตือน อีเมลของคุณ ที่อยู่อีเมล เพิ่มเพื่อน ช่องยูทูบ ผู้เข้าชม
            ยอดวิว เข้าชมแล้ว
        """,
        "pointer": """
            อ่านเพิ่มเติม อ่านต่อ อ่านทั้งหมด อ่านข่าว อ่านบทความ อ่านประกอบ อ่านรายละเอียด
            ดูรายละเอียด รายละเอียดเพิ่มเติม ดูคลิป ชมคลิป ดูเพิ่ม ข่าวที่เกี่ยวข้อง
            เรื่องที่เกี่ยวข้อง บทความที่เกี่ยวข้อง ข่าวเกี่ยวข้อง เนื้อหาที่เกี่ยวข้อง
            ลิงก์ที่เกี่ยวข้อง ข่าวอื่นๆ เรื่องอื่นๆ บทความอื่นๆ ข่าวในหมวด ยอดนิยม อ่านมากที่สุด
            อ่านมากสุด มาแรง เรื่องเด่น เรื่องแนะนำ ข่าวแนะนำ บทความแนะนำ แนะนำสำหรับ คุณอาจสนใจ
            คุณอาจชอบ บรรณาธิการแนะนำ บทความก่อนหน้า บทความถัดไป ข่าวถัดไป ฉบับก่อนหน้า สกู๊ปพิเศษ
            รายงานพิเศษ อินโฟกราฟิก บทวิเคราะห์ เกาะติด ถ่ายทอดสด ถามตอบ ห้ามพลาด ไม่ควรพลาด
            สารบัญ
        """,
    },
    "zh": {
        "section": """
            首页 首頁 主页 主頁 头条 頭條 要闻 要聞 焦点新闻 焦點新聞 即时新闻 即時新聞 最新消息
            国际新闻 國際新聞 国内新闻 國內新聞 本地新闻 本地新聞 财经 財經 体育 體育 娱乐 娛樂
            文娱 副刊 社论 社論 专栏 專欄 科普 星座 运势 運勢 天气预报 天氣預報 图库 圖庫 视频
            視頻 影音 电子报 電子報 分类广告 分類廣告 联系我们 聯繫我們 聯絡我們 关于我们 關於我們
            使用条款 使用條款 服务条款 服務條款 隐私政策 隱私政策 隱私權政策 免责声明 免責聲明
            网站地图 網站地圖 網站導覽 常见问题 常見問題 无障碍 無障礙 新闻中心 新聞稿 政务公开
            您的位置 当前位置 所在位置 频道 頻道 栏目 欄目 标签 標籤 其他語言 繁體中文
        """,
        "action": """
            分享 转发到 轉發到 打印 列印 加入书签 加入書籤 复制链接 複製連結 複製鏈接 收听 收聽
            聆聽 听新闻 播放 下载 下載 登录 登錄 登入 登出 找回密码 忘记密码 忘記密碼 搜索 搜尋
            请输入关键 請輸入關鍵 菜单 菜單 主選單 關閉視窗 关闭窗口 【关闭】 下一页 下一頁 上一页
            上一頁 尾页 返回首页 返回顶部 返回頂部 回到顶部 回到頂部 回頂端 返回列表 跳转到 跳轉到
            跳到主要 跳至 跳过导航 查看全部 查看更多 显示更多 顯示更多 展开全文 展開全文 阅读全文
            閱讀全文 加载更多 載入更多 點擊放大 点击查看 點擊查看 發表評論 发表评论 留言 回复 回覆
            点赞 點讚 按讚 关注我们 關注我們 追蹤我們 选择语言 選擇語言 字体大小 字體大小 字号
            字級 放大字 编辑源代码 編輯原始碼 扫一扫 扫码 二维码 二維碼 微信 微博 朋友圈 脸书 臉書
            推特 加入收藏 收藏本 立即注册 立即註冊 用户注册 会员注册
        """,
        "offer": """
            新闻邮件 新聞郵件 订阅 訂閱 訂戶 订户 收件箱 收件匣 免费 免費 cookie 偏好设置 偏好設定
            隐私 隱私 客户端 用戶端 app下载 app下載 手机版 手機版 广告 廣告 赞助内容 贊助內容
            赞助我们 贊助我們 支持我们 支持我們 版权 版權 著作權 转载请 轉載請 转载自 轉載自
            未经授权 未經授權 未经许可 未經許可 icp备 许可证号 责任编辑 責任編輯 责编 責編 总编辑
            總編輯 编辑部 編輯部 勘误 勘誤 纠错 糾錯 舉報電話 举报电话 来信请 來信請 讀者投書
            读者来信 讀者來信 网友评论 網友評論 网友留言 網友留言 仅代表作者 僅代表作者 不代表本
            意见反馈 意見反饋 意見回饋 测试版 測試版 問卷調查 浏览器 瀏覽器 电子邮箱 電子郵箱
            电子邮件 電子郵件 邮箱地址 公众号 公眾號 浏览次数 瀏覽次數 浏览量 瀏覽量 瀏覽人次
            阅读量 閱讀量 点击数 點擊數 點閱 举报邮箱 权利保留
        """,
        "pointer": """
            延伸阅读 延伸閱讀 相关阅读 相關閱讀 相关新闻 相關新聞 相关文章 相關文章 相关报道
            相關報道 相關報導 相关链接 相關鏈接 相關連結 相关推荐 相關推薦 相关内容 相關內容
            相关专题 相關專題 相关主题 相關主題 更多新闻 更多新聞 更多文章 更多报道 更多報道
            更多報導 更多相关 更多相關 了解更多 瞭解更多 了解詳情 详情请 詳情請 另请参阅 另請參閱
            另见 另見 参见 參見 推荐阅读 推薦閱讀 编辑推荐 編輯推薦 编辑精选 編輯精選 為您推薦
            为您推荐 為你推薦 为你推荐 猜你喜欢 猜你喜歡 热门 熱門 热搜 排行榜 最多人看 上一篇
            下一篇 上一则 上一則 下一則 上一条 下一条 往期 上一期 下一期 专题报道 專題報道
            專題報導 图表 圖表 图解 圖解 观看视频 看影片 深度报道 深度報道 深度報導 你需要知道
            不容错过 不容錯過 别错过 別錯過 外部链接 外部連結 参考资料 參考資料 你可能感 您可能感
        """,
    },
    "ja": {
        "section": """
            トップページ 新着情報 お知らせ 最新ニュース 主要ニュース 国内ニュース 海外ニュース
            地域ニュース ローカルニュース ニュース一覧 トピックス エンタメ ライフスタイル
            スポーツ・ 社説 コラム お悔やみ 占い クロスワード レシピ 天気予報 番組表
            フォトギャラリー ポッドキャスト アーカイブ 電子版 オンラインショップ 通販 採用情報
            お問い合わせ お問合せ 会社概要 このサイトについて 当サイトについて 利用規約
            プライバシーポリシー 個人情報保護方針 個人情報の取り扱い サイトポリシー サイトマップ
            アクセシビリティ よくある質問 よくあるご質問 ヘルプ プレスリリース 広告掲載 カテゴリー
            タグ一覧 現在位置 政治・経済
        """,
        "action": """
            シェアする ツイート ポストする 印刷 ブックマーク あとで読む リンクをコピー 音声で聞く
            記事を聴く ダウンロード ログイン ログアウト 新規登録 会員登録 パスワード 検索 メニュー
            閉じる 次へ 前へ 次のページ 前のページ 一覧へ 一覧に戻る トップに戻る ページの先頭
            ページトップ 上に戻る 本文へ 本文に移動 もっと見る すべて見る すべて表示 全て表示
            一覧はこちら 画像を拡大 コメントする コメント欄 返信する いいね フォロー 言語を選択
            言語選択 文字サイズ クリック インスタグラム line公式
        """,
        "offer": """
            メルマガ メールマガジン ニュースレター 購読 お申し込み 月額 有料会員 会員限定 有料記事
            クッキー 同意する プライバシー アプリ 広告 提供： サポーター募集 著作権 無断転載
            転載を禁 禁じます 発行所 編集長 編集部 訂正して お詫び 誤りが お寄せください
            お聞かせください ご覧ください ご意見 ご感想 読者の声 コメントは承認 β版 アンケート
            ブラウザ プッシュ通知 メールアドレス チャンネル登録 公式アカウント 回視聴 再生回数
        """,
        "pointer": """
            関連記事 関連ニュース 関連リンク 関連情報 関連動画 関連キーワード この記事に関する
            あわせて読みたい 合わせて読みたい こちらも読む 続きを読む 続きはこちら 詳しく読む
            詳しくはこちら 詳細はこちら 記事一覧 前の記事 次の記事 過去記事 最新記事 最近の記事
            新着記事 人気記事 人気ランキング アクセスランキング よく読まれ 注目の記事 注目記事
            注目ニュース おすすめ ピックアップ 編集部の あなたへの 連載一覧 図表 図解 グラフィック
            インタラクティブ 動画を見る 写真を見る ライブ配信 一問一答 外部リンク 脚注 出典
        """,
    },
    "ko": {
        "section": """
            홈 뉴스홈 뉴스 속보 주요뉴스 전체기사 정치 경제 사회 국제 문화 연예 스포츠 날씨
            오늘의_운세 오피니언 사설 칼럼 기고 부고 동영상 포토 포토뉴스 사진 팟캐스트 라디오
            다시보기 채용 아카이브 지면보기 문의하기 회사소개 이용약관 개인정보처리방침*
            청소년보호정책* 이메일_무단수집 저작권정책* 사이트맵 고객센터 도움말 자주묻는질문
            공지사항 보도자료 광고문의 카테고리 분류 현재_위치 자유게시판
        """,
        "action": """
            공유 공유하기* 퍼가기 프린트 인쇄 스크랩 북마크 링크복사 url복사 복사 듣기 기사듣기
            다운로드 로그인 로그아웃 회원가입 비밀번호 검색 검색어 닫기 이전_페이지 다음_페이지
            뒤로가기 목록보기 맨_위로 바로가기 주메뉴 건너뛰기 전체보기 모두보기 더보기 크게보기
            댓글 댓글쓰기 답글 좋아요 팔로우 언어선택 글자크기* 글자_크기 편집 역사보기 클릭
            페이스북 트위터 카카오톡 네이버 유튜브
        """,
        "offer": """
            뉴스레터 구독 구독하기* 구독료 구독자 정기구독* 무료 쿠키 동의합니다 설정 앱 광고
            스폰서 후원 후원하기 저작권 저작권자 무단 무단전재* 무단복제* 재배포* 학습_및_활용
            발행인 편집인 등록번호 사업자등록번호* 대표전화 편집국장 제보 제보하기* 기사제보*
            정정보도* 고충처리인* 오류신고* 알려주세요* 보내주세요* 독자의견* 독자투고* 의견쓰기
            댓글운영정책 자바스크립트* javascript 알림 알림받기* 이메일 채널 채널추가* 친구추가*
            조회수 방문자
        """,
        "pointer": """
            관련기사 관련뉴스 관련영상 관련링크 관련키워드 관련글 함께_읽으면 함께_볼만한 읽어보기
            더_알아보기 자세히보기 기사보기 원문보기 다른기사* 이전기사* 다음기사* 이전글 다음글
            지난호 많이_본 가장_많이_읽은 댓글_많은 인기기사* 인기뉴스* 인기글 핫이슈 실시간 추천
            추천기사* 추천뉴스* 에디터 편집자주 이_시각 오늘의_이슈 헤드라인 톱뉴스 최신기사
            최신글 연재 특집 인포그래픽* 카드뉴스* 일문일답* 영상보기 사진보기 놓치면_안_될
            놓치지_마세요 외부_링크 같이_보기 목차
        """,
    },
}
