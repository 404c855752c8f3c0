"""A text page's story that begins right below the page's title: although a long list stands between its first paragraphs and the zone (a
checklist, prices, a calendar of events), or although a menu of sentences stands above it, which the zone takes in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from cleaner.document import Block, Document, within
from cleaner.lines.prose import content_words
from cleaner.removal import Reason, Span
from cleaner.zone.evidence import title_words
from cleaner.zone.headline_rank import slug_words
from cleaner.zone.page_title import COPY_START, bare, copies_of, page_title
from cleaner.zone.top_matter import TopMatter

LINES = 40
"""Lines at least between the first paragraph below the title and the zone. With fewer they are as often a contents list, or teasers."""
TAKEN = 0.05
"""Share of them that block passes may have taken at most: a menu, cards and teasers have a button or a label every few lines."""
REACH = 8
"""Lines below the title among which the first paragraph stands: its byline and day stand between."""
FIRST_WORDS = 10
"""Words of that paragraph at least."""
DIFFERENT = 0.7
"""Share of these lines that are different, at least: many menus stand twice."""
SHARED, SHARE = 3, 0.6
"""Longer words of the page's first line, or of its address, that the title has at least, and their share of its longer words."""


NAMED = 0.75
"""Share of the longer words of an address that such a line holds. With the address WCXB gains .0012 (spaced, inscriptis)."""
MENU_WORDS = 15
"""Words of the lines above such a title at most, on the average: the story's own paragraphs are longer."""
MENU_PROSE = 0.4
"""Share of these lines that are sentences at most."""
BELOW_WORDS, BELOW_SHARE = 50, 0.3
"""Words of prose below a title inside the zone at least, and their share of those above it. Of ten such pages of WCXB (wet) the story began
there on nine; on the tenth 59 words stood below 5,500."""


def start_at_title(document: Document, gone: Mapping[int, Reason], zone: Span, top: TopMatter) -> int:
    """Where the zone begins when the page's title stands in it, and nowhere above it but in the page's first line: below that; else
    its start. A story with a byline or a day above it begins there, and repeats its title: recipes do."""
    start, end = zone
    signs = [document.blocks[index].folded for index, _ in top.header_lines]
    own = len(set(signs)) == len(signs) > 0  # those of cards repeat
    first = next(iter(_titles(document, zone)), None) if end and not own else None
    if not first or first.prose or not start < first.index < end - 1:
        return start
    left = [block for block in document.blocks[start : first.index] if block.index not in gone]
    if sum([block.word_count for block in left]) > MENU_WORDS * len(left) or sum([block.prose for block in left]) > MENU_PROSE * len(left):
        return start  # a site's name above its cards, say, or an introduction
    above, below = (_words(document, gone, span) for span in ((start, first.index), (first.index, end)))
    return first.index + 1 if below >= max(BELOW_WORDS, BELOW_SHARE * above) else start


def _titles(document: Document, zone: Span) -> Sequence[Block]:
    """The lines down to the end of the zone that hold the title; where the first line is none, those that the page's address names, if
    the first of them has nearly all words of it."""
    blocks, end = document.blocks, zone[1]
    head = blocks[0].folded[:COPY_START]
    near = any(block.folded.startswith(head) for block in within(blocks, zone[0] + 1, end))  # cheaper than what follows
    if title := page_title(blocks) if near else None:
        return copies_of(bare(title), blocks[1:end])
    if title_words(blocks):
        return ()
    slug = slug_words(document.url)
    found = [block for block in blocks[:end] if block.word_count >= SHARED and _is_title(block, slug)] if len(slug) >= SHARED else []
    return found if found and len(content_words(found[0].text) & slug) >= NAMED * len(slug) else ()


def _words(document: Document, gone: Mapping[int, Reason], span: Span) -> int:
    return sum([block.word_count for block in document.blocks[slice(*span)] if block.prose and block.index not in gone])


def start_under_title(document: Document, gone: Mapping[int, Reason], start: int, top: TopMatter) -> int:
    """The first paragraph below the page's title, printed once more, where nearly all lines from there down to `start` are left; else
    `start`. Where the title stands near `start` as well, or a byline or a labelled day between both, the story begins there."""
    blocks = document.blocks
    titles = [title for title in (title_words(blocks), slug_words(document.url)) if len(title) >= SHARED] if start > LINES else []
    live = [block for block in blocks[1:start] if block.word_count >= SHARED and block.index not in gone] if titles else ()
    told = [block.index for title in titles for block in live if _is_title(block, title)]
    if not told or max(told) > start - LINES:
        return start
    below = (index for at in sorted(told) for index in range(at + 1, at + 1 + REACH) if index not in gone)
    first = next((index for index in below if blocks[index].prose and blocks[index].word_count >= FIRST_WORDS), start)
    taken = sum([index in gone for index in range(first, start)])
    if any(index > first and (line.is_byline or line.is_labelled) for index, line in top.header_lines):
        return start
    if start - first < LINES or taken > TAKEN * (start - first):
        return start
    return first if len({block.text for block in blocks[first:start]}) >= DIFFERENT * (start - first) else start


def _is_title(block: Block, title: Set[str]) -> bool:
    if sum(map(block.folded.__contains__, title)) < SHARED:
        return False  # cheaper than the words of every line
    own = content_words(block.text)
    return len(own & title) >= max(SHARED, SHARE * len(own))
