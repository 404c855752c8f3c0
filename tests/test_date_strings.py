"""Strings with dates of many languages, and strings that look like dates and are none: right or absent, never wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cleaner import Settings, clean
from cleaner.errors import SettingsError
from cleaner.lines.dates import find_dates
from cleaner.lines.relative_dates import relative_day

STRINGS = """
de ~ 12. Februar 2026, 14:05 Uhr ~ 2026-02-12
de ~ Donnerstag, 12. Februar 2026 ~ 2026-02-12
de ~ Stand: 12.02.2026 | 14:05 Uhr ~ 2026-02-12
de ~ 12.02.26, 14:05 ~ 2026-02-12
de ~ Do., 12.2.2026 ~ 2026-02-12
de ~ am 3. März 2026 um 9.15 Uhr ~ 2026-03-03
de ~ 3.MÄRZ 2026 ~ 2026-03-03
de ~ 14:05 Uhr, 3. März 2026 ~ 2026-03-03
de ~ vor 2 Stunden ~ -
de ~ gestern, 14:05 Uhr ~ -
de ~ 3./4. März 2026 ~ -
de ~ 3.-5. März 2026 ~ -
de ~ 3. bis 5. März 2026 ~ -
de ~ Tel. 030.12.2026 ~ -
de ~ Ausgabe 12/2026 ~ -
en ~ Feb 12, 2026 03:54 PM IST ~ 2026-02-12T15:54:00+05:30
en ~ February 12th, 2026 ~ 2026-02-12
en ~ 12th of February 2026 ~ 2026-02-12
en ~ Thursday 12 February 2026 14.05 GMT ~ 2026-02-12T14:05:00+00:00
en ~ FEB. 12, 2026 ~ 2026-02-12
en ~ THURSDAY, FEBRUARY 12, 2026 ~ 2026-02-12
en ~ Thu, 12 Feb 2026 14:05:00 +0530 ~ 2026-02-12T14:05:00+05:30
en ~ Thu Feb 12 14:05:00 UTC 2026 ~ 2026-02-12
en ~ 2026-02-12T14:05:00Z ~ 2026-02-12T14:05:00+00:00
en ~ 2026-02-12T14:05:00+05:30 ~ 2026-02-12T14:05:00+05:30
en ~ 2026-02-12T14:05:00.123-0500 ~ 2026-02-12T14:05:00-05:00
en ~ Published: 14:05 EST, 12 February 2026 ~ 2026-02-12T14:05:00-05:00
en ~ 12-Feb-2026 ~ 2026-02-12
en ~ 12-Feb-26 ~ 2026-02-12
en ~ Sept. 9, 2026 ~ 2026-09-09
en ~ 02/03/2026 ~ -
en ~ 02/13/2026 ~ 2026-02-13
en ~ 13/02/2026 ~ 2026-02-13
en ~ 2 days ago ~ -
en ~ yesterday ~ -
en ~ version 1.2.2026 ~ -
en ~ v2026.02.12 ~ -
en ~ Python 3.12.2026 ~ -
en ~ call 02-12-2026-11 ~ -
en ~ 555-02-12-2026 ~ -
en ~ 3/4/5 ~ -
en ~ May 2026 ~ -
en ~ 1/2 cup of sugar ~ -
en ~ February 30, 2026 ~ -
en ~ Feb 12-14, 2026 ~ -
en ~ 12-14 February 2026 ~ -
en ~ February 12 to 14, 2026 ~ -
en ~ Feb 12, 2026 at 12:30 a.m. ET ~ 2026-02-12T00:30:00-05:00
en ~ 12:05 p.m. EDT, July 4, 2026 ~ 2026-07-04T12:05:00-04:00
en ~ 26 Sep 2019 at 4:12pm ~ 2019-09-26
en ~ Wednesday, 3 June, 2026 ~ 2026-06-03
en ~ 14 Ramadan 1447 ~ -
en ~ Ramadan 14, 1447 AH ~ -
en ~ 10.0.2026 ~ -
en ~ ISBN 978-12-12-2026 ~ -
en ~ 192.168.12.2026 ~ -
en ~ Vol. 12 No. 2, 2026 ~ -
en ~ March 3rd 2026 ~ 2026-03-03
en ~ 20260303 ~ -
fr ~ 12 février 2026 à 14h05 ~ 2026-02-12
fr ~ le 1er mars 2026 ~ 2026-03-01
fr ~ Publié le 12/02/2026 à 14:05 ~ 2026-02-12
fr ~ jeudi 12 févr. 2026 ~ 2026-02-12
fr ~ il y a 3 heures ~ -
fr ~ hier à 14h05 ~ -
fr ~ JEUDI 12 FÉVRIER 2026 ~ 2026-02-12
fr ~ Mis à jour le 3 mars 2026 à 9 h 05 ~ 2026-03-03
fr ~ du 3 au 5 mars 2026 ~ -
es ~ 12 de febrero de 2026 ~ 2026-02-12
es ~ jueves, 12 de febrero del 2026 ~ 2026-02-12
es ~ 12 FEB 2026 - 14:05 CET ~ 2026-02-12T14:05:00+01:00
es ~ 12/02/2026 14:05 h. ~ 2026-02-12
es ~ 1.º de marzo de 2026 ~ 2026-03-01
es ~ hace 2 horas ~ -
es ~ marzo 3, 2026 ~ 2026-03-03
es ~ 14:05 h. del 3 de marzo de 2026 ~ 2026-03-03
es ~ 03/MAR/2026 ~ 2026-03-03
pt ~ a 3 de março de 2026 ~ 2026-03-03
pt ~ 12 fev 2026 às 14h05 ~ 2026-02-12
pt ~ 12/02/2026 14h05 ~ 2026-02-12
pt ~ há 2 dias ~ -
pt ~ 12.fev.2026 ~ 2026-02-12
pt ~ Quinta-feira, 12 de Fevereiro de 2026 ~ 2026-02-12
it ~ 12 febbraio 2026 ore 14:05 ~ 2026-02-12
it ~ giovedì 12 febbraio 2026 ~ 2026-02-12
it ~ 1° marzo 2026 ~ 2026-03-01
it ~ 5 gennaio 2025 (modifica il 6 gennaio 2025) ~ 2025-01-05
it ~ 12 feb. 2026 ~ 2026-02-12
nl ~ donderdag 12 februari 2026 om 14.05 uur ~ 2026-02-12
nl ~ 12 feb. 2026 ~ 2026-02-12
nl ~ 12 mrt 2026 ~ 2026-03-12
sv ~ den 3 mars 2026 kl. 14.05 ~ 2026-03-03
sv ~ Publicerad 2026-03-03 14.05 ~ 2026-03-03
sv ~ 3:e mars 2026 ~ 2026-03-03
da ~ 3. marts 2026 kl. 14:05 ~ 2026-03-03
da ~ d. 3. marts 2026 ~ 2026-03-03
no ~ 3. mars 2026, kl. 14.05 ~ 2026-03-03
no ~ Publisert 06.01.2026 - 17:29 ~ 2026-01-06
fi ~ 3.3.2026 klo 14.05 ~ 2026-03-03
fi ~ 3. maaliskuuta 2026 ~ 2026-03-03
fi ~ torstaina 12. helmikuuta 2026 ~ 2026-02-12
is ~ 3. mars 2026 ~ 2026-03-03
is ~ 11.2.2025 | 23:55 ~ 2025-02-11
pl ~ 12 lutego 2026, 14:05 ~ 2026-02-12
pl ~ 3 marca 2026 r. ~ 2026-03-03
pl ~ 3 III 2026 ~ 2026-03-03
pl ~ wczoraj, 14:05 ~ -
cs ~ 3. 3. 2026 ~ 2026-03-03
cs ~ 3. března 2026 14:05 ~ 2026-03-03
cs ~ čtvrtek 12. února 2026 ~ 2026-02-12
sk ~ 3. marca 2026 ~ 2026-03-03
sl ~ 3. marec 2026 ~ 2026-03-03
hr ~ 3. ožujka 2026. ~ 2026-03-03
hr ~ 03.03.2026. u 14:05 ~ 2026-03-03
sr ~ 3. март 2026. ~ 2026-03-03
sr ~ 3. mart 2026. 14:05 ~ 2026-03-03
bg ~ 3 март 2026 г. ~ 2026-03-03
bg ~ 03.03.2026 г., 14:05 ч. ~ 2026-03-03
ru ~ 3 марта 2026 года ~ 2026-03-03
ru ~ 3-го марта 2026 ~ 2026-03-03
ru ~ 12 ФЕВРАЛЯ 2026, 14:05 МСК ~ 2026-02-12T14:05:00+03:00
ru ~ 14:05, 12 февраля 2026 ~ 2026-02-12
ru ~ 2 часа назад ~ -
uk ~ 12 лютого 2026, 14:05 ~ 2026-02-12
uk ~ 12 лютого 2026 р. ~ 2026-02-12
be ~ 12 лютага 2026 ~ 2026-02-12
el ~ 12 Φεβρουαρίου 2026, 14:05 ~ 2026-02-12
el ~ 3η Μαρτίου 2026 ~ 2026-03-03
el ~ 12 Φεβ. 2026 ~ 2026-02-12
el ~ ΠΕΜΠΤΗ 12 ΦΕΒΡΟΥΑΡΙΟΥ 2026 ~ 2026-02-12
tr ~ 12 Şubat 2026 Perşembe 14:05 ~ 2026-02-12
tr ~ 12 ŞUBAT 2026 ~ 2026-02-12
tr ~ 3 KASIM 2026 ~ 2026-11-03
tr ~ 12.02.2026 14:05 ~ 2026-02-12
ro ~ 12 februarie 2026, 14:05 ~ 2026-02-12
hu ~ 2026. 3. 3. ~ 2026-03-03
hu ~ 2026. március 3. 14:05 ~ 2026-03-03
hu ~ 2026. márc. 3., kedd ~ 2026-03-03
lt ~ 2026 m. kovo 3 d. ~ 2026-03-03
lt ~ 2026-03-03 14:05 ~ 2026-03-03
lv ~ 2026. gada 3. martā ~ 2026-03-03
et ~ 3. märts 2026 ~ 2026-03-03
ar ~ ١٢ فبراير ٢٠٢٦ ~ 2026-02-12
ar ~ 12 شباط 2026 ~ 2026-02-12
ar ~ الخميس 12 فبراير/شباط 2026 ~ 2026-02-12
ar ~ ١٢/٠٢/٢٠٢٦ ~ 2026-02-12
ar ~ 14 رمضان 1447 هـ ~ -
ar ~ 14 رمضان 1447 هـ الموافق 3 مارس 2026 ~ 2026-03-03
ar ~ ١٤٤٧/٠٩/١٤ ~ -
ar ~ 1447-09-14 ~ -
ar ~ 14-09-1447 ~ -
ar ~ قبل ساعتين ~ -
fa ~ ۱۴۰۴/۱۲/۱۲ ~ -
fa ~ ۱۲ اسفند ۱۴۰۴ ~ -
fa ~ ۳ مارس ۲۰۲۶ ~ 2026-03-03
ur ~ 12 فروری 2026 ~ 2026-02-12
he ~ 12 בפברואר 2026, 14:05 ~ 2026-02-12
he ~ 12.02.2026 ~ 2026-02-12
he ~ ג' באדר תשפ"ו ~ -
hi ~ १२ फरवरी २०२६ ~ 2026-02-12
hi ~ 12 फ़रवरी 2026, 02:05 PM IST ~ 2026-02-12T14:05:00+05:30
hi ~ 12 Feb 2026 14:05 IST ~ 2026-02-12T14:05:00+05:30
bn ~ ১২ ফেব্রুয়ারি ২০২৬ ~ 2026-02-12
bn ~ ২৯ মাঘ ১৪৩২ ~ -
bn ~ প্রকাশ: ১২ ফেব্রুয়ারি ২০২৬, ১৪:০৫ ~ 2026-02-12
ta ~ 12 பிப்ரவரி 2026 ~ 2026-02-12
th ~ 12 กุมภาพันธ์ 2569 ~ 2026-02-12
th ~ 12 ก.พ. 2569 14:05 น. ~ 2026-02-12
th ~ ๑๒ กุมภาพันธ์ ๒๕๖๙ ~ 2026-02-12
th ~ 12/02/2569 ~ 2026-02-12
th ~ 12 ก.พ. 69 ~ -
zh ~ 2026年2月12日 14:05 ~ 2026-02-12
zh ~ 二〇二六年二月十二日 ~ 2026-02-12
zh ~ 2026-02-12 14:05:00 ~ 2026-02-12
zh ~ 2小时前 ~ -
zh ~ 2026/2/12 ~ 2026-02-12
zh ~ 民國115年2月12日 ~ 2026-02-12
ja ~ 2026年2月12日(木) 14時05分 ~ 2026-02-12
ja ~ 令和8年2月12日 ~ 2026-02-12
ja ~ ２０２６年２月１２日 ~ 2026-02-12
ja ~ 2026.2.12 ~ 2026-02-12
ko ~ 2026. 3. 3. ~ 2026-03-03
ko ~ 2026년 3월 3일 오후 2:05 ~ 2026-03-03
ko ~ 입력 2026.03.03. 오후 2:05 ~ 2026-03-03
ko ~ 2026-03-03 14:05 ~ 2026-03-03
ko ~ 3시간 전 ~ -
vi ~ Thứ Năm, ngày 12 tháng 2 năm 2026 ~ 2026-02-12
vi ~ 12/02/2026 14:05 (GMT+7) ~ 2026-02-12T14:05:00+07:00
id ~ Kamis, 12 Februari 2026 14:05 WIB ~ 2026-02-12T14:05:00+07:00
id ~ 12 Feb 2026, 14:05 WIB ~ 2026-02-12T14:05:00+07:00
ms ~ 12 Februari 2026 ~ 2026-02-12
sw ~ 12 Februari 2026 ~ 2026-02-12
ca ~ 12 de febrer de 2026 ~ 2026-02-12
ca ~ 12 d'abril de 2026 ~ 2026-04-12
eu ~ 2026ko martxoaren 3a ~ 2026-03-03
gl ~ 12 de febreiro de 2026 ~ 2026-02-12
ka ~ 12 თებერვალი 2026 ~ 2026-02-12
hy ~ 12 փետրվարի 2026 ~ 2026-02-12
- ~ 12.02.2026 ~ 2026-02-12
- ~ 12/02/2026 ~ -
- ~ 3 марта 2026 ~ 2026-03-03
- ~ 12 de febrero de 2026 ~ 2026-02-12
en ~ 12 Feb '26 ~ 2026-02-12
en ~ 12/Feb/2026:14:05:00 +0000 ~ 2026-02-12
en ~ Updated: 12-02-2026 07:18 IST | Created: 12-02-2026 07:10 IST ~ 2026-02-12T07:10:00+05:30
en ~ Posted on Feb 12 2026, 2:05pm PST ~ 2026-02-12T14:05:00-08:00
en ~ June 31, 2026 ~ -
en ~ 2026-13-01 ~ -
en ~ 12.02.2026 ~ -
en ~ September 31st 2026 ~ -
en ~ FEBRUARY 12 2026 ~ 2026-02-12
en ~ 1-800-02-12-2026 ~ -
en ~ 7 of 12 2026 ~ -
en ~ 24/7 ~ -
en ~ 9/11 ~ -
en ~ Q1 2026 ~ -
en ~ 2025/26 ~ -
en ~ 2025-2026 ~ -
en ~ 12 February – 3 March 2026 ~ -
en ~ Feb 12, 2026 – Feb 14, 2026 ~ -
en ~ 2026-02-12/2026-02-14 ~ -
en ~ 12 Ramadan 1447 AH / 1 March 2026 ~ 2026-03-01
de ~ 12.2.2026 bis 14.2.2026 ~ -
de ~ Veröffentlicht am 12.02.2026 um 14:05 Uhr, aktualisiert am 13.02.2026 ~ 2026-02-12
de ~ 12. Jänner 2026 ~ 2026-01-12
de ~ 12. Feb. 2026 ~ 2026-02-12
de ~ 12.Feb.2026 ~ 2026-02-12
de ~ Mittwoch, den 3. Juni 2026 ~ 2026-06-03
de ~ Seite 12 von 2026 ~ -
de ~ heute, 14:05 ~ -
de ~ § 3.3.2026a ~ -
fr ~ 12 août 2026 ~ 2026-08-12
fr ~ 12 AOUT 2026 ~ 2026-08-12
fr ~ 12/02/26 à 14h05 ~ 2026-02-12
fr ~ le 12-02-2026 ~ 2026-02-12
fr ~ Publié le : 12/02/2026 - 14:05 Modifié le : 13/02/2026 - 15:00 ~ 2026-02-12
fr ~ 01 42 12 02 2026 ~ -
es ~ miércoles 3 de junio de 2026, 14:05h ~ 2026-06-03
es ~ 3 de setiembre de 2026 ~ 2026-09-03
es ~ Actualizado 12/02/2026 14:05 | Publicado 11/02/2026 10:00 ~ 2026-02-11
es ~ del 3 al 5 de marzo de 2026 ~ -
pt ~ 3 a 5 de março de 2026 ~ -
pt ~ Por Ana, 12.02.2026 14h05 ~ 2026-02-12
it ~ mercoledì 3 giugno 2026 - 14:05 ~ 2026-06-03
it ~ dal 3 al 5 marzo 2026 ~ -
ro ~ 12 feb. 2026 14:05 ~ 2026-02-12
ro ~ MIERCURI, 3 IUNIE 2026 ~ 2026-06-03
tr ~ 3 HAZİRAN 2026 ~ 2026-06-03
tr ~ 3 AĞUSTOS 2026, 14:05 ~ 2026-08-03
pl ~ śr., 3 cze 2026 ~ 2026-06-03
pl ~ 3-5 marca 2026 ~ -
pl ~ Data publikacji: 12.02.2026, godz. 14:05 ~ 2026-02-12
cs ~ 3. 3. 2026 v 14:05 ~ 2026-03-03
cs ~ 3.–5. března 2026 ~ -
sk ~ 12. februára 2026 o 14:05 ~ 2026-02-12
sl ~ 12. 2. 2026 ob 14.05 ~ 2026-02-12
hr ~ 12. veljače 2026. u 14:05 ~ 2026-02-12
bs ~ 12. februar 2026. 14:05 ~ 2026-02-12
mk ~ 12 февруари 2026 ~ 2026-02-12
sq ~ 12 shkurt 2026 ~ 2026-02-12
ru ~ 12.02.26 ~ 2026-02-12
ru ~ с 3 по 5 марта 2026 ~ -
ru ~ 8 (495) 12-02-2026 ~ -
uk ~ 3-го березня 2026 ~ 2026-03-03
hy ~ 2026 թ. փետրվարի 12 ~ -
az ~ 12 fevral 2026, 14:05 ~ 2026-02-12
kk ~ 2026 жылғы 12 ақпан ~ 2026-02-12
uz ~ 12 fevral 2026 ~ 2026-02-12
cy ~ 12 Chwefror 2026 ~ 2026-02-12
ga ~ 12 Feabhra 2026 ~ 2026-02-12
af ~ 12 Februarie 2026 ~ 2026-02-12
ne ~ २०८२ फागुन २० ~ -
ne ~ २०८२/११/१२ ~ -
mr ~ १२ फेब्रुवारी २०२६ ~ 2026-02-12
gu ~ ૧૨ ફેબ્રુઆરી ૨૦૨૬ ~ 2026-02-12
te ~ 12 ఫిబ్రవరి 2026 ~ 2026-02-12
kn ~ 12 ಫೆಬ್ರವರಿ 2026 ~ 2026-02-12
ml ~ 12 ഫെബ്രുവരി 2026 ~ 2026-02-12
ml ~ 2026 ഫെബ്രുവരി 12 ~ 2026-02-12
si ~ 2026 පෙබරවාරි 12 ~ 2026-02-12
my ~ 12 ဖေဖော်ဝါရီ 2026 ~ 2026-02-12
am ~ 12/06/2018 ~ -
ja ~ 2026年2月 ~ -
ja ~ 昭和51年2月12日 ~ 1976-02-12
zh ~ 2026年02月12日星期四 14:05 ~ 2026-02-12
zh ~ 来源：某报 2026-02-12 14:05 ~ 2026-02-12
ko ~ 2026년2월12일 ~ 2026-02-12
ko ~ 기사입력 2026-02-12 14:05:00 ~ 2026-02-12
ko ~ 등록 2026.02.12 14:05 수정 2026.02.13 09:00 ~ 2026-02-12
vi ~ 12/2/2026, 14:05 ~ 2026-02-12
fil ~ Pebrero 12, 2026 ~ 2026-02-12
ar ~ الخميس، 12 فبراير 2026 - 14:05 ~ 2026-02-12
ar ~ 12-02-2026 | 14:05 ~ 2026-02-12
ar ~ نشر في: ١٢ فبراير ٢٠٢٦ - آخر تحديث: ١٣ فبراير ٢٠٢٦ ~ 2026-02-12
fa ~ پنجشنبه ۲۳ بهمن ۱۴۰۴ - ۱۴:۰۵ ~ -
fa ~ 23 بهمن 1404 | 12 فوریه 2026 ~ 2026-02-12
he ~ יום חמישי, 12 בפברואר 2026 ~ 2026-02-12
he ~ 12/02/26 14:05 ~ 2026-02-12
th ~ วันพฤหัสบดีที่ 12 กุมภาพันธ์ พ.ศ. 2569 ~ 2026-02-12
th ~ 12/02/69 ~ -
hi ~ गुरुवार, 12 फरवरी 2026 ~ 2026-02-12
hi ~ Updated Thu, 12 Feb 2026 02:05 PM IST ~ 2026-02-12T14:05:00+05:30
bn ~ ১২/০২/২০২৬ ~ 2026-02-12
- ~ Feb 12, 2026 ~ 2026-02-12
- ~ 2026年2月12日 ~ 2026-02-12
- ~ ١٢ فبراير ٢٠٢٦ ~ 2026-02-12
- ~ 05.06.07.08.2026 ~ -
en ~ FEBRUARY 12TH, 2026 ~ 2026-02-12
en ~ 12TH FEBRUARY 2026 ~ 2026-02-12
en ~ 12 Feb 26 ~ 2026-02-12
en ~ Thu 12 Feb 26, 14:05 ~ 2026-02-12
en ~ 12 Feb 14:05 ~ -
en ~ 12 Feb 14 ~ -
en ~ 12 May 26 people came ~ -
en ~ Feb 12, ’26 ~ 2026-02-12
en ~ the class of May ’26 ~ -
en ~ 2026-Feb-12 ~ 2026-02-12
en ~ Feb-12-2026 ~ 2026-02-12
en ~ Boeing-12-2026 ~ -
en ~ Feb 19, 20265 min read ~ 2026-02-19
en ~ Feb 19, 202610:15 AM ~ 2026-02-19
en ~ Feb 19, 2026105 comments ~ -
de ~ 19.02.202607:12 ~ 2026-02-19
de ~ 19.02.2026071 ~ -
es ~ 3 de marzo de 202607:12 ~ 2026-03-03
en ~ DANA WHITFIELDFeb 19, 2026 ~ 2026-02-19
en ~ JANE DOEFebruary 19, 2026 ~ 2026-02-19
en ~ McMayhew 12, 2026 ~ -
en ~ 13·02·2026 ~ 2026-02-13
de ~ 12·02·2026 ~ 2026-02-12
en ~ 12·02·2026 ~ -
ar ~ 21 كانون الثاني 2026 ~ 2026-01-21
ar ~ 21 كانون الأول 2025 | 16:05 ~ 2025-12-21
ar ~ 21 كانون 2026 ~ -
th ~ เผยแพร่: 17 ก.พ. 69 07:10 ~ 2026-02-17
th ~ เผยแพร่: 17 ก.พ. 18 น. ~ -
zh ~ 二〇二六年十二月二十一日 星期一 ~ 2026-12-21
zh ~ 二〇二六年度三月計画 ~ -
zh ~ 發布日期：115年1月21日 ~ 2026-01-21
zh ~ 發布日期：115/01/21 ~ 2026-01-21
zh ~ 中華民國115年1月21日 ~ 2026-01-21
zh ~ 115年1月21日 ~ -
zh ~ 成立115/01/21 ~ -
ja ~ 令和元年5月1日 ~ 2019-05-01
ja ~ 平成35年1月21日 ~ -
ko ~ 입력 : 26.02.03 07:10 ~ 2026-02-03
ko ~ 26.02.03 ~ -
""".strip().splitlines()
"""Language (`-`: not known), the string, and the day (with a zone: the time) of publication, or `-` for none."""


def test_the_table_is_as_wide_as_it_should_be() -> None:
    assert len(STRINGS) >= 120
    assert len({line.split(" ~ ")[0] for line in STRINGS}) >= 30


@pytest.mark.parametrize("line", STRINGS)
def test_a_string_gives_its_date_or_none(line: str) -> None:
    language, text, wanted = line.split(" ~ ")
    stamps = find_dates(text, None if language == "-" else language)
    told = [stamp for stamp in stamps if stamp.label != "modified"] or list(stamps)
    assert (told[0].value.isoformat() if told else "-") == wanted


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("il y a 3 heures", "fr", "2026-03-04"), ("vor 2 Stunden", "de", "2026-03-04"), ("2 days ago", "en", "2026-03-02"),
        ("Published 15 hours ago", "en", "2026-03-04"), ("Jane Roe | Published 3 days ago", "en", "2026-03-01"),
        ("yesterday", "en", "2026-03-03"), ("gestern, 14:05 Uhr", "de", "2026-03-03"), ("вчера в 14:05", "ru", "2026-03-03"),
        ("3 сағат", "kk", None), ("منذ 3 أيام", "ar", "2026-03-01"), ("3小时前", "zh", "2026-03-04"), ("1 week ago", "en", "2026-02-25"),
        ("Updated 2 days ago", "en", None), ("The bridge fell 2 days ago", "en", None), ("Yesterday was quiet", "en", None),
    ],
)  # fmt: skip
def test_relative_dates_count_from_the_reference(text: str, language: str, day: str | None) -> None:
    found = relative_day(text, language, date(2026, 3, 4))
    assert (found.isoformat() if found else None) == day


STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than it has.\n\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday, and many will do so.\n"
)


def test_a_relative_date_is_read_with_a_reference_only() -> None:
    page = f"Old bridge to close for repairs\n\nBy Jane Roe\n\n2 days ago\n\n{STORY}"
    assert clean(page).metadata.published is None
    assert clean(page, settings=Settings(reference_date=date(2026, 3, 4))).metadata.published == date(2026, 3, 2)
    assert clean(page, settings=Settings(reference_date=datetime(2026, 3, 4, 1, tzinfo=UTC))).metadata.published == date(2026, 3, 2)
    with pytest.raises(SettingsError, match="reference_date"):
        Settings.from_mapping({"reference_date": "2026-03-04"})


def test_the_day_in_the_masthead_is_not_the_story_s() -> None:
    assert clean(f"Wednesday, 4 March 2026\n\nNews\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published is None
    assert clean(f"Wednesday, 4 March 2026, 14:02\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published == date(2026, 3, 4)
    assert clean(f"Wednesday, 4 March 2026, 14:02\n\nNews\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published is None
    page = f"Wednesday, 4 March 2026\n\nOld bridge to close\n\nPublished 1 March 2026\n\n{STORY}"
    assert clean(page).metadata.published == date(2026, 3, 1)
