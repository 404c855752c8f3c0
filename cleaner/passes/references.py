"""Headings of reference lists, and the entries below.

Why: what an article cites is behind it, not in it.

Removes: `References` and the numbered works and addresses below it.

Keeps: `Sources close to the council spoke of a sale.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import Block

MIN_PART = 0.5
"""Share of the page's words that must stand above a list of references."""
MIN_MARKED = 0.6
"""Share of the lines below the heading that must look like entries."""

_ENTRY = re.compile(r"https?://|\bwww\.|\bdoi\b|\((?:19|20)\d\d\)|\b(?:19|20)\d\d[;:.]|^\W{0,2}\d{1,3}[.\])]?\s|et al\b|\bpp?\.\s?\d|Accessed|Retrieved", re.I)


def judge_context(view: View) -> Iterator[Finding]:
    words = sum(block.word_count for block in view.blocks)
    above = 0
    for position, block in enumerate(view.blocks):
        phrase = view.document.hits[block.index].get("references")
        if phrase and block.word_count <= 6 and above >= MIN_PART * words:
            below = [other for other in view.blocks[position + 1 :] if other.index < view.story.end]
            if len(below) and sum(_is_entry(other) for other in below) >= MIN_MARKED * len(below):
                yield Finding(block, f"phrase {phrase!r}")
                for other in below:
                    yield Finding(other, f"in the list under {block.text!r}")
                return
        above += block.word_count


def _is_entry(block: Block) -> bool:
    return bool(_ENTRY.search(block.text)) or block.word_count <= 3
