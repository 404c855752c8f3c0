"""Headings of reference lists, and the entries below.

Why: what an article cites is behind it, not in it.

Removes: `References` and the numbered works and addresses below it.

Keeps: `Sources close to the council spoke of a sale.`
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice

from cleaner.contract import Finding, View, findings
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
    blocks, hits = view.blocks, view.document.hits
    headings = [at for at, block in enumerate(blocks) if "references" in hits[block.index] and block.word_count <= HEADING_WORDS]
    above = [0, *accumulate(block.word_count for block in blocks)] if headings else [0]
    for position in headings:
        block = blocks[position]
        entries = _entries(islice(blocks, position + 1, None)) if above[position] >= MIN_PART * above[-1] else []
        if entries:
            yield Finding(block, f"phrase {hits[block.index]['references']!r}")
            yield from findings(entries, f"in the list under {block.text!r}")
            return


def _entries(below: Iterable[Block]) -> list[Block]:
    """The blocks from the heading to the last entry."""
    found: list[Block] = []
    last, strange = 0, 0
    for block in below:
        found.append(block)
        strange = 0 if _is_entry(block) else strange + 1
        if strange > MAX_STRANGE:
            break
        last = last if strange else len(found)
    return found[:last]


def _is_entry(block: Block) -> bool:
    return bool(_ENTRY.search(block.text))
