"""What readers give, piece by piece, and how a page of pieces is measured: all at once, which is cheaper. [hot]"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleaner.document import FOLD_LIMIT, Block, BlockKind, Markup, fold_all
from cleaner.lexicon import is_unspaced
from cleaner.sentences import is_prose_end


class Piece(NamedTuple):
    """A block before it is measured; the fields are those of `Block`."""

    kind: BlockKind
    text: str
    line: int
    gap: bool = False
    link_density: float = 0.0
    level: int = 0
    markup: Markup | None = None


def measure(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks of a page."""
    if not pieces:
        return ()
    folded = fold_all([piece.text if len(piece.text) <= FOLD_LIMIT else "" for piece in pieces])
    return tuple(
        Block(index, kind, text, fold, count_words(text), density, line, gap, is_prose_end(text), level, markup)
        for index, ((kind, text, line, gap, density, level, markup), fold) in enumerate(zip(pieces, folded, strict=True))
    )


def count_words(text: str) -> int:
    """White-space separated words; in scripts without spaces, two characters count as a word."""
    count = text.count(" ") + 1
    if not text.isascii() and len(text) > 4 * count and is_unspaced(text[:40]):
        return max(count, len(text) // 2)
    return count
