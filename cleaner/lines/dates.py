"""Dates in short lines: ISO, numeric, with month names of many languages, Han and Hangul; labels and zones beside them.

Our own grammar, because general parsers are slow and read foreign months as other dates (measured: docs/design.md).
A date that can be read two ways is left out unless something decides: a part above 12, dots, the zone, the language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from cleaner.document import MARKS, beyond_ascii, fold
from cleaner.lines import zones
from cleaner.lines.date_words import Words, date_words, without_accents

MAX_LENGTH = 400
"""Characters of a line that is looked at: longer ones are prose."""
YEARS = (1900, 2049)
"""Years, both included, that a date may name: those from 2050 are of other calendars (Bikram Sambat, Buddhist in two digits)."""
BUDDHIST = 543
"""Years that Thai dates are ahead: the same days and months, counted from another year."""
SHORT_YEAR_FIRST = frozenset(("ko", "ja", "zh", "hu", "lt", "mn", "eu", "fa", "kk"))
"""Languages that write the year first: a numeric date with a short year may be either way round, and is left out."""
OTHER_YEARS = frozenset(("am", "ne"))
"""Languages whose numeric dates are as often of a calendar of their own."""
NEAR_DAYS = 15
"""Days between a date and another one of the page, within which they speak for each other."""
LABEL_REACH = 48
"""Characters before a date in which its label stands."""


class Stamp(NamedTuple):
    """A date in a line."""

    value: date
    """A `datetime` with a zone where the line gives time and zone; else a `date`."""
    span: tuple[int, int]
    """Characters of the line that date, time and zone take."""
    label: str | None
    """`published`, `modified`, or None when nothing before the date says which."""
    evidence: str
    """How it was read."""


_WORD = rf"(?:[^\W\d_]|[{MARKS}]){{2,20}}"
_YEAR = re.compile(r"\d{4}|[’'/.-]\d\d(?!\d)")
"""Every form of a date holds this: a cheap test before the forms."""
_NO_MORE = r"(?!\.\d+(?![\d:]))"
"""Behind the last number of a date stands no other one: versions and addresses have four."""
_ISO = re.compile(rf"(\d{{4}})(?<![\dvV]\d{{4}})(?<!\d[.]\d{{4}})([-/.])\s?(\d{{1,2}})\2\s?(\d{{1,2}}){_NO_MORE}(?!\d)")
_NUMERIC = re.compile(rf"(?<![\d.:/vV-])(\d{{1,2}})([-/.])\s?(\d{{1,2}})\2(\s?\d{{4}}|\d{{2}}){_NO_MORE}(?![\d:])")
_HAN = re.compile(r"(\d{4})(?<!\d{5})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]")
_ORDINAL = r"st|nd|rd|th|er|ère|re|\.?[ºª°]|η|ης|:[ea]n?|-(?:го|е|ое|а)|\."
_DAY_FIRST = re.compile(
    rf"(?<![\d:.])(\d{{1,2}})(?:{_ORDINAL})?[\s/-]?\s?(?:(?:de|of|di|tháng|thg)\s|d[’'])?"
    rf"({_WORD}|[ก-๙]{{1,3}}\.[ก-๙]{{1,2}}|\d{{1,2}}(?=\snăm)|(?<=tháng\s)\d{{1,2}}(?=,?\s))(?:\s?/\s?{_WORD})?\.?[,،]?[\s/-]?\s?(?:(?:de|del|năm|พ\.ศ\.|ค\.ศ\.)\s?)?(\d{{4}})(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"({_WORD}+)\.?\s(\d{{1,2}})(?:st|nd|rd|th)?(?:[,،]?\s|\s\d\d:\d\d:\d\d\s(?:{zones.PATTERN}\s)?)(\d{{4}})(?!\d)"
)
_SHORT_YEAR = re.compile(rf"(?<![\d:.])(\d{{1,2}})(?:([-/.])({_WORD})\2|\s({_WORD})\.?\s(?=[’']))[’']?(\d\d)(?![\d:])")
_ROMAN = re.compile(r"(?<![\d:.])(\d{1,2})[.]?[\s/.-]\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})[.]?[\s/.-]\s?(\d{4})(?!\d)")
_ROMANS = "I II III IV V VI VII VIII IX X XI XII".split()
_YEAR_FIRST = re.compile(rf"(\d{{4}})(?<!\d{{5}})(?:ko|eko)?[.,]?\s(?:m\.\s)?({_WORD})\.?\s(\d{{1,2}})(?!\d)")
_YEAR_DAY = re.compile(rf"(\d{{4}})(?<!\d{{5}})\.?\s(?:gada|g\.|жылғы|жылдың|ж\.|йил|yil)\s(\d{{1,2}})[.-]?\s?({_WORD})")
_CLOCK = r"(\d{1,2})(?::|h\s?|[.](?=\d\d(?!\d)(?!\.\d)))(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?:\s?([ap])\.?m\b\.?)?"
_TIME = re.compile(
    rf"(?<![\d.])(?:{_CLOCK}|(\d{{1,2}})\s?([ap])\.?m\b\.?)(?:\s?(?:Uhr|hrs?|Uhr,)\b)?"
    rf"(?:\s?\(?((?-i:{zones.PATTERN}))\)?)?",
    re.I,
)
_BETWEEN = re.compile(r"[\s,|•·@T–—-]{0,6}(?:(?:at|um|à|a las|às|alle|ore|kl\.?|klo|om|o|u|в|на|saat|pukul|lúc)\s)?[\s,|•·–—-]{0,4}", re.I)
_TO = r"(?:[-–—/]|to|until|till|and|bis|und|au|et|al|a|y|e|til|till|tot|t/m|en|do|i|по|и|до|kadar|ile|~|至|から)"
_RANGE = re.compile(rf"(?<![\d:.h-])\d{{1,2}}(?:{_ORDINAL})?(?:\s(?:de\s)?({_WORD})\.?)?\s?{_TO}\s?(?:the\s|den\s|zum\s|el\s|le\s)?$", re.I)
"""The first day of two, before a date: when something takes place, not when it was told."""
_ONLY_TO = re.compile(rf"\s?{_TO}\s?", re.I)
_NO_DATE = re.compile(
    r"(?:\b(?:v|ver|version|build|firmware|tel|telefon|phone|call|fax|isbn|issn|nr|no|ref)[.:]?|[№§+]|\(\d{2,5}\))\s?$", re.I
)
"""What stands before numbers that are no date: versions, telephones, references."""
_TIME_BEFORE = re.compile(r"[\s,|·–-]{0,3}(?:(?:on|am|den|le|el|em|il|del?)\s)?$", re.I)
_CAPITAL = re.compile(r"^.*[^\W\d_A-Z](?=[A-Z])", re.S)


def find_dates(text: str, language: str | None, known: date | None = None) -> tuple[Stamp, ...]:
    """The full dates (day, month, year) in a short line, in reading order. No dates in a line over 400 characters.

    `known` is another date of the page, to choose between two readings of a numeric one.
    """
    if len(text) > MAX_LENGTH or not _YEAR.search(text):
        return ()
    plain = ascii_digits(text)
    words = date_words(language)
    found: list[tuple[tuple[int, int], date, str]] = []
    for pattern, signs, reading in _FORMS:
        if signs and not signs.search(plain):
            continue
        for match in pattern.finditer(plain):
            low, high = match.span()
            if any(low < span[1] and span[0] < high for span, _, _ in found):
                continue
            read = reading(match, words, plain, Hints(language, known))
            if read and not _is_none(plain[max(0, read[0] - LABEL_REACH) : read[0]], match[0], words):
                start, day, how = read
                found.append(((start, high), day, how))
    found.sort()
    ends: set[int] = set()
    for number, (one, other) in enumerate(pairwise(found)):
        if one[1] < other[1] and _ONLY_TO.fullmatch(plain, one[0][1], other[0][0]):
            ends |= {number, number + 1}
    return tuple(_stamps(plain, [entry for number, entry in enumerate(found) if number not in ends], words))


def _is_none(before: str, date_text: str, words: Words) -> bool:
    """Whether what stands before a date says that it is none, or the last day of two."""
    first = _RANGE.search(before)
    if first and (not first[1] or _month(first[1], words)):
        return True
    return date_text[:1].isdigit() and bool(_NO_DATE.search(before))


def ascii_digits(text: str) -> str:
    """Arabic-Indic, Devanagari, Bengali, full-width … digits as 0-9; the length stays."""
    if not any(map(str.isdecimal, beyond_ascii(text))):
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def make_date(year: int, month: int, day: int) -> date | None:
    """A date, or None when there is no such day or the year is out of `YEARS`."""
    if not YEARS[0] <= year <= YEARS[1]:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


class Hints(NamedTuple):
    """What is known of the page beside the line."""

    language: str | None
    known: date | None


def as_day(value: date) -> date:
    """The day of a date or datetime."""
    return date(value.year, value.month, value.day)


Reading = tuple[int, date, str]
"""Where the date begins, the day, and how it was read."""


def _month(word: str, words: Words) -> tuple[int, int] | None:
    """(month, characters of the word before its name): `readFeb` holds Feb, glued to what stood before."""
    month = words.months.get(word.casefold()) or words.months.get(without_accents(word.casefold()))
    if month:
        return month, 0
    glued = _CAPITAL.match(word)
    month = words.months.get(word[glued.end() :].casefold()) if glued else None
    return (month, glued.end()) if glued and month else None


def _read_iso(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[1]), int(match[3]), int(match[4]))
    return (match.start(), day, "year first") if day else None


def _read_han(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[1]), int(match[2]), int(match[3]))
    return (match.start(), day, "year, month and day by name") if day else None


def _read_numeric(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if hints.language in OTHER_YEARS:
        return None
    if len(match[4]) == 2:
        if match[2] == "-":
            return None
        if hints.language in SHORT_YEAR_FIRST or (hints.language is None and second <= 12 < first):
            return None
        year += 2000 if year < 70 else 1900
    if hints.language == "th" and year > YEARS[1]:
        year -= BUDDHIST
    order, how = day_order(first, second, match[2], text[match.end() : match.end() + 24], year, hints)
    if order is None:
        return None
    day = make_date(year, second, first) if order == "day" else make_date(year, first, second)
    return (match.start(), day, how) if day else None


def day_order(first: int, second: int, separator: str, after: str, year: int, hints: Hints) -> tuple[str | None, str]:
    """(`day` or `month` first, why) for a numeric date; (None, why) when nothing decides."""
    if first == second:
        return "day", "day and month are the same number"
    if first > 12:
        return "day", f"{first} is no month"
    if second > 12:
        return "month", f"{second} is no month"
    zone = re.search(zones.PATTERN, after)
    if zone:
        return ("month", f"zone {zone[0]}") if zone[0] in zones.MONTH_FIRST else ("day", f"zone {zone[0]}")
    near = [order for order, day in (("day", make_date(year, second, first)), ("month", make_date(year, first, second)))
            if day and hints.known and abs((day - as_day(hints.known)).days) <= NEAR_DAYS]  # fmt: skip
    if len(near) == 1:
        return near[0], f"near {as_day(hints.known or date.min)}, the page's other date"
    if separator == "." and hints.language != "en":
        return "day", "dots"
    if hints.language and hints.language != "en":
        return "day", f"language {hints.language}"
    return None, "day and month cannot be told apart"


def _read_day_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    month = (int(match[2]), 0) if match[2].isdecimal() else _month(match[2], words)
    year = int(match[3])
    if year > YEARS[1] and "\u0e00" <= match[2][0] <= "\u0e7f":
        year -= BUDDHIST
    day = make_date(year, month[0], int(match[1])) if month and not month[1] else None
    return (match.start(), day, "month by name") if day else None


def _read_month_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    month = _month(match[1], words)
    day = make_date(int(match[3]), month[0], int(match[2])) if month else None
    return (match.start() + month[1], day, "month by name") if day and month else None


def _read_year_first(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    month = _month(match[2], words)
    day = make_date(int(match[1]), month[0], int(match[3])) if month and not month[1] else None
    return (match.start(), day, "month by name") if day else None


def _read_year_day(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text, hints
    month = _month(match[3], words)
    day = make_date(int(match[1]), month[0], int(match[2])) if month and not month[1] else None
    return (match.start(), day, "month by name") if day else None


def _read_short_year(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del text
    month = _month(match[3] or match[4], words)
    if not month or month[1] or hints.language == "th":
        return None
    day = make_date(2000 + int(match[5]), month[0], int(match[1]))
    return (match.start(), day, "month by name") if day else None


def _read_roman(match: re.Match[str], words: Words, text: str, hints: Hints) -> Reading | None:
    del words, text, hints
    day = make_date(int(match[3]), _ROMANS.index(match[2]) + 1, int(match[1]))
    return (match.start(), day, "month in Roman numbers") if day else None


_SIGN = re.compile("[-/.]")
_FORMS: tuple[tuple[re.Pattern[str], re.Pattern[str] | None, Callable[[re.Match[str], Words, str, Hints], Reading | None]], ...] = (
    (_ISO, _SIGN, _read_iso),
    (_HAN, re.compile("[年년]"), _read_han),
    (_NUMERIC, _SIGN, _read_numeric),
    (_MONTH_FIRST, re.compile(r"\s\d\d?(?:st|nd|rd|th)?[,،]?\s"), _read_month_first),
    (_DAY_FIRST, None, _read_day_first),
    (_YEAR_FIRST, re.compile(r"\d{4}(?:e?ko)?[.,]?\s"), _read_year_first),
    (_YEAR_DAY, re.compile(r"gada|g\.|[жй]|yil"), _read_year_day),
    (_SHORT_YEAR, re.compile("[-/.’']"), _read_short_year),
    (_ROMAN, re.compile("[IVX]"), _read_roman),
)
"""The forms, with what each holds besides: a cheap test before it. A form that begins with a digit is found faster than one that
begins with what must not stand before."""


def _stamps(text: str, found: list[tuple[tuple[int, int], date, str]], words: Words) -> Iterator[Stamp]:
    """Add to each date the time after (or just before) it, the zone, and its label."""
    previous = 0
    for number, ((low, high), day, how) in enumerate(found):
        limit = found[number + 1][0][0] if number + 1 < len(found) else len(text)
        value, end = _with_time(text, day, high, limit)
        if end == high:
            value = _time_before(text, day, previous, low)
        label = _label(text[max(previous, low - LABEL_REACH) : low], words)
        yield Stamp(value, (low, end), label, f"{text[low:end].strip()!r} ({how})")
        previous = end


def _with_time(text: str, day: date, end: int, limit: int) -> tuple[date, int]:
    """The day with the time that follows it, when it has a zone; and where both end."""
    between = _BETWEEN.match(text, end, limit)
    time = _TIME.match(text, between.end() if between else end, limit)
    if not time:
        return day, end
    return _timed(day, time), time.end()


def _timed(day: date, time: re.Match[str]) -> date:
    """The day with a time that `_TIME` found, when that has a zone."""
    hour, minute, second = int(time[1] or time[5]), int(time[2] or 0), int(time[3] or 0)
    half = (time[4] or time[6] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    aware = zones.at(day, hour, minute, second, time[7].upper()) if time[7] else None
    return aware or day


def _time_before(text: str, day: date, start: int, end: int) -> date:
    """The day with the time that stands before it, when that has a zone: `14:05 EST, 3 March 2026`."""
    near = max(start, end - LABEL_REACH)
    joined = _TIME_BEFORE.search(text, near, end)
    limit = joined.start() if joined else end
    time = next((found for found in _TIME.finditer(text, near, limit) if found[7] and found.end() == limit), None)
    return _timed(day, time) if time else day


def _label(before: str, words: Words) -> str | None:
    """What the text before a date says it is; the label that stands nearest to the date wins."""
    if not before.strip():
        return None
    folded = f" {fold(before)} "
    best: tuple[int, str] | None = None
    for phrase, kind in words.labels:
        at = folded.rfind(f" {phrase}")
        if at >= 0 and (best is None or at + len(phrase) > best[0]):
            best = (at + len(phrase), kind)
    return best[1] if best else None


def parse_exact(text: str) -> date | None:
    """The date of a machine-written value (ISO 8601, or the one date in it), or None."""
    stamps = find_dates(text.strip(), None)
    return stamps[0].value if len(stamps) == 1 and stamps[0].span[0] <= 6 else None
