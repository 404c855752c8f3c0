"""Agencies over made-up wire stories and their look-alikes: precision and recall of `Metadata.agency`."""

from __future__ import annotations

import json

from cleaner import clean
from cleaner.lines.agencies import agency

MIN_PRECISION = 0.98
MIN_RECALL = 0.90

BODY = {
    "en": ("The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than planned.",
           "Residents have until the end of the month to comment on the plan, the mayor told reporters, and many of them will do so."),
    "de": ("Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil sie nicht mehr sicher ist.",
           "Die Bewohner können bis zum Ende des Monats ihre Meinung sagen, erklärte die Bürgermeisterin, und viele werden es tun."),
    "fr": ("Le conseil a décidé mardi de fermer le vieux pont pendant deux ans pour des travaux qui coûteront plus que prévu.",
           "Les habitants ont jusqu’à la fin du mois pour donner leur avis sur le projet, a dit la maire devant la presse."),
    "es": ("El consejo decidió el martes cerrar el viejo puente durante dos años por obras que costarán más de lo previsto.",
           "Los vecinos tienen hasta el final del mes para opinar sobre el plan, dijo la alcaldesa ante los periodistas."),
    "it": ("Il consiglio ha deciso martedì di chiudere il vecchio ponte per due anni per lavori che costeranno più del previsto.",
           "I residenti hanno tempo fino alla fine del mese per esprimersi sul progetto, ha detto la sindaca ai giornalisti."),
    "pt": ("O conselho decidiu na terça-feira fechar a velha ponte durante dois anos para obras que vão custar mais do que o previsto.",
           "Os moradores têm até ao fim do mês para dar a sua opinião sobre o plano, disse a presidente aos jornalistas."),
    "nl": ("De raad besloot dinsdag de oude brug twee jaar te sluiten voor werk dat meer zal kosten dan eerder was gedacht.",
           "Bewoners kunnen tot het einde van de maand hun mening geven over het plan, zei de burgemeester tegen de pers."),
    "sv": ("Rådet beslutade på tisdagen att stänga den gamla bron i två år för arbeten som kostar mer än man hade tänkt sig.",
           "De boende har fram till slutet av månaden att säga sin mening om planen, sade borgmästaren till journalisterna."),
    "pl": ("Rada postanowiła we wtorek zamknąć stary most na dwa lata z powodu prac, które będą kosztować więcej, niż planowano.",
           "Mieszkańcy mają czas do końca miesiąca, aby wypowiedzieć się w sprawie planu, powiedziała burmistrz dziennikarzom."),
    "ru": ("Совет во вторник решил закрыть старый мост на два года из-за работ, которые будут стоить больше, чем предполагалось.",
           "Жители могут до конца месяца высказать своё мнение о плане, сказала мэр журналистам, и многие это сделают."),
    "tr": ("Meclis salı günü eski köprüyü iki yıl boyunca kapatmaya karar verdi, çünkü onarım beklenenden daha pahalı olacak.",
           "Sakinler ayın sonuna kadar plan hakkında görüşlerini bildirebilecek, dedi belediye başkanı gazetecilere."),
    "no": ("Rådet vedtok tirsdag å stenge den gamle broen i to år for arbeid som vil koste mer enn man først hadde tenkt.",
           "Beboerne har frem til slutten av måneden på å si sin mening om planen, sa ordføreren til journalistene."),
    "hi": ("परिषद ने मंगलवार को पुराने पुल को दो साल के लिए बंद करने का फैसला किया, क्योंकि मरम्मत में समय लगेगा।",
           "निवासियों के पास योजना पर अपनी राय देने के लिए महीने के अंत तक का समय है, महापौर ने पत्रकारों से कहा।"),
    "da": ("Rådet besluttede tirsdag at lukke den gamle bro i to år på grund af arbejde, der vil koste mere end ventet.",
           "Beboerne har indtil slutningen af måneden til at sige deres mening om planen, sagde borgmesteren til journalisterne."),
    "id": ("Dewan memutuskan pada hari Selasa untuk menutup jembatan tua selama dua tahun karena perbaikan yang lebih mahal.",
           "Warga punya waktu sampai akhir bulan untuk memberi pendapat tentang rencana itu, kata wali kota kepada wartawan."),
}  # fmt: skip
TITLE = {
    "en": "Council closes old bridge for repairs",
    "de": "Rat sperrt die alte Brücke für zwei Jahre", "fr": "Le vieux pont fermé pour deux ans",
    "es": "El viejo puente cierra durante dos años", "it": "Il vecchio ponte chiude per due anni",
    "pt": "A velha ponte fecha durante dois anos",
    "nl": "Oude brug twee jaar gesloten voor werk", "sv": "Den gamla bron stängs i två år", "pl": "Stary most zamknięty na dwa lata",
    "ru": "Старый мост закрыт на два года", "tr": "Eski köprü iki yıl kapanıyor", "no": "Den gamle broen stenges i to år",
    "hi": "पुराने पुल को दो साल के लिए बंद", "da": "Den gamle bro lukkes i to år", "id": "Jembatan tua ditutup selama dua tahun",
}  # fmt: skip

WIRES = """
en|dateline|WASHINGTON, Feb 12 (Reuters) - |Reuters
en|dateline|LONDON (AP) — |AP
en|dateline|New Delhi [India], February 12 (ANI): |ANI
en|dateline|MUMBAI, Feb 12 (PTI) |PTI
en|dateline|PARIS (AFP) - |AFP
en|dateline|BEIJING, Feb. 12 (Xinhua) -- |Xinhua
en|dateline|BERLIN (dpa) - |dpa
en|byline|By Jane Roe, Associated Press|AP
en|byline|Reuters|Reuters
en|byline|By The Associated Press|AP
en|byline|By AFP|AFP
en|byline|Jane Roe and AP|AP
en|byline|PTI \\| Updated: 12-02-2026 07:18 IST|PTI
en|byline|By Jane Roe \\| Reuters|Reuters
en|signoff|(ANI)|ANI
en|signoff|(PTI) ABC XYZ|PTI
en|signoff|PTI ABC|PTI
en|credit|With inputs from PTI|PTI
en|credit|(With inputs from ANI)|ANI
en|credit|Reporting by Jane Roe for Reuters|Reuters
de|dateline|Berlin (dpa) – |dpa
de|dateline|WIEN (APA) - |APA
de|dateline|Berlin (AFP) - |AFP
de|byline|Von Jana Rohde, dpa|dpa
de|byline|dpa|dpa
de|signoff|– dpa|dpa
de|signoff|(dpa)|dpa
fr|dateline|PARIS (AFP) - |AFP
fr|byline|Par AFP|AFP
fr|byline|Par Jeanne Roux avec AFP|AFP
fr|signoff|(AFP)|AFP
es|dateline|Madrid, 12 feb (EFE).- |EFE
es|dateline|MADRID, 12 Feb. (EUROPA PRESS) - |Europa Press
es|byline|Agencia EFE|EFE
es|byline|Por Juana Ruiz, EFE|EFE
es|signoff|EFE|EFE
it|dateline|(ANSA) - ROMA, 12 FEB - |ANSA
it|byline|ANSA|ANSA
it|signoff|(ANSA)|ANSA
pt|dateline|LISBOA (Reuters) - |Reuters
pt|byline|Por Reuters|Reuters
pt|signoff|(AFP)|AFP
nl|byline|ANP|ANP
nl|dateline|DEN HAAG (ANP) - |ANP
sv|byline|TT|TT
sv|byline|Av TT|TT
sv|dateline|STOCKHOLM (TT) - |TT
pl|byline|PAP|PAP
pl|dateline|WARSZAWA (PAP) - |PAP
pl|signoff|(PAP)|PAP
ru|dateline|МОСКВА, 12 февраля (Рейтер) - |Reuters
ru|dateline|МОСКВА, 12 фев - РИА Новости. |RIA Novosti
tr|dateline|ANKARA (AA) - |Anadolu
tr|signoff|(AA)|Anadolu
no|byline|NTB|NTB
no|dateline|OSLO (NTB) - |NTB
no|signoff|(NTB)|NTB
hi|dateline|नई दिल्ली, 12 फरवरी (पीटीआई) |PTI
hi|signoff|(एएनआई)|ANI
da|byline|Ritzau|Ritzau
da|signoff|/ritzau/|Ritzau
id|dateline|JAKARTA (ANTARA) - |Antara
id|byline|Reuters|Reuters
en|signoff|— Bernama|Bernama
en|credit|- AP, AFP|AP
en|credit|© 2026 AFP|AFP
en|byline|BNS, Vilnius|BNS
en|byline|Bloomberg News (TNS)|Bloomberg
en|byline|By Jane Roe, PA Scotland|PA Media
en|byline|By Jane Roe, AP Business Writer|AP
de|signoff|(APA, 8.2.2026)|APA
de|credit|cl/AFP/dpa|AFP
de|credit|Quelle: harbour.example, jki/dpa/rts|dpa
de|credit|Mit Material der dpa|dpa
de|byline|Stand: 12.02.2026 10:30 Uhr \\| Quelle: dpa|dpa
de|signoff|(afp/apa)|AFP
fr|byline|Le Quotidien Picard avec AFP et Reuters|AFP
es|credit|Con información de AFP y EFE|AFP
es|byline|Agencias/EFE|EFE
it|credit|Con informazioni di ANSA|ANSA
pt|credit|Com Reuters e AFP|Reuters
nl|credit|Bron: Belga|Belga
sv|credit|Joakim Roe/TT|TT
no|credit|(©NTB)|NTB
no|credit|Kilde: NTB|NTB
da|credit|/ritzau/AFP|Ritzau
pl|credit|Z Paryża Katarzyna Roe (PAP)|PAP
ru|dateline|Алматы. 17 июня. ИНТЕРФАКС-КАЗАХСТАН - |Interfax
ru|credit|Источник: ТАСС|TASS
hi|dateline|पटना, 4 मार्च (भाषा) |PTI
fr|byline|ATS/Keystone|Keystone-SDA
id|credit|Sumber: Antara|Antara
en|json-author|Reuters|Reuters
en|json-author|Associated Press|AP
de|json-author|dpa|dpa
fr|json-author|AFP|AFP
en|json-provider|Reuters|Reuters
en|json-sourceOrganization|The Associated Press|AP
es|json-sourceOrganization|Agencia EFE|EFE
""".strip().splitlines()
ALIKE = """
en|first|Students who take AP Biology in their last year read more about cells and plants than the others do.
en|first|The handbook follows Associated Press style in dates, numbers and titles, the editors of the paper said.
en|first|Reuters was founded in London and is one of the largest agencies of the world, the museum says.
en|first|According to the PTI, members of the party met on Monday and did not agree on a name for the office.
en|last|He reads reuters.com each morning before he goes to work, and the local paper in the evening.
en|last|The firm offers a private network (VPN) to all of its clients, and a phone line to some of them.
en|last|She works for a news agency (AP) and for a museum, and she writes books about both of them at night.
en|byline|By Ann Ansa
en|byline|By Jane Roe, Harbour Times
en|byline|AP Biology
de|first|Die dpa wurde vor vielen Jahren gegründet und hat ihren Sitz in der Stadt, wie das Museum zeigt.
de|byline|Von Anna Reuter
fr|byline|Par Jeanne Roux
es|first|La EFE cumple años y lo celebra con una muestra de fotos en el museo de la ciudad, dijo su director.
sv|byline|Av Tove Tell
no|byline|Av Nina Berg
tr|first|Fenerbahçe AA takımı ile bir anlaşma imzaladı ve oyuncu yarın şehre gelecek, dedi kulüp başkanı.
en|credit|Photo: AFP
de|credit|Foto: dpa
de|credit|Bild: Jana Rohde/dpa
en|credit|Bridges of the world (AP)
en|credit|Agency for Rivers (AFR)
en|credit|With Reuters on the river
de|byline|Mittagessen mit Reuters-Chefin
en|credit|Sources: the town, the county
fr|byline|Dîner avec Ansa
en|last|The story was first told to Reuters, and two days later the mayor spoke of it to the whole council.
en|json-author|Jane Roe
en|json-provider|Harbour Times
""".strip().splitlines()


def page(language: str, where: str, text: str) -> tuple[str, str]:
    """A made-up page with something at a place, and its kind."""
    first, second = BODY[language]
    title, byline = TITLE[language], ""
    if where.startswith("json-"):
        value = {"@type": "NewsArticle", "headline": title, where[5:]: {"@type": "Organization", "name": text}}
        story = "".join(f"<p>{part}</p>" for part in (first, second, first.upper()))
        return f'<script type="application/ld+json">{json.dumps(value)}</script><article><h1>{title}</h1>{story}</article>', "html"
    if where == "dateline":
        first = text + first
    elif where == "byline":
        byline = text + "\n\n"
    elif where == "signoff":
        second = f"{second} {text}"
    elif where == "first":
        first = text
    elif where == "last":
        second = text
    tail = f"\n\n{text}" if where == "credit" else ""
    return f"{title}\n\n{byline}{first}\n\n{BODY[language][1]}\n\n{second}{tail}\n", "text"


def told(line: str) -> str | None:
    language, where, text = line.replace("\\|", "¦").split("|")[:3]
    source, kind = page(language, where, text.replace("¦", "|"))
    return clean(source, kind=kind).metadata.agency


def test_agencies_are_found_and_not_invented() -> None:
    wanted = {line: line.rsplit("|", 1)[1] for line in WIRES}
    found = {line: told(line) for line in WIRES}
    invented = [(line, agency) for line in ALIKE if (agency := told(line))]
    right = [line for line in WIRES if found[line] == wanted[line]]
    wrong = [(line, found[line]) for line in WIRES if found[line] and line not in right]
    missed = [line for line in WIRES if not found[line]]
    assert len(WIRES) >= 60
    assert len(BODY) >= 15
    assert len(right) / (len(right) + len(wrong) + len(invented)) >= MIN_PRECISION, (wrong, invented)
    assert len(right) / len(WIRES) >= MIN_RECALL, missed


PLACES = """
en|Cape Town - |Cape Town
en|LA RONGE, Sask. — |LA RONGE, Sask.
en|KUCHING: |KUCHING
en|REMBANG, HARBOURTIMES.COM – |REMBANG
en|New Delhi [India], March 2 (ANI): |New Delhi [India]
en|July 26 (UPI) -- CHEYENNE, Wyo. -- |CHEYENNE, Wyo.
en|HARBOURTIMES.COM, BANDUNG - |BANDUNG
hi|नयी दिल्ली, 3 मार्च (पीटीआई-भाषा)। |नयी दिल्ली
de|Innsbruck - |Innsbruck
de|Berlin. |Berlin
pt|SÃO PAULO, SP - |SÃO PAULO, SP
ru|Алматы. 17 июня. ИНТЕРФАКС - |Алматы
hi|पटना, 4 मार्च (भाषा) |पटना
en|(통영=연합뉴스) 김정민 기자 = |통영
en|[제주=뉴시스] |제주
en|【ニューヨーク時事】|ニューヨーク
en|Bridge - |
en|Bridges. |
en|Analysis: |
en|UPDATE: |
de|Fazit. |
de|FAZIT. |
de|Hintergrund - |
""".strip().splitlines()


def test_places_of_datelines() -> None:
    for line in PLACES:
        language, text, place = line.split("|")
        source, kind = page(language, "dateline", text)
        assert clean(source, kind=kind).metadata.location == (place or None), line


def test_a_name_of_one_word_is_told_whatever_stands_behind_it() -> None:
    assert agency("Reuters Staff") == "Reuters"
    assert agency("The Associated Press") == "AP"
    assert agency("The Associated") is None
