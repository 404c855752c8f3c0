"""Names of authors in lines that are no byline by their form.

Why: `By` stands on a line of its own, a name alone above the day, `Jane Roe in Gardening · 4 min`; who wrote a story
belongs in its header.

Removes: nothing; it gives the names to the header, where no byline does.

Keeps: everything; a name needs a label, a day, a role or a reading time beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cleaner.contract import Finding, View
from cleaner.document import Block
from cleaner.lines.date_words import date_words
from cleaner.lines.dates import find_dates
from cleaner.lines.header_line import is_role, is_town
from cleaner.lines.name_lines import is_label, name_alone, name_beside_time, names_behind_prefix, names_below_label, writes_small
from cleaner.metadata import Fact

ABOVE = 8
"""Blocks above the headline in which such a line may stand."""
BELOW = 14
"""Blocks below the headline, or below the story's first paragraph, in which it may stand."""
BEHIND = 10
"""Blocks behind the story in which a label with a name below it may stand."""
NEAR_WORDS = 12
"""Words of the neighbour that vouches for a name, at most."""
NOT_HERE = frozenset(
    "comments related trending headline_list copyright legal cookie_notice crawl_header references media_credit read_more".split()
)
"""What a block was removed for, where its name is another one."""

ELSEWHERE = frozenset(("comment", "comments", "reply", "replies", "respond", "commentlist"))
"""Classes of comments. Those of sidebars and widgets stand too often around the whole page."""


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    if any(fact.field == "authors" for _, line in story.top.header_lines for fact in line.facts):
        return
    blocks = view.document.blocks
    top = story.top.headline if story.top.headline is not None else story.start
    low = max(top, story.start)
    end = next((at for at in range(story.end, low + BELOW) if view.begins_another(at)), low + BELOW)
    near = range(max(0, top - ABOVE), min(len(blocks), end))
    below_first = [index for index in (*range(top, near.stop), *range(near.start, top)) if not _is_elsewhere(view, index)]
    for judge in (_labelled, _prefixed, _alone):
        for index in below_first:
            names = judge(view, index)
            if names and judge is not _labelled:
                names = tuple(name for name in names if not writes_small(blocks, name.split()[-1].casefold()))
            if names:
                yield Finding(blocks[index], f"names {', '.join(names)} near the story", (0, 0), (Fact("authors", names, "name-line"),))
                return
    for index in range(story.end, min(len(blocks), story.end + BEHIND)):
        if view.begins_another(index):
            return
        names = _labelled(view, index) if not _is_elsewhere(view, index) else ()
        if names:
            yield Finding(blocks[index], f"names {', '.join(names)} behind the story", (0, 0), (Fact("authors", names, "name-line"),))
            return


def _is_elsewhere(view: View, index: int) -> bool:
    markup = view.document.blocks[index].markup
    if markup and markup.names & ELSEWHERE:
        return True
    reason = view.gone.get(index)
    return reason is not None and reason.code in NOT_HERE


def _labelled(view: View, index: int) -> tuple[str, ...]:
    if "byline" not in view.document.hits[index] or not is_label(view.document.blocks[index].text, view.document.language):
        return ()
    return names_below_label(view.document.blocks, index, view.document.language)


def _prefixed(view: View, index: int) -> tuple[str, ...]:
    block = view.document.blocks[index]
    return () if block.prose else names_behind_prefix(block.text, view.document.language)


def _alone(view: View, index: int) -> tuple[str, ...]:
    """A name alone whose neighbour is a day, a role or a reading time."""
    blocks = view.document.blocks
    if "reading_time" in view.document.hits[index] and "|" in blocks[index].text:
        return name_beside_time(blocks[index].text, view.document.language)
    if index + 1 < len(blocks) and "media_credit" in view.document.hits[index + 1]:
        return ()  # who is in the picture
    if blocks[index].prose:
        return ()
    beside = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    return name_alone(blocks[index], view.document.language) if any(_vouches(block, view) for block in beside) else ()


def _vouches(block: Block, view: View) -> bool:
    language = view.document.language
    if block.word_count > NEAR_WORDS or block.prose:
        return False
    hits = view.document.hits[block.index]
    if (hits and ("reading_time" in hits or ("byline_roles" in hits and is_role(block.text, language)))) or is_town(block.text):
        return True
    if "0" not in block.folded:  # digits are folded to 0
        return False
    return block.folded.startswith(_labels_with_number(language)) or bool(find_dates(block.text, language))


@cache
def _labels_with_number(language: str | None) -> tuple[str, ...]:
    """How a time that counts from today begins: `updated 3`."""
    return tuple(f"{label} 0" for label, _ in date_words(language).labels)
