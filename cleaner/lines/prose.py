"""What prose looks like, block by block."""

from __future__ import annotations

import re

from cleaner.document import MARKS, Block, ascii_words, beyond_ascii
from cleaner.lines.dates import find_dates

SOLID_WORDS = 20
"""Words from which a block that ends as prose does is taken for a paragraph of the story."""

MIN_LETTERS = 4
"""Letters of a content word at least."""
DATE_WORDS = 9
"""Words of a date line at most."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_WORD = re.compile(rf"(?:(?![\u3040-\u30ff\u3400-\u9fff])[^\W\d_]|[{MARKS}]){{4,}}|[\u30a0-\u30ff]{{3,}}")
_SPECIAL = re.compile(rf"[{MARKS}\u0130\u3040-\u30ff\u3400-\u9fff]")
"""Where a text holds none of these, the simpler and faster `_LATIN_WORD` finds what `_WORD` does (`İ` folds to two characters)."""
_LATIN_WORD = re.compile(r"[^\W\d_]{4,}")
_HAN = re.compile("[\u3400-\u9fff]{2,}")


def is_solid(block: Block) -> bool:
    """Whether a block is surely a paragraph."""
    return block.word_count >= SOLID_WORDS and block.prose


def is_date_line(block: Block, language: str | None) -> bool:
    """Whether a line is little more than a date or a time of day."""
    if block.word_count > DATE_WORDS or (block.folded and "0" not in block.folded):  # digits are folded to 0
        return False
    stamps = find_dates(block.text, language)
    if stamps:
        return sum(stamp.span[1] - stamp.span[0] for stamp in stamps) >= len(block.text) / 2
    return block.word_count <= 4 and bool(_CLOCK.search(block.text))


def content_words(text: str) -> set[str]:
    """The words of four letters and more, casefolded; pairs of Han characters and runs of katakana where there are no spaces."""
    others = beyond_ascii(text)
    if not others or not _SPECIAL.search(others):
        latin = ascii_words(text, others)
        if latin is not None:
            return {word for word in set(latin) if len(word) >= MIN_LETTERS}
        tokens = set(text.casefold().split())
        mixed = [token for token in tokens if not token.isalpha()]
        tokens.difference_update(mixed)  # the rest are words already, which is cheaper than a pattern over all of the text
        return {*(token for token in tokens if len(token) >= MIN_LETTERS), *_LATIN_WORD.findall(" ".join(mixed))}
    words = set(_WORD.findall(text.casefold()))
    for run in _HAN.findall(text):
        words.update(run[at : at + 2] for at in range(len(run) - 1))
    return words
