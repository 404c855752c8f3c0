"""Ranked headlines of trending lists.

Why: they are other stories, numbered by how much they are read.

Removes: `1`, a headline, the headline again cut off with dots, its section; then `2` …

Keeps: a numbered list inside the story; numbered sentences anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.contract import Finding, View
from cleaner.document import Block

MIN_RANKS = 2
"""Ranks in a row (1, 2, …) before a list counts as ranked."""
HEADING_REACH = 3
"""Blocks above a list inside the story in which its heading must stand."""
MAX_BETWEEN = 6
"""Blocks between one rank and the next at most."""

STEP_WORDS = 5
"""Words of a sentence that is a step, at least."""


def judge_context(view: View) -> Iterator[Finding]:
    for ranks in ranked_lists(view.blocks):
        if not _outside(view, view.blocks[ranks[0]].index) or _are_steps(view.blocks, ranks):
            continue
        last = ranks[-1]
        size = max(b - a for a, b in pairwise(ranks))
        for position in range(ranks[0], min(last + size, len(view.blocks))):
            block = view.blocks[position]
            if position > last and (block.prose and block.word_count > 30):
                break
            rank = sum(start <= position for start in ranks)
            yield Finding(block, f"rank {rank} of {len(ranks)} in a list of headlines")


def _outside(view: View, index: int) -> bool:
    """Whether a list stands outside the story or right under the heading of a link list."""
    if not view.story.start <= index < view.story.end:
        return True
    return any(above in view.gone and view.gone[above].code == "related" for above in range(index - HEADING_REACH, index))


def _are_steps(blocks: Sequence[Block], ranks: Sequence[int]) -> bool:
    """Whether most ranks stand above a sentence: the steps of a recipe."""
    told = [blocks[rank + 1] for rank in ranks if rank + 1 < len(blocks)]
    return 2 * sum(block.prose and block.word_count >= STEP_WORDS for block in told) > len(told)


def ranked_lists(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Positions of the ranks 1, 2, 3 … that stand alone on their lines, with headlines between."""
    done = -1
    for position in [position for position, block in enumerate(blocks) if block.folded == "0"]:  # digits are folded to 0
        if position > done:
            ranks = _ranks_from(blocks, position)
            if len(ranks) >= MIN_RANKS:
                yield ranks
                done = ranks[-1]


def _ranks_from(blocks: Sequence[Block], position: int) -> list[int]:
    ranks: list[int] = []
    while True:
        wanted = str(len(ranks) + 1)
        reach = blocks[position : position + (1 if not ranks else MAX_BETWEEN + 1)]
        found = next((position + step for step, block in enumerate(reach) if block.text.strip(" .#") == wanted), None)
        if found is None or (ranks and not _headlines_between(blocks[ranks[-1] + 1 : found])):
            return ranks
        ranks.append(found)
        position = found + 1


def _headlines_between(between: Sequence[Block]) -> bool:
    return any(3 <= block.word_count <= 40 for block in between) and not any(block.prose and block.word_count > 40 for block in between)
