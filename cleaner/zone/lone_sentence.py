"""The standfirst of a text without a byline below it: the only paragraph between the headline and a picture's credit, a share bar or the
like. In HTML markup tells more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from cleaner.document import Block, BlockKind, within
from cleaner.lines.dateline import read_dateline
from cleaner.removal import Reason, Span
from cleaner.zone.top_matter import TopMatter

LONE_WORDS = (6, 45)
"""Fewest and most words of such a paragraph. Of the first paragraphs of WCXB (wet) with as many words 15 stand so, none of them the
story's; of six longer ones four are."""
BELOW_IT = frozenset({"media_credit", "share_links", "reading_time", "paywall"})
"""Passes whose block right below shows that it is no paragraph of the story. Above `navigation` six of ten are, above
`advertisement` both."""

GOES_ON = 3
"""Blocks below it among which the story goes on."""
SHORTER = 0.75
"""Share of the words of the paragraphs below it, on the average of the first of them, that it has at most: a first paragraph is as
long as the others. Of 44 such lines of trafilatura's pages and Fundus (wet) 29 are so short; two of them are paragraphs of blogs."""
PARAGRAPHS = 4
"""Paragraphs below it that are looked at."""
_OWN = re.compile(r"(?:\w+\s)?\d+\s?[.:)]\s|[QA]:\s|I\s")
"""How a step, an item, a question or what one tells of himself begins: `1. Peel the apples.`, `Step 1: Peel the apples.`"""


def with_lone_sentence(top: TopMatter, live: Sequence[Block], gone: Mapping[int, Reason], zone: Span, language: str | None) -> TopMatter:
    """The top matter with that paragraph as its standfirst, where it has none."""
    if top.headline is None or top.standfirst or top.lead:
        return top
    inside = within(live, max(zone[0], top.end), zone[1])
    low, high = LONE_WORDS
    if not inside or not inside[0].prose or not low <= inside[0].word_count <= high:
        return top
    below = gone.get(inside[0].index + 1)
    if below is None or below.code not in BELOW_IT or not any(block.prose for block in inside[1 : 1 + GOES_ON]):
        return top
    lengths = list(islice((block.word_count for block in inside[1:] if block.prose), PARAGRAPHS))
    if inside[0].word_count > SHORTER * sum(lengths) / len(lengths) or _begins_story(inside[0], language):
        return top
    return top._replace(standfirst=(inside[0].index,), end=inside[0].index + 1)


def _begins_story(block: Block, language: str | None) -> bool:
    """Whether a paragraph is one of the story by its form: it has a dateline, or is a step or an item."""
    own = block.kind is not BlockKind.PARAGRAPH or _OWN.match(block.text)
    return bool(own) or read_dateline(block.text, language) is not None
