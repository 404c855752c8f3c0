"""Standfirst and key points above the story.

Why: they sum the story up; the header keeps them as its description.

Removes: the sentences between headline and byline; three single-sentence highlights under the headline.

Keeps: the first paragraph of a story whose paragraphs are all short.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.metadata import Fact


def judge_context(view: View) -> Iterator[Finding]:
    indices = view.story.top.standfirst
    if not indices:
        return
    blocks = [view.document.blocks[index] for index in indices]
    description = Fact("description", " ".join(block.text for block in blocks), "standfirst")
    span = None if view.settings.standfirst == "header" else (0, 0)
    for block in blocks:
        yield Finding(block, "between the headline and the story", span, (description,))
