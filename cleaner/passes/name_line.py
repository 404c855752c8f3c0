"""Names of authors in lines that are no byline by their form.

Why: `By` stands on a line of its own, a name alone above the day, `Jane Roe in Gardening · 4 min`; who wrote a story
belongs in its header.

Removes: such a line among the first of the story; it gives the names to the header, where no byline does.

Keeps: the line further down; a name needs a label, a day, a role, a reading time or the headline beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from cleaner.contract import Finding, View
from cleaner.document import Block, fold
from cleaner.lines.desks import is_desk_word
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_lines import is_small_word
from cleaner.lines.name_shapes import is_desk
from cleaner.metadata import PRECEDENCE, Fact
from cleaner.zone.name_evidence import (
    NEAR,
    Names,
    Page,
    by_label,
    by_last_line,
    by_neighbour,
    by_prefix,
    by_profile,
    by_signature,
    is_elsewhere,
    is_insert,
    page_of,
)
from cleaner.zone.page_title import bare_title, copies_of

ABOVE = 8
"""Blocks above the headline in which such a line may stand."""
BELOW = 14
"""Blocks below the headline, or below the story's first paragraph, in which it may stand."""
BEHIND = 60
"""Blocks behind the story in which a label with a name below it may stand. Authors of WCXB (wet, spaced, Markdown) .703, .696,
.690 with 10, and .705, .698, .693 so, wrong ones the same."""
SIGNED = 6
"""Last blocks of the story in which a name with an agency may sign it."""
TITLE_REACH = 6
"""Blocks below the line that the page is named by, where the headline is another one."""
MAX_COPIES = 4
"""Copies of that line below which is looked."""

TOP = 3
"""First blocks of the story among which such a line goes from its text: on the read half of Fundus and WCXB (wet, HTML) all of
twelve are no part of it; of four further down one is."""

SURER = frozenset(PRECEDENCE["authors"][: PRECEDENCE["authors"].index("name-line")])
"""Sources that are believed before such a line."""

LISTED = 3
"""Lines with other names behind `by` from which they are those of a catalogue …"""
TITLE_WORDS = 3
"""… and no author is looked for, on a page without a headline of so many words: shorter ones are as often the site's name."""

Found = tuple[Names, int, str]
"""Names, the block that they stand in, and where that is."""
NOTHING: Found = ((), 0, "")


def judge_context(view: View) -> Iterator[Finding]:
    if any(fact.field == "authors" for _, line in view.story.top.header_lines for fact in line.facts) or not view.document.blocks:
        return
    page = page_of(view.document, view.gone, view.story, view.inside())
    headline = view.story.top.headline
    bare = headline is None or page.blocks[headline].word_count < TITLE_WORDS
    if bare and len({names for index in _places(view, page) if (names := by_prefix(page, index))}) >= LISTED:
        return
    told = _told(view)
    for look in (_near,) if told else (_near, _signed, _behind, _only):
        names, index, where = look(view, page)
        if names:
            evidence = f"names {', '.join(names)} {where} the story"
            fact = Fact("authors", names, "name-line")
            top = _first_blocks(view, TOP)
            goes = any(block.index == index and not block.prose for block in top)
            yield Finding(page.blocks[index], evidence, None if goes else (0, 0), (fact,))
            if goes:
                alone = (block for block in _first_blocks(view, TOP + len(names)) if block.text.strip(" ,") in names)
                yield from (Finding(block, f"one of the names {where} the story") for block in alone if block.index != index)
            return


def _first_blocks(view: View, count: int) -> tuple[Block, ...]:
    """So many blocks of the story from its first paragraph on, and those that lead to it."""
    led = sum(block.index < view.story.body for block in view.inside())
    return view.inside()[: led + count]


def _near(view: View, page: Page) -> Found:
    """The names below the headline, or just above it: those that a label names first, then those that a neighbour vouches for."""
    places = _places(view, page)
    if told := _told(view):
        top = {block.index for block in _first_blocks(view, TOP) if not block.prose}
        places = [index for index in places if index in top or any(name in page.blocks[index].text.casefold() for name in told)]
    for judge, labelled in NEAR:
        for index in _behind_prefix(view, page, places) if judge is by_prefix else places:
            names = judge(page, index)
            if names and not labelled:
                names = tuple(name for name in names if begins_known(name) or not any(fold(name) in title for title in page.titles))
            if names and not (judge is by_label or (judge is by_neighbour and all(map(begins_known, names)))):
                sure = [name for name in names if _is_no_word(name, page)]
                names = names if len(sure) > len(names) / 2 and any(map(begins_known, sure or names)) else tuple(sure)
            if told and len(names) == 2:  # `Jane Roe, Old Harbour`
                names = tuple(name for name in names if begins_known(name) or name.split()[-1].casefold() in told)
            if names:
                return names, index, "near"
    return NOTHING


def _told(view: View) -> set[str]:
    """Parts of the names that the markup gives, and that are believed before such a line: it may name more of the authors."""
    sure = [fact.value for fact in view.document.facts if fact.field == "authors" and fact.source in SURER]
    return {name.split()[-1].casefold() for value in sure if isinstance(value, tuple) for name in value}


def _behind_prefix(view: View, page: Page, places: Sequence[int]) -> list[int]:
    """The blocks with names behind `by`; only those above the story where they are many: `2. The Old Bridge (1998) by Max Poe`."""
    found = {index: names for index in places if (names := by_prefix(page, index))}
    return [index for index in found if index < view.story.body or len(set(found.values())) < LISTED]


def _places(view: View, page: Page) -> list[int]:
    """The blocks near the headline in the order in which they are looked at: below the page's title, below the headline, above it."""
    story = view.story
    low = max(story.head, story.body)
    end = next((at for at in range(view.last_block(), low + BELOW) if view.begins_another(at)), low + BELOW)
    near = range(max(0, story.head - ABOVE), min(len(page.blocks), end))
    copies = [block.index for block in copies_of(bare_title(page.named.text), page.blocks[1:])] if page.named else []
    titles = [range(at, min(len(page.blocks), at + TITLE_REACH)) for at in copies[:MAX_COPIES] if at not in near]
    inside = [range(max(at, story.head), min(at + BELOW, near.stop)) for at in (story.head, *copies[:MAX_COPIES], low - BELOW, low)]
    below = dict.fromkeys((*chain.from_iterable(titles), *sorted(chain.from_iterable(inside)), *range(near.start, story.head)))
    return [index for index in below if not is_elsewhere(page, index)]


def _is_no_word(name: str, page: Page) -> bool:
    """Whether a name does not end with a word that the page writes small; accounts and desks may."""
    return name.islower() or is_desk(name) or is_desk_word(name) or not is_small_word(name.split()[-1].casefold(), page.blocks)


def _signed(view: View, page: Page) -> Found:
    """The names that sign the story: alone on the line below its last paragraph; with an agency also above a box of facts."""
    last = view.last_block()
    for index in (last - 1, last, *range(last - 2, max(0, last - SIGNED), -1)):
        names = by_last_line(page, index, alone=index >= last - 1)
        if names:
            return names, index, "below"
    return NOTHING


def _behind(view: View, page: Page) -> Found:
    """The names behind the story, below a label or above what is said of authors."""
    end = view.last_block()
    for index in range(end, min(len(page.blocks), end + BEHIND)):
        if is_insert(page, index):
            continue
        if view.begins_another(index):
            break
        names = () if is_elsewhere(page, index) else by_label(page, index) or by_signature(page, index) or by_profile(page, index)
        if names:
            return names, index, "behind"
    return NOTHING


def _only(view: View, page: Page) -> Found:
    """The one byline of the page: where the headline was not found, it stands far from it."""
    found: dict[Names, int] = {}
    for index in range(min(view.last_block(), len(page.blocks))):
        if "byline" in page.hits[index] and not is_elsewhere(page, index):
            names = by_signature(page, index) or by_label(page, index)
            if names and all(map(begins_known, names)):
                found.setdefault(names, index)
    return (*next(iter(found.items())), "above") if len(found) == 1 else NOTHING
