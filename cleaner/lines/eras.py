"""Years that are counted from another one: Japanese eras, the Republic of China, the solar Hijri calendar of Iran and Afghanistan; and days
written in Han numbers.

The conversions are exact. Calendars that go by the moon or by tables (Islamic, Hebrew, Bikram Sambat) are not read.
"""

from __future__ import annotations

import re
from datetime import date

_ERAS = (
    ("令和", date(2019, 5, 1), date(2049, 12, 31)),
    ("平成", date(1989, 1, 8), date(2019, 4, 30)),
    ("昭和", date(1926, 12, 25), date(1989, 1, 7)),
    ("大正", date(1912, 7, 30), date(1926, 12, 24)),
)
"""Name, first and last day."""
ROC_AHEAD = 1911
"""Years that the Gregorian year is ahead of the one counted from the Republic of China."""
ROC_YEARS = (100, 138)
"""Years of the Republic, both included, that a label alone vouches for: 2011 to 2049."""
SOLAR_YEARS = (1300, 1428)
"""Years of the solar Hijri calendar, both included, that a date may name: 1921 to 2049."""
_SOLAR_EPOCH = 226_894
"""`date.toordinal` of the day before that calendar's first, 21 March 622 of the Gregorian one."""
_SOLAR_MONTHS = (
    "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد امرداد اسد", "شهریور سنبله",
    "مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
)  # fmt: skip
"""Names in Iran, then in Afghanistan."""
_SOLAR_NUMBERS = {name: number for number, names in enumerate(_SOLAR_MONTHS, 1) for name in names.split()}
_NUMBERS = "〇零一二三四五六七八九"

JAPANESE = re.compile(r"(令和|平成|昭和|大正)\s?(\d{1,2}|元)年\s?(\d{1,2})月\s?(\d{1,2})日")
ROC = re.compile(r"((?:中華)?民[國国]\s?)?(?<!\d)(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
ROC_NUMERIC = re.compile(r"((?:中華)?民[國国]\s?)?(?<![\d:./-])(\d{3})(?:(?P<sign>[-/.])(\d{1,2})(?P=sign)(\d{1,2}))(?![\d:./-]\d|\d)")
HAN_NUMBERS = re.compile(r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十元]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号號]")
SOLAR = re.compile(
    rf"(?<![\d:./-])(\d{{1,2}})[\s/،-]{{1,3}}({'|'.join(_SOLAR_NUMBERS)})(?:[\s\u200c]?ماه)?(?:\s?سال)?[\s/،-]{{1,3}}(\d{{4}})(?!\d)"
)
SOLAR_NUMERIC = re.compile(r"(?<![\d:./-])(?:(1[34]\d\d)([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(1[34]\d\d))(?![./-]?\d)")

Parts = tuple[int, int, int]
"""Year, month and day."""


def read_japanese(match: re.Match[str]) -> Parts | None:
    """The day that an era names, None where it was over or had not begun."""
    first, last = next((first, last) for name, first, last in _ERAS if name == match[1])
    year = first.year + (1 if match[2] == "元" else int(match[2])) - 1
    parts = (year, int(match[3]), int(match[4]))
    return parts if (first.year, first.month, first.day) <= parts <= (last.year, last.month, last.day) else None


def read_roc(match: re.Match[str], labelled: bool) -> Parts | None:
    """The day by a year of the Republic, where its name stands before, or a label and three digits."""
    year, month, day = (int(match[number]) for number in ((2, 4, 5) if match.re is ROC_NUMERIC else (2, 3, 4)))
    sure = match[1] or (labelled and ROC_YEARS[0] <= year <= ROC_YEARS[1])
    return (year + ROC_AHEAD, month, day) if sure else None


def read_solar(match: re.Match[str]) -> Parts | None:
    """The Gregorian day of one of the solar Hijri calendar, None where there is no such day.

    Leap years by the rule of 33 years, which agrees with the spring equinox of Tehran from 1178 to 1501 (CLDR's calendar `persian`,
    as ICU reckons it in persncal.cpp).
    """
    if match.re is SOLAR:
        year, month, day = int(match[3]), _SOLAR_NUMBERS[match[2]], int(match[1])
    else:
        year, month, day = (int(match[number]) for number in ((1, 3, 4) if match[1] else (8, 7, 5)))
    if not SOLAR_YEARS[0] <= year <= SOLAR_YEARS[1] or not 1 <= month <= 12:
        return None
    first = _SOLAR_EPOCH + 365 * (year - 1) + (8 * year + 21) // 33
    leap = (8 * year + 29) // 33 - (8 * year + 21) // 33
    if not 1 <= day <= (31 if month < 7 else 30 if month < 12 else 29 + leap):
        return None
    found = date.fromordinal(first + 30 * (month - 1) + min(month - 1, 6) + day)
    return found.year, found.month, found.day


def read_han_numbers(match: re.Match[str]) -> Parts | None:
    """The day in Han numbers; None for what is no number."""
    year = int("".join(str(_NUMBERS.index(sign) - 1 if sign != "〇" else 0) for sign in match[1].replace("○", "〇").replace("零", "〇")))
    month, day = _small(match[2].replace("元", "一")), _small(match[3])
    return (year, month, day) if month and day else None


def _small(text: str) -> int | None:
    """A number from 1 to 39: `十二`, `二十一`, `廿一`."""
    plain = text.replace("廿", "二十").replace("卅", "三十")
    tens, sign, units = plain.partition("十")
    if len(tens) > 1 or len(units) > 1:
        return None
    if not sign:
        return _NUMBERS.index(tens) - 1
    return 10 * (_NUMBERS.index(tens) - 1 if tens else 1) + (_NUMBERS.index(units) - 1 if units else 0)
