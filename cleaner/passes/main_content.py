"""What stands outside the story.

Why: whatever no other pass can name, it is not the article when it lies before or behind the run of prose that is.

Removes: a menu of forty section names above the headline; the headlines of other stories under the last paragraph.

Keeps: a subheading, a list or a two-word paragraph between paragraphs of the story.

Method: the maximal-sum segment of prose evidence, `cleaner.zone.story`.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View

FALLBACK = True


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    if story.start == story.end:
        return
    kept = set(story.top.lead)
    if view.settings.standfirst == "body":
        kept.update(story.top.standfirst)
    before = f"before the story, which begins at line {view.document.blocks[story.start].line}"
    after = f"after the story, which ends at line {view.document.blocks[story.end - 1].line}"
    for block in view.blocks:
        if (block.index < story.start or block.index >= story.end) and block.index not in kept:
            yield Finding(block, before if block.index < story.start else after)
        elif story.posts is not None and block.index not in story.posts:
            yield Finding(block, "between the posts of a thread")
