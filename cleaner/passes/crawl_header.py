"""What the crawler put in front of the page.

Why: it is about the page, and most of it is a catalogue’s metadata.

Removes: ` date 2026-02-12 ` in front of the first word; `title: …`, `URL Source: …` lines above the text.

Keeps: `Date palms grow in the south.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.dates import parse_exact
from cleaner.document import Block, BlockKind, Document
from cleaner.metadata import Fact
from cleaner.readers.crawl_header import key_of

FIELDS = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "publish_date": "published",
    "published_time": "published", "publication_date": "published", "pubdate": "published", "date_published": "published",
    "modified": "modified", "updated": "modified", "date_modified": "modified", "last_modified": "modified",
    "author": "authors", "authors": "authors", "byline": "authors", "url": "url", "source_url": "url", "url_source": "url",
    "link": "url", "canonical": "url", "warc-target-uri": "url", "language": "language", "lang": "language",
    "site": "site_name", "site_name": "site_name", "sitename": "site_name", "publisher": "site_name",
    "description": "description", "summary": "description", "agency": "agency", "location": "location",
}  # fmt: skip
"""Key of a header line → field."""


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    del document
    if block.kind is BlockKind.CRAWL_HEADER:
        key, value = _pair(block.text)
        fact = _fact(FIELDS.get(key or ""), value)
        yield Finding(block, f"key {key!r} in front of the page" if key else "fence of a header", facts=(fact,) if fact else ())


def _pair(text: str) -> tuple[str | None, str]:
    if text.startswith("date ") and ":" not in text[:6]:
        return "date", text[5:]
    key = key_of(text)
    return key, text.partition(":")[2].strip().strip("\"'") if key else ""


def _fact(field: str | None, value: str) -> Fact | None:
    if not field or not value:
        return None
    if field in ("published", "modified"):
        day = parse_exact(value)
        return Fact(field, day, "crawl-header") if day else None
    if field == "authors":
        names = tuple(name.strip(" []\"'") for name in value.split(",") if name.strip(" []\"'"))
        return Fact(field, names, "crawl-header")
    return Fact(field, value, "crawl-header")
