"""The page's title as its lines print it: without the site's name, as the first line gives it, and its copies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.document import Block, BlockKind, fold
from cleaner.lines.titles import key_of

COPY_START = 12
"""Characters that a copy of the headline must begin with: a cheap test before the exact one."""
COPY_CUT = 20
"""Characters of a copy that is cut off at least."""

SITE_WORDS = 4
"""Words of a site's name at most, behind a dash."""

NAMED_WORDS = (2, 40)
"""Fewest and most words of a page's first line that may name its title."""
NAMED_LENGTH = 300
"""Characters of such a line at most: it has few parts."""
FRONT_SHARE, BACK_SHARE = 3, 2
"""The part of the first line's words that a part at its front, or at its end, must hold: a third, a half."""
_TITLE_CUT = re.compile(r"\s*(?:\||»|«|::|›|·|•)\s*|\s+(?:[–—-]|--)\s+|:\s+")
_SITE_SUFFIX = re.compile(r"\s+([|–—·«-])\s+([^|–—·«]{2,40})$")
_SEPARATORS = tuple(f" {sign} " for sign in "|–—·«-")
"""What `_SITE_SUFFIX` begins with where spaces are single."""
_SMALL = frozenset("a an and at by das de del der des die do du el en for from in la las le les los of on the und von y".split())


def bare_title(text: str) -> str:
    """A headline folded for comparison, without a site's name behind it."""
    return fold(plain_title(text))


def bare(block: Block) -> str:
    """`bare_title` of a block that is not too long to be folded: that is `Block.folded` where no separator stands in it."""
    return bare_title(block.text) if any(map(block.text.__contains__, _SEPARATORS)) else block.folded


def page_title(blocks: Sequence[Block]) -> Block | None:
    """The line that the page's first line names, between its separators: in many texts that is the page's title, with the
    site's name behind it or in front of it. The longest part counts, one at its front before one at its end."""
    first = blocks[0] if blocks else None
    if first is None:
        return None
    fronts = title_parts(first)
    backs = [first.text[cut.end() :] for cut in _TITLE_CUT.finditer(first.text)] if fronts else []
    least = _title_words(first.text)
    wanted = {key_of(fold(part)): (0, len(part.split())) for part in backs if BACK_SHARE * len(part.split()) >= least}
    wanted |= {key_of(fold(part)): (1, len(part.split())) for part in fronts}
    starts = {fold(part)[:COPY_START] for part in (*fronts, *backs)}
    found = [(key, block) for block in blocks[1:]
             if block.folded[:COPY_START] in starts and (key := key_of(block.folded)) in wanted and "©" not in block.text]  # fmt: skip
    return max(found, key=lambda each: (*wanted[each[0]], each[1].text in first.text, -each[1].index), default=("", None))[1]


def title_parts(first: Block) -> list[str]:
    """The parts at the front of the page's first line that may be its title, the longest first."""
    if first.kind is BlockKind.CRAWL_HEADER or len(first.text) > NAMED_LENGTH:
        return []
    if not NAMED_WORDS[0] <= first.word_count <= NAMED_WORDS[1]:
        return []
    least = _title_words(first.text)
    parts = [first.text, *(first.text[: cut.start()] for cut in [*_TITLE_CUT.finditer(first.text)][::-1])]
    return [part for part in parts if FRONT_SHARE * len(part.split()) >= least]


def _title_words(text: str) -> int:
    return len(_TITLE_CUT.sub(" ", text).split())


def copies_of(key: str, blocks: Sequence[Block]) -> list[Block]:
    """The copies of the headline `key` (folded) among some blocks."""
    start = key[:COPY_START]
    return [block for block in blocks if block.folded.startswith(start) and is_copy(block, key)]


def is_copy(block: Block, key: str) -> bool:
    """Whether a block is the headline `key` (folded) again, whole or cut off with dots."""
    if not block.folded.startswith(key[:COPY_START]):
        return False
    own = bare_title(block.text)
    return own == key or (block.text.endswith(("…", "...")) and len(own) >= COPY_CUT and key.startswith(own.rstrip(". …")))


def plain_title(text: str) -> str:
    """A headline as the header gives it: without a site's name behind it; a score is whole: `Village 3 - 2 Rovers`."""
    suffix = _SITE_SUFFIX.search(text)
    if not suffix or (suffix[1] in "–—-" and not _is_site_name(suffix[2])):
        return text.strip()
    if suffix[2][0].isdigit() and text[: suffix.start()][-1:].isdigit():
        return text.strip()
    return text[: suffix.start()].strip()


def _is_site_name(text: str) -> bool:
    """Whether what stands behind a dash may be a site's name (`Harbour Times`), not the second half of the headline."""
    words = text.split()
    return len(words) <= SITE_WORDS and all(word[0].isupper() or word.casefold() in _SMALL or not word[0].isalpha() for word in words)
