"""Menu entries, section names and controls.

Why: they lead through the site.

Removes: `Skip to content`, `Left Menu`, `Tags: bridge, ferry, council, river traffic, the old town of Oakmere`

Keeps: `The menu lists twelve dishes.`; `Topics: why the bridge, which is old, was closed, and who decided it.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lines.sentences import STOPS

NEEDS_PHRASE = True

MAX_WORDS = 8
"""Words of an entry at most."""
LISTED = 3
"""Separators behind a label from which a line is a list of tags, however long."""
LIST_WORDS, ENTRY_WORDS = 60, 6
"""Words of such a list, and of each of its entries, at most."""
_BETWEEN = re.compile("[,|;#·•]")
_CLOSED = frozenset((*STOPS, *"”“’\"')]"))
"""What a sentence ends with."""


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    phrase = document.hits[block.index].get("navigation")
    if phrase and (block.word_count <= MAX_WORDS or _lists(block, phrase)):
        yield Finding(block, f"phrase {phrase!r}")


def _lists(block: Block, phrase: str) -> bool:
    """Whether a label and a list of tags behind it are all of a line."""
    if not phrase.endswith(":") or not block.folded.startswith(phrase) or block.text[-1] in _CLOSED or block.word_count > LIST_WORDS:
        return False
    entries = _BETWEEN.split(block.text.partition(":")[2])
    return len(entries) > LISTED and all(len(entry.split()) <= ENTRY_WORDS for entry in entries)
