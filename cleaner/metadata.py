"""The header of an article: facts that passes found, merged by one table of precedence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
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
    "title": ("headline", "crawl-header", "json-ld", "open-graph", "meta", "markup"),
    "description": ("standfirst", "crawl-header", "json-ld", "open-graph", "meta"),
    "authors": ("byline", "author-bio", "credit", "sign-off", "crawl-header", "json-ld", "meta"),
    "agency": ("byline", "dateline", "sign-off", "credit", "crawl-header"),
    "location": ("dateline", "byline", "crawl-header"),
    "published": ("time-stamp", "byline", "json-ld", "open-graph", "meta", "crawl-header", "dateline"),
    "modified": ("time-stamp", "byline", "json-ld", "open-graph", "meta", "crawl-header"),
    "site_name": ("crawl-header", "json-ld", "open-graph", "syndication", "headline", "copyright"),
}
"""Which source is believed first, field by field: what stands at the story before what a machine put on the page,
and both before what is inferred. A source that is not named comes last."""


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
    """As stated by the page or the crawler; `Document.language` is what the text looks like."""
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

    Authors that the winning source gives in several places are joined, each once.
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
        order = PRECEDENCE.get(field, _DEFAULT)
        best = min(found, key=lambda fact: order.index(fact.source) if fact.source in order else len(order))
        values[field] = best.value if field != "authors" else _united(found, best.source)
        sources.append((field, best.source))
    return Metadata(**values, sources=tuple(sources))


def _united(found: Iterable[Fact], source: str) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for fact in found:
        if fact.source == source and isinstance(fact.value, tuple):
            names.update(dict.fromkeys(fact.value))
    return tuple(names)
