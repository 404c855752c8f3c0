"""What a page that holds no article says of itself: its lines are teasers, results and posts, with names and days of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.document import Document
from cleaner.lines.dates import find_dates
from cleaner.metadata import Fact

OF_STORY = frozenset(("description", "authors", "agency", "location"))
"""Fields that such a page has from `OF_PAGE` only, or authors from its only byline. Of WCXB's pages of other types that are said to
hold no article (HTML and wet), 19 had authors from their lines, none right; three are left. Of trafilatura's articles that are wrongly
said so two had, both right; one is left."""
OF_DAYS = frozenset(("published", "modified"))
"""Fields that it has from there, from a time stamp or from the one day that its short lines print. Of those pages 22 had a day of
publication from their lines, seven right, all of forums; four are left, and two of the wrong ones. Of trafilatura's articles the five
days stay, each right."""
OF_PAGE = frozenset((
    "given", "crawl-header", "json-ld", "json-ld-other", "json-ld-organisation", "json-ld-page", "open-graph", "meta", "meta-other", "url",
))  # fmt: skip
"""Sources that speak of the page as a whole."""
MANY_WORDS = 150
"""Words of such a page at least: a shorter text may be a story's header, without the story."""
LINE_WORDS = 9
"""Words of a line at most that prints a day by itself, or with a name."""


def facts_of_page(document: Document, facts: Iterable[Fact]) -> list[Fact]:
    """What is left of the facts of a page that holds no article: of its lines an only byline, a time stamp and an only day."""
    if sum(block.word_count for block in document.blocks) < MANY_WORDS:
        return list(facts)
    short = [block for block in document.blocks if block.word_count <= LINE_WORDS]
    days = {stamp.value.isoformat()[:10] for block in short for stamp in find_dates(block.text, document.language)}
    doubted = OF_STORY if len(days) == 1 else OF_STORY | OF_DAYS
    signed = [block.text for block, hits in zip(document.blocks, document.hits, strict=True) if "byline" in hits]
    return [fact for fact in facts if fact.field not in doubted or fact.source in OF_PAGE or _is_told(fact, signed)]


def _is_told(fact: Fact, signed: Sequence[str]) -> bool:
    """Whether a fact is of a line that speaks of the page: a time stamp, or its only byline. `signed`: the lines with one."""
    if fact.field == "authors" and isinstance(fact.value, tuple):
        return len(signed) == 1 and all(name in signed[0] for name in fact.value)
    return fact.field == "published" and fact.source == "time-stamp"
