"""Blocks that are one link, inside a story.

Why: a paragraph that is all link leads to another page: a teaser, a card, a "read also" without its label.

Removes: `[Ferry lines to run again in spring](/ferry)` alone between two paragraphs.

Keeps: a paragraph with links in it; a linked heading; a list of links behind a line with a colon
(`These patches were sent for review:`); anything in plain text, which does not tell.
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
LEAD_WORDS = 4
"""Words at least of a line with a colon at its end whose list belongs to the story: WCXB HTML +.0004, Fundus and trafilatura's pages
unchanged; lists with a minority of links as well: WCXB +.0001, Fundus -.0002."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.thin or view.story.posts:
        return
    inside = view.inside()
    around = {place for block in inside if block.prose and block.markup and block.link_density < MIN_DENSITY for place in block.markup.path}
    announced = False
    for block in inside:
        if block.kind is not BlockKind.LIST_ITEM:
            announced = block.text.endswith((":", "：")) and len(block.text.split(maxsplit=LEAD_WORDS)) >= LEAD_WORDS
        elif announced:
            continue
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
