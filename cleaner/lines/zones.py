"""Time zone names as outlets print them. No clock and no zone database of the machine: offsets are data."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_HOURS: dict[str, float] = {
    "UTC": 0, "GMT": 0, "Z": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MEZ": 1, "WAT": 1, "CEST": 2, "MESZ": 2, "EET": 2,
    "SAST": 2, "CAT": 2, "EEST": 3, "MSK": 3, "МСК": 3, "TRT": 3, "EAT": 3, "AST": 3, "GST": 4, "PKT": 5, "IST": 5.5, "SLST": 5.5,
    "NPT": 5.75, "BDT": 6, "WIB": 7, "ICT": 7, "SGT": 8, "HKT": 8, "MYT": 8, "PHT": 8, "WITA": 8, "AWST": 8, "JST": 9, "KST": 9,
    "WIT": 9, "ACST": 9.5, "AEST": 10, "ACDT": 10.5, "AEDT": 11, "NZST": 12, "NZDT": 13, "BRT": -3, "ART": -3, "EDT": -4,
    "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8, "AKST": -9, "HST": -10, "HNE": -5, "HAE": -4,
}  # fmt: skip
"""Hours east of Greenwich. IST is India's: of the three zones with this name the one that outlets print."""

_GENERAL = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}
"""US zones without season; the season comes from the day (US rule since 2007)."""

_LONG = {
    f"{place} {season}Time": f"{place[0]}{season[:1]}T"
    for place in ("Eastern", "Central", "Mountain", "Pacific") for season in ("Standard ", "Daylight ", "")
}  # fmt: skip
"""US zones in words → their short names."""

_NUMERIC = re.compile(r"(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?")
_NAMES = "|".join(sorted({*_HOURS, *_GENERAL, *_LONG} - {"Z"}, key=lambda name: (-len(name), name)))
PATTERN = rf"(?:(?:UTC|GMT)\s?[+-]\d{{1,2}}(?::?\d{{2}})?|[+-]\d{{2}}:?\d{{2}}|Z\b|(?:{_NAMES})\b)"
"""Matches a zone where it is printed."""

MONTH_FIRST = frozenset({"EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "AKST", "HST", *_GENERAL, *_LONG})
"""Zones of countries that write the month first."""


OF_AUSTRALIA = frozenset({"EST", "EDT", "CST", "CDT", *_LONG})
"""Those of them that Australia has, too, where the day stands first."""
OF_US_ALONE = frozenset({"EST", "EDT", "ET", "PST", "PDT", "PT", "AKST", "HST"})
"""Those of them that no country of Latin America has."""


def offset(name: str, day: date) -> timezone | None:
    """The zone called `name` on `day`, or None when there is no such zone."""
    name = _LONG.get(name.title(), name)
    hours = _HOURS.get(name)
    if hours is None and name in _GENERAL:
        hours = _GENERAL[name] + (1 if _us_summer(day) else 0)
    if hours is not None:
        return timezone(timedelta(hours=hours))
    numeric = _NUMERIC.fullmatch(name)
    if not numeric:
        return None
    minutes = int(numeric.group(2)) * 60 + int(numeric.group(3) or 0)
    return timezone(timedelta(minutes=minutes if numeric.group(1) == "+" else -minutes)) if minutes < 24 * 60 else None


def _us_summer(day: date) -> bool:
    """From the second Sunday of March to the first of November."""
    return _sunday(day.year, 3, 2) <= day < _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (which - 1))


def at(day: date, hour: int, minute: int, second: int, zone: str) -> datetime | None:
    """An aware datetime, or None when hour, minute or zone do not exist."""
    tz = offset(zone, day)
    if tz is None or hour > 23 or minute > 59 or second > 59:
        return None
    return datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=tz)
