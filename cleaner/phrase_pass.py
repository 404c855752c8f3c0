"""The common judge of passes that are a phrase list: a block goes when its folded line is (or holds) a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import BlockJudge, Finding
from cleaner.document import Block, Document

MAX_WORDS = 60
"""Words: a longer block is prose, whatever phrase it holds."""


def is_answer(block: Block) -> bool:
    """Whether a line is one word and a full stop: `No.` is a paragraph, `No` a button."""
    return block.word_count == 1 and block.text.endswith(".")


def by_phrase(name: str, max_words: int = MAX_WORDS, *, answers: bool = False) -> BlockJudge:
    """A block judge for lines of at most `max_words` words that hold a phrase of the list `name`; `answers`: whether a word of the list
    may be an answer, which stays."""

    def judge_block(block: Block, document: Document) -> Iterator[Finding]:
        phrase = document.hits[block.index].get(name)
        if phrase and block.word_count <= max_words and not (answers and is_answer(block)):
            yield Finding(block, f"phrase {phrase!r}")

    return judge_block
