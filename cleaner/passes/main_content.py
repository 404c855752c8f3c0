"""What stands outside the story.

Why: whatever no other pass can name, it is not the article when it lies before or behind the run of prose that is.

Removes: a menu of forty section names above the headline; the headlines of other stories under the last paragraph.

Keeps: a subheading, a list or a two-word paragraph between paragraphs of the story.

Method: the maximal-sum segment of prose evidence, `cleaner.zone.evidence` and `cleaner.zone.segment`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleaner.contract import Finding, View, findings
from cleaner.document import within

FALLBACK = True


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    if story.start == story.end:
        return iter(())
    kept = set(story.top.lead)
    if view.settings.standfirst == "body":
        kept.update(story.top.standfirst)
    before = f"before the story, which begins at line {view.document.blocks[story.start].line}"
    after = f"after the story, which ends at line {view.document.blocks[story.end - 1].line}"
    between = [] if story.posts is None else [block for block in view.inside() if block.index not in story.posts]
    return chain(
        findings([block for block in within(view.blocks, 0, story.start) if block.index not in kept], before),
        findings(between, "between the posts of a thread"),
        findings([block for block in view.behind() if block.index not in kept], after),
    )
