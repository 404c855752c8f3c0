"""The forms in which dates are written, and how each is read: ISO, numeric, with month names, Roman, Han and Hangul.

A form is a pattern and a reading. A reading gives None where the parts make no day, or where two days are as likely.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from cleaner.document import MARKS, caseless
from cleaner.lines import eras, zones
from cleaner.lines.date_labels import label_before
from cleaner.lines.date_words import Words, without_accents

YEARS = (1900, 2049)
"""Years, both included, that a date may name: those from 2050 are of other calendars (Bikram Sambat, Buddhist in two digits)."""
BUDDHIST = 543
"""Years that Thai dates are ahead: the same days and months, counted from another year."""
BUDDHIST_SHORT = (40, 92)
"""Buddhist years of two digits, both included, that are read behind a Thai month, 1997 to 2049, where a label stands before the date or
the line or a time follows: others may be hours, numbers of something or Gregorian."""
SHORT_YEAR_FIRST = frozenset(("ko", "ja", "zh", "hu", "lt", "mn", "eu", "fa", "kk"))
"""Languages that write the year first: a numeric date with a short year may be either way round, and is left out."""
ALWAYS_YEAR_FIRST = frozenset(("ko", "ja", "zh"))
"""Those of them that never write the day first: behind a label `26.02.03` is read."""
OTHER_YEARS = frozenset(("am", "ne"))
"""Languages whose numeric dates are as often of a calendar of their own."""
SHORT_YEARS = (20, 49)
"""Years of two digits, both included, that are read without an apostrophe (`12 Feb 26`): lower ones are hours as often."""
NEAR_DAYS = 15
"""Days between a date and another one of the page, within which they speak for each other."""
MONTH_LANGUAGES = ("tl",)
"""Languages other than English whose pages write the month first as often."""
LABEL_REACH = 48
"""Characters before a date in which its label stands."""


class Hints(NamedTuple):
    """What is known of the page beside the line."""

    language: str | None
    known: date | None
    order: Callable[[], str | None] | None = None
    """Tells `day` or `month` where the page's country writes it first; asked only where nothing else decides."""


Reading = tuple[int, date, str]
"""Where the date begins, the day, and how it was read."""

WORD = rf"(?:(?![{MARKS}])[^\W\d_]|[{MARKS}]){{2,20}}"
_SECOND_WORD = r"(?:\s(?:(?:ال)?(?:ثان[يى]|[أا]ول)|(?i:fómhair)))?"
"""The second word of Levantine and Irish months."""
_GLUED_END = r"(?:(?!\d)|(?=\d{1,2}(?::\d\d|\s?min)))"
"""Behind a year stands no digit, but those of a clock or a reading time that are glued to it."""
_NO_MORE = r"(?!\.\d+(?![\d:]))"
"""Behind the last number of a date stands no other one: versions and addresses have four."""
_ISO = re.compile(rf"(\d{{4}})(?<![\dvV]\d{{4}})(?<!\d[.]\d{{4}})([-/.·])\s?(\d{{1,2}})\2\s?(\d{{1,2}}){_NO_MORE}(?!\d)")
_NUMERIC = re.compile(
    rf"(?<![\d./vV-])(?<!\d:)(\d{{1,2}})([-/.·])\s?(\d{{1,2}})(?:\2|(?<=/\d\d)-(?=\d{{4}}))"
    rf"(\s?\d{{4}}(?=\d\d?:\d\d)|(?:\s?\d{{4}}|\d{{2}}){_NO_MORE}(?![\d:]))"
)
_HAN = re.compile(r"(\d{4})(?<!\d{5})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]")
ORDINAL = r"(?i:st|nd|rd|th)|er|ère|re|\.?[ºª°]|η|ης|ú|:[ea]n?|-(?:го|е|ое|а)|\."
_DAY_FIRST = re.compile(
    rf"(?<![\d.])(?<!\d:)(\d{{1,2}})(?:{ORDINAL})?[\s/-]?\s?(?:(?:de|of|di|tháng|thg|ខែ)\s|d[’'])?"
    rf"({WORD}{_SECOND_WORD}|[ก-๙]{{1,3}}\.[ก-๙]{{1,2}}|\d{{1,2}}(?=\snăm)|(?<=tháng\s)\d{{1,2}}(?=,?\s))"
    rf"(?:\s?/\s?{WORD}{_SECOND_WORD})?\.?[,،]?[\s/-]?\s?(?:(?:de|del|năm|พ\.ศ\.|ค\.ศ\.|ឆ្នាំ)\s?)?(\d{{4}}){_GLUED_END}"
)
_MONTH_FIRST = re.compile(
    rf"({WORD}+)\.?\s(\d{{1,2}})(?i:st|nd|rd|th)?(?:\s?[,،၊]\s|\s|\s\d\d:\d\d:\d\d\s(?:{zones.PATTERN}\s)?)(\d{{4}}){_GLUED_END}"
)
_SIGNED = re.compile(rf"(?:(\d{{4}})(?<!\d{{5}})([-/])({WORD})\2(\d{{1,2}})|({WORD})([-/])(\d{{1,2}})\6(\d{{4}}))(?![\d/-])")
"""`2026-Feb-12`, `Feb-12-2026`."""
_SHORT_YEAR = re.compile(rf"(?<![\d.])(?<!\d:)(\d{{1,2}})(?:([-/.])({WORD})\2|\s({WORD})\.?\s(?=[’']))[’']?(\d\d)(?![\d:])")
_SHORT_BARE = re.compile(
    rf"(?<![\d.])(?<!\d:)(\d{{1,2}})(?:st|nd|rd|th)?\s({WORD})\.?\s(\d\d)(?=\s?(?:$|[|,•·–—]|-\s|\d{{1,2}}:\d\d))(?<!\d\d\d)"
)
_SHORT_MONTH_FIRST = re.compile(rf"({WORD}+)\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,?\s[’'](\d\d)(?![\d:])")
_SHORT_THAI = re.compile(r"(?<![\d.])(?<!\d:)(\d{1,2})\s?([ก-๙]{1,3}\.[ก-๙]{1,2}(?=\.)|[ก-๙]{4,12})\.?\s?(\d\d)(?![\d:.])")
_BEHIND_SHORT_THAI = re.compile(r"\s*(?:$|[|,–—-]|\(?\d{1,2}[:.]\d\d|เวลา)")
_CLOCK_BEHIND = re.compile(r"(?:,|\som)\s\d{1,2}[:.]\d\d(?!\d)")
"""`02-05-25, 16:40`, as papers of the Netherlands and Belgium write."""
_ROMAN = re.compile(r"(?<![\d.])(?<!\d:)(\d{1,2})[.]?[\s/.-]\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})[.]?[\s/.-]\s?(\d{4})(?!\d)")
_ROMANS = "I II III IV V VI VII VIII IX X XI XII".split()
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?<!\d{{5}})(?:ko|eko|\s?ခုနှစ်)?[.,၊]?\s(?:m\.\s)?({WORD})\.?\s(?:මස\s)?(\d{{1,2}})(?!\d)")
_YEAR_DAY = re.compile(rf"(\d{{4}})(?<!\d{{5}})(?:\.?\s|-)(?:gada|g\.|жылғы|жылдың|ж\.|йил|yil)\s(\d{{1,2}})[.-]?\s?({WORD})")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:(?:day|sday|nesday|rsday|urday),?|(?:s|nes|r|rs|ur)?[.,]{{1,2}})\s$", re.I)
_CAPITAL = re.compile(r"^.*[^\W\d_A-Z](?=[A-Z])", re.S)
_SHOUTED = re.compile(r"^.*[A-Z](?=[A-Z][a-z])", re.S)


def make_date(year: int, month: int, day: int) -> date | None:
    """A date, or None when there is no such day or the year is out of `YEARS`."""
    if not YEARS[0] <= year <= YEARS[1]:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def as_day(value: date) -> date:
    """The day of a date or datetime."""
    return date(value.year, value.month, value.day)


def month_of(word: str, words: Words) -> tuple[int, int] | None:
    """(month, characters of the word before its name): `readFeb` holds Feb, glued to what stood before."""
    name = caseless(word)
    month = words.months.get(name) or words.months.get(without_accents(name))
    if month:
        return month, 0
    glued = _CAPITAL.match(word) or _SHOUTED.match(word)
    month = words.months.get(caseless(word[glued.end() :])) if glued else None
    return (month, glued.end()) if glued and month else None


def _named(match: re.Match[str], words: Words, year: int, month: str, day: str, *, glued: bool = False) -> Reading | None:
    """The reading of a date whose month has a name, which may be glued to what stands before it where it comes first."""
    found = month_of(month, words)
    value = make_date(year, found[0], int(day)) if found and (glued or not found[1]) else None
    return (match.start() + (found[1] if found else 0), value, "month by name") if value else None


def _is_labelled(match: re.Match[str], words: Words, text: str) -> bool:
    """Whether a label of publication or change stands before a date: evidence that it is one."""
    label = label_before(text[max(0, match.start() - LABEL_REACH) : match.start()], words)
    return label is not None and label.kind in ("published", "modified")


def _read_iso(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[1]), int(match[3]), int(match[4]))
    return (match.start(), day, "year first") if day else None


def _read_han(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[1]), int(match[2]), int(match[3]))
    return (match.start(), day, "year, month and day by name") if day else None


def _read_other_years(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    """Years and months of other calendars, and days in Han numbers: see `cleaner.lines.eras`. Islamic years look like solar Hijri ones."""
    parts: tuple[int, int, int] | None
    if match.re is eras.JAPANESE:
        parts, how = eras.read_japanese(match), "year of an era"
    elif match.re is eras.HAN_NUMBERS:
        parts, how = eras.read_han_numbers(match), "Han numbers"
    elif match.re is eras.SOLAR or match.re is eras.SOLAR_NUMERIC:
        sure = match.re is eras.SOLAR or hints.language == "fa"
        parts, how = eras.read_solar(match) if sure else None, "solar Hijri calendar"
    else:
        parts, how = eras.read_roc(match, hints.language == "zh" and _is_labelled(match, words, text)), "year of the Republic"
    day = make_date(*parts) if parts else None
    return (match.start(), day, how) if day else None


def _read_numeric(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if hints.language in OTHER_YEARS:
        return None
    if len(match[4]) == 2:
        if match[2] == "-" and not (hints.language == "nl" and _CLOCK_BEHIND.match(text, match.end())):
            return None
        if hints.language in ALWAYS_YEAR_FIRST:
            day = make_date(2000 + first, second, year) if _is_labelled(match, words, text) else None
            return (match.start(), day, "year first") if day else None
        if hints.language in SHORT_YEAR_FIRST or (hints.language is None and second <= 12 < first):
            return None
        year += 2000 if year < 70 else 1900
    if hints.language == "th" and year > YEARS[1]:
        year -= BUDDHIST
    weekday = _weekday_before(text[max(0, match.start() - LABEL_REACH) : match.start()])
    order, how = day_order(first, second, match[2], text[match.end() : match.end() + 24], year, hints, weekday)
    if max(first, second) <= 12 and (other := _order_of_others(match, text)):
        order, how = other, "another day of the line"
    if order is None:
        return None
    day = make_date(year, second, first) if order == "day" else make_date(year, first, second)
    return (match.start(), day, how) if day else None


def _order_of_others(match: re.Match[str], text: str) -> str | None:
    """Which part comes first in the other numeric days of a line, where one of them tells."""
    for other in _NUMERIC.finditer(text):
        if other.start() != match.start() and other[2] == match[2] and (int(other[1]) > 12) != (int(other[3]) > 12):
            return "day" if int(other[1]) > 12 else "month"
    return None


def _weekday_before(text: str) -> int | None:
    """The day of the week, from Monday as 0, whose English name ends a text."""
    found = _WEEKDAY.search(text)
    return _WEEKDAYS.index(found[1].lower()) if found else None


def day_order(
    first: int, second: int, separator: str, after: str, year: int, hints: Hints, weekday: int | None = None
) -> tuple[str | None, str]:
    """(`day` or `month` first, why) for a numeric date; (None, why) when nothing decides. `weekday`: printed in front of it."""
    if first == second:
        return "day", "day and month are the same number"
    if first > 12:
        return "day", f"{first} is no month"
    if second > 12:
        return "month", f"{second} is no month"
    zone = re.search(zones.PATTERN, after)
    foreign = hints.language not in (None, "en", *MONTH_LANGUAGES)
    if hints.language == "es" and separator == "/" and zone and zone[0] in zones.OF_US_ALONE:
        return None, "the zone and the language differ"
    if foreign or (hints.language is None and separator in ".·"):
        return "day", "dots" if separator in ".·" else f"language {hints.language}"
    both = (("day", make_date(year, second, first)), ("month", make_date(year, first, second)))
    readings = [(order, value) for order, value in both if value]
    named = [order for order, value in readings if weekday is not None and value.weekday() == weekday]
    if len(named) == 1:
        return named[0], "the weekday"
    country = hints.order() if hints.order else None
    if zone and not (zone[0] in zones.OF_AUSTRALIA and country == "day"):
        return ("month", f"zone {zone[0]}") if zone[0] in zones.MONTH_FIRST else ("day", f"zone {zone[0]}")
    near = [order for order, value in readings if hints.known and abs((value - as_day(hints.known)).days) <= NEAR_DAYS]
    if len(near) == 1:
        return near[0], f"near {as_day(hints.known or date.min)}, the page's other date"
    return country, "the page's country" if country else "day and month cannot be told apart"


def _read_day_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    year = int(match[3])
    if year > YEARS[1] and "\u0e00" <= match[2][0] <= "\u0e7f":
        year -= BUDDHIST
    if match[2].isdecimal():
        day = make_date(year, int(match[2]), int(match[1]))
        return (match.start(), day, "month by name") if day else None
    return _named(match, words, year, match[2], match[1])


def _read_month_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    return _named(match, words, int(match[3]), match[1], match[2], glued=True)


def _read_signed(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    year, month, day = (match[1], match[3], match[4]) if match[1] else (match[8], match[5], match[7])
    return _named(match, words, int(year), month, day)


def _read_year_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    return _named(match, words, int(match[1]), match[2], match[3])


def _read_year_day(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    return _named(match, words, int(match[1]), match[3], match[2])


def _read_short_year(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text
    return _named(match, words, 2000 + int(match[5]), match[3] or match[4], match[1]) if hints.language != "th" else None


def _read_short_bare(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text
    year = int(match[3])
    if hints.language == "th" or hints.language in SHORT_YEAR_FIRST or not SHORT_YEARS[0] <= year <= SHORT_YEARS[1]:
        return None
    return _named(match, words, 2000 + year, match[2], match[1])


def _read_short_month_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    return _named(match, words, 2000 + int(match[3]), match[1], match[2], glued=True)


def _read_short_thai(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del hints
    year = int(match[3])
    if not BUDDHIST_SHORT[0] <= year <= BUDDHIST_SHORT[1]:
        return None
    if not _BEHIND_SHORT_THAI.match(text, match.end()) and not _is_labelled(match, words, text):
        return None
    return _named(match, words, 2500 - BUDDHIST + year, match[2], match[1])


def _read_roman(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[3]), _ROMANS.index(match[2]) + 1, int(match[1]))
    return (match.start(), day, "month in Roman numbers") if day else None


_SIGN = re.compile("[-/.·]")
_NIAN = re.compile("年")
_SOLAR_YEAR = re.compile(r"1[34]\d\d(?!\d)")
Form = tuple[re.Pattern[str], re.Pattern[str] | None, Callable[[re.Match[str], Words, str, Hints], Reading | None]]
FORMS: tuple[Form, ...] = (
    (_ISO, _SIGN, _read_iso),
    (_NUMERIC, _SIGN, _read_numeric),
    (_MONTH_FIRST, re.compile(r"\s\d\d?(?i:st|nd|rd|th)?[,،၊]?\s"), _read_month_first),
    (_DAY_FIRST, None, _read_day_first),
    (_YEAR_FIRST, re.compile(r"\d{4}(?:e?ko|\s?ခုနှစ်)?[.,၊]?\s"), _read_year_first),
    (_YEAR_DAY, re.compile(r"gada|g\.|[жй]|yil"), _read_year_day),
    (_SIGNED, re.compile(r"\d{4}(?:(?<=[-/]\d{4})|[-/][^\W\d_])"), _read_signed),
    (_SHORT_YEAR, re.compile("[-/.’']"), _read_short_year),
    (_SHORT_BARE, re.compile(r"\d\d(?<=\s\d\d)(?!\d)"), _read_short_bare),
    (_SHORT_MONTH_FIRST, re.compile(r"[’']\d\d"), _read_short_month_first),
    (_ROMAN, re.compile("[IVX]"), _read_roman),
    (eras.SOLAR_NUMERIC, _SOLAR_YEAR, _read_other_years),
)
"""The forms, with what each holds besides: a cheap test before it. A form that begins with a digit is found faster than one that
begins with what must not stand before."""
ALL_FORMS: tuple[Form, ...] = (
    FORMS[0],
    (_HAN, re.compile("[年년]"), _read_han),
    (eras.JAPANESE, _NIAN, _read_other_years),
    (eras.ROC, _NIAN, _read_other_years),
    (eras.HAN_NUMBERS, _NIAN, _read_other_years),
    (eras.ROC_NUMERIC, re.compile(r"\d\d\d[-/.]\d"), _read_other_years),
    (eras.SOLAR, _SOLAR_YEAR, _read_other_years),
    *FORMS[1:],
    (_SHORT_THAI, re.compile("[ก-๙]"), _read_short_thai),
)
"""The same with those that no line of ASCII holds."""
