"""A text page's story that begins right below the page's title, although a long list stands between its first paragraphs and the zone:
a checklist, prices, a calendar of events."""

from __future__ import annotations

from collections.abc import Mapping, Set

from cleaner.document import Block, Document
from cleaner.lines.prose import content_words
from cleaner.removal import Reason
from cleaner.zone.evidence import title_words
from cleaner.zone.headline_rank import slug_words

LINES = 40
"""Lines at least between the first paragraph below the title and the zone. With fewer they are as often a contents list, or teasers."""
TAKEN = 0.05
"""Share of them that block passes may have taken at most: a menu, cards and teasers have a button or a label every few lines."""
REACH = 8
"""Lines below the title among which the first paragraph stands: its byline and day stand between."""
FIRST_WORDS = 10
"""Words of that paragraph at least."""
DIFFERENT = 0.7
"""Share of these lines that are different, at least: many menus stand twice."""
SHARED, SHARE = 3, 0.6
"""Longer words of the page's first line, or of its address, that the title has at least, and their share of its longer words."""


def start_under_title(document: Document, gone: Mapping[int, Reason], start: int) -> int:
    """The first paragraph below the page's title, printed once more, where nearly all lines from there down to `start` are left; else
    `start`. Where the title stands near `start` as well, the story begins there."""
    blocks = document.blocks
    titles = [title for title in (title_words(blocks), slug_words(document.url)) if len(title) >= SHARED] if start > LINES else []
    told = [block.index for title in titles for block in blocks[1:start] if block.index not in gone and _is_title(block, title)]
    if not told or max(told) > start - LINES:
        return start
    below = (index for at in sorted(told) for index in range(at + 1, at + 1 + REACH) if index not in gone)
    first = next((index for index in below if blocks[index].prose and blocks[index].word_count >= FIRST_WORDS), start)
    taken = sum([index in gone for index in range(first, start)])
    if start - first < LINES or taken > TAKEN * (start - first):
        return start
    return first if len({block.text for block in blocks[first:start]}) >= DIFFERENT * (start - first) else start


def _is_title(block: Block, title: Set[str]) -> bool:
    if sum(map(block.folded.__contains__, title)) < SHARED:
        return False  # cheaper than the words of every line
    own = content_words(block.text)
    return len(own & title) >= max(SHARED, SHARE * len(own))
