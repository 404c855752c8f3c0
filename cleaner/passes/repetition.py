"""Paragraphs that stand on the page again.

Why: a writer says it once; a second copy is a teaser, a caption or a notice.

Removes: the second copy of a paragraph; every copy of a sentence that stands three times.

Keeps: a refrain of four words; two paragraphs that begin alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cleaner.contract import Finding, View

MIN_WORDS = 8
"""Words from which a repeated paragraph is no refrain."""
NOTICE = 3
"""Copies from which it is a notice of the page: then none of them stays."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.thin or view.story.posts:
        return  # cards and posts say the same things
    inside = [block for block in view.inside() if block.word_count >= MIN_WORDS and block.prose]
    copies = Counter(block.text for block in inside)
    seen: set[str] = set()
    for block in inside:
        count = copies[block.text]
        if count >= NOTICE:
            yield Finding(block, f"stands {count} times")
        elif block.text in seen:
            yield Finding(block, "stands above already")
        seen.add(block.text)
