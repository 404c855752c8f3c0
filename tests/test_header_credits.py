"""Who wrote a story, for which agency and where: the forms of many outlets, each beside a look-alike that says nothing."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.first_names import may_hold_known

BODY = {
    "en": ("Council closes old bridge for repairs",
           "The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than planned.",
           "Residents have until the end of the month to comment on the plan, the mayor told reporters, and many of them will do so."),
    "de": ("Rat sperrt die alte Brücke für zwei Jahre",
           "Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil sie nicht mehr sicher ist.",
           "Die Bewohner können bis zum Ende des Monats ihre Meinung sagen, erklärte die Bürgermeisterin, und viele werden es tun."),
    "fr": ("Le vieux pont fermé pour deux ans",
           "Le conseil a décidé mardi de fermer le vieux pont pendant deux ans pour des travaux qui coûteront plus que prévu.",
           "Les habitants ont jusqu’à la fin du mois pour donner leur avis sur le projet, a dit la maire devant la presse."),
    "es": ("El viejo puente cierra durante dos años",
           "El consejo decidió el martes cerrar el viejo puente durante dos años por obras que costarán más de lo previsto.",
           "Los vecinos tienen hasta el final del mes para opinar sobre el plan, dijo la alcaldesa ante los periodistas."),
    "it": ("Il vecchio ponte chiude per due anni",
           "Il consiglio ha deciso martedì di chiudere il vecchio ponte per due anni per lavori che costeranno più del previsto.",
           "I residenti hanno tempo fino alla fine del mese per esprimersi sul progetto, ha detto la sindaca ai giornalisti."),
    "pt": ("A velha ponte fecha durante dois anos",
           "O conselho decidiu na terça-feira fechar a velha ponte durante dois anos para obras que vão custar mais do que o previsto.",
           "Os moradores têm até ao fim do mês para dar a sua opinião sobre o plano, disse a presidente aos jornalistas."),
    "nl": ("Oude brug twee jaar gesloten voor werk",
           "De raad besloot dinsdag de oude brug twee jaar te sluiten voor werk dat meer zal kosten dan eerder was gedacht.",
           "Bewoners kunnen tot het einde van de maand hun mening geven over het plan, zei de burgemeester tegen de pers."),
    "sv": ("Den gamla bron stängs i två år",
           "Rådet beslutade på tisdagen att stänga den gamla bron i två år för arbeten som kostar mer än man hade tänkt sig.",
           "De boende har fram till slutet av månaden att säga sin mening om planen, sade borgmästaren till journalisterna."),
    "pl": ("Stary most zamknięty na dwa lata",
           "Rada postanowiła we wtorek zamknąć stary most na dwa lata z powodu prac, które będą kosztować więcej, niż planowano.",
           "Mieszkańcy mają czas do końca miesiąca, aby wypowiedzieć się w sprawie planu, powiedziała burmistrz dziennikarzom."),
    "hu": ("Két évre lezárják a régi hidat",
           "A tanács kedden úgy döntött, hogy két évre lezárja a régi hidat a felújítás miatt, amely a tervezettnél többe kerül.",
           "A lakosok a hónap végéig mondhatják el véleményüket a tervről, közölte a polgármester az újságírókkal."),
    "lt": ("Senasis tiltas uždaromas dvejiems metams",
           "Taryba antradienį nusprendė dvejiems metams uždaryti senąjį tiltą remontui, kuris kainuos daugiau, nei planuota.",
           "Gyventojai iki mėnesio pabaigos gali pareikšti savo nuomonę apie planą, žurnalistams sakė merė."),
    "is": ("Gamla brúin lokuð í tvö ár",
           "Bæjarstjórn ákvað á þriðjudag að loka gömlu brúnni í tvö ár vegna viðgerða sem kosta meira en áætlað var.",
           "Íbúar hafa fram að mánaðamótum til að segja skoðun sína á áætluninni, sagði bæjarstjórinn við blaðamenn."),
    "tr": ("Eski köprü iki yıl kapanıyor",
           "Meclis salı günü eski köprüyü iki yıl boyunca kapatmaya karar verdi, çünkü onarım beklenenden daha pahalı olacak.",
           "Sakinler ayın sonuna kadar plan hakkında görüşlerini bildirebilecek, dedi belediye başkanı gazetecilere."),
    "ru": ("Старый мост закрыт на два года",
           "Совет во вторник решил закрыть старый мост на два года из-за работ, которые будут стоить больше, чем предполагалось.",
           "Жители могут до конца месяца высказать своё мнение о плане, сказала мэр журналистам, и многие это сделают."),
    "vi": ("Đóng cầu cũ trong hai năm",
           "Hội đồng hôm thứ Ba quyết định đóng cầu cũ trong hai năm để sửa chữa với chi phí cao hơn dự kiến ban đầu.",
           "Người dân có thời gian đến cuối tháng để góp ý về kế hoạch, bà thị trưởng cho các phóng viên biết."),
    "hi": ("पुराना पुल दो साल के लिए बंद",
           "परिषद ने मंगलवार को पुराने पुल को दो साल के लिए बंद करने का फैसला किया, क्योंकि मरम्मत में समय लगेगा।",
           "निवासियों के पास योजना पर अपनी राय देने के लिए महीने के अंत तक का समय है, महापौर ने पत्रकारों से कहा।"),
    "ar": ("إغلاق الجسر القديم لمدة عامين",
           "قرر المجلس يوم الثلاثاء إغلاق الجسر القديم لمدة عامين بسبب أعمال ترميم ستكلف أكثر مما كان متوقعا.",
           "وأمام السكان حتى نهاية الشهر لإبداء رأيهم في الخطة، كما قالت رئيسة البلدية للصحفيين يوم الأربعاء."),
    "fa": ("پل قدیمی دو سال بسته می‌شود",
           "شورا روز سه‌شنبه تصمیم گرفت پل قدیمی را به مدت دو سال برای تعمیراتی که بیش از حد انتظار هزینه دارد ببندد.",
           "ساکنان تا پایان ماه فرصت دارند نظر خود را درباره طرح بگویند، شهردار به خبرنگاران گفت و بسیاری چنین خواهند کرد."),
    "zh": ("旧桥将封闭两年",
           "市议会星期二决定把旧桥封闭两年进行维修，费用将比原来计划的更高，施工期间由渡轮运送行人往返两岸。",
           "居民可以在月底之前对计划提出意见，市长星期三对记者们说，许多人已经表示将会这样做。"),
    "ja": ("古い橋、二年間通行止め",
           "市議会は火曜日、予定より費用のかかる工事のため、古い橋を二年間通行止めにすることを決めた。",
           "住民は月末まで計画について意見を述べることができると市長は水曜日、記者団に話した。"),
}  # fmt: skip

FOUND = """
de|above|Von unserer Redaktion mit Material von dpa|dpa||
de|above|Jana Rohde mit dpa-Material|dpa||Jana Rohde
fr|above|Jeanne Roux (avec AFP)|AFP||Jeanne Roux
fr|above|BFMTV avec AFP|AFP||
fr|above|J.R. avec AFP|AFP||
en|above|Written by Jane Roe with PTI inputs|PTI||Jane Roe
en|above|JANE ROE Associated Press|AP||JANE ROE
en|above|By Jane Roe of The Associated Press|AP||Jane Roe
en|above|By Jane Roe in Nairobi||Nairobi|Jane Roe
en|above|Jane Roe in Nairobi||Nairobi|Jane Roe
en|above|By - Jane Murphy|||Jane Murphy
de|above|Von – Jane Roe|||Jane Roe
es|above|Por Agencia AFP|AFP||
en|above|Jane Roe (AAP)|AAP||Jane Roe
en|above|By Jane Roe\\nMax Poe / Reuters|||Jane Roe
en|above|By Jane Roe\\nJane Roe, Reuters|Reuters||Jane Roe
pl|above|oprac. red., źródło: PAP|PAP||
pl|above|oprac. JR/PAP|PAP||
pl|above|PAP, oprac. Anna Roe|PAP||Anna Roe
pt|above|Maria Silva - Repórter da Agência Brasil|Agência Brasil||Maria Silva
pt|above|Agência Brasil|Agência Brasil||
pt|above|Da Agência Brasil|Agência Brasil||
it|above|di Redazione Adnkronos|Adnkronos||
nl|above|Bron: Belga|Belga||
nl|above|Onze redactie/ANP|ANP||
sv|above|TT|TT||
de|above|Text: Jana Rohde, Fotos: Max Poe|||Jana Rohde
de|above|Ein Text von Jana Rohde|||Jana Rohde
es|above|Marta Roe | Bilbao||Bilbao|Marta Roe
es|above|Marta Roe\\nBilbao||Bilbao|Marta Roe
ar|above|عمان - (د ب أ)|dpa|عمان|
is|above|Guðrún Roe skrifar|||Guðrún Roe
ja|above|佐藤健一|||佐藤健一
zh|above|嘉南日報／ 記者林可歆／台南即時報導||台南|林可歆
en|behind|(With PTI inputs)|PTI||
en|behind|The Associated Press contributed to this report.|AP||
en|behind|(By Jane Roe and Mei-ling Chen)|||Jane Roe;Mei-ling Chen
fr|behind|Alassane Roe (Correspondant)|||Alassane Roe
pt|behind|*Com informações da Agência Brasil|Agência Brasil||
pt|behind|Com Agência Brasil|Agência Brasil||
hu|behind|MTI nyomán|MTI||
vi|behind|Công Mạo (TTXVN)|VNA||Công Mạo
vi|behind|(TTXVN/Vietnam+)|VNA||
hi|behind|(इनपुट-आईएएनएस)|IANS||
en|front|Shimla (Himachal Pradesh) [India], June 4 (ANI): |ANI|Shimla (Himachal Pradesh) [India]|
en|front|Accra, June 4, GNA – |GNA|Accra|
en|front|London, June 4, PA – |PA Media|London|
en|front|Kigali, Rwanda | AFP | |AFP|Kigali, Rwanda|
en|front|[PORT MORESBY] ||PORT MORESBY|
en|front|ALBUQUERQUE, N.M. (AP) — |AP|ALBUQUERQUE, N.M.|
en|front|MANAMA, June 4 (BNA) -- |Bahrain News Agency|MANAMA|
fr|front|ALGER- ||ALGER|
es|front|OAXACA, Oax.- ||OAXACA, Oax.|
it|front|AGI - |AGI||
it|front|(LaPresse) |LaPresse||
lt|front|Vilnius, birželio 4 d. (ELTA). |ELTA|Vilnius|
tr|front|MANİSA (AA) - AHMET BAYRAM - |Anadolu|MANİSA|AHMET BAYRAM
tr|front|TRABZON (AA) - FATİH BAYRAM - |Anadolu|TRABZON|FATİH BAYRAM
tr|front|Mehmet YILMAZ/BURSA, (DHA) - |DHA|BURSA|Mehmet YILMAZ
ru|front|АСТАНА. КАЗИНФОРМ – |Kazinform|АСТАНА|
ru|front|4 июня, Минск /БЕЛТА/. |BelTA|Минск|
hi|front|मुंबई, चार जून (भाषा) |PTI|मुंबई|
ar|front|الكويت - 4 - 6 (كونا) -- |KUNA|الكويت|
ar|front|دمشق-سانا |SANA|دمشق|
fa|front|به گزارش ایسنا، |ISNA||
zh|front|（中央社記者王小明台北4日電）|CNA|台北|王小明
zh|front|（新华社记者李明）新华社上海6月4日电 |Xinhua|上海|
zh|front|（伦敦路透电）|Reuters|伦敦|
zh|front|（上海讯）||上海|
ja|front|【6月4日 AFP】|AFP||
""".strip("\n").splitlines()
"""language | place | text | agency | location | authors"""
ALIKE = """
en|above|Harbour Signs Deal With AP
de|above|Mittagessen mit Reuters
fr|above|Dîner avec AFP
en|above|TT
en|behind|The tap is run by the town (TAP)
hu|behind|Borítókép: MTI
de|behind|Foto: Marlis Roe/dpa
en|behind|Harbour Bridge (Reuters reports)
en|above|Opinion | London
en|above|By the river - Jane Roe
en|above|Harbour - Jane Roe
en|above|London
es|above|Por Manuel Reyes, el pueblo vuelve a tener un puente
en|front|[ANALYSIS]_
en|front|NOTE-_
en|front|KEY POINTS-_
en|front|[MORNING BRIEFING]_
en|front|Harbour - Trends -_
it|front|Nota -_
ja|above|福島県政
zh|above|国际新闻
ar|above|كرة القدم - الرياض
ja|above|鈴木知事
zh|above|記者現場／台北報導
""".strip("\n").splitlines()


def told(line: str) -> tuple[str, str, str]:
    """Agency, location and authors of a made-up page with a text above its story, in front of it or behind it."""
    language, where, text = line.replace("_", " ").split("|", 2)
    title, first, second = BODY[language]
    parts = [title, "4.6.2026", first, second, first.replace(first[:12], second[:12], 1)]
    if where == "above":
        parts[1:1] = text.split("\\n")
    elif where == "front":
        parts[2] = text + first
    else:
        parts.append(text)
    found = clean("\n".join(parts) + "\n", kind="text").metadata
    return found.agency or "", found.location or "", ";".join(found.authors)


@pytest.mark.parametrize("line", FOUND)
def test_a_credit_is_read(line: str) -> None:
    text, agency, location, authors = line.rsplit("|", 3)
    assert told(text) == (agency, location, authors)


@pytest.mark.parametrize("line", ALIKE)
def test_what_looks_like_a_credit_is_not(line: str) -> None:
    assert told(line) == ("", "", "")


def test_a_note_of_a_feed_names_its_agency() -> None:
    source = (
        "Harbour Nieuws\nStaking legt de veerboot stil\nBron: Belga\nwo 04/03/2026 - 07:55\n"
        "Een staking van het personeel legt woensdag de veerboot over de rivier stil, meldt de maatschappij die hem uitbaat.\n"
        "Volgens de autoriteiten zal het onderzoek nog enkele weken duren en worden in de komende dagen meer getuigen gehoord.\n"
        "“We wachten al jaren op deze beslissing”, zegt een bewoonster die vlak bij de dijk woont en het water zag komen.\n"
    )
    assert clean(source, kind="text").metadata.agency == "Belga"


CATALOGUE = "\n".join(
    line for title, name in (("The Long Water", "Margaret Roe"), ("Below the Weir", "Peter Poe"), ("Flood Years", "Anita Doe"))
    for line in (f"{title} by {name}", "Paperback, 220 pages. Available at the central library and in the branch at the eastern end.")
)  # fmt: skip
BOOKS = "\n".join(
    line for title, name in (("Il pozzo e la luna", "Serena Baldi"), ("La riva", "Aldo Ferretti"), ("Lettere al fiume", "Piera Conti"))
    for line in (title, f"di {name}", "pp. 210, euro 17")
)  # fmt: skip


@pytest.mark.parametrize("source", [f"Harbour Library\nResults\n{CATALOGUE}\n", f"Casa editrice\nCatalogo\n{BOOKS}\n"])
def test_a_catalogue_has_no_authors(source: str) -> None:
    assert clean(source, kind="text").metadata.authors == ()


def test_whom_the_story_is_about_did_not_write_it() -> None:
    story = "Margaret Poe sang on the old bridge on Tuesday, and many hundreds of those who live beside the river came to hear her.\n"
    page = "Songs from the old bridge\n{} in London\n4.6.2026\n" + story * 3
    assert clean(page.format("Margaret Poe"), kind="text").metadata.authors == ()
    assert clean(page.format("Margaret Roe"), kind="text").metadata.authors == ("Margaret Roe",)


def test_a_label_with_an_agency_is_no_name() -> None:
    title, first, second = BODY["en"]
    page = f"{title}\n4.6.2026\n{first}\n{second}\n{{}} (Reuters)\n"
    assert clean(page.format("Follow Us"), kind="text").metadata.authors == ()
    assert clean(page.format("Jane Roe"), kind="text").metadata.authors == ("Jane Roe",)


@pytest.mark.parametrize("count", [20, 21])
def test_a_paper_of_many_authors_has_no_box_for_each(count: int) -> None:
    names = ", ".join(f'{{"@type": "Person", "name": "Jane R{chr(97 + at)}e"}}' for at in range(count))
    story = "<p>The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often then.</p>"
    said = "Jane Rae is a gardener who keeps bees beside the river and has never missed a ferry in all her life."
    page = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": [{names}]}}</script><h1>Old bridge to close</h1>'
    result = clean(f"<html><body>{page}{story * 9}<p>{said}</p></body></html>", kind="html")
    assert (said in result.text) == (count > 20)


def test_a_name_without_spaces_may_be_known() -> None:
    assert may_hold_known("佐藤健一")
    assert not may_hold_known("harbour ledger")


def test_the_name_behind_a_sign_of_rights_is_the_reporter() -> None:
    story = "町議会は火曜日、ひびが見つかった古い橋を二年間閉鎖し、渡し船を増やすことを決めた。\n\n"
    story += "町長は記者団に、修理には橋の値打ちより多くの金がかかると話した。"
    found = clean(f"古い橋を閉鎖\n\n{story}住民は三月末まで意見を出せる。(c)AFP/Jane ROE\n", kind="text")
    assert (found.metadata.agency, found.metadata.authors) == ("AFP", ("Jane ROE",))
    assert found.text.endswith("住民は三月末まで意見を出せる。")
