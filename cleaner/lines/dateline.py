"""Datelines: place, day and agency in front of a story's first sentence."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from cleaner.document import begins_small, fold
from cleaner.lexicon import lines, phrases, words
from cleaner.lines.agencies import agency, agency_of_dateline
from cleaner.lines.date_forms import NEAR_DAYS, as_day
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline_forms import (
    ALONE,
    BOXED,
    DASHED_AGENCY,
    EAST_ASIA,
    EQUALS,
    FORM,
    FORMS,
    HAN,
    HAN_BOXED,
    KICKED,
    NO_END,
    NO_PLACE,
    ONLY_AGENCY,
    PLACE_DOT,
    ROUND,
    SAYS,
    SAYS_LONG,
    TOWN,
)
from cleaner.lines.dates import ascii_digits, find_dates
from cleaner.lines.first_names import begins_known
from cleaner.metadata import Fact

MAX_LENGTH = 140
"""Characters of a dateline at most."""
MAX_PLACE_WORDS = 7
"""Words of a place at most: `Washington, DC [US]`, `RIO DE JANEIRO/BRASÍLIA`."""

LONG_PLACE = 7
"""Letters from which a place in capitals that is in no list is more likely a town than an acronym (NASA, UNESCO)."""
MIN_PARAGRAPH = 8
"""Words of a paragraph behind a place that nothing but the lists or the page vouches for."""
MIN_TOWN = 4
"""Letters of a town that the page alone vouches for."""

HAN_NAMES = (3, 2, 4)
"""Characters of a Chinese name, the most frequent first; what follows must be a town."""
HAN_NAME = 3
"""The same where no town is known."""

_ROUND = str.maketrans("（）", "()")
_HOUSE = re.compile(r"[A-Z]{2,6}")
_NO_HOUSES = frozenset("US UK EU USA UAE USSR GDR FRG GER FRA ITA ESP BEL NED GBR IRL POL CAN AUS JPN CHN IND BRA MEX ARG".split())
"""Countries, as lists of films and of results name them: `(USA) - The director …`"""
_CAPITAL_NAME = re.compile(r"(?P<name>[^\W\d_a-zß-ÿ]{2,14}(?:\s[^\W\d_a-zß-ÿ]{2,16}){1,2})\s[-–]\s")
"""The reporter behind a dateline of Turkey: `MANİSA (AA) - AHMET BAYRAM -`."""
_SITE_FIRST = re.compile(r"[\w-]+\.(?:com?|net|org|id|in)(?:\.[a-z]{2})?,\s+(?=[^\W\d_])", re.I)
_SITE = re.compile(r"(?:,\s*|\s+[-–—]\s*|\s+\|\s*)[\w-]+(?:\.[\w-]+)*\.(?:com?|net|org|info|tv|id|in|[a-z]{2}\.id)\b", re.I)
"""The site's address in capitals or small letters, behind a place or before it."""
_STATE = re.compile(
    r", (?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Vt"
    r"|Va|Wash|Wis|Wyo|Alta|Man|Ont|Que|Sask"
    r"|Ags|Camp|Chih|Chis|Coah|Col|Dgo|Gro|Gto|Hgo|Jal|Méx|Mich|Mor|Nay|Oax|Pue|Qro|Sin|Son|Tab|Tamps|Tlax|Ver|Yuc|Zac)\.$"
)
"""A state of America or Mexico or a province of Canada: its stop is its own."""
_REGION = re.compile(r"[^\W\d_a-zß-ÿ][a-zß-ÿ]{2,}(?: [^\W\d_a-zß-ÿ][a-zß-ÿ]{2,})?")
_IN = frozenset("in near en em v ve w we в во i à".split())
"""What stands before a place in a sentence, and hardly before a person or a label."""
_ABBREVIATED = re.compile(r"(?:[a-z]{1,3}\.)+(?:[A-Z]\w{0,2}\.)?|Br\.")
"""`Freiburg i. Br.`, `Frankfurt a.M.`"""
_SMALL = frozenset("de del da do dos la las le los el al di della and und et y of upon sur am an der den the in e i".split())


class Dateline(NamedTuple):
    """A dateline: where it ends, and what it says."""

    end: int
    evidence: str
    facts: tuple[Fact, ...]

    is_sure: bool
    """Whether it has an agency or a day, or its town stands in capitals: else a label or an item of a list may begin so."""


def read_dateline(
    text: str, language: str | None, known: date | None = None, page: str = "", *, again: bool = True
) -> Dateline | None:
    """The dateline that a paragraph begins with, or None.

    A place must come with an agency, with a day, or stand in capitals before a dash; a town that is in the lists, or that a
    sentence of `page` stands in (`in Nashik`), needs a colon, a dash or a stop only. A label (`UPDATE:`, `Question:`), a
    weekday or a stop word is no place. An agency in brackets may stand alone, as may a town of the lists in capitals in brackets.
    `again`: whether another one may follow one without a place.
    """
    head = ascii_digits(text[:MAX_LENGTH]).translate(_ROUND)
    if kicker := _kicker(head, language):
        rest = read_dateline(text[kicker:], language, known, page)
        return rest._replace(end=kicker + rest.end) if rest else None
    for pattern, signs in FORMS:
        found = pattern.match(head) if any(map(head.__contains__, signs)) else None
        if not found:
            continue
        place = _place(text[found.start("place") : found.end("place")], text[found.end("place") : found.end()])
        printed = found["agency"] or (found["bare"] if pattern is ONLY_AGENCY else None)
        name = (agency_of_dateline(printed) or agency_of_dateline(printed.partition("/")[0])) if printed else None
        told = pattern is FORM and (place.isupper() or is_town(place))
        stamp = _full_day(printed, language) if printed and told and not name else None
        if name and pattern in (FORM, NO_END) and not place.isupper() and _goes_on_small(text[found.end() :]):
            continue  # `Harbour Practitioners (AP) - a trade body - is no party to it.`
        dated = bool(found["day"]) and (pattern in EAST_ASIA or _is_day(found["day"], language))
        housed = bool(_HOUSE.fullmatch(printed or "")) and (
            told or (pattern is NO_END and dated) or (pattern is NO_PLACE and _opens_alone(found, text))
        )  # `Washington (HNS) -- The`, `Mumbai, Oct 3 (HNS) The`
        in_han = pattern in (HAN, HAN_BOXED) and is_town(place)
        if pattern not in (FORM, PLACE_DOT, BOXED, ROUND) and not (name or housed or stamp or in_han):
            continue
        place = _bare_place(place, language, boxed=pattern is ROUND)
        end = found.groupdict().get("end")
        glued = end == "-" and text[found.start("end") - 1].isalpha()  # `ALGER- `
        sure = name or dated or stamp or housed or in_han
        if not sure and text.isupper() and not is_town(place):
            continue  # `GET OUR APP - FREE FOR A WEEK`
        if not sure and not _stands_alone(place, "." if glued else end or "", text[found.end() :], page, language):
            continue
        if pattern is DASHED_AGENCY and not is_town(place):
            continue
        if pattern in (*EAST_ASIA, NO_PLACE, ONLY_AGENCY, SAYS, SAYS_LONG) or is_place(place, language):
            dateline = _dateline(found, place, name, dated, language, known)
            if stamp:
                dateline = dateline._replace(facts=(*dateline.facts, Fact("published", stamp, "dateline")), is_sure=True)
            if housed:
                dateline = dateline._replace(evidence=dateline.evidence or f"house {printed!r}", is_sure=True)
            follows = again and not place  # `July 26 (UPI) -- OSLO -- `
            more = read_dateline(text[dateline.end :], language, known, page, again=False) if follows else None
            return _joined(dateline, more) if more else _with_writer(dateline, text) if name else dateline
    return _of_town(head, language)


def _opens_alone(found: re.Match[str], text: str) -> bool:
    """Whether a house in brackets and a dash stand in front of a sentence: `(HNS) -- The`."""
    behind = text[found.end() : found.end() + 1]
    dashed = any(sign in found[0] for sign in "-–—")
    return dashed and behind.isupper() and not found["day"] and found["agency"] not in _NO_HOUSES


def _kicker(head: str, language: str | None) -> int:
    """Characters of a kicker in brackets in front of a dateline: `(UPDATE) `; 0 where there is none."""
    kicked = KICKED.match(head) if head[:1] in ("(", "[") else None
    return kicked.end() if kicked and fold(kicked["kicker"]) in phrases("kicker", language).whole else 0


def _bare_place(place: str, language: str | None, *, boxed: bool) -> str:
    """A place without a day in words behind it, and in brackets (`boxed`) without the house in front of a town."""
    front, _, behind = place.rpartition(", ")
    if front and len(behind.split()) == 2 and behind.split()[1].casefold() in date_words(language).months:
        return front  # `मुंबई, चार जून`
    return behind if boxed and front and is_town(behind) and not is_town(front) else place  # `(HARBOUR NEWS, COLOMBO) –`


def _of_town(head: str, language: str | None) -> Dateline | None:
    """The town in a script without capitals that a paragraph begins with; behind a bracket alone in Urdu only, and sure but for a dash."""
    found = TOWN.match(head) if head[:1].isalpha() and head[0].lower() == head[0].upper() else None
    if not found or not is_town(found["town"]) or head.count(" ") < MIN_PARAGRAPH:
        return None
    sign, place = found["sign"], found["place"].strip()
    if (sign[-1] == ")" and language != "ur") or (sign[0] != "(" and place != found["town"].strip()):
        return None
    behind, before = head[found.end("sign")].isspace(), head[found.start("sign") - 1].isspace()
    if sign[0] in "–—-" and not behind:
        return None  # `ঢাকা-বরিশাল`
    return Dateline(found.end(), f"place {place!r}", (Fact("location", place, "dateline"),), is_sure=sign[0] in "(:।" or before)


def _goes_on_small(text: str) -> bool:
    """Whether a text begins with a word in small letters: `eBay` is none."""
    first = text.lstrip(" -–—").partition(" ")[0]
    return begins_small(first) and first.islower()


def read_dateline_alone(text: str, language: str | None, known: date | None = None, page: str = "") -> Dateline | None:
    """The dateline that a line holds and nothing else, or None: `Ludhiana, Feb 9`, `LA PAZ, 18 (EFE)`, `RAMALLAH, Palestine`."""
    found = ALONE.fullmatch(ascii_digits(text)) if len(text) <= MAX_LENGTH else None
    if not found:
        return None
    place = _place(text[found.start("place") : found.end("place")], "")
    name = agency_of_dateline(found["agency"]) if found["agency"] else None
    dated = bool(found["day"]) and _is_day(found["day"], language)
    town, _, country = place.partition(", ")
    told = is_town(town) or _is_named(town, page)
    whole = told and town.isupper() and country[:1].isupper() and not country.isupper()
    if agency(place) or (begins_known(place) and not told) or not is_place(place, language):
        return None
    if not (name or (dated and told) or (whole and not found["agency"])):
        return None
    return _dateline(found, place, name, dated, language, known)


def _with_writer(dateline: Dateline, text: str) -> Dateline:
    """A dateline with the reporter in capitals behind it, as the agencies of Turkey sign."""
    found = _CAPITAL_NAME.match(text, dateline.end)
    if not found or not begins_known(found["name"]):
        return dateline
    facts = (*dateline.facts, Fact("authors", (found["name"],), "dateline"))
    return Dateline(found.end(), f"{dateline.evidence}, name {found['name']!r}", facts, is_sure=True)


def _joined(one: Dateline, other: Dateline) -> Dateline:
    return Dateline(one.end + other.end, f"{one.evidence}, {other.evidence}", one.facts + other.facts, is_sure=True)


def _dateline(found: re.Match[str], place: str, name: str | None, dated: bool, language: str | None, known: date | None) -> Dateline:
    day = _day(found["day"], language, known) if dated else None
    named = found.groupdict().get("people")
    people = tuple(person for person in re.split(r"[·、,，\s]+", named) if 2 <= len(person) <= 5) if named else ()
    front, _, last = place.rpartition(" ")
    if wire := agency(last) if found.re is EQUALS else None:  # `（パリ AFP=時事）`
        name, place = wire, front
    writer, place = _signed(place)
    people = people or writer
    facts = [Fact("location", place, "dateline")] if place else []
    facts += [Fact("agency", name, "dateline")] if name else []
    facts += [Fact("published", day, "dateline")] if day else []
    facts += [Fact("authors", people, "dateline")] if people else []
    said = [f"place {place!r}"] if place else []
    said += [f"day {found['day']!r}"] if dated else []
    said += [f"agency {name!r}"] if name else []
    sure = bool(name or dated) or place.partition(",")[0].isupper() or found.re is ROUND
    return Dateline(found.end(), ", ".join(said), tuple(facts), sure)


def _signed(place: str) -> tuple[tuple[str, ...], str]:
    """(the reporter in front of a place, the place): `記者王小明台北`, `Mehmet YILMAZ/BURSA`."""
    if place[:2] in ("记者", "記者") and len(place) >= HAN_NAME + 2 + 2:
        rest = place[2:]
        size = next((size for size in HAN_NAMES if is_town(rest[size:])), HAN_NAME)
        return (rest[:size],), rest[size:]
    name, slash, town = place.partition("/")
    name, town = name.strip(), town.strip()
    if slash and len(name.split()) > 1 and town.isupper() and (begins_known(name) or not (name.isupper() or is_town(name))):
        return (name,), town
    return (), place


def _place(text: str, behind: str) -> str:
    """A place as printed; the dot of an abbreviation (`W.Va.`, `Mont.`) stays, a site's address goes."""
    text = text.removesuffix(" في")
    bare = _SITE.sub("", text[found.end() :] if (found := _SITE_FIRST.match(text)) else text).strip(" ,-–—")
    if bare.count("[") > bare.count("]"):
        bare = bare + "]" if behind[:1] == "]" else bare.partition("[")[0].rstrip(" ,")
    last = bare.rpartition(" ")[2]
    if behind[:1] == "." and (_STATE.search(f"{bare}.") or "." in last or _ABBREVIATED.fullmatch(f"{last}.")):
        return f"{bare}."
    return bare if "." in last[:-1] or _STATE.search(bare) else bare.rstrip(".")


def _stands_alone(place: str, end: str, rest: str, page: str, language: str | None) -> bool:
    """Whether a place without day and agency is a dateline: in capitals before a dash, or a known town before a colon, a dash or,
    in front of a paragraph, a stop."""
    if not rest[:1].isupper() and rest[:1] not in "\"“„«'‘":
        return False
    town = place.partition(",")[0]
    capitals = town.isupper() and (place.isupper() or bool(_STATE.search(place)) or _is_abroad(place) or _is_in_region(place))
    told = is_town(place) or is_town(town) or _is_named(town, page)
    if end == "]":
        return capitals and told
    if end[:1] == ")":
        return is_town(place) and (place.isupper() or end[-1] == ":" or (end == ")" and language == "fr"))
    if end in (":", "."):
        return told and (place.isupper() or len(place.split()) <= 2) and (end == ":" or len(rest.split()) >= MIN_PARAGRAPH)
    if capitals:
        return told or len(place) >= LONG_PLACE
    return told and (place == town or bool(_STATE.search(place))) and len(rest.split()) >= MIN_PARAGRAPH


def _is_abroad(place: str) -> bool:
    """Whether a country stands behind a place in capitals: `NAIROBI, Kenya`, `ZAMBOANGA CITY, Philippines`."""
    town, _, country = place.partition(", ")
    return country in countries() and fold(town) not in phrases("kicker", "en").whole


def _is_in_region(place: str) -> bool:
    """Whether a region stands behind a town in capitals: `OAKMERE, Upper Vale`."""
    town, _, region = place.partition(", ")
    return bool(_REGION.fullmatch(region)) and len(town) >= MIN_TOWN and fold(town) not in phrases("kicker", "en").whole


@cache
def countries() -> frozenset[str]:
    """The countries of the world as English prints them."""
    return frozenset(lines("countries", "en"))


def _is_named(town: str, page: str) -> bool:
    """Whether a sentence of the page names a place so: `in Nashik`; one in capitals as other words are written."""
    forms = {town, town.title()} if town.isupper() else {town}
    shaped = len(town) >= MIN_TOWN and (town.isupper() or town.istitle())
    return shaped and any(_stands_in_sentence(form, page) for form in forms)


def _stands_in_sentence(town: str, page: str) -> bool:
    """Whether a word such as `in` stands before some copy of a town, and no letter behind it."""
    at = page.find(town)
    while at >= 0:
        before, behind = page[max(0, at - 6) : at], page[at + len(town) : at + len(town) + 1]
        last = before.split()[-1] if before[-1:].isspace() and before.strip() else ""
        if not (behind.isalnum() or behind == "_") and last in _IN:
            return True
        at = page.find(town, at + 1)
    return False


def is_town(text: str) -> bool:
    """Whether a text is a town of the lists."""
    return text.strip(" ,.").casefold() in words("places", "any")


def is_place(text: str, language: str | None) -> bool:
    """Whether a text may be a place: a few capitalised words, and no kicker."""
    if is_town(text.partition(",")[0]):
        return True
    tokens = [token for token in re.split(r"[\s,/()\[\]-]+", text) if token and not _ABBREVIATED.fullmatch(token)]
    if not 1 <= len(tokens) <= MAX_PLACE_WORDS or fold(text) in phrases("kicker", language).whole:
        return False
    first = tokens[0].casefold()
    if first not in _SMALL and (first in date_words(language).weekdays or first in words("stopwords", language or "en")):
        return False
    return all(not begins_small(token) or token.casefold() in _SMALL for token in tokens)


def _day(text: str, language: str | None, known: date | None) -> date | None:
    """The day of a dateline, with its own year or with that of `known`, another day of the page that is near it."""
    years = [""] if re.search(r"\d{4}", text) else [f" {known.year + step}" for step in (0, -1, 1)] if known else []
    for year in years:
        stamps = find_dates(text.strip(" ,.") + year, language)
        if stamps and (not year or (known and abs((as_day(stamps[0].value) - as_day(known)).days) <= NEAR_DAYS)):
            return stamps[0].value
    return None


def _full_day(text: str, language: str | None) -> date | None:
    """The day that a text is, year and all, and nothing else: `February 18, 2004`."""
    stamps = find_dates(text, language) if text[-4:].isdigit() else ()
    return as_day(stamps[0].value) if stamps and stamps[0].span == (0, len(text)) else None


def _is_day(text: str, language: str | None) -> bool:
    months = date_words(language).months
    return any(token.strip(".,").casefold() in months for token in text.split())
