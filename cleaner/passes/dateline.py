"""Datelines in front of the first sentence.

Why: place, day and agency are the header’s.

Removes: `WASHINGTON, Feb 12 (Reuters) -`, `Berlin (dpa) –`

Keeps: `Question: who pays?`; `Paris is quiet.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.lines.date_facts import crawl_date
from cleaner.lines.dateline import read_dateline

FIRST_BLOCKS = 4
"""Blocks at the top of the story in which a dateline may stand."""


def judge_context(view: View) -> Iterator[Finding]:
    inside = view.inside()[:FIRST_BLOCKS]
    for block in inside:
        dateline = read_dateline(block.text, view.document.language, crawl_date(view.document))
        if dateline:
            span = (0, dateline.end) if view.settings.dateline == "header" else (0, 0)
            yield Finding(block, dateline.evidence, span, dateline.facts)
            return
