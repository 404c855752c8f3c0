"""Teaser cards below a story: boxes of a kind that each hold a heading that is a link, and one paragraph, the blurb of that page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleaner.document import Block
from cleaner.zone.elements import LINKED, box

CARDS = 3
"""Cards of a kind at least: two may be parts of a story."""
PARAGRAPH = 8
"""Words of a paragraph at least, to count for the rest of the page."""
REST = 40
"""Words of paragraphs beside the cards and other marked parts at least: below them the cards are the page, a list of inns whose names
are links. With 0 stories of that kind are lost, with 60 stories of two sentences are; on WCXB, Fundus and trafilatura's pages 0, 40 and 60
are the same, but for four indexes of WCXB that only 0 calls so."""


def blurbs(blocks: Sequence[Block]) -> frozenset[int]:
    """The paragraphs of the cards; none of boxes that stand among paragraphs or in their article, for these are parts of
    the story.

    Brothers of one kind share a number in `Markup.path`, so that all cards of a row are one box here.
    """
    headed = [(above, block) for above, block in pairwise(blocks) if above.level > 1 and above.link_density > LINKED and _is_text(block)]
    if len(headed) < CARDS:
        return frozenset()  # most pages
    texts = [block for block in blocks if _is_text(block)]
    prose = Counter(box(block.markup) for block in texts if block.markup)
    paragraphs = [block for block in texts if block.word_count >= PARAGRAPH and block.markup and not block.markup.section]
    found: dict[int, list[Block]] = {}
    for above, block in headed:
        place = box(block.markup) if block.markup else None
        if place is not None and above.markup and box(above.markup) == place:
            found.setdefault(place, []).append(block)
    rows = {place: row for place, row in found.items() if CARDS <= len(row) == prose[place] and not _among(row[0], place, prose)}
    in_rows = {block.index: block for row in rows.values() for block in row}
    own = {_article(block) for block in paragraphs if block.index not in in_rows} - {None}
    cards = frozenset(index for index, block in in_rows.items() if _article(block) not in own)
    rest = sum(block.word_count for block in paragraphs if block.index not in cards)
    return cards if rest >= REST else frozenset()


def _is_text(block: Block) -> bool:
    return block.prose and block.markup is not None and block.link_density <= LINKED


def _article(block: Block) -> int | None:
    """The innermost element around a block that says it holds a story, but for `<main>`: in it teasers stand, too."""
    markup = block.markup
    if markup is None or markup.story is None:
        return None
    return None if markup.tags[markup.path.index(markup.story)] == "main" else markup.story


def _among(card: Block, place: int, prose: Counter[int | None]) -> bool:
    """Whether paragraphs stand beside the boxes of a kind, in the box around them."""
    return card.markup is not None and prose[box(card.markup, place)] > 0
