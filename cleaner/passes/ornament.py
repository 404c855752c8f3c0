"""Lines without a letter or a digit.

Why: they separate, decorate, or are what is left of an icon.

Removes: `* * *`, `Δ` alone, `|`

Keeps: `5`, a line with one word.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document

MAX_LENGTH = 120
"""Characters of an ornament at most."""


def candidates(document: Document) -> list[Block]:
    """Lines that begin with a sign."""
    return [block for block in document.blocks if not block.text[0].isalnum() or block.text == "Δ"]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    del document
    if len(block.text) > MAX_LENGTH or block.kind in (BlockKind.CRAWL_HEADER, BlockKind.CODE):
        return
    if not any(map(str.isalnum, block.text)) or block.text == "Δ":
        yield Finding(block, "no word in it")
