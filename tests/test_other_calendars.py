"""Days of the solar Hijri calendar and Buddhist years of two digits: right or absent, never wrong."""

from __future__ import annotations

from datetime import date

import pytest

from cleaner.lines import eras
from cleaner.lines.dates import find_dates
from cleaner.lines.machine_dates import parse_machine

STRINGS = """
fa ~ ۱۴۰۴/۱۲/۱۲ ~ 2026-03-03
fa ~ ۱۲ اسفند ۱۴۰۴ ~ 2026-03-03
fa ~ سه شنبه / ۱۲ اسفند ماه / ۱۴۰۴ / ۱۰:۳۹ ~ 2026-03-03
fa ~ 1404/12/12 - 10:39 ~ 2026-03-03
fa ~ تاریخ انتشار: ۲۱:۲۴ - ۱۲-۱۲-۱۴۰۴ ~ 2026-03-03
fa ~ ۱۲ دی‌ماه ۱۴۰۲ - ۱۰:۲۰ ~ 2024-01-02
fa ~ ۱۲ دی سال ۱۴۰۲ ~ 2024-01-02
fa ~ ۳۰ اسفند ۱۴۰۳ ~ 2025-03-20
fa ~ ۳۰ اسفند ۱۴۰۴ ~ -
fa ~ ۱۴۰۴/۱۳/۱۲ ~ -
fa ~ ۱۲ اسفند ۱۲۹۹ ~ -
fa ~ کد خبر: ۱۴۰۴۱۲۱۲ ~ -
fa ~ 021-1404-12-12 ~ -
en ~ 1404/12/12 ~ -
ar ~ ۱۲ اسفند ۱۴۰۴ ~ 2026-03-03
th ~ 12 ก.พ. 69 ~ 2026-02-12
th ~ 12 ก.พ. 69 เวลา 14:05 น. ~ 2026-02-12
th ~ 12 ก.พ. 69 คน ~ -
th ~ 12 ก.พ. 26 ~ -
fa ~ پنجشنبه ۲۳ بهمن ۱۴۰۴ - ۱۴:۰۵ ~ 2026-02-12
fa ~ 23 بهمن 1404 | 12 فوریه 2026 ~ 2026-02-12
"""


@pytest.mark.parametrize("line", STRINGS.strip().split("\n"))
def test_a_string_gives_its_day_or_none(line: str) -> None:
    language, text, wanted = line.split(" ~ ")
    stamps = find_dates(text, language)
    assert {stamp.value.isoformat() for stamp in stamps} == (set() if wanted == "-" else {wanted})


@pytest.mark.parametrize(
    ("solar", "day"),
    [("1300/1/1", (1921, 3, 21)), ("1357/11/22", (1979, 2, 11)), ("1399/12/30", (2021, 3, 20)), ("1400/1/1", (2021, 3, 21)),
     ("1403/12/30", (2025, 3, 20)), ("1404/1/1", (2025, 3, 21)), ("1428/10/11", (2049, 12, 31)), ("1404/12/30", None), ("1404/7/31", None)],
)  # fmt: skip
def test_days_are_those_of_tehran(solar: str, day: tuple[int, int, int] | None) -> None:
    match = eras.SOLAR_NUMERIC.search(solar)
    assert match
    assert eras.read_solar(match) == day


def test_every_day_of_the_calendar_follows_the_one_before() -> None:
    days = [f"{year}/{month}/{day}" for year in range(1300, 1429) for month in range(1, 13) for day in range(1, 32)]
    parts = [found for text in days if (match := eras.SOLAR_NUMERIC.search(text)) and (found := eras.read_solar(match))]
    numbers = [date(*part).toordinal() for part in parts]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert parts[0] == (1921, 3, 21)


def test_machines_of_persian_pages_write_them_too() -> None:
    told = parse_machine("1402-08-13T10:00:00+03:30", "fa")
    assert told
    assert told.isoformat() == "2023-11-04T10:00:00+03:30"
    assert parse_machine("1402-08-13", None) is None
