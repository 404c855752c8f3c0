"""Where the story stands: prose evidence a block, the maximal-sum segment of it, and what stands above. [hot]

Computed once a barrier and handed to every context pass, so that all of them mean the same story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleaner.document import Block, Document
from cleaner.prose import is_prose_end
from cleaner.removal import Reason
from cleaner.top_matter import TopMatter, find_top_matter

WORD_GAIN = 0.2
"""Evidence a word of a block that ends as prose does."""
WORD_CAP = 100
"""Words of one block that count at most, so that one endless block does not decide the page."""
BLOCK_COST = 1.0
"""Evidence that every block of prose costs: a lone five-word sentence is worth nothing."""
LABEL_COST = 1.0
"""What a line of at most `LABEL_WORDS` words costs that does not end as prose does: a menu entry, a button."""
LABEL_WORDS = 3
OPEN_COST = 0.5
"""What a longer line costs that does not end as prose does: a headline, a list item."""
CLOSING_COST: Mapping[str, float] = {
    "copyright": 18.0, "related": 9.0, "comments": 9.0, "cookie_notice": 9.0, "link_bar": 7.5, "syndication": 7.5, "legal": 6.0,
    "newsletter": 4.5, "account": 4.5, "language_picker": 4.5, "contact": 3.0, "app_promo": 3.0, "navigation": 2.25,
    "share_links": 2.25, "read_more": 0.3, "advertisement": 0.3, "media_credit": 0.3,
}  # fmt: skip
"""What it costs the story to run across a block that a pass removed, by pass: a copyright line ends a story, an
advertisement label stands in the middle of many. Swept together, times 0.5 to 3; 1.5 is best on both development sets."""
OTHER_COST = 1.5
"""The same for passes that the table does not name."""


class Story(NamedTuple):
    """The zone of the story and what stands above it, as indices into `Document.blocks`."""

    start: int
    """First block of the story: after headline, standfirst, byline and time stamp."""
    end: int
    """One past its last block; equal to `start` when the page has no prose."""
    top: TopMatter
    """What stands above it."""


def evidence(block: Block) -> float:
    """Prose evidence: positive for paragraphs, negative for furniture. Units: fifths of a word."""
    if is_prose_end(block.text):
        gain = WORD_GAIN * min(block.word_count, WORD_CAP) - BLOCK_COST
        return min(gain, 0.0) if block.text.endswith(("...", "…")) else gain
    return -LABEL_COST if block.word_count <= LABEL_WORDS else -OPEN_COST


def find_story(document: Document, gone: Mapping[int, Reason]) -> Story:
    """Find the zone and what stands above it among the blocks that are not gone."""
    scores = [-CLOSING_COST.get(gone[block.index].code, OTHER_COST) if block.index in gone else evidence(block) for block in document.blocks]
    start, end = segment(scores)
    while start < end and start in gone:
        start += 1
    live = [block for block in document.blocks if block.index not in gone]
    top = find_top_matter(live, start, end, document)
    return Story(max(start, min(top.end, end)), end, top)


def segment(scores: Sequence[float]) -> tuple[int, int]:
    """Start and end of the run with the largest sum (Kadane), the first of equals; (0, 0) when nothing is positive."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best_start, best_end
