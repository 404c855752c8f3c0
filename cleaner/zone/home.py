"""What markup says of where the story stands: the element that holds it, its home. Only HTML has one.

The numbers were swept on WCXB (articles), Fundus and trafilatura's evaluation pages; what each is worth is in
docs/measurements-html.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cleaner.document import Block, BlockKind, Document, Markup
from cleaner.lines.prose import is_date_line
from cleaner.removal import Reason
from cleaner.zone.elements import LINKED, RUNNING, box
from cleaner.zone.ends import LIST_WORDS

SAID_WORDS = 30
"""Words of prose in elements that say they hold the story (`<article>`, `class="entry-content"`), from which they count."""
UNSAID = 0.25
"""Factor of the evidence of a paragraph that stands in no such element, on a page that has one."""
SAID_SHARE = 0.35
"""Share of the story's words that one such element must hold to be its home."""
FIRST_SHARE = 0.25
"""Share of the story's words that the first such element may hold and still be its home, where others follow: pages that load one
story after another."""
AROUND_SHARE = 0.5
"""Share of the story's words beside it in an element around it that says so, too, from which that one is its home."""
FIRST_WORDS = 100
"""Words of prose that it must hold then."""
HELD_SHARE = 0.9
"""Share of them that any other element must hold; the innermost is taken."""
INSIDE = 0.5
"""Factor of the cost of lines inside the home: a list, a table or an insert there ends nothing."""
OUTSIDE = 0.3
"""Factor of the gain of paragraphs outside of it."""
OWN_LINKED = 0.5
"""Share of its characters in links up to which a block belongs to the story though it stands before or behind its paragraphs."""
OWN_TAGS = frozenset(("blockquote", "code", "li", "pre", "td", "tr"))
"""Elements of the home whose text belongs to the story beside those that its paragraphs stand in."""
_CELLS = frozenset(("table", "tbody", "td", "tr"))
"""Parts of a table that lays out a page: brothers of the cell with the story hold menus."""
_LISTED = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
INGREDIENTS = frozenset(("ingredient", "ingredients"))
"""Class words of lines that belong to a recipe above its first step."""
OWN_START = 8
"""Words of a paragraph with which the story may begin above the segment."""
HEADS = 2
"""Headings above the story's first paragraph with which it may begin. Without them WCXB's exact pages are .193 instead of .209."""
LED_NEAR = 30
"""Words below the story's header, outside of links and of parts beside the story, from which they belong to it: facts, lists, a landing
page's first parts. Snippets .9422 without, .9449 with 20, .9447 with 30, .9441 with 40, Fundus .9773, then .9776 and .9774; with 20
listings and documentation fall."""
LED_FAR = 60
"""The same below the main heading, where the story's headline was found below it. Snippets .9468 with 30 and 60, .9456 with 100; with
30 WCXB has one page without a fault less."""
SAME_SHARE, SAME_BLOCKS = 0.5, 3
"""Share of the words above the only main heading that stand in elements of the same kinds as those below, and fewest blocks of them: then
it stands in a list that began above it."""
REGION_SHARE = 0.7
"""Share of the words of a page without a story that its region must hold."""


def said(document: Document, scores: Sequence[float]) -> list[float]:
    """The evidence of each block, less for a paragraph that stands in no element that says it holds the story, if the page has one."""
    if document.kind != "html":
        return list(scores)
    words = sum(block.word_count for block in document.blocks if block.prose and block.markup and block.markup.story is not None)
    if words < SAID_WORDS:
        return list(scores)
    return [
        UNSAID * score if score > 0 and block.markup and block.markup.story is None else score
        for block, score in zip(document.blocks, scores, strict=True)
    ]


def home_of(blocks: Sequence[Block]) -> int | None:
    """The element that holds the given blocks of a story, as its number in `Markup.path`; None without markup. The paragraphs themselves,
    brothers with one number, are none, but in a table for the lay-out."""
    paths: Counter[tuple[int, ...]] = Counter()
    telling: Counter[int] = Counter()
    tags: dict[int, str] = {}
    for block in blocks:
        if block.prose and block.markup:
            tags.update(zip(block.markup.path, block.markup.tags, strict=True))
            paths[block.markup.path] += block.word_count
            if block.markup.story is not None:
                telling[block.markup.story] += block.word_count
    total = sum(paths.values())
    first = next((place for place, words in telling.items() if words >= max(FIRST_WORDS, FIRST_SHARE * total)), None)
    if first is not None:
        around = {place for path in paths if first in path for place in path}
        return next((place for place in telling if place in around and telling[place] > AROUND_SHARE * total), first)
    if telling:
        words, place = max((words, place) for place, words in telling.items())
        if words >= SAID_SHARE * total:
            return place
    held: Counter[tuple[int, int]] = Counter()
    for path, words in paths.items():
        for at in enumerate(path):
            held[at] += words
    told = sorted([at for at, words in held.items() if words >= HELD_SHARE * total], reverse=True)
    home = next((place for _, place in told if tags[place] not in RUNNING), None)
    return home if home is not None and tags[home] not in _CELLS else next((place for _, place in told), None)


def at_home(document: Document, scores: Sequence[float], gone: Mapping[int, Reason], home: int) -> Iterator[float]:
    """The evidence of each block once the home is known. Links cost the same inside: teasers stand at the end of many homes."""
    for block, score in zip(document.blocks, scores, strict=True):
        within = block.markup is not None and home in block.markup.path
        if score > 0:
            yield score if within else OUTSIDE * score
        else:
            yield INSIDE * score if within and (block.index in gone or block.link_density <= LINKED) else score


def widen(document: Document, gone: Mapping[int, Reason], home: int, start: int, end: int) -> tuple[int, int]:
    """A segment with what else of its home belongs to it: paragraphs of the same kind above, and lists, tables and code below."""

    def at(block: Block) -> bool:
        return block.markup is not None and home in block.markup.path and block.index not in gone

    kinds = {block.markup.path[-1] for block in document.blocks[start:end] if block.markup and block.prose and at(block)}
    for block in document.blocks:
        if start <= block.index < end or not at(block) or not block.markup or block.markup.section or block.link_density > OWN_LINKED:
            continue
        of_recipe = not INGREDIENTS.isdisjoint(block.markup.names)
        if not of_recipe and block.markup.path[-1] not in kinds and block.markup.tags[-1] not in OWN_TAGS:
            continue
        if is_date_line(block, document.language):
            continue
        if block.index >= end:
            end = block.index + 1
        elif of_recipe or (block.prose and block.word_count >= OWN_START):
            start = block.index
    return start, end


def headed(document: Document, gone: Mapping[int, Reason], start: int, least: int, home: int) -> int:
    """Where a story begins with the headings above its first paragraph, in the same box or part of its home."""
    first = document.blocks[start].markup if start < len(document.blocks) else None
    if first is None:
        return start
    for block in reversed(document.blocks[max(least, start - HEADS) : start]):
        if block.index in gone:
            continue
        if block.level < 2 or not block.markup or block.link_density > OWN_LINKED or not _is_beside(block.markup, first, home):
            break
        start = block.index
    return start


def led(document: Document, gone: Mapping[int, Reason], span: tuple[int, int], words: int) -> int:
    """Where a story begins with what leads to its first paragraph, the end of the span: with the first heading, list, table, sentence or
    line as long as a paragraph in it, where so many words stand there."""
    own = [
        block for block in document.blocks[span[0] : span[1]]
        if block.index not in gone and block.markup and not block.markup.section and block.link_density <= OWN_LINKED
    ]  # fmt: skip
    leading = [_may_lead(block) and not is_date_line(block, document.language) for block in own]
    first = next((at for at, leads in enumerate(leading) if leads), len(own))
    if not any(leads and _is_told(block) for leads, block in zip(leading, own, strict=True)):
        return span[1]
    return own[first].index if sum([block.word_count for block in own[first:]]) >= words else span[1]


def _is_told(block: Block) -> bool:
    """Whether a block says something of itself: lists of short lines alone are tools, languages, prices of shares as often."""
    of_recipe = block.markup is not None and not INGREDIENTS.isdisjoint(block.markup.names)
    return block.level > 1 or block.prose or of_recipe or block.word_count >= LIST_WORDS


def _may_lead(block: Block) -> bool:
    return block.level > 1 or block.kind in _LISTED or block.prose or block.word_count >= OWN_START


def _is_beside(heading: Markup, first: Markup, home: int) -> bool:
    """Whether one box holds both, or an element inside the home: a list has a box of its own, and page builders wrap each heading."""
    if box(heading) == box(first):
        return True
    return home in heading.path and max({*heading.path} & {*first.path}) > home


def region(document: Document, gone: Mapping[int, Reason]) -> tuple[int, int]:
    """Start and end of the innermost element that holds most of what is left of a page, all of it where there is no such element; from its
    only main heading on, unless what stands above goes on below: the site's menus stand above it. Collections .7041 to .7135 by that,
    listings .7051 to .7076, products .7157 to .7241, snippets .9420 to .9422, no article of WCXB's or Fundus'."""
    held: Counter[tuple[int, int]] = Counter()
    blocks = [block for block in document.blocks if block.index not in gone and block.markup and not block.markup.section]
    for block in blocks:
        for level, place in enumerate(block.markup.path if block.markup else ()):
            held[level, place] += block.word_count
    words = sum(block.word_count for block in blocks)
    place = max((at for at, inside in held.items() if inside >= REGION_SHARE * words), default=(0, 0))[1]
    inside = [block.index for block in blocks if block.markup and place in block.markup.path]
    start, end = (inside[0], inside[-1] + 1) if inside else (0, len(document.blocks))
    heads = [block.index for block in document.blocks[start:end] if block.level == 1 and not (block.markup and block.markup.section)]
    if len(heads) != 1:
        return start, end
    kinds = {block.markup.path[-1] for block in blocks if block.markup and heads[0] < block.index < end}
    above = [(block.word_count, block.markup.path[-1] in kinds) for block in blocks if block.markup and start <= block.index < heads[0]]
    same = [words for words, same in above if same]
    goes_on = len(same) >= SAME_BLOCKS and sum(same) > SAME_SHARE * sum([words for words, _ in above])
    return (start if goes_on else heads[0]), end
