"""Captions between the time stamp and the story.

Why: they belong to a picture that is not in the text.

Removes: a single sentence glued under the time stamp, on a page whose paragraphs are set off by blank lines.

Keeps: the first paragraph, set off like all others; any sentence on a page without blank lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.lines.dateline import read_dateline
from cleaner.lines.sentences import sentences

MAX_WORDS = 40
"""Words of a caption at most."""
SET_OFF = 0.8
"""Share of the story's blocks that must follow a blank line."""


def judge_context(view: View) -> Iterator[Finding]:
    marks = [index for index, _ in view.story.top.header_lines]
    inside = view.inside()
    if not marks or len(inside) < 3:
        return
    first, rest = inside[0], inside[1:]
    glued = first.index == max(marks) + 1 and not first.gap
    if glued and read_dateline(first.text, view.document.language):
        return
    if glued and first.word_count <= MAX_WORDS and len(sentences(first.text)) == 1 and first.prose:
        share = sum(block.gap for block in rest) / len(rest)
        if share >= SET_OFF:
            yield Finding(first, f"glued to the time stamp, while {share:.0%} of the paragraphs are set off by a blank line")
