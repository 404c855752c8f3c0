"""Whether a zone is a story at all, or the best run of a page that has none: an index, a listing, a form."""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.document import Document
from cleaner.removal import Reason

MAX_RUN = 2
"""Paragraphs in a row at most."""
PARAGRAPH = 8
"""Words of a paragraph at least."""
MAX_WORDS = 250
"""Words of prose at most."""
MAX_SHARE = 0.15
"""Share of the page's words in the zone at most."""
INSERTS = ("advertisement", "media_credit", "page_section", "read_more")
"""Passes whose removals do not break a run of paragraphs.
With these numbers 5 of 762 articles of WCXB (development, wet) are called index pages, 37 of 80 listings and 25 of 74
collections."""


def scattered(document: Document, gone: Mapping[int, Reason], start: int, end: int) -> str | None:
    """What shows that the zone is no story; None when it is one."""
    zone = [block for block in document.blocks[start:end] if block.index not in gone]
    words = sum(block.word_count for block in zone)
    page = sum(block.word_count for block in document.blocks)
    if words >= MAX_SHARE * page:
        return None
    prose = sum(block.word_count for block in zone if block.prose and block.word_count >= PARAGRAPH)
    run = longest_run(document, gone, start, end)
    if run > MAX_RUN or prose >= MAX_WORDS:
        return None
    return f"no more than {run} paragraphs in a row, {words} of {page} words in the best zone"


def longest_run(document: Document, gone: Mapping[int, Reason], start: int, end: int) -> int:
    """The most paragraphs that follow each other in the zone."""
    run = best = 0
    for block in document.blocks[start:end]:
        if block.index in gone:
            run = run if gone[block.index].code in INSERTS else 0
        else:
            run = run + 1 if block.prose and block.word_count >= PARAGRAPH else 0
            best = max(best, run)
    return best
