"""The table of contents of a story: a run of lines near its begin that each stand once again further down, there above a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleaner.document import Block, fold
from cleaner.lines.edit_links import edit_link

MIN_ENTRIES = 3
"""Entries at least."""
ENTRY_WORDS = 16
"""Words of an entry at most."""
STRANGE = 1
"""Lines in a row among the entries that stand nowhere else: a heading that the story words in another way."""
APART = 0.75
"""Share of the entries whose copies must have a paragraph before the next one: labels that stand under each part of a list have none."""
_NUMBERED = frozenset("0.)#")
"""What a line begins with that has a number in front: digits are folded to 0."""
EARLY = 0.3
"""Share of the story's words that may stand above it."""


def contents(inside: Sequence[Block]) -> frozenset[int]:
    """The entries among the blocks of a story, by index."""
    keys = [
        "" if block.word_count > ENTRY_WORDS
        else block.folded if block.folded[:1] not in _NUMBERED and block.text[-1] != "]" else _key(block)
        for block in inside
    ]  # fmt: skip
    counts = Counter(keys)
    last = {key: position for position, key in enumerate(keys) if key and counts[key] == 2}
    if len(last) < MIN_ENTRIES:
        return frozenset()
    left = EARLY * sum(block.word_count for block in inside)
    run: list[int] = []
    for position, block in enumerate(inside):
        left -= block.word_count
        key = keys[position]
        if last.get(key, 0) <= position:
            continue
        if run and (_is_broken(inside[run[-1] + 1 : position]) or last[keys[run[-1]]] > last[key]):
            if found := _entries(run, inside, [last[keys[at]] for at in run]):
                return found
            run = []
        if not run and left < 0:
            return frozenset()
        run.append(position)
    return _entries(run, inside, [last[keys[at]] for at in run])


def _key(block: Block) -> str:
    """A line without the number in front, and without the link to change it behind it."""
    folded = block.folded
    if block.text[-1] == "]" and (at := edit_link(block.text)):
        folded = fold(block.text[:at])
    return folded.lstrip("0.)# ")


def _is_broken(between: Sequence[Block]) -> bool:
    """Whether what stands between two entries ends the run: more lines than one, a paragraph."""
    return len(between) > STRANGE or any(block.prose or block.word_count > ENTRY_WORDS for block in between)


def _entries(run: Sequence[int], inside: Sequence[Block], copies: Sequence[int]) -> frozenset[int]:
    """The blocks of a run, where it is long enough and its copies head the parts of the story."""
    if len(run) < MIN_ENTRIES or run[-1] >= copies[0]:
        return frozenset()
    ends = [*copies[1:], len(inside)]
    parts = [range(copy + 1, end) for copy, end in zip(copies, ends, strict=True)]
    apart = sum(any(inside[at].prose and inside[at].word_count > ENTRY_WORDS for at in part) for part in parts)
    return frozenset(inside[at].index for at in range(run[0], run[-1] + 1)) if apart >= APART * len(run) else frozenset()
