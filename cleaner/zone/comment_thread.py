"""Readers' comments on a text page that no label announces: posts, each below its writer's name and the day and time it was sent; and what
clients praise, each above a first name and an initial.

Only text: HTML tells by its elements, and on a forum the posts are the content.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleaner.document import Block, Document, fold
from cleaner.lines.dates import find_dates
from cleaner.lines.prose import DATE_WORDS
from cleaner.removal import Reason, Span

POSTS = 4
"""Signed posts from which they are a thread, …"""
WRITERS = 3
"""… by so many writers: the entries of a blog that follows the news have few."""
NUMBERED_POSTS, LAST_PARAGRAPHS = 8, 6
"""Posts with a number and no other sign than name, day and hour at least (a guide numbers what takes place), as of clients; and paragraphs
behind the last signature at most: behind what passers-by say the story goes on."""
NAME_WORDS = 6
"""Words of a writer's name at most, with `says:` behind it."""
STORY_WORDS = 100
"""Words of prose above the first post at least: on a forum there is none."""
LABELS = 8
"""Lines right above the first post that are no prose and belong to the foot of the story, at most."""
REACH = 3
"""Blocks below a signature in which the post begins."""

_NUMBER = re.compile(r"^\d{1,4}\. ?")
"""The number of a comment in a list of them: `12. Jane Roe`."""
_SAYS = re.compile(
    r"(?:\d{1,4}\. ?)?([^:.!?]{2,40}) (?:says|said|writes|wrote|sagt|schreibt|dit|dice|disse|diz|zegt|schrijft|mówi|napisał):\s+"
)
SAYS_REACH = 60
"""Characters of a block in which its colon stands: a cheap test."""
STAMP_REACH = 40
"""Characters behind it in which the day and the hour stand."""
_CLIENT = re.compile(r"[–—-]?\s?[^\W\d_a-z][\w'’-]+ [^\W\d_a-z]\.")
"""A client by his first name and an initial: `Jane R.`"""
_PRAISE = ("“", '"', "„", "«")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}(?::\d{2}(?!\d)|(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|Uhr\b)|\s?h\s?\d\d(?!\d)|[時时点點시])", re.I)


class _Post(NamedTuple):
    first: int
    """Its first block: the writer's name, or the line that holds name and time."""
    writer: str


def start_of_comments(document: Document, gone: Mapping[int, Reason], zone: Span) -> int:
    """Where the zone ends when a thread of comments begins in it; its end where none does."""
    start, end = zone
    signed = [(index, _signature(document, gone, index)) for index in range(start + 1, end)]
    found = [post for index, post in signed if post and _is_followed(document, gone, index, end)] or _praised(document, (start, end))
    if found and not _is_thread(document, gone, found, end):
        return end
    if len(found) < POSTS or len({post.writer for post in found}) < WRITERS:
        return end
    first = found[0].first
    if sum(block.word_count for block in document.blocks[start:first] if block.prose and block.index not in gone) < STORY_WORDS:
        return end
    above = first
    while above > first - LABELS and not document.blocks[above - 1].prose:
        above -= 1
    return above


def _is_thread(document: Document, gone: Mapping[int, Reason], found: Sequence[_Post], end: int) -> bool:
    """Whether posts that are told by a number, a sign of their own or an initial are many enough, and the last of what the zone holds."""
    first = document.blocks[found[0].first]
    numbered, quoted = bool(_NUMBER.match(first.text)), first.text.startswith(_PRAISE)
    if not (numbered or quoted or _SAYS.match(first.text)):
        return True
    near = range(max(0, found[0].first - REACH), found[-1].first)
    if not quoted and any(index in gone and gone[index].code == "comments" for index in near):
        return True  # `10 comments`, `Reply`
    behind = document.blocks[found[-1].first + 1 : end]
    few = sum([block.prose and block.index not in gone for block in behind]) <= LAST_PARAGRAPHS
    return few and (len(found) >= NUMBERED_POSTS or not (numbered or quoted) or bool(_SAYS.match(first.text)))


def _signature(document: Document, gone: Mapping[int, Reason], index: int) -> _Post | None:
    """The post that a line with a day and a time signs: the writer's name stands in front of these, or in the line above."""
    block = document.blocks[index]
    if block.word_count > NAME_WORDS + DATE_WORDS:
        return _glued(block, document.language)
    if "0" not in block.folded or index in gone or not _CLOCK.search(block.text):
        return None
    stamps = find_dates(block.text, document.language)
    if not stamps:
        return None
    above, before = document.blocks[index - 1], fold(_NUMBER.sub("", block.text[: stamps[0].span[0]]))
    if block.word_count <= DATE_WORDS and _is_writer(above) and index - 1 not in gone:
        return _Post(index - 1, above.folded)
    return _Post(index, before) if before and "0" not in before and len(before.split()) <= NAME_WORDS and not block.prose else None


def _glued(block: Block, language: str | None) -> _Post | None:
    """The post that a block holds with its signature: `2. Jane says: December 19, 2025 at 14:10 Thank you for …`."""
    says = _SAYS.match(block.text) if ":" in block.text[:SAYS_REACH] else None
    if not says:
        return None
    stamp = block.text[says.end() : says.end() + STAMP_REACH]
    found = find_dates(stamp, language) if _CLOCK.search(stamp) else ()
    return _Post(block.index, fold(says[1])) if found and not found[0].span[0] else None


def _praised(document: Document, zone: Span) -> list[_Post]:
    """The quotes of clients, each above the line that signs it."""
    blocks = document.blocks
    signed = [block for block in blocks[zone[0] + 1 : zone[1] + 1] if block.word_count <= 3 and _CLIENT.fullmatch(block.text)]
    return [_Post(block.index - 1, block.folded) for block in signed if blocks[block.index - 1].text.startswith(_PRAISE)]


def _is_writer(block: Block) -> bool:
    if not block.folded or block.word_count > NAME_WORDS or "0" in _NUMBER.sub("", block.folded):
        return False
    return not block.prose or block.text.endswith((":", "."))  # `Jane says:`, `Patrick V.`


def _is_followed(document: Document, gone: Mapping[int, Reason], index: int, end: int) -> bool:
    """Whether a paragraph stands below a signature, or in its block."""
    if document.blocks[index].word_count > NAME_WORDS + DATE_WORDS:
        return True
    return any(block.prose and block.index not in gone for block in document.blocks[index + 1 : min(end, index + 1 + REACH)])
