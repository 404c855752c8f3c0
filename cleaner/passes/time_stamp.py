"""Time stamps of the story.

Why: they are the header’s dates.

Removes: `3 min read Feb 12, 2026 03:54 PM IST`, `Last updated 12.02.2026, 14:05 Uhr`

Keeps: `On 12 February 2026 the bridge was closed.`; the date of a quoted post.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import within
from cleaner.lines.dates import find_dates
from cleaner.lines.header_line import read_header_line

BEHIND = 4
"""Blocks behind the story in which a labelled time stamp (`First published: …`) still is the story's."""
MAX_WORDS = 16
"""Words of such a line at most."""


def judge_context(view: View) -> Iterator[Finding]:
    for index, line in view.story.top.header_lines:
        if not line.is_byline:
            yield Finding(view.document.blocks[index], line.evidence, facts=line.facts)
    end = view.story.end
    behind = next((index for index in range(end, end + BEHIND) if view.begins_another(index)), end + BEHIND)
    for block in within(view.blocks, end - 1, behind):
        late = read_header_line(block, view.document) if block.word_count <= MAX_WORDS else None
        if late and any(stamp.label in ("published", "modified") for stamp in find_dates(block.text, view.document.language)):
            yield Finding(block, f"behind the story: {late.evidence}", facts=late.facts)
