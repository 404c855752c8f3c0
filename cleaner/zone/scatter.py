"""Whether a zone is a story at all, or the best run of a page that has none: an index, a listing, a form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cleaner.document import Block, Document
from cleaner.metadata import Fact
from cleaner.removal import Reason, Span
from cleaner.zone.cards import blurbs
from cleaner.zone.elements import LINKED


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
SHORT_WORDS, SHORT_SHARE = 45, 0.5
"""Words of the paragraphs of a zone, and their share of those of its region, from which it is a short story on a page that tells its day.
Articles of WCXB and Fundus and all other types of pages as without, snippets .9488 to .9492; of 213 other real pages seven had kept
their region, six of them are the story now (word F1 .961 to .975)."""
LISTED = 3
"""Words of other lines without links in the region, against those of the paragraphs, from which it holds a list: of events, of hours."""
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


def is_short_story(document: Document, gone: Mapping[int, Reason], zone: Span, around: Span, told: Iterable[Fact]) -> bool:
    """Whether a thin zone is a story of one or two paragraphs: the page tells when it was published, and little other prose stands in its
    region. `told`: what markup and header say of the article."""
    if not any(fact.field == "published" and fact.source != "json-ld-page" for fact in told):
        return False
    own, region = (_own(document, gone, span) for span in (zone, around))
    inside, prose = (sum([block.word_count for block in blocks if _is_paragraph(block)]) for blocks in (own, region))
    listed = sum([block.word_count for block in region if not zone[0] <= block.index < zone[1] and not block.level])
    return inside >= SHORT_WORDS and inside >= SHORT_SHARE * prose and listed <= LISTED * inside


def _own(document: Document, gone: Mapping[int, Reason], span: Span) -> list[Block]:
    """The blocks of a span that are no links and stand in no other part of the page."""
    blocks = [block for block in document.blocks[slice(*span)] if block.index not in gone and block.link_density <= LINKED]
    return [block for block in blocks if not (block.markup and block.markup.section)]


def _is_paragraph(block: Block) -> bool:
    return block.prose and block.word_count >= PARAGRAPH


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
