"""Copyright lines.

Why: they close the page and speak of all of it.

Removes: `© Copyright 2026`, `All rights reserved.`

Keeps: `Copyright law was changed in 2019.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cleaner.contract import Finding
from cleaner.document import Block, Document, begins_small, fold
from cleaner.lines.sentences import STOPS
from cleaner.metadata import Fact
from cleaner.phrase_pass import opens_sentence

MAX_WORDS = 60
"""Words of a copyright line at most."""

MAKER_WORDS = 20
"""Words from which prose that begins as `Designed by` is no line at a page's foot. Of four such lines all were the story's (WCXB, wet)."""

_SIGN = re.compile(
    r"(?:©|\(c\)|copyright)\s{0,3}(?:©|\(c\)|copyright|by|,)?\s{0,3}(?:19|20)\d\d|^\W{0,3}(?:©|copyright\s?(?:©|\(c\)))", re.I
)


_OWNER = re.compile(
    r"(?:©|\(c\)|copyright)[\s©,]*(?:copyright\s)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)\d\d|present|today))?)[\s,|–-]*(?:by\s)?"
    rf"(?P<owner>[^\W\d_][^,|•·;:©\d(){STOPS}]{{2,48}}?)\s*(?=[,|•·;:©({STOPS}]|\ball rights\b|$)", re.I
)
"""The owner behind sign and year."""
_FIRM = re.compile(
    r"\b(?:inc|ltd|llc|plc|gmbh|corp|limited|company|co|ag|pvt|s\.?a|s\.?r\.?l|s\.?p\.?a|media|group|holdings?|rights|reserved)\b", re.I
)
"""What names a house, and no site."""
_HAN = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]{2}")
MAX_OWNER = 5
"""Words of a site's name at most."""
MIN_SECOND = 4
"""Letters of a name that the page must hold again: `© 2026 Harbour Times`, and `Harbour Times` behind its title or in its menu."""
REACH = 300
"""Blocks at either end of a page in which it is looked for: the time must not grow with the square of the lines."""


def candidates(document: Document) -> list[Block]:
    """The lines that hold a sign or a phrase."""
    return [
        block for block, hits in zip(document.blocks, document.hits, strict=True)
        if block.word_count <= MAX_WORDS
        and ("©" in block.text or "copyright" in block.folded or "(c)" in block.folded or "copyright" in hits
             or block.text.startswith(("(c)", "(C)")))
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    sign = _SIGN.search(block.text) if block.word_count <= MAX_WORDS // 2 else None
    phrase = document.hits[block.index].get("copyright")
    if phrase and phrase.endswith(" by") and ((block.prose and block.word_count > MAKER_WORDS) or opens_sentence(block, document, phrase)):
        phrase = None
    if sign or phrase:
        site = _site(block, document)
        facts = (Fact("site_name", site, "copyright"),) if site else ()
        yield Finding(block, f"sign {sign[0].strip()!r}" if sign else f"phrase {phrase!r}", facts=facts)


def _site(block: Block, document: Document) -> str | None:
    """The owner of the rights, where another line of the page, or the end of its title, says the name too."""
    found = _OWNER.search(block.text)
    name = found["owner"].strip(" -–—") if found else ""
    if len(name) < MIN_SECOND or len(name.split()) > MAX_OWNER or _FIRM.search(name) or begins_small(name):
        return None
    if found and _HAN.search(name) and _LATIN.search(block.text[: found.start()]):
        return None  # `BBC © 2026`, and a notice behind it
    folded = fold(name)
    behind = tuple(f"{sign} {folded}" for sign in "|-–—·")
    blocks = document.blocks
    ends = chain(blocks[:REACH], blocks[max(REACH, len(blocks) - REACH) :])
    return name if blocks[0].folded.endswith(behind) or any(other.folded == folded for other in ends) else None
