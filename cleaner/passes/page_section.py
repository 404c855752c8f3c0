"""Parts of an HTML page that say by themselves that they are not the story.

Why: `<footer>`, `role="navigation"`, `class="comments"`, the attribute `hidden` are words of the page’s own makers.

Removes: a paragraph in `<div class="newsletter-signup">`.

Keeps: a story whose wrapper has the class `with-sidebar`: a part is believed only where enough prose stands outside of it; a menu, a form
or a dialog without prose and without the main heading is believed anywhere. Hidden parts that a button or a link of the page opens.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document

LATER = frozenset({"author"})
"""Kinds that other passes judge, when the header has been read."""


def candidates(document: Document) -> list[Block]:
    """The lines of an HTML page that stand in such a part."""
    return [block for block in document.blocks if block.markup and block.markup.section] if document.kind == "html" else []


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    del document
    section = block.markup.section if block.markup else None
    if section and section.kind not in LATER and block.level != 1:
        yield Finding(block, f"{section.kind}: {section.evidence}")
