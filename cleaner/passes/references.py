"""Headings of reference lists, and the entries below.

Why: what an article cites is behind it, not in it.

Removes: `References` and the numbered works and addresses below it.

Keeps: `Sources close to the council spoke of a sale.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.contract import Finding, View
from cleaner.document import Block

HEADING_WORDS = 6
"""Words of such a heading at most."""
MIN_PART = 0.5
"""Share of the page's words that must stand above a list of references."""
MAX_STRANGE = 2
"""Lines in a row that do not look like entries, at which the list ends."""

_ENTRY = re.compile(
    r"https?://|\bwww\.|\bdoi\b|\((?:19|20)\d\d\)|\b(?:19|20)\d\d[;:.]|^\W{0,2}\d{1,3}[.\])]?\s|et al\b|\bpp?\.\s?\d|Accessed|Retrieved",
    re.I,
)


def judge_context(view: View) -> Iterator[Finding]:
    words = sum(block.word_count for block in view.blocks)
    above = 0
    for position, block in enumerate(view.blocks):
        phrase = view.document.hits[block.index].get("references")
        if phrase and block.word_count <= HEADING_WORDS and above >= MIN_PART * words:
            entries = _entries(view.blocks[position + 1 :])
            if entries:
                yield Finding(block, f"phrase {phrase!r}")
                for entry in entries:
                    yield Finding(entry, f"in the list under {block.text!r}")
                return
        above += block.word_count


def _entries(below: Sequence[Block]) -> list[Block]:
    """The blocks from the heading to the last entry."""
    last, strange = 0, 0
    for position, block in enumerate(below, 1):
        strange = 0 if _is_entry(block) else strange + 1
        if strange > MAX_STRANGE:
            break
        last = last if strange else position
    return list(below[:last])


def _is_entry(block: Block) -> bool:
    return bool(_ENTRY.search(block.text))
