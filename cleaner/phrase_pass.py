"""The common judge of passes that are a phrase list: a block goes when its folded line is (or holds) a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import BlockJudge, Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.lexicon import phrases

MAX_WORDS = 60
"""Words: a longer block is prose, whatever phrase it holds."""


def by_phrase(name: str, max_words: int = MAX_WORDS) -> BlockJudge:
    """A block judge that looks lines of at most `max_words` up in the list `name`."""

    def judge_block(block: Block, document: Document) -> Iterator[Finding]:
        if block.word_count <= max_words and block.folded and block.kind is not BlockKind.CRAWL_HEADER:
            phrase = phrases(name, document.language).match(block.folded)
            if phrase:
                yield Finding(block, f"phrase {phrase!r}")

    return judge_block
