"""Whether a zone is a story at all, or the best run of a page that has none: an index, a listing, a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cleaner.document import Block, Document
from cleaner.removal import Reason, Span
from cleaner.zone.cards import blurbs


class Limits(NamedTuple):
    """What a zone may have at most and still be no story."""

    run: int
    """Paragraphs in a row."""
    words: int
    """Words of prose."""
    share: float
    """Share of the page's words in the zone."""


INDEX = Limits(2, 250, 0.15)
"""With these 5 of 762 articles of WCXB (development, wet) are called index pages, 34 of 80 listings and 27 of 74 collections."""
THIN = Limits(4, 100, 0.15)
"""With these the zone is too little to stand for an HTML page: its region is kept instead. Against (2, 250, 0.15), word F1 or
snippet F1: Fundus .9625 to .9669, WCXB .9617 to .9627, trafilatura's pages .9272 to .9277."""
PARAGRAPH = 8
"""Words of a paragraph at least."""
INSERTS = ("advertisement", "media_credit", "page_section", "read_more")
"""Passes whose removals do not break a run of paragraphs."""


def scattered(
    document: Document, gone: Mapping[int, Reason], zone: Span, limits: Limits = INDEX, beside: frozenset[str] = frozenset()
) -> str | None:
    """What shows that the zone is no story; None when it is one. `beside`: kinds of parts whose words are not those of the page."""
    start, end = zone
    live = [block for block in document.blocks[start:end] if block.index not in gone]
    words = sum(block.word_count for block in live)
    page = sum([block.word_count for block in document.blocks if not _stands_in(block, beside)])
    if words >= limits.share * page or words >= limits.share * (page - _words_of_cards(document)):
        return None
    prose = sum(block.word_count for block in live if block.prose and block.word_count >= PARAGRAPH)
    run = longest_run(document, gone, start, end)
    if run > limits.run or prose >= limits.words:
        return None
    return f"no more than {run} paragraphs in a row, {words} of {page} words in the best zone"


def _words_of_cards(document: Document) -> int:
    """Words of the teaser cards of an HTML page with the headings above them: they are other pages'."""
    cards = blurbs(document.blocks) if document.kind == "html" else ()
    return sum(document.blocks[index].word_count + document.blocks[index - 1].word_count for index in cards)


def _stands_in(block: Block, kinds: frozenset[str]) -> bool:
    return bool(kinds) and block.markup is not None and block.markup.section is not None and block.markup.section.kind in kinds


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
