"""Where a story begins with its dateline, in text and HTML: captions of a gallery, highlights and standfirsts stand above it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleaner.document import Block, Document
from cleaner.lines.dateline import read_dateline
from cleaner.removal import Reason, Span

DATELINE_REACH = 80
"""Characters in which a dateline and its sign stand."""
DATELINE_SHARE, LEAD_WORDS = 0.5, 60
"""Words of prose above the only sure dateline of a zone, as a share of those from it on, and of each paragraph there, at most: captions,
highlights, a standfirst. Fundus .9572 to .9576 (wet), WCXB, HTML and snippets the same; of 213 other real pages seven are better and none
worse (wet .9543 to .9559, HTML .9762 to .9769)."""
TOLD_WORDS = 20
"""Words of each of several paragraphs right above such a dateline, on average, from which they are the story's, and no captions: the
dateline is that of a dispatch in a round-up, or of one that the story quotes, as does the colon above it."""
_DASH = re.compile("[—–]|--| - ")


def start_of_dateline(document: Document, gone: Mapping[int, Reason], zone: Span) -> int:
    """Where the zone begins when the only sure dateline stands in it: it opens the story, and what is above is none of it."""
    start, end = zone
    prose = [block for block in document.blocks[start:end] if block.prose and block.index not in gone]
    most, above = DATELINE_SHARE / (1 + DATELINE_SHARE) * sum([block.word_count for block in prose]), 0
    for at, block in enumerate(prose):
        if _has_dateline(block, document.language):
            again = any(_has_dateline(other, document.language) for other in prose[at + 1 :])
            return start if again or _is_told_above(document, gone, start, block.index) else block.index
        above += block.word_count
        if above > most or block.word_count > LEAD_WORDS:
            return start
    return start


def _is_told_above(document: Document, gone: Mapping[int, Reason], start: int, dateline: int) -> bool:
    """Whether paragraphs of the story run into a dateline, or the line above it leads to it."""
    told: list[Block] = []
    for block in reversed(document.blocks[start:dateline]):
        if block.index in gone:
            continue
        if block.text.endswith(":") and not told:
            return True
        if not block.prose:
            break
        told.append(block)
    return len(told) > 1 and sum([block.word_count for block in told]) >= TOLD_WORDS * len(told)


def begins_with_dateline(document: Document, start: int) -> bool:
    """Whether the first paragraph of a story has a sure dateline: what leads to it is none of the story."""
    return start < len(document.blocks) and _has_dateline(document.blocks[start], document.language)


def _has_dateline(block: Block, language: str | None) -> bool:
    if not _DASH.search(block.text, 0, DATELINE_REACH):
        return False
    dateline = read_dateline(block.text, language)
    return dateline is not None and dateline.is_sure
