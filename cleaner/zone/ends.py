"""The ends of the zone: what the segment leaves out that is the story's, and what it takes in that is not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from cleaner.document import Block, BlockKind, Document, caseless
from cleaner.lexicon import stop_words
from cleaner.lines.prose import content_words, is_date_line
from cleaner.lines.sentences import STOPS
from cleaner.removal import Reason

LABEL_WORDS = 3
"""Words of a label at most: a menu entry, a button."""
CLOSING_LISTS = ("references", "author_bio")
"""Phrase lists whose lines close a story although no block pass removes them: what they head is judged later."""
OPENING_WORDS = 3
"""Words of a sentence right above the zone that belongs to it. Without such lines +.0001 / .0000 (wet), -.0010 on trafilatura's
pages."""
LAST_WORDS, CLOSING_WORDS = 12, 6
"""Words of the last paragraph at least, and at most of a sentence right below it that belongs to it. With 12 words of it WCXB gains .0001
(wet, exact +.002) and Fundus loses .0001."""
FIRST_WORDS = 12
"""Words of a paragraph at least that opens a page above notices. No page of the sets has one; one of 645 real texts does."""
OPEN_WORDS = (20, 80)
"""Words of a last paragraph without a full stop. Without such lines WCXB's exact pages (wet) are .140 instead of .142, its word F1 is the
same."""
STOP_SHARE = 0.15
"""Share of its words that are stop words, at least. Without this test and the next WCXB's 4-gram F1 is .0001 less: rows of tags and of
buttons."""
DIFFERENT = 0.7
"""Share of its words that stand once in it, at least: a row of buttons repeats its own."""
HEADING_WORDS = (3, 16)
"""Words of the story's first heading. With it WCXB's pages without a fault are .1483 instead of .1457 (wet), .1509 instead of .1457
(inscriptis), its word F1 and all of Fundus the same."""
HEADING_SHARED = 2
"""Longer words of it that the first paragraph or the headline has. One was as good on the sets, but sections and captions have it."""
_NO_HEADING = "|»›·•,.@/()"
"""What rows of tags, paths and credits hold."""
_PICTURE = re.compile(
    r"(?:photos?|fotos?|fotografia|zdjęci[ea]|фото|image|bild|view|blick|vista|vue|pictured?|watch|listen|tags?|jump to|skip to)\b"
    r"|[^:]{1,12}:", re.I
)
"""How captions, buttons and labels begin."""
_NO_PROSE = ("http", ".com", "@")
_ASKS = "?؟？"
LIST_LINES = 15
"""Lines of a list behind the last paragraph, from which it is the story's own."""
LIST_WORDS = 6
"""Words of its lines at least, on the average."""
INTRODUCED = 12
"""Lines at most of a list behind a last paragraph that ends in a colon. Without such lists -.0001 / .0000 (wet), -.0010 on
trafilatura's pages."""
LIST_LABELS = 0.4
"""Share of its lines that may be labels. Without such lists: -.002 / .000."""
TAIL = frozenset({"share_links", "newsletter"})
"""Passes behind whose blocks little of a story stands: up to a share of `TAIL_SHARE` of the zone's evidence it is not the story's.
`related`, `call_to_action`, `copyright`, `disclaimer`, `paywall` and `comments` change nothing or cost."""
TAIL_SHARE = 0.1
"""Without the cut -.0005 / .0000 (WCXB / Fundus, wet) and -.0005 on trafilatura's pages; at twice as much the same, at three times
worse."""


def opens(block: Block, gone: Mapping[int, Reason]) -> bool:
    """Whether a block right above the zone is a sentence too short to gain anything: `We’ve all been there.`"""
    return block.index not in gone and block.prose and block.word_count >= OPENING_WORDS and block.kind is not BlockKind.CRAWL_HEADER


def heads(document: Document, gone: Mapping[int, Reason], start: int, titles: Set[str]) -> bool:
    """Whether a line of text right above the story's first paragraph heads that: it has the small words of a phrase, and speaks of what
    the paragraph does, or the headline. Names and tags do not: `Patients and Families, Technology`. `titles`: the headline's words."""
    line, first = document.blocks[start - 1], document.blocks[start]
    if line.index in gone or document.hits[line.index] or not HEADING_WORDS[0] <= line.word_count <= HEADING_WORDS[1]:
        return False
    if not first.prose or first.word_count < FIRST_WORDS or any(map(line.text.__contains__, _NO_HEADING)):
        return False
    own = content_words(line.text)
    if len(own & (content_words(first.text) | titles)) < HEADING_SHARED or own <= titles or is_date_line(line, document.language):
        return False
    return not (_PICTURE.match(line.text) or stop_words(document.language).isdisjoint(caseless(line.text).split()))


def closes(document: Document, gone: Mapping[int, Reason], end: int) -> int:
    """Where the zone ends with the sentence right below its last paragraph, where that is too short to gain anything: `The case goes on.`
    A question there is a button's: `Ready to learn?`"""
    above = document.blocks[end - 1]
    for block in document.blocks[end : end + 1]:
        sentence = block.prose and block.text[-1] in STOPS and block.text[-1] not in _ASKS and not document.hits[block.index]
        last = above.prose and above.word_count >= LAST_WORDS and block.index not in gone
        if sentence and last and OPENING_WORDS <= block.word_count <= CLOSING_WORDS:
            return end + 1
        if last and not document.hits[block.index] and _is_open(block, document.language):
            return end + 1
    return end


def _is_open(block: Block, language: str | None) -> bool:
    """Whether a line is a paragraph whose full stop is missing: longer than headlines are, with the small words of sentences."""
    plain = block.kind is BlockKind.PARAGRAPH and not block.prose and block.text[-1].isalpha() and block.text[0].isalpha()
    if not plain or not OPEN_WORDS[0] <= block.word_count <= OPEN_WORDS[1] or any(map(block.text.__contains__, _NO_PROSE)):
        return False
    tokens = caseless(block.text).split()
    different = set(tokens)
    return len(different) >= DIFFERENT * len(tokens) and sum(map(stop_words(language).__contains__, tokens)) >= STOP_SHARE * len(tokens)


def cut_tail(scores: Sequence[float], gone: Mapping[int, Reason], start: int, end: int) -> int:
    """Where the zone ends when what stands behind a closing line is only a small part of it."""
    total = sum(score for score in scores[start:end] if score > 0)
    behind, cut = 0.0, end
    for index in range(end - 1, start, -1):
        if behind > TAIL_SHARE * total:
            break
        if index in gone and gone[index].code in TAIL:
            cut = index
        behind += max(scores[index], 0.0)
    return cut


def end_of_list(document: Document, gone: Mapping[int, Reason], end: int) -> int:
    """Where a long list that follows the last paragraph ends, or a short one that it introduces; `end` when none does.

    Its lines are longer than labels, and nothing that a pass removed, no date and no closing line stands between them.
    """
    introduced = document.blocks[end - 1].text.endswith((":", "："))
    words = labels = count = 0
    for block in document.blocks[end:]:
        hits = document.hits[block.index]
        if block.index in gone or any(name in hits for name in CLOSING_LISTS) or is_date_line(block, document.language):
            break
        if introduced and block.prose:
            break
        count += 1
        words += block.word_count
        labels += block.word_count <= LABEL_WORDS
    long_enough = count >= LIST_LINES and words >= LIST_WORDS * count and labels <= LIST_LABELS * count
    return end + count if long_enough or (introduced and count <= INTRODUCED) else end


def above_notices(blocks: Sequence[Block], gone: Mapping[int, Reason], start: int) -> int:
    """The page's first line where it is a paragraph and nothing but notices stand between it and the story; else `start`."""
    above = next((index for index in range(start - 1, -1, -1) if index not in gone), start)
    if above in (start, start - 1) or not blocks[above].prose or blocks[above].word_count < FIRST_WORDS:
        return start
    return start if any(index not in gone for index in range(above)) else above
