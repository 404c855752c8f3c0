"""Names of authors in lines that are no byline by their form.

Why: `By` stands on a line of its own, a name alone above the day, `Jane Roe in Gardening · 4 min`; who wrote a story
belongs in its header.

Removes: nothing; it gives the names to the header, where no byline does.

Keeps: everything; a name needs a label, a day, a role or a reading time beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import Block
from cleaner.lines.agencies import agency
from cleaner.lines.date_words import date_words
from cleaner.lines.dates import find_dates
from cleaner.lines.first_names import begins_known
from cleaner.lines.header_line import is_desk, is_desk_word, is_role, is_town
from cleaner.lines.name_lines import (
    is_label, name_alone, name_beside_time, names_behind_prefix, names_below_label, names_beside_day, without_category, written_small,
)
from cleaner.metadata import Fact
from cleaner.zone.top_matter import bare_title, is_copy, page_title

ABOVE = 8
"""Blocks above the headline in which such a line may stand."""
BELOW = 14
"""Blocks below the headline, or below the story's first paragraph, in which it may stand."""
BEHIND = 10
"""Blocks behind the story in which a label with a name below it may stand."""
TITLE_REACH = 6
"""Blocks below the line that the page is named by, where the headline is another one."""
BARE_REACH = 3
"""Blocks between the headline and a name that nothing but its first name vouches for, or between that and the story."""
DATED_WORDS = 16
"""Words of a line with a day and a name at most."""
BETWEEN = 1
"""Short lines that may stand between two names: `,`, `and`, initials."""
BETWEEN_LETTERS = 3
"""Letters of such a line."""
NEAR_WORDS = 12
"""Words of the neighbour that vouches for a name, at most."""
NOT_HERE = frozenset(
    "comments related trending headline_list copyright legal cookie_notice crawl_header references media_credit read_more".split()
)
"""What a block was removed for, where its name is another one."""

ELSEWHERE = frozenset(("comment", "comments", "reply", "replies", "respond", "commentlist"))
"""Classes of comments. Those of sidebars and widgets stand too often around the whole page."""

Found = tuple[tuple[str, ...], int, str]
"""Names, the block that they stand in, and where that is."""


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    if any(fact.field == "authors" for _, line in story.top.header_lines for fact in line.facts):
        return
    blocks = view.document.blocks
    for look in (_near, _behind, _only):
        names, index, where = look(view)
        if names:
            yield Finding(blocks[index], f"names {', '.join(names)} {where} the story", (0, 0), (Fact("authors", names, "name-line"),))
            return


def _near(view: View) -> Found:
    """The names below the headline, or just above it: those that a label names first, then those that a neighbour vouches for."""
    story, blocks = view.story, view.document.blocks
    top = story.top.headline if story.top.headline is not None else story.start
    low = max(top, story.start)
    end = next((at for at in range(story.end, low + BELOW) if view.begins_another(at)), low + BELOW)
    near = range(max(0, top - ABOVE), min(len(blocks), end))
    small: frozenset[str] = frozenset()
    named = page_title(blocks)
    title = range(named.index, min(len(blocks), named.index + TITLE_REACH)) if named and named.index not in near else range(0)
    below_first = [index for index in (*title, *range(top, near.stop), *range(near.start, top)) if not _is_elsewhere(view, index)]
    for judge in (_labelled, _prefixed, _dated, _known, _bare, _single, _alone):
        for index in below_first:
            names = judge(view, index)
            if names and judge is not _labelled:
                small = small or written_small(blocks)
                names = tuple(name for name in names if name.islower() or is_desk(name) or is_desk_word(name) or name.split()[-1].casefold() not in small)
            if names:
                return names, index, "near"
    return (), 0, ""


def _behind(view: View) -> Found:
    """The names behind the story, below a label or above what is said of authors."""
    story, blocks = view.story, view.document.blocks
    for index in range(story.end, min(len(blocks), story.end + BEHIND)):
        if _is_elsewhere(view, index):
            continue
        names = _labelled(view, index) or _signed(view, index) or _profiled(view, index)
        if names:
            return names, index, "behind"
        if view.begins_another(index):
            break
    return (), 0, ""


def _signed(view: View, index: int) -> tuple[str, ...]:
    """Names that begin with a known first name, in a byline."""
    block = view.document.blocks[index]
    if "byline" not in view.document.hits[index] or block.word_count > DATED_WORDS:
        return ()
    names = _prefixed(view, index)
    return names if names and all(map(begins_known, names)) else ()


def _profiled(view: View, index: int) -> tuple[str, ...]:
    """A name alone that begins with a known first name, above or below what is said of authors: `More from the author`."""
    names = _names(view, index)
    if not names or not any(map(begins_known, names)):
        return ()
    hits = view.document.hits
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(hits)]
    return names if any("author_bio" in hits[at] or is_role(view.document.blocks[at].text, view.document.language) for at in beside) else ()


def _only(view: View) -> Found:
    """The one byline of the page: where the headline was not found, it stands far from it."""
    found: dict[tuple[str, ...], int] = {}
    for index in range(min(view.story.end, len(view.document.blocks))):
        if "byline" in view.document.hits[index] and not _is_elsewhere(view, index):
            names = _signed(view, index) or _labelled(view, index)
            if names and all(map(begins_known, names)):
                found.setdefault(names, index)
    return (*next(iter(found.items())), "above") if len(found) == 1 else ((), 0, "")


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


def _dated(view: View, index: int) -> tuple[str, ...]:
    """A name that begins with a known first name, in front of a day or behind it."""
    block = view.document.blocks[index]
    if block.prose or block.word_count > DATED_WORDS or "0" not in block.folded or view.document.hits[index].keys() & NOT_HERE:
        return ()
    if index > view.story.start and not _is_beside_headline(view, index):
        return ()
    return tuple(without_category(name, view.document.blocks) for name in names_beside_day(block.text, view.document.language))


def _known(view: View, index: int) -> tuple[str, ...]:
    """A name alone that begins with a known first name, whose neighbour is a day, a role or a reading time."""
    return _joined(view, index) if _vouched(view, index) and _is_known(_names(view, index)) else ()


def _is_known(names: tuple[str, ...]) -> bool:
    return any(begins_known(name) or is_desk(name) for name in names)


def _single(view: View, index: int) -> tuple[str, ...]:
    """A first name alone beside the headline, with a day beside it."""
    text = view.document.blocks[index].text
    if not text.isalpha() or agency(text) or not (is_desk_word(text) or begins_known(text)) or not _is_beside_headline(view, index):
        return ()
    return (text,) if _vouched(view, index) else ()


def _bare(view: View, index: int) -> tuple[str, ...]:
    """A name alone that begins with a known first name, directly below or above a headline, or directly above the story."""
    if not _is_beside_headline(view, index) and not view.story.start - BARE_REACH <= index < view.story.start:
        return ()
    return _joined(view, index) if _is_known(_names(view, index)) else ()


def _is_beside_headline(view: View, index: int) -> bool:
    """Whether a copy of the headline stands next to a line, or a few lines above it; the page's title in its first line is none."""
    blocks = view.document.blocks
    headline, named = view.story.top.headline, page_title(blocks)
    keys = {bare_title(block.text) for block in (named, blocks[headline] if headline is not None else None) if block}
    near = blocks[max(1, index - BARE_REACH) : index + 2]
    return any(is_copy(block, key) for key in keys for block in near)


def _alone(view: View, index: int) -> tuple[str, ...]:
    """A name alone whose neighbour is a day, a role or a reading time."""
    return _names(view, index) if _vouched(view, index, prose=False) else ()


def _names(view: View, index: int) -> tuple[str, ...]:
    blocks = view.document.blocks
    if "reading_time" in view.document.hits[index] and "|" in blocks[index].text:
        return name_beside_time(blocks[index].text, view.document.language)
    if index + 1 < len(blocks) and "media_credit" in view.document.hits[index + 1]:
        return ()  # who is in the picture
    return name_alone(blocks[index], view.document.language)


def _joined(view: View, index: int) -> tuple[str, ...]:
    """The names of a line, and of those above and below it that hold known names: each author on a line."""
    found: list[str] = list(_names(view, index))
    for step in (-1, 1):
        at, gap = index + step, 0
        while 0 <= at < len(view.document.blocks) and gap <= BETWEEN:
            names = _names(view, at)
            if names and all(map(begins_known, names)):
                found = [*names, *found] if step < 0 else [*found, *names]
                gap = 0
            elif len(view.document.blocks[at].text) > BETWEEN_LETTERS:
                break
            else:
                gap += 1
            at += step
    return tuple(dict.fromkeys(found))


def _vouched(view: View, index: int, *, prose: bool = True) -> bool:
    """Whether the neighbour of a line, signs alone left out, vouches for a name; `prose`: also one that ends as prose does."""
    blocks = view.document.blocks
    if "reading_time" in view.document.hits[index] and "|" in blocks[index].text:
        return True
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(blocks) and not blocks[at].folded:
            at += step
        if 0 <= at < len(blocks) and (prose or not blocks[at].prose or _is_header_line(view, at)) and _vouches(blocks[at], view):
            return True
    return False


def _is_header_line(view: View, index: int) -> bool:
    return any(at == index for at, _ in view.story.top.header_lines)


def _vouches(block: Block, view: View) -> bool:
    language = view.document.language
    if block.word_count > NEAR_WORDS:
        return False
    hits = view.document.hits[block.index]
    if "reading_time" in hits or ("byline_roles" in hits and is_role(block.text, language)) or is_town(block.text):
        return True
    if "0" not in block.folded:  # digits are folded to 0
        return False
    return bool(find_dates(block.text, language)) or any(block.folded.startswith(f"{label} 0") for label, _ in date_words(language).labels)
