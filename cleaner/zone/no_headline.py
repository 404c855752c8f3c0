"""What shows that a line of text above a story is no headline: it is the story's first sentence, or the caption of a picture; and which
line is one although it shares no word with the story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaner.document import Block, Document, within
from cleaner.lines.date_words import date_words
from cleaner.lines.picture_credits import closing_credit
from cleaner.lines.prose import content_words
from cleaner.lines.sentences import STOPS

BESIDE = 2
"""Blocks above and below a line in which the same caption stands with its credit."""
SENTENCE_LEAST = 8
"""Words from which a line of text that ends in a full stop is the story's first sentence, where neither byline nor time stamp stands
below."""
CAPTION_WORDS = 4
"""Words of a caption with its credit at least."""
ALONE_WORDS, ALONE_REACH = 4, 3
"""Words at least of the only line above the first paragraph, and blocks between both at most, for it to be the headline although the story
has none of its words."""
LABEL_LETTERS = 8
"""Letters of the label of a day that no such line begins with: `Published on`."""
AGAIN_SHARE = 0.5
"""Share of the longer words of a line, or of the page's title, from which the one is the other in other words."""
_SIGNS = "©Ⓒ./,|)”\"（"
"""What a credit without a label begins with, …"""
_BEFORE_CREDIT = f"{STOPS}(["
"""… and what stands before its label."""


def is_first_sentence(block: Block, solid: int, marks: Iterable[int]) -> bool:
    """Whether a line of text is a sentence with neither byline nor time stamp near below: the first one of the story, or a standfirst."""
    if not block.prose or block.text[-1] not in STOPS or block.text.endswith(("!", "?", "...")) or block.word_count < SENTENCE_LEAST:
        return False
    return not any(block.index < index < solid for index in marks)


def is_caption(block: Block, document: Document, solid: int, *, copies: bool = False) -> bool:
    """Whether a line is a sentence or a name and then the credit of a picture, or (`copies`) one beside it is the same with such a
    credit: `The bridge in winter. Photo: Jane Roe`, not `First photo: the new bridge`, `Types of bridges (Infographic)`."""
    if block.text[0] in "▲△":
        return True  # in Korean papers
    if block.word_count < CAPTION_WORDS:
        return False
    for other in within(document.blocks, max(0, block.index - BESIDE), min(solid, block.index + BESIDE + 1)) if copies else (block,):
        credit = closing_credit(other.text, document.language) if other.text.startswith(block.text) else None
        at = other.text.casefold().rfind(credit.casefold()) if credit else 0
        if credit and at > 0 and credit[0] not in "([" and (credit[0] in _SIGNS or other.text[:at].rstrip()[-1] in _BEFORE_CREDIT):
            return True
    return False


def is_doubled(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line stands twice, one below the other, and is not the page's title in other words: what a picture shows, for those who do
    not see it, and its caption."""
    beside = [at for at in (block.index - 1, block.index + 1) if 0 < at < len(blocks)]
    if not block.index or all(blocks[at].folded != block.folded for at in beside):
        return False
    own, title = content_words(block.text), content_words(blocks[0].text)
    return len(own & title) < AGAIN_SHARE * min(len(own), len(title))


def alone(candidates: Sequence[Block], start: int, solid: int, document: Document) -> int | None:
    """The only line above the story, though it has none of its words: `Snow always costs more`."""
    lines = [block for block in candidates if not block.prose and block.text[-1] not in "'’,;-–"]
    if len(lines) != 1 or lines[0].word_count < ALONE_WORDS or lines[0].index < start - ALONE_REACH:
        return None
    labelled = lines[0].folded.startswith(tuple(label for label, _ in date_words(document.language).labels if len(label) >= LABEL_LETTERS))
    return None if labelled or document.hits[lines[0].index] or is_caption(lines[0], document, solid) else lines[0].index
