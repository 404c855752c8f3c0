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

from cleaner.document import beyond_ascii
from cleaner.lines import zones
from cleaner.lines.date_forms import ALL_FORMS, FORMS, LABEL_REACH, ORDINAL, WORD, Hints, month_of
from cleaner.lines.date_labels import label_alone, label_before
from cleaner.lines.date_words import Words, date_words

MAX_LENGTH = 400
"""Characters of a line that is looked at: longer ones are prose."""
LABEL_AFTER = frozenset(("ja", "zh", "ko"))
"""Languages that may put the label behind the date: `（2025/12/4 11:02 更新）`."""


class Stamp(NamedTuple):
    """A date in a line."""

    value: date
    """A `datetime` with a zone where the line gives time and zone; else a `date`."""
    span: tuple[int, int]
    """Characters of the line that date, time and zone take."""
    label: str | None
    """`published`, `modified`, `other` for another day (`Deadline:`), or None when nothing beside the date says which."""
    evidence: str
    """How it was read."""


_YEAR = re.compile(r"\d{4}|[’'/.-]\d\d(?!\d)|年")
_SHORT_YEAR = re.compile(r"\d\d(?<=\s\d\d)(?=\s?(?:$|[|,•·–—-]|\d{1,2}:\d\d|เวลา))")
"""Every form of a date holds one of these: a cheap test before the forms."""
_SHORT_NUMBER = re.compile(r"(?<!\d)\d\d?(?!\d)")
"""The day: every form of a date holds one, but those in Han numbers."""
SHORT_LENGTH = 80
"""Characters of a line in which a year of two digits without a sign is looked for."""
_CLOCK = r"(\d{1,2})(?::|h\s?|[.](?=\d\d(?!\d)(?!\.\d)))(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(?:\s?([ap])\.?m\b\.?)?"
_TIME = re.compile(
    rf"(?<![\d.])(?:{_CLOCK}|(\d{{1,2}})\s?([ap])\.?m\b\.?)(?:\s?(?:Uhr|hrs?|Uhr,)\b)?"
    rf"(?:\s?\(?((?-i:{zones.PATTERN}))\)?)?",
    re.I,
)
_HAN_CLOCK = re.compile(r"\d{1,2}\s?[時时点點시]\s?(?:\d{1,2}\s?[分분])?")
_BETWEEN = re.compile(r"[\s,|•·@T–—-]{0,6}(?:(?:at|um|à|a las|às|alle|ore|kl\.?|klo|om|o|u|в|на|saat|pukul|lúc)\s)?[\s,|•·–—-]{0,4}", re.I)
_TO = r"(?:[-–—/]|to|until|till|and|bis|und|au|et|al|a|y|e|til|till|tot|t/m|en|do|i|по|и|до|kadar|ile|~|至|から)"
_RANGE = re.compile(rf"(?<![\d:.h-])\d{{1,2}}(?:{ORDINAL})?(?:\s(?:de\s)?({WORD})\.?)?\s?{_TO}\s?(?:the\s|den\s|zum\s|el\s|le\s)?$", re.I)
"""The first day of two, before a date: when something takes place, not when it was told."""
_ONLY_TO = re.compile(rf"\s?{_TO}\s?", re.I)
_NO_DATE = re.compile(
    r"(?:\b(?:v|ver|version|build|firmware|tel|telefon|phone|call|fax|isbn|issn|nr|no|ref)[.:]?|[№§+]|\(\d{2,5}\))\s?$", re.I
)
"""What stands before numbers that are no date: versions, telephones, references."""
_TWICE = re.compile(r"(\b\d{1,2} [^\W\d_]{3,10} \d{4})\1$")
"""A day that is printed once for the eye and once for screen readers, without a space: `8 Mar 20268 Mar 2026`."""
_TIME_BEFORE = re.compile(
    r"[\s,|·–-]{0,3}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?(?:(?:on|am|den|le|el|em|il|del?)\s)?$", re.I
)


def find_dates(
    text: str, language: str | None, known: date | None = None, order: Callable[[], str | None] | None = None
) -> tuple[Stamp, ...]:
    """The full dates (day, month, year) in a short line, in reading order. No dates in a line over 400 characters.

    To choose between two readings of a numeric one: `known` is another date of the page, `order` tells `day` or `month` by
    its country.
    """
    if len(text) > MAX_LENGTH or not (_YEAR.search(text) or (len(text) <= SHORT_LENGTH and _SHORT_YEAR.search(text))):
        return ()
    plain = ascii_digits(text)
    plain = _TWICE.sub(_blank, plain) if plain[-4:].isdigit() and plain.count(plain[-4:]) > 1 else plain
    if not (_SHORT_NUMBER.search(plain) or "年" in plain):
        return ()
    words = date_words(language)
    hints = Hints(language, known, order)
    found: list[tuple[tuple[int, int], date, str]] = []
    for pattern, signs, reading in FORMS if plain.isascii() else ALL_FORMS:
        if signs and not signs.search(plain):
            continue
        for match in pattern.finditer(plain):
            low, high = match.span()
            if any(low < span[1] and span[0] < high for span, _, _ in found):
                continue
            read = reading(match, words, plain, hints)
            if read and not _is_none(plain[max(0, read[0] - LABEL_REACH) : read[0]], match[0], words):
                start, day, how = read
                found.append(((start, high), day, how))
    found.sort()
    ends: set[int] = set()
    for number, (one, other) in enumerate(pairwise(found)):
        if one[1] < other[1] and _ONLY_TO.fullmatch(plain, one[0][1], other[0][0]):
            ends |= {number, number + 1}
    stamps = tuple(_stamps(plain, [entry for number, entry in enumerate(found) if number not in ends], words))
    return _labelled_behind(plain, stamps, words) if language in LABEL_AFTER and stamps else stamps


def _blank(twice: re.Match[str]) -> str:
    """The first of two copies of a day, and spaces for the other: the length stays."""
    return twice[1] + " " * len(twice[1])


def _is_none(before: str, date_text: str, words: Words) -> bool:
    """Whether what stands before a date says that it is none, or the last day of two."""
    first = _RANGE.search(before)
    if first and (not first[1] or month_of(first[1], words)):
        return True
    return date_text[:1].isdigit() and bool(_NO_DATE.search(before))


def ascii_digits(text: str) -> str:
    """Arabic-Indic, Devanagari, Bengali, full-width … digits as 0-9; the length stays."""
    if not any(map(str.isdecimal, beyond_ascii(text))):
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def _stamps(text: str, found: list[tuple[tuple[int, int], date, str]], words: Words) -> Iterator[Stamp]:
    """Add to each date the time after (or just before) it, the zone, and its label."""
    previous = 0
    for number, ((low, high), day, how) in enumerate(found):
        limit = found[number + 1][0][0] if number + 1 < len(found) else len(text)
        value, end = _with_time(text, day, high, limit)
        if end == high:
            value = _time_before(text, day, previous, low)
        label = label_before(text[max(previous, low - LABEL_REACH) : low], words)
        yield Stamp(value, (low, end), label.kind if label else None, f"{text[low:end].strip()!r} ({how})")
        previous = end


def _labelled_behind(text: str, stamps: tuple[Stamp, ...], words: Words) -> tuple[Stamp, ...]:
    """The dates with the labels behind them, where the line begins with a date and a label closes it."""
    if stamps[0].label or text[: stamps[0].span[0]].strip():
        return stamps
    ends = [*(stamp.span[0] for stamp in stamps[1:]), len(text)]
    behind = [_HAN_CLOCK.sub("", text[stamp.span[1] : end]) for stamp, end in zip(stamps, ends, strict=True)]
    labels = [label_alone(after, words) for after in behind]
    return tuple(stamp._replace(label=label) for stamp, label in zip(stamps, labels, strict=True)) if labels[-1] else stamps


def _with_time(text: str, day: date, end: int, limit: int) -> tuple[date, int]:
    """The day with the time that follows it, when it has a zone; and where both end."""
    if text[end : end + 1].isdigit():  # a clock that is glued to the year
        glued = _TIME.match(text[end:limit])
        return (_timed(day, glued), end + glued.end()) if glued else (day, end)
    between = _BETWEEN.match(text, end, limit)
    time = _TIME.match(text, between.end() if between else end, limit)
    if not time and text[end : end + 3] == " / " and (zoned := _TIME.match(text, end + 3, limit)) and zoned[7]:
        time = zoned
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


def parse_exact(text: str) -> date | None:
    """The date of a machine-written value (ISO 8601, or the one date in it), or None."""
    stamps = find_dates(text.strip(), None)
    return stamps[0].value if len(stamps) == 1 and stamps[0].span[0] <= 6 else None
