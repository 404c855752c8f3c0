"""Advertisement labels.

Why: a label says that something else follows; it is no sentence of the story.

Removes: `Advertisement`, `Story continues below this ad`.

Keeps: `The advertisement ran for six weeks.`; between paragraphs, `Sponsored by a brewery of the town, the festival drew a crowd.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.phrase_pass import opens_sentence

NEEDS_PHRASE = True
MAX_WORDS = 14
"""Words of a label at most."""


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    phrase = document.hits[block.index].get("advertisement")
    if phrase and block.word_count <= MAX_WORDS and not opens_sentence(block, document, phrase):
        yield Finding(block, f"phrase {phrase!r}")
