"""What readers give, piece by piece, and how a page of pieces is measured: all at once, which is cheaper. [hot]"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import count

from cleaner.document import FOLD_LIMIT, FOLDED, Block, BlockKind, Markup, beyond_ascii, fold_all
from cleaner.lexicon import is_unspaced
from cleaner.lines.sentences import are_prose_ends

Piece = tuple[BlockKind, str, int, bool, float, int, Markup | None]
"""A block before it is measured: kind, text, line, gap, link density, level and markup of `Block`. A plain tuple: a page has
hundreds, and one with names costs eight times as much to make."""

Line = tuple[str, int, bool]
"""A line that is not blank: its text with single spaces, its number from 1, and whether a blank line stands before."""

BAR = " | "
"""What stands between the entries of a part that is read as one block, and is no word."""
CHARACTERS = 2
"""Characters that count as a word in Han and kana."""
LONG_CHARACTERS = 4
"""The same in Thai, Lao, Burmese and Khmer, whose vowels are characters of their own."""
_LONG = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")

_block = partial(tuple.__new__, Block)
"""A block of all its fields, without a call of Python."""


def header_pieces(header: Sequence[tuple[str, int]]) -> list[Piece]:
    """The pieces of a crawl header: texts and lines."""
    return [(BlockKind.CRAWL_HEADER, " ".join(text.split()), number, False, 0.0, 0, None) for text, number in header]


def measure(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks of a page. Column by column, and the tuples made without a call of Python for each."""
    if not pieces:
        return ()
    kinds, texts, lines, gaps, densities, levels, markups = zip(*pieces, strict=True)
    folded = fold_all([text if len(text) <= FOLD_LIMIT else "" for text in texts])
    words = count_words(texts)
    for at, markup in enumerate(markups):
        if markup is not None and markup.section is not None and markup.section.kind == FOLDED:
            words[at] -= texts[at].count(BAR)
    columns = (count(), kinds, texts, folded, words, densities, lines, gaps, are_prose_ends(texts), levels, markups)
    return tuple(map(_block, zip(*columns, strict=False)))


def count_words(texts: Sequence[str]) -> list[int]:
    """White-space separated words of each text; in scripts without spaces, two or four characters count as a word."""
    if not is_unspaced(beyond_ascii("".join(texts))):
        return [text.count(" ") + 1 for text in texts]
    counts = []
    for text in texts:
        words = text.count(" ") + 1
        if not text.isascii() and len(text) > 4 * words and is_unspaced(text[:40]):
            words = max(words, len(text) // (LONG_CHARACTERS if _LONG.search(text[:40]) else CHARACTERS))
        counts.append(words)
    return counts
