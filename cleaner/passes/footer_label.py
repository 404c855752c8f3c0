"""Labels behind the story.

Why: they head the parts of a footer.

Removes: `SECTORS`, `OTHER LINKS`, `India` behind the story.

Keeps: a two-word paragraph inside the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View

FALLBACK = True

MAX_WORDS = 3
"""Words of a label at most."""


def judge_context(view: View) -> Iterator[Finding]:
    for block in view.behind():
        if block.word_count <= MAX_WORDS and not block.prose:
            yield Finding(block, f"{block.word_count} words behind the story")
