"""Where the story stands: prose evidence a block, the maximal-sum segment of it, and the headline above. [hot]

Computed once a barrier and handed to every context pass, so that all of them mean the same story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleaner.document import Block, Document
from cleaner.prose import is_prose_end
from cleaner.top_matter import TopMatter, find_top_matter

WORD_GAIN = 0.2
"""Evidence a word of a block that ends as prose does."""
BLOCK_COST = 1.0
"""Evidence that every block costs: a lone five-word sentence is worth nothing."""
OPEN_COST = 1.0
"""Evidence of a block that does not end as prose does: a label, a headline, a menu entry.
Swept from 0.5 to 4 on the wet and spaced variants of both development sets: 1 gives word F1 .893/.866, 2 .868/.888, 3 .817/.874."""
WORD_CAP = 200
"""Words that count at most, so that one endless block does not decide the page."""


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
        return WORD_GAIN * min(block.word_count, WORD_CAP) - BLOCK_COST
    return -OPEN_COST


def find_story(document: Document, gone: Mapping[int, object]) -> Story:
    """Find the zone and what stands above it among the blocks that are not gone."""
    blocks = document.blocks
    start, end = segment([-OPEN_COST if block.index in gone else evidence(block) for block in blocks])
    while start < end and start in gone:
        start += 1
    live = [block for block in blocks if block.index not in gone]
    top = find_top_matter(live, start, end, document.language)
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
