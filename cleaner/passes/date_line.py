"""Dates in short lines near the story that are no time stamp by their form.

Why: where nothing else says when a story appeared, `Jane Roe · Oakmere · 3 May 2024 · No comments` does.

Removes: nothing; it gives the day to the header, as the last of the sources.

Keeps: everything; it does not look at sentences, at two days on a line, at what is changed, or at other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from cleaner.contract import Finding, View
from cleaner.dates import Stamp, as_day, find_dates
from cleaner.document import Block, BlockKind
from cleaner.header_line import crawl_date, is_attribution
from cleaner.metadata import Fact

ABOVE = 4
"""Blocks above the headline in which the line may stand."""
BELOW = 4
"""Blocks below the headline, or below the story's first paragraph, in which it may stand: further down stand quoted posts."""
BELOW_MARKED = 14
"""The same on HTML, where quotes and comments are marked."""
BEHIND = 8
"""Blocks behind the story in which it may stand, in plain text with a label: others are of comments and of other stories."""
MAX_WORDS = 16
"""Words of such a line at most."""
SHORT = 80
"""Characters of such a line, in scripts that put no spaces between words."""
MAX_LENGTH = 400
"""Characters of a paragraph that may begin with its day: `27.1.2022 - At the …`."""
_AFTER = re.compile(r"\s*[-–—|:•/]\s")
NOT_HERE = frozenset(
    "comments related trending headline_list copyright legal cookie_notice crawl_header embed_notice references media_credit".split()
)
"""What a block was removed for, where its date is another one."""

ELSEWHERE = frozenset(("comment", "comments", "reply", "replies", "respond", "commentlist"))
"""Classes of comments. Those of sidebars and widgets stand too often around the whole page."""


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    if any(fact.field in ("published", "modified") for _, line in story.top.header_lines for fact in line.facts):
        return  # the time stamp says it
    top = story.top.headline if story.top.headline is not None else story.start
    regions = (
        (range(top, max(top, story.start) + (BELOW_MARKED if view.document.kind == "html" else BELOW)), 1),
        (range(max(0, top - ABOVE), top), -1),
        (range(story.end, story.end + BEHIND), 1),
    )
    blocks = view.document.blocks
    known = crawl_date(view.document)
    for region, step in regions:
        for index in region[::step]:
            if index >= len(blocks):
                continue
            stamp = _stamp(blocks[index], view, known)
            if stamp and (index < story.end or stamp.label or view.document.kind == "html"):
                evidence = f"date {stamp.evidence} near the story"
                yield Finding(blocks[index], evidence, (0, 0), (Fact("published", stamp.value, "date-line"),))
                return
    if view.document.kind != "html":
        return
    alone: tuple[Block, Stamp] | None = None
    for block in blocks:
        stamp = _stamp(block, view, known)
        if stamp and alone and as_day(stamp.value) != as_day(alone[1].value):
            return
        alone = (block, stamp) if stamp else alone
    if alone:
        block, stamp = alone
        yield Finding(block, f"date {stamp.evidence}, the only one of the page", (0, 0), (Fact("published", stamp.value, "date-line"),))


def _stamp(block: Block, view: View, known: date | None) -> Stamp | None:
    """The one day that a line gives, or None."""
    if "0" not in block.folded or len(block.text) > MAX_LENGTH:  # most lines: digits are folded to 0
        return None
    if block.kind in (BlockKind.CRAWL_HEADER, BlockKind.QUOTE):
        return None
    short = not block.prose and (block.word_count <= MAX_WORDS or len(block.text) <= SHORT)
    above = view.document.blocks[block.index - 1].text if block.index else ""
    if is_attribution(block.text) or is_attribution(above):
        return None
    if block.markup and block.markup.names & ELSEWHERE:
        return None
    reason = view.gone.get(block.index)
    if (reason and reason.code in NOT_HERE) or "copyright" in view.document.hits[block.index] or "©" in block.text:
        return None
    stamps = find_dates(block.text, view.document.language, known)
    days = {as_day(stamp.value) for stamp in stamps}
    if len(days) != 1 or stamps[0].label == "modified":
        return None
    return stamps[0] if short or (stamps[0].span[0] == 0 and _AFTER.match(block.text, stamps[0].span[1])) else None

