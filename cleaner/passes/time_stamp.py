"""Time stamps of the story.

Why: they are the header’s dates.

Removes: `3 min read Feb 12, 2026 03:54 PM IST`, `Last updated 12.02.2026, 14:05 Uhr`

Keeps: `On 12 February 2026 the bridge was closed.`; the date of a quoted post.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View


def judge_context(view: View) -> Iterator[Finding]:
    for index, line in view.story.top.header_lines:
        if not line.is_byline:
            yield Finding(view.document.blocks[index], line.evidence, facts=line.facts)
