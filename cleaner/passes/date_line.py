"""Dates in short lines near the story that are no time stamp by their form.

Why: where nothing else says when a story appeared, `Jane Roe · Oakmere · 3 May 2024 · No comments` does.

Removes: nothing; it gives the day to the header, as the last of the sources.

Keeps: everything; it does not look at sentences, at two days on a line, at what is changed, or at other stories.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from cleaner.contract import Finding, View
from cleaner.document import Block, BlockKind, begins_small, fold
from cleaner.lexicon import phrases
from cleaner.lines.date_facts import FIRST_YEAR, is_before, page_dates
from cleaner.lines.date_forms import as_day
from cleaner.lines.date_labels import label_alone
from cleaner.lines.date_words import OTHER, date_words
from cleaner.lines.dates import Stamp
from cleaner.lines.header_line import label_above
from cleaner.lines.no_bylines import is_attribution, is_of_event
from cleaner.lines.relative_dates import relative_day
from cleaner.metadata import PRECEDENCE, Fact
from cleaner.zone.page_title import bare_title, copies_of
from cleaner.zone.thread import is_in_comments
from cleaner.zone.top_matter import ISSUE

ABOVE = 4
"""Blocks above the headline in which the line may stand."""
BELOW = 4
"""Blocks below the headline, or below the story's first paragraph, in which it may stand: further down stand quoted posts."""
BELOW_MARKED = 14
"""The same on HTML, where quotes and comments are marked."""
BEHIND = 8
"""Blocks behind the story in which it may stand, …"""
BEHIND_LABELLED = 40
"""… and in plain text, with a label: others are of comments and of other stories. Days of WCXB (wet) .801 with 8, .803 with 20, .805
with 40 and 80, wrong ones the same; in HTML .004 more are wrong on trafilatura's pages."""
DAYS = 200
"""Lines with digits that are looked at for the only day of a page, or the only one that a label names."""
MAX_WORDS = 16
"""Words of such a line at most."""
SHORT = 80
"""Characters of such a line, in scripts that put no spaces between words."""
CLAUSE_WORDS, CLAUSE_SMALL = 6, 4
"""Words before a day from which they are a clause, and words of them in small letters: `The act was signed into law on …`."""
MAX_LENGTH = 400
"""Characters of a paragraph that may begin with its day: `27.1.2022 - At the …`."""
_BARS = re.compile("[|•·–—]")
_AFTER = re.compile(r"\s*[-–—|:•/]\s")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d\d(?!\d)")
"""With a time of day directly above the headline, a weekday and its date are the story's."""
MASTHEAD = 4
"""Blocks above the headline from which a day with its weekday behind it is the masthead's: in Japan stamps are written so, too."""
_EDGES = " ,.()（）"
_LED = ("ที่", "ngày")
"""What stands between weekday and date in Thai and Vietnamese."""
NOT_HERE = frozenset("comments related trending headline_list copyright legal cookie_notice crawl_header embed_notice references".split())
"""What a block was removed for, where its date is another one; that of a picture needs a label or a clock: `Jane Roe / 22.04.2020 / 06:15 /
Photo: Max Poe`."""

OTHER_SECTIONS = frozenset(("comments", "related"))
"""Parts of an HTML page whose days are those of others."""
SURER = frozenset(PRECEDENCE["published"][: PRECEDENCE["published"].index("date-line")])
"""Sources that are believed before such a line: where markup names the day, it is not looked for."""

Told = tuple[Block, date, str]
"""A line, the day that it tells, and why."""


def judge_context(view: View) -> Iterator[Finding]:
    facts = [fact for _, line in view.story.top.header_lines for fact in line.facts]
    published = next((fact.value for fact in facts if fact.field == "published"), None)
    modified = next((fact.value for fact in facts if fact.field == "modified"), None)
    told: Told | None = None
    known = {fact.field: fact.value for fact in view.document.facts[::-1] if fact.source in SURER}
    if published is None and "published" not in known:
        told = _labelled_near(view, "published") if modified else _any(view)
        if told:
            yield Finding(told[0], told[2], (0, 0), (Fact("published", told[1], "date-line"),))
    changed = _labelled_near(view, "modified") if modified is None and "modified" not in known else None
    appeared = told[1] if told else published or known.get("published")
    if changed and not (isinstance(appeared, date) and is_before(changed[1], appeared)):
        yield Finding(changed[0], changed[2], (0, 0), (Fact("modified", changed[1], "date-line"),))


def _any(view: View) -> Told | None:
    return _near(view) or _labelled(view) or (_only_one(view) if view.document.kind == "html" else _below(view)) or _relative(view)


def _labelled_near(view: View, label: str) -> Told | None:
    """The first day so labelled in the lines below the headline, or in the line above it: other passes take such lines too."""
    story, blocks = view.story, view.document.blocks
    last = max(story.head, story.body) + BELOW
    for index in (*range(story.head + 1, min(last, len(blocks))), *range(max(0, story.head - 1), story.head)):
        if not _may_hold_day(blocks[index]) or not _is_short(blocks[index], view):
            continue
        for stamp in _stamps(blocks[index], view, NOT_HERE - {"copyright"}):
            if stamp.label == label:
                return blocks[index], stamp.value, f"date {stamp.evidence}, labelled so near the story"
    return None


def _near(view: View) -> Told | None:
    """The first day in the lines below the headline, above it (the nearest first), and behind the story."""
    story, html = view.story, view.document.kind == "html"
    end = view.last_block()
    low, high = story.head, max(story.head, story.body)
    title = bare_title(view.document.blocks[low].text) if story.top.headline is not None else ""
    copy = max((block.index for block in copies_of(title, view.document.blocks[low:high])), default=low) if title else low
    regions = (
        (range(copy, high + (BELOW_MARKED if html else BELOW)), 1),  # the first copy is the page's title as often
        (range(low, high), 1),
        (range(max(0, story.head - ABOVE), story.head), -1),
        (range(end, story.end + (BEHIND if html else BEHIND_LABELLED)), 1),
    )
    blocks = view.document.blocks
    for region, step in regions:
        for index in region[::step]:
            if index >= end and step > 0 and view.begins_another(index):
                break
            stamp = _stamp(blocks[index], view) if index < len(blocks) else None
            today = stamp and step < 0 and not stamp.label and _is_today(blocks[index], stamp, view)
            if not stamp or (today and not (index == story.head - 1 and (_has_clock(blocks[index], stamp) or _is_signed_at(view, end)))):
                continue
            far = range(index + 1, min(len(blocks), story.end + BEHIND_LABELLED)) if index >= story.end + BEHIND and not html else ()
            if any((other := _stamp(blocks[at], view)) and other.label and other.value != stamp.value for at in far):
                break  # each teaser there has its own
            if index < story.end or stamp.label or html:
                return blocks[index], stamp.value, f"date {stamp.evidence} near the story"
    return None


def _has_clock(block: Block, stamp: Stamp) -> bool:
    """Whether a time of day stands in a line, be it glued to the year: `14 de julio de 201101:00`."""
    return bool(_CLOCK.search(block.text)) or ":" in block.text[slice(*stamp.span)]


def _is_signed_at(view: View, end: int) -> bool:
    """Whether a byline with a time of day and without a day stands behind the story, as blogs sign whose posts stand below their day:
    `Posted by Jane Roe at 9:41 AM`."""
    for block in view.document.blocks[end : end + BEHIND]:
        if "byline" in view.document.hits[block.index] and _CLOCK.search(block.text):
            return not page_dates(block.text, view.document)
        if view.begins_another(block.index):
            return False
    return False


def _is_today(block: Block, stamp: Stamp, view: View) -> bool:
    """Whether a line above the headline is the day on which the page was made: a weekday stands beside the date, and it is no more."""
    before, behind = fold(block.text[: stamp.span[0]]).strip(_EDGES), fold(block.text[stamp.span[1] :]).strip(_EDGES)
    known = date_words(view.document.language).weekdays
    first = next((before.removesuffix(word).rstrip(_EDGES) for word in _LED if before.endswith(word)), before)
    named = not before and (behind in known or f"({behind})" in known)
    return (first in known and not behind) or (named and view.story.head >= MASTHEAD)


def _labelled(view: View) -> Told | None:
    """The one day above the story's end that a label says is that of publication."""
    days = _days(view.document.blocks[: view.story.end], view)
    return _single([(block, stamp) for block, stamp in days if stamp.label == "published"], "so labelled")


def _below(view: View) -> Told | None:
    """The day right below the last paragraph of a text, or below its tags there, where no other line behind the story holds one; a weekday
    in front is that of an event as often."""
    end, blocks = view.last_block(), view.document.blocks
    days = _days(blocks[end:], view)
    block, stamp = next(days, (None, None))
    if not block or not stamp or not blocks[end - 1].prose or next(days, None):
        return None
    tags = block.index == end + 1 and end in view.gone and not view.begins_another(end)
    weekday = fold(block.text.partition(" ")[0]).strip(_EDGES) in date_words(view.document.language).weekdays
    if (block.index > end and not tags) or (weekday and not (tags or _CLOCK.search(block.text))):
        return None
    return block, stamp.value, f"date {stamp.evidence}, the only one below the story"


def _only_one(view: View) -> Told | None:
    """The one day of the page, up to where other stories begin."""
    blocks, story = view.document.blocks, view.story
    behind = range(view.last_block(), min(len(blocks), story.end + BEHIND))
    last = next((index for index in behind if view.begins_another(index)), len(blocks))
    days = _days(blocks[:last], view)
    dated = [(block, stamp) for block, stamp in days if block.index >= story.start or not _is_today(block, stamp, view)]
    return _single(dated, "of the page")


def _days(blocks: Iterable[Block], view: View) -> Iterator[tuple[Block, Stamp]]:
    """The lines that give one day, and that day."""
    return ((block, stamp) for block in islice(filter(_may_hold_day, blocks), DAYS) if (stamp := _stamp(block, view)))


def _single(dated: Iterable[tuple[Block, Stamp]], what: str) -> Told | None:
    """The day of some lines, if they all give the same; the last of them says so."""
    found = {as_day(stamp.value): (block, stamp) for block, stamp in dated}
    if len(found) != 1:
        return None
    block, stamp = next(iter(found.values()))
    return block, stamp.value, f"date {stamp.evidence}, the only one {what}"


def _relative(view: View) -> Told | None:
    """The first day near the headline that counts from the day of the crawl, where that was given."""
    reference, story = view.settings.reference_date, view.story
    if reference is None:
        return None
    for block in view.document.blocks[max(0, story.head - ABOVE) : max(story.head, story.body) + BELOW]:
        reason = view.gone.get(block.index)
        day = relative_day(block.text, view.document.language, reference) if not reason or reason.code not in NOT_HERE else None
        if day:
            return block, day, f"{block.text!r}, counted from {reference}"
    return None


def _stamp(block: Block, view: View) -> Stamp | None:
    """The one day that a line gives, or None."""
    stamps = _stamps(block, view)
    days = {as_day(stamp.value) for stamp in stamps}
    published = [stamp for stamp in stamps if stamp.label == "published"]
    if len(days) == 2 and len(published) == 1 and {stamp.label for stamp in stamps} == {"published", "modified"}:
        return published[0]
    if [stamp.label for stamp in stamps] == [None, "modified"] and is_before(stamps[0].value, stamps[1].value):
        return stamps[0] if _is_short(block, view) else None  # `3 May 2024. Updated: 7 May 2024`
    if len(days) != 1 or {stamp.label for stamp in stamps} == {"modified"}:
        return None
    stamps = tuple(published) or stamps
    language, before = view.document.language, block.text[: stamps[0].span[0]]
    first = not before.strip() or label_alone(before, date_words(language))
    if not first and _is_of_picture(block, stamps[0], view):
        return None
    return stamps[0] if _is_short(block, view) or (first and _AFTER.match(block.text, stamps[0].span[1])) else None


def _is_of_picture(block: Block, stamp: Stamp, view: View) -> bool:
    """Whether a day in the credit of a picture is the picture's: no clock stands behind it, and no label in front, or the credit does."""
    reason = view.gone.get(block.index)
    if reason is None or reason.code != "media_credit" or _CLOCK.search(block.text, stamp.span[1]):
        return False
    credit = phrases("media_credit", view.document.language).match(fold(block.text[: stamp.span[0]]))
    return not stamp.label or bool(credit)


def _may_hold_day(block: Block) -> bool:
    """A cheap test that most lines do not pass: digits are folded to 0."""
    return ("0" in block.folded or "年" in block.text) and len(block.text) <= MAX_LENGTH


def _is_short(block: Block, view: View) -> bool:
    """Whether a line is short enough to be no sentence: the headline, labels, the number of an issue."""
    if block.index == view.story.top.headline or (block.word_count <= MAX_WORDS and ISSUE.match(block.text)):
        return True
    return not block.prose and (block.word_count <= MAX_WORDS or len(block.text) <= SHORT)


def _stamps(block: Block, view: View, elsewhere: frozenset[str] = NOT_HERE) -> tuple[Stamp, ...]:
    """The days that a line gives, but those of something else, and of lines that are no part of the header."""
    if not _may_hold_day(block):
        return ()
    section = block.markup.section.kind if block.markup and block.markup.section else ""
    if block.kind in (BlockKind.CRAWL_HEADER, BlockKind.QUOTE) or section in OTHER_SECTIONS:
        return ()
    above = view.document.blocks[block.index - 1].text if block.index else ""
    if is_attribution(block.text) or is_attribution(above) or is_in_comments(block):
        return ()
    reason = view.gone.get(block.index)
    if (reason and reason.code in elsewhere) or "©" in block.text or is_of_event(block, view.document):
        return ()
    if "copyright" in elsewhere and "copyright" in view.document.hits[block.index]:
        return ()
    stamps = page_dates(block.text, view.document)
    if stamps and not stamps[0].label and not block.text[: stamps[0].span[0]].strip() and (label := label_above(block, view.document)):
        stamps = (stamps[0]._replace(label=label), *stamps[1:])
    return tuple(stamp for stamp in stamps if stamp.label != OTHER and (stamp.label or not _is_told(block, stamp, view)))


def _is_told(block: Block, stamp: Stamp, view: View) -> bool:
    """Whether a day without a label is one that the line tells of: it is older than the web, or stands at the end of a clause that is
    not the headline."""
    if stamp.value.year < FIRST_YEAR:
        return True
    before = _BARS.split(block.text[: stamp.span[0]])[-1].split()
    clause = len(before) >= CLAUSE_WORDS and sum(map(begins_small, before)) >= CLAUSE_SMALL
    return clause and block.index != view.story.top.headline and "byline" not in view.document.hits[block.index]
