"""Labels that are the story's own by where they stand: `Budget` between two of its paragraphs is a subheading, no menu entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cleaner.document import Block, Document
from cleaner.removal import Reason
from cleaner.zone.story import Story

LABELS = frozenset("account app_promo form_field language_picker legal live_blog navigation related".split())
"""Passes whose labels are also words that head a part of a story: `FAQs`, `Features`, `Overview`, `Summary`."""
ANYWHERE = "related"
"""One of them whose labels of one word (`Features`, `Education`) are the story's, whatever line of it stands below; of more words
(`More articles`) they head lists of other stories."""
MAX_WORDS = 4
"""Words of such a label at most; 6 in its place changes nothing."""
PARAGRAPH_WORDS = 8
"""Words of the paragraph below it at least; a question of any length will do (without: one page with a fault more)."""
BAR_WORDS = 8
"""Words of a line without separators that `link_bar` takes for a bar, at most: between two lines that stay it is a heading or an item
(`Information technology programs`), on 47 pages against 18 of the development sets."""
_SIGN = re.compile(r"[|•·/»›>]")
BUTTON = 12
"""Copies of a label from which it is a button: `Close`, `Article content`. At 4 one page with a fault more."""


def subheads(document: Document, gone: Mapping[int, Reason], story: Story) -> frozenset[int]:
    """The labels among the blocks that are gone which stand by themselves inside the story, above a paragraph or a question; and lines
    that are made of labels."""
    if document.kind == "html":  # there headings tell: `cleaner.zone.spared`
        return frozenset()
    blocks = document.blocks
    alone = [
        index for index, reason in gone.items()
        if story.start < index < story.end - 1 and index - 1 not in gone and index + 1 not in gone and (
            (reason.code in LABELS and blocks[index].word_count <= MAX_WORDS
             and ((reason.code == ANYWHERE and blocks[index].word_count == 1) or _is_headed(blocks[index + 1])))
            or (reason.code == "link_bar" and blocks[index].word_count <= BAR_WORDS and not _SIGN.search(blocks[index].text)))
    ]  # fmt: skip
    if not alone:
        return frozenset()
    copies = Counter([block.folded for block in blocks])
    return frozenset(index for index in alone if copies[blocks[index].folded] < BUTTON)


def _is_headed(block: Block) -> bool:
    return (block.prose and block.word_count >= PARAGRAPH_WORDS) or block.text.endswith("?")
