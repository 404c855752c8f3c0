"""Where a text page holds more than the story: another whole one below it, teasers above its own header, or a longer one at the foot.

HTML tells by its elements (`end_of_like`), the rest is for text. A header here is a byline or a labelled day, not any date. The thresholds
were set on Fundus (each rule for text acts on one of its pages) and checked on WCXB and trafilatura's pages, of which `start_of_own` acts
on one; not swept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from cleaner.document import Block, Document
from cleaner.lines.header_line import HeaderLine
from cleaner.lines.prose import whole_words
from cleaner.removal import Reason, Span
from cleaner.zone.evidence import speaks_of
from cleaner.zone.segment import gain, segment
from cleaner.zone.top_matter import HeaderLines, TopMatter

STAMP_WORDS = 16
"""Words of a header line at most."""
STORY_WORDS = 100
"""Words of prose above a second header, and below it, from which each is a story."""
HEAD_REACH = 10
"""Blocks above its time stamp in which the headline of the second story stands."""
STANDFIRST_WORDS = 50
"""Words of prose between both at most."""
CLOSING = frozenset({"share_links", "newsletter", "related", "read_more", "comments", "trending"})
"""Passes whose blocks end the first story."""
ABOVE_SHARE = 0.1
"""Share of the words of prose below its header that may stand above it in the zone: teasers."""
SHORT = 0.15
"""Share of the best zone's evidence that a zone above it must have at least to be the story in its place."""
SPEAKING = (0.75, 0.9)
"""Share of the paragraphs that speak of the headline: of the best zone at most, of the one above it at least."""
NEAR = 3
"""Blocks between a byline and its day at most."""
LIKE_WORDS = 30
"""Words of prose above and below a second main heading at least."""
LIKE_REACH = 3
"""Blocks below it among which its byline or day stands."""
_WORD = re.compile(r"[^\W\d_]+")
_CLOCK = "0:0"
"""A time of day: a number is folded to 0."""


def above_foot(
    document: Document, gone: Mapping[int, Reason], scores: Sequence[float], zone: Span, top: TopMatter, find: Callable[[Span], TopMatter]
) -> Span | None:
    """Another zone above the best one that is the story: a day stands in its header, all its paragraphs speak of its headline, and few
    of the best one's of the line above them. `find` gives the top matter of a zone."""
    other = segment(scores[: zone[0]])
    if not other[1] or gain(scores, other) < SHORT * gain(scores, zone) or _speaking(document, gone, zone, top) > SPEAKING[0]:
        return None
    found = find(other)
    dated = any(fact.field == "published" for _, line in found.header_lines for fact in line.facts)
    if not dated or _speaking(document, gone, other, found) < SPEAKING[1]:
        return None
    return other


def _speaking(document: Document, gone: Mapping[int, Reason], zone: Span, top: TopMatter) -> float:
    """Share of the paragraphs of a zone that hold a longer word of its headline; 0 without one."""
    if top.headline is None:
        return 0.0
    words = whole_words(document.blocks[top.headline].text)
    prose = [block for block in document.blocks[zone[0] : zone[1]] if block.prose and block.index not in gone]
    return sum(speaks_of(block, words) for block in prose) / len(prose) if words and prose else 0.0


def end_of_first(document: Document, gone: Mapping[int, Reason], zone: Span, top: TopMatter, read: HeaderLines) -> int:
    """Where the zone ends when a second story with a labelled day of its own begins in it: the first one's header has one, too. Where
    more days are labelled, they are those of the entries of one story. A closing block stands between both, or their time stamps are
    of one form, with a time of day: books have none."""
    start, end = zone
    if not any(line.is_labelled for _, line in top.header_lines):
        return end
    last = max(index for index, _ in top.header_lines)
    labelled = [index for index, line in _header_lines(document, gone, (max(start, last + 1), end), read) if line.is_labelled]
    if len(labelled) != 1 or min(_words(document, gone, (start, labelled[0])), _words(document, gone, (labelled[0], end))) < STORY_WORDS:
        return end
    closed = _closed(document, gone, start, labelled[0])
    form = _form(document.blocks[labelled[0]])
    if closed is None and form and form in {_form(document.blocks[index]) for index, _ in top.header_lines}:
        closed = _above_header(document, gone, start, labelled[0])
    return end if closed is None else closed


def end_of_like(document: Document, gone: Mapping[int, Reason], zone: Span, top: TopMatter, read: HeaderLines) -> int:
    """Where the zone of an HTML page ends when another story begins in it, made as the first: a main heading in the same elements as the
    headline, with a byline or a day below it. No page of the development sets has one; readers that load the next story do."""
    start, end = zone
    head = document.blocks[top.headline] if top.headline is not None else None
    if head is None or head.level != 1 or head.markup is None:
        return end
    for block in document.blocks[start:end]:
        if block.level != 1 or not block.markup or block.markup.path != head.markup.path or block.folded == head.folded:
            continue
        below = range(block.index + 1, min(block.index + 1 + LIKE_REACH, end))
        if not any(read(index) for index in below if index not in gone):
            continue
        if min(_words(document, gone, (start, block.index)), _words(document, gone, (block.index, end))) >= LIKE_WORDS:
            return block.index
    return end


def start_of_own(document: Document, gone: Mapping[int, Reason], zone: Span, top: TopMatter, read: HeaderLines) -> int:
    """Where the zone begins when its only byline with a day stands a little below its start: teasers stand above."""
    start, end = zone
    if top.header_lines:
        return start
    lines = _header_lines(document, gone, zone, read)
    heads = [at for at, (index, line) in enumerate(lines) if line.is_byline and _has_day(lines, at)]
    if not heads or lines[heads[-1]][0] > lines[heads[0]][0] + NEAR:
        return start
    first = lines[heads[0]][0]
    if _words(document, gone, (start, first)) > ABOVE_SHARE * _words(document, gone, (first, end)):
        return start
    return max(index for index, _ in lines if index <= first + NEAR) + 1


def _header_lines(document: Document, gone: Mapping[int, Reason], zone: Span, read: HeaderLines) -> list[tuple[int, HeaderLine]]:
    """The header lines of a zone with digits or the phrase of a byline."""
    found = []
    for block in document.blocks[zone[0] : zone[1]]:
        if block.word_count <= STAMP_WORDS and block.index not in gone and ("0" in block.folded or "byline" in document.hits[block.index]):
            line = read(block.index)
            if line:
                found.append((block.index, line))
    return found


def _has_day(lines: Sequence[tuple[int, HeaderLine]], at: int) -> bool:
    index = lines[at][0]
    near = [line for other, line in lines[max(0, at - NEAR) : at + NEAR + 1] if abs(other - index) <= NEAR]
    return any(fact.field in ("published", "modified") for line in near for fact in line.facts)


def _words(document: Document, gone: Mapping[int, Reason], span: Span) -> int:
    return sum([block.word_count for block in document.blocks[span[0] : span[1]] if block.prose and block.index not in gone])


def _closed(document: Document, gone: Mapping[int, Reason], start: int, stamp: int) -> int | None:
    """The block that closes the first story above the header of the second, whose time stamp is given: no more prose than a standfirst
    has stands between."""
    words, cut = 0, None
    for index in range(stamp - 1, max(start, stamp - HEAD_REACH), -1):
        block = document.blocks[index]
        if index in gone:
            cut = index if gone[index].code in CLOSING else cut
            continue
        words += block.word_count if block.prose else 0
        if words > STANDFIRST_WORDS:
            break
    return cut


def _form(block: Block) -> str | None:
    """A time stamp without its numbers and names; None for one without a time of day."""
    return _WORD.sub("a", block.folded) if _CLOCK in block.folded else None


def _above_header(document: Document, gone: Mapping[int, Reason], start: int, stamp: int) -> int:
    """The first of the lines right above a time stamp that are no paragraphs."""
    first = stamp
    while first > start and (first - 1 in gone or not document.blocks[first - 1].prose):
        first -= 1
    return first
