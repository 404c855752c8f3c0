"""How datelines are printed: their patterns, tried in order by `dateline.py`."""

from __future__ import annotations

import re

from cleaner.document import MARKS

_LETTER = rf"(?:(?![{MARKS}])[^\W\d_]|[{MARKS}])"
"""A letter or a vowel sign: no character fits both, or a long word would take exponential time."""
_PLACE = r"(?P<place>[^\W\d_][^()\d:;!?|]{1,70}?)"
_DAY = (
    rf"(?:[,.]?\s+(?P<day>(?:{_LETTER}{{3,12}}\.?\s\d{{1,2}}(?:st|nd|rd|th|\sd\.)?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?{_LETTER}{{3,12}}\.?(?:\s[ء-ي]{{3,6}}(?:\s[ء-ي]{{3,6}})?)?)(?:,?\s(?:de\s)?\d{{4}})?"
    rf"|\d{{4}}\.\s{_LETTER}{{3,12}}\s\d{{1,2}}\.)(?:,\s{_LETTER}{{3,12}}(?=\s[(\[]))?)?"
)
"""The day, before or behind its month, in Hungarian behind its year; a day of the week may follow."""
_AGENCY = r"(?:[,.]?\s*(?P<sign>[(\[/](?P<agency>[^()\[\]]{2,50})[)\]/]))?"
_END = r"\s*(?P<end>\.?\s?[–—―]{1,2}|--|(?<=[\s)\]/])-|(?<=[^\W\d_a-zß-ÿ]{3})-(?=\s)|:|\.-)\s*(?=\S)"
FORM = re.compile(_PLACE + _DAY + _AGENCY + _END)
_IN_STATE = re.compile(
    r"(?P<place>[^\W\d_][^()\d:;!?|]{1,40}\s\([^()\d]{1,30}\)(?:\s\[[^\[\]\d]{2,30}\])?)" + _DAY + _AGENCY.removesuffix("?") + _END
)
"""`Jaipur (Rajasthan) [India], May 30 (ANI):`"""
_AGENCY_COMMA = re.compile(
    r"(?P<place>[^\W\d_][^()\d:;!?|]{1,40}?(?:\s\([^()\d]{1,30}\))?)"
    + _DAY + r",\s(?P<agency>(?(day)|(?!PA\s?[–—-]))[^\W\d_][\w.-]{1,14}?)(?P<end>\s?[–—-]{1,2}|:|\.(?=\s))\s+(?=\S)"
)
"""`Accra, June 4, GNA –`; `ALTOONA, PA —` names Pennsylvania."""
_BARS = re.compile(_PLACE + _DAY + r"\s\|\s(?P<agency>[^|]{2,30}?)\s\|\s+(?=\S)")
"""`Kigali, Rwanda | AFP |`"""
BOXED = re.compile(r"[\[](?P<place>[^\W\d_][^\[\]\d:;!?|]{1,40})(?P<day>)(?P<agency>)(?P<end>\])\s+(?=\S)")
"""`[PORT MORESBY]`"""
ROUND = re.compile(r"\((?P<place>[^\W\d_][^()\d:;!?|]{1,40})(?P<day>)(?P<agency>)(?P<end>\)(?:\s?[:–—-])?)\s+(?=[^\sa-z])")
"""`(Québec) Le conseil`, `(LILLESTRØM): I flere`"""
_AGENCY_FIRST = re.compile(r"[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\s*[-–—]?\s*" + _PLACE + _DAY + r"\s*[-–—]\s*(?=\S)")
NO_END = re.compile(_PLACE + _DAY + r"(?:[,.]?\s*|:\s|--)[(\[](?P<agency>[^()\[\]]{2,40})[)\]][।.]?(?:--\s*|\s+)(?=[^\sa-z])")
_NUMBERED = re.compile(
    r"(?P<place>[^\W\d_a-zß-ÿ][^()\da-zß-ÿ:;!?|]{1,40}?)(?P<day>),\s\d{1,2}\s[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\.?\s?[-–—]{0,2}\s*(?=[^\sa-z])"
)
"""`BARCELONA, 4 (EUROPA PRESS) -`: the number of the day, without its month. In capitals: `Anna, 4 (AP)` is a child."""
_SLASHES = re.compile(_PLACE + _DAY + r"\.?\s*/(?P<agency>[^/]{2,30})/\.?\s*[-–—]{0,2}\s*(?=[^\sa-z])")
NO_PLACE = re.compile(
    r"(?P<place>)" + _DAY.replace(r"[,.]?\s+", "", 1) + r"\s*[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\s*(?:[-–—]{1,2}|:)\s*(?=\S)"
)
ONLY_AGENCY = re.compile(
    r"(?P<place>)(?P<day>)(?:[(\[](?P<agency>[^()\[\]]{3,30})[)\]]\s|(?P<bare>[A-Z][\w ]{2,14})\s[-–—]\s)\s*(?=[^\sa-z])"
)
"""`(LaPresse) The council`, `AGI - The council`"""
_AGENCY_DOT = re.compile(_PLACE + _DAY + r"\.\s(?P<agency>[^\W\d_][\w. -]{1,30}?)\s?[-–—.:]\s+(?=\S)")
_AGENCY_LAST = re.compile(_PLACE + _DAY + r"\s[-–—]\s(?P<agency>[^\W\d_][\w ]{1,24}?)\.\s+(?=[^\sa-z])")
PLACE_DOT = re.compile(r"(?P<place>[^\W\d_](?:[^()\d:;!?|.]){1,30})(?P<day>)(?P<agency>)(?P<end>\.)\s(?=\S)")
HAN = re.compile(
    r"(?:本[报報网網台](?:讯|訊)?)?[据據]?(?:[（(【][\u4e00-\u9fff]{2,6}[社网](?:记者|記者)[^）)】电]{1,12}[）)】])?(?:[（(【]?(?P<agency>[\u4e00-\u9fff]{2,6}社|[\u4e00-\u9fff]{2,4}网|中新[社网])(?:记者[^）)】电]{1,12})?)?[）)】]?[（(【]?"
    r"(?P<place>[\u4e00-\u9fff]{2,12}?)(?P<day>(?:\d{1,2}月?\d{0,2}|[一二三四五六七八九十]{1,3})日)(?:[综綜]合|[专專])?(?:外[电電])?(?:[电電讯訊]|[报報][道導])"
    r"(?:\s*[（(](?:记者|記者)?\s?(?P<people>[^）)]{1,40})[）)])?[）)】]?\s*"
)
HAN_BOXED = re.compile(
    r"[（(【](?P<place>[\u4e00-\u9fff]{2,8}?)(?P<agency>路透社?|法新社?|美[联聯]社?|彭博社?|共同社)?"
    r"(?P<day>(?:\d{1,2}日)?)(?:[综綜]合)?(?:外[电電])?[电電讯訊][）)】]\s*(?=\S)"
)
"""`（伦敦路透电）`, `（新加坡讯）`"""
EQUALS = re.compile(
    r"[(（\[【](?P<place>[^=＝\])）】]{1,12})\s?[=＝]\s?(?P<agency>[^\])）】]{2,16})[\])）】](?P<day>)\s*"
    r"(?:(?P<people>[가-힣]{2,5}(?:[·,\s]+[가-힣]{2,5})*?)\s?(?:기자|특파원|통신원)\s?=?\s*|=\s*)?"
)
"""`(서울=연합뉴스) 김정민 기자 =`, `[제주=뉴시스]`, `【北京=新華社】`."""
_LENTICULAR = re.compile(
    r"【(?P<place>[^】\d=＝]{1,12}?)(?P<agency>AFP時事|時事通信|時事|共同通信|共同|ロイター|新華社|聯合ニュース)】(?P<day>)\s*"
)
_AGENCY_PLACE = re.compile(r"【(?P<agency>新華社|共同通信|時事通信|中新社)(?P<place>[^】\d]{1,8})(?P<day>\d{1,2}月\d{1,2}日)】\s*")
"""`【新華社北京12月16日】`"""
_DAY_FIRST = re.compile(r"【(?P<day>\d{1,2}月\d{1,2}日)\s(?P<agency>[^】]{2,12})】\s*(?P<place>)")
"""`【6月4日 AFP】`"""
_SQUARE = re.compile(r"[\[［](?P<place>[^\]］\d]{1,16}?)\s(?P<day>\d{1,2}日)\s(?P<agency>[^\]］]{2,12})[\]］]\s*[-–—]?\s*")
EAST_ASIA = (HAN, HAN_BOXED, EQUALS, _LENTICULAR, _AGENCY_PLACE, _SQUARE, _DAY_FIRST)
_GULF = re.compile(
    r"(?P<place>[^\W\d_][^()\d:;!?|]{1,30}?)\s(?:-\s\d{1,2}\s-\s\d{1,2}|\d{1,2}\s[^\d]{3,20}\s\d{4}\s?هـ)\s(?:الموافق\s)?"
    r"(?P<day>\d{1,2}\s[^\W\d_]+\s\d{4})?\s?م?\s?\(?(?P<agency>[^\W\d_]{3,6})\)?\s+(?:--?\s+)?(?=\S)"
)
"""`الكويت - 4 - 6 (كونا) --`; the day of the Hijra in front of the other: `الرياض 18 ذو الحجة 1447 هـ الموافق 4 يونيو 2026 م واس`"""
DASHED_AGENCY = re.compile(r"(?P<place>[^\W\d_]{2,20})\s?[-–/]\s?(?P<day>)(?P<agency>[^\W\d_]{2,12})(?P<end>\s?[-–]|\s)\s?(?=\S)")
"""`دمشق-سانا`, `تهران- ایرنا-`, `ANKARA - ANKA -`"""
_DATE_FIRST = re.compile(
    r"(?P<day>\d{1,2}\s[^\W\d_]{3,12}),\s(?P<place>[^\W\d_][^()\d:;!?|/]{1,40}?)\s/(?P<agency>[^/]{2,30})/\.?\s+(?=[^\sa-z])"
)
"""`4 июня, Минск /БЕЛТА/.`"""
SAYS = re.compile(r"(?P<place>)(?P<day>)به گزارش (?:خبرگزاری |خبرنگار )?(?P<agency>[^\W\d_]{3,8})[،,]\s*")
"""How stories of the agencies of Iran begin: `به گزارش ایسنا،`"""
SAYS_LONG = re.compile(r"(?P<place>)(?P<day>)به گزارش (?:خبرنگار [^()،]{0,40})?خبرگزاری [^()،]{3,40}\s?\((?P<agency>[^()]{3,8})\)[،,]\s*")
FORMS = (
    (EQUALS, "=＝"), (_LENTICULAR, "【"), (_AGENCY_PLACE, "【"), (_SQUARE, "日"),
    (_AGENCY_FIRST, "(["), (_AGENCY_LAST, "-–—"), (_AGENCY_DOT, "."), (_AGENCY_COMMA, ","), (_BARS, "|"), (_IN_STATE, ")"), (BOXED, "["),
    (ROUND, "("),
    (FORM, "–—―-:"), (NO_END, "(["), (_SLASHES, "/"), (NO_PLACE, "(["), (_NUMBERED, "(["), (HAN, "日"), (HAN_BOXED, "电電讯訊"),
    (PLACE_DOT, "."),
    (ONLY_AGENCY, ")]-–—"), (_DAY_FIRST, "【"), (_GULF, "هـ-"), (DASHED_AGENCY, "-–/"), (_DATE_FIRST, "/"), (SAYS, "گ"),
    (SAYS_LONG, "گ"),
)  # fmt: skip
"""The forms, each with characters of which it holds one: a cheap test before it."""
TOWN = re.compile(
    r"(?P<place>(?P<town>[^\W\d_A-Za-z][^()\d:;!?|,،A-Za-z–—-]{1,24}?)(?:[،,]\s?[^()\d:;!?|,،A-Za-z–—-]{2,20})?)"
    r"\s?(?P<sign>\([^()\d]{2,40}\)(?:\s?(?::-?|।|[–—]|-{1,2}))?|:-?|।|[–—]|-{1,2})\s*(?=\S)"
)
"""A town of the lists in a script without capitals, with a house in brackets or a sign: `لاہور :`, `دمشق، سوريا (CNN) --`."""
KICKED = re.compile(r"[(\[](?P<kicker>[^\W\d_][^()\[\]]{2,20})[)\]]\s+(?=[^\W\d_])")
"""What may stand in front of a dateline: `(UPDATE) MANILA –`"""
ALONE = re.compile(_PLACE + r"(?:" + _DAY + r"|,\s(?P<number>\d{1,2})(?=\s*[(\[]))" + _AGENCY + r"\.?\s?[-–—]{0,2}$")
"""A dateline on a line of its own; the number of the day may stand without its month."""
