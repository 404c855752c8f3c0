"""Links behind headings of wikis that open the part to be changed.

Why: they are for those who write the page.

Removes: `[edit]` behind `History`, `[Bearbeiten | Quelltext bearbeiten]`

Keeps: `[sic]` in a sentence; `How to use [edit mode]`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lines.edit_links import edit_link


def candidates(document: Document) -> list[Block]:
    """The blocks that end with a bracket."""
    return [block for block in document.blocks if block.text.endswith("]")]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    del document
    at = edit_link(block.text)
    if at is not None:
        yield Finding(block, f"link {block.text[at:].strip()!r}", (at, len(block.text)))
