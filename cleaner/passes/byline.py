"""Bylines: who wrote the story, for which agency, when.

Why: they are the header’s authors, agency and dates.

Removes: `By Jane Roe`, `Reuters | Updated: 12-02-2026 07:18 IST | Created: 12-02-2026 07:18 IST`

Keeps: `By Friday the river had fallen.`; the attribution line of a quoted post.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View


def judge_context(view: View) -> Iterator[Finding]:
    for index, line in view.story.top.header_lines:
        if line.is_byline:
            yield Finding(view.document.blocks[index], line.evidence, facts=line.facts)
