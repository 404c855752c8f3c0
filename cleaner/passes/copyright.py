"""Copyright lines.

Why: they close the page and speak of all of it.

Removes: `© Copyright 2026`, `All rights reserved.`

Keeps: `Copyright law was changed in 2019.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document

MAX_WORDS = 60
"""Words of a copyright line at most."""

_SIGN = re.compile(r"(?:©|\(c\)|copyright)\s{0,3}(?:©|\(c\)|copyright|by|,)?\s{0,3}(?:19|20)\d\d|^\W{0,3}©", re.I)


def candidates(document: Document) -> list[Block]:
    """The lines that hold a sign or a phrase."""
    return [
        block for block, hits in zip(document.blocks, document.hits, strict=True)
        if block.word_count <= MAX_WORDS
        and ("©" in block.text or "copyright" in block.folded or "(c)" in block.folded or "copyright" in hits)
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    sign = _SIGN.search(block.text) if block.word_count <= MAX_WORDS // 2 else None
    phrase = document.hits[block.index].get("copyright")
    if sign or phrase:
        yield Finding(block, f"sign {sign[0].strip()!r}" if sign else f"phrase {phrase!r}")
