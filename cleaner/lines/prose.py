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
_SYLLABLES = "\u3400-\u9fff\uac00-\ud7a3"
"""Han and Hangul: a sign is a syllable."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai, Lao, Burmese and Khmer: letters, and no spaces between words."""
_WORD = re.compile(rf"(?:(?![\u3040-\u30ff{_SYLLABLES}{_UNSPACED}])[^\W\d_]|(?![{_UNSPACED}])[{MARKS}]){{4,}}|[\u30a0-\u30ff]{{3,}}")
_SPECIAL = re.compile(rf"[{MARKS}\u0130\u3040-\u30ff{_SYLLABLES}]")
"""Where a text holds none of these, the simpler and faster `_LATIN_WORD` finds what `_WORD` does (`İ` folds to two characters)."""
_LATIN_WORD = re.compile(r"[^\W\d_]{4,}")
_PAIRED = re.compile(f"[{_SYLLABLES}]{{2,}}")
_RUNS = re.compile(f"[{_UNSPACED}]{{{MIN_LETTERS},}}")
_PARTS = re.compile(f"[\uac00-\ud7a3{_UNSPACED}]")
_WHOLE = re.compile(f"[\uac00-\ud7a3{_UNSPACED}]{{{MIN_LETTERS},}}")


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
    """The words of four letters and more, casefolded; pairs of Han characters and Hangul syllables, whose words are short and carry their
    particles, runs of katakana, and four letters of the scripts of South East Asia, one behind the other."""
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
    for run in _PAIRED.findall(text):
        words.update(run[at : at + 2] for at in range(len(run) - 1))
    for run in _RUNS.findall(text):
        words.update(run[at : at + MIN_LETTERS] for at in range(len(run) - MIN_LETTERS + 1))
    return words


def whole_words(text: str) -> set[str]:
    """The same with whole words of Hangul and whole runs of the scripts of South East Asia: parts of them stand in any paragraph, so that
    a browser's notice in the first line would seem to be spoken of in all of the page."""
    words = content_words(text)
    if not _PARTS.search(text):
        return words
    return {word for word in words if not _PARTS.match(word)} | set(_WHOLE.findall(text))
