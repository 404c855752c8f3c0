"""The standfirst of an HTML page, where what its head gives as the description is printed above the story."""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.document import Block, Document, fold
from cleaner.zone.elements import box
from cleaner.zone.top_matter import HEADLINE_REACH, TopMatter

DESCRIPTION_WORDS = 6
"""Words of such a block at least."""
BOXES = 3
"""Blocks of the story none of which may stand in the box of its first block, if that is the description. Without the rule WCXB's
exact pages are .209 instead of .213; with it, whatever the box, .205."""


def with_description(top: TopMatter, live: Sequence[Block], start: int, document: Document) -> TopMatter:
    """The top matter with the block above the story that is the description word by word, if there is one."""
    said = _descriptions(document)
    if not said:
        return top
    others = {top.headline, *top.standfirst}
    first = max(start, top.end)
    near = [block for block in live if block.index >= first - HEADLINE_REACH]
    for position in range(len(near) - 1, -1, -1):
        block = near[position]
        if block.index >= first or block.index in others or block.word_count < DESCRIPTION_WORDS or _text(block) not in said:
            continue
        if block.index in top.lead and _shares_box(block, near[position + 1 : position + 1 + BOXES]):
            continue
        lead, teasers = (tuple(index for index in indices if index != block.index) for indices in (top.lead, top.teasers))
        return top._replace(standfirst=tuple(sorted((*top.standfirst, block.index))), teasers=teasers, lead=lead)
    inside = [block for block in live if block.index >= first][: BOXES + 1]
    if len(inside) > 1 and _text(inside[0]) in said and (inside[0].level > 1 or not _shares_box(inside[0], inside[1:])):
        return top._replace(standfirst=(*top.standfirst, inside[0].index), end=inside[0].index + 1)
    return top


def _descriptions(document: Document) -> set[str]:
    """What the head says of the page, also without the site's name behind it."""
    said = {str(fact.value) for fact in document.facts if fact.field == "description"}
    sites = {str(fact.value) for fact in document.facts if fact.field == "site_name"} if said else set()
    bare = {text.removesuffix(site) for text in said for site in sites if text.endswith(site)}
    return set(map(fold, said | bare))


def _text(block: Block) -> str:
    return block.folded or fold(block.text)


def _shares_box(block: Block, below: Sequence[Block]) -> bool:
    return block.markup is None or box(block.markup) in [box(other.markup) for other in below if other.markup]
