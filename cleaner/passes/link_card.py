"""Blocks that are one link, inside a story.

Why: a paragraph that is all link leads to another page: a teaser, a card, a "read also" without its label.

Removes: `[Ferry lines to run again in spring](/ferry)` alone between two paragraphs.

Keeps: a paragraph with links in it; a linked heading; anything in plain text, which does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import BlockKind

MIN_WORDS = 2
"""Words of a card at least."""
MIN_DENSITY = 0.8
"""Share of its characters in links."""


def judge_context(view: View) -> Iterator[Finding]:
    for block in view.inside():
        if block.link_density >= MIN_DENSITY and block.word_count >= MIN_WORDS and block.kind is not BlockKind.HEADING:
            yield Finding(block, f"{block.link_density:.0%} of it is link")
