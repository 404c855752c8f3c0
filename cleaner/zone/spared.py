"""Lines that are the story's own by what they are: `Summary` above a paragraph, `Budget` as an item of its list, lines of code."""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.document import Block, BlockKind, Document

HEADINGS = frozenset(
    "account app_promo call_to_action disclaimer language_picker legal live_blog media_credit navigation newsletter pagination paywall "
    "reading_time related".split()
)
"""Passes that are not asked about a heading which stands above a paragraph of the story. With `link_bar` -.0006 on WCXB, with all
others too -.0004 on Fundus."""
ITEMS = frozenset("account app_promo language_picker legal link_bar live_blog navigation".split())
"""Passes that are not asked about an item without a link in a list of the story."""
CODE = frozenset("contact copyright edit_link link_bar media_credit".split())
"""Passes that are not asked about a line of code: `"email": "support@example.com",`."""
REACH = 3
"""Blocks below a heading, headings among them, within which its paragraph must begin."""
PARAGRAPH_WORDS = 8
"""Words of that paragraph at least."""
LINKED = 0.5
"""Share of its characters in links from which a heading or paragraph leads elsewhere."""
_CODE = BlockKind.CODE
"""By a name of the module: to ask an enumeration for a member is dear."""


def spared(document: Document) -> Mapping[int, frozenset[str]]:
    """By block, the block passes that are not asked about it; empty for plain text."""
    if document.kind != "html":
        return {block.index: CODE for block in document.blocks if block.kind is _CODE}
    found = {}
    for block in document.blocks:
        if block.kind is _CODE:
            found[block.index] = CODE
        elif block.level > 1:
            if _heads_paragraph(block, document):
                found[block.index] = HEADINGS
        elif block.kind is BlockKind.LIST_ITEM and not block.link_density and _in_story(block):
            found[block.index] = ITEMS
    return found


def _heads_paragraph(heading: Block, document: Document) -> bool:
    if not heading.markup or heading.markup.section or heading.link_density > LINKED:
        return False
    for below in document.blocks[heading.index + 1 : heading.index + 1 + REACH]:
        section = below.markup.section if below.markup else None
        if below.kind is BlockKind.HEADING or (section and section.kind == "caption"):
            continue
        paragraph = below.prose and below.word_count >= PARAGRAPH_WORDS and below.link_density <= LINKED
        return bool(paragraph and below.markup and not section and below.markup.story in (heading.markup.story, *heading.markup.path))
    return False


def _in_story(block: Block) -> bool:
    return block.markup is not None and block.markup.story is not None and block.markup.section is None
