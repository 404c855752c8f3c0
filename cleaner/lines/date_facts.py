"""What the dates of the lines above a story say of it: when it appeared, and when it changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial

from cleaner.document import BlockKind, Document
from cleaner.lines.country import day_or_month
from cleaner.lines.date_forms import as_day
from cleaner.lines.date_words import OTHER
from cleaner.lines.dates import Stamp, find_dates
from cleaner.lines.machine_dates import date_in_address
from cleaner.metadata import Fact

_NUMERIC = re.compile(r"\d\s?[-/.·]\s?\d")
"""What a day holds that can be read two ways; also in the digits of other scripts."""
CRAWL_LINES = 20
"""Lines of a crawl header that are looked at for its date."""


def crawl_date(document: Document) -> date | None:
    """The day that the crawl header names, or the page's address: it tells which of two readings of a numeric date is meant."""
    for block in document.blocks[:CRAWL_LINES]:
        if block.kind is not BlockKind.CRAWL_HEADER:
            break
        stamps = find_dates(block.text, None)
        if stamps:
            return stamps[0].value
    return date_in_address(document.url) if document.url else None


FIRST_YEAR = 1991
"""Year of the first page of the web: no page says that it was published before, unless by its only day."""


def page_dates(text: str, document: Document) -> tuple[Stamp, ...]:
    """`find_dates`, with what the page tells of the order of day and month."""
    known = crawl_date(document) if _NUMERIC.search(text) else None
    return find_dates(text, document.language, known, partial(day_or_month, document))


def date_facts(stamps: Sequence[Stamp], source: str = "time-stamp") -> Iterator[Fact]:
    """`published` and `modified` from the dates of one line.

    A date without a label is the day of publication, unless another one on the line is labelled so: then it is the change. Of two
    without a label the earlier one is, as some pages print the change first, unless it is older than the web (`Bridge (1 May 1950)`).
    The same day without an hour in front of the label is no change. One with the label of another day (`Deadline:`) is neither.
    """
    published = next((stamp.value for stamp in stamps if stamp.label == "published"), None)
    modified = next((stamp.value for stamp in stamps if stamp.label == "modified"), None)
    bares = [stamp.value for stamp in stamps if stamp.label is None]
    bare = min([value for value in bares if value.year >= FIRST_YEAR] or bares[:1], key=as_day, default=None)
    if published is None:
        published = bare
    elif modified is None and bare is not None and not is_before(bare, published):
        same_day = not is_before(published, bare) and not isinstance(bare, datetime)
        modified = None if same_day and not stamps[0].label else bare
    if published is not None:
        yield Fact("published", published, source)
    if modified is not None:
        yield Fact("modified", modified, source)


def is_only_other(stamps: Sequence[Stamp]) -> bool:
    """Whether all dates of a line are other days."""
    return bool(stamps) and all(stamp.label == OTHER for stamp in stamps)


def is_before(one: date, other: date) -> bool:
    """Whether the day of one date is before that of another."""
    return one.isoformat()[:10] < other.isoformat()[:10]


def agreed(facts: Sequence[tuple[bool, tuple[Fact, ...]]]) -> list[tuple[Fact, ...]]:
    """The facts of several lines, where a label says which day is that of publication: (whether the line has it, its facts).

    The day of a line without a label then is that of the change, where it is later and no other line tells one.
    """
    told = [fact.value for labelled, own in facts if labelled for fact in own if fact.field == "published"]
    if not told:
        return [own for _, own in facts]
    changed = any(fact.field == "modified" for _, own in facts for fact in own)
    return [own if labelled else tuple(_of_bare_line(own, told[0], changed)) for labelled, own in facts]


def _of_bare_line(facts: Sequence[Fact], published: object, changed: bool) -> Iterator[Fact]:
    for fact in facts:
        if fact.field != "published":
            yield fact
        elif not changed and isinstance(fact.value, date) and isinstance(published, date) and _is_after(fact.value, published):
            yield fact._replace(field="modified")


def _is_after(one: date, other: date) -> bool:
    """Whether a date is later: by its day, or by its time where both have one."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one > other
    return is_before(other, one)
