"""The header of an article: facts that passes found, merged by one table of precedence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

Value = str | date | tuple[str, ...]
"""A field's value; `datetime` is a `date` to the type system."""

FIELDS = (
    "title", "description", "authors", "agency", "location", "published", "modified",
    "site_name", "url", "language",
)  # fmt: skip
"""Every field, in the order in which renderers print them."""

_DEFAULT = ("given", "crawl-header", "json-ld", "open-graph", "meta", "markup")

PRECEDENCE: Mapping[str, tuple[str, ...]] = {
    "title": ("crawl-header", "json-ld", "open-graph", "markup", "meta", "heading", "title-element", "headline"),
    "description": ("standfirst", "crawl-header", "json-ld", "open-graph", "meta"),
    "authors": (
        "json-ld", "meta", "byline", "markup", "credit", "dateline", "name-line", "author-bio", "json-ld-other", "meta-other",
        "markup-other", "json-ld-organisation", "sign-off", "crawl-header",
    ),
    "agency": ("byline", "dateline", "sign-off", "credit", "crawl-header", "json-ld", "meta", "markup"),
    "location": ("dateline", "byline", "crawl-header"),
    "published": (
        "json-ld", "meta", "json-ld-page", "time-stamp", "byline", "time-element", "url", "meta-other", "markup", "date-line",
        "markup-other", "script", "dateline", "title-element", "crawl-header",
    ),
    "modified": ("json-ld", "meta", "json-ld-page", "time-stamp", "byline", "time-element", "markup", "date-line", "crawl-header"),
    "site_name": ("crawl-header", "open-graph", "json-ld", "meta", "syndication", "title-element", "headline", "copyright"),
}  # fmt: skip
"""Which source is believed first, field by field: what machines wrote of the article, what stands at the story, what is
inferred; but what the page's text says of agency and place before all. A source that is not named comes last."""
MACHINES = frozenset(("json-ld", "json-ld-page", "meta"))
"""Sources that no reader of the page sees."""
PRINTED = frozenset(("time-stamp", "byline"))
"""Sources that stand at the story."""


WHOLE = frozenset(("json-ld", "meta", "byline", "name-line"))
"""Sources that name all authors of a story where another names some of them."""


class Fact(NamedTuple):
    """A value of a field and where it was found."""

    field: str
    value: Value
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The header of an article. A field without evidence is None (or an empty tuple), never a guess."""

    title: str | None = None
    """The story's own headline, once, without the site's name."""
    description: str | None = None
    """Standfirst or highlights above the story; never its first paragraph."""
    authors: tuple[str, ...] = ()
    """People or desks as printed, without roles, agencies and "By"."""
    agency: str | None = None
    """The wire agency that the story came from."""
    location: str | None = None
    """Where the story was filed, as the dateline prints it."""
    published: date | datetime | None = None
    """When the story first appeared; a `datetime` always has a zone."""
    modified: date | datetime | None = None
    """When it last changed."""
    site_name: str | None = None
    url: str | None = None
    language: str | None = None
    """BCP 47: as stated by the page or the crawler; what the story's words tell where nothing is stated, or English of another language
    (`Document.language` is of the whole page)."""
    sources: tuple[tuple[str, str], ...] = ()
    """(field, source) pairs of the fields that are set; `dict(metadata.sources)["published"]`."""

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready: every field, absent ones as null (or an empty list), dates in ISO 8601."""
        out: dict[str, Any] = {}
        for name in FIELDS:
            value = getattr(self, name)
            out[name] = list(value) if isinstance(value, tuple) else value.isoformat() if isinstance(value, date) else value
        out["sources"] = dict(self.sources)
        return out


def merge(facts: Iterable[Fact]) -> Metadata:
    """One header from all facts: by `PRECEDENCE`, then the first in reading order.

    Authors that the winning source gives in several places are joined, each once. The day of publication that is printed at
    the story stands against the one that a machine wrote. Nothing changes before it appears.
    """
    by_field: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.value:
            by_field.setdefault(fact.field, []).append(fact)
    values: dict[str, Any] = {}
    sources: list[tuple[str, str]] = []
    for field in FIELDS:
        found = by_field.get(field)
        if not found:
            continue
        best = _best(found)
        if field == "published":
            best = _as_printed(best, found, by_field.get("modified", ()))
        if field == "modified" and best.value == values.get("published"):
            best = next((fact for fact in found if isinstance(fact.value, datetime) and _is_later(fact.value, best.value)), best)
        if field in ("published", "modified"):
            best = _with_time(best, found)
        values[field] = best.value if field != "authors" else _united(found, best.source)
        sources.append((field, best.source))
    if "published" in values and "modified" in values and _is_earlier(values["modified"], values["published"]):
        del values["modified"]
        sources = [pair for pair in sources if pair[0] != "modified"]
    return Metadata(**values, sources=tuple(sources))


def _is_later(one: datetime, other: Value) -> bool:
    """Whether a time is later on, where one source gives the time of publication again as that of the change."""
    return isinstance(other, datetime) and one > other


def _is_earlier(one: date, other: date) -> bool:
    """Whether a day is before another one, or a time before another time."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    return _day(one + timedelta(days=1) if isinstance(one, datetime) or isinstance(other, datetime) else one) < _day(other)


def _best(found: Sequence[Fact]) -> Fact:
    order = PRECEDENCE.get(found[0].field, _DEFAULT)
    return min(found, key=lambda fact: order.index(fact.source) if fact.source in order else len(order))


def _as_printed(best: Fact, found: Sequence[Fact], modified: Sequence[Fact]) -> Fact:
    """What is printed at the story, where a machine gives another day: pages that moved have the day of the move in their
    markup, and machines count the days in Greenwich. The printed day of a change is none.

    On Fundus, WCXB and trafilatura's pages: F1 of the day +.000, +.010, +.017.
    """
    if best.source not in MACHINES:
        return best
    changes = {_day(fact.value) for fact in modified}
    printed = next((fact for fact in found if fact.source in PRINTED), None)
    seconded = any(fact.source not in MACHINES and _day(fact.value) == _day(best.value) for fact in found)
    if printed and not seconded and _day(printed.value) not in changes:
        return printed
    return next((fact for fact in found if fact.source == "url" and _day(fact.value) in _days_beside(best.value)), best)


def _with_time(best: Fact, found: Sequence[Fact]) -> Fact:
    """The same day with the time that another source gives: a page prints the day, and its `<time>` has the hour."""
    if isinstance(best.value, datetime):
        return best
    timed = (fact for fact in found if isinstance(fact.value, datetime) and fact.source != "crawl-header")
    return next((fact for fact in timed if _day(fact.value) == _day(best.value)), best)


def _day(value: Value) -> str:
    return value.isoformat()[:10] if isinstance(value, date) else ""


def _days_beside(value: Value) -> tuple[str, ...]:
    """The days before and after a time in Greenwich; none for a day, and for a time of another zone."""
    if isinstance(value, datetime) and not value.utcoffset():
        return _day(value - timedelta(days=1)), _day(value + timedelta(days=1))
    return ()


def _united(found: Sequence[Fact], source: str) -> tuple[str, ...]:
    """The names of a source, each once; those of another one where it has them all and more: markup often names the first."""
    names = _names(fact for fact in found if fact.source == source)
    for other in dict.fromkeys(fact.source for fact in found):
        more = _names(fact for fact in found if fact.source == other)
        if other in WHOLE and len(more) > len(names) and {name.casefold() for name in names} <= {name.casefold() for name in more}:
            return more
    return names


def _names(facts: Iterable[Fact]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for fact in facts if isinstance(fact.value, tuple) for name in fact.value))
