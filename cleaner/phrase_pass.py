"""The common judge of passes that are a phrase list: a block goes when its folded line is (or holds) a phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import BlockJudge, Finding
from cleaner.document import Block, Document, fold
from cleaner.lexicon import GAP, phrases

MAX_WORDS = 60
"""Words: a longer block is prose, whatever phrase it holds."""


TOLD_WORDS = 20
"""Words of English prose from which a promotion must speak to the reader. Of such lines without a word to him three were the story's and
one was none (newsletters; WCXB, wet)."""
_READER = re.compile(r"\b(?:you|yours?|we|our|us|me|my|i)\b", re.I)


def is_told(block: Block, document: Document) -> bool:
    """Whether a line tells of something and speaks to nobody: `Customers who sign up receive exclusive offers, …`."""
    return document.language == "en" and block.prose and block.word_count > TOLD_WORDS and not _READER.search(block.text)


OPENING = 200
"""Characters of a long line in which a phrase is looked for: the longest of the lists has 113."""
MAX_OPENED_WORDS = 160
"""Words of a line that may be a notice: the consent framework describes a purpose in up to 131 (version 2.2 in English, French, German,
Spanish)."""


def is_long(block: Block) -> bool:
    """Whether a line is longer than phrases are looked for in."""
    return block.word_count > MAX_WORDS or not block.folded


def opening_phrase(block: Block, document: Document, name: str, least: int) -> str:
    """The phrase of the list `name`, of `least` words and more, that a long line begins with; else an empty text."""
    opening = fold(block.text[:OPENING])
    phrase = phrases(name, document.language).match(opening).get(name, "")
    begins = fold(phrase.partition(GAP)[0])
    return phrase if len(phrase.split()) >= least and opening.startswith(begins) else ""


SENTENCE_WORDS = 8
"""Words of a sentence that only begins like a label, at least: `Designed by an architect of the town, the tower will open in May.`"""
LABEL_WORDS = 3
"""Words of such a label at most: longer ones begin no sentence of a story."""
SMALL = 0.6
"""Share of the words behind the label that begin with a small letter, from which they are no names."""


def opens_sentence(block: Block, document: Document, phrase: str) -> bool:
    """Whether a line that begins with a phrase is a sentence between paragraphs, and no credit: those hold names and stand alone."""
    words = phrase.count(" ") + 1
    if not block.prose or block.word_count < SENTENCE_WORDS or words > LABEL_WORDS or not phrase[-1].isalnum():
        return False
    if not block.folded.startswith(fold(phrase)):
        return False
    around = (*document.blocks[max(0, block.index - 1) : block.index], *document.blocks[block.index + 1 : block.index + 2])
    rest = block.text.split()[words:]
    small = sum(word[0].islower() for word in rest)
    return len(around) == 2 and all(other.prose for other in around) and block.text.endswith(".") and small >= SMALL * len(rest)


def is_answer(block: Block) -> bool:
    """Whether a line is one word and a full stop, also in quotation marks: `No.` is a paragraph, `No` a button."""
    return block.word_count == 1 and block.text.rstrip("”\"“»«’'").endswith(".")


def by_phrase(
    name: str, max_words: int = MAX_WORDS, *, answers: bool = False, promotes: bool = False, before_names: bool = False
) -> BlockJudge:
    """A block judge for lines of at most `max_words` words that hold a phrase of the list `name`; `answers`: whether a word of the list
    may be an answer, which stays; `promotes`: whether the list speaks to the reader, so that what is only told stays;
    `before_names`: whether its phrases stand before names, so that a sentence that begins so stays."""

    def judge_block(block: Block, document: Document) -> Iterator[Finding]:
        phrase = document.hits[block.index].get(name)
        if not phrase or block.word_count > max_words or (before_names and opens_sentence(block, document, phrase)):
            return
        if not ((answers and is_answer(block)) or (promotes and is_told(block, document))):
            yield Finding(block, f"phrase {phrase!r}")

    return judge_block
