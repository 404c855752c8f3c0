"""What the lists of `phrases/dates/` say: months, weekdays, labels and fillers of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cleaner import lexicon
from cleaner.document import fold

RELATIVE = frozenset(("minutes", "hours", "days", "weeks"))
"""Keys of the lists for `cleaner.lines.relative_dates`."""


class Words(NamedTuple):
    """What the date lists of a language say."""

    months: Mapping[str, int]
    labels: tuple[tuple[str, str], ...]
    """(folded label, `published` or `modified`), the longest first."""
    weekdays: frozenset[str]
    fillers: frozenset[str]
    """Words that may stand in a time stamp beside the date: at, Uhr, Monday, the words of the labels."""


@cache
def date_words(language: str | None) -> Words:
    """Labels and fillers of `language` and English, of all languages when it is not known or has no list; months of all of
    them, but where two languages give one name to different months (`listopad`) that of `language` or none."""
    known = lexicon.languages("dates")
    own = tuple(code for code in dict.fromkeys((language, "en")) if code in known) if language in known else ()
    months: dict[str, int] = {}
    labels: dict[str, str] = {}
    fillers: set[str] = set()
    weekdays: set[str] = set()
    for code in own or known:
        for key, items in _date_list(code):
            if key in RELATIVE:
                continue
            if key in ("published", "modified"):
                for item in items:
                    labels.setdefault(item, key)
            elif not key.isdigit():
                fillers.update(word for item in items for word in item.split())
                weekdays.update(items if key == "weekday" else ())
            elif own:
                for item in items:
                    months.setdefault(item, int(key))
                    months.setdefault(without_accents(item), int(key))
    for item, number in _sure_months().items():
        months.setdefault(item, number)
    fillers.update(word for label in labels for word in label.split())
    return Words(months, tuple(sorted(labels.items(), key=lambda pair: (-len(pair[0]), pair[0]))), frozenset(weekdays), frozenset(fillers))


@cache
def _date_list(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The lines of a language's list, folded. Months that are only numbered (tháng 1, 1월) have patterns of their own."""
    lines = (line.partition(":") for line in lexicon.lines("dates", code))
    folded = ((key, tuple(fold(value.strip()) for value in values.split("|") if value.strip())) for key, _, values in lines)
    return tuple((key, tuple(item for item in items if not (key.isdigit() and "0" in item))) for key, items in folded)


def without_accents(name: str) -> str:
    """A Latin or Greek name without accents, as capitals are printed: `ΦΕΒΡΟΥΑΡΙΟΥ`, `KASIM`."""
    if not re.search("[a-zα-ω]", name):
        return name
    return "".join(char for char in unicodedata.normalize("NFD", name.replace("ı", "i")) if not unicodedata.combining(char))


@cache
def _sure_months() -> Mapping[str, int]:
    """Names that stand for one month in all languages that have them."""
    found: dict[str, set[int]] = {}
    for code in lexicon.languages("dates"):
        for key, items in _date_list(code):
            if key.isdigit():
                for item in items:
                    found.setdefault(item, set()).add(int(key))
                    found.setdefault(without_accents(item), set()).add(int(key))
    return {item: next(iter(numbers)) for item, numbers in found.items() if len(numbers) == 1}
