"""Plain text to blocks: one block a line, wrapped lines joined, crawl headers set apart. [hot]"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from cleaner.document import FOLD_LIMIT, Block, BlockKind, Markup, fold
from cleaner.lexicon import is_unspaced
from cleaner.readers.crawl_header import split_crawl_header
from cleaner.sentences import is_prose_end

WRAP_LIMIT = 100
"""Characters: a text whose lines are all shorter is looked at for hard wrapping (mail 72, terminals 80, lynx 79)."""
WRAP_LINES = 6
"""Lines that must be full before a text counts as hard-wrapped."""
TORN_LENGTH = 60
"""Characters: a longer line that ends inside a sentence goes on in the next when that begins in lower case."""

_INVISIBLE = tuple(
    map(chr, (*range(9), *range(14, 28), 31, *range(127, 133), *range(134, 160), 0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F),
              *range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)))
)  # fmt: skip
_BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BULLET = re.compile(r"[*\-•·▪◦‣●■►▸]\s+(?=\S)")
_ENDS = (".", "!", "?", ":", ";", "…", "。", "！", "？", "।", "॥", "؟", "۔", "»", "”", '"', "’", "'", ")", "]", "|", "」", "』")


class Line(NamedTuple):
    """A line that is not blank: its text with single spaces, its number from 1, and whether a blank line stands before."""

    text: str
    number: int
    gap: bool


def normalise(source: str) -> str:
    """One form for one text: NFC, line feeds, no control, zero-width or direction characters, no lone surrogates."""
    text = source
    for mark in _BREAKS:  # to look for one character is a hundred times cheaper than one pattern over the text
        if mark in text:
            text = text.replace(mark, "\n")
    for mark in _INVISIBLE:
        if mark in text:
            text = text.replace(mark, "")
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _SURROGATES.sub("\ufffd", text) if _has_surrogates(text) else text)


def _has_surrogates(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def read_text(source: str) -> list[Block]:
    """The blocks of a plain text, crawl header first."""
    header, body, first = split_crawl_header(normalise(source))
    lines = unwrap(split_lines(body, first))
    blocks = [make_block(index, BlockKind.CRAWL_HEADER, " ".join(text.split()), number) for index, (text, number) in enumerate(header)]
    for line in lines:
        bullet = _BULLET.match(line.text)
        kind, text = (BlockKind.LIST_ITEM, line.text[bullet.end() :]) if bullet else (BlockKind.PARAGRAPH, line.text)
        blocks.append(make_block(len(blocks), kind, text, line.number, gap=line.gap))
    return blocks


def make_block(
    index: int,
    kind: BlockKind,
    text: str,
    line: int,
    *,
    gap: bool = False,
    link_density: float = 0.0,
    level: int = 0,
    markup: Markup | None = None,
) -> Block:
    """Measure one normalised, non-empty text and make it a block."""
    folded = fold(text) if len(text) <= FOLD_LIMIT else ""
    return Block(index, kind, text, folded, count_words(text), link_density, line, gap, is_prose_end(text), level, markup)


def count_words(text: str) -> int:
    """White-space separated words; in scripts without spaces, two characters count as a word."""
    count = text.count(" ") + 1
    if not text.isascii() and len(text) > 4 * count and is_unspaced(text[:40]):
        return max(count, len(text) // 2)
    return count


def split_lines(text: str, first: int = 1) -> list[Line]:
    """The lines that are not blank, white space collapsed."""
    lines, gap = [], False
    for number, raw in enumerate(text.split("\n"), first):
        line = " ".join(raw.split())
        if line:
            lines.append(Line(line, number, gap))
            gap = False
        else:
            gap = True
    return lines


def unwrap(lines: list[Line]) -> list[Line]:
    """Join lines that were broken to fit a width, and single lines torn inside a sentence."""
    if not lines:
        return []
    width = wrap_width([len(line.text) for line in lines if " " in line.text])
    joined: list[Line] = []
    parts: list[str] = []
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        parts.append(line.text)
        if after is None or after.gap or not goes_on(line.text, after.text, width):
            joined.append(line._replace(text=" ".join(parts), number=line.number - len(parts) + 1) if len(parts) > 1 else line)
            parts = []
    return _mark_gaps(joined, lines)


def _mark_gaps(joined: list[Line], lines: Iterable[Line]) -> list[Line]:
    """A joined line has the gap of its first part."""
    gaps = {line.number: line.gap for line in lines}
    return [line._replace(gap=gaps.get(line.number, line.gap)) for line in joined]


def wrap_width(lengths: list[int]) -> int | None:
    """The width that the text was wrapped to, in characters, or None when it was not.

    A text is wrapped when no line is long and enough lines fill the last tenth of the width.
    """
    if len(lengths) < WRAP_LINES or max(lengths) > WRAP_LIMIT:
        return None
    width = max(lengths)
    full = sum(length > 0.85 * width for length in lengths)
    return width if width >= 50 and full >= max(WRAP_LINES, len(lengths) // 5) else None


def goes_on(text: str, after: str, width: int | None) -> bool:
    """Whether the sentence of `text` goes on in the line `after`.

    In wrapped text: the next word would not have fitted. Elsewhere: it ends in the open and the next begins small.
    """
    if width is not None:
        word = after.partition(" ")[0]
        return len(text) + 1 + len(word) > width and not _BULLET.match(after)
    return len(text) >= TORN_LENGTH and after[0].islower() and not text.endswith(_ENDS)
