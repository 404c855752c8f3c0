"""Datelines and house marks in front of the first sentence, in scripts without capitals: `लखनऊ।`, `पटना, 15 मार्च।`, `本报讯`.

No capital tells a place or a name there: each part must be a town of the lists, an agency, a day, a known name, or end in a role or a
desk; behind a town in front of a colon two words may be any house.
"""

from __future__ import annotations

import re

from cleaner.document import fold
from cleaner.lexicon import phrases
from cleaner.lines.agencies import agency
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import Dateline, is_town
from cleaner.lines.dates import ascii_digits
from cleaner.lines.east_names import chinese_people
from cleaner.lines.first_names import begins_known
from cleaner.metadata import Fact

MAX_HEAD = 80
"""Characters of such a head at most."""
MIN_PARAGRAPH = 8
"""Words of the paragraph behind it at least."""
MAX_NAME = 3
"""Words of a name in it at most."""

_SIGN = re.compile(r"\s?(?P<sign>ঃ-|:-|[:।۔ঃ]|\s[-–—]{1,2}(?=\s))\s*(?=\S)")
"""What stands behind such a head."""
_STOPS = "।۔!?|"
_TOWN_DAY = re.compile(
    r"(?P<town>[^\W\d_A-Za-z][^()\d:;!?|،,۔]{1,24}?)\s?[:۔،,]?\s?(?P<day>\d{1,2}\s?[^\W\d_A-Za-z]{3,12})[۔।.]?\s?"
    r"\((?P<house>[^()\d]{2,40})\)\s?[:–-]?\s*(?=\S)"
)
"""`نئی دہلی: 5 مارچ (یو این آئی)`"""
_HOUSED = re.compile(r"\((?P<house>[^()\d]{2,40})\)\s?[:–-]?\s+(?=[^\W\d_A-Za-z])")
"""`(ویب ڈیسک)`"""
_PARTS = re.compile(r"\s*[,،/]\s*|\s+[-–—]\s+")
HOUSE_WORDS = 2
"""Words of a desk or a role at most that stands alone in front of a stop: `न्यूज डेस्क।`, `संवाददाता।`"""
_HOUSES = frozenset("نیوز ڈیسک نیٹ وب‌گاه ডেস্ক डेस्क ब्यूरो न्यूज़ न्यूज".split())
"""Last words of houses and desks."""

_SIGNED = (
    re.compile(
        r"[\[【]?本[报報网網台](?:讯|訊)[\]】]?\s?[（(](?:(?:见习|特约|全媒体)?(?:记者|記者)|通讯员)\s?"
        r"(?P<people>[\u4e00-\u9fff、 ]{2,16})[）)](?P<place>)\s*"
    ),
    re.compile(
        r"[〔（(【\[]\s?[記记]者(?P<people>[\u4e00-\u9fff、]{2,12})\s?[／/]\s?(?P<place>[\u4e00-\u9fff]{2,6}?)(?:連線|综合|綜合)?(?:報導|报道|報道)"
        r"[〕）)】\]]\s*"
    ),
    re.compile(
        r"[\[【(]\s?(?P<place>[가-힣]{2,8})\s?=\s?[^\]】)=]{2,16}[\]】)]\s?(?P<people>[가-힣]{2,4})\s?[가-힣]{0,6}"
        r"(?:기자|특파원|부장|위원|통신원)\s?[=:]\s*"
    ),
    re.compile(r"[\[(【]\s?[^\]】)=]{2,16}\s?=\s?(?P<people>[가-힣]{2,4})\s?(?:[가-힣]{0,4}기자|특파원)[\]】)]\s*(?P<place>)"),
)
"""The reporter in a bracket in front of a paragraph, of any house:
`〔記者王大明／台北報導〕`, `[서울=가나신문] 홍길동 기자 =`, `[가나신문 = 홍길동 기자]`."""
_HOUSE_NAME = r"(?:本[报報网網刊台]|[\u4e00-\u9fff]{1,8}[报報网網社台])"
_OPEN, _CLOSE = r"[【〔（(\[]", r"[】〕）)\]]\s*"
_TOLD = "[报報][道導]"
_OUTLET = "(?:신문|일보|뉴스|경제|방송|타임스|투데이|TV|미디어|저널|통신|데일리)"
_MARKED = tuple(
    map(
        re.compile,
        (
            rf"{_OPEN}{_HOUSE_NAME}(?:[综綜]合)?[专專]?[讯訊]{_CLOSE}",
            rf"(?:(?:本[网網刊台]|[\u4e00-\u9fff]{{1,8}}[报報])[讯訊](?![号號息问問录錄])\s*|{_HOUSE_NAME}[讯訊]\s+)(?=[\u4e00-\u9fff“「『《])",
            rf"{_HOUSE_NAME}\d{{1,2}}月\d{{1,2}}日[电電讯訊]\s+(?=\S)",
            r"本[报報网網]?(?P<place>[\u4e00-\u9fff]{2,6})\d{1,2}月\d{1,2}日[电電讯訊][记記]者"
            rf"(?P<people>[\u4e00-\u9fff、 ]{{2,12}}?){_TOLD}[:：]\s*",
            rf"{_OPEN}(?P<people>(?:[\u4e00-\u9fff]{{0,8}}[报報网網社台])?(?:全媒体|见习|實習)?"
            rf"[记記]者[\s:：]?[\u4e00-\u9fff、 ]{{2,16}}){_CLOSE}",
            rf"{_OPEN}(?:{_HOUSE_NAME})?[记記編编][者辑輯](?P<people>[\u4e00-\u9fff]{{3}})(?P<place>[\u4e00-\u9fff]{{2,3}}){_TOLD}{_CLOSE}",
            rf"{_OPEN}(?:[\u4e00-\u9fff]{{2,8}}[／/])?(?:[综綜]合|[即時时新聞闻]{{2,4}}){_TOLD}{_CLOSE}",
            r"\[(?:[가-힣\w]{1,12}\s){1,2}(?P<people>[가-힣]{2,4})\s?[가-힣]{0,4}기자\]\s*",
            r"(?:[가-힣\w]{1,10}\s){1,2}(?P<people>[가-힣]{2,4})\s?[가-힣]{0,4}기자\s?=\s*",
            rf"\[[가-힣\w]{{1,10}}{_OUTLET}\]\s*",
        ),
    )
)
"""The mark of a house in front of a paragraph: `【港口日報專訊】`, `本报讯`, `港口網10月27日電`, `本报广州3月5日电记者陈思远报道：`,
`（记者 陈思远）`, `〔即時新聞／綜合報導〕`, `[가나신문 홍길동 기자]`, `가나신문 홍길동 기자 =`, `[가나신문]`."""


def read_caseless_head(text: str, language: str | None) -> Dateline | None:
    """The dateline, the reporter or the mark of the house that a paragraph begins with, or None."""
    if not text or (text[0].isascii() and text[0] not in "(["):
        return None
    for pattern in _SIGNED:
        if (found := pattern.match(text)) and found.end() < len(text):
            people = chinese_people(found["people"]) or tuple(filter(None, re.split("[、 ]", found["people"])))
            place = (Fact("location", found["place"], "dateline"),) if found["place"] and is_town(found["place"]) else ()
            return Dateline(found.end(), f"reporter {', '.join(people)!r}", (*place, Fact("authors", people, "dateline")), is_sure=True)
    return _marked(text) or _housed(text, language) or _of_parts(text, language)


def _marked(text: str) -> Dateline | None:
    """The mark of a house of China, Taiwan or Korea, with the reporter in it: `本报讯`, `【港口日報專訊】`."""
    for pattern in _MARKED:
        found = pattern.match(text)
        if not found or found.end() >= len(text):
            continue
        named = found.groupdict().get("people")
        people = (chinese_people(named) or ((named,) if "가" <= named[0] <= "힣" else ())) if named else ()
        if named and not people:
            continue
        place = found.groupdict().get("place")
        facts = [Fact("location", place, "dateline")] if place and is_town(place) else []
        facts += [Fact("authors", people, "dateline")] if people else []
        return Dateline(found.end(), f"mark of the house {found[0].strip()!r}", tuple(facts), is_sure=True)
    return None


def _housed(text: str, language: str | None) -> Dateline | None:
    """A town with its day and a house in brackets, or a desk alone in brackets."""
    head = ascii_digits(text[:MAX_HEAD])
    found = _TOWN_DAY.match(head)
    if found and is_town(found["town"]) and _is_day(found["day"], language):
        wire = agency(found["house"])
        facts = (Fact("location", found["town"].strip(), "dateline"), *((Fact("agency", wire, "dateline"),) if wire else ()))
        return Dateline(found.end(), f"place {found['town']!r}, day {found['day']!r}", facts, is_sure=True)
    found = _HOUSED.match(head)
    if found and _is_house(found["house"], language) and text.count(" ") >= MIN_PARAGRAPH:
        return Dateline(found.end(), f"house {found['house']!r}", (), is_sure=True)
    return None


def _of_parts(text: str, language: str | None) -> Dateline | None:
    """The longest head whose parts are all known: town, agency, day, role, name; at least a town or a role."""
    head = ascii_digits(text[:MAX_HEAD])
    if head[0].lower() != head[0].upper() or text.count(" ") < MIN_PARAGRAPH:
        return None
    signs = [found for found in _SIGN.finditer(head) if not any(map(head[: found.start()].__contains__, _STOPS))]
    return next((told for found in reversed(signs) if (told := _told(text[: found.start()], found, language))), None)


def _told(head: str, found: re.Match[str], language: str | None) -> Dateline | None:
    """What the parts of a head in front of a sign say, or None where one is strange."""
    facts: list[Fact] = []
    told = False
    parts = [part for part in (part.strip(" -–—") for part in _PARTS.split(head)) if part]
    for number, part in enumerate(parts):
        wire = agency(part)
        if wire:
            facts.append(Fact("agency", wire, "dateline"))
        elif is_town(part):
            facts.append(Fact("location", part, "dateline"))
            told = True
        elif _is_house(part, language):
            if len(parts) == 1 and found["sign"] in _STOPS and len(part.split()) > HOUSE_WORDS:
                return None  # `তার বাবা ছিলেন একজন সাংবাদিক।`: a sentence without a verb
            told = told or len(parts) == 1
        elif begins_known(part) and 1 < len(part.split()) <= MAX_NAME:
            facts.append(Fact("authors", (part,), "dateline"))
        elif not (_is_day(ascii_digits(part), language) or (told and number == 1 and _is_short_house(part, found["sign"]))):
            return None
    fields = [fact.field for fact in facts]
    return Dateline(found.end(), f"head {head!r}", tuple(facts), is_sure=True) if told and len(set(fields)) == len(fields) else None


def _is_short_house(text: str, sign: str) -> bool:
    """Whether a part behind a town may be any house: `హైదరాబాద్, సాక్షి:`."""
    return sign[0] == ":" and len(text.split()) < MAX_NAME


def _is_house(text: str, language: str | None) -> bool:
    """Whether a text is a desk, or a reporter without a name: `ویب ڈیسک`, `हरित संवाददाता`."""
    known = phrases("byline_roles", language).whole
    tokens = text.split()
    return bool(tokens) and (fold(text) in known or (len(tokens) > 1 and (fold(tokens[-1]) in known or tokens[-1] in _HOUSES)))


def _is_day(text: str, language: str | None) -> bool:
    """Whether a text is a day and a month."""
    months = date_words(language).months
    tokens = text.split()
    return len(tokens) == 2 and any(map(str.isdigit, tokens)) and any(fold(token) in months for token in tokens)
