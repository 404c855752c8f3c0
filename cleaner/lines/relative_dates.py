"""Dates told from the day of the crawl: `vor 2 Stunden`, `il y a 3 jours`, `yesterday`. Read only with a reference date."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache

from cleaner import lexicon
from cleaner.document import fold
from cleaner.lines.date_words import date_words
from cleaner.lines.dates import ascii_digits

MAX_LENGTH = 120
"""Characters of a line that is looked at."""

_STEPS: Mapping[str, timedelta] = {
    "minutes": timedelta(minutes=1), "hours": timedelta(hours=1), "days": timedelta(days=1), "weeks": timedelta(weeks=1),
    "today": timedelta(0), "yesterday": timedelta(days=1),
}  # fmt: skip
"""Key of a line of `phrases/dates/` → what one of it is."""
_SEPARATOR = re.compile(r"\s*[|•·/,–—()]\s*|\s-\s")
_NUMBER = re.compile(r"\d{1,3}")


def relative_day(text: str, language: str | None, reference: date) -> date | None:
    """The day that a part of a line tells from `reference`, or None. The part holds nothing else but labels and a clock.

    Hours are counted from a `datetime`; from a `date` alone they are of the same day.
    """
    if len(text) > MAX_LENGTH:
        return None
    for part in _SEPARATOR.split(ascii_digits(text)):
        told = _told(fold(part), language)
        if told:
            number = _NUMBER.search(part)
            back = _STEPS[told] * (int(number[0]) if number and told not in ("today", "yesterday") else 1)
            then = reference - back if isinstance(reference, datetime) or back >= timedelta(days=1) else reference
            return date(then.year, then.month, then.day)
    return None


def _told(folded: str, language: str | None) -> str | None:
    """The kind of time that a part tells, without the labels in front and the clock behind."""
    kinds = _phrases(language)
    for label, kind in (("", ""), *date_words(language).labels):
        if kind in ("modified", "other") or not folded.startswith(label):
            continue
        rest = folded[len(label) :].strip(" :")
        clocked = (name for phrase, name in kinds.items() if name in ("today", "yesterday") and _is_clock(rest, phrase))
        found = kinds.get(rest) or next(clocked, None)
        if found:
            return found
    return None


def _is_clock(rest: str, phrase: str) -> bool:
    return bool(re.fullmatch(re.escape(phrase) + r",?\s(?:\w{1,3}\s)?0[:.h]0(?:\s\w{1,4})?", rest))


@cache
def _phrases(language: str | None) -> Mapping[str, str]:
    """Folded phrase → kind, of a language and English; of all languages where it is not known."""
    known = lexicon.languages("dates")
    found: dict[str, str] = {}
    for code in (language, "en") if language in known else known:
        for line in lexicon.lines("dates", code or "en"):
            key, _, values = line.partition(":")
            if key in _STEPS:
                for value in values.split("|"):
                    found.setdefault(fold(value.strip()), key)
    return found
