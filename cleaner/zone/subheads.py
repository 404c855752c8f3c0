"""Labels that are the story's own by where they stand: `Budget` between two of its paragraphs is a subheading, no menu entry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cleaner.document import Block, BlockKind, Document, Section
from cleaner.removal import Reason
from cleaner.zone.story import Story

LABELS = frozenset("account app_promo form_field language_picker legal live_blog navigation related".split())
"""Passes whose labels are also words that head a part of a story: `FAQs`, `Features`, `Overview`, `Summary`."""
ANYWHERE = "related"
"""One of them whose labels of one word (`Features`, `Education`) are the story's, whatever line of it stands below; of more words
(`More articles`) they head lists of other stories."""
MAX_WORDS = 4
"""Words of such a label at most; 6 in its place changes nothing."""
PARAGRAPH_WORDS = 8
"""Words of the paragraph below it at least; a question of any length will do (without: one page with a fault more)."""
BAR_WORDS = 8
"""Words of a line without separators that `link_bar` takes for a bar, at most: between two lines that stay it is a heading or an item
(`Information technology programs`), on 47 pages against 18 of the development sets."""
HEADINGS = frozenset(("comments", "link_bar", "share_links"))
"""Passes whose lines are the story's where they are headings above a paragraph: of one word, or made of labels: `Pinterest`, `8 Recent
Photography Trends`; `Share this article` is none."""
SET_APART = frozenset("b h2 h3 h4 h5 h6 li strong".split())
"""Elements in which HTML sets a label apart from a menu's entry."""
LINKED = 0.5
"""Share of its characters in links from which a line of HTML leads elsewhere: what stands above it is no subheading (`Auch
interessant`)."""
QUESTION = Section("form", "element <button>")
"""Where HTML puts the question above an answer that is shown when it is pressed."""
_ENDS = (".", ":", "。", "।", "…")
"""How a paragraph ends, and few headlines: `Auch interessant` / `Muss ich Steuern zahlen?`"""
_SIGN = re.compile(r"[|•·/»›>]")
BUTTON = 12
"""Copies of a label from which it is a button: `Close`, `Article content`. At 4 one page with a fault more."""


def subheads(document: Document, gone: Mapping[int, Reason], story: Story) -> frozenset[int]:
    """The labels among the blocks that are gone which stand by themselves inside the story, above a paragraph or a question; and lines
    that are made of labels."""
    blocks = document.blocks
    alone = [
        index for index, reason in gone.items()
        if story.start < index < story.end - 1 and index + 1 not in gone and _may_stand_above(gone.get(index - 1))
        and _is_own(reason.code, blocks[index], blocks[index + 1], document.hits[index])
    ]  # fmt: skip
    if not alone:
        return frozenset()
    copies = Counter([block.folded for block in blocks])
    return frozenset(index for index in alone if copies[blocks[index].folded] < BUTTON)


def _may_stand_above(reason: Reason | None) -> bool:
    """Whether what stands above a label stays, or is a button of the part above."""
    return reason is None or reason.code == "call_to_action"


def _is_own(code: str, block: Block, below: Block, hits: Mapping[str, str]) -> bool:
    """Whether a line that a pass takes for a label heads the line below it."""
    if block.markup:
        return _is_own_of_html(code, block, below, hits)
    if code == "link_bar" and block.word_count <= BAR_WORDS:
        return not _SIGN.search(block.text)
    if code in HEADINGS and block.level > 1:
        return block.word_count == 1 and _is_headed(below)
    return _is_label(code, block, below)


def _is_own_of_html(code: str, block: Block, below: Block, hits: Mapping[str, str]) -> bool:
    """The same where HTML says how a line is set: as a heading, in bold type, as an item."""
    markup = block.markup
    if markup is None or (markup.section == QUESTION and block.text.endswith("?") and not hits):
        return bool(markup) and below.prose and below.word_count >= PARAGRAPH_WORDS and not (below.markup and below.markup.section)
    if markup.section or max(block.link_density, below.link_density) > LINKED:
        return False
    if code in HEADINGS:
        return block.level > 1 and (block.word_count == 1 or code == "link_bar") and _is_headed(below)
    if code == ANYWHERE and below.kind is not BlockKind.LIST_ITEM:
        return False
    return not SET_APART.isdisjoint(markup.tags[-2:]) and _is_label(code, block, below)


def _is_label(code: str, block: Block, below: Block) -> bool:
    if code not in LABELS or block.word_count > MAX_WORDS or (code == "live_blog" and block.folded[:1] == "0"):
        return False  # `20:41 Jane Roe` signs a post
    if code == ANYWHERE:
        return block.word_count == 1 or (_is_headed(below) and below.text.endswith(_ENDS))
    return _is_headed(below)


def _is_headed(block: Block) -> bool:
    return (block.prose and block.word_count >= PARAGRAPH_WORDS) or block.text.endswith("?")
