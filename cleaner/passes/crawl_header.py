"""What the crawler put in front of the page.

Why: it is about the page, and most of it is a catalogue’s metadata.

Removes: ` date 2026-02-12 ` in front of the first word; `title: …`, `URL Source: …` lines above the text.

Keeps: `Date palms grow in the south.`
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.lines.agencies import agency
from cleaner.lines.dates import parse_exact
from cleaner.lines.language import language_tag
from cleaner.lines.name_shapes import split_names
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


EMPTY = frozenset({"", ">", "|", ">-", "|-", "-", "~", "null", "none", "n/a", "[]"})
"""Values that say nothing."""


def candidates(document: Document) -> list[Block]:
    """The lines that the reader set apart."""
    header = BlockKind.CRAWL_HEADER
    return [block for block in document.blocks if block.kind is header]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if block.text.startswith("- "):
        key = _key_above(block, document)
        value = block.text[2:]
    else:
        key, value = _pair(block.text)
    fact = _fact(FIELDS.get(key or ""), _scalar(value))
    yield Finding(block, f"key {key!r} in front of the page" if key else "line of a header", facts=(fact,) if fact else ())


def _key_above(block: Block, document: Document) -> str | None:
    """The key of the list that an item of a header belongs to."""
    for above in reversed(document.blocks[: block.index]):
        if not above.text.startswith("- "):
            return key_of(above.text)
    return None


def _pair(text: str) -> tuple[str | None, str]:
    if text.startswith("date ") and ":" not in text[:6]:
        return "date", text[5:]
    key = key_of(text)
    return key, text.partition(":")[2].strip() if key else ""


def _scalar(text: str) -> str:
    """A YAML scalar as the string it stands for."""
    value = text.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _fact(field: str | None, value: str) -> Fact | None:
    if not field or value.casefold() in EMPTY:
        return None
    if field in ("published", "modified"):
        day = parse_exact(value)
        return Fact(field, day, "crawl-header") if day else None
    if field == "authors":
        bare = value.strip("[]")
        names = split_names(bare.removeprefix("By ").removeprefix("by ").replace(";", ",").replace('"', ""))
        people = tuple(name for name in names if not agency(name))
        return Fact(field, people, "crawl-header") if people else None
    said = language_tag(value) if field == "language" else value
    return Fact(field, said, "crawl-header") if said else None
