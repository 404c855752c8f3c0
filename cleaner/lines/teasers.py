"""Whether what a page's head says of it is no more than how its story begins."""

from __future__ import annotations

START = 40
"""Letters and digits that a description has in common with the start of the story, whatever it puts in front of them, if it copies it."""


def copies_start(description: str, paragraph: str) -> bool:
    """Whether a description is a part of the first paragraph, or holds its start: behind a dateline, the title or a byline, cut off
    anywhere, with more of the story behind it."""
    said, start = _letters(description), _letters(paragraph)
    return said in start or (len(start) >= START and start[:START] in said)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
