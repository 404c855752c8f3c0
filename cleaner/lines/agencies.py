"""The world's wire agencies: names and spellings, from `phrases/agencies/any.txt`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cleaner import lexicon

_SERVICE = re.compile(
    r"\s+(?:News(?: Service| Agency)?|Staff|Newswire|(?:[A-Z]\w+ ){0,2}(?:Writer|Reporter|Correspondent|Editor))$"
)
_REGION = re.compile(
    r"[\s/-](?:Scotland|Wales|Ireland|Northern Ireland|England|Deutschland|Österreich|Schweiz|Suisse|España|Brasil|Italia|France|India"
    r"|Africa|Asia|Europe|Middle East|Kazakhstan|Ukraine|Україна|Украина|Казахстан|Беларусь|Азербайджан|Zapad)$", re.I,
)
"""The region that a service of an agency is for: `PA Scotland`, `Интерфакс-Казахстан`."""
_WORD = re.compile(r"[^\W_]+")
MIN_NAME = 2
"""Words of a name that stay in front of an agency."""
MIN_CAPITALS = 5
"""Letters of an agency that may be printed in capitals whatever the list says; shorter ones are other acronyms as well."""
ONLY_DATELINE = "!"
"""What stands before a spelling that counts in a dateline only."""
MAX_INITIALS = 4
"""Letters of the initials of an editor or of a regional service: `cl/AFP/dpa`, `dpa/tmn`."""
SURE = 3
"""Letters of an agency that stands alone on a line: shorter ones are labels of sections as often, but in their own language."""
_HOME = {"AP": None, "TT": "sv", "AA": "tr"}
"""Those that are sure all the same, and the language in which they are; AP in any."""
_SPLIT = re.compile(r"\s*(?:[/,;+&()]|\s[-–—]|\s(?:and|und|et|y|e|i|a|og|och|ja|en|и|та|і|mit|with|avec|con|com)(?=\s))\s*")
_DATED = re.compile(r",\s*dpa:[\d/-]+$|[,;]?\s+(?:\d{1,2}[./]\s?\d{1,2}[./]\s?(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d)$|^(?:19|20)\d\d\s+")
"""The day or the number that stands beside an agency: `APA, 8.2.2026`, `© 2026 AFP`, `dpa-infocom, dpa:260604-930-12345/1`."""
_EDITORS = frozenset(("Ag", "Red", "RED"))
"""What agencies and papers of Austria and Switzerland write for those who edited: `APA/Ag.`"""
_OF = frozenset(("of", "for"))


@cache
def _listed() -> Mapping[str, str]:
    """Spelling as listed → name of the agency."""
    table: dict[str, str] = {}
    for line in lexicon.lines("agencies", "any"):
        name, _, values = line.partition(":")
        for value in values.split("|"):
            table.setdefault(value.strip(), name.strip())
    return table


@cache
def spellings() -> Mapping[str, str]:
    """Spelling as printed → name of the agency."""
    return {spelling: name for spelling, name in _listed().items() if spelling[0] != ONLY_DATELINE}


def agency_of_dateline(text: str) -> str | None:
    """The agency that stands in a dateline, where acronyms count that mean other things elsewhere: `TUNIS (TAP) -`."""
    return agency(text) or _listed().get(ONLY_DATELINE + text.strip())


@cache
def _in_capitals() -> Mapping[str, str]:
    """The longer spellings in capitals."""
    return {spelling.upper(): name for spelling, name in spellings().items() if len(spelling) >= MIN_CAPITALS}


@cache
def _starts() -> frozenset[str]:
    """The first two characters of each spelling: a cheap test before the patterns."""
    return frozenset(spelling[:2] for spelling in (*spellings(), *_in_capitals()))


@cache
def _first_words() -> Mapping[str, frozenset[str]]:
    """The first word of each spelling → the words that follow it; an empty one where it stands alone."""
    found: dict[str, set[str]] = {}
    for spelling in (*_listed(), *_in_capitals()):
        first, second = [*_WORD.findall(spelling), ""][:2]
        found.setdefault(first, set()).add(second)
    return {first: frozenset(behind) for first, behind in found.items()}


def may_name_agency(text: str) -> bool:
    """Whether an agency may stand in a text: a cheap test before the text is taken apart."""
    firsts, words = _first_words(), _WORD.findall(text)
    if firsts.keys().isdisjoint(words):
        return False
    return any("" in firsts[word] or behind in firsts[word] for word, behind in zip(words, [*words[1:], ""], strict=True) if word in firsts)


def agency(text: str) -> str | None:
    """The agency that a short text names and nothing else, or None; of several the first: `AFP, Reuters`, `cl/AFP/dpa`."""
    if not may_name_agency(text):
        return None
    bare = text.strip(" .()[]（）-–—_*:©/")
    if bare[:2] in _starts() and (name := _named(bare)):
        return name
    parts = [part for part in _SPLIT.split(_DATED.sub("", bare)) if part]
    names = [_named(part) for part in parts]
    if all(name or is_initials(part) for name, part in zip(names, parts, strict=True)):
        return next(filter(None, names), None)
    return None


def _named(bare: str) -> str | None:
    """The agency of one name, without service and region."""
    table, capitals = spellings(), _in_capitals()
    for text in (bare,) if bare.isalnum() else (bare, _SERVICE.sub("", bare), _REGION.sub("", bare)):
        name = table.get(text) or capitals.get(text)
        if name:
            return name
    return None


def is_sure_alone(text: str, language: str | None) -> bool:
    """Whether a text that names an agency surely does so alone on a line."""
    return len(text) >= SURE or _HOME.get(text, "") in (None, language)


def is_initials(text: str) -> bool:
    """Whether a text may be the initials of an editor."""
    bare = text.rstrip(".")
    return bare in _EDITORS or (bare.isalpha() and bare.islower() and len(bare) <= MAX_INITIALS)


def without_agency(name: str) -> tuple[str, str | None]:
    """A name without the agency behind it, and the agency: `Jane Roe The Associated Press`, `Jane Roe of Reuters`."""
    tokens = name.split()
    for at in range(MIN_NAME, len(tokens)):
        wire = agency(" ".join(tokens[at:]))
        if wire:
            return " ".join(tokens[: at - 1] if at > MIN_NAME and tokens[at - 1] in _OF else tokens[:at]), wire
    return name, None
