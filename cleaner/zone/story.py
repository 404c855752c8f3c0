"""Where the story stands: the zone with the most prose evidence, and what stands above it.

Computed once a barrier and handed to every context pass, so that all of them mean the same story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleaner.document import Block, Document, fold
from cleaner.lines.prose import whole_words
from cleaner.removal import Reason, Span
from cleaner.settings import Preset
from cleaner.zone.comment_thread import start_of_comments
from cleaner.zone.datelined import begins_with_dateline, start_of_dateline
from cleaner.zone.described import with_description
from cleaner.zone.ends import above_notices, closes, cut_tail, end_of_list, heads, opens
from cleaner.zone.evidence import evidence, is_told_again, title_words
from cleaner.zone.home import LED_FAR, LED_NEAR, at_home, headed, home_of, led, region, said, widen
from cleaner.zone.lone_sentence import with_lone_sentence
from cleaner.zone.other_stories import above_foot, end_of_first, end_of_like, start_of_own
from cleaner.zone.scatter import PARAGRAPH, THIN, is_short_story, scattered
from cleaner.zone.segment import best_zone, gain
from cleaner.zone.thread import posts
from cleaner.zone.top_matter import HeaderLines, TopMatter, find_top_matter, header_line_reader
from cleaner.zone.under_title import start_at_title, start_under_title

_LOGO = frozenset(("brand", "logo"))
"""Class words of a site's name."""


class Story(NamedTuple):
    """The zone of the story and what stands above it, as indices into `Document.blocks`."""

    start: int
    """First block of the story: after headline, standfirst, byline and time stamp; on HTML what leads to its first paragraph may stand
    above them."""
    end: int
    """One past its last block; equal to `start` when the page has no prose."""
    top: TopMatter
    """What stands above it."""
    share: float
    """Share of all evidence for prose on the page that lies inside the zone, 0 to 1."""
    posts: frozenset[int] | None = None
    """The blocks of the posts, where the page is a thread: nothing else between `start` and `end` belongs to it."""
    led: int = 0
    """Blocks in front of `body` that lead to it: facts, lists, a landing page's first parts."""
    thin: Span | None = None
    """The best zone of an HTML page that is too little to stand for the page; `start` and `end` are then those of its region."""

    @property
    def body(self) -> int:
        """First block of the story without what leads to it: names and days stand around it."""
        return self.start + self.led

    @property
    def head(self) -> int:
        """The headline, or the first block where there is none."""
        return self.start if self.top.headline is None else self.top.headline


HEAD_WORDS = 3
"""Words of a headline at least, right above a dateline."""


class Zone(NamedTuple):
    """The best run of evidence with its ends put right; `end` is 0 where no block has any."""

    start: int
    end: int
    share: float
    """`Story.share`."""


def find_story(document: Document, gone: Mapping[int, Reason], preset: Preset) -> Story:
    """Find the zone and what stands above it among the blocks that are not gone.

    It is looked for once more, where the page does not begin with its title (`Skip to main content` is none), with the headline that
    was found in its place; and where there is markup, with the element that holds what was found.
    """
    blocks = document.blocks
    if document.thread and (found := posts(document, gone)):
        start, end = min(found), max(found) + 1
        return Story(start, end, find_top_matter([], start, start, document), 1.0, found)
    title = title_words(blocks)
    own = evidence(document, gone, preset, title)
    scores = said(document, own)
    zone = _whole(document, gone, scores, best_zone(document, gone, scores, title))
    read = header_line_reader(document)
    text = document.kind != "html"
    top = _above(document, gone, zone, read)
    other = above_foot(document, gone, scores, zone[:2], top, lambda span: _above(document, gone, Zone(*span, 0.0), read)) if text else None
    if other is not None and not is_told_again(title, blocks):
        zone = _whole(document, gone, scores, other)
        top = _above(document, gone, zone, read)
    start = _first(document, gone, zone, top)
    home = home_of([block for block in blocks[start : zone.end] if block.index not in gone])
    headline = whole_words(blocks[top.headline].text) if top.headline is not None else set()
    again = top.headline is not None and (not title or (text and title.isdisjoint(headline) and not is_told_again(title, blocks)))
    if again:
        title = headline
        own = evidence(document, gone, preset, title)
        own[top.headline or 0] = min(own[top.headline or 0], 0.0)  # a long headline of Thai looks like prose, and speaks of itself
    if again or home is not None:
        scores = said(document, own) if home is None else list(at_home(document, own, gone, home))
        before, zone = zone, _whole(document, gone, scores, best_zone(document, gone, scores, title), home)
        top = top if zone[:2] == before[:2] else _above(document, gone, zone, read)
        start = _first(document, gone, zone, top, home)
    if text:
        return _between_others(document, gone, Story(start, zone.end, top, zone.share), read)
    if scattered(document, gone, (start, zone.end), THIN):
        low, high = region(document, gone)
        told = [*document.facts, *[fact for _, line in top.header_lines for fact in line.facts]]
        if not is_short_story(document, gone, (start, zone.end), (low, high), told):
            return Story(low, high, find_top_matter([], low, low, document), zone.share, thin=(start, zone.end))
    end = end_of_like(document, gone, (start, zone.end), top, read)
    begin = start_of_dateline(document, gone, (start, end))
    if begin > start or begins_with_dateline(document, start):
        return Story(begin, end, _at_dateline(document, gone, Zone(begin, end, zone.share), top, read), zone.share)
    first = _led(document, gone, start, top, home)
    return Story(first, end, top, zone.share, led=start - first)


def _led(document: Document, gone: Mapping[int, Reason], start: int, top: TopMatter, home: int | None) -> int:
    """The first block of an HTML page's story with what leads to its first paragraph: below its header, or below the page's only main
    heading, where another headline was found below that; where that heading names the site, from the beginning of the story's home."""
    if top.headline is None:
        return start
    heads = [block for block in document.blocks[:start] if block.level == 1]
    if len(heads) != 1 or heads[0].index >= top.headline:
        return led(document, gone, (_below_header(top), start), LED_NEAR)
    low = heads[0].index + 1
    if _names_site(heads[0], document):
        low = next((block.index for block in document.blocks[low:start] if block.markup and home in block.markup.path), start)
    return led(document, gone, (low, start), LED_FAR)


def _names_site(heading: Block, document: Document) -> bool:
    """Whether a main heading is the name of the site, and not of the story: of the class of a logo, or what the head calls the site."""
    if heading.markup and not _LOGO.isdisjoint(heading.markup.names):
        return True
    return any(fact.field == "site_name" and fold(str(fact.value)) == heading.folded for fact in document.facts)


def _below_header(top: TopMatter) -> int:
    return max([top.end, *[index + 1 for index in (*top.standfirst, *top.lead)]])


def _between_others(document: Document, gone: Mapping[int, Reason], story: Story, read: HeaderLines) -> Story:
    """The story of a text page without teasers above its own header, and without a second story or comments below it."""
    start, end, top, share = story[:4]
    begin = start_at_title(document, gone, (start, end), top)
    begin = begin if begin > start else start_of_own(document, gone, (start, end), top, read)
    if begin > start:
        zone = Zone(begin, end, share)
        top = _above(document, gone, zone, read)
        start = _first(document, gone, zone, top)
    elif (begin := start_under_title(document, gone, start, top)) < start:
        top, start = _above(document, gone, Zone(begin, end, share), read), begin
    elif (begin := start_of_dateline(document, gone, (start, end))) > start or begins_with_dateline(document, start):
        top, start = _at_dateline(document, gone, Zone(begin, end, share), top, read), begin
    end = start_of_comments(document, gone, (start, end_of_first(document, gone, (start, end), top, read)))
    return Story(start, end, top, share)


def _at_dateline(document: Document, gone: Mapping[int, Reason], zone: Zone, top: TopMatter, read: HeaderLines) -> TopMatter:
    """What stands above a story that begins with its dateline: one paragraph there is a standfirst, more are captions, none is the lead.
    A headline of a word or two in place of a longer one signs the story: `Author HNS`."""
    found = _above(document, gone, zone, read)
    heads = [document.blocks[index] for index in (found.headline, top.headline) if index is not None]
    if len(heads) == 2 and heads[0].word_count < HEAD_WORDS <= heads[1].word_count:
        found = top
    above = document.blocks[(found.headline or 0) + 1 : zone.start] if found.headline is not None else ()
    live = [block for block in above if block.prose and block.index not in gone and block.index not in found.teasers]
    told = tuple([block.index for block in live if block.word_count >= PARAGRAPH])
    return found._replace(standfirst=found.standfirst or (told if len(told) == 1 else ()), lead=())


def _whole(document: Document, gone: Mapping[int, Reason], scores: Sequence[float], best: Span, home: int | None = None) -> Zone:
    """The best run without its tail, with the list behind it and what else of its home belongs to it."""
    total = gain(scores, (0, len(scores)))
    share = gain(scores, best) / total if total else 0.0
    start, end = best
    end = cut_tail(scores, gone, start, end)
    end = end_of_list(document, gone, end) if end else end
    end = closes(document, gone, end) if end and document.kind != "html" else end
    if home is not None and end:
        start, end = widen(document, gone, home, start, end)
    while start < end and start in gone:
        start += 1
    return Zone(start, end, share)


def _above(document: Document, gone: Mapping[int, Reason], zone: Zone, read: HeaderLines) -> TopMatter:
    """What stands above a zone."""
    live = [block for block in document.blocks if block.index not in gone]
    top = find_top_matter(live, zone.start, zone.end, document, read)
    if not zone.end:
        return top
    if document.kind == "html":
        return with_description(top, live, zone.start, document)
    return with_lone_sentence(top, live, gone, zone[:2], document.language)


def _first(document: Document, gone: Mapping[int, Reason], zone: Zone, top: TopMatter, home: int | None = None) -> int:
    """The story's first block: behind what stands above it, with a short sentence or, at home, the headings above the zone."""
    start, end, _ = zone
    opened = start > top.end and (opens(document.blocks[start - 1], gone) or _headed(document, gone, start, top))
    start = start - 1 if opened else max(start, min(top.end, end))
    if top.headline is None and document.kind != "html" and start < end:
        start = above_notices(document.blocks, gone, start)
    if home is None or start >= end:
        return start
    return headed(document, gone, start, _below_header(top), home)


def _headed(document: Document, gone: Mapping[int, Reason], start: int, top: TopMatter) -> bool:
    """Whether a line that stands alone between the header and the first paragraph of a text heads the story."""
    if document.kind == "html" or start != top.end + 1 or start >= len(document.blocks):
        return False
    headline = whole_words(document.blocks[top.headline].text) if top.headline is not None else set()
    return heads(document, gone, start, headline | title_words(document.blocks))
