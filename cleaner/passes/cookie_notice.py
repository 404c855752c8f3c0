"""Cookie and consent notices.

Why: they are about the site and stand on every page of it.

Removes: `We use cookies to improve your visit. Accept all`

Keeps: `The bakery sells cookies to tourists.`; `Performance`, where no other line near it speaks of consent
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True
NEAR = 6
"""Blocks on either side among which another line of the dialog must stand, that one word alone (`Marketing`, `Statistik`) is a category of
cookies: such words head parts of reviews and reports."""

_by_phrase = by_phrase("cookie_notice")


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if block.word_count > 1 or _is_in_dialog(block.index, document):
        yield from _by_phrase(block, document)


def _is_in_dialog(index: int, document: Document) -> bool:
    others = (at for at in range(max(0, index - NEAR), min(len(document.blocks), index + NEAR + 1)) if at != index)
    return any(
        "cookie_notice" in document.hits[at] and (abs(at - index) == 1 or document.blocks[at].word_count > 1) for at in others
    )
