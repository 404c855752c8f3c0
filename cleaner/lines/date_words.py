"""What the lists of `phrases/dates/` say: months, weekdays, labels and fillers of a language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cleaner import lexicon
from cleaner.document import caseless, fold

RELATIVE = frozenset(("minutes", "hours", "days", "weeks"))
"""Keys of the lists for `cleaner.lines.relative_dates`."""

OTHER = "other"
"""The label of a date that is neither the day of publication nor that of a change."""
LABELS = {"published": "published", "modified": "modified", "other": OTHER, "date": "published"}
"""Keys of the lists for labels → what such a date is. `date` lists general words."""
LABEL_WORDS = 6
"""Words of a label at most."""
FOREIGN_SIGNS = 6
"""Characters from which a label of another language is known too: neighbours are taken for each other (Croatian for Czech), and
pages print the labels of their software. Shorter ones are words of other meanings."""
_SIGNS = r"\s/|•·:：,，;()\[\]（）【】「」"
_TOKEN = re.compile(f"[^{_SIGNS}]+")
_GLUED = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ\d]")
_APART = re.compile(f"[^{_SIGNS}](?:(?!(?<=[a-zß-ÿ])[A-ZÀ-Þ\\d])[^{_SIGNS}])*")
"""A word glued to the one before it begins anew: `hsActualizado`, `Updated17:59`."""


class Words(NamedTuple):
    """What the date lists of a language say."""

    months: Mapping[str, int]
    labels: tuple[tuple[str, str], ...]
    """(folded label, `published`, `modified` or `other`), the longest first."""
    known_labels: Mapping[str, str]
    """The same with those of other languages, their words as `label_tokens` gives them."""
    generic: frozenset[str]
    """Labels of publication that are general words, and mean it only where they stand alone: `Date`, not `Trial date`."""
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
    generic: set[str] = set()
    for code in own or known:
        for key, items in _date_list(code):
            if key in RELATIVE:
                continue
            if key in LABELS:
                for item in items:
                    labels.setdefault(item, LABELS[key])
                generic.update(items if key == "date" else ())
            elif not key.isdigit():
                fillers.update(word for item in items for word in item.split())
                weekdays.update(items if key == "weekday" else ())
            elif own:
                for item in items:
                    months.setdefault(item, int(key))
                    months.setdefault(without_accents(item), int(key))
    for item, number in _sure_months().items():
        months.setdefault(item, number)
    fillers.update(word for label, kind in labels.items() if kind != "other" for word in label.split())
    ordered = tuple(sorted(labels.items(), key=lambda pair: (-len(pair[0]), pair[0])))
    spaced = {" ".join(token for token, _ in label_tokens(label)): kind for label, kind in labels.items()}
    return Words(months, ordered, {**_foreign_labels(), **spaced}, frozenset(generic), frozenset(weekdays), frozenset(fillers))


def label_tokens(text: str) -> list[tuple[str, int]]:
    """The words of a text that labels are made of, in small letters, with where each begins."""
    pattern = _APART if _GLUED.search(text) else _TOKEN
    found = ((caseless(match[0]).strip(".-–—"), match.start()) for match in pattern.finditer(text))
    return [(token, at) for token, at in found if token]


@cache
def _foreign_labels() -> Mapping[str, str]:
    """The longer labels of all languages, but those that mean two things."""
    found: dict[str, set[str]] = {}
    for code in lexicon.languages("dates"):
        for key, items in _date_list(code):
            for item in items if key in LABELS else ():
                found.setdefault(" ".join(token for token, _ in label_tokens(item)), set()).add(LABELS[key])
    return {item: next(iter(kinds)) for item, kinds in found.items() if len(kinds) == 1 and len(item) >= FOREIGN_SIGNS}


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
