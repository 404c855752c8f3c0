"""Author boxes behind the story.

Why: they are about the author; the name goes to the header.

Removes: `Jane Roe is a senior editor at Example. She writes about … View full profile`; the name above it and the role between.

Keeps: `Jane Roe is a nurse at the clinic, and she was there that night.` inside the story.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.contract import Finding, View
from cleaner.document import Block, within
from cleaner.lines.bio import Bio, read_bio, speaks_of_name
from cleaner.metadata import Fact

LAST_BLOCKS = 10
"""Blocks at the end of the story, and half as many behind it, in which a bio may stand."""
ROLE_WORDS = 8
"""Words of a line with the author's role, between name and bio, at most."""


def judge_context(view: View) -> Iterator[Finding]:
    end = view.story.end
    inside = view.inside()
    yield from _said(view.blocks, view.story.start)
    near = [*inside[-LAST_BLOCKS:], *within(view.blocks, end, end + LAST_BLOCKS // 2)]
    for position, block in enumerate(near):
        if position == 0 and len(inside) < LAST_BLOCKS:
            continue  # the story's own first line
        bio = read_bio(block, near[position - 1] if position else None, view.document.language)
        bio = bio or _named_above(near, position, view.document.language)
        if not bio:
            continue
        yield Finding(block, bio.evidence, facts=(Fact("authors", (bio.name,), "author-bio"),) if bio.name else ())
        yield from _head(near, position, bio.name)


def _said(blocks: Sequence[Block], start: int) -> Iterator[Finding]:
    """What stands below the story's first line in an element that says it is the author's."""
    for block in blocks:
        section = block.markup.section if block.markup else None
        if section and section.kind == "author" and block.index > start:
            yield Finding(block, section.evidence)


def _named_above(near: Sequence[Block], position: int, language: str | None) -> Bio | None:
    """A bio that begins with the first name of the line one or two above: `James Roe`, `Copywriter`, `James is …`."""
    for above in near[max(0, position - 2) : position]:
        if speaks_of_name(near[position], above, language):
            return Bio(above.text.strip(" .,"), f"begins with the first name of {above.text!r} above")
    return None


def _head(near: Sequence[Block], position: int, name: str | None) -> Iterator[Finding]:
    """The name by itself above its bio, and the role between them."""
    for step in (1, 2):
        if name and position >= step and near[position - step].text.strip(" .,") == name:
            for block in near[position - step : position]:
                if block.word_count <= ROLE_WORDS:
                    yield Finding(block, f"head of the bio below: {name!r}")
            return
