"""Blocks that are one link, inside a story.

Why: a paragraph that is all link leads to another page: a teaser, a card, a "read also" without its label.

Removes: `[Ferry lines to run again in spring](/ferry)` alone between two paragraphs.

Keeps: a paragraph with links in it; a linked heading; anything in plain text, which does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import BlockKind, Markup

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
WRAPPERS = frozenset(("a", "header", "hgroup", "span"))
MIN_WORDS = 2
"""Words of a card at least."""
MIN_DENSITY = 0.8
"""Share of its characters in links."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.thin or view.story.posts:
        return
    inside = view.inside()
    around = {place for block in inside if block.prose and block.markup and block.link_density < MIN_DENSITY for place in block.markup.path}
    for block in inside:
        if block.link_density < MIN_DENSITY or block.word_count < MIN_WORDS:
            continue
        if block.kind is not BlockKind.HEADING:
            yield Finding(block, f"{block.link_density:.0%} of it is link")
        elif block.markup and _box(block.markup) not in around:
            yield Finding(block, f"{block.link_density:.0%} of it is link, and no paragraph stands in its box")


def _box(markup: Markup) -> int | None:
    """The element around a heading; the link that it stands in is none."""
    own = True
    for tag, place in zip(reversed(markup.tags), reversed(markup.path), strict=True):
        own = own and tag not in HEADINGS
        if not own and tag not in HEADINGS and tag not in WRAPPERS:
            return place
    return None
