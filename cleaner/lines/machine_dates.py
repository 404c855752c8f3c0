"""Dates that machines wrote: ISO 8601 in its many shapes, mail headers, seconds since 1970, dates in addresses."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from cleaner.lines import zones
from cleaner.lines.date_forms import make_date
from cleaner.lines.dates import find_dates
from cleaner.lines.eras import SOLAR_YEARS

MAX_LENGTH = 80
"""Characters of a value at most."""
FIRST_YEAR = 1994
"""Year before which no page of the web appeared: older values are defaults of a database (1970, 0001)."""
EPOCH = (700_000_000, 4_000_000_000)
"""Seconds since 1970 that are taken for a time."""

_ISO = re.compile(
    r"(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)"
    r"(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?::\d{1,3})?\s?(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?"
)
_BASIC = re.compile(r"(?<=\d)T(\d\d)(\d\d)(\d\d)?(?![\d:])")
"""The time of ISO 8601's basic form: `20180619T055000+0900`."""
_ADDRESS = re.compile(r"(?<![\d])((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?![\d])")
_COMPACT = re.compile(r"(?<![\d])(20[012]\d)(0[1-9]|1[012])(0[1-9]|[12]\d|3[01])(?![\d])")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMED = re.compile(rf"/((?:19|20)\d\d)/({'|'.join(_MONTHS)})/(\d{{1,2}})(?:/|$)")


def parse_machine(text: str, language: str | None = None) -> date | None:
    """The date (with a zone: the time) that a value gives, or None. What is no machine's form must be one date in words."""
    value = text.strip()
    if not 6 <= len(value) <= MAX_LENGTH:
        return None
    iso = _ISO.match(_BASIC.sub(lambda time: f"T{time[1]}:{time[2]}:{time[3] or '00'}", value) if "T" in value else value)
    if iso and not SOLAR_YEARS[0] <= int(iso[1]) <= SOLAR_YEARS[1]:
        found = make_date(int(iso[1]), int(iso[3]), int(iso[4]))
        if found and iso[5] and iso[8]:
            found = zones.at(found, int(iso[5]), int(iso[6]), int(iso[7] or 0), _zone(iso[8])) or found
    elif value.isdecimal():
        found = _of_epoch(int(value))
    else:
        stamps = find_dates(value, language)
        found = stamps[0].value if len(stamps) == 1 else None
    return found if found and found.year >= FIRST_YEAR else None


def date_in_address(url: str) -> date | None:
    """The day in an address: `/2024/05/03/`, `-2024-05-03`, `20240503`, `/2024/may/03/`."""
    path = url.partition("?")[0].lower()
    for pattern in (_ADDRESS, _NAMED, _COMPACT):
        found = pattern.search(path)
        if found:
            year, month, day = (found[1], found[3], found[4]) if pattern is _ADDRESS else (found[1], found[2], found[3])
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
            value = make_date(int(year), number, int(day))
            if value and value.year >= FIRST_YEAR:
                return value
    return None


def _zone(name: str) -> str:
    """A zone as ISO 8601 writes it: `+05:00` for `+05`, `-05:00` for `-5:00`."""
    if name[0] not in "+-":
        return name
    hours, colon, minutes = name[1:].partition(":")
    hours, minutes = (hours, minutes) if colon or len(hours) < 4 else (hours[:2], hours[2:])
    return f"{name[0]}{hours.zfill(2)}:{minutes or '00'}"


def _of_epoch(number: int) -> date | None:
    seconds = number // 1000 if number > EPOCH[1] else number
    return datetime.fromtimestamp(seconds, UTC) if EPOCH[0] < seconds < EPOCH[1] else None
