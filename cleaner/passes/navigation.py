"""Menu entries, section names and controls.

Why: they lead through the site.

Removes: `Skip to content`, `Left Menu`, `Tags: bridge, ferry, council, river traffic, the old town of Oakmere`

Keeps: `The menu lists twelve dishes.`; `Topics: why the bridge, which is old, was closed, and who decided it.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lines.sentences import STOPS

NEEDS_PHRASE = True

MAX_WORDS = 8
"""Words of an entry at most."""
LISTED = 3
"""Separators behind a label from which a line is a list of tags, however long."""
SEPARATORS = (",", "|", ";", "#", "·", "•")


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    phrase = document.hits[block.index].get("navigation")
    if phrase and (block.word_count <= MAX_WORDS or _lists(block, phrase)):
        yield Finding(block, f"phrase {phrase!r}")


def _lists(block: Block, phrase: str) -> bool:
    """Whether a label and a list of tags behind it are all of a line."""
    label = phrase.endswith(":") and block.folded.startswith(phrase)
    return label and block.text[-1] not in STOPS and sum(map(block.text.count, SEPARATORS)) >= LISTED
