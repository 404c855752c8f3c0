"""What the crawler put in front of the page.

Why: it is about the page, and most of it is a catalogue’s metadata.

Removes: ` date 2026-02-12 ` in front of the first word; `title: …`, `URL Source: …` lines above the text.

Keeps: `Date palms grow in the south.`
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.lines.dates import parse_exact
from cleaner.lines.language import language_tag
from cleaner.lines.name_shapes import is_desk
from cleaner.lines.names import clean_names
from cleaner.lines.titles import MAX_TITLE, SITE_CUT
from cleaner.lines.titles import key_of as title_key
from cleaner.metadata import Fact
from cleaner.readers.crawl_header import key_of
from cleaner.zone.page_title import plain_title

FIELDS = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "publish_date": "published",
    "published_time": "published", "publishdate": "published", "datepublished": "published", "pubdatetime": "published",
    "publication_date": "published", "pubdate": "published", "date_published": "published",
    "lastmod": "modified", "datemodified": "modified", "updateddate": "modified", "last_updated": "modified",
    "modified": "modified", "updated": "modified", "date_modified": "modified", "last_modified": "modified",
    "author": "authors", "authors": "authors", "byline": "authors", "url": "url", "source_url": "url", "url_source": "url",
    "link": "url", "canonical": "url", "warc-target-uri": "url", "language": "language", "lang": "language",
    "site": "site_name", "site_name": "site_name", "sitename": "site_name", "publisher": "site_name",
    "description": "description", "summary": "description", "agency": "agency", "location": "location",
}  # fmt: skip
"""Key of a header line → field."""


_FOLDED = re.compile(r"[>|][+-]?\d?\s+(?=\S)")
"""What stands in front of a YAML value over many lines."""
_NAME = re.compile(r"\bname\s*[:=]\s*[\"']?([^\"'{},]+?)[\"']?(?=\s+\w+\s*[:=]|\s*[,}]|$)")
"""The name in an author of many values: `name: Jane Roe email: jane@example.org`."""
_CREATED = re.compile(r"\bcreated: (\S+)")
_QUOTED = re.compile(r"(?:^|(?<=[\[,])\s*)'|'(?=\s*(?:[\],]|$))")
"""Signs around the names of a list: `['Jane Roe', 'John Doe']`."""

HEADING_WORDS = 3
"""Words of a main heading at least that is the page's title without the site's name."""
SITE_LETTERS = 3
"""Letters of a site's name at least that its address holds."""
_HOST = re.compile(r"https?://([^/\s]+)")

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
    value = _scalar(value)
    field = "url" if key == "source" and value.startswith(("http://", "https://")) else FIELDS.get(key or "")
    if field == "title":
        value = _as_headed(value, document)
    fact = _fact(field, value, document.language)
    yield Finding(block, f"key {key!r} in front of the page" if key else "line of a header", facts=(fact,) if fact else ())


def _as_headed(title: str, document: Document) -> str:
    """A title without the site's name that stands with it: as a main heading of the page has it, or without what the address says."""
    if len(title) > MAX_TITLE:
        return title
    parts = [part for cut in SITE_CUT.finditer(title) for part in (title[: cut.start()], title[cut.end() :])]
    keys = set(map(title_key, parts))
    for block in document.blocks if keys else ():
        if block.kind is BlockKind.HEADING and block.level <= 2 and block.word_count >= HEADING_WORDS and title_key(block.text) in keys:
            return block.text
    plain = plain_title(title)
    site = "".join(filter(str.isalnum, title[len(plain) :].casefold()))
    return plain if len(site) >= SITE_LETTERS and any(site in _host(block.text) for block in candidates(document)) else title


def _host(text: str) -> str:
    """The letters of the host in a line of a header: `url: https://example.org/a`."""
    found = _HOST.search(text)
    return "".join(filter(str.isalnum, found[1].casefold())) if found else ""


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
    if not key and " = " in text:  # TOML
        name, _, value = text.partition(" = ")
        return key_of(f"{name.strip()}:"), value
    return key, text.partition(":")[2].strip() if key else ""


def _scalar(text: str) -> str:
    """A YAML scalar as the string it stands for."""
    value = _FOLDED.sub("", text.strip(), count=1) if text.strip()[:1] in (">", "|") else text.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value


def _fact(field: str | None, value: str, language: str | None) -> Fact | None:
    if not field or value.casefold() in EMPTY:
        return None
    if field in ("published", "modified"):
        created = _CREATED.search(value)
        day = parse_exact(created[1] if created else value)
        return Fact(field, day, "crawl-header") if day else None
    if field == "authors":
        bare = ", ".join(_NAME.findall(value)) or (_QUOTED.sub("", value) if value[0] == "[" else value).strip("[]")
        parts = [part.strip() for part in bare.replace('"', "").split(";")]
        desks = [part for part in parts if is_desk(part.removeprefix("The "))]
        names = (*desks, *clean_names([part for part in parts if part not in desks], language).names)
        people = tuple(name for name in names if not (name.isascii() and name.islower() and " " not in name))
        return Fact(field, people, "crawl-header") if people else None
    said = language_tag(value) if field == "language" else value
    return Fact(field, said, "crawl-header") if said else None
