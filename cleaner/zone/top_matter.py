"""What stands above the story: headline, standfirst, byline, time stamp. Found by where they stand to each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cleaner.document import Block, BlockKind, Document, within
from cleaner.lines.date_facts import agreed
from cleaner.lines.dateline import read_dateline
from cleaner.lines.dates import find_dates
from cleaner.lines.header_line import HeaderLine, read_header_line
from cleaner.lines.no_bylines import is_attribution
from cleaner.lines.prose import content_words, is_solid
from cleaner.lines.sentences import sentences
from cleaner.zone import headline_rank
from cleaner.zone.elements import LINKED
from cleaner.zone.heading import above_standfirst, is_data
from cleaner.zone.no_headline import alone, is_caption, is_doubled, is_first_sentence
from cleaner.zone.page_title import bare, bare_title, copies_of, is_copy

HEADLINE_WORDS = (3, 32)
"""Fewest and most words of a headline."""
HEADLINE_REACH = 60
"""Blocks above the first paragraph in which it is looked for."""
TITLE_BONUS = 3.0
"""Score of a line with all the words of the page's first line (in many texts the page's title), and no other."""
HEADER_LINE_BONUS = 2.5
"""Score of a line below which a byline or a time stamp stands."""
COPY_BONUS = 1.5
"""Score of a line of HTML that stands twice. In text entries of menus do: with it, titles of every second page of WCXB (spaced) were
right on 198 instead of 229 of 381, wet 313 instead of 319."""
TEXT_WORDS = (2, 32)
"""Fewest and most words of a headline of text."""
TEXT_SENTENCES = 2
"""Sentences of such a headline at most."""
TEXT_MARGIN = 2.5
"""Score below the best line's within which a line above it may be the headline in its place; see `above_standfirst`. Without that
margin: WCXB spaced .709 for .720 (every second pair of pages); with 1.0 Fundus spaced .567 for .596."""
HEADLINE_MIN = 2.0
"""Score from which a line counts as the headline: of `headline_score` in HTML, of `headline_rank.score` in text (4 and 5 find fewer)."""
MARK_REACH = 12
"""Blocks behind the headline in which byline and time stamp are looked for."""
MARK_WORDS = 160
"""Words of prose that may stand between headline and byline (a standfirst or a teaser)."""
BELOW_FACTOR = 1.5
"""Times the words above the byline that the story below it must have at least."""
INSIDE_PRICE = 1.5
"""Score that a line loses inside the zone: more likely a subheading or a teaser."""
SENTENCE_WORDS = 12
"""Words from which a line that ends as a sentence is hardly a headline."""
COPY_REACH = 40
"""Blocks above the first paragraph in which a copy of the headline begins the top matter."""
MARK_NEAR = 6
"""Blocks below a copy of the headline in which a byline shows that it is the one."""
STANDFIRST_WORDS = (6, 90)
"""Fewest and most words of one block of a standfirst."""
UNDER_WORDS = (10, 45)
"""Fewest and most words of one without a full stop, right below the headline."""
DATELINE_REACH, ROUND_UP = 1, 10
"""Blocks of a standfirst between headline and dateline at most; blocks below the headline of which one has a dateline."""
UNDER_SHARED = 0.4
"""Share of its longer words that the story must hold."""
SOLID_REACH = 8
"""Blocks of the zone among which its first sure paragraph is looked for; stories in short sentences have none."""
LEAD_WORDS = 8
"""Words of a paragraph above the zone at least."""
LEAD_SHARED = 2
"""Longer words that it must share with the story."""
STORY_SAMPLE = 20_000
"""Characters of the story that its words are taken from."""
HIGHLIGHTS = (2, 6)
"""Fewest and most sentences in a row that count as key points when no byline closes them."""
HIGHLIGHT_WORDS = 22
"""Words of a key point at most; first paragraphs of stories are longer."""
HIGHLIGHT_COVER = 0.5
"""Share of the key points' longer words that the story must hold."""

ISSUE = re.compile(
    r"\W{0,3}(?:vol(?:ume)?|issue|no|nr|№|n[ºo°]|jg|jahrgang|ausgabe|année|año|anno|rok|číslo|том|выпуск)\b[.:]?"
    r"\s?(?:\d|[IVXLC]+\b)|№", re.I
)
"""A line that begins with the number of an issue: a masthead's where it has a date, too."""
_TITLES = (BlockKind.PARAGRAPH, BlockKind.HEADING)
"""What a headline may be, …"""
_LINES = _TITLES[:1]
"""… and a standfirst of HTML without a full stop."""


HeaderLines = Callable[[int], HeaderLine | None]
"""From the index of a block to what its line says as byline and time stamp."""


class TopMatter(NamedTuple):
    """Indices of the blocks above the story. `end` is the first block that is not one of them."""

    headline: int | None
    """The headline's first copy."""
    header_lines: tuple[tuple[int, HeaderLine], ...]
    """Bylines and time stamps, with what they say."""
    standfirst: tuple[int, ...]
    """Standfirst or key points."""
    teasers: tuple[int, ...]
    """Blocks that only repeat sentences of the story."""
    lead: tuple[int, ...]
    """Paragraphs of the story between its byline and the zone: a picture or a share bar stands below them."""
    end: int


def header_line_reader(document: Document) -> HeaderLines:
    """The header lines of a page, each read when it is first asked for."""
    return cache(lambda index: read_header_line(document.blocks[index], document))


def find_top_matter(
    live: Sequence[Block], start: int, end: int, document: Document, read: HeaderLines | None = None
) -> TopMatter:
    """Look above (and just inside) the zone `start:end` of the blocks that are left. `read`: `header_line_reader(document)`, where it is
    looked for more than once."""
    zone = within(live, start, end)
    if not zone:
        return TopMatter(None, (), (), (), (), start)
    solid = next((block.index for block in zone[:SOLID_REACH] if is_solid(block)), zone[0].index)
    if document.kind == "html":
        counts = dict.fromkeys(content_words(" ".join(block.text for block in zone if block.index >= solid)[:STORY_SAMPLE]), 1)
    else:
        counts = headline_rank.count_words(within(zone, solid, end))
    story_words = set(counts)
    read = read or header_line_reader(document)
    lines = {block.index: line for block in within(live, solid - HEADLINE_REACH, solid + MARK_REACH + 1) if (line := read(block.index))}
    headline = find_headline(live, start, solid, counts, document, lines)
    key = bare_title(document.blocks[headline].text) if headline is not None else ""
    copies = copies_of(key, within(live, solid - COPY_REACH, solid)) if key else []
    first = _anchor([block.index for block in copies], solid, lines)
    near = within(live, first, solid + MARK_REACH + 1)
    header_lines, top = _marks(near, zone, key, start, lines)
    marks = {index for index, _ in header_lines}
    below = [block for block in zone if block.index >= top]
    standfirst: tuple[int, ...] = ()
    teasers: tuple[int, ...] = ()
    lead: tuple[int, ...] = ()
    if headline is not None and marks:
        titled = first == 0 and top > MARK_REACH and document.kind != "html"  # only the page's title, and a menu below it
        low = start if titled else first
        between = [block for block in near if low < block.index < top and block.index not in marks and not is_copy(block, key)]
        standfirst, teasers, lead = _standfirst(between, below)
    elif headline is not None:
        standfirst = _highlights(below, document.language)
    if headline is not None and not standfirst:
        standfirst = _under_headline(near, key, start, document, story_words)
    if headline is not None and not standfirst and not marks:
        standfirst = _above_dateline([block for block in near if block.index > first and not is_copy(block, key)], document.language)
    top = max([top, *(index + 1 for index in standfirst)])
    if headline is not None or marks:
        behind = max(top, first + 1) if marks else first + 1
        lead += _lead([block for block in near if behind <= block.index < start and block.index not in teasers], story_words)
    return TopMatter(headline, header_lines, standfirst, teasers, lead, top)


def _anchor(copies: Sequence[int], solid: int, lines: Mapping[int, HeaderLine]) -> int:
    """Where to begin to look for byline and time stamp: at the first of the near copies of the headline that has one close below,
    else at the last copy, and never far from the first paragraph."""
    for copy in copies:
        if any(copy < index <= copy + MARK_NEAR for index in lines):
            return copy
    return copies[-1] if copies else max(0, solid - MARK_REACH)


def _marks(
    near: Sequence[Block], zone: Sequence[Block], key: str, start: int, lines: Mapping[int, HeaderLine]
) -> tuple[tuple[tuple[int, HeaderLine], ...], int]:
    """(bylines and time stamps, the index behind the last of them and of the headline's copies) below the headline.

    A standfirst may stand above them: one paragraph at most, and more of the story must stand below than above. The date
    under the name of a quoted post's author is none of them.
    """
    found: list[tuple[int, HeaderLine]] = []
    last: int | None = None
    sure: tuple[int, int | None] = (0, None)
    prose_words = above = solid = 0
    quoted = False
    for block in near:
        line = None if quoted else lines.get(block.index)
        quoted = is_attribution(block.text)
        if line:
            found.append((block.index, line))
        elif not (key and is_copy(block, key) and (found or not prose_words)):
            if block.prose:
                sure = sure if prose_words else (len(found), last)
                prose_words += block.word_count
                solid += is_solid(block)
                if solid > (1 if found else 2) or prose_words > MARK_WORDS:
                    break
            continue
        last, above = block.index, prose_words
    if above and last is not None:
        below = sum(block.word_count for block in zone if block.index > last and block.prose)
        if below < BELOW_FACTOR * above:
            found, last = found[: sure[0]], sure[1]
    if last is None or (not found and last < start):
        return (), last + 1 if last is not None else start
    facts = agreed([(line.is_labelled, line.facts) for _, line in found])
    return tuple((index, line._replace(facts=own)) for (index, line), own in zip(found, facts, strict=True)), last + 1


def _lead(between: Sequence[Block], story_words: set[str]) -> tuple[int, ...]:
    """Paragraphs that speak of the story."""
    return tuple(
        block.index
        for block in between
        if block.word_count >= LEAD_WORDS and block.prose and len(content_words(block.text) & story_words) >= LEAD_SHARED
    )


def _standfirst(between: Sequence[Block], below: Sequence[Block]) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
    """(standfirst, teasers, paragraphs) among the blocks between headline and byline: sentences, new or only repeated, or too many."""
    story = " ".join(block.text for block in below)
    low, high = STANDFIRST_WORDS
    new: list[int] = []
    repeated: list[int] = []
    paragraphs: list[int] = []
    for block in between:
        if low <= block.word_count and block.prose and block.kind is not BlockKind.CRAWL_HEADER:
            if all(sentence in story for sentence in sentences(block.text)):
                repeated.append(block.index)
            else:
                (new if block.word_count <= high else paragraphs).append(block.index)
    return tuple(new), tuple(repeated), tuple(paragraphs)


def _under_headline(near: Sequence[Block], key: str, end: int, document: Document, story_words: set[str]) -> tuple[int, ...]:
    """A standfirst without a full stop: the line right below the last copy of the headline, if it speaks of the story and says no more.
    In HTML a heading there is the story's own as often."""
    last = max((position for position, block in enumerate(near) if is_copy(block, key)), default=len(near))
    low, high = UNDER_WORDS
    html = document.kind == "html"
    for block in near[last + 1 : last + 2]:
        if block.index >= end or block.prose or block.link_density > LINKED or block.kind not in (_LINES if html else _TITLES):
            continue
        own = content_words(block.text)
        if not low <= block.word_count <= high or len(own & story_words) < UNDER_SHARED * len(own):
            continue
        if not (document.hits[block.index] or " / " in block.text or key in block.folded or find_dates(block.text, document.language)):
            return (block.index,)
    return ()


def _above_dateline(below: Sequence[Block], language: str | None) -> tuple[int, ...]:
    """A standfirst between the headline and the paragraph with the story's dateline; a round-up has more of them."""
    for position, block in enumerate(below[: DATELINE_REACH + 1]):
        if (found := read_dateline(block.text, language)) and (found.is_sure or not position):
            several = sum(bool(read_dateline(other.text, language)) for other in below[:ROUND_UP]) > 1
            return () if several else tuple([above.index for above in below[:position]])
        if not block.prose or not STANDFIRST_WORDS[0] <= block.word_count <= UNDER_WORDS[1]:
            break
    return ()


def _highlights(below: Sequence[Block], language: str | None) -> tuple[int, ...]:
    """Key points directly under the headline: a run of single sentences, then longer paragraphs that say it again."""
    run: list[Block] = []
    for block in below:
        if not block.prose or block.word_count > HIGHLIGHT_WORDS or len(sentences(block.text)) > 1 or read_dateline(block.text, language):
            break
        run.append(block)
    rest = below[len(run) :]
    if not HIGHLIGHTS[0] <= len(run) <= HIGHLIGHTS[1] or len(rest) < 2:
        return ()
    longest_point = max(block.word_count for block in run)
    if len(sentences(rest[0].text)) < 2 or rest[0].word_count < 1.5 * longest_point:
        return ()
    story_words = content_words(" ".join(block.text for block in rest))
    own = content_words(" ".join(block.text for block in run))
    if len(own & story_words) < HIGHLIGHT_COVER * len(own):
        return ()
    return tuple(block.index for block in run)


def find_headline(
    live: Sequence[Block], start: int, solid: int, said: Mapping[str, int], document: Document, lines: Mapping[int, HeaderLine]
) -> int | None:
    """The line above the first paragraph that speaks of the story and stands out, or None. `said`: the longer words of the story,
    and in how many of its paragraphs each stands."""
    story_words = set(said)
    near = within(live, solid - HEADLINE_REACH, solid)
    html = document.kind == "html"
    above = near if html else within(document.blocks, solid - HEADLINE_REACH, solid)
    candidates = [block for block in [*live[:1], *above] if block.index < solid and _may_be_headline(block, html)]
    candidates = [block for block in candidates if block.index not in lines and not (is_data(block.text) or _is_issue(block, document))]
    counts = Counter([block.folded for block in live[: solid + MARK_REACH]] if html else ())
    title: set[str] = set()
    if live and _may_be_headline(live[0]):
        counts[bare_title(live[0].text)] += html
        title = content_words(live[0].text)
    followed = _followed_by_header_line(near, lines) if html else set()
    ground = None if html else headline_rank.ground(live, (start, solid), said, document, lines)
    scored: list[tuple[float, int, Block]] = []
    for block in candidates:
        own = content_words(block.text)
        bonus = TITLE_BONUS * len(own & title) / len(own | title) if title and block.index != live[0].index else 0.0
        if ground is not None:
            scored.append((headline_rank.score(block, own, ground) + bonus, -block.index, block))
            continue
        bonus += HEADER_LINE_BONUS if block.index in followed else 0.0
        bonus -= INSIDE_PRICE if block.index > start else 0.0
        bonus += COPY_BONUS if counts[bare(block)] > 1 else 0.0
        scored.append((headline_score(block, own, story_words, solid, document) + bonus, -block.index, block))
    ranked = [(score, block) for score, _, block in sorted(scored, reverse=True) if score >= HEADLINE_MIN]
    if not html:
        ranked = [(score, block) for score, block in ranked if not is_first_sentence(block, solid, lines)]
        while ranked and is_caption(ranked[0][1], document, solid, copies=len(ranked) > 1):
            del ranked[0]
        others = [(score, block) for score, block in ranked if block.folded != ranked[0][1].folded]
        ranked = others if others and others[0][1].index == 0 and is_doubled(ranked[0][1], document.blocks) else ranked
    if not ranked:
        return None if html else alone([block for block in within(live, 0, start) if block in candidates], start, solid, document)
    top, best = ranked[0]
    close = {block.index for score, _, block in scored if score >= top - TEXT_MARGIN}
    best = above_standfirst(best, candidates, close, story_words, title, document)
    key = bare_title(best.text)
    return next(block.index for block in candidates if bare(block) == key)


def _is_issue(block: Block, document: Document) -> bool:
    return bool(ISSUE.match(block.text) and find_dates(block.text, document.language))


def _followed_by_header_line(near: Sequence[Block], lines: Mapping[int, HeaderLine]) -> set[int]:
    """The blocks below which a byline or a time stamp stands, at most three blocks away."""
    found: set[int] = set()
    for position, block in enumerate(near):
        if block.index in lines:
            found.update(above.index for above in near[max(0, position - 3) : position])
    return found


def headline_score(
    block: Block, own: set[str], story_words: set[str], solid: int, document: Document
) -> float:
    """How much a line with the words `own` looks like the headline: shared words, heading level, nearness, length."""
    shared = len(own & story_words) / len(own) if own else 0.0
    score = 4 * shared + min(block.word_count, 8) * 0.2
    score += {1: 4.0, 2: 1.0}.get(block.level, 0.0)
    score -= 0.03 * (solid - block.index)
    score -= 2.0 if block.text.endswith((".", "。", ":", "…")) else 0.0
    score -= 3.0 if block.prose and block.word_count >= SENTENCE_WORDS and block.level != 1 else 0.0
    return score - (3.0 if "media_credit" in document.hits[block.index] else 0.0)


def _may_be_headline(block: Block, html: bool = True) -> bool:
    low, high = HEADLINE_WORDS if html else TEXT_WORDS
    if not low <= block.word_count <= high or len(block.text) > 250 or block.kind not in _TITLES or "©" in block.text or "ⓒ" in block.text:
        return False
    if not html and block.text[-1] in "–—":
        return False  # a dateline alone: `Old Harbour HNS —`
    return block.level == 1 or not block.prose or len(sentences(block.text)) <= (1 if html else TEXT_SENTENCES)
