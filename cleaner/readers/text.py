"""Plain text to blocks: one block a line, wrapped lines joined, crawl headers set apart. [hot]"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from cleaner.document import ASCII, BlockKind, begins_small, beyond_ascii
from cleaner.lines.sentences import TERMINALS
from cleaner.readers.code_lines import code_lines
from cleaner.readers.crawl_header import split_crawl_header
from cleaner.readers.pieces import Line, Piece, header_pieces
from cleaner.readers.torn import mend

WRAP_LIMIT = 100
"""Characters: a text whose lines are all shorter is looked at for hard wrapping (mail 72, terminals 80, lynx 79)."""
WRAP_LINES = 6
"""Lines that must be full before a text counts as hard-wrapped, …"""
FULL_SHARE = 5
"""… and of so many lines one, …"""
OPEN_SHARE, OPEN_FULL_SHARE = 0.4, 20
"""… or this share of the full ones is followed by no capital, as headlines are, and of so many lines one is full: menus have short lines.
Every second page of Fundus / WCXB (wet) wrapped to 72: .9542 / .9330; without it .9472 / .9334; the same with 0.3 to 0.6."""
FULL_LENGTHS, WIDTH = (60, 80), 72
"""Fewest and most characters of a full line, and the least of the usual widths, in a short text of which most lines stand apart."""
TORN_LENGTH = 60
"""Characters: a longer line that ends inside a sentence goes on in the next when that begins in lower case."""

_INVISIBLE = tuple(
    map(chr, (*range(9), *range(14, 28), 31, *range(127, 133), *range(134, 160), 0xAD, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F),
              *range(0x2060, 0x2065), *range(0x2066, 0x2070), 0xFEFF, *range(0xFFF9, 0xFFFC)))
)  # fmt: skip
_BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
_CONTROLS = bytes(ord(mark) for mark in (*_BREAKS[1:], *_INVISIBLE) if mark.isascii())
_ODD = tuple(mark for mark in (*_BREAKS, *_INVISIBLE) if not mark.isascii())
_SPACES = tuple(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
"""What white space is beyond ASCII, line breaks apart."""
_SURROGATES = re.compile("[\ud800-\udfff]")
_WIDE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]")
_TWO_COLUMNS = re.compile("[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
"""What takes two columns (Unicode Standard Annex 11, East Asian Width)."""
WIDE_REST = 4
"""Columns that a full line of Han, kana or Hangul may leave: no stop begins a line, and widths are as often counted in characters."""
_BULLETS = "*+-•·▪◦‣●■►▸"
_BULLET = re.compile(rf"[{re.escape(_BULLETS)}]\s+(?=\S)")
_ENDS = (*TERMINALS, ";", "’", "'", ")", "]", "|")

BYLINE_LENGTH = 60
"""Characters of a byline below a line that ends in the open, at most."""
_BYLINE = re.compile(
    r"(?:by|von|par|por|door|af|av|di|przez)(?:\s[^\W\d_a-zß-ÿ][^\W\d_]\S*){2}|[^\W\d_]{2,12}(?:\s[^\W\d_]{2,5})?\s?:\s[^\W\d_a-zß-ÿ]"
)
"""How a byline begins that stands below a standfirst without a full stop: no sentence goes on with it; but it does with `di Milano`."""
_BARS = re.compile(r"\s[|·•]\s")
"""What parts of a longer byline stand between: `by Jane Roe · Published 3 May 2024 · Updated 7 May 2024`."""



def normalise(source: str) -> str:
    """One form for one text: NFC, line feeds, no control, zero-width or direction characters, no lone surrogates."""
    text = source
    try:
        raw = text.encode()
    except UnicodeEncodeError:
        text = _SURROGATES.sub("\ufffd", text)
        raw = text.encode()
    others = "" if text.isascii() else raw.translate(None, ASCII).decode()
    if len(raw.translate(None, _CONTROLS)) < len(raw) or any(mark in others for mark in _ODD):
        for mark in _BREAKS:  # to look for one character is a hundred times cheaper than one pattern over the text
            if mark in text:
                text = text.replace(mark, "\n")
        for mark in _INVISIBLE:
            if mark in text:
                text = text.replace(mark, "")
    return unicodedata.normalize("NFC", text) if others else text


def read_text(source: str) -> list[Piece]:
    """The pieces of a plain text, crawl header first."""
    header, body, first = split_crawl_header(normalise(source))
    lines = unwrap(mend(split_lines(body, first)))
    pieces = header_pieces(header)
    code = code_lines([text for text, _, _ in lines])
    item, paragraph = BlockKind.LIST_ITEM, BlockKind.PARAGRAPH
    for at, (text, number, gap) in enumerate(lines):
        bullet = _BULLET.match(text) if text[0] in _BULLETS else None
        if at in code:
            pieces.append((BlockKind.CODE, text, number, gap, 0.0, 0, None))
        elif bullet:
            pieces.append((item, text[bullet.end() :], number, gap, 0.0, 0, None))
        else:
            pieces.append((paragraph, text, number, gap, 0.0, 0, None))
    return pieces


def split_lines(text: str, first: int = 1) -> list[Line]:
    """The lines that are not blank, white space collapsed."""
    lines, gap = [], False
    for number, line in enumerate(_single_spaced(text).split("\n"), first):
        if line:
            lines.append((line, number, gap))
            gap = False
        else:
            gap = True
    return lines


def _single_spaced(text: str) -> str:
    """A text with no white space but line feeds and single spaces, none of these at the ends of a line: for the whole page
    at once, because it costs more to take every line apart."""
    others = beyond_ascii(text)
    for space in ("\t", *(space for space in _SPACES if space in others)):
        text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.replace("\n ", "\n").replace(" \n", "\n").strip(" ")


def unwrap(lines: list[Line]) -> list[Line]:
    """Join lines that were broken to fit a width, and single lines torn inside a sentence. A joined line has number and gap
    of its first part."""
    width = wrap_width([text for text, _, _ in lines])
    shortest = TORN_LENGTH if width is None else 0
    apart = width is None and _is_set_apart(lines)
    torn = {
        at
        for at, ((text, _, _), (after, _, gap)) in enumerate(pairwise(lines))
        if len(text) >= shortest and not gap and (goes_on(text, after, width) or (apart and _was_full(text, after)))
    }
    if not torn:
        return lines
    joined: list[Line] = []
    parts: list[str] = []
    for at, (text, number, gap) in enumerate(lines):
        if not parts:
            begin = (number, gap)
        parts.append(text)
        if at not in torn:
            joined.append((_joined(parts), *begin))
            parts = []
    return joined


def wrap_width(texts: Sequence[str]) -> int | None:
    """The width that lines were wrapped to, in columns, or None when they were not.

    They were when none is long and enough of them fill the last seventh of the width.
    """
    lengths = [_columns(text) for text in texts if " " in text or _is_wide(text[-1:])]
    if len(lengths) < WRAP_LINES or any(_is_long(text) for text in texts):
        return None
    width = max(lengths)
    full = sum(length > 0.85 * width for length in lengths)
    if width < 50 or full < WRAP_LINES or _are_sentences([text for text in texts if _columns(text) > max(len(text), 0.85 * width)]):
        return None
    if full < len(lengths) // FULL_SHARE:
        followed = [after[0] for text, after in pairwise(texts) if _columns(text) > 0.85 * width]
        going_on = sum(first.isalpha() and not first.isupper() for first in followed)
        return width if full >= len(lengths) // OPEN_FULL_SHARE and going_on >= OPEN_SHARE * full else None
    return width


def _are_sentences(full: Sequence[str]) -> bool:
    """Whether most of the full lines with Hangul in them end as sentences do: paragraphs of one sentence, as Korean ones often are."""
    hangul = [text for text in full if not _is_wide(text[-1:])]
    return 2 * sum(text.endswith(TERMINALS) for text in hangul) > len(hangul)


def _is_long(text: str) -> bool:
    """Whether a line is longer than wrapped ones are: Han and kana by columns, Hangul and what has spaces by characters."""
    return (_columns(text) if _is_wide(text[-1:]) else len(text) if " " in text else 0) > WRAP_LIMIT


def _joined(parts: Sequence[str]) -> str:
    """The parts of a paragraph, with spaces between them but where Han or kana goes on."""
    text = parts[0]
    for part in parts[1:]:
        text += part if _is_wide(text[-1:]) and _is_wide(part[:1]) else f" {part}"
    return text


def _columns(text: str) -> int:
    """Columns that a line takes on a terminal: Han, kana and Hangul take two."""
    return len(text) if text.isascii() else len(text) + len(_TWO_COLUMNS.findall(text))


def _is_wide(sign: str) -> bool:
    """Whether a sign is Han, kana or a stop of theirs: they stand without spaces."""
    return bool(_WIDE.match(sign))


def _is_set_apart(lines: Sequence[Line]) -> bool:
    """Whether most lines stand alone between blank ones, and none is long: a text with few full lines that may be wrapped all the same."""
    return 2 * sum(gap for _, _, gap in lines) > len(lines) and max(len(text) for text, _, _ in lines) <= WRAP_LIMIT


def _was_full(text: str, after: str) -> bool:
    """Whether a line that ends in the open has no place for the next one's first word, at the least of the usual widths."""
    least, most = FULL_LENGTHS
    if not least <= len(text) <= most or len(after) > most or text.endswith(_ENDS) or _BULLET.match(after) or _BULLET.match(text):
        return False
    if len(after) < least and not after.endswith(TERMINALS):
        return False  # a byline or a day below a headline
    return len(text) + 1 + len(after.partition(" ")[0]) > WIDTH


def goes_on(text: str, after: str, width: int | None) -> bool:
    """Whether the sentence of `text` goes on in the line `after`.

    In wrapped text: the next word would not have fitted. Elsewhere: it ends in the open and the next begins small.
    """
    if width is not None and _is_wide(text[-1:]):
        return _columns(text) >= width - WIDE_REST and not (_BULLET.match(after) or text.endswith(_ENDS))
    if width is not None:
        columns = _columns(text)
        rest = WIDE_REST if columns > len(text) else 0  # wrapped by characters, lines with many spaces take fewer columns
        return columns + 1 + _columns(after.partition(" ")[0]) > width - rest and not _BULLET.match(after)
    if len(text) < TORN_LENGTH or not begins_small(after) or text.endswith(_ENDS):
        return False
    if not _BYLINE.match(after) or after.endswith(_ENDS):
        return True
    return len(after) > BYLINE_LENGTH and not _BARS.search(after)
