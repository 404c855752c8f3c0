"""Cookie and consent notices.

Why: they are about the site and stand on every page of it.

Removes: `We use cookies to improve your visit. Accept all`

Keeps: `The bakery sells cookies to tourists.`; `Performance`, where no other line near it speaks of consent
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.phrase_pass import MAX_OPENED_WORDS, by_phrase, is_long, opening_phrase

NEAR = 6
"""Blocks on either side among which another line of the dialog must stand, that one word alone (`Marketing`, `Statistik`) is a category of
cookies: such words head parts of reviews and reports."""

OPENING_WORDS = 5
"""Words of a phrase with which no sentence of a story begins: a line that begins so may be long."""

_by_phrase = by_phrase("cookie_notice")


def candidates(document: Document) -> list[Block]:
    """The lines that hold a phrase and, where one of them is as long as the names of purposes, those that are too long for one."""
    told = [(index, hits["cookie_notice"]) for index, hits in enumerate(document.hits) if "cookie_notice" in hits]
    holding = {index for index, _ in told}
    if any(phrase.count(" ") + 2 > OPENING_WORDS for _, phrase in told):
        holding.update(block.index for block in document.blocks if is_long(block) and block.word_count <= MAX_OPENED_WORDS)
    return [document.blocks[index] for index in sorted(holding) if document.blocks[index].kind is not BlockKind.CODE]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if is_long(block):
        phrase = opening_phrase(block, document, "cookie_notice", OPENING_WORDS)
        if phrase:
            yield Finding(block, f"phrase {phrase!r}")
    elif block.word_count > 1 or _is_in_dialog(block.index, document):
        yield from _by_phrase(block, document)


def _is_in_dialog(index: int, document: Document) -> bool:
    others = (at for at in range(max(0, index - NEAR), min(len(document.blocks), index + NEAR + 1)) if at != index)
    return any(
        "cookie_notice" in document.hits[at] and (abs(at - index) == 1 or document.blocks[at].word_count > 1) for at in others
    )
