"""Headlines of other stories under the heading of a link list.

Why: they are other stories.

Removes: the lines under `Latest News` or `OPINION / BLOG / INTERVIEW` behind the story.

Keeps: subheadings and list items inside the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.lines.prose import is_solid

FALLBACK = True

MIN_WORDS = 4
"""Words of a headline at least; shorter lines are labels."""


def judge_context(view: View) -> Iterator[Finding]:
    for block in view.behind():
        if block.word_count >= MIN_WORDS and not is_solid(block):
            yield Finding(block, f"a line of {block.word_count} words behind the story, which is no paragraph")
