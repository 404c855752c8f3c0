"""What goes and why: findings become removals, and what is left is the body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cleaner.document import Block

Span = tuple[int, int]
"""Half-open range of characters in a block's text."""


class Reason(NamedTuple):
    """Why a span went: `code` is the name of the pass, `evidence` quotes what it saw."""

    code: str
    evidence: str


class Removal(NamedTuple):
    """A span of a block that is not part of the body."""

    block: int
    """Index of the block in `Document.blocks`."""
    span: Span
    reason: Reason
    text: str
    """The characters that went: `blocks[block].text[span[0]:span[1]]`."""


def cut(block: Block, claims: Iterable[tuple[Span, Reason]], taken: Sequence[Span] = ()) -> list[Removal]:
    """Turn claims on one block, the strongest first, into removals that do not overlap.

    `taken` are spans removed before; a later claim gets what earlier ones left of its span.
    """
    covered = sorted(taken)
    made: list[Removal] = []
    for (start, end), reason in claims:
        for low, high in gaps(covered, start, min(end, len(block.text))):
            made.append(Removal(block.index, (low, high), reason, block.text[low:high]))
            covered.append((low, high))
        covered.sort()
    return made


def gaps(covered: Sequence[Span], start: int, end: int) -> list[Span]:
    """The parts of `start:end` that the sorted spans in `covered` leave free."""
    free: list[Span] = []
    for low, high in covered:
        if high <= start:
            continue
        if low >= end:
            break
        if low > start:
            free.append((start, low))
        start = max(start, high)
    if start < end:
        free.append((start, end))
    return free


def kept_text(block: Block, spans: Sequence[Span]) -> str:
    """What is left of a block when the (sorted) spans are gone: single spaces, none at the ends."""
    if not spans:
        return block.text
    parts = (block.text[low:high] for low, high in gaps(spans, 0, len(block.text)))
    return " ".join(" ".join(parts).split())
