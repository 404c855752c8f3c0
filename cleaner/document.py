"""The document model: what every reader gives and every pass reads. Frozen, measured once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from operator import itemgetter
from typing import NamedTuple

from cleaner.metadata import Fact

FOLD_LIMIT = 400
"""Characters: longer lines are no phrase, so they are not folded (`Block.folded` is empty)."""

ASCII = bytes(range(128))
"""For `bytes.translate(None, ASCII)`: what is left of UTF-8 is all that is not ASCII."""
_FOLDED = bytes(48 if 48 <= code < 58 else code + 32 if 65 <= code < 91 else code for code in range(256))
"""For `bytes.translate`: capitals in ASCII small, each digit a 0."""
_LETTERS_ONLY = bytes(ord(chr(code).lower()) if chr(code).isascii() and chr(code).isalpha() else 32 for code in range(256))
"""For `bytes.translate`: of UTF-8 the letters in ASCII, in lower case, spaces for all else."""
_DIGITS = re.compile(r"\d+")
_OTHER_DIGITS = re.compile("[\u0660-\u1fff\ua620-\uabff\uff10-\uff19\U000104a0-\U0001fbf9]")
"""Where the digits of other scripts stand, and their letters: a cheap test before the exact pattern."""
MARKS = (
    r"\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0971-\u0dff\u0e31-\u0e4e\u102b-\u103e\u17b4-\u17d3\u200c\u200d"
)
"""Combining marks and joiners, as a part of a character class: in many scripts they are the vowels of a word, or stand inside it, but
`\\w` leaves them out."""

_SYMBOLS = "".join(
    map(chr, (*range(0x21, 0x30), *range(0x3A, 0x41), *range(0x5B, 0x61), *range(0x7B, 0x7F), 0x20, 0xA0, 0xA9, 0xAB, 0xB7, 0xBB,
              *range(0x2010, 0x2028), *range(0x2030, 0x205F), *range(0x2190, 0x2194), 0x25BA))
)  # fmt: skip
"""The usual symbols at the edges of a line; rarer ones are found by `_EDGE`, at ten times the price."""
_EDGE = re.compile(rf"^(?:(?![{MARKS}])[\W_])+|(?:(?![{MARKS}])[\W_])+$")

_UNWRITTEN = "\u0307\u200c\u200d"
"""What folding takes from the letters: the dot of the Turkish capital, and the joiners of Persian and Indic script, which some sites
leave out."""

COLONS = ":：՝፦፡៖ःઃ"
"""What stands behind a label: the colon, and the signs of Han, Armenian, Ethiopic, Khmer and Indic script."""
_OTHER_COLONS = re.compile(r"[：՝፦៖]|[ઃः፡](?=\s|$)")
"""The last three stand inside words, too."""

class BlockKind(StrEnum):
    """What a block is on the page. Plain text tells few of them; Markdown and HTML tell all."""

    CRAWL_HEADER = "crawl_header"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_ROW = "table_row"
    CODE = "code"


FOLDED = "beside"
"""The kind of a part that is read as one block (`cleaner.readers.html_fold`)."""


class Section(NamedTuple):
    """A part of the page beside the story."""

    kind: str
    """`comments`, `footer`, `caption` …: the kinds of `cleaner.readers.html_sections`; `hidden`, and `beside` of what is folded."""
    evidence: str
    """The element, role, class word or attribute that says so."""


class Markup(NamedTuple):
    """What HTML adds to a block: optional evidence, absent for plain text."""

    tags: tuple[str, ...]
    """Element names from the outermost to the block's own."""
    names: frozenset[str]
    """Words of the class, id and role attributes on the way down."""
    path: tuple[int, ...] = ()
    """Numbers of those elements; brothers of one name and class have one number."""
    story: int | None = None
    """Number of the innermost of those elements that says it holds the story (`<article>`, `class="entry-content"`)."""
    section: Section | None = None
    """The part beside the story that it stands in, as elements and class words say; None for most."""


class Block(NamedTuple):
    """One line of the normalised page: a paragraph, a heading, a list item, a menu label.

    A tuple, not a dataclass: a page has hundreds and this is a third of the price to make.
    """

    index: int  # type: ignore[assignment]  # hides tuple.index, which a block has no use for
    """Position in `Document.blocks`."""
    kind: BlockKind
    text: str
    """Normalised: NFC, single spaces, no control characters, never empty."""
    folded: str
    """`fold(text)`: what phrases are looked up by; empty for lines longer than `FOLD_LIMIT`."""
    word_count: int
    """White-space separated words; for scripts without spaces, half or a quarter of the number of their characters."""
    link_density: float
    """Share of the characters that stand in links, 0 to 1; 0 for plain text, which does not tell."""
    line: int
    """Line of the source where the block begins, from 1."""
    gap: bool
    """Whether a blank line stands before the block."""
    prose: bool
    """Whether it ends as prose does: `cleaner.lines.sentences.are_prose_ends`."""
    level: int = 0
    """Depth of a heading, 1 to 6; 0 for anything else."""
    markup: Markup | None = None


_INDEX = itemgetter(0)


def within(blocks: Sequence[Block], start: int, end: int) -> Sequence[Block]:
    """Those of some blocks in reading order whose index is at least `start` and below `end`."""
    low = bisect_left(blocks, start, key=_INDEX)
    return blocks[low : bisect_left(blocks, end, low, key=_INDEX)]


class Document(NamedTuple):
    """A page as a flat tuple of blocks, in reading order."""

    blocks: tuple[Block, ...]
    language: str | None
    """Primary BCP 47 language of the text by its letters and stop words; None when unclear."""
    kind: str
    """The reader that made it: `text`, `markdown` or `html`."""
    url: str | None = None
    hits: tuple[Mapping[str, str], ...] = ()
    """For each block, list → phrase of `cleaner/phrases/` that it holds (an empty mapping for most)."""
    thread: bool = False
    """Whether an HTML page says that it is a thread of a forum, or a question with its answers."""
    facts: tuple[Fact, ...] = ()
    """What the markup says of the article: JSON-LD, meta tags, times, the address; empty for text and Markdown."""


def beyond_ascii(text: str) -> str:
    """The characters of a text that are not ASCII, in their order: of most pages so few that they can be searched for
    anything. Three passes over bytes are much cheaper than one pattern."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, ASCII).decode("utf-8", "surrogatepass")


def ascii_words(text: str, others: str) -> list[str] | None:
    """The runs of letters in a text, in small letters, where all its letters are those of ASCII; None where they are not. Bytes
    are translated and split at a third of the price of a pattern. `others` is `beyond_ascii(text)`."""
    if any(map(str.isalnum, others)):
        return None
    return text.encode("utf-8", "surrogatepass").translate(_LETTERS_ONLY).decode("ascii").split()


def begins_small(text: str) -> bool:
    """Whether a text begins with a small letter, as no name and no sentence does in scripts with capitals. Georgian has none in use,
    though Unicode counts its letters as small ones."""
    return text[:1].islower() and not "\u10d0" <= text[0] <= "\u10ff"


def fold(text: str) -> str:
    """Fold a line for phrase look-up: casefolded, each run of digits a `0`, no symbols at the edges.

    >>> fold("  » Read More (12) ")
    'read more (0'
    """
    return _bare(_DIGITS.sub("0", caseless(text)))


def fold_all(texts: Sequence[str]) -> list[str]:
    """`fold` of many lines, at a third of the price: what can be done to all of them at once is."""
    page = "\n".join(texts)
    others = beyond_ascii(page)
    raw = page.encode("utf-8", "surrogatepass").translate(_FOLDED)
    while b"00" in raw:
        raw = raw.replace(b"00", b"0")
    page = raw.decode("utf-8", "surrogatepass")
    if others.casefold() != others or any(map(others.__contains__, _UNWRITTEN)):
        page = caseless(page)
    if _OTHER_DIGITS.search(others) or "\u200c" in others or "\u200d" in others:  # digits that a joiner kept apart are one number now
        page = _DIGITS.sub("0", page)
    lines = page.split("\n")
    return [line if line[:1].isalnum() and line[-1].isalnum() else _bare(line) for line in lines]


def lines_with(page: str, signs: Iterable[str]) -> set[int]:
    """The numbers of the lines of a page that hold one of some signs: cheaper than to ask each line for each."""
    found: set[int] = set()
    for sign in signs:
        number = behind = 0
        at = page.find(sign)
        while at >= 0:
            number += page.count("\n", behind, at)
            found.add(number)
            behind = page.find("\n", at)
            at = page.find(sign, behind) if behind >= 0 else -1
    return found


def caseless(text: str) -> str:
    """A text in small letters, as phrases, stop words, months and labels are compared: without the dot that is left of the Turkish
    capital, and without joiners."""
    folded = text.casefold()
    if "\u0307" in folded:
        folded = folded.replace("i\u0307", "i")  # what casefold makes of the Turkish dotted capital
    return folded.replace("\u200c", "").replace("\u200d", "")


def with_colons(text: str) -> str:
    """A text with a colon for each sign that stands behind labels in other scripts; the length stays. The visarga is one at the end of
    a word."""
    return text if text.isascii() else _OTHER_COLONS.sub(":", text)


def place_of(phrase: str, text: str) -> tuple[int, int]:
    """Where a phrase that a text holds begins and ends there, whichever of the two leaves out joiners; (-1, -1) where it does not."""
    folded, wanted = text.casefold(), phrase.casefold()
    at = folded.find(wanted)
    if at < 0 and not text.isascii():
        found = re.search("[\u200c\u200d]?".join(map(re.escape, caseless(phrase))), folded)
        return found.span() if found else (-1, -1)
    return (at, at + len(wanted)) if at >= 0 else (-1, -1)


def _bare(line: str) -> str:
    line = line.strip(_SYMBOLS)
    return _EDGE.sub("", line) if line and not (line[0].isalnum() and line[-1].isalnum()) else line
