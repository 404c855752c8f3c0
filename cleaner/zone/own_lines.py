"""Lines of text that are no paragraphs, and the story's all the same: ingredients, and the times of a live blog's posts. [hot]"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.document import Block
from cleaner.zone.ends import LABEL_WORDS

QUANTITY_WORDS = 9
"""Words of a line at most that begins or ends with a quantity, as ingredients do. WCXB wet +.0003, Fundus Markdown +.0009."""
LISTED_WORDS = 4
"""Words of a line with a number and a stop in front at least. None such: WCXB wet -.0002; with two, Fundus inscriptis, recall, -.0005."""
INGREDIENTS = 3
"""Lines with a quantity from which the labels beside them are the story's, too. In HTML the number of a form stands beside labels as
often: WCXB -.0002."""
CLOCK_WORDS, CLOCK_REACH, POSTS = 12, 2, 3
"""Words of a line that begins with the time of a post at most; blocks below it among which the post begins; and fewest posts."""
POST_WORDS = 8
"""Words of the paragraph that a post begins with at least."""

_QUANTITY = re.compile(r"([\d½¼¾٠-٩०-९][\d.,/½¼¾–-]*)(?: \d/\d)? ?(?!\d)[^\W\d]")
_QUANTITY_LAST = re.compile(r"\s[–—-]\s[\d½¼¾][\d.,/½¼¾–-]*\s?[^\W\d]{1,8}\.?(?:\s[^\W\d]{1,8}\.?)?$")
_CLOCK = re.compile(r"(?:kl\.?\s)?(\d{1,2})[:.h](\d{2})(?!\d|[.:]\d)")

Lines = tuple[frozenset[int], frozenset[int]]
NO_LINES: Lines = (frozenset(), frozenset())


def own_lines(blocks: Sequence[Block]) -> Lines:
    """The times of posts, and the lines of ingredients, by index."""
    short = [block for block in blocks if block.word_count <= CLOCK_WORDS and ("0" in block.folded or block.text[0] in "½¼¾")]
    return (clocks(short, blocks), ingredients(short, blocks)) if short else NO_LINES


def clocks(short: Sequence[Block], blocks: Sequence[Block]) -> frozenset[int]:
    """The lines with the times of posts that follow each other, each above a paragraph: a live blog, from the last post to the first or
    the other way. In a list of other stories no paragraph stands between them."""
    times: dict[int, tuple[int, int]] = {}
    for block in short:
        if found := _CLOCK.match(block.text):
            below = blocks[block.index + 1 : block.index + 1 + CLOCK_REACH]
            if any(other.prose and other.word_count >= POST_WORDS for other in below):
                times[block.index] = int(found[1]) % 24, int(found[2])
    told = list(times.values())
    ordered = told in (sorted(set(told)), sorted(set(told), reverse=True))
    return frozenset(times) if len(told) >= POSTS and ordered else frozenset()


def ingredients(short: Sequence[Block], blocks: Sequence[Block]) -> frozenset[int]:
    """Lines with a quantity, and the labels right above and below a run of them: `Ingredients`, `Preparation`."""
    found = {block.index for block in short if block.word_count <= QUANTITY_WORDS and _is_quantity(block.index, blocks)}
    if len(found) < INGREDIENTS:
        return frozenset(found)
    beside = {at for index in found for at in (index - 1, index + 1) if 0 <= at < len(blocks)} - found
    return frozenset(found) | {at for at in beside if blocks[at].word_count <= LABEL_WORDS and not blocks[at].prose}


def _is_quantity(index: int, blocks: Sequence[Block]) -> bool:
    """Whether a line begins or ends with a quantity, as ingredients do, and is no entry of a list with numbers."""
    text = blocks[index].text
    found = _QUANTITY.match(text)
    if not found:
        return bool(_QUANTITY_LAST.search(text))
    if found[1][-1] == "." and blocks[index].word_count < LISTED_WORDS:
        return False  # `1. News`: a path
    number = int(found[1]) if found[1].isdecimal() and found[1].isascii() else 0
    return not (number and any(all(_begins(blocks, index + at, number + at) for at in run) for run in ((1, 2), (-1, 1), (-2, -1))))


def _begins(blocks: Sequence[Block], index: int, number: int) -> bool:
    """Whether there is such a block and it begins with a number."""
    return 0 <= index < len(blocks) and blocks[index].text.startswith((f"{number} ", f"{number}."))
