"""Blocks that are one link, inside a story.

Why: a paragraph that is all link leads to another page: a teaser, a card, a "read also" without its label.

Removes: `[Ferry lines to run again in spring](/ferry)` alone between two paragraphs.

Keeps: a paragraph with links in it, or a sentence with a few words beside its link; a linked heading; a list of links behind a line
with a colon (`These patches were sent for review:`); an item of a list whose other items are no links; anything in plain text, which
does not tell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaner.contract import Finding, View
from cleaner.document import Block, BlockKind, Markup

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
WRAPPERS = frozenset(("a", "header", "hgroup", "span"))
MIN_WORDS = 2
"""Words of a card at least."""
MIN_DENSITY = 0.8
"""Share of its characters in links."""
SENTENCE_DENSITY = 0.9
"""The same for a paragraph that ends as prose: `You can take a closer look in our review.` is the story's own. Of these, between the two
shares, the story's were 16 and others 10 (all on one page) on WCXB and Fundus; WCXB HTML +.0001, Fundus +.0000, snippets the same."""
LEAD_WORDS = 4
"""Words at least of a line with a colon at its end whose list belongs to the story: WCXB HTML +.0004, Fundus and trafilatura's pages
unchanged."""
LINKED = 0.2
"""Share of its characters in links below which an item of a list has none."""
MIXED = 0.5
"""The same below which an item says most of what it says outside of them: beside such items one with a few words of its own stays. With
`MIN_DENSITY` for it Fundus -.0002: kickers in front of related links."""
PLAIN = 0.6
"""Share of such items from which the others are items like them. With .5 WCXB +.0001 and the snippets of trafilatura's read half -.0003,
without a look for copies less."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.thin or view.story.posts:
        return
    inside = view.inside()
    around = {place for block in inside if block.prose and block.markup and block.link_density < MIN_DENSITY for place in block.markup.path}
    own: frozenset[int] | None = None
    for block in inside:
        if block.link_density < MIN_DENSITY or block.word_count < MIN_WORDS or _is_sentence(block):
            continue
        if block.kind is BlockKind.LIST_ITEM:
            own = _own_items(inside) if own is None else own
            if block.index in own:
                continue
        if block.kind is not BlockKind.HEADING:
            yield Finding(block, f"{block.link_density:.0%} of it is link")
        elif block.markup and _box(block.markup) not in around:
            yield Finding(block, f"{block.link_density:.0%} of it is link, and no paragraph stands in its box")


def _is_sentence(block: Block) -> bool:
    """Whether a paragraph says something beside its links."""
    return block.prose and block.kind is BlockKind.PARAGRAPH and block.link_density < SENTENCE_DENSITY


def _own_items(inside: Sequence[Block]) -> frozenset[int]:
    """The items of lists behind a line with a colon, and of lists of which most items have no link. A text that stands again is a
    button (`Go to details`)."""
    copies = Counter([block.text for block in inside if block.kind is BlockKind.LIST_ITEM])
    found: list[int] = []
    announced = False
    for is_list, run in groupby(inside, key=_is_item):
        blocks = list(run)
        if not is_list:
            announced = blocks[-1].text.endswith((":", "：")) and blocks[-1].word_count >= LEAD_WORDS
        elif announced or sum(block.link_density < LINKED for block in blocks) >= PLAIN * len(blocks):
            found += [block.index for block in blocks if copies[block.text] == 1]
        else:
            found += _inner_items(blocks)
            if sum(block.link_density < MIXED for block in blocks) >= PLAIN * len(blocks):
                found += [block.index for block in blocks if block.link_density < SENTENCE_DENSITY]
    return frozenset(found)


def _inner_items(blocks: Sequence[Block]) -> Iterator[int]:
    """The items of lists in an item that ends with a colon."""
    depth = 0
    for block in blocks:
        here = block.markup.tags.count("li") if block.markup else 0
        if depth and here > depth:
            yield block.index
        else:
            depth = here if block.text.endswith((":", "：")) and block.link_density < LINKED else 0


def _is_item(block: Block) -> bool:
    return block.kind is BlockKind.LIST_ITEM


def _box(markup: Markup) -> int | None:
    """The element around a heading; the link that it stands in is none."""
    own = True
    for tag, place in zip(reversed(markup.tags), reversed(markup.path), strict=True):
        own = own and tag not in HEADINGS
        if not own and tag not in HEADINGS and tag not in WRAPPERS:
            return place
    return None
