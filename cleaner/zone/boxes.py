"""Boxes of text between two paragraphs of a story behind which it goes on: the form of a newsletter, a poll, a count of comments, what an
embedded post asks before it loads. Their labels look like those that end a story."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate

from cleaner.document import Block
from cleaner.lines.prose import whole_words
from cleaner.removal import Reason

_CLOCK = re.compile(r"\d:\d\d(?!\d)")
_NUMBER = re.compile(r"\d+")
CLOCK_NUMBERS = 2
"""Numbers of a clock: a day has more."""
_SAYS = re.compile(r"[^\W\d_a-zß-ÿ]\S*(?: [^\W\d_a-zß-ÿ]\S*){1,2}(?: [^\W\d_]+)?:")
_TO_READ = re.compile(r"\b(?:read|min|Min|mins|minutes?|minutos|Lesezeit|lecture|lettura)\b")
LABELS = frozenset(("comments", "cookie_notice"))
"""Passes whose blocks may be such labels. With `related` too, sidebars above a story are taken for its beginning."""
PARAGRAPH_WORDS = 8
"""Words of a paragraph at least."""
BOX = 8
"""Blocks of such a box at most."""
NEXT, MOST = 4, 3
"""Blocks behind the box of which so many are paragraphs."""
SHARED, ABOVE = 2, 6
"""Longer words that each of these shares with the last paragraphs above the box, and how many those are."""
LEFT = 0.5
"""Words behind the box up to the next label that ends a story, as a share of those above, at least: what stands behind a story's end is
shorter. Without this and the shared words -.0003 on WCXB (wet) and -.0014 on trafilatura's pages; with them WCXB +.0004 (inscriptis, a
page of which a third was lost) and -.0005 on trafilatura's pages (one page)."""


def going_on(blocks: Sequence[Block], gone: Mapping[int, Reason], closing: frozenset[str]) -> frozenset[int]:
    """The labels behind which the story of a text goes on. `closing`: the passes whose blocks end stories."""
    labels = [index for index, reason in gone.items() if reason.code in LABELS]
    if not labels:
        return frozenset()
    paragraphs = [index for index, block in enumerate(blocks) if index not in gone and block.prose and block.word_count >= PARAGRAPH_WORDS]
    words = [0, *accumulate(blocks[index].word_count for index in paragraphs)]
    ends = sorted(index for index, reason in gone.items() if reason.code in closing)
    places: dict[int, list[int]] = {}
    for index in labels:
        places.setdefault(bisect(paragraphs, index), []).append(index)
    found: set[int] = set()
    for place, inside in places.items():
        end = bisect(ends, paragraphs[place]) if place < len(paragraphs) else len(ends)
        last = bisect(paragraphs, ends[end]) if end < len(ends) else len(paragraphs)
        threads = [index for index in inside if gone[index].code == "comments"]  # nobody signs below a notice of cookies
        signed = place < len(paragraphs) and bool(threads) and _is_signed(blocks, gone, threads[0], paragraphs[place])
        if words[last] - words[place] >= LEFT * words[place] and not signed and _goes_on(blocks, paragraphs, place):
            found.update(inside)
    return frozenset(found)


def _is_signed(blocks: Sequence[Block], gone: Mapping[int, Reason], label: int, paragraph: int) -> bool:
    """Whether a reader signs between a label of comments and the next paragraph: `Max Poe says:`, `May 4, 2024 at 9:41 am`, `2 hours ago`.
    A length (`Listen 3:12`), a time to read and a subheading with a colon are no signs."""
    between = blocks[label + 1 : paragraph]
    return any(
        _SAYS.fullmatch(block.text)
        or (_CLOCK.search(block.text) and len(_NUMBER.findall(block.text)) > CLOCK_NUMBERS)
        or (block.index in gone and gone[block.index].code == "reading_time" and not _TO_READ.search(block.text))
        for block in between
    )


def _goes_on(blocks: Sequence[Block], paragraphs: Sequence[int], place: int) -> bool:
    """Whether the paragraphs from a place on stand behind a short box, and speak of what those above it speak of."""
    if not 0 < place < len(paragraphs) or paragraphs[place] - paragraphs[place - 1] > BOX + 1:
        return False
    behind = [index for index in paragraphs[place : place + NEXT] if index < paragraphs[place] + NEXT]
    said = whole_words(" ".join([blocks[index].text for index in paragraphs[max(0, place - ABOVE) : place]]))
    return sum(len(whole_words(blocks[index].text) & said) >= SHARED for index in behind) >= MOST
