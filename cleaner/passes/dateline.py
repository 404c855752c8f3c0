"""Datelines in front of the first sentence.

Why: place, day and agency are the header’s.

Removes: `WASHINGTON, Feb 12 (Reuters) -`, `Berlin (dpa) –`, `[제주=뉴시스]`, `पटना, 15 मार्च।`, `本报讯`; `Ludhiana, Feb 9` on a
line of its own

Keeps: `Question: who pays?`; `Paris is quiet.`; `Bridge - A history`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import Block, within
from cleaner.lines.caseless_heads import read_caseless_head
from cleaner.lines.date_facts import crawl_date
from cleaner.lines.dateline import read_dateline, read_dateline_alone
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_and_town import TOWN_WORDS, town_alone
from cleaner.lines.name_shapes import is_name
from cleaner.metadata import Fact

FIRST_BLOCKS = 4
"""Blocks at the top of the story in which a dateline may stand, and above it where it stands on a line of its own."""

FIRST_UNSURE = 2
"""The same for a place without day, agency and capitals: further below, it is a list's (`Bordeaux : …`)."""


def judge_context(view: View) -> Iterator[Finding]:
    inside = view.inside()[:FIRST_BLOCKS]
    if not inside:
        return
    language, known = view.document.language, crawl_date(view.document)
    page = "\n".join([block.text for block in view.document.blocks])
    for at, block in enumerate(inside):
        dateline = read_dateline(block.text, language, known, page)
        other = read_caseless_head(block.text, language)
        if other and not (dateline and dateline.is_sure and dateline.end >= other.end):
            dateline = other
        if dateline and (dateline.is_sure or at < FIRST_UNSURE):
            goes = view.settings.dateline == "header" and dateline.is_sure
            span = (0, dateline.end) if goes else (0, 0)  # what may be a label is told, and stays
            yield Finding(block, dateline.evidence, span, dateline.facts)
            return
    headline = view.story.top.headline
    low = inside[0].index - FIRST_BLOCKS if headline is None else max(headline + 1, inside[0].index - 2 * FIRST_BLOCKS)
    for block in within(view.blocks, low, inside[-1].index):
        if block.prose:
            continue
        dateline = read_dateline_alone(block.text, language, known, page)
        if dateline:
            yield Finding(block, dateline.evidence, None if view.settings.dateline == "header" else (0, 0), dateline.facts)
            return
        town = town_alone(block.text) if block.word_count <= TOWN_WORDS and _is_below_name(block, view) else None
        if town:
            yield Finding(block, f"town {town!r} below a name", (0, 0), (Fact("location", town, "byline"),))
            return


def _is_below_name(block: Block, view: View) -> bool:
    """Whether a name stands above a line, or above the day that stands there."""
    lines = dict(view.story.top.header_lines)
    for above in within(view.document.blocks, block.index - 2, block.index)[::-1]:
        line = lines.get(above.index)
        if line and line.is_byline:
            return True
        if not line:
            return is_name(above.text, view.document.language) and begins_known(above.text)
    return False
