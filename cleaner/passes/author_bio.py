"""Author boxes behind the story.

Why: they are about the author; the name goes to the header.

Removes: `Jane Roe is a senior editor at Example. She writes about … View full profile`

Keeps: `Jane Roe is a nurse at the clinic, and she was there that night.` inside the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.bio import read_bio
from cleaner.contract import Finding, View
from cleaner.document import Block
from cleaner.metadata import Fact

LAST_BLOCKS = 8
"""Blocks at the end of the story, and behind it, in which a bio may stand."""


def judge_context(view: View) -> Iterator[Finding]:
    end = view.story.end
    inside = view.inside()
    near = [*inside[-LAST_BLOCKS:], *[block for block in view.blocks if end <= block.index < end + LAST_BLOCKS]]
    for position, block in enumerate(near):
        bio = read_bio(block, near[position - 1] if position else None, view.document.language)
        if not bio or (position == 0 and len(inside) < 2):
            continue
        yield Finding(block, bio.evidence, facts=(Fact("authors", (bio.name,), "author-bio"),) if bio.name else ())
        yield from _name_line(near, position, bio.name)


def _name_line(near: Sequence[Block], position: int, name: str | None) -> Iterator[Finding]:
    """The name by itself, on the line above its bio."""
    if name and position and near[position - 1].text.strip(" .") == name:
        yield Finding(near[position - 1], f"name of the bio below: {name!r}")
