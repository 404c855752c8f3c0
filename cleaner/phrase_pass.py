"""The common judge of passes that are a phrase list: a block goes when its folded line is (or holds) a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import BlockJudge, Finding
from cleaner.document import Block, Document

MAX_WORDS = 60
"""Words: a longer block is prose, whatever phrase it holds."""


TOLD_WORDS = 20
"""Words of English prose from which a promotion must speak to the reader. Of such lines without a word to him three were the story's and
one was none (newsletters; WCXB, wet)."""
_READER = re.compile(r"\b(?:you|yours?|we|our|us|me|my|i)\b", re.I)


def is_told(block: Block, document: Document) -> bool:
    """Whether a line tells of something and speaks to nobody: `Customers who sign up receive exclusive offers, …`."""
    return document.language == "en" and block.prose and block.word_count > TOLD_WORDS and not _READER.search(block.text)


def is_answer(block: Block) -> bool:
    """Whether a line is one word and a full stop, also in quotation marks: `No.` is a paragraph, `No` a button."""
    return block.word_count == 1 and block.text.rstrip("”\"“»«’'").endswith(".")


def by_phrase(name: str, max_words: int = MAX_WORDS, *, answers: bool = False, promotes: bool = False) -> BlockJudge:
    """A block judge for lines of at most `max_words` words that hold a phrase of the list `name`; `answers`: whether a word of the list
    may be an answer, which stays; `promotes`: whether the list speaks to the reader, so that what is only told stays."""

    def judge_block(block: Block, document: Document) -> Iterator[Finding]:
        phrase = document.hits[block.index].get(name)
        if phrase and block.word_count <= max_words and not ((answers and is_answer(block)) or (promotes and is_told(block, document))):
            yield Finding(block, f"phrase {phrase!r}")

    return judge_block
