"""The standfirst of an HTML page, where what its head gives as the description is printed above the story."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.document import Block, Document, fold
from cleaner.zone.home import box
from cleaner.zone.top_matter import HEADLINE_REACH, TopMatter

DESCRIPTION_WORDS = 6
"""Words of such a block at least."""
BOXES = 3
"""Blocks of the story none of which may stand in the box of its first block, if that is the description. Without the rule WCXB's
exact pages are .209 instead of .213; with it, whatever the box, .205."""


def with_description(top: TopMatter, live: Sequence[Block], start: int, document: Document) -> TopMatter:
    """The top matter with the block above the story that is the description word by word, if there is one."""
    said = {fold(str(fact.value)) for fact in document.facts if fact.field == "description"}
    if not said:
        return top
    others = {top.headline, *top.standfirst, *top.lead}
    first = max(start, top.end)
    for block in reversed(live):
        if block.index < first - HEADLINE_REACH:
            break
        if block.index < first and block.index not in others and block.word_count >= DESCRIPTION_WORDS and _text(block) in said:
            teasers = tuple(index for index in top.teasers if index != block.index)
            return top._replace(standfirst=tuple(sorted((*top.standfirst, block.index))), teasers=teasers)
    inside = [block for block in live if block.index >= first][: BOXES + 1]
    if len(inside) > 1 and _text(inside[0]) in said and not _shares_box(inside[0], inside[1:]):
        return top._replace(standfirst=(*top.standfirst, inside[0].index), end=inside[0].index + 1)
    return top


def _text(block: Block) -> str:
    return block.folded or fold(block.text)


def _shares_box(block: Block, below: Sequence[Block]) -> bool:
    return block.markup is None or box(block.markup) in [box(other.markup) for other in below if other.markup]
