"""Tables of contents inside the story.

Why: they only name its parts.

Removes: a run of lines that each stand again further down, above the paragraphs that they head.

Keeps: the headings themselves; labels that stand again under each part of a list (`Price`, `Weight`).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.zone.contents import contents


def judge_context(view: View) -> Iterator[Finding]:
    if view.document.kind == "html" or view.story.thin or view.story.posts:
        return  # there entries are links: `link_card`
    inside = view.inside()
    entries = contents(inside)
    for block in inside:
        if block.index in entries:
            yield Finding(block, "heads a part of the story further down")
