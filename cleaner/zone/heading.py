"""Which of the lines above a story is its headline, where the words alone do not tell: a standfirst or a credit may share more of
them. And the heading of a page that has no headline."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from cleaner.document import Block, BlockKind, Document
from cleaner.lines.header_line import read_header_line
from cleaner.lines.prose import content_words, is_date_line, is_solid

ABOVE = 5
"""Lines above the one that was taken for the headline in which the true one is looked for: a standfirst, a caption or a second
headline stands between. Swept with the three below on Fundus and WCXB, spaced and inscriptis; 3 to 8 lines: 5 was best on both."""
MIN_WORDS = 7
"""Words of such a line at least: shorter ones are labels of sections as often."""
MARK_REACH = 3
"""Blocks below a standfirst without a full stop in which a byline or a time stamp stands."""
MOST_DIGITS = 4
"""Digits of a headline without a word of its story at most: prices of shares have more."""
MIN_SHARED = 3
"""Longer words that it must share with the story, half of its own, …"""
SHARE_OF_OTHER = 0.7
"""… and so many of those that the other line shares."""
SENTENCE_WORDS = 12
"""Words from which a line is rather a standfirst without a full stop than a headline, where a shorter line stands right above it."""
SHORT_WORDS, SHORTER = 5, 0.6
"""Words of that line at least, and the share of the longer one's words that it has at most: kickers are shorter, second headlines as
long. With 4, and .67 below 10 words, labels of menus are taken (WCXB, spaced)."""
SHORT_SHARED = 2
"""Longer words that it must share with the story, half of its own."""
SUBHEADED_WORDS = 6
"""Words of a line right above the one that stands right above the first paragraph, from which it goes before it: that is a subheading.
With 4 to 7 all three sets gain, most with 5 and 6 (Fundus, WCXB, trafilatura's pages; spaced, inscriptis, wet)."""
FURNITURE = frozenset(("share_links", "reading_time", "byline", "author_bio", "comments", "embed_notice"))
"""What stands below a headline and above the story's first subheading: bars to share, the time to read, who wrote it."""
FURNITURE_REACH = 4
"""Lines below the headline in which that stands. 2 to 10 differ by a page."""
CONTENTS_NEAR = 3
"""Lines above and below an entry of a table of contents among which two more stand. 2 loses a page of Fundus, 5 is as good (swept with
the three below on Fundus and WCXB; spaced, inscriptis, wet)."""
CONTENTS_LINES = 3
"""Lines of one at least, the entry counted. With 2 a page of WCXB (inscriptis) was lost."""
CONTENTS_PROSE, ENTRY_WORDS = 12, 15
"""Words of the paragraph below a heading that the contents name, at least; words of that heading, at most.
8 and 20, and 25, are as good; with 10 words for 15 two pages are lost."""
SAID = 0.5
"""Share of its words in common with the page's first line from which a headline is not doubted."""
MENU_WORDS = 2
"""Words of an entry of a menu at most."""
MENU_LINES = 2
"""Entries of a menu above a heading at least."""
MENU_REACH = 14
"""Blocks at the top of the page in which such a menu with its heading stands."""
BELOW_MENU_WORDS = (4, 3)
"""Words of a line below a menu from which it goes before another one; from which it is the heading where there is no headline."""
HEADING_WORDS = 6
"""Words of a heading that an entry of the menu names, at most."""

_GLUED = re.compile("[a-zß-ÿ][A-ZÀ-Þ]")
"""The entries of a menu without spaces."""
_AMOUNT = re.compile(r"^(?:\d[\d.,/]*|[½¼¾⅓⅔])\s?(?:k?g|mg|ml|cl|dl|l|el|tl|oz|lbs?|cups?|tbsp|tsp|szt|stk|ks|к?г|мл|л)\b", re.I)
"""How an ingredient begins."""
_TIMED = re.compile(
    r"[^\W\d_]{3,12}\s?:\s?\d+\s?(?:h|hours?|hrs?|min\w*|std\w*|stunden?|heures?|ore|ora|horas?|uur|uren|tim\w*|godz\w*|час\w*|мин\w*|dk|saat)\b",
    re.I,
)
"""How long something cooks."""
_PATH = re.compile(r"\s[/>»›❯·]\s|^[>»›❯]")
"""A path stands above a headline, and often ends with it."""
_PRICED = re.compile(r"(?:\bpp?|\bS|\bstr|\bs)\.\s?\d+\b.*(?:[€$£]|euro|eur|usd|zł|kč|kr)", re.I)
"""Pages and price of a book."""
_PRESENT = re.compile(
    r"(?:present|absent|apologies|attendance|anwesend|entschuldigt|présents?|excusés?|absents?|presentes|ausentes|presenti|assenti"
    r"|aanwezig|närvarande|obecni|присутствовали)\s?:", re.I
)
"""Who came, in minutes."""


def is_data(text: str) -> bool:
    """Whether a line is an ingredient, pages and price, or says who was present: no headline."""
    return bool(_AMOUNT.match(text) or _PRICED.search(text) or _TIMED.match(text) or _PRESENT.match(text))


def above_standfirst(
    best: Block, candidates: Sequence[Block], close: Set[int], story_words: Set[str], title: Set[str], document: Document
) -> Block:
    """The headline, where another line stands between it and the story that was taken for it. `close`: the candidates that look
    nearly as much like one."""
    own = content_words(best.text)
    if document.kind == "html" or best.level == 1 or (title and len(own & title) >= SAID * len(own | title)):
        return best
    return _above_contents(_above_other(best, candidates, close, story_words, document), candidates, close, document)


def _above_other(best: Block, candidates: Sequence[Block], close: Set[int], story_words: Set[str], document: Document) -> Block:
    """The headline above a standfirst, a caption, a second headline or a subheading that was taken for it."""
    if sum(block.folded == best.folded for block in candidates) > 1:
        return best
    shared = len(content_words(best.text) & story_words)
    for block in (block for block in candidates if block.index in close):
        if max(1, best.index - ABOVE) <= block.index < best.index and block.word_count >= MIN_WORDS and not block.prose:
            words = content_words(block.text)
            common = len(words & story_words)
            said = common >= max(MIN_SHARED, len(words) / 2, SHARE_OF_OTHER * shared)
            if said and best.folded not in block.folded and "media_credit" not in document.hits[block.index]:
                return block
    first = document.blocks[candidates[0].index] if candidates else best
    if _opens_page(first, best, document):
        return first
    best = _above_subheading(_above_sentence(best, candidates, close, story_words, document), candidates, close, document)
    return below_menu(best, candidates, document)


def _opens_page(first: Block, best: Block, document: Document) -> bool:
    """Whether the first line of a text is the headline, and the longer line right below it a standfirst without a full stop."""
    crawl = [block for block in document.blocks[: first.index] if block.kind is not BlockKind.CRAWL_HEADER]
    if crawl or best.index != first.index + 1 or first.prose or first.word_count < MIN_WORDS or first.word_count >= best.word_count:
        return False
    parts = " - " in first.text or any(map(first.text.__contains__, "|»›·:–—/")) or bool(_GLUED.search(first.text))
    parts = parts or sum(map(str.isdigit, first.text)) > MOST_DIGITS
    marked = any(read_header_line(block, document) for block in document.blocks[best.index + 1 : best.index + 1 + MARK_REACH])
    return marked and not (parts or document.hits[first.index])


def _above_sentence(best: Block, candidates: Sequence[Block], close: Set[int], story_words: Set[str], document: Document) -> Block:
    """The shorter line right above a longer one that was taken for the headline: that is its standfirst, without a full stop."""
    if best.word_count < SENTENCE_WORDS:
        return best
    for block in candidates:
        if block.index == best.index - 1 and block.index in close and SHORT_WORDS <= block.word_count <= SHORTER * best.word_count:
            own = content_words(block.text)
            if len(own & story_words) >= max(SHORT_SHARED, SAID * len(own)) and not document.hits[block.index] and "," not in block.text:
                return block
    return best


def _above_subheading(best: Block, candidates: Sequence[Block], close: Set[int], document: Document) -> Block:
    """The headline, where the line right above the first paragraph was taken for it: that may be the story's first subheading. Then
    the headline stands right above, or has below it what stands below headlines."""
    if best.index != candidates[-1].index or not is_solid(document.blocks[best.index + 1]):
        return best
    for block in reversed(candidates[:-1]):
        if block.index in close:
            below = range(block.index + 1, min(best.index, block.index + FURNITURE_REACH + 1))
            near = block.index == best.index - 1 and block.word_count >= SUBHEADED_WORDS
            if near or any(not FURNITURE.isdisjoint(document.hits[index]) for index in below):
                return block
    return best


def _above_contents(best: Block, candidates: Sequence[Block], close: Set[int], document: Document) -> Block:
    """The headline, where an entry of a table of contents was taken for it: that heads a paragraph below, as two of its neighbours do."""
    story = document.blocks[candidates[-1].index + 1 :]
    if not any(block.folded == best.folded for block in story):
        return best
    headings = {
        block.folded
        for block, below in pairwise(story)
        if below.prose and below.word_count >= CONTENTS_PROSE and block.word_count <= ENTRY_WORDS
    }
    if not _is_entry(best, headings, document):
        return best
    above = [block for block in candidates if block.index < best.index and block.index in close and block.word_count > MENU_WORDS]
    return next((block for block in reversed(above) if not _is_entry(block, headings, document)), best)


def _is_entry(block: Block, headings: Set[str], document: Document) -> bool:
    near = document.blocks[max(0, block.index - CONTENTS_NEAR) : block.index + CONTENTS_NEAR + 1]
    return block.folded in headings and len({other.folded for other in near} & headings) >= CONTENTS_LINES


def below_menu(best: Block, candidates: Sequence[Block], document: Document) -> Block:
    """The line above, where it is the first longer one of a page that has nothing but a menu of short lines above it."""
    found = _menu_end(document, BELOW_MENU_WORDS[0])
    return found if found and found.index == best.index - 1 and any(block.index == found.index for block in candidates) else best


def _menu_end(document: Document, least: int) -> Block | None:
    """The first line behind the menu at the top of a page: one of more words than its entries have, and of `least` words; the site's
    name may stand above, and a path."""
    for block in document.blocks[1:MENU_REACH]:
        if block.word_count > MENU_WORDS and not _PATH.search(block.text) and not is_date_line(block, document.language):
            return block if block.index > MENU_LINES and block.word_count >= least and not block.prose else None
    return None


def page_heading(document: Document, start: int) -> Block | None:
    """The heading of a page that has no headline: a line below the menu that is one of its entries again, or holds one (`Squad`,
    `Our squad`); else the first longer line below it."""
    found = _named_by_menu(document, start) or _menu_end(document, BELOW_MENU_WORDS[1])
    return found if found and found.index < start and not is_data(found.text) else None


def _named_by_menu(document: Document, start: int) -> Block | None:
    entries: set[str] = set()
    for block in document.blocks[: min(MENU_REACH, start)]:
        if block.index > MENU_LINES and block.word_count <= HEADING_WORDS and not block.prose:
            words = block.folded.split()
            if block.folded in entries or (len(words) > 1 and (words[0] in entries or words[-1] in entries)):
                return block
        if block.index and block.folded and block.word_count <= MENU_WORDS + 1:
            entries.add(block.folded)
    return None
