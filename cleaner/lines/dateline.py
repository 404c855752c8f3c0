"""Datelines: place, day and agency in front of a story's first sentence."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from cleaner.document import fold
from cleaner.lexicon import phrases, words
from cleaner.lines.agencies import agency
from cleaner.lines.date_forms import NEAR_DAYS, as_day
from cleaner.lines.date_words import date_words
from cleaner.lines.dates import ascii_digits, find_dates
from cleaner.metadata import Fact

MAX_LENGTH = 140
"""Characters of a dateline at most."""
MAX_PLACE_WORDS = 7
"""Words of a place at most: `Washington, DC [US]`, `RIO DE JANEIRO/BRASÍLIA`."""

LONG_PLACE = 7
"""Letters from which a place in capitals that is in no list is more likely a town than an acronym (NASA, UNESCO)."""

_PLACE = r"(?P<place>[^\W\d_][^()\d:;!?|]{1,70}?)"
_DAY = (
    r"(?:[,.]?\s+(?P<day>(?:[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?[^\W\d_]{3,12}\.?)(?:,?\s\d{4})?))?"
)
_AGENCY = r"(?:[,.]?\s*(?P<sign>[(\[/](?P<agency>[^()\[\]]{2,50})[)\]/]))?"
_END = r"\s*(?P<end>\.?\s?[–—―]{1,2}|--|(?<=[\s)\]/])-|:|\.-)\s*(?=\S)"
_FORM = re.compile(_PLACE + _DAY + _AGENCY + _END)
_AGENCY_FIRST = re.compile(r"[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\s*[-–—]\s*" + _PLACE + _DAY + r"\s*[-–—]\s*(?=\S)")
_NO_END = re.compile(_PLACE + _DAY + r"(?:[,.]?\s*|:\s|--)[(\[](?P<agency>[^()\[\]]{2,40})[)\]](?:--\s*|\s+)(?=[^\sa-z])")
_SLASHES = re.compile(_PLACE + _DAY + r"\.?\s*/(?P<agency>[^/]{2,30})/\.?\s*[-–—]{0,2}\s*(?=[^\sa-z])")
_NO_PLACE = re.compile(
    r"(?P<place>)" + _DAY.replace(r"[,.]?\s+", "") + r"\s*[(\[](?P<agency>[^()\[\]]{2,40})[)\]]\s*(?:[-–—]{1,2}|:)\s*(?=\S)"
)
_AGENCY_DOT = re.compile(_PLACE + _DAY + r"\.\s(?P<agency>[^\W\d_][\w. ]{1,24}?)\s?[-–—.:]\s+(?=\S)")
_AGENCY_LAST = re.compile(_PLACE + _DAY + r"\s[-–—]\s(?P<agency>[^\W\d_][\w ]{1,24}?)\.\s+(?=[^\sa-z])")
_HAN = re.compile(
    r"(?:[（(【]?(?P<agency>[\u4e00-\u9fff]{2,6}社|[\u4e00-\u9fff]{2,4}网|中新[社网])(?:记者[^）)】电]{1,12})?)?[）)】]?"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)(?P<day>\d{1,2}月?\d{0,2}日)[电電讯訊](?:[（(][^）)]{1,40}[）)])?\s*"
)
_FORMS = (
    (_AGENCY_FIRST, "(["), (_AGENCY_LAST, "-–—"),
    (_FORM, "–—―-:"), (_NO_END, "(["), (_SLASHES, "/"), (_NO_PLACE, "(["), (_AGENCY_DOT, "."), (_HAN, "日"),
)  # fmt: skip
"""The forms, each with characters of which it holds one: a cheap test before it."""
_SMALL = frozenset("de del da do dos la las le los el al di della and und et y of upon sur am an der den the in e i".split())


class Dateline(NamedTuple):
    """A dateline: where it ends, and what it says."""

    end: int
    evidence: str
    facts: tuple[Fact, ...]


def read_dateline(text: str, language: str | None, known: date | None = None) -> Dateline | None:
    """The dateline that a paragraph begins with, or None.

    A place must come with an agency, with a day, or stand in capitals before a dash; a town that is in the lists needs a
    colon only. A label (`UPDATE:`, `Question:`), a weekday or a stop word is no place. An agency in brackets may stand alone.
    """
    head = ascii_digits(text[:MAX_LENGTH])
    for pattern, signs in _FORMS:
        found = pattern.match(head) if any(map(head.__contains__, signs)) else None
        if not found:
            continue
        place = _place(text[found.start("place") : found.end("place")])
        name = agency(found["agency"]) if found["agency"] else None
        dated = bool(found["day"]) and (pattern is _HAN or _is_day(found["day"], language))
        if pattern is not _FORM and not name:
            continue
        alone = not name and not dated
        if alone and not (pattern is _FORM and _stands_alone(place, found["end"], text[found.end() :])):
            continue
        if pattern in (_HAN, _NO_PLACE) or is_place(place, language):
            facts = [Fact("location", place, "dateline")] if place else []
            facts += [Fact("agency", name, "dateline")] if name else []
            day = _day(found["day"], language, known) if dated else None
            facts += [Fact("published", day, "dateline")] if day else []
            said = [f"place {place!r}"] if place else []
            said += [f"day {found['day']!r}"] if dated else []
            said += [f"agency {name!r}"] if name else []
            return Dateline(found.end(), ", ".join(said), tuple(facts))
    return None


def _place(text: str) -> str:
    """A place as printed; the dot of an abbreviation (`W.Va.`) stays."""
    bare = text.strip(" ,")
    return bare if "." in bare.rpartition(" ")[2][:-1] else bare.rstrip(".")


def _stands_alone(place: str, end: str, rest: str) -> bool:
    """Whether a place without day and agency is a dateline: in capitals before a dash, or a known town before a colon."""
    if not rest[:1].isupper() and rest[:1] not in "\"“„«'‘":
        return False
    known = place.casefold() in words("places", "any")
    if end == ":":
        return known and (place.isupper() or len(place.split()) <= 2)
    return place.isupper() and (known or len(place) >= LONG_PLACE)


def is_place(text: str, language: str | None) -> bool:
    """Whether a text may be a place: a few capitalised words, and no kicker."""
    tokens = [token for token in re.split(r"[\s,/()\[\]-]+", text) if token]
    if not 1 <= len(tokens) <= MAX_PLACE_WORDS or fold(text) in phrases("kicker", language).whole:
        return False
    first = tokens[0].casefold()
    if first not in _SMALL and (first in date_words(language).weekdays or first in words("stopwords", language or "en")):
        return False
    return all(token[0].isupper() or not token[0].isalpha() or token.casefold() in _SMALL or not token[0].islower() for token in tokens)


def _day(text: str, language: str | None, known: date | None) -> date | None:
    """The day of a dateline, with its own year or with that of `known`, another day of the page that is near it."""
    years = [""] if re.search(r"\d{4}", text) else [f" {known.year + step}" for step in (0, -1, 1)] if known else []
    for year in years:
        stamps = find_dates(text.strip(" ,.") + year, language)
        if stamps and (not year or (known and abs((as_day(stamps[0].value) - as_day(known)).days) <= NEAR_DAYS)):
            return stamps[0].value
    return None


def _is_day(text: str, language: str | None) -> bool:
    months = date_words(language).months
    return any(token.strip(".,").casefold() in months for token in text.split())
