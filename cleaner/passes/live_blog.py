"""Labels of live blogs.

Why: they tell how the page is updated.

Removes: `Load more updates`; `20:41 Jane Roe` above a post, where three and more are signed so

Keeps: `The concert was broadcast live.`; `20:41 Jane Roe wins the toss.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import is_name
from cleaner.phrase_pass import by_phrase

MAX_WORDS = 10
"""Words of a label at most."""
SIGNED_WORDS, SIGNED = 6, 3
"""Words of a time and a writer's name at most, and such lines at least."""
POST_WORDS = 4
"""Words of the line below at least."""
_SIGNED = re.compile(r"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[AaPp]\.?[Mm]\.?| Uhr)?[ ,|–-]*(?=[^\W\d_a-z])(\D+)")

_by_phrase = by_phrase("live_blog", max_words=MAX_WORDS)


def candidates(document: Document) -> list[Block]:
    """The lines that hold a phrase, and those that time and writer sign, where there are some."""
    short = [block for block in document.blocks if block.folded[:1] == "0" and block.word_count <= SIGNED_WORDS]
    signed = [block for block in short if _signs(block, document)]
    signed = [block for block in signed if _is_above(block, document)]
    lines = zip(document.blocks, document.hits, strict=True)
    held = [block for block, hits in lines if "live_blog" in hits and block.kind is not BlockKind.CODE]
    return held + signed if len(signed) >= SIGNED else held


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    found = list(_by_phrase(block, document))
    yield from found
    if not found and block.word_count <= SIGNED_WORDS and _signs(block, document) and _is_above(block, document):
        yield Finding(block, "the time and the writer of a post")


def _is_above(block: Block, document: Document) -> bool:
    """Whether a post or its headline stands below, and not the next line of a programme or of results."""
    below = document.blocks[block.index + 1 : block.index + 2]
    return any(other.folded[:1] != "0" and other.word_count >= POST_WORDS for other in below)


def _signs(block: Block, document: Document) -> bool:
    found = _SIGNED.fullmatch(block.text)
    return bool(found and begins_known(found[1]) and is_name(found[1], document.language))
